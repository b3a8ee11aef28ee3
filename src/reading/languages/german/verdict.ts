// German sentences that judge the one before them: "Das ist falsch.", "Die Behauptung stimmt nicht.", "Belege dafür gibt es nicht."
//
// As in English only a sentence that is a verdict and little more: "Das ist falsch verstanden worden" and "Das ist eine Lüge, die wehtut" judge no claim.
import type { Sentence } from '../../../model/sockets.ts'

const CLAIM =
  '(?:Behauptung(?:en)?|Berichte?|Meldung(?:en)?|Gerüchte?|Darstellung|Angaben?|Geschichte|Aussagen?|Vorwürfe|Vorwurf|Zahl(?:en)?|Information(?:en)?|Beiträge|Annahme)'
const BACK = `(?:das|dies|beides|nichts davon|alles|(?:die|der|das|diese|dieser|beide) ${CLAIM})`
const ADVERB = '(?: (?:aber|jedoch|allerdings|schlicht|schlichtweg|einfach|nachweislich|eindeutig|komplett|völlig|frei|so|allesamt|beide|inzwischen|offenbar))*'
const NOT_SO =
  '(?: nicht (?:wahr|richtig|zutreffend|korrekt|der Fall|so)| falsch| unwahr| unzutreffend| erfunden| gelogen| haltlos| unbegründet| widerlegt| (?:eine )?(?:Falschmeldung|Falschbehauptung|Lüge|Erfindung|Ente))'
const OVER = '(?=["“”»«]?(?:[.!:;–—]|$|, (?:wie|so|teilte|sagte|erklärte)(?!\\p{L})))'

const FALSE = new RegExp(
  `^["„»]?(?:(?:doch|aber|tatsächlich) )?(?:${BACK} (?:ist|sind|war|waren)${ADVERB}${NOT_SO}|(?:das|dies|(?:die|der|das|diese) ${CLAIM}) (?:stimmt|stimmen|stimmte|trifft|treffen|traf)${ADVERB} nicht(?: zu)?|(?:das|dies) ist nie (?:passiert|geschehen))${OVER}`,
  'iu',
)
const NO_GROUND = new RegExp(
  `^["„»]?(?:(?:Belege|Beweise|Hinweise|Anhaltspunkte|eine Bestätigung) (?:dafür|hierfür|darauf) (?:gibt|gab|gebe) es(?: \\p{Ll}+){0,2}(?: nicht| keine)|(?:dafür|hierfür) (?:gibt|gab) es(?: \\p{Ll}+){0,2} keine (?:Belege|Beweise|Hinweise|Anhaltspunkte|Bestätigung)|eine (?:\\p{Ll}+ )?Bestätigung (?:dafür |hierfür )?(?:gab|gibt|lag|liegt) (?:es )?(?:\\p{Ll}+ ){0,2}nicht(?: vor)?|bestätigt (?:ist|war|wurde|sind) (?:das|dies|die Angaben)(?: \\p{Ll}+){0,2} nicht|(?:das|dies|die Angaben(?: \\p{L}+){0,2}) (?:ließ|ließen|lässt|lassen|konnte|konnten|können) sich (?:\\p{Ll}+ ){0,3}nicht (?:\\p{Ll}+ ){0,2}(?:überprüfen|bestätigen|verifizieren)|(?:das|dies|die Angaben) (?:konnte|konnten|können) (?:\\p{Ll}+ ){0,3}nicht (?:\\p{Ll}+ ){0,2}(?:überprüft|bestätigt|verifiziert) werden)${OVER}`,
  'iu',
)

const MAY_JUDGE =
  /^["„»]?(?:doch|aber|tatsächlich|das|dies|beide|nichts|alles|die|der|belege|beweise|hinweise|anhaltspunkte|eine|dafür|hierfür|bestätigt)[^?]*(?:nicht|falsch|unwahr|unzutreffend|erf|gelogen|haltlos|unbegründet|widerlegt|lüge|ente|nie|keine)/i

/** Null for a sentence that judges nothing. */
export function verdict({ text }: Sentence): 'denied' | 'open' | null {
  if (text.length > 400) return null
  const head = text.slice(0, 160)
  if (!MAY_JUDGE.test(head)) return null
  if (FALSE.test(head)) return 'denied'
  return NO_GROUND.test(head) ? 'open' : null
}
