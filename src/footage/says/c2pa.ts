// C2PA (content credentials, C2PA 2.x): who says that a file was made or changed how. A store of manifests in JUMBF boxes (ISO 19566-5), each with a claim, its
// assertions and a signature. Read as the file's own word: NO SIGNATURE IS CHECKED, no certificate is followed, and whoever has a file can put one in.
//
//   jumb "c2pa" ── jumb "urn:c2pa:…" (the last is the active one) ─┬─ jumb "c2pa.assertions" ── jumb "c2pa.actions.v2" (cbor), …
//                                                                  ├─ jumb "c2pa.claim.v2"    ── cbor
//                                                                  └─ jumb "c2pa.signature"   ── cbor (COSE_Sign1)
import type { FileSaid } from '../../model/held-footage.ts'
import { cborIn, type Cbor } from './cbor.ts'
import { lettersAt, MOST_PARTS, part, viewOf } from './file-bytes.ts'
import { tidy, time, words } from './said.ts'

type Box = { readonly label: string; readonly type: 'cbor' | 'json' | null; readonly content: Uint8Array; readonly boxes: readonly Box[] }

const DEEPEST = 6
const MOST_SAID = 40

/** Of the bytes of a manifest store. [] where there is none. */
export function c2paSays(store: Uint8Array): readonly FileSaid[] {
  let left = MOST_PARTS
  const top = boxesIn(store, 0).find(({ label }) => label === 'c2pa')
  if (top === undefined) return []
  const manifests = top.boxes
  const active = manifests.at(-1)
  if (active === undefined) return []
  const find = (label: RegExp): Box | undefined => active.boxes.find((box) => label.test(box.label))
  const claim = mapIn(find(/^c2pa\.claim/))
  const assertions = find(/^c2pa\.assertions$/)?.boxes ?? []
  const signature = find(/^c2pa\.signature$/)
  const count = manifests.length === 1 ? 'one manifest' : `${manifests.length} manifests, of which the last is told here`
  return [
    ...words('C2PA', 'tool', `content credentials: ${count}, ${signature === undefined ? 'without a signature' : 'signed; the signature was not checked'}`),
    ...words('C2PA claim generator', 'tool', generatorOf(claim)),
    ...assertions.flatMap(assertionSays),
    ...time('C2PA time-stamp of the signature', 'changed', stampIn(signature), null, ' (not checked)'),
  ].slice(0, MOST_SAID)

  function boxesIn(bytes: Uint8Array, depth: number): readonly Box[] {
    const found: Box[] = []
    const view = viewOf(bytes)
    let at = 0
    while (at + 8 <= bytes.length && left-- > 0) {
      const short = view.getUint32(at)
      const isLong = short === 1
      if (isLong && at + 16 > bytes.length) break
      const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? bytes.length - at : short
      const begin = isLong ? 16 : 8
      if (length < begin || at + length > bytes.length) break
      if (lettersAt(view, at + 4, 4) === 'jumb' && depth < DEEPEST) found.push(superBox(bytes.subarray(at + begin, at + length), depth))
      at += length
    }
    return found
  }

  /** The description comes first: a type of 16 bytes, a byte of switches, and where bit 1 is set a label that ends in a zero. */
  function superBox(bytes: Uint8Array, depth: number): Box {
    const view = viewOf(bytes)
    const size = bytes.length >= 8 && lettersAt(view, 4, 4) === 'jumd' ? view.getUint32(0) : 0
    if (size < 25 || size > bytes.length) return { label: '', type: null, content: EMPTY, boxes: [] }
    const isLabelled = (view.getUint8(24) & 2) !== 0
    const after = bytes.subarray(25, size)
    const end = after.indexOf(0)
    const label = isLabelled ? new TextDecoder().decode(after.subarray(0, end < 0 ? 0 : end)) : ''
    const rest = bytes.subarray(size)
    const inner = viewOf(rest)
    const type = lettersAt(inner, 4, 4)
    const length = rest.length >= 8 ? inner.getUint32(0) : 0
    const isContent = type === 'cbor' || type === 'json'
    return {
      label,
      type: isContent ? type : null,
      content: isContent ? part(inner, 8, length === 0 ? Infinity : Math.max(0, length - 8)) : EMPTY,
      boxes: isContent ? [] : boxesIn(rest, depth + 1),
    }
  }
}

const EMPTY = new Uint8Array()

