// The speaker finder: the noun phrase that does the saying, to the left of a verb or, inverted, to its right.
//
// Walks unit by unit with closed classes of words and the tagger's nouns; steps over appositions ("Lane, a nurse, said"), adverbials
// ("Lane on Tuesday said") and relative pronouns ("Lane, who said"). Bounded in how far it looks, so that it stays linear.
import { CLAIM_NOUNS, WORD_NOUNS } from '../cues/lexicon.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, nounPhraseLeft, REACH } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

const isRelative = (unit: Unit | undefined): boolean => unit !== undefined && (unit.lower === 'who' || unit.lower === 'which' || unit.lower === 'that')

/** The phrase that ends just before unit `before` and can be a subject there, or null. */
export function subjectLeft(units: readonly Unit[], before: number): Phrase | null {
  let i = skipAdverbials(units, before - 1)
  if (i < 0) return null
  let closer = units[i] as Unit
  // "a report released last year found"
  if (i < before - 1 && closer.pos === 'VERB' && (/(?:ed|en)$/.test(closer.lower) || IRREGULAR.test(closer.lower)) && units[i - 1]?.pos === 'NOUN') {
    const told = nounPhraseLeft(units, i - 1)
    if (told !== null && (told.from === 0 || CLOSES.test(units[told.from - 1]?.text ?? ''))) return told
  }
  for (let jumps = 0; jumps < 4 && /^[,)—–-]$/.test(closer.text); jumps++) {
    const opener = openerOf(units, i, closer.text)
    // "Mara Lane for the port, says": one comma too many after a subject that opens the sentence
    if (opener < 0) {
      const whole = closer.text === ',' && jumps === 0 ? nounPhraseLeft(units, i - 1) : null
      return whole !== null && whole.from === 0 && units[0]?.pos === 'PROPN' ? whole : null
    }
    i = skipAdverbials(units, opener - 1)
    if (i < 0) return null
    closer = units[i] as Unit
    if (closer.pos === 'NUM' && units[i - 1]?.text === ',' && i > 1) {
      i -= 2
      closer = units[i] as Unit
    }
  }
  if (isRelative(closer)) {
    const at = units[i - 1]?.text === ',' ? i - 2 : i - 1
    // "a letter from his doctor Friday afternoon that says"
    const antecedent =
      (isTimeWord(units[at]) && isTimeWord(units[at - 1]) ? null : nounPhraseLeft(units, at)) ??
      (isTimeWord(units[at]) ? nounPhraseLeft(units, skipAdverbials(units, at)) : null)
    if (antecedent !== null) return { ...(closer.lower === 'who' ? peopleOf(units, antecedent) : antecedent), relative: true }
    if (closer.lower === 'which') return null
    return closer.lower === 'that' ? { from: i, to: i + 1, relative: false } : { from: i, to: i + 1, relative: true }
  }
  const phrase = pastApposition(units, whole(units, nounPhraseLeft(units, i)))
  // "the operator, Norrail, said": a name alone in the apposition belongs to the mention.
  const comma = phrase === null ? undefined : units[phrase.to]
  if (phrase !== null && comma?.text === ',' && phrase.to < before - 2) {
    let to = phrase.to + 1
    // "Dorn's superior, harbour master Emil Rask, told"
    if (/^['’]s?$/.test(units[phrase.from + 1]?.text ?? '')) while (to < before && /^(?:NOUN|ADJ)$/.test(units[to]?.pos ?? '')) to++
    while (to < before && units[to]?.pos === 'PROPN') to++
    if (units[to - 1]?.pos === 'PROPN' && to > phrase.to + 1 && units[to]?.text === ',' && to >= before - 2) return { ...phrase, to }
  }
  return phrase
}

// "Lane, a clerk from Holm, Outer Marren, said": the commas of a place in the apposition to a name that opens the clause
function pastApposition(units: readonly Unit[], phrase: Phrase | null): Phrase | null {
  if (phrase === null) return phrase
  const apart = residentAt(units, phrase) ?? toldOf(units, phrase)
  if (apart !== null) return apart
  if (!/^an?$/.test(units[phrase.from]?.lower ?? '') || units[phrase.from - 1]?.text !== ',') return phrase
  const name = nounPhraseLeft(units, phrase.from - 2)
  const opens = name !== null && (name.from === 0 || units[name.from - 1]?.pos === 'QUOTE')
  return opens && units[name.to - 1]?.pos === 'PROPN' && !isTimeWord(units[name.to - 1]) ? name : phrase
}

// "A survivor, who gave only her first name, Hana, said": what a relative clause tells of whoever opens the sentence
function toldOf(units: readonly Unit[], { from }: Phrase): Phrase | null {
  for (let k = from - 1; k > 1 && k > from - 8; k--) {
    if (units[k]?.text === ',' || units[k]?.pos === 'QUOTE') return null
    if (!/^(?:who|which)$/.test(units[k]?.lower ?? '')) continue
    const told = units[k - 1]?.text === ',' ? nounPhraseLeft(units, k - 2) : null
    return told?.from === 0 && units.slice(k + 1, from).some(isVerb) ? told : null
  }
  return null
}

// "Crole, 31, of Low Street, Holm, told the court": where somebody lives, as courts say it
function residentAt(units: readonly Unit[], phrase: Phrase): Phrase | null {
  let of = phrase.from - 1
  // "of Low Street, Holm": the town behind a comma may be all that was found
  if (units[of]?.text === ',' && units[of - 1]?.pos === 'PROPN') {
    of--
    while (units[of]?.pos === 'PROPN') of--
  }
  if (units[of]?.lower !== 'of') return null
  let before = of - 1
  while (/^(?:now|both|all|each|previously|formerly|but|late)$/.test(units[before]?.lower ?? '')) before--
  if (units[before]?.text !== ',') return null
  const opening = /^(?:but|and|however)$/.test(units[0]?.lower ?? '') ? 1 : 0
  const who = nounPhraseRight(units, opening)
  return who !== null && units[who.to]?.text === ',' && who.to <= before ? who : null
}

const CLOSES = /^(?:[,;:]|but|and|while|as)$/

// "protests from his rivals, who accused him": not the protests
function peopleOf(units: readonly Unit[], phrase: Phrase): Phrase {
  const link = units.slice(phrase.from, phrase.to).findIndex((unit, i) => i > 0 && /^(?:from|by|of|to|against|with)$/.test(unit.lower))
  const head = units[phrase.from + link - 1]
  return link > 0 && head !== undefined && (WORD_NOUNS.has(head.lower) || DEEDS.test(head.lower)) ? { ...phrase, from: phrase.from + link + 1 } : phrase
}

const DEEDS =
  /^(?:protests?|criticism|support|praise|pressure|anger|opposition|threats?|visits?|talks|reactions?|meetings?|demands?|complaints?|deaths?|arrests?|killings?|mentions?|backing|help|approval|request|requests|rebukes?|attacks?)$/

// "a woman holding a child by the hand pleads", "members who were on the water say": the noun before the verb only ends what is said of the
// subject. The subject is what the clause begins with; where it begins otherwise, the phrase is left as it was found.
function whole(units: readonly Unit[], phrase: Phrase | null): Phrase | null {
  if (phrase === null || phrase.from === 0 || phrase.relative) return phrase
  const left = units[phrase.from - 1] as Unit
  const gerund = left.pos === 'ADJ' && /ing$/.test(left.lower) && units[phrase.from - 2]?.pos === 'ADP' // "accused of striking a guest"
  if (left.pos !== 'ADP' && !isVerb(left) && !isAdverb(left) && !gerund) return phrase
  if (isVerb(left) && THINKS.test(left.lower)) return phrase
  let finite = false
  for (let k = phrase.from - 1, n = 0; k >= 0 && n < 24; k--, n++) {
    const unit = units[k] as Unit
    const before = units[k - 1]
    const within = unit.text === '-' && unit.end === units[k + 1]?.start
    if ((/^[,;:()—–-]$/.test(unit.text) && !within) || unit.pos === 'QUOTE' || unit.pos === 'CCONJ') return finite ? phrase : openedBy(units, k + 1, phrase)
    if (isRelative(unit) && finite && isNominal(before) && !/^(?:it|this|that|all)$/.test(before?.lower ?? '')) {
      const antecedent = nounPhraseLeft(units, k - 1)
      return antecedent === null ? phrase : { ...antecedent, relative: false }
    }
    if (unit.pos === 'SCONJ' || isRelative(unit) || /^(?:when|where|while|as|after|before|if)$/.test(unit.lower))
      return finite ? phrase : openedBy(units, k + 1, phrase)
    if (
      unit.pos === 'AUX' ||
      (unit.pos === 'VERB' &&
        !(
          ((/(?:ing|ed|en|n)$/.test(unit.lower) && !takesObject(units, k)) || (IRREGULAR.test(unit.lower) && units[k + 1]?.pos === 'ADP')) &&
          isNominal(before) &&
          !isRelative(before)
        ) &&
        !(before?.pos === 'ADP' && /ing$/.test(unit.lower))) // "a man accused of taking another guest's boat told the court"
    )
      finite = true
    if (k === 0) return finite ? phrase : openedBy(units, 0, phrase)
  }
  return phrase
}

// "Lane released a statement", "another showed boys": a verb with its object, and no participle
const takesObject = (units: readonly Unit[], k: number): boolean =>
  units[k]?.lower === 'showed' ||
  (/[^n]ed$/.test(units[k]?.lower ?? '') &&
    /^(?:the|an?|his|her|its|their)$/.test(units[k + 1]?.lower ?? '') &&
    !/^(?:called|named|dubbed)$/.test(units[k]?.lower ?? ''))

// "a meeting held in Hull said"
const IRREGULAR = /^(?:held|made|built|sent|led|found|brought|kept|lost|told|set|put|shot|hit|caught|sold|paid|met)$/
const THINKS =
  /^(?:know|think|believe|hope|fear|feel|say|claim|suspect|insist|suggest|mean|show|reveal)(?:s|es|ed|ing)?$|^(?:knew|thought|said|felt|meant|showed|shown)$/

// The clause opens with a noun phrase that runs on to the end of `phrase`: all of it is the subject.
function openedBy(units: readonly Unit[], from: number, phrase: Phrase): Phrase {
  let first = from
  while (first < phrase.from && isAdverb(units[first])) first++
  const opener = units[first]
  if (opener === undefined || first >= phrase.from) return phrase
  const link = units.slice(first, phrase.from).findIndex((unit) => unit.pos === 'ADP' || unit.pos === 'VERB')
  const head = units[first + link - 1]
  const begins =
    opener.pos === 'DET' || opener.pos === 'NUM' || isNominal(opener) || opener.pos === 'ADJ' || /^(?:his|her|their|its|our|one|some)$/.test(opener.lower)
  return begins && link > 0 && isNominal(head) && !isTimeWord(head) ? { from: first, to: phrase.to, relative: false } : phrase
}

const MANY = new Set(['all', 'both', 'each', 'most', 'many', 'several', 'few'])

function skipAdverbials(units: readonly Unit[], from: number): number {
  let i = from
  for (let steps = 0; i >= 0 && steps < 12; steps++) {
    const unit = units[i] as Unit
    // "All said it fell", "Both say": at the head of a clause they are who speaks
    if (MANY.has(unit.lower) && (i === 0 || /^[,;:]$/.test(units[i - 1]?.text ?? '') || units[i - 1]?.pos === 'QUOTE')) return i
    if (isAdverb(unit) && unit.pos !== 'NOUN' && units[i - 1]?.lower !== 'the') i--
    else if (STANDING.test(unit.lower) && unit.pos !== 'NOUN' && unit.pos !== 'PROPN' && isNominal(units[i - 1])) i--
    else if (isTimeWord(unit) && i > 0) {
      let j = i - 1
      // "since Saturday 14 March": the number and the weekday beside a month
      while (j > 0 && (isTimeWord(units[j]) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(units[j]?.lower ?? ''))) j--
      while (j > 0 && /^(?:last|this|next|past|coming|same|every|early|late|the|that|on|in|earlier|later|of|since|until|till)$/.test(units[j]?.lower ?? '')) j--
      if (j === i - 1 && !isNominal(units[j]) && units[j]?.text !== ',') return i
      i = j
    } else break
  }
  return i
}

/** "The officials inside tell them": where somebody stands, between the noun and its verb. */
const STANDING =
  /^(?:inside|outside|nearby|there|below|above|upstairs|downstairs|ashore|aboard|opposite|behind|overall|nationwide|worldwide|statewide|alike|locally|abroad|online|elsewhere)$/

// "Lane, a nurse at the clinic, said": from the closing comma to the opening one. Not over a quotation, and not far.
function openerOf(units: readonly Unit[], closer: number, mark: string): number {
  const wanted = mark === ')' ? '(' : mark
  for (let j = closer - 2, n = 0; j > 0 && n < 40; j--, n++) {
    const unit = units[j] as Unit
    if (unit.text !== wanted) continue
    const left = units[j - 1]
    if (!isNominal(left) && left?.text !== ')' && left?.text !== ',' && !/['’]$/.test(left?.text ?? '')) return wanted === ',' && isVerb(left) ? -1 : -1
    const first = units[j + 1] as Unit
    if (first.pos === 'CCONJ') continue
    if (wanted === ',' && isWholeClause(units, j + 1, closer)) return -1
    if (wanted === ',' && isNominal(left) && left?.pos === 'NUM' && units[j - 2]?.text === ',') return j // age: "Lane, 45, a nurse,"
    return j
  }
  return -1
}

// ", another group escaped after a raid,": no apposition
function isWholeClause(units: readonly Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit
    if (/^(?:who|whom|whose|which|that|where|when|while|as|if|now|then|aged|because)$/.test(unit.lower) || unit.pos === 'QUOTE' || unit.pos === 'SCONJ')
      return false
    if (unit.pos === 'AUX' && j > from + 1 && isNominal(units[j - 1])) return true
  }
  return false
}

// "puts it like this": no verb
const isLikeThis = (units: readonly Unit[], j: number): boolean => units[j]?.lower === 'like' && /^(?:this|that|so)$/.test(units[j + 1]?.lower ?? '')

/** Whoever does what the nearest finite verb before unit `before` says: its subject, or the agent of a passive ("was reposted by the network"). */
export function doerOfClause(units: readonly Unit[], before: number): Phrase | null {
  for (let j = before - 1, n = 0; j > 0 && n < REACH; j--, n++) {
    const unit = units[j] as Unit
    if (!isVerb(unit) || /ing$/.test(unit.lower) || units[j - 1]?.lower === 'to' || isLikeThis(units, j)) continue
    let be = j - 1
    while (be > 0 && isAdverb(units[be])) be--
    if (!/^(?:is|are|was|were|been|being)$/.test(units[be]?.lower ?? '')) break
    for (let k = j + 1; k < before && k < j + 16; k++) {
      if (units[k]?.lower !== 'by' || isVerb(units[k + 1]) || isAdverb(units[k + 1])) continue
      const agent = nounPhraseRight(units, k + 1)
      if (agent === null || isTimeWord(units[agent.to - 1])) continue
      // "by the League with the comment": what it came with is not the League's name
      const extra = units.slice(agent.from, agent.to).findIndex((unit, i) => i > 0 && unit.lower === 'with')
      return extra < 0 ? agent : { ...agent, to: agent.from + extra }
    }
    break
  }
  return subjectOfClause(units, before)
}

/** The subject of the nearest finite verb before unit `before`: whom a participle or a second verb of the same clause belongs to. */
export function subjectOfClause(units: readonly Unit[], before: number): Phrase | null {
  let nearest: Phrase | null = null
  for (let j = before - 1, n = 0; j > 0 && n < REACH; j--, n++) {
    const unit = units[j] as Unit
    if (!isVerb(unit) || /ing$/.test(unit.lower) || units[j - 1]?.lower === 'to' || isLikeThis(units, j)) continue
    let g = j
    while (g > 0 && (units[g - 1]?.pos === 'AUX' || isAdverb(units[g - 1]) || units[g - 1]?.pos === 'PART')) g--
    const found = subjectLeft(units, g)
    if (found === null) continue
    // "the video, which ended in a fight, ... and yell": what the inserted clause tells of has not done what follows it.
    const inserted = found.relative && /^(?:who|which)$/.test(units[g - 1]?.lower ?? '') && units[g - 2]?.text === ','
    if (inserted && units.slice(j, before).some((unit) => unit.text === ',') && units[before - 1]?.pos === 'CCONJ') return null
    // "refused to say whom Lane would see but added": not the subject of the clause in between.
    if (
      !isSubordinated(units, found, units[before - 1]) &&
      !isForeseen(units, found, g, before) &&
      !(/ing$/.test(units[before]?.lower ?? '') && isToldOf(units, found))
    )
      return found
    nearest ??= isToldOf(units, found) ? null : found
    j = Math.min(j, found.from)
  }
  return nearest
}

// "forecast that trade would rebound and praised": the second verb is of whoever forecast it
const isForeseen = (units: readonly Unit[], subject: Phrase, group: number, before: number): boolean =>
  units[before - 1]?.lower === 'and' &&
  /ed$/.test(units[before]?.lower ?? '') &&
  units[subject.from - 1]?.lower === 'that' &&
  /^(?:would|will|could|can|may|might|should|must)$/.test(units[group]?.lower ?? '')

// "withdrew his statement that one sailor had drowned, saying": the sailor is what the statement tells of
const isToldOf = (units: readonly Unit[], subject: Phrase): boolean =>
  units[subject.from - 1]?.lower === 'that' && CLAIM_NOUNS.has(units[subject.from - 2]?.lower ?? '')

function isSubordinated(units: readonly Unit[], subject: Phrase, joint: Unit | undefined): boolean {
  const opener = units[subject.from - 1]?.lower ?? ''
  if (joint?.lower === 'but') return /^(?:who|whom|what|where|when|while|if|whether|because|after|before|how|why|until|unless|than)$/.test(opener)
  return joint?.text === ',' && /^(?:whom|what|whether|if|how|why|than)$/.test(opener)
}
