// What a leaf of the log stands for, where it is disclosed: each payload with the salt that its commitment was made with (docs/formats/leaf.md).
//
//   data/log/openings/7.json    {"change":{"payload":"{\"kind\":\"originalKept\",…}","salt":"q83v…"}}
import { canonical } from '../log/canonical.ts'
import { commitment, SALT_BYTES, type Leaf } from '../log/leaf.ts'
import { fromBase64 } from '../log/note-keys.ts'

export type Opening = { readonly [payload: string]: { readonly payload: string; readonly salt: string } }

/** Canonical JSON (RFC 8785) and a line break. */
export const formatOpening = (opening: Opening): string => `${canonical(opening)}\n`

/** An opening as it stands in a bundle; null when it is not one, or not written in the one form. */
export function readOpening(text: string): Opening | null {
  try {
    const found = JSON.parse(text) as unknown
    const isOpening =
      isObject(found) &&
      Object.values(found).every(
        (each) => isObject(each) && typeof each['payload'] === 'string' && typeof each['salt'] === 'string' && Object.keys(each).length === 2,
      )
    return isOpening && formatOpening(found as Opening) === text ? (found as Opening) : null
  } catch {
    return null
  }
}

/** The names of the payloads that do not fit what the leaf commits to; those the leaf does not know included. */
export function wrongIn(opening: Opening, leaf: Leaf): readonly string[] {
  return Object.entries(opening)
    .filter(([name, { payload, salt }]) => {
      const bytes = fromBase64(salt)
      return bytes?.length !== SALT_BYTES || !Object.hasOwn(leaf.c, name) || commitment(bytes, new TextEncoder().encode(payload)) !== leaf.c[name]
    })
    .map(([name]) => name)
}

/** What an opening tells, its payloads put together: the facts that the rest of a bundle is compared with. */
export type Told = {
  readonly kind: string // 'originalKept'
  readonly by: string // the actor's name
  readonly because: string
  readonly object: string // what the act was about: an id or a name
  readonly originals: readonly { readonly sha256: string; readonly bytes: number }[] // bytes that this act brought into the desk
  readonly derived: readonly { readonly sha256: string; readonly bytes: number }[] // bytes that it made of an original
  readonly files: readonly { readonly name: string; readonly sha256: string }[] // what an export vouches for
  readonly incident: string
  readonly response: string // SHA-256 of a time-stamp response that this act kept
}

/** What the disclosed payloads say, for a row of custody. What they do not say, or say in another form, is empty. */
export function toldBy(opening: Opening): Told {
  const part = (name: string): Record<string, unknown> => objectIn(opening[name]?.payload ?? '')
  const [act, change] = [part('act'), part('change')]
  const inside = (name: string): Record<string, unknown> => (isObject(change[name]) ? change[name] : {})
  const original = Object.hasOwn(opening, 'original') ? part('original') : inside('original')
  const [capture, finding, incident, exported, anchor] = ['capture', 'finding', 'incident', 'exported', 'anchor'].map(inside) as [
    Fields,
    Fields,
    Fields,
    Fields,
    Fields,
  ]
  const kind = textIn(act, 'kind')
  const derived = Object.hasOwn(opening, 'derived') ? part('derived') : {}
  const reports = Array.isArray(change['reports']) ? change['reports'].filter(isObject).map((each) => textIn(each, 'id')) : []
  const files = kind === EXPORTED && Array.isArray(exported['files']) ? exported['files'].filter(isObject) : []
  const ids = [
    textIn(change, 'report'),
    textIn(change, 'question'),
    textIn(finding, 'question'),
    reports.join(' '),
    textIn(capture, 'name'),
    textIn(original, 'name'),
    textIn(anchor, 'stamp'),
    textIn(anchor, 'name'),
  ]
  return {
    kind,
    by: textIn(act, 'by'),
    because: textIn(act, 'because'),
    object: ids.find((id) => id !== '') ?? '',
    originals: kind === REDACTED ? [] : fileIn(original),
    derived: fileIn(derived),
    files: files.map((each) => ({ name: textIn(each, 'name'), sha256: textIn(each, 'sha256') })),
    incident: textIn(exported, 'incident') || textIn(change, 'incident') || textIn(incident, 'code') || textIn(capture, 'incident'),
    response: textIn(anchor, 'responseSha256'),
  }
}
type Fields = Record<string, unknown>

/** The kind of the act that makes a new file of an original. */
const REDACTED = 'redacted'
const fileIn = (from: Fields): readonly { readonly sha256: string; readonly bytes: number }[] => {
  const sha256 = textIn(from, 'sha256')
  return sha256 === '' ? [] : [{ sha256, bytes: Number(from['bytes']) }]
}

/** The kind of the act that makes a bundle. */
export const EXPORTED = 'bundleExported'

function objectIn(payload: string): Fields {
  try {
    const found = JSON.parse(payload) as unknown
    return isObject(found) ? found : {}
  } catch {
    return {}
  }
}

const textIn = (from: Readonly<Record<string, unknown>>, name: string): string => (typeof from[name] === 'string' ? from[name] : '')
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
