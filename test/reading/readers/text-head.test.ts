// The head of a plain text: headline, paper, writer and day on lines of their own are pieces of their own, and no sentence of the text.
import { expect, test } from 'vitest'
import { textPage } from '../../../src/reading/readers/plain-text.ts'

const BODY = 'A crane fell at the quay.'
const pieces = (text: string): readonly string[] => textPage(text).blocks.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)

test.each([
  ['Crane falls at the quay\nHarbour Post\nBy Mara Lane\n16 March 2026\n\nA crane fell at the quay.', 'Harbour Post', '2026-03-16'],
  ['Crane falls at the quay\nHarbour Post\nBy Mara Lane\n16 March 2026\nA crane fell at the quay.', 'Harbour Post', '2026-03-16'],
  ['Crane falls at the quay\n\nHarbour Post\n\n16 March 2026, 09:12 GMT\n\nA crane fell at the quay.', 'Harbour Post', '2026-03-16T09:12:00+00:00'],
  ['Harbour Post\nCrane falls at the quay\nPublished: 16 March 2026\n\nA crane fell at the quay.', 'Harbour Post', '2026-03-16'],
  [
    'Crane falls at the quay\nMara Lane | Senior Reporter\n- Published on March 16, 2026 at 09:36\n- 3 min read\n\nA crane fell at the quay.',
    null,
    '2026-03-16',
  ],
  ['Fact check: Crane does not fall\nBy Mara Lane and Jan Rook | 16 March 2026\n\nA crane fell at the quay.', null, '2026-03-16'],
])('%s', (text, publication, day) => {
  const page = textPage(text)
  expect([page.publication, page.dates[0]?.value.slice(0, 10)]).toEqual([publication, day.slice(0, 10)])
  expect(page.blocks.map(({ role }) => role).filter((role) => role !== 'byline')).toEqual(['heading', 'paragraph'])
  expect(pieces(text).at(-1)).toBe(`paragraph ${BODY}`)
  // nothing is lost: what lies between the pieces is white space
  const lost = page.blocks.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  expect(lost.trim()).toBe('')
})

test.each([
  [
    'wire copy that is wrapped',
    'A crane fell at the quay on Saturday, killing two\nBy Sunday the port was closed and ships\nwent to Varn.\n\nMore is not known.',
  ],
  ['a line that happens to begin with By', 'A crane fell at the quay on Saturday\nBy March the quay had been mended\n\nMore is not known.'],
  ['a poem', 'The Crane of Orlen\nO quay, O river\nO long-legged bird\n\nO night'],
  ['a list', 'Things to do in March\n- call the port\n- write to Mara\n\nMore'],
  ['a chat', 'Mara: are you there?\nJan: yes\n16 March 2026\n\nMara: good'],
  ['a letter', 'Subject: the quay\nFrom: Mara Lane\nDate: 16 March 2026\n\nHello.'],
])('%s has no such head', (_, text) => {
  const found = textPage(text).blocks
  expect(found.map(({ role }) => role)).not.toContain('byline')
  expect(text.slice(0, found[0]?.end)).toBe(text.startsWith('Things') ? 'Things to do in March' : text.split('\n\n')[0])
})

test('a paragraph ends with its line where lines are longer than anybody wraps them', () => {
  const long = `${BODY} ${'Nobody was below, and the port was open again on Sunday. '.repeat(4)}`.trim()
  expect(pieces(`Crane falls\n\n${long}\nThe claim\n${long}`)).toEqual(['heading Crane falls', `paragraph ${long}`, 'paragraph The claim', `paragraph ${long}`])
})
