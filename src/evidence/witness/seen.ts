// What a witness remembers: for each log the last checkpoint it signed, one file a log, on the disk before the signature leaves the house.
//
//   seen/<sha256 of the origin>     the checkpoint as a signed note, the witness's own line last
//
// Writes files, through the operations of log/files.ts. Comparing and storing are one step: requests of one log wait for one another.
import { parseCheckpoint, type Checkpoint } from '../log/checkpoint.ts'
import { replaceFile, type Files } from '../log/files.ts'
import { parseNote } from '../log/note.ts'
import { sha256 } from '../log/sha256.ts'

export type Seen = {
  /** The last note that was signed for this origin, whole; null when there was none. */
  noteOf(origin: string): Promise<string | null>
  /**
   * Hands the last checkpoint of this origin to `decide`; a note that it gives back is on the disk before the promise resolves, and no other
   * decision for this origin comes between. After a failed write nothing is signed any more.
   */
  compareAndStore<R>(origin: string, decide: (last: Checkpoint | null) => { readonly result: R; readonly note: string | null }): Promise<R>
}

/** The name of its file: SHA-256 of the origin in hex. */
export const originHash = (origin: string): string => sha256(new TextEncoder().encode(origin)).toHex()

/** The memory in `folder`/seen; the folder must be there. */
export async function seenIn(files: Files, folder: string): Promise<Seen> {
  const shelf = `${folder}/seen`
  await files.makeFolder(shelf)
  await files.syncFolder(folder)
  const turns = new Map<string, Promise<unknown>>()
  let broken: Error | null = null

  const noteOf = async (origin: string): Promise<string | null> => {
    const bytes = await files.read(`${shelf}/${originHash(origin)}`)
    return bytes === null ? null : new TextDecoder().decode(bytes)
  }

  return {
    noteOf,
    compareAndStore(origin, decide) {
      const turn = (turns.get(origin) ?? Promise.resolve()).then(async () => {
        // What the disk refused once may be there or not: only a new start, which reads what is there, may sign again.
        if (broken !== null) throw broken
        const last = await noteOf(origin)
        const { result, note } = decide(last === null ? null : parseCheckpoint(parseNote(last).text))
        if (note === null) return result
        try {
          await replaceFile(files, shelf, originHash(origin), new TextEncoder().encode(note))
        } catch (error) {
          broken = error instanceof Error ? error : new Error(String(error))
          throw broken
        }
        return result
      })
      const settled = turn.catch(() => undefined)
      turns.set(origin, settled)
      void settled.then(() => turns.get(origin) === settled && turns.delete(origin))
      return turn
    },
  }
}
