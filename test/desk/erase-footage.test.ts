// Footage that is erased: its prints, its stills and its matches go with it, and no print of any piece ever leaves the desk.
import { readdir, readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unsealed } from '../../src/evidence/keeping/sealed.ts'
import { findJail, holds } from '../../src/jobs/jail.ts'
import { CASES } from '../case/expected.ts'
import { openTestDesk, testFolder } from './open-test-desk.ts'

const file = (name: string) => ({ name, bytes: readFileSync(join(CASES, 'crane', name)), mediaType: null, method: 'upload', byHand: {} }) as const
const isHeld = holds(await findJail(), { addons: true })
if (!isHeld) process.stderr.write('SKIPPED: erasing footage, because there is no bubblewrap (bwrap) here that could hold the decoder\n')

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'originals'), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))

describe.skipIf(!isHeld)('two clips of one quay', () => {
  test('no print of it is in the bundle, and none is left when it is erased; the other clip keeps its own', async () => {
    const place = await testFolder()
    const desk = await openTestDesk({ in: join(place, 'desk') })
    await desk.nameDesk('Ada')
    const { code } = await desk.openIncident('Crane', 'Europe/London')
    const one = await desk.takeIn(code, file('eastquay-lights-video.mp4'))
    const two = await desk.takeIn(code, file('open-harbour-network-video.mp4'))
    await desk.idle()
    expect((await desk.pieceOfFootage(two.report)).matches).toHaveLength(1)
    const prints = await desk.prints()
    await desk.exportBundle(code, { file: join(place, 'bundle.zip') })
    const bundle = await readFile(join(place, 'bundle.zip'))
    for (const { at } of prints) {
      const print = Buffer.from(unsealed(at.key ?? new Uint8Array(), await readFile(at.path)))
      const middle = Math.floor(print.length / 2)
      for (const from of [0, middle, print.length - 64]) expect(bundle.includes(print.subarray(from, from + 64))).toBe(false)
    }

    const before = await filesIn(desk.folder)
    const told = await desk.erase(code, one.report, { because: 'the person in it asked' })
    expect(told.files).toMatchObject({ print: 1, redacted: 0 })
    await desk.idle()
    const after = await filesIn(desk.folder)
    expect(before.length - after.length).toBe(2 + told.files.still)
    expect(after.some((name) => name.endsWith(one.original))).toBe(false)
    const left = await desk.pieceOfFootage(two.report)
    expect(left).toMatchObject({ state: 'printed', matches: [] })
    expect(
      Buffer.from(await (await desk.still(two.report, 0)).whole())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    await expect(desk.pieceOfFootage(one.report)).rejects.toMatchObject({ code: 'original-erased' })
    expect(await desk.fsck()).toMatchObject({ misfit: null, originals: 1, strays: 0 })
    expect((await desk.rebuild()).equal).toBe(true)
  })
})
