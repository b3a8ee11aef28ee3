// Holds one report against what is expected of it: a sentence for each difference, none when all is as expected.
import type { ReadConflict, Report } from '../../src/model/report.ts'
import type { Span } from '../../src/model/span.ts'
import type { Statement } from '../../src/model/statement.ts'
import type { ExpectedReport, ExpectedStatement, Quoted } from './expected.ts'

export function differences(report: Report, conflicts: readonly ReadConflict[], expected: ExpectedReport): string[] {
  return [
    ...facts(report, expected),
    ...(expected.layers ?? []).flatMap((want) => layer(report, want)),
    ...(expected.statements ?? []).flatMap((want) => statement(report, want)),
    ...(expected.times ?? []).flatMap((want) => {
      const at = place(report.text, want)
      const found = report.times.find((time) => at !== null && overlaps(time, at))
      if (found === undefined) return [`time “${want.quote}”: not found`]
      const wrong = [
        ...(same(found.edtf.replace(/[?~%]$/, ''), want.edtf) ? [] : [`edtf ${found.edtf} for ${want.edtf}`]),
        ...(want.value === undefined || same(found.value, want.value) ? [] : [`value ${found.value} for ${want.value}`]),
        ...(instant(found.earliest, want.earliest) ? [] : [`earliest ${found.earliest} for ${want.earliest}`]),
        ...(instant(found.latest, want.latest) ? [] : [`latest ${found.latest} for ${want.latest}`]),
      ]
      return wrong.length === 0 ? [] : [`time “${want.quote}”: ${wrong.join(', ')} (${found.reason})`]
    }),
    ...(expected.places ?? []).flatMap((want) => (report.places.some((found) => found.quote.includes(want)) ? [] : [`place “${want}”: not found`])),
    ...(expected.counts ?? []).flatMap((want) => {
      const at = place(report.text, want)
      const found = report.counts.find((count) => at !== null && overlaps(count, at))
      if (found === undefined) return [`count “${want.quote}”: not found`]
      const wrong = [
        ...(found.atLeast === want.atLeast && found.atMost === want.atMost ? [] : [`${found.atLeast} to ${found.atMost}`]),
        ...(includes(found.of, want.of) ? [] : [`of ${found.of}`]),
        ...(want.scope === undefined || includes(found.scope ?? '', want.scope) ? [] : [`scope ${found.scope ?? 'none'} for ${want.scope}`]),
      ]
      return wrong.length === 0 ? [] : [`count “${want.quote}”: ${wrong.join(', ')}`]
    }),
    ...(expected.appearances ?? []).flatMap((want) => {
      const found = report.appearances.filter((seen) => includes(seen.where, want.where))
      const fits = found.some((seen) => {
        const time = report.times.find((each) => each.id === seen.time)
        return (time?.edtf ?? null) === want.edtf && (want.by === undefined || (want.by === null ? seen.by === null : includes(seen.by ?? '', want.by)))
      })
      return fits
        ? []
        : [
            `appearance on ${want.where}, ${want.edtf ?? 'no time said'}${want.by === undefined ? '' : `, by ${want.by ?? 'nobody named'}`}: found ${found.length === 0 ? 'none' : JSON.stringify(found)}`,
          ]
    }),
    ...prohibited(report.times, 'time', expected.mustNot?.times, report.text),
    ...prohibited(report.places, 'place', expected.mustNot?.places, report.text),
    ...prohibited(report.counts, 'count', expected.mustNot?.counts, report.text),
    ...conflictDifferences(conflicts, expected),
  ]
}

/** Every span of a report that is not the words at its place: there may be none. */
export function notVerbatim(value: unknown, text: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => notVerbatim(each, text))
  if (value === null || typeof value !== 'object') return []
  const span = value as Partial<Span>
  const wrong = typeof span.quote === 'string' && text.slice(span.start, span.end) !== span.quote ? [`${span.start}-${span.end} “${span.quote}”`] : []
  return [...wrong, ...Object.values(value).flatMap((each) => notVerbatim(each, text))]
}

function facts(report: Report, expected: ExpectedReport): string[] {
  const { title, publication, published } = report.report
  const wrong: string[] = []
  if (expected.title !== undefined && title !== expected.title) wrong.push(`title: “${title}” for “${expected.title}”`)
  if (expected.publication !== undefined && publication !== expected.publication)
    wrong.push(`publication: ${publication ?? 'none'} for ${expected.publication}`)
  if (expected.published === null && published.from !== 'none')
    wrong.push(`published: found ${published.earliest} from ${published.from}; the report gives none`)
  if (expected.published) {
    const { on, from, basis } = expected.published
    if (!published.earliest?.startsWith(on)) wrong.push(`published: ${published.earliest} (${published.from}) for ${on}`)
    if (from !== undefined && !from.includes(published.from)) wrong.push(`published from ${published.from} for ${from.join(' or ')}`)
    if (basis !== undefined && published.basis !== basis) wrong.push(`basis of the dateline ${published.basis} for ${basis}`)
  }
  return wrong
}

