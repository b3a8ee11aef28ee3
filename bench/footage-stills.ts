// Whether pictures taken from film are found in it, and the film by the pictures; and how many strangers are taken for them.
// Run: nice node bench/footage-stills.ts --clips FOLDER --strangers FOLDER... [--prints DIR]
//
// Of each clip three frames, by the system's ffmpeg: as PNG, as a small JPEG, as WebP without a tenth at each edge, as a JPEG in a mirror, and with a caption's bar.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { matchAmong, type Held } from '../src/footage/align/match.ts'
import { printFile } from '../src/footage/print-file.ts'

const { values } = parseArgs({ options: { clips: { type: 'string' }, strangers: { type: 'string', multiple: true, default: [] } } })
if (values.clips === undefined || !existsSync(values.clips)) throw new Error('--clips FOLDER is missing')
const mediaIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.(mp4|mkv|webm|mov)$/.test(name))
    .sort()
    .map((name) => join(folder, name))

const WAYS: Readonly<Record<string, { readonly filter: string; readonly ending: string; readonly options?: readonly string[] }>> = {
  whole: { filter: 'null', ending: 'png' },
  small: { filter: 'scale=iw/2:-2', ending: 'jpg', options: ['-q:v', '12'] },
  cropped: { filter: 'crop=iw*0.8:ih*0.8', ending: 'webp' },
  mirrored: { filter: 'hflip', ending: 'jpg', options: ['-q:v', '5'] },
  captioned: { filter: 'drawbox=x=0:y=ih*0.82:w=iw:h=ih*0.14:color=white:t=fill', ending: 'jpg', options: ['-q:v', '5'] },
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-stills-'))
try {
  const clips = mediaIn(values.clips)
  const library: Held<string>[] = []
  for (const path of [...clips, ...values.strangers.flatMap(mediaIn)]) library.push({ name: path, print: await printFile(path) })
  const pictures: (Held<string> & { readonly clip: string; readonly at: number; readonly way: string })[] = []
  mkdirSync(join(folder, 'stills'))
  for (const clip of clips) {
    const seconds = library.find(({ name }) => name === clip)?.print.duration ?? 0
    for (const share of [0.2, 0.5, 0.8])
      for (const [way, { filter, ending, options = [] }] of Object.entries(WAYS)) {
        const file = join(folder, 'stills', `${basename(clip)}-${share}-${way}.${ending}`)
        execFileSync('ffmpeg', ['-v', 'error', '-ss', String(seconds * share), '-i', clip, '-frames:v', '1', '-vf', filter, ...options, file])
        pictures.push({ name: file, print: await printFile(file), clip, at: seconds * share, way })
      }
  }
  const rows = new Map(Object.keys(WAYS).map((way) => [way, { of: 0, found: 0, atSecond: 0, back: 0 }]))
  let [strangers, wrongBack] = [0, 0]
  for (const { print, clip, at, way, name } of pictures) {
    const row = rows.get(way)!
    row.of++
    const found = matchAmong(print, library)
    const right = found.find((each) => each.name === clip)
    if (right === undefined) console.log(`not found: ${basename(name)}`)
    else row.found++
    if (right?.match.segments.some(({ r }) => r[0] - 1 <= at && at <= r[1] + 1) === true) row.atSecond++
    for (const each of found.filter((one) => one.name !== clip)) console.log(`stranger: ${basename(name)} ${basename(each.name)}`)
    strangers += found.filter((each) => each.name !== clip).length
  }
  for (const { name: clip, print } of library.filter(({ name }) => clips.includes(name))) {
    const found = new Set(matchAmong(print, pictures).map(({ name }) => name))
    for (const picture of pictures) {
      if (picture.clip === clip && found.has(picture.name)) rows.get(picture.way)!.back++
      if (picture.clip !== clip && found.has(picture.name)) wrongBack++
    }
  }
  console.log(`${pictures.length} stills of ${clips.length} clips, ${library.length} pieces in the library`)
  for (const [way, { of, found, atSecond, back }] of rows)
    console.log(`${way.padEnd(10)} film found by the still ${found}/${of}, at its second ${atSecond}; still found by the film ${back}/${of}`)
  console.log(`strangers: ${strangers} taken by stills, ${wrongBack} by films`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
