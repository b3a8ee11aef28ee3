// Whose sayings a German statement tells: "Die Polizei sagte, Zeugen hätten berichtet, ein Mann sei geflohen", "der Sender, der sich auf Beamte beruft",
// "unter Berufung auf Beamte", "zitiert das Blatt einen Ingenieur". They follow the teller in the chain; the statement stays the teller's.
import type { Unit } from '../../words.ts'
import { startOfClause } from './clauses.ts'
import { isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { GermanSaying } from './saying.ts'

const TOLD =
  /^(?:berichtet|erzählt|gesagt|erklärt|ausgesagt|mitgeteilt|gemeldet|angegeben|geschildert|behauptet|versichert|gehört|geschrieben|gewarnt|bestätigt)$/
const TELLING = /^(?:sage|sagten|sagte|erzähle|berichte|behaupte|erkläre|meine|melde)$/
const RESTS_ON = /^(?:berufung|verweis|hinweis|bezug)$/
const RESTING = /^(?:beruft|berufen|berief|beriefen|stützt|stützen|stützte|stützten|bezieht|beziehen)$/

/** Their phrases; [] where nobody else's saying is told. */
export function insideSayings(units: readonly Unit[], { content, cue, speaker }: GermanSaying): readonly (readonly Unit[])[] {
  const out: (readonly Unit[])[] = []
  const add = (at: number): void => {
    const whole = phraseAt(units, at)
    // "unter Berufung auf Ermittler von drei Toten berichtet": what is told of is not theirs
    const of =
      whole === null
        ? -1
        : units
            .slice(whole.from, whole.to)
            .findIndex(
              (unit, u) => u > 0 && /^(?:von|über)$/.test(unit.lower) && units[whole.from + u + 1]?.pos !== 'PROPN' && units[whole.from + u + 1]?.pos !== 'DET',
            )
    const phrase = whole === null || of < 0 ? whole : { ...whole, to: whole.from + of }
    if (phrase !== null && units[at]?.pos !== 'PRON') out.push(units.slice(phrase.from, phrase.to))
  }
  for (let v = 0; v < Math.min(units.length, 200); v++) {
    const word = units[v]?.lower ?? ''
    if (word === 'auf' && units[v - 1]?.lower === 'sich' && units.slice(v, v + 12).some((unit) => RESTING.test(unit.lower))) add(v + 1)
    else if (word === 'auf' && RESTS_ON.test(units[v - 1]?.lower ?? '') && /^(?:unter|mit)$/.test(units[v - 2]?.lower ?? '')) add(v + 1)
  }
  if (/^zitier/.test(units[cue.from]?.lower ?? '') && speaker !== null && speaker.from > cue.from) add(speaker.to)
  for (const { from, to } of content)
    for (let v = from; v < Math.min(to, from + 120); v++) {
      const word = units[v]?.lower ?? ''
      const ends = units[v + 1]?.text === ',' || (units[v + 1]?.pos === 'AUX' && units[v + 2]?.text === ',')
      if (/^(?:gehört|gesehen|erfahren|beobachtet)$/.test(word) && units[v + 1]?.lower === 'haben') {
        const open = Math.max(from, startOfClause(units, v))
        const subject = phraseAt(units, open)
        if (subject !== null && /^(?:will|wollen)$/.test(units[subject.to]?.lower ?? '')) add(open)
      } else if (TOLD.test(word) && ends && v + 2 < to) {
        // "Zeugen hätten berichtet, ...", "von einem Passanten gehört zu haben"
        const open = Math.max(from, startOfClause(units, v))
        const subject = phraseAt(units, open)
        if (subject !== null && isVerb(units[subject.to])) add(open)
      } else if (TELLING.test(word) && v > from) {
        const open = Math.max(from, startOfClause(units, v))
        const subject = phraseAt(units, open)
        if (subject !== null && subject.to === v && units.slice(v, v + 8).some((unit) => unit.text === ',') && pastAdverbials(units, v + 1) >= v) add(open)
      }
    }
  return out.slice(0, 3)
}
