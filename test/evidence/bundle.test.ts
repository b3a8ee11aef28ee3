import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBundle, type Verdict } from '../../src/evidence/bundle/check.ts'
import { nodeRuntime, openParts } from '../../src/evidence/bundle/node-parts.ts'
import { RULE } from '../../src/evidence/bundle/read-me.ts'
import { inWords } from '../../src/evidence/bundle/verdict-words.ts'
import { writeBundle } from '../../src/evidence/bundle/write.ts'
import { authority } from './authority.ts'
import { madeBundle, type Made } from './make-bundle.ts'

const clock = authority()
const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
const zip = join(folder, 'bundle.zip')
const unpacked = join(folder, 'unpacked')
let made: Made
afterAll(() => {
  clock.remove()
  rmSync(folder, { recursive: true, force: true })
})

beforeAll(async () => {
  made = await madeBundle({ originals: ['<p>one', '<p>two', 'three'].map((text) => Buffer.from(text)), authority: clock, withhold: 3 })
  await writeBundle(zip, made.parts)
  execFileSync('unzip', ['-q', zip, '-d', unpacked])
})

async function check(path: string, at = new Date().toISOString()): Promise<Verdict> {
  const { parts, close } = await openParts(path)
  try {
    return await checkBundle({ parts, runtime: nodeRuntime, at })
  } finally {
    await close()
  }
}

test('a bundle fits, as ZIP and unpacked, and says what it proves', async () => {
  for (const path of [zip, unpacked]) {
    const verdict = await check(path)
    expect(verdict.wrong).toEqual([])
    expect(verdict).toMatchObject({
      fits: true,
      incident: 'crane',
      originals: 2,
      withheld: 3,
      log: { quorum: true, witnesses: [{ name: 'library.example/witness' }] },
    })
    expect(verdict.stamps).toMatchObject([{ authority: 'Invented Time Authority', root: 'Invented Root' }])
    expect(inWords(verdict)).toMatch(/^valid: every part fits\.\n/)
  }
})

test('other programs find nothing wrong with the ZIP', () => {
  expect(execFileSync('unzip', ['-t', zip]).toString()).toContain('No errors detected')
  expect(execFileSync('python3', ['-c', 'import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())', zip]).toString()).toBe('None\n')
})

/** The commands of READ-ME-FIRST.txt, as they stand in it. */
const commandsOf = (text: string): readonly string[] => text.split(`${RULE}\n`).filter((_, i) => i % 2 === 1)

test('a stranger reaches valid by the commands of READ-ME-FIRST.txt, in at most eight', () => {
  const commands = commandsOf(readFileSync(join(unpacked, 'data/READ-ME-FIRST.txt'), 'utf8'))
  expect(commands.length).toBeLessThanOrEqual(8)
  const place = join(folder, 'stranger')
  mkdirSync(place)
  cpSync(zip, join(place, 'bundle.zip'))
  const said = execFileSync('bash', ['-e', '-o', 'pipefail', '-c', commands.join('\n')], { cwd: place, env: { PATH: process.env.PATH } }).toString()
  expect(said.split('\n').map((line) => line.replace(/^Time stamp: .*/, 'Time stamp: …'))).toEqual([
    'Signature Verified Successfully',
    'valid: 7 entries',
    'valid: 2 originals',
    'Time stamp: …',
    'Verification: OK',
    '',
  ])
})

test('plain Node and the verifier in the bundle reach valid', () => {
  // Without the variables of this run: one of them has Node keep a cache in the folder it is in, which is then a part that was added.
  const verify = (...at: string[]) =>
    execFileSync(process.execPath, ['data/verify/verify.mjs', ...at], { cwd: unpacked, env: { PATH: process.env.PATH } }).toString()
  for (const here of [[], ['.'], ['./'], ['data/..']]) expect(verify(...here)).toMatch(/^valid/)
  expect(execFileSync(process.execPath, [join(unpacked, 'data/verify/verify.mjs'), zip]).toString()).toMatch(/^valid/)
})

test('ten years on, the bytes fit and the stamp is told as ended', async () => {
  const verdict = await check(zip, '2036-03-20T09:00:00.000Z')
  expect(verdict.fits).toBe(true)
  expect(verdict.notes.join(' ')).toContain('ended on')
})

const FLIPS = 1000
test(`${FLIPS} bundles with one bit changed (seed 7): every one is found, and named`, async () => {
  const whole = readFileSync(zip)
  const { zipParts } = await import('../../src/evidence/bundle/zip-parts.ts')
  let seed = 7
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const missed: number[] = []
  for (let n = 0; n < FLIPS; n++) {
    const bit = next(whole.length * 8)
    const changed = Buffer.from(whole)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const parts = await zipParts({ size: changed.length, read: (from, length) => Promise.resolve(new Uint8Array(changed.subarray(from, from + length))) })
    const { fits, wrong } = await checkBundle({ parts, runtime: nodeRuntime, at: '2026-12-01T00:00:00.000Z' })
    if (fits || wrong.some(({ part }) => part === '')) missed.push(bit)
  }
  expect(missed).toEqual([])
})
