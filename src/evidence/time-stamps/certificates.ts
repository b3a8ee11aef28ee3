// Certificates of a time-stamp authority, and the chain from its signer up to a root that somebody chose to trust (RFC 5280, section 6, the part that applies).
//
// Left out, and said: revocation lists are kept beside a stamp and not weighed here. A name constraint, or any other critical extension that
// this file does not know, makes a certificate unusable instead of being passed over.
import { Problem } from '../../model/problem.ts'
import { sameBytes } from '../bytes.ts'
import { TAG, bitsOf, context, expected, inside, numberOf, oidOf, readDer, timeOf, type Der } from './der.ts'
import { isSignedBy } from './signatures.ts'

export type Certificate = {
  readonly der: Uint8Array<ArrayBuffer>
  readonly serial: Uint8Array<ArrayBuffer>
  readonly issuer: Uint8Array<ArrayBuffer> // names as DER: compared byte by byte
  readonly subject: Uint8Array<ArrayBuffer>
  readonly name: string // the subject for a person: "Invented Time Authority"
  readonly from: string // "2026-01-01T00:00:00.000Z"
  readonly to: string
  readonly spki: Der
  readonly extensions: ReadonlyMap<string, { readonly critical: boolean; readonly value: Der }>
  readonly signed: Uint8Array<ArrayBuffer>
  readonly algorithm: Der
  readonly signature: Uint8Array<ArrayBuffer>
}

const [KEY_ID, KEY_USE, BASIC, EXTENDED_USE, TIME_STAMPING, ANY_USE] = ['2.5.29.14', '2.5.29.15', '2.5.29.19', '2.5.29.37', '1.3.6.1.5.5.7.3.8', '2.5.29.37.0']
const KNOWN = new Set([KEY_ID, KEY_USE, BASIC, EXTENDED_USE, '2.5.29.32', '2.5.29.17', '2.5.29.18', '2.5.29.31', '2.5.29.35'])
const LONGEST_CHAIN = 8
const MOST_CERTIFICATES = 50

/** Reads one certificate. Problem `stamp-not-understood`. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readDer(bytes)
  const [tbs, algorithm, signature] = inside(whole)
  const fields = [...inside(tbs)]
  if (fields[0]?.tag === context(0)) fields.shift()
  const [serial, , issuer, validity, subject, spki, ...rest] = fields
  const [from, to] = inside(validity)
  const wrapped = rest.find(({ tag }) => tag === context(3))
  const extensions = wrapped === undefined ? [] : inside(inside(wrapped, context(3))[0]).map((each) => extensionOf(inside(each)))
  return {
    der: whole.whole,
    serial: expected(serial, TAG.integer).content,
    issuer: expected(issuer, TAG.sequence).whole,
    subject: expected(subject, TAG.sequence).whole,
    name: nameIn(expected(subject, TAG.sequence)),
    from: timeOf(from),
    to: timeOf(to),
    spki: expected(spki, TAG.sequence),
    extensions: new Map(extensions),
    signed: expected(tbs, TAG.sequence).whole,
    algorithm: expected(algorithm, TAG.sequence),
    signature: bitsOf(signature),
  }
}

function extensionOf(parts: readonly Der[]): readonly [string, { critical: boolean; value: Der }] {
  const critical = parts[1]?.tag === TAG.boolean && parts[1].content[0] !== 0
  return [oidOf(parts[0]), { critical, value: readDer(expected(parts.at(-1), TAG.octets).content) }]
}

/** The common name, else the organisation, else the last part of the name. */
function nameIn(name: Der): string {
  const parts = inside(name).flatMap((set) => inside(set, TAG.set).map((pair) => inside(pair)))
  const named = (oid: string) => parts.find(([type]) => oidOf(type) === oid)?.[1]
  const value = named('2.5.4.3') ?? named('2.5.4.10') ?? parts.at(-1)?.[1]
  return value === undefined ? 'without a name' : new TextDecoder(value.tag === 0x1e ? 'utf-16be' : 'utf-8').decode(value.content)
}

/** Every certificate of a PEM text, in order. Problem `stamp-roots` when there is none. */
export function certificatesIn(pem: string): readonly Certificate[] {
  const blocks = [...pem.matchAll(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\s]{1,100000}?)-----END/g)].slice(0, MOST_CERTIFICATES)
  if (blocks.length === 0) throw new Problem('stamp-roots', 'No certificate is in this file; one begins with "-----BEGIN CERTIFICATE-----".')
  return blocks.map(([, body = '']) => readCertificate(Uint8Array.from(atob(body.replace(/\s+/g, '')), (c) => c.charCodeAt(0))))
}

