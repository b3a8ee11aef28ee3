// Mentions of footage ("the short video", "older clips", "a photograph") and which of them are the same piece.
//
// Footage of the main event is one piece, f1, until the words tell pieces apart ("another video", "a longer version"). Footage of another
// occurrence belongs to that one, and a plural said of two places is a piece for each. A post that carries media is a mention without words. On a page that
// checks footage "the video" is the one in question wherever it is said to be from: that is the very question there.
import { checksFootage } from '../../model/footage-check.ts'
import { footageHeads, headOver } from '../../model/footage-heads.ts'
import { spanOf, type Span } from '../../model/span.ts'
import type { FootageMention } from '../../model/statement.ts'
import type { SceneInput } from './scene.ts'
import type { Unit } from './scene-units.ts'

/** `unit` is the position of the clause; `footage` the ids the words stand for, in order. */
export type FootageInText = Span & { readonly unit: number; readonly footage: readonly string[] }

type Kind = FootageMention['kind']

/** Pieces with their ids, and every mention with the piece it names. */
export function footageOf(
  input: Pick<SceneInput, 'text' | 'media' | 'post'>,
  units: readonly Unit[],
  ofUnit: readonly (readonly number[])[],
): { readonly footage: readonly FootageMention[]; readonly mentions: readonly FootageInText[] } {
  const pieces: { id: string; kind: Kind; event: number | null; other: boolean; mentions: Span[] }[] = []
  const found = units.flatMap((unit, index) =>
    unit.words.footage
      .mentionsIn(unit.text)
      .map(({ start, end }) => ({ ...spanOf(input.text, unit.start + start, unit.start + end), unit: index, words: unit.words.footage })),
  )
  const isCheck = input.post === null && found.length > 0 && checksFootage(input.text)
  const lead = units.find((unit) => unit.layer === 'body')?.paragraph ?? -1
  const listed = input.post === null ? undefined : (input.media.find((media) => media.kind !== 'embed') ?? input.media[0])
  const carried = listed ?? (showsItsOwn(input, units) ? { kind: 'video' as const } : undefined)
  const main = found.filter((mention) => ofUnit[mention.unit]?.[0] === 0 && !mention.words.other.test(mention.quote))
  // "Images of ... have spread" and then "the clip shows": pictures in the plural can be those of the video.
  const isOfLead = ({ unit }: (typeof found)[number]): boolean => (units[unit]?.paragraph ?? 0) <= lead
  const mainKind =
    main[0] === undefined && isCheck
      ? found.find((mention) => isInQuestion(mention, mention.words, isOfLead(mention)))
      : main[0]?.words.pictures.test(main[0].quote) === true
        ? (main.find((mention) => mention.words.kindOf(mention.quote) === 'video') ?? main[0])
        : main[0]
  let counter = 1
  const open = (kind: Kind, event: number | null, other: boolean) => {
    const piece = { id: `f${event === 0 && !other && pieces.every((held) => held.id !== 'f1') ? 1 : ++counter}`, kind, event, other, mentions: [] as Span[] }
    pieces.push(piece)
    return piece
  }
  if (carried !== undefined || mainKind !== undefined)
    open(
      carried !== undefined
        ? carried.kind === 'image'
          ? 'image'
          : carried.kind === 'audio'
            ? 'audio'
            : 'video'
        : (mainKind?.words.kindOf(mainKind.quote) ?? 'video'),
      0,
      false,
    )

  const heads = input.post === null && found.length > 1 ? footageHeads(input.text) : []
  const underHead: (typeof pieces)[number][] = []
  const mentions = found.map((mention) => {
    const events = ofUnit[mention.unit] ?? [0]
    const span = spanOf(input.text, mention.start, mention.end)
    const { words } = mention
    const kind = words.kindOf(mention.quote)
    const head = heads.length === 0 || kind !== 'video' || isOfSeveral(mention, words) ? null : headOver(heads, mention.start)
    if (head !== null) {
      const piece = (underHead[head.piece] ??= head.piece === 0 ? (pieces.find(({ id }) => id === 'f1') ?? open(kind, 0, false)) : open(kind, 0, true))
      piece.mentions.push(span)
      return { ...span, unit: mention.unit, footage: [piece.id] }
    }
    const own =
      isCheck && isInQuestion(mention, words, isOfLead(mention))
        ? pieces.find((piece) => piece.id === 'f1' && (piece.kind === kind || FOOTAGE.test(mention.quote)))
        : undefined
    if (own !== undefined) {
      own.mentions.push(span)
      return { ...span, unit: mention.unit, footage: [own.id] }
    }
    const same = (piece: (typeof pieces)[number]) => piece.kind === kind || words.pictures.test(mention.quote)
    const chosen =
      events[0] === 0
        ? words.other.test(mention.quote) && !words.same.test(mention.quote)
          ? [
              (words.definite.test(mention.quote) ? pieces.findLast((piece) => piece.other && same(piece)) : undefined) ??
                open(kind, words.similar.test(mention.quote) ? null : 0, true),
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

/** Under the head of one piece: "similar videos", "neither video", "another clip" is not that one. */
const isOfSeveral = ({ quote }: Span, words: Unit['words']['footage']): boolean =>
  PLURAL.test(quote) || /^(?:neither|either|each)\b|\b(?:another|other|satellite|archive)\b/i.test(quote) || words.similar.test(quote)

/** "The video", "the viral footage", "this clip", "an old video", and at the head of the page "a clip": and not "a similar video", "another video", "a longer version", "these videos". */
const isInQuestion = ({ quote }: Span, words: Unit['words']['footage'], isInLead: boolean): boolean =>
  !PLURAL.test(quote) && !APART.test(quote) && (isInLead || words.definite.test(quote) || OLD.test(quote) || FOOTAGE.test(quote))
const PLURAL = /(?:videos|clips|recordings|photos|photographs|pictures|images)$/i
const APART =
  /\b(?:another|other|second|third|similar|different|longer|shorter|separate|further|additional|satellite|google|file|archive|bodycam|behind-the-scenes|reverse|ander\p{Ll}*|weiter\p{Ll}*|ähnlich\p{Ll}*|zweit\p{Ll}*)\b/iu
const OLD = /\b(?:old|older|years?-old|original|same|viral)\b/i
const FOOTAGE = /\bfootage$/i

/** Whether a post without a list of media says that it shows footage: "Filmed from the towpath.", "Watch". */
export const showsItsOwn = ({ post, text }: Pick<SceneInput, 'text' | 'post'>, units: readonly Unit[]): boolean =>
  post !== null && units[0]?.words.footage.own?.test(text) === true && units[0].words.footage.anothers?.test(text) !== true
