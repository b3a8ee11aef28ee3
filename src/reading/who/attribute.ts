// Attribution: who says what, over sentences and paragraphs.
//
// Each sentence gives its sayings (said.ts). Here the speaker is carried over to quotations that continue, a colon at the end of a
// paragraph hands the next one to its speaker, and an update under an authority's confirmation is that authority's, implicitly.
// Where the speaker is not certain, the words stay narration: a wrong name is worse than none.
import { layerAt } from '../layers.ts'
import { directnessOf } from './directness.ts'
import type { Draft, SentenceRead } from './drafts.ts'
import { isAllQuoted, lastSentenceOf } from './drafts.ts'
import { ORG_NOUNS } from './entities.ts'
import { withImplicit } from './implicit.ts'
import type { LayerRange } from '../layers.ts'
import type { Paragraph } from '../paragraphs.ts'
import type { Quotation, Range } from '../quotations.ts'
import type { OwnCues } from './cues.ts'
import type { OwnIndex } from '../own-words.ts'
import { sayingsIn } from './said.ts'
import type { Saying } from './said.ts'
import type { SentenceRange } from '../sentences.ts'
import { nounPhraseRight } from './noun-phrases.ts'
import type { Phrase } from './noun-phrases.ts'
import { footageScenes } from './footage-scenes.ts'
import { labelledIn } from './labelled.ts'
import type { Labelled } from './labelled.ts'
import { withMendedTags } from './mended-tags.ts'
import { unitsOf, wordsOf } from '../words.ts'
import type { Unit } from '../words.ts'

export type Attributed = { readonly drafts: readonly Draft[]; readonly sentences: readonly SentenceRead[] }

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
  for (const [s, sentence] of sentences.entries()) {
    const layer = sentence.layer
    if (layer === null || layer.kind === 'boilerplate') continue
    const turn = labelled.get(sentence.paragraph)
    if (turn !== undefined) {
      if (sentence.start === paragraphs[sentence.paragraph]?.start) drafts.push(turnOf(turn, sentences, s, layer))
      pending = null
      if (isNamed(turn)) continue
    }
    const { units } = sentence
    const opener = units[0]
    const paragraph = paragraphs[sentence.paragraph] as Paragraph
    const opensParagraph = sentence.start === paragraph.start

    if (pending !== null && opensParagraph && sentence.paragraph !== (sentences[pending.sentence] as SentenceRead).paragraph) {
      const from = sentences[pending.sentence] as SentenceRead
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
      }
      pending = null
    }
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
    if (!isAllQuoted(units)) continue
    const quotation = opener?.quotation
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
    const last = drafts.at(-1)
    if (last === undefined || last.layer !== layer || last.speaker === null || last.authority !== null) continue
    const lastSentence = sentences[lastSentenceOf(last, sentences)] as SentenceRead
    const near = sentence.paragraph === lastSentence.paragraph || (sentence.paragraph === lastSentence.paragraph + 1 && opensParagraph)
    if (!near || (last.directness === 'indirect' && sentence.paragraph !== lastSentence.paragraph && !endsParagraph(last, paragraphs, sentences))) continue
    last.content = [...last.content, ...units.flatMap((unit) => (unit.quotation === null ? [] : unit.quotation.parts))]
    if (last.directness === 'indirect') last.directness = 'mixed'
    for (const unit of units) if (unit.quotation !== null) claimed.set(unit.quotation, last)
  }
  return { drafts: withImplicit(drafts, sentences), sentences }
}

// `"It is a long game." - Mara Lane`: a pull quote, signed in its own paragraph.
function signatureAfter(sentences: readonly SentenceRead[], s: number, paragraph: Paragraph): Saying | null {
  const after = sentences[s + 1]
  const tag = after === undefined || after.start >= paragraph.end ? null : tagOf(after.units)
  if (tag !== null) return tag
  if (after === undefined || after.start >= paragraph.end || !/^[-–—]+$/.test(after.units[0]?.text ?? '')) return null
  const speaker = nounPhraseRight(after.units, 1)
  if (speaker === null || after.units.some((unit) => unit.pos === 'VERB' || unit.pos === 'AUX') || after.units.length > 24) return null
  if (!after.units.slice(speaker.from, speaker.to).some((unit) => unit.pos === 'PROPN')) return null
  return {
    content: [],
    cue: { from: 0, to: 1 },
    speaker,
    strength: 'says',
    negated: false,
    perceived: false,
    voice: false,
    own: true,
    via: null,
    opensNext: false,
  }
}

