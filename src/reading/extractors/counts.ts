// Counts of people and things: "at least six workers", "some 40 homes", "no injuries", "dozens of protesters".
//
// A count is kept as a range (amounts.ts). Ages, money, shares, dates, clock times, durations, sizes, scores and numbered things look like counts
// and are left alone. Of which event or premises a count is said is for the page as a whole (scope.ts).
import { amountAt, before, hedgeStart, startsIn } from '../amounts.ts'
import type { Amount } from '../amounts.ts'
import { alike, crowdAt, elsewhere, farAt, inAll, labelledAt, ofTheSame, tollAt } from '../counted-by-context.ts'
import type { Counted } from '../counted-by-context.ts'
import { fateBehind } from '../count-fates.ts'
import { ATTRIBUTIVE_S, CASUALTY, COUNTED_AT_NONE, COUNTED_AT_ONE, nameOf, NOT_COUNTED, PLURALS, STOPS, verbOf } from '../count-words.ts'
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
      const amount = allBut(text, amountAt(text, start))
      if (amount === null) continue
      const previous = found.at(-1)?.value ?? null
      const counted =
        amount.nobody === true
          ? nobodyAfter(text, amount, previous)
          : (thoseOf(text, amount, previous, countedAfter(text, amount)) ??
            labelledAt(text, amount) ??
            crowdAt(text, amount) ??
            tollAt(text, amount) ??
            elsewhere(text, amount, found) ??
            ofTheSame(text, amount, previous) ??
            inAll(text, amount, previous) ??
            farAt(text, amount, previous))
      if (counted === null || !mayBeCounted(text, amount, counted)) continue
      const offset = hedgeStart(text, amount)
      end = counted.end
      const { atLeast, atMost, about } = amount
      const verb = counted.verb ?? verbOf(text, offset, end, counted.of) ?? alike(text, offset, end, amount, found.at(-1))
      found.push({ quote: text.slice(offset, end), offset, value: { atLeast, atMost, about, of: counted.of, verb } })
      const second = amount.none ? orAfter(text, end) : null
      if (second === null) continue
      found.push({ quote: second.word, offset: second.at, value: { atLeast, atMost, about, of: 'people', verb: second.word.toLowerCase() } })
      end = second.at + second.word.length
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
    { text: 'The clinic said that three had died.', finds: [{ quote: 'three', value: { atLeast: 3, atMost: 3, of: 'people', verb: 'died' } }] },
    { text: 'A man of 45 died in 2019. Lane, 62, died too.', finds: [] },
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
    {
      text: 'Not more than five crew survived; no fewer than eight boats sank.',
      finds: [
        { quote: 'Not more than five crew', value: { atLeast: null, atMost: 5 } },
        { quote: 'no fewer than eight boats', value: { atLeast: 8, atMost: null } },
      ],
    },
    {
      text: 'There was no bus fire, no weapon was found and both schools were destroyed.',
      finds: [{ quote: 'no bus fire' }, { quote: 'no weapon' }, { quote: 'both schools', value: { atLeast: 2, atMost: 2 } }],
    },
    { text: 'A man of 31 from 24 Mill Street owns both papers.', finds: [] },
    { text: 'No more late buses! Nobody knows, and no one was there; none of it was true.', finds: [] },
    { text: 'There were no plans, no longer any doubt, and no comment.', finds: [] },
  ],
}

/** "No officers were killed; two were slightly wounded": two officers. */
function thoseOf(text: string, amount: Amount, previous: Count | null, counted: Counted | null): Counted | null {
  // "57 cars, 27 of them carrying gas": cars; "two of them were killed" are people all the same
  if (counted !== null && previous !== null && / of (?:them|those|whom|which)$/.test(text.slice(amount.end, counted.end)))
    return HURT_THEM.test(text.slice(counted.end, counted.end + 60)) ? counted : { ...counted, of: previous.of }
  const isBare =
    counted !== null && counted.of === 'people' && counted.end === amount.end && !/^ (?:of|more|others?)\b/.test(text.slice(amount.end, amount.end + 8))
  if (!isBare || previous === null || previous.atMost !== 0 || previous.of === 'people' || !COUNTED_PEOPLE.test(previous.of) || WHAT_BEFELL.test(previous.of))
    return counted
  return /(?:[,;:] | but | and )(?:(?:but|and|though|while) )?(?:only |just |at least |about )*$/i.test(before(text, amount.start))
    ? { ...counted, of: previous.of }
    : counted
}
const HURT_THEM =
  /^(?: \p{L}+){0,3}? (?:killed|injured|hurt|wounded|died|dead|arrested|detained|hospitali[sz]ed|missing|rescued|women|men|children|boys|girls)(?![\p{L}])/u
