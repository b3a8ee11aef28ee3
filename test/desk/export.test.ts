// A desk's whole way outside: its log stamped by an authority, signed by a witness, an incident handed out, and checked by who does not know the desk.
import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, afterAll, expect, test } from 'vitest'
import { checkBundle } from '../../src/evidence/bundle/check.ts'
import { nodeRuntime, openParts } from '../../src/evidence/bundle/node-parts.ts'
import { RULE } from '../../src/evidence/bundle/read-me.ts'
import { disk } from '../../src/evidence/log/disk.ts'
import { openWitness } from '../../src/evidence/witness/folder.ts'
import { serveWitness } from '../../src/http/witness-door.ts'
import { authority } from '../evidence/authority.ts'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const clock = authority()
const now = (): string => new Date().toISOString()
const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(clock.stamp(Buffer.concat(pieces))))
})
let address = ''
beforeAll(
  () =>
    new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', () => {
        const bound = server.address()
        address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/`
        ready()
      })
    }),
)
afterAll(() => {
  server.close()
  clock.remove()
})

async function deskWithCrane() {
  const desk = await openTestDesk({ now: now() })
  await desk.nameDesk('A. Desk')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  await desk.takeIn(code, file('harbour-post.txt', 'The crane came down at the east quay on Saturday, the port authority said.\n', { published: '2026-03-16' }))
  await desk.takeIn(code, file('note.txt', 'The crane came down on 9 March 2026.\n'))
  const other = await desk.openIncident('Something else', 'UTC')
  await desk.takeIn(other.code, file('other.txt', 'A secret source told of a warehouse in the north.\n'))
  await desk.idle()
  return { desk, code }
}

async function verdictOn(path: string) {
  const { parts, close } = await openParts(path)
  try {
    return await checkBundle({ parts, runtime: nodeRuntime, at: now() })
  } finally {
    await close()
  }
}

test('stamped, witnessed, handed out and checked, by us and by the commands of its READ-ME', async () => {
  const { desk, code } = await deskWithCrane()
  const folder = await testFolder()
  expect(await desk.evidence(code)).toMatchObject({ stamps: [], witnesses: [], exports: [] })

  await desk.outside.nameAuthority('clock', clock.root, address)
  await desk.outside.send('clock')
  const witness = await openWitness(disk, await testFolder(), {
    name: 'library.example/witness',
    newLogs: [(await desk.evidence(code)).vkey],
    seconds: () => Math.floor(Date.now() / 1000),
  })
  const serving = await serveWitness(witness.witness, 0)
  try {
    const policy = (await desk.outside.policy()).replace('quorum none\n', `witness library ${witness.vkey} ${serving.address}\nquorum library\n`)
    await desk.outside.setPolicy(policy)
    await desk.outside.sendToWitness('library')
    await desk.takeIn(code, file('later.txt', 'On Sunday the quay was opened again.\n'))
    await desk.idle()
    await desk.outside.sendToWitness('library')
  } finally {
    await serving.close()
  }
  const evidence = await desk.evidence(code)
  expect(evidence.stamps).toMatchObject([{ state: 'confirmed', authority: 'Invented Time Authority', coversAll: false }])
  expect(evidence.witnesses).toMatchObject([{ name: 'library.example/witness', coversAll: true }])

  const path = join(folder, 'bundle.zip')
  const done = await desk.exportBundle(code, { file: path })
  expect(done).toMatchObject({ originals: 3, withheld: 0, resumedAt: null })
  const verdict = await verdictOn(path)
  expect(verdict.wrong).toEqual([])
  expect(verdict).toMatchObject({ incident: code, originals: 3, log: { quorum: true }, stamps: [{ root: 'Invented Root' }] })
  expect(verdict.stamps[0]?.keptAs).not.toBeNull()
  const commands = readFileSync(join(folder, 'bundle.zip'))
    .toString('latin1')
    .split(`${RULE}\n`)
    .filter((_, i) => i % 2 === 1)
    .slice(0, 7)
  const said = execFileSync('bash', ['-e', '-o', 'pipefail', '-c', commands.join('\n')], { cwd: folder, env: { PATH: process.env.PATH } }).toString()
  expect(said).toMatch(/^Signature Verified Successfully\nvalid: \d+ entries\nvalid: 3 originals\nTime stamp: .*\nVerification: OK\n$/)
  // Nothing of the other incident left the house.
  const whole = readFileSync(path).toString('latin1')
  expect(whole).not.toMatch(/secret source|warehouse|something-else|other\.txt/i)
  expect((await desk.evidence(code)).exports).toMatchObject([{ leaf: done.leaf, originals: 3, by: 'A. Desk' }])
  expect(await codeOf(desk.exportBundle(code, { file: path }))).toBe('file-exists')
})

test('an original that is withheld leaves with all that speaks of it, and the bundle says so and why', async () => {
  const { desk, code } = await deskWithCrane()
  const [report] = (await desk.reports(code)).filter(({ name }) => name === 'note.txt')
  const path = join(await testFolder(), 'bundle.zip')
  expect(await codeOf(desk.exportBundle(code, { file: path, withhold: [report?.original ?? ''] }))).toBe('withhold-because')
  expect(await codeOf(desk.exportBundle(code, { file: path, withhold: ['ab'], because: 'x' }))).toBe('original-unknown')
  await desk.exportBundle(code, { file: path, withhold: [report?.original ?? ''], because: 'the source asked for it' })
  const verdict = await verdictOn(path)
  expect(verdict).toMatchObject({ fits: true, originals: 1 })
  expect(verdict.withheld).toBeGreaterThan(2)
  const whole = readFileSync(path).toString('latin1')
  expect(whole).not.toMatch(/came down on 9 March|note\.txt/)
  expect(whole).not.toContain(report?.original ?? '')
  expect(whole).toContain('the source asked for it')
})

test('an export that was interrupted goes on as it was begun, though the record has moved on', async () => {
  const { desk, code } = await deskWithCrane()
  const folder = await testFolder()
  const [whole, cut] = [join(folder, 'whole.zip'), join(folder, 'cut.zip')]
  await desk.exportBundle(code, { file: whole })
  writeFileSync(`${cut}.partial`, readFileSync(whole))
  // In the middle of the originals: behind the name of the second one in its header.
  const at =
    [
      ...readFileSync(whole)
        .toString('latin1')
        .matchAll(/PK\u0003\u0004[^]{26}data\/originals\//g),
    ][1]?.index ?? 0
  truncateSync(`${cut}.partial`, at + 40)
  await desk.takeIn(code, file('later.txt', 'On Sunday the quay was opened again.\n'))
  const done = await desk.exportBundle(code, { file: cut })
  expect(done.resumedAt).toBeGreaterThan(0)
  expect(readFileSync(cut).equals(readFileSync(whole))).toBe(true)

  writeFileSync(`${join(folder, 'foreign.zip')}.partial`, readFileSync(whole))
  const other = (await desk.incidents()).find((incident) => incident.code !== code)
  expect(await codeOf(desk.exportBundle(other?.code ?? '', { file: join(folder, 'foreign.zip') }))).toBe('export-other')
  writeFileSync(`${join(folder, 'rubbish.zip')}.partial`, 'PK rubbish')
  expect(await desk.exportBundle(code, { file: join(folder, 'rubbish.zip') })).toMatchObject({ resumedAt: null, originals: 3 })
})

test('a stamp carried by hand: asked, then confirmed; a wrong answer changes nothing', async () => {
  const { desk, code } = await deskWithCrane()
  expect(await codeOf(desk.outside.take(clock.stamp(Buffer.alloc(0)).subarray(0, 0), clock.root).catch((error: unknown) => Promise.reject(error)))).toBe(
    'stamp-not-understood',
  )
  const { query } = await desk.outside.ask()
  const response = clock.stamp(query)
  expect(await codeOf(desk.outside.take(response, clock.other))).toBe('stamp-other-root')
  expect(await codeOf(desk.outside.take(response, null))).toBe('stamp-roots')
  expect((await desk.evidence(code)).stamps).toMatchObject([{ state: 'asked', time: null, coversAll: true }])
  expect(await desk.outside.take(response, clock.root)).toMatchObject({ authority: 'Invented Time Authority' })
  await desk.outside.take(response, clock.root)
  expect((await desk.evidence(code)).stamps).toMatchObject([{ state: 'confirmed' }])
})

test('five years on, a stamp whose certificate has ended holds by a newer one that was made in time', async () => {
  const { desk, code } = await deskWithCrane()
  const folder = await testFolder()
  const inFiveYears = new Date(Date.now() + 5 * 365.25 * 86_400_000).toISOString()
  const later = async (path: string) => {
    await desk.exportBundle(code, { file: path })
    const { parts, close } = await openParts(path)
    const verdict = await checkBundle({ parts, runtime: nodeRuntime, at: inFiveYears })
    await close()
    return verdict
  }
  await desk.outside.take(clock.stamp((await desk.outside.ask()).query), clock.root)
  const alone = await later(join(folder, 'alone.zip'))
  expect([alone.fits, alone.notes.join()]).toEqual([true, expect.stringContaining('ended on')])

  await desk.outside.take(clock.stamp((await desk.outside.ask()).query, 'lasting'), clock.root)
  const renewed = await later(join(folder, 'renewed.zip'))
  expect([renewed.fits, renewed.notes.join()]).toEqual([true, expect.not.stringContaining('ended on')])
  expect(renewed.stamps.map(({ holdsUntil }) => holdsUntil > inFiveYears)).toEqual([true, true])
  expect((await desk.evidence(code)).stamps.every(({ holdsUntil }) => holdsUntil !== null && holdsUntil > inFiveYears)).toBe(true)
})

test('an authority that does not answer leaves the stamp pending and the desk at work', async () => {
  const { desk, code } = await deskWithCrane()
  await desk.outside.nameAuthority('silent', clock.root, 'http://127.0.0.1:9/')
  expect(await codeOf(desk.outside.send('silent'))).toBe('authority-silent')
  expect(await codeOf(desk.outside.send('unknown'))).toBe('authority-unknown')
  expect((await desk.evidence(code)).stamps).toMatchObject([{ state: 'pending', sentTo: 'silent' }])
})

test('custody of an original: every act on it, in order, with the number it has in the log', async () => {
  const { desk, code } = await deskWithCrane()
  const [report] = (await desk.reports(code)).filter(({ name }) => name === 'harbour-post.txt')
  await desk.mend(report?.id ?? '', { publication: 'Harbour Post' }, 'from its header')
  await desk.exportBundle(code, { file: join(await testFolder(), 'b.zip') })
  const { rows, name } = await desk.custody(code, report?.original ?? '')
  expect(name).toBe('harbour-post.txt')
  expect(rows.map(({ what }) => what)).toEqual(['originalKept', 'originalRead', 'reportMended', 'bundleExported'])
  expect(rows.find(({ what }) => what === 'reportMended')).toMatchObject({ by: 'A. Desk', because: 'from its header' })
  expect(await codeOf(desk.custody(code, 'ab'))).toBe('original-unknown')
})

test('the tables can be built again from a record with stamps and exports in it', async () => {
  const { desk, code } = await deskWithCrane()
  await desk.outside.ask()
  await desk.exportBundle(code, { file: join(await testFolder(), 'b.zip') })
  expect(await desk.rebuild()).toMatchObject({ equal: true })
})
