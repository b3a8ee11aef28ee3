// What a sentence says that somebody said: cue, speaker and content of each, as units. One sentence at a time; what reaches over
// sentences and paragraphs (carry-over, a colon before the next paragraph) is the work of attribute.ts.
import type { Strength } from '../../model/statement.ts'
import { endsHere } from './phrases/clauses.ts'
import type { Stretch } from './phrases/clauses.ts'
import { citingIn, withSource } from './cues/citing.ts'
import { withGapped } from './content/gapped.ts'
import { contentOf } from './content/of-cue.ts'
import { cuesIn } from './cues/find.ts'
import type { CueFound } from './cues/found.ts'
import type { OwnCues } from './cues/lexicon.ts'
import { footageClaims } from './frames/footage-claims.ts'
import { nestedIn } from './content/nested.ts'
import type { Phrase } from './phrases/noun-phrases.ts'
import { signed } from './frames/signatures.ts'
import { headlines } from './frames/headlines.ts'
import { adjacent, claimOfAnother, claims, colons, shouts } from './frames/unclaimed.ts'
import type { Unit } from '../words.ts'

export type Saying = {
  readonly content: readonly Stretch[]
  readonly cue: Stretch
  readonly speaker: Phrase | null
  readonly strength: Strength
  readonly negated: boolean
  readonly perceived: boolean
  readonly voice: boolean // a voice or an act that footage can show, told in the present
  readonly own: boolean
  readonly via: Phrase | null // who reports the speaker
  readonly inside?: readonly Phrase[] // whose sayings the content tells, outermost first
  readonly opensNext: boolean // the sentence ends with a colon: the next paragraph is what is said
}

/** Every saying of the sentence, in the order of the cues. Sayings inside another's content are left to it. */
export function sayingsIn(sentence: readonly Unit[], own: OwnCues): readonly Saying[] {
  // What is longer than this is a list or a slip, and every step below looks around itself.
  const units = sentence.length > 600 ? sentence.slice(0, 600) : sentence
  const citing = citingIn(units)
  if (citing === null) return sayingsOf(units, own)
  return withSource(sayingsOf([...units.slice(0, citing.at.from), ...units.slice(citing.at.to)], own), citing)
}

function sayingsOf(units: readonly Unit[], own: OwnCues): readonly Saying[] {
  const cues = cuesIn(units, own)
  const out: Saying[] = []
  const taken = new Uint8Array(units.length)
  const take = (stretches: readonly Stretch[]): void => {
    for (const { from, to } of stretches) taken.fill(1, from, to)
  }
  const outer = outermost(units, cues)
  if (outer !== null && outer.content !== null) {
    take(outer.content)
    out.push(withNested(units, sayingOf(outer.cue, outer.content), outer.cue, cues))
  }
  const handed = new Map<number, Phrase>() // a noun that stands for another's words, and who tells of them
  for (const [c, cue] of cues.entries()) {
    if (taken[cue.at] === 1 || cue === outer?.cue) continue
    const anothers = cue.kind === 'verb' && cue.cue.strength === 'says' && !cue.cue.frames.has('addressee') ? claimOfAnother(units, cue.to) : -1
    if (anothers >= 0) {
      if (cue.subject !== null) handed.set(anothers, cue.subject)
      continue
    }
    const content = contentOf(outer === null ? units : outer.inside, cue, cues, taken)
    if (content === null) continue
    if (content.length > 0 && !content.some((stretch) => hasWords(units, stretch)) && !deniesAll(units, cue, content)) continue
    take(content)
    take(frameOf(units, cue))
    const pieces = splitList(units, content)
    for (const piece of pieces) {
      out.push(
        withNested(
          units,
          sayingOf(outer === null || cue.via !== null || outer.cue.kind === 'hearing' ? cue : { ...cue, via: outer.cue.subject }, piece),
          cue,
          cues,
        ),
      )
    }
    if (c > 200) break
  }
  for (const saying of [
    ...colons(units, taken, out),
    ...signed(units, taken),
    ...adjacent(units, taken),
    ...shouts(units, taken),
    ...footageClaims(units, taken),
    ...claims(units, taken, handed),
    ...headlines(units, taken),
  ]) {
    take(saying.content)
    out.push(saying)
  }
  return withGapped(units, out)
}

// Whose sayings it tells follow in its chain, and how firmly the last one says it.
function withNested(units: readonly Unit[], saying: Saying, cue: CueFound, cues: readonly CueFound[]): Saying {
  const nested = nestedIn(units, cue, saying.content, cues)
  if (nested.inside.length === 0) return saying
  const turned = nested.cue.negated || nested.cue.cue.strength === 'denies'
  return { ...saying, inside: nested.inside, ...(turned ? { negated: nested.cue.negated, strength: nested.cue.cue.strength } : {}) }
}

