// Numbers as German reports write them: "sechs", "einundzwanzig", "dreihundert", "3.000", "1,2 Millionen", "ein Dutzend".
import { table } from '../../../model/table.ts'

const ONES = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']
const TEENS: Readonly<Record<string, number>> = table({ dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19 })
const TENS: Readonly<Record<string, number>> = table({ zwanzig: 20, dreißig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90 })
const TEN = Object.keys(TENS).join('|')
const ONE = 'ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun'

/** A number in figures or one word, as part of a pattern; "eine", "einem" count as one where a pattern asks for a number. */
export const NUMBER = `(?:\\d{1,3}(?:[. '’]\\d{3}(?!\\d)){1,3}|\\d{1,9}|(?:${ONE})und(?:${TEN})|(?:(?:${ONE})?hundert|(?:${ONE}|zehn|zwanzig|hundert)?tausend)|${Object.keys(TEENS).join('|')}|${TEN}|zwölf|elf|zehn|neun|acht|sieben|sechs|fünf|vier|drei|zwei|ein(?:e[nmrs]?|s)?)`

const DIGITS = /^\d{1,3}(?:[. '’]\d{3})+$|^\d+$/ // "3.000", "3 000", and in Switzerland "3'000"

/** The value of such a number, or null for any other word. */
export function germanNumber(words: string): number | null {
  const said = words.toLowerCase()
  if (DIGITS.test(said)) return Number(said.replace(/[. '’]/g, ''))
  if (/^eine?[nmrs]?$|^eins$/.test(said)) return 1
  const one = ONES.indexOf(said)
  if (one >= 0) return one
  const fixed = TEENS[said] ?? TENS[said]
  if (fixed !== undefined) return fixed
  const joined = /^(\p{L}+?)und(\p{L}+)$/u.exec(said)
  if (joined !== null && TENS[joined[2] ?? ''] !== undefined) return ONES.indexOf(joined[1] ?? '') + (TENS[joined[2] ?? ''] ?? 0)
  const scaled = /^(\p{L}*?)(hundert|tausend)$/u.exec(said)
  if (scaled === null) return null
  const times = scaled[1] === '' ? 1 : germanNumber(scaled[1] ?? '')
  return times === null ? null : times * (scaled[2] === 'hundert' ? 100 : 1000)
}
