// The few operations on files that everything kept by a desk is written with, so that the same writing code runs on a disk (disk.ts) and
// on one that loses power at every step (the simulator in test/evidence/power-loss).
//
// What a sync promises and nothing else does: `sync` of a file, that its bytes outlive a power cut; `syncFolder`, that the names in it do.

export type Files = {
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** Null when there is no such file. */
  size(path: string): Promise<number | null>
  /** Names in a folder, in no order; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** A file to write from its beginning, made or emptied. `mode` as in chmod, for a new one. */
  create(path: string, mode?: number): Promise<Writing>
  /** One folder in one that is there; fine when it is there already. */
  makeFolder(path: string, mode?: number): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** A file, or an empty folder; fine when it is not there. */
  remove(path: string): Promise<void>
  syncFolder(path: string): Promise<void>
  /** Bytes that may still be written there; null when nobody can tell. */
  free(folder: string): Promise<number | null>
}

export type Writing = {
  write(bytes: Uint8Array): Promise<void>
  /** Throws SyncFailed, whatever the system called it. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** A sync that did not succeed. The kernel may have dropped what it could not write, so nobody tries again: writing stops for good. */
export class SyncFailed extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'SyncFailed'
  }
}

/** A full disk passes when there is space again. A sync that failed for want of space is SyncFailed, which has no code, and does not. */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes((error as { code?: string } | null)?.code ?? '')

/** Writes a whole file and syncs its bytes. Its name is the caller's to sync. */
export async function writeWhole(files: Files, path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await files.create(path, mode)
  try {
    await file.write(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts a file in the place of another in one step: written beside it, synced, renamed, its folder synced. */
export async function replaceFile(files: Files, folder: string, name: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const waiting = `${folder}/${name}.new`
  await writeWhole(files, waiting, bytes, mode)
  await files.rename(waiting, `${folder}/${name}`)
  await files.syncFolder(folder)
}

/** Makes sure of a folder below `root`, part by part, and that its name outlives a power cut. Remembers in `known` what it made sure of. */
export async function makeFolders(files: Files, root: string, below: string, known: Set<string>): Promise<string> {
  let folder = root
  for (const part of below.split('/').filter((p) => p !== '')) {
    const parent = folder
    folder = `${parent}/${part}`
    if (known.has(folder)) continue
    await files.makeFolder(folder)
    // Also when it was there: a crash may have come between its making and this sync.
    await files.syncFolder(parent)
    known.add(folder)
  }
  return folder
}
