// Turns of a transcript that share a paragraph: a line each ("JUDGE: Who got out? / WITNESS: A man."), or behind an opening mark that is repeated before
// every turn ("“HOLT: We never saw a plan."). Each becomes a paragraph of its own, without the mark, so that no quotation runs on from one to the next.
//
// Only the shape of the lines is told here. Whether labels take turns on the page, and who speaks, is labelled.ts.
import type { Paragraph } from './paragraphs.ts'

/** "[14:32]", "10.05am –": when a line was posted. */
const STAMP = String.raw`\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|BST|CET|ET))?\]?:?[^\S\n]*(?:[—–|-][^\S\n]*)?`
const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|of|the)){0,3}`

/** A label at the head of a line: when, who, of which outlet. Groups: 1 the stamp, 2 the label. */
export const LABEL = new RegExp(String.raw`^(${STAMP})?(Q|A|${NAME})(?: \([^()\n]{2,40}\))?(?::|(?<=^[QA])\.)[^\S\n]+(?=\S)`, 'u')
/** "MARA LANE, HARBOUR POLICE: ...": a name in capitals with its office, as broadcasts write whoever speaks for the first time. Groups as of LABEL. */
export const TITLED = /^()(\p{Lu}{2}[\p{Lu}'’.-]*(?: \p{Lu}[\p{Lu}'’.-]*){1,4})(?: \([^()\n]{2,30}\))?, [\p{L}\p{N}][^:\n]{1,70}:[^\S\n]+(?=\S)/u
const MARKED = new RegExp(String.raw`^["“]${NAME}:\s+(?=\S)`, 'u')

/** The same paragraphs, those of turns cut at their lines. Linear in the text. */
export function withTurnsApart(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!text.includes(':') && !SIGNED.test(text)) return paragraphs
  const isMarked = ({ start, end }: Paragraph): boolean =>
    (text[start] === '"' || text[start] === '“') && MARKED.test(text.slice(start, Math.min(end, start + 60)))
  const marked = paragraphs.filter(isMarked).length > 3
  let changed = false
  const out = paragraphs.flatMap((paragraph): readonly Paragraph[] => {
    const { start, end } = paragraph
    if (marked && isMarked(paragraph)) {
      changed = true
      return [{ ...paragraph, start: start + 1 }]
    }
    const next = text.indexOf('\n', start)
    if (next < 0 || next >= end) return [paragraph]
    const lines = linesOf(text, start, end)
    const heads = lines.filter((line) => isLabelled(text.slice(line, line + 80)))
    const signed = heads.length < 2 ? signedLines(text, lines, end) : []
    if (signed.length > 1) {
      changed = true
      return signed.map((head, h) => ({ ...paragraph, start: head, end: trimmedBefore(text, signed[h + 1] ?? end) }))
    }
    if (heads.length < 2 || heads.length * 2 < lines.length || heads[0] !== start) return [paragraph]
    changed = true
    return heads.map((head, h) => ({ ...paragraph, start: head, end: trimmedBefore(text, heads[h + 1] ?? end) }))
  })
  return changed ? out : paragraphs
}

/** The paragraph's first line, and each that opens with a mark behind one that ends with a signature: "“We lost the nets.” ― Sven Ahl / “Nobody came.”". */
function signedLines(text: string, lines: readonly number[], end: number): readonly number[] {
  return lines.filter((line, l) => {
    if (l === 0) return true
    if (text[line] !== '“' && text[line] !== '"') return false
    return SIGNATURE.test(
      text
        .slice(lines[l - 1], Math.min(line, end))
        .slice(-70)
        .trimEnd(),
    )
  })
}

const SIGNATURE = /(?:^|["”’] ?|\n)[―—–-]{1,2} ?\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,4}(?:, [^,.“”"]{2,40})?\.?$/u
const SIGNED = /[―—–-] ?\p{Lu}[^\n]{1,60}\n["“]/u

const isLabelled = (head: string): boolean => (head.includes(':') || /^[QA]\./.test(head)) && LABEL.test(head)

function linesOf(text: string, start: number, end: number): readonly number[] {
  const out = [start]
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    let head = at + 1
    while (head < end && /[^\S\n]/.test(text[head] ?? '')) head++
    if (head < end && text[head] !== '\n') out.push(head)
  }
  return out
}

function trimmedBefore(text: string, to: number): number {
  let end = to
  while (/\s/.test(text[end - 1] ?? '')) end--
  return end
}
