// Quotations and claims that no verb of the lexicon took: after a colon, beside any verb, or under a noun ("his claim that").
import { CLAIM_NOUNS, CUES, WORD_NOUNS } from '../cues/lexicon.ts'
import { beginsAsSentence, endsAsSpeech, isBritish, isClause, isTitle, wordCount } from '../phrases/clauses.ts'
import type { Stretch } from '../phrases/clauses.ts'
import type { Saying } from '../said.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isVerb, nounPhraseLeft } from '../phrases/noun-phrases.ts'
import { doerOfClause, subjectLeft, subjectOfClause } from '../speakers/subjects.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { groupBefore } from '../phrases/verb-group.ts'
import type { Unit } from '../../words.ts'

/** A quotation after a colon that no verb claimed: `posted the clip, along with the commentary: "..."`, `The banner: "..."`. */
export function colons(units: readonly Unit[], taken: Uint8Array, earlier: readonly Saying[]): readonly Saying[] {
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
    // Whose clause it is, once the words said before are over; else who spoke already.
    const said = taken.lastIndexOf(1, j)
    const doer = doerOfClause(units, j)
    const later = said >= 0 && doer !== null && doer.from > said ? doer : null
    const speaker =
      signedBy(units, j) ??
      creditedAt(units, j) ??
      captionAt(units, from, j) ??
      later ??
      earlier.find((saying) => saying.own && saying.speaker !== null)?.speaker ??
      doer ??
      (j <= 8 ? (openingName(units, j) ?? namedBefore(units, j)) : null)
    if (speaker === null || (quote !== undefined && signedBy(units, j) === null && isAsked(units, j))) continue
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

// "A clip of a dog that barks was posted with the caption: “...”": who posted it is not said, and nothing that the clip shows says it
function captionAt(units: readonly Unit[], from: number, colon: number): Phrase | null {
  // "The caption of one post, dated 21 February, translates to English as: “...”"
  const translated = units.slice(Math.max(0, colon - 6), colon).some(({ lower }) => /^translat(?:es|ed)$/.test(lower))
  for (let k = colon - 1; translated && k >= 0 && k > colon - 30; k--) if (CAPTION.test(units[k]?.lower ?? '')) return phraseOf(units, k)
  let noun = from
  while (noun < colon && !CAPTION.test(units[noun]?.lower ?? '')) noun++
  if (noun >= colon) return null
  for (let k = from, n = 0; k > 0 && n < 14; k--, n++)
    if (/^(?:posted|shared|uploaded|published|circulated|circulating|spread|reposted|viewed)$/.test(units[k]?.lower ?? ''))
      return /^(?:was|were|is|are|been|being|be|and|also|widely)$/.test(units[k - 1]?.lower ?? '') ? phraseOf(units, noun) : null
  return null
}
const CAPTION = /^(?:captions?|title|text|description|hashtags?)$/
const phrase = (from: number, to: number): Phrase => ({ from, to, relative: false })
const phraseOf = (units: readonly Unit[], noun: number): Phrase => phrase(units[noun - 1]?.pos === 'DET' ? noun - 1 : noun, noun + 1)

// "Ferries ran late - Mara Lane: “...”", "More from Mara Lane: “...”": the name between the dash and the colon
function creditedAt(units: readonly Unit[], colon: number): Phrase | null {
  let from = colon
  while (from > 0 && (units[from - 1]?.pos === 'PROPN' || (/^(?:and|of|the|&|\.)$/.test(units[from - 1]?.lower ?? '') && units[from]?.pos === 'PROPN'))) from--
  while (from < colon && units[from]?.pos !== 'PROPN') from++
  const before = units[from - 1]
  // "It did not surprise the pollster Mara Lane: “...”": two names or more that end what is said of them, where the clause is about a thing
  if (before !== undefined && colon - from >= 2 && colon - from <= 4 && SURPRISED.test(units[nounBefore(units, from)]?.lower ?? '')) return phrase(from, colon)
  const credits = before !== undefined && (/^[-–—]$/.test(before.text) ? before.end < (units[from]?.start ?? 0) : /^(?:from|via)$/.test(before.lower))
  return credits && from < colon && colon - from <= 5 ? phrase(from, colon) : null
}

const SURPRISED =
  /^(?:surprise[sd]?|worr(?:y|ies|ied)|anger(?:s|ed)|puzzle[sd]?|please[sd]?|alarm(?:s|ed)|trouble[sd]?|infuriate[sd]?|astonish(?:es|ed)?|annoy(?:s|ed))$/
const nounBefore = (units: readonly Unit[], from: number): number => {
  let k = from - 1
  while (k > 0 && (units[k]?.pos === 'NOUN' || units[k]?.pos === 'ADJ' || units[k]?.pos === 'DET')) k--
  return k
}

// "The banner: “...”"; not "Later that month on QTV: “...”", which only says where
function namedBefore(units: readonly Unit[], colon: number): Phrase | null {
  const found = nounPhraseLeft(units, colon - 1)
  return found !== null && found.from > 0 && /^(?:on|in|at|during|after|before)$/.test(units[found.from - 1]?.lower ?? '') ? null : found
}

// "Mara Lane, a docker: “...”": the name, and not what stands behind it
function openingName(units: readonly Unit[], colon: number): Phrase | null {
  let to = 0
  while (to < colon && units[to]?.pos === 'PROPN') to++
  return to > 0 && units[to]?.text === ',' && units[to + 1]?.pos === 'DET' ? phrase(0, to) : null
}

// "Lane was asked: “Why?”": who asks is not said
function isAsked(units: readonly Unit[], colon: number): boolean {
  for (let k = colon - 1, n = 0; k > 0 && n < 8; k--, n++) {
    if (units[k]?.pos !== 'VERB') continue
    return (
      /^(?:asked|told|warned|informed|reminded)$/.test(units[k]?.lower ?? '') &&
      groupBefore(units, k).passive &&
      !units.slice(k, colon).some((unit) => unit.lower === 'by')
    )
  }
  return false
}

// "A letter, signed by the crew's committee, reads:": who wrote it, where it is said.
export function signedBy(units: readonly Unit[], colon: number): Phrase | null {
  if (!/^(?:read|reads|says|said|runs|begins|ends|states)$/.test(units[colon - 1]?.lower ?? '')) return null
  for (let k = colon - 2, n = 0; k > 0 && n < 16; k--, n++) {
    if (units[k]?.lower !== 'by' || !/^(?:signed|written|posted|published|issued|sent|penned|released)$/.test(units[k - 1]?.lower ?? '')) continue
    return units.slice(0, k).some((unit) => WORD_NOUNS.has(unit.lower)) ? nounPhraseRight(units, k + 1) : null
  }
  return null
}

/** `others take up the shout "..."`, `they raise the cry "..."`: words under a noun that stands for shouting. */
export function shouts(units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  const out: Saying[] = []
  for (let j = 3; j < units.length; j++) {
    const joined = joinsIn(units, j, taken)
    if (joined !== null) out.push(joined)
    if (units[j]?.pos !== 'QUOTE' || taken[j] === 1 || !/^(?:shout|chant|cry|call|slogan|refrain|song)$/.test(units[j - 1]?.lower ?? '')) continue
    if (units[j - 2]?.pos !== 'DET') continue
    let verb = j - 3
    if (units[verb]?.pos === 'ADP' || units[verb]?.pos === 'ADV' || units[verb]?.pos === 'PART') verb--
    if (
      !/^(?:take|takes|took|taking|raise|raises|raised|repeat|repeats|repeated|join|joins|joined|start|starts|started|begin|begins|began)$/.test(
        units[verb]?.lower ?? '',
      )
    )
      continue
    const speaker = nounPhraseLeft(units, verb - 1)
    if (speaker !== null)
      out.push({ ...plain([{ from: j, to: j + 1 }], { from: verb, to: j }, speaker), voice: !/ed$|^(?:took|began)$/.test(units[verb]?.lower ?? '') })
  }
  return out
}

// `several boys join in with "..."`, `the crew respond with "..."`: words that come back at somebody
function joinsIn(units: readonly Unit[], j: number, taken: Uint8Array): Saying | null {
  if (units[j]?.pos !== 'QUOTE' || taken[j] === 1 || units[j - 1]?.lower !== 'with' || isTitle(units, j)) return null
  const verb = units[j - 2]?.lower === 'in' || units[j - 2]?.lower === 'back' ? j - 3 : j - 2
  const word = units[verb]?.lower ?? ''
  const joins =
    verb === j - 3
      ? /^(?:joins?|joined|joining|chimes?|chimed|weighs?|weighed|hits?|comes?|came)$/
      : /^(?:responds?|responded|repl(?:y|ies|ied)|answers?|answered|counters?|countered)$/
  if (!joins.test(word)) return null
  const speaker = subjectLeft(units, verb)
  return speaker === null ? null : { ...plain([{ from: j, to: j + 1 }], { from: verb, to: j }, speaker), voice: !/ed$|^came$/.test(word) }
}

/** `"...," Lane fumed` and `"...," smiled Lane`: beside a quotation that ends as speech, any verb is a cue. */
export function adjacent(units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  const out: Saying[] = []
  for (let j = 0; j < units.length; j++) {
    const quote = units[j] as Unit
    if (quote.pos !== 'QUOTE' || taken[j] === 1) continue
    // `a “No-B.S.” barbecue hosted by Lane`: marks on a word before its noun
    const qualifies = units[j - 1]?.pos === 'DET' || units[j - 1]?.pos === 'ADJ' || /^['’]s?$|^(?:his|her|its|their|our|my)$/.test(units[j - 1]?.lower ?? '')
    if (endsAsSpeech(quote) && wordCount(quote) > 1 && !qualifies && !isTitle(units, j) && units[j - 1]?.text !== ':') {
      // "“The Wire,” which began in 1999": no speaker; "the “super fund,” posited that": marks in the middle of a name
      const next = nounPhraseRight(units, j + 1)
      const subject = next === null || /^(?:that|this|which|who|these|those|it)$/.test(units[next.from]?.lower ?? '') ? null : next
      const verb = subject === null ? -1 : subject.to
      if (subject !== null && units[verb]?.pos === 'VERB' && /(?:ed|s|ew|ote|oke|ang)$/.test(units[verb]?.lower ?? '')) {
        out.push(plain([{ from: j, to: j + 1 }], { from: verb, to: verb + 1 }, subject))
        continue
      }
      if (units[j + 1]?.pos === 'VERB' && /(?:ed|s|ew|ote|oke|ang)$/.test(units[j + 1]?.lower ?? '')) {
        const inverted = nounPhraseRight(units, j + 2)
        const namesOne = inverted !== null && !/^(?:that|this|which|these|those|it)$/.test(units[inverted.from]?.lower ?? '')
        if (inverted !== null && namesOne && (beginsAsSentence(quote) || j === 0) && !/\d/.test(units[inverted.from + 1]?.text ?? '')) {
          out.push(plain([{ from: j, to: j + 1 }], { from: j + 1, to: j + 2 }, inverted))
          continue
        }
      }
    }
    // `"It stood", answers the union`: the comma behind the marks, and a verb the tagger took for a noun
    const form = CUES.get(units[j + 2]?.lower ?? '')?.form
    if ((isBritish(units, j) || (units[j - 1]?.text === ';' && units[j + 1]?.text === ',')) && (form === 's' || form === 'past')) {
      const inverted = nounPhraseRight(units, j + 3)
      if (inverted !== null && (units[inverted.to] === undefined || /^[.,;]$/.test(units[inverted.to]?.text ?? ''))) {
        out.push(plain([{ from: j, to: j + 1 }], { from: j + 2, to: j + 3 }, inverted))
        continue
      }
    }
    // Lane wrote of the plan — or: `Lane went further: "..."` is told by colons(); `Lane was blunt, "..."` needs a whole sentence.
    if (units[j - 1]?.text === ',' && beginsAsSentence(quote) && wordCount(quote) > 3 && endsAsSpeech(quote) && j === units.length - 1) {
      const speaker = units[j - 3]?.lower === 'to' && /^(?:if|though)$/.test(units[j - 4]?.lower ?? '') ? null : speakerBeside(units, j - 1)
      if (speaker !== null) out.push(plain([{ from: j, to: j + 1 }], { from: j - 1, to: j }, speaker))
    }
  }
  return out
}

// Who did what stands before a quotation: whoever the nearest verb of saying belongs to, else the subject of the clause. Nobody where that verb is
// passive ("Lane was asked, “...”") or does not say anything about a person.
function speakerBeside(units: readonly Unit[], before: number): Phrase | null {
  for (let j = before - 1, n = 0; j > 0 && n < 16; j--, n++) {
    if (!isVerb(units[j]) || units[j]?.pos === 'AUX') continue
    if (groupBefore(units, j).passive) return null
    const subject = CUES.has(units[j]?.lower ?? '') ? subjectLeft(units, groupBefore(units, j).from) : null
    if (subject !== null) return subject
    break
  }
  return subjectOfClause(units, before)
}

/** "his claim that ...", "an allegation by the union that ...": a noun is the cue. */
export function claims(units: readonly Unit[], taken: Uint8Array, handed: ReadonlyMap<number, Phrase> = new Map()): readonly Saying[] {
  const out: Saying[] = []
  for (let j = 1; j + 2 < units.length; j++) {
    if (taken[j] === 1 || !CLAIM_NOUNS.has((units[j] as Unit).lower) || isVerb(units[j])) continue
    let that = j + 1
    let speaker: Phrase | null = null
    if (/^(?:by|from|of)$/.test(units[that]?.lower ?? '')) {
      speaker = nounPhraseRight(units, that + 1)
      that = pastInsert(units, speaker?.to ?? that)
    } else speaker = possessor(units, j)
    if (speaker === null || units[that]?.lower !== 'that' || !isClause(units, that + 1, Math.min(units.length, that + 30))) continue
    let to = that + 1
    while (to < units.length && taken[to] === 0 && !/^[,;.!?]$/.test(units[to]?.text ?? '')) to++
    if (to > that + 2) out.push({ ...plain([{ from: that + 1, to }], { from: j, to: j + 1 }, speaker), via: handed.get(j) ?? null })
  }
  return out
}

/**
 * "It notes with concern the claim by the port that the lamp was out", "She cited the dockers' claim that": the unit of the noun whose words another only
 * passes on; -1 where the words behind the verb that ends before `from` are the speaker's own.
 */
export function claimOfAnother(units: readonly Unit[], from: number): number {
  for (let j = from; j < units.length && j < from + 12; j++) {
    const { lower, pos } = units[j] as Unit
    if (isVerb(units[j]) || pos === 'QUOTE' || pos === 'SCONJ' || pos === 'PRON' || /^[,;:]$/.test(lower)) return -1
    if (!CLAIM_NOUNS.has(lower)) continue
    const owned = /^['’]s?$/.test(units[j - 1]?.text ?? '') && j > from + 1
    const by = /^(?:by|from|of)$/.test(units[j + 1]?.lower ?? '') ? nounPhraseRight(units, j + 2) : null
    if (!owned && by === null) return -1
    const that = by === null ? j + 1 : pastInsert(units, by.to)
    return units[that]?.lower === 'that' && isClause(units, that + 1, Math.min(units.length, that + 30)) ? j : -1
  }
  return -1
}

// "the statement of the union, likewise unproven, that"
function pastInsert(units: readonly Unit[], at: number): number {
  if (units[at]?.text !== ',') return at
  for (let k = at + 1; k < at + 7; k++) {
    if (units[k]?.text === ',') return units[k + 1]?.lower === 'that' ? k + 1 : at
    if (isVerb(units[k]) && units[k]?.pos === 'AUX') return at
  }
  return at
}

function possessor(units: readonly Unit[], noun: number): Phrase | null {
  let k = noun - 1
  while (k > 0 && (units[k]?.pos === 'ADJ' || units[k]?.pos === 'NOUN')) k--
  const unit = units[k]
  if (unit === undefined) return null
  if (/^(?:his|her|their|its)$/.test(unit.lower)) {
    // "Rask withdrew his statement that": one's own, and nobody else's
    const verb = /^(?:by|to|on|from|back|for|off)$/.test(units[k - 1]?.lower ?? '') ? k - 2 : k - 1
    const own = OF_ONESELF.test(units[verb]?.lower ?? '') ? subjectLeft(units, groupBefore(units, verb).from) : null
    return own !== null && !own.relative ? own : { from: k, to: k + 1, relative: false }
  }
  if (unit.lower === "'s" || unit.lower === "'") return nounPhraseLeft(units, k - 1)
  return null
}

const OF_ONESELF =
  /^(?:withdrew|withdrawn|withdraws?|retract(?:ed|s)?|repeat(?:ed|s)?|reiterat(?:ed|es)|renew(?:ed|s)|stood|stands|stuck|sticks|held|holds|maintain(?:ed|s)|defend(?:ed|s)|drop(?:ped|s)|corrected|corrects|revised|revises|made|makes|took|takes|taken|backed|backs|regret(?:ted|s)|apologi[sz]ed|apologi[sz]es|abandoned|softened|changed|changes|went|goes|based)$/

/** Said and nothing more: neither denied nor believed, with its own cue. */
export const plain = (content: readonly Stretch[], cue: Stretch, speaker: Phrase): Saying => ({
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
