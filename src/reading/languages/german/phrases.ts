// German noun phrases: where one begins at a unit and how far it reaches, with genitives, prepositions and titles that belong to it.
import type { Unit } from '../../words.ts'

export type Phrase = { readonly from: number; readonly to: number }

const REACH = 24
const TIME_NOUN =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|woche|monat|jahr|jahre|tag|tage|morgen|vormittag|mittag|nachmittag|abend|nacht|wochenende|uhr|mitternacht|stunden?)(?:s|es|abend|morgen|mittag|nachmittag|vormittag|nacht|früh)?$/
/** "Montag", "Woche". */
export const isTimeNoun = (unit: Unit | undefined): boolean => unit !== undefined && TIME_NOUN.test(unit.lower)
/** Names among them. */
export const isNoun = (unit: Unit | undefined): boolean => unit !== undefined && (unit.pos === 'NOUN' || unit.pos === 'PROPN')
/** Auxiliaries among them. */
export const isVerb = (unit: Unit | undefined): boolean => unit !== undefined && (unit.pos === 'VERB' || unit.pos === 'AUX')
const LINKS = /^(?:von|vom|der|des|für|aus|bei|beim|in|im|an|am|auf|mit|zu|zum|zur|gegen|ohne|vor|über|unter|neben|nahe)$/

/** "die Werft in einer Mitteilung": where it is said is no part of who says it. */
const SAID_IN =
  /^(?:(?:medien|presse|kurz)?mitteilung|aussendung|presseaussendung|communiqué|stellungnahme|erklärung|schreiben|interview|gespräch|pressekonferenz|medienkonferenz|tweet|post|posting)$/
const isArticle = (unit: Unit | undefined): boolean => unit?.pos === 'DET' && /^(?:der|die|das|dem|den)$/.test(unit.lower)

