// Revocation lists (RFC 5280, section 5) beside a time stamp: brought as files, checked here, without a network. They say which certificates
// of a chain were taken back by their issuer, and what that does to a stamp (RFC 3161, section 4).
//
// A list tells something of a stamp only if it was issued after it. A certificate that was taken back because its key got into other hands,
// or without a reason, takes every stamp with it; one that was merely replaced or no longer needed leaves the stamps that were made before.
import { Problem } from '../../model/problem.ts'
import type { Revocation } from '../../model/evidence.ts'
import { sameBytes } from '../bytes.ts'
import type { Certificate } from './certificates.ts'
import { TAG, bitsOf, context, expected, inside, oidOf, readDer, timeOf, type Der } from './der.ts'
import { isSignedBy } from './signatures.ts'

export type RevocationList = {
  readonly der: Uint8Array<ArrayBuffer>
  readonly issuer: Uint8Array<ArrayBuffer>
  readonly from: string // issued: "2026-03-20T00:00:00.000Z"
  readonly next: string | null // when its issuer promised a newer one
  readonly revoked: ReadonlyMap<string, { readonly at: string; readonly reason: number | null }> // by serial number, hexadecimal
  readonly signed: Uint8Array<ArrayBuffer>
  readonly algorithm: Der
  readonly signature: Uint8Array<ArrayBuffer>
}

const NOT_CHECKED: Revocation = { state: 'notChecked' }

const [LIST_NUMBER, AUTHORITY_KEY, REASON] = ['2.5.29.20', '2.5.29.35', '2.5.29.21']
// A list for some certificates only (critical, 2.5.29.28) or of changes since another (2.5.29.27) would have to be weighed with more than itself.
const KNOWN = new Set([LIST_NUMBER, AUTHORITY_KEY])
const MOST_BYTES = 4 * 1024 * 1024
const [SIGNS_LISTS, KEY_USE] = [0x02, '2.5.29.15']
/** Unspecified, affiliation changed, superseded, cessation of operation: said outright, and no word of a key in other hands. */
const LEAVES_OLDER: ReadonlySet<number> = new Set([0, 3, 4, 5])

/** Reads one list, as DER or in PEM. Problem `stamp-list-not-understood`. */
export function readList(bytes: Uint8Array): RevocationList {
  if (bytes.length > MOST_BYTES) throw notAList('it is longer than 4 MB')
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_BYTES))
  const body = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END/.exec(text)?.[1]
  try {
    return listIn(body === undefined ? new Uint8Array(bytes) : Uint8Array.from(atob(body.replace(/\s+/g, '')), (c) => c.charCodeAt(0)))
  } catch (error) {
    if (error instanceof Problem && error.code !== 'stamp-not-understood') throw error
    throw notAList('it is not written as RFC 5280 writes one')
  }
}

function listIn(bytes: Uint8Array): RevocationList {
  const whole = readDer(bytes)
  const [tbs, algorithm, signature] = inside(whole)
  const fields = [...inside(tbs)]
  if (fields[0]?.tag === TAG.integer) fields.shift()
  const [, issuer, from, ...rest] = fields
  const isTime = (value: Der | undefined): value is Der => value?.tag === TAG.utcTime || value?.tag === TAG.generalTime
  const next = isTime(rest[0]) ? rest.shift() : undefined
  const entries = rest[0]?.tag === TAG.sequence ? inside(rest.shift()) : []
  const extensions = rest.find(({ tag }) => tag === context(0))
  for (const each of extensions === undefined ? [] : inside(inside(extensions, context(0))[0])) {
    const [id, critical] = inside(each)
    if (critical?.tag === TAG.boolean && critical.content[0] !== 0 && !KNOWN.has(oidOf(id)))
      throw new Problem('stamp-list-partial', 'This list is one of changes, or for some certificates only; a whole one is needed. Nothing was kept.')
  }
  return {
    der: whole.whole,
    issuer: expected(issuer, TAG.sequence).whole,
    from: timeOf(from),
    next: next === undefined ? null : timeOf(next),
    revoked: new Map(entries.map((entry) => revokedIn(inside(entry)))),
    signed: expected(tbs, TAG.sequence).whole,
    algorithm: expected(algorithm, TAG.sequence),
    signature: bitsOf(signature),
  }
}

function revokedIn([serial, at, extensions]: readonly Der[]): readonly [string, { at: string; reason: number | null }] {
  const said = extensions === undefined ? undefined : inside(extensions).map((each) => inside(each)).find(([id]) => oidOf(id) === REASON) // prettier-ignore
  const value = said?.at(-1)
  const reason = value === undefined ? null : (readDer(expected(value, TAG.octets).content).content[0] ?? null)
  return [hex(expected(serial, TAG.integer).content), { at: timeOf(at), reason }]
}

/** In PEM (RFC 7468). */
export function pemOfList({ der }: RevocationList): string {
  const binary = Array.from(der, (byte) => String.fromCharCode(byte)).join('')
  return `-----BEGIN X509 CRL-----\n${btoa(binary).replace(/.{64}/g, '$&\n').trimEnd()}\n-----END X509 CRL-----\n`
}

/** The issuer of the list among these certificates: by name, by a key that may sign lists, and by its signature; null where none fits. */
export async function issuerOf(list: RevocationList, certificates: readonly Certificate[]): Promise<Certificate | null> {
  for (const each of certificates) {
    if (!sameBytes(each.subject, list.issuer) || !maySignLists(each)) continue
    if (await isSignedBy(each.spki, list.algorithm, list.signature, list.signed)) return each
  }
  return null
}

/** How the stamp of `time` under this chain (signer first, root last) stands by these lists. A list nobody of the chain signed counts for nothing. */
export async function revocationOf(chain: readonly Certificate[], time: string, lists: readonly RevocationList[]): Promise<Revocation> {
  const below = chain.slice(0, -1) // a root is trusted by choice; no list of its own could say otherwise
  const asOf: string[] = []
  for (const [i, certificate] of below.entries()) {
    const issuer = chain[i + 1]
    const own: RevocationList[] = []
    for (const list of lists)
      if (issuer !== undefined && sameBytes(list.issuer, certificate.issuer) && (await issuerOf(list, [issuer])) !== null) own.push(list)
    for (const list of own) {
      const found = list.revoked.get(hex(certificate.serial))
      if (found === undefined) continue
      const takesAll = found.reason === null || !LEAVES_OLDER.has(found.reason)
      if (takesAll || found.at <= time) return { state: 'revoked', name: certificate.name, at: found.at, takesAll }
    }
    const newest = own.map(({ from }) => from).filter((from) => from >= time).sort().at(-1) // prettier-ignore
    if (newest !== undefined) asOf.push(newest)
  }
  const oldest = asOf.sort()[0]
  if (oldest === undefined) return NOT_CHECKED
  return { state: asOf.length === below.length ? 'notRevoked' : 'partly', asOf: oldest }
}

function maySignLists(certificate: Certificate): boolean {
  const use = certificate.extensions.get(KEY_USE)
  return use === undefined || ((expected(use.value, TAG.bits).content[1] ?? 0) & SIGNS_LISTS) !== 0
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const notAList = (why: string): Problem => new Problem('stamp-list-not-understood', `This is no revocation list (.crl): ${why}. Nothing was kept.`)
