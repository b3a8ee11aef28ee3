// Attribution: who says what, over sentences and paragraphs.
//
// Each sentence gives its sayings (said.ts). Here the speaker is carried over to quotations that continue, a colon at the end of a
// paragraph hands the next one to its speaker, and an update under an authority's confirmation is that authority's, implicitly.
// Where the speaker is not certain, the words stay narration: a wrong name is worse than none.
import { layerAt } from '../layers.ts'
import type { LayerRange } from '../layers.ts'
import type { OwnIndex } from '../own-words.ts'
import type { Paragraph } from '../paragraphs.ts'
import type { Quotation, Range } from '../quotations.ts'
import type { SentenceRange } from '../sentences.ts'
import { CUES } from './cues/lexicon.ts'
import type { OwnCues } from './cues/lexicon.ts'
import { draftOf, rangesOf, turnOf } from './draft-of.ts'
import { isAllQuoted, lastSentenceOf } from './drafts.ts'
import type { Draft, SentenceRead } from './drafts.ts'
import { footageScenes } from './paragraphs/footage-scenes.ts'
import { toldInFirstPerson } from './paragraphs/handed-on.ts'
import { withImplicit } from './implicit.ts'
import { itemsFrom } from './paragraphs/listed.ts'
import { labelledIn } from './paragraphs/labelled.ts'
import type { Labelled } from './paragraphs/labelled.ts'
import { namedAfter } from './paragraphs/named-after.ts'
import { isAdverb, isTimeWord } from './phrases/noun-phrases.ts'
import { sayingsIn } from './said.ts'
import type { Saying } from './said.ts'
import { sentencesRead } from './sentences-read.ts'
import { signatureAfter } from './frames/signatures.ts'
import { plain as spoken } from './frames/unclaimed.ts'
import type { Unit } from '../words.ts'

export type Attributed = { readonly drafts: readonly Draft[]; readonly sentences: readonly SentenceRead[] }

