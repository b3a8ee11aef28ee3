// What a German sentence says that somebody said: cue, speaker and content of each, as units of the sentence.
//
// German puts the verb second and its subject before or after it, and the other half of a separable verb at the end of the clause; reported
// words follow after a comma with "dass", or as a main clause in the subjunctive, or stand before the cue ("..., sagte die Werft").
// Whose words they are is found by subjects.ts, where clauses begin and end by clauses.ts.
import type { Strength } from '../../../model/statement.ts'
import type { Unit } from '../../words.ts'
import {
  after,
  around,
  clauseEnd,
  commaNear,
  endOfClauses,
  frameEnd,
  indexOf,
  lastIndexOf,
  lastQuoteBefore,
  quotesFrom,
  startOfClause,
  startOfSentenceAfter,
} from './clauses.ts'
import type { Stretch } from './clauses.ts'
import { CUES, NOBODY_SAYS, WORD_NOUNS } from './cues.ts'
import type { GermanCue } from './cues.ts'
import { isNoun, isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { heardBefore, subjectBefore, subjectOfSentence } from './subjects.ts'

export type GermanSaying = {
  readonly content: readonly Stretch[]
  readonly cue: Stretch
  readonly speaker: Phrase | null
  readonly strength: Strength
  readonly negated: boolean
  readonly voice: boolean
  readonly plural: boolean | null
  readonly opensNext: boolean // a colon ends the sentence: the next paragraph is what is said
}

export type OwnCues = ReadonlyMap<string, Strength>

/** Every saying of the sentence in order. Words inside another's content are left to it. */
export function germanSayings(sentence: readonly Unit[], own: OwnCues): readonly GermanSaying[] {
  const units = sentence.length > 600 ? sentence.slice(0, 600) : sentence
  const out: GermanSaying[] = []
  const taken = new Uint8Array(units.length)
  const keep = (saying: GermanSaying | null): void => {
    if (saying === null || !(saying.opensNext || saying.content.some((stretch) => hasWords(units, stretch)))) return
    out.push(saying)
    for (const { from, to } of [...saying.content, saying.cue]) taken.fill(1, from, to)
  }
  for (let v = 0; v < units.length; v++) {
    if (taken[v] === 1 || units[v]?.pos === 'QUOTE') continue
    keep(accordingAt(units, v, taken) ?? soAt(units, v, taken) ?? hearsayAt(units, v, taken) ?? nobodyAt(units, v) ?? verbAt(units, v, taken, own))
  }
  for (let c = 1; c < units.length; c++) if (units[c]?.text === ':' && taken[c] === 0) keep(colonAt(units, c, taken))
  return out.sort((a, b) => a.cue.from - b.cue.from)
}

const plain = (content: readonly Stretch[], cue: Stretch, speaker: Phrase | null, strength: Strength = 'says'): GermanSaying => ({
  ...{ content, cue, speaker, strength, negated: false, voice: false, plural: null, opensNext: false },
})

// "Laut Polizei wurden drei Menschen verletzt", "nach Angaben der Werft", "Augenzeugen zufolge", "Angaben der Werft zufolge".
function accordingAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  const word = units[v]?.lower ?? ''
  let speaker: Phrase | null = null
  let frame: Stretch | null = null
  if (word === 'laut' || word === 'gemäß') {
    speaker = phraseAt(units, v + 1)
    if (speaker !== null) frame = { from: v, to: speaker.to }
  } else if (
    word === 'nach' &&
    /^(?:angaben|darstellung|aussage|aussagen|worten|einschätzung|informationen|auskunft|ansicht|überzeugung)$/.test(units[v + 1]?.lower ?? '')
  ) {
    const owner = units[v + 2]?.lower === 'von' || units[v + 2]?.lower === 'aus' ? v + 3 : v + 2
    speaker = phraseAt(units, owner)
    frame = { from: v, to: speaker?.to ?? v + 2 }
  } else if (word === 'aus' && /^(?:sicht|perspektive)$/.test(units[v + 1]?.lower ?? '')) {
    speaker = phraseAt(units, units[v + 2]?.lower === 'von' ? v + 3 : v + 2)
    if (speaker !== null) frame = { from: v, to: speaker.to }
  } else if (word === 'zufolge') {
    const from = startOfClause(units, v)
    const whole = phraseAt(units, from)
    if (whole === null || whole.to !== v) return null
    const said = /^(?:angaben|berichten|aussagen|informationen|darstellung)$/.test(units[from]?.lower ?? '')
    const owner = said ? phraseAt(units, units[from + 1]?.lower === 'von' ? from + 2 : from + 1) : whole
    speaker = owner ?? (said ? null : whole)
    frame = { from, to: v + 1 }
  }
  if (frame === null) return null
  // "laut einem Video" lets nobody speak: the publication tells what footage shows.
  if (speaker !== null && units.slice(speaker.from, speaker.to).some((unit) => /(?:video|videos|aufnahme|aufnahmen|bild|bilder)$/.test(unit.lower))) return null
  const cue = speaker === null ? frame : frame.from < speaker.from ? { from: frame.from, to: speaker.from } : { from: speaker.to, to: frame.to }
  const start = startOfSentenceAfter(units, frame.from, taken)
  const end = endOfClauses(units, frame.to)
  const before: Stretch = { from: start, to: units[frame.from - 1]?.text === ',' ? frame.from - 1 : frame.from }
  const after: Stretch = { from: units[frame.to]?.text === ',' ? frame.to + 1 : frame.to, to: end }
  const content = [before, after].filter((stretch) => stretch.to > stretch.from && hasWords(units, stretch))
  // "..., laut Polizei": all of it stands before.
  return content.length === 0 ? null : plain(content, cue, speaker)
}

