// Decoding by node-av, the first choice: FFmpeg inside this process, by its synchronous calls. Runs in the decoder process only (decode/worker.ts).
//
// Its binary is FFmpeg built with GPL parts; it is an optional dependency and loaded only here. Where it is missing, decode/system-ffmpeg.ts is asked.
import { readFileSync } from 'node:fs'
import type { CodecContext, FormatContext, Frame, Packet, SoftwareResampleContext, SoftwareScaleContext, Stream } from 'node-av/lib'
import { Problem } from '../../model/problem.ts'
import type { Luma } from '../prints/pdq.ts'
import type { Turn } from '../prints/variants.ts'
import { CODECS, CONTAINERS, refuseCodec, refuseLength, refuseRate, refuseSize, type FootageLimits } from './limits.ts'
import { lumaOf, swapsSides, turned, turnOf } from './planes.ts'
import { SAMPLES_PER_SECOND } from '../prints/chromaprint.ts'
import type { Receiver } from './source.ts'

type Av = typeof import('node-av/lib')
type Constants = typeof import('node-av/constants')
export type Ffmpeg = { readonly av: Av; readonly K: Constants; readonly version: string }

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
  // The largest; a cover picture beside music is no footage.
  const found = streams.filter((s) => s.codecpar.codecType === K.AVMEDIA_TYPE_VIDEO && (s.disposition & K.AV_DISPOSITION_ATTACHED_PIC) === 0)
  const area = ({ codecpar }: Stream): number => codecpar.width * codecpar.height
  return found.reduce<Stream | null>((best, s) => (best === null || area(s) > area(best) ? s : best), null)
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

function opened({ av }: Ffmpeg, stream: Stream, set: (codec: CodecContext) => void): CodecContext {
  const codec = av.Codec.findDecoder(stream.codecpar.codecId)
  refuseCodec(codec?.name ?? '')
  const context = new av.CodecContext()
  context.allocContext3(codec)
  context.parametersToContext(stream.codecpar)
  context.pktTimebase = stream.timeBase
  set(context)
  if (context.open2Sync(codec, null) < 0)
    throw new Problem(
      'footage-unreadable',
      `What is needed to decode its ${codec?.name ?? 'contents'} is damaged or missing in the file. The original is kept.`,
    )
  return context
}

class Pictures {
  readonly index: number
  readonly width: number
  readonly height: number
  reached = 0
  #ffmpeg: Ffmpeg
  #codec: CodecContext
  #receiver: Receiver
  #limits: FootageLimits
  #second: number
  #start: number
  #usual: number // seconds a frame is shown where the file does not say
  #turn: Turn
  #limited: boolean
  #shown: Frame // the one on the screen: how long is known when the next one comes
  #next: Frame
  #from: number | null = null
  #decoded = 0
  #scaler: { readonly key: string; readonly context: SoftwareScaleContext } | null = null

