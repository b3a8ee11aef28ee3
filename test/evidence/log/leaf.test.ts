import { expect, test } from 'vitest'
import { canonical } from '../../../src/evidence/log/canonical.ts'
import { actorId, commitment, formatLeaf, LEAF_TYPES, parseLeaf, type Leaf } from '../../../src/evidence/log/leaf.ts'

const digest = commitment(new Uint8Array(32), Buffer.from('x'))
const leaf: Leaf = {
  v: 1,
  t: 'read',
  at: '2026-03-20T09:00:00.000Z',
  by: '0f3a5c7e9b1d2f48',
  c: { change: digest, act: digest },
  r: { parent: [3] },
  sw: 'dateline 0.1.0',
}
const refused = (text: string): string => {
  try {
    parseLeaf(text)
    return 'taken'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('a leaf is one canonical text, whatever the order in which it was put together', () => {
  const text = formatLeaf(leaf)
  expect(text).toBe(
    `{"at":"2026-03-20T09:00:00.000Z","by":"0f3a5c7e9b1d2f48","c":{"act":"${digest}","change":"${digest}"},"r":{"parent":[3]},"sw":"dateline 0.1.0","t":"read","v":1}`,
  )
  expect(parseLeaf(text)).toEqual(leaf)
  expect(formatLeaf(Object.fromEntries(Object.entries(leaf).toReversed()) as unknown as Leaf)).toBe(text)
})

test('an unknown field, type, reference or form is refused, not passed over', () => {
  const odd: readonly Record<string, unknown>[] = [
    { ...leaf, name: 'Harbour Post' },
    { ...leaf, t: 'gossip' },
    { ...leaf, v: 2 },
    { ...leaf, at: '2026-03-20' },
    { ...leaf, by: 'Ada' },
    { ...leaf, c: {} },
    { ...leaf, c: { act: 'a crane fell' } },
    { ...leaf, r: { cousin: [1] } },
    { ...leaf, r: { parent: [-1] } },
    { ...leaf, sw: 'x'.repeat(200) },
  ]
  for (const one of odd) expect(refused(canonical(one as never)), JSON.stringify(one)).toBe('leaf-malformed')
  expect(refused(` ${formatLeaf(leaf)}`)).toBe('leaf-malformed')
  expect(refused(formatLeaf(leaf).replace('"v":1', '"v":1.0'))).toBe('leaf-malformed')
  expect(refused('[]')).toBe('leaf-malformed')
  expect(refused('{')).toBe('leaf-malformed')
})

test('a leaf of the largest sort stays below 4,096 bytes', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`payload${n}`, digest]))
  expect(() => formatLeaf({ ...leaf, c: many })).not.toThrow()
  expect(() => formatLeaf({ ...leaf, c: Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`payload${n}`, digest])) })).toThrow('longer than 4096')
  for (const t of LEAF_TYPES) expect(parseLeaf(formatLeaf({ ...leaf, t })).t).toBe(t)
})

test('without the salt a payload cannot be tried; without the actor key neither can a name', () => {
  const payload = Buffer.from('A crane fell.')
  expect(commitment(new Uint8Array(32).fill(1), payload)).not.toBe(commitment(new Uint8Array(32).fill(2), payload))
  expect(() => commitment(new Uint8Array(8), payload)).toThrow('32 bytes')
  expect(actorId(new Uint8Array(32), 'Ada')).toMatch(/^[0-9a-f]{16}$/)
  expect(actorId(new Uint8Array(32), 'Ada')).not.toBe(actorId(new Uint8Array(32).fill(1), 'Ada'))
})

// The example of RFC 8785, section 3.2.3, as far as a leaf may hold its values.
test('names are sorted by their UTF-16 code units', () => {
  const unsorted = { '\u20ac': 'Euro', '\r': 'Carriage Return', '\ufb33': 'Hebrew', '1': 'One', '\ud83d\ude00': 'Smiley', '\u0080': 'Control', '\u00f6': 'o' }
  expect(Object.values(JSON.parse(canonical(unsorted)) as object)[0]).toBe('One') // JavaScript itself puts number-like names first
  expect([...canonical(unsorted).matchAll(/:"(\w+|Carriage Return)"/g)].map((m) => m[1])).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'o',
    'Euro',
    'Smiley',
    'Hebrew',
  ])
  expect(() => canonical(0.5)).toThrow()
  expect(() => canonical('\ud800')).toThrow()
})
