// The operations of files.ts on a real disk. This file touches the file system; the rest of the log does so through it alone.
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, statfs } from 'node:fs/promises'
import { SyncFailed, type Files } from './files.ts'

export const disk: Files = {
  read: (path) => readFile(path).catch(orNothing(null)),
  size: (path) => stat(path).then((found) => found.size, orNothing(null)),
  list: (folder) => readdir(folder).catch(orNothing([])),

  async create(path, mode = 0o666) {
    const file = await open(path, 'w', mode)
    let at = 0
    return {
      async write(bytes) {
        // A write may take a part only, and says so in its count alone; one that takes nothing again and again would go on for ever.
        for (let [from, nothing] = [0, 0]; from < bytes.byteLength;) {
          const { bytesWritten } = await file.write(bytes, from, bytes.byteLength - from, at)
          nothing = bytesWritten === 0 ? nothing + 1 : 0
          if (nothing === MOST_EMPTY_WRITES) throw Object.assign(new Error(`the disk takes nothing of ${path}`), { code: 'EIO' })
          from += bytesWritten
          at += bytesWritten
        }
      },
      sync: () => file.sync().catch(failed),
      close: () => file.close(),
    }
  },

  makeFolder: (path, mode = 0o777) => mkdir(path, { mode }).catch(orNothing(undefined, 'EEXIST')),
  rename,
  remove: (path) =>
    rm(path, { force: true }).catch((error: unknown) => {
      if (!['EISDIR', 'EPERM', 'ERR_FS_EISDIR'].includes((error as { code?: string }).code ?? '')) throw error
      return rmdir(path)
    }),

  async syncFolder(path) {
    const folder = await open(path, 'r')
    try {
      await folder.sync().catch(failed)
    } finally {
      await folder.close()
    }
  },

  free: (folder) =>
    statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
}

const MOST_EMPTY_WRITES = 100

function failed(error: unknown): never {
  throw new SyncFailed(error)
}

function orNothing<T>(nothing: T, ...codes: readonly string[]): (error: unknown) => T {
  return (error) => {
    if (!['ENOENT', ...codes].includes((error as { code?: string }).code ?? '')) throw error
    return nothing
  }
}
