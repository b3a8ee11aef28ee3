// A bundle on the disk, as its ZIP or unpacked, opened for checking in Node. Touches the file system, and reads only.
import { createHash, generateKeyPairSync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { crc32 } from 'node:zlib'
import { ML_DSA_44, signatureHolds } from '../log/note-keys.ts'
import { inOrder } from './layout.ts'
import { PIECE_BYTES, type Parts, type Runtime } from './parts.ts'
import { zipParts, type ZipParts } from './zip-parts.ts'

export const nodeRuntime: Runtime = {
  sha256() {
    const hash = createHash('sha256')
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
  },
  crc32: (bytes, before) => crc32(bytes, before),
  signatureHolds: (key, text, signature) => (key.algorithm === ML_DSA_44 && !knowsMlDsa() ? null : signatureHolds(key, text, signature) !== null),
}

/** Node before 24 has no ML-DSA; the verdict then says that the second signature was not checked. */
function knowsMlDsa(): boolean {
  try {
    generateKeyPairSync('ml-dsa-44')
    return true
  } catch {
    return false
  }
}

/** The parts at `path`, a ZIP or a folder; close it when done. Throws what the file system says. */
export async function openParts(path: string): Promise<{ readonly parts: Parts | ZipParts; close(): Promise<void> }> {
  if (statSync(path).isDirectory()) return { parts: folderParts(path), close: () => Promise.resolve() }
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  const parts = await zipParts({ size, read: (from, length) => Promise.resolve(read(file, Math.min(length, size), from)) })
  return { parts, close: () => Promise.resolve(closeSync(file)) }
}

// Checking does nothing else meanwhile, so it waits for the disk itself: handing each piece to another thread and back takes longer than hashing it.
// One buffer serves all large pieces: what was handed out is used before the next is asked for.
const large = Buffer.allocUnsafe(PIECE_BYTES)

function read(file: number, length: number, from: number): Uint8Array {
  const buffer = length === PIECE_BYTES ? large : Buffer.allocUnsafe(length)
  return buffer.subarray(0, readSync(file, buffer, 0, length, from))
}

function folderParts(folder: string): Parts {
  const sizes = new Map<string, number>()
  for (const found of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (found.isDirectory()) continue
    const path = join(found.parentPath, found.name)
    sizes.set(relative(folder, path).replaceAll('\\', '/'), statSync(path).size)
  }
  return {
    names: inOrder([...sizes.keys()]),
    size: (name) => sizes.get(name) ?? null,
    async *pieces(name) {
      const file = openSync(join(folder, name), 'r')
      try {
        const size = sizes.get(name) ?? 0
        for (let from = 0; from < size; from += PIECE_BYTES) yield read(file, Math.min(PIECE_BYTES, size - from), from)
      } finally {
        closeSync(file)
      }
    },
  }
}
