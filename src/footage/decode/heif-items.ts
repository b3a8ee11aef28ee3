// The picture of a HEIF file, before anything is decoded: which pieces it is made of, where their bytes lie, and how it is to be turned.
//
// A HEIF (ISO 23008-12) is a table of items behind one box "meta": "pitm" names the picture, "iloc" says where each item's bytes are, "iprp" what each is like. Phones cut
// their pictures into tiles of 512 pixels: then the picture is an item "grid" of a few bytes, and "iref" lists its tiles. Read only, in bounds: whatever is not as it
// should be gives a Problem, and every list is as long as its box at most.
import { Problem } from '../../model/problem.ts'
import type { Turn } from '../prints/variants.ts'

/** Tiles from left to right, row by row, each in H.265 with its `config` (hvcC). `width`, `height`: of the whole before it is turned. */
export type HeifPicture = {
  readonly tiles: readonly { readonly bytes: Uint8Array; readonly config: Uint8Array }[]
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly turns: readonly Turn[]
  /** Whether brightness goes from 0 to 255, where the file says it. */
  readonly isFull: boolean | null
}

const MOST_TILES = 1024
const MOST_EXTENTS = 256
const MOST_DEEP = 4

/** Null: it holds no picture but a sequence of them, which is read as footage is. */
export function heifPicture(file: Uint8Array): HeifPicture | null {
  const top = boxesIn(view(file))
  const meta = top.find(({ type }) => type === 'meta')
  if (meta === undefined && top.some(({ type }) => type === 'moov')) return null
  if (meta === undefined) throw unreadable()
  const inside = boxesIn(from(meta.body, 4))
  const body = (type: string): DataView | null => inside.find((each) => each.type === type)?.body ?? null
  const [pitm, iinf, iloc, iprp] = [body('pitm'), body('iinf'), body('iloc'), body('iprp')]
  if (pitm === null || iinf === null || iloc === null || iprp === null) throw unreadable()
  const idat = body('idat')
  const kinds = kindsIn(iinf)
  const places = placesIn(iloc)
  const like = propertiesIn(iprp)
  const bytesOf = (item: number): Uint8Array => joined(places.get(item) ?? [], file, idat)
  const named = pitm.getUint8(0) === 0 ? pitm.getUint16(4) : pitm.getUint32(4)
  // "iden" is another item as it is, turned; that item's own properties come first.
  let id = named
  let own = like.get(named) ?? []
  for (let depth = 0; kinds.get(id) === 'iden' && depth < MOST_DEEP; depth++) {
    id = derivedFrom(body('iref'), id)[0] ?? id
    own = [...(like.get(id) ?? []), ...own]
  }
  const kind = kinds.get(id)
  const turns = own.flatMap(turnIn)
  const isFull = own.flatMap(({ type, body }) => (type === 'colr' && letters(body, 0) === 'nclx' ? [(body.getUint8(10) & 0x80) !== 0] : []))[0] ?? null
  const tile = (item: number): HeifPicture['tiles'][number] => {
    const config = (like.get(item) ?? []).find(({ type }) => type === 'hvcC')
    if (kinds.get(item) !== 'hvc1' || config === undefined) throw unreadable()
    return { bytes: bytesOf(item), config: raw(config.body) }
  }
  if (kind === 'hvc1') {
    const size = own.find(({ type }) => type === 'ispe')?.body
    if (size === undefined) throw unreadable()
    return { tiles: [tile(id)], columns: 1, rows: 1, width: size.getUint32(4), height: size.getUint32(8), turns, isFull }
  }
  if (kind !== 'grid') throw unknownKind(kind)
  const grid = view(bytesOf(id))
  const isLong = (grid.getUint8(1) & 1) !== 0
  const [rows, columns] = [grid.getUint8(2) + 1, grid.getUint8(3) + 1]
  const tiles = derivedFrom(body('iref'), id)
  if (tiles.length !== rows * columns || tiles.length > MOST_TILES) throw unreadable()
  const [width, height] = isLong ? [grid.getUint32(4), grid.getUint32(8)] : [grid.getUint16(4), grid.getUint16(6)]
  return { tiles: tiles.map(tile), columns, rows, width, height, turns, isFull }
}

type Box = { readonly type: string; readonly body: DataView }

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
const raw = (body: DataView): Uint8Array => new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
const letters = (body: DataView, at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((i) => body.getUint8(at + i)))
const from = (body: DataView, at: number): DataView => new DataView(body.buffer, body.byteOffset + at, body.byteLength - at)

function boxesIn(body: DataView): readonly Box[] {
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= body.byteLength;) {
    const short = body.getUint32(at)
    const head = short === 1 ? 16 : 8
    const length = short === 0 ? body.byteLength - at : short === 1 ? Number(body.getBigUint64(at + 8)) : short
    if (length < head || at + length > body.byteLength) break
    boxes.push({ type: letters(body, at + 4), body: new DataView(body.buffer, body.byteOffset + at + head, length - head) })
    at += length
  }
  return boxes
}

