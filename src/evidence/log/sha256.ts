// SHA-256 of some parts put together: the one place where the log meets a hash function, so that the offline page can bring its own.
import { createHash } from 'node:crypto'

/** 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const digest = hash.digest()
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.byteLength)
}
