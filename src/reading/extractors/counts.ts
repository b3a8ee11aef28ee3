// Counts of people and things: "at least six workers", "some 40 homes", "no injuries", "dozens of protesters".
//
// A count is kept as a range (amounts.ts). Ages, money, shares, dates, clock times, durations, sizes, scores and numbered things look like counts
// and are left alone. Of which event or premises a count is said is for the page as a whole (scope.ts).
import { amountAt, before, hedgeStart, startsIn } from '../amounts.ts'
import type { Amount } from '../amounts.ts'
import { ATTRIBUTIVE_S, CASUALTY, COUNTED_AT_NONE, COUNTED_AT_ONE, NOT_COUNTED, PLURALS, STOPS, verbOf } from '../count-words.ts'
import type { Extractor } from '../../model/sockets.ts'
import type { Count } from '../../model/statement.ts'

export const counts: Extractor<Count> = {
  name: 'counts',

  find(sentence) {
    const text = sentence.text
    const found: { readonly quote: string; readonly offset: number; readonly value: Count }[] = []
    let end = 0
    for (const start of startsIn(text)) {
      if (start < end) continue
      const amount = amountAt(text, start)
      if (amount === null) continue
      const previous = found.at(-1)?.value ?? null
      const counted =
        amount.nobody === true ? nobodyAfter(text, amount, previous) : (countedAfter(text, amount) ?? tollAt(text, amount) ?? elsewhere(text, amount, found))
      if (counted === null || !mayBeCounted(text, amount, counted)) continue
      const offset = hedgeStart(text, amount)
      end = counted.end
      const { atLeast, atMost, about } = amount
      found.push({ quote: text.slice(offset, end), offset, value: { atLeast, atMost, about, of: counted.of, verb: counted.verb ?? verbOf(text, offset, end) } })
    }
    return found
  },

  samples: [
    { text: 'At least six workers were below.', finds: [{ quote: 'At least six workers', value: { atLeast: 6, atMost: null, about: false, of: 'workers' } }] },
    { text: 'Some 40 homes lost power.', finds: [{ quote: 'Some 40 homes', value: { atLeast: 40, atMost: 40, about: true, of: 'homes' } }] },
    {
      text: 'More than 20 port police officers came.',
      finds: [{ quote: 'More than 20 port police officers', value: { atLeast: 21, atMost: null, of: 'officers' } }],
    },
    { text: 'Up to 30 people waited.', finds: [{ quote: 'Up to 30 people', value: { atLeast: null, atMost: 30 } }] },
    { text: 'Between five and 10 men ran.', finds: [{ quote: 'Between five and 10 men', value: { atLeast: 5, atMost: 10 } }] },
    { text: 'Five to seven vans left.', finds: [{ quote: 'Five to seven vans', value: { atLeast: 5, atMost: 7 } }] },
    {
      text: 'No arrests were made and no injuries were sustained.',
      finds: [{ quote: 'No arrests', value: { atLeast: 0, atMost: 0, verb: 'made' } }, { quote: 'no injuries' }],
    },
    { text: 'Dozens of protesters shouted.', finds: [{ quote: 'Dozens of protesters', value: { atLeast: 24, atMost: null, about: true } }] },
    {
      text: 'Two people were killed and 12 injured.',
      finds: [
        { quote: 'Two people', value: { of: 'people', verb: 'killed' } },
        { quote: '12 injured', value: { atLeast: 12, of: 'people', verb: 'injured' } },
      ],
    },
    {
      text: 'The blast killed 12 and injured at least five, officials said.',
      finds: [
        { quote: '12', value: { of: 'people', verb: 'killed' } },
        { quote: 'at least five', value: { of: 'people', verb: 'injured' } },
      ],
    },
    {
      text: 'Two people were killed in Hull and three in Leeds.',
      finds: [
        { quote: 'Two people', value: { of: 'people', verb: 'killed' } },
        { quote: 'three', value: { atLeast: 3, atMost: 3, of: 'people', verb: 'killed' } },
      ],
    },
    {
      text: 'The death toll rose to at least 43 on Monday.',
      finds: [{ quote: 'at least 43', value: { atLeast: 43, atMost: null, of: 'people', verb: 'killed' } }],
    },
    { text: 'One in five voters stayed away in May and three in June.', finds: [] },
    { text: 'Two more were arrested.', finds: [{ quote: 'Two more', value: { atLeast: 2, atMost: 2, of: 'people', verb: 'arrested' } }] },
    { text: 'The 34-year-old man, aged 34, lost £30 at 9.30 on 13 May 2014.', finds: [] },
    { text: 'One of them said no one had a comment for the first two hours.', finds: [] },
    { text: 'The crane is 60 years old and 12 metres high, and stood at 14 Dock Road.', finds: [] },
    { text: 'They won 2-1 with 40 per cent of version 2.0 for three weeks in a row.', finds: [] },
    { text: 'Nobody was hurt at the gate.', finds: [{ quote: 'Nobody', value: { atLeast: 0, atMost: 0, of: 'people', verb: 'hurt' } }] },
    {
      text: 'Two cooks were fined at the inn, and none at the bar.',
      finds: [{ quote: 'Two cooks' }, { quote: 'none', value: { atLeast: 0, atMost: 0, of: 'cooks', verb: 'fined' } }],
    },
    { text: 'No more late buses! Nobody knows, and no one was there; none of it was true.', finds: [] },
    { text: 'There were no plans, no longer any doubt, and no comment.', finds: [] },
  ],
}

