// Reports of incidents of one kind, each under its incident: cltl/LongTailQATask holds the Gun Violence Archive with the pages it links to. Two alike
// incidents in one town in one week are the rule there. Its texts are measured on; nothing of them is kept.
//
// Incidents are split by region into two halves, one to build on and one that is scored and not looked at. Left out are pages of under 300
// characters or over 12,000, pages that stand under two incidents, and pages without a word of shooting: what the archive kept of a moved page.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { resolveReading } from '../../src/time/resolve.ts'
import { drawn, seeded } from './pairs.ts'

export type Half = 'build' | 'held'
export type Shooting = Raw & { readonly at: Place; readonly day: number; readonly report: Report }
export type Batch = readonly Shooting[]
type Raw = { readonly incident: string; readonly title: string; readonly text: string; readonly published: string }
type Place = readonly [latitude: number, longitude: number]

/** `corpora` holds LongTailQATask as cloned. With `words` only so many of each text are read, without its title, as if it were a post. */
export function shootings(corpora: string, half: Half, words?: number): readonly Shooting[] {
  const root = join(corpora, 'LongTailQATask/EventRegistries/GunViolenceArchive')
  const places = JSON.parse(readFileSync(join(root, 'frames/all.lat_long.json'), 'utf8')) as Record<string, Place>
  const raw = readdirSync(join(root, 'the_violent_corpus')).flatMap((incident) => {
    const at = places[incident]
    if (at === undefined || halfOf(at) !== half) return []
    const folder = join(root, 'the_violent_corpus', incident)
    return readdirSync(folder).map((file) => rawIn(readFileSync(join(folder, file)), incident))
  })
  const under = Map.groupBy(raw, ({ text }) => text.slice(0, 300))
  return raw
    .filter(({ text, published }) => published !== '' && text.length >= 300 && text.length <= 12_000 && /shoot|shot|gun/i.test(text))
    .filter(({ text, incident }) => under.get(text.slice(0, 300))?.every((other) => other.incident === incident) === true)
    .map((one) => ({
      ...one,
      at: places[one.incident] as Place,
      day: Date.parse(one.published) / DAY,
      report: resolveReading(
        readPage(textPage(words === undefined ? `${one.title}\n\n${one.text}` : one.text.split(/\s+/).slice(0, words).join(' '))),
        { published: one.published },
        'America/Chicago',
      ),
    }))
}

export const NEAR_KM = 60
export const NEAR_DAYS = 21

/** Batches as a desk has them, by what they hold; the same at every run. */
export function batchesOf(docs: readonly Shooting[]): Readonly<Record<'beside' | 'alone' | 'regions' | 'all', readonly Batch[]>> {
  const incidents = [...Map.groupBy(docs, (doc) => doc.incident).values()]
  const several = incidents.filter((of) => of.length >= 2)
  const next = seeded(20_260_314)
  const beside = several.flatMap((of) => {
    const twin = nearestTo(of, incidents)
    return twin === null ? [] : [[...drawn(of, 2 + next(3), next), ...drawn(twin, 1 + next(4), next)]]
  })
  return { beside, alone: several.map((of) => drawn(of, 2 + next(7), next)), regions: regions(incidents), all: [several.flat()] }
}

function nearestTo(of: Batch, incidents: readonly Batch[]): Batch | null {
  const own = of[0] as Shooting
  let best: { readonly km: number; readonly of: Batch } | null = null
  for (const other of incidents) {
    const first = other[0] as Shooting
    if (other === of || Math.abs(first.day - own.day) > NEAR_DAYS) continue
    const km = kilometres(own.at, first.at)
    if (km <= NEAR_KM && (best === null || km < best.km)) best = { km, of: other }
  }
  return best?.of ?? null
}

/** All reports within 100 km and 15 days, 6 to 40. Each incident is in one batch at most: the first that is left takes its neighbours. */
function regions(incidents: readonly Batch[]): readonly Batch[] {
  const left = new Set(incidents)
  const batches: Batch[] = []
  for (const of of incidents.toSorted((a, b) => (a[0]?.incident ?? '').localeCompare(b[0]?.incident ?? ''))) {
    if (!left.has(of)) continue
    const own = of[0] as Shooting
    const near = [...left].filter(([first]) => first !== undefined && Math.abs(first.day - own.day) <= 15 && kilometres(own.at, first.at) <= 100)
    const batch = near.flat().slice(0, 40)
    if (batch.length < 6 || near.length < 2) continue
    for (const each of near) left.delete(each)
    batches.push(batch)
  }
  return batches
}

function kilometres([a, b]: Place, [c, d]: Place): number {
  const rad = Math.PI / 180
  return 6371 * Math.hypot((d - b) * rad * Math.cos(((a + c) / 2) * rad), (c - a) * rad)
}

/** By squares of three degrees, so that neighbours are in one half. */
function halfOf([latitude, longitude]: Place): Half {
  return (Math.floor(latitude / 3) * 7 + Math.floor(longitude / 3) * 13) % 2 === 0 ? 'build' : 'held'
}

const DAY = 86_400_000

/** The strings of a file that Python pickled (protocol 3), read as they stand: nothing in it is run. The date is four bytes. */
function rawIn(bytes: Buffer, incident: string): Raw {
  const strings: string[] = []
  let published = ''
  for (let at = 0; at < bytes.length;) {
    const code = bytes[at++]
    if (code === 0x58) {
      const length = bytes.readUInt32LE(at)
      strings.push(bytes.toString('utf8', at + 4, at + 4 + length))
      at += 4 + length
    } else if (code === 0x43) {
      const length = bytes[at] ?? 0
      const [high = 0, low = 0, month = 0, day = 0] = bytes.subarray(at + 1, at + 1 + length)
      if (length === 4) published = `${high * 256 + low}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      at += 1 + length
    } else if (code === 0x63) at = bytes.indexOf(10, bytes.indexOf(10, at) + 1) + 1
    else if (code === 0x71 || code === 0x68 || code === 0x4b || code === 0x80) at += 1
    else if (code === 0x72 || code === 0x6a) at += 4
  }
  const after = (name: string): string => strings[strings.indexOf(name) + 1] ?? ''
  return { incident, title: after('title'), text: after('content'), published }
}
