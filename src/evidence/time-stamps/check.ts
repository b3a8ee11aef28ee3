// Checks the answer of a time-stamp authority (RFC 3161, section 2.4.2; RFC 5652, section 5.4; RFC 5816): that it is about these very bytes,
// signed by a certificate for time stamps, under a root that was chosen beforehand.
//
// What is kept and checked is the full response, as `openssl ts -verify` wants it; a bare token is refused with the way out, because whoever
// checks it later would stumble over it. Runs in Node and in a browser alike: no package, no network, no clock of its own.
import { Problem } from '../../model/problem.ts'
import { sameBytes } from '../bytes.ts'
import { certificatesIn, chainTo, keyIdOf, readCertificate, type Certificate } from './certificates.ts'
import { TAG, context, der, expected, inside, numberOf, oidOf, readDer, timeOf, type Der } from './der.ts'
import { readQuery, SHA256 } from './query.ts'
import { digestNamed, digestOf, isSignedBy, type Digest } from './signatures.ts'

/** A confirmed stamp: `time` is what the authority says, `accuracySeconds` how far it may be off; it stands by itself until `endsAt`. */
export type Stamp = {
  readonly time: string
  readonly accuracySeconds: number | null
  readonly policy: string
  readonly authority: string
  readonly serial: string // hexadecimal
  readonly chain: readonly Certificate[]
  readonly endsAt: string
}

const [SIGNED_DATA, TIME_INFO] = ['1.2.840.113549.1.7.2', '1.2.840.113549.1.9.16.1.4']
const [CONTENT_TYPE, MESSAGE_DIGEST] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4']
const [SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_2] = ['1.2.840.113549.1.9.16.2.12', '1.2.840.113549.1.9.16.2.47']

export type Stamped = {
  readonly bytes: Uint8Array // what was stamped
  readonly response: Uint8Array
  readonly query?: Uint8Array // where it is there, the answer must repeat its number
  readonly roots: string // PEM
  readonly more?: string // PEM: certificates between, where the response does not bring them
  readonly at: string // the moment for which the stamp must hold, "2026-03-16T10:00:00.000Z"
}

/**
 * The stamp, if everything fits. Problems: `stamp-bare-token`, `stamp-refused`, `stamp-not-understood`, `stamp-other-bytes`, `stamp-other-query`,
 * `stamp-signature`, `stamp-weak`, `stamp-wrong-use`, `stamp-certificate-expired`, `stamp-other-root`, `stamp-roots`.
 */
export async function checkStamp({ bytes, response, query, roots, more, at }: Stamped): Promise<Stamp> {
  const { info, infoBytes, certificates, signer: signerInfo } = tokenIn(response)
  if (!sameBytes(info.imprint, await digestOf(info.digest, bytes)))
    throw new Problem('stamp-other-bytes', 'This stamp is about other bytes than these. The file is kept as it came.')
  const asked = query === undefined ? null : readQuery(query)
  if (asked !== null && (!sameBytes(asked.imprint, info.imprint) || (asked.nonce !== null && (info.nonce === null || !sameBytes(asked.nonce, info.nonce)))))
    throw new Problem(
      'stamp-other-query',
      'This is the answer to another query: it does not repeat the number that was asked with. The file is kept as it came.',
    )
  const anchors = certificatesIn(roots)
  const others = [...certificates, ...(more === undefined || more.trim() === '' ? [] : certificatesIn(more))]
  const signer = [...others, ...anchors].find((each) => isNamed(each, signerInfo.who))
  if (signer === undefined)
    throw new Problem('stamp-other-root', 'The certificate that signed this stamp is neither in it nor beside it. The file is kept as it came.')
  await checkSignature(signerInfo, signer, infoBytes)
  const chain = await chainTo(anchors, signer, others, [info.time, at])
  const endsAt = chain.map(({ to }) => to).reduce((a, b) => (a < b ? a : b))
  return { time: info.time, accuracySeconds: info.accuracySeconds, policy: info.policy, authority: signer.name, serial: info.serial, chain, endsAt }
}

/** What a response says of itself, nothing checked: the time, for a list that must not stop at a bad one. */
export const timeClaimed = (response: Uint8Array): string => tokenIn(response).info.time

type SignerInfo = {
  readonly who: Der
  readonly digest: Digest
  readonly attributes: Der
  readonly algorithm: Der | undefined
  readonly signature: Uint8Array<ArrayBuffer>
}

