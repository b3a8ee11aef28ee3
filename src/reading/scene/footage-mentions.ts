// Mentions of footage ("the short video", "older clips", "a photograph") and which of them are the same piece.
//
// Footage of the main event is one piece, f1, until the words tell pieces apart ("another video", "a longer version"). Footage of another
// occurrence belongs to that one, and a plural said of two places is a piece for each. A post that carries media is a mention without words.
import { spanOf, type Span } from '../../model/span.ts'
import type { FootageMention } from '../../model/statement.ts'
import type { SceneInput } from './scene.ts'
import type { Unit } from './scene-units.ts'

/** `unit` is the position of the clause; `footage` the ids the words stand for, in order. */
export type FootageInText = Span & { readonly unit: number; readonly footage: readonly string[] }

type Kind = FootageMention['kind']

const NOUN = /(?<![\p{L}\p{N}])(?:footage|videos?|clips?|recordings?|livestreams?|photographs?|photos?|pictures|images?|audio|film)(?![\p{L}\p{N}])/giu
const NO_FOOTAGE =
  /^ (?:games?|link|calls?|conferenc\w+|shop|store|director|festival|industry|studio|streaming|star|series|assistant|referee|rights|of (?:itself|himself|herself|the company))\b/i
const ADJECTIVE =
  /^(?:similar|older|earlier|previous|old|new|newer|short|shorter|brief|longer|long|shaky|grainy|dramatic|mobile|phone|smartphone|cctv|drone|dashcam|bodycam|amateur|unverified|verified|viral|live|raw|exclusive|archive|online|social|media|first|second|third|fourth|another|other|more|further|many|several|two|three|four|both|additional|separate|different|same|original|full|edited|second-hand|aerial|night-time|security|surveillance|camera|still|security-camera|recent|latest|leaked|blurred|widely|\p{Ll}+(?:-\p{Ll}+){1,3}|\d+-(?:second|minute))$/iu
const NAME = /^\p{Lu}[\p{L}]*$/u // "YouTube videos"
const DETERMINER = /^(?:the|a|an|this|that|these|those|its|their|his|her|our|some|any|no|one|each|every|\p{L}+[’']s)$/iu
const OTHER =
  /(?<!-)\b(?:another|other|second|third|fourth|separate|different|further|older|earlier|previous|old|archive|similar|longer|shorter|additional|more)\b/i
const DEFINITE = /^(?:the|this|that|these|those|both)\b/i

export function footageOf(
  input: Pick<SceneInput, 'text' | 'media' | 'post'>,
  units: readonly Unit[],
  ofUnit: readonly (readonly number[])[],
): { readonly footage: readonly FootageMention[]; readonly mentions: readonly FootageInText[] } {
  const pieces: { id: string; kind: Kind; event: number | null; other: boolean; mentions: Span[] }[] = []
  const found = units.flatMap((unit, index) => mentionsIn(input.text, unit).map((mention) => ({ ...mention, unit: index })))
  const carried = input.post === null ? undefined : (input.media.find((media) => media.kind !== 'embed') ?? input.media[0])
  const main = found.filter((mention) => ofUnit[mention.unit]?.[0] === 0 && !OTHER.test(mention.quote))
  // "Images of ... have spread" and then "the clip shows": pictures in the plural can be those of the video.
  const mainKind = /(?:images|pictures)$/i.test(main[0]?.quote ?? '') ? (main.find((mention) => kindOf(mention.quote) === 'video') ?? main[0]) : main[0]
  let counter = 1
  const open = (kind: Kind, event: number | null, other: boolean) => {
    const piece = { id: `f${event === 0 && !other && pieces.every((held) => held.id !== 'f1') ? 1 : ++counter}`, kind, event, other, mentions: [] as Span[] }
    pieces.push(piece)
    return piece
  }
  if (carried !== undefined || mainKind !== undefined)
    open(carried !== undefined ? (carried.kind === 'image' ? 'image' : carried.kind === 'audio' ? 'audio' : 'video') : kindOf(mainKind?.quote ?? ''), 0, false)

  const mentions = found.map((mention) => {
    const events = ofUnit[mention.unit] ?? [0]
    const span = spanOf(input.text, mention.start, mention.end)
    const kind = kindOf(mention.quote)
    const same = (piece: (typeof pieces)[number]) => piece.kind === kind || /\b(?:images|pictures)$/i.test(mention.quote)
    const chosen =
      events[0] === 0
        ? OTHER.test(mention.quote) && !/\bsame\b/i.test(mention.quote)
          ? [
              (DEFINITE.test(mention.quote) ? pieces.findLast((piece) => piece.other && same(piece)) : undefined) ??
                open(kind, /\bsimilar\b/i.test(mention.quote) ? null : 0, true),
            ]
          : [
              pieces.find((piece) => piece.event === 0 && !piece.other && same(piece)) ??
                pieces.find((piece) => piece.event === 0 && piece.kind === kind) ??
                open(kind, 0, false),
            ]
        : events.map((event) => pieces.find((piece) => piece.event === event && same(piece)) ?? open(kind, event, true))
    for (const piece of chosen) piece.mentions.push(span)
    return { ...span, unit: mention.unit, footage: chosen.map((piece) => piece.id) }
  })
  return {
    footage: pieces.map(({ id, kind, event, mentions: spans }) => ({ id, kind, event: event === null ? null : `e${event + 1}`, mentions: spans })),
    mentions,
  }
}

function mentionsIn(text: string, unit: Unit): readonly { readonly start: number; readonly end: number; readonly quote: string }[] {
  return [...unit.text.matchAll(NOUN)].flatMap((match) => {
    const end = match.index + match[0].length
    if (NO_FOOTAGE.test(unit.text.slice(end, end + 20)) || /^-/.test(unit.text.slice(end, end + 1))) return []
    const start = startOf(unit.text, match.index)
    const quote = unit.text.slice(start, end)
    // "image" and "film" are often said of other things: they need an article, and "film" one that points back.
    if (/^film$/i.test(match[0]) && !/^(?:the|this) /i.test(quote)) return []
    if (/^(?:no|any) /i.test(quote)) return []
    // A noun before another noun: in "video footage" the last one is the mention.
    if (/^ (?:footage|videos?|clips?|recordings?)\b/i.test(unit.text.slice(end, end + 12))) return []
    return [{ start: unit.start + start, end: unit.start + end, quote: text.slice(unit.start + start, unit.start + end) }]
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

function kindOf(words: string): Kind {
  if (/(?:photographs?|photos?|pictures?|images?)$/i.test(words)) return 'image'
  return /(?:audio|audio recordings?|voice recordings?|radio recordings?)$/i.test(words) ? 'audio' : 'video'
}
