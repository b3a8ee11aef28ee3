// What one entry of the log says: docs/formats/leaf.md. Nothing in it can be read back as a name, an address, a text or a file.
//
//   {"at":"2026-03-20T09:00:00.000Z","by":"0f3a5c7e9b1d2f48","c":{"act":"3q2+…","change":"y5Fh…"},"r":{"parent":[3]},"sw":"dateline 0.1.0 …","t":"read","v":1}
//
// What was done lies beside the log, as payloads with a salt each; the leaf holds SHA-256(salt || payload). Without the salt nobody can
// try whether a payload he knows is the one that was meant, so that destroying salt and payload takes the content back and leaves every proof whole.
import { createHmac } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import { canonical, type Plain } from './canonical.ts'
import { fromBase64 } from './note-keys.ts'
import { sha256 } from './sha256.ts'

export const LEAF_TYPES = [
  ...['ingest', 'capture', 'derive', 'read', 'assert', 'finding', 'correction', 'redact', 'publish', 'export'],
  ...['erase', 'role', 'key', 'anchor', 'fixity', 'note'],
] as const
export type LeafType =
  | 'ingest'
  | 'capture'
  | 'derive'
  | 'read'
  | 'assert'
  | 'finding'
  | 'correction'
  | 'redact'
  | 'publish'
  | 'export'
  | 'erase'
  | 'role'
  | 'key'
  | 'anchor'
  | 'fixity'
  | 'note'

/** How an earlier leaf is meant: what this one was made from, or what it takes the place of. */
export const REFERENCES = ['parent', 'superseded', 'corrected'] as const
export type Reference = (typeof REFERENCES)[number]

export type Leaf = {
  readonly v: 1
  readonly t: LeafType
  readonly at: string // the desk's own clock, RFC 3339 in UTC to the millisecond: a claim
  readonly by: string // 16 hex digits, from `actorId`
  readonly c: { readonly [payload: string]: string } // base64 of `commitment`
  readonly r: { readonly [R in Reference]?: readonly number[] } // indexes of earlier leaves
  readonly sw: string
  readonly late?: string // when it was taken into the log, for an act recorded before there was one; `at` is then what was noted at the time
}

export const MOST_LEAF_BYTES = 4096
export const SALT_BYTES = 32

/** SHA-256 of the salt (32 bytes) followed by the payload, base64. */
export function commitment(salt: Uint8Array, payload: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new Error(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`)
  return sha256(salt, payload).toBase64()
}

/** Who acted, as 16 hex digits that say nothing without the desk's actor key: the beginning of HMAC-SHA-256 over the name. */
export const actorId = (key: Uint8Array, actor: string): string => createHmac('sha256', key).update(actor, 'utf8').digest('hex').slice(0, 16)

/** The leaf's bytes, as they stand in the log. */
export function formatLeaf(leaf: Leaf): string {
  const text = canonical(leaf)
  const trouble = troubleWith(leaf, text)
  if (trouble !== null) throw new Error(`this is no leaf: ${trouble}`)
  return text
}

/** A leaf from a log, every field checked. Problem `leaf-malformed`: an unknown field or type is refused, not skipped. */
export function parseLeaf(text: string): Leaf {
  let leaf: unknown
  try {
    leaf = JSON.parse(text)
  } catch {
    throw malformed('it is not JSON')
  }
  const trouble = troubleWith(leaf, text)
  if (trouble !== null) throw malformed(trouble)
  if (canonical(leaf as Plain) !== text) throw malformed('it is not in canonical form (RFC 8785)')
  return leaf as Leaf
}

function troubleWith(leaf: unknown, text: string): string | null {
  if (Buffer.byteLength(text) > MOST_LEAF_BYTES) return `it is longer than ${MOST_LEAF_BYTES} bytes`
  if (!isObject(leaf)) return 'it is no object'
  const known = ['at', 'by', 'c', 'late', 'r', 'sw', 't', 'v']
  const foreign = Object.keys(leaf).find((name) => !known.includes(name))
  if (foreign !== undefined) return `it has a field "${foreign}"`
  const { v, t, at, by, c, r, sw, late } = leaf
  if (v !== 1) return 'v is not 1'
  if (!(LEAF_TYPES as readonly unknown[]).includes(t)) return `its type is "${String(t)}"`
  if (!isTime(at)) return 'at is no time in UTC to the millisecond'
  if (typeof by !== 'string' || !/^[0-9a-f]{16}$/.test(by)) return 'by is not 16 hex digits'
  if (!isObject(c) || Object.keys(c).length === 0 || !Object.entries(c).every(([name, value]) => /^[a-z][A-Za-z0-9]{0,31}$/.test(name) && isDigest(value)))
    return 'c is not a map of names to SHA-256 in base64'
  if (!isObject(r) || !Object.entries(r).every(([name, value]) => (REFERENCES as readonly string[]).includes(name) && isIndexes(value)))
    return 'r does not name earlier leaves'
  if (typeof sw !== 'string' || !/^[\x20-\x7e]{1,120}$/.test(sw)) return 'sw is not up to 120 plain characters'
  if (late !== undefined && !isTime(late)) return 'late is no time in UTC to the millisecond'
  return null
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)
const isDigest = (value: unknown): boolean => typeof value === 'string' && fromBase64(value)?.length === 32
const isIndexes = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((n) => Number.isSafeInteger(n) && Number(n) >= 0)

const malformed = (how: string): Problem => new Problem('leaf-malformed', `This entry is not a leaf of a desk's log: ${how}.`)
