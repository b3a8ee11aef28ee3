// The words by which an English clause opens another occurrence: "similar videos", "an earlier raid", "in 2013".
import type { SceneWords } from '../../../model/sockets.ts'
import { triggered } from '../../triggers.ts'

const OTHER = "similar|older|earlier|previous|past|old|archive|separate|prior|comparable|unrelated|different|last year's|last year’s"
const OCCURRENCE =
  'incidents?|raids?|accidents?|collapses?|cases?|protests?|attacks?|fires?|crash(?:es)?|clash(?:es)?|scenes?|operations?|confrontations?|shootings?|explosions?|demonstrations?|events?|evictions?|arrests?|strikes?|riots?|marches|march|altercations?|scuffles?|disturbances?|episodes?|occasions?|visits?|rescues?|derailments?|collisions?|spills?|floods?|blasts?|stabbings?|standoffs?|encounters?|failures?|fights?|brawls?|blockades?|sit-ins?|rally|rallies|stoppages?|walkouts?|inspections?|occupations?|picket(?:s|ing)?|stand-offs?|robber(?:y|ies)|looting|feuds?|rows?'
const SIGHT = 'videos?|footage|clips?|recordings?|films?|images?|photographs?|photos?|pictures?'
const CITES = new RegExp(`\\b(?:${OTHER})(?: [\\p{L}’'-]+){0,3}? (?:${OCCURRENCE}|${SIGHT})\\b`, 'iu')
const DATED = new RegExp(
  `\\b(?:a|an|the|one) (?:1[89]|20)\\d\\d (?:[\\p{L}-]+ )?(?:${OCCURRENCE}|${SIGHT})\\b|\\b(?:${OCCURRENCE}|${SIGHT})(?: [\\p{L}’'-]+){0,2}? (?:dating (?:from|back to)|dated|dates from|date from|from|in|of) (?:(?:early|late|mid-?) ?)?(?:1[89]|20)\\d\\d\\b`,
  'iu',
)
const DONE = new RegExp(
  `\\b(?:collapsed|fell|toppled|killed|died|injured|crashed|clashed|raided|exploded|burned|sank|drowned|arrested|protested|marched|stormed|chased|hounded|evicted|attacked|shot|stabbed|derailed|flooded|collided|burst|flooded|broke|capsized|ran aground|hit|struck|evacuated|rescued|burnt|destroyed|damaged|gathered|blocked|rioted|stopped|looted|wounded|hurt|detained|happened|occurred|took place)\\b`,
  'iu',
)
// "It follows a fight at Marren in March"
const FOLLOWS = new RegExp(
  `\\b(?:it|this|that|the \\p{L}+) (?:follows|followed|comes|came) (?:[\\p{L}-]+ ){0,3}?(?:a|an|another|two|three|several|similar|last) (?:[\\p{L}’'-]+ ){0,2}?(?:${OCCURRENCE})\\b`,
  'iu',
)
// "the same video" is the report's own; "clips of the same kind" are not.
const SAME = /\bsame\b(?! (?:kind|sort|type|nature|manner))/i
// "clips of the same kind", "video from other hospitals"
const ALIKE = new RegExp(
  `\\b(?:${SIGHT}|${OCCURRENCE}) (?:of (?:the|a) (?:same|similar) (?:kind|sort|type|nature)|(?:from|at|in|of) (?:(?:many|several|two|three) )?other \\p{L}+|like (?:it|this|these))\\b`,
  'iu',
)
const PLURAL = new RegExp(
  `\\b(?:${SIGHT.replaceAll('s?', 's')}|incidents|raids|cases|protests|clashes|scenes|attacks|fires|accidents|collapses|operations|confrontations|events)\\b`,
  'iu',
)
const GOES_ON =
  /^(?:in (?:that|both|each|those) |on (?:that|both|each) occasion|at the time|the (?:older|earlier|previous|old|first) |that (?:time|incident|case|raid|video|clip)|there, |those |both )/i
const OWN_AGAIN =
  /\b(?:this (?:weekend|week|time|latest|month)|the latest|(?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|yesterday|today|last night|weekend)(?:'s|’s))\b/i

// "was filmed in Hull in 2019 and in Leith in 2020", "one was made in Leith in 2019": years beside places that are not the report's own. "The video was
// in fact filmed in Leith in 2019" is about the report's own footage.
const YEAR_BESIDE = /^,? (?:back )?(?:in|during) (?:(?:early|late) )?(?:\p{Lu}\p{L}+ )?(?:1[89]|20)\d\d\b/u
const ANOTHER = /^(?:an?|one|two|three|some|several|others?)\b|\b(?:as well|too|also|another)\b/i
const OWN_PAST = /\b(?:in fact|actually|really|originally|in truth)\b/i

/** The long patterns are asked only where one of the words they cannot do without is there. */
const CITING = [
  { needs: OTHER, form: CITES },
  { needs: '0000', form: DATED },
  { needs: 'follow|comes|came', form: FOLLOWS },
  { needs: 'other |same |similar |like ', form: ALIKE },
]
const citingIn = triggered(CITING, ({ needs }) => needs)

const citesAnother = (text: string): boolean => citingIn(text).some(({ form }) => form.test(text))

export const englishEvents: SceneWords['events'] = {
  cites: citesAnother,
  same: SAME,
  begins: /^(?:in|back in|during) (?:\p{L}+ )?(?:1[89]|20)\d\d\b|^(?:\p{L}+ years? (?:ago|earlier)|last year|a year (?:ago|earlier))\b/iu,
  done: DONE,
  several: PLURAL,
  listing: /^(?: in (?:\p{L}+ )?\d{4})?(?:,? and |, |,? or )(?:in |at |from |near )?(?:the )?$/u,
  yearBeside: YEAR_BESIDE,
  another: ANOTHER,
  ownPast: OWN_PAST,
  goesOn: GOES_ON,
  ownAgain: OWN_AGAIN,
  longAgo:
    /\b(?:years?|months|decades?) (?:ago|earlier|before)\b|\blast (?:year|month|summer|winter|spring|autumn|fall|january|february|march|april|june|july|august|september|october|november|december)\b/i,
  dayNamed: /\d{1,2}|monday|tuesday|wednesday|thursday|friday|saturday|sunday/i,
}
