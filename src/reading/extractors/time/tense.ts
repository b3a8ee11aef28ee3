// The tense of the clause a time stands in, from the verbs around it: it decides between the last and the next Saturday.
//
// No tagger: what single verbs say stands in verbs.ts. The verb before the time in its sentence governs it, unless that is only a verb of saying and another follows closely. `null` where the words leave it open: no verb
// at all (a headline), or a modal ("could come on Tuesday").
import type { SaidTime } from '../../../model/said-time.ts'
import { nearest } from './nearest-verb.ts'
import { isOfThisWeek, settledBy } from './settled.ts'
import type { Found, Tense } from './nearest-verb.ts'

/** The tense that governs the time at `start`..`end` of a sentence. */
export function tenseAt(sentence: string, start: number, end: number, said?: SaidTime): Tense {
  if (said !== undefined && (said.form === 'duration' || said.form === 'set' || said.form === 'reference')) return null // of no day that a tense could tell
  const lead = sentence.slice(Math.max(0, start - 32), start)
  const far = sentence.slice(Math.max(0, start - 72), start)
  const settled = said === undefined ? null : settledBy(sentence, start, end, said)
  if (settled !== null) return settled
  const isNear = said !== undefined && isOfThisWeek(said)
  if (
    (POINTS_AHEAD.test(lead) && !(BEGINNING.test(lead) && (isOfAYear(said) || (isNear && lead.includes('beg') && isDone(nearest(far, true)))))) ||
    LOOKS_AHEAD.test(far)
  )
    return 'future'
  if (far.includes('ince') && /\bsince(?: [A-Za-z'-]{1,16}){0,8} (?:in |on )?$/i.test(far) && !/\bsince .*\b(?:will|would|is|are|has|have)\b/i.test(lead))
    return 'past'
  if (isNear && lead.endsWith(' on ') && DAYS_BEFORE.test(far)) return 'future'
  if (isNear && HELD_ON.test(far)) return 'future'
  if (isNear && lead.includes('til') && PUT_OFF.test(sentence.slice(Math.max(0, start - 96), start))) return 'future'
  if (isNear && MOVED_TO.test(far) && !/^['\u2019]s\b/.test(sentence.slice(end, end + 2))) return 'future'
  if (isNear && lead.includes('n ') && IN_EFFECT.test(lead)) return 'future'
  if (BACK_IN.test(lead) || (isOfAYear(said) && FIGURES_FOR.test(lead))) return 'past'
  const before = nearest(sentence.slice(Math.max(0, start - WINDOW), start), true)
  const next = sentence.slice(end, end + WINDOW)
  const after = nearest(next, false)
  const governs = before === null || (after !== null && belongsToNext(before, after, lead, next)) ? after : before
  if (governs === null) return isNear && (UNTIL.test(lead) || goesOn(far)) ? 'future' : null
  // "is closed until Friday", "has been shut until Monday": what lasts still lasts until the coming one.
  if (isNear && UNTIL.test(lead) && (governs.tense === 'present' || LASTS.test(far))) return 'future'
  // "won the April election", "beat them in April's vote": what has a winner is over.
  if (governs.tense === 'past' && governs.decided === true && isOfAYear(said)) return 'past'
  // "agreed to meet again during his October visit": of the open ones the nearest
  if (governs.tense === 'future' && isOfAYear(said) && /\bduring (?:his|her|its|their|the) $/i.test(lead)) return null
  // "extended to Nov. 16", "until May": told as past, and still ahead as often as not.
  if (governs.tense === 'past' && (MAYBE_AHEAD.test(lead) || (isDayOfMonth(said) && /(?:'s|\bfor) $/.test(lead)))) return null
  // "He led before the vote on Feb. 1": so far from its verb, a day is that of what it stands beside.
  if (governs.tense === 'past' && governs.distance >= 4 && isDayOfMonth(said)) return null
  // "They called a strike for Monday", "they must agree by Friday": of the two nearest weekdays the one to come.
  if (isNear && (governs.tense === 'past' ? FOR_A_DAY : BY_A_DAY).test(lead) && !/^['\u2019]s\b/.test(next)) return 'future'
  // "He said they could meet on Tuesday": of the two nearest Tuesdays a modal means the one to come.
  if (isNear && (governs.modal || (governs.would === true && OPENS.test(lead)))) return 'future'
  // "Who can win in November", "it may close in the autumn": the one to come, too.
  return governs.able === true && isOfAYear(said) && IN_A_MONTH.test(lead) ? 'future' : governs.tense
}

/** "Took to the air beginning Wednesday night": told as past, and nothing that was ordered or announced. */
const isDone = (verb: Found | null): boolean => verb !== null && verb.tense === 'past' && !verb.saying && !verb.modal && verb.orders !== true
const BEGINNING = /\b(?:beginning|starting) (?:in |on )?$/i

/** Of the verbs on either side the one behind counts where the one before is far off, or only tells who said it, or where the time stands between a subject and its verb. */
function belongsToNext(before: Found, after: Found, lead: string, next: string): boolean {
  if (TELLS_THAT.test(next)) return false
  const isClose = before.tense === 'future' && before.distance <= 2 // "talks to begin on Monday were moved"
  const isNext = after.distance === 0 || (after.distance === 1 && next.startsWith(', ') && /, (?:[a-z]+ ){0,2}$/.test(lead)) // "the firm, two months later, shut"
  if (isNext && after.tense === 'past' && !isClose && !PARTICIPLE.test(next)) return true
  if (/\band (?:on |in )?$/.test(lead) && /^, /.test(next)) return true // "... to be extended, and on Sunday, the group said"
  return (before.distance > 12 && after.distance < before.distance) || (before.saying && before.distance > 3 && after.distance <= 8)
}
/** "Expected to be here by Monday; there on Tuesday": a clause without a verb goes on with that of the one before its semicolon. */
function goesOn(far: string): boolean {
  for (let at = far.lastIndexOf(';'); at > 0; at = far.lastIndexOf(';', at - 1)) {
    const before = nearest(far.slice(0, at), true)
    if (before !== null) return before.tense === 'future'
  }
  return false
}
const TELLS_THAT = /^ (?:and [A-Z][a-z]+ )?that (?:the|a|an|he|she|it|they|we|his|her|its|their|[A-Z])/
const PARTICIPLE = /^,? [a-z]+ (?:by|in|at|with|on|from|for|against|as)\b/

const OPENS = /(?:^|[.!?;] |\band )(?:on )$/i
const FOR_A_DAY =
  /\b(?:strike|march|rally|protest|meeting|vote|election|elections|talks|hearing|trial|session|summit|debate|date|release|launch|game|match) for (?:late |early )?$/i
const BY_A_DAY = /\bby (?:late |early )?$/i

const isDayOfMonth = (said: SaidTime | undefined): boolean =>
  said !== undefined && (said.form === 'range' ? isDayOfMonth(said.from) : said.form === 'date' && said.day !== null)

const isOfAYear = (said: SaidTime | undefined): boolean =>
  said !== undefined &&
  ((said.form === 'edge' && isOfAYear(said.of)) ||
    (said.form === 'date' && said.month !== null && said.day === null && said.year === null) ||
    said.form === 'season')
const IN_A_MONTH = /\b(?:in|by|late|early|next) $/i

const WINDOW = 160 // characters either side: a clause is shorter, and the cost stays the same however long the sentence
const POINTS_AHEAD =
  /\b(?:as early as|as soon as|no later than|not later than|for delivery|(?<!been |was |were |last |initially |originally |previously )(?:scheduled|slated|planned) for|set for|(?<!been |was |were )due|payable|effective|deadline (?:of|is)|expires?|beginning|starting|(?:each|every) [A-Z][a-z]{2,5}day from) (?:on |at |in )?$/i
// "ahead of the caucuses on Monday", "heading into Tuesday's vote": what is named next is still to come.
const DAYS_BEFORE =
  /\b(?:days|hours|weeks) before (?:the|a|an|its|their)(?: [A-Za-z'.-]{1,16}){0,3} (?:caucus|caucuses|primary|primaries|elections?|vote|referendum|summit|debate|deadline|trial|hearing|match|game|final) on $/i
const LOOKS_AHEAD =
  /\b(?:ahead of|in advance of|in the run-?up to|in time for|in preparation for|prepar(?:e|es|ing) for|brac(?:e|es|ing) for|gear(?:s|ing)? up for|head(?:s|ing)? into|going into|(?:the|a) deadline for)(?: [A-Za-z'.-]{1,16}){0,6} $/i
// "adjourned until Tuesday", "gave them until Friday": the day to which something is put off. "It was open until Friday" is past.
const PUT_OFF =
  /\b(?:adjourn|postpon|delay|extend|put|defer|recess|suspend|remand|giv|gave|held|wait|hold)[a-z]{0,4}(?: [A-Za-z'.-]{1,16}){0,6} (?:until|till) (?:late |early |at least )?$|\b(?:has|have|had) (?:only )?until $/i
// "put off to Tuesday", "moved the vote to Friday"
const MOVED_TO =
  /\b(?:put off|postponed|delayed|adjourned|deferred|rescheduled|pushed back|brought forward|moved)(?: [a-z'-]{1,16}){0,4} (?:to|for) (?:late |early )?$/i
// "the state holds its caucuses on Saturday", "there is an election on Tuesday", "the two meet separately Monday": what is fixed beforehand is told so in the present
const HELD_ON =
  /\b(?:holds|hosts|votes|[Tt]here(?:'s| is| are)(?: also)?(?: an?)?)(?: [A-Za-z'-]{1,16}){0,5} (?:on |this )$|\b(?:meets|testifies|holds|opens|begins|starts|resumes|faces (?:trial|court|charges)|plays (?!on\b|in\b)[a-z]+|(?:travels|returns|flies|heads|goes) (?:to|into|on)|(?<!\b(?:to|not|did|didn't|never|could|would|can|couldn't|wouldn't|let|the|a|this|that|each|they) )(?:meet|hold talks|travel to|play))(?: (?!of\b|since\b|until\b|from\b|after\b|before\b|when\b|said\b|that\b|told\b)[A-Za-z'-]{1,16}){0,4}(?<!\b(?:the|a|an|last|every|each|by|for|in|at|to|and)) (?:on )?$/
const UNTIL = /\b(?:until|till|through) (?:at least |late |early )?$/i
const IN_EFFECT = /\bin (?:effect|force|place) (?:until|till|through) (?:late |early )?$/i // "was issued, in effect until Thursday"
const BACK_IN =
  /(?<!\b(?:come|comes|coming|came|go|goes|went|be|been|get|got|bring|brought|is|are|was|were|head|move|moved|put|take|taken|took|step|fall|fell) )\bback in (?:early |late |mid-?)?$/i
/** "Prices for August will be out on Friday": figures are of what is over. */
const FIGURES_FOR =
  /\b(?:numbers?|figures?|data|results?|sales|report|reading|index|earnings|statistics|orders|revenues?|profits?|prices|inflation|output|exports|imports|payrolls?) for (?:early |late )?$/i
const LASTS = /\b(?:has|have) been(?: [A-Za-z'-]{1,16}){1,6} (?:until|till|through) (?:at least |late |early )?$/i
const MAYBE_AHEAD =
  /\b(?:from|to|until|till|by|through|of record|the|a|an|his|her|its|their) (?:on |at )?$|\b(?:elections?|vote|poll|polls|referendum|ballot|primary|summit|meeting|conference|congress|hearing|trial|talks|deadline|visit|trip|games?|tournament|final|concert|festival|inauguration|wedding|funeral|opening|launch) on $|\b(?:summit|conference) in $/i
