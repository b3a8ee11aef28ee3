// English words by which a clause is not asserted: "it is not true that", "reports of ... were false", "rumours of", "could not confirm", "whether",
// "if", and questions.
//
// Told by what introduces the clause, or by the verdict behind it ("... were false"); the clause then reaches to where another begins. A claim that is
// left out costs a reader a look, a denial read as an affirmation costs the truth: in doubt a clause reaches further.
import type { Sentence, UnassertedInSentence } from '../../../model/sockets.ts'
import { firstAhead } from '../../ahead.ts'
import { joined, stands, triggered } from '../../triggers.ts'

type As = UnassertedInSentence['as']
type Reach = (text: string, from: number) => number
// `needs`: the words without one of which the form cannot hold, so that most sentences are passed over at little cost.
type Lead = { readonly needs: string; readonly form: RegExp; readonly as: As; readonly reach: Reach; readonly agent?: true }

const REPORTS =
  '(?:reports?|rumou?rs?|claims?|allegations?|suggestions?|speculation|assertions?|accusations?|accounts?|stories|posts?|messages?|talk|theor(?:y|ies)|notions?|ideas?|statements?|information|news)'
const ABOUT = '(?:that|of|about|saying|suggesting|claiming|alleging|stating)'
const FEW = "(?: [\\p{L}\\p{N}'’-]+)"
const REPORTED = `${REPORTS}(?:, [^,.;]{2,60},|${FEW}{0,6}?) ${ABOUT}`
const BE = "(?:is|are|was|were|be|been|being|['’]s|['’]re)"
const FALSE =
  '["“‘]?(?:false|untrue|unfounded|baseless|groundless|wrong|incorrect|inaccurate|fabricated|bogus|fake(?: news)?|nonsense|mistaken|misleading|invented|exaggerated|rubbish|ridiculous|absurd|preposterous|fanciful|propaganda|disinformation|misinformation|not (?:true|correct|accurate|right)|a (?:complete |total )?(?:hoax|lie|myth|fabrication|fiction)|hoaxes|lies|debunked|disproved|disproven|discredited)'
const BY_OTHERS = `(?:denied|dismissed|rejected|refuted|rebutted|quashed|retracted|withdrawn|contradicted|disputed|(?:branded|called|labelled|labeled|declared|deemed|described as) ${FALSE})`
const UNSURE =
  '(?:unconfirmed|unverified|unsubstantiated|unproven|unclear|not (?:yet |been |independently ){0,3}(?:confirmed|verified|substantiated|proven)|(?:being |under )(?:checked|investigated|verified|investigation|review))'
const DENY =
  '(?:dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|refut(?:ed?|es|ing)|rebut(?:ted|s|ting)?|rubbish(?:ed|es|ing)?|debunk(?:ed|s|ing)?|discredit(?:ed|s|ing)?|disprov(?:ed?|es|ing)|den(?:y|ied|ies|ying)|contradict(?:ed|s|ing)?|dispel(?:led|s|ling)?|quash(?:ed|es|ing)?|scotch(?:ed|es|ing)?|contest(?:ed|s|ing)?|disput(?:ed?|es|ing)|repudiat(?:ed?|es|ing)|rul(?:ed?|es|ing) out|brush(?:ed|es|ing)? (?:aside|off)|laugh(?:ed|s|ing)? off|sh(?:oo|o)t(?:s|ing)? down|pour(?:ed|s|ing)? (?:cold water|scorn) on|retract(?:ed|s|ing)?|with(?:drew|draws?|drawn))'
const SAID =
  '(?:claim(?:ed|s|ing)?|report(?:ed|s|ing)?|stat(?:ed?|es|ing)|said|says?|saying|suggest(?:ed|s|ing)?|alleg(?:ed?|es|ing)|assert(?:ed|s|ing)?|announc(?:ed?|es|ing)|wr(?:ote|itten|iting)|believ(?:ed?|es|ing)|thought|assum(?:ed?|es|ing)|told|put|gave|given|describ(?:ed?|es|ing)|listed|labell?ed|captioned|presented|shared|posted|circulated|misstated|indicated)'
const WRONGLY = '(?:falsely|wrongly|incorrectly|mistakenly|erroneously|inaccurately|untruthfully|misleadingly)'
const NUMBER =
  '(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands)'

