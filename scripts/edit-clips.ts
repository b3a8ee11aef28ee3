// Makes the edits that reposted footage really has, of clips that are at hand: trimmed, cropped, mirrored, captioned, sped up, re-filmed and so on.
// Run: node scripts/edit-clips.ts OUT CLIP...    writes OUT/<clip>--<edit>.mp4 and OUT/truth.json; edits that are there are left.
//      node scripts/edit-clips.ts OUT --more CLIP...      edits that the nineteen leave out: very short, turned, in a feed's blurred bars, zoomed, ...
//      node scripts/edit-clips.ts OUT --strangers 96    draws clips that share no scene with anything
//
// Each edit is a graph of ffmpeg filters, read through its virtual input device, so that nothing but node-av is needed. The truth says which stretch of
// the edit is which stretch of the clip, for the bench (bench/footage-found.ts) to hold the answers against.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as av from 'node-av/lib'
import * as K from 'node-av/constants'
import { encode } from './draw/encode.ts'
import { drawer, soundOf } from './draw/scene.ts'
import type { Relation } from '../src/model/footage.ts'

export type Clip = { readonly path: string; readonly width: number; readonly height: number; readonly seconds: number; readonly hasSound: boolean }

/** `q` of the edit is `r` of the clip, seconds; `slope`: seconds of the clip a second of the edit. */
export type Truth = {
  readonly edit: string
  readonly clip: string
  readonly file: string
  readonly hasSound: boolean
  readonly q: readonly [number, number]
  readonly r: readonly [number, number]
  readonly slope: number
}

/** A box in shares of a picture: left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

type Edit = {
  readonly name: string
  /** What was done, in the words of the model. Those of `perhaps` may be said or not: it can be seen both ways. */
  readonly done: readonly Relation[]
  readonly perhaps?: readonly Relation[]
  /** The part of the edit's picture and of the clip's that both show; left out where it is the whole. */
  areas?(clip: Clip): { readonly q?: Box; readonly r?: Box }
  /** Where something lies over the picture. */
  readonly overlays?: readonly Box[]
  /** Filters of the picture and of the sound; `[v]` and `[a]` are the clip's. Ends are unnamed. */
  picture(clip: Clip): string
  sound?(clip: Clip): string
  readonly crf?: number
  readonly framesPerSecond?: number
  stretch?(clip: Clip): Pick<Truth, 'q' | 'r' | 'slope'>
}

const even = (value: number): number => 2 * Math.round(value / 2)
const all = ({ seconds }: Clip): Pick<Truth, 'q' | 'r' | 'slope'> => ({ q: [0, seconds], r: [0, seconds], slope: 1 })
const centred = (share: number) => (): string => `[v]crop=iw*${1 - share}:ih*${1 - share},scale=trunc(iw/2)*2:trunc(ih/2)*2`
/** A logo in the corner, a lower third with lines of "text". */
const caption = (clip: Clip): string => {
  const [w, h] = [clip.width, clip.height]
  const bars = Array.from({ length: 6 }, (_, i) => {
    const [x, y] = [0.06 + (i % 3) * 0.28, i < 3 ? 0.83 : 0.9]
    return `drawbox=x=${Math.round(w * x)}:y=${Math.round(h * y)}:w=${Math.round(w * (0.16 + ((i * 7) % 5) / 50))}:h=${Math.round(h * 0.028)}:color=white:t=fill`
  })
  return [
    `drawbox=x=0:y=${Math.round(h * 0.79)}:w=${w}:h=${Math.round(h * 0.17)}:color=0x1a2a80@0.85:t=fill`,
    ...bars,
    `drawbox=x=${Math.round(w * 0.8)}:y=${Math.round(h * 0.05)}:w=${Math.round(w * 0.14)}:h=${Math.round(h * 0.08)}:color=red:t=fill`,
    `drawbox=x=${Math.round(w * 0.83)}:y=${Math.round(h * 0.07)}:w=${Math.round(w * 0.08)}:h=${Math.round(h * 0.04)}:color=white:t=fill`,
  ].join(',')
}
/** Of `caption`, as boxes. */
const CAPTION: readonly Box[] = [
  [0, 0.79, 1, 0.96],
  [0.8, 0.05, 0.94, 0.13],
]
const middle = (width: number, height = width): Box => [(1 - width) / 2, (1 - height) / 2, (1 + width) / 2, (1 + height) / 2]
const speed = (by: number) => ({
  picture: (): string => `[v]setpts=PTS/${by}`,
  sound: (): string => `[a]atempo=${by}`,
  stretch: ({ seconds }: Clip) => ({ q: [0, seconds / by] as const, r: [0, seconds] as const, slope: by }),
})
const cut = (from: number, seconds: number) => ({
  picture: (): string => `[v]trim=start=${from}:duration=${seconds},setpts=PTS-STARTPTS`,
  sound: (): string => `[a]atrim=start=${from}:duration=${seconds},asetpts=PTS-STARTPTS`,
  stretch: () => ({ q: [0, seconds] as const, r: [from, from + seconds] as const, slope: 1 }),
})
const INTRO = 6

