// Erasing an original: nothing of it is left in any file of the desk, every proof stays whole, and everything else still answers.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { checkBundle } from '../../src/evidence/bundle/check.ts'
import { textOf } from '../../src/evidence/bundle/parts.ts'
import { nodeRuntime, openParts } from '../../src/evidence/bundle/node-parts.ts'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

/** Fifty words that nobody says, each to be found if it is anywhere. */
const PLANTED = Array.from({ length: 50 }, (_, n) => `Quillfeather${String.fromCharCode(97 + (n % 26))}${n}x`)
const word = (n: number): string => PLANTED[n] ?? ''
const some = (from: number, until: number): string => PLANTED.slice(from, until).join(' ')

const PAGE = `<!doctype html><html lang="en"><head><title>${word(0)} at the quay</title><meta property="article:published_time" content="2026-03-16T10:00:00Z">
<meta name="author" content="${word(1)}"></head><body><article><h1>${word(0)} at the quay</h1><p>Police said ${word(2)} was filming when the crane fell on Saturday afternoon.</p>
<p>"I saw ${word(3)} run," said ${word(4)}, a neighbour.</p><p>${some(5, 20)} were all there, near ${word(20)} Street.</p></article></body></html>`
const OTHER = 'Harbour Post, 17 March 2026\n\nThe crane fell on Friday morning, the port authority said. At least six workers were below.'

async function allFound(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (PLANTED.some((planted) => entry.name.toLowerCase().includes(planted.toLowerCase()))) found.push(`the name ${entry.name}`)
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    const lower = bytes.toString('latin1').toLowerCase()
    for (const planted of PLANTED) {
      const forms = [planted.toLowerCase(), Buffer.from(planted.toLowerCase(), 'utf16le').toString('latin1'), Buffer.from(planted, 'utf16le').toString('latin1').toLowerCase(), Buffer.from(planted).toString('base64').slice(0, -4).toLowerCase()] // prettier-ignore
      if (forms.some((form) => lower.includes(form))) found.push(`${planted} in ${entry.name}`)
    }
  }
  return found
}

async function planted() {
  const folder = await testFolder()
  const desk = await openTestDesk({ in: join(folder, 'desk') })
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const other = await desk.takeIn(code, file('other.txt', OTHER, { published: '2026-03-17', publication: 'Harbour Post' }))
  await desk.idle()
  const page = await desk.takeIn(code, file(`${word(21)}.html`, PAGE, { address: `https://example.org/${word(22)}`, publication: word(23), title: `${word(24)} again` })) // prettier-ignore
  const png = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a03020' } }).withExif({ IFD0: { ImageDescription: word(25), Artist: word(26) } }).jpeg().toBuffer() // prettier-ignore
  const picture = await desk.takeIn(code, file(`${word(27)}.jpg`, png))
  await desk.idle()
  return { folder, desk, code, other, page, picture }
}

async function actsOn(desk: Desk, code: string, page: string, other: string, picture: string) {
  const { report } = await desk.report(page)
  const statement = report?.statements[0]?.id ?? ''
  await desk.judge(page, statement, 'confirmed', `${word(28)} told us`)
  await desk.mend(page, { publication: word(29), zone: 'UTC' }, `${word(30)} wrote it`)
  await desk.redact(page, { words: [word(2)], because: `for ${word(31)}` })
  const [time] = report?.times ?? []
  if (time !== undefined)
    await desk.correct(page, 't1', { field: 'value' as never, written: '2026-03-14', because: `as ${word(32)} says` }).catch(() => undefined)
  const otherView = await desk.report(other)
  await desk.judge(other, otherView.report?.statements[0]?.id ?? '', 'confirmed', `unlike ${word(3)} in the page`)
  await desk.addSighting(picture, { where: 'a wall', by: word(33), at: '2026-03-14', address: `https://example.org/${word(34)}`, note: some(35, 40), basis: 'displayed' }, null) // prettier-ignore
  await desk.idle()
  const questions = await desk.questions(code)
  const [first, second] = questions
  await desk.decide(code, first?.id ?? '', { answer: 'undetermined', because: `The page says "${word(2)} was filming when the crane fell".` })
  if (second !== undefined) await desk.decide(code, second.id, { answer: 'undetermined', because: 'Nobody can tell from what we hold.' })
  await desk.exportBundle(code, { file: join(desk.folder, '..', 'before.zip') })
  await desk.startExport(code)
  await expect.poll(async () => (await desk.exportState(code)).state).toBe('ready')
}