const WHAT_BEFELL =
  /^(?:casualties|injuries|deaths|fatalities|arrests|victims|survivors|homes|houses|buildings|vehicles|cars|weapons|shots|bombs|fires|missiles|drones|flights|trains|ships|boats)$/
const COUNTED_PEOPLE = /(?:men|women|children|police|staff|crew|[^s]s)$/

/** "All but one of the 14 miners" are 13. Of those who are not numbered nothing is counted. */
function allBut(text: string, amount: Amount | null): Amount | null {
  if (amount === null) return null
  const lead = before(text, amount.start)
  if (!lead.includes('ll but ') || !/\ball but (?:about |some )?$/i.test(lead)) return amount
  const of = /^ of (?:the|its|their|those|these) /.exec(text.slice(amount.end, amount.end + 12))
  const whole = of === null ? null : amountAt(text, amount.end + of[0].length)
  if (whole === null || whole.atMost === null || whole.atMost !== whole.atLeast || amount.number >= whole.number) return null
  const left = whole.number - amount.number
  return { ...whole, start: amount.start, number: left, atLeast: left, atMost: left }
}

/** "Nobody was killed or injured", "no deaths or injuries": the second of the two. */
function orAfter(text: string, from: number): { readonly word: string; readonly at: number } | null {
  const match = OR_ELSE.exec(text.slice(from, from + 60))
  return match?.[1] === undefined ? null : { word: match[1], at: from + match[0].length - match[1].length }
}
const OR_ELSE =
  /^(?:(?: (?:else|was|were|has been|have been|had been|is|are|reported|seriously|badly))* (?:killed|injured|hurt|wounded|dead|missing|arrested|detained))? (?:or|nor) (?:(?:seriously|badly) )?(injured|hurt|wounded|killed|missing|arrested|detained|injuries|deaths|fatalities|arrests|casualties)(?![\p{L}-])/u

