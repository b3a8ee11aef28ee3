// A desk in a process of its own, killed at a moment, and what it acknowledged held against what is left. For kill.test.ts and bench/soak-kill.ts.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { unsealed } from '../../src/evidence/keeping/sealed.ts'
import { parseCheckpoint } from '../../src/evidence/log/checkpoint.ts'
import { parseNote } from '../../src/evidence/log/note.ts'
import { databaseOf } from '../../src/store/store.ts'

/** Lets a desk work in a process of its own for so long after it said `word` so many times ('': after it was started); gives back what it acknowledged. */
export async function runAndKill(folder: string, word: string, milliseconds: number, program = 'desk-child.ts', times = 1): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const ended = new Promise((resolve) => child.on('close', resolve))
  await new Promise<void>((resolve) => {
    if (word === '') resolve()
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.split(word).length > times) resolve()
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

/** What of the acknowledged acts is not there, or not in the log; and reports half read. */
export async function missingFrom(folder: string, acknowledged: readonly string[]): Promise<readonly string[]> {
  const db = new DatabaseSync(databaseOf(folder))
  const column = (query: string, name: string): Set<unknown> =>
    new Set(
      db
        .prepare(query)
        .all()
        .map((row) => row[name]),
    )
  const sound = db.prepare('pragma integrity_check').get()?.['integrity_check']
  const kept = new Map(
    db
      .prepare("select seq, json ->> '$.report' as report, json ->> '$.original.sha256' as sha256 from entries where kind = 'originalKept'")
      .all()
      .map((row) => [row['report'], row]),
  )
  const mended = column("select json ->> '$.report' as report from entries where kind = 'reportMended'", 'report')
  const halfRead = column(
    `select id from reports where (state = 'read') <> (resolved is not null) or (state = 'waiting') <> (id in (select report from jobs))`,
    'id',
  )
  const read = column("select id from reports where state = 'read'", 'id')
  const keys = new Map(
    db
      .prepare('select sha256, key from "originalKeys"')
      .all()
      .map((row) => [String(row['sha256']), row['key'] as Uint8Array]),
  )
  db.close()
  const logged = await readFile(join(folder, 'log/checkpoint')).then(
    (note) => parseCheckpoint(parseNote(note).text).size,
    () => 0,
  )
  const missing = [...(sound === 'ok' ? [] : [`database: ${String(sound)}`]), ...[...halfRead].map((id) => `half read: ${String(id)}`)]
  for (const line of acknowledged) {
    const [act, sha256 = '', report] = line.split(' ')
    const row = kept.get(report ?? '')
    const there = act === 'mended' ? mended.has(sha256) : act === 'read' ? read.has(sha256) : row?.['sha256'] === sha256 && Number(row['seq']) <= logged
    if (!there) missing.push(line)
  }
  for (const line of acknowledged.slice(-40)) {
    const [act, sha256 = ''] = line.split(' ')
    if (act !== 'kept') continue
    const sealed = await readFile(join(folder, 'originals', sha256.slice(0, 2), sha256)).catch(() => Buffer.alloc(0))
    if (digestIn(sealed, keys.get(sha256)) !== sha256) missing.push(`the bytes of ${sha256}`)
  }
  return missing
}

function digestIn(sealed: Uint8Array, key: Uint8Array | undefined): string | null {
  try {
    return createHash('sha256')
      .update(unsealed(key ?? new Uint8Array(), sealed))
      .digest('hex')
  } catch {
    return null
  }
}
