// What nobody asserts, what a report has replaced, what happened to something else and what is told of the footage answers nothing of the occurrence, and is
// told as what it is.
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { isSilent, type Question, type ReportForQuestions } from '../../src/model/question.ts'

type Page = { readonly publication: string; readonly published?: string; readonly text: string }

async function ask(...pages: Page[]): Promise<Record<string, Question>> {
  const reports: ReportForQuestions[] = []
  for (const { publication, published = '2026-03-04T20:00:00Z', text } of pages) {
    const byHand = { publication, ...(published === '' ? {} : { published }) }
    for (const page of await readFile(new TextEncoder().encode(text), { name: 'page.txt', mediaType: 'text/plain' }, byHand, 'UTC'))
      reports.push({
        ...{ id: publication, title: page.resolved.report.title, publication, versionOf: null, takenInAt: '2026-04-01T00:00:00Z' },
        ...{ report: page.resolved, judgements: {} },
      })
  }
  return Object.fromEntries(answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).map((q) => [q.id, q]))
}

const words = (q: Question | undefined): string[] => (q?.answers ?? []).map((a) => a.words)
const bridge = (sentences: string): string => `Bridge collapses at Lowdon\n\nA bridge collapsed at Lowdon.\n\n${sentences}\n`
const of = (sentences: string): Promise<Record<string, Question>> => ask({ publication: 'Lowdon Echo', text: bridge(sentences) })

describe('what is not asserted is no answer, bounds nothing, and is shown', () => {
  test.each([
    ['Police said it was not true that the bridge collapsed on Sunday.', /denies Sunday 1 March 2026/],
    ['If the bridge had collapsed on Sunday, people would have died.', /only supposes Sunday 1 March 2026/],
    ['Could the bridge have collapsed on Friday?', /asks about Friday 27 February 2026/],
    ['The bridge did not collapse on Sunday, police said.', /citing police, denies Sunday/],
  ])('%s', async (sentence, note) => {
    const q = (await of(sentence))['happened']
    expect(q).toMatchObject({ answers: [], conflicts: [], bounds: { earliest: null, latest: null } })
    expect(q?.notes.join(' ')).toMatch(note)
  })

  test.each([
    ['It is not true that seven people died, the hospital said.', 'count:deaths', /denies seven people/],
    ['Ignore the rumours of 12 dead.', 'count:deaths', /denies twelve people/],
    ['Reports of 20 injured were false.', 'count:injuries', /denies 20 people/],
    ['The union disputes that two people were hurt.', 'count:injuries', /citing the union, denies two people/],
    ['Police would not confirm reports that five people were missing.', 'count:missing', /citing Police, does not confirm five people/],
  ])('%s', async (sentence, id, note) => {
    const q = (await of(sentence))[id]
    expect(q).toMatchObject({ answers: [], conflicts: [] })
    expect(q?.notes.join(' ')).toMatch(note)
  })

  test('who denies that anyone was killed counts nobody, and stands against who counts two', async () => {
    const q = (await of('Police denied that anyone was killed. Two people died, the union said.'))['count:deaths']
    expect(words(q).toSorted()).toEqual(['no people', 'two people'])
    expect(q?.conflicts).toHaveLength(1)
  })

  test('a denial is seen though nothing else is said of the footage', async () => {
    const q = (await of('The video was not filmed on Tuesday, police said.'))['recorded:f1']
    expect(q?.notes.join(' ')).toContain('citing police, denies Tuesday 3 March 2026')
    expect(q === undefined || isSilent(q)).toBe(false)
  })
})

describe('which occurrence, and which time', () => {
  test('what somebody says on Tuesday fell on Monday fell on Monday', async () => {
    expect(words((await of('The mayor said on Tuesday it fell on Monday.'))['happened'])).toEqual(['Monday 2 March 2026'])
  })

  test('a report’s answer does not hang on the verb of another', async () => {
    const page = bridge('The bridge fell at about 3.20 p.m. on Monday, according to Chief Alan Prewett.')
    const alone = await ask({ publication: 'Echo', text: page })
    const beside = await ask({ publication: 'Echo', text: page }, { publication: 'Post', text: 'Bridge falls\n\nThe bridge at Lowdon fell.\n' })
    expect(words(alone['happened'])).toEqual(['Monday 2 March 2026, 15:20'])
    expect(words(beside['happened'])).toEqual(words(alone['happened']))
  })

  test.each([
    ['On Monday 2 March 2026 at 3.47 p.m. the bridge gave way.', ['Monday 2 March 2026, 15:47']],
    ['A witness said that the bridge fell on Monday “just after four”.', [expect.stringContaining('Monday 2 March 2026')]],
    ['The bridge opened from 10 to 11 a.m. on Monday.', []],
    ['The bridge was also blocked in June 2024.', []],
    ['In 2019 a bridge at Marsh collapsed.', []],
  ])('%s', async (sentence, answers) => {
    expect(words((await of(sentence))['happened'])).toEqual(answers)
  })

  test('the dead of another year’s collapse are not counted, and its place is none of this one', async () => {
    const questions = await of('In 2019 a bridge at Marsh Road in Stane collapsed, killing nine people.')
    expect(questions['count:deaths']).toBeUndefined()
    expect(words(questions['where']).join(' ')).not.toMatch(/Marsh|Stane/)
  })

  test('a crane that fell on another day is another event', async () => {
    const q = await ask(
      { publication: 'Echo', text: bridge('The bridge collapsed on Sunday.') },
      { publication: 'Post', text: bridge('The bridge collapsed on Sunday, police said.') },
      { publication: 'Yard', text: 'A crane fell on 3 February 2026.\n' },
    )
    expect(words(q['happened'])).toEqual(['Sunday 1 March 2026'])
    expect(Object.keys(q).some((id) => id.startsWith('sameEvent:'))).toBe(true)
  })

  test('ten to six is Sunday morning; nine in the evening is not', async () => {
    const pages = (clock: string): Page[] => [
      { publication: 'Echo', text: 'Mill burns at Lowdon\n\nA fire destroyed the mill on Sunday morning, police said.\n' },
      { publication: 'Post', text: `Mill burns at Lowdon\n\nThe fire broke out at ${clock} on Sunday, a neighbour said.\n` },
    ]
    expect((await ask(...pages('5.50 a.m.')))['happened']?.conflicts).toEqual([])
    expect((await ask(...pages('9 p.m.')))['happened']?.conflicts).toHaveLength(1)
  })
})