const AMOUNT = new RegExp(`^${NUMBER}(?![\\p{L}\\p{N}])`, 'iu')
const any = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')

// Where a clause ends: another begins, another voice frames it, or the sentence is over.
const STOP =
  /[;:]|[.!?]["”’')\]]*\s+(?=["“‘']?\p{Lu})| [–—-] |,? but (?!for\b)|, (?:and|so|yet|while|whereas|though|although|however|adding|saying|instead|which|who|it|he|she|they|we|there)(?![\p{L}\p{N}])| (?:while|whereas|although|though|because|even though)(?![\p{L}\p{N}])| (?:prompted|spread|circulated|emerged|surfaced|are circulating|were circulating|continued to|began to)(?![\p{L}\p{N}])/gu

const clause: Reach = firstAhead(STOP)
const nextComma = firstAhead(/,/g)
/** To the first comma; one right behind the opening word closes an insert: "If, as is said, it fell on Sunday, ...". */
const comma: Reach = (text, from) => {
  const to = clause(text, from)
  let at = nextComma(text, from)
  if (at <= from + 1 && at < text.length) at = text.indexOf(',', text.indexOf(',', at + 1) + 1)
  return at < 0 || at > to ? to : at
}
const amount: Reach = firstAhead(/,| but | as |;|(?<![ap]\.m)\.(?:\s|$)/g)

const VERITY =
  'true|correct|accura|fals|fake|bogus|baseless|groundless|debunk|fabricat|discredit|erroneous|unfounded|mistake|wrong|mislead|the case| lie| myth| hoax|nonsense'
const DENIAL =
  'dismiss|reject|refut|rebut|rubbish|debunk|discredit|disprov|deni|deny|contradict|dispel|quash|scotch|contest|disput|repudiat|rule out|ruled out|rules out|ruling out|brush|laugh|shot down|shots down|shoot down|shoots down|pour|retract|withdr'

const LEADS: readonly Lead[] = [
  {
    needs: VERITY,
    form: any(
      `(?:it|this|that)(?: (?:is|was|has been|had been|would be|could be)|['’]s)(?: (?!not |never )\\p{L}+){0,2}? (?:not (?:\\p{L}+ly )?(?:true|correct|accurate|the case)|untrue|false|incorrect|inaccurate|a (?:complete |total )?(?:lie|myth|hoax)|nonsense|fake) that|(?:is|was|would)n['’]t (?:be )?(?:\\p{L}+ly )?(?:true|correct|accurate|the case) that`,
    ),
    as: 'denied',
    reach: clause,
  },
  {
    needs: 'true',
    form: any(`(?:(?:not|n['’]t) (?:\\p{L}+ly )?true|untrue)(?! (?:that|of|for|to|until|and|or|but|love|story))(?= [\\p{L}\\p{N}])`),
    as: 'denied',
    reach: clause,
  },
  {
    needs: VERITY,
    form: any(
      `(?:wrong|incorrect|false|misleading|inaccurate|untrue|not (?:true|correct|right|accurate)) to (?:say|claim|suggest|report|state|imply)(?: that)?`,
    ),
    as: 'denied',
    reach: clause,
  },
  {
    needs: ' truth| substance| basis| foundation| merit',
    form: any(`no (?:truth|substance|basis|foundation|merit)(?: whatsoever| at all)?["”’]? (?:in|to|for|behind)${FEW}{0,4}? ${REPORTED}`),
    as: 'denied',
    reach: clause,
  },
  {
    needs: DENIAL,
    form: any(`${DENY}["”’]?(?: as (?:${FALSE}(?: and ${FALSE})?|["“][^"”\\n]{1,60}["”]))?${FEW}{0,4}? ${REPORTED}`),
    as: 'denied',
    reach: clause,
    agent: true,
  },
  { needs: ' out that', form: any('rul(?:ed?|es|ing) out that'), as: 'denied', reach: clause, agent: true },
  {
    needs: joined('false|wrong|incorrect|mistaken|erroneous|inaccurate|untruthful|misleading', 'ly'),
    form: any(`${WRONGLY}(?: been)? ${SAID}(?: (?:on|in) [\\p{L} ]{3,20}?)?(?: that| to| as)?`),
    as: 'denied',
    reach: clause,
  },
  {
    needs: VERITY,
    form: any(
      `(?:false|fake|untrue|bogus|baseless|unfounded|groundless|debunked|fabricated|discredited|erroneous|inaccurate|incorrect|mistaken|misleading)${FEW}{0,2}? (?:${REPORTS}|beliefs?|impression)${FEW}{0,5}? ${ABOUT}`,
    ),
    as: 'denied',
    reach: clause,
  },
  {
    needs: joined(' myth| lie| hoax| falsehood| misconception| fiction', ' that'),
    form: any('(?:myth|lie|hoax|falsehood|misconception|fiction) that'),
    as: 'denied',
    reach: clause,
  },
  { needs: 'denial that|denials that', form: any('denials? that'), as: 'denied', reach: clause, agent: true },
  { needs: 'pretend', form: any('pretend(?:ed|s|ing)? (?:that|to)'), as: 'open', reach: clause },
  {
    needs: 'hoax|spoof|satir|parod|forged|doctored|fabricat|generated|fake|bogus|false',
    form: any(`(?:hoax|spoof|satirical|parody|forged|doctored|fabricated|(?:AI|computer)-generated|fake|bogus|false)${FEW}{1,3}? ${SAID}(?: that)?`),
    as: 'denied',
    reach: clause,
  },
  { needs: 'not, as ', form: /(?<!\p{L})not, as [^,.;]{3,40},/giu, as: 'denied', reach: amount },
  { needs: 'contrary to', form: any(`contrary to (?:what|${REPORTED}|${FEW}{1,3}? ${REPORTED})`), as: 'denied', reach: comma },
  { needs: 'contrary to', form: any(`contrary to${FEW}{1,3}? ${REPORTED}`), as: 'denied', reach: comma },
  {
    needs: 'ignore|disregard|beware|believe |share |spread |trust |repeat |fall for ',
    form: any(
      `(?:ignore|disregard|beware of|(?:do not|don['’]t|never|please don['’]t) (?:believe|share|spread|trust|repeat|fall for))${FEW}{0,4}? ${REPORTED}`,
    ),
    as: 'denied',
    reach: clause,
  },
  {
    needs: joined('version|edition|headline|caption|report', ' |s '),
    form: any(
      `(?:earlier|previous|original|first|initial) (?:version|edition|headline|caption|report)s?(?: of (?:this|the|our|an?|that)${FEW}{1,3}?)?(?: had| has)?(?: \\p{L}+ly)? ${SAID}(?: that)?`,
    ),
    as: 'denied',
    reach: clause,
  },
  {
    needs: 'originally |initially |previously |first |earlier ',
    form: any(
      `(?:this|the|our) (?:article|story|report|post|page|headline|caption)(?: had| has)? (?:originally|initially|previously|first|earlier)(?: \\p{L}+ly)? ${SAID}(?: that)?`,
    ),
    as: 'denied',
    reach: clause,
  },
  { needs: 'not ', form: any(`(?<!or )(?<!if )not(?= ${NUMBER}(?![\\p{L}\\p{N}]))`), as: 'denied', reach: amount },

  {
    needs: 'rumour|rumor|speculation|gossip|hearsay|unconfirmed|unverified|unsubstantiated|conflicting',
    form: any(
      `(?:rumou?rs?|speculation|gossip|hearsay|(?:unconfirmed|unverified|unsubstantiated|conflicting)${FEW}{0,2}? (?:${REPORTS}))${FEW}{0,5}? ${ABOUT}`,
    ),
    as: 'rumoured',
    reach: clause,
  },
  { needs: 'rumour|rumor', form: any('rumou?red (?:to|that)|rumou?r has it(?: that)?'), as: 'rumoured', reach: clause },
  {
    needs: 'there are |there were |there have been |there had been ',
    form: any(`there (?:are|were|have been|had been)${FEW}{0,2}? reports (?:that|of)`),
    as: 'rumoured',
    reach: clause,
  },
  {
    needs: 'despite|amid|following|after',
    form: any(`(?:despite|amid|following|after)${FEW}{0,3}? (?:reports?|rumou?rs?|claims?|speculation)${FEW}{0,3}? (?:that|of)`),
    as: 'rumoured',
    reach: comma,
  },

  {
    needs: 'confirm|verif|corroborat|substantiat',
    form: any(
      `(?:not|n['’]t|never|cannot|unable to|yet to|declin(?:ed?|es|ing) to|refus(?:ed?|es|ing) to|fail(?:ed|s|ing)? to|impossible to|nor|without)${FEW}{0,2}? (?:confirm(?:ed|ing|s)?|verif(?:y|ied|ying)|corroborat(?:ed?|ing)|substantiat(?:ed?|ing))(?! until)`,
    ),
    as: 'open',
    reach: clause,
  },
  {
    needs: joined('say|said|saying|know|known|tell|claim|claimed|suggest|suggested|believe|think', ' that | if '),
    form: any(
      `(?:not|n['’]t|never|cannot|unable to|declin(?:ed?|es|ing) to|refus(?:ed?|es|ing) to|impossible to|nor) (?:\\p{L}+ ){0,2}?(?:say|said|saying|know|known|tell|claim|claimed|suggest|suggested|believe|think) (?:that|if)`,
    ),
    as: 'open',
    reach: clause,
  },
  // What is still to be said is said by nobody yet.
  {
    needs: joined(' to ', 'say|announce|confirm|declare|tell|claim|argue|warn|deny|admit|reveal'),
    form: any(
      `(?:expected|due|set|likely|scheduled|poised|slated|preparing|prepared|about|planning|plans|hoping|hopes) to (?:say|announce|confirm|declare|tell${FEW}{1,3}?|claim|argue|warn|deny|admit|reveal)(?: (?:later |on )?\\p{L}+)?(?: that|(?= (?:the|a|an|his|her|its|their|it|he|she|they|there) ))`,
    ),
    as: 'open',
    reach: clause,
  },
  {
    needs: joined('may|might|could', ' '),
    form: any(
      `(?:may|might|could)(?: (?:later|also|yet|well|still|now))? (?:say|announce|confirm|declare|claim|argue|deny|admit|reveal)(?: later| soon)?(?: that)`,
    ),
    as: 'open',
    reach: clause,
  },
  { needs: ' short of', form: any('stop(?:ped|s|ping)? short of (?:saying|claiming|confirming|alleging|suggesting)(?: that)?'), as: 'open', reach: clause },
  {
    needs: 'neither',
    form: any(
      `neither (?:confirm|den|admit|acknowledg|verif|disput|refut)\\p{L}* nor (?:confirm|den|admit|acknowledg|verif|disput|refut)\\p{L}*(?:${FEW}{0,3}? ${REPORTED}| that)?`,
    ),
    as: 'open',
    reach: clause,
  },
  {
    needs: 'nobody|no one|no-one|none|neither',
    form: any(
      `(?:nobody|no[ -]one|none|neither)(?: (?!was|were|is|are|died|hurt|killed|knew|knows)[\\p{L}\\p{N}'’-]+){0,5}? (?:says?|said|claims?|claimed|confirm(?:s|ed)|reported|suggested|believe[sd]?|thinks?|thought|expect(?:s|ed)?|suspect(?:s|ed)?)(?: that|(?= (?:the|a|an|his|her|its|their|it|he|she|they|there|\\p{Lu}\\p{Ll}+) ))`,
    ),
    as: 'open',
    reach: clause,
  },
  { needs: joined('play|played|plays|playing', ' down'), form: any(`play(?:ed|s|ing)? down${FEW}{0,3}? ${REPORTED}`), as: 'open', reach: clause },
  {
    needs: 'misquoted|apologi|corrected|corrects',
    form: any(
      `(?:misquoted as saying|apologi[sz](?:ed?|es|ing) for (?:reporting|saying|claiming|suggesting)|correct(?:ed|s|ing)${FEW}{0,3}? ${REPORTS})(?: that| of)?`,
    ),
    as: 'open',
    reach: clause,
  },
  { needs: 'far from', form: any('far from(?= \\p{L}+ing)'), as: 'denied', reach: comma },
  { needs: 'nothing to ', form: any('nothing to (?:suggest|indicate|show|confirm)(?: that)?'), as: 'open', reach: clause },
  { needs: 'aware', form: any(`(?:not|n['’]t|un)${FEW}?(?: )?aware (?:of any${FEW}{0,2}? ${REPORTED}|of any|that)`), as: 'open', reach: clause },
  { needs: 'no longer', form: any('no longer (?:believe|believes|believed|think|thinks|thought|say|says|said)(?: that)?'), as: 'open', reach: clause },
  { needs: 'refus', form: any('refus(?:ed?|es|ing) to (?:accept|believe|acknowledge|concede)(?: that)?'), as: 'open', reach: clause },
  { needs: 'whether', form: any('whether'), as: 'open', reach: clause },
  {
    needs: ' if ',
    form: any(
      '(?:ask(?:ed|s|ing)?|wonder(?:ed|s|ing)?|know|knows|knew|see|unclear|uncertain|unsure|not sure|determin(?:ed?|ing)|establish(?:ed|ing)?|check(?:ed|ing)?|inquired?|enquired?|find out|doubt(?:ed|s|ful)?|questioned)(?: \\p{L}+){0,2}? if',
    ),
    as: 'open',
    reach: clause,
  },
  {
    needs: '^no | no ',
    form: any(
      `no(?! (?:truth|substance|basis|foundation|merit))${FEW}{0,2}? (?:evidence|indications?|proof|signs?|suggestion|confirmation|word|record|information|reports?)${FEW}{0,3}? (?:that|of|to suggest)`,
    ),
    as: 'open',
    reach: clause,
  },
  {
    needs: 'doubt|ptical that|unconvinced|unlikely',
    form: any(
      '(?<!no )(?<!without )(?<!beyond )(?<!little )doubt(?:ed|s|ing|ful)? that|(?:cast|casts|casting|raised|raising) doubts? (?:on|about|over)|(?:sceptical|skeptical|unconvinced) that|unlikely that',
    ),
    as: 'open',
    reach: clause,
  },
  {
    needs: 'investigat|check|examin|verify|look into|looked into|looks into|looking into|prob |probs|probe|probing|assess',
    form: any(
      `(?:investigat|check|examin|verify|look(?:ed|s|ing)? into|prob|assess)(?:e|es|ed|ing|s)?${FEW}{0,3}? (?:reports?|rumou?rs?|claims?|allegations?|suggestions?)${FEW}{0,4}? (?:that|of)`,
    ),
    as: 'open',
    reach: clause,
  },

  {
    needs: 'if|unless|suppos|assum|provid|lest|imagine|in case|as though|in the event',
    form: any(
      '(?:if|unless|supposing|suppose|assuming|provided|providing|lest|imagine|in case|as though|in the event (?:that|of))(?! (?:not|any|anything|ever|possible|necessary|so|needed|required|you|that is)(?![\\p{L}]))(?! (?:by|for|with|to|a|an|food|care|help)(?![\\p{L}])(?<=pro\\p{L}+ \\p{L}+))',
    ),
    as: 'supposed',
    reach: comma,
  },
]

const leadsIn = triggered(LEADS, ({ needs }) => needs)

const NEEDS_FALSE =
  'rubbish|ridicul|absurd|prepost|fanciful|propaganda|information|true|correct|accura|fals|fake|bogus|baseless|groundless|debunk|fabricat|discredit|unfounded|mistake|wrong|mislead|not right| lie| myth| hoax| fiction|nonsense|invented|exagg|dispro'
const NEEDS_OTHERS = `${NEEDS_FALSE}|denied|dismissed|rejected|refuted|rebutted|quashed|retracted|withdrawn|contradicted|disputed`
const NEEDS_UNSURE = 'unclear|confirmed|verified|substantiated|proven|being |under '
const VERDICTS: readonly { readonly needs: string; readonly form: RegExp; readonly as: As; readonly agent?: true }[] = [
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
    {
      needs: 'confirmed|verified',
      form: any(`(?:${REPORTED})(?<about>) (?<told>[^.;?]{3,220}?),? (?:could|can) ?not be (?:independently |immediately )?(?:confirmed|verified)`),
      as: 'rumoured' as const,
    },
  ]
})