/** What each item is: "hvc1", "grid", "Exif". */
function kindsIn(iinf: DataView): ReadonlyMap<number, string> {
  const entries = boxesIn(from(iinf, iinf.getUint8(0) === 0 ? 6 : 8)).filter(({ type }) => type === 'infe')
  return new Map(
    entries.map(({ body }) => {
      const version = body.getUint8(0)
      return version === 2 ? [body.getUint16(4), letters(body, 8)] : version === 3 ? [body.getUint32(4), letters(body, 10)] : [-1, '']
    }),
  )
}

type Extent = { readonly inBox: boolean; readonly at: number; readonly length: number }

function placesIn(iloc: DataView): ReadonlyMap<number, readonly Extent[]> {
  const version = iloc.getUint8(0)
  const sizes = iloc.getUint16(4)
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15]
  let at = 6
  const take = (size: number): number => {
    const value = size === 0 ? 0 : size === 2 ? iloc.getUint16(at) : size === 4 ? iloc.getUint32(at) : size === 8 ? Number(iloc.getBigUint64(at)) : NaN
    if (Number.isNaN(value)) throw unreadable()
    at += size
    return value
  }
  const places = new Map<number, readonly Extent[]>()
  for (let left = take(version < 2 ? 2 : 4); left > 0; left--) {
    const item = take(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : take(2) & 15
    take(2)
    const base = take(baseSize)
    const extents: Extent[] = []
    for (let count = Math.min(MOST_EXTENTS, take(2)); count > 0; count--) {
      take(indexSize)
      const offset = take(offsetSize)
      extents.push({ inBox: method === 1, at: base + offset, length: take(lengthSize) })
    }
    if (method < 2) places.set(item, extents)
  }
  return places
}

function joined(extents: readonly Extent[], file: Uint8Array, idat: DataView | null): Uint8Array {
  const parts = extents.map(({ inBox, at, length }) => {
    const source = inBox ? (idat === null ? new Uint8Array() : raw(idat)) : file
    if (at + length > source.length) throw unreadable()
    return length === 0 ? source.subarray(at) : source.subarray(at, at + length)
  })
  // Extents may overlap: more than the file itself is nobody's picture.
  if (parts.length === 0 || parts.reduce((sum, { length }) => sum + length, 0) > file.length) throw unreadable()
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

/** Which properties belong to which item, in the order in which they are applied. */
function propertiesIn(iprp: DataView): ReadonlyMap<number, readonly Box[]> {
  const parts = boxesIn(iprp)
  const ipco = parts.find(({ type }) => type === 'ipco')
  if (ipco === undefined) throw unreadable()
  const all = boxesIn(ipco.body)
  const like = new Map<number, readonly Box[]>()
  for (const { body } of parts.filter(({ type }) => type === 'ipma')) {
    const [isLong, isWide] = [body.getUint8(0) > 0, (body.getUint8(3) & 1) !== 0]
    let at = 8
    for (let left = body.getUint32(4); left > 0; left--) {
      const item = isLong ? body.getUint32(at) : body.getUint16(at)
      at += isLong ? 4 : 2
      const own: Box[] = []
      for (let count = body.getUint8(at++); count > 0; count--) {
        const index = isWide ? body.getUint16(at) & 0x7fff : body.getUint8(at) & 0x7f
        at += isWide ? 2 : 1
        const property = all[index - 1]
        if (property !== undefined) own.push(property)
      }
      like.set(item, own)
    }
  }
  return like
}

/** The items that a picture is derived from, in their order. */
function derivedFrom(iref: DataView | null, item: number): readonly number[] {
  if (iref === null) return []
  const isLong = iref.getUint8(0) > 0
  const id = (body: DataView, at: number): number => (isLong ? body.getUint32(at) : body.getUint16(at))
  const size = isLong ? 4 : 2
  const found = boxesIn(from(iref, 4)).find(({ type, body }) => type === 'dimg' && id(body, 0) === item)?.body
  return found === undefined ? [] : Array.from({ length: found.getUint16(size) }, (_, i) => id(found, size + 2 + i * size))
}

/** "irot": quarters against the clock. "imir": 0 changes top and bottom, 1 left and right. */
function turnIn({ type, body }: Box): readonly Turn[] {
  if (type === 'irot') return (['asIs', 'turned270', 'turned180', 'turned90'] as const).slice(body.getUint8(0) & 3).slice(0, 1)
  return type === 'imir' ? [(body.getUint8(0) & 1) === 0 ? 'upsideDown' : 'mirrored'] : []
}

const CONVERT = 'Export it as JPEG or PNG with a program that shows it, and take that in beside it. The original is kept.'

/** The Problem `picture-unreadable`. */
export const unreadable = (): Problem =>
  new Problem(
    'picture-unreadable',
    `It begins like a HEIC picture and cannot be opened as one: it is damaged, cut off or built in a way not known here. ${CONVERT}`,
  )

const unknownKind = (kind: string | undefined): Problem =>
  new Problem('picture-unreadable', `It is a HEIF picture of a kind that is not opened here (${/^[\w ]{4}$/.test(kind ?? '') ? kind : 'unknown'}). ${CONVERT}`)

/** The Problem `decoder-missing`. */
export const noDecoder = (): Problem =>
  new Problem('decoder-missing', `It is a HEIC picture, as phones make them, and what decodes it (node-av) is not installed here. ${CONVERT}`)
