// Bundles that somebody changed on purpose, with every checksum and list made to fit again: what still gives them away is the log.
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBundle, type Verdict } from '../../src/evidence/bundle/check.ts'
import { csvTable, readCsv } from '../../src/evidence/bundle/csv.ts'
import * as layout from '../../src/evidence/bundle/layout.ts'
import { nodeRuntime, openParts } from '../../src/evidence/bundle/node-parts.ts'
import { bagOf, begunAt, partialOf, partOf, writeBundle, type PartToWrite } from '../../src/evidence/bundle/write.ts'
import { builtVerifiers } from '../../scripts/build-verify.ts'
import { authority } from './authority.ts'
import { AT, madeBundle, type Made } from './make-bundle.ts'

const clock = authority()
const folder = mkdtempSync(join(tmpdir(), 'forged-'))
let [made, other]: Made[] = []
let n = 0
afterAll(() => {
  clock.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeAll(async () => {
  const originals = ['<p>one', '<p>two', 'three', 'four'].map((text) => Buffer.from(text))
  made = await madeBundle({ originals, authority: clock, withhold: 6 })
  other = await madeBundle({ originals, authority: clock, withhold: 6 })
})

const partsOf = (from: Made | undefined): readonly PartToWrite[] => from?.parts.filter(({ name }) => !layout.TAGS.includes(name)) ?? []
const textOf = (name: string, from = made): string =>
  new TextDecoder().decode(
    Buffer.concat([
      ...(partsOf(from)
        .find((part) => part.name === name)
        ?.pieces() as Iterable<Uint8Array>),
    ]),
  )
const having = (...changed: PartToWrite[]): readonly PartToWrite[] => [
  ...partsOf(made).filter(({ name }) => !changed.some((part) => part.name === name)),
  ...changed,
]
const size = (): number => Number(textOf('data/log/checkpoint').split('\n')[1])
const bagged = (payload: readonly PartToWrite[]): readonly PartToWrite[] =>
  bagOf(payload, {
    incident: 'crane',
    origin: 'desk.example/dateline/2026',
    size: size(),
    exportLeaf: made?.exportLeaf ?? 0,
    at: AT,
    software: 'dateline 0.1.0',
  })

async function verdictOn(parts: readonly PartToWrite[]): Promise<Verdict> {
  const file = join(folder, `${n++}.zip`)
  await writeBundle(file, parts)
  const { parts: read, close } = await openParts(file)
  const verdict = await checkBundle({ parts: read, runtime: nodeRuntime, at: new Date().toISOString() })
  await close()
  rmSync(file)
  return verdict
}

test('put together again unchanged, it fits', async () => {
  expect((await verdictOn(bagged(partsOf(made)))).wrong).toEqual([])
})

const first = (folder: string): string => partsOf(made).find(({ name }) => name.startsWith(folder))?.name ?? ''
const forgeries: readonly (readonly [what: string, part: RegExp, forged: () => readonly PartToWrite[]])[] = [
  ['a record rewritten', /record\/case\.json/, () => having(partOf('data/record/case.json', '{"a":1}\n'))],
  ['a guide rewritten', /READ-ME-FIRST/, () => having(partOf(layout.READ_ME, 'Trust us.\n'))],
  ['a verifier that always says yes', /verify\.mjs/, () => having(partOf('data/verify/verify.mjs', 'console.log("valid")\n'))],
  ['a weaker policy', /policy\.txt/, () => having(partOf(layout.POLICY, textOf(layout.POLICY).replace('quorum library', 'quorum none')))],
  ['a row of custody changed', /custody\.csv/, () => having(partOf(layout.CUSTODY, textOf(layout.CUSTODY).replace('A. Desk', 'B. Desk')))],
  ['an original put in the place of another', /originals/, () => having({ ...partOf(first('data/originals/'), 'another'), name: first('data/originals/') })],
  ['an original added', /originals/, () => having(partOf(layout.originalPath('ab'.repeat(32)), 'added'))],
  ['an original taken away', /originals/, () => partsOf(made).filter(({ name }) => name !== first('data/originals/'))],
  [
    'a leaf rewritten',
    /entries\/0\.json/,
    () => having(partOf('data/log/entries/0.json', textOf('data/log/entries/0.json').replace('"t":"note"', '"t":"role"'))),
  ],
  ['an opening rewritten', /openings/, () => having(partOf(first('data/log/openings/'), textOf(first('data/log/openings/')).replace('crane', 'crime')))],
  ['an opening of a withheld entry', /withheld|openings/, () => having(partOf('data/log/openings/6.json', textOf('data/log/openings/0.json')))],
  ['an entry taken away with its proof', /openings\/0/, () => partsOf(made).filter(({ name }) => !/(entries|proofs)\/0\./.test(name))],
  ['an entry taken away with all of it', /originals|custody/, () => partsOf(made).filter(({ name }) => !/(entries|proofs|openings)\/2\./.test(name))],
  [
    'two entries swapped',
    /entries|proofs/,
    () => having(partOf('data/log/entries/0.json', textOf('data/log/entries/2.json')), partOf('data/log/entries/2.json', textOf('data/log/entries/0.json'))),
  ],
  ['the withheld list emptied', /withheld/, () => having(partOf(layout.WITHHELD, `${textOf(layout.WITHHELD).split('\r\n')[0] ?? ''}\r\n`))],
  ['the checkpoint of another log under the same name', /checkpoint/, () => having(partOf(layout.CHECKPOINT, textOf(layout.CHECKPOINT, other)))],
  [
    "another log's checkpoint with its key",
    /proofs/,
    () =>
      having(
        partOf(layout.CHECKPOINT, textOf(layout.CHECKPOINT, other)),
        partOf(layout.VKEY, textOf(layout.VKEY, other)),
        partOf(layout.POLICY, textOf(layout.POLICY, other)),
      ),
  ],
  ['the stamp of another log', /time/, () => having(...partsOf(other).filter(({ name }) => name.endsWith('.tsr')))],
  [
    'the older checkpoint of another log',
    /time\/\d+\.checkpoint|consistency/,
    () => having(...partsOf(other).filter(({ name }) => /time\/\d+\.checkpoint$/.test(name))),
  ],
  ['a consistency proof emptied', /consistency/, () => having(partOf(first('data/log/consistency/'), ''))],
  ['keys that are no text', /vkey/, () => having(partOf(layout.VKEY, Buffer.from([0x61, 0x80, 0x0a])))],
  ['a file that belongs nowhere', /data\/time\/hidden/, () => having(partOf('data/time/hidden', 'x'))],
  ['a part of the bag that belongs nowhere', /data\/notes/, () => having(partOf('data/notes.txt', 'x'))],
]
test.each(forgeries)('found, all checksums made to fit: %s', async (_, part, forged) => {
  const { fits, wrong } = await verdictOn(bagged(forged()))
  expect(fits).toBe(false)
  expect(wrong.map((each) => each.part).join('\n')).toMatch(part)
})

const CHANGES = 60
test(`${CHANGES} parts with one bit changed and every list made to fit (seed 13): found, save in a certificate or query that nothing rests on`, async () => {
  let seed = 13
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const missed: string[] = []
  for (let i = 0; i < CHANGES; i++) {
    const part = partsOf(made)[next(partsOf(made).length)]
    if (part === undefined || /verify\/|originals\//.test(part.name)) continue
    const bytes = Buffer.concat([...(part.pieces() as Iterable<Uint8Array>)])
    const bit = next(bytes.length * 8)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const { fits, wrong } = await verdictOn(bagged(having({ ...partOf(part.name, bytes) })))
    if (fits ? !/\.(pem|tsq|tsr)$/.test(part.name) : wrong.length === 0) missed.push(`${part.name} ${bit}`)
  }
  expect(missed).toEqual([])
})

test('parts in another order are found', async () => {
  const parts = [...(made?.parts ?? [])]
  const [a, b] = [parts[6], parts[7]]
  if (a === undefined || b === undefined) throw new Error('no parts')
  ;[parts[6], parts[7]] = [b, a]
  expect((await verdictOn(parts)).wrong.map(({ code }) => code)).toContain('part-out-of-place')
})

test('bytes added behind the end, between the parts, or cut off are found', async () => {
  const file = join(folder, 'whole.zip')
  await writeBundle(file, made?.parts ?? [])
  const whole = readFileSync(file)
  for (const changed of [
    Buffer.concat([whole, Buffer.from('x')]),
    Buffer.concat([Buffer.from('x'), whole]),
    whole.subarray(0, -1),
    whole.subarray(0, 300),
    Buffer.alloc(0),
  ]) {
    writeFileSync(join(folder, 'damaged.zip'), changed)
    const { parts, close } = await openParts(join(folder, 'damaged.zip'))
    expect((await checkBundle({ parts, runtime: nodeRuntime, at: AT })).fits).toBe(false)
    await close()
  }
})

test('an interrupted export goes on where it was, from any point, and gives the same bytes', async () => {
  const file = join(folder, 'resumed.zip')
  const whole = join(folder, 'uncut.zip')
  await writeBundle(whole, made?.parts ?? [])
  const bytes = readFileSync(whole)
  for (const cut of [0, 10, 5000, bytes.length - 400, bytes.length - 1]) {
    writeFileSync(partialOf(file), bytes.subarray(0, cut))
    const { resumedAt } = await writeBundle(file, made?.parts ?? [])
    expect(resumedAt === null ? 0 : resumedAt).toBeLessThanOrEqual(cut)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    rmSync(file)
  }
})

test('what was begun tells by itself what is still to come; a damaged part of it is written again', async () => {
  const file = join(folder, 'begun.zip')
  const whole = join(folder, 'begun-whole.zip')
  await writeBundle(whole, made?.parts ?? [])
  writeFileSync(partialOf(file), readFileSync(whole))
  truncateSync(partialOf(file), statSync(whole).size - 2200)
  const begun = await begunAt(file)
  if (begun === null) {
    expect(statSync(whole).size).toBeLessThan(3000)
    return
  }
  expect(begun.info).toContain('External-Identifier: crane')
  expect(begun.held).toHaveLength(made?.originals.length ?? 0)
  const damaged = readFileSync(partialOf(file))
  damaged[200] = (damaged[200] ?? 0) ^ 1
  writeFileSync(partialOf(file), damaged)
  await writeBundle(file, made?.parts ?? [])
  expect(readFileSync(file).equals(readFileSync(whole))).toBe(true)
})

test('an original that changed on the disk is not put into a bundle as if it had not', async () => {
  const [part, ...rest] = (made?.parts ?? []).toReversed()
  if (part === undefined) throw new Error('no part')
  const changed = { ...part, pieces: () => [Buffer.alloc(part.size)] }
  await expect(writeBundle(join(folder, 'x.zip'), [...rest.toReversed(), changed])).rejects.toMatchObject({ code: 'part-changed' })
})

test('a cell that a spreadsheet would run is guarded, and a table can be read again', () => {
  const rows = [['=HYPERLINK("http://x.example")', '+1', '-1', '@a', '\tx', 'a "quoted", cell', 'two\r\nlines', ' =x', '']]
  const cells = readCsv(csvTable(rows))?.[0] ?? []
  expect(cells.filter((cell) => /^\s*[=+\-@]|^\t/.test(cell))).toEqual([])
  expect(cells.slice(5, 7)).toEqual(['a "quoted", cell', 'two\r\nlines'])
  expect(readCsv('a,"b')).toBeNull()
})

test('the verifiers that travel in a bundle are what the sources of this room give', async () => {
  expect(await builtVerifiers()).toBe(readFileSync('src/evidence/bundle/offline/built.ts', 'utf8'))
})
