// The day that stands beside a headline, where a page gives none in its data, its address or its article: the line of names and dates above or below it,
// or one anywhere on the page that says in words when it was published.
//
// Asked last. Of several days beside a headline that all stand by themselves none is taken: that is a list.
import type { Raw } from './page-dates.ts'
import type { PieceOf } from './dom-blocks.ts'
import type { DomElement } from './dom.ts'
import type { PrintedDate } from './printed-date.ts'
import { printedDates } from './printed-date.ts'

/** `headline` is the index of the headline among the pieces of the whole page, -1 where it is not there. */
export function besideHeadline(
  pieces: readonly PieceOf[],
  headline: number,
  isElsewhere: (element: DomElement) => boolean,
  language: string | null,
): readonly Raw[] {
  const near = headline < 0 ? [] : [headline, ...below(pieces, headline, isElsewhere), ...above(pieces, headline, isElsewhere)]
  const lines = near.map((at) => (at === headline ? underneath(pieces, at, language) : datesIn(pieces, at, language))).filter((dates) => dates.length > 0)
  const labelled = lines.flat().filter(({ says }) => says === 'published')
  const bare = lines.flat().filter(({ says }) => says === 'nothing')
  const days = new Set(bare.map(({ reads }) => reads))
  const chosen = labelled[0] ?? (days.size <= 2 ? bare[0] : undefined) ?? saidAnywhere(pieces, isElsewhere, language)
  const changed = lines.flat().find(({ says }) => says === 'changed')
  return [...(chosen === undefined ? [] : [raw(chosen, false)]), ...(changed === undefined ? [] : [raw(changed, true)])]
}

const raw = ({ raw: written, reads }: PrintedDate, modified: boolean): Raw => ({ raw: written, ...(reads === null ? {} : { reads }), from: 'text', modified })

/** Lines of a piece are looked at by themselves; of a longer piece only what stands in front of its first sentence: "(18.01.2018) The port ...". */
function datesIn(pieces: readonly PieceOf[], at: number, language: string | null): readonly PrintedDate[] {
  const text = pieces[at]?.text ?? ''
  if (text.length > 160) return inFront(text.slice(0, 80), language)
  return text.split('\n').flatMap((line) => printedDates(line, language))
}

/** What stands in the heading itself below its first line. */
const underneath = (pieces: readonly PieceOf[], at: number, language: string | null): readonly PrintedDate[] =>
  (pieces[at]?.text ?? '')
    .split('\n')
    .slice(1)
    .flatMap((line) => printedDates(line, language))

function inFront(head: string, language: string | null): readonly PrintedDate[] {
  const match = /^(?:\p{Lu}[\p{L} -]{1,30},? ?)?(?:\(([^()]{6,30})\)[.:]?|([^()–—]{6,30}?)(?:\.| [–—-]) ?(?=\p{Lu}))/u.exec(head)
  return match === null ? [] : printedDates(match[1] ?? match[2] ?? '', language).filter(({ says }) => says === 'nothing')
}

const MOST_BELOW = 14
const MOST_ABOVE = 6

function below(pieces: readonly PieceOf[], headline: number, isElsewhere: (element: DomElement) => boolean): readonly number[] {
  const found: number[] = []
  let prose = 0
  for (let at = headline + 1; at < pieces.length && found.length < MOST_BELOW && prose < 500; at++) {
    const one = pieces[at]
    if (one === undefined || isElsewhere(one.owner)) continue
    found.push(at)
    if (one.text.length > 160) prose += one.text.length
  }
  return found
}

function above(pieces: readonly PieceOf[], headline: number, isElsewhere: (element: DomElement) => boolean): readonly number[] {
  const found: number[] = []
  for (let at = headline - 1; at >= 0 && headline - at <= MOST_ABOVE; at--) {
    const one = pieces[at]
    // A line of a menu, or the running text of something else, ends what belongs to the headline.
    if (one === undefined || one.text.length > 160 || isElsewhere(one.owner) || inSiteHeader(one.owner, pieces[headline]?.owner ?? null)) break
    found.push(at)
  }
  return found
}

function inSiteHeader(element: DomElement, headline: DomElement | null): boolean {
  const header = element.closest('header')
  return header !== null && headline !== null && headline.closest('header') !== header
}

/** One day that lines of the page call the day of its publication; undefined where they name several. */
function saidAnywhere(pieces: readonly PieceOf[], isElsewhere: (element: DomElement) => boolean, language: string | null): PrintedDate | undefined {
  const said: PrintedDate[] = []
  for (const { text, owner } of pieces) {
    if (text.length > 400 || !/\d/.test(text) || isElsewhere(owner)) continue
    for (const line of text.split('\n')) said.push(...printedDates(line.slice(0, 160), language).filter(({ says }) => says === 'published'))
    if (said.length > 20) return undefined
  }
  return new Set(said.map(({ reads }) => reads)).size === 1 ? said[0] : undefined
}
