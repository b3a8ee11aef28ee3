// kill -9 at random moments of a mixed load, by the thousand; see test/desk/kill.test.ts.
//
//   node bench/soak-kill.ts [kills, default 1000] [desks side by side, default 2] [of so many desks one with its readers, default 5]
//
// Most desks are run without readers, so that the time goes into kills and not into waiting for a reader to load.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fsck } from '../src/desk/upkeep/fsck.ts'
import { openDesk } from '../src/desk/open.ts'
import { openBareDesk } from '../test/desk/bare-desk.ts'
import { missingFrom, runAndKill } from '../test/desk/kill.ts'

const [kills = 1000, desks = 2, whole = 5] = process.argv.slice(2).map(Number)
// A desk is begun anew after so many, so that opening stays short and its beginning is killed often enough too.
const KILLS_A_DESK = 50
let [done, acknowledged, lost, begun] = [0, 0, 0, 0]

await Promise.all(
  Array.from({ length: desks }, async () => {
    while (done < kills) {
      const place = await mkdtemp(join(tmpdir(), 'dateline-kill-'))
      const folder = join(place, 'desk')
      const acts: string[] = []
      const bare = begun++ % whole !== whole - 1
      for (let n = 1; n <= KILLS_A_DESK && done < kills; n++) {
        done++
        const word = n % 7 === 0 ? '' : n % 5 === 0 && !bare ? 'read ' : 'open\n'
        acts.push(...(await runAndKill(folder, word, Math.random() * 400, bare ? 'bare-desk-child.ts' : 'desk-child.ts')))
        if (n % 7 === 0) continue
        const missing = await missingFrom(folder, acts)
        if (missing.length > 0) console.log(missing.slice(0, 5))
        lost += missing.length
      }
      const misfit = bare ? await bareMisfit(folder) : await wholeMisfit(folder)
      if (misfit !== null) console.log(misfit)
      lost += misfit === null ? 0 : 1
      acknowledged += acts.length
      await rm(place, { recursive: true, force: true })
      console.log(`${done} kills, ${acknowledged} acts acknowledged, ${lost} lost or unreadable`)
    }
  }),
)

async function wholeMisfit(folder: string): Promise<string | null> {
  const desk = await openDesk(folder)
  await desk.idle()
  const { misfit } = await desk.fsck()
  await desk.close()
  return misfit
}

async function bareMisfit(folder: string): Promise<string | null> {
  const desk = await openBareDesk(folder)
  const { misfit } = await fsck(desk.workings)
  await desk.close()
  return misfit
}
