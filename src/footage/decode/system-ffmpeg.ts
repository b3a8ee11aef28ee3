// Decoding by the ffmpeg of the system, where node-av is missing: ffprobe says what is in the file, ffmpeg writes frames and sound into a pipe.
// Runs in the decoder process only (decode/worker.ts), whose group it belongs to, so that it ends with it.
import { spawn } from 'node:child_process'
import { Problem } from '../../model/problem.ts'
import { SAMPLES_PER_SECOND } from '../prints/chromaprint.ts'
import { FRAMES_PER_SECOND } from '../prints/printer.ts'
import { CODECS, CONTAINERS, refuseCodec, refuseLength, refuseRate, refuseSize, type FootageLimits } from './limits.ts'
import type { Receiver } from './source.ts'
import type { SystemPrograms } from './system-programs.ts'

export type SystemFfmpeg = SystemPrograms & { readonly version: string }

/** With its version; null where it cannot be started. */
export async function systemFfmpeg(programs: SystemPrograms): Promise<SystemFfmpeg | null> {
  const said = await outputOf(programs.ffmpeg, ['-version']).catch(() => null)
  const version = /^ffmpeg version (\S+)/.exec(said ?? '')?.[1]
  return version === undefined ? null : { ...programs, version: `ffmpeg ${version}` }
}

type ProbedStream = {
  readonly index: number
  readonly codec_type?: string
  readonly codec_name?: string
  readonly width?: number
  readonly height?: number
  readonly avg_frame_rate?: string
  readonly disposition?: Readonly<Record<string, number>>
  readonly tags?: Readonly<Record<string, string>>
  readonly side_data_list?: readonly { readonly rotation?: number }[]
}
type Probed = { readonly streams?: readonly ProbedStream[]; readonly format?: { readonly duration?: string } }

// No protocol but files, no format that names other files, no codec that is not listed.
const CLOSED = ['-protocol_whitelist', 'file,pipe', '-format_whitelist', CONTAINERS.join(), '-codec_whitelist', [...CODECS].join()]

/** Problems of limits.ts, and of what cannot be decoded. */
export async function decodeBySystemFfmpeg(
  { ffmpeg, ffprobe, version }: SystemFfmpeg,
  path: string,
  receiver: Receiver,
  limits: FootageLimits,
  threads: number,
): Promise<void> {
  const probe = await outputOf(ffprobe, ['-v', 'quiet', ...CLOSED, '-show_streams', '-show_format', '-of', 'json', `file:${path}`]).catch(() => '{}')
  const { streams = [], format } = JSON.parse(probe) as Probed
  if (format === undefined)
    throw new Problem(
      'footage-unreadable',
      'It is no footage in a format that is decoded here, or it is cut off before its contents begin. The original is kept.',
    )
  const seconds = Number(format.duration ?? 0)
  if (seconds > 0) refuseLength(seconds, limits)
  const area = ({ width = 0, height = 0 }: ProbedStream): number => width * height
  const picture = streams
    .filter((s) => s.codec_type === 'video' && s.disposition?.['attached_pic'] !== 1)
    .reduce<ProbedStream | null>((best, s) => (best === null || area(s) > area(best) ? s : best), null)
  const sounds = streams.filter((s) => s.codec_type === 'audio')
  const sound = sounds.find((s) => s.disposition?.['default'] === 1) ?? sounds[0] ?? null
  if (picture === null && sound === null)
    throw new Problem('footage-nothing', 'There is neither picture nor sound in it that could be decoded. The original is kept.')
  const shape = picture === null ? null : shapeOf(picture, limits)
  if (sound !== null) refuseCodec(sound.codec_name ?? '')
  receiver.facts({
    kind: shape === null ? 'sound' : 'video',
    decoder: version,
    width: shape?.width ?? null,
    height: shape?.height ?? null,
    seconds: seconds > 0 ? seconds : null,
  })
  const input = ['-v', 'error', '-nostdin', '-threads', String(threads), ...CLOSED, '-i', `file:${path}`]
  if (picture !== null && shape !== null) await pictures(ffmpeg, [...input, '-map', `0:${picture.index}`], shape, receiver, limits)
  if (sound !== null) await samples(ffmpeg, [...input, '-map', `0:${sound.index}`], receiver, limits)
}

