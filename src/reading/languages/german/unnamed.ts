// What is told and nobody vouches for: "es heißt, dass", "war davon die Rede, dass", "ein Zeuge will gesehen haben", "Experten halten es für echt".
import type { Unit } from '../../words.ts'
import { after, around, clauseEnd, commaNear, endOfClauses, frameEnd, indexOf, lastIndexOf, quotesFrom, startOfClause } from './clauses.ts'
import type { Stretch } from './clauses.ts'
import { CUES, NOBODY_SAYS, REPORTED, WORD_NOUNS } from './cues.ts'
import { isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import { ownerOfWords, plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import { subjectBefore } from './subjects.ts'

// "Es wird vermutet, dass ...", "Es heißt, der Kran sei alt."
export function nobodyAt(units: readonly Unit[], v: number): GermanSaying | null {
  const word = units[v]?.lower ?? ''
  // "Von einem „Sturm“ ist die Rede"
  if (word === 'rede' && units[v - 1]?.lower === 'die') {
    const of = lastIndexOf(units, v - 2, (unit) => /^vo[nm]$/.test(unit.lower), 14)
    const quote = of < 0 ? -1 : indexOf(units, of, (unit) => unit?.pos === 'QUOTE', v - of)
    if (quote > of) return plain([{ from: quote, to: quote + 1 }], { from: v - 1, to: v + 1 }, null)
  }
  // "Zunächst war davon die Rede, dass auch Kinder an Bord waren"
  if (word === 'rede' && /^,$/.test(units[v + 1]?.text ?? '') && units.slice(Math.max(0, v - 6), v).some((unit) => unit.lower === 'davon')) {
    const comma = v + 1
    const close = /^(?:dass|daß)$/.test(units[comma + 1]?.lower ?? '') ? indexOf(units, comma + 2, (unit) => unit?.text === ',', 40) : -1
    const content = after(units, comma).map((stretch) => (close > stretch.from ? { from: stretch.from, to: close } : stretch))
    return content.length === 0 ? null : plain(content, { from: v, to: v + 1 }, null)
  }
  const told = /^(?:heißt|hieß|heisst|hiess|heiße|heisse)$/.test(word)
  const strength = told ? 'says' : NOBODY_SAYS.get(word)
  if (strength === undefined) return null
  const near = units.slice(Math.max(0, v - 5), v + 3)
  // "In sozialen Netzwerken wird behauptet, ...": without "es" where nothing else could be the subject
  const aux = pastAdverbials(units, startOfClause(units, v))
  // "So wird von dem Video, das tausendfach geteilt wurde, behauptet, es stamme aus Varn"
  if (!told && units[v - 1]?.text === ',' && units[v + 1]?.text === ',' && /^(?:wird|wurde)$/.test(units[indexOf(units, 0, isVerb, 8)]?.lower ?? '')) {
    const content = after(units, v + 1).map(({ from, to }) => ({ from, to: colonCut(units, from, to) }))
    return content.length === 0 ? null : plain(content, { from: v, to: v + 1 }, null, strength)
  }
  const bare = (aux === v - 1 || pastAdverbials(units, aux + 1) === v) && /^(?:wird|wurde)$/.test(units[aux]?.lower ?? '') && units[v + 1]?.text === ',' // "So wird auf Murmel behauptet, ..."
  if ((!bare && !near.some((unit) => unit.lower === 'es')) || (!told && !near.some((unit) => /^(?:wird|wurde)$/.test(unit.lower)) && !bare)) return null
  const es = units[v + 1]?.lower === 'es' ? v + 2 : v + 1
  // "..., hieß es bei der Polizei", "In einer Mitteilung der Werft heißt es: ..."
  const behind = /^(?:bei|von|aus|seitens|vonseiten|beim|vom)$/.test(units[es]?.lower ?? '') ? phraseAt(units, es + 1) : null
  const written = units.slice(es, es + 5).findIndex((unit) => WORD_NOUNS.has(unit.lower))
  const author = behind === null && written > 0 ? phraseAt(units, es + written + (/^vo[nm]$/.test(units[es + written + 1]?.lower ?? '') ? 2 : 1)) : null
  // "heißt es in einem internen Papier": the paper says it
  const paper = behind === null && author === null && told && /^(?:in|im)$/.test(units[es]?.lower ?? '') ? phraseAt(units, es + 1) : null
  const written1 = paper !== null && units.slice(paper.from, paper.to).some((unit) => WRITTEN.test(unit.lower)) ? paper : null
  const speaker = behind ?? author ?? written1 ?? (told ? ownerOfWords(units, v) : null)
  const to = behind?.to ?? author?.to ?? written1?.to ?? es
  const cue = { from: v, to: es }
  if (units[v - 1]?.text === ',') {
    const content = around(units, v - 1, frameEnd(units, to), new Uint8Array(units.length))
    if (content.length > 0) return plain(content, cue, speaker, strength)
  }
  if (units[to]?.text === ':')
    return to === units.length - 1
      ? { ...plain([], cue, speaker, strength), opensNext: true }
      : plain(units[to + 1]?.pos === 'QUOTE' ? quotesFrom(units, to + 1) : [{ from: to + 1, to: endOfClauses(units, to + 1) }], cue, speaker, strength)
  const comma = commaNear(units, to)
  // "Es wird behauptet der Clip sei alt": a comma left out
  if (comma < 0)
    return !told && units.slice(to, to + 7).some((unit) => REPORTED.has(unit.lower))
      ? plain([{ from: to, to: endOfClauses(units, to) }], cue, speaker, strength)
      : null
  return plain(after(units, comma), cue, speaker, strength)
}

const colonCut = (units: readonly Unit[], from: number, to: number): number => {
  const colon = indexOf(units, from, (unit) => unit?.text === ':', 60)
  return colon > from && colon < to ? colon : to
}

const WRITTEN =
  /(?:papier|bericht|schreiben|brief|dokument|vermerk|gutachten|protokoll|akte|akten|antrag|erklärung|mitteilung|studie|analyse|anklage|anklageschrift|urteil|aufruf)s?$/

// "Ein Zeuge will gesehen haben, wie zwei Männer flohen", "will das Feuer schon am Freitag gesehen haben": a claim of the subject.
export function claimAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  if (!/^(?:will|wollen)$/.test(units[v]?.lower ?? '') || taken[v] === 1) return null
  const end = clauseEnd(units, v + 1)
  if (
    units[end - 1]?.lower !== 'haben' ||
    !/^(?:gesehen|gehört|beobachtet|bemerkt|erfahren|erkannt|mitbekommen|gefilmt|gewusst|entdeckt)$/.test(units[end - 2]?.lower ?? '')
  )
    return null
  const speaker = subjectBefore(units, v) ?? phraseAt(units, pastAdverbials(units, v + 1))
  if (speaker === null) return null
  const from = Math.max(v + 1, speaker.to)
  const clauses = units[end]?.text === ',' ? after(units, end) : []
  // "gehört haben, der Besitzer sei fort, berichtet die „Post“": the paper tells all of it
  if (clauses.length > 0) return clauses.some((stretch) => isFramed(units, stretch)) ? null : plain(clauses, { from: v, to: end }, speaker)
  return end - 2 > from ? plain([{ from, to: end }], { from: v, to: v + 1 }, speaker) : null
}

const isFramed = (units: readonly Unit[], { from, to }: Stretch): boolean => {
  const comma = lastIndexOf(units, to - 1, (unit) => unit.text === ',', 14)
  return comma > from && CUES.has(units[comma + 1]?.lower ?? '')
}

// "Experten halten das Video für echt", "hält es für möglich, dass ...": what somebody takes it for.
export function holdsAt(units: readonly Unit[], v: number): GermanSaying | null {
  if (!/^(?:hält|halten|hielt|hielten)$/.test(units[v]?.lower ?? '')) return null
  const end = clauseEnd(units, v + 1)
  const speaker = subjectBefore(units, v) ?? phraseAt(units, pastAdverbials(units, v + 1))
  if (speaker === null) return null
  const from = pastAdverbials(units, Math.max(v + 1, speaker.to))
  const held = indexOf(units, from, (unit) => unit?.lower === 'für', 10)
  if (held < 0 || held >= end - 1 || held === from) return null
  const negated = units.slice(v + 1, end).some((unit) => unit.lower === 'nicht')
  const that = units[from]?.lower === 'es' && units[end]?.text === ',' ? after(units, end) : []
  return { ...plain(that.length > 0 ? that : [{ from, to: end }], { from: v, to: v + 1 }, speaker, 'believes'), negated }
}
