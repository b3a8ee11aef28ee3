// What quotes an original that is to be erased, and what only speaks of the same thing.
import { expect, test } from 'vitest'
import { commonWith, longestShared, sourceOf, spokenOf } from '../../src/desk/erasing/quotes.ts'

const source = sourceOf(
  ['On Saturday the crane came down, said Ilse Varn, a neighbour. "I saw it lean," she added. Plate QX-4471 was on the van. Mail ilse@quay.example.'],
  ['crane-by-the-quay.html', 'https://harbour.example/crane/9931', 'EN'],
)
const found = (text: string): readonly string[] => commonWith(source, text).map(({ words }) => words)

test.each([
  ['five words in a row', 'As they write, on Saturday the crane came down and so on.', 'on Saturday the crane came down'],
  ['a name inside a sentence', 'Nobody else calls Varn a witness.', 'Varn'],
  ['a word with digits', 'The plate is qx-4471.', 'qx-4471'],
  ['an address', 'Write to ilse@quay.example.', 'ilse@quay.example'],
  ['few words between quotation marks', 'She says \u201cit lean\u201d and no more.', 'it lean'],
  ['the name of the file', 'See crane-by-the-quay.html for it.', 'crane-by-the-quay.html'],
])('%s is found', (_, text, words) => {
  expect(found(text).map((each) => each.toLowerCase())).toContain(words.toLowerCase())
})

test.each(['The crane fell, we find, on that day.', 'Both give Saturday in March.', 'Nobody can tell.', 'EN', ''])('"%s" quotes nothing', (text) => {
  expect(found(text)).toEqual([])
})

test('what is looked for elsewhere has the form in which a text is spoken', () => {
  const [first] = commonWith(source, 'He met Varn.')
  expect(spokenOf('Mrs VARN left.')).toContain(` ${first?.key ?? '?'} `)
})

test('a long text is compared in a moment', () => {
  const of = (n: number): number => {
    const long = 'The "crane" came down, "Varn" and down again on the "quay". '.repeat(n)
    const before = process.threadCpuUsage()
    longestShared(sourceOf([long], []), long)
    commonWith(sourceOf([long], []), long)
    const { user } = process.threadCpuUsage(before)
    return user
  }
  of(500)
  // Linear: eight times the text takes far less than 64 times as long.
  expect(of(16_000) / of(2000)).toBeLessThan(30)
})
