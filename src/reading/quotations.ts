// Quotation structure: where others' words begin and end, before anything else is read.
//
// Knows directed, straight, doubled (`` '') and single marks, apostrophes, marks inside marks, quotations that run over paragraphs
// (the opening mark repeated, the closing mark only at the end), and editorial brackets. Whether a quotation is speech or only a
// word in scare marks is told later, by the cue beside it (attribute.ts).
import type { Paragraph } from './paragraphs.ts'

type Running = { readonly kind: Mark['kind']; readonly start: number; readonly parts: readonly Range[]; readonly inner: readonly Range[] }
export type Range = { readonly start: number; readonly end: number }

/** One quotation with its marks. `parts` has one range a paragraph; `inner` are the marked ranges inside, which are never statements. */
export type Quotation = Range & {
  readonly parts: readonly Range[]
  readonly inner: readonly Range[]
  readonly closed: boolean // false where the closing mark is missing and the paragraph's end was taken for it
}

type Mark = { readonly at: number; readonly width: number; readonly kind: 'double' | 'single' | 'angle'; readonly way: 'open' | 'close' | 'either' }

/** All outermost quotations, in order, not overlapping. `twin` is the text's twin. Linear in its length. */
export function quotationsOf(
  twin: string,
  paragraphs: readonly Paragraph[],
  turning: (paragraph: Paragraph) => ReadonlySet<string> = () => NONE,
): readonly Quotation[] {
  const out: Quotation[] = []
  let running = null as Running | null
  for (const [p, paragraph] of paragraphs.entries()) {
    const next = paragraphs[p + 1]
    const turns = turning(paragraph)
    const marks = marksOf(twin, paragraph, opensSingle(twin, paragraph) && next !== undefined && opensSingle(twin, next), turns)
    let open: Mark | null = null
    let innerOpen: Mark | null = null
    let inner: Range[] = []
    let from = 0
    if (running !== null) {
      const first = marks[0]
      if (first?.at === paragraph.start && first.kind === running.kind && first.way !== 'close') {
        open = first
        from = 1
      } else if (running.kind === 'double') open = { at: paragraph.start, width: 0, kind: 'double', way: 'open' }
    }
    const finish = (start: number, end: number, closed: boolean): void => {
      if (running !== null) out.push({ start: running.start, end, parts: [...running.parts, { start, end }], inner: [...running.inner, ...inner], closed })
      else out.push({ start, end, parts: [{ start, end }], inner, closed })
      running = null
      inner = []
    }
    for (let m = from; m < marks.length; m++) {
      const mark = marks[m] as Mark
      if (open === null) {
        if (mark.way === 'close') continue
        if (mark.kind === 'single' && !closesLater(marks, m) && !runsOn(twin, mark, paragraph, next, turns)) continue
        open = mark
        innerOpen = null
      } else if (mark.kind === open.kind) {
        // "He called it 'x' and left": an opening mark of the same kind inside is a slip, unless it can only open; it is passed over.
        if (mark.way === 'open' && !(twin[open.at] === '„' && twin[mark.at] === '“')) continue
        if (mark.way === 'either' && innerOpen === null && opensHere(twin, mark) && !closesHere(twin, mark)) continue
        finish(open.at, mark.at + mark.width, true)
        open = null
        innerOpen = null
      } else if (innerOpen === null) {
        if (mark.way !== 'close' && (mark.kind !== 'single' || closesBefore(marks, m, open.kind))) innerOpen = mark
      } else if (mark.kind === innerOpen.kind && mark.way !== 'open') {
        inner.push({ start: innerOpen.at, end: mark.at + mark.width })
        innerOpen = null
      }
    }
    if (open === null) continue
    if (next !== undefined && (running?.parts.length ?? 0) < MOST_PARTS && runsOn(twin, open, paragraph, next, turns)) {
      const part = { start: open.at, end: paragraph.end }
      running =
        running === null
          ? { kind: open.kind, start: open.at, parts: [part], inner }
          : { ...running, parts: [...running.parts, part], inner: [...running.inner, ...inner] }
    } else if (open.kind !== 'single' || running !== null) finish(open.at, paragraph.end, false)
  }
  return out
}

/** A quotation over more paragraphs than this is a missing mark, not a speech. */
const MOST_PARTS = 60

