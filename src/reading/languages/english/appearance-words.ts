// The words by which English says where footage was seen: "posted to their site", "first on Facebook on Saturday evening, and then on YouTube".
import type { ClauseInHand, SceneWords, SeenSomewhere } from '../../../model/sockets.ts'
import { touches } from '../../../model/span.ts'
import { joined, matchesOf, stands } from '../../triggers.ts'
import { byWhom, ownerOf, PLATFORM } from './posters.ts'

type Range = { readonly start: number; readonly end: number }

const VERB =
  /(?<![\p{L}\p{N}])(?:posted|posts|posting|uploaded|uploads|uploading|emerged|emerges|emerging|appeared|appears|surfaced|surfaces|resurfaced|shared|shares|sharing|reposted|reshared|retweeted|tweeted|published|publishes|circulated|circulates|circulating|aired|broadcast|streamed|livestreamed|released|deleted|removed|taken down|put online|put(?= (?:it |them )?on(?:to)? )|went viral|gone viral|going viral|goes viral|spread|spreading|passed around|doing the rounds|making the rounds|(?:reached|turned up|turns up|went up|popped up|landed|copied|sent round|sent around|put)(?= (?:on |to |in |over )?(?:Facebook|YouTube|Twitter|X|Telegram|TikTok|Instagram|WhatsApp|Reddit|Snapchat|Bluesky)\b)|(?:was|were)(?= (?:also |already |now |soon )?on (?:Facebook|YouTube|Twitter|X|Telegram|TikTok|Instagram|WhatsApp|Reddit|Snapchat)\b))(?![\p{L}\p{N}])/iu
