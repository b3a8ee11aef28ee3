// How fast acts get into the log with everything synced: 50 clients at once, against one entry at a time in the same run.
//
//   node bench/log.ts [seconds a part, default 5]
//
// First the log alone (entries, tiles, checkpoint), then the whole of record(): transaction, leaf, log, acknowledgement.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { disk } from '../src/evidence/log/disk.ts'
import { ED25519, ML_DSA_44, newPrivateKey, signerOf } from '../src/evidence/log/note-keys.ts'
import { sequencerOver } from '../src/evidence/log/sequencer.ts'
import { openLog } from '../src/evidence/log/tiled-log.ts'
import { openBareDesk } from '../test/desk/bare-desk.ts'

const seconds = Number(process.argv[2] ?? 5)
const CLIENTS = 50

/** Acts a second and the time each waited, for so many clients that each begin the next when the last is acknowledged. */
async function measured(what: string, clients: number, act: () => Promise<unknown>): Promise<number> {
  const waits: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const begun = performance.now()
        await act()
        waits.push(performance.now() - begun)
      }
    }),
  )
  const rate = (waits.length / (performance.now() - start)) * 1000
  const at = (share: number): string => (waits.toSorted((a, b) => a - b)[Math.floor(waits.length * share)] ?? 0).toFixed(1)
  console.log(`${what}, ${clients} at once: ${rate.toFixed(0)}/s, median ${at(0.5)} ms, p99 ${at(0.99)} ms`)
  return rate
}

// Beside the checkout: the folder for temporary files may be in memory, where a sync costs nothing.
const folder = await mkdtemp(join(import.meta.dirname, '../.bench-log-'))
try {
  const signers = [signerOf('bench.example/log', ED25519, newPrivateKey(ED25519)), signerOf('bench.example/log', ML_DSA_44, newPrivateKey(ML_DSA_44))]
  const leaf = Buffer.alloc(430, 'x')
  const log = await openLog({ files: disk, folder, origin: 'bench.example/log', signers, known: 0 })
  const sequencer = sequencerOver(log)
  let next = 0
  const append = (): Promise<void> => sequencer.cover(next++, [leaf])
  await measured('warming up', 10, append)
  const single = await measured('log', 1, append)
  const many = await measured('log', CLIENTS, append)
  console.log(`  ${(many / single).toFixed(0)} times one at a time`)
  await sequencer.idle()
  await log.close()

  const desk = await openBareDesk(join(folder, 'desk'))
  let n = 0
  const record = (): Promise<void> => desk.name(`Ada ${n++}`)
  const one = await measured('record()', 1, record)
  const fifty = await measured('record()', CLIENTS, record)
  console.log(`  ${(fifty / one).toFixed(0)} times one at a time`)
  await desk.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