// `"Would it hold?" Lane pressed.`: cut off behind the mark, and still the quotation's own speaker
function tagOf(units: readonly Unit[]): Saying | null {
  const speaker = nounPhraseRight(units, 0)
  const verb = speaker === null ? undefined : units[speaker.to]
  if (speaker === null || verb === undefined || units.length - speaker.to > 4 || !TAGS.test(verb.lower)) return null
  if (units.slice(speaker.to).some((unit) => unit.pos === 'QUOTE' || /^[:,]$/.test(unit.text))) return null // "Lane said: “...”" brings words of its own
  const cue = { from: speaker.to, to: speaker.to + 1 }
  return { content: [], cue, speaker, strength: 'says', negated: false, perceived: false, voice: false, own: true, via: null, opensNext: false }
}

const TAGS =
  /^(?:pressed|presses|asked|asks|wondered|wonders|sighed|sighs|laughed|laughs|fumed|fumes|joked|jokes|insisted|insists|continued|continues|interjected|interrupted|snapped|snaps|thundered|demanded|demands|murmured|whispered|shouted|shouts|yelled|yells|cried|cries|exclaimed|mused|muses|quipped|quips|replied|replies|responded|responds|answered|answers|added|adds|said|says)$/

function sentencesRead(
  input: {
    readonly plain: string
    readonly layers: readonly LayerRange[]
    readonly quotations: readonly Quotation[]
    readonly sentences: readonly SentenceRange[]
  },
  own: OwnCues,
): readonly SentenceRead[] {
  let q = 0
  return input.sentences.map((sentence) => {
    while (q < input.quotations.length && (input.quotations[q] as Quotation).end <= sentence.start) q++
    const here: Quotation[] = []
    for (let i = q; i < input.quotations.length && (input.quotations[i] as Quotation).start < sentence.end; i++) here.push(input.quotations[i] as Quotation)
    const layer = layerAt(input.layers, sentence.end - 1)
    const from =
      layer !== null && layer.marker !== null && layer.marker.start <= sentence.start && sentence.start < layer.marker.end
        ? Math.min(layer.marker.end, sentence.end)
        : startPastTeaser(input.layers, sentence)
    const range = { start: from, end: sentence.end }
    const units =
      layer === null || layer.kind === 'boilerplate'
        ? []
        : withMendedTags(unitsOf(input.plain, range, wordsOf(input.plain, range), here)).map((unit) => (own.has(unit.lower) ? { ...unit, pos: 'VERB' } : unit))
    return { ...sentence, units, layer }
  })
}

function startPastTeaser(layers: readonly LayerRange[], sentence: Range): number {
  const teaser = layers.find((layer) => layer.kind === 'boilerplate' && layer.start === sentence.start && layer.end < sentence.end)
  return teaser?.end ?? sentence.start
}

function endsParagraph(draft: Draft, paragraphs: readonly Paragraph[], sentences: readonly SentenceRead[]): boolean {
  const sentence = sentences[draft.sentence] as SentenceRead
  return (paragraphs[sentence.paragraph] as Paragraph).end - sentence.end < 3
}

function rangesOf(units: readonly Unit[], stretches: Saying['content']): Range[] {
  return stretches.flatMap(({ from, to }) => {
    const pieces = units.slice(from, to)
    const first = pieces[0]
    const last = pieces.at(-1)
    if (first === undefined || last === undefined) return []
    if (pieces.length === 1 && first.quotation !== null) return [...first.quotation.parts]
    // A quotation that runs on over paragraphs brings its later parts along.
    const later = last.quotation === null ? [] : last.quotation.parts.filter((part) => part.start >= last.end)
    const earlier = first.quotation === null ? [] : first.quotation.parts.filter((part) => part.end <= first.start)
    return [...earlier, { start: first.start, end: last.end }, ...later]
  })
}

