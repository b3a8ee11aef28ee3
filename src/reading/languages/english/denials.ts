// Words by which a clause is denied before it begins: "it is not true that", "dismissed reports of", "falsely claimed that", "contrary to claims that".
import { joined } from '../../triggers.ts'
import { ABOUT, any, FALSE, FEW, NUMBER, REPORTED, REPORTS } from './claim-words.ts'
import type { Lead } from './claim-words.ts'
import { amount, clause, comma } from './clause-reach.ts'

const DENY =
  '(?:dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|refut(?:ed?|es|ing)|rebut(?:ted|s|ting)?|rubbish(?:ed|es|ing)?|debunk(?:ed|s|ing)?|discredit(?:ed|s|ing)?|disprov(?:ed?|es|ing)|den(?:y|ied|ies|ying)|contradict(?:ed|s|ing)?|dispel(?:led|s|ling)?|quash(?:ed|es|ing)?|scotch(?:ed|es|ing)?|contest(?:ed|s|ing)?|disput(?:ed?|es|ing)|repudiat(?:ed?|es|ing)|rul(?:ed?|es|ing) out|brush(?:ed|es|ing)? (?:aside|off)|laugh(?:ed|s|ing)? off|sh(?:oo|o)t(?:s|ing)? down|pour(?:ed|s|ing)? (?:cold water|scorn) on|retract(?:ed|s|ing)?|with(?:drew|draws?|drawn))'
const SAID =
  '(?:claim(?:ed|s|ing)?|report(?:ed|s|ing)?|stat(?:ed?|es|ing)|said|says?|saying|suggest(?:ed|s|ing)?|alleg(?:ed?|es|ing)|assert(?:ed|s|ing)?|announc(?:ed?|es|ing)|wr(?:ote|itten|iting)|believ(?:ed?|es|ing)|thought|assum(?:ed?|es|ing)|told|put|gave|given|describ(?:ed?|es|ing)|listed|labell?ed|captioned|presented|shared|posted|circulated|misstated|indicated)'
const WRONGLY = '(?:falsely|wrongly|incorrectly|mistakenly|erroneously|inaccurately|untruthfully|misleadingly)'
const VERITY =
  'true|correct|accura|fals|fake|bogus|baseless|groundless|debunk|fabricat|discredit|erroneous|unfounded|mistake|wrong|mislead|the case| lie| myth| hoax|nonsense'
const DENIAL =
  'dismiss|reject|refut|rebut|rubbish|debunk|discredit|disprov|deni|deny|contradict|dispel|quash|scotch|contest|disput|repudiat|rule out|ruled out|rules out|ruling out|brush|laugh|shot down|shots down|shoot down|shoots down|pour|retract|withdr'

/** In the order in which they are asked. */
export const DENIALS: readonly Lead[] = [
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
  {
    needs: 'hoax|spoof|satir|parod|forged|doctored|fabricat|generated|fake|bogus|false',
    form: any(`(?:hoax|spoof|satirical|parody|forged|doctored|fabricated|(?:AI|computer)-generated|fake|bogus|false)${FEW}{1,3}? ${SAID}(?: that)?`),
    as: 'denied',
    reach: clause,
  },
  { needs: 'not, as ', form: /(?<!\p{L})not, as [^,.;]{3,40},/giu, as: 'denied', reach: amount },
  { needs: 'contrary to', form: any(`contrary to (?:what|${REPORTED}|${FEW}{1,3}? ${REPORTED})`), as: 'denied', reach: comma },
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
  { needs: 'far from', form: any('far from(?= \\p{L}+ing)'), as: 'denied', reach: comma },
]
