// From a page to a reading: layers, quotations, sentences, times as words, places, counts, who says what, and the scene.
//
// Every stage is guarded: when one stumbles the others go on, and the reading carries a trouble that says which part was not read.
import { touches, spanOf } from '../model/span.ts'
import type { Page } from '../model/page.ts'
import type { Reading } from '../model/report.ts'
import type { Extractor, FileFacts, Sentence } from '../model/sockets.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Narration, Statement } from '../model/statement.ts'
import { attribute } from './who/attribute.ts'
import { statementsOf } from './who/chains.ts'
import { extractors } from './extractors.ts'
import { languageOf } from './language.ts'
import { layerAt, layersOf } from './layers.ts'
import type { LayerRange } from './layers.ts'
import { narrationOf } from './who/narration.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Paragraph } from './paragraphs.ts'
import { quotationsOf, withPlainApostrophes } from './quotations.ts'
import type { Quotation } from './quotations.ts'
import { withinReach } from './reach.ts'
import { pagesOf } from './readers.ts'
import { sceneOf } from './scene/scene.ts'
import { sentencesOf } from './sentences.ts'
import type { SentenceRange } from './sentences.ts'
import { twinOf } from './twin.ts'

/** The readings of an original, one a page. Throws the readers' Problem when nothing can be read at all. */
export async function readOriginal(bytes: Uint8Array, facts: FileFacts): Promise<readonly { part: string | null; reading: Reading }[]> {
  const pages = await pagesOf(bytes, facts)
  return pages.map((page) => ({ part: page.part, reading: readPage(page) }))
}

/** What stands in a page. Never throws for what the page holds: a part that could not be read is a trouble `part-not-read`. */
export function readPage(page: Page): Reading {
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
  const twin = twinOf(text)
  const language = guard('language', 'en', () => languageOf(text, page.language))
  const paragraphs = guard('paragraphs', [] as readonly Paragraph[], () => paragraphsOf(page))
  const layers = guard('layers', [] as readonly LayerRange[], () => layersOf(twin, paragraphs, page.title))
  const { paragraphs: near, trouble: long } = withinReach(text, paragraphs)
  if (long !== null) troubles.push(long)
  const quotations = guard('quotations', [] as readonly Quotation[], () => quotationsOf(twin, near))
  const plain = withPlainApostrophes(twin, quotations)
  const sentences = guard('sentences', [] as readonly SentenceRange[], () => sentencesOf(twin, near, quotations))
  const read = sentences.filter((sentence) => {
    const layer = layerAt(layers, sentence.end - 1)
    return layer !== null && layer.kind !== 'boilerplate'
  })
  const found = foundIn(plain, read, quotations, guard)

  let statements: readonly Statement[] = []
  let narration: readonly Narration[] = []
  if (language === 'en' || language === 'und') {
    const attributed = guard('attribution', null, () => attribute({ plain, paragraphs: near, layers, quotations, sentences }))
    if (attributed !== null) {
      statements = guard('statements', [] as readonly Statement[], () => statementsOf(text, plain, attributed.drafts, attributed.sentences, page.publication))
      narration = guard('narration', [] as readonly Narration[], () => narrationOf(text, attributed.drafts, statements, attributed.sentences))
    }
  } else
    troubles.push({
      code: 'language-not-read',
      message: `This page is written in a language that is not read yet (${language}). Its dates were kept; who says what was not read.`,
    })

  const phrases = found.phrases.map((phrase, i) => ({ ...spanOf(text, phrase.start, phrase.end), ...phrase.value, id: `t${i + 1}` }))
  const withDates = layers.map(({ kind, start, end, marker }) => ({
    kind,
    start,
    end,
    stated: marker === null ? null : (phrases.find((phrase) => touches(phrase, marker)) ?? null),
  }))
  const placesFound = found.places.map((place) => ({ ...spanOf(text, place.start, place.end), ...place.value }))
  const countsFound = found.counts
    .filter((count) => !phrases.some((phrase) => phrase.start <= count.start && count.end <= phrase.end))
    .map((count) => ({ ...spanOf(text, count.start, count.end), ...count.value }))
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
    }),
  )
  const date = page.dates[0]
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
    links: page.links,
    post: page.post,
    troubles,
  }
}

type Guard = <V>(part: string, otherwise: V, stage: () => V) => V
type Placed<V> = { readonly start: number; readonly end: number; readonly value: V }

function foundIn(plain: string, sentences: readonly SentenceRange[], quotations: readonly Quotation[], guard: Guard) {
  const [times, places, counts] = extractors
  const inHand = sentences.map(sentenceInHand(plain, quotations))
  return {
    phrases: guard('times', [], () => run(times, inHand)),
    places: guard('places', [], () => run(places, inHand)),
    counts: guard('counts', [], () => run(counts, inHand)),
  }
}

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
