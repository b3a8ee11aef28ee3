// The log's part of checking a bundle: the checkpoint under its key, the older checkpoints it continues, who witnessed them, and the way of each entry up to it.
import { parseCheckpoint } from '../log/checkpoint.ts'
import { consistencyHolds, equal, HASH_BYTES, inclusionHolds, leafHash, type Hash } from '../log/merkle.ts'
import { parseNote } from '../log/note.ts'
import { fromBase64, idText, parseVkey, type NoteKey } from '../log/note-keys.ts'
import { parsePolicy, satisfies, type Policy } from '../log/policy.ts'
import { parseProof } from '../log/proof.ts'
import * as layout from './layout.ts'
import { numbered, parsed, textOf, type Parts, type Runtime } from './parts.ts'
import { signaturesUnder, type Signed } from './signed.ts'

export type WitnessFound = { readonly name: string; readonly at: string; readonly size: number }
export type LogFound = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly note: string
  readonly keyId: string // of the key that signed, to be compared with what the desk says elsewhere
  readonly vkey: string
  readonly witnesses: readonly WitnessFound[] // by whom and when, for each the newest
  readonly quorum: boolean | null // whether a checkpoint in the bundle has the witnesses that the policy asks for; null: it asks for none
  readonly notChecked: number // signatures of a kind that this runtime cannot check
  readonly older: ReadonlyMap<number, Hash> // roots of older checkpoints in the bundle that this one continues, and its own
}

type Tell = (part: string, code: string, sentence: string) => void

/** Null when the checkpoint itself does not hold: then nothing that hangs on it is looked at. */
export async function checkLog(parts: Parts, runtime: Runtime, tell: Tell): Promise<LogFound | null> {
  const [note, vkeys, policyText] = [
    await textOf(parts, layout.CHECKPOINT, MOST_KEY_BYTES),
    await textOf(parts, layout.VKEY, MOST_KEY_BYTES),
    await textOf(parts, layout.POLICY, MOST_KEY_BYTES),
  ]
  const keys =
    vkeys === null
      ? null
      : await parsed(
          () => vkeysIn(vkeys),
          (why) => tell(layout.VKEY, 'vkey-malformed', why),
        )
  const policy =
    policyText === null
      ? null
      : await parsed(
          () => parsePolicy(policyText),
          (why) => tell(layout.POLICY, 'policy-malformed', why),
        )
  if (note === null || keys === null || policy === null) {
    for (const [path, text] of [
      [layout.CHECKPOINT, note],
      [layout.VKEY, vkeys],
      [layout.POLICY, policyText],
    ] as const)
      if (text === null) tell(path, 'part-not-readable', 'It is not there, or is no text; without it nothing in this bundle can be proved.')
    return null
  }
  const head = await parsed(
    () => parseCheckpoint(parseNote(note).text),
    (why) => tell(layout.CHECKPOINT, 'checkpoint-malformed', why),
  )
  const signed = head === null ? null : await checkSigned(layout.CHECKPOINT, note, { keys, policy, runtime }, tell)
  if (head === null || signed === null) return null
  const first = signed.find(({ key, holds }) => keys.includes(key) && holds === true)
  if (first === undefined || first.key.name !== head.origin) {
    tell(layout.CHECKPOINT, 'checkpoint-unsigned', 'It is not signed by the key of this log that stands in the bundle.')
    return null
  }
  const witnessed = [...witnessesIn(signed, policy, head.size)]
  const signers = [signed]
  const older = new Map<number, Hash>([[head.size, head.root]])
  for (const [path, size] of [...sized(parts, 'data/time'), ...sized(parts, 'data/log/witnessed')]) {
    const root = await checkOlder(parts, path, size, { origin: head.origin, size: head.size, root: head.root, keys, policy, runtime, witnessed, signers }, tell)
    if (root !== null) older.set(size, root)
  }
  for (const name of parts.names) {
    const from = /^data\/log\/consistency\/(\d{1,15})-(\d{1,15})\.txt$/.exec(name)
    if (name.startsWith('data/log/consistency/') && !(Number(from?.[2]) === head.size && older.has(Number(from?.[1]))))
      tell(name, 'part-unknown', 'It proves nothing that this bundle needs.')
  }
  const newest = new Map(witnessed.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((each) => [each.name, each]))
  return {
    ...{ origin: head.origin, size: head.size, root: head.root, note, older },
    keyId: idText(first.key.keyId),
    vkey: vkeys?.split('\n')[0] ?? '',
    witnesses: [...newest.values()],
    quorum:
      policy.quorum === 'none'
        ? null
        : signers.some((each) =>
            satisfies(
              policy,
              head.origin,
              each.filter(({ holds }) => holds === true).map(({ key }) => key),
            ),
          ),
    notChecked: signed.filter(({ holds }) => holds === null).length,
  }
}

