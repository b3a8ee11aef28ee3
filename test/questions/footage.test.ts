// What held footage does to questions: an earlier copy of the stretch is a conflict with a later date, makes a piece "not the earliest known", and binds
// nothing once a person rejects the match. The five questions of a piece stand also where nobody says anything.
import { describe, expect, test } from 'vitest'
import type { FootageSeen, PieceForQuestions, Question, SharedStretch } from '../../src/model/question.ts'
import type { Basis } from '../../src/model/time.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { made, type Made } from './build.ts'

const paper: Made = {
  id: 'post',
  publication: 'Harbour Post',
  published: '2026-03-16',
  text: 'Watch: crane falls\nThe footage was filmed on Sunday. It shows the crane.',
  times: [['Sunday', '2026-03-15']],
  footage: ['The footage'],
}
const hedged: Made = {
  ...paper,
  text: 'Watch: crane falls\nThe footage is believed to have been filmed on Sunday.',
  statements: [{ content: 'to have been filmed on Sunday', speakers: ['Harbour Post', 'nobody named'], strength: 'believes' }],
}

const seen = (footage: string, at: string, basis: Basis, shared: SharedStretch | null, from: FootageSeen['from'] = 'byHand'): FootageSeen => {
  const earliest = `${at}:00+00:00`
  const time = {
    earliest,
    latest: Temporal.Instant.from(earliest).add({ minutes: 1 }).toString(),
    zone: 'UTC',
    granularity: 'minute',
    hedge: null,
    basis,
  } as const
  return { footage, name: `${footage}.mp4`, where: 'Lookout', by: '@rower', time, basis, from, shared }
}
const shared = (footage: string, more: Partial<SharedStretch> = {}): SharedStretch => ({
  ...{ footage, name: `${footage}.mp4`, match: `r1-${footage}`, status: 'proposed', stretch: '0:04 to 0:16', done: ['mirrored'] },
  ...more,
})
const piece = (more: Partial<PieceForQuestions> = {}): PieceForQuestions => ({
  ...{ id: 'r1', name: 'r1.mp4', kind: 'video', spokenOf: [{ report: 'post', mention: 'f1' }], seen: [], shares: [], says: [] },
  ...more,
})
const withEarlier = (basis: Basis = 'timestamped', status: SharedStretch['status'] = 'proposed'): PieceForQuestions => {
  const copy = shared('r2', { status })
  return piece({ shares: [copy], seen: [seen('r1', '2026-03-15T20:00', 'captured', null, 'capture'), seen('r2', '2026-03-14T18:05', basis, copy)] })
}
const ask = (given: Made, ...footage: PieceForQuestions[]): Record<string, Question> =>
  Object.fromEntries(answerQuestions({ zone: 'UTC', reports: [made(given)], links: [], findings: [], footage }).map((q) => [q.id, q]))

