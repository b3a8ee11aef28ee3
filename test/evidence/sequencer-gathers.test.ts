import { expect, test, vi } from 'vitest'
import { sequencerOver } from '../../src/evidence/log/sequencer.ts'

test('what is handed in while a batch is written is acknowledged with its own batch, not with that one', async () => {
  const written: string[] = []
  const releases: (() => void)[] = []
  const log = {
    size: () => written.length,
    stopped: () => null,
    append: (entries: readonly Uint8Array[]) =>
      new Promise<void>((done) => {
        releases.push(() => {
          written.push(...entries.map((entry) => Buffer.from(entry).toString()))
          done()
        })
      }),
  }
  const writing = () => vi.waitFor(() => expect(releases).toHaveLength(1))
  const sequencer = sequencerOver(log)
  const told: string[] = []
  const first = sequencer.cover(0, [Buffer.from('a')]).then(() => told.push('a'))
  await writing()
  const second = sequencer.cover(1, [Buffer.from('b')]).then(() => told.push('b'))
  releases.shift()?.()
  await first
  await writing()
  expect([written, told]).toEqual([['a'], ['a']])
  releases.shift()?.()
  await second
  expect([written, told]).toEqual([['a', 'b'], ['a', 'b']]) // prettier-ignore
})