// "..., so die Sprecherin.", "„Es fiel“, so ein Augenzeuge."
function soAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  if (units[v]?.lower !== 'so' || !/^[,–—]$/.test(units[v - 1]?.text ?? '')) return null
  const speaker = phraseAt(units, v + 1)
  if (speaker === null || isVerb(units[speaker.to])) return null
  return plain(around(units, v - 1, frameEnd(units, speaker.to), taken), { from: v, to: v + 1 }, speaker)
}

// "Das Video soll am Samstag aufgenommen worden sein": told, and nobody is named. Without the perfect it is a plan: "soll abgebaut werden".
function hearsayAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  if (!/^(?:soll|sollen)$/.test(units[v]?.lower ?? '') || taken[v] === 1) return null
  const end = clauseEnd(units, v + 1)
  const last = units[end - 1]?.lower ?? ''
  const before = units[end - 2]?.lower ?? ''
  const perfect = /^(?:sein|haben)$/.test(last) && (before === 'worden' || /^(?:\p{L}*ge\p{L}+(?:t|en)|\p{L}{4,}(?:t|en|an))$/u.test(before))
  return perfect ? plain([{ from: v + 1, to: end }], { from: v, to: v + 1 }, null) : null
}

// "Es wird vermutet, dass ...", "Es heißt, der Kran sei alt."
function nobodyAt(units: readonly Unit[], v: number): GermanSaying | null {
  const word = units[v]?.lower ?? ''
  const told = /^(?:heißt|hieß)$/.test(word)
  const strength = told ? 'says' : NOBODY_SAYS.get(word)
  if (strength === undefined) return null
  const near = units.slice(Math.max(0, v - 5), v + 3)
  if (!near.some((unit) => unit.lower === 'es') || (!told && !near.some((unit) => /^(?:wird|wurde)$/.test(unit.lower)))) return null
  const es = units[v + 1]?.lower === 'es' ? v + 2 : v + 1
  // "..., hieß es bei der Polizei", "In einer Mitteilung der Werft heißt es: ..."
  const behind = /^(?:bei|von|aus|seitens)$/.test(units[es]?.lower ?? '') ? phraseAt(units, es + 1) : null
  const written = units.slice(es, es + 5).findIndex((unit) => WORD_NOUNS.has(unit.lower))
  const author = behind === null && written > 0 ? phraseAt(units, es + written + (/^vo[nm]$/.test(units[es + written + 1]?.lower ?? '') ? 2 : 1)) : null
  const speaker = behind ?? author ?? (told ? ownerOfWords(units, v) : null)
  const to = behind?.to ?? author?.to ?? es
  const cue = { from: v, to: es }
  if (units[v - 1]?.text === ',') {
    const content = around(units, v - 1, frameEnd(units, to), new Uint8Array(units.length))
    if (content.length > 0) return plain(content, cue, speaker, strength)
  }
  const comma = commaNear(units, to)
  if (comma < 0) return null
  return plain(after(units, comma), cue, speaker, strength)
}