test('fifty planted strings are in no file of the desk once their originals are erased, and everything else is whole', async () => {
  const { folder, desk, code, other, page, picture } = await planted()
  await actsOn(desk, code, page.report, other.report, picture.report)
  const leavesBefore = (await desk.evidence(code)).size
  expect(new Set((await allFound(join(folder, 'desk'))).map((line) => line.split(' ')[0])).size).toBeGreaterThan(25)

  const preview = await desk.previewErasure(code, page.report)
  expect(preview.acts.filter(({ words }) => words !== null).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['readingJudged']))
  expect(await desk.report(page.report)).toMatchObject({ summary: { state: 'read' } })

  const told = await desk.erase(code, page.report, { because: 'A person asked to be forgotten.' })
  expect(told.acts.map(({ leaf }) => leaf)).toEqual(preview.acts.map(({ leaf }) => leaf))
  await desk.erase(code, picture.report, { because: 'The same person is in it.' })
  await desk.idle()
  expect(await allFound(join(folder, 'desk'))).toEqual([])
  expect(await desk.search('Quillfeather', null)).toEqual([])

  // What is gone says so, with its ground; what stays answers.
  expect(await codeOf(desk.report(page.report))).toBe('original-erased')
  expect(await codeOf(desk.openOriginal(page.original, 'download'))).toBe('original-erased')
  expect((await desk.evidence(code)).erased).toMatchObject([{ reports: [page.report], because: 'A person asked to be forgotten.' }, { reports: [picture.report] }]) // prettier-ignore
  expect((await desk.reports(code)).map(({ id }) => id)).toEqual([other.report])
  expect((await desk.questions(code)).some(({ answers }) => answers.length > 0)).toBe(true)
  expect(await desk.search('authority', code)).toHaveLength(1)
  expect((await desk.trail(code, { limit: 200 })).length).toBeGreaterThan(10)

  expect(await desk.fsck()).toMatchObject({ misfit: null, originals: 1, derived: 0, strays: 0 })
  expect(await desk.rebuild()).toMatchObject({ equal: true })

  // A bundle of before is still valid; one of now names what was erased, with commitment and ground, and is valid too.
  await desk.exportBundle(code, { file: join(folder, 'after.zip') })
  for (const name of ['before.zip', 'after.zip']) expect(await verdictOn(join(folder, name)), name).toEqual([])
  const withheld = await partIn(join(folder, 'after.zip'), 'withheld.csv')
  expect(withheld).toContain('A person asked to be forgotten.')
  expect(withheld.split('\n').length).toBeGreaterThan(told.acts.length)
  expect(withheld).toMatch(/sha256:/)
  expect((await desk.evidence(code)).size).toBeGreaterThan(leavesBefore)

  // A new original takes no number of what was erased, and the same bytes may come again.
  const again = await desk.takeIn(code, file('page.html', PAGE))
  expect(Number(again.report.slice(1))).toBeGreaterThan(Number(picture.report.slice(1)))
  expect(again.erasedBefore).toContain('because: A person asked to be forgotten.')
  await desk.idle()
  expect(await desk.fsck()).toMatchObject({ misfit: null, originals: 2 })
  await desk.close()
  const reopened = await openTestDesk({ in: join(folder, 'desk') })
  expect(await reopened.fsck()).toMatchObject({ misfit: null })
  expect(await reopened.rebuild()).toMatchObject({ equal: true })
})

