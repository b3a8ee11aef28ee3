// What a command of the shell offers, and what it is handed. One command a file in commands/, in the order of the shelf (commands.ts).
import type { ParseArgsOptionsConfig } from 'node:util'

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** The words and flags after the command's name, as node:util parseArgs gives them. */
export type Asked = { readonly words: readonly string[]; readonly values: Values }

export type Command = {
  readonly name: string
  readonly does: string // one line, for the list of commands
  readonly usage: string // what `--help` prints, and what wrong usage prints on stderr
  readonly options: ParseArgsOptionsConfig
  /** The exit code: 0 done, 1 when a Problem was told on the way. A Problem that stops the command is thrown. */
  run(asked: Asked): Promise<number>
}

/** The command was called in a way it does not understand: exit code 2, the sentence and the usage on stderr. */
export class WrongUsage extends Error {}

/** The text of a flag, or undefined when it was not given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** The words a command needs, by name; WrongUsage says which one is missing. */
export function wordsFor(asked: Asked, needs: readonly string[]): readonly string[] {
  const missing = needs[asked.words.length]
  if (missing !== undefined) throw new WrongUsage(`${missing} is missing.`)
  return asked.words
}

/** Nothing may follow the words a command knows: a third name after two is more likely a slip than a wish. */
export function noMoreThan(asked: Asked, most: number): void {
  const extra = asked.words[most]
  if (extra !== undefined) throw new WrongUsage(`"${extra}" is one word too many.`)
}
