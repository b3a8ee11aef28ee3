// Which signatures we accept under a time stamp and its certificates, and how each is checked: by the runtime's own cryptography (Web Crypto),
// so that the same code runs in Node and in a browser without a network. SHA-1 and MD5 are refused.
import { Problem } from '../../model/problem.ts'
import { TAG, context, expected, inside, oidOf, readDer, type Der } from './der.ts'
import { SHA256 } from './query.ts'

const DIGESTS: Readonly<Record<string, Digest>> = { [SHA256]: 'SHA-256', '2.16.840.1.101.3.4.2.2': 'SHA-384', '2.16.840.1.101.3.4.2.3': 'SHA-512' }
export type Digest = 'SHA-256' | 'SHA-384' | 'SHA-512'

const RSA: Readonly<Record<string, Digest>> = { '1.2.840.113549.1.1.11': 'SHA-256', '1.2.840.113549.1.1.12': 'SHA-384', '1.2.840.113549.1.1.13': 'SHA-512' }
const ECDSA: Readonly<Record<string, Digest>> = { '1.2.840.10045.4.3.2': 'SHA-256', '1.2.840.10045.4.3.3': 'SHA-384', '1.2.840.10045.4.3.4': 'SHA-512' }
const [RSA_PLAIN, RSA_PSS, ED25519, EC_KEY] = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10', '1.3.101.112', '1.2.840.10045.2.1']
const CURVES: Readonly<Record<string, { name: string; bytes: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bytes: 32 },
  '1.3.132.0.34': { name: 'P-384', bytes: 48 },
  '1.3.132.0.35': { name: 'P-521', bytes: 66 },
}

/** `digest` by its name in Web Crypto. */
export const digestOf = async (digest: Digest, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest(digest, new Uint8Array(bytes)))

/** The digest that an AlgorithmIdentifier names. Problem `stamp-weak` for one that is no longer safe. */
export function digestNamed(algorithm: Der | undefined): Digest {
  const oid = oidOf(inside(algorithm)[0])
  const digest = DIGESTS[oid]
  if (digest === undefined) throw weak(oid)
  return digest
}

/**
 * Whether `signature` over `signed` is by the key in `spki` (a SubjectPublicKeyInfo). `algorithm` is the AlgorithmIdentifier beside the
 * signature; where it names no digest (plain RSA in a token), `digest` says which.
 */
export async function isSignedBy(
  spki: Der,
  algorithm: Der | undefined,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
  digest?: Digest,
): Promise<boolean> {
  const [name, parameters] = inside(algorithm)
  const oid = oidOf(name)
  const rsa = RSA[oid] ?? (oid === RSA_PLAIN ? digest : undefined)
  if (rsa !== undefined) return verified(spki, { name: 'RSASSA-PKCS1-v1_5', hash: rsa }, { name: 'RSASSA-PKCS1-v1_5' }, signature, signed)
  if (oid === RSA_PSS) {
    const { hash, saltLength } = pssOf(parameters)
    return verified(spki, { name: 'RSA-PSS', hash }, { name: 'RSA-PSS', saltLength }, signature, signed)
  }
  if (oid === ED25519) return verified(spki, { name: 'Ed25519' }, { name: 'Ed25519' }, signature, signed)
  const hash = ECDSA[oid]
  if (hash === undefined) throw weak(oid)
  const [key, curveName] = inside(inside(spki)[0])
  const curve = oidOf(key) === EC_KEY && curveName?.tag === TAG.oid ? CURVES[oidOf(curveName)] : undefined
  if (curve === undefined) throw weak('an unknown curve')
  return verified(spki, { name: 'ECDSA', namedCurve: curve.name }, { name: 'ECDSA', hash }, twoNumbers(signature, curve.bytes), signed)
}

async function verified(
  spki: Der,
  key: RsaHashedImportParams | EcKeyImportParams | KeyName,
  how: RsaPssParams | EcdsaParams | KeyName,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    return await crypto.subtle.verify(how, await crypto.subtle.importKey('spki', new Uint8Array(spki.whole), key, false, ['verify']), signature, signed)
  } catch {
    return false // a key or a signature that the runtime cannot even read was made by nobody
  }
}

type RsaHashedImportParams = { name: string; hash: string }
type EcKeyImportParams = { name: string; namedCurve: string }
type RsaPssParams = { name: string; saltLength: number }
type EcdsaParams = { name: string; hash: string }
type KeyName = { name: string }

/** RSASSA-PSS-params (RFC 4055, 3.1). Its defaults are SHA-1, so a digest must be named. */
function pssOf(parameters: Der | undefined): { readonly hash: Digest; readonly saltLength: number } {
  const parts = inside(parameters)
  const hash = digestNamed(
    inside(
      parts.find(({ tag }) => tag === context(0)),
      context(0),
    )[0],
  )
  const mask = inside(
    inside(
      parts.find(({ tag }) => tag === context(1)),
      context(1),
    )[0],
  )
  if (digestNamed(mask[1]) !== hash) throw weak('RSASSA-PSS with two digests')
  const salt = parts.find(({ tag }) => tag === context(2))
  return { hash, saltLength: salt === undefined ? 20 : (expected(inside(salt, context(2))[0], TAG.integer).content.at(-1) ?? 20) }
}

/** ECDSA's two numbers as DER writes them, at the fixed length that Web Crypto takes. */
function twoNumbers(signature: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  const fixed = new Uint8Array(2 * bytes)
  for (const [i, number] of inside(readDer(signature)).slice(0, 2).entries()) {
    const { content } = expected(number, TAG.integer)
    const short = content[0] === 0 ? content.subarray(1) : content
    if (short.length <= bytes) fixed.set(short, (i + 1) * bytes - short.length)
  }
  return fixed
}

const weak = (what: string): Problem =>
  new Problem(
    'stamp-weak',
    `The stamp is signed in a way that is not accepted (${what}); SHA-256 or longer with RSA, ECDSA or Ed25519 is. The file is kept as it came.`,
  )
