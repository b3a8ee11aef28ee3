// A proof from a log, checked as a stranger does: with the entry, the proof and the log's keys, and nothing else.
import { parseCheckpoint, type Checkpoint } from '../../../src/evidence/log/checkpoint.ts'
import { inclusionHolds, leafHash } from '../../../src/evidence/log/merkle.ts'
import { openNote, type Held } from '../../../src/evidence/log/note.ts'
import type { NoteKey } from '../../../src/evidence/log/note-keys.ts'
import { parseProof } from '../../../src/evidence/log/proof.ts'
import { Problem } from '../../../src/model/problem.ts'

/**
 * That this entry stands in a log whose checkpoint these keys signed: one of `logKeys` must have, whose name is the log's; the signatures of
 * the other known keys come back for a policy to judge. Problems `proof-malformed`, `proof-wrong`, and those of the note.
 */
export function checkProof(
  text: string,
  entry: Uint8Array,
  logKeys: readonly NoteKey[],
  witnesses: readonly NoteKey[] = [],
): Checkpoint & { readonly index: number; readonly held: readonly Held[] } {
  const { index, path, note } = parseProof(text)
  const { text: body, held } = openNote(note, [...logKeys, ...witnesses])
  const checkpoint = parseCheckpoint(body)
  if (!held.some(({ key }) => logKeys.includes(key) && key.name === checkpoint.origin))
    throw new Problem('proof-wrong', `The checkpoint of ${checkpoint.origin} is not signed by a key of that log.`)
  if (!inclusionHolds(index, checkpoint.size, leafHash(entry), path, checkpoint.root))
    throw new Problem('proof-wrong', `The entry is not number ${index} of the ${checkpoint.size} entries of ${checkpoint.origin}.`)
  return { ...checkpoint, index, held }
}