describe('a report gives Sunday, and a copy of the stretch is time-stamped on Saturday', () => {
  test('is a conflict whose sentence names both and why, and leads to the match', () => {
    const question = ask(paper, withEarlier())['recorded:f1']
    expect(question?.state).toBe('conflict')
    const [conflict] = question?.conflicts ?? []
    expect(conflict?.sentence).toBe(
      'Harbour Post gives Sunday 15 March 2026 (“The footage was filmed on Sunday.”), but the footage’s stretch from 0:04 to 0:16 was seen on Lookout, by @rower, on Saturday 14 March 2026, 18:05, time-stamped (r2.mp4, a match that nobody has confirmed yet): footage is not recorded after it was seen.',
    )
    expect(conflict?.clauses.find(({ footage }) => footage !== undefined)).toMatchObject({ footage: 'r2', match: 'r1-r2' })
    expect(conflict?.waysOut.map(({ kind }) => kind)).toEqual(['match', 'assumption', 'twoEvents', 'assumption', 'misread'])
    expect(conflict?.waysOut.map(({ words }) => words).join(' ')).toMatch(/not be the same footage.*two events, or two pieces of footage/)
  })

  test('what is only believed falls first, and the bound stands on the stamp', () => {
    const question = ask(hedged, withEarlier())['recorded:f1']
    expect(question?.conflicts).toHaveLength(1)
    expect(question?.conflicts[0]?.waysOut[0]).toEqual({ kind: 'hedged', words: '“Sunday 15 March 2026” is only believed: it gives way first.' })
    expect(question?.bounds.latest).toBe('2026-03-14T18:06:00+00:00')
  })

  test('a displayed time can be backdated: it is no conflict; nor is a copy that came later, nor one whose match was rejected', () => {
    expect(ask(paper, withEarlier('displayed'))['recorded:f1']?.conflicts).toEqual([])
    expect(ask(paper, piece({ seen: [seen('r1', '2026-03-15T20:00', 'captured', null)] }))['recorded:f1']?.conflicts).toEqual([])
  })

  test('a piece that nobody has confirmed to be that footage binds nothing of it', () => {
    const questions = ask(paper, { ...withEarlier(), spokenOf: [] })
    expect(questions['recorded:f1']?.conflicts).toEqual([])
    expect(questions['recorded:r1']?.bounds.latest).toBe('2026-03-14T18:06:00+00:00')
  })

  test('who dates the incident alone is in conflict on the assumption that the footage shows it', () => {
    const told: Made = { ...paper, text: 'Watch: crane falls\nThe crane fell on Sunday. There is footage of it.', footage: ['footage'] }
    const [conflict] = ask(told, withEarlier())['recorded:f1']?.conflicts ?? []
    expect(conflict?.assumes[0]).toBe('what the footage shows is the incident that is spoken of')
    expect(conflict?.waysOut[0]?.kind).toBe('assumption')
  })
})

describe('is it the original?', () => {
  test('an earlier copy makes it "not the earliest known", with what it rests on and where to look', () => {
    const [answer] = ask(paper, withEarlier('timestamped', 'confirmed'))['original:f1']?.answers ?? []
    expect(answer).toMatchObject({ id: 'notEarliest', hedged: false, reports: 0, statements: [] })
    expect(answer?.grounds).toEqual([
      {
        footage: 'r2',
        match: 'r1-r2',
        words:
          'An earlier copy is held: its stretch from 0:04 to 0:16 was seen on Lookout, by @rower, on Saturday 14 March 2026, 18:05, time-stamped (r2.mp4); the earliest that is known of this one: seen on Lookout, by @rower, on Sunday 15 March 2026, 20:00. As against it this one is mirrored.',
      },
    ])
  })

  test('a match that nobody has confirmed, and a displayed time, give it only with a hedge', () => {
    expect(ask(paper, withEarlier())['original:f1']?.answers[0]?.hedged).toBe(true)
    expect(ask(paper, withEarlier('displayed', 'confirmed'))['original:f1']?.answers[0]?.hedged).toBe(true)
  })

  test('the earliest of those held is not called the original', () => {
    const copy = shared('r2')
    const first = piece({ shares: [copy], seen: [seen('r1', '2026-03-14T20:00', 'captured', null), seen('r2', '2026-03-15T18:05', 'captured', copy)] })
    expect(ask(paper, first)['original:f1']?.answers.map(({ words }) => words)).toEqual(['the earliest known of what is held'])
    expect(ask(paper, piece())['original:f1']?.answers).toEqual([])
  })
})

