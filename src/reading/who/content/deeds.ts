// What follows a verb of saying and is nobody's words: a deed ("found a job", "called the police", "pointed to the gap and said"), a courtesy ("said
// goodbye"), particulars ("confirmed his name"), a toll ("claimed 11 lives").
//
// Asked only where neither "that" nor a colon nor a mark stands between the verb and what follows. Each verb has its own question, and most have none.
import { isClause } from '../phrases/clauses.ts'
import type { CueFound } from '../cues/found.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isTimeWord, isVerb } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** Whether the verb of `cue`, with what begins at unit `at`, tells what somebody did and not what they said. */
export const isDeed = (units: readonly Unit[], cue: CueFound, at: number): boolean => DEEDS.get(cue.cue.lemma)?.(units, at, cue) ?? false

const DEEDS: ReadonlyMap<string, (units: readonly Unit[], at: number, cue: CueFound) => boolean> = new Map([
  // "The Ledger called Mara Lane, who ...", "call 4410 or write": over the telephone
  ['call', (units, at, cue) => cue.cue.particle === null && (units[at]?.pos === 'NUM' || onlyName(units, at) || summons(units, at) || callsUp(units, at, cue))],
  // "are filmed writing a ticket": seen at it, and no words given
  ['write', (_units, _at, { perceived }) => perceived],
  // "a blast that claimed 11 lives"
  ['claim', (units, at) => units.slice(at, at + 5).some((unit) => /^(?:lives|life|victims?)$/.test(unit.lower))],
  ['say', (units, at, cue) => isCourtesy(units, at) || withholds(units, at, cue)],
  ...['disclose', 'specify', 'reveal'].map((lemma) => [lemma, withholds] as const),
  // "The union blamed the harbour police.", "accuses the guards on the roof": of what, or for what, is not told
  ['blame', (units, at) => !tellsOf(units, at, /^(?:for|on)$/)],
  ['accuse', (units, at) => !tellsOf(units, at, /^of$/)],
  // "told her story to three papers"
  [
    'tell',
    (units, at) => {
      const noun = /^(?:his|her|their|the|a)$/.test(units[at]?.lower ?? '') ? at + 1 : at
      return /^(?:story|stories|truth|lies?|jokes?|tales?)$/.test(units[noun]?.lower ?? '') && (noun > at || units[at - 1]?.lower === 'her')
    },
  ],
  ['confirm', isParticular],
  ['verify', isParticular],
  ['point', (units, at) => gestures(units, at)],
  ['find', (units, at, cue) => !tellsWhatIsFound(units, at, cue)],
  // "maintained a lead", "charged a fee": where no clause follows
  ['maintain', (units, at, cue) => !assertsSomething(units, at, cue)],
  ['charge', (units, at, cue) => !units.slice(at, at + 14).some((unit) => unit.lower === 'with') && !assertsSomething(units, at, cue)],
  ['boast', (units, at, cue) => !/^(?:about|of)$/.test(units[at]?.lower ?? '') && !assertsSomething(units, at, cue)],
  ['brag', (units, at, cue) => !/^(?:about|of)$/.test(units[at]?.lower ?? '') && !assertsSomething(units, at, cue)],
])

// "declined to say what it was", "would not say how many were aboard": what is not told is nobody's word
function withholds(units: readonly Unit[], at: number, cue: CueFound): boolean {
  const refuses = units.slice(Math.max(0, cue.at - 4), cue.at).some(({ lower }) => /^(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|would|will|wo)$/.test(lower))
  return cue.negated && refuses && /^(?:what|who|whom|whose|how|when|where|why|which)$/.test(units[at]?.lower ?? '')
}

const tellsOf = (units: readonly Unit[], at: number, link: RegExp): boolean =>
  units.slice(at, at + 24).some(({ lower, pos }) => link.test(lower) || pos === 'QUOTE')

function assertsSomething(units: readonly Unit[], at: number, cue: CueFound): boolean {
  const first = units[at]?.lower ?? ''
  if (/(?:self|selves)$|^to$/.test(first) || isPossible(units, cue)) return false
  return isClause(units, at, Math.min(units.length, at + 14))
}

const isPossible = (units: readonly Unit[], { at }: CueFound): boolean => /^(?:can|could|to|will|would|may|might|must|should)$/.test(units[at - 1]?.lower ?? '')

