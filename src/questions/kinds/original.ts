// Is it the original? What reports say of it (genuine, edited, a copy, shown before), and what held footage shows: an earlier copy of a stretch was seen.
//
// That nothing earlier is held does not make a piece the original; the answer then says just that.
import type { FootageInQuestion, Given, GivenByFootage, QuestionKind } from '../../model/sockets.ts'
import type { FootageSeen, Provenance, SharedStretch } from '../../model/question.ts'
import type { Zone } from '../../model/time.ts'
import { saidOf } from '../said.ts'
import { footageInWords } from '../footage-in-question.ts'
import { earliestSeen, isHard, seenBy, seenInWords, whereInWords } from '../footage-told.ts'
import { footageSentences } from '../footage-sentences.ts'

export const original: QuestionKind = {
  name: 'original',
  always: false,
  ofFootage: true,
  asks: (subject, given, footage) => `Is ${footageInWords(subject, given[0]?.said.span.quote, footage)} the original, or a copy of something earlier?`,
  from: (material) =>
    material.reports.flatMap((report) =>
      footageSentences(report).flatMap(({ start, words, subject }): Given[] =>
        CLAIMS.flatMap(([is, pattern]) => {
          const match = pattern.exec(words)
          if (match === null) return []
          const at = { start: start + match.index, end: start + match.index + match[0].length }
          const denied = /\b(?:not|never|isn't|wasn't|no)\b/.test(match[0].replace(/\bnot (?:been )?(?:edited|altered|doctored|manipulated|staged|cut)/, ''))
          return [{ subject, value: { kind: 'provenance', is }, said: saidOf(report, at, false, HEDGED.exec(match[0])?.[0] ?? null), denied, assumes: null }]
        }),
      ),
    ),
  byFootage: (footage, zone) => [...earlierCopies(footage, zone), ...madeFrom(footage)],
  samples: [
    { text: 'Watch: crane falls\n\nThe video is genuine, the union said.\n', gives: ['genuine and unaltered, it is said'] },
    { text: 'Watch: crane falls\n\nThe clip had been edited, the port said.\n', gives: ['altered or edited'] },
    { text: 'Watch: crane falls\n\nThe footage is old and has been online since 2019, a blog said.\n', gives: ['older: shown before, or of something else'] },
    { text: 'Watch: crane falls\n\nThe original crane was edited out of the plans. The video was posted on Sunday.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video shows an old crane.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video that has been shared since Saturday shows the fall.\n', gives: [] },
  ],
}

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
      `${BE} (?:edited|altered|doctored|manipulated|cropped|cut|trimmed|mirrored|flipped|slowed down|sped up|dubbed|staged|generated|fabricated|created with)\\b`,
    ),
  ],
  ['copy', claim(`${BE} (?:a|an) (?:\\p{L}+ )?(?:copy|repost|re-upload|excerpt|screen recording|version) of\\b`)],
  [
    'older',
    claim(
      `(?:${BE} (?:old|older|archive|recycled|years old|months old|from (?:an? )?(?:earlier|previous|other|another|different|unrelated|(?:19|20)\\d\\d))\\b|(?:has|had|have) been (?:online|circulating|shared|in circulation) since (?:at least )?(?:the )?(?:early |late |spring |summer |autumn |winter |\\p{L}+ )?(?:(?:19|20)\\d\\d|last year)\\b|(?:first|previously|already) (?:appeared|been posted|posted|shared|uploaded|published) (?:in|online in|years|months) )`,
    ),
  ],
]

/** Of two pieces with one stretch, the one that was known to be anywhere sooner. A displayed time can be backdated, so what rests on it is hedged. */
function earlierCopies({ seen, shares, own }: FootageInQuestion, zone: Zone): readonly GivenByFootage[] {
  if (shares.length === 0) return []
  const itself = earliestSeen(seen.filter(({ shared }) => shared === null))
  const until = itself === null ? Infinity : seenBy(itself)
  const byPiece = Map.groupBy(
    seen.filter((each): each is FootageSeen & { readonly shared: SharedStretch } => each.shared !== null && seenBy(each) < until),
    ({ footage }) => footage,
  )
  const than = itself === null ? 'where this one was seen is not known' : `the earliest that is known of this one: ${whereInWords(itself, zone)}`
  const earlier = [...byPiece.values()].flatMap((each): GivenByFootage[] => {
    const first = earliestSeen(each.filter(({ basis }) => isHard(basis))) ?? earliestSeen(each)
    if (first === null || first.shared === null) return []
    const { match, status, done } = first.shared
    const made = done.filter((one) => one !== 'copyOf')
    const words = `An earlier copy is held: ${seenInWords(first, zone)}; ${than}.${made.length === 0 ? '' : ` As against it this one is ${made.map((one) => DONE[one]).join(', ')}.`}${status === 'proposed' ? ' Nobody has confirmed that match yet.' : ''}`
    return [
      {
        value: { kind: 'provenance', is: 'notEarliest' },
        hedged: !isHard(first.basis) || status === 'proposed',
        ground: { words, footage: first.footage, match },
      },
    ]
  })
  if (earlier.length > 0 || itself === null) return earlier
  const others = new Set(shares.map(({ footage }) => footage)).size
  const words = `It shares a stretch with ${others === 1 ? 'one other piece' : `${others} other pieces`} held here, none of them seen earlier, and was itself ${whereInWords(itself, zone)}. An earlier one may turn up.`
  return [{ value: { kind: 'provenance', is: 'earliestHeld' }, hedged: !isHard(itself.basis), ground: { words, footage: own[0] ?? '', match: null } }]
}

const DONE: Readonly<Record<SharedStretch['done'][number], string>> = {
  ...{ copyOf: 'a copy', trimmedFrom: 'trimmed', cropped: 'cropped', mirrored: 'mirrored', spedUp: 'sped up', slowedDown: 'slowed down' },
  ...{ reversed: 'run backwards', rotated: 'turned', overlaid: 'overlaid with something' },
}

/** A file that says that it was edited, or what it was made from. Whoever made it could write that. */
function madeFrom({ says, own }: FootageInQuestion): readonly GivenByFootage[] {
  return says.flatMap(({ about, field, written }): GivenByFootage[] => {
    const is = about === 'source' ? 'copy' : about === 'edited' ? 'altered' : null
    if (is === null) return []
    return [
      {
        value: { kind: 'provenance', is },
        hedged: true,
        ground: { words: `The file says, and nobody has checked it: ${field}: ${written}.`, footage: own[0] ?? '', match: null },
      },
    ]
  })
}
