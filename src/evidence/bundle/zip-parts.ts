// The parts of a ZIP in the one form of zip.ts, with every header checked against what it must be. What is wrong is told by name, not thrown:
// a reader wants to hear of all of it.
import { sameBytes } from '../bytes.ts'
import type { Parts, Runtime, Source } from './parts.ts'
import { PIECE_BYTES } from './parts.ts'
import { centralHeader, END_BYTES, isZipName, localHeader, localHeaderBytes, LONG_END_BYTES, zipEnd, type ZipEntry } from './zip.ts'

export type Wrong = { readonly part: string; readonly code: string; readonly sentence: string }
export type ZipParts = Parts & { readonly wrong: readonly Wrong[]; readonly entries: readonly ZipEntry[] }

export const ZIP = 'the ZIP file itself'
const MOST_DIRECTORY_BYTES = 256 * 1024 * 1024

/** Reads the directory. The bytes of the parts are checked by who reads them (their SHA-256 stands in the manifest, their CRC in `entries`). */
export async function zipParts(source: Source): Promise<ZipParts> {
  const wrong: Wrong[] = []
  const tell = (part: string, sentence: string): void => void wrong.push({ part, code: 'zip-not-as-written', sentence })
  const end = await endOf(source)
  if (end === null) tell(ZIP, 'Its end is not that of a bundle: bytes are missing, were added or were changed there.')
  const directory = end === null ? null : await source.read(end.offset, end.bytes)
  const entries = directory === null ? [] : entriesIn(directory, tell)
  if (end !== null && entries.length !== end.count) tell(ZIP, `Its end says ${end.count} parts, its directory has ${entries.length}.`)
  let at = 0
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const length = localHeaderBytes(entry.name, entry.size)
    if (entry.offset !== at) tell(entry.name, 'It does not begin where the part before it ends.')
    else if (!sameBytes(await source.read(at, length), localHeader(entry)))
      tell(entry.name, 'Its header in the ZIP is not the one that its name, size and checksum give.')
    if (byName.has(entry.name)) tell(entry.name, 'Two parts have this name.')
    byName.set(entry.name, entry)
    at = entry.offset + length + entry.size
  }
  if (end !== null && at !== end.offset) tell(ZIP, 'Something stands between its last part and its directory, or a part is missing there.')
  return {
    wrong,
    entries,
    names: entries.map(({ name }) => name),
    size: (name) => byName.get(name)?.size ?? null,
    async *pieces(name) {
      const entry = byName.get(name)
      if (entry === undefined) return
      const start = entry.offset + localHeaderBytes(entry.name, entry.size)
      for (let from = 0; from < entry.size; from += PIECE_BYTES) {
        const piece = await source.read(start + from, Math.min(PIECE_BYTES, entry.size - from))
        if (piece.length === 0) return
        yield piece
      }
    },
  }
}

/** Where the directory lies, read from the end backwards; null unless the end is byte for byte what `zipEnd` writes. */
async function endOf(source: Source): Promise<{ count: number; bytes: number; offset: number } | null> {
  for (const length of [END_BYTES, LONG_END_BYTES]) {
    if (source.size < length) continue
    const tail = await source.read(source.size - length, length)
    const [count, bytes, offset] =
      length === END_BYTES ? [number(tail, 10, 2), number(tail, 12, 4), number(tail, 16, 4)] : [number(tail, 32, 8), number(tail, 40, 8), number(tail, 48, 8)]
    if (bytes > MOST_DIRECTORY_BYTES || offset + bytes + length !== source.size) continue
    if (sameBytes(tail, zipEnd(count, bytes, offset))) return { count, bytes, offset }
  }
  return null
}

/** Each header of the directory, written again and compared. After one whose length cannot be trusted, the rest is not read. */
function entriesIn(directory: Uint8Array, tell: (part: string, sentence: string) => void): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.length;) {
    const nameLength = number(directory, at + 28, 2)
    const name = String.fromCharCode(...directory.subarray(at + 46, at + 46 + nameLength))
    const extra = at + 46 + nameLength
    let [size, offset, more] = [number(directory, at + 24, 4), number(directory, at + 42, 4), extra + 4]
    if (size === 0xffffffff) [size, more] = [number(directory, more, 8), more + 16]
    if (offset === 0xffffffff) offset = number(directory, more, 8)
    const entry: ZipEntry = { name, size, crc: number(directory, at + 16, 4), offset }
    const known = isZipName(name)
    const written = known && Number.isSafeInteger(size) && Number.isSafeInteger(offset) ? centralHeader(entry) : null
    if (written === null || !sameBytes(directory.subarray(at, at + written.length), written)) {
      tell(known ? name : ZIP, `Header ${entries.length + 1} of its directory is not as a bundle has it, so what follows there is not read.`)
      return entries
    }
    entries.push(entry)
    at += written.length
  }
  return entries
}

export type PartRead = { readonly sha256: string; readonly crc: number; readonly bytes: number }

/** Reads a part through, once, for its checksums. */
export async function readThrough(parts: Parts, name: string, runtime: Runtime): Promise<PartRead> {
  const hash = runtime.sha256()
  let [crc, bytes] = [0, 0]
  for await (const piece of parts.pieces(name)) {
    hash.update(piece)
    crc = runtime.crc32(piece, crc)
    bytes += piece.length
  }
  return { sha256: hash.hex(), crc, bytes }
}

const number = (bytes: Uint8Array, at: number, length: number): number => {
  let value = 0
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}
