// Is it the original? What reports say of it (genuine, edited, a copy, shown before), and what held footage shows: an earlier copy of a stretch was seen.
//
// That nothing earlier is held does not make a piece the original; the answer then says just that.
import type { FootageInQuestion, Given, GivenByFootage, QuestionKind } from '../../model/sockets.ts'
import type { FootageSeen, SharedStretch } from '../../model/question.ts'
import type { Zone } from '../../model/time.ts'
import { saidOf } from '../said.ts'
import { footageInWords } from '../footage/in-question.ts'
import { earliestSeen, isHard, seenBy, seenInWords, whereInWords } from '../footage/told.ts'
import { footageSentences } from '../footage/sentences.ts'
import { footageWords } from '../footage/words/words.ts'

export const original: QuestionKind = {
  name: 'original',
  always: false,
  ofFootage: true,
  asks: (subject, given, footage) => `Is ${footageInWords(subject, given[0]?.said.span.quote, footage)} the original, or a copy of something earlier?`,
  from: (material) =>
    material.reports.flatMap((report) =>
      footageSentences(report).flatMap(({ start, words, subject, language }): Given[] => {
        const { claims, denies, hedged, unsure } = footageWords(language)
        return claims.flatMap(([is, pattern]) => {
          const match = pattern.exec(words)
          if (match === null || unsure.test(words.slice(Math.max(0, match.index - OPEN), match.index))) return []
          const at = { start: start + match.index, end: start + match.index + match[0].length }
          const said = saidOf(report, at, false, hedged.exec(match[0])?.[0] ?? null)
          return [{ subject, value: { kind: 'provenance', is }, said, denied: denies(match[0]), assumes: null }]
        })
      }),
    ),
  byFootage: (footage, zone) => [...earlierCopies(footage, zone), ...madeFrom(footage)],
  samples: [
    { text: 'Watch: crane falls\n\nThe video is genuine, the union said.\n', gives: ['genuine and unaltered, it is said'] },
    { text: 'Watch: crane falls\n\nThe clip had been edited, the port said.\n', gives: ['altered or edited'] },
    { text: 'Watch: crane falls\n\nThe footage is old and has been online since 2019, a blog said.\n', gives: ['older: shown before, or of something else'] },
    { text: 'Watch: crane falls\n\nThe original crane was edited out of the plans. The video was posted on Sunday.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video shows an old crane.\n', gives: [] },
    { text: 'Watch: crane falls\n\nIt is not known whether the video is genuine.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video that has been shared since Saturday shows the fall.\n', gives: [] },
  ],
}

/** Characters before a claim in which "whether" leaves it open. */
const OPEN = 40

/** Of two pieces with one stretch, the one that was known to be anywhere sooner. A displayed time can be backdated, so what rests on it is hedged. */
function earlierCopies({ seen, shares, own }: FootageInQuestion, zone: Zone): readonly GivenByFootage[] {
  if (shares.length === 0) return []
  const itself = earliestSeen(seen.filter(({ shared }) => shared === null))
  const until = itself === null ? Infinity : seenBy(itself)
  const others = [
    ...Map.groupBy(
      seen.filter((each): each is FootageSeen & { readonly shared: SharedStretch } => each.shared !== null),
      ({ footage }) => footage,
    ).values(),
  ]
  const beside = itself === null ? undefined : others.map((each) => earliestSeen(each)).find((first) => first !== null && isAtOnce(first, itself))
  const than = itself === null ? 'where this one was seen is not known' : `the earliest that is known of this one: ${whereInWords(itself, zone)}`
  const earlier = others.flatMap((all): GivenByFootage[] => {
    const soonest = earliestSeen(all)
    if (itself !== null && soonest !== null && isAtOnce(soonest, itself)) return []
    const each = all.filter((one) => seenBy(one) < until)
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
  if (beside !== undefined && beside !== null) {
    const match = beside.shared?.match ?? null
    const both = `It shares a stretch with ${beside.name}, which was ${whereInWords(beside, zone)}, and was itself ${whereInWords(itself, zone)}`
    const words = `${both}: ${isOnlyOurs(laterOf(beside, itself)) ? 'where and when that was posted nobody has said yet, so that cannot tell which of them was there first.' : 'too close together to tell which of them was there first.'}`
    return [{ value: { kind: 'provenance', is: 'untold' }, hedged: false, ground: { words, footage: beside.footage, match } }]
  }
  const many = new Set(shares.map(({ footage }) => footage)).size
  const words = `It shares a stretch with ${many === 1 ? 'one other piece' : `${many} other pieces`} held here, none of them seen earlier, and was itself ${whereInWords(itself, zone)}. An earlier one may turn up.`
  return [{ value: { kind: 'provenance', is: 'earliestHeld' }, hedged: !isHard(itself.basis), ground: { words, footage: own[0] ?? '', match: null } }]
}

/** Neither is known to have been there before the other: their times meet, or of the later one only its taking in by this desk is known, which tells of the desk. */
function isAtOnce(a: FootageSeen, b: FootageSeen): boolean {
  const from = ({ time }: FootageSeen): number => (time.earliest === null ? -Infinity : Date.parse(time.earliest))
  if (isOnlyOurs(laterOf(a, b))) return true
  return from(a) < seenBy(b) && from(b) < seenBy(a) && Number.isFinite(seenBy(a)) && Number.isFinite(seenBy(b))
}
const laterOf = (a: FootageSeen, b: FootageSeen): FootageSeen => (seenBy(b) > seenBy(a) ? b : a)
const isOnlyOurs = ({ from, where }: FootageSeen): boolean => from === 'capture' && where === 'this desk'

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
