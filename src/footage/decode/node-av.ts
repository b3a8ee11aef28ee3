// Decoding by node-av, the first choice: FFmpeg inside this process, by its synchronous calls. Runs in the decoder process only (decode/worker.ts).
//
// Its binary is FFmpeg built with GPL parts; it is an optional dependency and loaded only here. Where it is missing, decode/system-ffmpeg.ts is asked.
// What comes of each packet is told by av-pictures.ts and av-sounds.ts.
import { readFileSync } from 'node:fs'
import type { FormatContext, Packet, Stream } from 'node-av/lib'
import { Problem } from '../../model/problem.ts'
import type { Ffmpeg } from './av-codec.ts'
import { Pictures } from './av-pictures.ts'
import { Sounds } from './av-sounds.ts'
import { CODECS, CONTAINERS, refuseLength, refuseSize, type FootageLimits } from './limits.ts'
import type { Receiver } from './source.ts'

/** FFmpeg, or null where node-av is not installed or has no binary for this machine. */
export async function nodeAv(): Promise<Ffmpeg | null> {
  try {
    const [av, K] = await Promise.all([import('node-av/lib'), import('node-av/constants')])
    av.Log.setLevel(K.AV_LOG_QUIET)
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.resolve('node-av/lib')), 'utf8')) as { version: string }
    return { av, K, version: `node-av ${version} (FFmpeg ${av.getFFmpegInfo().version})` }
  } catch {
    return null
  }
}

/** Reads a file from beginning to end, picture and sound in the order in which they lie in it. */
export async function decodeByNodeAv(ffmpeg: Ffmpeg, path: string, receiver: Receiver, limits: FootageLimits, threads: number): Promise<void> {
  const container = open(ffmpeg, path, limits)
  const closing: (() => void)[] = [() => container.closeInputSync()]
  try {
    const picture = pictureStream(ffmpeg, container)
    const sound = soundStream(ffmpeg, container)
    if (picture === null && sound === null)
      throw new Problem('footage-nothing', 'There is neither picture nor sound in it that could be decoded. The original is kept.')
    for (const stream of container.streams) if (stream.index !== picture?.index && stream.index !== sound?.index) stream.discard = ffmpeg.K.AVDISCARD_ALL
    const startSeconds = ffmpeg.K.AV_NOPTS_VALUE === container.startTime ? 0 : Number(container.startTime) / 1e6
    const pictures = picture === null ? null : new Pictures(ffmpeg, picture, receiver, limits, threads, startSeconds)
    const sounds = sound === null ? null : new Sounds(ffmpeg, sound, receiver)
    closing.push(
      () => pictures?.close(),
      () => sounds?.close(),
    )
    receiver.facts({
      kind: pictures === null ? 'sound' : 'video',
      decoder: ffmpeg.version,
      width: pictures?.width ?? null,
      height: pictures?.height ?? null,
      seconds: container.duration > 0n ? Number(container.duration) / 1e6 : null,
    })
    await readAll(ffmpeg, container, receiver, limits, pictures, sounds)
  } finally {
    for (const close of closing.reverse()) close()
  }
}

function open({ av, K }: Ffmpeg, path: string, limits: FootageLimits): FormatContext {
  const container = new av.FormatContext()
  container.allocContext()
  const options = av.Dictionary.fromObject({
    protocol_whitelist: 'file',
    format_whitelist: CONTAINERS.join(),
    codec_whitelist: [...CODECS].join(),
    max_streams: '64',
  })
  if (container.openInputSync(`file:${path}`, null, options) < 0)
    throw new Problem(
      'footage-unreadable',
      'It is no footage in a format that is decoded here, or it is cut off before its contents begin. The original is kept.',
    )
  const refuseByHeader = (): void => {
    if (container.duration > 0n) refuseLength(Number(container.duration) / 1e6, limits)
    for (const { codecpar } of container.streams)
      if (codecpar.codecType === K.AVMEDIA_TYPE_VIDEO && codecpar.width * codecpar.height > 0) refuseSize(codecpar.width, codecpar.height, limits)
  }
  try {
    refuseByHeader() // before anything is decoded to find out more
    container.findStreamInfoSync()
    refuseByHeader()
  } catch (error) {
    container.closeInputSync()
    throw error
  }
  return container
}

function pictureStream({ K }: Ffmpeg, { streams }: FormatContext): Stream | null {
  // The largest, of two the one with more frames (a moving AVIF has its first picture beside them); a cover picture beside music is no footage.
  const found = streams.filter((s) => s.codecpar.codecType === K.AVMEDIA_TYPE_VIDEO && (s.disposition & K.AV_DISPOSITION_ATTACHED_PIC) === 0)
  const area = ({ codecpar }: Stream): number => codecpar.width * codecpar.height
  const isMore = (s: Stream, best: Stream): boolean => area(s) > area(best) || (area(s) === area(best) && s.nbFrames > best.nbFrames)
  return found.reduce<Stream | null>((best, s) => (best === null || isMore(s, best) ? s : best), null)
}

function soundStream({ K }: Ffmpeg, { streams }: FormatContext): Stream | null {
  const found = streams.filter((s) => s.codecpar.codecType === K.AVMEDIA_TYPE_AUDIO && s.codecpar.channels > 0)
  return found.find((s) => (s.disposition & K.AV_DISPOSITION_DEFAULT) !== 0) ?? found[0] ?? null
}

async function readAll(
  { av, K }: Ffmpeg,
  container: FormatContext,
  receiver: Receiver,
  limits: FootageLimits,
  pictures: Pictures | null,
  sounds: Sounds | null,
): Promise<void> {
  const packet = new av.Packet()
  packet.alloc()
  const decoders = [pictures, sounds].filter((decoder) => decoder !== null)
  const send = (decoder: Pictures | Sounds, sent: Packet | null): void => {
    const state = decoder.send(sent)
    if (state < 0 && state !== K.AVERROR_EOF) receiver.damaged()
    if (decoder.reached > limits.seconds) refuseLength(decoder.reached, limits)
    receiver.reached(decoder.reached)
  }
  try {
    let state = container.readFrameSync(packet)
    for (let n = 1; state >= 0; n++) {
      if (n % PACKETS_A_TURN === 0) await turn()
      const decoder = decoders.find(({ index }) => index === packet.streamIndex)
      if (decoder !== undefined) send(decoder, packet)
      packet.unref()
      state = container.readFrameSync(packet)
    }
    if (state !== K.AVERROR_EOF) receiver.damaged()
    for (const decoder of decoders) send(decoder, null)
    pictures?.last()
  } finally {
    packet.free()
  }
}

/** What node-av frees it frees when the event loop turns: a loop of synchronous calls over two hours of sound would keep 120 MB of it. */
const PACKETS_A_TURN = 1000
const turn = (): Promise<void> => new Promise((done) => setImmediate(done))