export const edits: readonly Edit[] = [
  {
    name: 'trim',
    done: ['trimmedFrom'],
    picture: ({ seconds }) => `[v]trim=start=${seconds * 0.4}:duration=${seconds * 0.35},setpts=PTS-STARTPTS`,
    sound: ({ seconds }) => `[a]atrim=start=${seconds * 0.4}:duration=${seconds * 0.35},asetpts=PTS-STARTPTS`,
    stretch: ({ seconds }) => ({ q: [0, seconds * 0.35], r: [seconds * 0.4, seconds * 0.75], slope: 1 }),
  },
  { name: 'small', done: [], picture: () => '[v]scale=-2:240', crf: 36 },
  { name: 'crop10', done: ['cropped'], picture: centred(0.1), areas: () => ({ r: middle(0.9) }) },
  { name: 'crop25', done: ['cropped'], picture: centred(0.25), areas: () => ({ r: middle(0.75) }) },
  { name: 'mirrored', done: ['mirrored'], picture: () => '[v]hflip' },
  { name: 'caption', done: ['overlaid'], picture: (clip) => `[v]format=yuv444p,${caption(clip)}`, overlays: CAPTION },
  {
    name: 'letterbox',
    done: [],
    picture: () => '[v]pad=iw:ih*1.34:0:(oh-ih)/2,scale=trunc(iw/2)*2:trunc(ih/2)*2',
    areas: () => ({ q: middle(1, 1 / 1.34) }),
  },
  {
    name: 'pillar',
    done: [],
    picture: ({ width: w, height: h }) => (w > h ? '[v]scale=360:-2,pad=360:640:0:(oh-ih)/2' : '[v]scale=-2:360,pad=640:360:(ow-iw)/2:0'),
    areas: ({ width: w, height: h }) => ({ q: w > h ? middle(1, (360 * h) / w / 640) : middle((360 * w) / h / 640, 1) }),
  },
  { name: 'speed125', done: ['spedUp'], ...speed(1.25) },
  { name: 'colour', done: [], picture: () => '[v]eq=brightness=0.08:contrast=1.25:saturation=0.6:gamma=1.1,hue=h=20' },
  {
    name: 'inset',
    done: ['overlaid'],
    picture: ({ width: w, height: h }) =>
      `[v]split[v1][v2];[v1]boxblur=20:2,eq=brightness=-0.15[back];[v2]scale=${even(w * 0.6)}:${even(h * 0.6)}[front];[back][front]overlay=x=W*0.32:y=H*0.12`,
    areas: () => ({ q: [0.32, 0.12, 0.92, 0.72] }),
  },
  {
    name: 'refilmed',
    done: [],
    perhaps: ['overlaid'], // the frame of the screen
    picture: ({ width: w, height: h }) =>
      `[v]pad=iw*1.16:ih*1.16:(ow-iw)/2:(oh-ih)/2:0x302820,perspective=x0=${w * 0.05}:y0=${h * 0.03}:x1=${w * 1.12}:y1=${h * 0.06}:x2=${w * 0.03}:y2=${h * 1.12}:x3=${w * 1.15}:y3=${h * 1.08}:sense=destination,` +
      'gblur=sigma=1.3,eq=contrast=0.85:brightness=0.04,noise=alls=14:allf=t,scale=trunc(iw/2)*2:trunc(ih/2)*2',
    sound: () => '[a]highpass=f=300,lowpass=f=3400',
  },
  { name: 'fps12', done: [], picture: () => '[v]null', framesPerSecond: 12 },
  {
    name: 'reversed',
    done: ['reversed'],
    picture: () => '[v]reverse',
    sound: () => '[a]areverse',
    stretch: ({ seconds }) => ({ q: [0, seconds], r: [0, seconds], slope: -1 }),
  },
  {
    name: 'intro',
    done: [],
    picture: ({ width: w, height: h }) =>
      `mandelbrot=s=${w}x${h}:r=25:start_scale=0.6:end_scale=0.02:end_pts=300,trim=duration=${INTRO},format=yuv420p,setsar=1,fps=25,setpts=PTS-STARTPTS[i];[v]setsar=1,format=yuv420p,fps=25,setpts=PTS-STARTPTS[m];[i][m]concat=n=2:v=1:a=0`,
    sound: () =>
      `aevalsrc=exprs='0.3*sin(2*PI*t*(330+110*floor(mod(t*2\\,4))))':d=${INTRO}:s=44100,aformat=sample_fmts=fltp:sample_rates=44100:channel_layouts=stereo[i2];[a]aformat=sample_fmts=fltp:sample_rates=44100:channel_layouts=stereo,asetpts=PTS-STARTPTS[m2];[i2][m2]concat=n=2:v=0:a=1`,
    stretch: ({ seconds }) => ({ q: [INTRO, seconds + INTRO], r: [0, seconds], slope: 1 }),
  },
  { name: 'crop18', done: ['cropped'], picture: centred(0.18), areas: () => ({ r: middle(0.82) }) },
  {
    name: 'several',
    done: ['cropped', 'mirrored', 'overlaid', 'spedUp'],
    picture: (clip) => `[v]hflip,crop=iw*0.88:ih*0.88,scale=${clip.width}:${clip.height},${caption(clip)},setpts=PTS/1.1,scale=-2:360`,
    sound: () => '[a]atempo=1.1',
    stretch: ({ seconds }) => ({ q: [0, seconds / 1.1], r: [0, seconds], slope: 1.1 }),
    areas: () => ({ r: middle(0.88) }),
    overlays: CAPTION,
  },
  {
    name: 'corner',
    done: ['cropped'],
    picture: () => '[v]crop=iw*0.85:ih*0.85:iw*0.15:ih*0.15,scale=trunc(iw/2)*2:trunc(ih/2)*2',
    areas: () => ({ r: [0.15, 0.15, 1, 1] }),
  },
  {
    name: 'vertical',
    done: ['cropped'],
    picture: ({ width: w, height: h }) => (w > h ? '[v]crop=iw*0.6:ih' : '[v]crop=iw:ih*0.6') + ',scale=trunc(iw/2)*2:trunc(ih/2)*2',
    areas: ({ width: w, height: h }) => ({ r: w > h ? middle(0.6, 1) : middle(1, 0.6) }),
  },
]

