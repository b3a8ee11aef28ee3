// Verdicts behind a claim: "Reports of 20 injured were false", "called the claim that two died false", "Two men did not die".
//
// The verdict on the sentence before ("This is false.") is verdict.ts.
import { joined, stands, triggered } from '../../triggers.ts'
import { any, FALSE, FEW, NUMBER, REPORTED } from './claim-words.ts'
import type { As } from './claim-words.ts'

/** A claim that is judged: `start` and `end` are the claim's, `from` is where the form begins. */
type Judged = { readonly from: number; readonly start: number; readonly end: number; readonly as: As; readonly agent: boolean }

/** The claims of a sentence that a verdict in it judges. */
export function judgedIn(text: string): readonly Judged[] {
  const out: Judged[] = []
  for (const { form, as, agent = false } of verdictsIn(text))
    for (const match of text.matchAll(form)) {
      const told = match.groups?.['told'] ?? ''
      const start = match.index + match[0].indexOf(told)
      out.push({ from: match.index, start, end: start + told.length, as, agent })
    }
  // "Two men did not die on Sunday": so many did not
  if (mayBeNotSoMany(text))
    for (const match of text.matchAll(NOT_SO_MANY))
      out.push({ from: match.index, start: match.index, end: match.index + (match.groups?.['told'] ?? '').length, as: 'denied', agent: false })
  return out
}

const BE = "(?:is|are|was|were|be|been|being|['’]s|['’]re)"
const BY_OTHERS = `(?:denied|dismissed|rejected|refuted|rebutted|quashed|retracted|withdrawn|contradicted|disputed|(?:branded|called|labelled|labeled|declared|deemed|described as) ${FALSE})`
const UNSURE =
  '(?:unconfirmed|unverified|unsubstantiated|unproven|unclear|not (?:yet |been |independently ){0,3}(?:confirmed|verified|substantiated|proven)|(?:being |under )(?:checked|investigated|verified|investigation|review))'

const NEEDS_FALSE =
  'rubbish|ridicul|absurd|prepost|fanciful|propaganda|information|true|correct|accura|fals|fake|bogus|baseless|groundless|debunk|fabricat|discredit|unfounded|mistake|wrong|mislead|not right| lie| myth| hoax| fiction|nonsense|invented|exagg|dispro'
const NEEDS_OTHERS = `${NEEDS_FALSE}|denied|dismissed|rejected|refuted|rebutted|quashed|retracted|withdrawn|contradicted|disputed`
const NEEDS_UNSURE = 'unclear|confirmed|verified|substantiated|proven|being |under '
type Verdict = { readonly needs: string; readonly form: RegExp; readonly as: As; readonly agent?: true }
const BY_WORDS: readonly Verdict[] = [
  { words: FALSE, needs: NEEDS_FALSE, as: 'denied' as const },
  { words: BY_OTHERS, needs: NEEDS_OTHERS, as: 'open' as const }, // "were dismissed by the mayor": whoever denies it, it is not the page
  { words: UNSURE, needs: NEEDS_UNSURE, as: 'rumoured' as const },
].flatMap(({ words, needs, as }) => {
  const verdict = `(?:(?:has|have|had) )?(?:not )?(?:${BE}|been|prov(?:ed|en|es)|turn(?:ed|s)? out|remain(?:ed|s)?)(?: (?:found|shown|proved|exposed))?(?: to be| as)?(?: \\p{L}+ly| also| all| both| later| since| soon| now| still| just){0,2} ${words}`
  return [
    // "Reports of 20 injured were false", "The figure of twelve dead was wrong"
    {
      needs,
      form: any(
        `(?:${REPORTED}|(?:figures?|toll|number|estimates?|count|date|deaths?|injuries|arrests?|casualties) of)(?<about>) (?<told>[^.;?]{3,220}?),? ${verdict}`,
      ),
      as,
    },
    // "called claims that two men died false", "described reports of two deaths as false"
    {
      needs,
      form: any(
        `(?:call|brand|label|describ|dub|deem|declar|denounc|dismiss)(?:ed?|es|s|led|bed|bing|ing)${FEW}{0,2}? ${REPORTED}(?<about>) (?<told>[^.;?,]{3,160}?),? (?:as )?${words}`,
      ),
      as: as === 'denied' ? as : ('rumoured' as const),
      agent: true as const,
    },
    // "That seven people died is untrue"
    { needs, form: new RegExp(`^(?:["“]?)That(?<about>) (?<told>[^.;,?]{3,160}?) ${BE} (?:simply |just |\\p{L}+ly )?${words}(?![\\p{L}])`, 'gu'), as },
  ]
})

const UNPROVEN: Verdict = {
  needs: 'confirmed|verified',
  form: any(`(?:${REPORTED})(?<about>) (?<told>[^.;?]{3,220}?),? (?:could|can) ?not be (?:independently |immediately )?(?:confirmed|verified)`),
  as: 'rumoured',
}

const verdictsIn = triggered([...BY_WORDS, UNPROVEN], ({ needs }) => needs)

const NOT_SO_MANY = any(
  `(?<told>${NUMBER}(?: [\\p{L}-]+){0,3}?) (?:did|do|were|was|have|has|had|are|is)(?: not|n['’]t)(?: been)? (?:die|dead|killed|injured|hurt|wounded|arrested|missing|detained|evacuated)`,
)

const mayBeNotSoMany = stands(joined(joined("not|n't", ' | been '), 'die|dead|killed|injured|hurt|wounded|arrested|missing|detained|evacuated'))