/** Each in PEM (RFC 7468), one after the other. */
export const pemOf = (certificates: readonly Certificate[]): string =>
  certificates
    .map(({ der }) =>
      btoa(String.fromCharCode(...der))
        .replace(/.{64}/g, '$&\n')
        .trimEnd(),
    )
    .map((body) => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`)
    .join('')

/** The key identifier that a certificate gives itself, or null. */
export function keyIdOf({ extensions }: Certificate): Uint8Array | null {
  return extensions.get(KEY_ID)?.value.content ?? null
}

/**
 * The chain from the signer to one of `roots`, signer first, each link signed by the next and valid at every one of `moments`. The signer may
 * stamp time and do nothing else (RFC 3161, section 2.3). Problems `stamp-wrong-use`, `stamp-certificate-expired`, `stamp-other-root`.
 */
export async function chainTo(
  roots: readonly Certificate[],
  signer: Certificate,
  others: readonly Certificate[],
  moments: readonly string[],
): Promise<readonly Certificate[]> {
  if (!stampsTimeOnly(signer))
    throw new Problem(
      'stamp-wrong-use',
      `The certificate of "${signer.name}" is not one for time stamps alone, so its stamp proves nothing. The file is kept as it came.`,
    )
  const expired: Certificate[] = []
  const climb = async (chain: readonly Certificate[]): Promise<readonly Certificate[] | null> => {
    const top = chain.at(-1) ?? signer
    const late = moments.some((moment) => moment < top.from || moment > top.to)
    if (late) expired.push(top)
    if (late || !isUnderstood(top) || chain.length > LONGEST_CHAIN) return null
    if (roots.some((root) => sameBytes(root.der, top.der))) return chain
    for (const above of [...roots, ...others]) {
      if (chain.includes(above) || !sameBytes(above.subject, top.issuer) || !maySign(above, chain.length - 1)) continue
      if (!(await isSignedBy(above.spki, top.algorithm, top.signature, top.signed))) continue
      const found = await climb([...chain, above])
      if (found !== null) return found
    }
    return null
  }
  const chain = await climb([signer])
  if (chain !== null) return chain
  const [old] = expired
  if (old !== undefined)
    throw new Problem(
      'stamp-certificate-expired',
      `The certificate of "${old.name}" is valid from ${old.from} to ${old.to}, and not when it would have to be. A newer stamp that covers this one, made in time, would carry it.`,
    )
  throw new Problem('stamp-other-root', `The stamp by "${signer.name}" does not lead to any root certificate that was given. The file is kept as it came.`)
}

function stampsTimeOnly({ extensions }: Certificate): boolean {
  const use = extensions.get(EXTENDED_USE)
  const uses = use === undefined ? [] : inside(use.value).map(oidOf)
  const bits = keyUseOf(extensions)
  return use?.critical === true && uses.length === 1 && uses[0] === TIME_STAMPING && (bits === null || ((bits & 0xc0) !== 0 && (bits & 0x3f) === 0))
}

/** Whether it is an authority over certificates, with at most `below` of them between it and the signer. */
function maySign({ extensions }: Certificate, below: number): boolean {
  const basic = extensions.get(BASIC)
  const [isAuthority, most] = basic === undefined ? [] : inside(basic.value)
  if (isAuthority?.tag !== TAG.boolean || isAuthority.content[0] === 0) return false
  if (most !== undefined && numberOf(most) < below) return false
  const bits = keyUseOf(extensions)
  const use = extensions.get(EXTENDED_USE)
  const uses = use === undefined ? [TIME_STAMPING] : inside(use.value).map(oidOf)
  return (bits === null || (bits & 0x04) !== 0) && (uses.includes(TIME_STAMPING) || uses.includes(ANY_USE))
}

/** The first byte of the key usage: 0x80 digital signature, 0x40 non-repudiation, 0x04 signs certificates; null where it does not say. */
function keyUseOf(extensions: Certificate['extensions']): number | null {
  const use = extensions.get(KEY_USE)
  return use === undefined ? null : (expected(use.value, TAG.bits).content[1] ?? 0)
}

const isUnderstood = ({ extensions }: Certificate): boolean => [...extensions].every(([oid, { critical }]) => !critical || KNOWN.has(oid))
