// Sixty faults, one a run, at system calls on the files of the log and the originals: an error, a full disk, a kill, a write that takes nothing.
import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { firstDesk, injectAt, pointsOf, type Outcome } from './inject.ts'

const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace) console.warn('SKIPPED: strace is not here, so faults at system calls were NOT tried.')

const POINTS = 60
const AT_ONCE = 3

test.skipIf(!hasStrace)(`a desk struck at ${POINTS} system calls has everything it acknowledged, opens, and goes on`, { timeout: 600_000 }, async () => {
  const first = await firstDesk()
  const points = [...pointsOf(POINTS).entries()]
  const outcomes: (Outcome & { readonly point: string })[] = []
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = points.shift(); next !== undefined; next = points.shift()) {
        const [n, point] = next
        outcomes.push({ point: `${point.call} ${point.fault} ${point.when}`, ...(await injectAt(first, point, String(n))) })
      }
    }),
  )
  await rm(first, { recursive: true, force: true })
  expect(outcomes.filter(({ lost }) => lost.length > 0)).toEqual([])
  const codes = new Set(outcomes.flatMap(({ refusals }) => refusals.map((line) => line.split(' ').at(-1))))
  for (const code of codes) expect(['disk-failed', 'disk-full', 'log-full', 'EIO', 'ENOSPC']).toContain(code)
  // Most points must have been reached, or nothing was tried.
  expect(outcomes.filter(({ hit }) => hit).length).toBeGreaterThan(POINTS * 0.8)
})