/** Keys, policies and checkpoints are some kB; reading longer ones would only serve who wants to keep a reader busy. */
const MOST_KEY_BYTES = 256 * 1024

/** One key a line (C2SP signed-note). Throws where a line is none. */
export const vkeysIn = (text: string): readonly NoteKey[] => text.trimEnd().split('\n').map(parseVkey)

async function checkSigned(path: string, note: string, { keys, policy, runtime }: Trusted, tell: Tell): Promise<readonly Signed[] | null> {
  const known = [...keys, ...policy.witnesses.map(({ key }) => key)]
  const signed = await parsed(
    () => signaturesUnder(note, known, runtime),
    (why) => tell(path, 'checkpoint-malformed', why),
  )
  for (const { key, holds } of signed ?? [])
    if (holds === false) tell(path, 'checkpoint-signature', `The signature of ${key.name} (key ${idText(key.keyId)}) does not fit it.`)
  if (signed !== null && parseNote(note).signatures.length !== signed.length)
    tell(path, 'checkpoint-signature', 'A line under it is signed by a key that neither the log nor the policy in this bundle names.')
  return signed
}

function witnessesIn(signed: readonly Signed[], policy: Policy, size: number): readonly WitnessFound[] {
  return signed.flatMap(({ key, holds, timestamp }) => {
    const name = policy.witnesses.find((witness) => witness.key.name === key.name && witness.key.keyId === key.keyId)?.key.name
    return name === undefined || holds !== true ? [] : [{ name, size, at: new Date((timestamp ?? 0) * 1000).toISOString() }]
  })
}

type Trusted = { readonly keys: readonly NoteKey[]; readonly policy: Policy; readonly runtime: Runtime }
type Newer = Trusted & {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly witnessed: WitnessFound[]
  readonly signers: (readonly Signed[])[]
}

/** An older checkpoint of the same log, signed by it, of which the newest one is a continuation. */
async function checkOlder(parts: Parts, path: string, size: number, newer: Newer, tell: Tell): Promise<Hash | null> {
  const note = await textOf(parts, path)
  const head =
    note === null
      ? null
      : await parsed(
          () => parseCheckpoint(parseNote(note).text),
          (why) => tell(path, 'checkpoint-malformed', why),
        )
  if (note === null || head === null) return null
  const signed = await checkSigned(path, note, newer, tell)
  if (head.origin !== newer.origin || head.size !== size || signed?.some(({ key, holds }) => newer.keys.includes(key) && holds === true) !== true) {
    tell(path, 'checkpoint-unsigned', `It is not a checkpoint of this log at ${size} entries.`)
    return null
  }
  newer.signers.push(signed)
  newer.witnessed.push(...witnessesIn(signed, newer.policy, size))
  const proofName = layout.consistencyPath(size, newer.size)
  const proof = size === newer.size ? '' : await textOf(parts, proofName)
  const hashes = (proof ?? '').split('\n').slice(0, -1).map(fromBase64)
  const holds =
    size === newer.size
      ? equal(head.root, newer.root)
      : hashes.every((hash) => hash?.length === HASH_BYTES) && consistencyHolds(size, newer.size, head.root, newer.root, hashes as Hash[])
  if (!holds)
    tell(size === newer.size ? path : proofName, 'consistency-broken', `The log of ${newer.size} entries is not proved to continue the one of ${size}.`)
  return holds ? head.root : null
}

const sized = (parts: Parts, folder: string): readonly (readonly [string, number])[] =>
  numbered(parts, new RegExp(`^${folder}/(0|[1-9]\\d{0,14})\\.checkpoint$`)).map((size) => [`${folder}/${size}.checkpoint`, size])

/** That this entry is in the log, at its index, under the very checkpoint of the bundle. */
export async function checkProofOf(parts: Parts, log: LogFound, index: number, entry: Uint8Array, tell: Tell): Promise<void> {
  const path = layout.proofPath(index)
  const text = await textOf(parts, path)
  if (text === null) return tell(path, 'part-missing', `Entry ${index} has no proof that it is in the log.`)
  const proof = await parsed(
    () => parseProof(text),
    (why) => tell(path, 'proof-malformed', why),
  )
  if (proof === null) return
  if (proof.note !== log.note || proof.index !== index)
    return tell(path, 'proof-wrong', `It is not the proof of entry ${index} under the checkpoint of this bundle.`)
  if (!inclusionHolds(index, log.size, leafHash(entry), proof.path, log.root))
    tell(layout.entryPath(index), 'proof-wrong', `The log at ${log.size} entries does not hold this as entry ${index}.`)
}
