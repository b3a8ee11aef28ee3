// How much memory printing a long film takes, in the decoder process and in the one that waits for it, along the film.
// Run: nice node bench/footage-memory.ts FILM [--points 24] [--threads 2]
//
// FILM is made outside the repository: two hours of varied scenes at 640 x 360, 25 frames a second, with sound (docs/footage-search.md says how). Resident memory
// of both processes is read four times a second; a point of the curve is the most in its part of the film.
import { parseArgs } from 'node:util'
import { readFileSync } from 'node:fs'
import { launchPlain, type Launched } from '../src/footage/decode/launch.ts'
import { printFileWithStills } from '../src/footage/print-file.ts'

const { values, positionals } = parseArgs({
  options: { points: { type: 'string', default: '24' }, threads: { type: 'string', default: '2' } },
  allowPositionals: true,
})
const [film] = positionals
if (film === undefined) throw new Error('a film is missing')

type Sample = { readonly media: number; readonly worker: number; readonly parent: number }
const samples: Sample[] = []
let media = 0
let started: Launched | null = null
const residentOf = (): number => Number(/VmRSS:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? 0) / 1024
const look = (): void => void samples.push({ media, worker: started?.residentMegabytes() ?? 0, parent: residentOf() })
const timer = setInterval(look, 250)
const began = performance.now()
const { print } = await printFileWithStills(film, {
  threads: Number(values.threads),
  stills: 6,
  progress: (seconds) => void (media = seconds),
  launch: (script, options) => (started = launchPlain(script, options)),
})
look()
clearInterval(timer)
const seconds = (performance.now() - began) / 1000

const points = Number(values.points)
const length = print.duration ?? 1
console.log('media (s)   worker (MB)   parent (MB)')
for (let point = 0; point < points; point++) {
  const part = samples.filter((each) => each.media >= (length * point) / points && each.media < (length * (point + 1)) / points)
  if (part.length === 0) continue
  const most = (of: 'worker' | 'parent'): string => Math.max(...part.map((each) => each[of])).toFixed(0)
  console.log(`${((length * (point + 1)) / points).toFixed(0).padStart(9)} ${most('worker').padStart(13)} ${most('parent').padStart(13)}`)
}
const most = (of: 'worker' | 'parent'): number => Math.max(...samples.map((each) => each[of]))
console.log(
  `${length.toFixed(0)} s of film in ${seconds.toFixed(0)} s: worker ${most('worker').toFixed(0)} MB at most, parent ${most('parent').toFixed(0)} MB; ${print.pictures?.times.length ?? 0} frames kept, ` +
    `${((print.local?.bytes.length ?? 0) / 1e6).toFixed(1)} MB of corners, ${print.sound?.items.length ?? 0} items of sound`,
)
