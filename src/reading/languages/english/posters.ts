// By whom English says that footage was put somewhere: "posted by the harbour union", "Quay Watch uploaded it", "an account called @quaylights shared it".
//
// A name is only taken whole: adjectives ("Russian aircraft"), storms and wars, headings in which every word has a capital, and what stands in quotation marks
// are nobody who posts. A poster that is missed costs a look; half a word given as somebody is a wrong answer.
export const PLATFORM =
  'Facebook|YouTube|Twitter|X|Telegram|TikTok|Instagram|WhatsApp|Snapchat|Reddit|Bluesky|Mastodon|Threads|LinkedIn|VKontakte|VK|Vimeo|Rumble|Weibo|WeChat|Discord|Twitch|Signal|Odnoklassniki|Gab|Parler|Flickr|Tumblr|Dailymotion|LiveLeak'

const NAME = "(?:the )?(?:\\p{Lu}[\\p{L}\\p{N}’'&.-]*|@[\\p{L}\\p{N}_.]+)(?: (?:of |the |and |for )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}’'&.-]*){0,5}"
const SOMEBODY = `(?:(?:user|account|handle|blogger|channel) @?[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_]|${NAME}|@[\\p{L}\\p{N}_.]+|(?:[Aa]n?|[Tt]he) (?:[\\p{L}’'-]+ ){0,3}(?:user|account|resident|page|witness|channel|group|network|activist|bystander|passer-by|website|outlet|newspaper|broadcaster|agency|man|woman|driver|worker|union|charity|campaign|organisation|organization|mayor|councillor|minister|ministry|army|police|military|government|council|authority|embassy|fisherman|official|officer|spokesman|spokeswoman|journalist|reporter|photographer|blogger|student|teacher|tourist|passenger|neighbour|survivor|soldier|lawyer|politician|party|company)s?(?: (?:called|named) (?:@?[\\p{L}\\p{N}_.]+)| ${NAME})?)`
const BY = new RegExp(`^(?:(?!translat)[^.;“”"]){0,60}? by (${SOMEBODY})`, 'u')
const SUBJECT = new RegExp(
  `(${SOMEBODY})(?:, \\p{Ll}[^,.;“”"]{2,80},|, (?:which|who)| (?:which|who|that))?(?: (?:has|had|have|also|first|then|later|since|itself|himself|herself|initially|subsequently|reportedly))*$`,
  'u',
)

const ROLE =
  '(?:researcher|journalist|reporter|photographer|videographer|filmmaker|artist|actor|actress|comedian|singer|candidate|politician|lawmaker|minister|analyst|activist|blogger|user|outlet|organi[sz]ation|network|broadcaster|channel|agency|newspaper|website|magazine|station|page|group|account)'
// "by independent researcher Mara Lane"
const BY_ROLE = new RegExp(`^(?:(?!translat)[^.;“”"]){0,60}? by (?:(?!the )[\\p{L}-]+ ){0,4}?${ROLE} (${NAME})`, 'u')
// "on the YouTube channel of Quay News", "the Quay News Facebook page"
const CHANNEL = new RegExp(
  `(?<![\\p{L}])(?:${PLATFORM}) (?:[Cc]hannels?|[Pp]ages?|[Aa]ccounts?|[Hh]andles?)(?: (?:of|called|named|titled|belonging to))? (?:news (?:agency|outlet|channel) )?[“"‘']?(${NAME})|(?<![\\p{L}])(?:on|to|by|via) (?:the |its )?(${NAME}) (?:${PLATFORM}) (?:channel|page|account)(?![\\p{L}])`,
  'u',
)

