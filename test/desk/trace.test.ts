// The order of the system calls of one take-in: what a kill cannot show, and a power cut would.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from './open-test-desk.ts'
import { UNDER_STRACE } from './under-strace.ts'

const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace) console.warn('SKIPPED: strace is not here, so the order of fsync and acknowledgement was NOT checked.')

type Call = { readonly name: string; readonly words: string }

test.skipIf(!hasStrace)('bytes, name, entry, and the log with its checkpoint are synced, in this order, before a take-in is acknowledged', async () => {
  const folder = await testFolder()
  const [desk, log] = [join(folder, 'desk'), join(folder, 'trace')]
  const child = [process.execPath, join(import.meta.dirname, 'desk-child.ts'), desk, '1']
  execFileSync('strace', ['-f', '-y', '-s', '100', '-o', log, '-e', 'trace=write,pwrite64,fsync,fdatasync,rename,renameat,renameat2', ...child], UNDER_STRACE)
  const calls = completed(await readFile(log, 'utf8'))

  expect(missing(calls, desk)).toEqual([])
  // The check itself is checked: without any one of the syncs it names the gap.
  for (const part of [
    /incoming\/[0-9a-f-]+>/,
    /originals\/[0-9a-f]{2}>/,
    /sqlite-wal>/,
    /tile\/entries\/000.p\/\d+>/,
    /tile\/entries\/000.p>/,
    /tile\/0\/000.p\/\d+>/,
    /tile\/0\/000.p>/,
    /checkpoint.new>/,
    /desk\/log>/,
  ]) {
    const without = calls.filter((call) => !(call.name.includes('sync') && part.test(call.words)))
    expect(missing(without, desk)).not.toEqual([])
  }
})

const LOG: readonly (readonly [string, RegExp])[] = [
  ['the bundle of entries', /log\/tile\/entries\/000\.p\/\d+>/],
  ['the folder of bundles', /log\/tile\/entries\/000\.p>/],
  ['the tile', /log\/tile\/0\/000\.p\/\d+>/],
  ['the folder of tiles', /log\/tile\/0\/000\.p>/],
  ['the new checkpoint', /log\/checkpoint\.new>/],
]

/** What should stand between the bytes and the acknowledgement and does not, in order. */
function missing(calls: readonly Call[], desk: string): readonly string[] {
  const acknowledged = calls.findIndex((call) => call.name === 'write' && call.words.includes('"kept '))
  const sha256 = /kept ([0-9a-f]{64})/.exec(calls[acknowledged]?.words ?? '')?.[1] ?? 'none'
  const renamed = calls.findIndex((call) => call.name.startsWith('rename') && call.words.includes(`originals/${sha256.slice(0, 2)}/${sha256}`))
  const temporary = /incoming\/[0-9a-f-]+/.exec(calls[renamed]?.words ?? '')?.[0] ?? 'none'
  const steps: readonly (readonly [string, (call: Call) => boolean])[] = [
    ['the bytes written', (call) => /write/.test(call.name) && call.words.includes(`${desk}/${temporary}>`)],
    ['the file synced', (call) => call.name.includes('sync') && call.words.includes(`${desk}/${temporary}>`)],
    ['the file renamed', (call) => call === calls[renamed]],
    ['the folder synced', (call) => call.name.includes('sync') && call.words.includes(`${desk}/originals/${sha256.slice(0, 2)}>`)],
    ['the entry written', (call) => /write/.test(call.name) && call.words.includes('desk.sqlite-wal>')],
    ['the entry synced', (call) => call.name.includes('sync') && call.words.includes('desk.sqlite-wal>')],
    ...LOG.map(([name, part]) => [`${name} synced`, (call: Call) => call.name.includes('sync') && part.test(call.words)] as const),
    ['the checkpoint renamed', (call) => call.name.startsWith('rename') && call.words.includes('log/checkpoint.new')],
    ['the folder of the log synced', (call) => call.name.includes('sync') && call.words.includes(`${desk}/log>`)],
    ['the acknowledgement', (call) => call === calls[acknowledged]],
  ]
  let from = 0
  return steps.flatMap(([name, is]) => {
    const at = calls.findIndex((call, index) => index >= from && is(call))
    if (at < 0) return [name]
    from = at + 1
    return []
  })
}

/** The calls in the order in which they ended, each with its words; strace cuts one that another thread interrupts into two lines. */
function completed(log: string): readonly Call[] {
  const begun = new Map<string, string>()
  return log.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest)
      return []
    }
    const whole = rest.startsWith('<...') ? (begun.get(thread) ?? '') : rest
    const name = /^(\w+)\(/.exec(whole)?.[1]
    return name === undefined ? [] : [{ name, words: whole }]
  })
}