function tokenIn(response: Uint8Array) {
  const [status, token] = inside(readDer(response))
  if (status?.tag === TAG.oid)
    throw new Problem(
      'stamp-bare-token',
      'This is a bare token; what is needed is the full response (.tsr) that it was taken out of. Ask the authority again and keep its answer whole.',
    )
  const [code, words] = inside(status)
  if (numberOf(code) > 1 || token === undefined) {
    const said = words?.tag === TAG.sequence ? new TextDecoder().decode(inside(words)[0]?.content).slice(0, 200) : 'without a reason'
    throw new Problem('stamp-refused', `The authority did not stamp: ${said} (status ${numberOf(code)}). The file is kept as it came.`)
  }
  const [type, wrapped] = inside(token)
  if (oidOf(type) !== SIGNED_DATA) throw notAToken('it is not signed data')
  const fields = inside(inside(wrapped, context(0))[0])
  const [contentType, content] = inside(fields[2])
  if (oidOf(contentType) !== TIME_INFO) throw notAToken('it holds no time')
  const infoBytes = expected(inside(content, context(0))[0], TAG.octets).content
  const held = fields.find(({ tag }) => tag === context(0))
  const certificates = held === undefined ? [] : inside(held, context(0)).filter(({ tag }) => tag === TAG.sequence)
  const signers = inside(fields.at(-1), TAG.set)
  if (signers.length !== 1 || certificates.length > 32) throw notAToken('it should have one signer and a few certificates')
  return { info: infoIn(infoBytes), infoBytes, certificates: certificates.map(({ whole }) => readCertificate(whole)), signer: signerIn(inside(signers[0])) }
}

function infoIn(bytes: Uint8Array) {
  const [version, policy, imprint, serial, time, ...rest] = inside(readDer(bytes))
  const [algorithm, digest] = inside(imprint)
  if (numberOf(version) !== 1) throw notAToken('its version is not 1')
  if (oidOf(inside(algorithm)[0]) !== SHA256)
    throw new Problem('stamp-other-bytes', 'This stamp is about another kind of digest than SHA-256, which is what a query from here asks for.')
  const accuracy = rest.find(({ tag }) => tag === TAG.sequence)
  return {
    policy: oidOf(policy),
    digest: digestNamed(algorithm),
    imprint: expected(digest, TAG.octets).content,
    serial: [...expected(serial, TAG.integer).content].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    time: timeOf(expected(time, TAG.generalTime)),
    accuracySeconds: accuracy === undefined ? null : accuracyOf(inside(accuracy)),
    nonce: rest.find(({ tag }) => tag === TAG.integer)?.content ?? null,
  }
}

/** Seconds, milliseconds [0] and microseconds [1] in one number, rounded up to the millisecond. */
function accuracyOf(parts: readonly Der[]): number {
  const of = (tag: number): number => parts.find((part) => part.tag === tag)?.content.reduce((n, byte) => n * 256 + byte, 0) ?? 0
  return of(TAG.integer) + (of(0x80) + (of(0x81) > 0 ? 1 : 0)) / 1000
}

function signerIn(fields: readonly Der[]): SignerInfo {
  const [, who, digest, attributes, algorithm, signature] = fields
  if (who === undefined) throw notAToken('nobody is named as its signer')
  return { who, digest: digestNamed(digest), attributes: expected(attributes, context(0)), algorithm, signature: expected(signature, TAG.octets).content }
}

/** By issuer and serial number, or by the key's identifier [0]. */
function isNamed(certificate: Certificate, who: Der): boolean {
  if (who.tag === 0x80) {
    const id = keyIdOf(certificate)
    return id !== null && sameBytes(id, who.content)
  }
  const [issuer, serial] = inside(who)
  return issuer !== undefined && serial !== undefined && sameBytes(issuer.whole, certificate.issuer) && sameBytes(serial.content, certificate.serial)
}

/** The signed attributes say what was signed and by which certificate; the signature is over them as a SET (RFC 5652, section 5.4). */
async function checkSignature({ digest, attributes, algorithm, signature }: SignerInfo, signer: Certificate, infoBytes: Uint8Array): Promise<void> {
  const said = new Map(inside(attributes, context(0)).map((each) => [oidOf(inside(each)[0]), inside(inside(each)[1], TAG.set)]))
  const stated = said.get(MESSAGE_DIGEST)?.[0]
  const fits =
    oidOf(said.get(CONTENT_TYPE)?.[0]) === TIME_INFO &&
    sameBytes(expected(stated, TAG.octets).content, await digestOf(digest, infoBytes)) &&
    (await isBoundTo(said, signer)) &&
    (await isSignedBy(signer.spki, algorithm, signature, der(TAG.set, attributes.content), digest))
  if (!fits)
    throw new Problem(
      'stamp-signature',
      `The signature of "${signer.name}" does not fit this stamp: it was changed, or another made it. The file is kept as it came.`,
    )
}

/** The token names the digest of its signer's certificate, so that no other certificate of the same key can be put in its place. */
async function isBoundTo(said: ReadonlyMap<string, readonly Der[]>, signer: Certificate): Promise<boolean> {
  const [newer, older] = [said.get(SIGNING_CERTIFICATE_2)?.[0], said.get(SIGNING_CERTIFICATE)?.[0]]
  const parts = inside(inside(inside(newer ?? older)[0])[0])
  const named = expected(
    parts.find(({ tag }) => tag === TAG.octets),
    TAG.octets,
  ).content
  if (newer === undefined) return sameBytes(named, new Uint8Array(await crypto.subtle.digest('SHA-1', signer.der)))
  return sameBytes(named, await digestOf(parts[0]?.tag === TAG.sequence ? digestNamed(parts[0]) : 'SHA-256', signer.der))
}

const notAToken = (why: string): Problem =>
  new Problem('stamp-not-understood', `This is not a time stamp as RFC 3161 writes one: ${why}. The file is kept as it came.`)
