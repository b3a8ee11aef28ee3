// Writes a bundle as a stream, part by part, and goes on where an interrupted one was. Touches the file system.
//
// It is written beside its name as FILE.partial and gets its name when all of it is on the disk. Small parts stand before the originals, and the
// whole list of files before both: so what was begun says by itself what is still to come, and every part of it can be checked before
// the rest is written after it. Nothing is kept in memory but one piece.
import { createHash } from 'node:crypto'
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { Problem } from '../../model/problem.ts'
import { sameBytes } from '../bytes.ts'
import * as layout from './layout.ts'
import { PIECE_BYTES } from './parts.ts'
import { centralHeader, isZipName, localHeader, localHeaderBytes, zipEnd, type ZipEntry } from './zip.ts'

/** A part to be written: its size and SHA-256 are known beforehand, `pieces` gives the bytes, the same each time. */
export type PartToWrite = { readonly name: string; readonly size: number; readonly sha256: string; pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

export type Written = { readonly bytes: number; readonly parts: number; readonly resumedAt: number | null }
type Progress = (done: number, all: number) => void

/** A part whose bytes are at hand. */
export function partOf(name: string, content: string | Uint8Array): PartToWrite {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), pieces: () => [bytes] }
}

/** The parts in their order, with what describes the bag in front of them. */
export function bagOf(payload: readonly PartToWrite[], info: Omit<layout.BagInfo, 'bytes' | 'files'>): readonly PartToWrite[] {
  const wrongName = payload.find(({ name }) => !isZipName(name))
  if (wrongName !== undefined) throw new Error(`"${wrongName.name}" cannot be the name of a part`)
  const order = new Map(layout.inOrder(payload.map(({ name }) => name)).map((name, i) => [name, i]))
  const parts = payload.toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0))
  const bytes = parts.reduce((sum, { size }) => sum + size, 0)
  const tags = [
    partOf(layout.BAGIT, layout.BAGIT_TEXT),
    partOf(layout.BAG_INFO, layout.bagInfo({ ...info, bytes, files: parts.length })),
    partOf(layout.MANIFEST, layout.manifestOf(parts)),
  ]
  return [...tags, partOf(layout.TAG_MANIFEST, layout.manifestOf(tags)), ...parts]
}

/** Where it is written until it is whole. */
export const partialOf = (file: string): string => `${resolve(file)}.partial`

/**
 * Writes the parts to `file`. What stands in FILE.partial and fits is kept (`resumedAt`: the bytes that were there). Problems `file-exists`,
 * `part-changed` (an original no longer has the bytes it is named for; what was written stays).
 */
export async function writeBundle(file: string, parts: readonly PartToWrite[], progress: Progress = () => undefined): Promise<Written> {
  const [target, half] = [resolve(file), partialOf(file)]
  if ((await stat(target).catch(() => null)) !== null) throw new Problem('file-exists', `${file} exists already; name a new file.`)
  const handle = await open(half, await stat(half).then(() => 'r+', () => 'wx+')) // prettier-ignore
  try {
    const all = parts.reduce((sum, { name, size }) => sum + localHeaderBytes(name, size) + size, 0)
    const kept = await keptOf(handle, parts, (done) => progress(done, all))
    const entries = [...kept.entries]
    let at = kept.end
    await handle.truncate(at)
    for (const part of parts.slice(entries.length)) {
      const crc = await writePart(handle, part, at, (done) => progress(done, all))
      entries.push({ name: part.name, size: part.size, crc, offset: at })
      at += localHeaderBytes(part.name, part.size) + part.size
    }
    const directory = entries.map(centralHeader)
    const length = directory.reduce((sum, { byteLength }) => sum + byteLength, 0)
    let to = at
    for (const piece of [...directory, zipEnd(entries.length, length, at)]) to += await writeAt(handle, piece, to)
    await handle.sync()
    await handle.close()
    await rename(half, target)
    await syncFolder(dirname(target))
    return { bytes: to, parts: entries.length, resumedAt: kept.end > 0 ? kept.end : null }
  } finally {
    await handle.close().catch(() => undefined)
  }
}

