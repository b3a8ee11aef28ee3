// A held file lent to a jailed program that wants a path: decoders seek in films. The bytes are opened here and go through a pipe into the jail's own memory,
// where they are a file that nobody outside sees and that is gone with the jail, however it ends.
//
// What is too large for the memory is lent as a working copy in `incoming/`, readable by the desk's owner alone: told in the custody of the original, taken away
// when the program has ended, and swept at the next opening where a stop came between.
import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { JailOptions } from '../../jobs/jail.ts'
import type { Held } from '../../store/held-file.ts'
import { tellWorkingCopy } from '../open-original.ts'
import type { Workings } from '../workings.ts'

export type Lent = {
  /** Where the program finds it. */
  readonly path: string
  readonly options: Pick<JailOptions, 'hand' | 'read'>
  /** Throws what kept the file from being handed in whole. */
  check(): void
  end(): Promise<void>
}

// The jail's memory is half of the machine's at most, and the decoder wants some of it.
const MOST_IN_MEMORY = totalmem() / 4

/** Problems of recording, and those of reading the file. */
export async function lend(workings: Workings, held: Held, sha256: string, mostInMemory: number = MOST_IN_MEMORY): Promise<Lent> {
  const { folder, originals } = workings
  let failed: unknown = null
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* held.range()
    } catch (error) {
      failed = error
      throw error
    }
  }
  const check = (): void => {
    if (failed !== null) throw failed
  }
  if (held.bytes <= mostInMemory) {
    const path = originals.pathOf(sha256)
    return { path, options: { hand: { path, bytes: held.bytes, pieces } }, check, end: async () => undefined }
  }
  await tellWorkingCopy(workings, sha256)
  const path = join(folder, 'incoming', randomUUID())
  const end = (): Promise<void> => rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(pieces())
  } catch (error) {
    await end()
    throw error
  } finally {
    await file.close()
  }
  return { path, options: { read: [path] }, check, end }
}
