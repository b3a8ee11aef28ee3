// From a page to a reading: layers, quotations, sentences, times as words, places, counts, who says what, and the scene.
//
// The pages of one original go through a stage together before the next begins: a stage's patterns are the larger part of what the processor has to fetch, and
// a table of reports is read a quarter faster for it.
//
// Every stage is guarded: when one stumbles the others go on, and the reading carries a trouble that says which part was not read.
import { touches, spanOf } from '../model/span.ts'
import type { Page } from '../model/page.ts'
import type { Reading } from '../model/report.ts'
import type { Extractor, FileFacts, LanguagePack, PlaceInWords, Sentence, TimeInWords } from '../model/sockets.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Count, Narration, Statement } from '../model/statement.ts'
import { NO_OWN_WORDS, type OwnWords } from '../model/own-words.ts'
import { languageOf, languageOfLayer, readLanguageOf } from './language.ts'
import { languages, packFor } from './languages.ts'
import { layerAt, layersOf } from './layers.ts'
import type { LayerRange } from './layers.ts'
import { ownIndexOf, ownPlacesIn } from './own-words.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Paragraph } from './paragraphs.ts'
import { plainDates } from './plain-dates.ts'
import { withNumbersPut } from './numbers-put.ts'
import { quotationsOf, withPlainApostrophes } from './quotations.ts'
import type { Quotation } from './quotations.ts'
import { quotedMail, underWriters, withHeadsApart, withoutMarks } from './quoted-mail.ts'
import type { QuotedMail } from './quoted-mail.ts'
import { withinReach } from './reach.ts'
import { pagesOf } from './readers.ts'
import { sceneOf } from './scene/scene.ts'
import { sentencesOf } from './sentences.ts'
import type { SentenceRange } from './sentences.ts'
import { withTurnsApart } from './turns.ts'
import { twinOf } from './twin.ts'
import { unassertedIn } from './unasserted.ts'

/** The readings of an original, one a page. Throws the readers' Problem when nothing can be read at all. */
export async function readOriginal(
  bytes: Uint8Array,
  facts: FileFacts,
  ownWords: OwnWords = NO_OWN_WORDS,
): Promise<readonly { part: string | null; reading: Reading }[]> {
  const pages = await pagesOf(bytes, facts)
  const readings = readPages(pages, ownWords)
  return pages.map(({ part }, i) => ({ part, reading: readings[i] as Reading }))
}

/** What stands in a page. Never throws for what the page holds: a part that could not be read is a trouble `part-not-read`. `ownWords` are the desk's. */
export const readPage = (page: Page, ownWords: OwnWords = NO_OWN_WORDS): Reading => readPages([page], ownWords)[0] as Reading

/** The readings of several pages, in their order: what each page is read to by itself. */
export function readPages(pages: readonly Page[], ownWords: OwnWords = NO_OWN_WORDS): readonly Reading[] {
  const readings: Reading[] = []
  for (let from = 0; from < pages.length;) {
    let to = from
    for (let length = 0; to < pages.length && (to === from || length < TOGETHER); to++) length += LEAST + (pages[to] as Page).text.length
    let steps = pages.slice(from, to).map((page, i) => ({ at: from + i, stages: stagesOf(page, ownWords) }))
    while (steps.length > 0)
      steps = steps.filter(({ at, stages }) => {
        const step = stages.next()
        if (step.done === true) readings[at] = step.value
        return step.done !== true
      })
    from = to
  }
  return readings
}
// Characters of the pages that are in hand at once, but for the last of them; the shortest counts as so many.
const TOGETHER = 100_000
const LEAST = 1_000

type Stages<V> = Generator<undefined, V, undefined>

