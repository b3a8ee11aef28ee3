// docs/threats.md is true: 41 rows, and each that is held names a test that is there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Row = { readonly number: number; readonly threat: string; readonly state: string; readonly test: string }
const rows: readonly Row[] = readFileSync('docs/threats.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', threat = '', , state = '', named = '']) => ({ number: Number(number), threat, state, test: named }))

test('there are 41 threats, each held, waiting for accounts, or said to be unbuilt', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, n) => n + 1))
  for (const { number, state, test } of rows) {
    expect(['held', 'needs accounts', 'not built'], `row ${number}`).toContain(state)
    expect(test === '', `row ${number}`).toBe(state !== 'held')
  }
})

test.each(rows.filter(({ state }) => state === 'held'))('threat $number ($threat) is tried by a test of that name', ({ test: named }) => {
  const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(named) ?? []
  expect(readFileSync(join('test', file), 'utf8')).toContain(name)
})

test('there is no package that knows faces', () => {
  const pack = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>
  const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) => Object.keys(pack[group] ?? {}))
  expect(names.filter((name) => /face|biometr/i.test(name))).toEqual([])
})
