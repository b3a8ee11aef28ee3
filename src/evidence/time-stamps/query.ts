// The question to a time-stamp authority (RFC 3161, section 2.4.1): 68 bytes that hold a digest and a random number, and nothing of the case.
//
//   openssl ts -query -in FILE.tsq -text      shows one
import { TAG, der, derOid, expected, inside, numberOf, oidOf, readDer } from './der.ts'
import { Problem } from '../../model/problem.ts'

export const SHA256 = '2.16.840.1.101.3.4.2.1'
export type Query = { readonly imprint: Uint8Array<ArrayBuffer>; readonly nonce: Uint8Array<ArrayBuffer> | null }

/** A query for the SHA-256 `imprint` that asks for the certificates too. `nonce`: 8 random bytes, which the answer must repeat. */
export function writeQuery(imprint: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  if (imprint.length !== 32 || nonce.length !== 8) throw new Error('a query takes 32 bytes of SHA-256 and 8 of chance')
  const algorithm = der(TAG.sequence, derOid(SHA256), der(TAG.none))
  return der(
    TAG.sequence,
    der(TAG.integer, new Uint8Array([1])),
    der(TAG.sequence, algorithm, der(TAG.octets, imprint)),
    der(TAG.integer, positive(nonce)),
    der(TAG.boolean, new Uint8Array([0xff])),
  )
}

/** What a query asks. Problem `stamp-not-understood`. */
export function readQuery(bytes: Uint8Array): Query {
  const [version, imprint, ...rest] = inside(readDer(bytes))
  const [algorithm, digest] = inside(imprint)
  if (numberOf(version) !== 1 || oidOf(inside(algorithm)[0]) !== SHA256)
    throw new Problem('stamp-not-understood', 'This query does not ask about a SHA-256; one made here does.')
  return { imprint: expected(digest, TAG.octets).content, nonce: rest.find(({ tag }) => tag === TAG.integer)?.content ?? null }
}

/** The bytes as a number that is not negative and has no leading zero, as DER writes it. */
function positive(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  const short = start < 0 ? new Uint8Array([0]) : bytes.subarray(start)
  return (short[0] ?? 0) >= 0x80 ? new Uint8Array([0, ...short]) : short
}
