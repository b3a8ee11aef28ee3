// What changed between two versions of one page: statements, sentences of the publication's own and headlines that came, were altered or
// went; updates that came; earlier readings found again or lost; and what a person said of those that stand unchanged, as an offer.
//
// Pure, and writes nothing: a judgement of the earlier version is proposed for the later one, a person says whether it holds there.
import { finderIn, selectorOf } from '../../reading/anchor.ts'
import type { CorrectionMade } from '../../model/correction.ts'
import type {
  CarriedCorrection,
  CarriedJudgement,
  LayerCame,
  PassageChange,
  PassageRead,
  Reanchored,
  ReadingLost,
  VersionChanges,
} from '../../model/comparison.ts'
import type { Judgement } from '../../model/incident.ts'
import type { LayerKind, Report } from '../../model/report.ts'
import { spanOf, trimmedSpan, type Span } from '../../model/span.ts'
import { correctionsAgain, earlierChoice } from './corrections-again.ts'
import { passagesOf, pairPassages } from './passage-pairs.ts'
import { readingsOf, type ReadingIn } from './readings-in.ts'
import { differencesOf, tokensOf } from './word-differences.ts'

/** The report as it was read: what a person corrected in it is held apart. */
export type Version = {
  readonly number: number
  readonly report: Report
  readonly judgements: Readonly<Record<string, Judgement>>
  readonly corrections?: readonly CorrectionMade[]
}

/** The changes from the earlier to the later version. Commas, case, white space and the shape of marks are no change. */
export function changesBetween(before: Version, after: Version): VersionChanges {
  const [was, is] = [passagesOf(before.report), passagesOf(after.report)]
  const pairs = pairPassages(before.report, was, after.report, is)
  const changes = pairs.flatMap((pair) => changeOf(before.report, pair.before, after.report, pair.after))
  return {
    passages: inReadingOrder(changes, pairs),
    unchanged: pairs.length - changes.length,
    came: layersOnlyIn(after.report, before.report),
    gone: layersOnlyIn(before.report, after.report),
    ...readingsAgain(before, after),
    corrected: correctedAgain(before, after),
  }
}

function correctedAgain(before: Version, after: Version): readonly CarriedCorrection[] {
  const own = new Set((after.corrections ?? []).map(({ reading, to }) => `${to.field} ${reading}`))
  return correctionsAgain(before.report, before.corrections ?? [], after.report)
    .filter(({ after: reading, to }) => !own.has(`${to.field} ${reading}`))
    .map(({ reading, after: now, to, was, words, by }) => ({ before: reading, after: now, field: to.field, choice: earlierChoice(to.field), was, words, by }))
}

function changeOf(first: Report, before: PassageRead | null, second: Report, after: PassageRead | null): PassageChange[] {
  if (before === null || after === null) return [{ kind: before === null ? 'added' : 'removed', before, after, words: [], attribution: false }]
  const words = differencesOf(
    { text: first.text, tokens: tokensOf(first.text, before.spans) },
    { text: second.text, tokens: tokensOf(second.text, after.spans) },
  )
  const attribution = !isSaidAlike(before, after)
  return words.length === 0 && !attribution ? [] : [{ kind: 'altered', before, after, words, attribution }]
}

/** The outermost speaker is the page itself; a name entered by hand in one version is no change of the page. */
function isSaidAlike(a: PassageRead, b: PassageRead): boolean {
  const chain = ({ speakers }: PassageRead): string => speakers.slice(1).map(plain).join('>')
  const cue = a.cue === null || b.cue === null || plain(a.cue) === plain(b.cue)
  return (a.of === 'narration') === (b.of === 'narration') && chain(a) === chain(b) && a.strength === b.strength && a.negated === b.negated && cue
}
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '')

/** By place in the later version; a removed passage stands before the one that followed it in the earlier version. */
function inReadingOrder(changes: readonly PassageChange[], pairs: ReturnType<typeof pairPassages>): readonly PassageChange[] {
  const stays = pairs
    .flatMap(({ before, after }) => (before === null || after === null ? [] : [{ was: startOf(before), is: startOf(after) }]))
    .toSorted((a, b) => a.was - b.was)
  const placeOf = ({ before, after }: PassageChange): number => {
    if (after !== null) return startOf(after)
    const was = before === null ? 0 : startOf(before)
    return (stays.find((stay) => stay.was > was)?.is ?? Infinity) - 0.5
  }
  return changes
    .map((change) => ({ change, at: placeOf(change) }))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ change }) => change)
}
const startOf = ({ spans }: PassageRead): number => spans[0]?.start ?? 0

