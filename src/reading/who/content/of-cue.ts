// The content of one cue: which of the frames holds, words before it, around it, after it, or beside "according to".
//
// The edges of each frame are told by starts.ts and ends.ts, and what counts after a verb by after.ts.
import { CLOSING, endsAsSpeech, endsHere, isBritish, isClause, isTitle, onlyCircumstance, tellsFirst, wordCount } from '../phrases/clauses.ts'
import type { Stretch } from '../phrases/clauses.ts'
import { contentAfter, quantifies, some } from './after.ts'
import { endOf, endOfQuote } from './ends.ts'
import { afterSource, clauseStart, continuation, precedingStart, startAfter } from './starts.ts'
import type { CueFound } from '../cues/found.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isNominal, isTimeWord, isVerb } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** The content of a cue: the quotation or clause before it, after it, or both; [] when a colon hands on to the next paragraph; null for none. */
export function contentOf(units: readonly Unit[], cue: CueFound, cues: readonly CueFound[], taken: Uint8Array): readonly Stretch[] | null {
  // "The fire was started by a candle, it was said."
  if (cue.kind === 'passive' && cue.to >= units.length - 1) return some(clauseStart(units, cue.from - 1, taken), cue.from - 1)
  if (cue.kind === 'passive') return some(cue.to, endOf(units, cue.to, cue, cues))
  if (cue.kind === 'according') return accordingTo(units, cue, cues, taken)
  const subject = cue.subject
  // "The Post quoted Lane as saying"; in "Lane was quoted by the Post as saying" it stands behind the speaker
  const frameFrom =
    cue.via !== null && cue.via.from < cue.from
      ? cue.via.from
      : cue.inverted || subject === null || !cue.own || subject.from > cue.from
        ? cue.from
        : subject.from
  const frameTo = cue.inverted && subject !== null ? afterApposition(units, subject.to) : cue.to

  // A quotation straight before the frame: "...," Lane said. With it goes what continues after: ", "and we go.""
  const q =
    units[frameFrom - 1]?.pos === 'QUOTE'
      ? frameFrom - 1
      : /^[,—–-]$/.test(units[frameFrom - 1]?.text ?? '') && units[frameFrom - 2]?.pos === 'QUOTE'
        ? frameFrom - 2
        : -1
  if (
    q >= 0 &&
    !(units[cue.to]?.text === ':' && units[cue.to + 1]?.pos === 'QUOTE') && // `Asked “Why?” she replied: “No.”`
    !isTitle(units, q) &&
    !goesOnFor(units, cue) &&
    !isAskedIn(units, q, taken) &&
    taken[q] === 0 &&
    (cue.cue.frames.has('clause') || cue.cue.frames.has('quote') || cue.via !== null) &&
    (endsAsSpeech(units[q]) || isBritish(units, q) || (cue.inverted && wordCount(units[q] as Unit) > 2))
  ) {
    const from = precedingStart(units, q, taken)
    const out: Stretch[] = [{ from, to: q + 1 }]
    const after = continuation(units, frameTo)
    if (after >= 0) out.push({ from: after, to: endOfQuote(units, after) })
    return out
  }
  if (cue.inverted) {
    // "This, says Lane, will do."
    if (units[frameFrom - 1]?.text === ',' && units[frameTo]?.text === ',' && isVerb(units[frameTo + 1]) && !/ing$/.test(units[frameTo + 1]?.lower ?? '')) {
      const from = clauseStart(units, frameFrom - 1, taken)
      const to = endOf(units, frameTo + 1, cue, cues)
      if (from < frameFrom - 1 && to > frameTo + 1)
        return [
          { from, to: frameFrom - 1 },
          { from: frameTo + 1, to },
        ]
    }
    // "..., said Lane": the clause before the comma.
    if (units[frameFrom - 1]?.text === ',') {
      const from = clauseStart(units, frameFrom - 1, taken)
      const after = continuation(units, frameTo)
      if (isClause(units, from, frameFrom - 1))
        return after >= 0
          ? [
              { from, to: frameFrom - 1 },
              { from: after, to: endOfQuote(units, after) },
            ]
          : some(from, frameFrom - 1)
    }
    if (units[frameTo]?.pos === 'QUOTE' && units[frameTo - 1]?.text === ':') return some(frameTo, endOfQuote(units, frameTo)) // "Said Mara Lane, a docker: “...”"
    if (/^[:,]$/.test(units[frameTo]?.text ?? '')) return some(frameTo + 1, endOf(units, frameTo + 1, cue, cues))
    return null
  }
  const start = startAfter(units, cue)
  const told = asTold(units, cue, cues, frameFrom, start.that || start.colon, taken)
  if (told !== null) return told
  // "The crane, Lane said, was old.": the frame stands inside its own content.
  if (
    !start.that &&
    !start.colon &&
    cue.own &&
    units[frameFrom - 1]?.text === ',' &&
    insertEnd(units, cue.to) >= 0 &&
    cue.cue.frames.has('clause') &&
    !cue.subject?.relative
  ) {
    const from = clauseStart(units, frameFrom - 1, taken)
    const comma = insertEnd(units, cue.to)
    const to = endOf(units, comma + 1, cue, cues)
    // "the room where, a guide said, 30 men had slept": only what hangs on "where"
    if (/^(?:where|when|because|that|whether|although|though)$/.test(units[frameFrom - 2]?.lower ?? '') && isClause(units, comma + 1, to))
      return some(comma + 1, to)
    if (
      to > comma + 1 &&
      (!/ing$/.test(units[comma + 1]?.lower ?? '') || OUTCOME.test(units[comma + 1]?.lower ?? '')) &&
      (isVerb(units[comma + 1]) || !isClause(units, from, frameFrom - 1)) &&
      from < frameFrom - 1 &&
      units[comma + 1]?.pos !== 'QUOTE'
    )
      return [
        { from, to: frameFrom - 1 },
        { from: comma + 1, to },
      ]
  }
  // "The plan failed, Lane said on Tuesday."
  if (!start.that && !start.colon && cue.own && units[frameFrom - 1]?.text === ',' && cue.cue.frames.has('clause') && units[start.at]?.pos !== 'QUOTE') {
    const from = clauseStart(units, frameFrom - 1, taken)
    const told = cue.cue.frames.has('addressee') ? (nounPhraseRight(units, cue.to)?.to ?? cue.to) : cue.to
    const last = units[told] === undefined || /^[.!?]$/.test(units[told]?.text ?? '')
    if (
      onlyCircumstance(units, told) &&
      (isClause(units, from, frameFrom - 1) ||
        (last && !cue.cue.weak && frameFrom - from > 6) ||
        units.slice(from, frameFrom - 1).some((unit) => unit.pos === 'QUOTE' && wordCount(unit) > 2)) &&
      (last || !opensAsAdverbial(units, from) || tellsFirst(units, from, frameFrom - 1) || clauseAfterComma(units, from, frameFrom - 1))
    ) {
      const after = continuation(units, frameTo)
      return after >= 0
        ? [
            { from, to: frameFrom - 1 },
            { from: after, to: endOfQuote(units, after) },
          ]
        : some(from, frameFrom - 1)
    }
  }
  if (start.colon && start.at >= units.length) return []
  return contentAfter(units, cue, cues, start, frameFrom)
}

