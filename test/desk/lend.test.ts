// A held file as a path for a jailed program: in the jail's own memory, or, where it is too large for that, as a working copy that is told and taken away.
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lend } from '../../src/desk/footage/lend.ts'
import { findJail, startJailedProgram } from '../../src/jobs/jail.ts'
import { Problem } from '../../src/model/problem.ts'
import { openBareDesk } from './bare-desk.ts'
import { testFolder } from './open-test-desk.ts'

const isHeld = (await findJail()).kind === 'bwrap'
if (!isHeld) process.stderr.write('SKIPPED: handing a file into the jail, because there is no bubblewrap (bwrap) here\n')
const WORDS = 'A crane fell. '.repeat(20_000)

async function aDesk() {
  const desk = await openBareDesk(join(await testFolder(), 'desk'))
  await desk.openIncident()
  const sha256 = await desk.takeIn(WORDS)
  return { desk, sha256, held: await desk.originals.openHeld(sha256) }
}

async function seenInside(path: string, options: object): Promise<string> {
  const program = startJailedProgram(await findJail(), '/usr/bin/sha256sum', [path], options)
  program.hold(true)
  let said = ''
  program.output.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  await program.ended
  return said.split(' ')[0] ?? ''
}

test.skipIf(!isHeld)('a file that is handed in is whole inside, and outside there is nothing of it in the clear', async () => {
  const { desk, sha256, held } = await aDesk()
  const lent = await lend(desk.workings, held, sha256)
  expect(await seenInside(lent.path, lent.options)).toBe(sha256)
  lent.check()
  expect((await readFile(lent.path)).includes('crane')).toBe(false)
  expect(await readdir(join(desk.workings.folder, 'incoming'))).toEqual([])
  await lent.end()
  await desk.close()
})

test.skipIf(!isHeld)('what breaks off on its way in is told, and is not opened as if it were whole', async () => {
  const { desk, sha256, held } = await aDesk()
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('A cra')
    throw new Problem('original-damaged', 'It has changed on the disk.')
  }
  const lent = await lend(desk.workings, { ...held, range: broken }, sha256)
  expect(await seenInside(lent.path, lent.options)).toBe('')
  expect(() => lent.check()).toThrow('It has changed on the disk.')
  await desk.close()
})

test('one too large for the memory is a working copy for its owner alone, told in the custody and taken away', async () => {
  const { desk, sha256, held } = await aDesk()
  const lent = await lend(desk.workings, held, sha256, 1000)
  expect(await readFile(lent.path, 'utf8')).toBe(WORDS)
  expect((await stat(lent.path)).mode & 0o777).toBe(0o600)
  const told = await desk.store.read.selectFrom('entries').select('json').where('kind', '=', 'originalsOpened').execute()
  expect(told.map(({ json }) => JSON.parse(json) as object)).toEqual([{ incident: 'crane', originals: [sha256], purpose: 'workingCopy' }])
  await lent.end()
  expect(existsSync(lent.path)).toBe(false)
  await desk.close()
})