const LATER_LAYERS: ReadonlySet<LayerKind> = new Set(['update', 'correction', 'editorsNote'])

function layersOnlyIn(report: Report, other: Report): readonly LayerCame[] {
  const known = other.layers.filter((layer) => LATER_LAYERS.has(layer.kind)).map((layer) => keysOf(other, layer))
  return report.layers.flatMap((layer) => {
    const span = LATER_LAYERS.has(layer.kind) ? trimmedSpan(report.text, layer.start, layer.end) : null
    if (span === null) return []
    const keys = keysOf(report, layer)
    // One that grew by a paragraph, or lost one, is still the same update.
    const isKnown = known.some((theirs) => [...keys].filter((key) => theirs.has(key)).length >= Math.min(keys.size, theirs.size) * 0.7)
    return isKnown ? [] : [{ kind: layer.kind, span, written: layer.written }]
  })
}

const keysOf = (report: Report, layer: { start: number; end: number }): ReadonlySet<string> => new Set(tokensOf(report.text, [layer]).map(({ key }) => key))

// A long page written anew throughout: after so many readings that were not where they should be, the others are sought only around there.
const MOST_SEARCHES = 500
const NEAR = 4000

/** Each earlier reading at its place in the later text. The last shift is tried first, so that an unchanged page costs next to nothing. */
function readingsAgain(before: Version, after: Version): Pick<VersionChanges, 'reanchored' | 'lost' | 'carried'> {
  const later = Map.groupBy(readingsOf(after.report), placeKey)
  const reanchored: Reanchored[] = []
  const lost: ReadingLost[] = []
  const carried: CarriedJudgement[] = []
  const find = finderIn(after.report.text)
  let shift = 0
  let searches = 0
  for (const reading of readingsOf(before.report)) {
    const found = reading.spans.map((span) => {
      const anchored = find(selectorOf(before.report.text, span), span.start + shift, searches > MOST_SEARCHES ? NEAR : Infinity)
      if (anchored?.same !== true || anchored.start !== span.start + shift) searches++
      if (anchored?.same === true) shift = anchored.start - span.start
      return anchored
    })
    const stands = found.filter((anchored) => anchored !== null)
    if (stands.length < found.length) {
      lost.push({ reading: reading.id, spans: reading.spans })
      continue
    }
    const spans = stands.map(({ start, end }) => spanOf(after.report.text, start, end))
    const now = later.get(placeKey({ ...reading, spans }))?.find((other) => other.value === reading.value) ?? null
    reanchored.push({ before: reading.id, after: now?.id ?? null, spans, score: Math.min(...stands.map(({ score }) => score)) })
    const isSame = stands.every(({ quote }, i) => sameWords(quote, reading.spans[i]?.quote ?? ''))
    if (now !== null && isSame) carried.push(...offered(before, reading.id, after, now.id))
  }
  return { reanchored, lost, carried }
}

function offered(before: Version, was: string, after: Version, is: string): CarriedJudgement[] {
  const judgement = before.judgements[was]
  const own = after.judgements[is]
  if (judgement === undefined || judgement.status === 'proposed' || judgement.status === 'mended' || (own !== undefined && own.status !== 'proposed')) return []
  return [{ before: was, after: is, judgement, words: `${judgement.status} in version ${before.number}` }]
}

const placeKey = ({ kind, spans }: Pick<ReadingIn, 'kind' | 'spans'>): string => `${kind} ${spans.map(({ start, end }: Span) => `${start}-${end}`).join(',')}`

const sameWords = (a: string, b: string): boolean => a === b || wordsOf(a) === wordsOf(b)
const wordsOf = (words: string): string =>
  tokensOf(words, [{ start: 0, end: words.length }])
    .map(({ key }) => key)
    .join(' ')
