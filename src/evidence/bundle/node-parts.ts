// A bundle on the disk, as its ZIP or unpacked, opened for checking in Node. Touches the file system, and reads only.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { signatureHolds } from '../log/note-keys.ts'
import { inOrder } from './layout.ts'
import { PIECE_BYTES, type Parts, type Runtime } from './parts.ts'
import { zipParts, type ZipParts } from './zip-parts.ts'

export const nodeRuntime: Runtime = {
  sha256() {
    const hash = createHash('sha256')
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
  },
  crc32: (bytes, before) => crc32(bytes, before),
  signatureHolds: (key, text, signature) => signatureHolds(key, text, signature) !== null,
}

/** The parts at `path`, a ZIP or a folder; close it when done. Throws what the file system says. */
export async function openParts(path: string): Promise<{ readonly parts: Parts | ZipParts; close(): Promise<void> }> {
  if ((await stat(path)).isDirectory()) return { parts: await folderParts(path), close: () => Promise.resolve() }
  const handle = await open(path, 'r')
  // One buffer for the large pieces: what was handed out is used before the next is asked for.
  const large = Buffer.allocUnsafe(PIECE_BYTES)
  const { size } = await handle.stat()
  const parts = await zipParts({
    size,
    async read(from, length) {
      const { buffer, bytesRead } = await handle.read(
        length === PIECE_BYTES ? large : Buffer.allocUnsafe(Math.min(length, size)),
        0,
        Math.min(length, size),
        from,
      )
      return buffer.subarray(0, bytesRead)
    },
  })
  return { parts, close: () => handle.close() }
}

async function folderParts(folder: string): Promise<Parts> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => !each.isDirectory())
  const sizes = new Map<string, number>()
  for (const { name, parentPath } of found) {
    const path = join(parentPath, name)
    sizes.set(path.slice(join(folder, '/').length).replaceAll('\\', '/'), (await stat(path)).size)
  }
  return {
    names: inOrder([...sizes.keys()]),
    size: (name) => sizes.get(name) ?? null,
    pieces: (name) => createReadStream(join(folder, name), { highWaterMark: PIECE_BYTES }),
  }
}
