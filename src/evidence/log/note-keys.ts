// Keys that sign notes: verifier keys (vkeys) as text, key ids, and the three algorithms in use.
//
//   0x01  Ed25519 over the text                            (c2sp.org/signed-note)         the log's own
//   0x04  Ed25519 over "cosignature/v1", a time, the text  (c2sp.org/tlog-cosignature)    a witness's
//   0x06  ML-DSA-44 over a structure with the tree head    (c2sp.org/tlog-cosignature)    the log's own second, or a witness's
//
//   vkey: example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k      name + key id + base64(algorithm || public key)
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import { sha256 } from './sha256.ts'

export const ED25519 = 0x01
export const COSIGNATURE = 0x04
export const ML_DSA_44 = 0x06
export type Algorithm = typeof ED25519 | typeof COSIGNATURE | typeof ML_DSA_44

export type NoteKey = { readonly name: string; readonly keyId: number; readonly algorithm: Algorithm; readonly publicKey: Uint8Array }
/** `sign` gives the bytes that follow the key id in a signature line; `seconds` since 1970 are signed along where the algorithm has them. */
export type Signer = { readonly key: NoteKey; sign(text: string, seconds: number): Uint8Array }

const ALGORITHMS = {
  [ED25519]: { keyBytes: 32, signatureBytes: 64, timed: false },
  [COSIGNATURE]: { keyBytes: 32, signatureBytes: 64, timed: true },
  [ML_DSA_44]: { keyBytes: 1312, signatureBytes: 2420, timed: true },
} as const satisfies { readonly [A in Algorithm]: object }

// SubjectPublicKeyInfo up to the key itself: RFC 8410 for Ed25519, RFC 9881 for ML-DSA-44.
const SPKI = {
  ed25519: Uint8Array.fromHex('302a300506032b6570032100'),
  'ml-dsa-44': Uint8Array.fromHex('30820532300b060960864801650304031103820521' + '00'),
} as const

/** An Error where the name or the length of the key does not fit. */
export function noteKey(name: string, algorithm: Algorithm, publicKey: Uint8Array): NoteKey {
  if (!NAME.test(name)) throw new Error(`"${name}" cannot name a key: it is empty or holds a space or a plus`)
  if (publicKey.length !== ALGORITHMS[algorithm].keyBytes) throw new Error(`a public key of ${publicKey.length} bytes does not fit algorithm ${algorithm}`)
  return { name, algorithm, publicKey, keyId: keyIdOf(name, algorithm, publicKey) }
}

/** One line without its end. */
export function formatVkey({ name, keyId, algorithm, publicKey }: NoteKey): string {
  return `${name}+${idText(keyId)}+${Buffer.concat([Uint8Array.of(algorithm), publicKey]).toString('base64')}`
}

/** A vkey, with its key id checked. Problem `vkey-malformed`. */
export function parseVkey(text: string): NoteKey {
  const [, name = '', id = '', base64 = ''] = VKEY.exec(text.trim()) ?? []
  const bytes = fromBase64(base64)
  const algorithm = bytes?.[0]
  if (name === '' || bytes === null || !isAlgorithm(algorithm)) throw malformed('it is not name+id+key with an algorithm that is known here')
  const publicKey = bytes.slice(1)
  if (publicKey.length !== ALGORITHMS[algorithm].keyBytes) throw malformed(`its public key has ${publicKey.length} bytes`)
  const key = noteKey(name, algorithm, publicKey)
  if (idText(key.keyId) !== id) throw malformed(`its key id is ${id}, and its name and key give ${idText(key.keyId)}`)
  return key
}

/** Eight hex digits. */
export const idText = (keyId: number): string => keyId.toString(16).padStart(8, '0')

/** The signer of this name over a private key of node:crypto. */
export function signerOf(name: string, algorithm: Algorithm, privateKey: KeyObject): Signer {
  const key = noteKey(name, algorithm, rawPublicKey(privateKey))
  return {
    key,
    sign(text, seconds) {
      const signature = sign(null, messageOf(key, text, seconds) ?? unsignable(text), privateKey)
      return ALGORITHMS[algorithm].timed ? Buffer.concat([uint64(seconds), signature]) : new Uint8Array(signature)
    },
  }
}

/** A new private key for this algorithm. */
export const newPrivateKey = (algorithm: Algorithm): KeyObject =>
  algorithm === ML_DSA_44 ? generateKeyPairSync('ml-dsa-44').privateKey : generateKeyPairSync('ed25519').privateKey

/** What a signature says when it holds: nothing but itself, or a time in seconds since 1970. Null when it does not hold. */
export function signatureHolds(key: NoteKey, text: string, signature: Uint8Array): { readonly timestamp: number | null } | null {
  const { signatureBytes, timed } = ALGORITHMS[key.algorithm]
  if (signature.length !== signatureBytes + (timed ? 8 : 0)) return null
  const seconds = timed ? Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)) : 0
  if (!Number.isSafeInteger(seconds)) return null
  const message = messageOf(key, text, seconds)
  if (message === null || !verify(null, message, publicKeyObject(key), timed ? signature.slice(8) : signature)) return null
  return { timestamp: timed ? seconds : null }
}

/** The key as node:crypto and openssl want it. */
export function publicKeyObject({ algorithm, publicKey }: NoteKey): KeyObject {
  const der = Buffer.concat([SPKI[algorithm === ML_DSA_44 ? 'ml-dsa-44' : 'ed25519'], publicKey])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}

function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const kind = privateKey.asymmetricKeyType
  if (kind !== 'ed25519' && kind !== 'ml-dsa-44') throw new Error(`a key of kind ${String(kind)} does not sign notes`)
  return new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI[kind].length))
}

/** The bytes that are signed; null where the text is no tree head and the algorithm signs tree heads only. */
function messageOf({ name, algorithm }: NoteKey, text: string, seconds: number): Uint8Array | null {
  if (algorithm === ED25519) return UTF8.encode(text)
  if (algorithm === COSIGNATURE) return UTF8.encode(`cosignature/v1\ntime ${seconds}\n${text}`)
  const [origin = '', size = '', root = ''] = text.split('\n')
  const hash = fromBase64(root)
  const [cosigner, log] = [UTF8.encode(name), UTF8.encode(origin)]
  if (!/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)) || hash?.length !== 32) return null
  if (cosigner.length > 255 || log.length < 1 || log.length > 255) return null
  // struct cosigned_message: label, name, timestamp, origin, start, end, hash.
  return Buffer.concat([UTF8.encode('subtree/v1\n\0'), counted(cosigner), uint64(seconds), counted(log), uint64(0), uint64(Number(size)), hash])
}

const UTF8 = new TextEncoder()
const counted = (bytes: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(bytes.length), bytes])

function uint64(n: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n))
  return bytes
}

function keyIdOf(name: string, algorithm: Algorithm, publicKey: Uint8Array): number {
  const hash = sha256(UTF8.encode(`${name}\n`), Uint8Array.of(algorithm), publicKey)
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0)
}

/** The bytes of strict standard base64 (padding required, no space, no stray bits); null for anything else. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  try {
    return Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' })
  } catch {
    return null
  }
}

const isAlgorithm = (byte: number | undefined): byte is Algorithm => byte !== undefined && Object.hasOwn(ALGORITHMS, byte)
const NAME = /^[^\s+]+$/u
const VKEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u

const malformed = (how: string): Problem => new Problem('vkey-malformed', `This is not a verifier key: ${how}.`)

function unsignable(text: string): never {
  throw new Error(`only the head of a tree can be signed so, not "${text.slice(0, 40)}"`)
}
