// Noun phrases read rightwards from their first word: inverted subjects ("..., said Lane"), agents after "by", "according to ...".
import type { Unit } from '../../words.ts'
import { isNominal, isTimeWord, isVerb, POSSESSIVE, REACH } from './noun-phrases.ts'
import type { Phrase } from './noun-phrases.ts'

const ENVOYS = /^(?:ambassadors?|envoys?|advis[eo]rs?|aides?|delegates?|secretary|assistants?|counsel|consultants?|deputy|sources?)$/

/** The noun phrase that begins at unit `from`, or null: inverted subjects, agents after "by", "according to ...". */
export function nounPhraseRight(units: readonly Unit[], from: number): Phrase | null {
  let k = from
  let nominal = -1
  for (let n = 0; k < units.length && n < REACH; k++, n++) {
    const unit = units[k] as Unit
    // "the Post's Today programme": a name, after its owner
    const isName = /^\p{Lu}/u.test(unit.text) && /^['’]s?$/.test(units[k - 1]?.text ?? '')
    if (isName) {
      nominal = k
      continue
    }
    const joined = units[k + 1]?.text === '-' && units[k + 1]?.start === unit.end // "the 34-year-old"
    if (nominal >= 0 && ((isTimeWord(unit) && !joined) || /^(?:that|who|which)$/.test(unit.lower))) break
    if (unit.pos === 'PRON' && !POSSESSIVE.has(unit.lower) && nominal >= 0) break
    if (unit.pos === 'PRON' && !POSSESSIVE.has(unit.lower)) {
      nominal = k
      if (!/^(?:one|another|others|some|many|most|several|those)$/.test(unit.lower)) return { from, to: k + 1, relative: false }
      continue
    }
    if (isNominal(unit) || (k === from && /[a-z]ing$/.test(unit.lower)) || (unit.pos === 'ADJ' && units[k + 1]?.lower === 'of')) {
      nominal = k
      continue
    }
    if (unit.pos === 'DET' || POSSESSIVE.has(unit.lower)) {
      const left = units[k - 1]
      if (nominal >= 0 && left?.pos !== 'ADP' && left?.pos !== 'CCONJ') break
      continue
    }
    if (unit.pos === 'ADJ' || unit.pos === 'PART' || unit.lower === "'s" || unit.lower === "'") continue
    // "the ambassador to the United Nations", "an adviser to Lane"
    if (unit.lower === 'to' && nominal === k - 1 && ENVOYS.test(units[nominal]?.lower ?? '') && !isVerb(units[k + 1])) continue
    if (unit.pos === 'ADP' && nominal >= 0 && /^(?:of|for|from|at|with|in)$/.test(unit.lower)) {
      const next = units[k + 1]
      const after = units[k + 2]
      if (isTimeWord(next) || (unit.lower === 'in' && !(next?.pos === 'PROPN')) || (unit.lower === 'at' && next?.pos !== 'PROPN' && after?.pos !== 'PROPN'))
        break
      continue
    }
    if (
      unit.pos === 'CCONJ' &&
      nominal === k - 1 &&
      (units[k + 1]?.pos === 'PROPN' || units[k + 1]?.pos === 'NOUN') &&
      !isVerb(units[k + 2]) &&
      !isVerb(units[k + 3])
    )
      continue
    if (/^[-–/&.]$/.test(unit.text) && units[k - 1]?.end === unit.start && units[k + 1]?.start === unit.end) continue
    if (unit.pos === 'QUOTE' && unit.end - unit.start < 40 && isNominal(units[k + 1]) && !/[,.!?]["”’']+$/.test(unit.text)) continue
    if ((unit.pos === 'VERB' || (unit.pos === 'ADV' && /ly$/.test(unit.lower))) && nominal < 0 && k > from) continue
    break
  }
  // "the company's chief": the owner does not speak, whatever the tagger makes of the word that does
  let last = k - 1
  while (last > nominal && units[last]?.pos !== 'ADJ') last--
  const owned = nominal >= 0 && last > nominal + 1 && /^['’]s?$/.test(units[nominal + 1]?.text ?? '')
  return nominal >= 0 ? { from, to: (owned ? last : nominal) + 1, relative: false } : null
}
