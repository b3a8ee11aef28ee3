// The folder of a desk: made or recognized before it is opened, and what keeps it from being opened, said so that a person can act on it.
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, isAbsolute, relative } from 'node:path'
import { Problem } from '../model/problem.ts'
import { diskFailed, diskFailureOf } from '../store/disk-failure.ts'
import { syncFolder } from '../store/folders.ts'
import { openStoreToRead } from '../store/store-to-read.ts'
import type { Store } from '../store/store.ts'

const SQLITE_CANTOPEN = 14
const SQLITE_READONLY = 8
const SQLITE_CORRUPT = 11

/** What keeps a folder from being opened, as a Problem where a person can act on it. */
export function meaningOf(error: unknown, folder: string): unknown {
  const { code = '', errcode = 0, message } = error as Error & { code?: string; errcode?: number }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || [SQLITE_CANTOPEN, SQLITE_READONLY].includes(errcode & 0xff))
    return new Problem(
      'folder-not-writable',
      `The folder ${folder} cannot be written to (${message}). Give Dateline the right to write there, or use another folder with --data.`,
    )
  if (['ENOTDIR', 'EEXIST'].includes(code)) return new Problem('not-a-desk', `${folder} is a file, or lies below one; a desk is a folder.`)
  if ((errcode & 0xff) === SQLITE_CORRUPT)
    return new Problem('desk-damaged', `The database of the desk in ${folder} is damaged (${message}). Restore the desk from a backup into a new folder.`)
  const failure = diskFailureOf(error)
  if (failure === 'full')
    return new Problem(
      'disk-full',
      `The disk is full, and the desk in ${folder} cannot be opened: that needs some kB of space, even for reading. What it holds is untouched. Make space and try again.`,
    )
  return failure === 'failed' ? diskFailed(message) : error
}

/** On a full disk a desk that is there is opened for reading, and says so; any other error stays what it is. */
export async function readableStore(folder: string, error: unknown): Promise<Store> {
  const store = diskFailureOf(error) === 'full' ? await openStoreToRead(folder) : null
  if (store === null) throw error
  process.stderr.write('The disk is full: the desk is open for reading only, and nothing new is recorded.\n')
  return store
}

/** A new or empty folder becomes a desk; a folder of other things does not. */
export async function makeDeskFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  if (made !== undefined) return syncFolder(dirname(made))
  const names = await readdir(folder)
  const foreign = names.filter((name) => !OURS.test(name))
  if (!names.includes('desk.sqlite') && foreign.length > 0)
    throw new Problem(
      'not-a-desk',
      `${shown(folder)} is not a desk of Dateline: it holds "${foreign[0]}". Name a new or empty folder with --data; nothing was changed.`,
    )
}

const OURS = /^(desk\.sqlite.*|lock.*|incoming|originals|log|keys|exports|model\.json|words\.json|lost\+found|\..*)$/

/** The folder as a person would write it: "./desk" below where they stand, whole elsewhere. */
export function shown(folder: string): string {
  const from = relative(process.cwd(), folder)
  return from === '' ? '.' : from.startsWith('..') || isAbsolute(from) ? folder : `./${from}`
}
