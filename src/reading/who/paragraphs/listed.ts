// Items of a list under a colon that hands them to its speaker: "According to the brigade:" / "- It began at four." / "- Nobody is missing."
import type { Paragraph } from '../../paragraphs.ts'
import type { Range } from '../../quotations.ts'

/** The items of the list that begins with paragraph `p`, each without its bullet, in order; [] where no list begins there. */
export function itemsFrom(plain: string, paragraphs: readonly Paragraph[], p: number): readonly Range[] {
  const out: Range[] = []
  for (let at = p; at < paragraphs.length && out.length < MOST; at++) {
    const { start, end, role } = paragraphs[at] as Paragraph
    const items = role === 'listItem' ? [{ start, end }] : bulletsIn(plain, start, end)
    if (items.length === 0) break
    out.push(...items)
  }
  return out
}

const MOST = 40
const BULLET = /[-–—•*·▪●]/

// Each line of the paragraph behind its bullet; [] where one has none.
function bulletsIn(plain: string, start: number, end: number): readonly Range[] {
  const out: Range[] = []
  for (let at = start; at < end;) {
    const to = Math.min(end, (plain.indexOf('\n', at) + 1 || end + 1) - 1)
    let from = at
    while (from < to && /\s/.test(plain[from] ?? '')) from++
    if (from < to) {
      if (!BULLET.test(plain[from] ?? '') || plain[from + 1] !== ' ') return []
      while (from < to && (BULLET.test(plain[from] ?? '') || /\s/.test(plain[from] ?? ''))) from++
      out.push({ start: from, end: to })
    }
    at = to + 1
  }
  return out
}
