// What became of people where several words tell it: "were taken to hospital", "suffered burns", "had been moved out", "were pulled from the rubble", "on board".
//
// One word names each fate, whatever words told it, so that two reports of it meet: hospitalised, injured, evacuated, rescued, survived, missing, trapped, aboard. Single words
// ("killed", "arrested") are count-words.ts's. Every look is at the first words behind the count, or the last before it.
import { stands } from './triggers.ts'

/** What the words right behind a count say of people; null where they say none of it. */
export function fateBehind(clause: string): string | null {
  if (!mayTell(clause)) return null
  const skipped = LED_IN.exec(clause)?.[0].length ?? 0
  const behind = clause.slice(skipped)
  return FATES.find(([form]) => form.test(behind))?.[1] ?? null
}

/** "Who had been", "were reportedly", "in the house have been". */
const LED_IN =
  /^,?(?: (?:who|that|which))?(?: (?:in|on|from|aboard|inside|at) (?:the|a|an|one|each|both) [\p{L}-]+(?: [\p{L}-]+)?(?= (?:have|has|had|were|was|are|is|suffered|sustained|received)\b))?(?: (?:have|has|had|were|was|are|is|be|been|being|got|also|still|now|since|later|then|all|both|already|so far|thus far|to be|to have been|believed|thought|feared|understood|said|reported|known|\p{Ll}+ly)(?![\p{L}-]))*(?= )/u

const HOSPITAL = String.raw`(?:[Hh]ospitals?|[Ii]nfirmary|[Cc]linics?|[Mm]edical (?:[Cc]ent(?:re|er)s?|facilit(?:y|ies))|trauma (?:cent(?:re|er)s?|units?)|burns? (?:units?|cent(?:re|er)s?)|intensive care)(?![\p{L}])`
const HURT = String.raw`(?:injur(?:y|ies)|burns|wounds|bruises|bruising|fractures|cuts|concussion|smoke inhalation|broken (?:bones|legs?|arms?|ribs))(?![\p{L}])`

const FATES: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`^ (?:(?:taken|rushed|sent|transported|transferred|brought|admitted|airlifted|flown|moved|ferried|conveyed|driven|carried|referred)(?: away| there| by (?:\p{Ll}+ )?(?:ambulance|helicopter|air|boat|car)s?)?(?: to| into)|(?:treated|receiving treatment|undergoing treatment|cared for|recovering|kept|held|remain(?:ed|s|ing)?)(?: (?:for|with|from) [^,.;]{1,30}?)? (?:in|at)|in|at)(?: (?!and\b)[^ ,.;:!?]+){0,6}? ${HOSPITAL}`,
      'u',
    ),
    'hospitalised',
  ],
  [/^ (?:hospitali[sz]ed|(?:needed|required|received|needing|requiring) hospital)(?![\p{L}])/u, 'hospitalised'],
  [
    new RegExp(
      String.raw`^ (?:suffered|suffering(?: from)?|sustained|sustaining|received|escaped with|with|nursing)(?! (?:no|any)\b)(?: (?!from\b)[\p{Ll}-]+,?){0,5}? (?:and |or )?${HURT}`,
      'u',
    ),
    'injured',
  ],
  [
    /^ (?:moved out|led out|cleared out|relocated|airlifted|(?:told|ordered|asked|advised|forced|urged|had) to (?:leave|flee|evacuate|get out)|to (?:evacuate|leave their|flee)|forced (?:out|from)|led to safety|moved to (?:safety|safer|shelters?|higher))(?![\p{L}])/u,
    'evacuated',
  ],
  [
    /^ (?:(?:pulled|dug|plucked|lifted|winched|fished|saved|freed|brought|carried|helped)(?: (?:to safety|alive|ashore|out alive|up alive|clear|free)| (?:out |up )?(?:from|of|off) (?:the|under|beneath|a|an|his|her|their|waters?)| (?:out|up)(?=[,.;]| (?:so|by|on|in|and|since|after|before|through))))(?! dead)/u,
    'rescued',
  ],
  [/^ (?:survived|alive|found (?:alive|safe)|safe(?=[,.;]| and)|escaped unhurt|unhurt|unharmed|uninjured|unscathed)(?![\p{L}])/u, 'survived'],
  [/^ (?:not (?:yet )?(?:been )?accounted for|unaccounted)/u, 'missing'],
  [/^ accounted for/u, 'accounted'],
  [/^ recovered alive/u, 'rescued'],
  [/^ (?:pulled|plucked|winched|lifted|saved|freed) by (?:rescuers|firefighters|a |the |divers|helicopters?|lifeboats?|fishermen)/u, 'rescued'],
  [/^ admitted(?=[,.;]|$| (?:with|for|after|overnight)\b)/u, 'hospitalised'],
  [
    /^ (?:(?:yet|still) to be (?:found|located|reached|traced|accounted)|not (?:yet )?(?:been )?(?:found|located|traced|heard from)|(?:could not|cannot) be (?:found|located|reached|traced)|buried (?:under|beneath)|(?:washed|swept) away|lost at sea)(?![\p{L}])/u,
    'missing',
  ],
  [/^ (?:stuck|entombed|buried) (?:in|inside|underground|on|under)(?![\p{L}])/u, 'trapped'],
  // "120 passengers and six crew on board"
  [
    /^ and [\p{Ll}\d-]+ (?:crew|passengers|staff|children|guards|drivers?)(?: members| workers)? (?:on board|onboard|aboard)(?! (?:were|was|are|had|have|has|died|survived|escaped)\b)(?![\p{L}])/u,
    'aboard',
  ],
  [
    /^ (?:on board|on-board|onboard|aboard)(?! (?:were|was|are|had|have|has|died|survived|escaped|remain|got|suffered|perished|needed)\b)(?![\p{L}])/u,
    'aboard',
  ],
]

