// What a page that checks footage calls false as a whole: "Verdict: False", "The claim is inaccurate", "That is not what the video shows". Denied is what
// those who shared the footage say of it, wherever on the page it stands, and the page denies it.
//
// A page that finds something true as well judges claim by claim: then a verdict is of the claims before it, back to the verdict before.
import { isClaimIn } from '../model/footage-claim.ts'
import { spanOf } from '../model/span.ts'
import type { Statement, Unasserted } from '../model/statement.ts'

/**
 * Claims of what the page denies by its name: "shows an explosion in Holm" where "the video is neither from Holm nor recent". `denials` are those of footage, each
 * with who denies it. In the order of the statements.
 */
export function claimsDenied(text: string, statements: readonly Statement[], denials: readonly Unasserted[]): readonly Unasserted[] {
  const byName = new Map<string, readonly string[]>()
  for (const { quote, by } of denials) for (const [name] of quote.matchAll(NAME)) if (by !== undefined && !byName.has(name)) byName.set(name, by)
  if (byName.size === 0) return []
  return statements.flatMap((statement) => {
    const name = statement.content.flatMap(({ quote }) => [...quote.matchAll(NAME)].map(([word]) => word)).find((word) => byName.has(word))
    if (name === undefined || !isClaimIn(text, statement)) return []
    return statement.content.map(({ start, end }) => ({
      ...spanOf(text, start, end),
      as: 'denied' as const,
      of: 'footage' as const,
      by: byName.get(name) ?? [],
    }))
  })
}
const NAME =
  /(?<![\p{L}@#])(?!(?:Video|Footage|Clip|This|That|These|The|From|With|January|February|March|April|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}-]{3,}/gu

/** In the order of the text. `by`: the page. The caller knows that the page is a check. */
export function claimsJudged(text: string, statements: readonly Statement[], by: readonly string[]): readonly Unasserted[] {
  const claims = statements.filter((statement) => isClaimIn(text, statement))
  if (claims.length === 0) return []
  const verdicts = [...text.slice(0, MOST).matchAll(VERDICT)].flatMap(({ index, groups }) => {
    const isFalse = groups?.['false'] !== undefined
    return isFalse && UNSURE.test(text.slice(Math.max(0, index - 24), index)) ? [] : [{ at: index, isFalse }]
  })
  if (!verdicts.some(({ isFalse }) => isFalse)) return []
  const isSame = verdicts.every(({ isFalse }) => isFalse)
  const judged = claims.filter(({ content }) => isSame || verdicts.find(({ at }) => at >= (content[0]?.start ?? 0))?.isFalse === true)
  return judged.flatMap(({ content }) => content.map(({ start, end }) => ({ ...spanOf(text, start, end), as: 'denied' as const, of: 'footage' as const, by })))
}
const MOST = 20_000

const WRONG =
  '(?:(?:completely |mostly |partly |totally |entirely )?(?:false|fake|misleading|inaccurate|incorrect|untrue|baseless|unfounded|wrong|bogus|altered|miscaptioned|fabricated|manipulated|pants on fire|out of context|not (?:true|correct|accurate|so))|an? (?:hoax|lie))'
const RIGHT = '(?:(?:mostly )?(?:true|correct|accurate|authentic))'
const CLAIM = '(?:(?:claims?|captions?|allegations?|narrative|assertions?)\\b[^.;:!?\\n“”"]{0,60}?)'
const ADVERB = '(?:(?:\\p{L}+ly|also|therefore|thus|however),? |, however, )*'
const VERDICT = new RegExp(
  [
    // "Verdict: False", "AP'S ASSESSMENT: False.", "Our rating" over "False"
    `(?:^|[\\n|])[^\\S\\n]*(?:(?:our |the )?(?:verdict|rating|ruling|result|conclusion|assessment)|\\p{Lu}+['’]s assessment)[^\\S\\n]*(?::|[–—-]|\\n)?\\s*(?:(?<false>${WRONG})|(?<true>${RIGHT}))\\b`,
    `^[^\\S\\n]*(?<false>false|fake|misleading|miscaptioned|altered)[.!]?[^\\S\\n]*$`,
    `\\b${CLAIM} (?:is|are|was|were|to be|as)(?: both)?[, ]+${ADVERB}(?<false>${WRONG})\\b`,
    `\\brated? (?:this|the|that|these|it)(?: [\\p{L}-]+){0,2} (?:as )?(?<false>${WRONG})\\b`,
    `(?:^|[.!?:;]\\s+|\\b(?:no|but|however), )(?:that['’]s|that is|this is|it is|it['’]s|this was) (?:\\p{L}+ly )?(?<false>not true|not accurate|not the case|false|fake|untrue|inaccurate|incorrect)(?=[.,:;!\\n])`,
    `\\b(?:that|this) is(?: however)?(?<false> not what) (?:[\\p{L}-]+ ){0,6}?(?:videos?|footage|clips?|images?|photos?|pictures?)\\b`,
    `\\bcontrary to (?:the|these|those|this|viral|what) (?:[\\p{L}-]+ ){0,3}?(?<false>claims?|posts?|captions?)\\b`,
  ].join('|'),
  'gimu',
)
const UNSURE = /\b(?:whether|if|not|n[’']t|suggests?)\b[^.\n]*$/i