// "in einer Mitteilung der Werft heißt es": whose words they are, where it is said.
function ownerOfWords(units: readonly Unit[], before: number): Phrase | null {
  for (let k = before - 1; k >= Math.max(0, before - 14); k--)
    if (WORD_NOUNS.has(units[k]?.lower ?? '')) return phraseAt(units, units[k + 1]?.lower === 'von' || units[k + 1]?.lower === 'vom' ? k + 2 : k + 1)
  return null
}

function verbAt(units: readonly Unit[], v: number, taken: Uint8Array, own: OwnCues): GermanSaying | null {
  const unit = units[v] as Unit
  const ownStrength = own.get(unit.lower)
  const candidates: readonly GermanCue[] =
    ownStrength === undefined
      ? (CUES.get(unit.lower) ?? [])
      : [{ takes: new Set(['clause', 'thing', 'quote'] as const), strength: ownStrength, voice: false, particle: null, plural: null }]
  // "von Zeugen berichtet", "wurde gesagt": a participle at the end of a passive has no speaker of its own.
  if (candidates.length === 0 || isPassive(units, v)) return null
  const end = clauseEnd(units, v + 1)
  const cue = candidates.find(({ particle }) => particle === null || hasParticle(units, v, end, particle))
  if (cue === undefined) return null
  const shared = {
    strength: cue.strength,
    voice: cue.voice,
    plural: cue.plural,
    opensNext: false,
    negated: units.slice(v + 1, end).some((u) => u.lower === 'nicht' || u.lower === 'nie'),
  }
  const at = { from: v, to: v + 1 }

  // Words first: "„...“, sagte die Werft am Montag, „...“", "Der Kran sei alt, sagte sie."
  const previous = units[v - 1]
  if (previous !== undefined && (/^[,–—]$/.test(previous.text) || previous.pos === 'QUOTE')) {
    const speaker = phraseAt(units, pastAdverbials(units, v + 1))
    const close = units[v - 2]?.text === ',' ? null : speaker
    if (close !== null && !isRelativeClause(units, v)) {
      const content = around(units, previous.pos === 'QUOTE' ? v : v - 1, frameEnd(units, close.to), taken)
      if (content.length > 0 && (cue.takes.has('clause') || cue.takes.has('quote')) && (cue.takes.has('clause') || content.some((s) => hasQuote(units, s))))
        return { ...shared, content, cue: at, speaker: close }
    }
  }
  const left = heardBefore(units, v) ?? subjectBefore(units, v)
  const speaker = left ?? phraseAt(units, pastAdverbials(units, v + 1))
  if (speaker === null || (speaker.from < v && taken[speaker.from] === 1 && units[speaker.from]?.pos === 'QUOTE')) return null
  if (units.slice(speaker.from, speaker.to).every((u) => /^(?:es|man)$/.test(u.lower))) return null
  const from = Math.max(v + 1, speaker.to)
  // "sagte: „...“", and at the end of a paragraph "sagte:"
  const colon = indexOf(units, from, (u) => u?.text === ':', 24)
  const comma = commaNear(units, from)
  if (colon >= 0 && (comma < 0 || colon < comma || units[colon + 1]?.pos === 'QUOTE')) {
    if (colon === units.length - 1) return { ...shared, content: [], cue: { from: v, to: v + 1 }, speaker, opensNext: true }
    const quote = units[colon + 1]
    return {
      ...shared,
      content: quote?.pos === 'QUOTE' ? quotesFrom(units, colon + 1) : [{ from: colon + 1, to: endOfClauses(units, colon + 1) }],
      cue: at,
      speaker,
    }
  }
  // "sprach von „...“", "nannte den Einsturz „einen Unfall“", "ruft „...“", "die „...“ ruft"
  if (cue.takes.has('quote')) {
    const quote = indexOf(units, from, (u) => u?.pos === 'QUOTE', 14)
    if (quote >= 0 && quote < (comma < 0 ? units.length : comma + 2) && taken[quote] === 0) {
      const begin = units[from]?.lower === 'von' || units[from]?.lower === 'vom' ? from + 1 : from
      return { ...shared, content: [{ from: cue.voice ? quote : Math.min(begin, quote), to: quote + 1 }], cue: at, speaker }
    }
    const ahead = lastQuoteBefore(units, v)
    if (ahead >= 0 && taken[ahead] === 0 && ahead >= speaker.to) return { ...shared, content: [{ from: ahead, to: ahead + 1 }], cue: at, speaker }
    if (!cue.takes.has('clause')) return null
  }
  // "teilte mit, dass ...", "sagte, der Kran sei alt"
  if (cue.takes.has('clause') && comma >= 0 && comma - from < 16) {
    const content = after(units, comma)
    if (content.length > 0) return { ...shared, content, cue: at, speaker }
  }
  // "die sagt, ..." with the verb at the end of its clause, and words inside: "wie die Werft mitteilte".
  if (/^wie$/.test(units[startOfClause(units, v)]?.lower ?? '') && left !== null) {
    const open = startOfClause(units, v)
    const content = around(units, units[open - 1]?.text === ',' ? open - 1 : open, v + 1, taken)
    return content.length === 0 ? null : { ...shared, content, cue: at, speaker }
  }
  // "hat den Vorfall bestätigt, der sich am Montag ereignete"
  const finite = lastIndexOf(units, v - 1, (u) => HAVE.test(u.lower), 16)
  if (cue.takes.has('thing') && cue.particle === null && finite >= speaker.to && finite < v - 1 && startOfClause(units, v) <= finite) {
    const relative = units[v + 1]?.text === ',' && units[v + 2]?.pos === 'RELATIVE' ? [{ from: v + 2, to: endOfClauses(units, v + 2) }] : []
    const begin = pastAdverbials(units, finite + 1)
    if (begin < v && opensThing(units[begin])) return { ...shared, content: [{ from: begin, to: v }, ...relative], cue: at, speaker }
  }
  // "bestätigte den Einsturz", "dementierte Vorwürfe"
  if (cue.takes.has('thing')) {
    const to = cue.particle === null ? end : end - 1
    const begin = pastAdverbials(units, from)
    // "bestätigte den Einsatz, der am Montag stattgefunden hat"
    const more =
      cue.particle === null && units[to]?.text === ',' && units[to + 1]?.pos === 'RELATIVE' ? [{ from: to + 1, to: endOfClauses(units, to + 1) }] : []
    return to > begin && opensThing(units[begin]) ? { ...shared, content: [{ from: begin, to }, ...more], cue: at, speaker } : null
  }
  return null
}

