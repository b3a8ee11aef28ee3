// The pictures of a film, decoded by node-av: each with the time it is on the screen, turned upright, as its brightness alone.
//
// Which of them are wanted, and what is made of them, is the receiver's.
import type { CodecContext, Frame, Packet, SoftwareScaleContext, Stream } from 'node-av/lib'
import { Problem } from '../../model/problem.ts'
import type { Luma } from '../prints/pdq.ts'
import type { Turn } from '../prints/variants.ts'
import { opened } from './av-codec.ts'
import type { Av, Ffmpeg } from './av-codec.ts'
import { PlaneCopy } from './av-plane.ts'
import { type FootageLimits, refuseMoment, refuseRate, refuseSize } from './limits.ts'
import { bytesOf, lumaOf, swapsSides, turned, turnOf } from './planes.ts'
import type { Receiver } from './source.ts'

/** Seconds for which a last frame is believed to stand by what the header says of it. */
const LONGEST_FRAME = 10

/** One for each film; packets in, planes of brightness out to the receiver. */
export class Pictures {
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
  #plane: PlaneCopy
  #scaler: { readonly key: string; readonly context: SoftwareScaleContext } | null = null

  constructor(ffmpeg: Ffmpeg, stream: Stream, receiver: Receiver, limits: FootageLimits, threads: number, start: number) {
    const { codecpar, timeBase, avgFrameRate } = stream
    const rate = avgFrameRate.den > 0 ? avgFrameRate.num / avgFrameRate.den : 0
    refuseRate(rate, limits)
    refuseSize(codecpar.width, codecpar.height, limits)
    this.#ffmpeg = ffmpeg
    this.#plane = new PlaneCopy(ffmpeg)
    this.#receiver = receiver
    this.#limits = limits
    this.index = stream.index
    this.#second = timeBase.num / timeBase.den
    this.#start = start
    this.#usual = rate > 0 ? Math.min(1 / rate, LONGEST_FRAME) : 0.04
    this.#turn = turnOf(codecpar.getCodedSideData(ffmpeg.K.AV_PKT_DATA_DISPLAYMATRIX))
    this.#limited = codecpar.colorRange !== ffmpeg.K.AVCOL_RANGE_JPEG
    ;[this.width, this.height] = swapsSides(this.#turn) ? [codecpar.height, codecpar.width] : [codecpar.width, codecpar.height]
    this.#codec = opened(ffmpeg, stream, (context) => {
      // One more than cores, as FFmpeg itself reckons where it may choose: one of them waits for what another decodes most of the time.
      context.threadCount = threads > 1 ? threads + 1 : 1
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
    refuseMoment(time, this.#limits) // before the frame that stood until then is printed for all that time
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
    this.#give(this.#from + (said > 0 && said < LONGEST_FRAME ? said : this.#usual))
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
    const limited = !name.startsWith('yuvj') && (frame.colorRange === K.AVCOL_RANGE_UNSPECIFIED ? this.#limited : frame.colorRange !== K.AVCOL_RANGE_JPEG)
    const bytes = bytesOf(name)
    const plane = bytes === null || (frame.linesize[0] ?? 0) <= 0 ? null : this.#plane.take(frame, bytes)
    return (plane === null ? null : lumaOf(name, { ...plane, limited: limited && name !== 'gray' })) ?? this.#grey(frame)
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
    this.#plane.free()
    this.#shown.free()
    this.#next.free()
    this.#codec.freeContext()
  }
}
