// What a leaf of the log stands for, where it is disclosed: each payload with the salt that its commitment was made with (docs/formats/leaf.md).
//
//   data/log/openings/7.json    {"change":{"payload":"{\"kind\":\"originalKept\",…}","salt":"q83v…"}}
import { canonical } from '../log/canonical.ts'
import { commitment, SALT_BYTES, type Leaf } from '../log/leaf.ts'
import { fromBase64 } from '../log/note-keys.ts'

export type Opening = { readonly [payload: string]: { readonly payload: string; readonly salt: string } }

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
  readonly files: readonly { readonly name: string; readonly sha256: string }[] // what an export vouches for
  readonly incident: string
  readonly response: string // SHA-256 of a time-stamp response that this act kept
}

export function toldBy(opening: Opening): Told {
  const said: Record<string, unknown> = {}
  for (const { payload } of Object.values(opening)) Object.assign(said, objectIn(payload))
  const of = (name: string): string => textIn(said, name)
  const original = isObject(said['original']) ? said['original'] : {}
  const capture = isObject(said['capture']) ? said['capture'] : {}
  const finding = isObject(said['finding']) ? said['finding'] : {}
  const incident = isObject(said['incident']) ? said['incident'] : {}
  const sha256 = textIn(original, 'sha256')
  const reports = Array.isArray(said['reports']) ? said['reports'].filter(isObject).map((each) => textIn(each, 'id')) : []
  return {
    kind: of('kind'),
    by: of('by'),
    because: of('because'),
    object:
      of('report') || of('question') || textIn(finding, 'question') || reports.join(' ') || textIn(capture, 'name') || of('stamp') || textIn(incident, 'code'),
    originals: sha256 === '' ? [] : [{ sha256, bytes: Number(original['bytes']) }],
    files:
      of('kind') === EXPORTED && Array.isArray(said['files'])
        ? said['files'].filter(isObject).map((each) => ({ name: textIn(each, 'name'), sha256: textIn(each, 'sha256') }))
        : [],
    incident: of('incident') || textIn(incident, 'code') || textIn(capture, 'incident'),
    response: textIn(said, 'responseSha256'),
  }
}

/** The kind of the act that makes a bundle. */
export const EXPORTED = 'bundleExported'

function objectIn(payload: string): object {
  try {
    const found = JSON.parse(payload) as unknown
    return isObject(found) ? found : {}
  } catch {
    return {}
  }
}

const textIn = (from: Readonly<Record<string, unknown>>, name: string): string => (typeof from[name] === 'string' ? from[name] : '')
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
