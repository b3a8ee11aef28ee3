// The tense of the clause a time stands in, from the verbs around it: it decides between the last and the next Saturday.
//
// No tagger: closed lists of auxiliaries, irregular pasts and words that point ahead, and the ending "-ed". The verb before the time in
// its sentence governs it, unless that is only a verb of saying and another follows closely. `null` where the words leave it open: no verb
// at all (a headline), or a modal ("could come on Tuesday").
export type Tense = 'past' | 'present' | 'future' | null

type Verb = 'past' | 'present' | 'will' | 'open'

/** The tense that governs the time at `start`..`end` of a sentence. */
export function tenseAt(sentence: string, start: number, end: number): Tense {
  const lead = sentence.slice(Math.max(0, start - 32), start)
  if (POINTS_AHEAD.test(lead) || LOOKS_AHEAD.test(sentence.slice(Math.max(0, start - 72), start))) return 'future'
  if (/\bsince $/i.test(lead)) return 'past'
  const before = nearest(sentence.slice(Math.max(0, start - WINDOW), start), true)
  const after = nearest(sentence.slice(end, end + WINDOW), false)
  const governs =
    before === null || (before.distance > 12 && after !== null) || (before.saying && before.distance > 3 && after !== null && after.distance <= 8)
      ? after
      : before
  if (governs === null) return null
  // "extended to Nov. 16", "until May": told as past, and still ahead as often as not.
  if (governs.tense === 'past' && MAYBE_AHEAD.test(lead)) return null
  return governs.tense
}

const WINDOW = 160 // characters either side: a clause is shorter, and the cost stays the same however long the sentence
const POINTS_AHEAD =
  /\b(?:as early as|as soon as|no later than|not later than|scheduled for|slated for|planned for|set for|(?<!been )due|payable|effective|deadline of|expires?|beginning|starting) (?:on |at |in )?$/i
