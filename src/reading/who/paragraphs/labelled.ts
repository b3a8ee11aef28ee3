// Paragraphs that name their speaker themselves: the turns of an interview or a transcript ("Mara Lane: It fell."), answers under "A:",
// and posts shown in an article, signed at their end ("— Mara Lane (@maralane) 14 March 2026").
//
// A label counts only where labels take turns on the page; "Photo: ..." or one "Note: ..." is no transcript. Whom "A" stands for is not
// guessed: the words are an answer, and nobody's by name.
import { CLAIM_HEAD, checksFootage } from '../../../model/footage-check.ts'
import type { Paragraph } from '../../paragraphs.ts'
import type { Range } from '../../quotations.ts'
import { LABEL, TITLED } from '../../turns.ts'
import { forwardedHead, passedOn, signedPost } from './passed-on.ts'
import { runningOn } from './running-on.ts'
import { postUnder, signedBelow, signedInside } from './signed-below.ts'

/** What a paragraph and those it runs on over hold of its speaker's words, [] where it only goes on with another's; `told` where they are retold. `speaker` is null under "A:". Questions under "Q:" are the publication's and are left out. */
export type Labelled = { readonly content: readonly Range[]; readonly cue: Range; readonly speaker: Range | null; readonly told?: true }

/** The labelled paragraphs, and those that go on with their words, by their index. Linear in the text. */
export function labelledIn(plain: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Labelled> {
  const out = new Map<number, Labelled>()
  const turns: Turn[] = []
  const hasAccounts = plain.includes('@')
  const checks = CLAIM_WORD.test(plain) && checksFootage(plain)
  const forwards = / from\b/.test(plain.slice(0, 600))
  for (const [p, paragraph] of paragraphs.entries()) {
    const below = p > 0 && mayBeSigned(plain, paragraph) ? signedBelow(plain, paragraphs, p) : null
    const post = below === null && hasAccounts ? postUnder(plain, paragraphs, p) : null
    const inside =
      below === null && post === null && mayBeSigned(plain, { ...paragraph, start: plain.lastIndexOf('\n', paragraph.end - 1) + 1 })
        ? signedInside(plain, paragraph)
        : null
    const apart = below ?? post ?? (inside === null ? null : { p, said: inside })
    if (apart !== null) {
      out.set(apart.p, apart.said)
      for (let q = apart.p + 1; q < p; q++) out.set(q, { ...apart.said, content: [] })
    }
    const signed = hasAccounts ? (signedPost(plain, paragraph) ?? passedOn(plain, paragraph)) : null
    if (signed !== null) out.set(p, signed)
    const claim = checks ? (claimIn(plain, paragraph) ?? claimUnder(plain, paragraphs[p - 1], paragraph)) : null
    if (claim !== null) {
      out.set(p, claim)
      continue
    }
    const forwarded = forwards && p < 3 ? forwardedHead(plain, paragraph) : null
    if (forwarded !== null) return runningOn(plain, paragraphs, out.set(p, forwarded), { from: p, to: paragraphs.length })
    const turn = turnAt(plain, paragraph, p)
    if (turn !== null) turns.push(turn)
  }
  const taking = takingTurns(turns)
  const [first, last] = [taking[0], taking.at(-1)]
  if (first === undefined || last === undefined) return out
  for (const { p, label, start, labelEnd, colon, from } of taking) {
    const isQuestion = /^(?:Q|Question|Frage)$/.test(label)
    if (isQuestion) continue
    const end = paragraphs[p]?.end ?? from
    out.set(p, {
      content: [{ start: from, end }],
      cue: { start: colon, end: colon + 1 },
      speaker: /^(?:A|Answer|Antwort)$/.test(label) ? null : { start, end: labelEnd },
    })
  }
  if (taking.every(({ stamped }) => stamped)) return out
  const heads = new Set(turns.map(({ p }) => p))
  return runningOn(plain, paragraphs, out, { from: first.p, to: taking.some(({ titled }) => titled) ? paragraphs.length : last.p, heads })
}

// A short line that ends as no sentence does.
const mayBeSigned = (plain: string, { start, end }: Paragraph): boolean =>
  end - start < 110 && !/[.!?:;"”]/.test(plain[end - 1] ?? '') && /^[\p{Lu}—–―-]/u.test(plain.slice(start, start + 2))

type Turn = {
  readonly p: number
  readonly label: string
  readonly stamped: boolean
  readonly titled: boolean // "MARA LANE, HARBOUR POLICE:"
  readonly start: number
  readonly labelEnd: number
  readonly colon: number
  readonly from: number
}

function turnAt(plain: string, paragraph: Paragraph, p: number): Turn | null {
  const head = plain.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120))
  if (!head.includes(':') && !/^[QA]\./.test(head)) return null
  const titled = TITLED.exec(head)
  const match = titled ?? LABEL.exec(head.slice(0, 90))
  const [whole, stamp = '', label] = match ?? []
  if (whole === undefined || label === undefined || whole.length >= paragraph.end - paragraph.start || NOT_A_SPEAKER.test(label)) return null
  // "Mara Lane: 1,501.": a tally
  if (!/\p{L}/u.test(plain.slice(paragraph.start + whole.length, Math.min(paragraph.end, paragraph.start + whole.length + 40)))) return null
  const start = paragraph.start + stamp.length
  const labelEnd = start + label.length
  const colon = titled === null ? labelEnd : plain.indexOf(':', labelEnd)
  return { p, label, stamped: stamp !== '', titled: titled !== null, start, labelEnd, colon, from: paragraph.start + whole.length }
}