/** What is counted: the first plural within a few words, or the people of "12 injured", "two more were arrested". */
type Counted = { readonly of: string; readonly end: number; readonly verb: string | null }

const STEP = /^(?: of (?:the |these |those |their |his |her |its |our |my )?| )(\p{L}[\p{L}\p{M}'’-]*)/u

function countedAfter(text: string, amount: Amount): Counted | null {
  let at = amount.end
  const first = /^ (?:of (?:them|whom|us|those|others)|more|others|further|additional)(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 14))
  const others = first !== null && !/more|further|additional/.test(first[0])
  if (first !== null && /^ of /.test(first[0])) return amount.number > 1 && !amount.none ? { of: 'people', end: at + first[0].length, verb: null } : null
  if (first !== null && !others) at += first[0].length
  if (first !== null && others) {
    at += first[0].length
    return / others$/.test(first[0]) || verbOf(text, amount.start, at) !== null ? { of: 'people', end: at, verb: null } : null
  }
  // "A crowd of some 200 fills the street": the verb is no noun.
  if (/\bcrowds? of (?:[a-z]+ ){0,2}$/.test(before(text, amount.start)) && /^ \p{Ll}+s (?:\p{Lu}|the |a |an |in |on |at )/u.test(text.slice(at, at + 24)))
    return { of: 'people', end: at, verb: null }
  const single = amount.number === 1 && amount.atLeast === 1 && !amount.vague
  const begun = at
  for (let steps = 0; steps < 6; steps++) {
    const step = STEP.exec(text.slice(at, at + 40))
    if (step === null) break
    const word = step[1] ?? ''
    const lower = word.toLowerCase()
    if (steps > 0 && step[0].startsWith(' of ')) break
    if (steps === 0 && !amount.vague && step[0].startsWith(' of ') && (amount.number < 2 || amount.none)) break
    if (CASUALTY.has(lower) && steps <= 1) return { of: 'people', end: at + step[0].length, verb: lower }
    if (STOPS.has(lower) || /ly$/.test(lower)) break
    at += step[0].length
    const plural = isPlural(lower)
    if (single || (amount.number === 1 && amount.atMost === 1)) {
      if (COUNTED_AT_ONE(lower)) {
        const next = /^ (\p{L}+)/u.exec(text.slice(at, at + 24))?.[1]?.toLowerCase() ?? ''
        if (SAYS.test(next)) return null // "one trader said": a voice, not a count
        if (!COUNTED_AT_ONE(next)) return { of: lower, end: at, verb: null }
      }
      continue
    }
    if (plural && (!/^\p{Lu}/u.test(word) || /^\p{Lu}{2,5}s$/u.test(word))) {
      const next = /^ (\p{L}+)/u.exec(text.slice(at, at + 24))?.[1] ?? ''
      if ((ATTRIBUTIVE_S.has(lower) || NOT_COUNTED.has(lower)) && isPlural(next.toLowerCase()) && !NOT_COUNTED.has(next.toLowerCase())) continue
      return { of: lower, end: at, verb: null }
    }
    if (amount.none && steps === 0 && COUNTED_AT_NONE.has(lower)) return { of: lower, end: at, verb: null }
    // "no inspector was injured"
    if (amount.none && COUNTED_AT_ONE(lower) && FARED.test(text.slice(at, at + 60))) return { of: lower, end: at, verb: null }
  }
  // "Killing 12 and injuring at least five."
  const ahead = amount.none ? null : HAPPENED_TO.exec(text.slice(Math.max(0, hedgeStart(text, amount) - 16), hedgeStart(text, amount)))
  if (ahead !== null && /^(?:[,.;:!?]|$| (?:and|in|at|on|after|when|while|as|near|during)\b)/.test(text.slice(amount.end, amount.end + 8))) {
    return { of: 'people', end: amount.end, verb: null }
  }
  // "A crowd of several thousand outside the station."
  if (
    /\bcrowds? of (?:[a-z]+ ){0,2}$/.test(before(text, amount.start)) &&
    /^(?:[,.;:!?]|$| (?:in|at|on|outside|near|who|and)\b)/.test(text.slice(amount.end, amount.end + 9))
  ) {
    return { of: 'people', end: amount.end, verb: null }
  }
  // "At least six were hurt", "three have been arrested".
  const bare =
    /^(?: (?:more|others?|further))? (?:were|was|are|is|have been|had been|has been|remain|remained)(?: \p{L}+ly)?(?: being| still| also| later| reported| believed)* (\p{L}+)/u.exec(
      text.slice(amount.end, amount.end + 60),
    )
  if (bare !== null && !amount.none && CASUALTY.has((bare[1] ?? '').toLowerCase())) {
    return { of: 'people', end: begun, verb: (bare[1] ?? '').toLowerCase() }
  }
  return null
}

// "The death toll rose to 43": people, and what happened to them is in the word.
function tollAt(text: string, amount: Amount): Counted | null {
  if (!/toll /i.test(text.slice(Math.max(0, amount.start - 80), amount.start))) return null
  const start = hedgeStart(text, amount)
  const lead = /\b(death |injury )?toll (?:\p{L}+ ){0,4}(?:to|at|of|reached|hit|is|was) $/iu.exec(text.slice(Math.max(0, start - 60), start))
  if (lead === null || amount.none || !/^(?:[,.;:!?]|$| (?:and|in|at|on|after|as|by|with|from|people)\b)/.test(text.slice(amount.end, amount.end + 8)))
    return null
  return { of: 'people', end: amount.end, verb: /injury/i.test(lead[1] ?? '') ? 'injured' : /death/i.test(lead[1] ?? '') ? 'killed' : null }
}

// "two men at the market and five at the station": as many of the same, elsewhere
function elsewhere(text: string, amount: Amount, found: readonly { readonly value: Count }[]): Counted | null {
  const previous = found.at(-1)?.value
  if (previous === undefined || amount.none) return null
  if (!/(?:,| and|, and|, but|;) $/.test(text.slice(0, hedgeStart(text, amount)).slice(-8))) return null
  const place =
    /^ (?:more |others )?(?:in|at|near|outside|aboard|from) (?:the (?!\p{Lu}?\p{L}* ?(?:morning|evening|afternoon|end|night))|a |\p{Lu})(\p{L}*)/u.exec(
      text.slice(amount.end, amount.end + 40),
    )
  if (place === null || MONTHS_OR_DAYS.test(text.slice(amount.end, amount.end + 40))) return null
  const other = found.at(-2)?.value.of
  const mixed = other !== undefined && other !== previous.of && FOLK.test(other) && FOLK.test(previous.of) // "12 men and two women here and five there"
  return { of: mixed ? 'people' : previous.of, end: amount.end, verb: previous.verb }
}

const FOLK = /^(?:men|women|boys|girls|children)$/
const MONTHS_OR_DAYS =
  /^ (?:more |others )?(?:in|at|near|outside|aboard|from) (?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b/u

/** "Nobody was hurt", "no one was fined at the kiosk", "none of the stewards was hurt"; after a count, "and none at the other bar". */
function nobodyAfter(text: string, amount: Amount, previous: Count | null): Counted | null {
  const rest = text.slice(amount.end, amount.end + 120)
  const isNone = /^none$/i.test(text.slice(amount.start, amount.end))
  const of = isNone ? /^ of (?:the|those|these|its|their) (?:\p{L}+ ){0,2}?(\p{L}+)(?= (?:was|were|is|are|has|have|had|died)\b)/u.exec(rest) : null
  const clause = of === null ? rest : rest.slice(of[0].length)
  const verb = FARED.exec(clause)
  const fate = verb === null ? null : (verb[1] ?? verb[2] ?? '').toLowerCase()
  if (fate !== null) return { of: of?.[1]?.toLowerCase() ?? 'people', end: amount.end + (of?.[0].length ?? 0), verb: fate === '' ? 'treated' : fate }
  const alike = isNone && previous !== null && /^ (?:at|from|in|on|inside|outside|near) /.test(rest)
  return alike && /,? (?:and|but|or|with) $/.test(before(text, amount.start)) ? { of: previous.of, end: amount.end, verb: previous.verb } : null
}

const FARED =
  /^(?: else)?(?: (?:in|on|at|from|inside|aboard|outside) [^,.;:]{1,40}?)?(?: (?:was|were|is|are|has been|have been|had been) (?:\p{L}+ly |also |reported |believed |ever |later |found )*(?:to (?:be|have been) )?(killed|injured|hurt|wounded|harmed|arrested|detained|missing|hospitali[sz]ed|rescued|evacuated|trapped|charged|fined|held|shot|stabbed|deported|questioned|cautioned|jailed|prosecuted|suspended|expelled|removed|sacked|dismissed|summonsed|punished|sanctioned|prosecuted|penali[sz]ed|ejected|evicted|struck|hit|treated)(?![\p{L}])| (died)\b| (?:needed|required|received) (?:\p{L}+ )?(?:treatment|attention|care)\b)/u

/** A pair of these is one thing. */
const WORN =
  /^(?:gloves|shoes|boots|trousers|jeans|shorts|pants|glasses|sunglasses|goggles|scissors|socks|tights|binoculars|handcuffs|pliers|pyjamas|pajamas|hands|eyes|wings)$/

const SAYS = /^(?:said|says|told|tells|added|wrote|recalled|explained|complained|insisted|argued|described|claimed)$/
const HAPPENED_TO = /\b(?:killed|killing|injured|injuring|wounded|wounding|arrested|arresting|detained|detaining|hurt|hurting|hospitali[sz]ed) $/i

const isPlural = (word: string): boolean => PLURALS.test(word) || (/[^s]s$/.test(word) && word.length > 3 && !/(?:ous|us|is|ss|’s|'s)$/.test(word))

/** Whether number and noun are a count, and no duration, date, size, address or score. */
function mayBeCounted(text: string, amount: Amount, counted: Counted): boolean {
  if (NOT_COUNTED.has(counted.of)) return false
  if (amount.nobody === true) return true
  if (/^a pair of/i.test(text.slice(amount.start, amount.end)) && WORN.test(counted.of)) return false
  if (amount.none) {
    const verb = counted.verb ?? verbOf(text, amount.start, counted.end)
    return COUNTED_AT_NONE.has(counted.of) || (verb !== null && (CASUALTY.has(verb) || /^(?:damaged|destroyed|seized)$/.test(verb)))
  }
  const lead = before(text, amount.start)
  if (/\b(?:one|two|three|four|\d) in $/i.test(lead)) return false // "one in five voters" is a share
  const after = text.slice(amount.end, amount.end + 14)
  if (/^(?:-|–|\.\d|:\d|%|st\b|nd\b|rd\b|th\b| ?per ?cent|p\b|pm\b|am\b|,\d)/.test(after)) return false
  if (
    /(?:[£$€]|\b(?:No|no|nos|Nos)\. ?|\bnumber |\b(?:Flat|Unit|Section|Article|Category|Chapter|Page|Phase|Stage|Level|Channel|Route|Terminal|Gate|Pier|Berth|Platform|Room|Day|Part|Version|Covid|Junction|Highway|Class|Grade|Group|Operation) |\baged |\bage |\bat number )$/i.test(
      lead,
    )
  )
    return false
  // "13 May", "May 13": dates, also before a plural further on.
  if (/^ (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/.test(after))
    return false
  if (
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? $/.test(lead)
  )
    return false
  // A year: "in 2014 officers came", "the 2013 riots". "about 2000 people" is a count.
  const figures = text.slice(amount.start, amount.end)
  if (/^(?:1[89]|20)\d\d$/.test(figures)) return /\b(?:about|some|than|over|least|to|around|nearly|almost|estimated) $/i.test(lead)
  // "one after another", "at one point": handled by the list of what is counted at one; a percentage written out is no count.
  // "seven services a day" is a rate
  if (/^ (?:a|per|each|every) (?:second|minute|hour|day|night|week|month|year)\b/.test(text.slice(counted.end, counted.end + 16))) return false
  return !/^ ?(?:out of|in) (?:ten|\d)/.test(text.slice(counted.end, counted.end + 12))
}