const verdictsIn = triggered(VERDICTS, ({ needs }) => needs)

const NOT_SO_MANY = any(
  `(?<told>${NUMBER}(?: [\\p{L}-]+){0,3}?) (?:did|do|were|was|have|has|had|are|is)(?: not|n['’]t)(?: been)? (?:die|dead|killed|injured|hurt|wounded|arrested|missing|detained|evacuated)`,
)

const mayBeNotSoMany = stands(joined(joined("not|n't", ' | been '), 'die|dead|killed|injured|hurt|wounded|arrested|missing|detained|evacuated'))

/** Offsets are in the sentence. */
export function unasserted({ text }: Sentence): readonly UnassertedInSentence[] {
  const out: UnassertedInSentence[] = []
  const add = (from: number, start: number, end: number, as: As, agent = false): void => {
    let to = end
    while (start < to && /\s/.test(text[start] ?? '')) start++
    if (/ about $/.test(text.slice(start - 7, start)) && AMOUNT.test(text.slice(start, to))) start -= 6 // "posts about 20 deaths": it may be a hedge, too
    while (to > start && /[\s,]/.test(text[to - 1] ?? '')) to--
    if (to > start) out.push({ from, start, end: to, as, ...(agent ? { agent } : {}) })
  }
  for (const { form, as, agent = false } of verdictsIn(text))
    for (const match of text.matchAll(form)) {
      const told = match.groups?.['told'] ?? ''
      const start = match.index + match[0].indexOf(told)
      add(match.index, start, start + told.length, as, agent)
    }
  // "Two men did not die on Sunday": so many did not
  if (mayBeNotSoMany(text))
    for (const match of text.matchAll(NOT_SO_MANY)) add(match.index, match.index, match.index + (match.groups?.['told'] ?? '').length, 'denied')
  for (const { form, as, reach, agent = false } of leadsIn(text))
    for (const match of text.matchAll(form)) {
      const start = match.index + match[0].length
      const end = reach(text, start)
      // "did not deny reports that", "refused to rule out that": no denial
      const turned = as === 'denied' && TURNED.test(text.slice(Math.max(0, match.index - 24), match.index))
      add(match.index, start, end, turned ? 'open' : as, agent)
    }
  for (const { start, end } of [...counterfactual(text, out), ...questions(text)]) add(start, start, end, text[end - 1] === '?' ? 'asked' : 'supposed')
  return out
}

