// The words by which English speaks of footage: "the short video", "older clips", "a photograph".
import type { SceneWords } from '../../../model/sockets.ts'
import type { FootageMention } from '../../../model/statement.ts'
import { matchesOf } from '../../triggers.ts'
import { NOT_ITS_OWN } from './not-its-own.ts'

const NOUN = /(?<![\p{L}\p{N}])(?:footage|videos?|clips?|recordings?|livestreams?|photographs?|photos?|pictures|images?|audio|film)(?![\p{L}\p{N}])/iu
const nounsIn = matchesOf(NOUN, 'footage|video|clip|recording|livestream|photo|picture|image|audio|film')
const NO_FOOTAGE =
  /^ (?:games?|link|calls?|conferenc\w+|shop|store|director|festival|industry|studio|streaming|star|series|assistant|referee|rights|search(?:es)?|comparisons?|of (?:itself|himself|herself|the company))\b/i
const ADJECTIVE =
  /^(?:similar|older|earlier|previous|old|new|newer|short|shorter|brief|longer|long|shaky|grainy|dramatic|mobile|phone|smartphone|cctv|drone|dashcam|bodycam|amateur|unverified|verified|viral|live|raw|exclusive|archive|online|social|media|first|second|third|fourth|another|other|more|further|many|several|two|three|four|both|additional|separate|different|same|original|full|edited|second-hand|aerial|night-time|security|surveillance|camera|still|security-camera|recent|latest|leaked|blurred|widely|\p{Ll}+(?:-\p{Ll}+){1,3}|\d+-(?:second|minute))$/iu
const NAME = /^\p{Lu}[\p{L}]*$/u // "YouTube videos"
const DETERMINER = /^(?:the|a|an|this|that|these|those|its|their|his|her|our|some|any|no|one|each|every|\p{L}+[’']s)$/iu
const OTHER =
  /(?<!-)\b(?:another|other|second|third|fourth|separate|different|further|older|earlier|previous|old|archive|similar|longer|shorter|additional|more)\b/i
const DEFINITE = /^(?:the|this|that|these|those|both)\b/i

function mentionsIn(clause: string): readonly { readonly start: number; readonly end: number }[] {
  return nounsIn(clause).flatMap((match) => {
    const end = match.index + match[0].length
    if (NO_FOOTAGE.test(clause.slice(end, end + 20)) || /^-/.test(clause.slice(end, end + 1))) return []
    const start = startOf(clause, match.index)
    const quote = clause.slice(start, end)
    // "image" and "film" are often said of other things: they need an article, and "film" one that points back.
    if (/^film$/i.test(match[0]) && !/^(?:the|this) /i.test(quote)) return []
    if (/^(?:no|any) /i.test(quote)) return []
    // A noun before another noun: in "video footage" the last one is the mention.
    if (/^ (?:footage|videos?|clips?|recordings?)\b/i.test(clause.slice(end, end + 12))) return []
    return [{ start, end }]
  })
}

/** Back over adjectives to the determiner, at most five words. Without a determiner only adjectives of footage are taken. */
function startOf(text: string, noun: number): number {
  const before = [...text.slice(Math.max(0, noun - 70), noun).matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}’'-]*(?= )/gu)].map((match) => ({
    word: match[0],
    start: Math.max(0, noun - 70) + match.index,
  }))
  let start = noun
  let named = noun
  for (const { word, start: at } of before.reverse().slice(0, 5)) {
    if (text.slice(at + word.length, start === noun && named === noun ? noun : named) !== ' ') break
    if (DETERMINER.test(word)) {
      start = at
      // "this weekend's video": the owner's own determiner belongs to it.
      const owner = /[’']s$/.test(word) ? /(?<![\p{L}])(?:this|the|last|that|\p{L}+day) (?:\p{L}+ )?$/iu.exec(text.slice(Math.max(0, at - 20), at)) : null
      return owner === null ? start : Math.max(0, at - 20) + owner.index
    }
    if (!ADJECTIVE.test(word) && !NAME.test(word)) break
    named = at
    start = at
  }
  return start
}

function kindOf(words: string): FootageMention['kind'] {
  if (/(?:photographs?|photos?|pictures?|images?)$/i.test(words)) return 'image'
  return /(?:audio|audio recordings?|voice recordings?|radio recordings?)$/i.test(words) ? 'audio' : 'video'
}

export const englishFootage: SceneWords['footage'] = {
  mentionsIn,
  kindOf,
  other: OTHER,
  definite: DEFINITE,
  pictures: /(?:^|[^\p{L}])(?:images|pictures)$/iu,
  same: /\bsame\b/i,
  similar: /\bsimilar\b/i,
  own: /(?:^|[.!?:…] |\n)(?:(?:just )?(?:filmed|shot|recorded|captured) (?:from|by me|at|on|in|near|just|this|with|through|minutes|a few)|watch(?: this| the (?:video|moment|clip))?(?=[.:!…\s]*(?:$|\n|#|https?:))|(?:video|footage|clip|my video|new video)(?:[.:!]| (?:below|attached|from my|by me)(?!\p{L})))|(?<!\p{L})(?:I (?:just )?(?:filmed|shot|recorded|took) (?:this|it)|my (?:own )?(?:video|footage|clip))(?!\p{L})/iu,
  anothers: NOT_ITS_OWN,
}