const verbsIn = matchesOf(
  VERB,
  'post|upload|emerge|appear|surface|resurface|share|sharing|repost|reshare|retweet|tweeted|publishe|circulat|aired|broadcast|stream|livestream|released|deleted|removed|taken down|put o|went |gone viral|going viral|goes viral|spread|passed around|doing |making |reached |turned |turns |popped |landed |copied |sent |put |was on |was also|was already|was now|was soon|were on |were also|were already|were now|were soon',
)
const recordingsIn = matchesOf(
  /(?<![\p{L}])(?:filmed|shot|recorded|taken|captured|dating|dated|made|took place|occurred|happened|broke out|held)(?![\p{L}])/iu,
  'filmed|shot|recorded|taken|captured|dating|dated|made|took place|occurred|happened|broke out|held',
)
const WHERE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:on|to|via|in|from|across|onto|through|reached) (?:the )?((?:${PLATFORM})(?: (?:and|or) (?:${PLATFORM}))*|internet|web|social media|social networks?|messaging apps|(?:its|their|his|her|a|an|the|our|several|many|various|other|different|two|three) (?:[\\p{L}\\p{N}’'&.-]+ ){0,4}?(?:sites?|websites?|web page|webpage|blog|channels?|pages?|accounts?|feed|groups?|profile|platforms?|timeline|server|forum|app|homepage))|(online))(?![\\p{L}\\p{N}])`,
  'u',
)
const wheresBy = matchesOf(WHERE, joined('on|to|via|in|from|across|onto|through|reached', ' ') + '|online')
const SEVERAL_PLATFORMS = new RegExp(`^(?:${PLATFORM})(?: (?:and|or) (?:${PLATFORM}))+$`, 'u')
const PLATFORM_IN_MENTION = new RegExp(`(?<![\\p{L}])(?:${PLATFORM})(?= )`, 'u')
// A platform nobody has heard of.
const namedBy = matchesOf(/(?<![\p{L}\p{N}])(?<!\baccording )(?:on|to|via) (\p{Lu}[\p{L}\p{N}.]*(?: \p{Lu}[\p{L}\p{N}.]*)?)/u, 'on |to |via ')

function seenIn(unit: ClauseInHand): readonly SeenSomewhere[] {
  const { phrases, places, mentions } = unit
  const verbs = verbsIn(unit.text).filter((verb) => isOfFootage(unit, verb, mentions) && !isNotDone(unit.text, verb))
  // Words that are quoted after the verb say nothing about where it was posted.
  const quoted = verbs[0] === undefined ? -1 : unit.text.slice(verbs[0].index).search(/[“"]/)
  if (verbs.length === 0) {
    const inMention = platformInMention(unit)
    return inMention.some(({ time }) => time !== null) ? inMention : [...foundOn(unit), ...inMention].slice(0, 1)
  }
  const wheres = wheresIn(unit).filter((where) => quoted < 0 || where.start < (verbs[0]?.index ?? 0) + quoted)
  const recorded = recordingsIn(unit.text).map((match) => match.index)
  const times = phrases
    .filter((phrase) => isMoment(phrase) && !/^['’]s/.test(unit.text.slice(phrase.end - unit.start, phrase.end - unit.start + 2)))
    .filter((phrase) => quoted < 0 || phrase.start - unit.start < (verbs[0]?.index ?? 0) + quoted)
    .map((phrase) => ({ id: phrase.id, start: phrase.start - unit.start, end: phrase.end - unit.start }))
    .filter((time) => {
      // Nearest verb before it decides; a time before every verb belongs to the first that follows.
      const verb = verbs.findLast((one) => one.index < time.start)
      const posting = verb?.index ?? -1
      const recording = recorded.findLast((at) => at < time.start) ?? -1
      // "A video shared on X shows the storm of 3 May", "was posted in May, predating the flood of June": when that was
      if (verb !== undefined && GOES_ON.test(unit.text.slice(verb.index, time.start))) return false
      const ownedByMention = mentions.some((mention) => touches({ start: mention.start - unit.start, end: mention.end - unit.start }, time))
      // "a video, dated 14 May, published on X"
      const isPosted = verb === undefined && PUT_THERE.test(unit.text.slice(time.end, time.end + 24))
      return !ownedByMention && (recording <= posting || isPosted)
    })
  const found = verbs.flatMap((verb, order): readonly SeenSomewhere[] => {
    const upTo = verbs[order + 1]?.index ?? Infinity
    const from = order === 0 ? 0 : verb.index
    const here = wheres.filter((where) => where.start >= from && where.start < upTo)
    const free = times.filter((time) => (time.start >= verb.index || order === 0) && time.start < upTo)
    const name = byWhom(unit.text.slice(0, Math.min(upTo, unit.text.length)), verb.index, verb[0].length, unit.layer === 'headline')
    const by = places.some((place) => place.name === name || (name ?? '').startsWith(`${place.name} and `)) ? null : name // "the crane at Holm Quay posted" names a place, nobody
    const word = verb[0].toLowerCase()
    const span = (start: number, end: number): Range => ({ start: unit.start + start, end: unit.start + end })
    if (here.length === 0) {
      const platform = PLATFORM_OF.exec(unit.text.slice(Math.max(0, verb.index - 140), verb.index))?.[1]
      if (by === null && free.length === 0 && platform === undefined) return []
      const where = platform ?? by ?? 'not said'
      return [{ ...span(verb.index, verb.index + verb[0].length), where, by, time: nearest(free, verb.index)?.id ?? null, verb: word }]
    }
    // "on Facebook on Saturday and on YouTube on Sunday" or "on Saturday on Facebook, on Sunday on YouTube": pair by side.
    const timesFirst = free.length > 1 && here.length > 1 && (free[0]?.start ?? 0) < (here[0]?.start ?? 0)
    return here.map((where, position) => {
      const next = here[position + 1]?.start ?? Infinity
      const previous = here[position - 1]?.end ?? -1
      const beside = timesFirst
        ? free.find((time) => time.start > previous && time.end <= where.start)
        : free.find((time) => time.start >= where.end && time.start < next)
      // Several places share one time said for all ("on X and Telegram on Sunday"); one place takes the nearest.
      const time = beside ?? (here.length === 1 ? nearest(free, where.start) : free.length === 1 ? free[0] : undefined)
      return { ...span(where.start, where.end), where: where.name, by, time: time?.id ?? null, verb: word }
    })
  })
  // "It first appeared on X in June, posted by the union": one sighting, and by whom
  return found.flatMap((one, i) => {
    const next = found[i + 1]
    const last = found[i - 1]
    if (last !== undefined && isOnlyBy(one, last)) return []
    return [next !== undefined && isOnlyBy(next, one) ? { ...one, by: next.by, time: one.time ?? next.time } : one]
  })
}
const isOnlyBy = ({ where, by, time }: SeenSomewhere, before: SeenSomewhere): boolean =>
  by !== null && where === by && before.by === null && before.where !== 'not said' && (time === null || before.time === null)
/** "A TikTok user", "the YouTube channel Quay Watch": where whoever posts it posts. */
const PLATFORM_OF = new RegExp(`(?<![\\p{L}])(${PLATFORM}) (?:accounts?|users?|channels?|pages?|handles?|groups?|posts)(?![\\p{L}])(?: [^.;“”"]{0,90})?$`, 'u')

const mayBeAPost = stands('post|video|reel|stor|thread|tweet')
const IN_A_POST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:on|in|to|via|from) (?:an?|the|its|their|his|her|one) (?:[\\p{L}\\p{N}.,]+ ){0,3}?(?:(${PLATFORM}) (?:posts?|videos?|reels?|stor(?:y|ies)|threads?)|(tweet))(?![\\p{L}\\p{N}])`,
  'gu',
)
const PUT_THERE = /^,? (?:published|posted|uploaded|shared|put) /
const NAMED_BEHIND = /^ \p{Lu}[\p{L}\p{N}]+/u

/** What it shows, or what it came before, is told behind these. */
const GOES_ON =
  /\b(?:shows?|showed|showing|depicts?|depicting|captures?|capturing|to show|to be of|claiming|alleging|saying that|suggesting|predat(?:es|ed|ing)|before the|after the|following the|amid the|as (?:one|footage|if|being|showing|recent)|from the)\b|,[^,]*\b(?:was|were|had|has|is|are)\b/i

/** "has not published the video on its page" */
const isNotDone = (text: string, { index }: RegExpExecArray): boolean =>
  /\b(?:not|never|n['’]t)(?: been| yet| also)? $/i.test(text.slice(Math.max(0, index - 20), index))

/** A duration or a habit is no time at which something was seen. */
const isMoment = (phrase: ClauseInHand['phrases'][number]): boolean =>
  phrase.said.form !== 'duration' && phrase.said.form !== 'set' && phrase.said.form !== 'reference'

const nearest = <T extends { readonly start: number }>(items: readonly T[], at: number): T | undefined =>
  [...items].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]

/** "appeared to show", "emerged that", "shared their views" and people who "were released" are no appearances. */
function isOfFootage(unit: ClauseInHand, verb: RegExpExecArray, mentions: ClauseInHand['mentions']): boolean {
  const after = unit.text.slice(verb.index + verb[0].length, verb.index + verb[0].length + 30)
  // "These posts claim": posts, and nobody posts
  if (
    /^posts$/i.test(verb[0]) &&
    !/^ (?:on|to) /.test(after) &&
    !/(?<!^|[.!?] )(?!The|These|Those|Some|Many|Several|Such|Facebook|Twitter|Telegram|Instagram)[\p{Lu}@][\p{L}\p{N}_.]+ $/u.test(
      unit.text.slice(Math.max(0, verb.index - 40), verb.index),
    )
  )
    return false
  if (/^(?:appear|emerge)/i.test(verb[0]) && /^ (?:to (?!on\b)\w+|that\b|as if|as though)/.test(after) && !/^ to (?:its|their|the|a) /.test(after)) return false
  if (/^put$/i.test(verb[0])) return /^(?: it| them)? on(?:to)? (?:the )?\p{Lu}/u.test(after)
  if (/^appear/i.test(verb[0]) && !/^ (?:first |again |later |also |initially )?(?:on|online|in|via|at)\b/.test(after)) return false
  if (/^(?:released|removed|spread|spreading|broadcast|published)$/i.test(verb[0])) {
    return mentions.some(
      (mention) =>
        /^ (?:was|were|has been|had been|have been|is|are|of |by |the |a |an |this )?/.test(unit.text.slice(mention.end - unit.start)) &&
        Math.abs(mention.start - unit.start - verb.index) < 160,
    )
  }
  return !/^ (?:their|his|her|our|its) (?!site|website|page|channel|account|feed|video|clip|footage|blog)\w+/.test(after)
}

function wheresIn(unit: ClauseInHand): readonly { readonly start: number; readonly end: number; readonly name: string }[] {
  const found = wheresBy(unit.text).flatMap((match) => {
    const words = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].length - words.length
    // "X and Telegram": two places.
    if (SEVERAL_PLATFORMS.test(words)) {
      return [...words.matchAll(/\p{L}+/gu)]
        .filter((word) => !/^(?:and|or)$/.test(word[0]))
        .map((word) => ({ start: start + word.index, end: start + word.index + word[0].length, name: word[0] }))
    }
    // "the video-sharing platform Murmur": by its name
    const named = /(?:platform|network|app|site)$/.test(words) ? NAMED_BEHIND.exec(unit.text.slice(start + words.length, start + words.length + 40)) : null
    if (named !== null) return [{ start: start + words.length + 1, end: start + words.length + named[0].length, name: named[0].slice(1) }]
    // "an Instagram account", "the Quay Watch channel on it": the platform is the place, whose it is tells `byWhom`
    const isOf = /^ (?:of|called|named|titled) /.test(unit.text.slice(start + words.length, start + words.length + 8))
    const platform = isOf || /^(?:an?|several|many|various|other|different|two|three) /.test(words) ? OF_A_PLATFORM.exec(words)?.[1] : undefined
    return [{ start, end: start + words.length, name: platform ?? (words === 'internet' || words === 'web' ? `the ${words}` : words) }]
  })
  // "in an April 6 Murmur post", "on its Murmur channel"
  for (const match of mayBeAPost(unit.text) ? unit.text.matchAll(IN_A_POST) : []) {
    const words = match[1] ?? match[2] ?? ''
    const name = match[1] ?? 'Twitter'
    const start = match.index + match[0].lastIndexOf(` ${words}`) + 1
    if (!found.some((where) => touches(where, { start: match.index, end: match.index + match[0].length })))
      found.push({ start, end: start + words.length, name })
  }
  const others = namedBy(unit.text).flatMap((match) => {
    const words = (match[1] ?? '').replace(/\.$/, '')
    const start = match.index + match[0].indexOf(words, 3)
    const span = { start: unit.start + start, end: unit.start + start + words.length }
    const taken =
      found.some((where) => touches(where, { start, end: start + words.length })) || [...unit.places, ...unit.phrases].some((other) => touches(other, span))
    return taken ||
      ENGINES.test(words) ||
      /\btranslat\w+ (?:in)?to $/.test(unit.text.slice(0, start - 3) + unit.text.slice(start - 3, start)) ||
      /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(words)
      ? []
      : [{ start, end: start + words.length, name: words }]
  })
  return [...found, ...others].sort((a, b) => a.start - b.start)
}

/** Where a page looks for footage, and nobody shows any. */
const ENGINES = /^(?:Google|Yandex|Bing|TinEye|InVID|Baidu|Labnol|DuckDuckGo|Wayback|WeVerify)(?![\p{L}])/u
const OF_A_PLATFORM = new RegExp(`(?<![\\p{L}])(${PLATFORM}) (?:accounts?|channels?|pages?|groups?|profile|feed)$`, 'u')

/** "Similar YouTube videos", "a Jan. 28 Facebook post": the platform that a post or a video is named with says where, the day before it when. */
function platformInMention({ text, start, mentions, phrases }: ClauseInHand): readonly SeenSomewhere[] {
  const seen = (from: number, where: string, isPost: boolean): readonly SeenSomewhere[] => {
    const day =
      phrases.find((phrase) => isMoment(phrase) && phrase.end === from - 1) ??
      phrases.find((phrase) => isMoment(phrase) && phrase.start > from && DATED_BEHIND.test(text.slice(from + where.length - start, phrase.start - start)))
    return isPost && day === undefined
      ? []
      : [{ start: from, end: from + where.length, where, by: null, time: day?.id ?? null, verb: day === undefined ? 'seen' : 'post' }]
  }
  // "— Mara Lane (@maralane) 14 March 2026": a post that the page shows
  for (const phrase of phrases) {
    const account = isMoment(phrase) ? SIGNED.exec(text.slice(Math.max(0, phrase.start - start - 40), phrase.start - start))?.[1] : undefined
    if (account !== undefined) {
      const at = start + text.lastIndexOf(account, phrase.start - start)
      return [{ start: at, end: at + account.length, where: account, by: account, time: phrase.id, verb: 'post' }]
    }
  }
  const post = POST_ON.exec(text)
  const posted = post === null ? [] : seen(start + post.index, post[1] ?? '', true)
  if (posted.length > 0) return posted
  return mentions.slice(0, 1).flatMap((mention) => {
    const match = PLATFORM_IN_MENTION.exec(mention.quote)
    return match === null || match[0] === 'X' ? [] : seen(mention.start + match.index, match[0], false)
  })
}
/** "YouTube videos from 26 June", "a Facebook post, dated 3 July" */
const DATED_BEHIND = /^ (?:videos?|posts?|clips?|reels?|threads?|stor(?:y|ies)|uploads?),? (?:from|of|dated|on|that dates? (?:back )?to)(?: the)? $/
/** "We found the video on the Facebook page of Quay News, dated 12 May" */
function foundOn(unit: ClauseInHand): readonly SeenSomewhere[] {
  const { text, start, phrases, mentions } = unit
  if (mentions.length === 0 || !FOUND.test(text)) return []
  const day = phrases.find((phrase) => isMoment(phrase) && DATED.test(text.slice(0, phrase.start - start)))
  const where = day === undefined ? undefined : wheresIn(unit).findLast((each) => start + each.start < day.start && !/^(?:an?|the) /.test(each.name))
  if (day === undefined || where === undefined) return []
  return [{ start: start + where.start, end: start + where.end, where: where.name, by: ownerOf(text, where.start, 0), time: day.id, verb: 'found' }]
}
const FOUND = /\b(?:found|located|traced|came across|discovered|led (?:us |them |to )?to|matched)\b/
const DATED = /,? (?:dated|published on|posted on|shared on|from)(?: the)? $/
const SIGNED = /\((@\w{2,30})\) (?:on )?$/
const POST_ON = new RegExp(`(?<![\\p{L}])(${PLATFORM}) (?:posts?|reels?|threads?|stor(?:y|ies))(?![\\p{L}])`, 'u')

export const englishAppearances: SceneWords['appearances'] = {
  means: /\b(?:[Ii]t|which|[Tt]hey|[Tt]his|the post)\b/,
  heads: /^(?:It|This|They) (?:was|were|has|have|had|first|then|later|also|appeared|emerged|surfaced)\b/,
  seenIn,
}
