// A conflict as a plain sentence, in parts that each lead to their passage, with the ways out of it.
//
// "X gives", never "it is so": the sentence names who says what and that both cannot be. It prefers no side.
import type { Conflict, FootageSeen, Said, WayOut } from '../model/question.ts'
import type { Zone } from '../model/time.ts'
import type { Weighed } from './weigh.ts'
import { isSoft } from './weigh.ts'
import { seenInWords } from './footage/told.ts'
import { NOBODY } from './said.ts'

export type Side = { readonly answers: readonly Weighed[] } // answers that can all be true together

/** `asked` is what cannot be both: "when it happened", "true". */
export function conflictOf(asked: string, a: Side, b: Side, unless: string | null): Conflict {
  const [left, right] = [leading(a), leading(b)]
  const also = [a, b].flatMap((side) => secondOf(side))
  const cited = [...[left, right].map((x) => ({ ...x, also: false })), ...also.slice(0, 1).map((x) => ({ ...x, also: true }))]
  const clauses: Conflict['clauses'] = [
    ...clause(left),
    { words: ', but ', report: null, span: null },
    ...clause(right),
    ...also.slice(0, 1).flatMap((x) => [{ words: '; ', report: null, span: null }, ...clause(x)]),
    { words: `: both cannot be ${asked}${unless === null ? '' : `, ${unless}`}.`, report: null, span: null },
  ]
  const assumes = [...new Set([left, right].flatMap(({ answer, said }) => answer.assumed.get(said) ?? []))]
  return {
    answers: [left, right].map(({ answer }) => answer.id),
    alongside: [...a.answers, ...b.answers].filter((answer) => answer !== left.answer && answer !== right.answer).map((answer) => answer.id),
    statements: cited.map(({ said }) => ({ report: said.report, reading: said.reading, span: said.span })),
    sentence: capital(clauses.map((c) => c.words).join('')),
    clauses,
    assumes: unless === null ? assumes : [...assumes, 'the two times were written in the same year'],
    conditional: unless !== null,
    waysOut: waysOut([left, right], assumes, unless),
  }
}

/** Footage said to be recorded after it was already seen. `recorded` are all answers that come too late for this appearance. */
export function tooLate(recorded: Side, appearance: Weighed): Conflict {
  const claim = leading(recorded)
  const seen: Cited = { answer: appearance, said: appearance.statements[0]! }
  const clauses: Conflict['clauses'] = [
    ...clause(claim),
    { words: ', but ', report: null, span: null },
    { words: `the footage appeared on ${appearance.words} (“${shortened(seen.said.span.quote)}”)`, report: seen.said.report, span: seen.said.span },
    { words: ': footage is not recorded after it appeared.', report: null, span: null },
  ]
  const isDisplayed = appearance.value.kind === 'appearance' && appearance.value.time?.basis === 'displayed'
  const assumes = [...[claim.answer.assumed.get(claim.said)].filter((x) => x !== undefined), ...(isDisplayed ? ['the displayed time of the post holds'] : [])]
  return {
    answers: [claim.answer.id],
    alongside: recorded.answers.filter((a) => a !== claim.answer).map((a) => a.id),
    statements: [claim, seen].map(({ said }) => ({ report: said.report, reading: said.reading, span: said.span })),
    ...{ sentence: capital(clauses.map((c) => c.words).join('')), clauses, assumes, conditional: false },
    waysOut: [
      ...waysOut([claim, seen], assumes, null).filter((w) => w.kind !== 'twoEvents'),
      { kind: 'twoEvents', words: 'These may be two events, or two pieces of footage.' },
    ],
  }
}

/** Footage said to be recorded after it, or a copy of a stretch of it, was firmly there. What is hedged gives way first; after it the match, which a person answers. */
export function tooLateForFootage(recorded: Side, seen: FootageSeen, zone: Zone): Conflict {
  const claim = leading(recorded)
  const { shared, footage, from } = seen
  const clauses: Conflict['clauses'] = [
    ...clause(claim),
    { words: ', but ', report: null, span: null },
    { words: seenInWords(seen, zone, 'the footage’s'), report: null, span: null, footage, match: shared?.match ?? null },
    { words: ': footage is not recorded after it was seen.', report: null, span: null },
  ]
  const assumed = claim.answer.assumed.get(claim.said)
  const assumes = [
    ...(assumed === undefined ? [] : [assumed]),
    shared === null ? `${seen.name} is the footage that is spoken of` : `the two pieces show one recording for ${shared.stretch}`,
  ]
  const isSoftly = claim.answer.firm.length === 0 && isSoft(claim.said)
  const ways: WayOut[] = [
    ...(isSoftly
      ? [
          {
            kind: 'hedged' as const,
            words: `“${claim.answer.words}” is only ${claim.said.hedge === null ? 'said in passing' : isRoughly(claim.said.hedge) ? 'said roughly' : 'believed'}: it gives way first.`,
          },
        ]
      : []),
    ...(assumed === undefined ? [] : [{ kind: 'assumption' as const, words: `It may not be so that ${assumed}.` }]),
    shared === null
      ? { kind: 'match', words: 'This may not be the footage that is spoken of.' }
      : {
          kind: 'match',
          words: `The two may not be the same footage${shared.status === 'proposed' ? ': nobody has confirmed the match yet' : ', though a person confirmed the match'}.`,
        },
    ...(shared === null ? [] : [{ kind: 'assumption' as const, words: `Only the stretch from ${shared.stretch} was seen; the rest may be of another time.` }]),
    { kind: 'twoEvents', words: 'These may be two events, or two pieces of footage.' },
    ...(from === 'byHand' ? [{ kind: 'assumption' as const, words: 'When it was seen was entered by hand, and may be wrong.' }] : []),
    { kind: 'misread', words: `A passage may have been read wrongly: “${shortened(claim.said.span.quote, 60)}”.` },
  ]
  return {
    answers: [claim.answer.id],
    alongside: recorded.answers.filter((a) => a !== claim.answer).map((a) => a.id),
    statements: [{ report: claim.said.report, reading: claim.said.reading, span: claim.said.span }],
    ...{ sentence: capital(clauses.map((c) => c.words).join('')), clauses, assumes, conditional: false, waysOut: ways },
  }
}