const REQUESTS = /^(?:ask|advise|instruct|beg|notify|remind|plead)$/

// "It was shut, as Lane told reporters.", "As Lane said in a statement in July, it was shut.": the clause on the other side of the comma
function asTold(
  units: readonly Unit[],
  cue: CueFound,
  cues: readonly CueFound[],
  frameFrom: number,
  brings: boolean,
  taken: Uint8Array,
): readonly Stretch[] | null {
  if (brings || !cue.own || REQUESTS.test(cue.cue.lemma) || !cue.cue.frames.has('clause') || cue.cue.weak || units[frameFrom - 1]?.lower !== 'as') return null
  const addressed = cue.cue.frames.has('addressee') ? (nounPhraseRight(units, cue.to)?.to ?? cue.to) : cue.to
  if (!onlyCircumstance(units, addressed) && units[addressed]?.text !== ',') return null
  if (frameFrom === 1) {
    for (let j = addressed; j < units.length && j < addressed + 14 && !isVerb(units[j]) && units[j]?.pos !== 'QUOTE'; j++)
      if (units[j]?.text === ',' && j > addressed)
        return isClause(units, j + 1, Math.min(units.length, j + 30)) ? some(j + 1, endOf(units, j + 1, cue, cues)) : null
    return null
  }
  const comma = units[frameFrom - 2]
  if (comma === undefined || !(comma.text === ',' || (comma.pos === 'QUOTE' && /,["”'’]+$/.test(comma.text))) || !endsHere(units, addressed)) return null
  const to = comma.text === ',' ? frameFrom - 2 : frameFrom - 1
  const from = clauseStart(units, to, taken)
  return isClause(units, from, to) ? some(from, to) : null
}

// "Asked whether he “knew,” Lane said no": the words are the question's
function isAskedIn(units: readonly Unit[], q: number, taken: Uint8Array): boolean {
  const from = clauseStart(units, q, taken)
  const opener = /^(?:when|if)$/.test(units[from]?.lower ?? '') ? from + 1 : from
  return opener < q && /^(?:asked|questioned|pressed)$/.test(units[opener]?.lower ?? '') && !/^[,:]$/.test(units[q - 1]?.text ?? '')
}

// "defended “quay values,” saying the city stood by them": what is said stands behind the participle
const goesOnFor = (units: readonly Unit[], { cue, own, to }: CueFound): boolean =>
  cue.form === 'ing' && !own && units[to] !== undefined && !CLOSING.test(units[to]?.text ?? '') && isClause(units, to, Math.min(units.length, to + 20))

// "The port shut, Lane said, leaving": what came of it is part of what was said; "Lane said, wiping his face" is not.
const OUTCOME = /^(?:including|making|leaving|meaning|causing|raising|forcing|allowing|giving|bringing|creating|killing|injuring|wounding|prompting|sparking)$/

// "The quay, Lane said, was", "The quay, she had said while still in office, was": the comma that ends the frame inside its content, or -1
function insertEnd(units: readonly Unit[], to: number): number {
  if (units[to]?.text === ',') return to
  if (!/^(?:while|when|on|in|at|during|after|before|last|this|yesterday|today|earlier|later)$/.test(units[to]?.lower ?? '') && !isTimeWord(units[to])) return -1
  for (let j = to + 1; j < units.length && j < to + 9; j++) {
    if (units[j]?.text === ',') return isVerb(units[j + 1]) && !/ing$/.test(units[j + 1]?.lower ?? '') ? j : -1
    if (isVerb(units[j]) || units[j]?.pos === 'QUOTE') return -1
  }
  return -1
}

function opensAsAdverbial(units: readonly Unit[], from: number): boolean {
  const first = units[from]
  return (
    first !== undefined &&
    (first.pos === 'SCONJ' ||
      /^(?:when|while|after|before|as|during|asked|if|although|though|since|in|on|at|speaking|according|despite|for|with|by|to|because|once|until)$/.test(
        first.lower,
      ) ||
      /ing$/.test(first.lower) ||
      /ed$/.test(first.lower))
  )
}

// "In March, she was shocked, ...": the adverbial is only the first piece.
function clauseAfterComma(units: readonly Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (units[j]?.text === ',') return isClause(units, j + 1, to)
  return false
}

function accordingTo(units: readonly Unit[], cue: CueFound, cues: readonly CueFound[], taken: Uint8Array): readonly Stretch[] | null {
  const subject = cue.subject as Phrase
  const to = units[subject.from]?.pos === 'PRON' ? subject.to : afterApposition(units, subject.to)
  const before = units[cue.from - 1]
  const from = clauseStart(units, cue.from, taken)
  // "..., according to the port.": whatever stands before it, when nothing else follows
  const last =
    before?.text === ',' &&
    (cue.from - from > 4 || (cue.from - from > 2 && !/^(?:on|in|at|by|but|and|meanwhile)$/.test(units[from]?.lower ?? ''))) &&
    endsHere(units, to)
  // "One man, according to the mayor, was hurt": the insert stands between a subject and its verb
  if (!last && before?.text === ',' && units[to]?.text === ',' && isVerb(units[to + 1]) && !isClause(units, from, cue.from - 1) && cue.from - 1 > from) {
    const other = cues.find(({ kind, at }) => kind === 'according' && at > to)
    const joint = units.findIndex((unit, j) => j > to + 1 && unit.text === ',' && units[j + 1]?.pos === 'CCONJ' && other !== undefined && j < other.at)
    const end = joint > 0 ? joint : endOf(units, to + 1, cue, cues)
    return [
      { from, to: cue.from - 1 },
      { from: to + 1, to: end },
    ]
  }
  if (!last && (before === undefined || before.pos === 'CCONJ' || !isClause(units, from, cue.from))) {
    const at = afterSource(units, to)
    if (at > to || units[at]?.pos === 'QUOTE') return at >= units.length ? (units[to]?.text === ':' ? [] : null) : some(at, endOf(units, at, cue, cues))
    // "According to the ministry over 300 have been moved": no comma
    const next = units[to]
    const begins = next !== undefined && (isNominal(next) || next.pos === 'DET' || quantifies(units, to))
    return begins && before === undefined && isClause(units, to, Math.min(units.length, to + 20)) ? some(to, endOf(units, to, cue, cues)) : null
  }
  const end = before.text === ',' ? cue.from - 1 : cue.from
  return some(clauseStart(units, end, taken), end)
}

/** "Lane, a nurse at the clinic, ...": past an apposition that closes with a comma. */
function afterApposition(units: readonly Unit[], to: number): number {
  if (units[to]?.text !== ',') return to
  const next = units[to + 1]
  if (next === undefined || next.pos === 'QUOTE' || isVerb(next) || (next.pos === 'PRON' && next.lower !== 'who')) return to
  for (let j = to + 1; j < units.length && j < to + 30; j++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE') return j
    if ((unit.pos === 'AUX' || (unit.pos === 'VERB' && !/(?:ing|ed|en)$/.test(unit.lower))) && !/^(?:who|which|whose)$/.test(next.lower)) return to
    if (unit.text === ',') return units[j + 1]?.pos === 'QUOTE' || j === to + 2 || !isVerb(next) ? j : to
  }
  return to
}
