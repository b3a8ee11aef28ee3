// One program a desk: an exclusive lock on the database file `lock`, which the kernel gives back when the process dies, however it dies.
//
// `lock.json` beside it only serves the message of whoever comes second; nobody decides by it.
import { access, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '../model/problem.ts'

/** `leftOpen`: whoever held it before did not close the desk. */
export type Lock = { readonly leftOpen: boolean; tellAddress(address: string): Promise<void>; release(): Promise<void> }

const SQLITE_BUSY = 5

/** Takes the folder's lock, or throws Problem `desk-in-use` that names who holds it. */
export async function lockFolder(folder: string, shown: string = folder): Promise<Lock> {
  const held = new DatabaseSync(join(folder, 'lock'))
  try {
    // Nothing is ever written in it, so it needs no journal on the disk, which a full one could not take.
    held.exec('pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    held.close()
    if ((error as { errcode?: unknown }).errcode !== SQLITE_BUSY) throw error
    throw new Problem(
      'desk-in-use',
      `The desk in ${shown} is open in another Dateline${await holderOf(folder)}. Stop that one, or use another folder with --data.`,
    )
  }
  const note = join(folder, 'lock.json')
  const write = (address: string | null): Promise<void> => writeFile(note, `${JSON.stringify({ pid: process.pid, address })}\n`).catch(() => undefined)
  const leftOpen = await access(note).then(
    () => true,
    () => false,
  )
  await write(null)
  return {
    leftOpen,
    tellAddress: write,
    async release() {
      await rm(note, { force: true }).catch(() => undefined)
      held.close()
    },
  }
}

async function holderOf(folder: string): Promise<string> {
  try {
    const { pid, address } = JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8')) as { pid?: unknown; address?: unknown }
    return ` (process ${String(pid)}${typeof address === 'string' ? `, ${address}` : ''})`
  } catch {
    return ''
  }
}
