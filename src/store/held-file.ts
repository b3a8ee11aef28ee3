// A file that is held, open for reading: sealed or, where it is of before there were keys, plain. Any part can be read without the rest.
import { open, type FileHandle } from 'node:fs/promises'
import { CHUNK_BYTES, HEAD_BYTES, looksSealed, openChunks, placeOf, plainSize, SealBroken } from '../evidence/keeping/sealed.ts'
import { Problem } from '../model/problem.ts'

/** A file that is held, open for reading. */
export type Held = {
  readonly bytes: number
  whole(): Promise<Uint8Array>
  /** From `start` until `end` (exclusive), in pieces of at most a megabyte. */
  range(start?: number, end?: number): AsyncGenerator<Uint8Array>
}

const CHUNKS_AT_ONCE = 16

/** The Problem `original-unreadable`: sealed under a key that is not there. */
export const unreadable = (sha256: string): Problem =>
  new Problem('original-unreadable', `The key of ${sha256} is not in the record of this desk, so the file cannot be opened. It was left as it is.`)
const damaged = (sha256: string): Problem => new Problem('original-damaged', `The file ${sha256} has changed on the disk. It was left as it is.`)

/** Null for a file that has changed; any other error goes on. */
export function orDamaged(error: unknown): null {
  if (error instanceof Problem && error.code === 'original-damaged') return null
  throw error
}

/** Its bytes are asked of the disk part by part: an original may be larger than the memory. */
export async function heldAt(path: string, sha256: string, key: Uint8Array | 'plain'): Promise<Held> {
  const { size, head } = await withFile(path, sha256, async (file) => ({ size: (await file.stat()).size, head: await readAt(file, 0, HEAD_BYTES) }))
  const bytes = key === 'plain' ? size : looksSealed(head) ? plainSize(size) : null
  if (bytes === null) throw damaged(sha256)

  async function* range(start = 0, end = bytes ?? 0): AsyncGenerator<Uint8Array> {
    const file = await openFile(path, sha256)
    try {
      for (let chunk = Math.floor(start / CHUNK_BYTES); chunk * CHUNK_BYTES < end || (chunk === 0 && bytes === 0); chunk += CHUNKS_AT_ONCE) {
        const from = chunk * CHUNK_BYTES
        const until = Math.min(Math.ceil(end / CHUNK_BYTES), chunk + CHUNKS_AT_ONCE)
        for (const [i, piece] of (await chunksOf(file, chunk, Math.max(until, chunk + 1))).entries()) {
          const at = from + i * CHUNK_BYTES
          const wanted = piece.subarray(Math.max(0, start - at), Math.max(0, end - at))
          if (wanted.byteLength > 0) yield wanted
        }
      }
    } finally {
      await file.close()
    }
  }

  async function chunksOf(file: FileHandle, from: number, until: number): Promise<readonly Uint8Array[]> {
    if (key === 'plain') return [await readAt(file, from * CHUNK_BYTES, Math.min(until * CHUNK_BYTES, bytes ?? 0) - from * CHUNK_BYTES)]
    const { at, length } = placeOf(bytes ?? 0, from, until)
    try {
      return openChunks(key, bytes ?? 0, from, await readAt(file, at, length))
    } catch (error) {
      throw error instanceof SealBroken ? damaged(sha256) : error
    }
  }

  return {
    bytes,
    range,
    async whole() {
      const all = new Uint8Array(bytes)
      let at = 0
      for await (const piece of range()) {
        all.set(piece, at)
        at += piece.byteLength
      }
      if (at !== bytes) throw damaged(sha256)
      return all
    },
  }
}

async function openFile(path: string, sha256: string): Promise<FileHandle> {
  return open(path, 'r').catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new Problem('original-missing', `The file ${sha256} is not on the disk.`)
  })
}

async function withFile<R>(path: string, sha256: string, work: (file: FileHandle) => Promise<R>): Promise<R> {
  const file = await openFile(path, sha256)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** Fewer bytes where the file ends before. */
async function readAt(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(Math.max(0, length))
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** False where there is no such file. */
export async function isSealedFile(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    return looksSealed(await readAt(file, 0, HEAD_BYTES))
  } finally {
    await file.close()
  }
}

/** Writes zeros over a plain file. A sealed one is left: without its key nobody reads it. */
export async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(() => null)
  if (file === null) return
  try {
    if (looksSealed(await readAt(file, 0, HEAD_BYTES))) return
    const { size } = await file.stat()
    const zeros = new Uint8Array(1024 * 1024)
    for (let at = 0; at < size; at += zeros.byteLength) await file.write(zeros, 0, Math.min(zeros.byteLength, size - at), at)
    await file.sync()
  } finally {
    await file.close()
  }
}