/** The reading of a page, a stage at a time. */
function* stagesOf(page: Page, ownWords: OwnWords): Stages<Reading> {
  const troubles: Trouble[] = [...page.troubles]
  const guard = <V>(part: string, otherwise: V, stage: () => V): V => {
    try {
      return stage()
    } catch (error) {
      troubles.push({ code: 'part-not-read', message: `The ${part} of this page could not be read (${reasonOf(error)}). Everything else was kept.` })
      return otherwise
    }
  }
  const { text } = page
  const mails = guard('quoted mails', [] as readonly QuotedMail[], () => quotedMail(text))
  const twin = withoutMarks(twinOf(text), mails)
  const language = guard('language', 'en', () => languageOf(text, page.language))
  const paragraphs = guard('paragraphs', [] as readonly Paragraph[], () => withTurnsApart(page.text, withHeadsApart(paragraphsOf(page), mails)))
  yield
  const layers = guard('layers', [] as readonly LayerRange[], () =>
    layersOf(twin, paragraphs, page.title, { ...OTHERS_WORDS, capitals: packFor(language)?.titleCase ?? true }),
  )
  const languageHere = guard(
    'languages of the layers',
    () => language,
    () => languageAt(text, layers, paragraphs, language),
  )
  const packAt = (at: number): LanguagePack | null => packFor(languageHere(at))
  const { paragraphs: near, trouble: long } = withinReach(text, paragraphs)
  if (long !== null) troubles.push(long)
  yield
  const quotations = guard('quotations', [] as readonly Quotation[], () => quotationsOf(twin, near, ({ start }) => packAt(start)?.turning ?? NONE))
  const plain = withPlainApostrophes(twin, quotations)
  yield
  const sentences = guard('sentences', [] as readonly SentenceRange[], () =>
    sentencesOf(twin, near, quotations, ({ start }) => (packAt(start) ?? languages[0]).stopsNothing),
  )
  const read = sentences.filter((sentence) => {
    const layer = layerAt(layers, sentence.end - 1)
    return layer !== null && layer.kind !== 'boilerplate'
  })
  const found = yield* foundIn(plain, read, quotations, packAt, ownWords, guard)

  yield
  const said: Said[] = []
  for (const [pack, own] of Map.groupBy(sentences, (sentence) => packAt(sentence.start))) {
    if (pack === null) continue
    const pieces = { text, plain, publication: page.publication, paragraphs: near, layers, quotations, sentences: own, ownWords }
    const whole = guard('attribution', null, () => pack.whoSays(pieces))
    if (whole !== null) said.push(whole)
  }
  const { statements, narration } = underWriters(text, inOneOrder(said), mails, page.publication)
  yield
  const unasserted = guard('standing', [], () =>
    unassertedIn(text, read.map(sentenceInHand(plain, quotations)), packAt, statements, narration, page.publication ?? 'the report'),
  )
  const unread = unreadIn(read, packAt, languageHere)
  if (unread !== null) troubles.push(unread)

  const phrases = found.phrases.map((phrase, i) => ({ ...spanOf(text, phrase.start, phrase.end), ...phrase.value, id: `t${i + 1}` }))
  const withDates = layers.map(({ kind, start, end, marker, entry }) => ({
    kind,
    start,
    end,
    ...(languageHere(start) === language || kind === 'boilerplate' ? {} : { language: languageHere(start) }),
    ...(entry === undefined ? {} : { entry }),
    stated: marker === null ? null : (phrases.find((phrase) => touches(phrase, marker)) ?? null),
  }))
  // "said Mara Lane, a docker": whoever speaks and is something is no street.
  const isPerson = ({ start, end, value }: (typeof found.places)[number]): boolean =>
    value.kind === 'street' && IS_SOMETHING.test(plain.slice(end, end + 12)) && statements.some(({ speaker }) => speaker?.start === start)
  const placesFound = found.places.filter((place) => !isPerson(place)).map((place) => ({ ...spanOf(text, place.start, place.end), ...place.value }))
  const countsFound = withNumbersPut(plain, read, found.counts, (at) => languageHere(at) === 'en')
    .filter((count) => !phrases.some((phrase) => phrase.start <= count.start && count.end <= phrase.end))
    .map((count) => ({ ...spanOf(text, count.start, count.end), ...count.value }))
  yield
  const scene = guard('scene', sceneless(placesFound, countsFound), () =>
    sceneOf({
      text,
      layers: withDates,
      sentences: read,
      statements,
      narration,
      phrases,
      places: placesFound,
      counts: countsFound,
      media: page.media,
      post: page.post,
      address: page.address,
      wordsAt: (start) => (packAt(start) ?? languages[0]).scene,
    }),
  )
  const date = page.dates.find(({ modified }) => !modified) // the day of a change is not the day of publication
  return {
    text,
    title: page.title ?? headlineOf(text, layers),
    publication: page.publication,
    address: page.address,
    language,
    published: { value: date?.value ?? null, from: date?.from ?? 'none' },
    layers: withDates,
    sentences: read.map(({ start, end }) => ({ start, end })),
    statements,
    narration,
    phrases,
    ...scene,
    ...(unasserted.length === 0 ? {} : { unasserted }),
    links: page.links,
    post: page.post,
    ...mediaKept(page.media),
    troubles,
  }
}

