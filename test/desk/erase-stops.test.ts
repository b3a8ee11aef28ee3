// An erasure that is broken off is either not begun or gone on with at the next opening; one that was acknowledged is complete.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const PLANTED = 'Quillfeather'
const CHILD = join(import.meta.dirname, 'erase-child.ts')

async function aDesk() {
  const folder = join(await testFolder(), 'desk')
  const desk = await openTestDesk({ in: folder })
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.takeIn(code, file('other.txt', 'The crane fell on Friday, the port authority said.', { published: '2026-03-17' }))
  const { report, original } = await desk.takeIn(
    code,
    file(`${PLANTED}.txt`, `${PLANTED} saw the crane fall on Saturday, police said.`, { published: '2026-03-16' }),
  )
  await desk.idle()
  await desk.close()
  return { folder, code, report, original }
}

async function traces(folder: string, word = PLANTED): Promise<readonly string[]> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const holding = await Promise.all(found.map(async (entry) => ((await readFile(join(entry.parentPath, entry.name))).toString('latin1').toLowerCase().includes(word.toLowerCase()) ? [entry.name] : []))) // prettier-ignore
  return holding.flat()
}

/** Ends the child so many milliseconds after the erasure began; whether it was acknowledged by then. */
async function eraseAndKill(folder: string, code: string, report: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, folder, code, report], { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  const heard = new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('open')) done()
    })
  })
  await heard
  child.stdin.write('go\n')
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await once(child, 'close')
  return said.includes('erased')
}

test('before the desk forgets that there is an erasure to finish, no file of it holds a word or a digest of what is gone', async () => {
  const { folder, code, report, original } = await aDesk()
  const inDatabase = (statement: string): void => {
    const database = new DatabaseSync(join(folder, 'desk.sqlite'))
    database.exec(statement)
    database.close()
  }
  // A stop at that very moment.
  inDatabase(`create trigger stop before delete on erasing begin select raise(abort, 'a stop'); end`)
  const desk = await openTestDesk({ in: folder })
  await expect(desk.erase(code, report, { because: 'A person asked to be forgotten.' })).rejects.toThrow('a stop')
  expect(await traces(folder)).toEqual([])
  expect(await traces(folder, original)).toEqual([])
  await desk.close()
  inDatabase('drop trigger stop')
  const after = await openTestDesk({ in: folder })
  expect(await codeOf(after.report(report))).toBe('original-erased')
  expect((await after.fsck()).misfit).toBeNull()
})

test('killed ever later in an erasure, until it is acknowledged, a desk has all of it or nothing', { timeout: 300_000 }, async () => {
  const { folder, code, report } = await aDesk()
  const outcomes = new Set<string>()
  for (let n = 0; n < 9 && !outcomes.has('acknowledged'); n++) {
    const copy = `${folder}-${n}`
    await cp(folder, copy, { recursive: true })
    const acknowledged = await eraseAndKill(copy, code, report, n === 0 ? 0 : 40 * 2 ** n)
    if (acknowledged) expect(await traces(copy)).toEqual([])
    const desk = await openTestDesk({ in: copy })
    await desk.idle()
    const gone = (await desk.evidence(code)).erased.length === 1
    expect(acknowledged && !gone).toBe(false)
    if (gone) expect(await traces(copy)).toEqual([])
    else expect((await desk.report(report)).report?.text).toContain(PLANTED)
    expect(await desk.fsck()).toMatchObject({ misfit: null, originals: gone ? 1 : 2 })
    expect(await desk.rebuild()).toMatchObject({ equal: true })
    await desk.close()
    outcomes.add(acknowledged ? 'acknowledged' : gone ? 'finished at the opening' : 'not begun')
  }
  expect(outcomes).toContain('acknowledged')
  expect(outcomes.size).toBeGreaterThan(1)
})