const HAVE = /^(?:hat|haben|hatte|hatten|habe)$/

/** A colon before a quotation that no verb claimed: "mit dem Kommentar: „...“", "Auf dem Banner stand: „...“". */
function colonAt(units: readonly Unit[], colon: number, taken: Uint8Array): GermanSaying | null {
  const quote = units[colon + 1]
  if (quote?.pos !== 'QUOTE' || taken[colon + 1] === 1) return null
  let from = colon
  for (let k = colon - 1; k >= Math.max(0, colon - 8); k--) {
    if (!WORD_NOUNS.has(units[k]?.lower ?? '')) continue
    from = k
    while (from > 0 && /^(?:DET|ADJ|ADP)$/.test(units[from - 1]?.pos ?? '')) from--
    break
  }
  const speaker = ownerOfWords(units, colon) ?? subjectOfSentence(units, colon)
  return speaker === null || speaker.from >= from ? null : plain([{ from: colon + 1, to: colon + 2 }], { from, to: colon + 1 }, speaker)
}

const isRelativeClause = (units: readonly Unit[], v: number): boolean => units[startOfClause(units, v)]?.pos === 'RELATIVE'

const isPassive = (units: readonly Unit[], v: number): boolean =>
  units.slice(startOfClause(units, v), v).some((unit) => /^(?:wird|werden|wurde|wurden)$/.test(unit.lower)) && clauseEnd(units, v) === v + 1

// The particle stands last in its clause: "teilte die Polizei am Montag mit".
const hasParticle = (units: readonly Unit[], v: number, end: number, particle: string): boolean => end > v + 1 && units[end - 1]?.lower === particle

const opensThing = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.pos === 'DET' || unit.pos === 'ADJ' || unit.pos === 'NUM' || isNoun(unit) || unit.pos === 'QUOTE')

const hasQuote = (units: readonly Unit[], { from, to }: Stretch): boolean => units.slice(from, to).some((unit) => unit.pos === 'QUOTE')

// "bestreitet das": a bare pronoun holds nobody's words.
const hasWords = (units: readonly Unit[], { from, to }: Stretch): boolean =>
  !(to === from + 1 && /^(?:das|dies|es|ihn|sie|ihnen|alles|nichts)$/.test(units[from]?.lower ?? '')) &&
  units.slice(from, to).some((unit) => /[\p{L}\p{N}]/u.test(unit.text))
