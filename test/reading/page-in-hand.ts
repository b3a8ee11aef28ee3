// A page of plain text read for a test, and its statements in a form short enough to check by eye.
import { expect } from 'vitest'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { readPage } from '../../src/reading/read.ts'
import type { OwnWords } from '../../src/model/own-words.ts'
import type { Page } from '../../src/model/page.ts'
import type { Reading } from '../../src/model/report.ts'
import type { Statement } from '../../src/model/statement.ts'

export const readText = (text: string, more: string | null | Partial<Page> = null, ownWords?: OwnWords): Reading =>
  readPage({ ...textPage(text), ...(typeof more === 'string' || more === null ? { publication: more } : more) }, ownWords)

/** What a page is expected to say: the words, who says them (as written beside the cue; null for nobody), and how many links the chain has. */
export type Expected = {
  readonly words: string
  readonly by: string | null
  readonly kind: Statement['directness']
  readonly chain?: number
  readonly entity?: string | null
  readonly strength?: Statement['strength']
  readonly layer?: Statement['layer']
}

export const wordsOf = (statement: Statement): string => statement.content.map((span) => span.quote).join(' … ')

/** Every expected statement is there, with its speaker; nothing else is; every span is verbatim. */
export function expectStatements(reading: Reading, expected: readonly Expected[]): void {
  const found = reading.statements.map((statement) => ({ words: wordsOf(statement), by: statement.speaker?.quote ?? null, kind: statement.directness }))
  expect(found).toEqual(expected.map(({ words, by, kind }) => ({ words, by, kind })))
  for (const [i, wanted] of expected.entries()) {
    const statement = reading.statements[i] as Statement
    if (wanted.chain !== undefined)
      expect([wanted.words, statement.speakers.length, statement.speakers]).toEqual([wanted.words, wanted.chain, statement.speakers])
    if (wanted.entity !== undefined) expect([wanted.words, statement.entity]).toEqual([wanted.words, wanted.entity])
    if (wanted.strength !== undefined) expect([wanted.words, statement.strength]).toEqual([wanted.words, wanted.strength])
    if (wanted.layer !== undefined) expect([wanted.words, statement.layer]).toEqual([wanted.words, wanted.layer])
  }
  expectVerbatim(reading)
}

export function expectVerbatim(reading: Reading): void {
  for (const span of [
    ...reading.statements.flatMap((s) => [...s.content, ...(s.cue ? [s.cue] : []), ...(s.speaker ? [s.speaker] : []), ...s.editorial]),
    ...reading.narration,
    ...reading.phrases,
  ])
    expect(reading.text.slice(span.start, span.end)).toBe(span.quote)
}

export const layersOf = (reading: Reading): readonly (readonly [string, string])[] =>
  reading.layers.map((layer) => [layer.kind, reading.text.slice(layer.start, layer.end)] as const)
