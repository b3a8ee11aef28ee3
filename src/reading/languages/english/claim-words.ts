// Words for what is passed on and counted, from which the forms of denials, rumours and verdicts are built: "reports that", "claims of", "false", "forty".
//
// Each is the source of a pattern, so that forms can be put together from them.
import type { UnassertedInSentence } from '../../../model/sockets.ts'

export type As = UnassertedInSentence['as']
/** Words that introduce a clause: the clause begins behind `form` and ends where `reach` says. */
export type Lead = {
  readonly needs: string // the words without one of which the form cannot hold, so that most sentences are passed over at little cost
  readonly form: RegExp
  readonly as: As
  readonly reach: (text: string, from: number) => number
  readonly agent?: true // somebody is said to deny it
  readonly of?: 'footage' // denied is that the footage is of it, and not that it happened
}

export const REPORTS =
  '(?:reports?|rumou?rs?|claims?|allegations?|suggestions?|speculation|assertions?|accusations?|accounts?|stories|posts?|messages?|talk|theor(?:y|ies)|notions?|ideas?|statements?|information|news)'
export const ABOUT = '(?:that|of|about|saying|suggesting|claiming|alleging|stating)'
export const FEW = "(?: [\\p{L}\\p{N}'’-]+)"
export const REPORTED = `${REPORTS}(?:, [^,.;]{2,60},|${FEW}{0,6}?) ${ABOUT}`
export const FALSE =
  '["“‘]?(?:false|untrue|unfounded|baseless|groundless|wrong|incorrect|inaccurate|fabricated|bogus|fake(?: news)?|nonsense|mistaken|misleading|invented|exaggerated|rubbish|ridiculous|absurd|preposterous|fanciful|propaganda|disinformation|misinformation|not (?:true|correct|accurate|right)|a (?:complete |total )?(?:hoax|lie|myth|fabrication|fiction)|hoaxes|lies|debunked|disproved|disproven|discredited)'
export const NUMBER =
  '(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands)'

/** A pattern for these words as whole words. */
export const any = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')
