// The sealed form of a file that a desk holds: AES-256-GCM under a random key of its own, in chunks, so that any part can be read without the rest and
// destroying 32 bytes destroys the file. This file knows the form; where keys and files lie is the store's.
//
//   "dateline seal 1\n"                             16 bytes, authenticated with every chunk
//   65,536 bytes encrypted, 16 bytes of tag         again and again
//   up to 65,536 bytes encrypted, 16 bytes of tag   the last chunk; empty only where the whole file is
//
// The nonce of a chunk is its number from 0 (11 bytes, big end first) and one byte that is 1 for the last chunk alone: the STREAM construction of Hoang,
// Reyhanitabar, Rogaway and Vizar (2015), as age uses it. Chunks can so be neither swapped, repeated nor cut off unseen. A key seals one file and no other.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export const KEY_BYTES = 32
export const CHUNK_BYTES = 65_536
const TAG_BYTES = 16
const HEAD = Buffer.from('dateline seal 1\n')
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES
export const HEAD_BYTES = HEAD.byteLength

/** 32 random bytes. */
export const newKey = (): Uint8Array => new Uint8Array(randomBytes(KEY_BYTES))

/** How many bytes a file of `bytes` has when it is sealed. */
export const sealedSize = (bytes: number): number => HEAD_BYTES + bytes + TAG_BYTES * chunksOf(bytes)

/** How many bytes are in a sealed file of this size; null when no file has it. */
export function plainSize(sealed: number): number | null {
  const body = sealed - HEAD_BYTES
  const chunks = Math.ceil(body / SEALED_CHUNK_BYTES)
  const bytes = body - TAG_BYTES * chunks
  return chunks > 0 && bytes >= 0 && chunksOf(bytes) === chunks ? bytes : null
}

const chunksOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / CHUNK_BYTES))

/** Whether a file that begins like this is a sealed one. */
export const looksSealed = (head: Uint8Array): boolean => HEAD.equals(head.subarray(0, HEAD_BYTES))

export type Sealing = { add(bytes: Uint8Array): readonly Uint8Array[]; end(): readonly Uint8Array[] }

/** Seals what is added, as it comes. What is given back, put together, is the sealed file. */
export function sealing(key: Uint8Array): Sealing {
  let waiting: Uint8Array[] = []
  let length = 0
  let chunk = 0
  let begun = false
  const head = (): readonly Uint8Array[] => (begun ? [] : ((begun = true), [HEAD]))

  return {
    add(bytes) {
      if (bytes.byteLength === 0) return []
      waiting.push(bytes)
      length += bytes.byteLength
      // A full chunk waits for the byte after it: until then it may be the last.
      if (length <= CHUNK_BYTES) return []
      const all = waiting.length === 1 ? bytes : Buffer.concat(waiting, length)
      const out: Uint8Array[] = [...head()]
      let at = 0
      for (; length - at > CHUNK_BYTES; at += CHUNK_BYTES) out.push(...sealedChunk(key, chunk++, false, all.subarray(at, at + CHUNK_BYTES)))
      // Copied: whoever brought the bytes may use their memory again.
      waiting = [all.slice(at)]
      length -= at
      return out
    },
    end: () => [...head(), ...sealedChunk(key, chunk, true, Buffer.concat(waiting, length))],
  }
}

function sealedChunk(key: Uint8Array, chunk: number, last: boolean, bytes: Uint8Array): readonly Uint8Array[] {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(chunk, last), { authTagLength: TAG_BYTES })
  cipher.setAAD(HEAD)
  return [cipher.update(bytes), cipher.final(), cipher.getAuthTag()]
}

/** The bytes of one sealed chunk. Throws SealBroken when it is not the one that was sealed there under this key. */
function openChunk(key: Uint8Array, chunk: number, last: boolean, sealed: Uint8Array): Uint8Array {
  if (sealed.byteLength < TAG_BYTES) throw new SealBroken(chunk)
  const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(chunk, last), { authTagLength: TAG_BYTES })
  cipher.setAAD(HEAD)
  cipher.setAuthTag(sealed.subarray(sealed.byteLength - TAG_BYTES))
  const bytes = cipher.update(sealed.subarray(0, sealed.byteLength - TAG_BYTES))
  try {
    cipher.final()
  } catch {
    throw new SealBroken(chunk)
  }
  return bytes
}

function nonceOf(chunk: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(chunk, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** A chunk that is not what was sealed: changed, moved, cut off, or under another key. */
export class SealBroken extends Error {
  constructor(chunk: number) {
    super(`chunk ${chunk} is not what was sealed`)
    this.name = 'SealBroken'
  }
}

/** Where chunks `from` to `until` (exclusive) of a file of `bytes` lie in the sealed one. */
export function placeOf(bytes: number, from: number, until: number): { readonly at: number; readonly length: number } {
  const at = HEAD_BYTES + from * SEALED_CHUNK_BYTES
  return { at, length: Math.min(sealedSize(bytes), HEAD_BYTES + until * SEALED_CHUNK_BYTES) - at }
}

/** The bytes of chunks from number `from` on, of a file of `bytes`; `sealed` is what `placeOf` names. Throws SealBroken. */
export function openChunks(key: Uint8Array, bytes: number, from: number, sealed: Uint8Array): readonly Uint8Array[] {
  const last = chunksOf(bytes) - 1
  return Array.from({ length: Math.ceil(sealed.byteLength / SEALED_CHUNK_BYTES) }, (_, i) =>
    openChunk(key, from + i, from + i === last, sealed.subarray(i * SEALED_CHUNK_BYTES, (i + 1) * SEALED_CHUNK_BYTES)),
  )
}

/** A whole sealed file. Throws SealBroken. */
export function unsealed(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  const bytes = plainSize(sealed.byteLength)
  if (bytes === null || !looksSealed(sealed)) throw new SealBroken(0)
  return Buffer.concat(openChunks(key, bytes, 0, sealed.subarray(HEAD_BYTES)), bytes)
}
