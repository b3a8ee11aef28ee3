// The inner side of the pipe: a program in the jail answers one task after the other until its input ends. It keeps nothing between two.
import { Console } from 'node:console'
import { frameOf, PART, readFrames } from './frames.ts'

/** `parts` go ahead of the answer, a frame each: whoever takes them has a turn for something else between two. */
export type Answered = { readonly answer: unknown; readonly bytes?: Uint8Array; readonly parts?: readonly unknown[] }

/** The longest task that is handed in: an original of this size, and what is known of it. */
export const LONGEST_TASK = 300_000_000

/** Called once by a program that runs in the jail. What `work` throws is a mistake of ours: it ends the program, and the desk answers for the task. */
export function answerTasks<T>(work: (task: T, bytes: Uint8Array) => Promise<Answered>): void {
  // Packages that print would print into the frames.
  globalThis.console = new Console(process.stderr, process.stderr)
  let turn: Promise<void> = Promise.resolve()
  const answerOne = async (task: T, bytes: Uint8Array): Promise<void> => {
    const { answer, bytes: made, parts = [] } = await work(task, bytes)
    for (const part of parts) say({ [PART]: part })
    say(answer, made)
  }
  readFrames(
    process.stdin,
    LONGEST_TASK,
    ({ head, body }) => {
      turn = turn.then(() => answerOne(head as T, body))
    },
    (why) => {
      throw new Error(why)
    },
  )
  process.stdin.on('end', () => process.exit(0))
  say('ready')
}

function say(head: unknown, body?: Uint8Array): void {
  process.stdout.cork()
  for (const part of frameOf(head, body)) process.stdout.write(part)
  process.stdout.uncork()
}
