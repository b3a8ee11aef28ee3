// The commands that need a desk, one after the other as a person would use them: take in, ask, decide, rebuild, back up, restore.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CRANE, dateline, datelineIn, folderForTest, type Ran } from './run.ts'

const CODE = 'crane-at-the-east-quay'
let folder = ''
let data: string[] = []
let first: Ran

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'))
  data = ['--data', join(folder, 'desk')]
  const sources = join(folder, 'sources')
  mkdirSync(sources)
  writeFileSync(join(sources, '.DS_Store'), 'hidden')
  writeFileSync(join(sources, 'note.txt'), '=cmd: a note\n\nThe crane came down at the East Quay on 9 March 2026.\n')
  first = await dateline('take-in', '--new', 'Crane at the east quay', '--zone', 'Europe/London', join(CRANE, 'harbour-post-2.html'), sources, ...data)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Asked = {
  incident: string
  questions: { id: string; kind: string; state: string; answers: { id: string; words: string }[]; findings: { words: string; kind: string; by: string }[] }[]
}
const asked = (ran: Ran): Asked => JSON.parse(ran.stdout) as Asked

test('take-in opens an incident, walks a folder, leaves hidden files out, and tells what it kept', () => {
  expect(first.code).toBe(0)
  expect(first.stderr).toContain(`as ${CODE}`)
  expect(first.stderr).toContain('2 originals kept')
  expect(first.stdout).toMatch(/^read {2}harbour-post-2\.html: /m)
  expect(first.stdout + first.stderr).not.toContain('.DS_Store')
})

test('the same bytes again are told, not doubled', async () => {
  const ran = await dateline('take-in', CODE, join(CRANE, 'harbour-post-2.html'), '--json', ...data)
  expect(ran.code).toBe(0)
  expect(ran.stderr).toContain('held in this incident already')
  expect(JSON.parse(ran.stdout)).toMatchObject({ incident: CODE, taken: [{ again: true }] })
})

test('an address is kept as asked for, not fetched, and says so', async () => {
  const ran = await dateline('take-in', CODE, 'https://harbourpost.example/crane', '--json', ...data)
  expect(ran.code).toBe(0)
  expect(ran.stderr).toContain('not fetched')
  expect(JSON.parse(ran.stdout)).toMatchObject({ askedFor: ['https://harbourpost.example/crane'], taken: [] })
})

test('an unknown incident is a Problem that names the nearest', async () => {
  const ran = await dateline('take-in', 'crane-at-the-eastquay', join(CRANE, 'coastwire.txt'), ...data)
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toMatch(new RegExp(`^incident-unknown: .*${CODE}`))
})

test('a file that is not there is told, and the others are kept', async () => {
  const ran = await dateline('take-in', CODE, '/nonexistent.pdf', join(CRANE, 'open-harbour-network.html'), ...data)
  expect(ran.code).toBe(1)
  expect(ran.stderr).toMatch(/^file-missing: /m)
  expect(ran.stderr).toContain('1 original kept')
})

test('the folder of the desk itself is not taken in', async () => {
  const ran = await dateline('take-in', CODE, join(folder, 'desk'), ...data)
  expect(ran.code).toBe(1)
  expect(ran.stderr).toMatch(/^desk-folder: /m)
})

test('ask prints the questions with their answers, and nothing else on stdout', async () => {
  const ran = await dateline('ask', CODE, '--json', ...data)
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  const { incident, questions } = asked(ran)
  expect(incident).toBe(CODE)
  expect(questions.map((question) => question.kind)).toEqual(expect.arrayContaining(['happened', 'recorded', 'where', 'appeared', 'count']))
})

test('a question can be asked by its kind; an unknown one names the nearest', async () => {
  expect(asked(await dateline('ask', CODE, 'recorded', '--json', ...data)).questions.map((question) => question.kind)).toContain('recorded')
  const ran = await dateline('ask', CODE, 'recordde', ...data)
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toMatch(/^question-unknown: .*recorded/)
})

test('ask --csv is a row an answer', async () => {
  const { code, stdout } = await dateline('ask', CODE, '--csv', ...data)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^question,asks,state,answer,hedged,earliest,latest,reports,origins,who says it,conflict,finding\r\n/)
})

// Each test starts a program or two, so that its time is enough on a machine that does other things too.
let question = ''
test('a desk without a name asks for one', async () => {
  question = asked(await dateline('ask', CODE, 'recorded', '--json', ...data)).questions.find(({ answers }) => answers.length > 0)?.id ?? 'recorded'
  const nameless = await dateline('decide', CODE, question, '2026-03-09', '--because', 'The log of the crane.', ...data)
  expect(nameless).toMatchObject({ code: 1, stdout: '' })
  expect(nameless.stderr).toMatch(/^desk-unnamed: .*--by/)
})

