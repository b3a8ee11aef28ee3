// Places in headlines, where every word is capitalised and capitals say nothing: only names that are known, names that end in a place's
// head after a placing word, and a lone name after "in" or "near" are taken.
import { known } from './gazetteer.ts'
import { BODY_WORDS, DEMONYM, DOUBTFUL, NOT_PLACES, STRONG_HEADS, TITLES } from './place-words.ts'
import { NEVER } from './place-heads.ts'
import { OPENERS } from './place-rules.ts'
import { PLACING, type Place, type Scan } from './place-setting.ts'

/** In a headline every word is capitalised: only names that are known, or end in a head after a placing word, are taken. */
export function inHeadline(scan: Scan): readonly Place[] {
  const { words, text } = scan
  const found: Place[] = []
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(4, words.length - i); length > 0; length--) {
      const from = words[i]
      const to = words[i + length - 1]
      if (from === undefined || to === undefined || !from.capital || !to.capital || !/^[^,;:|]*$/.test(text.slice(from.start, to.end))) continue
      const name = text.slice(from.start, to.end)
      const before = words[i - 1]?.text.toLowerCase() ?? ''
      const placed = PLACING.has(before) || ['at', 'on', 'of', 'from', 'to', 'the'].includes(before)
      const city = known(name)
      const body = BODY_WORDS.has(words[i + length]?.text ?? '') && text.slice(to.until, words[i + length]?.start) === ' '
      const titled = TITLES.has(words[i - 1]?.text ?? '')
      const sure =
        city !== null &&
        (DOUBTFUL.has(name) ? placed && before !== 'the' : city.people >= (placed ? 5_000 : 60_000)) &&
        !(to.possessive && city.kind === 'country')
      const head = length > 1 ? STRONG_HEADS.get(to.text) : undefined
      const bySuffix =
        head !== undefined &&
        !NEVER.test(name) &&
        (placed || (length === 2 && known(from.text) !== null)) &&
        !words.slice(i, i + length - 1).some((word) => OPENERS.has(word.text) || BODY_WORDS.has(word.text) || PLACING.has(word.text.toLowerCase()))
      // A lone unknown name after "in" or "near": the headline's own scene.
      const lone =
        city === null &&
        length === 1 &&
        ['in', 'near', 'outside'].includes(before) &&
        !NOT_PLACES.has(name) &&
        !DEMONYM.test(name) &&
        !BODY_WORDS.has(name) &&
        !/^\p{Lu}+$/u.test(name) &&
        !to.possessive &&
        words[i + 1]?.capital !== true &&
        !HEADLINE_WORDS.test(name)
      if (titled || body || !(sure || bySuffix || lone)) continue
      found.push({ start: from.start, end: to.end, kind: (bySuffix ? head : city?.kind) ?? 'city', name, within: null })
      i += length - 1
      break
    }
  }
  return found
}

const HEADLINE_WORDS =
  /^(?:Court|Custody|Hospital|Bid|Row|Clash|Clashes|Protest|Protests|Crowd|Street|Streets|Town|City|Raid|Raids|Attack|Attacks|Fire|Crash|Collapse|Talks|Crisis|Video|Footage|Shock|Fear|Fears|Hours|Days|Months|Years|Minutes|Public|Private|Charge|Jail|Prison|School|Office|Home|Anger|Wake|Chaos|Part|Full|Person|Pictures|Photos|Numbers|Depth|Brief|Focus)$/
