// What a failed write means: a full disk passes when space returns; anything else that the disk refuses is never tried again.
//
// After a failed fsync the kernel may have dropped the pages it could not write and report success the next time, so a second try
// proves nothing (PostgreSQL's lesson of 2018). Writing then stops for good; the folder is opened again and recovers from what it holds.
import { SyncFailed } from '../evidence/log/files.ts'
import { Problem } from '../model/problem.ts'

type DiskFailure = 'full' | 'failed'

const SQLITE_IOERR = 10
const SQLITE_FULL = 13
// Growing the shared index (not the database) fails like this on a full disk; nothing was written then.
const SQLITE_IOERR_SHMSIZE = 4874

/** What kind of failure an error of the file system or of SQLite is; `null` when it is neither. */
export function diskFailureOf(error: unknown): DiskFailure | null {
  if (!(error instanceof Error)) return null
  // A sync that did not succeed may be for want of space; what it did with the bytes nobody knows all the same.
  if (error instanceof SyncFailed) return 'failed'
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown }
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (code === 'EIO' || code === 'EROFS') return 'failed'
  if (code !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return null
  if ((errcode & 0xff) === SQLITE_FULL || errcode === SQLITE_IOERR_SHMSIZE) return 'full'
  return (errcode & 0xff) === SQLITE_IOERR ? 'failed' : null
}

/** The Problem `disk-full`: `what` was to be written. It passes. */
export const diskFull = (what: string): Problem =>
  new Problem('disk-full', `The disk is full: ${what} was not kept. Everything taken in before it is kept, and reading goes on. Make space and try again.`)

/** The database took it and the log, which comes after, did not: nothing is lost, and nobody should count on it yet. */
export const logFull = (what: string): Problem =>
  new Problem(
    'log-full',
    `The disk is full: ${what} is written down, but there is no space for its place in the log. It counts as recorded once the log has it, which is tried again by itself. Make space.`,
  )

/** Why a desk that was opened on a full disk takes nothing in. */
export const openToRead = (): Problem =>
  new Problem('disk-full', 'The disk was full when this desk was opened, so it is open for reading only. Make space, then start Dateline again.')

/** The Problem `disk-failed`: writing stops for good. `said` is the system's own word. */
export const diskFailed = (said: string): Problem =>
  new Problem(
    'disk-failed',
    `The disk did not take a write (${said}), so this desk writes nothing more. What was acknowledged before is kept and can be read. Check the disk, then start Dateline again.`,
  )
