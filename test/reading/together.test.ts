import { expect, it } from 'vitest'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { readPage, readPages } from '../../src/reading/read.ts'

const TEXTS = [
  'Crane falls at the quay\n\nThe port said on Saturday that three dockers were hurt. “It bent,” said Mara Lane, a docker.',
  'Kran stürzt um\n\nDer Hafen teilte am Samstag mit, dass drei Arbeiter verletzt wurden. Es gab keine Toten.',
  '',
  `Long\n\n${'The crane was old. '.repeat(7_000)}`,
  'Update, 4 May: The port says that nobody was below.\n\nA clip was posted on Telegram on Sunday.',
]

it('pages that are read together are each read as they are alone, in their order', () => {
  const pages = [...TEXTS, ...TEXTS.toReversed()].map((text) => textPage(text))
  expect(readPages(pages)).toEqual(pages.map((page) => readPage(page)))
  expect(readPages([])).toEqual([])
})
