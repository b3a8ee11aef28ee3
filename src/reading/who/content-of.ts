// The content of one cue: which of the frames holds (words before it, after it, around it), and from where to where.
import { beginsAsSentence, endOf, endsAsSpeech, isClause, isTitle, onlyCircumstance, relativeClaim, startAfter, wordCount } from './contents.ts'
import type { Stretch } from './contents.ts'
import { CUES, WORD_NOUNS } from './cues.ts'
import type { CueFound } from './cue-found.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, nounPhraseRight } from './noun-phrases.ts'
import type { Phrase } from './noun-phrases.ts'
import type { Unit } from '../words.ts'

/** The content of a cue: the quotation or clause before it, after it, or both; [] when a colon hands on to the next paragraph; null for none. */
export function contentOf(units: readonly Unit[], cue: CueFound, cues: readonly CueFound[], taken: Uint8Array): readonly Stretch[] | null {
  if (cue.kind === 'passive') return some(cue.to, endOf(units, cue.to, cue, cues))
  if (cue.kind === 'according') return accordingTo(units, cue, cues, taken)
  const subject = cue.subject
  const frameFrom = cue.via !== null ? cue.via.from : cue.inverted || subject === null || !cue.own || subject.from > cue.from ? cue.from : subject.from
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
    taken[q] === 0 &&
    (cue.cue.frames.has('clause') || cue.cue.frames.has('quote') || cue.via !== null) &&
    (endsAsSpeech(units[q]) || (cue.inverted && wordCount(units[q] as Unit) > 2))
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
    if (/^[:,]$/.test(units[frameTo]?.text ?? '')) return some(frameTo + 1, endOf(units, frameTo + 1, cue, cues))
    return null
  }
  const start = startAfter(units, cue)
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
      (last || !opensAsAdverbial(units, from) || clauseAfterComma(units, from, frameFrom - 1))
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
  return after(units, cue, cues, start, frameFrom)
}

// "The port shut, Lane said, leaving": what came of it is part of what was said; "Lane said, wiping his face" is not.
const OUTCOME = /^(?:including|making|leaving|meaning|causing|raising|forcing|allowing|giving|bringing|creating|killing|injuring|wounding|prompting|sparking)$/

// "The quay, Lane said, was", "The quay, she had said while still in office, was": the comma that ends the frame inside its content, or -1
function insertEnd(units: readonly Unit[], to: number): number {
  if (units[to]?.text === ',') return to
  if (!/^(?:while|when|on|in|at|during|after|before|last|this|yesterday|today)$/.test(units[to]?.lower ?? '') && !isTimeWord(units[to])) return -1
  for (let j = to + 1; j < units.length && j < to + 9; j++) {
    if (units[j]?.text === ',') return isVerb(units[j + 1]) && !/ing$/.test(units[j + 1]?.lower ?? '') ? j : -1
    if (isVerb(units[j]) || units[j]?.pos === 'QUOTE') return -1
  }
  return -1
}

/** A name and nothing more before the clause ends. */
function onlyName(units: readonly Unit[], from: number): boolean {
  let to = from
  while (units[to]?.pos === 'PROPN') to++
  return to > from && (units[to] === undefined || /^[,.;]$/.test(units[to]?.text ?? ''))
}

