// Layers: what announces an update, a correction, a note; what is furniture; what only looks like either.
import { describe, expect, test } from 'vitest'
import { readText } from './page-in-hand.ts'

const kinds = (text: string): readonly string[] => readText(text).layers.map((layer) => layer.kind)
const BODY = 'Crane falls at the quay\n\nA crane fell at the east quay on Monday and nobody was below it, the port says.\n\n'

describe('a paragraph opens a layer of its own', () => {
  test.each([
    ['UPDATE: The port gives another day.', 'update'],
    ['Update, 4 May: The port gives another day.', 'update'],
    ['UPDATED 16.30: The port gives another day.', 'update'],
    ['This story has been updated to include the day given by the port.', 'update'],
    ['Correction: The crane fell on Sunday.', 'correction'],
    ['CORRECTION (12 May): The crane fell on Sunday.', 'correction'],
    ['This article was amended on 12 May 2026 to correct the day.', 'correction'],
    ['An earlier version of this article gave the wrong day.', 'correction'],
    ["Editor's note: The port has been asked again.", 'editorsNote'],
    ['Editor’s Note (12 May): The port has been asked again.', 'editorsNote'],
  ])('%s', (paragraph, kind) => expect(kinds(`${BODY}${paragraph}\n\nThe crane was old.`)).toEqual(['headline', 'body', kind]))
})

describe('a paragraph is furniture', () => {
  test.each([
    "Please let us know if you're having issues with commenting.",
    'Comments on this article are closed.',
    'Sign up for our daily newsletter.',
    'Comments on this story have been turned off.',
    'Get our evening briefing by e-mail. Sign up here.',
    'Subscribe to the Ledger for full access to local news.',
    'Share this on Facebook',
    'Read our comment rules before you write.',
    'Join our Telegram channel for harbour news.',
    'Download our app.',
    'Advertise with us.',
    'Already a member? Log in to comment.',
    'Follow us on Twitter',
    '© 2026 Harbour Post. All rights reserved.',
    'Read more: Cranes of the world',
  ])('%s', (paragraph) => expect(kinds(`${BODY}${paragraph}`)).toEqual(['headline', 'body', 'boilerplate']))
})

describe('a paragraph stays in the body', () => {
  test.each([
    'The update that the port promised has not come, and nobody knows why.',
    'Corrections officers were at the gate when the crane fell on the quay.',
    'Join our march on Sunday, the dockers wrote on the wall of the customs house.',
    'The port shared the clip on Facebook and asked people to follow its page.',
    'Comments by the mayor made dockers angry, according to the union.',
  ])('%s', (paragraph) => expect(kinds(`${BODY}${paragraph}`)).toEqual(['headline', 'body']))
})

test('a teaser before the headline is furniture inside it', () => {
  const { layers, text } = readText('Watch: Crane falls at the quay\n\nA crane fell at the quay.')
  expect(layers.map((layer) => [layer.kind, text.slice(layer.start, layer.end)])).toEqual([
    ['headline', 'Watch: Crane falls at the quay'],
    ['boilerplate', 'Watch:'],
    ['body', 'A crane fell at the quay.'],
  ])
})

test('an update keeps the date it states', () => {
  expect(readText(`${BODY}UPDATE 4 May 2026: The crane fell on Sunday.`).layers.at(-1)?.stated?.quote).toBe('4 May 2026')
})

test('a note above the story is not the story', () => {
  const reading = readText(
    `Crane falls\n\nUPDATE: The port has confirmed the fall.\n\nIt happened on Sunday.\n\nA video of the fall has emerged online, and it shows the crane bending for a minute.\n\nNobody was below.`,
  )
  expect(reading.layers.map((layer) => [layer.kind, reading.text.slice(layer.start, layer.start + 7)])).toEqual([
    ['headline', 'Crane f'],
    ['update', 'UPDATE:'],
    ['body', 'A video'],
  ])
})

test.each([
  ['UPDATE (24 March 2026, 09:00): The clip is of Saturday, the port said.', 'The clip is of Saturday'],
  ['Update, 09:00: the clip is of Saturday, the port said.', 'the clip is of Saturday'],
  ['Correction, 9 June, 17.05: the clip is of Saturday, the port said.', 'the clip is of Saturday'],
  ['UPDATE: the gate was shut at 17:30, the port said.', 'the gate was shut at 17:30'],
])('an hour inside the announcement does not end it: %s', (paragraph, words) => {
  expect(
    readText(`${BODY}${paragraph}`)
      .statements.at(-1)
      ?.content.map(({ quote }) => quote),
  ).toEqual([words])
})
