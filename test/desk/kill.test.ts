// kill -9 at random moments of a mixed load: nothing acknowledged is lost and no report is half read.
//
// A kill cannot see a missing fsync, for the kernel still has the bytes: that is what trace.test.ts is for.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDesk } from '../../src/desk/open.ts'
import { databaseOf } from '../../src/store/store.ts'
import { testFolder } from './open-test-desk.ts'

// Two desks side by side: a kill is mostly waiting for the next opening.
const KILLS = 25
// A reader takes most of a second to load, so most kills come before the first reading; every fifth waits for one.
const WAITS_FOR_A_READING = 5

test.concurrent.for([1, 2])(`killed ${KILLS} times, desk %i has everything it acknowledged`, { timeout: 240_000 }, async (_, { expect, onTestFinished }) => {
  const folder = join(await testFolder(onTestFinished), 'desk')
  const acknowledged: string[] = []
  for (let kill = 1; kill <= KILLS; kill++) {
    acknowledged.push(...(await runAndKill(folder, kill % WAITS_FOR_A_READING === 0 ? 'read ' : 'open\n', Math.random() * 400)))
    await checkFolder(folder, acknowledged)
  }
  expect(acknowledged.filter((line) => line.startsWith('kept ')).length).toBeGreaterThan(KILLS)
  expect(acknowledged.filter((line) => line.startsWith('read ')).length).toBeGreaterThan(KILLS / WAITS_FOR_A_READING)

  const desk = await openDesk(folder)
  await desk.idle()
  const reports = await desk.reports('crane-at-the-east-quay')
  expect(reports.filter((report) => report.state !== 'read').flatMap((report) => report.troubles)).toEqual([])
  expect((await desk.rebuild()).differs).toEqual([])
  await desk.close()
})

/** Lets a desk work in a process of its own for so long after it said `word`; gives back what it acknowledged. */
async function runAndKill(folder: string, word: string, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'desk-child.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const ended = new Promise((resolve) => child.on('close', resolve))
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.includes(word)) resolve()
    })
    void ended.then(() => resolve())
  })
  await wait(milliseconds)
  child.kill('SIGKILL')
  await ended
  // A last line without its end was not acknowledged whole.
  return said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== 'open')
}

async function checkFolder(folder: string, acknowledged: readonly string[]): Promise<void> {
  const db = new DatabaseSync(databaseOf(folder))
  expect(db.prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' })
  const kept = new Map(
    db
      .prepare("select json ->> '$.report' as report, json ->> '$.original.sha256' as sha256 from entries where kind = 'originalKept'")
      .all()
      .map((row) => [row['report'], row['sha256']]),
  )
  const mended = new Set(
    db
      .prepare("select json ->> '$.report' as report from entries where kind = 'reportMended'")
      .all()
      .map((row) => row['report']),
  )
  const halfRead = db
    .prepare(`select id from reports where (state = 'read') <> (resolved is not null) or (state = 'waiting') <> (id in (select report from jobs))`)
    .all()
  const read = new Set(
    db
      .prepare("select id from reports where state = 'read'")
      .all()
      .map((row) => row['id']),
  )
  db.close()
  expect(halfRead).toEqual([])
  for (const line of acknowledged) {
    const [act, sha256 = '', report] = line.split(' ')
    if (act === 'mended') expect(mended).toContain(sha256)
    else if (act === 'read') expect(read).toContain(sha256)
    else expect(kept.get(report ?? '')).toBe(sha256)
  }
  for (const line of acknowledged.slice(-40)) {
    const [act, sha256 = ''] = line.split(' ')
    if (act !== 'kept') continue
    const bytes = await readFile(join(folder, 'originals', sha256.slice(0, 2), sha256))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
}
