// Others' words on their way: what was left out, put in or exchanged, and what is only shorter.
import { expect, test } from 'vitest'
import type { Drift } from '../../src/model/comparison.ts'
import type { ReportForQuestions } from '../../src/model/question.ts'
import type { Directness } from '../../src/model/statement.ts'
import { driftAmong } from '../../src/questions/drift/drift.ts'
import { made } from './build.ts'

type Said = { readonly content: string; readonly by: string; readonly directness?: Directness }
function report(id: string, text: string, said: readonly Said[]): ReportForQuestions {
  const plain = made({ id, text: `Head\n${text}`, publication: id, statements: said.map(({ content, by }) => ({ content, speakers: [id, by] })) })
  const statements = plain.report.statements.map((s, i) => ({ ...s, directness: said[i]?.directness ?? ('direct' as const), entity: `x:${said[i]?.by}` }))
  const narration = plain.report.narration.filter((n) => !statements.some((s) => s.content.some((c) => c.start < n.end && n.start < c.end)))
  return { ...plain, report: { ...plain.report, statements, narration } }
}

/** What Rosa Vint's words are in the Ledger, where they stand in full, against what the Post makes of them. */
const FULL = {
  harbour: 'We may close the old harbour wall to all lorries before the winter storms come',
  grease: 'Twenty years of saving on grease and on people end like this and nobody at the top is on the quay',
  empties: 'As the owner quietly empties whole rows of warehouses, we make tea for the neighbours',
  crew: 'The crew did not leave the cabin before the second alarm was given',
  count: 'Three guards were standing beside the broken gate when the alarm was given',
  some: 'Some guards were sleeping beside the broken gate when the alarm was given',
  drains: 'The state of our drains is a disgrace, and has been for years',
}
const ledger = (full: string, by = 'Rosa Vint'): ReportForQuestions => report('Ledger', `“${full}.” So said ${by}.`, [{ content: `“${full}.”`, by }])
const told = (drifts: readonly Drift[]): readonly string[] =>
  drifts.flatMap(({ differences }) => differences.map(({ kind, first, second }) => `${kind}: ${first?.quote ?? ''}>${second?.quote ?? ''}`))
function between(full: string, text: string, content: string, directness: Directness = 'direct', by = 'Rosa Vint'): readonly Drift[] {
  return driftAmong([report('Post', text, [{ content, by, directness }]), ledger(full)])
}
const quoted = (full: string, words: string): readonly string[] => told(between(full, `Rosa Vint said: “${words}”. Nobody answered.`, `“${words}”`))
const mixed = (full: string, text: string, content: string): readonly string[] => told(between(full, text, content, 'mixed'))
const retold = (full: string, content: string): readonly string[] => told(between(full, `Rosa Vint said that ${content}.`, content, 'indirect'))