// "The inquiry found three faults": what inquiries find they tell. "Divers found a shoe", "inspectors found a crack in the lid but have not finished": they
// have it in their hands, unless a verb stands right behind what was found ("found the gate had been locked").
function tellsWhatIsFound(units: readonly Unit[], at: number, cue: CueFound): boolean {
  const could = /^(?:can|could)$/.test(units[cue.at - 1]?.lower ?? '') // "An investigator could find no reason why"
  const subject = cue.subject === null ? [] : units.slice(cue.subject.from, cue.subject.to)
  if (!could && units[at]?.lower !== 'to' && subject.some((unit) => INQUIRY.test(unit.lower))) return true
  if (!assertsSomething(units, at, cue)) return false
  const found = nounPhraseRight(units, at)
  if (found === null) return true
  let verb = found.to
  while (isAdverb(units[verb])) verb++
  const word = units[verb]
  // "found three sheds well alight": how they were
  return isVerb(word) && (word?.pos === 'AUX' || !/ing$|^(?:alight|ablaze|dead|alive|open|shut|closed|empty|unharmed)$/.test(word?.lower ?? ''))
}

const INQUIRY =
  /^(?:stud(?:y|ies)|polls?|surveys?|reports?|research|researchers?|scientists?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|inspection|reviews?|analys[ei]s|analysts?|audits?|auditors?|papers?|jury|court|judges?|coroner|panel|commission|committee|percent)$/

/** A name and nothing more before the clause ends. */
function onlyName(units: readonly Unit[], from: number): boolean {
  let to = from
  while (units[to]?.pos === 'PROPN') to++
  return to > from && (units[to] === undefined || /^[,.;]$/.test(units[to]?.text ?? ''))
}

// "They called two clerks who had kept the books": to the stand. Words in quotation marks tell what somebody was called.
function summons(units: readonly Unit[], from: number): boolean {
  const called = nounPhraseRight(units, from)
  return called !== null && units[called.to]?.lower === 'who' && !units.slice(from).some(({ pos }) => pos === 'QUOTE')
}

// "called the police", "called an ambulance at noon": nothing is said of them. "called the plan a joke", "called the plan in March “a joke”" say something.
function callsUp(units: readonly Unit[], from: number, { subject }: CueFound): boolean {
  // "in what officials called a hate crime"
  if (
    !/^(?:DET|PRON|NOUN)$/.test(units[from]?.pos ?? '') ||
    /^what$|^which$/.test(units[subject?.from ?? from]?.lower ?? '') ||
    /^what$|^which$/.test(units[(subject?.from ?? 0) - 1]?.lower ?? '')
  )
    return false
  const called = nounPhraseRight(units, from)
  if (called === null) return false
  let to = called.to
  if (units.slice(from, to).some(({ pos }) => pos === 'QUOTE')) return false
  if (units[to]?.pos === 'ADP') to = nounPhraseRight(units, to + 1)?.to ?? to + 1
  while (isTimeWord(units[to])) to++
  const next = units[to]
  // "the union, which called the strike, said"
  if (next?.text === ',' && subject?.relative === true) return true
  return next === undefined || /^[.;!?]$/.test(next.text) || WHY.test(next.lower) || (/^(?:and|but)$/.test(next.lower) && units[to + 1]?.pos === 'VERB')
}
const WHY = /^(?:because|when|after|before|while)$/

// "said goodbye to the scheme", "said nothing of the cost", "said little"
function isCourtesy(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  const isOver = next === undefined || /^[.,;!?]$/.test(next.text)
  const word = units[at]?.lower ?? ''
  if (/^(?:goodbye|farewell|hello|sorry|thanks|grace|mass|prayers|cheers)$/.test(word)) return isOver || /^(?:to|for|at|and|with|in)$/.test(next.lower)
  return /^(?:nothing|little|anything)$/.test(word) && (isOver || /^(?:about|of|to|at|on|in|when|as|more|else|publicly|and|for)$/.test(next.lower))
}

// "spoke only to confirm his name", "could not verify either account": no words of theirs
function isParticular(units: readonly Unit[], at: number, { negated, infinitive, at: verb }: CueFound): boolean {
  const could =
    (/^(?:not|n't|never)$/.test(units[verb - 1]?.lower ?? '') && /^(?:could|can|ca)$/.test(units[verb - 2]?.lower ?? '')) ||
    (negated && units[verb - 1]?.lower === 'to' && /able$/.test(units[verb - 2]?.lower ?? ''))
  if (could || units[verb - 1]?.lower === 'cannot') return !/^(?:whether|if|how|who|what|why|when|where)$/.test(units[at]?.lower ?? '') && !hasVerb(units, at)
  return !negated && infinitive && units.slice(at, at + 4).some((unit) => /^(?:names?|address|addresses|identity|age)$/.test(unit.lower))
}

function hasVerb(units: readonly Unit[], at: number): boolean {
  const thing = nounPhraseRight(units, at)
  return thing !== null && isVerb(units[thing.to])
}

// "pointed to the gap and said": with a hand
function gestures(units: readonly Unit[], at: number): boolean {
  const shown = nounPhraseRight(units, at)
  return shown !== null && units[shown.to]?.lower === 'and' && /^(?:said|says|saying|say|shouted|asked|told)$/.test(units[shown.to + 1]?.lower ?? '')
}
