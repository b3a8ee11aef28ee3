// Names that end in what the place is ("Rye Lane", "Calder Harbour", "Sea Pearl Hotel"), or begin with it ("Lake Tarn").
import { known } from './gazetteer.ts'
import { between, placeFrom } from './place-made.ts'
import type { Verdict } from './place-nouns.ts'
import { businessBefore } from './place-premises.ts'
import { role, SPEAKING, TO_OR_FROM, type Candidate } from './place-setting.ts'
import { BODY_WORDS, DEMONYM, FIRST_HEADS, PAPER_WORDS, PREMISES_HEADS, STRONG_HEADS, WEAK_HEADS } from './place-words.ts'

/** The longest beginning of the phrase that ends in a place's head ("Rye Lane", "Calder Harbour"), or a business by its own last word. */
export function byLastWord(candidate: Candidate): Verdict {
  const { scan, phrase, all, opening, closing, whole, setting, placed } = candidate
  if (
    all.length < 2 ||
    all.some((word, i) => i > 0 && BODY_WORDS.has(word.text) && (i === all.length - 1 || !PAPER_WORDS.has(word.text))) ||
    (BODY_WORDS.has(opening.text) && /\bof\b/.test(whole))
  )
    return null
  if (AUTHORITIES.test(whole)) return 'none'
  for (let i = all.length - 1; i > 0; i--) {
    const head = all[i]
    if (head === undefined) continue
    // "Mill Street Marsh Island" begins with a street
    if (i > 2 && all.slice(1, i).some((word) => STRONG_HEADS.get(word.text) === 'street' && word.text !== 'St')) continue
    const kind = STRONG_HEADS.get(head.text) ?? (placed || (setting.afterComma && i === all.length - 1) ? WEAK_HEADS.get(head.text) : undefined)
    if (
      kind === undefined ||
      all.slice(i + 1).some((word) => PREMISES_HEADS.has(word.text)) ||
      (head.text === 'Court' && setting.article === 'the') ||
      NEVER.test(between(scan, opening, head)) ||
      (i < all.length - 1 && head.text === 'St') ||
      (head.text === 'State' &&
        (i < all.length - 1 ||
          !/^\p{Lu}\p{Ll}/u.test(opening.text) ||
          DEMONYM.test(opening.text) ||
          /^(?:Islamic|United|Penn|Free|Deep|Secretary|Head|Welfare|Nation|Police|City)$/.test(opening.text)))
    )
      continue
    if (SURNAMES.has(head.text) && i === all.length - 1 && SPEAKING.has(setting.after)) continue
    const likeAPerson = SURNAMES.has(head.text) && all.length === 2 && known(opening.text) === null
    if (likeAPerson && !placed && !setting.afterComma && setting.article === null && !TO_OR_FROM.has(setting.before)) continue
    if (DEMONYM.test(opening.text) && i === 1 && known(opening.text) === null && !placed) continue
    if (head.text === 'City' && known(between(scan, opening, all[i - 1] ?? opening)) !== null) return 'none' // Manchester City plays football
    return placeFrom(candidate, opening, head, kind)
  }
  const leading = FIRST_HEADS.get(opening.text)
  if (leading !== undefined && (placed || setting.article === 'the' || TO_OR_FROM.has(setting.before))) return placeFrom(candidate, opening, closing, leading)
  if (!PREMISES_HEADS.has(closing.text) && !whole.includes(' & ') && !/^\p{Lu}&\p{Lu}/u.test(whole)) return null
  const isThe = setting.article === 'the' || THE_SUCH.test(scan.text.slice(Math.max(0, opening.start - 40), opening.start))
  const named = isThe && !/^(?:told|for|by|of|at)$/.test(setting.before) && PREMISES_HEADS.has(closing.text)
  const visited =
    placed ||
    named ||
    RUINS_OF.test(scan.text.slice(Math.max(0, opening.start - 30), opening.start)) ||
    VISITING.has(setting.before) ||
    businessBefore(scan.text, opening)
  const speaks = SPEAKING.has(setting.after) || /^(?:University|Supreme|High|Crown|County|District|Appeal|White)$/.test(opening.text)
  return visited && !speaks && !role(scan, phrase) && !NEVER.test(whole) ? placeFrom(candidate, opening, closing, 'premises') : 'none'
}

/** "the four-storey Sea Pearl Hotel" */
const THE_SUCH = /\b[Tt]he (?:[\p{Ll}\d]+(?:-[\p{Ll}\d]+)* ){1,2}$/u
const RUINS_OF = /\b(?:ruins|rubble|wreckage|site|roof|walls?|gates?|grounds|entrance|courtyard|lobby|collapse|destruction|remains) of the $/i
/** "the Marren School District", "the Calder Transit Authority": who runs a thing. */
const AUTHORITIES = / (?:School|Schools|Health|Water|Fire|Transit|Sanitary|Court|College|Hospital|Utility|Congressional|Irrigation) District$/
const VISITING = new Set(['visited', 'raided', 'entered', 'from', 'searched', 'left', 'reached', 'and', 'between', 'by', 'past'])

export const NEVER =
  /^(?:Stock|Single|Common|Free|Labour|Labor|Housing|Property|Black|Premier|Justice|Supreme|High|Crown|County|Appeal|Family|Criminal|Magistrates|World|Bus|Train|Police|Fire|Power|Radio|Space|Christmas|Press|Main|Town) (?:Market|Court|Bank|House|Hall|Station|Bridge|Row|City|Centre|Town|Village|League)$|^(?:Human Rights|Five Eyes)/
/** Heads that are surnames as well. */
export const SURNAMES = new Set(
  'Lane Park Field Fields Rivers Forest Woods Banks Bridges Lake Bay Beach Mount Drive Court Way Row St Dock Basin Cape Common Yard Market Parish Ward Harbour Heights Camp Parade Gardens Town'.split(
    ' ',
  ),
)
