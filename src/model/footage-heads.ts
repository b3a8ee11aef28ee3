// The heads by which a page tells pieces of footage apart: "Video 1: the moment of impact", "Clip 2". What stands below one is told of that piece alone: its
// times and posters are no other's, and a clock time there takes its day from no other piece. Reading and time both ask here.

export type FootageHead = { readonly start: number; readonly end: number; readonly piece: number }

/** In the order of the text, `piece` from 0 in the order of their first heads; [] unless two pieces have one. A head is a line of its own. Linear in the text. */
export function footageHeads(text: string): readonly FootageHead[] {
  const heads: FootageHead[] = []
  const numbers: string[] = []
  for (const match of text.matchAll(HEAD)) {
    const [line, number = ''] = match
    const key = number.toLowerCase()
    if (!numbers.includes(key)) numbers.push(key)
    heads.push({ start: match.index, end: match.index + line.length, piece: numbers.indexOf(key) })
    if (heads.length === MOST) break
  }
  return numbers.length < 2 ? [] : heads
}
const MOST = 40
const HEAD =
  /^[^\S\n]*(?:video|clip|footage|recording|aufnahme)[^\S\n]+(?:no\.?[^\S\n]*|nr\.?[^\S\n]*|#)?(\d{1,2}|one|two|three|four|eins|zwei|drei|[a-d](?=[^\S\n]*(?:[:.–—-]|$)))(?:[^\S\n]*(?:[:.)–—-][^\n]{0,120})?)$/gim

/** The head that a place stands under; null above the first. */
export const headOver = (heads: readonly FootageHead[], at: number): FootageHead | null => heads.findLast(({ start }) => start <= at) ?? null
