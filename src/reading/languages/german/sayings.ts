// What a German sentence says that somebody said: cue, speaker and content of each, as units of the sentence.
//
// German puts the verb second and its subject before or after it, and the other half of a separable verb at the end of the clause; reported
// words follow after a comma with "dass", or as a main clause in the subjunctive, or stand before the cue ("..., sagte die Werft").
// Whose words they are is found by subjects.ts, where clauses begin and end by clauses.ts.
import type { Strength } from '../../../model/statement.ts'
import type { Unit } from '../../words.ts'
import { aboutAt, againAt, calledAt, withoutTopic } from './about.ts'
import { after, around, clauseEnd, commaNear, endOfClauses, frameEnd, indexOf, lastIndexOf, lastQuoteBefore, quotesFrom, startOfClause } from './clauses.ts'
import type { Stretch } from './clauses.ts'
import { colonAt } from './colons.ts'
import { CUES, REPORTED } from './cues.ts'
import type { GermanCue } from './cues.ts'
import { isNoun, isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { hasParticle, hasQuote, hasWords, opensThing } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import { claimNounAt } from './claims.ts'
import { hearsayAt } from './hearsay.ts'
import { accordingAt, hervorAt, soAt } from './sources.ts'
import { heardBefore, subjectBefore } from './subjects.ts'
import { claimAt, holdsAt, nobodyAt } from './unnamed.ts'

export type OwnCues = ReadonlyMap<string, Strength>

/** Every saying of the sentence in order. Words inside another's content are left to it. */
export function germanSayings(sentence: readonly Unit[], own: OwnCues): readonly GermanSaying[] {
  const units = sentence.length > 600 ? sentence.slice(0, 600) : sentence
  const out: GermanSaying[] = []
  const taken = new Uint8Array(units.length)
  const keep = (saying: GermanSaying | null): void => {
    if (saying === null || !(saying.opensNext || saying.content.some((stretch) => hasWords(units, stretch)))) return
    // "behaupten oder vermuten, dass ...": once
    const before = out.at(-1)
    if (
      before !== undefined &&
      sameRange(before.speaker, saying.speaker) &&
      saying.content.every(({ from, to }) => taken.subarray(from, to).every((one) => one === 1)) &&
      !saying.opensNext
    )
      return
    out.push(saying)
    for (const { from, to } of [...saying.content, saying.cue]) taken.fill(1, from, to)
  }
  for (let v = 0; v < units.length; v++) {
    if (taken[v] === 1 || units[v]?.pos === 'QUOTE') continue
    keep(
      accordingAt(units, v, taken) ??
        soAt(units, v, taken) ??
        hervorAt(units, v) ??
        claimAt(units, v, taken) ??
        hearsayAt(units, v, taken) ??
        claimNounAt(units, v, taken) ??
        nobodyAt(units, v) ??
        againAt(units, v, taken, out.at(-1)) ??
        holdsAt(units, v) ??
        calledAt(units, v) ??
        verbAt(units, v, taken, own),
    )
  }
  for (let c = 1; c < units.length; c++) if (units[c]?.text === ':' && taken[c] === 0) keep(colonAt(units, c, taken))
  return out.sort((a, b) => a.cue.from - b.cue.from)
}

const sameRange = (a: Phrase | null, b: Phrase | null): boolean => a?.from === b?.from && a?.to === b?.to

function verbAt(units: readonly Unit[], v: number, taken: Uint8Array, own: OwnCues): GermanSaying | null {
  const unit = units[v] as Unit
  // "in dem Schreiben der Behörde": a noun
  if (v > 0 && isNoun(unit)) return null
  const ownStrength = own.get(unit.lower)
  const candidates: readonly GermanCue[] =
    ownStrength === undefined
      ? (CUES.get(unit.lower) ?? [])
      : [{ takes: new Set(['clause', 'thing', 'quote'] as const), strength: ownStrength, voice: false, particle: null, plural: null }]
  // "von Zeugen berichtet", "wurde gesagt": a participle at the end of a passive has no speaker of its own.
  if (candidates.length === 0 || isPassive(units, v) || isRetold(units, v)) return null
  const lead = units.slice(startOfClause(units, v), v)
  const isNeither = lead.some((u) => u.lower === 'weder')
  if (isNeither && units[v - 1]?.lower === 'noch') return null // "weder bestätigt noch dementiert"
  const end = clauseEnd(units, v + 1)
  if (unit.lower === 'gegeben' && units[v - 1]?.lower !== 'bekannt') return null // "hat bekannt gegeben, dass"
  const cue = candidates.find(({ particle }) => particle === null || hasParticle(units, v, end, particle))
  if (cue === undefined) return null
  const shared = {
    strength: cue.strength,
    voice: cue.voice,
    plural: cue.plural,
    opensNext: false,
    negated:
      isNeither ||
      units.slice(v + 1, end).some((u) => u.lower === 'nicht' || u.lower === 'nie') ||
      (end === v + 1 && lead.some((u) => HAVE.test(u.lower)) && lead.some((u) => u.lower === 'nicht' || u.lower === 'nie')),
  }
  const at = { from: v, to: v + 1 }

  // Words first: "„...“, sagte die Werft am Montag, „...“", "Der Kran sei alt, sagte sie."
  const previous = units[v - 1]
  if (previous !== undefined && (/^[,–—]$/.test(previous.text) || previous.pos === 'QUOTE')) {
    const speaker = nominativeAt(units, pastAdverbials(units, v + 1))
    const close = units[v - 2]?.text === ',' || speaker === null ? null : withoutAddressee(units, speaker)
    if (close !== null && !isRelativeClause(units, v)) {
      const frame = frameEnd(units, close.to)
      const content = around(units, previous.pos === 'QUOTE' ? v : v - 1, frame, taken)
      const quoted = content.some((s) => hasQuote(units, s))
      // "Karl Moser, Chef des Verbands, forderte ein Verbot" tells who he is; "Auf die Frage, ob er es hörte, antwortete er: „...“" what he was asked.
      const ahead = content.filter(({ to }) => to <= v)
      const isApposed = !ahead.some(({ from, to }) => units.slice(from, to).some((u) => isVerb(u) || u.pos === 'QUOTE')) && subjectBefore(units, v) !== null
      const isAsked =
        !content.some(({ from, to }) => from < v && hasQuote(units, { from, to })) && units[frame]?.text === ':' && units[frame + 1]?.pos === 'QUOTE'
      // "Gerüchte, wonach es Tote gab, wies die Polizei zurück"
      // "Am Montag, gegen 0.30 Uhr, meldeten Anwohner einen Knall": when, and nothing that is said
      const isWhen = !quoted && content.every(({ from, to }) => isAdverbial(units, from, to))
      // "Während die Polizei von Diebstahl ausgeht, beharrt der Besitzer darauf, ..."
      const isBeside =
        !quoted &&
        /^(?:während|weil|obwohl|nachdem|bevor|seit|da|sobald|indem|als)$/.test(units[content[0]?.from ?? -1]?.lower ?? '') &&
        units[content[0]?.from ?? -1]?.pos === 'SCONJ'
      const isDenied = cue.strength === 'denies' && cue.takes.has('thing') && opensThing(units[content[0]?.from ?? -1])
      if (content.length > 0 && !isApposed && !isAsked && !isWhen && !isBeside && (cue.takes.has('clause') || (cue.takes.has('quote') && quoted) || isDenied))
        return { ...shared, content, cue: at, speaker: close }
    }
  }
  const left = heardBefore(units, v) ?? subjectBefore(units, v)
  const behind = nominativeAt(units, pastAdverbials(units, v + 1))
  // "Den Vorwurf wies der Minister zurück": what is denied stands first.
  if (left !== null && behind !== null && cue.takes.has('thing') && left.to <= v && isObject(units, left, behind))
    return { ...shared, content: [left], cue: at, speaker: behind }
  // "Die Zahl der Verletzten gab das Krankenhaus mit 12 an": the figure is given, and gives nothing
  if (left !== null && cue.particle === 'an' && units.slice(left.from, left.to).some((u) => FIGURES.test(u.lower))) {
    const given = behind === null ? -1 : indexOf(units, behind.to, (u) => u?.lower === 'mit', end - behind.to)
    return behind === null || given < 0 || given >= end ? null : { ...shared, content: [left, { from: given + 1, to: end - 1 }], cue: at, speaker: behind }
  }
  const speaker = left !== null && left.to === v ? withoutTopic(units, left, v) : (left ?? behind)
  // "nicht der einzige, der den Clip teilt und behauptet, er sei alt": somebody's words, whoever it is
  if (
    speaker === null &&
    /^\p{Ll}/u.test(unit.text) &&
    cue.takes.has('clause') &&
    units[v + 1]?.text === ',' &&
    units.slice(v + 2, v + 8).some((u) => REPORTED.has(u.lower))
  ) {
    const content = after(units, v + 1)
    return content.length === 0 ? null : { ...shared, content, cue: at, speaker: null }
  }
  if (speaker === null || (speaker.from < v && taken[speaker.from] === 1 && units[speaker.from]?.pos === 'QUOTE')) return null
  if (units.slice(speaker.from, speaker.to).every((u) => /^(?:es|man|niemand|keiner|nichts|was|wer)$/.test(u.lower))) return null
  // "Der Unfall forderte drei Verletzte": nobody speaks
  if (/^(?:ge)?forder/.test(unit.lower) && units.slice(startOfClause(units, v), end).some((u) => CASUALTIES.test(u.lower))) return null
  if (cue.particle === 'heraus' && /^(?:wir|ich)$/.test(units[speaker.from]?.lower ?? '')) return null
  const from = Math.max(v + 1, speaker.to)
  // "sagte: „...“", and at the end of a paragraph "sagte:"
  const mark = indexOf(units, from, (u) => u?.text === ':', 24)
  const colon = units[mark + 1]?.text === '/' ? -1 : mark // "berichteten (https://...)"
  const semicolon = indexOf(units, from, (u) => u?.text === ';', 20)
  const next = commaNear(units, from)
  const comma = semicolon >= 0 && semicolon < next ? -1 : next
  // "wies Kritik zurück: „...“", "widersprach: Es sei nichts gewesen": what a colon brings is said against what is denied.
  const isAgainst = cue.strength === 'denies' && colon >= 0
  if (colon >= 0 && /^(?:darüber|hier|davon)$/.test(units[colon - 1]?.lower ?? '')) return null // "berichtete damals darüber:" shows something
  if (colon >= 0 && !(isAgainst && units.slice(from, colon).some(isNoun)) && (comma < 0 || colon < comma || units[colon + 1]?.pos === 'QUOTE')) {
    if (colon === units.length - 1)
      return { ...shared, ...(isAgainst ? { strength: 'says' as const } : {}), content: [], cue: { from: v, to: v + 1 }, speaker, opensNext: true }
    const quote = units[colon + 1]
    return {
      ...shared,
      ...(isAgainst ? { strength: 'says' as const } : {}),
      content: quote?.pos === 'QUOTE' ? quotesFrom(units, colon + 1) : [{ from: colon + 1, to: endOfClauses(units, colon + 1) }],
      cue: at,
      speaker,
    }
  }
  // "sprach von „...“", "nannte den Einsturz „einen Unfall“", "ruft „...“", "die „...“ ruft"
  if (cue.takes.has('quote')) {
    const quote = indexOf(units, from, (u) => u?.pos === 'QUOTE', 14)
    if (quote >= 0 && quote < (comma < 0 ? units.length : comma + 2) && taken[quote] === 0) {
      // "sprach gegenüber Journalisten von einer „Hinrichtung“"
      const of = lastIndexOf(units, quote - 1, (u) => /^vo[nm]$/.test(u.lower), quote - from)
      const begin = of >= from ? of + 1 : from
      return { ...shared, content: [{ from: cue.voice ? quote : Math.min(begin, quote), to: quote + 1 }], cue: at, speaker }
    }
    const ahead = lastQuoteBefore(units, v)
    if (ahead >= 0 && taken[ahead] === 0 && ahead >= speaker.to) return { ...shared, content: [{ from: ahead, to: ahead + 1 }], cue: at, speaker }
    const told = aboutAt(units, v, from, end, cue)
    if (told !== null) return { ...shared, ...told, cue: at, speaker }
    if (!cue.takes.has('clause')) return null
  }
  // "teilte mit, dass ...", "sagte, der Kran sei alt"
  const isInserted = units[startOfClause(units, v)]?.pos === 'SCONJ' && !/^(?:dass|daß|wie|ob)$/.test(units[startOfClause(units, v)]?.lower ?? '') // "Während die Polizei von Diebstahl ausgeht, ..."
  // "da viele davon ausgehen, es stamme aus Varn": only what can be nothing but told
  const isTold =
    isInserted &&
    comma === v + 1 &&
    (/^(?:dass|daß)$/.test(units[comma + 1]?.lower ?? '') || units.slice(comma + 1, comma + 6).some((u) => REPORTED.has(u.lower)))
  if (cue.takes.has('clause') && comma >= 0 && comma - from < 16 && (!isInserted || isTold)) {
    const content = after(units, comma)
    if (content.length > 0) return { ...shared, content, cue: at, speaker }
  }
  // "sprachen von 1200 Teilnehmern", "berichten von Schüssen", "warnt vor Böen", "geht von einem Diebstahl aus"
  const told = aboutAt(units, v, from, end, cue)
  if (told !== null) return { ...shared, ...told, cue: at, speaker }
  // "die sagt, ..." with the verb at the end of its clause, and words inside: "wie die Werft mitteilte".
  const open = asStart(units, v)
  if (units[open]?.lower === 'wie' && left !== null) {
    const comma = commaNear(units, v)
    // "Wie die Polizei mitteilte, wurde ein Mann verletzt": what follows is told.
    const content =
      open === 0 && comma === v + 1
        ? [{ from: comma + 1, to: endOfClauses(units, comma + 1) }]
        : around(units, units[open - 1]?.text === ',' ? open - 1 : open, v + 1, taken)
    return content.length === 0 ? null : { ...shared, content, cue: at, speaker }
  }
  // "hat den Vorfall bestätigt, der sich am Montag ereignete"
  const finite = lastIndexOf(units, v - 1, (u) => HAVE.test(u.lower), 16)
  if (cue.takes.has('thing') && cue.particle === null && finite >= speaker.to && finite < v - 1 && startOfClause(units, v) <= finite) {
    const relative = units[v + 1]?.text === ',' && units[v + 2]?.pos === 'RELATIVE' ? [{ from: v + 2, to: endOfClauses(units, v + 2) }] : []
    const begin = pastAdverbials(units, finite + 1)
    if (begin < v && opensThing(units[begin])) return { ...shared, content: [{ from: begin, to: v }, ...relative], cue: at, speaker }
  }
  // "wies Kritik zurück, die Stadt habe Warnungen übersehen: „...“": what the criticism says
  if (cue.strength === 'denies' && cue.particle === 'zurück' && units[end]?.text === ',') {
    const clauses = after(units, end).map((stretch) => ({ from: stretch.from, to: clauseCut(units, stretch) }))
    if (clauses.length > 0) return { ...shared, content: clauses, cue: at, speaker }
  }
  // "bestätigte den Einsturz", "dementierte Vorwürfe"
  if (cue.takes.has('thing')) {
    const begin = pastToWhom(units, pastAdverbials(units, from))
    if (units[v + 1]?.lower === 'sich') return null // "meldete sich ein Zeuge"
    if (units[begin]?.lower === 'des') return null // "bestätigte das Amt auf Anfrage des Boten"
    // "forderte Bargeld und flüchtete"
    const also = indexOf(units, begin, (u) => u?.pos === 'CCONJ' && isVerb(units[units.indexOf(u) + 1]), 24)
    const to = cue.particle === null ? (also > begin && also < end ? also : end) : end - 1
    // "bestätigte den Einsatz, der am Montag stattgefunden hat"
    const more =
      cue.particle === null && units[to]?.text === ',' && units[to + 1]?.pos === 'RELATIVE' ? [{ from: to + 1, to: endOfClauses(units, to + 1) }] : []
    return to > begin && opensThing(units[begin]) ? { ...shared, content: [{ from: begin, to }, ...more], cue: at, speaker } : null
  }
  return null
}

// "bestätigte dem Sender den Diebstahl"
const pastToWhom = (units: readonly Unit[], from: number): number => {
  const whom = /^(?:dem|einem|der)$/.test(units[from]?.lower ?? '') ? phraseAt(units, from) : null
  return whom !== null && units[whom.to]?.pos === 'DET' ? whom.to : from
}
// "sagte ein Sprecher der Deutschen Presse-Agentur": behind the verb an agency or a paper is told, and speaks seldom.
const withoutAddressee = (units: readonly Unit[], { from, to }: Phrase): Phrase => {
  const at = units.slice(from, to).findIndex((unit, i) => i > 0 && unit.pos === 'DET' && /^(?:der|dem)$/.test(unit.lower))
  return at > 0 &&
    units.slice(from + at, to).some((unit) => /(?:presse-agentur|nachrichtenagentur|^dpa|^afp|^apa|^sda|^orf|^zdf|^ard|zeitung|zeitschrift)$/.test(unit.lower))
    ? { from, to: from + at }
    : { from, to }
}
/** Where the clause begins, over an apposition: "wie der Chef der Werft, Karl Moser, sagte". */
const asStart = (units: readonly Unit[], v: number): number => {
  const open = startOfClause(units, v)
  const opener = open === v && units[v - 1]?.text === ',' ? lastIndexOf(units, v - 2, (unit) => unit.text === ',', 16) : -1
  return opener < 0 ? open : startOfClause(units, opener)
}
const clauseCut = (units: readonly Unit[], { from, to }: Stretch): number => {
  const colon = indexOf(units, from, (unit) => unit?.text === ':', 40)
  return colon > from && colon < to ? colon : to
}

/** "den Vorwurf", and "die Vorwürfe" before a subject that stands behind the verb. */
const isObject = (units: readonly Unit[], left: Phrase, behind: Phrase): boolean =>
  /^(?:den|dem|einen|einem|diesen|diesem|jeden|keinen|seinen|ihren)$/.test(units[left.from]?.lower ?? '') ||
  (/^(?:der|die|das|er|sie|ein|eine|sein|ihr|\p{Lu}.*)$/u.test(units[behind.from]?.text ?? '') &&
    units
      .slice(left.from, left.to)
      .some((unit) =>
        /^(?:vorwürfe|vorwurf|berichte|bericht|angaben|darstellung|gerüchte|gerücht|meldungen|meldung|kritik|forderungen|forderung|anschuldigungen|behauptungen|behauptung|spekulationen|tat|taten|informationen|verdacht|vermutungen)$/.test(
          unit.lower,
        ),
      ))

const FIGURES = /^(?:zahl|anzahl|opferzahl|bilanz|teilnehmerzahl|höhe|summe|schaden|sachschaden)$/
const CASUALTIES = /^(?:\p{L}*verletzten?|toten?|todesopfer|opfer|menschenleben|leben|verwundeten?|sachschaden)$/u
const HAVE = /^(?:hat|haben|hatte|hatten|habe)$/

const isAdverbial = (units: readonly Unit[], from: number, to: number): boolean => {
  let k = from
  while (k < to) {
    const next = units[k]?.text === ',' ? k + 1 : pastAdverbials(units, k)
    if (next === k) return false
    k = next
  }
  return true
}

const isRelativeClause = (units: readonly Unit[], v: number): boolean => units[startOfClause(units, v)]?.pos === 'RELATIVE'

// "Am Abend habe er das Gegenteil erklärt": what he has said of himself is told by whoever spoke before
const isRetold = (units: readonly Unit[], v: number): boolean => {
  const from = startOfClause(units, v)
  const have = indexOf(units, from, (unit) => unit?.lower === 'habe', v - from)
  if (have < from || have >= v || clauseEnd(units, v) !== v + 1) return false
  return [units[have + 1], units[have - 1]].some((unit) => /^(?:er|sie|man)$/.test(unit?.lower ?? ''))
}

// "schilderte dem Gericht, dass": to whom, and no subject
const nominativeAt = (units: readonly Unit[], at: number): Phrase | null =>
  /^(?:dem|einem|ihm|ihnen|diesem|seinem|ihrem|unserem)$/.test(units[at]?.lower ?? '') || isOurPaper(units, at) || isOpposite(units, at)
    ? null
    : phraseAt(units, at)

// "sagte dieser Zeitung", "sagte unserer Redaktion": a feminine noun is told something, behind "diese" it would tell
const isOurPaper = (units: readonly Unit[], at: number): boolean =>
  /^(?:dieser|unserer|der|einer|ihrer)$/.test(units[at]?.lower ?? '') &&
  units.slice(at + 1, at + 3).some((unit) => /(?:zeitung|redaktion|zeitschrift|agentur|illustrierten)$/.test(unit.lower))

// "besagt das Gegenteil": a thing told
const isOpposite = (units: readonly Unit[], at: number): boolean => /^(?:das|sein|ihr)$/.test(units[at]?.lower ?? '') && units[at + 1]?.lower === 'gegenteil'

const isPassive = (units: readonly Unit[], v: number): boolean =>
  units.slice(startOfClause(units, v), v).some((unit) => /^(?:wird|werden|wurde|wurden)$/.test(unit.lower)) && clauseEnd(units, v) === v + 1
