// Dates told in passing are no rivals of when it happened; what does contradict it stays a conflict. Each family stands beside its conflict.
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions, conflictsWithin } from '../../src/questions/answer.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'
import type { Report } from '../../src/model/report.ts'

async function read(text: string, published = '2026-06-10'): Promise<Report> {
  const [page] = await readFile(new TextEncoder().encode(text), { name: 'page.txt', mediaType: 'text/plain' }, { published }, 'Europe/London')
  return page!.resolved
}
const rivals = async (text: string): Promise<number> => conflictsWithin(await read(text)).length

describe('what happened to the thing before is not when this happened', () => {
  test.each([
    'A fire destroyed the Varn library on Tuesday. The library, built in 1931, had been restored in 2008, the council said.',
    'The factory burned down in 2011 and was rebuilt in 2014. A fire broke out there again on Monday night, the owner said.',
    'The shop opened in 1998, closed in 2020 and was robbed on Friday.',
    'A crane collapsed at the port on Saturday. It was the third such accident there: in 2019 two workers died, and in 2022 one was hurt. On Saturday nobody was hurt.',
    'Three were killed in Sunday’s crash on the A1, police said. In March, five people died on the same stretch.',
    'A ferry ran aground off Merrow on Saturday evening. The last ferry to run aground there, in 2011, had 12 on board.',
    'The hall burned down on Tuesday. Its previous roof collapsed in May.',
    'It was 1914 when the mill opened. In 2024 visitors numbered 2,024.',
    'The river burst its banks on Sunday. In 2014 it flooded 40 homes.',
    'A landslide buried three houses on Monday. The slope had given way in 1987.',
    'A bus crashed on the A4 on Saturday. An earlier crash, in 2019, killed two.',
  ])('%s', async (text) => {
    expect(await rivals(text)).toBe(0)
  })

  test.each([
    'The library burned down on Tuesday, the council said. The union said it in fact burned down in August 2019.',
    'The crane collapsed on Saturday, police said. The port said the collapse took place in March.',
    'Crane falls\n\nThe crane fell at the quay on Saturday. The same crane in fact fell in 2019, the union said.',
    'The last ferry sank on Saturday, police said. The owner said it sank on Sunday.',
  ])('and is a rival: %s', async (text) => {
    expect(await rivals(text)).toBe(1)
  })

  test('it is the new fire that is asked for', async () => {
    const report = await read('The factory burned down in 2011 and was rebuilt in 2014. A fire broke out there again on Monday night, the owner said.')
    expect(answersOf([given('r1', report)], 'happened')).toEqual(['Monday 8 June 2026, night'])
  })
})

describe('steps of one story answer other questions', () => {
  test.each([
    'A trawler sank off Kell on 2 June. Its wreck was found on 5 June. Two bodies were recovered on 6 June and one more on 7 June.',
    'Officers were called at 9pm on Friday to a fight at the Anchor. A man was taken to hospital at 9.30pm and died on Sunday.',
    'An inquest heard that Mr Vance left home at 8am on 4 January, was seen in a shop at 9.30am and was found dead the following day.',
    'The concert was on Friday. The hall had flooded on Wednesday. It was repaired on Thursday.',
    'The shop burned on Sunday and was looted on Tuesday.',
    'The siege began on Friday and ended on Sunday.',
    'The ship left Varn on 1 June, sank on 3 June and was raised on 8 June.',
    'The plane took off at 8am, crashed at 9.20am and was found at noon on 4 June.',
    'The premier said the convoy left at 6 a.m. It was attacked an hour later.',
  ])('%s', async (text) => {
    expect(await rivals(text)).toBe(0)
  })

  test.each([
    'A trawler sank off Kell on 2 June, the coastguard said. The owner said it sank on 3 June.',
    'A trawler sank off Kell on 2 June, the coastguard said. The owner said it went down on 3 June.',
    'The tower collapsed on Friday, police said. Residents said it came down on Sunday.',
    'The siege began on Friday, police said. The mayor said it began on Sunday.',
    'The mill burned on Friday, police said. The owner said the fire broke out on Sunday.',
    'The ferry hit the pier on Saturday, the harbour master said. The crew said it struck the pier on Sunday.',
    'A tanker exploded on Friday, the navy said. The owner said it blew up on Thursday.',
    'The mosque was attacked on 2 June, the governor said. The imam said gunmen stormed it on 4 June.',
  ])('and is a rival: %s', async (text) => {
    expect(await rivals(text)).toBe(1)
  })
})

