// What a bundle is checked from: named parts that can be read piece by piece, whether they lie in a ZIP or in a folder, in Node or in a browser.
import type { NoteKey } from '../log/note-keys.ts'

export type Parts = {
  /** In the order in which they stand. */
  readonly names: readonly string[]
  /** Bytes of a part, or null where there is none of that name. */
  size(name: string): number | null
  pieces(name: string): AsyncIterable<Uint8Array>
}

/** Bytes that can be read at any place: a file on the disk, a File in a browser. Gives fewer than asked for at the end only. */
export type Source = { readonly size: number; read(from: number, length: number): Promise<Uint8Array> }

/** What the runtime brings: two checksums, and whether a signature line of a note holds (null: it has no means to tell). */
export type Runtime = {
  sha256(): Hasher
  crc32(bytes: Uint8Array, before: number): number
  signatureHolds(key: NoteKey, text: string, signature: Uint8Array): Promise<boolean | null> | boolean | null
}
export type Hasher = { update(bytes: Uint8Array): void; hex(): string }

export const PIECE_BYTES = 1024 * 1024
/** A part that is read whole is not longer than this. */
const MOST_WHOLE_BYTES = 64 * 1024 * 1024

/** A small part whole. Null where there is none, or it is longer than `most`, which anything of that kind is not. */
export async function wholeOf(parts: Parts, name: string, most: number = MOST_WHOLE_BYTES): Promise<Uint8Array<ArrayBuffer> | null> {
  const size = parts.size(name)
  if (size === null || size > most) return null
  const whole = new Uint8Array(size)
  let at = 0
  for await (const piece of parts.pieces(name)) {
    if (at + piece.length > size) return null
    whole.set(piece, at)
    at += piece.length
  }
  return at === size ? whole : null
}

/** A small part as text; null where there is none or it is not UTF-8. */
export async function textOf(parts: Parts, name: string, most: number = MOST_WHOLE_BYTES): Promise<string | null> {
  const bytes = await wholeOf(parts, name, most)
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The numbers in the names that fit the pattern, in order. */
export function numbered(parts: Parts, pattern: RegExp): readonly number[] {
  return parts.names
    .flatMap((name) => Number(pattern.exec(name)?.[1] ?? NaN))
    .filter(Number.isSafeInteger)
    .toSorted((a, b) => a - b)
}

/** The value, or null once `tell` has heard why not. */
export async function parsed<T>(make: () => T | Promise<T>, tell: (why: string) => void): Promise<T | null> {
  try {
    return await make()
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
    return null
  }
}