/** The turns of those labels that come again; and of a broadcast, whose speakers come with their office, of all who have one. [] where no labels take turns. */
function takingTurns(turns: readonly Turn[]): readonly Turn[] {
  const uses = new Map<string, number>()
  const offices = new Set<string>()
  for (const { label, titled } of turns) {
    uses.set(keyOf(label), (uses.get(keyOf(label)) ?? 0) + 1)
    if (titled) offices.add(keyOf(label))
  }
  const isBroadcast = offices.size > 1
  const again = turns.filter(({ label }) => (uses.get(keyOf(label)) ?? 0) > 1 || (isBroadcast && offices.has(keyOf(label))))
  // "TOLL: Nobody slept.": once between others in capitals
  const inCapitals = again.length > 2 && again.every(({ label }) => label === label.toUpperCase())
  const taking = inCapitals ? turns.filter(({ p, label }) => label === label.toUpperCase() && p >= (again[0]?.p ?? 0) && p <= (again.at(-1)?.p ?? 0)) : again
  const [first, last] = [taking[0], taking.at(-1)]
  if (first === undefined || last === undefined) return []
  // "[11:03] Governor Dunne: ...": a running report may have one voice
  const running = taking.every(({ stamped }) => stamped)
  if (!running && !isBroadcast && (taking.length < 4 || new Set(taking.map(({ label }) => keyOf(label))).size < 2)) return []
  return !isBroadcast && taking.length * 3 < last.p - first.p + 1 ? [] : taking
}

const NOT_A_SPEAKER =
  /^(?:uhr|photo|photograph|image|picture|pic|credit|source|video|audio|update|live|watch|read|note|related|where|when|what|who|price|tickets|date|time|venue|pros|cons|ort|zeit|datum|telefon|fax|foto|bild|quelle|stand|hinweis|achtung|korrektur|beginn|ende|eintritt|einlass|kontakt|autorin?|text)\b/i

// "Mara Lane" and "Lane" are one label.
const keyOf = (label: string): string => label.slice(label.lastIndexOf(' ') + 1).toLowerCase()

const CLAIM_WORD = /^[^\S\n]*(?:the |what was )?claim/im

/** "CLAIM: A video shows the fall.": whose claim it is the head does not say, but it is not the page's. What stands under "Fact" is. */
function claimIn(plain: string, { start, end }: Paragraph): Labelled | null {
  if (end - start > LONGEST_CLAIM) return null
  const words = plain.slice(start, end)
  const [whole, head = ''] = CLAIM_HEAD.exec(words) ?? []
  if (whole === undefined) return null
  const labelEnd = start + head.length
  const cue = plain[labelEnd] === ':' ? { start: labelEnd, end: labelEnd + 1 } : { start, end: labelEnd }
  const finding = words.slice(whole.length).search(FINDING_HEAD)
  const to = finding < 0 ? end : start + whole.length + finding
  return { content: [{ start: start + whole.length, end: to }], cue, speaker: { start, end: labelEnd }, told: true }
}

/** "Claim" on a line that is a paragraph by itself. */
function claimUnder(plain: string, above: Paragraph | undefined, { start, end }: Paragraph): Labelled | null {
  if (above === undefined || above.end - above.start > 20 || end - start > LONGEST_CLAIM) return null
  const label = CLAIM_ALONE.exec(plain.slice(above.start, above.end))?.[1]
  if (label === undefined || FINDING_HEAD.test(`\n${plain.slice(start, Math.min(end, start + 40))}`)) return null
  const head = { start: above.start, end: above.start + label.length }
  return { content: [{ start, end }], cue: head, speaker: head, told: true }
}
const LONGEST_CLAIM = 2000
const CLAIM_ALONE = /^((?:the )?claims?|what was claimed):?$/i
const FINDING_HEAD = /\s*\n\s*(?:the )?(?:facts?|fact[- ]?check|truth|verdict|rating|conclusion|our verdict|what we found)[^\S\n]*(?::|\n|$)/i
