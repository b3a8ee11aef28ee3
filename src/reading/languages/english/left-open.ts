// Words by which a clause is left open before it begins: rumoured ("reports of"), not confirmed, not yet said, asked ("whether"), supposed ("if").
import { joined } from '../../triggers.ts'
import { ABOUT, any, FEW, REPORTED, REPORTS } from './claim-words.ts'
import type { Lead } from './claim-words.ts'
import { clause, comma } from './clause-reach.ts'

/** In the order in which they are asked. */
export const LEFT_OPEN: readonly Lead[] = [
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
  { needs: 'pretend', form: any('pretend(?:ed|s|ing)? (?:that|to)'), as: 'open', reach: clause },
  { needs: ' to say that| to claim that', form: any('too (?:early|soon) to (?:say|claim) that'), as: 'open', reach: clause },
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
      '(?:if|unless|supposing|suppose|assuming|(?<!(?:without|by|of|for|after|while) )provid(?:ed|ing)|lest|imagine|in case|as though|in the event (?:that|of))(?! (?:not|any|anything|ever|possible|necessary|so|needed|required|you|that is)(?![\\p{L}]))(?! (?:by|for|with|to|a|an|food|care|help)(?![\\p{L}])(?<=pro\\p{L}+ \\p{L}+))',
    ),
    as: 'supposed',
    reach: comma,
  },
]