/** The parts that stand whole in what was begun, read through and compared; the first that does not fit ends it. */
async function keptOf(
  handle: FileHandle,
  parts: readonly PartToWrite[],
  progress: (done: number) => void,
): Promise<{ entries: readonly ZipEntry[]; end: number }> {
  const entries: ZipEntry[] = []
  const { size: there } = await handle.stat()
  let at = 0
  for (const { name, size, sha256 } of parts) {
    const head = localHeaderBytes(name, size)
    if (at + head + size > there) break
    const hash = createHash('sha256')
    let crc = 0
    for (let from = 0; from < size; from += PIECE_BYTES) {
      const piece = await readAt(handle, at + head + from, Math.min(PIECE_BYTES, size - from))
      hash.update(piece)
      crc = crc32(piece, crc)
      progress(at + head + from + piece.length)
    }
    if (hash.digest('hex') !== sha256 || !sameBytes(await readAt(handle, at, head), localHeader({ name, size, crc }))) break
    entries.push({ name, size, crc, offset: at })
    at += head + size
  }
  return { entries, end: at }
}

/** The bytes first, then the header, which needs their checksum: a part that was cut short has no header and is not taken for whole. */
async function writePart(handle: FileHandle, part: PartToWrite, at: number, progress: (done: number) => void): Promise<number> {
  const head = localHeaderBytes(part.name, part.size)
  const hash = createHash('sha256')
  let [crc, to] = [0, at + head]
  for await (const piece of part.pieces()) {
    hash.update(piece)
    crc = crc32(piece, crc)
    to += await writeAt(handle, piece, to)
    progress(to)
  }
  if (hash.digest('hex') !== part.sha256)
    throw new Problem(
      'part-changed',
      `${part.name} no longer has the bytes it is named for, so it is not put into a bundle as if it had. What was written before it is kept.`,
    )
  await writeAt(handle, localHeader({ name: part.name, size: part.size, crc }), at)
  return crc
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, at: number): Promise<number> {
  for (let from = 0; from < bytes.length;) from += (await handle.write(bytes, from, bytes.length - from, at + from)).bytesWritten
  return bytes.length
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Of an export that was interrupted: what its bag says of itself, its small parts, and the names of the files that are read again. */
export type Begun = {
  readonly info: string
  readonly small: readonly PartToWrite[]
  readonly held: readonly { readonly name: string; readonly sha256: string }[]
}

/** What an export that was interrupted left behind, as far as its small parts are whole; null when there is nothing that can be gone on with. */
export async function begunAt(file: string): Promise<Begun | null> {
  const handle = await open(partialOf(file), 'r').catch(() => null)
  if (handle === null) return null
  try {
    const { size: there } = await handle.stat()
    const small: PartToWrite[] = []
    let [at, info] = [0, '']
    let manifest: readonly layout.Sum[] = []
    while (at + 30 <= there) {
      const head = await readAt(handle, at, 30)
      const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
      const [size, nameLength] = [view.getUint32(22, true), view.getUint16(26, true)]
      const name = new TextDecoder().decode(await readAt(handle, at + 30, nameLength))
      if (view.getUint32(0, true) !== 0x04034b50 || size > MOST_SMALL_BYTES || layout.isHeldFile(name) || !isZipName(name)) break
      const bytes = await readAt(handle, at + 30 + nameLength, size)
      if (bytes.length < size) break
      const part = partOf(name, bytes)
      if (name === layout.BAG_INFO) info = new TextDecoder().decode(bytes)
      if (name === layout.MANIFEST) manifest = layout.readManifest(new TextDecoder().decode(bytes)) ?? []
      if (!layout.TAGS.includes(name) && manifest.find((sum) => sum.name === name)?.sha256 !== part.sha256) break
      const from = at + 30 + nameLength
      small.push({ name, size, sha256: part.sha256, pieces: () => readAgain(partialOf(file), from, size) })
      at = from + size
    }
    const names = new Set(small.map(({ name }) => name))
    const isWhole =
      info !== '' &&
      manifest.length > 0 &&
      layout.TAGS.every((name) => names.has(name)) &&
      manifest.every(({ name }) => names.has(name) || layout.isHeldFile(name))
    return isWhole ? { info, small, held: manifest.filter(({ name }) => layout.isHeldFile(name)) } : null
  } finally {
    await handle.close()
  }
}
const MOST_SMALL_BYTES = 256 * 1024 * 1024

async function* readAgain(path: string, from: number, size: number): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    yield await readAt(handle, from, size)
  } finally {
    await handle.close()
  }
}

/** Takes away what an export that cannot be gone on with left behind. */
export const forgetBegun = (file: string): Promise<void> => rm(partialOf(file), { force: true })
