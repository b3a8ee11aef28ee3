// Which signatures under a checkpoint hold, by whatever the runtime brings to check them with (parts.ts).
import { ED25519, type NoteKey } from '../log/note-keys.ts'
import { parseNote } from '../log/note.ts'
import type { Runtime } from './parts.ts'

/** `holds` is null where this runtime cannot tell; `timestamp` in seconds since 1970 where one is signed along. */
export type Signed = { readonly key: NoteKey; readonly holds: boolean | null; readonly timestamp: number | null }

/** One for each line of a known key. Problem `note-malformed`. */
export async function signaturesUnder(note: string, known: readonly NoteKey[], { signatureHolds }: Runtime): Promise<readonly Signed[]> {
  const { text, signatures } = parseNote(note)
  const found: Signed[] = []
  for (const { name, keyId, signature } of signatures) {
    const key = known.find((each) => each.name === name && each.keyId === keyId)
    if (key === undefined) continue
    const timed = key.algorithm !== ED25519 && signature.length > 8
    const timestamp = timed ? Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)) : null
    found.push({ key, timestamp, holds: await signatureHolds(key, text, signature) })
  }
  return found
}