/** Drafts of statements in the order in which they are found, and the sentences they stand in. `own`: the desk's own verbs of saying. */
export function attribute(input: {
  readonly plain: string
  readonly paragraphs: readonly Paragraph[]
  readonly layers: readonly LayerRange[]
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly SentenceRange[]
  readonly own: OwnIndex
}): Attributed {
  const { plain, paragraphs, quotations } = input
  const ownCues: OwnCues = input.own.cues.get('en') ?? new Map()
  const sentences = sentencesRead(input, ownCues)
  const scenes = footageScenes(sentences, paragraphs)
  const labelled = labelledIn(plain, paragraphs)
  const said = sentences.map((sentence) =>
    sentence.layer === null || sentence.layer.kind === 'boilerplate' || isNamed(labelled.get(sentence.paragraph)) ? [] : sayingsIn(sentence.units, ownCues),
  )
  const claimed = new Map<Quotation, Draft>()
  const drafts: Draft[] = []
  const asQuoted = (draft: Draft): void => {
    for (const quotation of quotationsIn(quotations, draft.content)) if (!claimed.has(quotation)) claimed.set(quotation, draft)
  }
  const willBeClaimed = new Set<Quotation>()
  for (const [s, sayings] of said.entries())
    for (const saying of sayings)
      for (const { from, to } of saying.content)
        for (const unit of (sentences[s] as SentenceRead).units.slice(from, to)) if (unit.quotation !== null) willBeClaimed.add(unit.quotation)

  let pending: { saying: Saying; sentence: number } | null = null
  let handed = 0 // up to where a speaker's words stand without marks
  for (const [s, sentence] of sentences.entries()) {
    const layer = sentence.layer
    if (layer === null || layer.kind === 'boilerplate') continue
    const turn = labelled.get(sentence.paragraph)
    if (turn !== undefined) {
      if (turn.content.length > 0 && sentence.start === paragraphs[sentence.paragraph]?.start)
        drafts.push(turnOf(withinLayers(turn, input.layers), sentences, s, layer))
      pending = null
      if (isNamed(turn)) continue
    }
    const { units } = sentence
    const opener = units[0]
    const paragraph = paragraphs[sentence.paragraph] as Paragraph
    const opensParagraph = sentence.start === paragraph.start

    if (pending !== null && opensParagraph && sentence.paragraph !== (sentences[pending.sentence] as SentenceRead).paragraph) {
      const from = sentences[pending.sentence] as SentenceRead
      const items =
        sentence.paragraph === from.paragraph + 1 && handsOn(pending.saying, from.units)
          ? untold(itemsFrom(plain, paragraphs, sentence.paragraph), said, sentences, s)
          : []
      if (
        opener?.pos === 'QUOTE' &&
        opener.quotation !== null &&
        sentence.paragraph === from.paragraph + 1 &&
        !claimed.has(opener.quotation) &&
        isAllQuoted(units)
      ) {
        const draft = draftOf(plain, from, pending.sentence, pending.saying, [...opener.quotation.parts], scenes)
        if (draft !== null) {
          drafts.push(draft)
          asQuoted(draft)
        }
      } else if (paragraph.role === 'quote' && sentence.paragraph === from.paragraph + 1) {
        const draft = draftOf(plain, from, pending.sentence, pending.saying, [{ start: paragraph.start, end: paragraph.end }], scenes)
        if (draft !== null) drafts.push({ ...draft, directness: 'direct' })
      } else if (items.length > 0) {
        const draft = draftOf(plain, from, pending.sentence, pending.saying, [...items], scenes)
        if (draft !== null) drafts.push(draft)
        handed = draft === null ? handed : (items.at(-1)?.end ?? 0)
      } else if (sentence.paragraph === from.paragraph + 1 && from.layer === layer && !units.some(({ pos }) => pos === 'QUOTE')) {
        const told = toldInFirstPerson(plain, paragraphs, sentence.paragraph)
        const draft = draftOf(plain, from, pending.sentence, pending.saying, [...told], scenes)
        if (draft !== null) {
          drafts.push({ ...draft, directness: 'direct' })
          handed = told.at(-1)?.end ?? 0
        }
      }
      pending = null
    }
    if (sentence.start < handed) continue
    for (const saying of said[s] ?? []) {
      if (saying.opensNext) {
        pending = { saying, sentence: s }
        continue
      }
      const content = rangesOf(units, saying.content)
      const first = units.slice(saying.content[0]?.from, saying.content[0]?.to).find((unit) => unit.quotation !== null)
      const earlier = first === undefined || first.quotation === null ? undefined : claimed.get(first.quotation)
      if (earlier !== undefined) continue
      const draft = draftOf(plain, sentence, s, saying, content, scenes)
      if (draft === null) continue
      drafts.push(draft)
      asQuoted(draft)
    }
    if ((said[s] ?? []).length > 0) continue
    // A sentence that is nothing but a quotation continues the last speaker's, if that one spoke just before.
    if (!isAllQuoted(units) && !onlyTold(units)) continue
    const quotation = units.find((unit) => unit.pos === 'QUOTE')?.quotation
    if (quotation === undefined || quotation === null || claimed.has(quotation) || willBeClaimed.has(quotation)) continue
    const signature = signatureAfter(sentences, s, paragraph)
    if (signature !== null) {
      const draft = draftOf(plain, sentences[s + 1] as SentenceRead, s + 1, signature, [...quotation.parts], scenes)
      if (draft !== null) {
        drafts.push(draft)
        asQuoted(draft)
      }
      continue
    }
    const answering = sentences[s - 1]?.paragraph === sentence.paragraph ? answerTo(drafts, sentences[s - 1] as SentenceRead, s - 1) : undefined
    if (answering === null) continue
    const last = answering ?? continuedBy(drafts)
    if (last === undefined || last.layer !== layer || last.speaker === null || last.authority !== null) continue
    const lastSentence = sentences[lastSentenceOf(last, sentences)] as SentenceRead
    const near = sentence.paragraph === lastSentence.paragraph || (sentence.paragraph === lastSentence.paragraph + 1 && opensParagraph)
    const turned = turnedTo(sentences, lastSentenceOf(last, sentences), s, last)
    if (turned !== null) {
      if (turned.saying === null) continue
      const draft = draftOf(plain, sentences[turned.sentence] as SentenceRead, turned.sentence, turned.saying, [...quotation.parts], scenes)
      if (draft !== null) {
        drafts.push(draft)
        asQuoted(draft)
      }
      continue
    }
    if (!near || (last.directness === 'indirect' && sentence.paragraph !== lastSentence.paragraph && !endsParagraph(last, paragraphs, sentences))) continue
    last.content = [...last.content, ...units.flatMap((unit) => (unit.quotation === null ? [] : unit.quotation.parts))]
    if (last.directness === 'indirect') last.directness = 'mixed'
    for (const unit of units) if (unit.quotation !== null) claimed.set(unit.quotation, last)
  }
  for (const [s, sentence] of sentences.entries()) {
    const quotation =
      sentence.layer !== null && sentence.units[0]?.pos === 'QUOTE' && isAllQuoted(sentence.units)
        ? sentence.units.find(({ pos }) => pos === 'QUOTE')?.quotation
        : undefined
    if (quotation === undefined || quotation === null || claimed.has(quotation) || sentence.start !== quotation.start) continue
    const named = namedAfter(sentences, s, drafts)
    if (named === null) continue
    const { sentence: at, name } = named
    const draft = draftOf(plain, sentences[at] as SentenceRead, at, spoken([], { from: name.to, to: name.to + 1 }, name), [...quotation.parts], scenes)
    if (draft === null) continue
    // "“It came.” Ada Finch shakes her head. “I held on.”"
    const more = sentences[at + 1]
    const goesOn = more !== undefined && more.paragraph === sentences[at]?.paragraph && isAllQuoted(more.units) ? more.units[0]?.quotation : undefined
    if (goesOn !== undefined && goesOn !== null && !claimed.has(goesOn)) draft.content.push(...goesOn.parts)
    drafts.push(draft)
    asQuoted(draft)
  }
  return {
    drafts: withImplicit(
      drafts.toSorted((a, b) => a.sentence - b.sentence),
      sentences,
    ),
    sentences,
  }
}

