// The one question a witness answers (c2sp.org/tlog-witness, add-checkpoint): is this checkpoint a continuation of the last one I signed?
//
//   old 20852014                                         <- the size I signed last, as the log believes
//   PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=         <- consistency proof, up to 63 hashes
//                                                        <- empty
//   example.com/behind-the-sofa                          <- the new checkpoint, signed by the log
//   …
//
// This file judges and keeps nothing: what was signed before is handed in, what to keep is handed back (seen.ts writes it before anybody answers).
import { Problem } from '../../model/problem.ts'
import { parseCheckpoint, type Checkpoint } from '../log/checkpoint.ts'
import { consistencyHolds, emptyRoot, equal, HASH_BYTES, type Hash } from '../log/merkle.ts'
import { fromBase64, type NoteKey } from '../log/note-keys.ts'
import { formatNote, openNote, parseNote, type Note } from '../log/note.ts'

export type Asked = { readonly old: number; readonly proof: readonly Hash[]; readonly note: Note; readonly checkpoint: Checkpoint }
export type Refusal = { readonly status: 400 | 403 | 404 | 409 | 422; readonly body: string; readonly type: string }

const MOST_PROOF_LINES = 63
export const MOST_REQUEST_BYTES = 128 * 1024

/** The body of a request. */
export function requestFor(old: number, proof: readonly Hash[], note: string): string {
  return `old ${old}\n${proof.map((hash) => `${hash.toBase64()}\n`).join('')}\n${note}`
}

/** The request taken apart, or the refusal 400. */
export function readRequest(body: Uint8Array): Asked | Refusal {
  if (body.length > MOST_REQUEST_BYTES) return refused(400, `the request is longer than ${MOST_REQUEST_BYTES} bytes`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return refused(400, 'the request is not UTF-8')
  }
  const gap = text.indexOf('\n\n')
  const [first = '', ...lines] = text.slice(0, Math.max(0, gap)).split('\n')
  const old = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1]
  if (gap < 0 || old === undefined || !Number.isSafeInteger(Number(old)))
    return refused(400, 'the first line should read "old SIZE", and an empty line should follow the proof')
  if (lines.length > MOST_PROOF_LINES) return refused(400, `the proof has more than ${MOST_PROOF_LINES} lines`)
  const proof = lines.map(fromBase64)
  if (!proof.every((hash): hash is Uint8Array => hash?.length === HASH_BYTES)) return refused(400, 'a line of the proof is not a hash in base64')
  try {
    const note = parseNote(text.slice(gap + 2))
    return { old: Number(old), proof, note, checkpoint: parseCheckpoint(note.text) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused(400, error.message)
  }
}

/** Null when the witness may sign. `seen` is the last checkpoint it signed for this origin; `logs` the keys it was told to trust. */
export function judge({ old, proof, note, checkpoint }: Asked, logs: readonly NoteKey[], seen: Checkpoint | null): Refusal | null {
  const trusted = logs.filter((key) => key.name === checkpoint.origin)
  if (trusted.length === 0) return refused(404, 'this witness does not know a log of that origin')
  try {
    openNote(formatNote(note), trusted)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused(403, error.message)
  }
  if (old > checkpoint.size) return refused(400, 'the old size is larger than the checkpoint')
  const last = seen?.size ?? 0
  if (old !== last) return { status: 409, body: `${last}\n`, type: 'text/x.tlog.size' }
  if (checkpoint.size === 0 && !equal(checkpoint.root, emptyRoot())) return refused(422, 'an empty tree has one root only, and this is another')
  if (old === 0) return proof.length === 0 ? null : refused(422, 'from nothing, no proof is due')
  if (seen === null || !consistencyHolds(old, checkpoint.size, seen.root, checkpoint.root, proof))
    return refused(422, 'this is not a continuation of the checkpoint signed last')
  return null
}

const refused = (status: Refusal['status'], why: string): Refusal => ({ status, body: `${why}\n`, type: 'text/plain; charset=utf-8' })
