import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { originalsIn } from '../../src/store/originals.ts'
import { codeOf, testFolder } from '../desk/open-test-desk.ts'

const crane = Buffer.from('A crane came down.')
const sha256 = createHash('sha256').update(crane).digest('hex')

test('an original is kept under the SHA-256 of its bytes', async () => {
  const folder = await testFolder()
  const originals = await originalsIn(folder)
  expect(await originals.keep(crane)).toMatchObject({ sha256, bytes: crane.length, made: true })
  expect(Buffer.from(await (await originals.openHeld(sha256)).whole())).toEqual(crane)
  // On the disk nothing of it can be read without its key.
  expect((await readFile(originals.pathOf(sha256))).includes('crane')).toBe(false)
  expect(await codeOf((await originalsIn(folder)).openHeld(sha256))).toBe('original-unreadable')
})

test('the same bytes are stored once, however they arrive', async () => {
  const folder = await testFolder()
  const originals = await originalsIn(folder)
  await originals.keep(crane)
  const inPieces = async function* () {
    yield crane.subarray(0, 3)
    yield crane.subarray(3)
  }
  expect(await originals.keep(inPieces())).toMatchObject({ sha256, made: false })
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test('a stream that breaks off leaves nothing behind', async () => {
  const folder = await testFolder()
  const originals = await originalsIn(folder)
  const broken = async function* () {
    yield crane
    throw new Error('the line was cut')
  }
  await expect(originals.keep(broken())).rejects.toThrow('the line was cut')
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
  expect(await readdir(join(folder, 'originals'))).toEqual([])
})

test('what a crash left half-written is swept', async () => {
  const folder = await testFolder()
  const originals = await originalsIn(folder)
  await writeFile(join(folder, 'incoming', 'half'), 'A cra')
  await originals.sweep()
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test('what has changed on the disk is put right by the same bytes, under the key it had', async () => {
  const folder = await testFolder()
  const originals = await originalsIn(folder)
  await originals.keep(crane)
  const sealed = await readFile(originals.pathOf(sha256))
  const changed = Buffer.from(sealed)
  changed.writeUInt8((changed.at(-1) ?? 0) ^ 1, changed.length - 1)
  await writeFile(originals.pathOf(sha256), changed)
  expect(await originals.digestOf(sha256)).toMatchObject({ sha256: '' })
  expect(await originals.keep(crane)).toMatchObject({ sha256, made: true, healed: true })
  expect(Buffer.from(await (await originals.openHeld(sha256)).whole())).toEqual(crane)
  expect(await originals.keep(crane)).toMatchObject({ made: false, healed: false })
})