/** An open quotation runs on when the next paragraph begins with the same kind of opening mark, or closes one before it opens any. */
function runsOn(twin: string, mark: Mark, paragraph: Paragraph, next: Paragraph | undefined, turns: ReadonlySet<string>): boolean {
  if (next === undefined || next.role === 'aside' || paragraph.role === 'heading') return false
  const first = turns.has(twin[next.start] ?? '') ? turnedAt(twin, next.start, next) : markAt(twin, next.start, next)
  if (first !== null && first.kind === mark.kind && first.way !== 'close') return true
  return turns.size === 0 && mark.kind === 'double' && !TURN.test(twin.slice(next.start, next.start + 50)) && closesFirst(twin, next)
}

// "MARSH: And the mate?": another's turn
const TURN = /^\p{Lu}{2}[\p{Lu}'’.-]*(?: \p{Lu}[\p{L}.]*){0,3}: /u

// `"I knew at once. ¶ We all did," Lane said.`: the mark was not repeated, and the next paragraph's first one can only close.
function closesFirst(twin: string, next: Paragraph): boolean {
  for (let i = next.start; i < next.end && i < next.start + 3000; i++) {
    if (!mayBeMark(twin.charCodeAt(i))) continue
    const mark = markAt(twin, i, next)
    if (mark?.kind === 'double') return mark.way === 'close'
    if (mark !== null) i += mark.width - 1
  }
  return false
}

function closesLater(marks: readonly Mark[], m: number): boolean {
  for (let i = m + 1; i < marks.length && i < m + 40; i++) {
    const mark = marks[i] as Mark
    if (mark.kind === 'single' && mark.way !== 'open') return true
  }
  return false
}

function closesBefore(marks: readonly Mark[], m: number, outer: Mark['kind']): boolean {
  for (let i = m + 1; i < marks.length && i < m + 40; i++) {
    const mark = marks[i] as Mark
    if (mark.kind === outer && mark.way !== 'open') return false
    if (mark.kind === 'single' && mark.way !== 'open') return true
  }
  return false
}

const opensSingle = (twin: string, range: Range): boolean => {
  const mark = markAt(twin, range.start, range)
  return mark?.kind === 'single' && mark.way === 'open'
}

function marksOf(twin: string, range: Range, mayRunOn: boolean, turns: ReadonlySet<string>): readonly Mark[] {
  const out: Mark[] = []
  for (let i = range.start; i < range.end; i++) {
    if (!mayBeMark(twin.charCodeAt(i))) continue
    const mark = turns.has(twin[i] ?? '') ? turnedAt(twin, i, range) : markAt(twin, i, range)
    if (mark === null) continue
    out.push(mark)
    i += mark.width - 1
  }
  return settled(twin, out, mayRunOn)
}

// "the officers' vans": after an s and before a small letter, a single mark closes only if no better closing mark follows
// before the next opening one. Read from the right, so that each mark is looked at once.
function settled(twin: string, marks: readonly Mark[], mayRunOn: boolean): readonly Mark[] {
  const out: Mark[] = []
  let better = mayRunOn
  for (let m = marks.length - 1; m >= 0; m--) {
    const mark = marks[m] as Mark
    if (mark.kind === 'single' && mark.way === 'close') {
      const possessive = /s/i.test(twin[mark.at - 1] ?? '') && /^ [a-z]/.test(twin.slice(mark.at + 1, mark.at + 3))
      if (possessive && better) continue
      better = true
    } else if (mark.kind === 'single' && mark.way === 'open') better = false
    out.push(mark)
  }
  return out.reverse()
}

/** Letters, digits and spaces, which most characters are, are no marks in any language. */
const mayBeMark = (code: number): boolean => code > 0xaa || code === 0x22 || code === 0x27 || code === 0x60

function markAt(twin: string, i: number, range: Range): Mark | null {
  const c = twin[i]
  const before = i > range.start ? (twin[i - 1] ?? '') : ''
  const after = i + 1 < range.end ? (twin[i + 1] ?? '') : ''
  switch (c) {
    case '“':
    case '„':
    case '‟':
      return { at: i, width: 1, kind: 'double', way: 'open' }
    case '”':
      return { at: i, width: 1, kind: 'double', way: before === '' || (/[\s(]/.test(before) && /\w/.test(after)) ? 'either' : 'close' }
    case '«':
    case '»': {
      // « so » in French, »so« in Danish
      const mark: Mark = { at: i, width: 1, kind: 'angle', way: c === '«' ? 'open' : 'close' }
      const [opens, closes] = [opensHere(twin, mark, range), closesHere(twin, mark, range)]
      return opens === closes ? mark : { ...mark, way: opens ? 'open' : 'close' }
    }
    case '"': {
      if (/\d/.test(before) && !/["“]/.test(after) && /'\d+$/.test(twin.slice(Math.max(range.start, i - 4), i))) return null // 5'10"
      const mark: Mark = { at: i, width: 1, kind: 'double', way: 'either' }
      if (opensHere(twin, mark, range)) return { ...mark, way: closesHere(twin, mark, range) ? 'either' : 'open' }
      return { ...mark, way: 'close' }
    }
    case '`':
      if (after === '`') return { at: i, width: 2, kind: 'double', way: 'open' }
      return { at: i, width: 1, kind: 'single', way: /\w/.test(before) ? 'close' : 'open' }
    case '‘':
    case '‚':
      return ELIDED.test(twin.slice(i + 1, i + 8)) && !/’/.test(twin.slice(i + 1, Math.min(range.end, i + 12)))
        ? null
        : { at: i, width: 1, kind: 'single', way: 'open' }
    case "'":
    case '’': {
      if (c === "'" && after === "'") {
        const mark: Mark = { at: i, width: 2, kind: 'double', way: 'either' }
        if (opensHere(twin, mark, range)) return { ...mark, way: closesHere(twin, mark, range) ? 'either' : 'open' }
        return { ...mark, way: 'close' }
      }
      if (LETTER.test(before) && LETTER.test(after)) return null // an apostrophe
      if (LETTER.test(after) && !LETTER.test(before) && (before === '' || OPENING.test(before))) {
        if (c === '’' || ELIDED.test(twin.slice(i + 1, i + 8))) return null // 'em, ’90s
        return { at: i, width: 1, kind: 'single', way: 'open' }
      }
      if (c === "'" && (before === '' || OPENING.test(before)) && /["“[(£$]/.test(after)) return { at: i, width: 1, kind: 'single', way: 'open' }
      if (before === '' || /[\s(]/.test(before)) return null
      return { at: i, width: 1, kind: 'single', way: 'close' }
    }
    default:
      return null
  }
}

const NONE: ReadonlySet<string> = new Set()

/** A mark that opens or closes by where it stands: “ closes in German, and » opens in Germany and closes in Switzerland. */
function turnedAt(twin: string, i: number, range: Range): Mark {
  const kind = /[«»]/.test(twin[i] ?? '') ? 'angle' : /[‘‹›]/.test(twin[i] ?? '') ? 'single' : 'double'
  const mark: Mark = { at: i, width: 1, kind, way: 'close' }
  return opensHere(twin, mark, range) && !closesHere(twin, mark, range) ? { ...mark, way: 'open' } : mark
}

const LETTER = /[\p{L}\p{N}]/u
const OPENING = /[\s([{—–\-/“"‘,:;]/
const ELIDED = /^(?:em|til|tis|twas|cause|cos|n|bout|round)\b|^\d0s\b/i

function opensHere(twin: string, mark: Mark, range?: Range): boolean {
  const before = mark.at > (range?.start ?? 0) ? (twin[mark.at - 1] ?? '') : ''
  const after = mark.at + mark.width < (range?.end ?? twin.length) ? (twin[mark.at + mark.width] ?? '') : ''
  return (before === '' || OPENING.test(before)) && after !== '' && !/\s/.test(after)
}

function closesHere(twin: string, mark: Mark, range?: Range): boolean {
  const before = mark.at > (range?.start ?? 0) ? (twin[mark.at - 1] ?? '') : ''
  const after = mark.at + mark.width < (range?.end ?? twin.length) ? (twin[mark.at + mark.width] ?? '') : ''
  return before !== '' && !/[\s([{]/.test(before) && (after === '' || !LETTER.test(after))
}

/** Bracketed words inside a range: put in by the publication, not said by the speaker. "[sic]" and "[Border Agency]" alike. */
export function bracketsIn(twin: string, range: Range): readonly Range[] {
  const out: Range[] = []
  let open = -1
  for (let i = range.start; i < range.end; i++) {
    if (twin[i] === '[') open = i
    else if (twin[i] === ']' && open >= 0) {
      out.push({ start: open, end: i + 1 })
      open = -1
    }
  }
  return out
}

/** The twin with every apostrophe that is no quotation mark as "'", so that rules and the tagger see one kind of apostrophe. Same length. */
export function withPlainApostrophes(twin: string, quotations: readonly Quotation[]): string {
  const marks = new Set(quotations.flatMap((quotation) => [quotation, ...quotation.inner].map((range) => range.end - 1)))
  return twin.replace(/’/g, (mark, at: number) => (marks.has(at) || !/[\p{L}\p{N}]/u.test((twin[at - 1] ?? '') + (twin[at + 1] ?? '')) ? mark : "'"))
}
