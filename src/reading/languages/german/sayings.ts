// What a German sentence says that somebody said: cue, speaker and content of each, as units of the sentence.
//
// German puts the verb second and its subject before or after it, and the other half of a separable verb at the end of the clause; reported
// words follow after a comma with "dass", or as a main clause in the subjunctive, or stand before the cue ("..., sagte die Werft").
import type { Strength } from '../../../model/statement.ts'
import type { Unit } from '../../words.ts'
import { CUES, NOBODY_SAYS, WORD_NOUNS } from './cues.ts'
import type { GermanCue } from './cues.ts'
import { isNoun, isTimeNoun, isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'

type Stretch = Phrase
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
    const speaker = phraseAt(units, past(units, v + 1))
    const close = units[v - 2]?.text === ',' ? null : speaker
    if (close !== null && !isRelativeClause(units, v)) {
      const content = around(units, previous.pos === 'QUOTE' ? v : v - 1, frameEnd(units, close.to), taken)
      if (content.length > 0 && (cue.takes.has('clause') || cue.takes.has('quote')) && (cue.takes.has('clause') || content.some((s) => hasQuote(units, s))))
        return { ...shared, content, cue: at, speaker: close }
    }
  }
  const left = heardBefore(units, v) ?? subjectBefore(units, v)
  const speaker = left ?? phraseAt(units, past(units, v + 1))
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
    const begin = past(units, finite + 1)
    if (begin < v && opensThing(units[begin])) return { ...shared, content: [{ from: begin, to: v }, ...relative], cue: at, speaker }
  }
  // "bestätigte den Einsturz", "dementierte Vorwürfe"
  if (cue.takes.has('thing')) {
    const to = cue.particle === null ? end : end - 1
    const begin = past(units, from)
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

function subjectOfSentence(units: readonly Unit[], before: number): Phrase | null {
  // "vom Verein, der das Video veröffentlichte, mit dem Kommentar:"
  const relative = lastIndexOf(units, before - 1, (unit) => unit.pos === 'RELATIVE', 30)
  const close = relative < 0 ? -1 : indexOf(units, relative, (unit) => unit?.text === ',', 24)
  if (relative > 0 && close > relative && before - close < 8) {
    const author = antecedent(units, relative - 2)
    if (author !== null) return author
  }
  const first = phraseAt(units, 0)
  if (first !== null && first.to < before && isVerb(units[first.to])) return first
  const verb = indexOf(units, 0, isVerb, 12)
  return verb < 0 || verb >= before ? null : phraseAt(units, past(units, verb + 1))
}

/** The subject left of a verb: the phrase the clause begins with, if nothing but adverbials and appositions stand between the two. */
function subjectBefore(units: readonly Unit[], v: number): Phrase | null {
  let from = startOfClause(units, v)
  // "Anna Holm, Sprecherin der Werft, sagte": back over the apposition.
  if (from === v && units[v - 1]?.text === ',') {
    const opener = lastIndexOf(units, v - 2, (u) => u.text === ',' || u.text === ';', 16)
    if (opener < 0 || units.slice(opener + 1, v - 1).some(isVerb) === true) {
      const relative = relativeBefore(units, v)
      return relative
    }
    from = startOfClause(units, opener)
    const named = phraseAt(units, from)
    return named !== null && named.to === opener ? named : null
  }
  const first = units[from]
  // "die Frau, die „Hilfe“ ruft": whom the relative clause is about.
  if (first?.pos === 'RELATIVE' && /^(?:der|die|das)$/.test(first.lower)) return antecedent(units, from - 2)
  if (first?.pos === 'SCONJ' || first?.pos === 'CCONJ') from++
  const phrase = phraseAt(units, from)
  if (phrase === null || phrase.to > v || isTimeNoun(units[phrase.from])) return null
  let k = phrase.to
  while (k < v && (units[k]?.pos === 'ADV' || units[k]?.pos === 'ADP' || units[k]?.pos === 'QUOTE')) {
    const further = units[k]?.pos === 'ADP' ? pastAdverbials(units, k) : k + 1
    if (further === k) break
    k = further
  }
  // "hat … gesagt": the finite verb stands between the two.
  if (k < v && /^(?:hat|haben|hatte|hatten|habe|lässt|ließ|ließen|lassen)$/.test(units[k]?.lower ?? '')) return phrase
  return k === v ? phrase : null
}

/** "Eine Anwohnerin ist zu hören, wie sie ruft": she. */
function heardBefore(units: readonly Unit[], v: number): Phrase | null {
  const open = startOfClause(units, v)
  if (units[open]?.lower !== 'wie' || !/^(?:er|sie|es)$/.test(units[open + 1]?.lower ?? '')) return null
  if (!units.slice(Math.max(0, open - 6), open).some((unit) => /^(?:hören|sehen)$/.test(unit.lower))) return null
  const heard = phraseAt(units, startOfClause(units, open - 1))
  return heard !== null && heard.to < open && isVerb(units[heard.to]) ? heard : null
}

function antecedent(units: readonly Unit[], at: number): Phrase | null {
  for (let from = Math.max(0, at - 8); from <= at; from++) {
    const phrase = phraseAt(units, from)
    if (phrase !== null && phrase.to === at + 1 && (from === 0 || !/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(units[from - 1]?.pos ?? ''))) return phrase
  }
  return null
}

// "Die Werft, die den Kran betreibt, sagte": over the inserted clause.
function relativeBefore(units: readonly Unit[], v: number): Phrase | null {
  for (let k = v - 2, n = 0; k > 0 && n < 24; k--, n++) {
    if (units[k]?.pos !== 'RELATIVE') continue
    const found = antecedent(units, k - 2)
    // "In einem Clip, der auftauchte, ruft eine Frau": what stands behind a preposition is no subject.
    return found === null || units[found.from - 1]?.pos === 'ADP' ? null : found
  }
  return null
}

const isRelativeClause = (units: readonly Unit[], v: number): boolean => units[startOfClause(units, v)]?.pos === 'RELATIVE'

const isPassive = (units: readonly Unit[], v: number): boolean =>
  units.slice(startOfClause(units, v), v).some((unit) => /^(?:wird|werden|wurde|wurden)$/.test(unit.lower)) && clauseEnd(units, v) === v + 1

// The particle stands last in its clause: "teilte die Polizei am Montag mit".
const hasParticle = (units: readonly Unit[], v: number, end: number, particle: string): boolean => end > v + 1 && units[end - 1]?.lower === particle

/** The content around a frame that follows a comma at `comma`: what stands before it in the sentence, and a quotation that goes on after it. */
function around(units: readonly Unit[], comma: number, frameTo: number, taken: Uint8Array): readonly Stretch[] {
  const from = startOfSentenceAfter(units, comma, taken)
  const out: Stretch[] = []
  if (comma > from) out.push({ from, to: comma })
  let next = frameTo
  while (/^[,:]$/.test(units[next]?.text ?? '')) next++
  if (units[next]?.pos === 'QUOTE' && next > frameTo && taken[next] === 0) out.push(...quotesFrom(units, next))
  return out
}

/** After a comma: "dass ..." or a main clause; [] where only a relative clause or nothing follows. */
function after(units: readonly Unit[], comma: number): readonly Stretch[] {
  const first = units[comma + 1]
  if (first === undefined || first.pos === 'RELATIVE') return []
  const that = /^(?:dass|daß)$/.test(first.lower)
  // "sagte, um 20 Uhr zu kommen" and "sagte, als er kam" are no reported clauses.
  if (first.pos === 'SCONJ' && !that && !/^(?:ob|wie|wo|warum|wenn|es)$/.test(first.lower)) return []
  const from = that ? comma + 2 : comma + 1
  const to = endOfClauses(units, from)
  return (that && to > from + 1) || units.slice(from, to).some((unit) => isVerb(unit) || unit.pos === 'QUOTE') ? [{ from, to }] : []
}

function quotesFrom(units: readonly Unit[], at: number): readonly Stretch[] {
  let to = at + 1
  while (units[to]?.pos === 'QUOTE') to++
  return [{ from: at, to }]
}

function past(units: readonly Unit[], from: number): number {
  return pastAdverbials(units, from)
}

// "sagte die Werft am Montag der Zeitung": to the comma, colon or end that closes the frame.
function frameEnd(units: readonly Unit[], from: number): number {
  for (let k = from, n = 0; k < units.length && n < 24; k++, n++) if (/^[,:;.!?–—]$/.test(units[k]?.text ?? '') || units[k]?.pos === 'QUOTE') return k
  return units.length
}

function startOfClause(units: readonly Unit[], v: number): number {
  for (let k = v - 1, n = 0; k >= 0 && n < 40; k--, n++) if (/^[,:;–—(]$/.test(units[k]?.text ?? '') || (units[k]?.pos === 'QUOTE' && k < v - 1)) return k + 1
  return 0
}

/** Where the content before a frame begins: after what another has taken, at most the sentence's start; past "Und", "Doch". */
function startOfSentenceAfter(units: readonly Unit[], before: number, taken: Uint8Array): number {
  let from = before > 0 ? taken.lastIndexOf(1, before - 1) + 1 : 0
  while (from < before && (/^[,:;–—]$/.test(units[from]?.text ?? '') || units[from]?.pos === 'CCONJ')) from++
  return from
}

/** The end of the clause that `from` lies in: the next comma, colon, quotation mark or full stop. */
function clauseEnd(units: readonly Unit[], from: number): number {
  for (let k = from, n = 0; k < units.length && n < 60; k++, n++) if (/^[,:;.!?–—)]$/.test(units[k]?.text ?? '')) return k
  return units.length
}

/** The end of everything that is told: the sentence without its last marks. */
function endOfClauses(units: readonly Unit[], from: number): number {
  let to = units.length
  const stop = indexOf(units, from, (unit) => unit?.text === ';', 80)
  if (stop >= 0) to = stop
  while (to > from && /^[.!?…]$/.test(units[to - 1]?.text ?? '')) to--
  return to
}

const commaNear = (units: readonly Unit[], from: number): number => indexOf(units, from, (unit) => unit?.text === ',', 20)
const opensThing = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.pos === 'DET' || unit.pos === 'ADJ' || unit.pos === 'NUM' || isNoun(unit) || unit.pos === 'QUOTE')
const hasQuote = (units: readonly Unit[], { from, to }: Stretch): boolean => units.slice(from, to).some((unit) => unit.pos === 'QUOTE')
// "bestreitet das": a bare pronoun holds nobody's words.
const hasWords = (units: readonly Unit[], { from, to }: Stretch): boolean =>
  !(to === from + 1 && /^(?:das|dies|es|ihn|sie|ihnen|alles|nichts)$/.test(units[from]?.lower ?? '')) &&
  units.slice(from, to).some((unit) => /[\p{L}\p{N}]/u.test(unit.text))

function indexOf(units: readonly Unit[], from: number, is: (unit: Unit | undefined) => boolean, reach: number): number {
  for (let k = from; k < units.length && k < from + reach; k++) if (is(units[k])) return k
  return -1
}
function lastIndexOf(units: readonly Unit[], from: number, is: (unit: Unit) => boolean, reach: number): number {
  for (let k = from, n = 0; k >= 0 && n < reach; k--, n++) if (is(units[k] as Unit)) return k
  return -1
}
function lastQuoteBefore(units: readonly Unit[], v: number): number {
  for (let k = v - 1, n = 0; k >= 0 && n < 10; k--, n++) {
    if (units[k]?.pos === 'QUOTE') return k
    if (/^[,;:.]$/.test(units[k]?.text ?? '')) return -1
  }
  return -1
}