/** "die Zeitung „Bote“", "die „Hafenpost“": a short quotation behind a noun or an article names a thing. */
export const isTitle = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  return (
    unit?.pos === 'QUOTE' &&
    unit.end - unit.start < 40 &&
    (isNoun(units[at - 1]) || isArticle(units[at - 1])) &&
    !/[,.!?…]["“”‘«»]+$/.test(unit.text) &&
    /^["„‚«»“]\p{Lu}/u.test(unit.text)
  )
}

/**
 * The noun phrase that begins exactly at `from`, or null: "ein Sprecher der Hafenbehörde in Wexmar", "Anna Holm", "er". `beforeVerb`: a finite verb follows
 * the phrase whatever it is ("laut A und B wurde"); elsewhere "und B wurde" begins another clause.
 */
export function phraseAt(units: readonly Unit[], from: number, beforeVerb = false): Phrase | null {
  const first = units[from]
  if (first === undefined) return null
  if (first.pos === 'PRON') return /^(?:er|sie|es|wir|ich|man|jemand|niemand|andere|einer)$/.test(first.lower) ? { from, to: from + 1 } : null
  let k = from
  let noun = -1
  for (let n = 0; k < units.length && n < REACH; k++, n++) {
    const unit = units[k] as Unit
    const next = units[k + 1]
    if (isNoun(unit)) {
      if (isTimeNoun(unit)) break
      // "Karl T. wies"
      if (noun === k - 1 && noun >= 0 && next?.text === '.' && next.start === unit.end && /^\p{Lu}$/u.test(unit.text)) {
        noun = ++k
        continue
      }
      // Two names side by side are one; a name after a complete phrase of nouns is its apposition: "Polizeisprecherin Anna Holm".
      noun = k
      continue
    }
    if (isTitle(units, k) && (noun >= 0 || k === from + 1)) {
      noun = k
      continue
    }
    // "Seehilfe e. V. fordert"
    if (noun === k - 1 && noun >= 0 && unit.text === 'e' && /^V\.?$/.test(units[k + 1]?.text === '.' ? (units[k + 2]?.text ?? '') : (next?.text ?? ''))) {
      let to = k + 1
      while (/^[.V]\.?$/.test(units[to]?.text ?? '') && to < k + 4) to++
      noun = to - 1
      k = to - 1
      continue
    }
    if (/^(?:dr|prof|st)\.?$/.test(unit.lower)) continue
    // "sagte Inga Rolf der Zeitung": to whom
    if (unit.pos === 'DET' && noun === k - 1 && k - 2 >= from && units[k - 1]?.pos === 'PROPN' && units[k - 2]?.pos === 'PROPN') break
    // "der als Zeuge vernommene Mann"
    if (unit.lower === 'als' && k === from + 1 && first.pos === 'DET' && isNoun(next) && units[k + 2]?.pos === 'ADJ') {
      k++
      continue
    }
    // "laut einem heute veröffentlichten Bericht"
    if (unit.pos === 'ADV' && noun < 0 && k > from && next?.pos === 'ADJ') continue
    if (unit.pos === 'DET' || unit.pos === 'ADJ' || unit.pos === 'NUM') {
      // After a noun only a genitive goes on: "Sprecherin der Werft", "des Hafens". "Mehrere", "ein" begin something new.
      if (noun >= 0 && !(unit.pos === 'DET' && /^(?:der|des|dieser|dieses|ihrer|seiner|eines|einer)$/.test(unit.lower) && opensPhrase(units, k + 1))) {
        if (!(noun < k - 1)) break
      }
      continue
    }
    if (unit.pos === 'ADP' && noun === k - 1 && LINKS.test(unit.lower) && noun >= 0) {
      // "Ines Kober bei einer Pressekonferenz": a whole name is only of somewhere or for somebody.
      if (unit.lower === 'zu' && next?.pos === 'PROPN') break // "ihr Vater zu BLICKPUNKT: ..."
      if (units[k - 1]?.pos === 'PROPN' && units[k - 2]?.pos === 'PROPN' && !/^(?:von|vom|aus|für)$/.test(unit.lower)) break
      // "Prüfer von «Blick» fanden heraus"
      if (
        next !== undefined &&
        next.pos === 'QUOTE' &&
        /^vo[nm]$/.test(unit.lower) &&
        next.end - next.start < 40 &&
        /^["„‚«»“]\p{Lu}[^,.!?…]*$/u.test(next.text)
      ) {
        noun = ++k
        continue
      }
      const inner = phraseAt(units, k + 1)
      if (
        inner === null ||
        (unit.lower === 'unter' && /^(?:berufung|verweis|hinweis)$/.test(units[k + 1]?.lower ?? '')) ||
        /^(?:anfrage|nachfrage|telegram|x|twitter|facebook|instagram|tiktok|youtube|journalisten|deutsch|englisch)$/.test(units[k + 1]?.lower ?? '') ||
        isTimeNoun(units[k + 1]) ||
        isTimeNoun(units[inner.to - 1]) ||
        (/^(?:in|im|auf|bei)$/.test(unit.lower) && units.slice(k + 1, inner.to).some(({ lower }) => SAID_IN.test(lower)))
      )
        break
      noun = inner.to - 1
      k = inner.to - 1
      continue
    }
    if (unit.pos === 'CCONJ' && noun === k - 1 && noun >= 0 && /^(?:und|sowie|oder)$/.test(unit.lower) && next !== undefined) {
      // "von NDR-Welle und „Nordblatt“"
      if (next.pos === 'QUOTE' && next.end - next.start < 40 && /^["„»«“]\p{Lu}/u.test(next.text) && !/[,.!?…]["“”«»]+$/.test(next.text)) {
        noun = ++k
        continue
      }
      // "beide Seiten und auch der Bote"
      const inner = phraseAt(units, /^(?:auch|sogar)$/.test(next.lower) ? k + 2 : k + 1)
      if (inner === null || (!beforeVerb && isVerb(units[inner.to])) || units[k + 1]?.pos === 'PRON') break
      noun = inner.to - 1
      k = inner.to - 1
      continue
    }
    // "die Vereinten Bahnen (VB)": a short name in brackets
    if (unit.text === '(' && noun === k - 1 && noun >= 0 && isNoun(next) && units[k + 2]?.text === ')') {
      noun = k + 2
      k += 2
      continue
    }
    if (/^[-–&/]$/.test(unit.text) && units[k - 1]?.end === unit.start && next?.start === unit.end) continue
    break
  }
  if (noun < 0) return ownNumber(units, from)
  return { from, to: noun + 1 }
}

// "zwei sagten", "mehrere riefen", "viele": people, where nothing is counted beside them.
const ownNumber = (units: readonly Unit[], from: number): Phrase | null =>
  /^(?:viele|mehrere|einige|alle|beide|manche|andere|eine|einer|zwei|drei)$/.test(units[from]?.lower ?? '') && isVerb(units[from + 1])
    ? { from, to: from + 1 }
    : null

const opensPhrase = (units: readonly Unit[], at: number): boolean => {
  for (let k = at; k < at + 4; k++) {
    if (isNoun(units[k]) || (k === at && isTitle(units, k))) return true
    if (units[k]?.pos !== 'ADJ' && units[k]?.pos !== 'NUM') return false
  }
  return false
}

/** From `from`, past adverbials ("am Montag", "gegenüber Reportern", "auch", "sich"), to where something else begins. */
export function pastAdverbials(units: readonly Unit[], from: number): number {
  let k = from
  for (let n = 0; k < units.length && n < 8; n++) {
    const unit = units[k] as Unit
    if (unit.pos === 'ADV' || unit.lower === 'sich') k++
    else if (unit.pos === 'ADP') {
      let j = k + 1
      // "vom 30. 12.", "am 8.9."
      if (units[j]?.pos === 'NUM' && units[j + 1]?.text === '.' && !isNoun(units[j + 2])) {
        j += 2
        if (units[j]?.pos === 'NUM' && units[j + 1]?.text === '.') j += 2
        k = j
        continue
      }
      while (j < units.length && /^(?:DET|ADJ|NUM)$/.test(units[j]?.pos ?? '')) j++
      if (units[j]?.text === '.' && units[j - 1]?.pos === 'NUM' && isTimeNoun(units[j + 1])) j++ // "vom 11. Mai"
      if (!isNoun(units[j])) return k
      while (isNoun(units[j + 1]) || (units[j + 1]?.pos === 'NUM' && isTimeNoun(units[j]))) j++
      k = j + 1
    } else if (unit.pos === 'NUM' && /^\d/.test(unit.text) && isTimeNoun(units[k + 1])) k += 2
    else if (isTimeNoun(unit)) k++
    else return k
  }
  return k
}
