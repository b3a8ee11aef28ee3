// "Reuters reported, citing an unnamed official, that ...": the source that a reporter names in passing. The source says it, and the reporter is on the way.
//
// The insert is taken out before the cues of a sentence are looked for, so that it stands in nobody's way, and laid over the saying that it belongs to
// afterwards. "The crew, citing bad weather, turned back" names a reason and no source: only beside a cue or a reporter, and only people, bodies, media and papers.
import type { Saying } from '../said.ts'
import { CUES, WORD_NOUNS } from './lexicon.ts'
import { ORG_NOUNS } from '../whom/entities.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isTimeWord, isVerb } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** `at`: the units taken out, in those of the sentence. `source`: whom they name; null where they only stand in the way ("said, citing costs, that"). */
export type Citing = { readonly at: { readonly from: number; readonly to: number }; readonly source: Phrase | null }

/** The first such insert of a sentence; null for none. */
export function citingIn(units: readonly Unit[]): Citing | null {
  for (let c = 0; c < units.length; c++) {
    // "which cited two officials" stands for "citing" them
    const word = units[c]?.lower ?? ''
    const relative = WHICH_CITES.has(word) && /^(?:which|who)$/.test(units[c - 1]?.lower ?? '')
    if (!relative && word !== 'citing' && word !== 'quoting') continue
    const opens = c === 0
    const comma = relative ? c - 2 : c - 1
    if (!opens && units[comma]?.text !== ',') continue
    const found = wholeSource(units, c + 1)
    const close = found === null ? undefined : units[found.to]
    if (found === null || !(close === undefined || /^[,.;]$/.test(close.text))) continue
    const inserted = close?.text === ','
    if (!isSource(units, found)) {
      if (!opens && inserted && units[found.to + 1]?.lower === 'that' && cueJustBefore(units, comma)) return { at: { from: comma, to: found.to }, source: null }
      continue
    }
    const reported = opens
      ? reportsSoon(units, found.to + 1)
      : (inserted && cueSoon(units, found.to + 1)) || cueJustBefore(units, comma) || (!inserted && reporterOpens(units, c))
    if (!reported) continue
    return {
      at: { from: opens ? c : comma, to: inserted && (opens || cueSoon(units, found.to + 1)) ? found.to + 1 : found.to },
      source: sourceOf(units, found),
    }
  }
  return null
}

const WHICH_CITES: ReadonlySet<string> = new Set(['cited', 'quoted', 'cites', 'quotes'])

/** The sayings of the sentence without the insert, in the units of the whole; the one it stands beside is the source's. */
export function withSource(sayings: readonly Saying[], { at, source }: Citing): readonly Saying[] {
  const gap = at.to - at.from
  const start = (unit: number): number => (unit >= at.from ? unit + gap : unit)
  const end = (unit: number): number => (unit > at.from ? unit + gap : unit)
  const back = <P extends { readonly from: number; readonly to: number }>(part: P): P => ({ ...part, from: start(part.from), to: end(part.to) })
  const whole = sayings.map((saying) => ({
    ...saying,
    content: saying.content.map(back),
    cue: back(saying.cue),
    speaker: saying.speaker === null ? null : back(saying.speaker),
    via: saying.via === null ? null : back(saying.via),
    ...(saying.inside === undefined ? {} : { inside: saying.inside.map(back) }),
  }))
  const distance = (saying: Saying): number => Math.min(Math.abs(saying.cue.from - at.to), Math.abs(at.from - saying.cue.to))
  const own = whole.filter(({ speaker, via, own: beside }) => speaker !== null && via === null && beside).toSorted((a, b) => distance(a) - distance(b))[0]
  if (source === null) return whole
  return whole.map((saying) => {
    const isOwn = saying === own || (own !== undefined && saying.via === null && saying.speaker?.from === own.speaker?.from && saying.cue.from === own.cue.from)
    return isOwn ? { ...saying, speaker: source, via: saying.speaker } : saying
  })
}

