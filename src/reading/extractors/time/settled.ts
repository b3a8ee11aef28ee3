// What settles, beside a time, whether it is past or to come, before any verb is asked: things that nobody announces ("Friday's shooting"), what somebody
// has said ("his claim Tuesday night"), and what is told in the present and still to come ("she is running in Tuesday's primary").
import type { SaidTime } from '../../../model/said-time.ts'

/** `null` where the verbs have to tell. The cost stays the same however long the sentence: single words are looked up before a pattern runs. */
export function settledBy(sentence: string, start: number, end: number, said: SaidTime): 'past' | 'future' | null {
  const isNear = isOfThisWeek(said)
  if (!isNear && !(said.form === 'date' && said.month !== null && said.year === null)) return null
  const lead = sentence.slice(Math.max(0, start - REACH), start)
  if (namesOne(sentence.slice(end, end + 40), 4) && HAPPENED_BEHIND.test(sentence.slice(end, end + 40))) return 'past'
  if (namesOne(lead, -7) && HAPPENED_BEFORE.test(lead)) return 'past'
  if (!isNear) return null
  if (sentence[end] === ',' && AHEAD_BEHIND.test(sentence.slice(end, end + 96)) && OPENS_ON.test(lead.slice(-40))) return 'future'
  return lead.includes('ing ') && UNDER_WAY.test(lead) ? 'future' : null
}
const REACH = 72
const ODD = /[^a-z].*$/ // a full stop behind it

/** Whether one of the first words of a stretch, or of its last, is one that the patterns know. */
function namesOne(stretch: string, words: number): boolean {
  const all = stretch.split(' ', words > 0 ? words : undefined)
  return (words > 0 ? all : all.slice(words)).some((word) => KNOWN.has(word.replace(ODD, '')))
}

/** A weekday, or a part or an hour of one. */
export const isOfThisWeek = (said: SaidTime): boolean =>
  said.form === 'weekday' || ((said.form === 'partOfDay' || said.form === 'clock' || said.form === 'edge') && said.of !== null && isOfThisWeek(said.of))

/** "In a February bomb blast", "Friday's attack", "riots in the port on 27 July": what nobody announces has happened, whatever is told of it. */
const HAPPENED =
  'attack attacks assault assaults bombing bombings blast blasts explosion explosions shooting shootings killing killings murder murders slaying slayings stabbing stabbings massacre massacres crash crashes collision collisions derailment derailments accident accidents quake quakes earthquake earthquakes riot riots clashes violence raid raids arrest arrests death deaths coup kidnapping kidnappings abduction abductions hijacking hijackings robbery robberies burglary incident incidents outage outages collapse disaster disasters tragedy outbreak ambush defeat defeats victory high highs low lows peak'.split(
    ' ',
  )
/** What somebody has said: only before the time. */
const SAID = 'assertion claim remark remarks comment comments admission statement testimony revelation tweet tweets acknowledgment acknowledgement'.split(' ')
const KNOWN: ReadonlySet<string> = new Set([...HAPPENED, ...SAID])
const HAPPENED_BEHIND = new RegExp(
  `^(?:['\u2019]s)? (?:(?!to\\b|in\\b|on\\b|at\\b|and\\b|or\\b|of\\b|for\\b|with\\b|after\\b|before\\b)[a-z-]{3,12} ){0,2}(?:${HAPPENED.join('|')})\\b`,
)
const HAPPENED_BEFORE = new RegExp(
  `(?<!\\b(?:will|to|would|shall|plans|due|expected)\\b[^.;]{0,40})\\b(?:${SAID.join('|')}) (?:on |late |early )?$|(?<!\\b(?:to|will|would|could|may|might|can|must|should|possible|feared|future|next|more|another|any|new) )\\b(?:${HAPPENED.join('|')})(?: (?:in|at|near|outside|of) (?:the )?[A-Za-z'-]{2,14}(?: [A-Z][a-z]{1,14})?)? (?:on|in|of|late on|early on) $`,
)

// "On Friday, the mayor has a speech scheduled", "In the vote on Tuesday, Ode faces Dane": told in the present and still to come.
const OPENS_ON = /(?:^|[.!?"\u201d] )(?:[A-Z][a-z]+ (?:the |a )?[a-z]+ )?(?:On|on) $/
const AHEAD_BEHIND =
  /^, (?:[A-Z][A-Za-z.'-]{1,16} |the |(?:[a-z]+ )){1,4}?(?:faces|meets|hosts|travels|heads|holds|addresses|testifies|delivers|(?:has|have) (?:an?|the|two|three) [^.;,]{1,40} (?:scheduled|planned|slated))\b/

// "A forum opening here Saturday", "she is running in Tuesday's primary"
const UNDER_WAY =
  /\b(?:forum|summit|conference|meeting|talks|trial|session|festival|tournament|congress|convention)(?: (?:on|of) [A-Za-z-]{1,16}(?: [A-Za-z-]{1,16}){0,6})? (?:opening|beginning|starting)(?: here| in [A-Z][a-z]+)?(?: on)? $|\b(?:is|are|he's|she's|they're) (?:running|competing|speaking|meeting|holding|hosting|appearing|travell?ing|flying|heading|visiting|returning|leaving|arriving|playing|facing|addressing|launching|voting|attending|joining|delivering|headlining)(?: [A-Za-z'-]{1,16}){0,6} (?:on )?$/