// "Lane told the crew how it failed, the Echo reported.": whoever is named last reports the whole sentence. Where the words inside are plainly
// somebody's ("the judge said, according to the Echo"), those stay the statement, and the last named is on the way to it (content null).
function outermost(
  units: readonly Unit[],
  cues: readonly CueFound[],
): { readonly cue: CueFound; readonly content: readonly Stretch[] | null; readonly inside: readonly Unit[] } | null {
  const cue = cues.findLast(({ subject, kind }) => kind !== 'passive' && subject?.relative !== true)
  const first = cues[0]
  if (cue === undefined || first === undefined || cue === first || cue.subject === null || !cue.own || cue.subject.relative) return null
  // "Lane said it was so because “they knew,” she said": one voice, named twice
  if (
    first.own &&
    first.subject !== null &&
    /^(?:he|she|they|it)$/.test(units[cue.subject.from]?.lower ?? '') &&
    !/^(?:he|she|they|it)$/.test(units[first.subject.from]?.lower ?? '')
  )
    return null
  if (cue.kind === 'passive' || cue.infinitive || cue.cue.form === 'ing' || cue.via !== null || !(cue.kind === 'according' || cue.cue.frames.has('clause')))
    return null
  const frameFrom = cue.inverted ? cue.from : cue.subject.from
  const frameTo = cue.inverted ? cue.subject.to : cue.to
  const before = units[frameFrom - 1]
  if (!(before?.text === ',' || (before?.pos === 'QUOTE' && /,["”'’]+$/.test(before.text))) || !endsHere(units, frameTo) || first.at > frameFrom) return null
  // "A, the Echo reported, while B, the Post reported.": two, side by side; "(fewer, according to the port)": of the brackets only
  if (first.own && units[first.to]?.text === ',' && units[(first.subject?.from ?? 0) - 1]?.text === ',' && frameFrom - first.to > 2) return null
  for (let j = frameFrom - 1; j > first.at && units[j]?.text !== ')'; j--) if (units[j]?.text === '(') return null
  const content = contentOf(units, cue, cues, new Uint8Array(units.length))
  const only = content?.length === 1 ? content[0] : undefined
  if (only === undefined || only.to < frameFrom - 1 || only.from > first.at || only.from > (first.subject?.from ?? first.from)) return null
  // "Lane never said it fell, the Echo reported": what was not said is the outer one's word
  const plain =
    first.own &&
    !first.negated &&
    !first.cue.weak &&
    first.kind === 'verb' &&
    first.cue.form !== 'ing' &&
    first.cue.form !== 'base' &&
    first.cue.frames.has('clause')
  // `“I go,” Lane said, but “she stays,” said Krol.`: a quotation each
  if (cue.inverted && before.pos === 'QUOTE' && first.own && units.slice(0, first.at).some((unit) => unit.pos === 'QUOTE')) return null
  // A quotation that goes on behind both names is still the first one's.
  const inside = units.slice(frameTo).some((unit) => unit.pos === 'QUOTE') ? units : units.slice(0, frameFrom)
  return { cue, inside, content: plain && contentOf(inside, first, cues, new Uint8Array(units.length)) !== null ? null : content }
}

// "A has gone, his lawyer said, while B stays, his father said": what belongs to one cue is not said by the next.
function frameOf(units: readonly Unit[], { own, subject, from, to }: CueFound): readonly Stretch[] {
  if (!own || subject === null || subject.relative) return []
  const frame = { from: Math.min(from, subject.from), to: Math.max(to, subject.to) }
  return units.slice(frame.from, frame.to).some((unit) => unit.pos === 'QUOTE' || unit.text === ':') ? [] : [frame]
}

function sayingOf(cue: CueFound, content: readonly Stretch[]): Saying {
  const present = cue.cue.form !== 'past' || cue.perceived
  return {
    content,
    cue: { from: cue.kind === 'hearing' ? (cue.subject?.from ?? cue.from) : cue.from, to: cue.to },
    speaker: cue.kind === 'hearing' ? null : cue.subject,
    strength: cue.cue.strength,
    negated: cue.negated,
    perceived: cue.perceived,
    voice: present && (cue.cue.voice || cue.perceived),
    own: cue.own,
    via: cue.via,
    opensNext: content.length === 0,
  }
}

// "The firm rejects this.": the whole sentence is a denial of what stands before it
const deniesAll = (units: readonly Unit[], { cue, negated, subject }: CueFound, content: readonly Stretch[]): boolean =>
  cue.strength === 'denies' &&
  !negated &&
  units.length <= 12 &&
  subject !== null &&
  !subject.relative &&
  content.length === 1 &&
  /^(?:this|that|it|them|these|those)$/.test(units[content[0]?.from ?? -1]?.lower ?? '') &&
  /^[.!]?$/.test(units[content[0]?.to ?? -1]?.text ?? '')

function hasWords(units: readonly Unit[], { from, to }: Stretch): boolean {
  // "denies this": a bare pronoun holds nobody's words
  if (to === from + 1 && /^(?:this|that|it|him|her|them|these|those|me|us|you)$/.test(units[from]?.lower ?? '')) return false
  for (let j = from; j < to; j++) if (/[\p{L}\p{N}]/u.test(units[j]?.text ?? '')) return true
  return false
}

// Two quotations under one cue are two statements; a quotation interrupted by its own frame is one.
function splitList(units: readonly Unit[], content: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const only = content.length === 1 ? content[0] : undefined
  if (only === undefined) return [content]
  const quotes: Stretch[] = []
  for (let j = only.from; j < only.to; j++) {
    if (units[j]?.pos === 'QUOTE') quotes.push({ from: j, to: j + 1 })
    else if (!/^(?:,|and|or|&)$/.test(units[j]?.lower ?? '')) return [content]
  }
  return quotes.length > 1 ? quotes.map((quote) => [quote]) : [content]
}
