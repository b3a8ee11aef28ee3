// Makes the footage of the sample incident: `node scripts/make-sample-footage.ts`, a minute of work. What it shows is drawn (sample/quay.ts).
//
// One scene, twenty seconds of it seen from a boat on 9 March; what others made of that; and another afternoon at the same quay.
import { fileURLToPath } from 'node:url'
import { encode } from './draw/encode.ts'
import { mirrored, scaled, words, box, type Picture } from './sample/picture.ts'
import { heardAt, quayAt, type View } from './sample/quay.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/cases/crane/', import.meta.url))
const RATE = 22_050

const FROM_THE_BOAT: View = { width: 640, height: 360, at: [480, 270], near: 1.12, light: 1, day: 0, hasCrane: true, sways: true }
const ANOTHER_AFTERNOON: View = { width: 640, height: 360, at: [640, 300], near: 1.7, light: 0.82, day: 3, hasCrane: true, sways: false }

type Clip = {
  readonly file: string
  readonly from: number
  readonly to: number
  readonly framesPerSecond: number
  readonly at: (second: number) => Picture
  readonly crf: string
  readonly shift: number
}

const CLIPS: readonly Clip[] = [
  // As it was first put up, by somebody on the water.
  { file: 'channel-rower-video.mp4', from: 0, to: 20, framesPerSecond: 12, shift: 0, crf: '30', at: (second) => quayAt(second, FROM_THE_BOAT) },
  // The stretch that went round on the Saturday: smaller, and pressed once more.
  {
    file: 'eastquay-lights-video.mp4',
    from: 4,
    to: 16,
    framesPerSecond: 12,
    shift: 0,
    crf: '33',
    at: (second) => scaled(quayAt(second, FROM_THE_BOAT), 480, 270),
  },
  // A network's repost: turned over, a caption on it, the beginning cut off.
  {
    file: 'open-harbour-network-video.mp4',
    from: 6,
    to: 14,
    framesPerSecond: 12,
    shift: 0,
    crf: '33',
    at: (second) => captioned(mirrored(scaled(quayAt(second, FROM_THE_BOAT), 480, 270))),
  },
  // The same quay on another day: the same town and the same crane, which stands; other containers, another ship.
  {
    file: 'quay-in-autumn-video.mp4',
    from: 0,
    to: 10,
    framesPerSecond: 12,
    shift: -60,
    crf: '33',
    at: (second) => scaled(quayAt(second, ANOTHER_AFTERNOON), 480, 270),
  },
]

for (const { file, from, to, framesPerSecond, at, crf, shift } of CLIPS) {
  const first = at(from + shift)
  encode(`${FOLDER}${file}`, {
    ...{ width: first.width, height: first.height, framesPerSecond, rgb: true },
    frames: frames(from + shift, to + shift, framesPerSecond, at),
    sound: { rate: RATE, samples: heardAt(from + shift, to + shift, RATE, shift === 0) },
    options: { crf, preset: 'slow' },
  })
  process.stderr.write(`${file}\n`)
}

function* frames(from: number, to: number, framesPerSecond: number, at: (second: number) => Picture): Generator<Uint8Array> {
  for (let n = 0; n < (to - from) * framesPerSecond; n++) yield at(from + n / framesPerSecond).rgb
}

function captioned(picture: Picture): Picture {
  box(picture, 0, picture.height - 46, picture.width, 46, [12, 12, 14], 0.85)
  words(picture, 'EAST QUAY CRANE IS DOWN', [18, picture.height - 34], 3, [250, 250, 246])
  return picture
}
