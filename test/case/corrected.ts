// Small cases that came of corrections at a desk (fixtures/corrected/<name>.json, docs/testing.md): an excerpt, and how a person reads it.
//
//   { "text": "…", "published": "2026-03-16", "zone": "Europe/London", "publication": "Harbour Post",
//     "expected": { "times": [{ "quote": "on Saturday", "edtf": "2026-03-07", … }] }, "knownWrong": "why the rules do not meet it yet" }
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { conflictsWithin } from '../../src/questions/answer.ts'
import { differences, speakersFit } from './compare-report.ts'
import type { ExpectedReport } from './expected.ts'

export type CorrectedCase = {
  readonly text: string
  readonly published: string | null
  readonly zone: string
  readonly publication: string | null
  readonly expected: ExpectedReport
  readonly knownWrong?: string
}

export const CORRECTED = new URL('../../fixtures/corrected/', import.meta.url).pathname

/** By name, in order. */
export function correctedCases(): readonly (CorrectedCase & { readonly name: string })[] {
  const files = readdirSync(CORRECTED).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => ({ ...(JSON.parse(readFileSync(join(CORRECTED, file), 'utf8')) as CorrectedCase), name: file.slice(0, -'.json'.length) }))
}

/** A sentence for each way in which the rules read the excerpt otherwise than the person. */
export async function differencesOf({ text, published, zone, publication, expected }: CorrectedCase): Promise<readonly string[]> {
  const byHand = { ...(published === null ? {} : { published }), ...(publication === null ? {} : { publication }) }
  const [read] = await readFile(new TextEncoder().encode(text), { name: 'excerpt.txt', mediaType: 'text/plain' }, byHand, zone)
  if (read === undefined) return ['the excerpt is not read at all']
  const { statements } = read.resolved
  // A person said which words: here just these are right, and not most of them.
  const others = (expected.statements ?? []).filter(
    ({ content, speakers }) =>
      !statements.some((s) => plain(s.content.map(({ quote }) => quote).join(' ')) === plain(content) && speakersFit(s.speakers, speakers)),
  )
  return [
    ...differences(read.resolved, conflictsWithin(read.resolved), expected),
    ...others.map(({ content, speakers }) => `“${content}” is not read as said by ${speakers.join(' › ')} in just these words`),
  ]
}

const plain = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