function layer(report: Report, want: NonNullable<ExpectedReport['layers']>[number]): string[] {
  const words = report.layers.filter((each) => each.kind === want.kind).map((each) => ({ each, text: report.text.slice(each.start, each.end).trim() }))
  const found = words.find(({ text }) => text.startsWith(want.begins) && text.endsWith(want.ends))
  if (found === undefined)
    return [
      `layer ${want.kind}: “${want.begins} … ${want.ends}” not found among ${JSON.stringify(words.map(({ text }) => `${text.slice(0, 30)} … ${text.slice(-30)}`))}`,
    ]
  const written = found.each.written.earliest
  return want.writtenOn === undefined || written?.startsWith(want.writtenOn) ? [] : [`layer ${want.kind}: written ${written} for ${want.writtenOn}`]
}

/** A statement is found when its words are (four in five of them, none much besides); then its speakers, directness and strength are held. */
function statement(report: Report, want: ExpectedStatement): string[] {
  const about = `statement “${want.content.slice(0, 60)}”`
  const ranked = report.statements.map((said) => ({ said, share: jaccard(wordsOf(said.content.map((span) => span.quote).join(' ')), wordsOf(want.content)) }))
  const near = ranked.filter(({ said }) => want.layer === undefined || said.layer === want.layer).sort((a, b) => b.share - a.share)[0]
  if (near === undefined || near.share < 0.8) {
    return [
      `${about}: not found; nearest ${
        near === undefined
          ? 'none'
          : `“${near.said.content
              .map((span) => span.quote)
              .join(' … ')
              .slice(0, 90)}” (${near.share.toFixed(2)})`
      }`,
    ]
  }
  const { said } = near
  return [
    ...(speakersFit(said.speakers, want.speakers) ? [] : [`${about}: speakers ${said.speakers.join(' > ')} for ${want.speakers.join(' > ')}`]),
    ...(want.directness === undefined || said.directness === want.directness ? [] : [`${about}: ${said.directness} for ${want.directness}`]),
    ...(want.strength === undefined || said.strength === (want.strength as Statement['strength']) ? [] : [`${about}: ${said.strength} for ${want.strength}`]),
  ]
}

/** The expected speakers stand among the found ones, in this order, outermost first; the found name may say more ("the dockers’ union"). */
export function speakersFit(found: readonly string[], want: readonly string[]): boolean {
  let at = 0
  for (const name of found) if (at < want.length && includes(name, want[at] ?? '')) at++
  return at === want.length
}

function conflictDifferences(conflicts: readonly ReadConflict[], expected: ExpectedReport): string[] {
  if (expected.conflicts === undefined) return []
  const missing = expected.conflicts.flatMap((want) => {
    const found = conflicts.find((each) => want.between.every((quote) => each.statements.some((span) => includes(span.quote, quote))))
    if (found === undefined)
      return [
        `conflict between ${want.between.map((words) => `“${words}”`).join(' and ')}: not found among ${JSON.stringify(conflicts.map((each) => each.sentence))}`,
      ]
    return found.conditional === want.conditional ? [] : [`conflict is ${found.conditional ? '' : 'not '}conditional`]
  })
  const surplus = conflicts.length - (expected.conflicts.length - missing.length)
  return surplus > 0 && missing.length === 0 ? [`${surplus} conflicts that are none: ${JSON.stringify(conflicts.map((each) => each.sentence))}`] : missing
}

function prohibited(found: readonly Span[], what: string, words: readonly string[] = [], text: string): string[] {
  return words.flatMap((word) => {
    const hit = found.find((span) => occurrences(text, word).some((at) => overlaps(span, at)))
    return hit === undefined ? [] : [`${what} “${hit.quote}” was found in “${word}”, which is none`]
  })
}

function occurrences(text: string, word: string): { start: number; end: number }[] {
  const found = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push({ start: at, end: at + word.length })
  return found
}

function place(text: string, want: Quoted): { start: number; end: number } | null {
  const around = want.in === undefined ? 0 : text.indexOf(want.in)
  const start = around < 0 ? -1 : text.indexOf(want.quote, around)
  return start < 0 ? null : { start, end: start + want.quote.length }
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start)
const same = (a: string, b: string): boolean => a === b
const plain = (words: string): string => words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
export const includes = (found: string, want: string): boolean => plain(found).includes(plain(want))
const wordsOf = (words: string): Set<string> => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function jaccard(a: Set<string>, b: Set<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both / (a.size + b.size - both || 1)
}

export function instant(found: string | null | undefined, want: string | null): boolean {
  if (found === undefined || found === null || want === null) return (found ?? null) === want
  return Temporal.Instant.compare(Temporal.Instant.from(found), Temporal.Instant.from(want)) === 0
}
