// From a clip on disk to its matches in a library of ten million frames: decoding, printing, searching and aligning, the clock running from the start.
// Run: nice node bench/footage-first-answer.ts --clip FILE [--frames 10000000] [--threads 4] [--rounds 3]
//
// The library is the clip's own print among pieces of a thousand random frames each (690 hours at four frames a second); building it is not counted.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { FootageLibrary } from '../src/footage/align/library.ts'
import { printFile } from '../src/footage/print-file.ts'
import type { FootagePrint } from '../src/model/footage.ts'

const { values } = parseArgs({
  options: { clip: { type: 'string' }, frames: { type: 'string' }, threads: { type: 'string' }, rounds: { type: 'string' } },
})
if (values.clip === undefined) throw new Error('--clip FILE is missing')
const clip = values.clip
const frames = Number(values.frames ?? 10_000_000)
const threads = Number(values.threads ?? 4)
const EACH = 1000

const original = await printFile(clip)
const random = (number: number): FootagePrint => {
  const words = new Uint32Array(8 * EACH)
  let state = (number * 2654435761) | 0
  for (let i = 0; i < words.length; i++) {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    words[i] = t ^ (t >>> 14)
  }
  const pictures = {
    times: Float64Array.from({ length: EACH }, (_, i) => i / 4),
    hashes: new Uint8Array(words.buffer),
    quality: new Uint8Array(EACH).fill(100),
    flat: new Uint8Array(EACH),
    stands: new Uint16Array(EACH).fill(1),
  }
  return { kind: 'video', duration: EACH / 4, width: 640, height: 360, decoder: 'random', box: null, pictures, sound: null, local: null }
}

const library = new FootageLibrary<number>({ load: (name) => (name < 0 ? original : random(name)), threads })
const begun = performance.now()
const count = Math.round(frames / EACH)
library.add(Array.from({ length: count }, (_, name) => name))
library.add([-1])
await library.index()
console.log(
  `library of ${frames + original.pictures!.times.length} frames in ${library.size} pieces, built in ${((performance.now() - begun) / 1000).toFixed(0)} s; load ${loadavg()[0]!.toFixed(1)}`,
)
for (let round = 0; round < Number(values.rounds ?? 3); round++) {
  const start = performance.now()
  const print = await printFile(clip, { threads })
  const printed = performance.now()
  const { found, compared } = await library.match(print)
  const done = performance.now()
  const [first] = found
  console.log(
    `${(print.duration ?? 0).toFixed(0)} s clip, ${print.pictures!.times.length} frames: ${((done - start) / 1000).toFixed(2)} s (decoded and printed ${((printed - start) / 1000).toFixed(2)}, searched and aligned ${((done - printed) / 1000).toFixed(2)}); ${found.length} found of ${compared} compared, ${JSON.stringify(first?.match.segments[0]?.q)}`,
  )
}
await library.close()
process.exit()