// "“It fell,” said Tom. Betty shook her head. “It was pushed.”": a name that a sentence in between begins with, and whether what it tells leads to words.
function turnedTo(
  sentences: readonly SentenceRead[],
  from: number,
  to: number,
  last: Draft,
): { readonly saying: Saying | null; readonly sentence: number } | null {
  const own = new Set(last.speakerUnits.map(({ lower }) => lower))
  for (let s = to - 1; s > from && s > to - 4; s--) {
    const { units } = sentences[s] as SentenceRead
    if (units[0]?.pos !== 'PROPN' || isTimeWord(units[0]) || units.some(({ pos }) => pos === 'QUOTE')) continue
    let end = 1
    while (units[end]?.pos === 'PROPN') end++
    const name = units.slice(0, end)
    if (units[end]?.pos !== 'VERB') continue
    if (name.some(({ lower }) => own.has(lower)) && (own.size < 2 || name.length < 2 || own.has(name[0]?.lower ?? ''))) return null
    const leads = s === to - 1 && GESTURES.test(units[end]?.lower ?? '')
    return { saying: leads ? spoken([], { from: end, to: end + 1 }, { from: 0, to: end, relative: false }) : null, sentence: s }
  }
  return null
}

// "The operator asks him where. “By the lamp.”": whose words answer a question told in the sentence before: undefined where none is asked there, null where
// it is not known who was asked.
function answerTo(drafts: readonly Draft[], { units }: SentenceRead, s: number): Draft | null | undefined {
  if (units.at(-1)?.pos === 'QUOTE' || !isAskedFurther(units)) return undefined
  const asks = units.findIndex(({ lower }) => ASKS.test(lower))
  const asked = units[asks + 1]?.lower ?? ''
  const asker = units[asks - 1]
  const fits = (draft: Draft): boolean => draft.speaker !== null && !draft.negated && !draft.speakerUnits.some(({ start }) => start === asker?.start)
  if (/^(?:him|her|them)$/.test(asked))
    return drafts.findLast((draft) => draft.sentence < s && fits(draft) && !draft.speakerUnits.some(({ lower }) => lower === asker?.lower)) ?? null
  return drafts.findLast((draft) => draft.sentence < s && draft.speakerUnits.some(({ lower }) => lower === asked)) ?? null
}

/** "The operator asks him where.", "Rask asked Olaf Tarn why he had stayed.": somebody is asked, and not in words of their own. */
function isAskedFurther(units: readonly Unit[]): boolean {
  const asks = units.findIndex(({ lower }) => ASKS.test(lower))
  if (asks < 1 || !/^(?:PROPN|NOUN|PRON)$/.test(units[asks - 1]?.pos ?? '') || units.slice(asks).some(({ pos }) => pos === 'QUOTE')) return false
  let to = asks + 1
  while (units[to]?.pos === 'PROPN' || /^(?:him|her|them)$/.test(units[to]?.lower ?? '')) to++
  return to > asks + 1 && /^(?:where|why|how|what|who|when|whether|if|which)$/.test(units[to]?.lower ?? '')
}
const ASKS = /^(?:asks|asked)$/

