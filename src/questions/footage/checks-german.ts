// Where footage was recorded, as German pages tell it: „Das Video stammt aus Varn“, „wurde 2019 in Varn aufgenommen“, „es zeigt nicht Holm“. When, the German
// pack tells by itself (reading/languages/german/time-roles.ts).
import type { Statement } from '../../model/statement.ts'

/** Null where the place is not said of footage. `before` and `after` are the rest of its sentence; `isCheck`: on a page that looks into the footage. */
export function germanPlaceOfFootage(before: string, after: string, isCheck: boolean): { readonly denied: boolean } | null {
  if (!NAMES_FOOTAGE.test(`${before}${after}`) && !POINTS.test(before)) return null
  const from = FROM.exec(before) ?? (isCheck ? SHOWS.exec(before) : null)
  if (from === null && !MADE.test(after)) return null
  const clause = before.slice(from?.index ?? Math.max(0, before.length - NEAR))
  if (BEYOND.test(from === null ? '' : before.slice(from.index + from[0].length))) return null
  return { denied: isTurned(clause) || /^,? (?:nicht|kein\p{Ll}*) /u.test(after) }
}

/** „Das Video soll ... zeigen“, „Behauptung: ...“: nobody is named, and it is not the page's word. */
export const isGermanClaim = ({ speaker, cue }: Statement): boolean =>
  speaker === null && cue !== null && /^(?:soll|sollen|angeblich|behauptung|behauptet)/i.test(cue.quote)

const NEAR = 80
const NAMES_FOOTAGE = /\b(?:Videos?|Clips?|Aufnahmen?|Filme?|Filmmaterial|Fotos?|Bild(?:er|ern|material)?|Szenen?|Sequenz)\b/
const POINTS = /^\W*(?:Es|Sie|Dieses|Diese)\b/
const FROM =
  /\b(?:stamm(?:t|en)|komm(?:t|en)) (?:[\p{L}\d]+ ){0,4}?(?:aus|von)(?: dem| der| den)? $|\b(?:aufgenommen|gefilmt|gedreht|entstanden)(?: worden)?, sondern (?:[\p{L}\d]+ ){0,3}?(?:in|bei|auf|aus)(?: dem| der| den)? $/u
const SHOWS = /\b(?:zeig(?:t|en)|ist|sind) (?:[^.;:!?„“"]{0,80} )?(?:(?:in|bei|aus|auf)(?: dem| der| den)? )?$/u
const MADE = /^[^.;:!?]{0,40}\b(?:aufgenommen|gefilmt|gedreht|entstanden|entstand|gemacht|fotografiert)\b/
const BEYOND = /\b(?:geteilt|hochgeladen|veröffentlicht|verbreitet|nachdem|bevor|seit|nach dem|nach der|vor dem|vor der)\b/

/** „nicht in Holm, sondern in Varn“ */
function isTurned(words: string): boolean {
  let denied = false
  for (const [word] of words.matchAll(/\b(?:nicht|kein(?:e|en|em|er|es)?|weder|noch|sondern)\b/g)) denied = word !== 'sondern'
  return denied
}