async function verdictOn(path: string): Promise<readonly string[]> {
  const { parts, close } = await openParts(path)
  try {
    return (await checkBundle({ parts, runtime: nodeRuntime, at: '2026-03-21T00:00:00.000Z' })).wrong.map((each) => JSON.stringify(each))
  } finally {
    await close()
  }
}

async function partIn(path: string, name: string): Promise<string> {
  const { parts, close } = await openParts(path)
  try {
    return (await textOf(parts, parts.names.find((each) => each.endsWith(`/${name}`)) ?? '')) ?? ''
  } finally {
    await close()
  }
}

test('under legal hold nothing is erased, and placing and lifting are acts with a reason', async () => {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const { report, original } = await desk.takeIn(code, file('other.txt', OTHER))
  await desk.idle()
  await desk.setHold(code, report, true, 'a court asks for it')
  expect(await codeOf(desk.setHold(code, report, true, 'again'))).toBe('hold-placed')
  expect(await codeOf(desk.erase(code, report, { because: 'nobody needs it' }))).toBe('original-held')
  await desk.setHold(code, report, false, 'the court is done')
  await desk.setHold(code, null, true, 'another court')
  expect(await codeOf(desk.erase(code, report, { because: 'nobody needs it' }))).toBe('original-held')
  expect((await desk.custody(code, original)).hold).toMatchObject({ by: 'Ada', because: 'another court' })
  await desk.setHold(code, null, false, 'done too')
  expect(await codeOf(desk.setHold(code, null, false, 'once more'))).toBe('hold-none')
  expect((await desk.custody(code, original)).rows.slice(2).map(({ what, because }) => `${what}: ${because ?? ''}`)).toEqual([
    'holdSet: a court asks for it',
    'holdLifted: the court is done',
    'holdSet: another court',
    'holdLifted: done too',
  ])
  expect((await desk.rebuild()).equal).toBe(true)
  await desk.erase(code, report, { because: 'nobody needs it' })
  expect((await desk.reports(code)).length).toBe(0)
  expect(await desk.fsck()).toMatchObject({ misfit: null, originals: 0 })
})

test('the same bytes go from every incident; a ground that says what it takes away is refused; a finding that only rested on it stays', async () => {
  const folder = await testFolder()
  const desk = await openTestDesk({ in: join(folder, 'desk') })
  await desk.nameDesk('Ada')
  const [{ code }, second] = [await desk.openIncident('Crane', 'UTC'), await desk.openIncident('Flood', 'UTC')]
  const text = `East Daily, 16 March 2026\n\nThe crane fell on Saturday afternoon, said ${word(4)}, a neighbour. ${word(5)} saw it.`
  const page = await desk.takeIn(code, file('page.txt', text, { published: '2026-03-16' }))
  const twin = await desk.takeIn(second.code, file(`${word(45)}.txt`, text))
  const other = await desk.takeIn(code, file('other.txt', OTHER, { published: '2026-03-17' }))
  await desk.idle()
  const asked = (await desk.questions(code)).filter(({ answers }) => new Set(answers.flatMap(({ statements }) => statements.map(({ report }) => report))).size > 1) // prettier-ignore
  for (const { id } of asked) await desk.decide(code, id, { answer: 'undetermined', because: 'The two do not agree.' })
  expect(asked.length).toBeGreaterThan(0)
  expect(await codeOf(desk.erase(code, page.report, { because: `${word(4)} asked for it` }))).toBe('because-quotes')
  expect(await codeOf(desk.erase(code, page.report, { because: ' ' }))).toBe('because-missing')
  const half = { file: join(folder, 'half.zip') }
  await desk.exportBundle(code, { file: join(folder, 'whole.zip') })
  await writeFile(`${half.file}.partial`, (await readFile(join(folder, 'whole.zip'))).subarray(0, -500))
  const told = await desk.erase(code, page.report, { because: 'Asked for by a person.' })
  expect(await codeOf(desk.exportBundle(code, half))).toBe('export-erased')
  expect(told.reports.map(({ id, incident }) => [id, incident])).toEqual([
    [page.report, code],
    [twin.report, second.code],
  ])
  expect(told).toMatchObject({ restated: asked.length, leaves: [expect.any(Number), expect.any(Number)] })
  await desk.idle()
  expect(await allFound(join(folder, 'desk'))).toEqual([])
  const found = (await desk.questions(code)).flatMap(({ findings }) => findings)
  expect(found.map(({ because }) => because)).toEqual(asked.map(() => 'The two do not agree.'))
  expect(found.flatMap(({ statements }) => statements).every(({ report }) => report === other.report)).toBe(true)
  expect(await desk.fsck()).toMatchObject({ misfit: null, originals: 1 })
  expect((await desk.rebuild()).equal).toBe(true)
})

