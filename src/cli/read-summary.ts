// What a person sees of one report on a terminal. Others' words stand in quotation marks; everything else is ours.
import { boundsInWords } from './words.ts'
import type { ReadConflict, Report } from '../model/report.ts'
import { isRemark, type Trouble } from '../model/trouble.ts'

/** Several lines, the last one ended; long passages are cut. */
export function readSummary(doc: string, report: Report, conflicts: readonly ReadConflict[]): string {
  const { title, publication, published } = report.report
  const dated =
    published.from === 'none' ? 'no date found: give it by --published' : `published ${boundsInWords(published, published.zone)} (from ${published.from})`
  return [
    doc,
    `  ${title}`,
    `  ${publication ?? 'publication not known'}; ${dated}`,
    ...part('Layers', report.layers, (layer) => `${layer.kind}: ${short(report.text.slice(layer.start, layer.end))}`),
    ...part(
      'Statements',
      report.statements,
      (said) => `${said.speakers.join(' > ')} ${said.strength}: ${said.content.map((span) => short(span.quote)).join(' … ')}`,
    ),
    ...part('Times', report.times, (time) => `“${time.quote}” = ${boundsInWords(time, time.zone)}; ${time.reason}`),
    ...part('Places', report.places, (place) => `“${place.quote}” (${place.kind})`),
    ...part('Counts', report.counts, (count) => `“${count.quote}”${count.scope === null ? '' : ` (${count.scope})`}`),
    ...part('Footage seen', report.appearances, (seen) => `${seen.where}${seen.by === null ? '' : `, by ${seen.by}`}: “${seen.quote}”`),
    ...part('Cannot all be true', conflicts, (conflict) => `${conflict.sentence}${conflict.conditional ? ' (only once the date of the report is known)' : ''}`),
    ...part(
      'Not read',
      report.troubles.filter((trouble) => !isRemark(trouble)),
      told,
    ),
    ...part('Worth knowing; all of it was read', report.troubles.filter(isRemark), told),
    '',
  ].join('\n')
}

const told = ({ code, message }: Trouble): string => `${code}: ${message}`

function part<T>(name: string, members: readonly T[], line: (member: T) => string): string[] {
  return members.length === 0 ? [] : [`  ${name}`, ...members.map((member) => `    ${line(member)}`)]
}

function short(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim()
  return `“${flat.length > 100 ? `${flat.slice(0, 100)}…` : flat}”`
}
