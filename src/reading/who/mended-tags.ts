// Tags mended by what stands around a word, before cues are looked for.
//
// The tagger's small model takes many verbs of saying for nouns ("polls show that", "critics call it", "Frank notes,") and nouns in
// "according to recent polling" for verbs. Only where a whole subject opens the clause, and no other verb stands in it yet, is a noun
// read as the verb. The rest of the rules may then trust the tags.
import { CUES } from './cues/lexicon.ts'
import { wordCount } from './phrases/clauses.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, PERIODICALS } from './phrases/noun-phrases.ts'
import type { Unit } from '../words.ts'

/** The same units, some with another tag. Looks a bounded way around each word. */
export function withMendedTags(units: readonly Unit[]): readonly Unit[] {
  let out: Unit[] | null = null
  const retag = (at: number, pos: string): void => {
    out ??= [...units]
    out[at] = { ...(units[at] as Unit), pos }
  }
  for (let v = 1; v < units.length; v++) {
    const unit = units[v] as Unit
    const now = out ?? units
    if (unit.pos === 'QUOTE') {
      if (isNameInMarks(now, v)) retag(v, 'PROPN')
      continue
    }
    // "on 5 May", "in March"
    if (
      isVerb(unit) &&
      /^(?:May|March)$/.test(unit.text) &&
      (now[v - 1]?.pos === 'NUM' || /^(?:in|on|of|last|next|since|until)$/.test(now[v - 1]?.lower ?? ''))
    )
      retag(v, 'PROPN')
    // "with one shouting: “Back!”"
    else if (unit.pos === 'NOUN' && now[v - 1]?.lower === 'one' && now[v - 2]?.lower === 'with' && CUES.get(unit.lower)?.form === 'ing') retag(v, 'VERB')
    // "was due on Monday but claims she was left behind"
    else if (unit.pos === 'NOUN' && now[v - 1]?.pos === 'CCONJ' && /^(?:he|she|they|it)$/.test(now[v + 1]?.lower ?? '') && CUES.get(unit.lower)?.form === 's')
      retag(v, 'VERB')
    // "the roads policing unit": a trade, and no verb
    else if (unit.pos === 'VERB' && TRADES.test(unit.lower) && now[v + 1]?.pos === 'NOUN' && (isNominal(now[v - 1]) || now[v - 1]?.pos === 'PART'))
      retag(v, 'NOUN')
    // "A third shared, “...”": one of several who are told in turn
    else if (v === 1 && ORDINAL.test(unit.lower) && /^an?$/.test(now[0]?.lower ?? '') && CUES.has(now[2]?.lower ?? '')) retag(v, 'NOUN')
    // "The third, a retired pilot, said"
    else if (v === 1 && unit.pos === 'ADJ' && ORDINAL.test(unit.lower) && now[0]?.lower === 'the' && now[2]?.text === ',') retag(v, 'NOUN')
    // "The victim of the stabbing told": an article, and nothing that it could belong to but this
    else if (unit.pos === 'VERB' && /[a-z]ing$/.test(unit.lower) && isVerb(now[v + 1]) && (now[v - 1]?.lower === 'the' || isHeldByNoun(now, v)))
      retag(v, 'NOUN')
    // "Fire chief Hanna Tull"
    else if (unit.pos === 'ADJ' && /^(?:chief|general)$/.test(unit.lower) && isNominal(now[v - 1]) && now[v + 1]?.pos === 'PROPN') retag(v, 'NOUN')
    // "half of the crew", "the United States’ fleet", "a voice-over states", "the 23-year-old told"
    else if (unit.lower === 'half' && now[v + 1]?.lower === 'of') retag(v, 'NOUN')
    else if (unit.text === "'" || unit.text === '’') {
      if (unit.pos === 'PUNCT' && now[v - 1]?.end === unit.start && /s$/.test(now[v - 1]?.lower ?? '') && isNominal(now[v - 1]) && endsWord(now, v))
        retag(v, 'PART')
    } else if (now[v - 1]?.text === '-' && now[v - 1]?.start === now[v - 2]?.end && now[v - 1]?.end === unit.start) {
      if (unit.pos === 'ADP' && now[v - 2]?.pos === 'NOUN') retag(v, 'NOUN')
      if (unit.lower === 'old' && now[v - 2]?.lower === 'year' && !isNominal(now[v + 1]) && now[v + 1]?.pos !== 'ADJ') retag(v, 'NOUN')
    }
    // `"...," managing director Mara Lane said`
    else if (unit.pos === 'VERB' && OFFICE.test(unit.lower) && now[v + 1]?.pos === 'NOUN' && now[v - 1]?.pos !== 'AUX') retag(v, 'ADJ')
    // "the key was lost": an article and a verb, and no noun but this
    else if (unit.pos === 'ADJ' && now[v + 1]?.pos === 'AUX' && now[v - 1]?.pos === 'DET' && /^(?:the|a|an|no|this|that)$/.test(now[v - 1]?.lower ?? ''))
      retag(v, 'NOUN')
    // "the police chief, who", "the port's chief strongly condemned"
    else if (
      unit.pos === 'ADJ' &&
      /^(?:chief|general|official|elder|regular|superior|junior|senior|deputy)$/.test(unit.lower) &&
      (/^[,.;:]$/.test(now[v + 1]?.text ?? '.') || isVerb(now[v + 1]) || (isAdverb(now[v + 1]) && isVerb(now[v + 2]))) &&
      (isNominal(now[v - 1]) || /^['’]s?$/.test(now[v - 1]?.text ?? ''))
    )
      retag(v, 'NOUN')
    else if (unit.pos === 'NOUN' && saysHere(now, v)) retag(v, 'VERB')
    else if (unit.pos === 'VERB' && isSourceNoun(now, v)) retag(v, 'NOUN')
    // "the business daily reported"; `"...," Hull Council said`
    else if (PERIODICALS.has(unit.lower) && isNominal(now[v - 1]) && isVerb(now[v + 1])) retag(v, 'NOUN')
    else if (
      unit.pos === 'VERB' &&
      now[v - 1]?.pos === 'QUOTE' &&
      /^\p{Lu}\p{Ll}/u.test(unit.text) &&
      (now[v + 1]?.pos === 'PROPN' || (isVerb(now[v + 1]) && CUES.has(now[v + 1]?.lower ?? '')))
    )
      retag(v, 'PROPN')
  }
  return out ?? units
}

// "told ABZ's “Morning Harbour” that", "the channel “Kell Now” says", "a man nicknamed “the Baker” told": marks round a name, and nobody's words. Only
// where the clause goes on behind it.
function isNameInMarks(units: readonly Unit[], q: number): boolean {
  const quote = units[q] as Unit
  const [left, next] = [units[q - 1], units[q + 1]]
  if (left === undefined || next === undefined || /[,.!?…—–][”"’'»]+$/.test(quote.text) || wordCount(quote) > 6) return false
  const goesOn =
    isVerb(next) || CUES.has(next.lower) || next.pos === 'ADP' || next.pos === 'SCONJ' || next.lower === 'that' || next.text === ',' || isTimeWord(next)
  if (/^['’]s?$/.test(left.lower) && units[q - 2]?.pos === 'PROPN')
    return isTitleCase(quote) && units.slice(Math.max(0, q - 6), q - 2).some(({ lower }) => /^(?:told|tells?|telling|on|for|to)$/.test(lower))
  const described = next.text === ',' && /^(?:which|who)$/.test(units[q + 2]?.lower ?? '') // "the group “Open Quay”, which marched,"
  if (!goesOn || (next.text === ',' && !described)) return false
  if (/^(?:nicknamed|named|titled|entitled)$/.test(left.lower)) return isNominal(units[q - 2])
  return BEARERS.test(left.lower) && (described || ((isVerb(next) || CUES.has(next.lower)) && (isTitleCase(quote) || wordCount(quote) === 1)))
}

// "of the car park stabbing": nouns alone, back to an article behind a preposition
function isHeldByNoun(units: readonly Unit[], v: number): boolean {
  let k = v - 1
  while (k > 0 && v - k < 5 && units[k]?.pos === 'NOUN') k--
  return k < v - 1 && units[k]?.lower === 'the' && units[k - 1]?.pos === 'ADP'
}

const TRADES =
  /^(?:policing|fighting|firefighting|monitoring|training|shipping|banking|housing|planning|mining|fishing|farming|engineering|parking|lending|trading|teaching|nursing|sailing|gambling|recycling|broadcasting|tracking|polling|publishing|manufacturing)$/
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh)$/
const OFFICE = /^(?:managing|acting|commanding|presiding|founding|investigating|supervising|attending)$/
const FATES = /^(?:dead|deaths?|killed|injured|injuries|wounded|hurt|missing|arrests?|arrested|casualties|victims|bodies|fatalities)$/
const BEARERS =
  /^(?:channels?|account|page|group|outlet|website|site|magazine|newspaper|daily|weekly|programme|program|show|podcast|blog|user|agency|portal|broadcaster|collective|movement|initiative|brigade|battalion)$/
const isTitleCase = (quote: Unit): boolean => (quote.text.match(/\p{L}{4,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word)) && /\p{Lu}/u.test(quote.text)

// A mark that closes a word of many owners: a space and a word of theirs follow.
const endsWord = (units: readonly Unit[], at: number): boolean =>
  (units[at + 1]?.start ?? 0) > (units[at]?.end ?? 0) && (isNominal(units[at + 1]) || units[at + 1]?.pos === 'ADJ')

const MANY = /(?:[^s']s|people|police|men|women|children|data|media|percent|per cent|%|they|we|others|some|many|few|most|several|half|majority)$/

function saysHere(units: readonly Unit[], v: number): boolean {
  const unit = units[v] as Unit
  const left = units[v - 1] as Unit
  const cue = CUES.get(unit.lower)
  if (cue === undefined || (cue.form !== 'base' && cue.form !== 's')) return false
  if (!isNominal(left) && left.pos !== 'SYM') return false
  const from = clauseBefore(units, v)
  if (from < 0 || (units[from]?.pos === 'ADP' && !/^(?:about|over|under|around)$/.test(units[from]?.lower ?? ''))) return false
  const head = headOf(units, from, v)
  if (
    cue.form === 'base'
      ? !(MANY.test(head.lower) || (head.pos === 'NUM' && (head.lower !== 'one' || head !== left)) || head.pos === 'SYM')
      : left.pos !== 'PROPN' && (left.pos !== 'NOUN' || cue.lemma === 'state' || /^[.,]$/.test(units[v + 1]?.text ?? '.'))
  )
    return false
  const before = units[from - 1]
  const next = units[v + 1]
  // ", F.A.A. records show.", "Democrats, Frank notes, applaud": inserted or added, with what is said around it
  if (next === undefined || /^[.,]$/.test(next.text)) return before?.text === ',' && (from > 3 || (next?.text === ',' && from > 1))
  // "the ministry claims it shut", "the club notes the quay is open": after a whole subject, a pronoun or an article begins a clause
  // "The Courier reports four dead": a name, and a number of people
  if (cue.form === 's' && left.pos === 'PROPN' && cue.lemma === 'report' && next.pos === 'NUM' && FATES.test(units[v + 2]?.lower ?? '')) return true
  if (cue.form === 's')
    return (
      (next.lower === 'that' && units[v + 2]?.pos !== 'VERB' && units[v + 2]?.pos !== 'AUX') ||
      ((next.pos === 'PRON' || next.pos === 'DET') && units.slice(v + 1, v + 12).some((unit) => isVerb(unit)))
    )
  if (next.lower === 'that' || next.pos === 'PRON' || /^(?:how|why|what|whether)$/.test(next.lower)) return true
  if (next.lower === 'to') return cue.frames.has('to') || (cue.lemma === 'claim' && units[v + 2]?.pos === 'VERB')
  return (next.pos === 'DET' || next.pos === 'PROPN' || next.pos === 'NUM' || next.pos === 'ADJ') && !otherVerbSoon(units, v + 1, next.pos === 'DET')
}

// "polls in Hull show": the noun before "in Hull"
function headOf(units: readonly Unit[], from: number, to: number): Unit {
  for (let j = from + 1; j < to; j++) if (units[j]?.pos === 'ADP' && isNominal(units[j - 1])) return units[j - 1] as Unit
  return units[to - 1] as Unit
}

// "Polls show the top two ahead": without this verb the clause would have none, or only one that the content needs.
function otherVerbSoon(units: readonly Unit[], from: number, lenient: boolean): boolean {
  if (lenient) return false
  for (let j = from; j < units.length && j < from + 4; j++) if (isVerb(units[j]) && !/ing$/.test(units[j]?.lower ?? '')) return j === from
  return false
}

/** Where the clause begins whose subject ends just before `v`: at the sentence's head, or behind a comma or a joining word; -1 where a finite verb stands between. */
function clauseBefore(units: readonly Unit[], v: number): number {
  for (let j = v - 1, n = 0; j >= 0 && n < 14; j--, n++) {
    const unit = units[j] as Unit
    if (isVerb(unit) && !/(?:ing|ed)$/.test(unit.lower)) return -1
    const before = units[j - 1]
    if (before === undefined || before.pos === 'QUOTE' || /^[,;:—–-]$/.test(before.text) || before.pos === 'SCONJ') return j
    if (/^(?:but|while|as|when|though|although|since|because|so|yet)$/.test(before.lower)) return j
    if (before.pos === 'CCONJ' && (units[j - 2]?.text === ',' || units[j - 2]?.pos === 'QUOTE')) return j
  }
  return -1
}

// "according to recent polling", "according to exit polls"
function isSourceNoun(units: readonly Unit[], v: number): boolean {
  for (let j = v - 1, n = 0; j > 0 && n < 5; j--, n++) {
    const unit = units[j] as Unit
    if (unit.lower === 'to') return units[j - 1]?.lower === 'according' && (isNominal(units[v + 1]) || n > 0)
    if (!isNominal(unit) && unit.pos !== 'ADJ' && unit.pos !== 'DET' && unit.pos !== 'PART') return false
  }
  return false
}