test('with a name it decides, and remembers; what comes after says of which kind it is', async () => {
  const named = await dateline('decide', CODE, question, '2026-03-09', '--because', 'The log of the crane.', '--by', 'A. Editor', '--json', ...data)
  expect(named.code).toBe(0)
  expect(asked(named).questions[0]?.findings).toMatchObject([{ by: 'A. Editor', kind: 'finding', words: expect.stringContaining('9 March 2026') as string }])

  const again = await dateline('decide', CODE, question, 'undetermined', '--because', 'The log is disputed.', ...data)
  expect(again.stderr).toMatch(/^kind-required: /)
  const corrected = await dateline('decide', CODE, question, 'undetermined', '--because', 'The log is disputed.', '--kind', 'correction', '--json', ...data)
  expect(asked(corrected).questions[0]).toMatchObject({ state: 'undetermined', findings: [{ kind: 'finding' }, { kind: 'correction', by: 'A. Editor' }] })
})

test('rebuild finds the tables equal', async () => {
  expect(JSON.parse((await dateline('rebuild', '--json', ...data)).stdout)).toMatchObject({ equal: true, differs: [] })
})

test('a backup restores to the same record, and never over another', async () => {
  const other = folderForTest()
  const [file, copy] = [join(other, 'desk.backup'), join(other, 'copy')]
  const told = await dateline('backup', file, ...data)
  expect(told).toMatchObject({ code: 0, stdout: expect.stringMatching(/\nSHA-256 [0-9a-f]{64}\nAct \d+ of the log tells that it was made\./) as string })
  expect((await dateline('restore', file, '--data', copy)).code).toBe(0)
  const record = await dateline('ask', CODE, '--json', ...data)
  expect((await dateline('ask', CODE, '--json', '--data', copy)).stdout).toBe(record.stdout)
  expect(await dateline('restore', file, '--data', copy)).toMatchObject({ code: 1, stderr: expect.stringMatching(/folder-not-empty: /) as string })
})

test('a finding that is no answer is refused; words are recorded where they are said to be words', async () => {
  const question = asked(await dateline('ask', CODE, '--json', ...data)).questions.find((each) => each.kind === 'happened')?.id ?? ''
  const refused = await dateline('decide', CODE, question, '2026-02-31', '--because', 'x', '--by', 'A. Editor', ...data)
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^answer-not-understood: /) as string })
  const recorded = await dateline('decide', CODE, question, 'on the day of the regatta', '--words', '--because', 'x', '--by', 'A. Editor', ...data)
  expect(recorded).toMatchObject({ code: 0, stderr: expect.stringContaining('Recorded by A. Editor, not signed in.') as string })
})

test('nothing new is called nothing new, and another zone does not move the incident', async () => {
  const again = await dateline('take-in', '--new', 'Crane at the east quay', '--zone', 'America/New_York', join(CRANE, 'harbour-post-2.html'), ...data)
  expect(again.code).toBe(0)
  expect(again.stderr).toContain('Its time zone stays Europe/London')
  expect(again.stderr).toContain('nothing new: 1 file was held already.')
  const copy = join(folderForTest(), 'copy.html')
  copyFileSync(join(CRANE, 'harbour-post-2.html'), copy)
  expect((await dateline('take-in', CODE, copy, ...data)).stderr).toContain(
    'copy.html holds the same bytes as harbour-post-2.html, held in this incident already',
  )
})

test('an address that is none of the web is told as that, not as a missing file', async () => {
  for (const address of ['ftp://harbourpost.example/crane', 'file:///tmp/page.html']) {
    const ran = await dateline('take-in', CODE, address, ...data)
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/^address-not-understood: /m) as string })
  }
})

test('under npm run, files and folders are those of where the person stands', async () => {
  const here = folderForTest()
  writeFileSync(join(here, 'note.txt'), 'The crane came down on 9 March 2026.\n')
  const env = { npm_lifecycle_event: 'dateline', INIT_CWD: here }
  const ran = await datelineIn(env, 'take-in', '--new', 'Crane', 'note.txt', '--data', 'mine')
  expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('1 original kept') as string })
  expect(existsSync(join(here, 'mine', 'desk.sqlite'))).toBe(true)
  const elsewhere = await datelineIn({ ...env, npm_lifecycle_event: 'test' }, 'read', 'note.txt')
  expect(elsewhere.stderr).toMatch(/^file-missing: /)
})