// "ahead of the caucuses on Monday", "heading into Tuesday's vote": what is named next is still to come.
const LOOKS_AHEAD =
  /\b(?:ahead of|in advance of|in the run-?up to|in time for|in preparation for|prepar(?:e|es|ing) for|brac(?:e|es|ing) for|gear(?:s|ing)? up for|head(?:s|ing)? into|going into)(?: [A-Za-z'.-]{1,16}){0,6} $/i
const MAYBE_AHEAD = /\b(?:to|until|till|by|through|of record|the|a|an) (?:on |at )?$/i

const WORD = /[A-Za-z][A-Za-z']*|[;:!?"()]|,/g

type Found = { readonly tense: Tense; readonly saying: boolean; readonly distance: number }

function nearest(piece: string, backwards: boolean): Found | null {
  const words = piece.match(WORD) ?? []
  if (backwards) words.reverse()
  const at = (i: number): string => words[i]?.toLowerCase() ?? ''
  const step = backwards ? 1 : -1 // towards the words before
  for (let i = 0; i < words.length; i++) {
    const word = at(i)
    if (/^[;!?]$/.test(word)) return null
    // "if she wins in November": no verb of a listed tense stands between, so it is the present of a condition.
    if (backwards && (word === 'if' || word === 'unless') && i > 1) return { tense: 'future', saying: false, distance: i }
    const infinitive = word === 'to' && /^[a-z]{2,}$/.test(words[i + (backwards ? -1 : 1)] ?? '') && !NOT_INFINITIVE.has(at(i - step))
    const verb = infinitive ? (LEADS_ON.test(at(i + step)) ? 'will' : 'open') : verbOf(word, at(i - step), at(i + step), at(i + 2 * step))
    if (verb === null) continue
    if (backwards && (verb === 'present' || verb === 'open') && words.slice(i + 1, i + 7).some((one) => /^(?:if|unless|when|once)$/i.test(one)))
      return { tense: 'future', saying: false, distance: i }
    return { tense: verb === 'will' ? 'future' : verb === 'open' ? null : verb, saying: SAYING.has(word), distance: i }
  }
  return null
}

/** What a word says of the tense, by the one after it and the two before. */
function verbOf(word: string, next: string, previous: string, beforeThat: string): Verb | null {
  // "The trial begins on Monday": the present of a timetable, where the time or its preposition follows at once.
  if (TIMETABLE.test(word))
    return /^(?:|on|in|at|this|next|by|late|early|around|place|effect|office|off)$/.test(next) && !DETERMINER.test(previous) ? 'will' : null
  const listed = VERBS.get(word)
  // "the plan", "their hopes" are things, not verbs.
  if (listed === 'will' && NOUN_TOO.test(word) && DETERMINER.test(previous)) return null
  // "had been due on Friday" and "a record set on Aug. 6" look back; "due on Friday" and "set for Aug. 6" ahead.
  if (listed === 'ahead' && /^(?:been|had)$/.test(previous)) return 'past'
  if (listed === 'ahead' && word === 'set' && !/^(?:is|are|be|was|were)$/.test(previous)) return /^(?:to|for)$/.test(next) ? 'will' : 'past'
  if (listed === 'ahead') return /^(?:to|for|in|on|by|at)$/.test(next) || /^(?:is|are|be|was|were)$/.test(previous) ? 'will' : null
  if (listed === 'open') return next === 'have' ? 'past' : 'open'
  if (listed === 'present') return next === 'to' && word !== 'has' && word !== 'have' ? 'will' : listed
  const past = listed === 'past' || (listed === undefined && word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word) && !/^un(?!til|der|it)/.test(word))
  if (!past) return listed ?? null
  // "will be held", "to be opened", "could be closed": the modal before it decides.
  if (/^(?:is|are|being)$/.test(previous)) return 'present'
  if (previous === 'be') return beforeThat === 'to' || VERBS.get(beforeThat) === 'will' ? 'will' : 'open'
  return 'past'
}

const TIMETABLE = /^(?:begins|starts|opens|reopens|closes|ends|expires|resumes|arrives|departs|concludes|reconvenes|takes|kicks|leaves|returns|matures)$/
const NOUN_TOO = /^(?:plans?|hopes?)$/
const DETERMINER = /^(?:the|a|an|this|that|its|his|her|their|our|no|any|new|such|of|first)$/
const NOT_INFINITIVE = new Set([
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
])
const LEADS_ON =
  /^(?:is|are|plan|plans|planned|planning|intend|intends|expect|expects|expected|hope|hopes|hoping|due|scheduled|set|slated|going|poised|bound|supposed|preparing|likely|vow|vows|promise|promises)$/

const SAYING = new Set(['said', 'told', 'added', 'reported', 'announced', 'says'])

const list = (words: string): readonly string[] => words.split(' ')
const VERBS: ReadonlyMap<string, Verb | 'ahead'> = new Map([
  ...list(
    "will shall won't we'll they'll he'll she'll it'll i'll you'll upcoming forthcoming plan plans intend intends expects expect hopes hope maturing planned scheduled slated",
  ).map((word) => [word, 'will'] as const),
  ...list('expected set due going supposed poised bound hoping planning preparing').map((word) => [word, 'ahead'] as const),
  ...list("would could may might can should must cannot wouldn't couldn't can't").map((word) => [word, 'open'] as const),
  ...list("is are am has have says say isn't aren't does do it's he's she's shows show gives remains remain").map((word) => [word, 'present'] as const),
  ...list(
    "was were had did said told went came took gave made saw found got became began left kept held brought wrote stood lost paid met ran sat sent fell led read won rose grew broke spoke chose drove struck hit cut put let shot fought sold bought built caught taught thought felt heard knew threw drew flew hung rang sang sank shook slept spent stole swam swore wore tore woke bore dealt dug fed fled hid laid lay lent lit meant rode sought shut slid split spread stuck swept swung understood withdrew wasn't weren't didn't hadn't been done seen taken given shown killed died",
  ).map((word) => [word, 'past'] as const),
])
const NOT_PAST = new Set(
  list(
    'need indeed hundred speed feed seed breed exceed proceed succeed shed united limited related unlimited armed media embed agreed-upon so-called based married wicked naked sacred',
  ),
)
