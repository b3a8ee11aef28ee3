// How much of the words stands in quotation marks: direct, mixed or indirect.
import type { Directness } from '../../model/statement.ts'
import { lettersIn } from '../letters.ts'
import type { Range } from '../quotations.ts'
import type { Unit } from '../words.ts'

/** Direct when all letters stand inside quotation marks, mixed when some do. */
export function directnessOf(plain: string, content: readonly Range[], units: readonly Unit[]): Directness {
  let inside = 0
  let all = 0
  const quotes = units.filter((unit) => unit.quotation !== null)
  for (const range of content) {
    const letters = lettersIn(plain, range.start, range.end)
    all += letters
    const within = quotes.filter((unit) => unit.start < range.end && range.start < unit.end)
    const part = quotes.some((unit) => unit.quotation?.parts.some(({ start }) => start === range.start))
    if (within.length === 0 && (part || /^["“‘'`«„‚»›]/.test(plain.slice(range.start, range.start + 1)))) inside += letters
    for (const unit of within) inside += lettersIn(plain, Math.max(unit.start, range.start), Math.min(unit.end, range.end))
  }
  return all > 0 && inside / all >= 0.97 ? 'direct' : inside > 0 && inside / all > 0.03 ? 'mixed' : 'indirect'
}