function after(
  units: readonly Unit[],
  cue: CueFound,
  cues: readonly CueFound[],
  start: ReturnType<typeof startAfter>,
  frameFrom: number,
): readonly Stretch[] | null {
  let { at } = start
  const frames = cue.cue.frames
  while (units[at]?.text === ',' || units[at]?.text === ':') at++
  const first = units[at]
  if (first === undefined || at >= units.length) return null
  if (first.pos === 'QUOTE') {
    const listed = endOfQuote(units, at)
    const end = endOf(units, at, cue, cues)
    // A whole utterance stands for itself; a few quoted words that the clause goes on from do not.
    if (listed >= end || start.colon || ((beginsAsSentence(first) || cue.cue.voice) && !start.that) || endsAsSpeech(first)) return some(at, listed)
    return some(at, end)
  }
  if (!start.that && !start.colon) {
    if (frames.has('quote')) return null
    // "The Ledger called Mara Lane, who ...": over the telephone
    if (cue.cue.lemma === 'call' && cue.cue.particle === null && onlyName(units, at)) return null
    // "are filmed writing a ticket": seen at it, and no words given
    if (cue.perceived && cue.cue.lemma === 'write') return null
    if (cue.negated && /^(?:respond|reply|comment|answer)$/.test(cue.cue.lemma)) return null
    if (units.slice(at, at + 5).some((unit) => /^(?:named|identified|anonymous|anonymity)$/.test(unit.lower))) return null
    if (
      units.slice(at, at + 3).some((unit) => /^requests?$/.test(unit.lower)) &&
      units.slice(at, at + 7).some((unit) => /^comments?|interview$/.test(unit.lower))
    )
      return null
    if (
      !frames.has('thing') &&
      !frames.has('to') &&
      !isClause(units, at, Math.min(units.length, at + 40)) &&
      relativeClaim(units, cue) < 0 &&
      !/^(?:how|why|what|whether|no|yes|so)$/.test(first.lower)
    )
      return null
    const placed =
      frames.has('clause') &&
      (!cue.cue.weak || /^(?:estimate|report|claim)$/.test(cue.cue.lemma)) &&
      !frames.has('to') &&
      first.pos === 'ADP' &&
      units[cue.at - 1]?.lower !== 'to'
        ? clauseAfterPlace(units, at)
        : -1
    if (placed >= 0) return some(placed, endOf(units, placed, cue, cues))
    if (
      !frames.has('thing') &&
      (first.pos === 'ADP' || first.lower === 'to') &&
      !quantifies(units, at) &&
      !(frames.has('to') && first.lower === 'to') &&
      !(frames.has('about') && first.lower === 'about')
    )
      return null
    if (frames.has('to') && !frames.has('clause') && !units.slice(at, at + 14).some((unit) => unit.lower === 'to')) return null
    if (first.pos === 'ADP' && !quantifies(units, at) && first.lower !== 'for' && first.lower !== 'to' && first.lower !== 'about' && cue.cue.particle === null)
      return null
    // "maintained a lead", "found a job", "charged a fee": deeds, where no clause follows
    if (/^(?:maintain|boast|brag|charge|find)$/.test(cue.cue.lemma) && !assertsSomething(units, cue, at)) return null
    if (
      frames.has('addressee') &&
      first.lower !== 'to' &&
      !isClause(units, at, Math.min(units.length, at + 40)) &&
      !units.slice(at, at + 24).some((unit) => /^(?:to|about)$/.test(unit.lower) || unit.pos === 'QUOTE')
    )
      return null
    if (cue.cue.strength === 'believes' && !isClause(units, at, Math.min(units.length, at + 14))) return null
    if (cue.cue.lemma === 'believe' && /^(?:in)$/.test(first.lower)) return null
  }
  let end = endOf(units, at, cue, cues)
  // "denied it: "It is safe."": what is denied ends at the colon; the quotation is found by itself.
  if (cue.cue.strength === 'denies') for (let j = at + 1; j < end - 1; j++) if (units[j]?.text === ':' && units[j + 1]?.pos === 'QUOTE') end = j
  if (end <= at) return null
  const out: Stretch[] = [{ from: at, to: end }]
  // "immigrants, who they claim are ...": the relative word belongs to what is claimed.
  const relative = relativeClaim(units, cue)
  if (relative >= 0) out.unshift({ from: relative, to: frameFrom })
  return out
}

// "said in a statement they had left", "said in time it would close", "said down-ballot races": where the content begins whose cue is followed by
// a preposition. What only says when, where or how it was said is stepped over, anything else belongs to what was said. -1 where no clause follows.
function clauseAfterPlace(units: readonly Unit[], at: number): number {
  if (units[at + 1]?.text === '-' && units[at]?.end === units[at + 1]?.start) return at
  const first = units[at]?.lower ?? ''
  if (/^(?:to|of|about|against|for|than|like|with|as)$/.test(first)) return -1
  const phrase = nounPhraseRight(units, at + 1)
  if (phrase === null || isVerb(units[at + 1])) return -1
  let next = phrase.to
  while (isTimeWord(units[next]) || (next < units.length && isAdverb(units[next]))) next++
  const comma = units[next]?.text === ','
  if (comma) next++
  const opener = units[next]
  const begins = opener !== undefined && (opener.pos === 'DET' || opener.pos === 'PRON' || opener.pos === 'PROPN' || opener.pos === 'NUM' || isNominal(opener))
  if (!begins || !isClause(units, next, Math.min(units.length, next + 12))) return -1
  const inside = units.slice(at + 1, next)
  const year = first === 'by' && inside.some((unit) => /^\d{4}$/.test(unit.text))
  const circumstance =
    /^(?:on|at|during|after|before|by|through|via|from|outside|inside)$/.test(first) || inside.some((unit) => WORD_NOUNS.has(unit.lower) || isTimeWord(unit))
  return circumstance && !year ? (comma ? -1 : next) : at
}