/** Parts of words without one of which none of it stands there. */
const mayTell = stands(
  'admitted|hospital|infirmary|clinic|medical|intensive care|trauma|burn|injur|wounds|bruis|fracture|cuts|concussion|smoke|broken|moved |led |cleared|relocated|airlifted|to leave|to flee|to evacuate|to get out|forced|pulled|dug |plucked|lifted|winched|fished|saved|freed|brought|carried|recovered|helped|survived|alive|safe|unhurt|unharmed|uninjured|unscathed|accounted|to be |found|located|traced|heard from|buried|swept|washed|lost at|stuck|entombed|board',
)

/** "The bus was carrying 30 pupils", "unable to locate two passengers", "moved 200 people out": what the words before say, with those behind. */
export function fateAhead(lead: string, of: string, clause: string): string | null {
  if ((CARRYING.test(lead) || ABOARD_WERE.test(lead) || (/\bthere were (?:a total of )?$/.test(lead) && ON_THE_PLANE.test(clause))) && MAY_TRAVEL.test(of))
    return 'aboard'
  if (UNFOUND.test(lead)) return 'missing'
  const brought = BROUGHT.exec(lead)?.[1]
  if (brought === undefined) return null
  if (TO_SAFETY.test(clause)) return /^(?:mov|led|lead|evac)/.test(brought) ? 'evacuated' : 'rescued'
  return TO_HOSPITAL.test(clause) ? 'hospitalised' : null
}

/** "On board were 97 passengers", "there were four people on the plane" */
const ABOARD_WERE = /\b(?:on board|aboard)(?: the [\p{L}-]+(?: [\p{L}-]+)?)? (?:was|were|are|had been) (?:a total of )?$/u
const ON_THE_PLANE =
  /^(?: \p{Ll}+){0,2}? (?:on|in) the (?:[\p{L}\d-]+ )?(?:plane|aircraft|flight|jet|helicopter|ferry|boat|ship|vessel|bus|train|coach|airliner|submarine)(?=[,.;]|$| (?:when|at|and|as)\b)/u
const CARRYING = /\b(?:carrying|carried|transporting|had on board|had aboard) (?:a total of )?$/
/** What a ship, a train, a plane carries that is somebody. */
const MAY_TRAVEL =
  /^(?:people|babies|infants|pilots|civilians|residents|persons|passengers|crew|members|migrants|refugees|tourists|holidaymakers|students|pupils|children|schoolchildren|pilgrims|worshippers|men|women|adults|soldiers|troops|workers|miners|sailors|seamen|seafarers|fishermen|staff|commuters|travellers|travelers|fans|supporters|villagers|prisoners|inmates|athletes|players)$/
const UNFOUND =
  /\b(?:unable to (?:locate|find|reach|contact|trace)|(?:no|any) (?:sign|trace|word) of|lost contact with|failed to (?:locate|find|reach)) (?:the )?$/
const BROUGHT =
  /\b(moved?|moving|led|leading|brought|bringing|pulled|pulling|plucked|plucking|lifted|lifting|winched|winching|carried|got|helped|took|taken|taking|rushed|rushing|sent|sending|flew|transported) $/
const TO_SAFETY = /^(?: \p{L}+){0,3}? (?:to safety|out(?: of (?:the|their)|[,.;]|$)|ashore|alive|clear of|free|from (?:the|under|beneath|a) )/u
const TO_HOSPITAL = new RegExp(String.raw`^(?: \p{L}+){0,2}? to (?:[^,.;]{0,50} )?${HOSPITAL}`, 'u')
