// What the words right behind an amount say is counted: the first plural within a few words, or the people of "12 injured", "two more were arrested", "three had died".
//
// What is counted where no noun follows is counted-by-context.ts's; amounts of none are counted-none.ts's, and what is no count at all counted-not.ts's.
import { amountAt, before, hedgeStart } from './amounts.ts'
import type { Amount } from './amounts.ts'
import type { Counted } from './counted-by-context.ts'
import { HAPPENED_TO, isNone } from './counted-none.ts'
import { SINGLE } from './counted-not.ts'
import { fateBehind } from './count-fates.ts'
import { ATTRIBUTIVE_S, CASUALTY, COUNTED_AT_NONE, COUNTED_AT_ONE, nameOf, NOT_COUNTED, PLURALS, STOPS, verbOf } from './count-words.ts'
import type { Count } from '../model/statement.ts'

/** "No officers were killed; two were slightly wounded": two officers. */
export function thoseOf(text: string, amount: Amount, previous: Count | null, counted: Counted | null): Counted | null {
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
export function allBut(text: string, amount: Amount | null): Amount | null {
  if (amount === null) return null
  const lead = before(text, amount.start)
  if (!lead.includes('ll but ') || !/\ball but (?:about |some )?$/i.test(lead)) return amount
  const of = /^ of (?:the|its|their|those|these) /.exec(text.slice(amount.end, amount.end + 12))
  const whole = of === null ? null : amountAt(text, amount.end + of[0].length)
  if (whole === null || whole.atMost === null || whole.atMost !== whole.atLeast || amount.number >= whole.number) return null
  const left = whole.number - amount.number
  return { ...whole, start: amount.start, number: left, atLeast: left, atMost: left }
}

// A quotation may end at the amount: “between 40 and 60” people.
const STEP = /^["”’']?(?: of (?:the |these |those |their |his |her |its |our |my )?| )(\p{L}[\p{L}\p{M}'’-]*)/u

/** Null where no noun or word of fate is in reach. */
export function countedAfter(text: string, amount: Amount): Counted | null {
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

const SITED_THERE =
  /^ (?:in|on|aboard|inside) (?:the|a|one|another) [^,.;:\d]{1,40}? (?:were|was|have been|had been|are)(?: \p{Ll}+ly)? (killed|injured|hurt|wounded|arrested|detained|trapped|rescued|missing)(?!\p{L})/u

const SAYS = /^(?:said|says|told|tells|added|wrote|recalled|explained|complained|insisted|argued|described|claimed)$/

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
