// Earlier words that an e-mail carries along: "On 14 Apr 2026, Newsdesk wrote:" before lines that begin with ">", and a forwarded message under its own
// From, Date and To. All of it is told by the mail's sender, and inside that by whoever wrote it.
import { spanOf } from '../model/span.ts'
import type { Narration, Statement } from '../model/statement.ts'
import type { Paragraph } from './paragraphs.ts'
import { displayOf, kebab } from './who/whom/entities.ts'

/** `head`: the line, or lines, that name who wrote; `start` to `end`: their words. */
export type QuotedMail = {
  readonly head: { readonly start: number; readonly end: number }
  readonly name: { readonly start: number; readonly end: number }
  readonly start: number
  readonly end: number
}

const NAME = '[^\\n<>:;,]{2,60}?'
const HEAD = new RegExp(
  `^(?:> ?)*(?:On|Am) [^\\n]{3,90}?(?:,|\\d|[ap]\\.?m\\.?|>) (?:(?<en>${NAME})(?: ?<[^>\\n]{3,80}>)? wrote|schrieb (?<de>${NAME})(?: ?<[^>\\n]{3,80}>)?) ?:[^\\S\\n]*$`,
  'gmu',
)
const FORWARDED = new RegExp(
  `^(?:> ?)*\\*?(?:From|Von):\\*? (?<from>${NAME})(?: ?[<[][^\\n]{3,80})?\\n(?:[^\\n]{0,200}\\n){0,2}?(?:> ?)*\\*?(?:Sent|Date|Gesendet|Datum):[^\\n]{4,100}\\n(?:[^\\n]{0,400}\\n){0,2}?(?:> ?)*\\*?(?:To|An|Subject|Betreff):[^\\n]{0,300}(?:\\n(?:> ?)*\\*?(?:To|An|Cc|Kopie|Subject|Betreff):[^\\n]{0,300}){0,4}$`,
  'gmu',
)

/** The mails quoted in a text, in its order. One inside another's words ends there. */
export function quotedMail(text: string): readonly QuotedMail[] {
  const heads = [
    ...(/ (?:wrote|schrieb)/.test(text) ? text.matchAll(HEAD) : []),
    ...(/^(?:> ?)*\*?(?:From|Von):/m.test(text) ? text.matchAll(FORWARDED) : []),
  ].sort((a, b) => a.index - b.index)
  return heads.flatMap((match, h) => {
    const { en, de, from } = match.groups ?? {}
    const name = (en ?? de ?? from ?? '').trim()
    const at =
      from === undefined
        ? match.index + (en === undefined ? match[0].lastIndexOf(name) : match[0].lastIndexOf(name, match[0].lastIndexOf(' wrote')))
        : match.index + match[0].indexOf(name)
    if (match.index + match[0].length >= text.length || !/\p{L}/u.test(name)) return []
    const start = match.index + match[0].length + 1
    const next = heads[h + 1]?.index ?? text.length
    const end = Math.min(next, from === undefined ? endOfMarked(text, start) : text.length)
    return /\p{L}/u.test(text.slice(start, end))
      ? [{ head: { start: match.index, end: start - 1 }, name: { start: at, end: at + name.length }, start, end }]
      : []
  })
}

/** The end of the lines that begin with ">", blank ones between them counted. */
function endOfMarked(text: string, from: number): number {
  let end = from
  for (let line = from; line < text.length;) {
    const stop = text.indexOf('\n', line)
    const to = stop < 0 ? text.length : stop
    if (text[line] === '>') end = to
    else if (text.slice(line, to).trim() !== '') break
    line = to + 1
  }
  return end
}

/** Marks of quoted lines as spaces: the same length, so that offsets stay. */
export const withoutMarks = (twin: string, mails: readonly QuotedMail[]): string =>
  mails.length === 0 ? twin : twin.replace(/^(?:> ?)+/gm, (marks) => ' '.repeat(marks.length))

/** The line that names who wrote stands alone. */
export function withHeadsApart(paragraphs: readonly Paragraph[], mails: readonly QuotedMail[]): readonly Paragraph[] {
  if (mails.length === 0) return paragraphs
  return paragraphs.flatMap((paragraph) => {
    const cuts = mails.flatMap(({ head, start }) => [head.start, start]).filter((at) => at > paragraph.start && at < paragraph.end)
    return [paragraph.start, ...cuts].map((start, c) => ({ ...paragraph, start, end: cuts[c] ?? paragraph.end }))
  })
}

type Said = { readonly statements: readonly Statement[]; readonly narration: readonly Narration[] }

/** Everything inside a quoted mail is its writer's: what somebody says there stands under the writer, what nobody says there the writer says. */
export function underWriters(text: string, { statements, narration }: Said, mails: readonly QuotedMail[], publication: string | null): Said {
  if (mails.length === 0) return { statements, narration }
  const within = (at: number): QuotedMail | undefined => mails.find(({ start, end }) => start <= at && at < end)
  const isHead = (at: number): boolean => mails.some(({ head }) => head.start <= at && at < head.end)
  const writerOf = (mail: QuotedMail): string => displayOf(text.slice(mail.name.start, mail.name.end))
  const own = narration.flatMap((words): Statement[] => {
    const mail = within(words.start)
    if (mail === undefined || /\?["”’')]*$/.test(words.quote)) return [] // "Can you confirm?": nobody says it
    const entity = `person:${kebab(writerOf(mail))}`
    return [
      {
        id: '',
        content: [spanOf(text, words.start, words.end)],
        cue: null,
        speaker: { ...spanOf(text, mail.name.start, mail.name.end), entity },
        ...{ speakers: [publication ?? 'the report', writerOf(mail)], entity, ambiguous: [], directness: 'direct', strength: 'says', negated: false },
        ...{ layer: words.layer, editorial: [] },
      },
    ]
  })
  const said = statements
    .filter(({ content }) => !content.every(({ start }) => isHead(start)))
    .map((statement): Statement => {
      const mail = within(statement.content[0]?.start ?? -1)
      if (mail === undefined) return statement
      const [outer = '', ...inner] = statement.speakers
      const byWriter = statement.cue !== null && isHead(statement.cue.start) // "Newsdesk wrote:"
      return { ...statement, speakers: [outer, writerOf(mail), ...(byWriter ? [] : inner)] }
    })
  return {
    statements: [...said, ...own].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)).map((s, i) => ({ ...s, id: `s${i + 1}` })),
    narration: narration.filter(({ start }) => within(start) === undefined && !isHead(start)).map((n, i) => ({ ...n, id: `n${i + 1}` })),
  }
}
