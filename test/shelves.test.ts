// Every member of every shelf does what its own samples say, and no file beside its siblings was forgotten on the way to the shelf.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readers } from '../src/reading/readers.ts'
import { languages } from '../src/reading/languages.ts'
import { plainDates } from '../src/reading/plain-dates.ts'
import { readText } from './reading/page-in-hand.ts'
import { kinds } from '../src/questions/kinds.ts'

const SHELVES = [
  ['src/reading/readers', 'src/reading/readers.ts'],
  ['src/reading/extractors', 'src/reading/languages/english/english.ts'],
  ['src/questions/kinds', 'src/questions/kinds.ts'],
  ['src/cli/commands', 'src/cli/commands.ts'],
] as const

for (const [folder, shelf] of SHELVES)
  test(`every file of ${folder} stands on its shelf`, () => {
    const shelved = readFileSync(shelf, 'utf8')
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(shelved, `${folder}/${file} is not on ${shelf}`).toContain(`/${file}'`)
  })

for (const reader of readers)
  for (const sample of reader.samples)
    test(`${reader.name} reads ${sample.name}`, async () => {
      const bytes = typeof sample.bytes === 'string' ? new TextEncoder().encode(sample.bytes) : sample.bytes
      const facts = { name: sample.name, mediaType: null }
      expect(Math.max(...readers.map((other) => other.claims(bytes.subarray(0, 4096), facts)))).toBe(reader.claims(bytes.subarray(0, 4096), facts))
      const [page] = await reader.read(bytes, facts)
      expect(page).toMatchObject(sample.finds)
    })

test('every folder of src/reading/languages stands on its shelf', () => {
  const shelved = readFileSync('src/reading/languages.ts', 'utf8')
  for (const folder of readdirSync('src/reading/languages')) expect(shelved, folder).toContain(`/languages/${folder}/${folder}.ts'`)
})

const ofPacks = languages.flatMap(({ times, places, counts }) => [times, places, counts])
for (const extractor of new Set([...ofPacks, plainDates]))
  test(`${extractor.name} finds what its samples say, and nothing else`, () => {
    for (const sample of extractor.samples) {
      const found = extractor.find({ text: sample.text, start: 0, inQuotation: () => false })
      for (const { quote, offset } of found) expect(sample.text.slice(offset, offset + quote.length)).toBe(quote)
      expect(
        found.map(({ quote }) => quote),
        sample.text,
      ).toEqual(sample.finds.map(({ quote }) => quote))
      sample.finds.forEach((wanted, i) => wanted.value !== undefined && expect(found[i]?.value, sample.text).toMatchObject(wanted.value))
    }
  })

for (const pack of languages)
  for (const sample of pack.samples)
    test(`${pack.name}: ${sample.text}`, () => {
      // Beside enough of the language to be told by, as every page is.
      const { statements } = readText(sample.text, { language: pack.code })
      expect(statements.map((s) => ({ who: s.speaker?.quote ?? null, words: s.content.map(({ quote }) => quote).join(' … ') }))).toEqual(
        sample.says.map(({ who, words }) => ({ who, words })),
      )
      for (const [i, { strength, kind }] of sample.says.entries()) {
        if (strength !== undefined) expect(statements[i]?.strength).toBe(strength)
        if (kind !== undefined) expect(statements[i]?.directness).toBe(kind)
      }
    })

test('each kind of question carries samples', () => {
  for (const kind of kinds) expect(kind.samples.length, kind.name).toBeGreaterThan(0)
})
