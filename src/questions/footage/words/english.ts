// How English says who recorded footage, why, and whether it is the original: "filmed by a docker", "posted to warn others", "had been edited".
import type { Provenance } from '../../../model/question.ts'
import type { FootageWords } from './words.ts'

const NAME = `@[\\p{L}\\p{N}_.-]{2,40}|(?:the )?\\p{Lu}[\\p{L}\\p{N}'&.-]*(?: (?:of |the |and |& )?\\p{Lu}[\\p{L}\\p{N}'&.-]*){0,4}`
const SOMEBODY = `(?:[Aa]n?|[Oo]ne of (?:the|its|their)|[Tt]he) (?:[\\p{Ll}'-]+ ){0,3}(?:passer-by|bystander|onlooker|witness|eyewitness|resident|neighbour|neighbor|worker|docker|driver|passenger|tourist|visitor|student|journalist|reporter|photographer|officer|soldier|user|member|employee|protester|demonstrator|customer|motorist|cyclist|pilot|walker|teenager|man|woman|boy|girl|crew|camera|drone|dashcam|bodycam|phone|union|company|witnesses|police|agency|channel|website|group|organisation|organization|ministry|army|council|authority)(?![\\p{L}])|(?:somebody|someone)(?: (?:on|aboard|in|from) (?:an?|the) [\\p{Ll}-]+(?: (?:boat|ship|train|car|bus|bridge|window|roof|building|crowd|street|house|quay))?)?(?![\\p{L}])|(?:witnesses|residents|bystanders|passers-by|police|CCTV(?: cameras?)?|security cameras?|surveillance cameras?|journalists|protesters|tourists|workers|a local)(?![\\p{L}])`
const WHO = `(?<who>${SOMEBODY}|${NAME})`
const DID = `(?:filmed|recorded|shot|captured|videoed|videotaped|taken|photographed|taped)`
const RECORDED = `(?:filmed|recorded|shot|captured|videoed|videotaped|took|photographed|taped)`
const THING = `(?:the |this |that )?(?:(?:short |phone |mobile phone )?(?:footage|video|clip|recording|photo|photograph|picture|images?)|it\\b|scene\\b)`

// "The video, which is believed to have been filmed on Saturday by a docker"; in "the video shows a man shot by police" another verb stands between.
const BETWEEN = `(?: (?:of|from|showing) [^.;,“”"]{0,60})?,?(?: (?:which|that|is|was|were|has|had|have|been|being|be|to|believed|thought|said|understood|reported|apparently|reportedly|allegedly|also|first|originally|appears?|seems?|and|released|posted|shared|in fact)){0,8}`
const BY = new RegExp(
  `\\b(?:footage|videos?|clips?|recording|photos?|photographs?|pictures?|images?|it)\\b${BETWEEN},?(?<not> not| never)?(?: been)? ${DID}(?: [^.;,“”"]{1,40}?)? by (?:(?:the |an? )?(?:[\\p{L}-]+ ){0,2}(?:photo(?:grapher|journalist)|journalist|reporter|videographer|cameraman|camerawoman|researcher|blogger|activist|filmmaker|bystander|passer-by|onlooker|witness|eyewitness|resident|neighbour|tourist|student|teacher|docker|driver|haulier|fisherman|protester|user) (?=\\p{Lu}))?${WHO}`,
  'u',
)
const WHO_DID = new RegExp(
  `${WHO}(?:, (?:an? [\\p{Ll} -]{3,40}|\\d{2}))?,? who (?:(?:says?|said|told (?:the )?\\p{Lu}[\\p{L}' -]{2,40}?)(?: that)? (?:s?he|they) )?(?:had )?(?<not>did not |didn't )?${RECORDED} ${THING}`,
  'u',
)
const ACTIVE = new RegExp(
  `(?:^|[.,;:] |\\bthat |\\bsaid )(?:(?:its|their|the|an?) (?:[\\p{Ll}-]+ )?(?:cameraman|camerawoman|photographer|reporter|journalist|correspondent|videographer) (?=\\p{Lu}))?${WHO} (?:had |has )?${RECORDED} ${THING}`,
  'u',
)
const I_DID =
  /\b(?:I|[Ww]e)(?: have|'ve| had)?(?<not> did not| didn't| never)?(?: just)? (?:film|record|shot|shoot|captur|took|take|video)(?:ed|d)? (?:this|it|the (?:video|footage|clip|photo|picture)|that)\b|\b(?:[Mm]y|[Oo]ur) (?:own )?(?:video|footage|clip|photo|recording|picture)\b/