type Shape = { readonly width: number; readonly height: number }

function shapeOf(stream: ProbedStream, limits: FootageLimits): Shape {
  const { width = 0, height = 0, codec_name = '', avg_frame_rate = '0/0', side_data_list = [], tags } = stream
  refuseCodec(codec_name)
  refuseSize(width, height, limits)
  const [frames = 0, per = 0] = avg_frame_rate.split('/').map(Number)
  if (per > 0) refuseRate(frames / per, limits)
  const degrees = side_data_list.find(({ rotation }) => rotation !== undefined)?.rotation ?? Number(tags?.['rotate'] ?? 0)
  const swaps = Math.abs(Math.round(degrees / 90)) % 2 === 1 // ffmpeg turns the picture itself
  return swaps ? { width: height, height: width } : { width, height }
}

/** ffmpeg's own grid of four frames a second takes, rounding up, the frame that is on the screen at each point. */
async function pictures(ffmpeg: string, input: readonly string[], { width, height }: Shape, receiver: Receiver, limits: FootageLimits): Promise<void> {
  const filter = `fps=${FRAMES_PER_SECOND}:start_time=0:round=up,scale=${width}:${height},format=yuv420p`
  const size = width * height + 2 * Math.ceil(width / 2) * Math.ceil(height / 2) // the planes of colour come behind that of brightness
  const frame = new Uint8Array(size)
  let held = 0
  let n = 0
  await piped(ffmpeg, ['-vf', filter, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'], input, receiver, (chunk) => {
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + size - held)
      frame.set(part, held)
      held += part.length
      at += part.length
      if (held < size) return
      held = 0
      const [from, until] = [n / FRAMES_PER_SECOND, ++n / FRAMES_PER_SECOND]
      refuseLength(from, limits)
      if (receiver.wants(from, until)) receiver.frame({ data: frame, width, height, stride: width, limited: true }, from, until)
      receiver.reached(from)
    }
  })
}

async function samples(ffmpeg: string, input: readonly string[], receiver: Receiver, limits: FootageLimits): Promise<void> {
  const filter = `aresample=ocl=mono:osr=${SAMPLES_PER_SECOND}:osf=s16:filter_size=16:phase_shift=8:linear_interp=1:cutoff=0.8`
  let rest = Buffer.alloc(0)
  let count = 0
  await piped(ffmpeg, ['-af', filter, '-ac', '1', '-ar', String(SAMPLES_PER_SECOND), '-f', 's16le', 'pipe:1'], input, receiver, (chunk) => {
    const bytes = Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % 2)
    const values = new Int16Array(whole / 2)
    for (let i = 0; i < values.length; i++) values[i] = bytes.readInt16LE(2 * i)
    rest = bytes.subarray(whole)
    count += values.length
    refuseLength(count / SAMPLES_PER_SECOND, limits)
    receiver.sound(values)
    receiver.reached(count / SAMPLES_PER_SECOND)
  })
}

async function piped(ffmpeg: string, output: readonly string[], input: readonly string[], receiver: Receiver, take: (chunk: Buffer) => void): Promise<void> {
  const child = spawn(ffmpeg, [...input, ...output], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => void (errors = (errors + chunk.toString('latin1')).slice(-500)))
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  try {
    for await (const chunk of child.stdout) take(chunk as Buffer)
  } finally {
    child.kill('SIGKILL')
  }
  await ended
  if (errors !== '') receiver.damaged()
}

async function outputOf(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => void (said = (said + chunk).slice(0, 1_000_000)))
  await new Promise<void>((done, failed) => child.on('error', failed).on('close', () => done()))
  return said
}