  constructor(ffmpeg: Ffmpeg, stream: Stream, receiver: Receiver, limits: FootageLimits, threads: number, start: number) {
    const { codecpar, timeBase, avgFrameRate } = stream
    const rate = avgFrameRate.den > 0 ? avgFrameRate.num / avgFrameRate.den : 0
    refuseRate(rate, limits)
    refuseSize(codecpar.width, codecpar.height, limits)
    this.#ffmpeg = ffmpeg
    this.#receiver = receiver
    this.#limits = limits
    this.index = stream.index
    this.#second = timeBase.num / timeBase.den
    this.#start = start
    this.#usual = rate > 0 ? 1 / rate : 0.04
    this.#turn = turnOf(codecpar.getCodedSideData(ffmpeg.K.AV_PKT_DATA_DISPLAYMATRIX))
    this.#limited = codecpar.colorRange !== ffmpeg.K.AVCOL_RANGE_JPEG
    ;[this.width, this.height] = swapsSides(this.#turn) ? [codecpar.height, codecpar.width] : [codecpar.width, codecpar.height]
    this.#codec = opened(ffmpeg, stream, (context) => {
      context.threadCount = threads
      context.setOption('max_pixels', String(limits.pixels))
    })
    this.#shown = new ffmpeg.av.Frame()
    this.#next = new ffmpeg.av.Frame()
    this.#shown.alloc()
    this.#next.alloc()
  }

  send(packet: Packet | null): number {
    const state = this.#codec.sendPacketSync(packet)
    while (this.#codec.receiveFrameSync(this.#next) >= 0) this.#take()
    return state
  }

  #take(): void {
    const stamp = this.#next.bestEffortTimestamp
    const { AV_NOPTS_VALUE } = this.#ffmpeg.K
    const time = stamp === AV_NOPTS_VALUE ? (this.#from ?? -this.#usual) + this.#usual : Number(stamp) * this.#second - this.#start
    this.#decoded++
    if (this.#from === null) this.#from = Math.max(0, time < 0.25 ? 0 : time)
    else {
      if (time <= this.#from) return this.#next.unref() // shown for no time, or out of order
      this.#give(time)
      this.#from = time
    }
    ;[this.#shown, this.#next] = [this.#next, this.#shown]
    this.#next.unref()
    this.reached = time
    if (this.#decoded > 1000 && this.#decoded > this.#limits.framesPerSecond * (time + 1)) refuseRate(this.#decoded / time, this.#limits)
  }

  /** The frame that is still on the screen when the file ends. */
  last(): void {
    if (this.#from === null) return
    const said = Number(this.#shown.duration) * this.#second
    this.#give(this.#from + (said > 0 && said < 10 ? said : this.#usual))
  }

  #give(until: number): void {
    const from = this.#from ?? 0
    if (!this.#receiver.wants(from, until)) return
    refuseSize(this.#shown.width, this.#shown.height, this.#limits)
    this.#receiver.frame(turned(this.#luma(this.#shown), this.#turn), from, until)
  }

  #luma(frame: Frame): Luma {
    const { av, K } = this.#ffmpeg
    const name = av.avGetPixFmtName(frame.format as Parameters<Av['avGetPixFmtName']>[0]) ?? ''
    const { width, height, linesize } = frame
    const limited = !name.startsWith('yuvj') && (frame.colorRange === K.AVCOL_RANGE_UNSPECIFIED ? this.#limited : frame.colorRange !== K.AVCOL_RANGE_JPEG)
    const stride = linesize[0] ?? 0
    const [data] = stride > 0 ? (frame.data ?? []) : []
    return (data === undefined ? null : lumaOf(name, { data, stride, width, height, limited: limited && name !== 'gray' })) ?? this.#grey(frame)
  }

  /** Formats without a plane of brightness: FFmpeg's scaler makes one. */
  #grey(frame: Frame): Luma {
    const { av, K } = this.#ffmpeg
    const { width, height, format } = frame
    const key = `${width} ${height} ${format}`
    if (this.#scaler?.key !== key) {
      this.#scaler?.context.freeContext()
      const context = new av.SoftwareScaleContext()
      context.getContext(width, height, format as Parameters<SoftwareScaleContext['getContext']>[2], width, height, K.AV_PIX_FMT_GRAY8, K.SWS_BILINEAR)
      this.#scaler = { key, context }
    }
    const out = new av.Frame()
    out.alloc()
    try {
      out.width = width
      out.height = height
      out.format = K.AV_PIX_FMT_GRAY8
      if (out.allocBuffer() < 0 || this.#scaler.context.scaleFrameSync(out, frame) < 0)
        throw new Problem('footage-pixels', 'Its pixels are kept in a form that cannot be turned into brightness here. The original is kept.')
      const [data] = out.data ?? []
      if (data === undefined) throw new Error('the scaler gave no plane')
      return { data: Uint8Array.from(data), width, height, stride: out.linesize[0] ?? width, limited: false }
    } finally {
      out.free()
    }
  }

  close(): void {
    this.#scaler?.context.freeContext()
    this.#shown.free()
    this.#next.free()
    this.#codec.freeContext()
  }
}

class Sounds {
  readonly index: number
  reached = 0
  #ffmpeg: Ffmpeg
  #codec: CodecContext
  #receiver: Receiver
  #frame: Frame
  #samples = 0
  #shape = ''
  #resampler: SoftwareResampleContext | null = null
  #out: Frame

  constructor(ffmpeg: Ffmpeg, stream: Stream, receiver: Receiver) {
    this.#ffmpeg = ffmpeg
    this.#receiver = receiver
    this.index = stream.index
    this.#codec = opened(ffmpeg, stream, (context) => (context.threadCount = 1))
    this.#frame = new ffmpeg.av.Frame()
    this.#out = new ffmpeg.av.Frame()
    this.#frame.alloc()
    this.#out.alloc()
  }

  send(packet: Packet | null): number {
    const state = this.#codec.sendPacketSync(packet)
    while (this.#codec.receiveFrameSync(this.#frame) >= 0) {
      this.#take()
      this.#frame.unref()
    }
    if (packet === null) this.#resample(null)
    return state
  }

  #take(): void {
    const { sampleRate, channels, nbSamples, format } = this.#frame
    const shape = `${sampleRate} ${channels} ${format}`
    // Raw sound does not say which channel is which: the usual order, as the resampler would take it, which else finds frame and setting at odds.
    const mask = USUAL_LAYOUTS[channels - 1]
    if (this.#frame.channelLayout.order === this.#ffmpeg.K.AV_CHANNEL_ORDER_UNSPEC && mask !== undefined)
      this.#frame.channelLayout = { nbChannels: channels, order: this.#ffmpeg.K.AV_CHANNEL_ORDER_NATIVE, mask }
    if (this.#resampler === null) {
      this.#shape = shape
      this.#resampler = this.#resamplerFor(this.#frame)
    }
    // Sound that changes its rate or channels on the way has no one print: the rest is left out.
    if (shape !== this.#shape) return this.#receiver.damaged()
    this.#samples += nbSamples
    this.reached = this.#samples / sampleRate
    this.#resample(this.#frame)
  }

  // From frame to frame, inside FFmpeg: each plane that is asked for is kept until the event loop turns, and the sound of one second has dozens of frames.
  #resample(frame: Frame | null): void {
    if (this.#resampler === null) return
    const { K } = this.#ffmpeg
    this.#out.sampleRate = SAMPLES_PER_SECOND
    this.#out.format = K.AV_SAMPLE_FMT_S16
    this.#out.channelLayout = { nbChannels: 1, order: K.AV_CHANNEL_ORDER_NATIVE, mask: 4n }
    if (this.#resampler.convertFrame(this.#out, frame) < 0) this.#receiver.damaged()
    else if (this.#out.nbSamples > 0) {
      const [bytes] = this.#out.data ?? []
      if (bytes !== undefined) this.#receiver.sound(Int16Array.from(new Int16Array(bytes.buffer, bytes.byteOffset, this.#out.nbSamples)))
    }
    this.#out.unref()
  }

  /** As fpcalc sets FFmpeg's resampler, so that its items and ours are the same. */
  #resamplerFor({ channelLayout, format, sampleRate }: Frame): SoftwareResampleContext {
    const { av, K } = this.#ffmpeg
    const resampler = new av.SoftwareResampleContext()
    const mono = { nbChannels: 1, order: K.AV_CHANNEL_ORDER_NATIVE, mask: 4n }
    resampler.allocSetOpts2(
      mono,
      K.AV_SAMPLE_FMT_S16,
      SAMPLES_PER_SECOND,
      channelLayout,
      format as Parameters<SoftwareResampleContext['allocSetOpts2']>[4],
      sampleRate,
    )
    for (const [name, value] of RESAMPLING) resampler.setOption(name, value)
    if (resampler.init() < 0) throw new Problem('footage-sound', 'Its sound has a form that cannot be brought to one channel here. The original is kept.')
    return resampler
  }

  close(): void {
    this.#resampler?.free()
    this.#out.free()
    this.#frame.free()
    this.#codec.freeContext()
  }
}

/** Of one to eight channels, in FFmpeg's bits. */
const USUAL_LAYOUTS = [0x4n, 0x3n, 0xbn, 0x107n, 0x37n, 0x3fn, 0x70fn, 0x63fn]

const RESAMPLING = [
  ['filter_size', '16'],
  ['phase_shift', '8'],
  ['linear_interp', '1'],
  ['cutoff', '0.8'],
] as const