type Guard = <V>(part: string, otherwise: V, stage: () => V) => V
type Said = { readonly statements: readonly Statement[]; readonly narration: readonly Narration[] }
type Found = { readonly phrases: readonly Placed<TimeInWords>[]; readonly places: readonly Placed<PlaceInWords>[]; readonly counts: readonly Placed<Count>[] }
type Placed<V> = { readonly start: number; readonly end: number; readonly value: V }

function* foundIn(
  plain: string,
  sentences: readonly SentenceRange[],
  quotations: readonly Quotation[],
  packAt: (at: number) => LanguagePack | null,
  ownWords: OwnWords,
  guard: Guard,
): Stages<Found> {
  yield
  const inHand = sentences.map(sentenceInHand(plain, quotations))
  const byPack = [...Map.groupBy(inHand, (sentence) => packAt(sentence.start))]
  const inOrder = <V>(part: string, of: (pack: LanguagePack | null) => Finds<V> | null): readonly Placed<V>[] => {
    const found = guard(part, [] as readonly Placed<V>[], () => byPack.flatMap(([pack, own]) => of(pack)?.(own) ?? []))
    return byPack.length < 2 ? found : found.toSorted((a, b) => a.start - b.start)
  }
  const phrases = inOrder<TimeInWords>('times', (pack) => runs(pack?.times ?? plainDates))
  yield
  const places = inOrder<PlaceInWords>('places', (pack) => (pack === null ? null : pack.placesAgain ? again(runs(pack.places)) : runs(pack.places)))
  yield
  const counts = inOrder<Count>('counts', (pack) => (pack === null ? null : runs(pack.counts)))
  return { phrases, places: withOwnPlaces(places, inHand, ownWords), counts }
}

type Finds<V> = (sentences: readonly Sentence[]) => readonly Placed<V>[]
const runs =
  <V>(extractor: Extractor<V>): Finds<V> =>
  (sentences) =>
    run(extractor, sentences)

/** Names that a rule placed, found again where no rule does: "vor Wexmar" after "in Wexmar". */
function again(find: Finds<PlaceInWords>): Finds<PlaceInWords> {
  return (sentences) => {
    const found = find(sentences)
    const places = [...new Map(found.map(({ value }) => [value.name, value])).values()].filter(({ name }) => name.length > 3)
    let f = 0
    const more = withOwnPlaces([], sentences, { ...NO_OWN_WORDS, places }).filter((place) => {
      while (f < found.length && (found[f]?.end ?? 0) <= place.start) f++
      return found[f] === undefined || !touches(found[f] as Placed<PlaceInWords>, place)
    })
    return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start)
  }
}

/** A place that the desk entered stands before what the rules make of the same words. */
function withOwnPlaces(found: readonly Placed<PlaceInWords>[], sentences: readonly Sentence[], ownWords: OwnWords): readonly Placed<PlaceInWords>[] {
  if (ownWords.places.length === 0) return found
  const index = ownIndexOf(ownWords)
  const own = sentences.flatMap((sentence) =>
    ownPlacesIn(sentence.text, index).map(({ start, end, ...value }) => ({ start: sentence.start + start, end: sentence.start + end, value })),
  )
  let o = 0
  const others = found.filter((place) => {
    while (o < own.length && (own[o]?.end ?? 0) <= place.start) o++
    return own[o] === undefined || !touches(own[o] as Placed<PlaceInWords>, place)
  })
  return [...others, ...own].sort((a, b) => a.start - b.start)
}

/** What each pack heard, as one list in the order of the text. One pack's own ids stay as they are. */
function inOneOrder(said: readonly Said[]): Said {
  const [only] = said
  if (only === undefined) return { statements: [], narration: [] }
  if (said.length === 1) return only
  const statements = said.flatMap((each) => each.statements).sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
  const narration = said.flatMap((each) => each.narration).sort((a, b) => a.start - b.start)
  return { statements: statements.map((s, i) => ({ ...s, id: `s${i + 1}` })), narration: narration.map((n, i) => ({ ...n, id: `n${i + 1}` })) }
}

