// How who says what is worded on screen: the verb follows its speaker, and the moment of an act names its zone.
import { expect, test } from 'vitest'
import { inShort } from '../../src/web/trail/answers-moved.tsx'
import { agreeing, chainOf } from '../../src/web/chain-words.ts'
import { moment } from '../../src/web/words.ts'

test('several people say, one says, and a house is one whatever its name ends in', () => {
  const say = (who: string) => agreeing(who, 'says')
  for (const who of ['police', 'Police', 'hospital staff', 'residents of the Wharf Street estate', 'two officials', 'Listeners', 'the emergency services'])
    expect([who, say(who)]).toEqual([who, 'say'])
  for (const who of [
    'the fire service',
    'Reuters',
    'Wexmouth Pilots',
    'the dockers’ union',
    'Anton Keller',
    'one of the workers',
    'a witness',
    'the analysis',
    'nobody named',
  ])
    expect([who, say(who)]).toEqual([who, 'says'])
  expect(agreeing('police', 'takes for granted')).toBe('take for granted')
})

test('a chain is told with each verb after its own speaker', () => {
  const told = (speakers: readonly string[]) => chainOf(speakers, 'denies', 'indirect').map(({ who, verb }) => `${who} ${verb}`)
  expect(told(['Harbour Post', 'police', 'witnesses'])).toEqual(['Harbour Post says that', 'police say that', 'witnesses deny'])
})

test('a spokeswoman speaks for her house, and does not report it', () => {
  const told = (speakers: readonly string[]) => chainOf(speakers, 'says', 'indirect').map(({ who, verb }) => `${who} ${verb}`)
  expect(told(['Nordwire', 'fire service spokeswoman Petra Voss', 'the fire service'])).toEqual([
    'Nordwire says that',
    'fire service spokeswoman Petra Voss speaking for',
    'the fire service says',
  ])
  expect(told(['Nordwire', 'a spokesman'])).toEqual(['Nordwire says that', 'a spokesman says'])
})

test('the moment of an act names the zone it is told in', () => {
  expect(moment('2026-03-16T09:12:00Z')).toMatch(/^1[67] March 2026, \d\d:\d\d [A-Z][\w+:-]*$/)
})

test('where the answers stayed and a conflict went the trail says that, and not that other reports give them', () => {
  const of = (reports: number, conflicts: readonly string[]) => ({
    state: 'open' as const,
    answers: [{ id: 'a', words: 'Monday', reports, origins: 1 }],
    conflicts,
  })
  const told = (before: ReturnType<typeof of>, after: ReturnType<typeof of>) =>
    inShort({ question: 'happened', asks: 'When did it happen?', before, after, cause: [] })
  expect(told(of(2, ['x']), of(2, []))).toBe('the same answers, 1 conflict fewer between them')
  expect(told(of(2, ['x']), of(2, ['x', 'y']))).toBe('the same answers, 1 more conflict between them')
  expect(told(of(2, ['x']), of(2, ['y']))).toBe('the same answers, told otherwise')
  expect(told(of(1, []), of(2, []))).toBe('the same answers from other reports')
})
