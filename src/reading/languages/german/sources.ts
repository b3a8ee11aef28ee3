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
  if (word === 'laut' || word === 'gemäß') {
    speaker = phraseAt(units, v + 1, true)
    // "raste laut Polizei mit Tempo 210": a bare noun is of nothing
    if (speaker !== null && units[v + 1]?.pos !== 'DET' && isNoun(units[v + 1]) && units[v + 2]?.pos === 'ADP' && !/^vo[nm]$/.test(units[v + 2]?.lower ?? ''))
      speaker = { from: v + 1, to: v + 2 }
    if (speaker !== null) frame = { from: v, to: speaker.to }
  } else if (word === 'nach' && SOURCES.test(units[v + 1]?.lower ?? '')) {
    const owner = units[v + 2]?.lower === 'von' || units[v + 2]?.lower === 'aus' ? v + 3 : v + 2
    speaker = phraseAt(units, owner, true)
    frame = { from: v, to: speaker?.to ?? v + 2 }
    if (/^(?:einschätzung|ansicht|überzeugung|auffassung|meinung|schätzung|schätzungen)$/.test(units[v + 1]?.lower ?? '')) strength = 'believes'
  } else if (word === 'nach' && units[v + 1]?.pos === 'ADJ' && (SOURCES.test(units[v + 2]?.lower ?? '') || /^berichten$/.test(units[v + 2]?.lower ?? ''))) {
    // "nach ukrainischen Angaben", "nach ersten Angaben der Polizei"
    const owner = /^(?:der|des|von|vom)$/.test(units[v + 3]?.lower ?? '') ? phraseAt(units, units[v + 3]?.pos === 'ADP' ? v + 4 : v + 3, true) : null
    const isSide =
      !/^(?:ersten?|bisherigen?|eigenen|eigener|vorläufigen|offiziellen|übereinstimmenden|unbestätigten|letzten|neuesten|jüngsten|anderen|weiteren|früheren)$/.test(
        units[v + 1]?.lower ?? '',
      )
    if (/^eigene[nr]$/.test(units[v + 1]?.lower ?? '')) return ownWordsAt(units, v)
    speaker = owner ?? (isSide ? { from: v + 1, to: v + 3 } : null)
    frame = { from: v, to: owner?.to ?? v + 3 }
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
    const from = startOfClause(units, v)
    const whole = phraseAt(units, from)
    if (whole === null || whole.to !== v) return null
    const noun = indexOf(
      units,
      from,
      (unit) => /^(?:angaben|bericht(?:en|e|s)?|aussagen?|informationen|darstellung|medienberichten?|mitteilung|meldung(?:en)?)$/.test(unit?.lower ?? ''),
      3,
    )
    const said = noun >= 0 && noun < v
    const owner = said ? phraseAt(units, units[noun + 1]?.lower === 'von' ? noun + 2 : noun + 1) : whole
    speaker = owner ?? (said ? null : whole)
    frame = { from, to: v + 1 }
  }
  if (frame === null) return null
  // "laut einem Video" lets nobody speak: the publication tells what footage shows.
  if (speaker !== null && units.slice(speaker.from, speaker.to).some((unit) => /(?:video|videos|aufnahme|aufnahmen|bild|bilder)$/.test(unit.lower))) return null
  const cue = speaker === null ? frame : frame.from < speaker.from ? { from: frame.from, to: speaker.from } : { from: speaker.to, to: frame.to }
  const start = startOfSentenceAfter(units, frame.from, taken)
  const end = sourceAfter(units, frame.to, endOfClauses(units, frame.to))
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
      (/^(?:laut|gemäß)$/.test(units[k + 1]?.lower ?? '') || (units[k + 1]?.lower === 'nach' && SOURCES.test(units[k + 2]?.lower ?? '')))
    )
      return k
  return to
}
export const SOURCES =
  /^(?:angaben|darstellung|aussage|aussagen|worten|einschätzung|informationen|auskunft|ansicht|überzeugung|auffassung|meinung|recherchen|schätzung|schätzungen|schilderung|berechnungen)$/

// "..., so die Sprecherin.", "„Es fiel“, so ein Augenzeuge."
export function soAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  if (units[v]?.lower !== 'so' || !/^[,–—]$/.test(units[v - 1]?.text ?? '')) return null
  const speaker = phraseAt(units, v + 1)
  if (speaker === null || isVerb(units[speaker.to])) return null
  return plain(around(units, v - 1, frameEnd(units, speaker.to), taken), { from: v, to: v + 1 }, speaker)
}
