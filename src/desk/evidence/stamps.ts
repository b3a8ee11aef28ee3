// Outside time: asks an authority to stamp the log's checkpoint, by a file that a person carries or by sending it where the desk was told to, and
// takes the answer in. Nothing waits for it, and nothing is sent unless somebody names an address and says so.
//
// What leaves the house is a digest and a random number: the authority learns nothing of the case.
import { createHash, randomBytes } from 'node:crypto'
import type { Anchor } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import { certificatesIn, pemOf } from '../../evidence/time-stamps/certificates.ts'
import { timeClaimed, type Stamp } from '../../evidence/time-stamps/check.ts'
import { writeQuery } from '../../evidence/time-stamps/query.ts'
import { confirmStamp } from '../../evidence/time-stamps/second-reader.ts'
import { anchorsOf, authoritiesIn, logOf, only } from './anchors.ts'
import { whoeverIn, type Workings } from '../workings.ts'

export type Asked = { readonly stamp: string; readonly size: number; readonly query: Uint8Array }
export type Confirmed = { readonly stamp: string; readonly size: number; readonly time: string; readonly authority: string; readonly endsAt: string }

const MOST_RESPONSE_BYTES = 1024 * 1024
const SLOWEST_ANSWER_MS = 30_000

/** Names an authority: its roots (PEM), by which its stamps will be checked, and where it is asked, if the desk may. Problem `stamp-roots`. */
export async function nameAuthority(workings: Workings, name: string, roots: string, address: string | null): Promise<void> {
  const pem = pemOf(certificatesIn(roots))
  if (address !== null && !/^https?:\/\//.test(address))
    throw new Problem('address-not-understood', `"${address}" is not a web address; one begins with https:// or http://.`)
  if (name.trim() === '') throw new Problem('name-missing', 'Give the authority a name.')
  await keep(workings, { of: 'authority', name: name.trim(), address, roots: pem })
}

/** A query over the checkpoint as it stands. `sentTo`: the authority it goes to, null where a person carries it. */
export async function askForStamp(workings: Workings, sentTo: string | null): Promise<Asked> {
  const log = logOf(workings)
  const [size, checkpoint] = [log.size(), log.checkpoint()]
  const query = writeQuery(createHash('sha256').update(checkpoint).digest(), randomBytes(8))
  const stamp = `st${only(await anchorsOf(workings), 'asked').length + 1}`
  await keep(workings, { of: 'asked', stamp, size, checkpoint, query: Buffer.from(query).toString('base64'), sentTo })
  return { stamp, size, query }
}

/**
 * Takes an authority's full response in, for whichever query it answers. `roots` (PEM) where the authority was not named before. Problems as
 * `checkStamp`, and `stamp-not-asked`, `stamp-readers-differ`.
 */
export async function takeStamp(workings: Workings, response: Uint8Array, roots: string | null): Promise<Confirmed> {
  if (response.length > MOST_RESPONSE_BYTES) throw new Problem('stamp-not-understood', 'This file is longer than any time stamp; nothing was taken from it.')
  const anchors = await anchorsOf(workings)
  const trusted = roots ?? authoritiesIn(anchors).map((each) => each.roots).join('') // prettier-ignore
  const claimed = timeClaimed(response)
  const at = workings.clock() > claimed ? workings.clock() : claimed
  let nearest: Problem | null = null
  for (const { anchor } of only(anchors, 'asked').toReversed()) {
    const query = Buffer.from(anchor.query, 'base64')
    try {
      const stamp = await confirmStamp({ bytes: Buffer.from(anchor.checkpoint), response, query, roots: trusted, at })
      return await keepStamp(workings, anchor, response, stamp)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (!['stamp-other-bytes', 'stamp-other-query'].includes(error.code)) throw error
      nearest ??= error
    }
  }
  if (nearest === null) throw new Problem('stamp-not-asked', 'No time stamp was asked for yet: write a query first, and have that one answered.')
  throw new Problem('stamp-not-asked', 'This answers none of the queries that were written here. Nothing was taken from it.')
}

/** Asks the named authority over the network and takes its answer in. Problems `authority-unknown`, `authority-silent`, and those of `takeStamp`. */
export async function sendForStamp(workings: Workings, name: string): Promise<Confirmed> {
  const authorities = authoritiesIn(await anchorsOf(workings))
  const authority = authorities.find((each) => each.name === name)
  if (authority === undefined || authority.address === null)
    throw new Problem(
      'authority-unknown',
      `No authority "${name}" with an address was named${authorities.length === 0 ? '; none is known until somebody names it' : ''}. Nothing was sent.`,
    )
  const { query } = await askForStamp(workings, name)
  return takeStamp(workings, await answerOf(authority.address, query, name), authority.roots)
}

async function answerOf(address: string, query: Uint8Array, name: string): Promise<Uint8Array> {
  const silent = (why: string): Problem =>
    new Problem('authority-silent', `${name} did not answer (${why}). The query is kept; it can be asked again or carried by hand.`)
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
    body: new Uint8Array(query),
    redirect: 'error',
    signal: AbortSignal.timeout(SLOWEST_ANSWER_MS),
  }).catch((error: unknown) => Promise.reject(silent(error instanceof Error ? error.message : 'no connection')))
  if (!answer.ok) throw silent(`status ${answer.status}`)
  const body = await answer.bytes().catch((): Promise<never> => Promise.reject(silent('cut short')))
  return body
}

async function keepStamp(workings: Workings, asked: { readonly stamp: string; readonly size: number }, response: Uint8Array, stamp: Stamp): Promise<Confirmed> {
  const { time, endsAt, authority, chain } = stamp
  const responseSha256 = createHash('sha256').update(response).digest('hex')
  const told = { stamp: asked.stamp, size: asked.size, time, endsAt, authority }
  const held = only(await anchorsOf(workings), 'stamped').some(({ anchor }) => anchor.responseSha256 === responseSha256)
  if (!held)
    await keep(workings, {
      of: 'stamped',
      ...told,
      response: Buffer.from(response).toString('base64'),
      responseSha256,
      roots: pemOf(chain.slice(-1)),
      chain: pemOf(chain),
    })
  return told
}

/** Through the record, as everything that is kept. */
export async function keep(workings: Workings, anchor: Anchor): Promise<void> {
  const by = await whoeverIn(workings)
  await workings.recorder.record('what comes from outside', async () => ({
    entries: [{ change: { kind: 'anchored', anchor }, by, because: null }],
    result: undefined,
  }))
}
