// How a page that checks footage says when and where it was recorded: "the video dates back to", "it shows a blast in", "footage from", "the mosque matches".
//
// Only the words in front of a time or a place, and some behind it, are looked at; what may stand between without telling of something else is told here, too.
const NOUN =
  '(?:footage|videos?|clips?|recordings?|photos?|photographs?|pictures?|images?|(?:TV |television |news )?broadcast|film|scenes?|livestream|post|screengrab|visuals?|versions?)'
export const NAMES_FOOTAGE = new RegExp(`\\b${NOUN}\\b`, 'i')
const SUBJECT = `(?:\\b${NOUN}\\b[^.;:!?“”"]{0,110}?|\\b(?:it|this|they|these|and|but|the (?:incident|event|accident|crash|scene|attack|protest|post|fire|blast|explosion))\\b(?:, (?:which|that)\\b|,? [^.;:!?“”",]{1,40},)?)`
const ADVERB = `(?: (?:actually|really|in fact|instead|originally|first|reportedly|apparently|clearly|also|only|all|both|likely|probably|possibly|believed to (?:be|have been)|thought to (?:be|have been)|said to (?:be|have been)|appears? to (?:be|have been)|seems? to (?:be|have been)|not|never|been|to be|neither|indeed|old and|years? old and|at least|be|almost [\\w ]{2,20} old and))*`
const BE = "(?:(?:is|was|are|were|has|have|had|appears? to be|appears? to have been|seems? to be|may have been|could have been|isn't|wasn't|aren't|weren't)|'s)"
const DID = '(?:from|filmed|shot|recorded|captured|taken|photographed|videoed|geolocated to|dated|dating from|staged|made|of)'
const ACTS =
  "(?:(?:do(?:es)?|did)(?:n't| not| indeed| in fact| actually)? )?(?:dates? (?:back )?(?:to|from)|dating (?:back )?(?:to|from)|stem(?:s|med)? from|comes? from|came from|originat(?:es?|ed) (?:in|from|as)|hails? from|takes? place|took place|occur(?:s|red)?|happen(?:s|ed)?|broke out|unfolded|surfaced from|(?:been |was |were )?attributed to|shows?|showed|showing|depicts?|depicted|captures?|captured|features?|documents?|portrays?)"
// The last one before the mention counts; each is looked at from the head of its clause.
const FRAME = new RegExp(`${SUBJECT}(?:${ADVERB} ${BE}${ADVERB} ${DID}\\b|${BE}${ADVERB} ${DID}\\b|${ADVERB} ${ACTS}\\b)`, 'gi')
// "A post dated 12 May" is when it was seen.
const HANGS = new RegExp(
  `\\b(?!post)${NOUN},? (?:that was )?(?:from|of|captured|filmed|shot|recorded|taken|dated|dating (?:back )?(?:from|to)|showing|depicting)\\b`,
  'gi',
)

const BESIDES = /,? (?:long |well |shortly |(?:\w+ )?(?:years|months|weeks|days) )?before [^,.;]{2,80}, (?=(?:back )?(?:in|on) (?:the )?$)/i
const AFTERWARDS =
  /\b(?:after|following) (?:the|a|an) (?:[\w.-]+ ){0,3}?(?:earthquake|quake|floods?|storm|hurricane|cyclone|typhoon|explosion|blast|fire|collapse|eruption|tsunami) (?=(?:of|in|on) (?:the )?$)/i
const ONLY_OF = /(?:of|showing|depicting)$/i
const AS_ELSE =
  /\b(?:shared|passed off|presented|viral|circulated|misrepresented|miscaptioned|used|resurfaced|linked)(?: [\w-]+){0,3} (?:as|to)\b|\b(?:falsely|wrongly) (?:claimed|said) (?:[\w-]+ ){0,2}to\b/i