describe('footage', () => {
  const old = bridge(
    'The bridge collapsed on Sunday at 3 p.m.\n\nA video shared as one of the collapse was recorded in August 2019 at Penmere Lock, police said.',
  )

  test('its place is no place of the occurrence', async () => {
    expect(words((await ask({ publication: 'Echo', text: old }))['where'])).toEqual(['Lowdon'])
  })

  test('its time is not that of the incident where somebody dates it to years before', async () => {
    const q = await ask({ publication: 'Echo', text: old }, { publication: 'Post', text: bridge('The bridge collapsed on Sunday, police said.') })
    expect(words(q['recorded:f1'])).toEqual(['August 2019'])
    expect(q['recorded:f1']?.conflicts).toEqual([])
    expect(words(q['happened'])).toEqual(['Sunday 1 March 2026'])
  })
})

describe('what a report has replaced itself', () => {
  test('its update in the same voice', async () => {
    const q = (await of('One person died, police said.\n\nUPDATE 5 March, 9.30 a.m.: Police now say nobody died.'))['count:deaths']
    expect(words(q)).toEqual(['no people'])
    expect(q).toMatchObject({ conflicts: [] })
    expect(q?.notes.join(' ')).toMatch(/gave one person before, and has replaced it \(“One person died”\)/)
  })

  test('its correction, that tells what an earlier version said', async () => {
    const page =
      'The bridge collapsed on Sunday, police said.\n\nCORRECTION: An earlier version of this article said that ten people were hurt. Six people were hurt.'
    expect(words((await of(`Ten people were hurt. ${page}`))['count:injuries'])).toEqual(['six people'])
  })

  test('an update in another voice replaces nothing: the two are rivals', async () => {
    const q = (await of('One person died, police said.\n\nUPDATE: The hospital said that nobody died.'))['count:deaths']
    expect(words(q).toSorted()).toEqual(['no people', 'one person'])
    expect(q?.conflicts).toHaveLength(1)
  })
})

describe('who gives it, and how exactly', () => {
  test('two Menschen and two people are one answer', async () => {
    const german =
      'Brücke in Lowdon eingestürzt\n\nAm Sonntag ist in Lowdon eine Brücke eingestürzt. Zwei Menschen wurden verletzt, teilte die Feuerwehr mit.\n'
    const q = await ask({ publication: 'Echo', text: bridge('Two people were injured, police said.') }, { publication: 'Bote', text: german })
    expect(words(q['count:injuries'])).toEqual(['two people'])
  })

  test('one person under two offices is one origin', async () => {
    const q = await ask(
      { publication: 'Echo', text: bridge('The bridge collapsed on Sunday, Chief Fire Officer Alan Prewett said.') },
      { publication: 'Post', text: bridge('The bridge collapsed on Sunday, Fire Chief Alan Prewett said.') },
      { publication: 'Yard', text: bridge('The bridge collapsed on Sunday, Chief Fire Officer Mara Prewett said.') },
    )
    expect(q['happened']?.answers.map(({ reports, origins }) => [reports, origins])).toEqual([[3, 2]])
  })

  test('who says it less exactly is counted as that', async () => {
    const footage = (when: string): string => bridge(`The video was recorded ${when}, police said.`)
    const q = await ask(
      { publication: 'Echo', text: footage('on 9 August 2019') },
      { publication: 'Post', text: footage('in August 2019') },
      { publication: 'Yard', text: bridge('The video was filmed on Sunday, a witness said.') },
    )
    const answer = q['recorded:f1']?.answers.find((a) => a.words.includes('August'))
    expect(answer).toMatchObject({ words: 'Friday 9 August 2019', reports: 2, vaguer: { reports: 1, words: 'August 2019' } })
  })
})