/** What the nineteen leave out: --more. */
export const moreEdits: readonly Edit[] = [
  { name: 'short2', done: ['trimmedFrom'], ...cut(0.5, 2) },
  { name: 'short3', done: ['trimmedFrom'], ...cut(0.25, 3) },
  {
    name: 'feed',
    done: [],
    perhaps: ['overlaid', 'cropped'], // a blurred copy of itself above and below
    picture: ({ width: w, height: h }) =>
      `[v]split[v1][v2];[v1]scale=360:640:force_original_aspect_ratio=increase,crop=360:640,boxblur=16:3[back];[v2]scale=${w / h > 360 / 640 ? '360:-2' : '-2:640'}[front];[back][front]overlay=(W-w)/2:(H-h)/2`,
    areas: ({ width: w, height: h }) => ({ q: w / h > 360 / 640 ? middle(1, (360 * h) / w / 640) : middle((640 * w) / h / 360, 1) }),
  },
  { name: 'crf40', done: [], picture: () => '[v]scale=-2:360', crf: 40 },
  { name: 'zoom2', done: ['cropped'], picture: () => '[v]crop=iw/2:ih/2,scale=2*trunc(iw):2*trunc(ih)', areas: () => ({ r: middle(0.5) }) },
  { name: 'fps60', done: [], picture: () => '[v]null', framesPerSecond: 60 },
  {
    name: 'border',
    done: [],
    perhaps: ['overlaid', 'cropped'],
    picture: () =>
      '[v]pad=iw*1.12:ih*1.12:(ow-iw)/2:(oh-ih)/2:0x2050a0,drawgrid=w=0:h=0,scale=trunc(iw/2)*2:trunc(ih/2)*2,drawbox=x=0:y=0:w=iw:h=ih*0.02:color=white:t=fill',
    areas: () => ({ q: middle(1 / 1.12) }),
  },
  {
    name: 'emoji',
    done: ['overlaid'],
    picture: ({ width: w, height: h }) => {
      const size = Math.round(Math.min(w, h) * 0.22)
      const disc = (x: number, y: number): string =>
        `if(lt(hypot(X-${Math.round(w * x)}\\,Y-${Math.round(h * y)})\\,${size / 2})\\,if(lt(hypot(abs(X-${Math.round(w * x)})-${size / 6}\\,Y-${Math.round(h * y - size / 8)})\\,${size / 14})\\,30\\,215)`
      return `[v]format=gray,geq=lum='${disc(0.25, 0.3)}\\,${disc(0.72, 0.6)}\\,lum(X\\,Y)))'`
    },
  },
  { name: 'turned90', done: ['rotated'], picture: () => '[v]transpose=1' },
  { name: 'turned180', done: ['rotated'], picture: () => '[v]hflip,vflip' },
  { name: 'turned270', done: ['rotated'], picture: () => '[v]transpose=2' },
  {
    name: 'phone',
    done: [],
    perhaps: ['overlaid', 'cropped'], // a screen filmed by hand: it sways, is tilted, and glares
    picture: ({ width: w, height: h }) =>
      `[v]pad=iw*1.3:ih*1.3:(ow-iw)/2:(oh-ih)/2:0x1a1814,rotate='0.05*sin(t*0.9)+0.03':fillcolor=0x1a1814,crop=w=iw*0.9:h=ih*0.9:x='(iw-ow)/2+${(w * 0.03).toFixed(1)}*sin(t*1.3)':y='(ih-oh)/2+${(h * 0.03).toFixed(1)}*cos(t*1.1)',` +
      'gblur=sigma=1.2,eq=contrast=0.8:brightness=0.06,vignette=angle=PI/5,noise=alls=10:allf=t,scale=trunc(iw/2)*2:trunc(ih/2)*2',
    sound: () => '[a]highpass=f=250,lowpass=f=3800',
  },
  ...[1.06, 0.8].map((by): Edit => ({ name: `speed${by}`, done: [by > 1 ? 'spedUp' : 'slowedDown'], ...speed(by) })),
]

