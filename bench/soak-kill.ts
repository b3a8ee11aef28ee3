// kill -9 at random moments of a mixed load, by the thousand; see test/desk/kill.test.ts.
//
//   node bench/soak-kill.ts [kills, default 1000] [desks side by side, default 2]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '../src/desk/open.ts'
import { missingFrom, runAndKill } from '../test/desk/kill.ts'

const [kills, desks] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 2)]
// A desk is begun anew after so many, so that opening stays short and its beginning is killed often enough too.
const KILLS_A_DESK = 50
let [done, acknowledged, lost] = [0, 0, 0]

await Promise.all(
  Array.from({ length: desks }, async () => {
    while (done < kills) {
      const place = await mkdtemp(join(tmpdir(), 'dateline-kill-'))
      const folder = join(place, 'desk')
      const acts: string[] = []
      for (let n = 1; n <= KILLS_A_DESK && done < kills; n++) {
        done++
        acts.push(...(await runAndKill(folder, n % 5 === 0 ? 'read ' : n % 7 === 0 ? '' : 'open\n', Math.random() * 400)))
        if (n % 7 === 0) continue
        const missing = await missingFrom(folder, acts)
        if (missing.length > 0) console.log(missing.slice(0, 5))
        lost += missing.length
      }
      const desk = await openDesk(folder)
      await desk.idle()
      const { misfit } = await desk.fsck()
      if (misfit !== null) console.log(misfit)
      lost += misfit === null ? 0 : 1
      await desk.close()
      acknowledged += acts.length
      await rm(place, { recursive: true, force: true })
      console.log(`${done} kills, ${acknowledged} acts acknowledged, ${lost} lost or unreadable`)
    }
  }),
)