function generatorOf(claim: ReadonlyMap<string, Cbor>): string | null {
  const info = claim.get('claim_generator_info')
  const first = Array.isArray(info) ? (info as readonly Cbor[])[0] : info
  const name = first instanceof Map ? [first.get('name'), first.get('version')].filter((word) => typeof word === 'string').join(' ') : ''
  const plain = claim.get('claim_generator')
  return name !== '' ? name : typeof plain === 'string' ? plain : null
}

function assertionSays(box: Box): readonly FileSaid[] {
  const { label } = box
  const assertion = mapIn(box)
  if (/^c2pa\.actions/.test(label)) return listIn(assertion.get('actions')).flatMap(actionSays)
  if (/^c2pa\.ingredient/.test(label)) {
    const relationship = textIn(assertion.get('relationship'))
    const title = textIn(assertion.get('dc:title'))
    return words(
      `C2PA ingredient`,
      relationship === 'parentOf' ? 'source' : 'tool',
      [relationship, title === null ? null : `“${tidy(title)}”`].filter((word) => word !== null).join(': '),
    )
  }
  if (/CreativeWork/.test(label)) {
    const authors = assertion.get('author')
    return [
      ...(authors === undefined ? [] : words('C2PA author', 'author', 'an author is named')),
      ...time('C2PA datePublished', 'changed', textIn(assertion.get('datePublished'))),
    ]
  }
  if (/exif/i.test(label) || label === 'c2pa.metadata') {
    const position = [...assertion.keys()].some((key) => /GPSLatitude/.test(key))
    return [
      ...time('C2PA DateTimeOriginal', 'recorded', textIn(assertion.get('exif:DateTimeOriginal')) ?? textIn(assertion.get('EXIF:DateTimeOriginal'))),
      ...(position ? words('C2PA position', 'place', 'a position is given') : []),
    ]
  }
  return []
}

const MADE = /^c2pa\.(?:created|captured|recorded)/
const CHANGED =
  /^c2pa\.(?:edited|color_adjustments|cropped|drawing|filtered|orientation|resized|placed|removed|redacted|dubbed|translated|watermarked|adjustedColor|changedSpeed|enhanced|edited\.metadata)/
const AFTER = /^c2pa\.(?:converted|transcoded|repackaged|published|opened)/

function actionSays(action: Cbor): readonly FileSaid[] {
  if (!(action instanceof Map)) return []
  const name = textIn(action.get('action'))
  if (name === null) return []
  const agent = action.get('softwareAgent')
  const by = textIn(agent) ?? (agent instanceof Map ? textIn(agent.get('name')) : null)
  const source = textIn(action.get('digitalSourceType'))?.split('/').at(-1) ?? null
  const written = [name, ...(by === null ? [] : [`by ${tidy(by)}`]), ...(source === null ? [] : [`(${tidy(source)})`])].join(' ')
  const about = MADE.test(name) ? 'recorded' : CHANGED.test(name) ? 'edited' : AFTER.test(name) ? 'changed' : 'tool'
  const when = textIn(action.get('when'))
  const timed = when === null ? [] : time('C2PA action', about, when, null, `, ${written}`)
  return timed.length > 0 ? timed : words('C2PA action', about, written)
}

/** In the time-stamp (RFC 3161) that stands in the signature's open header: the first GeneralizedTime, "20260309151002Z". */
function stampIn(signature: Box | undefined): string | null {
  if (signature === undefined) return null
  const sign = cborIn(signature.content)
  const header = Array.isArray(sign) ? (sign as readonly Cbor[])[1] : undefined
  const tokens = header instanceof Map ? (header.get('sigTst2') ?? header.get('sigTst')) : undefined
  const token = tokens instanceof Map ? listIn(tokens.get('tstTokens'))[0] : undefined
  const bytes = token instanceof Map ? token.get('val') : undefined
  if (!(bytes instanceof Uint8Array)) return null
  const match = /\x18[\x0f-\x13](\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,3})?Z/.exec(Buffer.from(bytes).toString('latin1'))
  if (match === null) return null
  const [, year, month, day, hour, minute, second] = match
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

const textIn = (value: Cbor | undefined): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
const listIn = (value: Cbor | undefined): readonly Cbor[] => (Array.isArray(value) ? (value as readonly Cbor[]).slice(0, MOST_SAID) : [])

function mapIn(box: Box | undefined): ReadonlyMap<string, Cbor> {
  if (box === undefined || box.type === null) return new Map()
  if (box.type === 'cbor') {
    const value = cborIn(box.content)
    return value instanceof Map ? value : new Map()
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(box.content))
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? new Map(Object.entries(value as Record<string, Cbor>)) : new Map()
  } catch {
    return new Map()
  }
}