const IS_ONE = /\b(?:is|was|are|were|it's|this|that|not) (?:actually |in fact |really )?(?:an? |the )?(?:[\w-]+ ){0,2}$/i

/** "collapsing after the recent earthquake in Varn": what it came after is where it is claimed to be. */
export const AFTER_EVENT =
  /\b(?:after|following) (?:the|a|an) (?:[\w.-]+ ){0,3}?(?:earthquake|quake|flood|floods|storm|hurricane|cyclone|typhoon|explosion|blast|attack|strike|fire|crash|collapse|derailment|eruption|shooting|riots?|protests?) (?=in |on |at |near |off |that (?:hit|struck) )/gi
/** Words behind which something else is told than when and where the footage was recorded. */
export const BEYOND =
  /[.;:!?“”"]|\b(?:posted|uploaded|shared|published|viewed|circulat\w+|surfaced|emerged|tweeted|after(?! take-?off| landing| departure| leaving)|before|against|invasion|following|since|amid|despite|ahead of|predat\w+|because|claim\w*|said|says|according|reports?|reported|confirmed|which lies|whose|years? (?:after|before)|months? (?:after|before))\b/i
/** What is only claimed, by somebody whose words reading did not make out, is not the page's. */
const CLAIMING = /\b(?:purport\w*|alleged\w*|supposedly|claim(?:s|ed|ing)? to)\b/i
const HEDGED =
  /\b(?:appears? to (?:be|have been)|seems? to (?:be|have been)|(?:is|was|are|were) (?:believed|thought|said|understood) to (?:be|have been)|reportedly|apparently|likely|probably|possibly|may have been|could have been)\b/i
const TURNS = /\b(?:not|never|neither|nor|rather than|instead of|unrelated to|no longer|but|as opposed to|falsely|wrongly|misleadingly)\b|n't\b/gi

/** Whether the last such words in front of the mention tell of it, and in which manner; null where they do not, or something else is told between. */
export function frameBefore(before: string, after: string): { readonly denied: boolean; readonly hedge: string | null } | null {
  for (const form of [FRAME, HANGS]) {
    let last: { readonly index: number; readonly end: number } | null = null
    for (const match of before.matchAll(form)) last = { index: match.index, end: match.index + match[0].length }
    if (last === null) continue
    // "recorded long before the storm, in", "shows Varn after a storm in": neither begins anything else
    const gap = before.slice(last.end).replace(BESIDES, ' ').replace(AFTERWARDS, ' ')
    if (BEYOND.test(gap) || gap.length > 220) continue
    // "A video of a fire in Varn" tells what is claimed as often as what is found, unless it is said to be passed off as something else
    const hangs = before.slice(last.index, last.end)
    if (form === HANGS && (gap.length > 60 || (ONLY_OF.test(hangs) && !AS_ELSE.test(after) && !IS_ONE.test(before.slice(0, last.index))))) continue
    // "shows the filming of a film in Varn, not footage captured in Holm", "this is not a video of Holm": the "not" before the noun turns it, too
    const words = before.slice(last.index)
    const clause =
      before
        .slice(0, last.index)
        .split(/[.;:!?“”"–—]|\b(?:as|because|since) (?=(?:the|this|it|these|they)\b)/)
        .at(-1) ?? ''
    if (CLAIMING.test(clause) || CLAIMING.test(words)) return null
    return { denied: isTurned(`${clause}${words}`), hedge: HEDGED.exec(words)?.[0] ?? null }
  }
  return null
}

/** Whether the last word that turns a sentence denies what comes behind it: "not in Varn", and not "not in Varn, but in Holm". */
export function isTurned(words: string): boolean {
  let denied = false
  for (const [word] of words.matchAll(TURNS)) denied = !/^but$/i.test(word)
  return denied
}

/** The street, the mosque or the skyline in the picture is the one there. */
export const isMatched = (before: string, after: string): boolean => {
  const match = MATCHES.exec(before)
  if (match !== null) return !BEYOND.test(plainIn(before.slice(match.index + match[0].length)))
  const behind = MATCHES.exec(after)
  return behind !== null && behind.index < NEAR && !/[,;]|\b(?:told|who|which)\b|\bthat (?!match|corr|is ident)/.test(after.slice(0, behind.index))
}
const NEAR = 60
const MATCHES = /\b(?:match(?:es|ed|ing)?|geolocat\w+|pinpoint\w*|identical to|correspond\w*)\b/i
/** "The location was listed as Varn" */
export const LOCATED = /\b(?:the|its) (?:location|geotag) (?:[\w-]+ ){0,3}(?:as|in|to) (?:\p{Lu}[\p{L}-]+, )?$|\bgeotagged (?:in|to|as) $/iu
export const TITLED = /\b(?:titled?|captioned|caption|description|headlined?)\b[^“”"‘']{0,80}[“"‘'][^“”"]{0,200}$/i

/** Without what only looks like an end: the stop of "Feb." and marks round a name. As long as it was. */
export const plainIn = (words: string): string =>
  words
    .replace(/(\d)\.(?=\d)/g, '$1 ')
    .replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|Mr|Mrs|Dr|St|Gov|No)\./g, '$1 ')
    .replace(/[“"‘'](?=\S)([^“”"‘’'.!?]{1,40})[”"’'](?!\p{L})/gu, ' $1 ')
