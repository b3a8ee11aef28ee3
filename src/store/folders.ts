// Folders of a desk, made and changed so that a power cut takes no name in them away.
import { mkdir } from 'node:fs/promises'
import { disk } from '../evidence/log/disk.ts'

/** Makes `folder` in `parent` and syncs the parent, so that the new name outlives a power cut. */
export async function makeFolder(folder: string, parent: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  if (made !== undefined) await syncFolder(parent)
}

/** Names of files that were made or moved in a folder are on the disk afterwards. */
export const syncFolder = (folder: string): Promise<void> => disk.syncFolder(folder)
