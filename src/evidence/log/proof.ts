// One file that proves one entry (c2sp.org/tlog-proof@v1): its index, the hashes beside its way up, and the checkpoint they lead to.
//
//   c2sp.org/tlog-proof@v1
//   index 73894
//   gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
//   …
//
//   desk.example/dateline/2026
//   109482
//   …                                                    <- the checkpoint, signature lines and all
import { Problem } from '../../model/problem.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { HASH_BYTES, inclusionHolds, leafHash, type Hash } from './merkle.ts'
import { openNote, type Held } from './note.ts'
import { fromBase64, type NoteKey } from './note-keys.ts'

export type LogProof = { readonly index: number; readonly path: readonly Hash[]; readonly note: string }

const HEAD = 'c2sp.org/tlog-proof@v1'

/** `note` is taken over as it is. */
export const formatProof = ({ index, path, note }: LogProof): string =>
  `${[HEAD, `index ${index}`, ...path.map((hash) => hash.toBase64())].join('\n')}\n\n${note}`

/** Takes a proof file apart. An `extra` line is allowed and not believed. Problem `proof-malformed`. */
export function parseProof(text: string): LogProof {
  const gap = text.indexOf('\n\n')
  if (gap < 0) throw malformed('no empty line stands before its checkpoint')
  const lines = text.slice(0, gap).split('\n')
  if (lines.shift() !== HEAD) throw malformed(`its first line is not "${HEAD}"`)
  const extra = /^extra (.*)$/.exec(lines[0] ?? '')?.[1]
  if (extra !== undefined) {
    if (fromBase64(extra) === null) throw malformed('its extra line is not base64')
    lines.shift()
  }
  const index = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '')?.[1]
  if (index === undefined || !Number.isSafeInteger(Number(index))) throw malformed('it gives no index')
  if (lines.length > MOST_HASHES) throw malformed(`it has ${lines.length} hashes, more than any tree needs`)
  const path = lines.map((line) => {
    const hash = fromBase64(line)
    if (hash?.length !== HASH_BYTES) throw malformed(`this is no hash: "${line.slice(0, 60)}"`)
    return hash
  })
  return { index: Number(index), path, note: text.slice(gap + 2) }
}

const MOST_HASHES = 63

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

const malformed = (how: string): Problem => new Problem('proof-malformed', `This is not a proof from a log: ${how}.`)
