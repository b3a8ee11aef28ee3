// What MP4, MOV, HEIC and AVIF say: all are boxes (ISO 14496-12). A film's header has its creation time; iTunes- and QuickTime-style tags name tools and days;
// a picture's EXIF and XMP are items behind a table of places (ISO 23008-12); C2PA stands in a box of its own.
//
// GAP: items that are built of several extents, or lie inside other items; tags of a length over 2 MB.
import type { FileSaid } from '../../model/held-footage.ts'
import { c2paSays } from './c2pa.ts'
import { exifSays } from './exif.ts'
import { lettersAt, MOST_PARTS, part, textOf, viewOf, within, type FileBytes } from './file-bytes.ts'
import { time, words } from './said.ts'
import { xmpSays } from './xmp.ts'

type Range = { readonly from: number; readonly to: number }
type Box = Range & { readonly type: string }

const SECONDS_FROM_1904_TO_1970 = 2_082_844_800
const LONGEST_BOX = 2 * 1024 * 1024
const C2PA_BOX = 'd8fec3d61b0e483c92975828877ec481'

/** [] for what is broken or says nothing. */
export async function isoMediaSays(file: FileBytes): Promise<readonly FileSaid[]> {
  const top = await boxesIn(file, { from: 0, to: file.size })
  const moov = top.find(({ type }) => type === 'moov')
  const meta = top.find(({ type }) => type === 'meta')
  return [
    ...(moov === undefined ? [] : await movieSays(file, moov)),
    ...(meta === undefined ? [] : await itemsSay(file, meta)),
    ...(await manifestSays(
      file,
      top.filter(({ type }) => type === 'uuid'),
    )),
  ]
}

async function movieSays(file: FileBytes, moov: Range): Promise<readonly FileSaid[]> {
  const inside = await boxesIn(file, moov)
  const mvhd = inside.find(({ type }) => type === 'mvhd')
  const udta = inside.find(({ type }) => type === 'udta')
  const tags = udta === undefined ? [] : await boxesIn(file, udta)
  const metas = [...inside, ...tags].filter(({ type }) => type === 'meta')
  return [
    ...(mvhd === undefined ? [] : headerSays(await file.read(mvhd.from, 20))),
    ...(await Promise.all(tags.filter(({ type }) => type.startsWith('\xa9')).map((tag) => quickTimeTag(file, tag)))).flat(),
    ...(await Promise.all(metas.map((meta) => tagsIn(file, meta)))).flat(),
  ]
}

/** In UTC by the standard; some cameras write the clock on the wall. 0 is what encoders write that say nothing. */
function headerSays(body: DataView): readonly FileSaid[] {
  if (body.byteLength < 20) return []
  const isLong = body.getUint8(0) === 1
  const [made, changed] = isLong ? [Number(body.getBigUint64(4)), Number(body.getBigUint64(12))] : [body.getUint32(4), body.getUint32(8)]
  const moment = (seconds: number): string | null =>
    seconds === 0 || seconds > 0xffffffff ? null : Temporal.Instant.fromEpochMilliseconds((seconds - SECONDS_FROM_1904_TO_1970) * 1000).toString()
  return [
    ...time('creation time of the container', 'recorded', moment(made)),
    ...(changed === made ? [] : time('modification time of the container', 'changed', moment(changed))),
  ]
}

const TAGS: Readonly<Record<string, { readonly field: string; readonly about: FileSaid['about'] }>> = {
  '\xa9day': { field: '©day', about: 'recorded' },
  '\xa9too': { field: 'encoder (©too)', about: 'tool' },
  '\xa9enc': { field: 'encoder (©enc)', about: 'tool' },
  '\xa9swr': { field: 'software (©swr)', about: 'tool' },
  '\xa9mak': { field: 'maker (©mak)', about: 'tool' },
  '\xa9mod': { field: 'model (©mod)', about: 'tool' },
  '\xa9xyz': { field: 'position (©xyz)', about: 'place' },
  '\xa9ART': { field: '©ART', about: 'author' },
  'com.apple.quicktime.creationdate': { field: 'QuickTime creationdate', about: 'recorded' },
  'com.apple.quicktime.make': { field: 'QuickTime make', about: 'tool' },
  'com.apple.quicktime.model': { field: 'QuickTime model', about: 'tool' },
  'com.apple.quicktime.software': { field: 'QuickTime software', about: 'tool' },
  'com.apple.quicktime.author': { field: 'QuickTime author', about: 'author' },
  'com.apple.quicktime.location.ISO6709': { field: 'QuickTime position', about: 'place' },
  'com.android.version': { field: 'Android version', about: 'tool' },
  encoder: { field: 'encoder', about: 'tool' },
}

