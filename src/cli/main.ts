// The door from a shell: finds the command, reads its flags, and turns what goes wrong into an exit code and one line.
//
// Exit codes: 0 done, 1 a Problem ("code: sentence" on stderr), 2 wrong usage. A broken promise of our own is not caught: Node
// prints it with its stack and ends with 1.
import { parseArgs } from 'node:util'
import { readFileSync } from 'node:fs'
import { Problem } from '../model/problem.ts'
import { WrongUsage, type Asked, type Command } from './command.ts'
import { commands } from './commands.ts'
import { nearest } from './nearest.ts'
import { standWhereCalled } from './standing.ts'
import { print, say, sayProblem } from './terminal.ts'

/** Runs one command of the shell. `argv` are the words after the program's name. */
export async function main(argv: readonly string[]): Promise<number> {
  // A reader that closes the pipe early (`| head`) has what it wanted; the rest has nowhere to go.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  standWhereCalled()
  const [name, ...rest] = argv
  if (name === undefined) {
    say(LIST)
    return 2
  }
  if (name === '--help' || name === '-h' || name === 'help') return await help(rest[0])
  if (name === '--version' || name === '-v') {
    await print(version())
    return 0
  }
  const command = commands.find((each) => each.name === name)
  if (command === undefined) return unknown(name)
  return await runCommand(command, rest)
}

async function runCommand(command: Command, argv: readonly string[]): Promise<number> {
  // Threads that idle do not keep a process alive, not even while they are being ended: without this the process could end first.
  const awake = setInterval(() => undefined, 2 ** 30)
  try {
    const asked = askedOf(command, argv)
    if (asked.values.help === true) {
      await print(command.usage)
      return 0
    }
    return await command.run(asked)
  } catch (error) {
    if (error instanceof WrongUsage) {
      say(`wrong-usage: ${error.message}\n\n${command.usage}`)
      return 2
    }
    if (!(error instanceof Problem)) throw error
    sayProblem(error)
    return 1
  } finally {
    clearInterval(awake)
  }
}

function askedOf(command: Command, argv: readonly string[]): Asked {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    return { words: positionals, values }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    throw new WrongUsage((error as Error).message.split('. To specify')[0] ?? 'The flags could not be read.')
  }
}

async function help(name: string | undefined): Promise<number> {
  const command = commands.find((each) => each.name === name)
  if (name !== undefined && command === undefined) return unknown(name)
  await print(command?.usage ?? LIST)
  return 0
}

function unknown(name: string): number {
  const near = nearest(
    name,
    commands.map((each) => each.name),
  )
  say(`unknown-command: There is no command "${name}".${near === null ? '' : ` Did you mean ${near}?`}\n\n${LIST}`)
  return 2
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return `dateline ${number}`
}

const LIST = `Dateline keeps one sourced, dated, correctable record of who says what about an incident and its footage.

Usage: dateline COMMAND ...

${commands
  .filter((each) => !each.does.startsWith('not built yet'))
  .map((each) => `  ${each.name.padEnd(13)}${each.does}`)
  .join('\n')}

dateline COMMAND --help tells more. --json prints machine-readable output on stdout and nothing else there.`
