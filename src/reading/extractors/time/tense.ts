// The tense of the clause a time stands in, from the verbs around it: it decides between the last and the next Saturday.
//
// No tagger: closed lists of auxiliaries, irregular pasts and words that point ahead, and the ending "-ed". The verb before the time in
// its sentence governs it, unless that is only a verb of saying and another follows closely. `null` where the words leave it open: no verb
// at all (a headline), or a modal ("could come on Tuesday").
import type { SaidTime } from '../../../model/said-time.ts'
import { isOfThisWeek, settledBy } from './settled.ts'

export type Tense = 'past' | 'present' | 'future' | null

/** `then`: what was to come when it was told, "was to return": the next such weekday, and of the days of a year the nearest. */
type Verb = 'past' | 'present' | 'will' | 'open' | 'then'

/** The tense that governs the time at `start`..`end` of a sentence. */
export function tenseAt(sentence: string, start: number, end: number, said?: SaidTime): Tense {
  const lead = sentence.slice(Math.max(0, start - 32), start)
  const settled = said === undefined ? null : settledBy(sentence, start, end, said)
  if (settled !== null) return settled
  if (
    (POINTS_AHEAD.test(lead) && !(isOfAYear(said) && /\b(?:beginning|starting) (?:in )?$/i.test(lead))) ||
    LOOKS_AHEAD.test(sentence.slice(Math.max(0, start - 72), start))
  )
    return 'future'
  if (
    /\bsince(?: [A-Za-z'-]{1,16}){0,8} (?:in |on )?$/i.test(sentence.slice(Math.max(0, start - 72), start)) &&
    !/\bsince .*\b(?:will|would|is|are|has|have)\b/i.test(lead)
  )
    return 'past'
  const isNear = said !== undefined && isOfThisWeek(said)
  if (isNear && HELD_ON.test(sentence.slice(Math.max(0, start - 72), start))) return 'future'
  if (isNear && lead.includes('til') && PUT_OFF.test(sentence.slice(Math.max(0, start - 96), start))) return 'future'
  if (isNear && MOVED_TO.test(sentence.slice(Math.max(0, start - 72), start)) && !/^['\u2019]s\b/.test(sentence.slice(end, end + 2))) return 'future'
  if (isNear && lead.includes('n ') && IN_EFFECT.test(lead)) return 'future'
  if (BACK_IN.test(lead)) return 'past'
  const before = nearest(sentence.slice(Math.max(0, start - WINDOW), start), true)
  const next = sentence.slice(end, end + WINDOW)
  const after = nearest(next, false)
  const governs = before === null || (after !== null && belongsToNext(before, after, lead, next)) ? after : before
  if (governs === null) return isNear && UNTIL.test(lead) ? 'future' : null
  // "is closed until Friday", "has been shut until Monday": what lasts still lasts until the coming one.
  if (isNear && UNTIL.test(lead) && (governs.tense === 'present' || LASTS.test(sentence.slice(Math.max(0, start - 72), start)))) return 'future'
  // "won the April election", "beat them in April's vote": what has a winner is over.
  if (governs.tense === 'past' && governs.decided === true && isOfAYear(said)) return 'past'
  // "agreed to meet again during his October visit": of the open ones the nearest
  if (governs.tense === 'future' && isOfAYear(said) && /\bduring (?:his|her|its|their|the) $/i.test(lead)) return null
  // "extended to Nov. 16", "until May": told as past, and still ahead as often as not.
  if (governs.tense === 'past' && (MAYBE_AHEAD.test(lead) || (isDayOfMonth(said) && /'s $/.test(lead)))) return null
  // "He led before the vote on Feb. 1": so far from its verb, a day is that of what it stands beside.
  if (governs.tense === 'past' && governs.distance >= 4 && isDayOfMonth(said)) return null
  // "They called a strike for Monday", "they must agree by Friday": of the two nearest weekdays the one to come.
  if (isNear && (governs.tense === 'past' ? FOR_A_DAY : BY_A_DAY).test(lead) && !/^['\u2019]s\b/.test(next)) return 'future'
  // "He said they could meet on Tuesday": of the two nearest Tuesdays a modal means the one to come.
  if (governs.modal && isNear) return 'future'
  // "Who can win in November", "it may close in the autumn": the one to come, too.
  return governs.able === true && isOfAYear(said) && IN_A_MONTH.test(lead) ? 'future' : governs.tense
}

/** Of the verbs on either side the one behind counts where the one before is far off, or only tells who said it, or where the time stands between a subject and its verb. */
function belongsToNext(before: Found, after: Found, lead: string, next: string): boolean {
  if (TELLS_THAT.test(next)) return false
  const isClose = before.tense === 'future' && before.distance <= 2 // "talks to begin on Monday were moved"
  const isNext = after.distance === 0 || (after.distance === 1 && next.startsWith(', ') && /, (?:[a-z]+ ){0,2}$/.test(lead)) // "the firm, two months later, shut"
  if (isNext && after.tense === 'past' && !isClose && !PARTICIPLE.test(next)) return true
  if (/\band (?:on |in )?$/.test(lead) && /^, /.test(next)) return true // "... to be extended, and on Sunday, the group said"
  return (before.distance > 12 && after.distance < before.distance) || (before.saying && before.distance > 3 && after.distance <= 8)
}
const TELLS_THAT = /^ (?:and [A-Z][a-z]+ )?that (?:the|a|an|he|she|it|they|we|his|her|its|their|[A-Z])/
const PARTICIPLE = /^,? [a-z]+ (?:by|in|at|with|on|from|for|against|as)\b/

const FOR_A_DAY =
  /\b(?:strike|march|rally|protest|meeting|vote|election|elections|talks|hearing|trial|session|summit|debate|date|release|launch|game|match) for (?:late |early )?$/i
const BY_A_DAY = /\bby (?:late |early )?$/i

const isDayOfMonth = (said: SaidTime | undefined): boolean =>
  said !== undefined && (said.form === 'range' ? isDayOfMonth(said.from) : said.form === 'date' && said.day !== null)

const DECIDED = /^(?:won|lost|beat|defeated|survived|attended)$/
const isOfAYear = (said: SaidTime | undefined): boolean =>
  said !== undefined &&
  ((said.form === 'edge' && isOfAYear(said.of)) ||
    (said.form === 'date' && said.month !== null && said.day === null && said.year === null) ||
    said.form === 'season')
const ABLE = /^(?:can|may|might|must|should)$/
const IN_A_MONTH = /\b(?:in|by|late|early|next) $/i

const WINDOW = 160 // characters either side: a clause is shorter, and the cost stays the same however long the sentence
const POINTS_AHEAD =
  /\b(?:as early as|as soon as|no later than|not later than|for delivery|(?<!been |was |were |last |initially |originally |previously )(?:scheduled|slated|planned) for|set for|(?<!been |was |were )due|payable|effective|deadline of|expires?|beginning|starting) (?:on |at |in )?$/i
// "ahead of the caucuses on Monday", "heading into Tuesday's vote": what is named next is still to come.
const LOOKS_AHEAD =
  /\b(?:ahead of|in advance of|in the run-?up to|in time for|in preparation for|prepar(?:e|es|ing) for|brac(?:e|es|ing) for|gear(?:s|ing)? up for|head(?:s|ing)? into|going into)(?: [A-Za-z'.-]{1,16}){0,6} $/i
// "adjourned until Tuesday", "gave them until Friday": the day to which something is put off. "It was open until Friday" is past.
const PUT_OFF =
  /\b(?:adjourn|postpon|delay|extend|put|defer|recess|suspend|remand|giv|gave|held|wait|hold)[a-z]{0,4}(?: [A-Za-z'.-]{1,16}){0,6} (?:until|till) (?:late |early |at least )?$|\b(?:has|have|had) (?:only )?until $/i
// "put off to Tuesday", "moved the vote to Friday"
const MOVED_TO =
  /\b(?:put off|postponed|delayed|adjourned|deferred|rescheduled|pushed back|brought forward|moved)(?: [a-z'-]{1,16}){0,4} (?:to|for) (?:late |early )?$/i
// "the state holds its caucuses on Saturday", "there is an election on Tuesday"
const HELD_ON = /\b(?:holds|hosts|votes|there(?:'s| is| are)(?: also)?(?: an?)?)(?: [A-Za-z'-]{1,16}){0,5} (?:on |this )$/i
const UNTIL = /\b(?:until|till|through) (?:at least |late |early )?$/i
const IN_EFFECT = /\bin (?:effect|force|place) (?:until|till|through) (?:late |early )?$/i // "was issued, in effect until Thursday"
const BACK_IN =
  /(?<!\b(?:come|comes|coming|came|go|goes|went|be|been|get|got|bring|brought|is|are|was|were|head|move|moved|put|take|taken|took|step|fall|fell) )\bback in (?:early |late |mid-?)?$/i
const LASTS = /\b(?:has|have) been(?: [A-Za-z'-]{1,16}){1,6} (?:until|till|through) (?:at least |late |early )?$/i
const MAYBE_AHEAD =
  /\b(?:to|until|till|by|through|of record|the|a|an|his|her|its|their) (?:on |at )?$|\b(?:elections?|vote|poll|polls|referendum|ballot|primary|summit|meeting|conference|congress|hearing|trial|talks|deadline|visit|trip|games?|tournament|final|concert|festival|inauguration|wedding|funeral|opening|launch) on $|\b(?:summit|conference) in $/i

/** The words of a stretch and the marks that cut it. Of "to 5.50 percent" the "to" is none: it leads to no verb. */
function wordsOf(piece: string): string[] {
  const words: string[] = []
  for (let at = 0; at < piece.length; at++) {
    const kind = kindAt(piece, at)
    if (kind === MARK) words.push(piece[at] as string)
    if (kind !== LETTER) continue
    let end = at + 1
    while (kindAt(piece, end) === LETTER || piece[end] === "'") end++
    if (piece.startsWith('to ', at) && isFigure(piece.charCodeAt(at + 3))) at++ // what is left of it, as of any word
    if (at < end) words.push(piece.slice(at, end))
    at = end - 1
  }
  return words
}

const LETTER = 1
const MARK = 2
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z]/.test(String.fromCharCode(code)) ? LETTER : /[;:!?"(),]/.test(String.fromCharCode(code)) ? MARK : 0,
)
const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39
// Words that stand inside a verb: "will also be held", "would now not attend".
const INSIDE: ReadonlySet<string> = new Set(
  'also now not only then still already soon never ever again both formally officially finally probably just initially originally previously tentatively'.split(
    ' ',
  ),
)

type Found = {
  readonly tense: Tense
  readonly saying: boolean
  readonly distance: number
  readonly modal: boolean
  readonly able?: boolean
  readonly decided?: boolean
}

function nearest(piece: string, backwards: boolean): Found | null {
  const words = wordsOf(piece)
  if (backwards) words.reverse()
  const at = (i: number): string => words[i]?.toLowerCase() ?? ''
  const step = backwards ? 1 : -1 // towards the words before
  const isInside = (i: number): boolean => INSIDE.has(words[i] ?? '') && words[i + step] !== 'could'
  const beside = (i: number, way: number): number => {
    let j = i + way
    while (isInside(j)) j += way
    return j
  }
  for (let i = 0; i < words.length; i++) {
    const word = at(i)
    // Most words are no verb and end no clause.
    if (!TELLING.has(word) && !word.endsWith('ed')) continue
    if (word === ';' || word === '!' || word === '?') return null
    if (words[i] === 'May') continue // the month
    // "if she wins in November": no verb of a listed tense stands between, so it is the present of a condition.
    if (backwards && (word === 'if' || word === 'unless' || word === 'whoever') && i > 0) return { tense: 'future', saying: false, distance: i, modal: false }
    const infinitive = word === 'to' && /^[a-z]{2,}$/.test(words[i - step] ?? '') && !NOT_INFINITIVE.has(at(i - step))
    const previous = beside(i, step)
    const second = beside(previous, step)
    const verb = infinitive
      ? ofInfinitive(at, i, step)
      : word.endsWith('ed') && at(previous) === 'be' && at(second) === 'to' && LEADS_ON.test(at(second + step)) && /^(?:was|were)$/.test(at(second + 2 * step))
        ? 'then' // "was due to be released in March"
        : verbOf(word, at(beside(i, -step)), at(previous), at(second))
    if (verb === null) continue
    // "Neither side could agree on Wednesday"
    if (backwards && word === 'could' && words.slice(i + 1, i + 9).some((one) => NOBODY.test(one)))
      return { tense: 'past', saying: false, distance: i, modal: false }
    if (backwards && infinitive && verb === 'past' && words.slice(i + 1, i + REACH_OF_INFINITIVE).some((one) => /^(?:if|unless|would)$/i.test(one)))
      return { tense: 'future', saying: false, distance: i, modal: false }
    if (backwards && (verb === 'present' || verb === 'open') && words.slice(i + 1, i + 7).some((one) => /^(?:if|unless|when|once)$/i.test(one)))
      return { tense: 'future', saying: false, distance: i, modal: false }
    return {
      tense: verb === 'will' ? 'future' : verb === 'open' || verb === 'then' ? null : verb,
      saying: SAYING.has(word),
      distance: i,
      modal: backwards && (verb === 'then' || (verb === 'open' && MODAL.test(word))),
      decided: backwards && i <= 5 && DECIDED.test(word),
      able: backwards && verb === 'open' && ABLE.test(word),
    }
  }
  return null
}

const NOBODY = /^(?:neither|nor|nobody|none|no)$/i

/** "is to meet", "was to return", "talks to begin on", "an interview to be shown" look ahead; "we will go back to discuss" as its main verb does. */
function ofInfinitive(at: (i: number) => string, i: number, step: number): Verb | null {
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
    // "should begin to clear on Friday" looks ahead as a modal does; what somebody managed or failed to do is past
    if (main === 'open' && MODAL.test(word) && others <= 1) return 'then'
    return main === 'past' && (DONE.test(word) || DONE.test(at(j - 1))) ? 'past' : 'open'
  }
  return 'open'
}
const DONE = /^(?:manage|managed|fail|failed|continued|began|started|helped|used|tried|struggled|rushed|proceeded|refused|declined|attempted|happened|went)$/
const REACH_OF_INFINITIVE = 10 // words between a main verb and the infinitive that hangs on it
const STARTS = /^(?:begin|start|resume|expire|reopen|convene)$/
const startsAt = (verb: string, next: string): boolean => STARTS.test(verb) || (verb === 'take' && /^(?:place|effect|office|off|part|over)$/.test(next))
/** Behind "due to": a verb, where a noun would make it a reason. */
const DUE_TO =
  /^(?:begin|start|resume|expire|reopen|open|convene|take|meet|arrive|leave|return|end|close|visit|travel|face|appear|speak|play|vote|sign|hold|be|become|make|give|stand|go|run|hear|finish|land|launch|fly|deliver|testify|report|present|attend|come)$/

/** What a word says of the tense, by the one after it and the two before. */
function verbOf(word: string, next: string, previous: string, beforeThat: string): Verb | null {
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
  if (listed === 'will' && NOUN_TOO.test(word) && DETERMINER.test(previous)) return null
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

const ADJECTIVE_BEHIND = /^(?:the|a|an|this|these|those|its|his|her|their|our|my|any|some|no|of|for|with|against|into|from)$|^(?!being|having|during).{3,}ing$/
const ADVERBIAL = /^(?:by|in|on|at|to|for|with|from|as|that|the|a|an|and|his|her|their|its|him|them|it|up|out|off|down|over|away|back|after|before|during)$/
const PERCEIVED = /^(?:seen|heard|felt|found|located|reached|contacted|traced|identified|smelled|determined|learned|confirmed|verified)$/
const KEEPS = /^(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|keep|keeps|kept|lie|lies|stand|stands|stood|sit|sits)$/
const BEFORE_DUE = /^(?:is|are|be|been|was|were|who|which|,)$/
const MODAL = /^(?:would|could|may|might|should|must|can|cannot|be|\w+ed)$/
const TIMETABLE: ReadonlySet<string> = new Set(
  'begin begins starts opens reopen reopens closes ends expire expires resume resumes arrive arrives depart departs conclude concludes reconvene reconvenes convene convenes takes kick kicks leaves returns matures flies'.split(
    ' ',
  ),
)
const ONE_FORM = /^(?:cast|broadcast|cut|hit|put|let|set|shut|split|spread|read|lay)$/
const INFINITIVE_TOO = /^(?:have|do|say|show|remain)$/
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
  ...'life death prison jail court hospital school university church power ground sea safety'.split(' '),
])
const LEADS_ON =
  /^(?:is|are|forecast|projected|predicted|tipped|plan|plans|planned|planning|intend|intends|expect|expects|expected|hope|hopes|hoping|due|scheduled|set|slated|going|poised|bound|supposed|preparing|likely|agree|agrees|agreed|threaten|threatens|threatening|want|wants|urged|invited|aim|aims|aiming|vow|vows|promise|promises|promised|vowed|pledge|pledges|pledged|threatened)$/

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
    "was were had did said told went came took gave made saw found got became began left kept held brought wrote stood lost paid met ran sat sent fell led read won rose grew broke spoke chose drove struck hit cut put let shot fought sold bought built caught taught thought felt heard knew threw drew flew hung rang beat sang sank shook slept spent stole swam swore wore tore woke bore dealt dug fed fled hid laid lay lent lit meant rode sought shut slid split spread stuck swept swung understood withdrew underwent undertook arose awoke bit bred clung crept forgave forgot froze knelt leapt overran overthrew shone shrank slew slung sprang sped stung strode strove swam swung wept wrung dealt undergone overcame stuck flown driven written chosen sworn drawn thrown grown worn torn broadcast cast beaten eaten fallen forgotten frozen hidden ridden risen spoken stolen undergone undertaken overtook paid wasn't weren't didn't hadn't been done seen taken given shown killed died",
  ).map((word) => [word, 'past'] as const),
])
const NOT_PAST = new Set(
  list(
    'need indeed preferred alleged combined experienced detailed advanced crowded talented gifted hundred speed feed seed breed exceed proceed succeed shed united limited related unlimited armed media embed agreed-upon so-called based married wicked naked sacred',
  ),
)
const TELLING: ReadonlySet<string> = new Set([...VERBS.keys(), ...TIMETABLE, 'to', 'if', 'unless', 'whoever', ';', '!', '?'])
