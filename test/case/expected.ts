// What expected.json of a case says (fixtures/cases/<name>/), and how a case is found and loaded.
//
// Spans are given by their quotes, so that a person can write them; `in` is a stretch of the text around a quote that stands in it
// more than once. A member that is left out is not asked for.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Relation } from '../../src/model/footage.ts'
import type { ByHand, LayerKind } from '../../src/model/report.ts'

export type Case = {
  readonly name: string
  readonly folder: string
  readonly title: string
  readonly zone: string
  readonly originals: readonly CaseOriginal[]
  readonly expected: Expected
}

export type CaseOriginal = {
  readonly file: string
  readonly takenIn: string
  readonly publication?: string
  readonly published?: string
  readonly address?: string
}

export type Expected = {
  readonly reports: Readonly<Record<string, ExpectedReport>>
  readonly versions: readonly (readonly [earlier: string, later: string])[]
  readonly questions: readonly ExpectedQuestion[]
  readonly different: readonly (readonly [string, string])[] // reports whose main events are not one event
  readonly footage?: ExpectedFootage
}

export type Quoted = { readonly quote: string; readonly in?: string }
export type ExpectedReport = {
  readonly title?: string
  readonly publication?: string
  readonly published?: { readonly on: string; readonly from?: readonly string[]; readonly basis?: string } | null
  readonly layers?: readonly { readonly kind: LayerKind; readonly begins: string; readonly ends: string; readonly writtenOn?: string }[]
  readonly statements?: readonly ExpectedStatement[]
  readonly times?: readonly (Quoted & { readonly value?: string; readonly edtf: string; readonly earliest: string | null; readonly latest: string | null })[]
  readonly places?: readonly string[]
  readonly counts?: readonly (Quoted & ExpectedCount)[]
  readonly appearances?: readonly { readonly where: string; readonly by?: string | null; readonly edtf: string | null }[] // null: nobody named, no time said
  readonly mustNot?: { readonly times?: readonly string[]; readonly places?: readonly string[]; readonly counts?: readonly string[] }
  readonly conflicts?: readonly { readonly between: readonly string[]; readonly conditional: boolean }[]
}
export type ExpectedStatement = {
  readonly content: string // the words of all its spans together
  readonly speakers: readonly string[]
  readonly directness?: string
  readonly strength?: string
  readonly layer?: LayerKind
}
type ExpectedCount = { readonly atLeast: number | null; readonly atMost: number | null; readonly of: string; readonly scope?: string }

export type ExpectedQuestion = {
  readonly kind: string
  readonly state?: string
  readonly answers: readonly ExpectedAnswer[]
  readonly conflicts: readonly { readonly between: readonly string[]; readonly waysOut?: readonly string[]; readonly conditional?: boolean }[]
  readonly noConflictBetween?: readonly (readonly string[])[]
  readonly latestNoLaterThan?: string
  readonly mustNot?: { readonly from: readonly string[]; readonly words: readonly string[] }
}
export type ExpectedAnswer = {
  readonly name: string // for this file only
  readonly words: readonly string[] // each stands in the words of the answer
  readonly earliest?: string
  readonly latest?: string
  readonly count?: ExpectedCount
  readonly from: readonly string[] // reports that give it, at least these
  readonly said?: readonly { readonly report: string; readonly speakers: readonly string[]; readonly quote: string }[]
  readonly reports?: number
  readonly origins?: number
  readonly oneOrigin?: readonly (readonly string[])[]
  readonly earliestKnown?: boolean
}

/** Files by name; what shares no stretch with another is in `pieces` alone. `bound`: on the recording, once the piece is named. */
export type ExpectedFootage = {
  readonly pieces: readonly string[]
  readonly matches: readonly {
    readonly a: string
    readonly b: string
    readonly stretches: readonly [a: readonly [number, number], b: readonly [number, number]]
    readonly mirrored: boolean
    readonly relations: readonly Relation[]
  }[]
  readonly bound: {
    readonly named: { readonly footage: string; readonly report: string; readonly mention: string }
    readonly latest: string
    readonly by: string
    readonly stretch: string
  }
}

export const CASES = new URL('../../fixtures/cases/', import.meta.url).pathname

/** The cases that have expectations, by name. */
export function cases(): readonly Case[] {
  return readdirSync(CASES)
    .sort()
    .map((name) => caseOf(name))
}

export function caseOf(name: string): Case {
  const folder = join(CASES, name)
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return { ...(json('case.json') as Omit<Case, 'name' | 'folder' | 'expected'>), name, folder, expected: json('expected.json') as Expected }
}

/** The originals that are read; footage is printed, and walked in test/story/footage.test.ts. */
export const readOriginals = ({ originals, expected }: Case): readonly CaseOriginal[] =>
  originals.filter(({ file }) => expected.footage?.pieces.includes(file) !== true)

export const bytesOf = (one: Case, file: string): Uint8Array => new Uint8Array(readFileSync(join(one.folder, file)))

/** What case.json says of an original that the file does not say. */
export function byHandOf({ publication, published, address }: CaseOriginal): ByHand {
  return {
    ...(publication === undefined ? {} : { publication }),
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
  }
}
