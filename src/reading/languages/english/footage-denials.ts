// Words by which English denies that footage is what it is shared as: "does not show the quay", "is not from Holm", "has nothing to do with the fire",
// "predates it", "a fire in Varn, not in Holm", "miscaptioned as". What happened is not denied by them, only that the footage is of it.
import { firstAhead } from '../../ahead.ts'
import { joined } from '../../triggers.ts'
import { any } from './claim-words.ts'
import type { Lead } from './claim-words.ts'
import { clause } from './clause-reach.ts'

const PIECE =
  '(?:footage|videos?|clips?|recordings?|photos?|photographs?|pictures?|images?|broadcast|film|scenes?|livestream|visuals?|posts?|reels?|tornado(?:es)?)'
const SUBJECT = `(?:${PIECE}|it|this|that|they|these|both|(?:incident|event|accident|crash|attack|protest|fire|blast|explosion|damage|scene)s?)`
const GAP = '(?:[ ,(][^.;:!?“”"]{0,110}?)?'
const ADVERB = '(?: (?:actually|really|in fact|even|indeed|necessarily|all|in any way|clearly))?'
const NOT = "(?: not| never|n['’]t)"
const OF = '(?:from|of|related|connected|linked|caused|recent|new|current|filmed|shot|recorded|taken|captured|made|authentic|real|genuine)'
const HELD_AS =
  '(?:claim|shar|link|connect|attribut|caption|present|pass|describ|tie|tied|ty|circulat|repost|post|label|identif|us|portray|misrepresent|spread|show|depict|suggest|imply)[\\p{L}]*'

/** To where another clause begins, also one that gives the reason: "does not show Holm as the video is from Varn". */
const nextReason = firstAhead(
  /,? (?:as|since|and|which|it['’]s) (?:(?:the|this|these|that) (?:\p{L}+ )?(?:videos?|clips?|footage|photos?|images?|pictures?)|it|they|was|were|is|are|dates?) /giu,
)
const denied: Lead['reach'] = (text, from) => Math.min(clause(text, from), nextReason(text, from))

/** Asked with the other denials; each is of the footage, and of nothing else. */
export const FOOTAGE_DENIALS: readonly Lead[] = [
  {
    needs: joined(
      "do not|does not|did not|don't|doesn't|didn't",
      ' show| depict| feature| capture| document| portray| contain| come| date| take| occur| happen| origin| prove| actual| real',
    ),
    form: any(
      `${SUBJECT}${GAP} (?:do|does|did)${NOT}${ADVERB} (?:show|depict|feature|capture|document|portray|contain|prove|come|date(?: back)?|take place|occur|happen|originate)(?: (?:from|to))?(?= )`,
    ),
    as: 'denied',
    of: 'footage',
    reach: denied,
  },
  {
    needs: joined(
      "not |not, however, |not, though, |never |neither |n't ",
      'from|of|related|connected|linked|caused|recent|new|current|filmed|shot|recorded|taken|captured|made|authentic|real|genuine|been|an |a |actually|the ',
    ),
    form: any(
      `${SUBJECT}${GAP}(?: (?:is|was|are|were|has|have|had)|['’](?:s|re))(?:${NOT}| neither)(?:,? (?:however|though),?)?${ADVERB}(?: been)?(?= (?:${OF}|(?:an? |the )(?:\\p{L}+ ){0,2}${PIECE} (?:of|from|showing|depicting))(?![\\p{L}]))`,
    ),
    as: 'denied',
    of: 'footage',
    reach: denied,
  },
  {
    needs: 'nothing |unrelated to|no connection|no link|no relation|no direct',
    form: any(
      `(?:ha(?:s|ve|d|ving) nothing (?:at all |whatsoever )?to do with|(?:ha(?:s|ve|d|ving)|bears?|bore) no (?:\\p{L}+ ){0,2}(?:connection|links?|relation(?:ship)?)(?: to| with)|unrelated to)`,
    ),
    as: 'denied',
    of: 'footage',
    reach: denied,
  },
  { needs: 'predat|pre-dat', form: any(`(?:${PIECE}|it|they|which|both)${GAP} pre-?dat(?:e|es|ed|ing)(?= )`), as: 'denied', of: 'footage', reach: clause },
  // "shows a fire in Varn, not in Holm"
  {
    needs: joined(', not| rather than', ' |'),
    form: any(
      `(?:${PIECE}|(?:it|this|they|these) (?:actually |in fact |clearly )?(?:shows?|depicts?|is|was|are|were|took|takes))[^.;!?]{3,200}?(?:, (?:and )?not|,? rather than)(?= (?:an?|the|in|from|of|at|on|during|recent|\\p{Lu}|\\d))(?! (?:the first|only|just|yet|at all|in (?:fact|response)))`,
    ),
    as: 'denied',
    of: 'footage',
    reach: denied,
  },
  {
    needs: joined('false|wrong|incorrect|mistaken|erroneous|inaccurate|misleading', 'ly'),
    form: any(
      `(?:falsely|wrongly|incorrectly|mistakenly|erroneously|inaccurately|misleadingly) (?:been |being )?${HELD_AS}(?:(?: (?!as |to |that )[\\p{L}-]+){0,6}? (?:as|to|that)(?: (?:show|depict|be|have been)(?:ing)?)?)?(?= )`,
    ),
    as: 'denied',
    of: 'footage',
    reach: denied,
  },
  {
    needs: 'miscaption|misrepresent|misattribut|passed off|passing off|passes off',
    form: any(
      `(?:miscaptioned|misrepresent(?:ed|s|ing)?|misattribut(?:ed|es|ing)|pass(?:ed|ing|es) off)(?: (?!as |to )[\\p{L}’'-]+){0,6}? (?:as|to)(?: (?:show|be)(?:ing)?)?(?= )`,
    ),
    as: 'denied',
    of: 'footage',
    reach: denied,
  },
  {
    needs: joined('false claim|false caption|misleading claim', ' |s '),
    form: any(`(?:false|misleading) (?:claims?|captions?)(?: that)?(?= (?:it|they|this|these|the) )`),
    as: 'denied',
    of: 'footage',
    reach: denied,
  },
]
