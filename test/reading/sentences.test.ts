// Sentences: never cut inside a quotation, nor after an abbreviation, an initial or a decimal point.
import { expect, test } from 'vitest'
import { paragraphsOf } from '../../src/reading/paragraphs.ts'
import { quotationsOf } from '../../src/reading/quotations.ts'
import { sentencesOf } from '../../src/reading/sentences.ts'
import { twinOf } from '../../src/reading/twin.ts'

function sentences(text: string): readonly string[] {
  const twin = twinOf(text)
  const paragraphs = paragraphsOf({ text, blocks: [] })
  return sentencesOf(twin, paragraphs, quotationsOf(twin, paragraphs)).map((range) => text.slice(range.start, range.end))
}

test.each([
  ['two plain sentences', 'A crane fell. Nobody was below.', ['A crane fell.', 'Nobody was below.']],
  ['a title', 'Mr. Lane met Dr. Reyes. They left.', ['Mr. Lane met Dr. Reyes.', 'They left.']],
  ['an initial and a company', 'J. Lane of Quay Inc. said no. He left.', ['J. Lane of Quay Inc. said no.', 'He left.']],
  [
    'a decimal, a clock time and a number',
    'It weighs 3.5 tonnes. At 8.40 p.m. it fell. See No. 7.',
    ['It weighs 3.5 tonnes.', 'At 8.40 p.m. it fell.', 'See No. 7.'],
  ],
  ['full stops inside a quotation', '“One. Two. Three,” she said. He left.', ['“One. Two. Three,” she said.', 'He left.']],
  ['a question before its speaker', '“Who are you?” Ms Lane asked. He left.', ['“Who are you?” Ms Lane asked.', 'He left.']],
  ['a quotation that ends its sentence', 'He asked “why?” The officers left.', ['He asked “why?”', 'The officers left.']],
  ['an abbreviated country', 'The U.S. Navy came. It left the U.S. The end.', ['The U.S. Navy came.', 'It left the U.S.', 'The end.']],
])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected))
