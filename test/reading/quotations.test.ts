// Where others' words begin and end: marks of every kind against apostrophes, and quotations over paragraphs.
import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../src/reading/paragraphs.ts'
import { bracketsIn, quotationsOf } from '../../src/reading/quotations.ts'
import { twinOf } from '../../src/reading/twin.ts'

const found = (text: string): readonly string[] =>
  quotationsOf(twinOf(text), paragraphsOf({ text, blocks: [] })).map((quotation) => text.slice(quotation.start, quotation.end))
const inner = (text: string): readonly string[] =>
  quotationsOf(twinOf(text), paragraphsOf({ text, blocks: [] })).flatMap((quotation) => quotation.inner.map((range) => text.slice(range.start, range.end)))

describe('a quotation is found', () => {
  test.each([
    ['in directed marks', 'He said “we left”, then went.', ['“we left”']],
    ['in straight marks', 'He said "we left", then went. "Why?"', ['"we left"', '"Why?"']],
    ['in doubled single marks', "``We left,'' he said. ''Why?''", ["``We left,''", "''Why?''"]],
    ['in single marks, with apostrophes inside', "'It's the drivers' fault, isn't it,' she said.", ["'It's the drivers' fault, isn't it,'"]],
    ['in curly single marks', '‘They’re here,’ he said, ‘and they’re angry.’', ['‘They’re here,’', '‘and they’re angry.’']],
    ['with no-break spaces around it', 'He\u00a0said\u00a0“we\u00a0left”.', ['“we\u00a0left”']],
    ['in guillemets', 'He said «we left».', ['«we left»']],
    ['with a bracket inside', 'They shout “UK BA [Border Agency] Go Away”.', ['“UK BA [Border Agency] Go Away”']],
  ])('%s', (_, text, quotations) => expect(found(text)).toEqual(quotations))
})

describe('no quotation is found', () => {
  test.each([
    ['in apostrophes', "The officers' vans, the mayor's car and the '90s weren't there."],
    ['in curly apostrophes', 'The officers’ vans, the mayor’s car and rock ’n’ roll in the ’90s.'],
    ['in feet and inches', 'He is 5\'10" tall.'],
    ['in one stray single mark', "It was the boys' own 'club."],
  ])('%s', (_, text) => expect(found(text)).toEqual([]))
})

test('marks inside a quotation are its inner marks, not quotations of their own', () => {
  const text = '“We call it ‘the debate’,” she said. “He said ‘No’ twice.”'
  expect(found(text)).toEqual(['“We call it ‘the debate’,”', '“He said ‘No’ twice.”'])
  expect(inner(text)).toEqual(['‘the debate’', '‘No’'])
})

test('a quotation runs over paragraphs when each opens with a mark and only the last one closes', () => {
  const text = 'She said: “One.\n\n“Two.\n\n“Three.”\n\n“Four,” said a man.'
  const [first, second] = quotationsOf(twinOf(text), paragraphsOf({ text, blocks: [] }))
  expect(first?.parts.map((part) => text.slice(part.start, part.end))).toEqual(['“One.', '“Two.', '“Three.”'])
  expect(text.slice(second?.start, second?.end)).toBe('“Four,”')
})

test('a quotation whose mark is never closed ends with its paragraph, and says so', () => {
  const text = 'She said: “One.\n\nThe van left.'
  const [only, ...others] = quotationsOf(twinOf(text), paragraphsOf({ text, blocks: [] }))
  expect([text.slice(only?.start, only?.end), only?.closed, others]).toEqual(['“One.', false, []])
})

test('brackets hold what the publication put in', () => {
  const text = '“They [the inspectors] left [sic] early”'
  expect(bracketsIn(text, { start: 0, end: text.length }).map((range) => text.slice(range.start, range.end))).toEqual(['[the inspectors]', '[sic]'])
})
