// The thread in which footage is compared must not outlive its desk, nor keep a program up that has nothing left to do.
import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { FootageThread } from '../../src/desk/footage/footage-thread.ts'
import type { PrintAt } from '../../src/desk/footage/library-worker.ts'

test('a comparison that still looks for its prints when the desk closes begins no thread', async () => {
  const found = Promise.withResolvers<PrintAt>()
  const thread = new FootageThread(() => found.promise)
  const asked = thread.match('r1', ['r2'])
  thread.close()
  found.resolve({ path: 'nowhere', key: null })
  await expect(asked).rejects.toMatchObject({ code: 'comparison-ended' })
  await expect(thread.match('r1', [])).rejects.toMatchObject({ code: 'comparison-ended' })
})

test('ended for an erasure, it begins anew with the next comparison', async () => {
  const thread = new FootageThread(async () => ({ path: 'nowhere', key: null }))
  thread.end()
  await expect(thread.match('r1', [])).rejects.toThrow('no such file') // from the thread: there is no such print
  thread.close()
})

test('a program whose only thread is this one ends by itself', async () => {
  const program = `
    import { FootageThread } from './src/desk/footage/footage-thread.ts'
    await new FootageThread(async () => ({ path: 'nowhere', key: null })).match('r1', []).catch(({ message }) => console.log(message))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (data: string) => (said += data))
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(said).toContain('no such file')
  expect(code).toBe(0)
})
