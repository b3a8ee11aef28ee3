// How far into a long text the slow stages go: who says what, times, places and counts are read up to here, the text itself is kept whole.
//
// Measured on one core: 400,000 characters (some 70,000 words, a novel) take about a second to read; 2,000,000 took up to 14 on pages of many
// layers, and their answers as long again. A reading that a person waits for, and one slow machine in four readers at once, has to stay
// well under the half minute after which a reader is stopped.
import type { Trouble } from '../model/trouble.ts'
import type { Paragraph } from './paragraphs.ts'

export const REACH = 400_000

/** The paragraphs that are read, the last one cut where a sentence of it ends, and a trouble `text-long` when there are more. */
export function withinReach(
  text: string,
  paragraphs: readonly Paragraph[],
  reach = REACH,
): { readonly paragraphs: readonly Paragraph[]; readonly trouble: Trouble | null } {
  if ((paragraphs.at(-1)?.end ?? 0) <= reach) return { paragraphs, trouble: null }
  const whole = paragraphs.filter(({ end }) => end <= reach)
  const next = paragraphs[whole.length]
  const cut = next === undefined || next.start >= reach ? null : { ...next, end: sentenceEnd(text, next.start, reach) }
  const read = cut === null || cut.end <= cut.start ? whole : [...whole, cut]
  return {
    paragraphs: read,
    trouble: {
      code: 'text-long',
      message: `The text is ${figure(text.length)} characters long. Who says what, times, places and counts were read in its first ${figure(read.at(-1)?.end ?? 0)} characters; the text is kept whole.`,
    },
  }
}

/** The last end of a sentence before `reach`, else of a word, not far back; where there is neither, `reach` itself. */
function sentenceEnd(text: string, start: number, reach: number): number {
  const from = Math.max(start, reach - BACK)
  const tail = text.slice(from, reach)
  const ends = [...tail.matchAll(/[.!?]["”’)]?(?=\s)/g)].at(-1)
  if (ends !== undefined) return from + ends.index + ends[0].length
  const space = tail.search(/\s\S*$/)
  if (space > 0) return from + space
  // A character of two halves stays whole.
  return /[\uD800-\uDBFF]$/.test(tail) ? reach - 1 : reach
}
const BACK = 4_000

const figure = (count: number): string => count.toLocaleString('en')