// A quotation may end at the amount: “between 40 and 60” people.
const STEP = /^["”’']?(?: of (?:the |these |those |their |his |her |its |our |my )?| )(\p{L}[\p{L}\p{M}'’-]*)/u

function countedAfter(text: string, amount: Amount): Counted | null {
  let at = amount.end
  const first = /^ (?:of (?:them|whom|which|us|those|others)|more|others|further|additional)(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 14))
  const others = first !== null && !/more|further|additional/.test(first[0])
  if (first !== null && /^ of /.test(first[0])) return amount.number > 1 && !amount.none ? { of: 'people', end: at + first[0].length, verb: null } : null
  if (first !== null && !others) at += first[0].length
  if (first !== null && others) {
    at += first[0].length
    return / others$/.test(first[0]) || verbOf(text, amount.start, at) !== null ? { of: 'people', end: at, verb: null } : null
  }
  // "A crowd of some 200 fills the street": the verb is no noun.
  if (
    /\bcrowds? of (?:[a-z]+ ){0,2}$/.test(before(text, amount.start)) &&
    /^ (?:\p{Ll}+s (?:\p{Lu}|the |a |an |in |on |at )|\p{Ll}{2,}ed(?!\p{L}))/u.test(text.slice(at, at + 24))
  )
    return { of: 'people', end: at, verb: null }
  // "20 of the 60 boats came back": so many came back; of how many is said by the way
  const whole =
    amount.none || amount.start > amount.end ? null : /^ of (?:the|these|those|its|their|his|her|our) /.exec(text.slice(amount.end, amount.end + 12))
  const total = whole === null ? null : amountAt(text, amount.end + whole[0].length)
  if (total !== null && total.number > amount.number) {
    const counted = countedAfter(text, total)
    if (counted !== null) return counted
  }
  const single = amount.number === 1 && amount.atLeast === 1 && !amount.vague
  const begun = at
  // "two 17-year-olds"
  const aged = /^ (?:\d{1,2}|\p{Ll}+)-year-olds(?!\p{L})/u.exec(text.slice(at, at + 28))
  if (aged !== null) return { of: 'people', end: at + aged[0].length, verb: null }
  let adverbs = 0
  for (let steps = 0; steps < 6; steps++) {
    const step = STEP.exec(text.slice(at, at + 40))
    if (step === null) break
    const word = step[1] ?? ''
    const lower = word.toLowerCase()
    if (steps > 0 && step[0].startsWith(' of ')) break
    if (steps === 0 && !amount.vague && step[0].startsWith(' of ') && (amount.number < 2 || amount.none)) break
    const isThing = single && COUNTED_AT_ONE(lower) && SINGLE.test(text.slice(amount.start, amount.end)) // "a single shot was fired"
    if (CASUALTY.has(lower) && steps <= 1 && !isThing) return { of: 'people', end: at + step[0].length, verb: nameOf(lower) }
    const gone = amount.none ? null : lifeless(text, amount.start, at + step[0].length, lower)
    if (gone !== null) return { of: gone === 'died' ? lower : 'people', end: at + step[0].length, verb: gone }
    const adverb = /ly$/.test(lower) && lower !== 'elderly'
    if (adverb && CASUALTY.has(/^ (\p{Ll}+)/u.exec(text.slice(at + step[0].length, at + step[0].length + 20))?.[1] ?? '')) {
      at += step[0].length // "50 seriously injured people"
      steps--
      if (++adverbs > 2) break
      continue
    }
    if (STOPS.has(lower) || adverb) break
    at += step[0].length
    if (STREETS.has(word) && /^\d/.test(text.slice(amount.start, amount.end))) return null // "24 Mill Street"
    const plural = isPlural(lower)
    if (single || (amount.number === 1 && amount.atMost === 1)) {
      if (COUNTED_AT_ONE(lower)) {
        const next = /^ (\p{L}+)/u.exec(text.slice(at, at + 24))?.[1]?.toLowerCase() ?? ''
        if (SAYS.test(next)) return null // "one trader said": a voice, not a count
        if (!COUNTED_AT_ONE(next)) return { of: lower, end: at, verb: null }
      }
      continue
    }
    const nation = steps === 0 && isNation(word, amount)
    if (nation || (plural && (!/^\p{Lu}/u.test(word) || /^\p{Lu}{2,5}s$/u.test(word)))) {
      const next = /^ (\p{L}+)/u.exec(text.slice(at, at + 24))?.[1] ?? ''
      if ((ATTRIBUTIVE_S.has(lower) || NOT_COUNTED.has(lower)) && isPlural(next.toLowerCase()) && !NOT_COUNTED.has(next.toLowerCase())) continue
      // "101 passengers and crew" are all of them
      const both = /^(?:passengers|crew|staff|men|women|adults|students|pupils|patients|soldiers|officers)$/.test(lower)
        ? /^ and (?:crew(?: members)?|passengers|staff|teachers|women|men|children|visitors|civilians)(?![\p{L}])/u.exec(text.slice(at, at + 24))
        : null
      if (both !== null) return { of: 'people', end: at + both[0].length, verb: null }
      return { of: lower, end: at, verb: null }
    }
    if (amount.none && steps === 0 && COUNTED_AT_NONE.has(lower)) return { of: lower, end: at, verb: null }
    // "no inspector was injured", "no weapon was found", "there was no bus fire"
    if (amount.none && COUNTED_AT_ONE(lower) && isNone(text, amount, at)) return { of: lower, end: at, verb: null }
  }
  // "Killing 12 and injuring at least five."
  const ahead = amount.none ? null : HAPPENED_TO.exec(text.slice(Math.max(0, hedgeStart(text, amount) - 24), hedgeStart(text, amount)))
  if (
    ahead !== null &&
    /^(?:[,.;:!?]|$| (?:and|in|at|on|after|when|while|as|near|during|today|yesterday|so far|outside|inside|across|before|since|over|overnight)\b)/.test(
      text.slice(amount.end, amount.end + 11),
    )
  ) {
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
    /^(?: (?:more|others?|further))?(?: (?:in all|in total|altogether|so far))? (?:were|was|are|is|have been|had been|has been|have|had|remain|remained)(?: \p{L}+ly)?(?: being| still| also| later| reported| believed| so far| been)* (\p{L}+)/u.exec(
      text.slice(amount.end, amount.end + 80),
    )
  if (bare !== null && !amount.none && CASUALTY.has((bare[1] ?? '').toLowerCase())) {
    return { of: 'people', end: begun, verb: fateBehind(text.slice(amount.end, amount.end + 120)) ?? nameOf((bare[1] ?? '').toLowerCase()) }
  }
  // "Twelve in the first carriage were injured": where a clause begins with them
  const sited = SITED_THERE.exec(text.slice(amount.end, amount.end + 110))
  if (
    sited !== null &&
    !amount.none &&
    /(?:^|[.;,“"] ?|\b(?:and|that|but) )(?:(?:at least|about|some|more than|another) )?$/i.test(before(text, hedgeStart(text, amount))) &&
    amount.number > 1
  )
    return { of: 'people', end: begun, verb: (sited[1] ?? '').toLowerCase() }
  // "three had died"; figures only where a clause begins, for "a man of 45 died" counts nobody
  const spelled =
    /^\p{L}/u.test(text.slice(amount.start, amount.end)) ||
    /(?:^|[.;:,“"] ?|\b(?:that|and|said|says|least|most|some|about|when|where|than|whom) )$/.test(before(text, amount.start))
  if (
    !amount.none &&
    amount.number > 1 &&
    spelled &&
    /^(?: so far| in all| in total)? (?:(?:(?:have|had) (?:\p{L}+ly |since |also |now |already )?)?died|die(?= (?:in|as|after|when|at|on)\b))(?!\p{L})/u.test(
      text.slice(amount.end, amount.end + 40),
    )
  )
    return { of: 'people', end: begun, verb: 'died' }
  return null
}

const STREETS: ReadonlySet<string> = new Set('Street Road Lane Avenue Drive Close Square Place Row Terrace Crescent Gardens Walk Parade Boulevard'.split(' '))

/** Whether a single thing of which there is none is counted: something might have happened to it or been found, or "there was" none. */
function isNone(text: string, amount: Amount, at: number): boolean {
  const after = text.slice(at, at + 60)
  if (FARED.test(after) || FOUND.test(after)) return true
  const next = /^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? ''
  return THERE_WAS.test(before(text, amount.start)) && !COUNTED_AT_ONE(next)
}

const FOUND =
  /^(?: (?:was|were|is|are|has been|have been|had been) (?:\p{L}+ly |also |ever |later )?(?:found|seen|recovered|discovered|fired|seized|used|sighted|heard|stolen|lost|hit)(?![\p{L}]))/u
const THERE_WAS = /\bthere (?:was|were|is|are|has been|have been|had been|would be|will be) (?:\p{Ll}+ly )?$/iu

const SITED_THERE =
  /^ (?:in|on|aboard|inside) (?:the|a|one|another) [^,.;:\d]{1,40}? (?:were|was|have been|had been|are)(?: \p{Ll}+ly)? (killed|injured|hurt|wounded|arrested|detained|trapped|rescued|missing)(?!\p{L})/u

/** "Nobody was hurt", "no one was fined at the kiosk", "none of the stewards was hurt"; after a count, "and none at the other bar". */
function nobodyAfter(text: string, amount: Amount, previous: Count | null): Counted | null {
  const rest = text.slice(amount.end, amount.end + 120)
  const isNone = /^(?:none|neither|not one)$/i.test(text.slice(amount.start, amount.end))
  const of = isNone ? NONE_OF.exec(rest) : null
  if (!isNone) {
    // "killed nobody", "left no one injured"
    const ahead = HAPPENED_TO.exec(text.slice(Math.max(0, amount.start - 16), amount.start))?.[0]
      .trim()
      .toLowerCase()
    if (ahead !== undefined && /^(?:[,.;:!?]|$| (?:and|in|at|on|but|when|while|as|else|during)\b)/.test(rest))
      return { of: 'people', end: amount.end, verb: ahead.replace(/ing$/, 'ed') }
    const left = /^ (?:else )?(dead|injured|hurt|wounded|missing|trapped)(?!\p{L})/u.exec(rest)?.[1]
    if (left !== undefined && /\b(?:left|leaving) $/i.test(before(text, amount.start))) return { of: 'people', end: amount.end, verb: left }
  }
  const clause = of === null ? rest : rest.slice(of[0].length)
  const verb = FARED.exec(clause)
  const held = verb === null ? HELD.exec(clause) : null
  if (held !== null) return { of: of?.[1]?.toLowerCase() ?? 'people', end: amount.end + (of?.[0].length ?? 0), verb: 'detained' }
  const fate = verb === null ? null : (verb[1] ?? verb[2] ?? '').toLowerCase()
  if (fate !== null) return { of: of?.[1]?.toLowerCase() ?? 'people', end: amount.end + (of?.[0].length ?? 0), verb: fate === '' ? 'treated' : fate }
  const alike = isNone && previous !== null && /^ (?:at|from|in|on|inside|outside|near) /.test(rest)
  return alike && /,? (?:and|but|or|with) $/.test(before(text, amount.start)) ? { of: previous.of, end: amount.end, verb: previous.verb } : null
}

/** "none of the 18 crew members", "neither of the two drivers", "not one of those aboard" */
const NONE_OF =
  /^ of (?:(?:the|those|these|its|their|them|all) ?)(?:[\d,]+ |\p{Ll}+-\p{Ll}+ )?(?:\p{L}+ ){0,3}?(\p{L}+)(?= (?:(?:aboard|on board|inside|there|in|on|at|from)(?: [^,.;:]{1,40}?)? )?(?:was|were|is|are|has|have|had|died)\b)/u
const FARED =
  /^(?: else)?(?: (?:in|on|at|from|inside|aboard|outside) [^,.;:]{1,40}?| (?:aboard|on board|inside|there))?(?: (?:was|were|is|are|has been|have been|had been) (?:\p{L}+ly |also |reported |believed |ever |later |found )*(?:to (?:be|have been) )?(killed|injured|hurt|wounded|harmed|arrested|detained|missing|hospitali[sz]ed|rescued|evacuated|trapped|charged|fined|held|shot|stabbed|deported|questioned|cautioned|jailed|prosecuted|suspended|expelled|removed|sacked|dismissed|summonsed|punished|sanctioned|prosecuted|penali[sz]ed|ejected|evicted|struck|hit|treated)(?![\p{L}])|(?: (?:has|have|had)(?: \p{L}+ly| yet| so far)?)? (died)\b| (?:needed|required|received) (?:\p{L}+ )?(?:treatment|attention|care)\b)/u

const HELD =
  /^(?: else)? (?:was|were|is|are|has been|have been|had been)(?: \p{L}+ly| yet| still| currently)? (?:taken )?(?:in|into) (?:police )?custody(?![\p{L}])/u

/** A pair of these is one thing. */
const WORN =
  /^(?:gloves|shoes|boots|trousers|jeans|shorts|pants|glasses|sunglasses|goggles|scissors|socks|tights|binoculars|handcuffs|pliers|pyjamas|pajamas|hands|eyes|wings)$/

const AGES_LISTED = /\b(?:aged?|ages) (?:\d{1,2}(?:,| and|, and| to| or) )+$/i
const AGED = /\b(?:a|an|the|another|one) (?:\p{Ll}+ ){0,2}(?:man|woman|boy|girl|youth|child|\p{Ll}+(?:er|or|ist|man|woman|eer)) of $/iu
const SINGLE = /^a single$/i
const FARED_BOTH = /^,?(?: \p{L}+){0,4}? (?:was|were|is|are|has been|have been|had been|died)\b/u

const SAYS = /^(?:said|says|told|tells|added|wrote|recalled|explained|complained|insisted|argued|described|claimed)$/
const HAPPENED_TO =
  /\b(?:killed|killing|injured|injuring|wounded|wounding|arrested|arresting|detained|detaining|hurt|hurting|hospitali[sz]ed|martyred|shot dead|shooting dead|gunned down|(?<!\b(?:to|could|would|may|might|will|can|must|should|not) )(?:kills?|injures?|wounds?)) $/i

/** "27 bodies were recovered", "20 martyrs": the dead, by what they are called. Bodies that are seen, carried or identified are not all of them. */
function lifeless(text: string, start: number, end: number, word: string): string | null {
  if (word === 'martyrs') return 'killed'
  if (word === 'survivors') return 'survived'
  if (word !== 'bodies' && word !== 'corpses' && word !== 'cadavers') return null
  return FOUND_DEAD.test(text.slice(Math.max(0, start - 50), start)) || FOUND_DEAD_BEHIND.test(text.slice(end, end + 60)) ? 'died' : null
}
const FOUND_DEAD =
  /\b(?:recover(?:ed|s|ing)?|found|finds?|finding|retriev(?:ed|es|ing)|pull(?:ed|s|ing)|discover(?:ed|s|ing)|unearthed|brought (?:out|up|ashore)|dug (?:out|up)|counted|received)(?: (?:out|up|so far|a total of|the|at least|about|some|another|around|more than|only|just|a further|all|nearly))* $/i
const FOUND_DEAD_BEHIND =
  /^(?: (?:were|was|have been|had been|has been|have|had|also|so far|later|now|already|been|\p{Ll}+ly))* (?:recovered|found|retrieved|pulled|discovered|unearthed|brought (?:out|up|ashore)|dug (?:out|up)|washed (?:up|ashore))(?![\p{L}])/u

/** "Eight Palestinians", "two Britons" */
const isNation = (word: string, { number, none }: Amount): boolean =>
  !none &&
  number > 1 &&
  /(?:ans|ians|ans|eans|ese|[bB]ritons|Poles|Danes|Swedes|Finns|Turks|Kurds|Greeks|Arabs|Serbs|Croats|Czechs|Swiss|Afghans|Filipinos|Iraqis|Israelis|Pakistanis|Saudis|Somalis|Bangladeshis|Nepalis|Yemenis|Thais|Scots|Uyghurs|Yazidis|Sikhs|Jews|Muslims|Spaniards|Dutchmen|Frenchmen|Englishmen|Irishmen|Welshmen)$/.test(
    word,
  )

const isPlural = (word: string): boolean => PLURALS.test(word) || (/[^s]s$/.test(word) && word.length > 3 && !/(?:ous|us|is|ss|’s|'s)$/.test(word))

const DETERMINERS = ['the ', 'those ', 'these ', 'its ', 'their ', 'our ']
const COULD_HAVE = /\b(?:could|would)(?: \p{Ll}+)? have (?:\p{Ll}+ )?\p{Ll}+ $/u
/** What is said of a share is not said of the whole. */
const SHARE_OF =
  /(?:\b(?:half|most|many|some|few|part|thirds?|quarters?|fifths?|tenths?|majority|minority|handful|fraction|percentage|per ?cent|percent|in (?:\p{Ll}+|\d+))|%) (?:of )?(?:the|those|these|its|their|our) $/iu

/** Whether number and noun are a count, and no duration, date, size, address or score. */
function mayBeCounted(text: string, amount: Amount, counted: Counted): boolean {
  if (NOT_COUNTED.has(counted.of)) return false
  if (amount.nobody === true) return true
  const words = text.slice(Math.max(0, amount.start - 40), amount.start)
  if (DETERMINERS.some((word) => words.endsWith(word)) && SHARE_OF.test(words)) return false // "half of the 40 patients"
  // "could have killed hundreds"
  if (words.includes(' have ') && COULD_HAVE.test(text.slice(Math.max(0, amount.start - 40), hedgeStart(text, amount)))) return false
  if (/^a pair of/i.test(text.slice(amount.start, amount.end)) && WORN.test(counted.of)) return false
  if (amount.both === true || SINGLE.test(text.slice(amount.start, amount.end)))
    return (
      FOUND.test(text.slice(counted.end, counted.end + 60)) ||
      (verbOf(text, amount.start, counted.end) !== null && FARED_BOTH.test(text.slice(counted.end, counted.end + 80)))
    )
  if (amount.none) {
    const verb = counted.verb ?? verbOf(text, amount.start, counted.end)
    return (
      COUNTED_AT_NONE.has(counted.of) ||
      (COUNTED_AT_ONE(counted.of) && isNone(text, amount, counted.end)) ||
      (verb !== null && (CASUALTY.has(verb) || /^(?:damaged|destroyed|seized)$/.test(verb)))
    )
  }
  const lead = before(text, amount.start)
  if (amount.number === 1 && /\bnot $/i.test(lead)) return false // "not one police weapon was fired"
  if (/\b(?:one|two|three|four|\d) in $/i.test(lead)) return false // "one in five voters" is a share
  if (AGES_LISTED.test(words) && counted.end === amount.end) return false // "aged 12, 14 and 16 were held"
  if (AGED.test(lead) && counted.end === amount.end) return false // "a man of 31 was held"
  const after = text.slice(amount.end, amount.end + 14)
  if (/^(?:-|–|\.\d|:\d|%|st\b|nd\b|rd\b|th\b| ?per ?cent|p\b|pm\b|am\b|,\d)/.test(after)) return false
  if (
    /(?:[£$€]|\b(?:No|no|nos|Nos)\. ?|\b(?<!\b(?:dead|injured|wounded|missing|(?:dead|injured|wounded|missing) now) )number |\b(?:Flat|Unit|Section|Article|Category|Chapter|Page|Phase|Stage|Level|Channel|Route|Terminal|Gate|Pier|Block|Building|Ward|Wing|Sector|Berth|Platform|Room|Day|Part|Version|Covid|Junction|Highway|Class|Grade|Group|Operation) |\baged |\bage |\bat number )$/i.test(
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
