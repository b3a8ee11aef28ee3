// Paragraphs that name their speaker themselves: the turns of an interview or a transcript ("Mara Lane: It fell."), answers under "A:",
// and posts shown in an article, signed at their end ("— Mara Lane (@maralane) 14 March 2026").
//
// A label counts only where labels take turns on the page; "Photo: ..." or one "Note: ..." is no transcript. Whom "A" stands for is not
// guessed: the words are an answer, and nobody's by name.
import { CLAIM_HEAD, checksFootage } from '../../model/footage-check.ts'
import type { Paragraph } from '../paragraphs.ts'
import type { Range } from '../quotations.ts'
import { LABEL } from '../turns.ts'

/** What one paragraph holds of its speaker's words; `told` where they are retold. `speaker` is null under "A:". Questions under "Q:" are the publication's and are left out. */
export type Labelled = { readonly content: Range; readonly cue: Range; readonly speaker: Range | null; readonly told?: true }

/** The labelled paragraphs by their index. Linear in the text. */
export function labelledIn(plain: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Labelled> {
  const out = new Map<number, Labelled>()
  const turns: {
    readonly p: number
    readonly label: string
    readonly stamped: boolean
    readonly start: number
    readonly labelEnd: number
    readonly from: number
  }[] = []
  const hasAccounts = plain.includes('@')
  const checks = CLAIM_WORD.test(plain) && checksFootage(plain)
  for (const [p, paragraph] of paragraphs.entries()) {
    const signed = hasAccounts ? (signedPost(plain, paragraph) ?? passedOn(plain, paragraph)) : null
    if (signed !== null) out.set(p, signed)
    const claim = checks ? claimIn(plain, paragraph) : null
    if (claim !== null) {
      out.set(p, claim)
      continue
    }
    const head = plain.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90))
    const match = head.includes(':') || /^[QA]\./.test(head) ? LABEL.exec(head) : null
    const [whole, stamp = '', label] = match ?? []
    if (whole === undefined || label === undefined || whole.length >= paragraph.end - paragraph.start || NOT_A_SPEAKER.test(label)) continue
    const start = paragraph.start + stamp.length
    turns.push({ p, label, stamped: stamp !== '', start, labelEnd: start + label.length, from: paragraph.start + whole.length })
  }
  const uses = new Map<string, number>()
  for (const { label } of turns) uses.set(keyOf(label), (uses.get(keyOf(label)) ?? 0) + 1)
  const taking = turns.filter(({ label }) => (uses.get(keyOf(label)) ?? 0) > 1)
  const [first, last] = [taking[0], taking.at(-1)]
  if (first === undefined || last === undefined) return out
  // "[11:03] Governor Dunne: ...": a running report may have one voice
  const running = taking.every(({ stamped }) => stamped)
  if (!running && (taking.length < 4 || new Set(taking.map(({ label }) => keyOf(label))).size < 2)) return out
  if (taking.length * 3 < last.p - first.p + 1) return out
  for (const { p, label, start, labelEnd, from } of taking) {
    if (/^(?:Q|Question|Frage)$/.test(label)) continue
    const end = paragraphs[p]?.end ?? from
    out.set(p, {
      content: { start: from, end },
      cue: { start: labelEnd, end: labelEnd + 1 },
      speaker: /^(?:A|Answer|Antwort)$/.test(label) ? null : { start, end: labelEnd },
    })
  }
  return out
}

const NOT_A_SPEAKER =
  /^(?:uhr|photo|photograph|image|picture|pic|credit|source|video|audio|update|live|watch|read|note|related|where|when|what|who|price|tickets|date|time|venue|pros|cons|ort|zeit|datum|telefon|fax|foto|bild|quelle|stand|hinweis|achtung|korrektur|beginn|ende|eintritt|einlass|kontakt|autorin?|text)\b/i

// "Mara Lane" and "Lane" are one label.
const keyOf = (label: string): string => label.slice(label.lastIndexOf(' ') + 1).toLowerCase()

const CLAIM_WORD = /^[^\S\n]*(?:the |what was )?claim/im

/** "CLAIM: A video shows the fall.": whose claim it is the head does not say, but it is not the page's. */
function claimIn(plain: string, { start, end }: Paragraph): Labelled | null {
  if (end - start > 2000) return null
  const [whole, head = ''] = CLAIM_HEAD.exec(plain.slice(start, end)) ?? []
  if (whole === undefined) return null
  const labelEnd = start + head.length
  const cue = plain[labelEnd] === ':' ? { start: labelEnd, end: labelEnd + 1 } : { start, end: labelEnd }
  return { content: { start: start + whole.length, end }, cue, speaker: { start, end: labelEnd }, told: true }
}

function signedPost(plain: string, { start, end }: Paragraph): Labelled | null {
  if (end - start > 2000) return null
  const text = plain.slice(start, end)
  if (!text.includes('(@')) return null
  const at = text.search(/ ?[—–-] ?[^—–@()\n]{2,60} \(@\w{2,30}\)[^\n]{0,60}$/)
  if (at < 8) return null
  const dash = at + (/^ /.test(text.slice(at)) ? 1 : 0)
  const name = /^[—–-] ?([^(]+?) \(@/.exec(text.slice(dash))?.[1]
  if (name === undefined) return null
  const from = start + text.indexOf(name, dash)
  return { content: { start, end: start + at }, cue: { start: start + dash, end: start + dash + 1 }, speaker: { start: from, end: from + name.length } }
}

// "RT @quaywatch: Crane down.", "Crane down at berth 4 (via @quaywatch)": whoever passes it on names the account that it is from.
function passedOn(plain: string, { start, end }: Paragraph): Labelled | null {
  if (end - start > 1000) return null
  const text = plain.slice(start, end)
  const [head, name] = /^(?:RT|MT|Reposted from|Forwarded from|Repost) (@\w{2,30}):?\s+(?=\S)/u.exec(text) ?? []
  if (head !== undefined && name !== undefined) {
    const from = start + head.indexOf(name)
    return { content: { start: start + head.length, end }, cue: { start, end: from }, speaker: { start: from, end: from + name.length } }
  }
  const tail = /\s\(?(?:via|from) (@\w{2,30})\)?\.?$/u.exec(text)
  if (tail?.[1] === undefined || tail.index < 12 || /^(?:video|photo|picture|image|credit|footage|source)/i.test(text)) return null
  const from = start + tail.index + tail[0].indexOf('@')
  return { content: { start, end: start + tail.index }, cue: { start: from - 4, end: from - 1 }, speaker: { start: from, end: from + tail[1].length } }
}
