// "Nine people were killed on Saturday when a bus overturned", "hurt on Monday in a crush at the fair": the time hangs on what befell people, and is that of what
// befell them. Most reports open like that.
//
// Only where the sentence itself tells what it was, and brings in nothing that the report is not about: who "died on Tuesday after the fire" died later.
import { EVENT_NOUNS, OTHERS, REPORTED, looksLikeVerb } from './event-words.ts'
import { nearestVerb } from './nearest-verb.ts'
import { wordsIn, type Reader, type Stretch } from '../reader.ts'
import { speaksOfTheEvent } from './speaks-of-event.ts'
import { kindOfNoun, toldIn } from './told.ts'

/** The kind of what befell them or the stem of its verb; null in `told` where any occurrence may be called so. Null where the words tell of nothing. */
export function befellAt(reader: Reader, clause: Stretch, sentence: Stretch, time: Stretch): { readonly told: string | null } | null {
  const { flat } = reader
  const harm = HARM.exec(flat.slice(clause.start, time.start))
  // "The ferry had just left port on Thursday when the accident happened"
  if (harm === null) return whenItHappened(reader, sentence, time, null)
  const from = clause.start + harm.index + harm[0].length
  const between = flat.slice(from, time.start)
  if (wordsIn(flat, from, time.start).some(({ text }) => looksLikeVerb(text) || REPORTED.has(text)) || NOT.test(flat.slice(clause.start, from))) return null
  const noun = IN_IT.exec(between)?.[1]?.toLowerCase()
  if (noun !== undefined && EVENT_NOUNS.has(noun) && !OTHERS.test(between)) return { told: kindOfNoun(noun) }
  // "35 people died on Thursday after a ferry capsized"; one who died after it may have died later
  const isAtOnce = !LATER.test(harm[0].toLowerCase()) || (sentence.start < reader.lead && SEVERAL.test(flat.slice(clause.start, from)))
  return whenItHappened(reader, sentence, time, isAtOnce ? 'after' : 'when')
}

/** "on Saturday when a bus overturned", "on Saturday, five of them children, when the bus overturned" */
function whenItHappened(reader: Reader, sentence: Stretch, time: Stretch, link: 'when' | 'after' | null): { readonly told: string | null } | null {
  const { flat, report, lead } = reader
  const opens = WHEN.exec(flat.slice(time.end, Math.min(sentence.end, time.end + LONGEST)))
  if (opens === null || (opens[1] === 'after' && link !== 'after') || (opens[1] !== 'when' && link === null)) return null
  const start = time.end + opens[0].length
  const end = Math.min(sentence.end, start + LONGEST)
  if (report.times.some((other) => other.start >= start && other.end <= end && (other.type === 'DATE' || other.type === 'TIME'))) return null
  const words = wordsIn(flat, start, end)
  // "a crowded ferry carrying 200 people capsized": what only describes it is passed over
  let verb = nearestVerb(words, reader)
  for (let passed = 0; verb?.kind === 'other' && passed < MOST_PASSED; passed++) {
    const { end: until } = verb
    verb = nearestVerb(
      words.filter((word) => word.start >= until),
      reader,
    )
  }
  if (verb === null || verb.kind === 'ends' || verb.kind === 'recorded' || verb.kind === 'other') return null
  // Further down "a bus overturned" may be any bus.
  if ((sentence.start >= lead || link === null) && !/^(?:the|this|that|its|their|it|they) /i.test(flat.slice(start, start + 6))) return null
  const clause = { start, end }
  return speaksOfTheEvent(reader, clause, sentence, verb) === true ? { told: toldIn(flat, clause, sentence, verb) } : null
}

const LONGEST = 160
const MOST_PASSED = 3
const SEVERAL =
  /^(?!.*\b(?:more|others?|another|further)\b).*\b(?:\d\d+|[2-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|several)\b/i
const HARM =
  /\b(?:killed|injured|hurt|wounded|died|dead|drowned|trapped|missing|stranded|burned|burnt|crushed|hospitali[sz]ed|homeless)\b(?!.*\b(?:killed|injured|hurt|wounded|died|dead|drowned|trapped|missing|stranded|burned|burnt|crushed|hospitali[sz]ed|homeless)\b)/i
/** Those may come later than what they came from. */
const LATER = /^(?:died|dead|missing|hospitali[sz]ed|homeless)$/
const NOT = /\b(?:no ?one|nobody|not|never|n't|none)\b/i
const IN_IT =
  /^ (?:[\w-]+ ){0,2}?(?:in|by|from|during) (?:a|an|the|this|that) (?:[\w-]+ ){0,3}?([\w-]+)(?: (?:at|in|on|near|outside|inside|off|aboard|of|with|involving) [^.;:,]{1,80}?)?,? (?:(?:on|at|in|late|early|around|about|shortly|just|before|after|the) )*$/i
const WHEN = /^(?:, [^,.;:]{3,80},)?,? (when|as|after) /