/** `verb` is where the verb of appearing begins in the words, `length` how long it is. Null where nobody is named as having put it there. */
export function byWhom(text: string, verb: number, length: number, isHeadline: boolean): string | null {
  const behind = text.slice(verb + length, verb + length + 160).replace(/\b([ap])\.m\./g, '$1 m ')
  const after = BY_ROLE.exec(behind) ?? BY.exec(behind)
  if (after?.[1] !== undefined) {
    const name = after[1]
    const rest = text.slice(verb + length + after[0].length)
    if (!A_DAY.test(name) && isWhole(name, rest)) return name.replace(/(?<! \p{Lu})[.,’']+$/u, '').replace(/^(?:user|account|handle) /, '')
  }
  return subjectOf(text, verb, length, isHeadline) ?? ownerOf(text, verb, length)
}

/** Whose channel or page it was put on, as told around a place in the words. */
export function ownerOf(text: string, at: number, length: number): string | null {
  const match = CHANNEL.exec(text.slice(Math.max(0, at - 110), at + length + 120))
  const name = (match?.[1] ?? match?.[2] ?? '').replace(/[.,’']+$/, '')
  return match === null || isNobody(name) || NO_POSTER.test(name) || A_DAY.test(name) || !isWhole(name, '') ? null : name
}

function subjectOf(text: string, verb: number, length: number, isHeadline: boolean): string | null {
  // Footage emerges and surfaces by itself: who stands before such a verb did not post it.
  if (
    isHeadline ||
    !/^(?:post|upload|shar|repost|reshar|retweet|tweet|publish|air|broadcast|stream|livestream|releas|delet|remov|put)/i.test(text.slice(verb, verb + length))
  )
    return null
  if (/\b(?:was|were|been|being|be|is|are)(?: \w+ly| first| also| then| later)? $/.test(text.slice(Math.max(0, verb - 24), verb))) return null
  const words = text.slice(Math.max(0, verb - 120), verb).trimEnd()
  const match = SUBJECT.exec(words)
  const before = match?.[1]
  if (match === null || before === undefined || isNobody(before) || NO_POSTER.test(before) || !isWhole(before, '')) return null
  // "based in Holm, Dorvia, a seaport, posted"
  if (match[0].endsWith(',') && /,\s*$/.test(words.slice(0, match.index))) return null
  // "your Harbour", "like Quay News, the Post and 100 Lights": the end of something longer
  return CUT.test(words.slice(0, match.index)) ? null : before.replace(/^(?:user|account|handle) /, '')
}
const A_DAY = /^(?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/
const NO_POSTER = /\b(?:footage|video|videos|clip|clips|images?|pictures?|photographs?|photos?|recordings?|films?|It|This|They|Then|After|When|Which)\b/i
const CUT = /(?:\b(?:your|my|our|their|his|her|its|like|including|such as|in|of|after|during|from|with)|\d|[-–—/&])\s*$/i

/** Whether a name is all of a name: no adjective before a noun, no storm, no nation. */
function isWhole(name: string, rest: string): boolean {
  if (/^(?:an?|user|account|handle|blogger|channel) |^@/i.test(name) || /^the \p{Ll}/iu.test(name.replace(/^The/, 'the'))) return true
  const own = name.replace(/^the /i, '')
  if (own === own.toUpperCase() && /ly$/i.test(own)) return false
  if (NATION.test(own) && !/ \p{Lu}/u.test(own)) return false
  if (EVENT.test(own) && !ORGAN.test(own)) return false
  // "by Russian aircraft", "by Tagalog speakers"
  return (
    /\s/.test(own) ||
    !/^ (?!(?:and|as|at|with|to|from|for|after|before|of|on|in|who|which|that|is|was|has|had|when|while|during|showing|titled|under|via|where|but|or|also|says?|said|claiming|claims|on|over|by|last|this|reporting|earlier|later|back|months?|years?|days?|weeks?|just|only)\b)\p{Ll}{3,}/u.test(
      rest,
    )
  )
}
const NATION =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ean|nese|lese|mese|tese|ltese|ish|stani|raqi|aeli|meni|deshi|audi|uwaiti|mali|pali|mani|ench|utch|erman|reek|zech|hinese|panese|rdish|wiss|hai|rab|rabic|rdu|agalog|indi|engali)|American|African|European|Asian|Muslims?|Christians?|Hindus?|Jews?|Western)$/u
const EVENT =
  /\b(?:Hurricane|Cyclone|Typhoon|Storm|Earthquake|Quake|Floods?|Flooding|War|Protests?|Protesters|Wildfires?|Fires?|Crash|Attacks?|Explosion|Blast|Eruption|Tsunami|Conflict|Landslides?|Elections?|Strikes?|Riots?|Video|Verdict|Claim|Fact|Rating|Screenshot|Source)\b/
const ORGAN = /\b(?:News|TV|Watch|Times|Post|Channel|Radio|Media|Network|Fact[- ]?Check|Service|Brigade|Department|Herald|Media|Press)\b/

// "Users shared it", "Facebook posts": people whom nobody names, and platforms
const NOBODYS = new RegExp(
  `^(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Mm]any|[Oo]ther|[Mm]ultiple|[Ss]everal|Similar|One) )?(?:(?:${PLATFORM}|[Ss]ocial [Mm]edia|[Oo]nline|[Vv]iral) ?)*(?:[Uu]sers?|[Pp]osts?|[Pp]eople|[Aa]ccounts?|[Nn]etizens|[Tt]weets?|[Pp]ages?|[Vv]ersions?|[Cc]omments)?$`,
  'u',
)
const isNobody = (name: string): boolean =>
  NOBODYS.test(name) ||
  /^(?:Of|In|From|For|With|And|Old|Viral|No|Fact|FACT|We|I|He|She|You|Our|Their|His|Her|Its|These|Those|Such|Both|All|Each|Another|Other|Others|Several|Multiple|Many|Some|Most|Here|There|Now|Recently|Meanwhile|However|Also|Since|Later|Earlier|Recent|Original|Originally|First|Being|Widely|Falsely|As|But|If|On|At|By|To)\b/.test(
    name,
  ) ||
  /(?:^| )(?:also|falsely|widely|wrongly|recently|originally|first)$/i.test(name)
