// The first plane of one frame after another, copied by FFmpeg to one place that stays.
//
// node-av shows the planes of a frame as buffers too. Each of them is an object that the collector of garbage has to find again and counts as half a megabyte: a
// tenth of the time of decoding went into that.
import type { Frame } from 'node-av/lib'
import type { Ffmpeg } from './av-codec.ts'

export type CopiedPlane = { readonly data: Uint8Array; readonly stride: number; readonly width: number; readonly height: number }

/** What it gives is good until the next frame. */
export class PlaneCopy {
  #ffmpeg: Ffmpeg
  #frame: Frame | null = null
  #plane: CopiedPlane | null = null
  #bytes = 0

  constructor(ffmpeg: Ffmpeg) {
    this.#ffmpeg = ffmpeg
  }

  /** Of a frame whose first plane has `bytes` bytes a pixel, in rows from above. Good until the next; null: FFmpeg does not copy it. */
  take(frame: Frame, bytes: 1 | 2): CopiedPlane | null {
    const { width, height, format } = frame
    if (this.#plane?.width !== width || this.#plane.height !== height || this.#bytes !== bytes) this.#makeRoom(width, height, bytes)
    if (this.#frame === null) return null
    // Called grey, it has no other planes that would be copied too.
    frame.format = this.#frame.format
    const state = this.#frame.copy(frame)
    frame.format = format
    return state < 0 ? null : this.#plane
  }

  #makeRoom(width: number, height: number, bytes: 1 | 2): void {
    this.free()
    const { av, K } = this.#ffmpeg
    const frame = new av.Frame()
    frame.alloc()
    frame.width = width
    frame.height = height
    frame.format = bytes === 1 ? K.AV_PIX_FMT_GRAY8 : K.AV_PIX_FMT_GRAY16LE
    const [data] = frame.allocBuffer() < 0 ? [] : (frame.data ?? [])
    if (data === undefined) return frame.free()
    this.#frame = frame
    this.#bytes = bytes
    this.#plane = { data, stride: frame.linesize[0] ?? bytes * width, width, height }
  }

  free(): void {
    this.#frame?.free()
    this.#frame = null
    this.#plane = null
  }
}
