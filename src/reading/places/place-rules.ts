// The rules by which a capitalised phrase is a place: known, by its last word, by what stands before or after it. Asked in that order;
// the first rule that knows the phrase decides, also when it decides that it is none.
import { known } from './gazetteer.ts'
import type { Phrase } from './capitalised.ts'
import { byLastWord, SURNAMES } from './place-heads.ts'
import { aKnownName } from './place-known.ts'
import { between } from './place-made.ts'
import { aNumbered, aSettlement, aSite, beforeANoun, type Verdict } from './place-nouns.ts'
import { aBody, aBusiness } from './place-premises.ts'
import { candidateOf, type Candidate, type Place, type Scan } from './place-setting.ts'
import { anUnknownName } from './place-unknown.ts'
import { MODIFIERS, STRONG_HEADS, TITLES } from './place-words.ts'

/** One place a phrase at most, in the order of the sentence. */
export function namesIn(scan: Scan): readonly Place[] {
  return scan.phrases.flatMap((phrase) => {
    const owned = ownedIn(scan, phrase)
    if (owned !== null) return [owned]
    for (const part of partsOf(scan, phrase)) {
      const place = placeOf(scan, part)
      if (place === 'none') return []
      if (place !== null) return [place]
    }
    return []
  })
}

/** "Dorvia’s Holm Island", "West Tarn’s Karsk district": the place, in the one whose it is. Null where the phrase is no such pair. */
function ownedIn(scan: Scan, phrase: Phrase): Place | null {
  for (let i = phrase.first; i < phrase.last; i++) {
    const owner = scan.words[i]
    const opening = scan.words[phrase.first]
    if (owner?.possessive !== true || opening === undefined) continue
    const name = between(scan, opening, owner)
    const [whole, own] = [candidateOf(scan, phrase), candidateOf(scan, { first: i + 1, last: phrase.last })]
    const owning = known(name) ?? (MODIFIERS.has(opening.text) ? known(name.slice(opening.text.length + 1)) : null)
    if (owning === null || whole === null || own === null) return null
    const place = verdictOf({ ...own, setting: { ...own.setting, before: whole.setting.before, twoBefore: whole.setting.twoBefore }, placed: whole.placed })
    return place === null || place === 'none' ? null : { ...place, within: place.within ?? name }
  }
  return null
}

/** The phrase whole; then without a first word that is capital only because the sentence begins with it, or is a preposition or article. */
function partsOf(scan: Scan, phrase: Phrase): readonly Phrase[] {
  let first = phrase.first
  // "India-controlled Kashmir", "rebel-held Tarn"
  if (first < phrase.last && /-(?:controlled|held|occupied|administered|ruled|run|backed|led|based|bound)$/.test(scan.words[first]?.text ?? '')) first++
  while (first < phrase.last && (OPENERS.has(scan.words[first]?.text ?? '') || scan.words[first]?.capital === false)) first++
  if (first === phrase.last && OPENERS.has(scan.words[first]?.text ?? '')) return []
  const trimmed = { first, last: phrase.last }
  // "Yesterday Harwick ..." or "Police Harwick": the whole phrase first, then what follows its first word.
  return first === 0 && phrase.last > 0 && !scan.words[0]?.possessive && /ly$|day$/.test(scan.words[0]?.text ?? '')
    ? [{ first: 1, last: phrase.last }]
    : [trimmed]
}

export const OPENERS = new Set(
  'The A An In At On Near Outside Inside Around Across From To Of Off By For With And But Or If As When While After Before During Since Until Under Over Between Through Meanwhile However Then There This That These Those It He She They We You Its His Her Their Our My Your Some Many Most Both All Each Every No Not Another Other Similar Several Two Three Four Five Six Seven Eight Nine Ten One Earlier Later Residents Witnesses Officials Footage Video Activists Elsewhere'
    .split(' ')
    .filter((word) => word !== 'Central'),
)

const RULES: readonly ((candidate: Candidate) => Verdict)[] = [
  anAddressee,
  aPerson,
  aNumbered,
  aBusiness,
  aSettlement,
  aSite,
  aKnownName,
  byLastWord,
  aBody,
  beforeANoun,
  anUnknownName,
]

/** The place a phrase names; null where no rule knows it; 'none' for a phrase that is known to be no place. */
function placeOf(scan: Scan, phrase: Phrase): Verdict {
  const candidate = candidateOf(scan, phrase)
  return candidate === null ? null : verdictOf(candidate)
}

function verdictOf(candidate: Candidate): Verdict {
  for (const rule of RULES) {
    const verdict = rule(candidate)
    if (verdict !== null) return verdict
  }
  return null
}

/** "told the Northern Ledger": whoever is told something is a person or a body. */
function anAddressee({ setting }: Candidate): Verdict {
  return setting.before === 'told' || setting.before === 'telling' ? 'none' : null
}

/** A title before the name or inside it. */
function aPerson({ scan, phrase, all, opening, closing }: Candidate): Verdict {
  const before = scan.words[phrase.first - 1]
  if (before !== undefined && TITLES.has(before.text) && opening.start - before.until <= 2) return 'none'
  if (!all.slice(0, -1).some((word) => TITLES.has(word.text)) || NAMESAKES.test(opening.text)) return null
  // "Imam Harun Port" is named after one
  return STRONG_HEADS.has(closing.text) && !SURNAMES.has(closing.text) ? null : 'none'
}

const NAMESAKES = /^(?:King|Queen|Prince|Princess|Duke|Earl|Lord|Bishop|General|Captain|Sir|Governor|President|Judge|Justice|Mayor|Commander|Sheriff)$/
