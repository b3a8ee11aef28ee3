// Whoever presses something while a large table comes in is answered: the desk's own thread never works long in one piece.
import { expect, test } from 'vitest'
import { openTestDesk } from './open-test-desk.ts'

const ROWS = 1500

test(`while a table of ${ROWS} reports is taken over, weighed and listed, nothing holds the desk's thread for a tenth of that work`, async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('A quay', 'UTC')
  const rows = Array.from({ length: ROWS }, (_, i) => `Crane ${i} falls,"The harbour office ${i % 97} said on Saturday that ${i % 9} workers were hurt at berth ${i % 40}.",2026-03-${10 + (i % 15)},Post ${i % 90},https://post${i % 90}.example/${i}`) // prettier-ignore
  const turns = watched()
  await desk.takeIn(code, {
    name: 'many.csv',
    bytes: Buffer.from(['title,text,published,publication,address', ...rows].join('\n')),
    mediaType: null,
    method: 'upload',
    byHand: {},
  })
  await desk.idle()
  expect(await desk.reports(code)).toHaveLength(ROWS)
  await desk.questions(code)
  const { longest, all } = turns.end()
  expect(longest / all).toBeLessThan(0.1)
})

/** The thread's own processor time between two turns of its loop: other programs' load does not count. */
function watched(): { end(): { readonly longest: number; readonly all: number } } {
  const used = (): number => process.threadCpuUsage().user + process.threadCpuUsage().system
  const begun = used()
  let last = begun
  let longest = 0
  const look = (): void => {
    const now = used()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  return {
    end() {
      clearInterval(timer)
      look()
      return { longest, all: last - begun }
    },
  }
}
