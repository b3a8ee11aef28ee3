// What comes back from witnesses: taken in when it holds, and set beside the log's own signatures.
import { Problem } from '../../model/problem.ts'
import { formatNote, openNote, parseNote, type Held } from '../log/note.ts'
import type { NoteKey } from '../log/note-keys.ts'

/** A checkpoint with the cosignatures that hold; `held` are those of the witnesses, with the time each of them gives. */
export type Cosigned = { readonly note: string; readonly held: readonly Held[] }

/** Adds the lines of an answer to the checkpoint. Lines of unknown keys are left out. Problems `cosignature-missing`, `note-signature-wrong`. */
export function takeCosignatures(note: string, answer: string, witnesses: readonly NoteKey[]): Cosigned {
  const { text, signatures } = parseNote(note)
  const lines = parseNote(`${text}\n${answer.endsWith('\n') ? answer : `${answer}\n`}`).signatures
  const known = (line: { readonly name: string; readonly keyId: number }): boolean =>
    witnesses.some((key) => key.name === line.name && key.keyId === line.keyId)
  const fresh = lines.filter(known)
  if (fresh.length === 0)
    throw new Problem('cosignature-missing', 'This answer holds no signature of a witness that the policy names. Nothing was taken from it.')
  // A newer line of the same witness takes the place of an older one.
  const older = signatures.filter((line) => !fresh.some((each) => each.name === line.name && each.keyId === line.keyId))
  const whole = formatNote({ text, signatures: [...older, ...fresh] })
  return { note: whole, held: openNote(whole, witnesses).held }
}

/** The cosignatures of these witnesses under a checkpoint; none where nobody signed. */
export function cosignaturesOf(note: string, witnesses: readonly NoteKey[]): readonly Held[] {
  const signed = parseNote(note).signatures.some((line) => witnesses.some((key) => key.name === line.name && key.keyId === line.keyId))
  return signed ? openNote(note, witnesses).held : []
}
