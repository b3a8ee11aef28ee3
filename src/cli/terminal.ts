// What goes to the shell: answers on stdout, everything said on the way on stderr.
//
// Words of originals are others' words: control characters in them could steer a terminal, so whatever is printed for a person loses
// them here. JSON needs no such care: JSON.stringify escapes what is below U+0020.
import type { Problem } from '../model/problem.ts'

/** Prints one line on stdout and waits when the reader of a pipe is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

/** One JSON value on one line. C1 controls and the line separators are escaped too: some terminals and line readers act on them. */
export async function printJson(value: unknown): Promise<void> {
  await print(JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

/** For a person's eyes: line breaks stay, other control characters become the replacement character. */
function harmless(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** Prints text for a person on stdout. */
export async function show(words: string): Promise<void> {
  await print(harmless(words))
}

let passing = false // a line of progress stands on the terminal and will be written over

/** A message on stderr, for a person. */
export function say(words: string): void {
  if (passing) process.stderr.write('\r\u001b[K')
  passing = false
  process.stderr.write(`${harmless(words)}\n`)
}

/** Progress: one line written over in place on a terminal; nothing elsewhere, where `say` tells each step as a line of its own. */
export function pass(words: string): void {
  if (!process.stderr.isTTY) return
  const width = process.stderr.columns
  process.stderr.write(
    `\r\u001b[K${harmless(words)
      .replaceAll('\n', ' ')
      .slice(0, width > 1 ? width - 1 : 79)}`,
  )
  passing = true
}

/** Progress that is worth a line of its own where lines cannot be written over. */
export function step(words: string): void {
  if (process.stderr.isTTY) pass(words)
  else say(words)
}

/** A Problem in one line: its code and its sentence. Anything else is our mistake and is not caught here. */
export function sayProblem(problem: Problem, about: string | null = null): void {
  const sentence = problem.message.replace(/\s+/g, ' ')
  say(`${problem.code}: ${about === null || sentence.includes(about) ? '' : `${about}: `}${sentence}`)
}