describe('who recorded it, and why', () => {
  const names = (...texts: string[]): Question | undefined => {
    const reports = texts.map((text, i) =>
      made({ ...paper, id: `r${i}`, publication: `Paper ${i}`, text: `Watch: crane falls\n${text}`, times: [], footage: ['The video'] }),
    )
    return answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find(({ id }) => id === 'author:f1')
  }

  test('two who are named as having recorded it are in conflict; a description is not', () => {
    const question = names('The video was filmed by Quay Watch Media.', 'The video was filmed by @rower.')
    expect(question?.conflicts[0]?.sentence).toContain('both cannot be who recorded the footage')
    expect(question?.conflicts[0]?.waysOut.map(({ words }) => words).join()).toContain('two pieces of footage')
    expect(names('The video was filmed by a dock worker.', 'The video was filmed by @rower.')?.conflicts).toEqual([])
    expect(names('The video was filmed by @rower.', 'The video was filmed by Rower.')?.conflicts).toEqual([])
  })

  test('a private person is not named in the answer', () => {
    expect(JSON.stringify(names('The video was filmed by Mara Dunn.')?.answers.map(({ id, value, words }) => [id, value, words]))).not.toContain('Dunn')
  })

  test('who says "I filmed this" in a post is its account; who denies it gives no answer', () => {
    const post = { platform: 'Murmur', account: 'quaylights', id: 'm1', at: '2026-03-14T20:40' }
    const said = (text: string) => ask({ text, footage: ['video'], post })['author:f1']
    expect(said('A video.\nI filmed this from the water.')?.answers.map(({ words }) => words)).toContain('quaylights')
    const denied = said('A video.\nI did not film this.')
    expect(denied?.answers.map(({ words }) => words)).toEqual(['quaylights (posted it)'])
    expect(denied?.notes.join()).toContain('denies')
  })

  test('who rejects that a post showed it takes its account out of both lists', () => {
    const post = { platform: 'Murmur', account: 'quaylights', id: 'm1', at: '2026-03-14T20:40' }
    const given: Made = { text: 'A video.\nIt shows the crane.', footage: ['video'], post }
    expect(ask(given)['appeared:f1']?.answers.map(({ words }) => words)).toEqual(['Murmur, by quaylights, Saturday 14 March 2026, 20:40'])
    const rejected = ask({ ...given, rejected: ['a1'] })
    expect(rejected['appeared:f1']?.answers ?? []).toEqual([])
    expect(rejected['author:f1']?.answers).toEqual([])
  })

  test('the five questions of a held piece stand where nobody says anything, and name the piece', () => {
    const questions = ask({ ...paper, footage: [], times: [], text: 'Crane falls\nIt fell.' }, piece({ spokenOf: [] }))
    expect(['original', 'author', 'recorded', 'motivation'].map((kind) => questions[`${kind}:r1`]?.asks)).toEqual([
      'Is “r1.mp4” the original, or a copy of something earlier?',
      'Who recorded “r1.mp4”, or posted it?',
      'When was “r1.mp4” recorded?',
      'Why was “r1.mp4” recorded, or shared?',
    ])
    expect(questions['motivation:r1']).toMatchObject({ state: 'open', answers: [], conflicts: [] })
  })

  test('footage that a report tells apart has its own questions, and bounds nothing of the other', () => {
    const text = 'Watch: crane falls\nThe footage shows the crane. Older footage shows another.'
    const questions = ask(
      { ...paper, text, times: [], footage: ['The footage', 'Older footage'] },
      { ...withEarlier(), spokenOf: [{ report: 'post', mention: 'f2' }] },
    )
    expect(questions['recorded:f1']?.bounds.latest ?? '~').not.toBe('2026-03-14T18:06:00+00:00')
    expect(questions['recorded:post/f2']?.bounds.latest).toBe('2026-03-14T18:06:00+00:00')
    expect(questions['original:post/f2']?.answers[0]?.id).toBe('notEarliest')
  })
})

