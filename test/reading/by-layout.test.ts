// Who says what where only the layout tells: a name in a paragraph below the words, lists under a colon, posts with their account above or below, footers of
// block quotes. Beside each, what looks alike and names nobody.
import { describe, expect, test } from 'vitest'
import { html } from '../../src/reading/readers/html.ts'
import { readPage } from '../../src/reading/read.ts'
import { readText, wordsOf } from './page-in-hand.ts'
import type { Reading } from '../../src/model/report.ts'

const voices = ({ statements }: Reading): readonly string[] =>
  statements.map((statement) => `${statement.speakers.slice(1).join(' > ')}: ${wordsOf(statement)}`)
const ofText = (body: string): readonly string[] => voices(readText(`Kiln shut at Orm\n\nThe kiln at Orm was shut in May.\n\n${body}\n\nIt is to be sold.`))
const ofHtml = async (body: string): Promise<readonly string[]> => {
  const page = `<!doctype html><html><head><title>Kiln shut at Orm</title></head><body><article><h1>Kiln shut at Orm</h1><p>The kiln at Orm was shut in May after ninety years, and the last forty potters of the valley went home before noon with their wages.</p>${body}<p>It is to be sold to whoever takes the chimney as well, and the land below it down to the river bank and the old ferry steps.</p></article></body></html>`
  const [read] = await html.read(new TextEncoder().encode(page), { name: 'kiln.html', mediaType: 'text/html' })
  if (read === undefined) throw new Error('no page')
  return voices(readPage(read))
}

describe('a name below the words', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['with an office', '“We fired it day and night.”\n\nEdda Moor, potter', ['Edda Moor: “We fired it day and night.”']],
    ['behind a dash', '“We fired it day and night.”\n\n— Edda Moor', ['Edda Moor: “We fired it day and night.”']],
    ['alone, it may be anything', '“We fired it day and night.”\n\nEdda Moor', []],
    ['a credit is no speaker', '“We fired it day and night.”\n\nPhoto: Edda Moor, Coast Press', []],
    ['under a sentence of the page it signs nothing', 'It was fired day and night.\n\nEdda Moor, potter', []],
  ])('%s', (_, body, expected) => expect(ofText(body)).toEqual(expected))

  test.each<readonly [string, string, readonly string[]]>([
    [
      'a block quote and its cite',
      '<blockquote><p>We fired it day and night.</p><cite>Edda Moor, potter</cite></blockquote>',
      ['Edda Moor: We fired it day and night.'],
    ],
    ['its footer', '<blockquote><p>We fired it day and night.</p><footer>— Edda Moor</footer></blockquote>', ['Edda Moor: We fired it day and night.']],
    [
      'an embedded post',
      '<blockquote class="post"><p>The chimney leans. The firm says it is safe.</p>&mdash; Kiln Watch (@kilnwatch) <a href="https://posts.example/1">May 4, 2026</a></blockquote>',
      ['Kiln Watch: The chimney leans. The firm says it is safe.'],
    ],
  ])('%s', async (_, body, expected) => expect(await ofHtml(body)).toEqual(expected))
})

describe('posts under their account', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'name, account and day',
      'Kiln Watch @kilnwatch · May 4\nThe chimney leans. The firm says it is safe.',
      ['Kiln Watch: The chimney leans. The firm says it is safe.'],
    ],
    [
      'an account, and when it was posted below',
      '@kilnwatch\nReplying to @firm\nThe chimney leans.\n10:02 PM · May 4, 2026',
      ['@kilnwatch: The chimney leans.'],
    ],
    ['an account in a line alone is followed by anything', '@kilnwatch\n\nThe chimney leans.', []],
  ])('%s', (_, body, expected) => expect(ofText(body)).toEqual(expected))
})

describe('lists under a colon', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'are whoever’s the colon hands them to',
      'According to the brigade:\n\n- It began at four.\n- Two sheds burned.',
      ['the brigade: It began at four. … Two sheds burned.'],
    ],
    [
      'but for items with a speaker of their own',
      'The mayor said:\n\n• School is shut.\n• Water is safe, the works say.',
      ['the mayor: School is shut.', 'the works: Water is safe'],
    ],
    ['nobody’s, where somebody only did something', 'The mayor saw three sites:\n\n- The school is shut.\n- The pump has failed.', []],
    ['nobody’s, where nobody hands them on', 'What we know:\n\n- It began at four.\n- Two sheds burned.', []],
  ])('%s', (_, body, expected) => expect(ofText(body)).toEqual(expected))
})