type Case = readonly [name: string, drifts: () => readonly string[], says: readonly string[], beside: string, none: () => readonly string[]]
const CASES: readonly Case[] = [
  ...([
    [
      'words left out without a mark',
      () => quoted(FULL.grease, 'Twenty years of saving on grease end like this'),
      ['leftOut: and on people>'],
      'an ellipsis',
      () => quoted(FULL.grease, 'Twenty years of saving on grease … end like this'),
    ],
    [
      'a word put in',
      () => quoted(FULL.harbour, 'close the old dangerous harbour wall to all lorries'),
      ['added: >dangerous'],
      'a word put in in brackets',
      () => quoted(FULL.harbour, 'close the old [eastern] harbour wall to all lorries'),
    ],
    [
      'a word exchanged',
      () => quoted(FULL.harbour, 'close the old harbour wall to all cyclists before the winter storms'),
      ['changed: lorries>cyclists'],
      'a quotation that is cut shorter at both ends',
      () => quoted(FULL.harbour, 'close the old harbour wall to all lorries'),
    ],
    [
      'a "not" that was lost inside a quotation',
      () => quoted(FULL.crew, 'The crew did leave the cabin before the second alarm'),
      ['leftOut: not>'],
      'a contraction',
      () => quoted(FULL.crew, "The crew didn't leave the cabin before the second alarm"),
    ],
    [
      'an "all" that was a "most"',
      () => quoted(FULL.harbour, 'close the old harbour wall to most lorries before the winter'),
      ['changed: all>most'],
      'another person and tense around the same words',
      () =>
        mixed(
          FULL.harbour,
          'Rosa Vint said that they “may close the old harbour wall to all lorries” soon.',
          'they “may close the old harbour wall to all lorries” soon',
        ),
    ],
    [
      'two words in marks, said of people instead of buildings',
      () =>
        mixed(
          FULL.empties,
          'Rosa Vint fears for the tenants, who she says are being “quietly emptied” by him.',
          'for the tenants, who she says are being “quietly emptied” by him',
        ),
      ['changed: quietly empties>quietly emptied', 'changed: whole rows of warehouses>the tenants'],
      'two words in marks said of the same thing',
      () => mixed(FULL.empties, 'Rosa Vint says the warehouses are being “quietly emptied” by him.', 'the warehouses are being “quietly emptied” by him'),
    ],
    [
      'a word of blame that went from a thing to a person',
      () => mixed(FULL.drains, 'Rosa Vint called the mayor “a disgrace” on Monday.', 'the mayor “a disgrace”'),
      ['changed: our drains>the mayor'],
      'a word of blame that stayed where it was',
      () => mixed(FULL.drains, 'Rosa Vint called the drains “a disgrace” on Monday.', 'the drains “a disgrace”'),
    ],
    [
      'a paraphrase that loses a "not"',
      () => retold(FULL.crew, 'the crew had left the cabin before the second alarm was given'),
      ['leftOut: not>'],
      'a paraphrase that keeps it in another word',
      () => retold(FULL.crew, 'nobody of the crew left the cabin before the second alarm was given'),
    ],
    [
      'a paraphrase that makes a plan of a "may"',
      () => retold(FULL.harbour, 'they will close the old harbour wall to all lorries before the winter storms'),
      ['leftOut: may>'],
      'a paraphrase that keeps the "may" as a "might"',
      () => retold(FULL.harbour, 'they might close the old harbour wall to all lorries before the winter storms'),
    ],
    [
      'a paraphrase with another number',
      () => retold(FULL.count, 'five guards were standing beside the broken gate when the alarm was given'),
      ['changed: Three>five'],
      'the same number in figures',
      () => retold(FULL.count, '3 guards were standing beside the broken gate when the alarm was given'),
    ],
    [
      'a paraphrase that loses a "some"',
      () => retold(FULL.some, 'guards were sleeping beside the broken gate when the alarm was given'),
      ['leftOut: Some>'],
      'a paraphrase in a speaker’s own shorter words',
      () => retold(FULL.some, 'guards had slept at their post that night'),
    ],
    [
      'a word left out between two in marks',
      () => mixed('It was a slow and silent collapse of the roof', 'Rosa Vint spoke of a “slow collapse” there.', 'of a “slow collapse”'),
      ['leftOut: and silent>'],
      'British and American spelling, and a hyphen',
      () => quoted('We organise a multi-storey programme of honour for the harbour', 'We organize a multistorey programme of honor for the harbor'),
    ],
    [
      'words that differ from the speaker’s own page',
      () =>
        told(
          driftAmong([
            report('Post', 'The Quay Network wrote: “Twenty years of saving on grease end like this”.', [
              { content: '“Twenty years of saving on grease end like this”', by: 'the Quay Network' },
            ]),
            report('Quay Network', `${FULL.grease}. Write to us.`, []),
          ]),
        ),
      ['leftOut: and on people>'],
      'words that stand on the speaker’s own page',
      () =>
        told(
          driftAmong([
            report('Post', 'The Quay Network wrote: “nobody at the top is on the quay”.', [
              { content: '“nobody at the top is on the quay”', by: 'the Quay Network' },
            ]),
            report('Quay Network', `${FULL.grease}. Write to us.`, []),
          ]),
        ),
    ],
    [
      'words that stand in full further down in the same report',
      () => {
        const text = `Rosa Vint said they would “close the harbour wall to lorries”. She said: “${FULL.harbour}.”`
        return told(
          driftAmong([
            report('Post', text, [
              { content: '“close the harbour wall to lorries”', by: 'Rosa Vint', directness: 'mixed' },
              { content: `“${FULL.harbour}.”`, by: 'Rosa Vint' },
            ]),
          ]),
        )
      },
      ['leftOut: old>', 'leftOut: all>'],
      'another speaker’s words in the same report',
      () => {
        const text = `Ada Holm said they would “close the harbour wall to lorries”. Rosa Vint said: “${FULL.harbour}.”`
        return told(
          driftAmong([
            report('Post', text, [
              { content: '“close the harbour wall to lorries”', by: 'Ada Holm', directness: 'mixed' },
              { content: `“${FULL.harbour}.”`, by: 'Rosa Vint' },
            ]),
          ]),
        )
      },
    ],
  ] as const),
]
for (const [name, drifts, says, beside, none] of CASES) {
  test(`drift: ${name}`, () => expect(drifts()).toEqual(says))
  test(`no drift: ${beside}`, () => expect(none()).toEqual([]))
}