export function clipAt(path: string): Clip {
  const input = new av.FormatContext()
  check(input.openInputSync(resolve(path)), path)
  check(input.findStreamInfoSync(), path)
  try {
    const streams = input.streams ?? []
    const video = streams.find(({ codecpar }) => codecpar.codecType === K.AVMEDIA_TYPE_VIDEO)
    if (video === undefined) throw new Error(`${path} has no pictures`)
    const { width, height } = video.codecpar
    const hasSound = streams.some(({ codecpar }) => codecpar.codecType === K.AVMEDIA_TYPE_AUDIO)
    return { path: resolve(path), width, height, seconds: Number(input.duration) / 1e6, hasSound }
  } finally {
    input.closeInputSync()
  }
}

const FRAMES_PER_SECOND = 30
const SAMPLES_PER_SECOND = 44_100

/** Pictures are brightness only: prints know no colour. */
export function makeEdit(clip: Clip, edit: Edit, file: string): void {
  const framesPerSecond = edit.framesPerSecond ?? FRAMES_PER_SECOND
  const sound = clip.hasSound ? `amovie=${clip.path}[a];${edit.sound?.(clip) ?? '[a]anull'},${MONO}[out0]` : null
  writeGraphs(file, `movie=${clip.path}[v];${edit.picture(clip)},fps=${framesPerSecond},format=gray[out0]`, sound, framesPerSecond, edit.crf ?? 26)
}

