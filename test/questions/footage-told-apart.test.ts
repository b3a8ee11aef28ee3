// Pieces of footage that a page tells apart: what is said below one head is of that piece alone. And who put footage where, and filmed it, however it is told.
import { expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { taken } from './pages-asked.ts'

const asked = async (text: string): Promise<readonly Question[]> =>
  answerQuestions({ zone: 'UTC', reports: await taken(['Sift', '2026-03-20T12:00:00Z', text]), links: [], findings: [] })
const answers = (questions: readonly Question[], id: string): readonly string[] => questions.find((q) => q.id === id)?.answers.map(({ words }) => words) ?? []

const TWO = `Two clips of the crane: one old, one real

On Saturday a crane fell at the quay in Orlen. Two clips of it have been shared.

Video 1: the crane from behind

The clip, posted by @quaylights on Murmur on 14 March at 6 p.m., was uploaded to Lookout on 3 May 2024 by a user called docker9.

Video 2: the crane from the water

The second video was posted at 4:40 p.m. by the harbour union. The file gives 4:36 p.m. as the time of recording.`

test('times and posters below one head are of that piece alone', async () => {
  const questions = await asked(TWO)
  expect(answers(questions, 'appeared:f1')).toEqual([
    'Lookout, by a user called docker9, Friday 3 May 2024',
    'Murmur, by @quaylights, Saturday 14 March 2026, 18:00 to 19:00',
  ])
  expect(answers(questions, 'appeared:r0/f2')).toEqual(['the harbour union, Saturday 14 March 2026, 16:40'])
  expect(answers(questions, 'recorded:r0/f2')).toEqual(['Saturday 14 March 2026, 16:36'])
  expect(answers(questions, 'author:r0/f2')).toEqual(['the harbour union (posted it)'])
  expect(questions.filter(({ id }) => id.includes('r0/f2')).flatMap(({ conflicts }) => conflicts)).toEqual([])
})

test('one numbered head tells nothing apart', async () => {
  const questions = await asked(TWO.replace('Video 2:', 'What else:').replace('The second video', 'The video'))
  expect(answers(questions, 'appeared:r0/f2')).toEqual([])
})

test.each([
  ['The video, which haulier Jan Ruud put on Lookout at 8.05 this morning, is short.', 'Lookout, by Jan Ruud, Friday 20 March 2026, 08:05'],
  [
    'A reverse image search led to a longer version of three minutes, which the broadcaster Quay TV uploaded on 18 May 2023.',
    'the broadcaster Quay TV, Thursday 18 May 2023',
  ],
])('seen: %s', async (sentence, where) => {
  expect(answers(await asked(`Fact check: old video of a crane\n\nA video shows a crane in Orlen. ${sentence}`), 'appeared:f1')).toEqual([where])
})

test.each([
  'The man in the video was put on trial on Tuesday.',
  'The footage was put on hold on 3 March.',
  'A search led to the arrest of a docker on 18 May 2023.',
])('not seen: %s', async (sentence) => {
  expect(answers(await asked(`Fact check: old video of a crane\n\nA video shows a crane in Orlen. ${sentence}`), 'appeared:f1')).toEqual([])
})

test.each([
  ['Quay TV said that its cameraman Jan Ruud shot the footage from a window.', ['a person named by Sift']],
  ['The clip, shot by bystander Mara Dunn, 27, from the mole, is short.', ['a person named by Sift']],
  ['The clip was sent in by Mara Dunn, a teacher, who told Quay Post she filmed it herself.', ['a person named by Sift']],
  ['Its cameraman Jan Ruud shot the harbour master a look.', []],
])('who filmed: %s', async (sentence, who) => {
  expect(answers(await asked(`Watch: crane falls\n\nThe video is new. ${sentence}`), 'author:f1')).toEqual(who)
})

test('a camera’s own clock tells when, as its clock', async () => {
  const questions = await asked('Watch: crane falls\n\nA crane fell in Orlen. The film shows the crane going at 06:36 by its clock.')
  const [answer] = questions.find(({ id }) => id === 'recorded:f1')?.answers ?? []
  expect(answer?.statements.map(({ hedge }) => hedge)).toEqual(['by its clock'])
  expect(answers(await asked('Watch: crane falls\n\nThe film is new. The church clock showed 06:36.'), 'recorded:f1')).toEqual([])
})
