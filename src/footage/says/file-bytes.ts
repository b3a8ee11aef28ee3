// A stranger's file as the readers of what it says of itself see it: so many bytes and no more, wherever they are asked for; every look is checked.
import { open } from 'node:fs/promises'

/** Of a whole file; a manifest with small pictures in it can take a megabyte or two. */
const MOST_BYTES = 6 * 1024 * 1024
/** Segments, chunks, boxes or entries that one walk goes through. */
export const MOST_PARTS = 512

export type FileBytes = {
  readonly size: number
  /** From `at`; shorter at the end of the file, and empty once enough was read. */
  read(at: number, length: number): Promise<DataView>
}

/** Opens it for as long as `use` takes. Reads outside the file, or beyond the bytes that all looks together may take, give nothing. */
export async function withFile<T>(path: string, use: (file: FileBytes) => Promise<T>): Promise<T> {
  const file = await open(path)
  let left = MOST_BYTES
  try {
    const { size } = await file.stat()
    return await use({
      size,
      async read(at, length) {
        if (!Number.isSafeInteger(at) || at < 0 || at >= size) return NOTHING
        const wanted = Math.max(0, Math.min(length, left, size - at))
        left -= wanted
        const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(wanted), position: at })
        return new DataView(buffer.buffer, buffer.byteOffset, bytesRead)
      },
    })
  } finally {
    await file.close()
  }
}

export const NOTHING = new DataView(new ArrayBuffer(0))

/** Latin letters at a place; '' where they would not all be there. */
export const lettersAt = (view: DataView, at: number, length: number): string =>
  within(view, at, length) ? Buffer.from(part(view, at, length)).toString('latin1') : ''

/** UTF-8, damaged letters replaced. */
export const textOf = (view: DataView): string => new TextDecoder().decode(view)

/** Whether so many bytes stand there. */
export const within = (view: DataView, at: number, length: number): boolean => at >= 0 && length >= 0 && at + length <= view.byteLength

/** A stretch of a view, cut where the view ends. */
export function part(view: DataView, at: number, length = Infinity): Uint8Array {
  const from = Math.min(Math.max(0, at), view.byteLength)
  return new Uint8Array(view.buffer, view.byteOffset + from, Math.max(0, Math.min(length, view.byteLength - from)))
}

/** The same bytes, to read numbers from. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
