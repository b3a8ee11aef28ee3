// Offsets stay exact whatever stands in a text: marks that turn the direction of writing, letters of no width, halves of letters, and the rest.
// The 515 strings of the big list of naughty strings are read the same way by bench/naughty.ts; they are not kept here.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { dateline } from '../cli/run.ts'
import { testFolder } from '../desk/open-test-desk.ts'
import { PAGES, spansOf, wrongSpans, type ReportLike } from './spans-of.ts'

const ODD: Readonly<Record<string, string>> = {
  'right to left override': '\u202e',
  isolates: '\u2066\u2067\u2068\u2069',
  'marks of direction': '\u200e\u200f\u061c',
  'a blank of no width': '\u200b',
  joiners: '\u200c\u200d\u2060',
  'byte order mark': '\ufeff',
  'soft hyphen': '\u00ad',
  'half a letter, high': '\ud800',
  'half a letter, low': '\udfff',
  'halves the wrong way round': '\udc00\ud800',
  'emoji of several': '👩‍👩‍👧‍👦🏽🇪🇺',
  'letters with many marks': 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́',
  'one letter, written longer': 'ﷺ ﬁ ẛ̣',
  Arabic: 'مرحبا ١٢٣',
  'Hebrew in marks': '”שלום“',
  Chinese: '田中さんにあげて下さい。',
  Thai: 'สวัสดี',
  null: '\u0000',
  'control characters': '\u0001\u0007\u001b[31m',
  'line and paragraph separator': '\u2028\u2029',
  'line ends of all kinds': '\r\n\r\u0085\v\f',
  'blanks of all widths': '\u00a0\u2003\u3000\u1680',
  'unclosed marks': '“‘«„',
  'doubled marks': "``'' \"\"\" ''''",
  brackets: '[[[((({{{',
  tags: '\u{e0041}\u{e007f}',
  'private letters': '\ue000\u{10fffd}',
  'capital that grows': 'İstanbul ß ŉ',
  script: '<script>alert(1)</script>',
  'a template': '${7*7} {{7*7}} %s %n',
  'a number that is none': '1e309 −0 ½ ٣ Ⅷ 2₂',
  dots: '.......',
  'a very long word': 'x'.repeat(3_000),
}

describe('every span of the whole report is verbatim', () => {
  for (const [name, odd] of Object.entries(ODD))
    test(name, async () => {
      for (const [language, page] of Object.entries(PAGES)) {
        const text = page(odd)
        const report = resolved(readPage({ ...textPage(text), language }), { published: '2026-03-16' }, 'UTC', null)
        expect(report.text).toBe(text)
        expect(wrongSpans(report)).toEqual([])
        expect(spansOf(report).length).toBeGreaterThan(0)
        // What is kept as JSON comes back with the same offsets, halves of letters included.
        expect(wrongSpans(JSON.parse(JSON.stringify(report)) as ReportLike)).toEqual([])
      }
      // Bytes that no page holds are refused as no text; what is read is exact.
      const html = new TextEncoder().encode(
        `<!doctype html><title>Crane</title><article><h1>Crane</h1>${
          PAGES['en']?.(odd)
            .split('\n\n')
            .map((p) => `<p>${p}</p>`)
            .join('') ?? ''
        }</article>`,
      )
      for (const { resolved: report } of await readFile(html, { name: 'a.html', mediaType: null }, {}, 'UTC').catch(() => []))
        expect(wrongSpans(report)).toEqual([])
    })
})

test('read --jsonl prints the same offsets for every one of them', async () => {
  const file = join(await testFolder(), 'odd.jsonl')
  const lines = Object.entries(ODD).flatMap(([name, odd]) =>
    Object.entries(PAGES).map(([language, page]) => ({ doc: `${name} ${language}`, text: page(odd), published: '2026-03-16' })),
  )
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  const ran = await dateline('read', '--jsonl', file, '--json')
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const printed = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReportLike & { doc: string })
  expect(printed.map(({ doc }) => doc)).toEqual(lines.map(({ doc }) => doc))
  for (const [i, report] of printed.entries()) {
    // UTF-8 has no half letters: on their way into the reader they become U+FFFD, as long as they were.
    expect(report.text).toBe(lines[i]?.text.toWellFormed())
    expect([report.doc, wrongSpans(report)]).toEqual([report.doc, []])
  }
})