function assertsSomething(units: readonly Unit[], cue: CueFound, at: number): boolean {
  const first = units[at]?.lower ?? ''
  if (first === 'to') return false
  if (/^(?:boast|brag)$/.test(cue.cue.lemma) && /^(?:about|of)$/.test(first)) return true
  if (cue.cue.lemma === 'charge' && units.slice(at, at + 14).some((unit) => unit.lower === 'with')) return true
  const subject = cue.subject === null ? [] : units.slice(cue.subject.from, cue.subject.to)
  if (cue.cue.lemma === 'find' && subject.some((unit) => INQUIRY.test(unit.lower))) return true
  if (/(?:self|selves)$/.test(first) || /^(?:can|could|to|will|would|may|might|must|should)$/.test(units[cue.at - 1]?.lower ?? '')) return false
  return isClause(units, at, Math.min(units.length, at + 14))
}

const INQUIRY =
  /^(?:stud(?:y|ies)|polls?|surveys?|reports?|research|researchers?|scientists?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|investigators?|inspectors?|inspection|reviews?|analys[ei]s|analysts?|audits?|auditors?|papers?|jury|court|judges?|coroner|panel|commission|committee|percent)$/

// "claimed at least thirty boats had left": an amount, and no place or time
const quantifies = (units: readonly Unit[], at: number): boolean =>
  (/^(?:over|about|around|between|under)$/.test(units[at]?.lower ?? '') && units[at + 1]?.pos === 'NUM') ||
  (/^(?:at least|at most|up to|close to)$/.test(`${units[at]?.lower} ${units[at + 1]?.lower}`) && units[at + 2]?.pos === 'NUM')

const some = (from: number, to: number): readonly Stretch[] | null => (to > from ? [{ from, to }] : null)

