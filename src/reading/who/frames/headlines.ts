// Headlines, which leave out what a sentence has: `Mayor: Crane ‘was unsafe’`, `Two dead in blast – police`, `Crane unsafe, say engineers`, `‘We ran’: Dockers
// tell of fall`.
//
// A headline is known by its length and by having no stop. Only a body or an office is a speaker here: "Photo: Quay Road" has none. Where no words stand in
// marks the source has to be one that a newsroom hears from, since a line of a list looks the same.
import type { Stretch } from '../phrases/clauses.ts'
import { ORG_NOUNS } from '../whom/entities.ts'
import { isVerb } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { Saying } from '../said.ts'
import { plain } from './unclaimed.ts'
import type { Unit } from '../../words.ts'

/** What a headline says that somebody said; [] where these units are none, or somebody's words are found in them already. */
export function headlines(units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  // "- Mayor: market will open": an item of a list
  if (/^[-–—•*·]$/.test(units[0]?.text ?? '')) return headlines(units.slice(1), taken.slice(1)).map(shifted)
  if (units.length > 18 || units.length < 4 || taken.includes(1) || /[.!?]$/.test(units.at(-1)?.text ?? '')) return []
  const q = units.findIndex((unit) => unit.pos === 'QUOTE')
  const saying = saysAtEnd(units, q) ?? (q < 0 ? withoutMarks(units) : withMarks(units, q))
  return saying === null ? [] : [saying]
}

const shifted = (saying: Saying): Saying => {
  const later = <P extends Stretch>(part: P): P => ({ ...part, from: part.from + 1, to: part.to + 1 })
  return { ...saying, content: saying.content.map(later), cue: later(saying.cue), speaker: saying.speaker === null ? null : later(saying.speaker) }
}

// "Bridge ‘unsafe’, say engineers", "Claims of force untrue, say police", "Two dead in ferry fire, police say"
function saysAtEnd(units: readonly Unit[], q: number): Saying | null {
  const says = units.findLastIndex((unit) => /^(?:says?|claims?|warns?|admits?|insists?|vows?|hears?)$/.test(unit.lower))
  const comma = units.findLastIndex((unit) => unit.text === ',')
  if (says === units.length - 1 && units[says]?.lower !== 'hears' && comma > Math.max(q, 2) && isSource(units, comma + 1, says, SOURCES))
    return said({ from: 0, to: comma }, { from: says, to: says + 1 }, phrase(comma + 1, says))
  if (says <= Math.max(q, 2) || units[says - 1]?.text !== ',' || says > units.length - 2 || units.length - says > 6) return null
  if (units.slice(says + 1).some((unit) => isVerb(unit) || unit.text === ',')) return null
  return said({ from: 0, to: says - 1 }, { from: says, to: says + 1 }, phrase(says + 1, units.length))
}

function withMarks(units: readonly Unit[], q: number): Saying | null {
  const colon = units.findIndex((unit) => unit.text === ':')
  if (colon > 0 && colon < q && isSource(units, 0, colon, SOURCES))
    return said({ from: colon + 1, to: units.length }, { from: colon, to: colon + 1 }, phrase(0, colon))
  const dash = dashOf(units)
  if (dash > q && isSource(units, dash + 1, units.length, SOURCES))
    return said({ from: 0, to: dash }, { from: dash, to: dash + 1 }, phrase(dash + 1, units.length))
  // "‘They shot at us’ – survivors of raid speak out", "Trawler owner on sinking: “We begged”"
  const on = units.findIndex((unit) => /^(?:on|after|over|about)$/.test(unit.lower))
  if (on > 0 && on < colon && colon === q - 1 && isSource(units, 0, on, SOURCES))
    return said({ from: q, to: q + 1 }, { from: colon, to: colon + 1 }, phrase(0, on))
  if (q !== 0 || !(colon === 1 || /^[-–—]$/.test(units[1]?.text ?? ''))) return null
  const verb = units.findIndex((unit) =>
    /^(?:tells?|speaks? out|speak|recalls?|remembers?|relives?|describes?|speaks?|warns?|says?|vows?|demands?)$/.test(unit.lower),
  )
  return verb > 2 && verb < 8 ? said({ from: 0, to: 1 }, { from: verb, to: verb + 1 }, phrase(2, verb)) : null
}

// "Police: Two dead in ferry fire", "Two dead in ferry fire – police", "Ferry was overloaded, inquest hears"
function withoutMarks(units: readonly Unit[]): Saying | null {
  const colon = units.findIndex((unit) => unit.text === ':')
  if (
    colon > 0 &&
    units.length - colon > 3 &&
    !units.some((unit) => unit.text === ';') && // "Sources: police; Northern Wire"
    !QUESTION.test(units[colon + 1]?.lower ?? '') &&
    !/^\d{3,}/.test(units[colon + 1]?.text ?? '') &&
    isSource(units, 0, colon, HEARD_FROM)
  )
    return said({ from: colon + 1, to: units.length }, { from: colon, to: colon + 1 }, phrase(0, colon))
  const dash = dashOf(units)
  if (dash > 2 && colon < 0 && isSource(units, dash + 1, units.length, HEARD_FROM))
    return said({ from: 0, to: dash }, { from: dash, to: dash + 1 }, phrase(dash + 1, units.length))
  const comma = units.findLastIndex((unit) => unit.text === ',')
  if (comma > 2 && units.length - comma < 6 && units.at(-1)?.lower === 'hears' && HEARINGS.test(units.at(-2)?.lower ?? ''))
    return { ...said({ from: 0, to: comma }, { from: comma + 1, to: units.length }, phrase(comma + 1, units.length - 1)), speaker: null }
  return null
}

const said = (content: Stretch, cue: Stretch, speaker: Phrase): Saying => plain([content], cue, speaker)
const phrase = (from: number, to: number): Phrase => ({ from, to, relative: false })

// The last dash with a space before it; -1 where there is none.
const dashOf = (units: readonly Unit[]): number => units.findLastIndex((unit, u) => /^[-–—]$/.test(unit.text) && u > 0 && unit.start !== units[u - 1]?.end)

function isSource(units: readonly Unit[], from: number, to: number, heads: RegExp): boolean {
  const head = units[to - 1]
  if (head === undefined || to <= from || to - from > 4 || units.slice(from, to).some(isVerb)) return false
  return heads.test(head.lower) || (heads === SOURCES && ORG_NOUNS.has(head.lower))
}

const SOURCES =
  /^(?:police|mayor|minister|ministry|president|pm|premier|governor|senator|mps?|mep|councillor|judge|coroner|lawyers?|witness(?:es)?|officials|union|unions|family|mother|father|sister|brother|widow|survivors?|residents|experts?|scientists|report|study|inquiry|inquest|poll|source|sources|chief|boss|leader|owners?|captain|driver|doctors?|nurses?|farmers?|teachers?|passengers?|workers?|coach|neighbours?|neighbors?|locals|campaigners?|activists?|parents?|staff|spokes(?:man|woman|person))$/
const HEARD_FROM =
  /^(?:police|mayor|minister|ministry|president|pm|governor|coroner|witnesses|officials|union|unions|survivors|residents|rescuers|firefighters|army|military|government|council|coastguard|hospital|inquiry|inquest|sources|locals|campaigners|activists|spokes(?:man|woman|person))$/
const QUESTION = /^(?:what|how|why|who|when|where|which|live|latest|all)$/
const HEARINGS = /^(?:inquest|inquiry|court|jury|tribunal|trial|hearing)$/
