// Who speaks in a German sentence where a verb or a colon says that somebody does: the phrase the clause begins with, over appositions and inserted clauses,
// or whom a relative clause is about.
import type { Unit } from '../../words.ts'
import { indexOf, lastIndexOf, startOfClause } from './clauses.ts'
import { isTimeNoun, isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'

/** The subject left of a verb: the phrase the clause begins with, if nothing but adverbials and appositions stand between the two. */
export function subjectBefore(units: readonly Unit[], v: number): Phrase | null {
  let from = startOfClause(units, v)
  // "Anna Holm, Sprecherin der Werft, sagte": back over the apposition.
  if (from === v && units[v - 1]?.text === ',') {
    const opener = lastIndexOf(units, v - 2, (u) => u.text === ',' || u.text === ';', 16)
    if (opener < 0 || units[opener + 1]?.pos === 'RELATIVE' || units.slice(opener + 1, v - 1).some(isVerb) === true) {
      const relative = relativeBefore(units, v)
      return relative
    }
    from = startOfClause(units, opener)
    const named = phraseAt(units, /^(?:ADV|SCONJ)$/.test(units[from]?.pos ?? '') ? from + 1 : from)
    if (named === null || named.to !== opener) return null
    // "Der Chef des Verbands, Karl Moser, forderte": by the name
    return units[v - 2]?.pos === 'PROPN' && units.slice(opener + 1, v - 1).every((unit) => unit.pos === 'PROPN' || unit.pos === 'NOUN')
      ? { from: opener + 1, to: v - 1 }
      : named
  }
  const first = units[from]
  // "die Frau, die „Hilfe“ ruft": whom the relative clause is about.
  if (first?.pos === 'RELATIVE' && /^(?:der|die|das)$/.test(first.lower)) return antecedent(units, from - 2)
  if (first?.pos === 'SCONJ' || first?.pos === 'CCONJ') from++
  // "wie auch andere Medien berichteten"
  if (first?.pos === 'SCONJ') while (from < v && units[from]?.pos === 'ADV') from++
  if (units[v - 1]?.pos === 'CCONJ') return subjectOfBefore(units, v)
  const behind = subjectBehindHave(units, from, v)
  if (behind !== null) return behind
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
  if (k === v) return phrase
  // "wie ein Sprecher dem „Elbkurier“ sagte": to whom stands between the two.
  const whom = /^(?:dem|der|einem|einer)$/.test(units[k]?.lower ?? '') ? phraseAt(units, k) : null
  return whom !== null && pastAdverbials(units, whom.to) === v && units[from - 1]?.lower === 'wie' ? phrase : null
}

// "Der Präsident sprach von Terror und forderte Hilfe": whoever did what stands before the "und".
function subjectOfBefore(units: readonly Unit[], v: number): Phrase | null {
  const from = lastIndexOf(units, v - 1, (unit) => /^[,:;–—(]$/.test(unit.text), 40) + 1
  const first = phraseAt(units, from)
  if (first !== null && first.to < v && isVerb(units[first.to])) return isTimeNoun(units[first.from]) ? null : first
  const verb = indexOf(units, from, isVerb, 12)
  if (verb < 0 || verb >= v) return null
  const inverted = phraseAt(units, pastAdverbials(units, verb + 1))
  return inverted !== null && inverted.to < v ? inverted : null
}

// "Vorgestern hatte die Behörde noch erklärt": the clause opens with a day or a place, and the subject stands behind the finite verb.
function subjectBehindHave(units: readonly Unit[], from: number, v: number): Phrase | null {
  const have = pastAdverbials(units, from)
  if (have === from || have >= v || !/^(?:hat|haben|hatte|hatten|habe)$/.test(units[have]?.lower ?? '')) return null
  const phrase = phraseAt(units, pastAdverbials(units, have + 1))
  return phrase !== null && phrase.to <= v && pastAdverbials(units, phrase.to) === v ? phrase : null
}

/** What tells who a speaker is, between commas beside the mention: "Tom Ried, Sprecher des Hafens,", "der Chef der Werft, Karl Moser,". */
export function appositionOf(units: readonly Unit[], { from, to }: Phrase): readonly Unit[] {
  if (units[to]?.text === ',') {
    const behind = phraseAt(units, to + 1)
    if (behind !== null && !isVerb(units[behind.to]) && (units[behind.to] === undefined || /^[,.:]$/.test(units[behind.to]?.text ?? '')))
      return units.slice(behind.from, behind.to)
  }
  if (units[from - 1]?.text !== ',' || units[to]?.text !== ',' || !units.slice(from, to).every((unit) => unit.pos === 'PROPN')) return []
  const before = phraseAt(units, startOfClause(units, from - 1))
  return before !== null && before.to === from - 1 ? units.slice(before.from, before.to) : []
}

/** "Eine Anwohnerin ist zu hören, wie sie ruft": she. */
export function heardBefore(units: readonly Unit[], v: number): Phrase | null {
  const open = startOfClause(units, v)
  if (units[open]?.lower !== 'wie' || !/^(?:er|sie|es)$/.test(units[open + 1]?.lower ?? '')) return null
  if (!units.slice(Math.max(0, open - 6), open).some((unit) => /^(?:hören|sehen)$/.test(unit.lower))) return null
  const heard = phraseAt(units, startOfClause(units, open - 1))
  return heard !== null && heard.to < open && isVerb(units[heard.to]) ? heard : null
}

/** Whose words a colon brings: whom a relative clause before it is about, or the subject of the sentence. */
export function subjectOfSentence(units: readonly Unit[], before: number): Phrase | null {
  // "vom Verein, der das Video veröffentlichte, mit dem Kommentar:"
  const relative = lastIndexOf(units, before - 1, (unit) => unit.pos === 'RELATIVE', 30)
  const close = relative < 0 ? -1 : indexOf(units, relative, (unit) => unit?.text === ',', 24)
  if (relative > 0 && close > relative && before - close < 8) {
    const author = antecedent(units, relative - 2)
    if (author !== null) return author
  }
  const first = phraseAt(units, units[0]?.pos === 'ADV' ? 1 : 0)
  if (first !== null && first.to < before && isVerb(units[first.to])) return first
  const verb = indexOf(units, 0, isVerb, 16)
  const left = verb < 0 || verb >= before ? null : subjectBefore(units, verb)
  if (left !== null) return left
  return verb < 0 || verb >= before ? null : phraseAt(units, pastAdverbials(units, verb + 1))
}

function antecedent(units: readonly Unit[], last: number): Phrase | null {
  // "wurde von Nachbarn alarmiert, die": over the verb that ends the clause
  let at = last
  while (at > 0 && at > last - 3 && isVerb(units[at])) at--
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
