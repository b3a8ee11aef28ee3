// The outside time of a bundle: each stamp over a checkpoint of the log, under the roots that lie beside it, and how long it holds.
//
// The roots are the desk's choice: a reader is told their names and fingerprints, to compare with what the authorities publish themselves.
import type { Revocation } from '../../model/evidence.ts'
import { certificatesIn } from '../time-stamps/certificates.ts'
import { checkStamp, timeClaimed, type Stamp } from '../time-stamps/check.ts'
import { issuerOf, readList, revocationOf, type RevocationList } from '../time-stamps/revocation.ts'
import { digestOf } from '../time-stamps/signatures.ts'
import { holdsUntil, type StampKept } from '../time-stamps/standing.ts'
import type { Disclosed } from './check.ts'
import * as layout from './layout.ts'
import type { LogFound } from './log-checks.ts'
import { parsed, textOf, wholeOf, type Parts } from './parts.ts'

export type StampFound = StampKept & {
  readonly accuracySeconds: number | null
  readonly root: string
  readonly rootSha256: string
  readonly revocation: Revocation
  readonly holdsUntil: string
}

type Telling = { readonly at: string; tell(part: string, code: string, sentence: string): void; note(sentence: string): void }

/** Stamps (RFC 3161) that hold, each with the instant until when; `tell` hears of each that does not, `note` of what could not be checked. */
export async function checkStamps(parts: Parts, log: LogFound, disclosed: readonly Disclosed[], { at, tell, note }: Telling): Promise<readonly StampFound[]> {
  const known = /^data\/time\/(0|[1-9]\d{0,14})(?:-([1-9]\d{0,3}))?\.(checkpoint|tsq|tsr|roots\.pem|chain\.pem|crl\.pem)$/
  const found: Omit<StampFound, 'holdsUntil'>[] = []
  let asked = 0
  for (const name of parts.names.filter((each) => each.startsWith('data/time/'))) {
    const [, size = '', number, kind = ''] = known.exec(name) ?? []
    const path = (of: layout.StampPart): string => layout.stampPath(Number(size), Number(number), of)
    if (size === '' || (kind === 'checkpoint') !== (number === undefined)) tell(name, 'part-unknown', 'It is no part of a time stamp.')
    else if (kind === 'tsq' && parts.size(path('tsr')) === null) asked++
    else if ((kind === 'roots.pem' || kind === 'chain.pem' || kind === 'crl.pem') && parts.size(path('tsr')) === null)
      tell(name, 'part-unknown', 'It belongs to a time stamp that is not here.')
    if (kind !== 'tsr') continue
    const bytes = await wholeOf(parts, layout.stampedPath(Number(size)))
    const [response, query, roots, more] = [
      await wholeOf(parts, name),
      await wholeOf(parts, path('tsq')),
      await textOf(parts, path('roots.pem')),
      await textOf(parts, path('chain.pem')),
    ]
    if (bytes === null || response === null || roots === null || !log.older.has(Number(size))) {
      tell(name, 'stamp-other-bytes', 'What it stamps, or the root to check it by, is missing or does not fit.')
      continue
    }
    // Checked for its own moment here; how long it holds is weighed below, when all are known.
    const stamp = await parsed(
      () => checkStamp({ bytes, response, roots, at: timeClaimed(response), ...(query === null ? {} : { query }), ...(more === null ? {} : { more }) }),
      (why) => tell(name, 'stamp-does-not-hold', why),
    )
    if (stamp === null) continue
    const revocation = await revocationIn(parts, path('crl.pem'), stamp, tell)
    if (revocation.state === 'revoked')
      note(
        `The stamp of ${stamp.time} by ${stamp.authority} does not count: the certificate of ${revocation.name} was taken back on ${revocation.at.slice(0, 10)}.`,
      )
    else found.push({ ...(await told(stamp, Number(size), response, roots, disclosed)), revocation })
  }
  if (asked > 0) note(`${asked === 1 ? 'A time stamp was' : `${asked} time stamps were`} asked for and had not come when this bundle was made.`)
  const stamps = found.map((each) => ({ ...each, holdsUntil: holdsUntil(each, found) }))
  for (const stamp of stamps)
    if (stamp.holdsUntil < at)
      note(
        `The certificate behind the stamp of ${stamp.time} by ${stamp.authority} ended on ${stamp.holdsUntil.slice(0, 10)}, and no newer stamp carries it: whether to believe it is for an expert.`,
      )
  return stamps
}

/** The lists beside the stamp, each of which has to be by somebody behind it. */
async function revocationIn(parts: Parts, name: string, stamp: Stamp, tell: Telling['tell']): Promise<Revocation> {
  const lists: RevocationList[] = []
  for (const pem of (parts.size(name) === null ? null : await textOf(parts, name))?.match(/-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/g) ?? []) {
    const list = await parsed(
      () => Promise.resolve(readList(new TextEncoder().encode(pem))),
      (why) => tell(name, 'stamp-list-not-understood', why),
    )
    if (list === null) continue
    if ((await issuerOf(list, stamp.chain)) === null) tell(name, 'stamp-list-other', 'A revocation list in it is signed by nobody behind this stamp.')
    else lists.push(list)
  }
  return revocationOf(stamp.chain, stamp.time, lists)
}

type Told = Omit<StampFound, 'holdsUntil' | 'revocation'>

async function told(stamp: Stamp, size: number, response: Uint8Array, roots: string, disclosed: readonly Disclosed[]): Promise<Told> {
  const sha256 = hex(await digestOf('SHA-256', response))
  const keptAs = disclosed.find((each) => each.told?.response === sha256)?.index ?? null
  const root = stamp.chain.at(-1) ?? certificatesIn(roots)[0]
  const { time, endsAt, authority, accuracySeconds } = stamp
  return {
    size,
    time,
    endsAt,
    keptAs,
    authority,
    accuracySeconds,
    root: root?.name ?? '',
    rootSha256: root === undefined ? '' : hex(await digestOf('SHA-256', root.der)),
  }
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