/**
 * The language at an offset: of the layer that stands there, where that speaks clearly, else of the page. In a layer that nobody reads a paragraph may
 * speak another that is read: a report in English round a statement in French.
 */
function languageAt(text: string, layers: readonly LayerRange[], paragraphs: readonly Paragraph[], ofPage: string): (at: number) => string {
  const own = new Map(layers.map((layer) => [layer, languageOfLayer(text.slice(layer.start, layer.end), ofPage)]))
  const ofLayer = (at: number): string => {
    const layer = layerAt(layers, at)
    return layer === null ? ofPage : (own.get(layer) ?? ofPage)
  }
  const apart = paragraphs.flatMap(({ start, end }) => {
    const around = ofLayer(start)
    const language = packFor(around) === null ? readLanguageOf(text.slice(start, end), around) : null
    return language === null ? [] : [{ start, end, language }]
  })
  if (apart.length > 0) return (at) => apart.find(({ start, end }) => start <= at && at < end)?.language ?? ofLayer(at)
  return [...own.values()].every((language) => language === ofPage) ? () => ofPage : ofLayer
}

function unreadIn(sentences: readonly SentenceRange[], packAt: (at: number) => LanguagePack | null, languageHere: (at: number) => string): Trouble | null {
  const unread = sentences.filter((sentence) => packAt(sentence.start) === null)
  if (unread.length === 0) return null
  const names = [...new Set(unread.map((sentence) => languageHere(sentence.start)))].join(', ')
  const what = unread.length === sentences.length ? 'This page is' : `A part of this page (${unread.length} of ${sentences.length} sentences) is`
  return {
    code: 'language-not-read',
    message: `${what} written in a language that is not read yet (${names}). Dates in figures were kept; who says what, places and counts were not read there.`,
  }
}

/** What a page shows, for whoever holds the same pictures: pictures that stand in the page itself are left out, and so are pages of thumbnails without end. */
function mediaKept(media: Page['media']): Pick<Reading, 'media'> {
  const kept = media.filter(({ address }) => /^https?:/i.test(address) && address.length <= LONGEST_ADDRESS).slice(0, MOST_MEDIA)
  return kept.length === 0 ? {} : { media: kept }
}
const MOST_MEDIA = 100
const LONGEST_ADDRESS = 2000

/** Layers are announced in any of the languages: which one a page is in is told only when its layers are known. */
const OTHERS_WORDS = { layerWords: languages.flatMap((pack) => pack.layerWords), notices: languages.flatMap((pack) => pack.notices) }
const NONE: ReadonlySet<string> = new Set()

function run<V>(extractor: Extractor<V>, sentences: readonly Sentence[]): readonly Placed<V>[] {
  return sentences.flatMap((sentence) =>
    extractor
      .find(sentence)
      .filter((found) => found.quote !== '')
      .map((found) => ({ start: sentence.start + found.offset, end: sentence.start + found.offset + found.quote.length, value: found.value })),
  )
}

function sentenceInHand(plain: string, quotations: readonly Quotation[]): (range: SentenceRange) => Sentence {
  let q = 0
  return ({ start, end }) => {
    while (q < quotations.length && (quotations[q] as Quotation).end <= start) q++
    const here: Quotation[] = []
    for (let i = q; i < quotations.length && (quotations[i] as Quotation).start < end; i++) here.push(quotations[i] as Quotation)
    return {
      text: plain.slice(start, end),
      start,
      inQuotation: (offset) => here.some((quotation) => quotation.start <= start + offset && start + offset < quotation.end),
    }
  }
}

const IS_SOMETHING = /^, (?:an?|the|who|whose|his|her|\d{1,3}) ?/

type PlacesAndCounts = Pick<Parameters<typeof sceneOf>[0], 'places' | 'counts'>

const sceneless = (places: PlacesAndCounts['places'], counts: PlacesAndCounts['counts']): ReturnType<typeof sceneOf> => ({
  places: places.map((place, i) => ({ ...place, id: `p${i + 1}`, event: null })),
  counts: counts.map((count, i) => ({ ...count, id: `c${i + 1}`, scope: null, partOf: null, event: null })),
  events: [],
  footage: [],
  appearances: [],
})

function headlineOf(text: string, layers: readonly LayerRange[]): string | null {
  const headline = layers.find((layer) => layer.kind === 'headline')
  return headline === undefined ? null : text.slice(headline.start, headline.end)
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