describe('two pieces that reports call the footage', () => {
  const outlet: Made = { ...paper, id: 'outlet' }
  const witness: Made = {
    ...{ id: 'witness', text: 'Watch: my film\nI filmed this on Saturday.', times: [['Saturday', '2026-03-14']], footage: ['film'] },
    post: { platform: 'Murmur', account: 'petra', id: 'm1', at: '2026-03-14T20:40' },
  }
  const spokenOf = (report: string): PieceForQuestions['spokenOf'] => [{ report, mention: 'f1' }]
  const questions = (...footage: PieceForQuestions[]): Record<string, Question> =>
    Object.fromEntries(answerQuestions({ zone: 'UTC', reports: [made(outlet), made(witness)], links: [], findings: [], footage }).map((q) => [q.id, q]))

  test('are one until pieces are held, and stay one where those share a stretch', () => {
    expect(questions()['recorded:f1']?.answers).toHaveLength(2)
    const both = questions(
      piece({ spokenOf: spokenOf('outlet'), shares: [shared('r2')] }),
      piece({ id: 'r2', spokenOf: spokenOf('witness'), shares: [shared('r1')] }),
    )
    expect(both['recorded:f1']?.answers).toHaveLength(2)
    expect(both['recorded:f1']?.pieces).toEqual(['r1', 'r2'])
  })

  test('are asked about apart where they share none: nothing that is said of the one is said of the other', () => {
    const apart = questions(piece({ id: 'r2', name: 'petra.mp4', spokenOf: spokenOf('witness') }), piece({ spokenOf: spokenOf('outlet') }))
    expect(apart['recorded:f1']?.answers.map(({ words }) => words)).toEqual(['Sunday 15 March 2026'])
    expect(apart['recorded:f1']?.conflicts).toEqual([])
    expect(apart['recorded:r2']?.asks).toBe('When was “petra.mp4” recorded?')
    expect(apart['recorded:r2']?.answers.map(({ words }) => words)).toEqual(['Saturday 14 March 2026'])
    expect(apart['author:f1']?.answers).toEqual([])
    expect(apart['author:r2']?.answers.map(({ words }) => words)).toContain('petra')
    expect(apart['appeared:r2']?.asks).toContain('“petra.mp4”')
    expect(apart['recorded:r2']?.pieces).toEqual(['r2'])
  })
})

describe('which of two copies was there first', () => {
  const ours = (footage: string, at: string, copy: SharedStretch | null): FootageSeen => ({
    ...seen(footage, at, 'captured', copy, 'capture'),
    where: 'this desk',
  })

  test('cannot be told where only the taking in of one is known: it may be the older', () => {
    const copy = shared('r2')
    const first = ask(paper, piece({ shares: [copy], seen: [ours('r1', '2026-03-20T20:00', null), seen('r2', '2026-03-15T18:05', 'captured', copy)] }))[
      'original:f1'
    ]
    expect(first?.answers.map(({ value }) => value)).toEqual([{ kind: 'provenance', is: 'untold' }])
    expect(first?.answers[0]?.grounds?.[0]?.words).toContain('nobody has said yet')
    const other = ask(paper, piece({ shares: [copy], seen: [seen('r1', '2026-03-15T20:00', 'captured', null), ours('r2', '2026-03-20T18:05', copy)] }))[
      'original:f1'
    ]
    expect(other?.answers.map(({ value }) => value)).toEqual([{ kind: 'provenance', is: 'untold' }])
  })

  test('a sighting of which only the day is known is told by its day', () => {
    const copy = shared('r2')
    const day = {
      earliest: '2026-03-14T00:00:00+00:00',
      latest: '2026-03-15T00:00:00+00:00',
      zone: 'UTC',
      granularity: 'day',
      hedge: null,
      basis: 'captured',
    } as const
    const earlier = { ...seen('r2', '2026-03-14T00:00', 'captured', copy), time: day }
    const asked = ask(paper, piece({ shares: [copy], seen: [seen('r1', '2026-03-20T20:00', 'captured', null), earlier] }))['original:f1']
    expect(asked?.answers[0]?.grounds?.[0]?.words).toContain('by @rower, on Saturday 14 March 2026 (r2.mp4')
  })

  test('is told where this desk held the one before the other was seen anywhere', () => {
    const copy = shared('r2')
    const later = ask(paper, piece({ shares: [copy], seen: [seen('r1', '2026-03-20T20:00', 'captured', null), ours('r2', '2026-03-15T18:05', copy)] }))[
      'original:f1'
    ]
    expect(later?.answers.map(({ value }) => value)).toEqual([{ kind: 'provenance', is: 'notEarliest' }])
  })
})
