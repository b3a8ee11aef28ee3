// Jailed programs kept warm: each has one task in hand, a limit in time and memory for it, and an end to whoever oversteps it.
//
// A program that falls over takes one attempt with it: the task is tried once more in a new one, for the fault may be what the one before left
// behind. One that is stopped for its time or memory is not tried again.
import { findJail, holds, startJailed, type Jail, type Jailed, type JailOptions } from './jail.ts'
import { frameOf, partIn, readFrames, type Frame } from './frames.ts'

export type Work = {
  readonly task: unknown
  /** The bytes to hand in, asked for when there is somebody to take them, so that a long queue holds none of them. */
  readonly bytes?: () => Promise<Uint8Array>
  /** Somebody is waiting for it on a screen. */
  readonly first?: boolean
}
export type Ending = 'time' | 'memory' | 'fell' | 'jail-missing' | 'closed'
/** `parts`: what was said ahead of the answer, in order. */
export type Result =
  ({ readonly kind: 'answer'; readonly parts: readonly unknown[] } & Frame) | { readonly kind: 'ended'; readonly why: Ending; readonly words: string }

export type JailedPool = {
  readonly size: number
  /** Never rejects on the program's account; rejects with what `bytes` throws. */
  run(work: Work): Promise<Result>
  warm(): void
  close(): Promise<void>
}

export type PoolOptions = {
  readonly size: number
  readonly seconds: number
  readonly megabytes: number
  readonly jail?: Promise<Jail>
  readonly options?: Pick<JailOptions, 'addons' | 'read' | 'args'>
}

type Waiting = { readonly work: Work; readonly done: (result: Result) => void; readonly failed: (error: unknown) => void; attempts: number }
type Member = {
  readonly program: Jailed
  inHand: Waiting | null
  parts: unknown[]
  ready: boolean
  tasks: number
  timer: NodeJS.Timeout | null
  watch: NodeJS.Timeout | null
}

const LONGEST_ANSWER = 300_000_000
const MOST_PARTS = 1000
const MOST_ATTEMPTS = 2
/** Then a fresh one takes its place: what leaks, leaks no further, and the processor time of one life stays below its limit. */
const TASKS_OF_A_LIFE = 2000
const WATCH_MILLISECONDS = 100

export function jailedPool(script: URL, { size, seconds, megabytes, jail: found, options = {} }: PoolOptions): JailedPool {
  const members = new Set<Member>()
  const endings = new Set<Promise<unknown>>()
  const waiting: Waiting[] = []
  let closed = false
  let jail: Jail | null = null
  let looking: Promise<void> | null = null

  function next(): void {
    if (closed || waiting.length === 0) return rest()
    if (jail === null) {
      looking ??= (found ?? findJail()).then((held) => {
        jail = held
        next()
      })
      return
    }
    if (!holds(jail, options)) {
      for (const { done } of waiting.splice(0)) done({ kind: 'ended', why: 'jail-missing', words: 'there is no jail to open it in' })
      return
    }
    for (const member of members) if (member.ready && member.inHand === null) give(member)
    const coming = [...members].filter((m) => !m.ready).length
    for (let n = coming; n < waiting.length && members.size < size; n++) start(jail)
    rest()
  }

  function rest(): void {
    for (const member of members) member.program.hold(member.inHand !== null || (!member.ready && waiting.length > 0))
  }

  function give(member: Member): void {
    const waited = waiting.shift()
    if (waited === undefined) return
    member.inHand = waited
    member.tasks++
    waited.attempts++
    member.program.hold(true)
    void (waited.work.bytes?.() ?? Promise.resolve(undefined)).then(
      (bytes) => {
        if (member.inHand !== waited) return // closed, or fallen over, meanwhile
        member.timer = setTimeout(() => end(member, 'time', `it takes longer than ${seconds} seconds`), seconds * 1000)
        member.watch = setInterval(() => {
          if (member.program.residentMegabytes() > megabytes * 1.5) end(member, 'memory', `it needs more than ${Math.round(megabytes * 1.5)} MB`)
        }, WATCH_MILLISECONDS)
        for (const part of frameOf(waited.work.task, bytes)) member.program.input.write(part)
      },
      (error: unknown) => {
        waited.failed(error)
        if (member.inHand === waited) member.inHand = null
        next()
      },
    )
  }

  function start(held: Jail): void {
    const program = startJailed(held, script, { ...options, megabytes, cpuSeconds: Math.max(900, 60 * seconds) })
    const member: Member = { program, inHand: null, parts: [], ready: false, tasks: 0, timer: null, watch: null }
    members.add(member)
    readFrames(
      program.output,
      LONGEST_ANSWER,
      (frame) => {
        if (!member.ready) member.ready = true
        else if (member.inHand === null) return end(member, 'fell', 'it spoke without being asked')
        else if (partIn(frame) !== undefined) {
          if (member.parts.push(partIn(frame)) > MOST_PARTS) end(member, 'fell', 'its answer has no end')
          return
        } else finish(member, { kind: 'answer', parts: member.parts.splice(0), ...frame })
        if (member.tasks >= TASKS_OF_A_LIFE) end(member, 'fell', 'its time was over')
        next()
      },
      (why) => end(member, 'fell', why),
    )
    const ending = program.ended.then((why) => {
      endings.delete(ending)
      if (why === 'memory') end(member, 'memory', `it needs more than ${megabytes} MB`)
      else if (why === 'time') end(member, 'time', 'it takes too much processor time')
      else end(member, 'fell', why ?? 'the reader ended')
    })
    endings.add(ending)
  }

  function finish(member: Member, result: Result): void {
    const waited = release(member)
    waited?.done(result)
  }

  function release(member: Member): Waiting | null {
    if (member.timer !== null) clearTimeout(member.timer)
    if (member.watch !== null) clearInterval(member.watch)
    const waited = member.inHand
    member.inHand = null
    member.timer = null
    member.watch = null
    member.parts = []
    return waited
  }

  /** Ends a program and answers for the task in its hand. One that never got ready answers for a task that waits, or nobody would. */
  function end(member: Member, why: Ending, words: string): void {
    if (!members.delete(member)) return
    member.program.kill()
    const waited = release(member) ?? (member.ready ? null : (waiting.shift() ?? null))
    if (waited !== null && !member.ready) waited.attempts++
    if (waited !== null && why === 'fell' && waited.attempts < MOST_ATTEMPTS && !closed) waiting.unshift(waited)
    else waited?.done({ kind: 'ended', why, words })
    next()
  }

  return {
    size,

    run: (work) =>
      new Promise((done, failed) => {
        if (closed) return done(CLOSED)
        const waited: Waiting = { work, done, failed, attempts: 0 }
        if (work.first === true) waiting.unshift(waited)
        else waiting.push(waited)
        next()
      }),

    /** Loads a first program ahead of the first file: that takes most of a second. */
    warm() {
      void (found ?? findJail()).then((held) => {
        jail ??= held
        if (members.size > 0 || closed || !holds(held, options)) return
        start(held)
        rest()
      })
    },

    async close() {
      closed = true
      for (const { done } of waiting.splice(0)) done(CLOSED)
      for (const member of members) member.program.hold(true) // one at rest does not keep the program up, so its end would not be waited for
      for (const member of [...members]) end(member, 'closed', CLOSED.words)
      await Promise.all(endings)
    },
  }
}

const CLOSED = { kind: 'ended', why: 'closed', words: 'the desk was closed' } as const