describe('two events told in one report are two', () => {
  test.each([
    'On Sunday a man was shot in Varn. On Monday a woman was shot in Lund.',
    'The blast, on the evening of Thursday 4 June, was followed by another the next morning.',
    'The shop was raided on 2 March and again on 9 March, when six people were held.',
    'The village was shelled on Friday and on Saturday.',
    'The crane fell on Saturday. On Monday another crane fell in Lund.',
    'The quake hit at 9.15 a.m. on Monday, which was Sunday evening in New York.',
  ])('%s', async (text) => {
    expect(await rivals(text)).toBe(0)
  })

  test.each([
    'A man was shot in Varn on Sunday, police said. The hospital said the man was shot on Monday.',
    'The convoy was shelled again on Saturday, the army said. Residents said the shelling was on Friday.',
    'The shop was raided on 2 March, police said. The owner said it was raided on 9 March.',
  ])('and is a rival: %s', async (text) => {
    expect(await rivals(text)).toBe(1)
  })
})

test('that there was no fire this month records no footage', async () => {
  const text =
    'A video claims to show rioters burning a bus in Ostend. The clip was first uploaded to YouTube on 2 August 2017. The fire brigade said there had been no bus fire there this month.'
  expect(await rivals(text)).toBe(0)
  expect(await rivals(text.replace('there had been no bus fire there', 'the bus fire took place'))).toBe(1)
})

describe('a page that says something else now', () => {
  const page = (day: string, hurt: string): string =>
    `Crane falls\n\nThe crane fell on ${day}, police said. ${hurt} people were hurt in the collapse, the port authority said.`
  const versions = async (): Promise<ReportForQuestions[]> => [
    given('v1', await read(page('Saturday', 'Three'))),
    { ...given('v2', await read(page('Friday', 'Five'))), versionOf: 'v1' },
  ]
  const asked = (reports: readonly ReportForQuestions[], id: string): Question | undefined =>
    answerQuestions({ zone: 'Europe/London', reports, links: [], findings: [] }).find((q) => q.id === id)

  test('does not contradict itself, and the change is told', async () => {
    for (const [id, now, before] of [
      ['happened', 'Friday 5 June 2026', 'Saturday 6 June 2026'],
      ['count:injuries', 'five people', 'three people'],
    ] as const) {
      const q = asked(await versions(), id)
      expect(q?.answers.map((a) => a.words)).toEqual([now])
      expect(q?.conflicts).toEqual([])
      expect(q?.notes.join(' ')).toContain(`gave ${before} in an earlier version; the page was altered`)
    }
  })

  test('against another report that says what it said before, the alteration is a way out', async () => {
    const other = given('post', await read('Crane falls\n\nThe crane fell on Saturday, the union said.'))
    const q = asked([...(await versions()), other], 'happened')
    expect(q?.conflicts).toHaveLength(1)
    expect(q?.conflicts[0]?.waysOut[0]).toEqual({
      kind: 'altered',
      words: 'The page was altered: an earlier version of “Crane falls” gave Saturday 6 June 2026.',
    })
  })

  test('two pages that are no versions of one another do contradict', async () => {
    const [first, second] = await versions()
    expect(asked([first!, { ...second!, versionOf: null }], 'happened')?.conflicts).toHaveLength(1)
  })
})

function given(id: string, report: Report): ReportForQuestions {
  return { id, title: report.report.title, publication: null, versionOf: null, takenInAt: '2026-06-10T00:00:00Z', report, judgements: {} }
}
function answersOf(reports: readonly ReportForQuestions[], id: string): string[] {
  const question = answerQuestions({ zone: 'Europe/London', reports, links: [], findings: [] }).find((q) => q.id === id)
  return (question?.answers ?? []).map((a) => a.words)
}

describe('how counts are spoken of', () => {
  test('what was done to workers is asked with its verb', async () => {
    const page = (n: string): string => `Crane falls\n\nA crane fell. ${n} workers were treated for cuts, the port said.`
    const reports = [given('a', await read(page('Two'))), given('b', await read(page('Twelve')))]
    const questions = answerQuestions({ zone: 'Europe/London', reports, links: [], findings: [] })
    expect(questions.map((q) => q.asks)).toContain('How many workers were treated?')
  })

  test('a sentence says "nobody" and "one person"', async () => {
    const [conflict] = conflictsWithin(await read('Crane falls\n\nA crane fell. Nobody was hurt, the mayor said. A nurse said that one person was hurt.'))
    expect(conflict?.sentence).toContain('gives nobody')
    expect(conflict?.sentence).toContain('gives one person')
  })
})