const CREDIT =
  /(?:^|[.(–—|] ?)(?:[Pp]hoto(?:graph)?|[Vv]ideo|[Ff]ootage|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]ourtesy(?: of)?|[Ss]ource|[Ff]oto|[Bb]ild|[Qq]uelle)s?(?: by|:| courtesy of) ?/u
const BODY =
  /\b(?:Police|Fire|Service|Union|Council|Authority|Agency|News|Times|Post|Press|Media|Network|Watch|Ministry|Army|Navy|Guard|Club|Association|Society|Group|Company|Ltd|Inc|TV|Radio|Channel|Lights|Reuters|Images|Pictures|Agence|Associated|Bureau|Department|Office|CCTV|\p{Lu}{2,})\b/u

const HEDGED = /\b(?:appears?|seems?|believed|thought|may|might|could|allegedly|reportedly|likely|probably)\b/
// What is said of the footage follows it: "the clip, which ... , had been edited".
const BE = `(?:is|was|were|are|has been|had been|have been|appears? to (?:be|have been)|seems? to (?:be|have been)|may have been|isn't|wasn't)(?: (?:not|never|indeed|in fact|actually|clearly|probably|likely|apparently|heavily|digitally|selectively|said to be|believed to be|thought to be|reportedly|allegedly))*`
const NOT_FAR = `[^.;“”"]{0,80}?`
const FOOTAGE = `\\b(?:footage|videos?|clips?|recording|photos?|photographs?|pictures?|images?|it)\\b`
const claim = (what: string): RegExp => new RegExp(`${FOOTAGE}${NOT_FAR}\\b(?:${what})`, 'iu')
const CLAIMS: readonly (readonly [Provenance, RegExp])[] = [
  ['original', claim(`${BE} the original(?: (?:footage|video|clip|recording|photo|file|post|upload))?(?=[.,;]|$| and| posted| of)`)],
  ['unaltered', claim(`${BE} (?:genuine|authentic|unedited|unaltered|not (?:been )?(?:edited|altered|doctored|manipulated|staged))\\b`)],
  [
    'altered',
    claim(
      `${BE} (?:edited|altered|doctored|manipulated|cropped|cut|trimmed|mirrored|flipped|slowed down|sped up|dubbed|staged|generated|AI-generated|computer-generated|fabricated|created with|a deepfake|made with (?:AI|artificial intelligence))\\b`,
    ),
  ],
  ['copy', claim(`${BE} (?:a|an) (?:\\p{L}+ )?(?:copy|repost|re-upload|excerpt|screen recording|version) of\\b`)],
  [
    'older',
    claim(
      `(?:pre-?dates?\\b|(?:dates?|dating|dated) back to\\b|shows? the (?:filming|making|shooting) of\\b|stems? from (?:an? |the )?(?:[\\p{Ll}-]+ ){0,2}?(?:19|20)\\d\\d\\b|${BE} (?:miscaptioned|mislabelled|mislabeled|(?:taken |being used |used )?out of context|unrelated|not related|(?:from|taken from|part of|footage from|a clip from|a scene from) (?:an? |the )?(?:[\\p{L}-]+ ){0,2}?(?:film|movie|video game|computer game|game|music video|drill|simulation|exercise|set)|nearly (?:an? |\\p{L}+ )(?:years?|decade) old|(?:almost |more than |over |at least )?(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several|\\d+)[ -](?:years?|months?|decades?)[ -]old)\\b|${BE} (?:old|older|archive|recycled|years old|months old|from (?:an? )?(?:earlier|previous|other|another|different|unrelated|(?:19|20)\\d\\d))\\b|(?:has|had|have) been (?:online|circulating|shared|in circulation) since (?:at least )?(?:the )?(?:early |late |spring |summer |autumn |winter |\\p{L}+ )?(?:(?:19|20)\\d\\d|last year)\\b|(?:first|previously|already) (?:appeared|been posted|posted|shared|uploaded|published) (?:in|online in|years|months) )`,
    ),
  ],
]

