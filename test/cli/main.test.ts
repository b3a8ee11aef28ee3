// The door itself: the list of commands, exit codes, and what a slip of the fingers is answered with.
import { expect, test } from 'vitest'
import { notBuilt } from '../../src/cli/commands/not-built.ts'
import { commands } from '../../src/cli/commands.ts'
import { dateline } from './run.ts'

test('without a command the list of commands goes to stderr, and the exit code is 2', async () => {
  const ran = await dateline()
  expect(ran).toMatchObject({ code: 2, stdout: '' })
  expect(ran.stderr).toContain('take-in')
})

test('--help prints the list on stdout', async () => {
  expect(await dateline('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: dateline COMMAND') as string, stderr: '' })
})

test('an unknown command names the nearest', async () => {
  const ran = await dateline('tkae-in')
  expect(ran).toMatchObject({ code: 2, stdout: '' })
  expect(ran.stderr.split('\n')[0]).toBe('unknown-command: There is no command "tkae-in". Did you mean take-in?')
})

test('an unknown flag is wrong usage, and the usage follows', async () => {
  const ran = await dateline('ask', 'crane', '--jsn')
  expect(ran).toMatchObject({ code: 2, stdout: '' })
  expect(ran.stderr).toMatch(/^wrong-usage: .*--jsn/)
  expect(ran.stderr).toContain('Usage: dateline ask INCIDENT [QUESTION]')
})

test('a missing word is named', async () => {
  expect((await dateline('decide', 'crane', 'recorded')).stderr).toMatch(/^wrong-usage: ANSWER is missing\./)
})

test('what is not built yet says so, and what does its work until then', async () => {
  for (const { name } of notBuilt.slice(0, 1)) {
    const ran = await dateline(name, 'crane', '--because', 'x')
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toMatch(new RegExp(`^not-built: ${name} is not built yet; .+\\n$`))
  }
})

test('a desk that is not there is a Problem, and no folder is made', async () => {
  const ran = await dateline('ask', 'crane', '--data', '/nonexistent/desk')
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toMatch(/^desk-missing: .+\n$/)
})

test('every command the house promises is on the shelf, with its usage', () => {
  const promised =
    'demo serve take-in fetching redact read ask same solve fingerprint match export verify decide rebuild fsck contact publish witness erase hold backup restore evidence stamp cosign'
  expect(commands.map((command) => command.name).sort()).toEqual(promised.split(' ').sort())
  for (const command of commands) expect(command.usage).toMatch(new RegExp(`^Usage: dateline ${command.name}\\b`))
})
