// DER as far as time stamps and certificates need it: a strict reader of values that lie inside one another, and a writer of small ones.
//
// Strict on purpose (ITU-T X.690, section 10): one length form, no indefinite lengths, no bytes left over. What two readers could read in
// two ways is refused, since a stamp is read by other programs too. Nothing here knows what a certificate is.
import { Problem } from '../../model/problem.ts'
import { together } from '../bytes.ts'

/** One value: its tag byte, its content, and the value whole with tag and length. All are views, nothing is copied. */
export type Der = { readonly tag: number; readonly content: Uint8Array<ArrayBuffer>; readonly whole: Uint8Array<ArrayBuffer> }

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  none: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const
/** The context tag [n], constructed. */
export const context = (n: number): number => 0xa0 | n

/** The one value that the bytes are. Problem `stamp-not-understood`. */
export function readDer(bytes: Uint8Array): Der {
  const [value, ...more] = valuesIn(new Uint8Array(bytes))
  if (value === undefined || more.length > 0) throw notDer('it should be one value')
  return value
}

/** The values inside a constructed one. */
export function inside(value: Der | undefined, tag: number = TAG.sequence): readonly Der[] {
  return valuesIn(expected(value, tag).content)
}

/** The value, if its tag is the one expected. */
export function expected(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw notDer(`a value of tag ${tag} should stand where ${value === undefined ? 'nothing is' : `tag ${value.tag} is`}`)
  return value
}

function valuesIn(bytes: Uint8Array<ArrayBuffer>): readonly Der[] {
  const values: Der[] = []
  for (let at = 0; at < bytes.length;) {
    const [tag = 0, first] = [bytes[at], bytes[at + 1]]
    if ((tag & 0x1f) === 0x1f || first === undefined) throw notDer('a tag is too long, or its length is missing')
    const long = first < 0x80 ? 0 : first & 0x7f
    if (first === 0x80 || long > 4) throw notDer('a length is not definite, or longer than 4 bytes')
    let length = long === 0 ? first : 0
    for (let i = 0; i < long; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0)
    if (long > 0 && (length < 0x80 || length < 256 ** (long - 1))) throw notDer('a length is written longer than it need be')
    const [start, end] = [at + 2 + long, at + 2 + long + length]
    if (end > bytes.length) throw notDer('a value is longer than what holds it')
    values.push({ tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) })
    at = end
  }
  return values
}

/** "1.2.840.113549.1.7.2" */
export function oidOf(value: Der | undefined): string {
  const { content } = expected(value, TAG.oid)
  const arcs: number[] = []
  let arc = 0
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f)
    if (arc > Number.MAX_SAFE_INTEGER / 256) throw notDer('an object identifier is too long')
    if (byte >= 0x80) continue
    arcs.push(arc)
    arc = 0
  }
  const [first = 0, ...rest] = arcs
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}

/** A small whole number; larger ones are compared by their bytes. */
export function numberOf(value: Der | undefined): number {
  const { content } = expected(value, TAG.integer)
  if (content.length === 0 || content.length > 6 || (content[0] ?? 0) >= 0x80) throw notDer('a number is negative or too large')
  return content.reduce((n, byte) => n * 256 + byte, 0)
}

/** UTCTime or GeneralizedTime in UTC as "2026-03-16T10:00:00.000Z". */
export function timeOf(value: Der | undefined): string {
  const text = new TextDecoder().decode(value?.content)
  const match =
    value?.tag === TAG.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
    : value?.tag === TAG.generalTime ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text)
    : null // prettier-ignore
  if (match === null) throw notDer(`a time in UTC should stand where "${text.slice(0, 30)}" is`)
  const [, y = '', month, day, hour, minute, second, fraction = ''] = match
  const year = y.length === 4 ? y : `${Number(y) >= 50 ? '19' : '20'}${y}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}

/** The bytes of a BIT STRING that is a whole number of bytes. */
export function bitsOf(value: Der | undefined): Uint8Array<ArrayBuffer> {
  const { content } = expected(value, TAG.bits)
  if (content[0] !== 0) throw notDer('a signature should be whole bytes')
  return content.subarray(1)
}

/** Writes a value of this tag around the pieces. */
export function der(tag: number, ...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = together(...pieces)
  const length = content.length < 0x80 ? [content.length] : lengthBytes(content.length)
  return together(new Uint8Array([tag, ...length]), content)
}

function lengthBytes(n: number): readonly number[] {
  const bytes: number[] = []
  for (let left = n; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256)
  return [0x80 | bytes.length, ...bytes]
}

/** From its dotted form. */
export function derOid(oid: string): Uint8Array<ArrayBuffer> {
  const [a = 0, b = 0, ...rest] = oid.split('.').map(Number)
  const bytes = [a * 40 + b, ...rest].flatMap((arc) => {
    const septets = [arc % 128]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) septets.unshift((left % 128) | 0x80)
    return septets
  })
  return der(TAG.oid, new Uint8Array(bytes))
}

const notDer = (why: string): Problem =>
  new Problem('stamp-not-understood', `This is not a time stamp as RFC 3161 writes one: ${why}. The file is kept as it came.`)
