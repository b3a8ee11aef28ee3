// The page of the record in a bundle: what a colleague or a court reads first.
import { expect, test } from 'vitest'
import { recordFiles, without } from '../../src/desk/evidence/export-record.ts'
import { file, openTestDesk } from './open-test-desk.ts'

async function record() {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada <b>')
  const incident = await desk.openIncident('Crane & quay', 'UTC')
  await desk.takeIn(
    incident.code,
    file('post.txt', 'Crane falls\n\nA crane fell at the East Quay on Saturday, the union said.\n', { published: '2026-03-16', publication: 'Harbour Post' }),
  )
  await desk.takeIn(
    incident.code,
    file('echo.txt', 'Crane falls\n\nA crane fell at the East Quay on Sunday, the <port> said.\n', { published: '2026-03-16', publication: 'Echo' }),
  )
  await desk.idle()
  const decide = async (written: string, kind: 'finding' | 'correction') =>
    desk.decide(incident.code, 'happened', { answer: written, because: 'The log says so.', kind, confidence: 'moderate' })
  await decide('2026-03-14', 'finding')
  await decide('2026-03-15', 'correction')
  return { incident, questions: await desk.questions(incident.code), reports: await desk.reports(incident.code) }
}

test('gives each question with its answers in their givers’ words, the finding, the conflict and the files; every sign of markup is a sign of text', async () => {
  const shown = await record()
  const page = recordFiles(shown).find(({ name }) => name === 'record.html')?.text ?? ''
  for (const words of [
    'When did it happen?',
    'Harbour Post</bdi>, citing <bdi>the union',
    'A crane fell at the East Quay on Saturday',
    'Cannot all be true',
    'The desk finds',
    'moderate confidence',
    'post.txt',
    shown.reports[0]!.original,
  ])
    expect(page).toContain(words)
  expect(page).toContain('Crane &#38; quay')
  expect(page).not.toMatch(/<port>|<b>Ada|Ada <b>/)
  expect(page).not.toMatch(/<script|https?:/)
})

test('the findings stand in the order in which they were recorded', async () => {
  const page = recordFiles(await record()).find(({ name }) => name === 'corrections.html')?.text ?? ''
  expect(page.indexOf('14 March')).toBeGreaterThan(0)
  expect(page.indexOf('15 March')).toBeGreaterThan(page.indexOf('14 March'))
})

test('what is withheld stands in none of the files', async () => {
  const shown = await record()
  const echo = shown.reports.find(({ name }) => name === 'echo.txt')!.id
  for (const { name, text } of recordFiles(without(shown, new Set([echo])))) expect(text, name).not.toMatch(/Sunday, the|echo\.txt|“Echo/)
})
