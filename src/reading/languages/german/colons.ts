// A colon before a German quotation that no verb brings: "mit dem Kommentar: „...“", "Auf dem Banner stand: „...“", "Anwohnerin Ruth W. (63): „...“".
import type { Unit } from '../../words.ts'
import { WORD_NOUNS } from './cues.ts'
import { isVerb, phraseAt } from './phrases.ts'
import { ownerOfWords, plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import { subjectOfSentence } from './subjects.ts'

/** What the colon at unit `colon` brings, or null; `taken` are the units that others' words take up. */
export function colonAt(units: readonly Unit[], colon: number, taken: Uint8Array): GermanSaying | null {
  const quote = units[colon + 1]
  // "„Ich dachte, ich sterbe“: Kassiererin Olga P. überlebte": whose words head the sentence
  if (colon === 1 && units[0]?.pos === 'QUOTE' && taken[0] === 0) {
    const named = phraseAt(units, 2)
    const verb = named === null ? undefined : units[units[named.to]?.text === '.' ? named.to + 1 : named.to]
    return named !== null && isVerb(verb) && units.slice(named.from, named.to).filter((unit) => unit.pos === 'PROPN').length > 1
      ? plain([{ from: 0, to: 1 }], { from: 1, to: 2 }, named)
      : null
  }
  if (quote?.pos !== 'QUOTE' || taken[colon + 1] === 1) return null
  let from = colon
  for (let k = colon - 1; k >= Math.max(0, colon - 8); k--) {
    if (!WORD_NOUNS.has(units[k]?.lower ?? '')) continue
    from = k
    while (from > 0 && /^(?:DET|ADJ|ADP)$/.test(units[from - 1]?.pos ?? '')) from--
    break
  }
  // "Interview: „...“" heads what follows.
  if (/^(?:interview|faktencheck|video|kommentar|live|liveticker|analyse|hintergrund|update|eilmeldung|titel|fazit)$/.test(units[0]?.lower ?? '')) return null
  const named = phraseAt(units, 0)
  // "Anwohnerin Ruth W. (63): „...“"
  const aged = units[colon - 1]?.text === ')' && units[colon - 3]?.text === '(' ? colon - 3 : colon
  // "Die Mutter fassungslos: „...“", "Minister Kranz: „...“"
  const bare =
    named !== null &&
    aged - named.to <= 3 &&
    (units.slice(named.to, aged).every((unit) => /^(?:ADJ|ADV|VERB)$/.test(unit.pos) || unit.text === '.') ||
      /^(?:zu|gegenüber|auf)$/.test(units[named.to]?.lower ?? '')) &&
    !units.slice(0, colon).some((unit) => unit.pos === 'AUX')
      ? named
      : null
  const speaker = ownerOfWords(units, colon) ?? subjectOfSentence(units, colon) ?? bare
  // "Unter dem Video steht der Satz: „...“": nobody is named
  // "Die Behauptung: „...“", "ist die Rede, und: „...“": what words they are, and not whose
  if (speaker !== null && WORDS_ALONE.test(units[speaker.to - 1]?.lower ?? ''))
    return plain([{ from: colon + 1, to: colon + 2 }], { from: Math.min(from, speaker.from), to: colon + 1 }, null)
  if (
    speaker !== null &&
    from < colon &&
    speaker.from >= from &&
    units.slice(0, from).some((unit) => /^(?:steht|stand|prangt|prangte|lautet|lautete)$/.test(unit.lower))
  )
    return plain([{ from: colon + 1, to: colon + 2 }], { from, to: colon + 1 }, null)
  return speaker === null || speaker.from >= from ? null : plain([{ from: colon + 1, to: colon + 2 }], { from, to: colon + 1 }, speaker)
}

const WORDS_ALONE = /^(?:behauptung|behauptungen|rede|vorwurf|these|gerücht|frage|titel|motto|slogan|text|satz|botschaft|kommentar|überschrift)$/
