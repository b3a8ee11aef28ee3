// One report laid out for the question "do these tell the same event?": its words by stem, its opening, the years, days, places, counts and
// addresses it gives. What they weigh beside others is for grounds.ts. Which words are names shows in the batch, by how they are written.
import type { Report } from '../../model/report.ts'
import { stemOf } from '../said-of/event-words.ts'

export type LaidOut = {
  readonly words: readonly string[] // stems in order, without the words that every text has
  readonly written: ReadonlyMap<string, string> // a stem as the report first writes it inside a sentence
  readonly capitals: ReadonlyMap<string, Cases>
  readonly years: ReadonlySet<string> // as said; that two were published in one year ties nothing
  readonly months: ReadonlySet<string> // "03", of days and months it names
  readonly days: ReadonlyMap<string, string> // "03-14" -> "2026-03-14" where the year is known, else "XXXX-03-14"
  readonly mentions: Readonly<Record<'days' | 'towns' | 'counts', readonly string[]>> // as often as they stand there: keys of the maps; `towns` of places
  readonly towns: ReadonlySet<string> // stems of single names that a place is called by: "in Holm"
  readonly sentences: readonly number[] // where in `words` each sentence begins; the headline is the first
  readonly places: ReadonlyMap<string, string> // in lower case -> as written
  readonly counts: ReadonlyMap<string, string> // "6 worker" -> "six workers"
  readonly addresses: ReadonlySet<string> // what it links to: the same post or clip behind two reports
  readonly event: Stretch | null // the days on which it says that it happened, where both ends are known
  readonly published: Stretch | null
}
type Cases = { capital: number; all: number } // of a stem inside sentences, where a capital is a choice
/** Milliseconds of the epoch, the end exclusive. */
export type Stretch = { readonly from: number; readonly to: number }

/** The opening of a text in words that weigh: a headline and about two sentences; and the lead of a news report. */
export const OPENING = 30
export const LEAD = 80

/** One report by itself; nothing in it depends on the batch. */
export function layOut(report: Report): LaidOut {
  const { words, written, capitals, sentences } = wordsOf(report)
  const days = new Map<string, string>()
  const dayMentions: string[] = []
  const months = new Set<string>()
  for (const { value } of report.times) {
    const [, year, month, day] = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?(?:T|$)/.exec(value) ?? []
    if (year === undefined || month === undefined) continue
    months.add(month)
    const key = `${month}-${day ?? ''}`
    if (day === undefined) continue
    dayMentions.push(key)
    if ((days.get(key) ?? 'X').startsWith('X')) days.set(key, `${year}-${key}`)
  }
  const named = report.places.filter((place) => place.kind !== 'country').map(({ kind, name }) => [name.toLowerCase(), name, kind] as const)
  const counts = report.counts
    .filter((count) => count.atLeast !== null)
    .map((count) => [`${count.atLeast} ${stemOf(count.of.split(' ').at(-1) ?? '')}`, count.quote] as const)
  return {
    words,
    written,
    capitals,
    sentences,
    years: yearsOf(report.text),
    months,
    days,
    mentions: { days: dayMentions, towns: named.filter(([, , kind]) => TOWN_KINDS.has(kind)).map(([key]) => key), counts: counts.map(([key]) => key) },
    towns: townsOf(report),
    places: new Map(named.map(([key, name]) => [key, name])),
    counts: new Map(counts),
    addresses: new Set(report.links.map((link) => link.address)),
    event: eventStretch(report),
    published: stretchOf(report.report.published.earliest, report.report.published.latest),
  }
}

// A state or a land holds too much to tie two reports; the name of a street or a building is a name like any other and weighs as one.
const TOWN_KINDS: ReadonlySet<string> = new Set(['city', 'district'])

function wordsOf(report: Report): Pick<LaidOut, 'words' | 'written' | 'capitals' | 'sentences'> {
  const { text } = report
  const furniture = report.layers.filter((layer) => layer.kind === 'boilerplate')
  const words: string[] = []
  const written = new Map<string, string>()
  const capitals = new Map<string, Cases>()
  const sentences: number[] = []
  let last = 0
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match
    const lower = word.toLowerCase()
    if (lower.length < 2 || PLAIN.has(lower) || furniture.some((layer) => layer.start <= match.index && match.index < layer.end)) continue
    const stem = stemOf(lower)
    if (sentences.length === 0 || SENTENCE_END.test(text.slice(Math.max(last, match.index - 160), match.index))) sentences.push(words.length)
    last = match.index + word.length
    words.push(stem)
    if (match.index === 0 || /[.!?\n"“`'|:]\s*$/.test(text.slice(Math.max(0, match.index - 3), match.index))) continue
    if (!written.has(stem)) written.set(stem, word)
    const cases = capitals.get(stem) ?? { capital: 0, all: 0 }
    if (/^\p{Lu}/u.test(word)) cases.capital++
    cases.all++
    capitals.set(stem, cases)
  }
  return { words, written, capitals, sentences }
}
const SENTENCE_END = /[.!?]["”’)]*\s|\n/

/** Places with a name of one word, whether a rule for places found them or a preposition stands before them. */
function townsOf({ places, text }: Report): Set<string> {
  const said = [...text.matchAll(AT_A_TOWN)].map(([, name = '']) => name)
  return new Set([...places.map(({ name }) => name), ...said].filter((name) => !/\s/.test(name)).map((name) => stemOf(name)))
}
const AT_A_TOWN = /\b(?:in|of|at|from|near|off|to|through|around|outside) (\p{Lu}\p{Ll}+)(?![\p{L}]| \p{Lu})/gu

/** Years as they stand in the text, also in days written with figures ("11/30/09"). */
function yearsOf(text: string): Set<string> {
  const years = new Set([...text.matchAll(/(?<![\d.,$£€])(?:19|20)\d\d(?![\d,]|\.\d)/g)].map(([year]) => year))
  for (const [, year] of text.matchAll(/\b\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(\d\d)\b(?! ?\d)/g)) years.add(`20${year}`)
  return years
}

/** When the report says that its main event happened: days and finer only, and not what spreads so far that some of it must be history. */
function eventStretch(report: Report): Stretch | null {
  const main = report.events.find((event) => event.main)
  const said = report.times.filter((time) => main?.times.includes(time.id) === true && time.type !== 'DURATION' && FINE.has(time.granularity))
  const stretches = said.flatMap(({ earliest, latest }) => stretchOf(earliest, latest) ?? [])
  if (stretches.length === 0) return null
  const [from, to] = [Math.min(...stretches.map((s) => s.from)), Math.max(...stretches.map((s) => s.to))]
  return to - from > SPREAD ? null : { from, to }
}
const FINE = new Set(['weekend', 'day', 'partOfDay', 'hour', 'minute', 'second'])
const SPREAD = 31 * 86_400_000

const stretchOf = (earliest: string | null, latest: string | null): Stretch | null =>
  earliest === null || latest === null ? null : { from: Date.parse(earliest), to: Date.parse(latest) }

const PLAIN = new Set(
  'the a an of to in on at for and or but by with from as into off over under after before about his her its their our your my it this that these those he she they we you who which what when where how is are was were be been being has have had do does did not no will would can could may might shall should than then so if up down out all more most some any also just him them us me re ve ll said say says told there here while because during until through between both each other such only own same too very'.split(
    ' ',
  ),
)
