import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDesk } from '../../src/desk/open.ts'
import { openTestDesk, testFolder } from './open-test-desk.ts'

test('the second program to open a desk is told which process has it, and where', async () => {
  const folder = join(await testFolder(), 'desk')
  const desk = await openTestDesk({ in: folder })
  await desk.servedAt('http://127.0.0.1:4100')
  await expect(openDesk(folder)).rejects.toMatchObject({
    code: 'desk-in-use',
    message: expect.stringContaining(`process ${process.pid}, http://127.0.0.1:4100`) as string,
  })
})

test('the lock of a killed process is free, whatever its note says', async () => {
  const folder = join(await testFolder(), 'desk')
  const child = spawn(process.execPath, [join(import.meta.dirname, 'desk-child.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await expect(openDesk(folder)).rejects.toMatchObject({ code: 'desk-in-use', message: expect.stringContaining(`process ${child.pid}`) as string })
  child.kill('SIGKILL')
  await once(child, 'close')
  await (await openDesk(folder)).close()
})

test('a file is not a desk', async () => {
  await expect(openDesk(import.meta.filename)).rejects.toMatchObject({ code: 'not-a-desk' })
})

test('a folder of other things is not made into a desk', async () => {
  await expect(openDesk(import.meta.dirname)).rejects.toMatchObject({ code: 'not-a-desk' })
})