const VERB = `(?:(?:film|record)(?:ed|ing)|shot|captur(?:ed|ing)|took|taken|posted|posting|shar(?:ed|ing)|upload(?:ed|ing)|publish(?:ed|ing)|releas(?:ed|ing)|repost(?:ed|ing)|leak(?:ed|ing)|circulat(?:ed|ing)|put online|made public)`
const AIM = `show|warn|prove|document|raise|draw|highlight|expose|mock|embarrass|discredit|alert|inform|record|remind|ask|appeal|call|demand|support|help|keep|stir|mislead|deceive|sell|gain|promote|provoke|incite|protect|share|tell|encourage|urge|put pressure|shame|honour|commemorate|entertain|intimidate|threaten|recruit|preserve|identify|find|trace`
const END = `(?=[.,;:!?”"()]|$| the \\p{L}+ said| (?:said|says|according)\\b)`
const WHY = `((?:in order |so as )?to (?:${AIM})\\b[^.;:!?,”"()]{0,90}?|in (?:an attempt|a bid|an effort|the hope|protest)\\b[^.;:!?,”"()]{0,90}?|so (?:that )?(?:people|others|everyone|nobody|the|they|it)\\b[^.;:!?,”"()]{0,90}?|because [^.;:!?,”"()]{2,90}?|as (?:a |an )?(?:warning|protest|proof|evidence|reminder|joke|prank|appeal|plea|record|advertisement|threat|tribute)\\b[^.;:!?,”"()]{0,60}?|for (?:evidence|insurance|training|safety reasons|the record|fun|propaganda|publicity)\\b[^.;:!?,”"()]{0,60}?)`
const PURPOSE = new RegExp(`((?:apparently|allegedly|reportedly|seemingly|possibly) )?(not |n't |never )?\\b(${VERB})\\b([^.;:!?”"]{0,60}?) ${WHY}${END}`, 'iu')

const CLAIMING = /\b(?:claim(?:s|ed|ing)?|purport(?:s|ed|ing)?|alleg(?:es|ed|ing)|pretends?|appear(?:s|ed)?|seem(?:s|ed)?|said|believed|thought)$/

export const english: FootageWords = {
  goesOn: (sentence, named, isSameParagraph) => isSameParagraph && /^(?:It|This) (?:was|is|has|had)\b/.test(sentence) && !/s$/.test(named),
  claims: CLAIMS,
  denies: (claim) => /\b(?:not|never|isn't|wasn't|no)\b/.test(claim.replace(/\bnot (?:been )?(?:edited|altered|doctored|manipulated|staged|cut)/, '')),
  hedged: HEDGED,
  unsure: /\b(?:whether|if)\b/i,
  mine: I_DID,
  recorded: [BY, WHO_DID, ACTIVE],
  credit: CREDIT,
  body: BODY,
  asNamed: (who) => who,
  purpose(words) {
    const match = PURPOSE.exec(words)
    const [whole, hedge, not, verb = '', what = '', why = ''] = match ?? []
    // "A video shared on X claims to show the fall": what it claims, and not why it was shared
    if (match === null || whole === undefined || CLAIMING.test(what)) return null
    return {
      start: match.index + (hedge?.length ?? 0),
      end: match.index + whole.length,
      of: /^(?:film|record|shot|shoot|captur|took|taken|tak|video|photograph)/i.test(verb) ? 'recording' : 'sharing',
      why,
      hedge: hedge?.trim() ?? null,
      denied: not !== undefined,
      pointsAtIt: /\b(?:this|it)\b/.test(`${verb} ${what}`),
    }
  },
}