function tagSays(name: string, written: string): readonly FileSaid[] {
  const tag = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined
  if (tag === undefined || written.trim() === '') return []
  const { field, about } = tag
  if (about === 'author') return words(field, about, 'an author is named')
  if (about === 'place') return words(field, about, 'a position is given')
  return about === 'recorded' ? time(field, about, written) : words(field, about, written)
}

/** Two bytes of length, two of language, the words. */
async function quickTimeTag(file: FileBytes, { type, from, to }: Box): Promise<readonly FileSaid[]> {
  const body = await file.read(from, Math.min(to - from, 4 + 512))
  const length = body.byteLength < 4 ? 0 : body.getUint16(0)
  return length === 0 ? [] : tagSays(type, textOf(viewOf(part(body, 4, length))))
}

/** "ilst" beside "hdlr": by tag (iTunes), or by the number of a key in "keys" (QuickTime). Each holds "data": type, place, the words. */
async function tagsIn(file: FileBytes, meta: Box): Promise<readonly FileSaid[]> {
  // QuickTime's meta is a plain box, ISO's has four bytes of version before what is in it.
  const first = await file.read(meta.from, 8)
  const isPlain = lettersAt(first, 4, 4) === 'hdlr'
  const inside = await boxesIn(file, { from: meta.from + (isPlain ? 0 : 4), to: meta.to })
  const ilst = inside.find(({ type }) => type === 'ilst')
  if (ilst === undefined) return []
  const keys = inside.find(({ type }) => type === 'keys')
  const names = keys === undefined ? [] : keyNames(await file.read(keys.from, Math.min(keys.to - keys.from, LONGEST_BOX)))
  const tags = await boxesIn(file, ilst)
  const said = await Promise.all(
    tags.map(async (tag) => {
      const body = await file.read(tag.from, Math.min(tag.to - tag.from, 16 + 512))
      if (lettersAt(body, 4, 4) !== 'data') return []
      const number = Buffer.from(tag.type, 'latin1').readUInt32BE()
      return tagSays(names[number - 1] ?? tag.type, textOf(viewOf(part(body, 16, body.getUint32(0) - 16))))
    }),
  )
  return said.flat()
}

function keyNames(body: DataView): readonly string[] {
  const names: string[] = []
  const count = body.byteLength < 8 ? 0 : Math.min(body.getUint32(4), MOST_PARTS)
  for (let i = 0, at = 8; i < count && within(body, at, 8); i++) {
    const length = body.getUint32(at)
    if (length < 8 || !within(body, at, length)) break
    names.push(lettersAt(body, at + 8, length - 8))
    at += length
  }
  return names
}

type Item = { readonly id: number; readonly type: string; readonly contentType: string }

/** "iinf" names the items, "iloc" says where each lies. */
async function itemsSay(file: FileBytes, meta: Box): Promise<readonly FileSaid[]> {
  const inside = await boxesIn(file, { from: meta.from + 4, to: meta.to })
  const whole = async (type: string): Promise<DataView | null> => {
    const box = inside.find((each) => each.type === type)
    return box === undefined ? null : await file.read(box.from, Math.min(box.to - box.from, LONGEST_BOX))
  }
  const [info, places] = [await whole('iinf'), await whole('iloc')]
  if (info === null || places === null) return []
  const where = placesOf(places)
  const found: FileSaid[] = []
  for (const { id, type, contentType } of itemsOf(info)) {
    const place = where.get(id)
    if (place === undefined || (type !== 'Exif' && contentType !== 'application/rdf+xml')) continue
    const body = await file.read(place.from, Math.min(place.to - place.from, LONGEST_BOX))
    // EXIF begins with how far behind these four bytes the TIFF header is.
    if (type === 'Exif') found.push(...(body.byteLength < 8 ? [] : exifSays(viewOf(part(body, 4 + body.getUint32(0))))))
    else found.push(...xmpSays(textOf(body)))
  }
  return found
}

