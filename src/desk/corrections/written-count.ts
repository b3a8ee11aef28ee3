// A count that a person writes: "6", "at least six workers", "6 to 8", "some 40".
import type { Answer, AnswerValue } from '../../model/question.ts'
import { numberAt } from '../../reading/numbers.ts'

/** As a range of what the question's answers count; null where the words are no number or range. */
export function writtenCount(written: string, answers: readonly Answer[]): AnswerValue | null {
  const text = written.trim().toLowerCase()
  const open = /^(at least|no fewer than|at most|up to|no more than|more than|over|fewer than|less than|about|around|some|roughly|between|exactly)\s+/.exec(
    text,
  )
  const from = open?.[0].length ?? 0
  const first = numberIn(text, from)
  if (first === null) return null
  const joined = /^\s*(?:to|-|–|\.\.|and)\s*/.exec(text.slice(first.end))
  const second = joined === null ? null : numberIn(text, first.end + joined[0].length)
  if (joined !== null && second === null) return null
  const of = text.slice((second ?? first).end)
  if (!/^(?: ?\p{L}[\p{L} '-]*)?$/u.test(of)) return null
  const range = second === null ? rangeOf(open?.[1] ?? '', first.value) : open === null || open[1] === 'between' ? ordered(first.value, second.value) : null
  if (range === null) return null
  const known = answers.map(({ value }) => value).find((value) => value.kind === 'count')
  return { kind: 'count', ...range, of: of.trim() || (known?.of ?? ''), scope: known?.scope ?? null }
}

function numberIn(text: string, from: number): { readonly value: number; readonly end: number } | null {
  if (/^(?:no|none|nobody)\b/.test(text.slice(from))) return { value: 0, end: from + (/^(?:nobody|none|no)/.exec(text.slice(from))?.[0].length ?? 0) }
  const read = numberAt(text, from)
  return read === null ? null : { value: read.value, end: from + read.length }
}

type Range = { readonly atLeast: number | null; readonly atMost: number | null; readonly about: boolean }

const ordered = (low: number, high: number): Range | null => (low <= high ? { atLeast: low, atMost: high, about: false } : null)

function rangeOf(said: string, n: number): Range | null {
  switch (said) {
    case 'at least':
    case 'no fewer than':
      return { atLeast: n, atMost: null, about: false }
    case 'more than':
    case 'over':
      return { atLeast: n + 1, atMost: null, about: false }
    case 'at most':
    case 'up to':
    case 'no more than':
      return { atLeast: null, atMost: n, about: false }
    case 'fewer than':
    case 'less than':
      return n > 0 ? { atLeast: null, atMost: n - 1, about: false } : null
    case 'between':
      return null
    default:
      return { atLeast: n, atMost: n, about: said !== '' && said !== 'exactly' }
  }
}
