// A clock that is set between two acts is an act of its own; one that merely goes on is not.
import { describe, expect, test } from 'vitest'
import { clockWatch } from '../../src/desk/evidence/clock-steps.ts'
import { openDesk } from '../../src/desk/open.ts'
import { openTestDesk, testFolder } from './open-test-desk.ts'

const at = (time: string): string => `2026-03-16T${time}:00.000Z`
const none = (): Promise<string | null> => Promise.resolve(null)

describe('the watch', () => {
  test('hours between two acts are no step when the machine counted them too', async () => {
    let up: number | null = 100
    const watch = clockWatch(() => up)
    expect(await watch(at('10:00'), none)).toBeNull()
    up += 3 * 3600
    expect(await watch(at('13:00'), none)).toBeNull()
    up += 60
    expect(await watch(at('13:03'), none)).toBeNull() // two minutes: put right by the network
    expect(await watch(at('15:03'), none)).toEqual({ of: 'clockStepped', from: at('13:03'), to: at('15:03'), seconds: 7200 })
    expect(await watch(at('14:03'), none)).toMatchObject({ seconds: -3600 })
  })
  test('after a start, and where nothing counts the time that passes, only a clock that went back is told', async () => {
    const watch = clockWatch(() => null)
    expect(await watch(at('10:00'), () => Promise.resolve(at('10:02')))).toBeNull()
    expect(await watch(at('20:00'), none)).toBeNull()
    expect(await watch(at('10:00'), none)).toMatchObject({ seconds: -36_000 })
    expect(await clockWatch(() => 5)(at('10:00'), () => Promise.resolve(at('12:00')))).toMatchObject({ seconds: -7200 })
  })
})

test('a desk three days behind its last act says so on the page of evidence, in the log, and goes on', async () => {
  const folder = await testFolder()
  const first = await openDesk(folder, { clock: () => Temporal.Instant.from('2026-03-16T10:00:00Z') })
  const { code } = await first.openIncident('A quay', 'UTC')
  await first.close()
  const desk = await openTestDesk({ in: folder, now: '2026-03-13T10:00:00Z' })
  await desk.nameDesk('A. Editor')
  const { clockSteps, size } = await desk.evidence(code)
  expect(clockSteps).toEqual([{ leaf: 1, from: '2026-03-16T10:00:00.000Z', to: '2026-03-13T10:00:00.000Z', seconds: -3 * 86_400 }])
  expect(size).toBe(3)
  await desk.nameDesk('B. Editor')
  expect((await desk.evidence(code)).clockSteps).toHaveLength(1)
})
