// What a program in the jail cannot do, tried for real in each kind of jail that this machine has.
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findJail, holds, jailTold, startJailed, type JailKind } from '../../src/jobs/jail.ts'
import { childrenOf } from '../../src/jobs/jailed-process.ts'
import { jailedPool, type JailedPool, type PoolOptions } from '../../src/jobs/jailed-pool.ts'

const CHILD = new URL('./jail-child.ts', import.meta.url)
const HERE = join(import.meta.dirname)

function poolIn(kind: JailKind, limits: Partial<Pick<PoolOptions, 'seconds' | 'wallSeconds' | 'lifeSeconds' | 'megabytes'>> = {}): JailedPool {
  const pool = jailedPool(CHILD, {
    size: 1,
    seconds: 20,
    megabytes: 128,
    ...limits,
    jail: Promise.resolve({ kind }),
    options: { read: [HERE] },
  })
  onTestFinished(() => pool.close())
  return pool
}
const tried = async (pool: JailedPool, what: string, at = '', bytes = new Uint8Array(0)) => {
  const result = await pool.run({ task: { what, at }, bytes: () => Promise.resolve(bytes) })
  return result.kind === 'answer' ? (result.head as { did?: string; refused?: string }) : { ended: result.why, words: result.words }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
const processes = (pid: number): readonly number[] => childrenOf(pid).flatMap((child) => [child, ...processes(child)])
/** The program itself, and not bubblewrap around it. */
const isOurs = (pid: number): boolean => {
  const [command = ''] = readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0')
  return command.endsWith('node') && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('jail-child')
}

for (const kind of ['bwrap', 'permission'] as const) {
  const there = (await findJail(kind)).kind === kind
  const name = `a program jailed by ${kind === 'bwrap' ? 'bubblewrap' : 'the permission model'}`
  if (!there) test.skip(`${name}: skipped, there is none on this machine`, () => undefined)
  else
    describe(name, () => {
      test('is handed bytes and answers', async () => {
        const pool = poolIn(kind)
        expect(await tried(pool, 'echo', 'é', new Uint8Array(3_000_000))).toEqual({ did: 'é 3000000' })
        expect(await tried(pool, 'echo', 'again')).toEqual({ did: 'again 0' })
      })

      test('reads no file, writes none, starts no program, reaches no server, sees nothing of the environment', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'dateline-jail-'))
        onTestFinished(() => rm(folder, { recursive: true, force: true }))
        let connections = 0
        const server = createServer(() => connections++)
        await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
        onTestFinished(() => void server.close())
        const pool = poolIn(kind)
        for (const [what, at] of [
          ['read', '/etc/passwd'],
          ['read', join(process.cwd(), 'package-lock.json')],
          ['write', join(folder, 'written')],
          ['write', join(HERE, 'written')],
          ['program', ''],
          ['connect', String((server.address() as AddressInfo).port)],
        ] as const)
          expect(await tried(pool, what, at), what).toHaveProperty('refused')
        // Opening a database is a way round the permission model: not a byte of it may reach the disk either way.
        await tried(pool, 'database', join(folder, 'desk.sqlite'))
        expect(existsSync(join(folder, 'desk.sqlite-journal'))).toBe(false)
        expect(JSON.parse(((await tried(pool, 'environment')) as { did: string }).did)).not.toHaveProperty('PATH')
        expect(existsSync(join(folder, 'written')) || existsSync(join(HERE, 'written'))).toBe(false)
        expect(connections).toBe(0)
      })

      test('is ended when it works too long, or sleeps for ever, and the next task finds a new one', async () => {
        const busy = poolIn(kind, { seconds: 1 })
        expect(await tried(busy, 'run')).toEqual({ ended: 'time', words: 'it takes more than 1 seconds of work' })
        expect(await tried(busy, 'echo', 'next')).toEqual({ did: 'next 0' })
        const asleep = poolIn(kind, { seconds: 20, wallSeconds: 1 })
        expect(await tried(asleep, 'sleep')).toEqual({ ended: 'time', words: 'it did not end within 1 seconds' })
        expect(await tried(asleep, 'echo', 'next')).toEqual({ did: 'next 0' })
      })

      test('is not ended because the machine lets it wait', async () => {
        const pool = poolIn(kind, { seconds: 2, wallSeconds: 60 })
        await tried(pool, 'echo')
        // A machine so busy that the program gets nothing of it, for longer than its limit.
        const program = processes(process.pid).filter(isOurs)
        expect(program.length).toBeGreaterThan(0)
        const working = tried(pool, 'work', '1')
        await pause(200)
        for (const pid of program) process.kill(pid, 'SIGSTOP')
        await pause(3000)
        for (const pid of program) process.kill(pid, 'SIGCONT')
        expect(await working).toEqual({ did: 'worked' })
      })

      test('is renewed before the processor time of its life runs out in the middle of a task', async () => {
        const pool = poolIn(kind, { seconds: 1, wallSeconds: 60, lifeSeconds: 3 })
        for (let n = 0; n < 7; n++) expect(await tried(pool, 'work', '0.6')).toEqual({ did: 'worked' })
      })

      test('is ended when it holds too much, on the heap or beside it', async () => {
        const pool = poolIn(kind, { megabytes: 100 })
        expect(await tried(pool, 'heap')).toMatchObject({ ended: 'memory' })
        expect(await tried(pool, 'buffers')).toMatchObject({ ended: 'memory' })
        expect(await tried(pool, 'echo', 'next')).toEqual({ did: 'next 0' })
      })

      test('that falls over is tried once more, then answered for; one that speaks out of turn is ended', async () => {
        const pool = poolIn(kind)
        expect(await tried(pool, 'fall')).toMatchObject({ ended: 'fell' })
        expect(await tried(pool, 'print')).toMatchObject({ ended: 'fell' })
        expect(await tried(pool, 'echo', 'next')).toEqual({ did: 'next 0' })
      })
    })
}

test('native code is started only where bubblewrap holds it', () => {
  expect(holds({ kind: 'bwrap' }, { addons: true })).toBe(true)
  expect(holds({ kind: 'permission' }, { addons: true })).toBe(false)
  expect(() => startJailed({ kind: 'permission' }, CHILD, { addons: true })).toThrow(expect.objectContaining({ code: 'jail-missing' }) as Error)
})

test('where no jail can be made nothing is opened, and the start says so', async () => {
  const none = await findJail('none')
  expect(none.kind).toBe('none')
  expect(jailTold(none)).toContain('kept but not opened')
  expect(jailTold({ kind: 'permission' })).toContain('bubblewrap')
  expect(await tried(poolIn('none'), 'echo')).toMatchObject({ ended: 'jail-missing' })
})
