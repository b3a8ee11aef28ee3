// Sentences that judge the one before them: "This is false.", "That was not true: the dam is intact.", "There is no evidence for this.", "He was not."
//
// Only a sentence that is a verdict and little more, and only where it points back with "this", "that", "the claim" or a bare verb. "It was wrong of him"
// and "That is a lie that hurts" judge no claim: behind the verdict the clause must be over.
import type { Sentence } from '../../../model/sockets.ts'
import { stands } from '../../triggers.ts'

const CLAIM = '(?:claims?|reports?|stor(?:y|ies)|statements?|allegations?|rumou?rs?|figures?|assertions?|accounts?|posts?|accusations?|information|assumption)'
const BACK = `(?:this|that|it|these|those|all (?:of )?(?:this|that)|(?:the|that|this|these|those|his|her|their|both|such|the (?:latter|second|first)) ${CLAIM})`
const BE = '(?:is|was|are|were|has been|have been|had been|would be|turned out to be|proved(?: to be)?|later proved(?: to be)?|has since been)'
const ADVERB = '(?: (?:simply|just|plainly|clearly|demonstrably|completely|entirely|totally|utterly|patently|also|since|later|all|both|now|however|in fact))*'
const NOT_SO =
  '(?: not (?:\\p{L}+ly )?(?:true|so|correct|accurate|the case|what happened)| untrue| false| incorrect| inaccurate| baseless| unfounded| fabricated| invented| made up| debunked| disproved| disproven| discredited| a (?:complete |total )?(?:hoax|lie|myth|fabrication|falsehood)| (?:wrong|fake|bogus)(?<!\\bit \\p{L}{2,3} \\p{L}+))'
const OVER = '(?=["”’]?(?:[.!;:,—–]|$| and | but | according to ))'
const OPENER = '^["“]?(?:(?:but|however|yet|in fact|in reality|in truth|actually),? )?'

const FALSE = new RegExp(
  `${OPENER}(?:${BACK} ${BE}${ADVERB}${NOT_SO}|(?:this|that|it) (?:isn|wasn)['’]t${ADVERB} (?:true|so|correct|the case)|none of (?:this|that|it|these claims) (?:is|was|were) true|(?:this|that|nothing of the (?:kind|sort)) (?:never happened|did not happen|didn['’]t happen|happened))${OVER}`,
  'iu',
)
const NO_GROUND = new RegExp(
  `${OPENER}(?:there (?:is|was|has been) no (?:evidence|proof|indication|basis|confirmation|truth)(?: whatsoever| at all)? (?:for|of|in|to support|to back up) (?:this|that|it|any of (?:this|it)|(?:the|these|those|his|her|their) ${CLAIM})|${BACK} (?:has|have|could|can) ?not (?:been |be )?(?:independently )?(?:confirmed|verified))${OVER}`,
  'iu',
)
// "He was not.", "It did not.", "She hadn’t."
const BARE = /^(?:but )?(?:he|she|it|they|there) (?:was|were|is|are|did|does|do|has|have|had|would|will)(?: not|n['’]t)\.?$/i

const mayJudge = stands(
  'true|so.|so,|correct|accurate|the case|what happened|false|inaccur|baseless|unfounded|fabricat|invented|made up|debunked|disprov|discredited| hoax| lie| myth|wrong|fake|bogus|happen|evidence|proof|indication|no basis|no confirmation|no truth|confirmed|verified',
)

// "Can you confirm?", "Is this true?"
const ASKED =
  /^(?:> ?)*(?:(?:can|could) (?:you|anyone|anybody|somebody)(?: please)? (?:confirm|verify|check)(?: (?:this|that|it))?|is (?:this|that|it) (?:true|right|correct|so|real))\?$/i

/** Null for a sentence that judges nothing. */
export function verdict({ text }: Sentence): 'denied' | 'open' | null {
  if (text.length > 400) return null
  const head = text.slice(0, 140)
  if (text.length < 40 && BARE.test(head.trim())) return 'denied'
  if (text.length < 60 && ASKED.test(text.trim())) return 'open'
  if (!mayJudge(head)) return null
  if (FALSE.test(head)) return 'denied'
  return NO_GROUND.test(head) ? 'open' : null
}
