// What a sentence says that somebody said: cue, speaker and content of each, as units. One sentence at a time; what reaches over
// sentences and paragraphs (carry-over, a colon before the next paragraph) is the work of attribute.ts.
import { CLAIM_NOUNS, WORD_NOUNS } from './cues.ts'
import type { Strength } from '../model/statement.ts'
import { beginsAsSentence, endOf, endsAsSpeech, isClause, isTitle, onlyCircumstance, relativeClaim, startAfter, wordCount } from './contents.ts'
import type { Stretch } from './contents.ts'
import { cuesIn } from './find-cues.ts'
import type { CueFound } from './find-cues.ts'
import { doerOfClause, isVerb, nounPhraseLeft, nounPhraseRight, subjectOfClause } from './subjects.ts'
import type { Phrase } from './subjects.ts'
import type { Unit } from './words.ts'

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
  readonly opensNext: boolean // the sentence ends with a colon: the next paragraph is what is said
}

/** Every saying of the sentence, in the order of the cues. Sayings inside another's content are left to it. */
export function sayingsIn(sentence: readonly Unit[]): readonly Saying[] {
  // What is longer than this is a list or a slip, and every step below looks around itself.
  const units = sentence.length > 600 ? sentence.slice(0, 600) : sentence
  const cues = cuesIn(units)
  const out: Saying[] = []
  const taken = new Uint8Array(units.length)
  const take = (stretches: readonly Stretch[]): void => {
    for (const { from, to } of stretches) taken.fill(1, from, to)
  }
  for (const [c, cue] of cues.entries()) {
    if (taken[cue.at] === 1) continue
    const content = contentOf(units, cue, cues, taken)
    if (content === null) continue
    if (content.length > 0 && !content.some((stretch) => hasWords(units, stretch))) continue
    take(content)
    const pieces = splitList(units, content)
    for (const piece of pieces) out.push(sayingOf(cue, piece))
    if (c > 200) break
  }
  for (const saying of [...colons(units, taken, out), ...adjacent(units, taken), ...claims(units, taken)]) {
    take(saying.content)
    out.push(saying)
  }
  return out
}

function sayingOf(cue: CueFound, content: readonly Stretch[]): Saying {
  const present = cue.cue.form !== 'past' || cue.perceived
  return {
    content,
    cue: { from: cue.from, to: cue.to },
    speaker: cue.subject,
    strength: cue.cue.strength,
    negated: cue.negated,
    perceived: cue.perceived,
    voice: present && (cue.cue.voice || cue.perceived),
    own: cue.own,
    via: cue.via,
    opensNext: content.length === 0,
  }
}

