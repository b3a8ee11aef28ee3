// From characters placed on a page to lines, and from lines to paragraphs. Lengths are in points, y grows upwards as in PDF.

export type Item = { readonly str: string; readonly x: number; readonly y: number; readonly width: number; readonly fontSize: number; readonly hasEOL: boolean }
export type PrintedLine = { readonly text: string; readonly x: number; readonly y: number; readonly right: number; readonly size: number }
export type PrintedParagraph = { readonly text: string; readonly size: number }

/** The lines of one page in the order the file gives them, which is the order of reading in all but badly made files. */
export function linesOf(items: readonly Item[]): readonly PrintedLine[] {
  const open: OpenLine[] = []
  for (const item of items) {
    let line = open.at(-1)
    const isElsewhere = line !== undefined && item.str !== '' && Math.abs(item.y - line.y) > Math.max(2, line.size * 0.6)
    if (line === undefined || line.isClosed || isElsewhere) {
      line = { parts: [], x: item.x, y: item.y, right: item.x, size: item.fontSize, isClosed: false }
      open.push(line)
    }
    if (line.parts.length > 0 && item.x - line.right > line.size * 0.2) line.parts.push(' ')
    line.parts.push(item.str)
    if (item.str.trim() !== '') {
      line.right = Math.max(line.right, item.x + item.width)
      line.size = Math.max(line.size, item.fontSize)
    }
    line.isClosed = item.hasEOL
  }
  return open.flatMap(({ parts, x, y, right, size }) => {
    const text = parts.join('').replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [{ text, x, y, right, size: Math.round(size * 2) / 2 }]
  })
}

type OpenLine = { readonly parts: string[]; readonly x: number; readonly y: number; right: number; size: number; isClosed: boolean }

/** Paragraphs over all pages: lines set closely together, in one size, belong together; the end of a page parts nothing by itself. */
export function paragraphsFrom(pages: readonly (readonly PrintedLine[])[]): readonly PrintedParagraph[] {
  const isRunning = runningLines(pages)
  const paragraphs: { text: string; size: number }[] = []
  let previous: PrintedLine | null = null
  let isNewPage = false
  const right = pages.flat().reduce((most, line) => Math.max(most, line.right), 0)
  const size = usualSize(pages)
  const gap = usualGap(pages, right, size)
  for (const page of pages) {
    isNewPage = previous !== null
    for (const line of page) {
      if (isRunning(line)) continue
      const last = paragraphs.at(-1)
      if (last !== undefined && previous !== null && goesOn(previous, line, last.text, isNewPage, gap * Math.max(1, line.size / size), right))
        last.text = joined(last.text, line.text)
      else paragraphs.push({ text: line.text, size: line.size })
      previous = line
      isNewPage = false
    }
  }
  return paragraphs
}

function goesOn(previous: PrintedLine, line: PrintedLine, soFar: string, isNewPage: boolean, gap: number, right: number): boolean {
  if (Math.abs(previous.size - line.size) > 0.75) return false
  if (/^(?:[•▪◦‣]|\(?[a-z0-9]{1,2}[.)]) /.test(line.text)) return false
  if (isNewPage) return !ENDS.test(soFar)
  const drop = previous.y - line.y
  if (drop > 0 && drop > gap * 1.35) return false
  if (drop < 0) return !ENDS.test(soFar) // the next column
  if (line.x - previous.x > line.size * 0.8) return false // an indented first line
  // A line that ends early after a full stop was the last of its paragraph.
  return !(ENDS.test(previous.text) && right - previous.right > (right - line.x) * 0.25)
}

function joined(before: string, after: string): string {
  const broken = /(\p{L}+)-$/u.exec(before)
  if (broken === null || !/^\p{Ll}/u.test(after)) return `${before} ${after}`
  // "twenty-" + "four" and "mid-" + "afternoon" keep the hyphen they would have had in the middle of a line.
  return KEEPS_HYPHEN.test(broken[1] ?? '') ? before + after : before.slice(0, -1) + after
}

const ENDS = /[.!?:]["”’)]?$/

const KEEPS_HYPHEN = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|mid|ex|non|self|vice|well|half|co|anti|pro|post|pre|semi|cross|multi)$/i

/**
 * The distance between the lines of one paragraph, in points. Where paragraphs are short, the space between them is met more often than the
 * space inside them; so pairs are asked first of which the second line is seen to go on: the one above runs to the right and ends no sentence.
 */
function usualGap(pages: readonly (readonly PrintedLine[])[], right: number, size: number): number {
  const wholly = new Map<number, number>()
  const surely = new Map<number, number>()
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const above = page[index - 1]
      const drop = Math.round(((above?.y ?? line.y) - line.y) * 2) / 2
      if (above === undefined || drop <= 2 || drop >= 60) continue
      wholly.set(drop, (wholly.get(drop) ?? 0) + 1)
      const runsOn = above.size === size && line.size === size && !ENDS.test(above.text) && right - above.right < (right - above.x) * 0.25
      if (runsOn) surely.set(drop, (surely.get(drop) ?? 0) + 1)
    }
  }
  const seen = surely.size > 0 ? surely : wholly
  const most = Math.max(0, ...seen.values())
  // Where no line is seen to go on, the smaller distance is the safer one: it joins less.
  const enough = surely.size > 0 ? most : most / 2
  return Math.min(...[...seen].filter(([, count]) => count >= enough).map(([drop]) => drop), 60)
}

/** The size in which most characters are set. */
function usualSize(pages: readonly (readonly PrintedLine[])[]): number {
  const weights = new Map<number, number>()
  for (const { size, text } of pages.flat()) weights.set(size, (weights.get(size) ?? 0) + text.length)
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] || 1 // of characters set in no size, any
}

/**
 * Headers and footers: lines that come back on most pages, their page numbers aside, first or last in the file, or among the highest or lowest of
 * their page at the same height. Some programs write them behind the text of the page.
 */
function runningLines(pages: readonly (readonly PrintedLine[])[]): (line: PrintedLine) => boolean {
  const running = new Set<PrintedLine>()
  if (pages.length < 2) return (line) => running.has(line)
  const met = new Map<string, PrintedLine[]>()
  const atEdge = new Map<string, Set<PrintedLine>>()
  for (const page of pages) {
    const ends = new Map([page[0], page.at(-1)].flatMap((line) => (line === undefined ? [] : [[shape(line.text), line] as const])))
    for (const [key, line] of ends) met.set(key, [...(met.get(key) ?? []), line])
    const heights = edgesOf(page)
    for (const line of page) {
      if (!heights.has(line.y)) continue
      const key = `${Math.round(line.y)} ${shape(line.text)}`
      atEdge.set(key, (atEdge.get(key) ?? new Set()).add(line))
    }
  }
  for (const lines of [...met.values(), ...atEdge.values()].map((some) => [...some]))
    if (lines.length >= 2 && lines.length > pages.length / 2) for (const line of lines) running.add(line)
  return (line) => running.has(line)
}

/** The highest and the lowest heights at which a page has lines, two of each on a page that is not nearly empty. */
function edgesOf(page: readonly PrintedLine[]): ReadonlySet<number> {
  const heights = [...new Set(page.map(({ y }) => y))].toSorted((a, b) => a - b)
  const deep = heights.length < FULL ? 1 : 2
  return new Set([...heights.slice(0, deep), ...heights.slice(-deep)])
}
const FULL = 8

const shape = (text: string): string => text.replace(/\d+/g, '#')
