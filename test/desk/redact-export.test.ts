// A redacted file on its way out of the house: beside the original it was made from, or without it.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkBundle } from '../../src/evidence/bundle/check.ts'
import { nodeRuntime, openParts } from '../../src/evidence/bundle/node-parts.ts'
import { RULE } from '../../src/evidence/bundle/read-me.ts'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const TEXT = 'The crane came down on Saturday, Adalind Bright said.\n'

async function deskWithRedaction() {
  const desk = await openTestDesk()
  await desk.nameDesk('A. Desk')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const taken = await desk.takeIn(code, file('post-of-ada-bright.txt', TEXT))
  await desk.takeIn(code, file('other.txt', 'The quay was opened again on Sunday.\n'))
  await desk.idle()
  const made = await desk.redact(taken.report, { words: ['Adalind Bright'], because: 'a private person' })
  return { desk, code, taken, made, folder: await testFolder() }
}

async function verdictOn(path: string) {
  const { parts, close } = await openParts(path)
  try {
    return { names: parts.names, verdict: await checkBundle({ parts, runtime: nodeRuntime, at: '2026-03-20T10:00:00Z' }) }
  } finally {
    await close()
  }
}

/** The commands of READ-ME-FIRST.txt, save those about stamps. */
function commandsOf(folder: string): string {
  const commands = readFileSync(join(folder, 'bundle.zip'))
    .toString('latin1')
    .split(`${RULE}\n`)
    .filter((_, i) => i % 2 === 1)
  return execFileSync('bash', ['-e', '-o', 'pipefail', '-c', commands.slice(0, 6).join('\n')], { cwd: folder, env: { PATH: process.env.PATH } }).toString()
}

test('a redacted file goes out as derived, beside its parent, and names the act that its parent came in by', async () => {
  const { desk, code, taken, made, folder } = await deskWithRedaction()
  const path = join(folder, 'bundle.zip')
  expect(await desk.exportBundle(code, { file: path })).toMatchObject({ originals: 2, withheld: 0 })
  const { names, verdict } = await verdictOn(path)
  expect(verdict.wrong).toEqual([])
  expect(names.filter((name) => name.startsWith('data/derived/'))).toEqual([`data/derived/${made.original}`])
  expect(names).toContain(`data/originals/${taken.original}`)
  expect(commandsOf(folder)).toMatch(/valid: 2 originals\n$/)
  const custody = readFileSync(join(folder, 'bundle/data/custody.csv'), 'utf8').split('\r\n')
  const row = custody.find((line) => line.includes('redacted')) ?? ''
  expect(row).toContain(made.original)
  expect(row).toMatch(/parent \d+/)
})

test('where the parent is withheld the redacted file is there without it, with the reason and the commitments of what is left out', async () => {
  const { desk, code, taken, made, folder } = await deskWithRedaction()
  const path = join(folder, 'bundle.zip')
  await desk.exportBundle(code, { file: path, withhold: [taken.original], because: 'a private person is named in it' })
  const { names, verdict } = await verdictOn(path)
  expect(verdict.wrong).toEqual([])
  expect(names).toContain(`data/derived/${made.original}`)
  expect(names).not.toContain(`data/originals/${taken.original}`)
  const whole = readFileSync(path).toString('latin1')
  expect(whole).not.toContain(taken.original)
  // Long names: three letters stand in a quarter of a megabyte of base64 by chance.
  expect(whole).not.toMatch(/Adalind|Bright|post-of/)
  expect(whole).toContain('[removed] said')
  expect(commandsOf(folder)).toMatch(/valid: 1 originals\n$/)
  const withheld = readFileSync(join(folder, 'bundle/data/withheld.csv'), 'utf8')
  const row = readFileSync(join(folder, 'bundle/data/custody.csv'), 'utf8')
    .split('\r\n')
    .find((line) => line.includes('redacted'))
  const leaf = row?.split(',')[0] ?? ''
  expect(withheld).toMatch(new RegExp(`^${leaf},change,sha256:\\S+,a private person is named in it`, 'm'))
})

test('a derived file that is changed, added or missing is named', async () => {
  const { desk, code, made, folder } = await deskWithRedaction()
  const path = join(folder, 'bundle.zip')
  await desk.exportBundle(code, { file: path })
  const { parts, close } = await openParts(path)
  const without = {
    ...parts,
    names: parts.names.filter((name) => !name.includes('derived/')),
    size: (name: string) => (name.includes('derived/') ? null : parts.size(name)),
  }
  const verdict = await checkBundle({ parts: without, runtime: nodeRuntime, at: '2026-03-20T10:00:00Z' })
  await close()
  expect(verdict.wrong.filter(({ code: what }) => what === 'original-missing').map(({ part }) => part)).toEqual([`data/derived/${made.original}`])
  expect((await desk.fsck()).misfit).toBeNull()
  expect((await desk.rebuild()).equal).toBe(true)
  expect(await codeOf(desk.redact('r9', { words: ['x'], because: 'x' }))).toBe('report-unknown')
})
