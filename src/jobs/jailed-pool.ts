// Jailed programs kept warm: each has one task in hand, a limit in time and memory for it, and an end to whoever oversteps it.
//
// The limit in time is one of processor time, so that a long file is not given up because the machine is busy with other things; far behind it stands
// one by the clock, for whoever sleeps or waits for ever.
//
// A program that falls over takes one attempt with it: the task is tried once more in a new one, for the fault may be what the one before left
// behind. One that is stopped for its time or memory is not tried again.
import { findJail, holds, startJailed, type Jail, type JailOptions } from './jail.ts'
import type { Jailed } from './jailed-process.ts'
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
  /** Of processor time, for one task; by the clock where the system does not tell processor time. */
  readonly seconds: number
  /** By the clock, for one task: ten times as long, unless said otherwise. A machine may be busy with ten other programs for each of its cores. */
  readonly wallSeconds?: number
  /** Of processor time, for all the tasks of one program: then the system ends it, so a fresh one takes its place while a whole task would still fit in. */
  readonly lifeSeconds?: number
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
  watch: NodeJS.Timeout | null
}

const LONGEST_ANSWER = 300_000_000
const MOST_PARTS = 1000
const MOST_ATTEMPTS = 2
/** Then a fresh one takes its place: what leaks, leaks no further. */
const TASKS_OF_A_LIFE = 2000
const WATCH_MILLISECONDS = 100

/** At most `size` programs at once, started as tasks come. Where no jail holds them every task ends with `jail-missing`. */
export function jailedPool(
  script: URL,
  { size, seconds, wallSeconds = 10 * seconds, lifeSeconds = Math.max(900, 60 * seconds), megabytes, jail: found, options = {} }: PoolOptions,
): JailedPool {
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
        watch(member)
        for (const part of frameOf(waited.work.task, bytes)) member.program.input.write(part)
      },
      (error: unknown) => {
        waited.failed(error)
        if (member.inHand === waited) member.inHand = null
        next()
      },
    )
  }

  /** Looks at a program while it has a task in hand. */
  function watch(member: Member): void {
    const [{ program }, begun] = [member, performance.now()]
    let before = program.cpuSeconds()
    member.watch = setInterval(() => {
      const [now, waited] = [program.cpuSeconds(), (performance.now() - begun) / 1000]
      before ??= now
      const worked = now === null || before === null ? waited : now - before
      if (worked > seconds) end(member, 'time', `it takes more than ${seconds} seconds of work`)
      else if (waited > wallSeconds) end(member, 'time', `it did not end within ${wallSeconds} seconds`)
      else if (program.residentMegabytes() > megabytes * 1.5) end(member, 'memory', `it needs more than ${Math.round(megabytes * 1.5)} MB`)
    }, WATCH_MILLISECONDS)
  }

  /** Whether the processor time of its life might run out in the middle of another task. */
  const isOld = ({ tasks, program }: Member): boolean => tasks >= TASKS_OF_A_LIFE || (program.cpuSeconds() ?? 0) + seconds > lifeSeconds

  function start(held: Jail): void {
    const program = startJailed(held, script, { ...options, megabytes, cpuSeconds: lifeSeconds })
    const member: Member = { program, inHand: null, parts: [], ready: false, tasks: 0, watch: null }
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
        if (isOld(member)) end(member, 'fell', 'its time was over')
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
    if (member.watch !== null) clearInterval(member.watch)
    const waited = member.inHand
    member.inHand = null
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