function itemsOf(body: DataView): readonly Item[] {
  if (body.byteLength < 6) return []
  const isShort = body.getUint8(0) === 0
  const items: Item[] = []
  let at = isShort ? 6 : 8
  for (let n = 0; n < MOST_PARTS && within(body, at, 12); n++) {
    const length = body.getUint32(at)
    if (length < 12 || !within(body, at, length) || lettersAt(body, at + 4, 4) !== 'infe') break
    const version = body.getUint8(at + 8)
    const size = version === 2 ? 2 : 4
    if (version >= 2 && within(body, at + 12, size + 6) && at + 12 + size + 6 <= at + length) {
      const id = size === 2 ? body.getUint16(at + 12) : body.getUint32(at + 12)
      const type = lettersAt(body, at + 14 + size, 4)
      const names = lettersAt(body, at + 18 + size, at + length - (at + 18 + size)).split('\0')
      items.push({ id, type, contentType: type === 'mime' ? (names[1] ?? '') : '' })
    }
    at += length
  }
  return items
}

/** Of each item the first extent, where it is counted from the file's beginning (construction method 0). */
function placesOf(body: DataView): ReadonlyMap<number, Range> {
  const places = new Map<number, Range>()
  if (body.byteLength < 8) return places
  const version = body.getUint8(0)
  const [offsets, lengths] = [body.getUint8(4) >> 4, body.getUint8(4) & 15]
  const [base, index] = [body.getUint8(5) >> 4, version === 0 ? 0 : body.getUint8(5) & 15]
  const wide = version === 2
  const count = wide ? (within(body, 6, 4) ? body.getUint32(6) : 0) : body.getUint16(6)
  let at = wide ? 10 : 8
  const number = (size: number): number => {
    const from = at
    at += size
    if (!within(body, from, size)) return Number.NaN
    return size === 0 ? 0 : size === 2 ? body.getUint16(from) : size === 4 ? body.getUint32(from) : size === 8 ? Number(body.getBigUint64(from)) : Number.NaN
  }
  for (let n = 0; n < Math.min(count, MOST_PARTS) && within(body, at, 1); n++) {
    const id = number(wide ? 4 : 2)
    const method = version === 0 ? 0 : number(2) & 15
    number(2) // which file: this one
    const begin = number(base)
    const extents = number(2)
    for (let i = 0; i < Math.min(extents, MOST_PARTS); i++) {
      number(index)
      const [offset, length] = [number(offsets), number(lengths)]
      const from = begin + offset
      if (i === 0 && method === 0 && Number.isSafeInteger(from) && Number.isSafeInteger(length)) places.set(id, { from, to: from + length })
    }
  }
  return places
}

/** A box "uuid" of C2PA's: version and switches, what it is for ("manifest"), where the merkle tree lies (8 bytes), the store. */
async function manifestSays(file: FileBytes, boxes: readonly Box[]): Promise<readonly FileSaid[]> {
  for (const box of boxes) {
    const head = await file.read(box.from, 16 + 4 + 32)
    if (Buffer.from(part(head, 0, 16)).toString('hex') !== C2PA_BOX) continue
    const purpose = lettersAt(head, 20, Math.min(32, head.byteLength - 20)).split('\0')[0] ?? ''
    if (purpose !== 'manifest' && purpose !== 'original') continue
    const from = box.from + 20 + purpose.length + 1 + 8
    return c2paSays(part(await file.read(from, Math.min(box.to - from, LONGEST_BOX)), 0))
  }
  return []
}

/** The boxes of a stretch, in order; what does not fit into it ends the list. */
async function boxesIn(file: FileBytes, { from, to }: Range): Promise<readonly Box[]> {
  const found: Box[] = []
  let at = from
  for (let n = 0; n < MOST_PARTS && at + 8 <= to; n++) {
    const head = await file.read(at, 16)
    if (head.byteLength < 8) break
    const short = head.getUint32(0)
    const isLong = short === 1 && head.byteLength === 16
    const length = isLong ? Number(head.getBigUint64(8)) : short === 0 ? to - at : short
    const begin = isLong ? 16 : 8
    if (length < begin || at + length > to) break
    found.push({ type: lettersAt(head, 4, 4), from: at + begin, to: at + length })
    at += length
  }
  return found
}