// Under "A:" nobody is named, so whoever is named inside is kept; in a named turn all words are that speaker's.
const isNamed = (turn: Labelled | undefined): boolean => turn !== undefined && turn.speaker !== null

// The words of a paragraph that names its speaker itself.
const turnOf = ({ content, cue, speaker }: Labelled, sentences: readonly SentenceRead[], s: number, layer: LayerRange): Draft => ({
  sentence: s,
  content: [content],
  cue,
  speaker,
  speakerUnits: speaker === null ? [] : unitsOfName(sentences, s, speaker),
  via: [],
  apposition: [],
  strength: 'says',
  negated: false,
  directness: 'direct',
  throughFootage: false,
  layer,
  authority: null,
})

// A signature stands at the paragraph's end, in a sentence of its own perhaps.
function unitsOfName(sentences: readonly SentenceRead[], s: number, { start, end }: Range): readonly Unit[] {
  let at = s
  while ((sentences[at]?.end ?? Infinity) <= start) at++
  return (sentences[at]?.units ?? []).filter((unit) => unit.start >= start && unit.end <= end)
}

function draftOf(plain: string, sentence: SentenceRead, s: number, saying: Saying, content: Range[], scenes: ReadonlySet<number>): Draft | null {
  if (content.length === 0 || sentence.layer === null) return null
  const { units } = sentence
  const speaker = saying.speaker
  const speakerUnits = speaker === null ? [] : units.slice(speaker.from, speaker.to)
  return {
    sentence: s,
    content,
    cue: rangeOf(units, saying.cue),
    speaker: speaker === null ? null : rangeOf(units, speaker),
    speakerUnits,
    via: saying.via === null ? [] : units.slice(saying.via.from, saying.via.to),
    apposition: speaker === null ? [] : appositionAt(units, speaker.to),
    strength: saying.strength,
    negated: saying.negated,
    directness: directnessOf(plain, content, units),
    throughFootage: saying.perceived || ((saying.voice || isOverheard(units, saying, speakerUnits)) && scenes.has(sentence.paragraph)),
    layer: sentence.layer,
    authority: null,
  }
}

// "a man in a blue coat says", "someone at the back answers": told in the present of somebody whom only the footage shows.
function isOverheard(units: readonly Unit[], saying: Saying, speaker: readonly Unit[]): boolean {
  const cue = units[saying.cue.to - 1]?.lower ?? ''
  const first = speaker[0]?.lower ?? ''
  return (
    ((/^(?:says?|answers?|repl(?:y|ies)|responds?|adds?|repeats?|continues?|explains?|remarks?|observes?|admits?|complains?|jokes?|quips?|exclaims?|insists?|protests?|objects?)$/.test(
      cue,
    ) &&
      /^(?:a|an|one|another|someone|somebody|others|two|three)$/.test(first)) ||
      (first === 'the' && /^(?:answers?|repl(?:y|ies)|responds?|repeats?)$/.test(cue) && !speaker.some((unit) => ORG_NOUNS.has(unit.lower)))) &&
    !speaker.some((unit) => unit.pos === 'PROPN' || /^spokes/.test(unit.lower))
  )
}

function rangeOf(units: readonly Unit[], { from, to }: { from: number; to: number } | Phrase): Range | null {
  const first = units[from]
  const last = units[to - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

function appositionAt(units: readonly Unit[], to: number): readonly Unit[] {
  if (units[to]?.text !== ',' || units[to + 1]?.pos !== 'DET') return []
  const end = units.slice(to + 1, to + 12).findIndex((unit) => /^[,.]$/.test(unit.text) || unit.pos === 'ADP' || unit.pos === 'VERB')
  return end < 0 ? [] : units.slice(to + 1, to + 1 + end)
}

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
