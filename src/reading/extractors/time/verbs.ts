// What a verb says of the tense of its clause, by the words beside it: closed lists of auxiliaries, irregular pasts and words that point ahead, and the ending "-ed".

/** `then`: what was to come when it was told, "was to return": the next such weekday, and of the days of a year the nearest. */
export type Verb = 'past' | 'present' | 'will' | 'open' | 'then'

// Words that stand inside a verb: "will also be held", "would now not attend".
export const INSIDE: ReadonlySet<string> = new Set(
  'also now not only then still already soon never ever again both formally officially finally probably just initially originally previously tentatively'.split(
    ' ',
  ),
)

/** "is to meet", "was to return", "talks to begin on", "an interview to be shown" look ahead; "we will go back to discuss" as its main verb does. */
export function ofInfinitive(at: (i: number) => string, i: number, step: number): Verb | null {
  const before = at(i + step)
  const verb = at(i - step)
  if (before === 'due' && !BEFORE_DUE.test(at(i + 2 * step)) && !DUE_TO.test(verb)) return null
  if (before === 'was' || before === 'were') return 'then'
  // "had been due to end on Friday" may be over, and so may what "was due to end in March"
  if (LEADS_ON.test(before)) return at(i + 2 * step) === 'been' ? 'open' : /^(?:was|were)$/.test(at(i + 2 * step)) ? 'then' : 'will'
  const isVerb = VERBS.has(before) || before.endsWith('ed')
  if (!isVerb && (verb === 'be' ? /^(?:held|[a-z]{2,}(?:ed|n|cast|sent|put))$/.test(at(i - 2 * step)) : startsAt(verb, at(i - 2 * step)))) return 'will'
  if (step === 1) return ofMainVerb(at, i)
  return 'open'
}
/** The main verb that an infinitive hangs on, some words before it. */
function ofMainVerb(at: (i: number) => string, i: number): Verb {
  let others = 0 // words between that are none of those inside a verb
  for (let j = i + 1; j < i + REACH_OF_INFINITIVE; j++) {
    const word = at(j)
    if (word === '' || /^[;:!?"()]$/.test(word)) break
    // "is forecast to turn, and to move on Thursday"
    if (j > i + 1 && at(j - 1) === 'to' && LEADS_ON.test(word)) return ofInfinitive(at, j - 1, 1) ?? 'open'
    const main = VERBS.get(word) ?? (word.endsWith('ed') ? 'past' : undefined)
    if (main === undefined) {
      if (!INSIDE.has(word)) others++
      continue
    }
    if (main === 'will' && !NOUN_TOO.test(word)) return 'will'
    // "will have a chance to vote on Tuesday"
    if (main === 'present' && INFINITIVE_TOO.test(word) && VERBS.get(at(j + 1)) === 'will' && !NOUN_TOO.test(at(j + 1))) return 'will'
    // "should begin to clear on Friday" looks ahead as a modal does; what somebody managed or failed to do is past
    if (main === 'open' && MODAL.test(word) && others <= 1) return 'then'
    return main === 'past' && (DONE.test(word) || DONE.test(at(j - 1))) ? 'past' : 'open'
  }
  return 'open'
}
const DONE = /^(?:manage|managed|fail|failed|continued|began|started|helped|used|tried|struggled|rushed|proceeded|refused|declined|attempted|happened|went)$/
export const REACH_OF_INFINITIVE = 10 // words between a main verb and the infinitive that hangs on it
const STARTS = /^(?:begin|start|resume|expire|reopen|convene)$/
const startsAt = (verb: string, next: string): boolean => STARTS.test(verb) || (verb === 'take' && /^(?:place|effect|office|off|part|over)$/.test(next))
/** Behind "due to": a verb, where a noun would make it a reason. */
const DUE_TO =
  /^(?:begin|start|resume|expire|reopen|open|convene|take|meet|arrive|leave|return|end|close|visit|travel|face|appear|speak|play|vote|sign|hold|be|become|make|give|stand|go|run|hear|finish|land|launch|fly|deliver|testify|report|present|attend|come)$/

/** What a word says of the tense, by the one after it and the two before. */
export function verbOf(word: string, next: string, previous: string, beforeThat: string): Verb | null {
  // "went as planned on Saturday", "is getting beat up": told by the verb before
  if ((word === 'planned' && previous === 'as') || (GETS.test(previous) && VERBS.get(word) === 'past')) return null
  // "The trial begins on Monday", "talks resume Monday": the present of a timetable, where the time or its preposition follows at once.
  if (TIMETABLE.has(word))
    return /^(?:|on|in|at|this|next|by|late|early|around|place|effect|office|off)$/.test(next) &&
      (!DETERMINER.test(previous) || (previous === 'that' && word.endsWith('s')))
      ? 'will'
      : null
  if (word === 'am' && previous !== 'i') return null // 10:00 am
  const listed = VERBS.get(word)
  // "to cast a ballot", "will cut": these verbs have one form, and the word before tells.
  if (ONE_FORM.test(word) && (previous === 'to' || /^(?:will|open)$/.test(VERBS.get(previous) ?? ''))) return null
  // "the plan", "their hopes" are things, not verbs.
  if (listed === 'will' && NOUN_TOO.test(word) && (DETERMINER.test(previous) || (/.{3}ing$/.test(previous) && OWNER.test(beforeThat)))) return null
  // "had been due on Friday" and "a record set on Aug. 6" look back; "due on Friday" and "set for Aug. 6" ahead; "due to injuries" is a reason.
  if (listed === 'ahead' && /^(?:been|had)$/.test(previous)) return 'past'
  // "had been scheduled for July 25" may be over, "has been scheduled" is to come
  if (/^(?:scheduled|slated|planned)$/.test(word) && (/^(?:last|had|was|were)$/.test(previous) || (previous === 'been' && beforeThat === 'had'))) return 'then'
  if (word === 'due' && next === 'to' && !BEFORE_DUE.test(previous)) return null
  if (listed === 'ahead' && word === 'set' && previous !== 'be')
    return /^(?:to|for)$/.test(next) ? 'will' : /^(?:is|are|be|was|were)$/.test(previous) && /^(?:|on|in|at|this|next)$/.test(next) ? 'will' : 'past'
  if (word === 'set' && previous === 'be' && VERBS.get(beforeThat) !== undefined) return VERBS.get(beforeThat) === 'will' ? 'will' : 'open'
  if (listed === 'ahead' && /^(?:was|were)$/.test(previous)) return 'then'
  if (listed === 'ahead')
    return /^(?:to|for|in|on|by|at)$/.test(next) || /^(?:is|are|be|was|were|she's|he's|it's|they're|we're|i'm)$/.test(previous) ? 'will' : null
  if (listed === 'open') return next === 'have' || (word === 'could' && next === 'not') || word === "couldn't" ? 'past' : 'open'
  // "he will do well in Tuesday's primary", "it could have a say on Monday", "what she needs to do on Friday"
  if (listed === 'present' && INFINITIVE_TOO.test(word)) {
    if (previous === 'to') return null
    const modal = VERBS.get(previous)
    if (modal === 'will' && !NOUN_TOO.test(previous)) return 'will'
    if (modal === 'open' && word !== 'have') return 'open'
  }
  if (listed === 'present') return next === 'to' && word !== 'has' && word !== 'have' ? 'will' : listed
  const past = listed === 'past' || (listed === undefined && word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word) && !/^un(?!til|der|it)/.test(word))
  if (!past) return listed ?? null
  // "will stay closed", "remains shut": the verb that keeps it so tells.
  if (KEEPS.test(previous)) return null
  // "could see sustained winds": behind a modal and its verb
  if (
    listed === undefined &&
    /^[a-z]/.test(next) &&
    /^(?:open|will)$/.test(VERBS.get(beforeThat) ?? '') &&
    VERBS.get(previous) === undefined &&
    previous !== 'be' &&
    !ADVERBIAL.test(next)
  )
    return null
  // "increased demands", "of wounded men": what is between a determiner or a preposition and its noun is no verb.
  if (listed === undefined && /^[a-z]/.test(next) && ADJECTIVE_BEHIND.test(previous) && !ADVERBIAL.test(next)) return null
  // "will be held", "to be opened", "could be closed": the modal before it decides.
  if (/^(?:is|are|being)$/.test(previous)) return 'present'
  // "could not be reached on Friday", "neither could be located Wednesday", "smoke could be seen on Friday"
  if (previous === 'be' && (/^(?:not|couldn't)$/.test(beforeThat) || (beforeThat === 'could' && PERCEIVED.test(word)))) return 'past'
  if (previous === 'be') return beforeThat === 'to' || VERBS.get(beforeThat) === 'will' ? 'will' : 'open'
  return 'past'
}

const GETS = /^(?:get|gets|getting)$/
const ADJECTIVE_BEHIND = /^(?:the|a|an|this|these|those|its|his|her|their|our|my|any|some|no|of|for|with|against|into|from)$|^(?!being|having|during).{3,}ing$/
const ADVERBIAL = /^(?:by|in|on|at|to|for|with|from|as|that|the|a|an|and|his|her|their|its|him|them|it|up|out|off|down|over|away|back|after|before|during)$/
const PERCEIVED = /^(?:seen|heard|felt|found|located|reached|contacted|traced|identified|smelled|determined|learned|confirmed|verified)$/
const KEEPS = /^(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|keep|keeps|kept|lie|lies|stand|stands|stood|sit|sits)$/
const BEFORE_DUE = /^(?:is|are|be|been|was|were|who|which|,)$/
export const MODAL = /^(?:would|could|may|might|should|must|can|cannot|be|\w+ed)$/
const TIMETABLE: ReadonlySet<string> = new Set(
  'begin begins starts opens reopen reopens closes ends expire expires resume resumes arrive arrives depart departs conclude concludes reconvene reconvenes convene convenes takes kick kicks leaves returns matures flies'.split(
    ' ',
  ),
)
const ONE_FORM = /^(?:cast|broadcast|cut|hit|put|let|set|shut|split|spread|read|lay)$/
const INFINITIVE_TOO = /^(?:have|do|say|show|remain)$/
const NOUN_TOO = /^(?:plans?|hopes?)$/
const OWNER = /^(?:the|a|an|its|his|her|their|our)$|'s$/
const DETERMINER = /^(?:the|a|an|this|that|its|his|her|their|our|no|any|new|such|of|first)$/
export const NOT_INFINITIVE = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'about',
  'at',
  'on',
  'in',
  'more',
  'some',
  'work',
  'this',
  'that',
  'these',
  'those',
  'all',
  'many',
  'two',
  'three',
  'date',
  ...'life death prison jail court hospital school university church power ground sea safety'.split(' '),
])
export const LEADS_ON =
  /^(?:is|are|forecast|projected|predicted|tipped|plan|plans|planned|planning|intend|intends|expect|expects|expected|hope|hopes|hoping|due|scheduled|set|slated|going|poised|bound|supposed|preparing|likely|agree|agrees|agreed|threaten|threatens|threatening|want|wants|urged|invited|aim|aims|aiming|vow|vows|promise|promises|promised|vowed|pledge|pledges|pledged|threatened)$/

export const SAYING = new Set(['said', 'told', 'added', 'reported', 'announced', 'says'])

const list = (words: string): readonly string[] => words.split(' ')
const VERBS: ReadonlyMap<string, Verb | 'ahead'> = new Map([
  ...list(
    "will shall won't we'll they'll he'll she'll it'll i'll you'll upcoming forthcoming plan plans intend intends expects expect hopes hope maturing planned scheduled slated await awaits",
  ).map((word) => [word, 'will'] as const),
  ...list('expected set due going supposed poised bound hoping planning preparing').map((word) => [word, 'ahead'] as const),
  ...list("would could may might can should must cannot wouldn't couldn't can't").map((word) => [word, 'open'] as const),
  ...list("is are am has have says say isn't aren't does do it's he's she's shows show gives remains remain").map((word) => [word, 'present'] as const),
  ...list(
    "was were had did said told went came took gave made saw found got became began left kept held brought wrote stood lost paid met ran sat sent fell led read won rose grew broke spoke chose drove struck hit cut put let shot fought sold bought built caught taught thought felt heard knew threw drew flew hung rang beat sang sank shook slept spent stole swam swore wore tore woke bore dealt dug fed fled hid laid lay lent lit meant rode sought shut slid split spread stuck swept swung understood withdrew underwent undertook arose awoke bit bred clung crept forgave forgot froze knelt leapt overran overthrew shone shrank slew slung sprang sped stung strode strove swam swung wept wrung dealt undergone overcame stuck flown driven written chosen sworn drawn thrown grown worn torn broadcast cast beaten eaten fallen forgotten frozen hidden ridden risen spoken stolen undergone undertaken overtook paid wasn't weren't didn't hadn't been done seen taken given shown killed died",
  ).map((word) => [word, 'past'] as const),
])
const NOT_PAST = new Set(
  list(
    'need indeed preferred alleged combined experienced detailed advanced crowded talented gifted hundred speed feed seed breed exceed proceed succeed shed united limited related unlimited armed media embed agreed-upon so-called based married wicked naked sacred',
  ),
)
export const TELLING: ReadonlySet<string> = new Set([...VERBS.keys(), ...TIMETABLE, 'to', 'if', 'unless', 'whoever', ';', '!', '?'])
