// What is told with "soll" and nobody vouches for: "Das Video soll am Samstag aufgenommen worden sein", "soll einen Brand in Varn zeigen", "der am Kai gestanden
// haben soll". Without the perfect "soll" is mostly a plan ("soll abgebaut werden"); footage that "soll zeigen" plans nothing.
import type { Unit } from '../../words.ts'
import { clauseEnd, endOfClauses, lastIndexOf } from './clauses.ts'
import type { Stretch } from './clauses.ts'
import { plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import { SOURCES } from './sources.ts'

/** Nobody is its speaker; null where somebody is named for it, and for a plan. */
export function hearsayAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  const word = units[v]?.lower ?? ''
  if (!word.startsWith('soll') || !/^(?:soll|sollen|sollte|sollten)$/.test(word) || taken[v] === 1) return null
  const end = clauseEnd(units, v + 1)
  const isLast = end === v + 1 && v > 1
  const open = lastIndexOf(units, v - 1, (unit) => /^[,:;–—]$/.test(unit.text), 40) + 1
  const [from, to] = isLast ? [open, v] : [v + 1, end]
  // "soll ihn nach Überzeugung der Ermittler getötet haben": somebody says so
  if (
    units
      .slice(from, to)
      .some((unit, i, all) => unit.lower === 'laut' || unit.lower === 'zufolge' || (unit.lower === 'nach' && SOURCES.test(all[i + 1]?.lower ?? '')))
  )
    return null
  const isAlleged = units.slice(open, end).some((unit) => unit.lower === 'angeblich')
  if (/^sollten?$/.test(word) && !isAlleged) return null
  const last = units[to - 1]?.lower ?? ''
  const before = units[to - 2]?.lower ?? ''
  const perfect = /^(?:sein|haben)$/.test(last) && (before === 'worden' || /^(?:\p{L}*ge\p{L}+(?:t|en)|\p{L}{4,}(?:t|en|an))$/u.test(before))
  if (!perfect && !(isAlleged && INFINITIVE.test(last)) && !showsAt(units, last, open, to)) return null
  // "Er soll gesagt haben, das sei ihm egal", "soll zeigen, wie ein Boot kentert"
  const goesOn =
    units[end]?.text === ',' &&
    (TOLD.test(before) || /^(?:wie|dass|daß)$/.test(units[end + 1]?.lower ?? '') || (!perfect && units[end + 1]?.pos === 'RELATIVE'))
  const until = goesOn ? endOfClauses(units, end) : end
  if (isLast) {
    const begin = units[from]?.pos === 'RELATIVE' || /^(?:welche[nrsm]?|dass|daß|weil|da|wo)$/.test(units[from]?.lower ?? '') ? from + 1 : from
    if (to <= begin) return null
    const content: readonly Stretch[] = goesOn ? [{ from: begin, to: until }] : [{ from: begin, to: v }]
    return plain(content, { from: v, to: v + 1 }, null)
  }
  return plain([{ from: v + 1, to: until }], { from: v, to: v + 1 }, null)
}

const TOLD = /^(?:gesagt|erklärt|behauptet|erzählt|geäußert|gedroht|angekündigt)$/
const INFINITIVE = /^\p{Ll}{3,}(?:en|ern|eln)$/u
const FOOTAGE =
  /(?:video|videos|clip|clips|film|filme|aufnahme|aufnahmen|foto|fotos|bild|bilder|bildern|mitschnitt|material|sequenz|szene|szenen|screenshot|screenshots|beitrag|beiträge|posting|tweet|reel)$/

// "Ein Video soll den Brand zeigen", "Die Bilder sollen aus Varn stammen", "Dabei soll es sich um Helfer handeln", "Insgesamt soll es 16 Verletzte geben"
function showsAt(units: readonly Unit[], last: string, open: number, to: number): boolean {
  const words = units.slice(open, to)
  if (last === 'stammen' || last === 'entstammen') return true
  if (last === 'handeln') return words.some((unit) => unit.lower === 'sich') && words.some((unit) => unit.lower === 'um')
  if (last === 'geben') return words.some((unit) => unit.lower === 'es') && words.some((unit) => HARM.test(unit.lower))
  // the footage may be the relative clause's: "das Video, das einen Brand zeigen soll"
  return (
    /^(?:zeigen|belegen|beweisen|dokumentieren|abbilden|darstellen)$/.test(last) &&
    (units.slice(Math.max(0, open - 12), to).some((unit) => FOOTAGE.test(unit.lower)) ||
      units.slice(open, to).some((unit, i, all) => /^(?:sie|es|er|das|dies)$/.test(unit.lower) && (i === 0 || /^soll/.test(all[i - 1]?.lower ?? ''))))
  )
}
const HARM = /^(?:\p{L}*verletzten?|toten?|todesopfer|opfer|vermissten?|festnahmen|schäden)$/u
