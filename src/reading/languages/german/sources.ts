// Where German names a source and no verb: "laut Polizei", "nach Angaben der Werft", "Augenzeugen zufolge", "nach Polizeiangaben", ", so die Werft".
import type { Strength } from '../../../model/statement.ts'
import type { Unit } from '../../words.ts'
import { after, around, endOfClauses, frameEnd, indexOf, lastIndexOf, startOfClause, startOfSentenceAfter } from './clauses.ts'
import type { Stretch } from './clauses.ts'
import { COMPOUND_WORDS, CUES } from './cues.ts'
import { isNoun, isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { hasWords, plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'

// "Laut Polizei wurden drei Menschen verletzt", "nach Angaben der Werft", "Augenzeugen zufolge", "Angaben der Werft zufolge".
export function accordingAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  const word = units[v]?.lower ?? ''
  let speaker: Phrase | null = null
  let frame: Stretch | null = null
  let strength: Strength = 'says'
  if (word === 'laut' || word === 'gemäß' || word === 'gemäss') {
    speaker = phraseAt(units, v + 1, true)
    // "raste laut Polizei mit Tempo 210": a bare noun is of nothing
    if (speaker !== null && units[v + 1]?.pos !== 'DET' && isNoun(units[v + 1]) && units[v + 2]?.pos === 'ADP' && !/^vo[nm]$/.test(units[v + 2]?.lower ?? ''))
      speaker = { from: v + 1, to: v + 2 }
    if (speaker !== null) frame = { from: v, to: speaker.to }
    // "laut Angaben der Feuerwehr": the fire service; "laut ersten Informationen": nobody
    const noun = speaker === null ? -1 : units.slice(0, speaker.to).findIndex((unit, i) => i > v && i < v + 4 && SOURCES.test(unit.lower))
    if (speaker !== null && noun > 0) {
      const owner = noun + 1 < speaker.to ? phraseAt(units, /^vo[nm]$/.test(units[noun + 1]?.lower ?? '') ? noun + 2 : noun + 1, true) : null
      if (owner !== null) speaker = owner
      else if (units.slice(v + 1, noun).some((unit) => OF_NOBODY.test(unit.lower))) speaker = null
    }
  } else if (word === 'nach' && SOURCES.test(units[v + 1]?.lower ?? '')) {
    const owner = units[v + 2]?.lower === 'von' || units[v + 2]?.lower === 'aus' ? v + 3 : v + 2
    speaker = phraseAt(units, owner, true)
    frame = { from: v, to: speaker?.to ?? v + 2 }
    if (/^(?:einschätzung|ansicht|überzeugung|auffassung|meinung|schätzung|schätzungen)$/.test(units[v + 1]?.lower ?? '')) strength = 'believes'
  } else if (
    word === 'nach' &&
    /^de[rn]$/.test(units[v + 1]?.lower ?? '') &&
    SOURCES.test(units[v + 2]?.lower ?? '') &&
    /^(?:der|des|von|vom)$/.test(units[v + 3]?.lower ?? '')
  ) {
    // "nach der Darstellung der Fahrerin"
    speaker = phraseAt(units, units[v + 3]?.pos === 'ADP' ? v + 4 : v + 3, true)
    frame = speaker === null ? null : { from: v, to: speaker.to }
  } else if (word === 'nach' && units[v + 1]?.pos === 'ADJ' && (SOURCES.test(units[v + 2]?.lower ?? '') || /^berichten$/.test(units[v + 2]?.lower ?? ''))) {
    // "nach ukrainischen Angaben", "nach ersten Angaben der Polizei"
    const owner = /^(?:der|des|von|vom)$/.test(units[v + 3]?.lower ?? '') ? phraseAt(units, units[v + 3]?.pos === 'ADP' ? v + 4 : v + 3, true) : null
    const isSide = !OF_NOBODY.test(units[v + 1]?.lower ?? '')
    if (/^eigene[nr]$/.test(units[v + 1]?.lower ?? '')) return ownWordsAt(units, v)
    speaker = owner ?? (isSide ? { from: v + 1, to: v + 3 } : null)
    frame = { from: v, to: owner?.to ?? v + 3 }
  } else if (
    word === 'nach' &&
    units[v + 1]?.pos === 'ADJ' &&
    KNOWN_SO_FAR.test(units[v + 2]?.lower ?? '') &&
    /^(?:der|des|von|vom)$/.test(units[v + 3]?.lower ?? '')
  ) {
    // "Nach bisherigem Ermittlungsstand der Polizei war ...": without an owner nobody's
    speaker = phraseAt(units, units[v + 3]?.pos === 'ADP' ? v + 4 : v + 3, true)
    frame = speaker === null ? null : { from: v, to: speaker.to }
  } else if (word === 'nach' && COMPOUND_WORDS.test(units[v + 1]?.text ?? '')) {
    speaker = { from: v + 1, to: v + 2 } // "nach Polizeiangaben", "nach BLICKPUNKT-Informationen"
    frame = { from: v, to: v + 2 }
  } else if (word === 'aus' && /^(?:sicht|perspektive)$/.test(units[v + 1]?.lower ?? '')) {
    speaker = phraseAt(units, units[v + 2]?.lower === 'von' ? v + 3 : v + 2)
    if (speaker !== null) frame = { from: v, to: speaker.to }
  } else if (word === 'nach' && SOURCES.test(units[v - 1]?.lower ?? '') && (isVerb(units[v + 1]) || units[v + 1]?.text === ',')) {
    const from = startOfClause(units, v) // "Den Angaben nach war das Auto gestohlen"
    if (phraseAt(units, from)?.to !== v) return null
    frame = { from, to: v + 1 }
  } else if (word === 'zufolge') {
    const whole = beforeZufolge(units, v)
    if (whole === null) return null
    const from = whole.from
    const noun = indexOf(
      units,
      from,
      (unit) =>
        /^(?:angaben|bericht(?:en|e|s)?|aussagen?|informationen|darstellung|mitteilung|meldung(?:en)?|erkenntnissen|ermittlungen|schätzungen)$/.test(
          unit?.lower ?? '',
        ),
      3,
    )
    const said = noun >= 0 && noun < v
    const owner = said && noun + 1 < v ? phraseAt(units, units[noun + 1]?.lower === 'von' ? noun + 2 : noun + 1) : null
    // "ukrainischen Angaben zufolge": whose they are; "ersten Angaben zufolge": nobody's
    const isSide = said && noun === v - 1 && units[from]?.pos === 'ADJ' && !OF_NOBODY.test(units[from]?.lower ?? '')
    speaker = said ? (owner ?? (isSide ? whole : null)) : whole
    frame = { from, to: v + 1 }
  }
  if (frame === null) return null
  if (speaker !== null && frame.to === speaker.to && speaker.from > v) {
    speaker = withoutPlace(units, speaker, v)
    frame = { from: frame.from, to: speaker.to }
  }
  // "laut einem Video" lets nobody speak: the publication tells what footage shows.
  if (speaker !== null && units.slice(speaker.from, speaker.to).some((unit) => /(?:video|videos|aufnahme|aufnahmen|bild|bilder)$/.test(unit.lower))) return null
  const cue = speaker === null ? frame : frame.from < speaker.from ? { from: frame.from, to: speaker.from } : { from: speaker.to, to: frame.to }
  const own = ownClause(units, frame)
  const start = Math.max(startOfSentenceAfter(units, frame.from, taken), own.from)
  const end = Math.min(own.to, sourceAfter(units, frame.to, endOfClauses(units, frame.to)))
  const before: Stretch = { from: start, to: units[frame.from - 1]?.text === ',' ? frame.from - 1 : frame.from }
  // "Nach Angaben der Polizei, die sich auf Zeugen beruft, wurden ...": past what is told of the speaker
  const told =
    units[frame.to]?.text === ',' && units[frame.to + 1]?.pos === 'RELATIVE' ? indexOf(units, frame.to + 2, (unit) => unit?.text === ',', 30) : frame.to
  const dated = units[told]?.lower === 'vom' ? pastAdverbials(units, told) : told // "nach Angaben des Militärs vom Dienstag wurden"
  const after: Stretch = { from: units[told]?.text === ',' ? told + 1 : told < 0 ? frame.to : isVerb(units[dated]) ? dated : told, to: end }
  const content = [before, after].filter((stretch) => stretch.to > stretch.from && hasWords(units, stretch))
  // "..., laut Polizei": all of it stands before.
  return content.length === 0 ? null : plain(content, cue, speaker, strength)
}

// "Er befindet sich nach Angaben der Armee in kritischem Zustand": behind the verb of the clause a preposition goes on with the clause, unless it names where
// the speaker is ("laut der Feuerwehr in Lund")
function withoutPlace(units: readonly Unit[], { from, to }: Phrase, v: number): Phrase {
  if (!units.slice(startOfClause(units, v), v).some(isVerb)) return { from, to }
  const at = units.findIndex(
    (unit, i) => i > from && i < to - 1 && /^(?:in|im|am|an|auf|mit|ohne|unter|bei|beim)$/.test(unit.lower) && units[i + 1]?.pos !== 'PROPN',
  )
  return at > from ? { from, to: at } : { from, to }
}

const OF_NOBODY =
  /^(?:ersten?|bisherigen?|eigenen|eigener|vorläufigen|offiziellen|übereinstimmenden|unbestätigten|letzten|neuesten|jüngsten|anderen|weiteren|früheren)$/
const KNOWN_SO_FAR = /^(?:ermittlungsstand|kenntnisstand|stand|erkenntnissen|ermittlungen)$/

/** The phrase that ends before "zufolge", wherever in its clause: "Die Anwohner hatten der Polizei zufolge einen Knall gehört". */
function beforeZufolge(units: readonly Unit[], v: number): Phrase | null {
  const first = phraseAt(units, startOfClause(units, v))
  if (first !== null && first.to === v && units[first.from - 1]?.text !== '(') return first
  for (let from = v - 1; from > Math.max(-1, v - 9); from--) {
    if (/^(?:DET|ADJ|NUM)$/.test(units[from - 1]?.pos ?? '')) continue
    // "der Polizei" may hang on the noun before: "Angaben der Polizei zufolge"
    if (/^(?:der|des)$/.test(units[from]?.lower ?? '') && SOURCES.test(units[from - 1]?.lower ?? '')) continue
    const phrase = phraseAt(units, from)
    if (phrase !== null && phrase.to === v) return phrase
  }
  return null
}

/**
 * What a source inside a sentence is of: of "Drei kamen in die Klinik, zudem wurde einer laut Polizei verletzt" the second clause, of "die Halle, die laut
 * Werft leer stand, brannte" the relative one. Everything where the clause before it hangs on what follows.
 */
function ownClause(units: readonly Unit[], frame: Stretch): Stretch {
  const all = { from: 0, to: units.length }
  const from = startOfClause(units, frame.from)
  if (from === 0 || units[from - 1]?.text !== ',') return all
  // "Tausende kamen, nach Angaben der Polizei waren es 700"; without a verb behind it the source is of what stands before
  if (from >= frame.from) return isVerb(units[frame.to]) && isMainClause(units, from - 1) ? { from: frame.to, to: units.length } : all
  const opens = units[from]
  const relative =
    opens?.pos === 'RELATIVE' ||
    (opens?.pos === 'ADP' && /^(?:der|dem|den|denen|deren|dessen|das|die)$/.test(units[from + 1]?.lower ?? '') && isVerb(units[clauseBack(units, frame.to)]))
  if (relative)
    return {
      from: opens?.pos === 'RELATIVE' ? from + 1 : from,
      to:
        indexOf(units, frame.to, (unit) => unit?.text === ',' || unit?.text === ':', 60) >= 0
          ? indexOf(units, frame.to, (unit) => unit?.text === ',' || unit?.text === ':', 60)
          : units.length,
    }
  if (opens?.pos === 'SCONJ' || !units.slice(from, frame.from).some(isVerb)) return all
  return isMainClause(units, from - 1) ? { from, to: units.length } : all
}

/** Whether the clause that ends at the comma says something by itself. */
function isMainClause(units: readonly Unit[], comma: number): boolean {
  const from = startOfClause(units, comma)
  return !/^(?:SCONJ|RELATIVE|ADP)$/.test(units[from]?.pos ?? '') && units.slice(from, comma).some(isVerb)
}

/** The last word of the clause that goes on at `at`. */
const clauseBack = (units: readonly Unit[], at: number): number => {
  const end = indexOf(units, at, (unit) => /^[,;:.]$/.test(unit?.text ?? ''), 60)
  return (end < 0 ? units.length : end) - 1
}

// "hörte nach eigener Aussage drei Schüsse": whose clause it is; a verb of saying there says it itself
function ownWordsAt(units: readonly Unit[], v: number): GermanSaying | null {
  if (units.slice(startOfClause(units, v), v).some((unit) => CUES.has(unit.lower))) return null
  const speaker = phraseAt(units, startOfClause(units, v)) ?? phraseAt(units, 0)
  const frame = { from: v, to: v + 3 }
  if (speaker === null || speaker.to > v) return null
  const end = endOfClauses(units, frame.to)
  return end > frame.to ? plain([{ from: frame.to, to: end }], frame, speaker) : null
}

// "Aus einem Vermerk geht hervor, dass ...", "wie aus dem Bericht hervorgeht, ...": what a paper says.
export function hervorAt(units: readonly Unit[], v: number): GermanSaying | null {
  if (!/^(?:hervor|hervorgeht|hervorging)$/.test(units[v]?.lower ?? '') || /^(?:das|dies)$/.test(units[0]?.lower ?? '')) return null
  const from = lastIndexOf(units, v - 1, (unit) => unit.lower === 'aus', 24)
  const speaker = from < 0 ? null : phraseAt(units, from + 1)
  if (
    speaker === null ||
    speaker.to > v ||
    (units[v]?.lower === 'hervor' && !units.slice(Math.max(0, v - 8), v).some((unit) => /^(?:geht|ging|gehe)$/.test(unit.lower)))
  )
    return null
  const comma = units[v + 1]?.text === ',' ? v + 1 : -1
  const behind = comma < 0 ? [] : after(units, comma)
  const content =
    behind.length > 0
      ? behind
      : units[startOfClause(units, v)]?.lower === 'wie'
        ? around(units, startOfClause(units, v) - 1, v + 1, new Uint8Array(units.length))
        : []
  return content.length === 0 ? null : plain(content, { from: v, to: v + 1 }, speaker)
}

// "laut Werft war er alt, nach Angaben der Leute nicht": up to where another tells.
const sourceAfter = (units: readonly Unit[], from: number, to: number): number => {
  for (let k = from + 1; k < to - 2; k++)
    if (
      units[k]?.text === ',' &&
      (isTeller(units, k + 1) ||
        /^(?:laut|gemäß|gemäss)$/.test(units[k + 1]?.lower ?? '') ||
        (units[k + 1]?.lower === 'nach' && SOURCES.test(units[k + 2]?.lower ?? '')))
    )
      return k
  return to
}
// "..., die Polizei sprach von 700": who tells the rest; behind "dass" or a relative pronoun it is told of them
const isTeller = (units: readonly Unit[], at: number): boolean => {
  const who = phraseAt(units, at)
  return who !== null && units[at]?.pos !== 'PRON' && isVerb(units[who.to]) && CUES.has(units[who.to]?.lower ?? '')
}
export const SOURCES =
  /^(?:angaben|darstellung|aussage|aussagen|worten|einschätzung|informationen|auskunft|ansicht|überzeugung|auffassung|meinung|recherchen|schätzung|schätzungen|schilderung|schilderungen|version|lesart|berechnungen|beschreibung|beschreibungen)$/

// "..., so die Sprecherin.", "„Es fiel“, so ein Augenzeuge."
export function soAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  if (units[v]?.lower !== 'so' || !/^[,–—]$/.test(units[v - 1]?.text ?? '')) return null
  const speaker = phraseAt(units, v + 1)
  if (speaker === null || isVerb(units[speaker.to])) return null
  return plain(around(units, v - 1, frameEnd(units, speaker.to), taken), { from: v, to: v + 1 }, speaker)
}