export const MONO = `aformat=sample_fmts=flt:channel_layouts=mono:sample_rates=${SAMPLES_PER_SECOND}`

/** Writes what two graphs of filters give: grey pictures, and floats of one channel. */
export function writeGraphs(file: string, pictures: string, sound: string | null, framesPerSecond: number, crf: number): void {
  av.Log.setLevel(K.AV_LOG_QUIET)
  const heard = sound === null ? null : joined([...packetsOf(sound).packets])
  const { width, height, packets } = packetsOf(pictures)
  const part = `${file}.part.mp4`
  encode(part, {
    width,
    height,
    framesPerSecond,
    frames: packets,
    options: { crf: String(crf) },
    ...(heard === null ? {} : { sound: { rate: SAMPLES_PER_SECOND, samples: new Float32Array(heard.buffer) } }),
  })
  renameSync(part, file)
}

/** A graph as ffmpeg's virtual input: samples come as bare packets, pictures wrapped as frames. */
function packetsOf(graph: string): { readonly width: number; readonly height: number; readonly packets: Iterable<Uint8Array> } {
  const input = new av.FormatContext()
  check(input.openInputSync(graph, av.InputFormat.findInputFormat('lavfi')), graph)
  const { codecpar } = input.streams[0]!
  const { width, height } = codecpar
  const isPicture = codecpar.codecType === K.AVMEDIA_TYPE_VIDEO
  const packets = function* (): Generator<Uint8Array> {
    const [packet, frame, codec] = [new av.Packet(), new av.Frame(), new av.CodecContext()]
    packet.alloc()
    frame.alloc()
    const decoder = av.Codec.findDecoder(codecpar.codecId)
    codec.allocContext3(decoder)
    check(codec.parametersToContext(codecpar), 'a decoder')
    check(codec.open2Sync(decoder, null), 'a decoder')
    while (input.readFrameSync(packet) >= 0) {
      if (!isPicture) yield Uint8Array.from(packet.data!)
      else {
        check(codec.sendPacketSync(packet), 'a frame')
        while (codec.receiveFrameSync(frame) >= 0) {
          const [plane] = frame.data!
          const stride = frame.linesize[0]!
          const rows = new Uint8Array(width * height)
          for (let y = 0; y < height; y++) rows.set(plane!.subarray(y * stride, y * stride + width), y * width)
          yield rows
          frame.unref()
        }
      }
      packet.unref()
    }
    packet.free()
    frame.free()
    codec.freeContext()
    input.closeInputSync()
  }
  return { width, height, packets: packets() }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function check(code: number, what: string): void {
  if (code < 0) throw new Error(`${what}: ${code}`)
}

/** Scenes that share nothing, drawn: fractals, cells that live and die, colours that flow, harbours of other seeds. Twelve seconds each, with sound. */
export function drawStranger(n: number, file: string): void {
  const size = 's=480x270:r=12'
  const end = `trim=duration=12,format=gray[out0]`
  const [a, b, c] = [(n * 37) % 101, (n * 53) % 97, (n * 71) % 89]
  const graphs = [
    `mandelbrot=${size}:start_x=${-1.2 + a / 160}:start_y=${-0.6 + b / 150}:start_scale=${0.9 + c / 60}:end_scale=${0.02 + c / 1500}:end_pts=200,${end}`,
    `life=s=96x54:r=6:seed=${n}:ratio=${0.15 + a / 400}:mold=${b}:life_color=white:death_color=gray,scale=480x270:flags=bicubic,fps=12,${end}`,
    `cellauto=s=120x68:rate=6:rule=${[30, 45, 73, 86, 90, 105, 110, 150, 169, 22, 54, 62, 126, 182][n % 14]!}:seed=${n}:random_fill_ratio=${0.2 + a / 200}:scroll=1,scale=480x270:flags=bicubic,gblur=sigma=${1 + (b % 5)},fps=12,${end}`,
    `gradients=${size}:seed=${n}:n=${3 + (a % 5)}:speed=${0.01 + b / 2000}:type=${['linear', 'radial', 'circular', 'spiral', 'square'][n % 5]!},${end}`,
    `perlin=${size}:octaves=${3 + (a % 4)}:persistence=${0.4 + b / 250}:xscale=${2 + (c % 9)}:yscale=${2 + (a % 7)}:tscale=${0.1 + b / 200}:seed=${n},${end}`,
  ]
  const tone = `aevalsrc=exprs='0.3*sin(2*PI*t*(${180 + 7 * a}+${30 + 3 * b}*floor(mod(t*${2 + (c % 5)}\\,${3 + (a % 6)}))))+0.1*random(${n})':d=12:s=${SAMPLES_PER_SECOND},${MONO}[out0]`
  if (n % 6 < 5) return writeGraphs(file, graphs[n % 6]!, tone, 12, 26)
  const scene = { seed: 1000 + 13 * n, seconds: 12, framesPerSecond: 12, width: 480, height: 270 }
  const at = drawer(scene)
  const frames = Array.from({ length: 144 }, (_, i) => at(i / 12))
  encode(`${file}.part.mp4`, { ...scene, frames, sound: { rate: SAMPLES_PER_SECOND, samples: soundOf(scene, SAMPLES_PER_SECOND) } })
  renameSync(`${file}.part.mp4`, file)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [out = '', ...rest] = process.argv.slice(2)
  const [list, paths] = rest[0] === '--more' ? [moreEdits, rest.slice(1)] : [edits, rest]
  mkdirSync(out, { recursive: true })
  if (paths[0] === '--strangers') {
    for (let n = 0; n < Number(paths[1]); n++) {
      const file = join(out, `stranger-${String(n).padStart(3, '0')}.mp4`)
      if (!existsSync(file)) drawStranger(n, file)
    }
    process.exit()
  }
  const truths: Truth[] = []
  for (const path of paths) {
    const clip = clipAt(path)
    const name = basename(path, extname(path))
    for (const edit of list) {
      const file = join(out, `${name}--${edit.name}.mp4`)
      if (!existsSync(file)) makeEdit(clip, edit, file)
      truths.push({ edit: edit.name, clip: path, file, hasSound: clip.hasSound, ...(edit.stretch?.(clip) ?? all(clip)) })
      process.stderr.write(`${file}\n`)
    }
  }
  writeFileSync(join(out, 'truth.json'), `${JSON.stringify(truths, null, 1)}\n`)
  process.exit()
}
