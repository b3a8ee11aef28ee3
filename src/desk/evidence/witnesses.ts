// The desk's side of witnesses: asks those that its policy names to sign the log's checkpoint, over the network or by a file that a person carries,
// and takes their signatures in. Nothing waits for them.
import { Problem } from '../../model/problem.ts'
import { parseCheckpoint } from '../../evidence/log/checkpoint.ts'
import { equal } from '../../evidence/log/merkle.ts'
import { openNote, parseNote } from '../../evidence/log/note.ts'
import { parsePolicy } from '../../evidence/log/policy.ts'
import { readRequest, requestFor } from '../../evidence/witness/add-checkpoint.ts'
import { cosignaturesOf, takeCosignatures } from '../../evidence/witness/cosignatures.ts'
import { formatNote } from '../../evidence/log/note.ts'
import { anchorsOf, logOf, only, policyIn } from './anchors.ts'
import { keep } from './stamps.ts'
import type { Workings } from '../workings.ts'

export type Cosigned = { readonly size: number; readonly by: readonly string[] }

const SLOWEST_ANSWER_MS = 30_000
const MOST_ANSWER_BYTES = 64 * 1024

/** Sets which witnesses there are and how many are asked for. The desk's own log must be in it. Problems `policy-malformed`, `policy-without-log`. */
export async function setPolicy(workings: Workings, text: string): Promise<void> {
  const log = logOf(workings)
  const policy = parsePolicy(text)
  if (!log.keys.every((key) => policy.logs.some((each) => each.keyId === key.keyId)))
    throw new Problem('policy-without-log', `The policy does not name this desk's log. Keep its lines that begin with "log ${log.origin}".`)
  await keep(workings, { of: 'policy', policy: text })
}

/** What a witness is asked: the newest checkpoint and its proof from the size that it signed last. The file can be carried. */
export async function witnessRequest(workings: Workings, witness: string): Promise<string> {
  const { key } = await witnessNamed(workings, witness)
  const signed = only(await anchorsOf(workings), 'cosigned').filter(({ anchor }) => cosignaturesOf(anchor.checkpoint, [key]).length > 0)
  return requestFrom(workings, Math.max(0, ...signed.map(({ anchor }) => anchor.size)))
}

async function requestFrom(workings: Workings, old: number): Promise<string> {
  const log = logOf(workings)
  const [size, note] = [log.size(), log.checkpoint()]
  if (old > size)
    throw new Problem(
      'witness-ahead',
      `The witness says it signed this log at ${old} entries, and it has ${size}. Do not go on: the desk's log is not whole, or the witness signed another.`,
    )
  return requestFor(old, old === 0 ? [] : await log.consistency(old, size), note)
}

/** Takes the answer to a request in: what the witness gave back for the file that was carried to it. */
export async function takeAnswer(workings: Workings, request: string, answer: string): Promise<Cosigned> {
  const log = logOf(workings)
  const asked = readRequest(Buffer.from(request))
  if ('status' in asked) throw new Problem('request-not-understood', `This is not a request to a witness: ${asked.body.trim()}.`)
  const note = formatNote(asked.note)
  openNote(note, log.keys)
  const { origin, size, root } = parseCheckpoint(asked.note.text)
  if (origin !== log.origin || size > log.size() || !equal(root, await log.rootAt(size)))
    throw new Problem('request-not-understood', 'This request is about a checkpoint that is not of this log.')
  const { policy } = policyIn(await anchorsOf(workings), log)
  const before = only(await anchorsOf(workings), 'cosigned').find(({ anchor }) => anchor.size === size)?.anchor.checkpoint ?? note
  const { note: signed, held } = takeCosignatures(parseNote(before).text === asked.note.text ? before : note, answer, policy.witnesses.map(({ key }) => key)) // prettier-ignore
  const by = held.map(({ key }) => key.name)
  await keep(workings, { of: 'cosigned', size, checkpoint: signed, by })
  return { size, by }
}

/** Asks a witness at its address. Problems `witness-unknown`, `witness-silent`, `witness-refused`. */
export async function sendToWitness(workings: Workings, witness: string): Promise<Cosigned> {
  const { address } = await witnessNamed(workings, witness)
  if (address === null) throw new Problem('witness-unknown', `The policy gives no address for "${witness}"; carry the request there by hand.`)
  let request = await witnessRequest(workings, witness)
  let answer = await ask(address, request, witness)
  // It signed more of this log than we know of, or less: it says how much, and we ask from there.
  const size = answer.status === 409 ? /^(0|[1-9]\d{0,15})\n$/.exec(answer.body)?.[1] : undefined
  if (size !== undefined) {
    request = await requestFrom(workings, Number(size))
    answer = await ask(address, request, witness)
  }
  if (answer.status !== 200) throw new Problem('witness-refused', `${witness} refused (${answer.status}): ${answer.body.trim().slice(0, 200)}.`)
  return takeAnswer(workings, request, answer.body)
}

async function ask(address: string, body: string, witness: string): Promise<{ readonly status: number; readonly body: string }> {
  const silent = (error: unknown): Promise<never> => Promise.reject(new Problem('witness-silent', `${witness} did not answer (${error instanceof Error ? error.message : 'no connection'}). Nothing is lost; ask again, or carry the request by hand.`)) // prettier-ignore
  const answer = await fetch(`${address.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(SLOWEST_ANSWER_MS),
  }).catch(silent)
  return { status: answer.status, body: (await answer.text().catch(silent)).slice(0, MOST_ANSWER_BYTES) }
}

async function witnessNamed(workings: Workings, name: string) {
  const { policy } = policyIn(await anchorsOf(workings), logOf(workings))
  const found = policy.witnesses.find((each) => each.name === name)
  if (found === undefined)
    throw new Problem(
      'witness-unknown',
      `The policy names no witness "${name}"${policy.witnesses.length === 0 ? '; it names none so far' : `, but ${policy.witnesses.map((each) => each.name).join(', ')}`}.`,
    )
  return found
}
