// `solve`: the network of design and issue alike, from a file to bounds with reasons.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dateline, folderForTest } from './run.ts'

const NETWORK = {
  events: ['recorded', 'posted'],
  constraints: [
    { id: 'k1', from: 'recorded', to: 'posted', min: 0, max: null, label: 'footage is recorded before it appears', soft: false },
    { id: 'k2', from: null, to: 'posted', min: '2026-03-14T20:40:00Z', max: '2026-03-14T20:41:00Z', label: 'the post shows 20:40' },
  ],
}

function fileWith(content: string): string {
  const file = join(folderForTest(), 'network.json')
  writeFileSync(file, content)
  return file
}

test('footage posted at 20:40 was recorded no later, and the chain of reasons says why', async () => {
  const ran = await dateline('solve', fileWith(JSON.stringify(NETWORK)), '--json')
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  const solution = JSON.parse(ran.stdout) as unknown
  expect(solution).toMatchObject({ bounds: [{ event: 'recorded', earliest: null, because: ['k1', 'k2'] }, { event: 'posted' }], conflicts: [], capped: false })
})

test('two statements that cannot both be true are one conflict', async () => {
  const third = { id: 'k3', from: null, to: 'recorded', min: '2026-03-15T00:00:00Z', max: null, label: 'recorded on Sunday' }
  const ran = await dateline('solve', fileWith(JSON.stringify({ ...NETWORK, constraints: [...NETWORK.constraints, third] })), '--json')
  expect((JSON.parse(ran.stdout) as { conflicts: string[][] }).conflicts.map((ids) => ids.toSorted())).toEqual([['k1', 'k2', 'k3']])
})

test('for a person, the reasons are told by their labels', async () => {
  const ran = await dateline('solve', fileWith(JSON.stringify(NETWORK)))
  expect(ran.stdout).toContain('footage is recorded before it appears')
})

test('one more statement moves what it bounds; one that contradicts is told with what it contradicts, and left out', async () => {
  const more = [
    { id: 'k3', from: null, to: 'recorded', min: '2026-03-14T12:00:00Z', max: null, label: 'recorded on Saturday afternoon' },
    { id: 'k4', from: null, to: 'recorded', min: '2026-03-15T00:00:00Z', max: null, label: 'recorded on Sunday' },
    { id: 'k5', from: null, to: 'recorded', min: '2026-03-13T00:00:00Z', max: null, label: 'not before Friday' },
  ]
  const [network, then] = [fileWith(JSON.stringify(NETWORK)), fileWith(JSON.stringify(more))]
  const ran = await dateline('solve', network, '--then', then, '--json')
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(ran.stdout)).toMatchObject({
    bounds: [{ event: 'recorded', earliest: null }, { event: 'posted' }],
    then: [
      { constraint: { id: 'k3' }, moved: [{ event: 'recorded', earliest: '2026-03-14T12:00:00Z', earliestBecause: ['k3'] }], conflict: null },
      { constraint: { id: 'k4' }, moved: null, conflict: ['k1', 'k2', 'k4'] },
      { constraint: { id: 'k5' }, moved: [], conflict: null },
    ],
  })
  const { stdout } = await dateline('solve', network, '--then', then)
  expect(stdout).toContain('With k4, recorded on Sunday:\n  it cannot be true with k1, k2, and is left out\n')
  expect(stdout).toContain('With k5, not before Friday:\n  nothing moves')
})

test('into a network that contradicts itself nothing is put one by one', async () => {
  const third = { id: 'k3', from: null, to: 'recorded', min: '2026-03-15T00:00:00Z', max: null, label: 'recorded on Sunday' }
  const network = fileWith(JSON.stringify({ ...NETWORK, constraints: [...NETWORK.constraints, third] }))
  const stderr = expect.stringMatching(/^network-not-growing: /) as string
  expect(await dateline('solve', network, '--then', fileWith('[]'))).toMatchObject({ code: 1, stdout: '', stderr })
  const malformed = expect.stringMatching(/^network-malformed: /) as string
  expect(await dateline('solve', fileWith(JSON.stringify(NETWORK)), '--then', fileWith('{}'))).toMatchObject({ code: 1, stdout: '', stderr: malformed })
})

test('what is no network is a Problem', async () => {
  expect(await dateline('solve', fileWith('{'))).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^network-unreadable: /) as string })
  const stranger = { events: ['posted'], constraints: NETWORK.constraints }
  expect(await dateline('solve', fileWith(JSON.stringify(stranger)))).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^network-.*"recorded"/) as string,
  })
})

test('for a person, a conflict is told with its members, and what the bounds leave out', async () => {
  const more = [
    { id: 'k3', from: null, to: 'recorded', min: '2026-03-15T00:00:00Z', max: null, label: 'recorded on Sunday', soft: true },
    { id: 'k4', from: null, to: 'recorded', min: '2026-03-14T00:00:00Z', max: null, label: 'recorded on Saturday' },
  ]
  const { stdout } = await dateline('solve', fileWith(JSON.stringify({ ...NETWORK, constraints: [...NETWORK.constraints, ...more] })))
  const [, conflict = '', left = ''] = stdout.split('\n\n')
  expect(conflict).toMatch(/^These cannot all be true:\n/)
  for (const member of ['k1  footage is recorded before it appears', 'k2  the post shows 20:40', 'k3  recorded on Sunday (hedged)'])
    expect(conflict).toContain(member)
  expect(left.trim()).toBe('The bounds above leave out:\n    k3  recorded on Sunday (hedged)')
})

test('a label of any length is a line or two for a person, and whole for a program', async () => {
  const label = 'the tide table says so, '.repeat(5_000)
  const file = fileWith(
    JSON.stringify({ events: ['posted'], constraints: [{ id: 'k', from: null, to: 'posted', min: '2026-03-15T00:00:00Z', max: null, label }] }),
  )
  expect((await dateline('solve', file)).stdout.length).toBeLessThan(500)
  expect((await dateline('solve', file, '--json')).code).toBe(0)
})