const NONE: readonly (readonly [name: string, drifts: () => readonly string[]])[] = [
  ['marks, capitals and dashes', () => quoted('The wall - the old one - is closed to all lorries', '‘THE WALL’ – the old one – is closed to all lorries')],
  ['a masked word', () => quoted('You can bloody well close the old harbour wall', 'You can b***** well close the old harbour wall')],
  ['a pronoun where the thing should be', () => mixed(FULL.drains, 'Rosa Vint said it was “a disgrace” on Monday.', 'it was “a disgrace”')],
  [
    'the same name of another thing: Berth 4 and Berth 6',
    () => retold('Three guards were standing beside the broken gate at Berth 4', 'three guards were standing beside the broken gate at Berth 6'),
  ],
  ['another sentence of the same speaker about the same matter', () => quoted(FULL.harbour, 'The wall was closed to lorries in the autumn and nobody came')],
  [
    'a later version of the same page',
    () => {
      const text = (words: string): string => `Rosa Vint said: “${words}”.`
      const short = 'Twenty years of saving on grease end like this'
      const one = report('Post', text(FULL.grease), [{ content: `“${FULL.grease}”`, by: 'Rosa Vint' }])
      return told(driftAmong([one, { ...report('Post', text(short), [{ content: `“${short}”`, by: 'Rosa Vint' }]), id: 'Post-2', versionOf: 'Post' }]))
    },
  ],
]
for (const [name, drifts] of NONE) test(`no drift: ${name}`, () => expect(drifts()).toEqual([]))

test('both passages are shown, verbatim, with the sentences they stand in', () => {
  const [drift] = between(
    FULL.grease,
    'Rosa Vint said: “Twenty years of saving on grease end like this”. Nobody answered.',
    '“Twenty years of saving on grease end like this”',
  )
  expect(drift).toMatchObject({
    voice: 'Rosa Vint',
    given: { report: 'Post', reading: 's1', span: { quote: '“Twenty years of saving on grease end like this”' } },
    full: { report: 'Ledger', reading: 's1', span: { quote: 'Twenty years of saving on grease and on people end like this' } },
    sentence: 'Post gives words of Rosa Vint; where they stand in full they differ: “and on people” is left out.',
  })
})

test('of two whole quotations of one length that differ one is told, and only once', () => {
  const as = (id: string, words: string): ReportForQuestions => report(id, `“${words},” said Ivy Cole.`, [{ content: `“${words},”`, by: 'Ivy Cole' }])
  const bang = 'There was a loud bang and then everybody ran towards the river'
  const away = 'There was a loud bang and everybody ran away from the river'
  expect(told(driftAmong([as('Ledger', bang), as('Post', away)]))).toEqual(['changed: towards>away from'])
  expect(told(driftAmong([as('Ledger', bang), as('Post', bang)]))).toEqual([])
})

test('fourteen is not forty', () => {
  const full = 'We detained fourteen people outside the town hall on Saturday night'
  expect(retold(full, 'they detained forty people outside the town hall on Saturday night')).toEqual(['changed: fourteen>forty'])
  expect(retold(full, 'they detained 14 people outside the town hall on Saturday night')).toEqual([])
})

test('a text that three hundred papers print keeps its drift, and costs what one costs', () => {
  const short = '“Twenty years of saving on grease end like this”'
  const papers = Array.from({ length: 300 }, (_, i) =>
    report(`Paper ${i}`, `Rosa Vint said: ${short}. Nobody answered.`, [{ content: short, by: 'Rosa Vint' }]),
  )
  const ledgers = Array.from({ length: 300 }, (_, i) => ({ ...ledger(FULL.grease), id: `Ledger ${i}` }))
  const before = process.threadCpuUsage()
  expect(driftAmong([...papers, ...ledgers])).toHaveLength(300)
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000)
})

test.each(['a', '“', '"', '‘a ', '[', ' ', 'a b ', '“aa” ', '… '])('100 kB of %j take a moment', (unit) => {
  const text = unit.repeat(100_000 / unit.length)
  const one = made({ text: `Head\n${text}.`, publication: 'Post' })
  const before = process.threadCpuUsage()
  driftAmong([one, { ...one, id: 'other' }])
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000)
})
