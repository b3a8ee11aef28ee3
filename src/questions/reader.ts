// A report laid open for the question kinds: its text made even, its sentences, its main occurrence and footage, and the stems of the words by
// which its headline and first sentences speak of the occurrence. Which time is said of what is for clauses.ts.
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { APPEARED, FOOTAGE_NOUNS, REPORTED, STOP, stemOf } from './said-of/event-words.ts'

/** The reading of one report that finding roles needs. `stems` are those of its headline, title and first sentences. */
export type Reader = {
  readonly report: Report
  readonly flat: string
  readonly stems: ReadonlySet<string>
  readonly opening: ReadonlySet<string> // those without the second sentence, so that it does not name what it brings in itself
  readonly verbs: ReadonlySet<string> // those of the headline, and of the first clause of the body
  readonly headline: ReadonlySet<string> // those of the title and headline alone
  readonly told: number // where the first sentence of its body begins, behind a paper's name and motto
  readonly lead: number // and where it ends
  readonly mainEvent: string | null
  readonly mainFootage: string | null
}

/** Not remembered: `readerFor` is. */
export function readerOf(report: Report): Reader {
  const flat = flatten(report.text)
  const main = report.events.find((event) => event.main) ?? report.events[0] ?? null
  const footage = report.footage.find((f) => isOfMainEvent(f.event, main?.id ?? null) && (f.id === 'f1' || !isOther(flat, f.mentions[0]))) ?? null
  return {
    report,
    flat,
    stems: stemsOf(report, flat, 2),
    opening: stemsOf(report, flat, 1),
    verbs: new Set([...stemsOf(report, flat, 0), ...firstClause(report, flat)]),
    headline: stemsOf(report, flat, 0),
    told: leadOf(report)[0]?.start ?? 0,
    lead: leadOf(report)[0]?.end ?? 0,
    mainEvent: main?.id ?? null,
    mainFootage: footage?.id ?? null,
  }
}

const isOfMainEvent = (event: string | null, main: string | null): boolean => event === null || event === main

/** Equal in length to the text, so that offsets hold: no-break spaces become spaces, curved marks straight ones. */
export const flatten = (text: string): string => text.replace(/[\u00a0\u2009\u202f\n\t]/g, ' ').replace(/[‘’]/g, "'")

/** The sentence around a place in the text. What runs on without an end is cut: rules over it must not take longer the longer it gets. */
export function sentenceAt(report: Report, offset: number): { readonly start: number; readonly end: number } {
  const { start, end } = wholeSentenceAt(report, offset)
  return { start: Math.max(start, offset - LONGEST), end: Math.min(end, offset + LONGEST) }
}
const LONGEST = 600

function wholeSentenceAt(report: Report, offset: number): { readonly start: number; readonly end: number } {
  let low = 0
  let high = report.sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = report.sentences[middle]
    if (sentence === undefined) break
    if (offset < sentence.start) high = middle - 1
    else if (offset >= sentence.end) low = middle + 1
    else return sentence
  }
  const start = report.text.lastIndexOf('\n', offset - 1) + 1
  const end = report.text.indexOf('\n', offset)
  return { start, end: end < 0 ? report.text.length : end }
}

export type Word = { readonly text: string; readonly start: number; readonly end: number }

export type Stretch = { readonly start: number; readonly end: number }

/** Words between two offsets of the text, in small letters, with their own offsets in it. */
export const wordsIn = (flat: string, start: number, end: number): Word[] =>
  [...flat.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:'[a-z]+)?/gu)].map((m) => ({
    text: m[0].toLowerCase(),
    start: start + m.index,
    end: start + m.index + m[0].length,
  }))

function isOther(flat: string, mention: Span | undefined): boolean {
  if (mention === undefined) return false
  return /\b(?:similar|older|another|earlier|previous|other|archive)\b/i.test(flat.slice(Math.max(0, mention.start - 12), mention.end))
}

/** Stems of the title, the headline and the first sentences of the body, without the words every report has. */
function stemsOf(report: Report, flat: string, sentences: number): Set<string> {
  const headline = report.layers.find((layer) => layer.kind === 'headline')
  const parts = [
    flatten(report.report.title),
    ...[headline, ...leadOf(report).slice(0, sentences)].flatMap((s) => (s === undefined ? [] : [flat.slice(s.start, s.end)])),
  ]
  return stemsIn(parts)
}

/** The first sentence up to where another clause begins: "A crane fell on Saturday, and 40 homes were evacuated on Sunday" is about the fall. What is not done is none. */
function firstClause(report: Report, flat: string): Set<string> {
  const first = leadOf(report)[0]
  if (first === undefined) return new Set()
  const sentence = flat.slice(first.start, first.end)
  const clause = sentence.slice(0, /, | and |[;:—–]| (?:while|when|after|before|because|as|but) /.exec(sentence)?.index ?? sentence.length)
  return /\b(?:not|never)\b|n't\b/.test(clause) ? new Set() : stemsIn([clause])
}

function leadOf(report: Report): readonly Stretch[] {
  const body = report.layers.find((layer) => layer.kind === 'body')
  if (body === undefined) return []
  const all = report.sentences.filter((s) => s.start >= body.start && s.end <= body.end)
  // A paper's name and its motto come before what it tells, and end without a stop.
  const first = all.findIndex(({ start, end }) => STOPPED.test(report.text.slice(Math.max(start, end - 4), end)))
  return first > 0 && first <= MOST_LINES ? all.slice(first) : all
}
const STOPPED = /[.!?…]["'”’)\]]*\s*$/
const MOST_LINES = 3

const stemsIn = (parts: readonly string[]): Set<string> =>
  new Set(
    parts
      .flatMap((part) => wordsIn(part, 0, part.length))
      .filter((w) => w.text.length > 2 && !STOP.has(w.text) && !FOOTAGE_NOUNS.has(w.text) && !APPEARED.has(w.text) && !REPORTED.has(w.text))
      .map((w) => stemOf(w.text)),
  )
