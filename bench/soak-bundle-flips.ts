// Bundles with one bit changed at random: every one must be found, and the part named.
//
//   node bench/soak-bundle-flips.ts [COUNT] [SEED]      default 10000 and 1; run by hand
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkBundle } from '../src/evidence/bundle/check.ts'
import { nodeRuntime } from '../src/evidence/bundle/node-parts.ts'
import { writeBundle } from '../src/evidence/bundle/write.ts'
import { ZIP, zipParts } from '../src/evidence/bundle/zip-parts.ts'
import { authority } from '../test/evidence/authority.ts'
import { madeBundle } from '../test/evidence/make-bundle.ts'

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'soak-flips-'))
const clock = authority()
try {
  const { parts } = await madeBundle({ originals: ['one', 'two', 'three'].map((text) => Buffer.from(text.repeat(9000))), authority: clock, withhold: 3 })
  await writeBundle(join(folder, 'bundle.zip'), parts)
  const whole = await readFile(join(folder, 'bundle.zip'))
  let [state, found, inContainer] = [seed >>> 0, 0, 0]
  for (let n = 0; n < count; n++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const bit = Math.floor((state / 2 ** 32) * whole.length * 8)
    whole[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const read = await zipParts({ size: whole.length, read: (from, length) => Promise.resolve(new Uint8Array(whole.subarray(from, from + length))) })
    const { fits, wrong } = await checkBundle({ parts: read, runtime: nodeRuntime, at: '2026-12-01T00:00:00.000Z' })
    if (fits) console.log(`NOT FOUND: bit ${bit}`)
    else found++
    if (wrong.every(({ part }) => part === ZIP)) inContainer++
    whole[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  }
  console.log(`${found} of ${count} found (seed ${seed}), ${inContainer} of them named as the ZIP itself, the others by their part`)
} finally {
  clock.remove()
  await rm(folder, { recursive: true, force: true })
}