// "a statement by the army", "a report in the Echo": papers with their author
function wholeSource(units: readonly Unit[], from: number): Phrase | null {
  const paper = nounPhraseRight(units, from)
  if (paper === null || !/^(?:by|in|from)$/.test(units[paper.to]?.lower ?? '') || !WORD_NOUNS.has(units[paper.to - 1]?.lower ?? '')) return paper
  const author = nounPhraseRight(units, paper.to + 1)
  return author === null ? paper : { ...paper, to: author.to }
}

// "citing a statement by the army": whose words they are, where it is said
function sourceOf(units: readonly Unit[], found: Phrase): Phrase {
  const link = units.slice(found.from, found.to).findIndex((unit, i) => i > 0 && /^(?:by|from|in)$/.test(unit.lower))
  const head = units[found.from + link - 1]
  return link > 0 && head !== undefined && WORD_NOUNS.has(head.lower) ? { ...found, from: found.from + link + 1 } : found
}

function isSource(units: readonly Unit[], { from, to }: Phrase): boolean {
  const words = units.slice(from, to)
  const link = words.findIndex((unit, i) => i > 0 && unit.pos === 'ADP')
  const head = words[(link > 0 ? link : words.length) - 1]
  if (head === undefined) return false
  return head.pos === 'PROPN' || ORG_NOUNS.has(head.lower) || WORD_NOUNS.has(head.lower) || SOURCES.test(head.lower)
}

const SOURCES =
  /^(?:sources?|officials?|officers?|witness(?:es)?|eyewitness(?:es)?|residents?|locals?|neighbou?rs?|relatives?|experts?|analysts?|activists?|diplomats?|aides?|doctors?|medics?|lawyers?|prosecutors?|investigators?|authorities|media|outlets?|newspapers?|documents?|records?|data|figures|papers?|police|ministers?|spokes(?:man|woman|person|people)|people|family|reports?|accounts?|sons?|daughters?|wife|husband|widow(?:er)?|father|mother|parents?|staff|crews?|medics|rescuers|brothers?|sisters?|cousins?|uncle|aunt|nephew|niece|friends?|colleagues?|survivors?|passengers?|workers?|employees?|insiders?|dockers?|whistleblowers?|consuls?|ambassadors?|envoys?|governors?|mayors?|commanders?|captains?|generals?|colonels?|pilots?|judges?|coroners?|nurses?|teachers?|secretary|president|premier|chief)$/

// "The Echo reported that two had died, citing the army.": whoever the sentence opens with reports, and nobody else speaks in it
function reporterOpens(units: readonly Unit[], before: number): boolean {
  const reporter = nounPhraseRight(units, 0)
  if (reporter === null || !cueSoon(units, reporter.to) || !/^(?:reported|reports|said|says|wrote|writes)$/.test(units[reporter.to]?.lower ?? '')) return false
  return !units.slice(reporter.to + 1, before).some((unit) => isVerb(unit) && CUES.get(unit.lower)?.frames.has('clause') === true)
}

// ", citing police, said"
function cueSoon(units: readonly Unit[], from: number): boolean {
  for (let j = from; j < from + 4; j++) {
    if (isVerb(units[j]) && (CUES.has(units[j]?.lower ?? '') || /^puts?$/.test(units[j]?.lower ?? ''))) return true // "put the toll at 12"
    if (!(units[j]?.pos === 'AUX' || isAdverb(units[j]))) return false
  }
  return false
}

// "Citing police, the Echo reported": a name, then the cue
function reportsSoon(units: readonly Unit[], from: number): boolean {
  const reporter = nounPhraseRight(units, from)
  return reporter !== null && cueSoon(units, reporter.to)
}

// "reported on Monday, citing", "said Reuters, citing", "according to the Echo, quoting"
function cueJustBefore(units: readonly Unit[], comma: number): boolean {
  for (let j = comma - 1, n = 0; j >= 0 && n < 8; j--, n++) {
    const unit = units[j] as Unit
    if (isVerb(unit) && CUES.has(unit.lower)) return true
    if (unit.lower === 'to' && units[j - 1]?.lower === 'according') return true
    if (isVerb(unit) || (/^[,;:]$/.test(unit.text) && !isTimeWord(units[j + 1]))) return false
  }
  return false
}
