// Every reader's samples: what each says it finds, it finds, through the shelf's own door.
import { describe, expect, test } from 'vitest'
import { pagesOf, readers } from '../../../src/reading/readers.ts'

const ENDINGS: Record<string, string> = { 'plain text': '.txt', 'a Word document': '.docx', 'a PDF': '.pdf', 'a table of reports': '.csv' }

describe.each(readers.map((reader) => [reader.name, reader] as const))('%s', (name, reader) => {
  test.each(reader.samples.map((sample) => [sample.name, sample] as const))('%s', async (_, sample) => {
    const bytes = typeof sample.bytes === 'string' ? new TextEncoder().encode(sample.bytes) : sample.bytes
    const [page] = await pagesOf(bytes, { name: `sample${ENDINGS[name] ?? ''}`, mediaType: null })
    expect(page).toMatchObject(sample.finds)
  })
})
