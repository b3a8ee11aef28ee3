// A program for the jail that tries what it is told to try, as a parser that was taken over would.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { answerTasks } from '../../src/jobs/jailed.ts'

type Try = { readonly what: string; readonly at: string }

const TRIES: Readonly<Record<string, (at: string, bytes: Uint8Array) => unknown>> = {
  echo: (at, bytes) => `${at} ${bytes.length}`,
  read: (at) => readFileSync(at, 'utf8'),
  write: (at) => writeFileSync(at, 'x'),
  database: (at) => new DatabaseSync(at).exec('create table t (a)'),
  program: () => execFileSync('/bin/true'),
  environment: () => JSON.stringify(process.env),
  signal: (at) => process.kill(Number(at), 0),
  connect: (at) =>
    new Promise((done, failed) => {
      connect(Number(at), '127.0.0.1', () => done('connected')).on('error', failed)
    }),
  print: () => process.stdout.write('not a frame'),
  fall: () => process.exit(7),
  heap: () => {
    const held: string[] = []
    for (;;) held.push('x'.repeat(1000) + held.length)
  },
  buffers: async () => {
    const held: Buffer[] = []
    for (;;) {
      held.push(Buffer.alloc(20_000_000, 1))
      await new Promise((done) => setTimeout(done, 20))
    }
  },
  run: () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  sleep: () => new Promise(() => setInterval(() => undefined, 60_000)),
  // So many seconds of processor time, and no more.
  work: (at) => {
    const before = process.threadCpuUsage()
    for (;;) {
      const { user, system } = process.threadCpuUsage(before)
      if ((user + system) / 1e6 > Number(at)) return 'worked'
    }
  },
  temporary: () => tmpdir(),
}

answerTasks<Try>(async ({ what, at }, bytes) => {
  try {
    return { answer: { did: String(await TRIES[what]?.(at, bytes)) } }
  } catch (error) {
    return { answer: { refused: (error as { code?: string }).code ?? String(error) } }
  }
})