const TURNED = /(?:\bnot|n['’]t|\bnever|\bcannot|\bneither|\bnor|\bwithout|(?:refus|declin|fail)(?:ed|es|ing|s)? to|unable to)(?: \p{L}+){0,1} $/iu

type Range = { readonly start: number; readonly end: number }

// "Had the gate held, nobody would have died", "If it falls, forty could die": the clause of "had" and each with "would" beside a condition; "would have"
// also alone.
function counterfactual(text: string, found: readonly UnassertedInSentence[]): readonly Range[] {
  if (!/would|could|might/i.test(text)) return []
  const out: Range[] = []
  const inverted = [
    ...text.matchAll(
      /(?:^["“‘']?|, )(?:Had|had|Were|were|Should|should)(?= (?:the|a|an|it|he|she|they|we|there|this|that|these|those|his|her|their|its|not|\p{Lu}\p{L}+)(?![\p{L}]))/gu,
    ),
  ]
  for (const { index } of inverted) out.push({ start: index, end: comma(text, index + 2) })
  const isConditional =
    out.length > 0 || found.some(({ as }) => as === 'supposed') || /(?<!\p{L})(?:without|but for|otherwise|had it not|were it not)(?!\p{L})/iu.test(text)
  for (const part of partsOf(text)) {
    const words = text.slice(part.start, part.end)
    if ((isConditional && /(?<!\p{L})(?:would|could|might)(?!\p{L})/iu.test(words)) || /(?<!\p{L})would (?:not |never |\p{L}+ly )?have(?!\p{L})/iu.test(words))
      out.push(part)
  }
  return out
}

function partsOf(text: string): readonly Range[] {
  const cuts = [...text.matchAll(/[,;:]|(?<!\p{L})(?:and|but|because|although|while|which|who|that|said|says)(?!\p{L})/giu)]
  return cuts
    .map(({ index, 0: cut }, c) => ({ start: index + cut.length, end: cuts[c + 1]?.index ?? text.length }))
    .concat([{ start: 0, end: cuts[0]?.index ?? text.length }])
}

const SHORT_MONTH = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

/** From the opening of the question, or of the quotation it stands in, to its mark. */
function questions(text: string): readonly Range[] {
  if (!text.includes('?')) return []
  let from = 0
  const out: Range[] = []
  for (const { index, 0: mark } of text.matchAll(/[.!](?=["”’')]*\s)|[?“"]|: /g)) {
    if (mark === '?') out.push({ start: from, end: index + 1 })
    if (mark === '.' && SHORT_MONTH.test(text.slice(Math.max(0, index - 5), index))) continue
    from = index + mark.length
  }
  return out
}
