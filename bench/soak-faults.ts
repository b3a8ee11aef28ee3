// Faults at system calls by the hundred, and the disk full at fifty levels; see test/desk/inject.test.ts and test/desk/full-disk.test.ts.
//
//   node bench/soak-faults.ts [points, default 600] [levels, default 50]
//
// Needs strace, and for the levels the right to mount a small disk in memory; what is not here is skipped, and says so.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fsck } from '../src/desk/upkeep/fsck.ts'
import { openBareDesk } from '../test/desk/bare-desk.ts'
import { firstDesk, injectAt, pointsOf } from '../test/desk/inject.ts'

const [points, levels] = [Number(process.argv[2] ?? 600), Number(process.argv[3] ?? 50)]

async function inject(): Promise<void> {
  const first = await firstDesk()
  const left = [...pointsOf(points).entries()]
  let [hit, lost, acknowledged] = [0, 0, 0]
  const codes = new Map<string, number>()
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const outcome = await injectAt(first, next[1], String(next[0]))
        hit += outcome.hit ? 1 : 0
        acknowledged += outcome.acknowledged
        lost += outcome.lost.length
        if (outcome.lost.length > 0) console.log(next[1], outcome)
        for (const refusal of outcome.refusals) codes.set(refusal, (codes.get(refusal) ?? 0) + 1)
      }
    }),
  )
  await rm(first, { recursive: true, force: true })
  console.log(
    `${points} points, ${hit} reached: ${acknowledged} acts acknowledged, ${lost} lost or unreadable; refusals: ${JSON.stringify(Object.fromEntries(codes))}`,
  )
}

async function full(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'dateline-full-'))
  const codes = new Map<string, number>()
  let [acknowledged, lost, resumed] = [0, 0, 0]
  for (let level = 0; level < levels; level++) {
    const disk = join(place, String(level))
    await mkdir(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]).status !== 0) throw new Error('cannot mount')
    try {
      const folder = join(disk, 'desk')
      const desk = await openBareDesk(folder)
      await desk.openIncident()
      await writeFile(join(disk, 'ballast'), Buffer.alloc(Math.floor((10.5 - (level / levels) * 6) * 2 ** 20))).catch(() => undefined)
      const kept: string[] = []
      for (let n = 0; n < 60; n++) {
        const told = await Promise.allSettled(Array.from({ length: 4 }, (_, i) => desk.takeIn(`${n} ${i} `.repeat(1 + ((n * 977) % 9000)))))
        for (const one of told) {
          if (one.status === 'fulfilled') kept.push(one.value)
          else codes.set(String((one.reason as { code?: unknown }).code), (codes.get(String((one.reason as { code?: unknown }).code)) ?? 0) + 1)
        }
      }
      await rm(join(disk, 'ballast'), { force: true })
      kept.push(await desk.takeIn('There is space again.'))
      resumed++
      const checked = await fsck(desk.workings)
      if (checked.misfit !== null) console.log(checked.misfit)
      lost += checked.misfit === null ? 0 : 1
      await desk.close()
      const again = await openBareDesk(folder)
      for (const sha256 of kept) {
        const row = await again.store.read.selectFrom('captures').select('seq').where('original', '=', sha256).executeTakeFirst()
        if (row === undefined || row.seq > again.log.size() || (await readFile(again.originals.pathOf(sha256)).catch(() => null)) === null) lost++
      }
      acknowledged += kept.length
      await again.close()
    } finally {
      spawnSync('umount', [disk])
    }
  }
  await rm(place, { recursive: true, force: true })
  console.log(
    `full at ${levels} levels: ${acknowledged} acts acknowledged, ${lost} lost, resumed ${resumed} times; refusals: ${JSON.stringify(Object.fromEntries(codes))}`,
  )
}

if (spawnSync('strace', ['-V']).status !== 0) console.log('SKIPPED: strace is not here, so no faults were injected.')
else if (points > 0) await inject()
if (process.getuid?.() !== 0 || spawnSync('unshare', ['-m', 'true']).status !== 0)
  console.log('SKIPPED: mounting is not permitted here, so no disk was filled.')
else if (levels > 0) await full()
