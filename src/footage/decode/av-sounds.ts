// The sound of a file, decoded by node-av and brought to one channel at the rate of the prints, as fpcalc does it.
import type { CodecContext, Frame, Packet, SoftwareResampleContext, Stream } from 'node-av/lib'
import { Problem } from '../../model/problem.ts'
import { SAMPLES_PER_SECOND } from '../prints/chromaprint.ts'
import { opened } from './av-codec.ts'
import type { Ffmpeg } from './av-codec.ts'
import type { Receiver } from './source.ts'

/** One for each sound; packets in, samples out to the receiver. */
export class Sounds {
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