const GESTURES =
  /^(?:nodded|nods|shook|shakes|shrugged|shrugs|smiled|smiles|laughed|laughs|sighed|sighs|paused|pauses|interrupted|interrupts|agreed|agrees|disagreed|disagrees|pointed|points|grinned|grins|frowned|frowns|hesitated|hesitates|winced|wept|interjected|objected|objects)$/

// Whose words a bare quotation goes on with: of the last sentence's sayings the one in quotation marks, if the later ones are of the same mention
// (`"We go," Lane said, explaining why. "Now."`), and none that was not said ("She did not mention it. “We go.”").
function continuedBy(drafts: readonly Draft[]): Draft | undefined {
  const last = drafts.findLast((draft) => !draft.negated)
  if (last === undefined) return undefined
  if (last.directness === 'direct') return last
  const quoted = drafts.findLast((draft) => draft.sentence === last.sentence && draft.directness === 'direct' && !draft.negated)
  return quoted !== undefined && quoted.speaker !== null && quoted.speaker.start === last.speaker?.start ? quoted : last
}

// `Then, on Tuesday: "We were wrong."`: only when, and the words
function onlyTold(units: readonly Unit[]): boolean {
  const colon = units.findIndex((unit) => unit.text === ':')
  if (colon < 1 || units[colon + 1]?.pos !== 'QUOTE' || !isAllQuoted(units.slice(colon + 1))) return false
  return units.slice(0, colon).every(
    (unit, u) =>
      isTimeWord(unit) ||
      (unit.pos === 'PROPN' && /^(?:on|in|at)$/.test(units[u - 1]?.lower ?? '')) || // "later that month on QTV"
      /^(?:that|month|week|year)$/.test(unit.lower) ||
      isAdverb(unit) ||
      /^(?:and|then|later|on|in|at|the|an?|,|last|this|next|day|days|hour|hours|minutes|after|afterwards|again|same|\d+)$/.test(unit.lower),
  )
}

function endsParagraph(draft: Draft, paragraphs: readonly Paragraph[], sentences: readonly SentenceRead[]): boolean {
  const sentence = sentences[draft.sentence] as SentenceRead
  return (paragraphs[sentence.paragraph] as Paragraph).end - sentence.end < 3
}

// Furniture of the page between the turns is nobody's.
const withinLayers = (turn: Labelled, layers: readonly LayerRange[]): Labelled =>
  turn.content.length < 2 ? turn : { ...turn, content: turn.content.filter(({ start }) => layerAt(layers, start)?.kind !== 'boilerplate') }

// "According to the brigade:", "The mayor said:", "The brigade:"; not "What we know:", "The mayor saw three sites:"
function handsOn({ speaker }: Saying, units: readonly Unit[]): boolean {
  if (speaker === null || /^(?:we|i|you)$/.test(units[speaker.from]?.lower ?? '')) return false
  // "Among the passengers:"
  if (units[0]?.pos === 'ADP') return false
  const verbs = units.filter(({ pos }) => pos === 'VERB')
  return verbs.length === 0
    ? !units.some(({ pos }) => pos === 'AUX')
    : verbs.some(({ lower }) => CUES.get(lower)?.frames.has('clause') === true || lower === 'according')
}

// Of a list those items that name nobody themselves.
const untold = (items: readonly Range[], said: readonly (readonly Saying[])[], sentences: readonly SentenceRead[], from: number): readonly Range[] => {
  let s = from
  return items.filter(({ start, end }) => {
    while (s < sentences.length && (sentences[s] as SentenceRead).end <= start) s++
    for (let at = s; at < sentences.length && (sentences[at] as SentenceRead).start < end; at++)
      if ((said[at] ?? []).some(({ speaker }) => speaker !== null)) return false
    return true
  })
}

// Under "A:" nobody is named, so whoever is named inside is kept; in a named turn all words are that speaker's.
const isNamed = (turn: Labelled | undefined): boolean => turn !== undefined && turn.speaker !== null

function* quotationsIn(quotations: readonly Quotation[], content: readonly Range[]): Iterable<Quotation> {
  for (const range of content) {
    let low = 0
    let high = quotations.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((quotations[middle] as Quotation).end <= range.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < quotations.length && (quotations[i] as Quotation).start < range.end; i++) yield quotations[i] as Quotation
  }
}