/** "About twenty past nine": nobody doubts it, and it is no single minute. */
const isRoughly = (hedge: string): boolean =>
  /^(?:about|around|approximately|roughly|shortly (?:after|before)|just (?:after|before)|soon after|gegen|etwa|etwa um|rund|kurz (?:nach|vor))$/i.test(hedge)

type Cited = { readonly answer: Weighed; readonly said: Said }

/** The passage a reader should see first: an assertion before what is taken for granted, then what most say, then the earliest. */
function leading(side: Side): Cited {
  const all = side.answers.flatMap((answer) => answer.statements.map((said) => ({ answer, said })))
  const rank = ({ answer, said }: Cited): number =>
    (answer.assumed.has(said) ? 16 : 0) +
    (said.strength === 'presupposes' && said.directness === 'narration' ? 8 : 0) +
    (said.directness === 'narration' ? 4 : 0) +
    (said.gives === undefined ? 0 : 2)
  return all.reduce((best, x) => (rank(x) < rank(best) || (rank(x) === rank(best) && x.answer.statements.length > best.answer.statements.length) ? x : best))
}

/** One further passage of the same side and report, where it gives another answer than the leading one, or gives it in other words. */
function secondOf(side: Side): Cited[] {
  const first = leading(side)
  const own = first.answer.statements.find((s) => s.report === first.said.report && s.gives !== first.said.gives)
  if (own !== undefined) return [{ answer: first.answer, said: own }]
  const other = side.answers.find((answer) => answer !== first.answer && answer.statements[0]?.report === first.said.report)
  return other === undefined ? [] : [{ answer: other, said: other.statements[0]! }]
}

function clause({ answer, said }: Cited): Conflict['clauses'][number][] {
  return [
    {
      words: `${whoGives(said)} ${(said.gives ?? answer.words).replace(/^no people\b/, 'nobody')}${said.hedge === null ? '' : isRoughly(said.hedge) ? ', roughly' : ', as believed'} (“${shortened(said.span.quote)}”)`,
      report: said.report,
      span: said.span,
    },
  ]
}

/** "Harbour Post, citing the port authority, gives": the beginning of a sentence. */
export function whoGives(said: Said): string {
  const [outer = said.title, ...inner] = said.speakers
  const verb = said.strength === 'presupposes' ? 'takes for granted' : 'gives'
  if (inner.length === 0) return `${outer} ${verb}`
  if (inner.at(-1) === NOBODY) return `${outer}, naming nobody, ${verb}`
  return `${outer}, citing ${inner.join(', who cites ')}, ${verb}`
}

/** On one line, at most so many characters, cut between words. */
export const shortened = (quote: string, most = 140): string => {
  const plain = quote.replace(/\s+/g, ' ').trim()
  return plain.length <= most ? plain : `${plain.slice(0, most - 3).replace(/\s\S*$/, '')} …`
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

function waysOut(cited: readonly Cited[], assumes: readonly string[], unless: string | null): WayOut[] {
  const hedged = cited.filter(({ answer, said }) => answer.firm.length === 0 && isSoft(said))
  return [
    ...(unless === null ? [] : [{ kind: 'dateline' as const, words: 'The date of the report is not known. Entering it may settle which days are meant.' }]),
    ...hedged.map(({ answer, said }) => ({
      kind: 'hedged' as const,
      words:
        said.hedge !== null
          ? `“${answer.words}” is only ${isRoughly(said.hedge) ? 'said roughly' : 'believed'}, and may be wrong.`
          : `“${answer.words}” is only said in passing, and may be wrong.`,
    })),
    ...assumes.map((assumption) => ({ kind: 'assumption' as const, words: `It may not be so that ${assumption}.` })),
    cited[0]?.answer.value.kind === 'authorship'
      ? { kind: 'twoEvents', words: 'These may be two pieces of footage, or one person or body under two names.' }
      : { kind: 'twoEvents', words: 'These may be two events.' },
    {
      kind: 'misread',
      words: `A passage may have been read wrongly: ${cited.map(({ said }) => `“${shortened(said.span.quote, 60)}”`).join(' or ')}.`,
    },
  ]
}