function accordingTo(units: readonly Unit[], cue: CueFound, cues: readonly CueFound[], taken: Uint8Array): readonly Stretch[] | null {
  const subject = cue.subject as Phrase
  const to = units[subject.from]?.pos === 'PRON' ? subject.to : afterApposition(units, subject.to)
  const before = units[cue.from - 1]
  const from = clauseStart(units, cue.from, taken)
  // "..., according to the port.": whatever stands before it, when nothing else follows
  const last = before?.text === ',' && cue.from - from > 4 && endsHere(units, to)
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

/** "According to a poll by the Echo and others, the ...": the unit behind the comma or colon that closes the source; `to` where there is none near. */
function afterSource(units: readonly Unit[], to: number): number {
  for (let j = to, n = 0; j < units.length && n < 16; j++, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE' && n === 0) return j
    if (unit.text === ',' || unit.text === ':') {
      let at = j
      // "in the words of the pilot, Mara Lane, QC, “...”"
      for (let k = j + 1; n === 0 && k < units.length && k < j + 12 && !isVerb(units[k]); k++)
        if (units[k]?.pos === 'QUOTE') return units[k - 1]?.text === ',' && beginsAsSentence(units[k] as Unit) ? k : at + 1
      while (/^[,:]$/.test(units[at]?.text ?? '')) at++
      return n === 0 || units[at]?.pos === 'QUOTE' || isClause(units, at, Math.min(units.length, at + 20)) ? at : to
    }
    if (/^[.;]$/.test(unit.text)) return to
  }
  return to
}

export const endsHere = (units: readonly Unit[], to: number): boolean => {
  const rest = units.slice(to, to + 4)
  const stop = rest.findIndex((unit) => /^[.;(]$/.test(unit.text))
  const next = units[to]
  if (next?.text === ',' && /^(?:who|which)$/.test(units[to + 1]?.lower ?? '')) return true
  if (next === undefined || (stop >= 0 && !rest.slice(0, stop).some((unit) => unit.text === ',' || unit.pos === 'AUX' || unit.pos === 'QUOTE'))) return true
  return next.pos === 'ADP' && !units.slice(to, to + 12).some((unit) => isVerb(unit) || unit.text === ',')
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

// `she said, but all the same, "I go," said Lane`: the second quotation names its own speaker.
function hasOwnFrame(units: readonly Unit[], q: number): boolean {
  if (!/,["”’'»]+$/.test(units[q]?.text ?? '')) return false
  const verb = isVerb(units[q + 1]) ? q + 1 : (nounPhraseRight(units, q + 1)?.to ?? q)
  return verb > q && isVerb(units[verb]) && CUES.get(units[verb]?.lower ?? '')?.frames.has('clause') === true
}

/** A quotation that goes on after the frame: `," Lane said, "and we go."` Its unit, or -1. Days and places may stand between. */
function continuation(units: readonly Unit[], from: number): number {
  for (let j = from, n = 0; j < units.length && n < 24; j++, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE') {
      const before = units[j - 1]
      if (units.slice(from, j).some(({ pos }) => pos === 'CCONJ') && hasOwnFrame(units, j)) return -1
      return before !== undefined && /^[,:.;—–-]$/.test(before.text) && (wordCount(unit) > 2 || endsAsSpeech(unit) || n === 1) ? j : -1
    }
    if (isVerb(unit) && /(?:ing)$/.test(unit.lower) && unit.pos === 'VERB' && ['adding', 'saying', 'noting', 'telling', 'calling'].includes(unit.lower))
      return -1
  }
  return -1
}

/** "A" and "B": past a list of quotations that begins here. */
function endOfQuote(units: readonly Unit[], at: number): number {
  let to = at + 1
  for (;;) {
    let next = to
    while (/^(?:,|and|or|&)$/.test(units[next]?.lower ?? '')) next++
    if (next === to || units[next]?.pos !== 'QUOTE') return to
    to = next + 1
  }
}

/** Where a clause that ends before `to` begins: after the sentence's first words, or after what another cue took. */
function clauseStart(units: readonly Unit[], to: number, taken: Uint8Array): number {
  let from = to
  while (from > 0 && taken[from - 1] === 0 && units[from - 1]?.text !== ';') from--
  while ((/^(?:[,;•*·-]|but|and|or|—|–)$/.test(units[from]?.lower ?? '') || (from > 0 && /^(?:while|whereas)$/.test(units[from]?.lower ?? ''))) && from < to)
    from++
  from = pastStamp(units, from, to)
  return from
}

// "9.40 am — Police have arrived, our reporter says": the stamp of a running report is nobody's word.
function pastStamp(units: readonly Unit[], from: number, to: number): number {
  if (from > 1 || !/^\d{1,2}[.:]\d{2}(?:am|pm)?$/.test(units[from]?.lower ?? '')) return from
  let at = from + 1
  while (at < to && /^(?:am|pm|a\.m\.?|p\.m\.?|gmt|bst|utc|et)$/.test(units[at]?.lower ?? '')) at++
  return /^[—–:|-]$/.test(units[at]?.text ?? '') ? at + 1 : at
}

// `The plan is "a joke," Lane said`: the words before the quotation belong to the content when they are one clause with it.
function precedingStart(units: readonly Unit[], q: number, taken: Uint8Array): number {
  const from = clauseStart(units, q, taken)
  if (from >= q || units[q - 1]?.text === ':') return q
  if (!isClause(units, from, q) && beginsAsSentence(units[q] as Unit)) return q
  if (beginsAsSentence(units[q] as Unit) && (units[q - 1]?.text === ',' || /^[.!?]$/.test(units[q - 1]?.text ?? ''))) return q
  return from
}

// "In March, she was shocked, ...": the adverbial is only the first piece.
function clauseAfterComma(units: readonly Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (units[j]?.text === ',') return isClause(units, j + 1, to)
  return false
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