/** The content of a cue: the quotation or clause before it, after it, or both; [] when a colon hands on to the next paragraph; null for none. */
function contentOf(units: readonly Unit[], cue: CueFound, cues: readonly CueFound[], taken: Uint8Array): readonly Stretch[] | null {
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
    units[cue.to]?.text === ',' &&
    cue.cue.frames.has('clause') &&
    !cue.subject?.relative
  ) {
    const from = clauseStart(units, frameFrom - 1, taken)
    const to = endOf(units, cue.to + 1, cue, cues)
    if (to > cue.to + 1 && (isVerb(units[cue.to + 1]) || !isClause(units, from, frameFrom - 1)) && from < frameFrom - 1 && units[cue.to + 1]?.pos !== 'QUOTE')
      return [
        { from, to: frameFrom - 1 },
        { from: cue.to + 1, to },
      ]
  }
  // "The plan failed, Lane said on Tuesday."
  if (!start.that && !start.colon && cue.own && units[frameFrom - 1]?.text === ',' && cue.cue.frames.has('clause') && units[start.at]?.pos !== 'QUOTE') {
    const from = clauseStart(units, frameFrom - 1, taken)
    const told = cue.cue.frames.has('addressee') ? (nounPhraseRight(units, cue.to)?.to ?? cue.to) : cue.to
    const last = units[told] === undefined || /^[.!?]$/.test(units[told]?.text ?? '')
    if (
      onlyCircumstance(units, told) &&
      (isClause(units, from, frameFrom - 1) || units.slice(from, frameFrom - 1).some((unit) => unit.pos === 'QUOTE' && wordCount(unit) > 2)) &&
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
    if (
      !frames.has('thing') &&
      (first.pos === 'ADP' || first.lower === 'to') &&
      !(frames.has('to') && first.lower === 'to') &&
      !(frames.has('about') && first.lower === 'about')
    )
      return null
    if (frames.has('to') && !frames.has('clause') && !units.slice(at, at + 14).some((unit) => unit.lower === 'to')) return null
    if (first.pos === 'ADP' && first.lower !== 'for' && first.lower !== 'to' && first.lower !== 'about' && cue.cue.particle === null) return null
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

const some = (from: number, to: number): readonly Stretch[] | null => (to > from ? [{ from, to }] : null)

function accordingTo(units: readonly Unit[], cue: CueFound, cues: readonly CueFound[], taken: Uint8Array): readonly Stretch[] | null {
  const subject = cue.subject as Phrase
  const to = afterApposition(units, subject.to)
  const before = units[cue.from - 1]
  if (before === undefined || before.pos === 'CCONJ' || !isClause(units, clauseStart(units, cue.from, taken), cue.from)) {
    let at = to
    while (/^[,:]$/.test(units[at]?.text ?? '')) at++
    if (at > to || units[at]?.pos === 'QUOTE') return at >= units.length ? (units[to]?.text === ':' ? [] : null) : some(at, endOf(units, at, cue, cues))
    return null
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
    if (unit.text === ',') return units[j + 1]?.pos === 'QUOTE' || j === to + 2 || !isVerb(next) ? j : to
  }
  return to
}

/** A quotation that goes on after the frame: `," Lane said, "and we go."` Its unit, or -1. Days and places may stand between. */
function continuation(units: readonly Unit[], from: number): number {
  for (let j = from, n = 0; j < units.length && n < 24; j++, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE') {
      const before = units[j - 1]
      return before !== undefined && /^[,:.;—–-]$/.test(before.text) && (wordCount(unit) > 2 || endsAsSpeech(unit)) ? j : -1
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
  while (/^(?:,|;|but|and|or|—|–)$/.test(units[from]?.lower ?? '') && from < to) from++
  return from
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

/** A quotation after a colon that no verb claimed: `posted the clip, along with the commentary: "..."`, `The banner: "..."`. */
function colons(units: readonly Unit[], taken: Uint8Array, earlier: readonly Saying[]): readonly Saying[] {
  const out: Saying[] = []
  for (let j = 1; j < units.length; j++) {
    if (units[j]?.text !== ':') continue
    const quote = units[j + 1]
    if (quote !== undefined && (quote.pos !== 'QUOTE' || taken[j + 1] === 1)) continue
    if (quote === undefined && j !== units.length - 1) continue
    let from = j
    for (let k = j - 1, n = 0; k >= 0 && n < 10 && taken[k] === 0; k--, n++) {
      const unit = units[k] as Unit
      if (WORD_NOUNS.has(unit.lower)) {
        from = k
        while (from > 0 && (units[from - 1]?.pos === 'DET' || units[from - 1]?.pos === 'ADJ' || /^(?:his|her|their|its)$/.test(units[from - 1]?.lower ?? '')))
          from--
        while (from > 0 && /^(?:with|along|alongside|under|in|by|bearing|carrying|together|reading|on|of)$/.test(units[from - 1]?.lower ?? '')) from--
        break
      }
      if (isVerb(unit)) break
    }
    const speaker =
      earlier.find((saying) => saying.own && saying.speaker !== null)?.speaker ?? doerOfClause(units, j) ?? (j <= 8 ? nounPhraseLeft(units, j - 1) : null)
    if (speaker === null) continue
    out.push({
      content: quote === undefined ? [] : [{ from: j + 1, to: j + 2 }],
      cue: { from, to: j + 1 },
      speaker,
      strength: 'says',
      negated: false,
      perceived: false,
      voice: false,
      own: false,
      via: null,
      opensNext: quote === undefined,
    })
  }
  return out
}

/** `"...," Lane fumed` and `"...," smiled Lane`: beside a quotation that ends as speech, any verb is a cue. */
function adjacent(units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  const out: Saying[] = []
  for (let j = 0; j < units.length; j++) {
    const quote = units[j] as Unit
    if (quote.pos !== 'QUOTE' || taken[j] === 1) continue
    if (endsAsSpeech(quote) && wordCount(quote) > 1 && !isTitle(units, j)) {
      const subject = nounPhraseRight(units, j + 1)
      const verb = subject === null ? -1 : subject.to
      if (subject !== null && units[verb]?.pos === 'VERB' && /(?:ed|s|ew|ote|oke|ang)$/.test(units[verb]?.lower ?? '')) {
        out.push(plain([{ from: j, to: j + 1 }], { from: verb, to: verb + 1 }, subject))
        continue
      }
      if (units[j + 1]?.pos === 'VERB' && /(?:ed|s|ew|ote|oke|ang)$/.test(units[j + 1]?.lower ?? '')) {
        const inverted = nounPhraseRight(units, j + 2)
        if (inverted !== null) {
          out.push(plain([{ from: j, to: j + 1 }], { from: j + 1, to: j + 2 }, inverted))
          continue
        }
      }
    }
    // Lane wrote of the plan — or: `Lane went further: "..."` is told by colons(); `Lane was blunt, "..."` needs a whole sentence.
    if (units[j - 1]?.text === ',' && beginsAsSentence(quote) && wordCount(quote) > 3 && endsAsSpeech(quote) && j === units.length - 1) {
      const speaker = subjectOfClause(units, j - 1)
      if (speaker !== null) out.push(plain([{ from: j, to: j + 1 }], { from: j - 1, to: j }, speaker))
    }
  }
  return out
}

const plain = (content: readonly Stretch[], cue: Stretch, speaker: Phrase): Saying => ({
  content,
  cue,
  speaker,
  strength: 'says',
  negated: false,
  perceived: false,
  voice: false,
  own: true,
  via: null,
  opensNext: false,
})

/** "his claim that ...", "an allegation by the union that ...": a noun is the cue. */
function claims(units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  const out: Saying[] = []
  for (let j = 1; j + 2 < units.length; j++) {
    if (taken[j] === 1 || !CLAIM_NOUNS.has((units[j] as Unit).lower) || isVerb(units[j])) continue
    let that = j + 1
    let speaker: Phrase | null = null
    if (/^(?:by|from)$/.test(units[that]?.lower ?? '')) {
      speaker = nounPhraseRight(units, that + 1)
      that = speaker?.to ?? that
    } else speaker = possessor(units, j)
    if (speaker === null || units[that]?.lower !== 'that' || !isClause(units, that + 1, Math.min(units.length, that + 30))) continue
    let to = that + 1
    while (to < units.length && taken[to] === 0 && !/^[,;.!?]$/.test(units[to]?.text ?? '')) to++
    if (to > that + 2) out.push(plain([{ from: that + 1, to }], { from: j, to: j + 1 }, speaker))
  }
  return out
}

function possessor(units: readonly Unit[], noun: number): Phrase | null {
  let k = noun - 1
  while (k > 0 && (units[k]?.pos === 'ADJ' || units[k]?.pos === 'NOUN')) k--
  const unit = units[k]
  if (unit === undefined) return null
  if (/^(?:his|her|their|its)$/.test(unit.lower)) return { from: k, to: k + 1, relative: false }
  if (unit.lower === "'s" || unit.lower === "'") return nounPhraseLeft(units, k - 1)
  return null
}