test('words that another original brings stay with it, and are named; what a person keeps stays', async () => {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const shared = 'The old crane at the east quay came down in the storm before anybody could leave the yard.'
  const one = await desk.takeIn(code, file('one.txt', `${shared} Nobody was hurt.`))
  const two = await desk.takeIn(code, file('two.txt', `${shared} Six people were hurt.`))
  await desk.idle()
  const { report } = await desk.report(two.report)
  await desk.judge(two.report, report?.statements[0]?.id ?? 'n1', 'confirmed', 'It says "came down in the storm" as the other does.').catch(() => undefined)
  const preview = await desk.previewErasure(code, one.report)
  expect(preview.stays.join()).toContain(two.report)
  expect(preview.acts.filter(({ words }) => words !== null && words !== '').map(({ kind }) => kind)).not.toContain('readingJudged')
  expect(await codeOf(desk.previewErasure(code, 'r99'))).toBe('original-unknown')
  const named = await desk.openIncident('The fall of Ilse Varn', 'UTC')
  const third = await desk.takeIn(named.code, file('three.txt', 'They say that Ilse Varn fell from the crane.'))
  await desk.idle()
  expect((await desk.previewErasure(named.code, third.report)).stays.join()).toContain('The title of the incident')
  await desk.erase(code, one.report, { because: 'Asked for.' })
  expect((await desk.report(two.report)).report?.text).toContain('came down in the storm')
})

test('a table is erased whole, with all its parts; what a part of another table says stays said', async () => {
  const folder = await testFolder()
  const desk = await openTestDesk({ in: join(folder, 'desk') })
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const table = (rows: readonly string[]): string => ['title,text,published', ...rows].join('\n')
  const own = await desk.takeIn(code, file('own.csv', table([`${word(1)},"${word(2)} saw the crane fall on Saturday near Varnholm Gate.",2026-03-16`, `${word(3)},"${word(4)} was there too.",2026-03-16`]))) // prettier-ignore
  const rows = Array.from(
    { length: 70 },
    (_, n) => `Post ${n},"The crane fell on Friday. ${n === 69 ? 'It was near Varnholm Gate.' : 'Nobody was hurt.'}",2026-03-17`,
  )
  const other = await desk.takeIn(code, file('other.csv', table(rows)))
  await desk.idle()
  const ofOther = (await desk.reports(code)).find(({ original }) => original === other.original)?.id ?? ''
  const { report } = await desk.report(ofOther)
  await desk.judge(ofOther, report?.statements[0]?.id ?? report?.narration[0]?.id ?? '', 'confirmed', 'Both have it at Varnholm Gate.')
  expect((await desk.reports(code)).length).toBeGreaterThan(70)
  const preview = await desk.previewErasure(code, own.report)
  expect(preview.acts.map(({ kind }) => kind)).not.toContain('readingJudged')
  await desk.erase(code, own.report, { because: 'nobody needs it' })
  await desk.idle()
  expect(await allFound(join(folder, 'desk'))).toEqual([])
  expect((await desk.reports(code)).every(({ original }) => original === other.original)).toBe(true)
  expect((await desk.rebuild()).equal).toBe(true)
})
