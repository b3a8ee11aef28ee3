// Which of many reports tell the same event, without a desk: groups of reports with the grounds for each.
import { Problem } from '../../model/problem.ts'
import { BY_HAND_USAGE, byHandOptions } from '../by-hand.ts'
import { WrongUsage, noMoreThan, text, type Command, type Values } from '../command.ts'
import { eachReportLine } from '../report-lines.ts'
import { printJson, show } from '../terminal.ts'
import type { Report } from '../../model/report.ts'
import type { SameReports } from '../../questions/same/reports.ts'

export const same: Command = {
  name: 'same',
  does: 'tells which reports tell the same event, with the grounds',
  usage: `Usage: dateline same --jsonl FILE [--json]

Groups reports by the event they tell. It is a proposal: two events where in doubt, each with what ties its reports together and
what sets them apart from the most similar ones. With --json: {"events": [{"docs": ["a", "b"], "because": ["..."]}]}

  --jsonl FILE          {"doc","text","published","zone"} a line
${BY_HAND_USAGE}`,
  options: { ...byHandOptions, jsonl: { type: 'string' } },

  async run(asked) {
    noMoreThan(asked, 0)
    const file = text(asked.values, 'jsonl')
    if (file === undefined) throw new WrongUsage('--jsonl FILE is missing.')
    const { reports, code } = await reportsIn(file, asked.values)
    const { sameReports } = await import('../../questions/same/reports.ts')
    const events = sameReports(reports)
    if (asked.values.json === true) await printJson({ events })
    else await show(inWords(events))
    return code
  },
}

type Named = { readonly id: string; readonly report: Report }

/** The lines that can be read; the others are told on stderr and leave exit code 1. Two lines of one name could not be told apart afterwards. */
async function reportsIn(file: string, flags: Values): Promise<{ readonly reports: readonly Named[]; readonly code: number }> {
  const { textPage } = await import('../../reading/readers/plain-text.ts')
  const { readPage } = await import('../../reading/read.ts')
  const { resolved } = await import('../../desk/reading/resolve-report.ts')
  const now = Temporal.Now.instant().toString() // a date of publication that lies ahead is marked
  const reports = new Map<string, Named>()
  const code = await eachReportLine(file, flags, ({ doc, text, byHand }) => {
    if (reports.has(doc)) throw new Problem('line-doubled', `"${doc}" stands on an earlier line too. Give each report a "doc" of its own.`)
    reports.set(doc, { id: doc, report: resolved(readPage(textPage(text)), byHand, byHand.zone ?? 'UTC', now) })
  })
  return { reports: [...reports.values()], code }
}

function inWords(events: readonly SameReports[]): string {
  const reports = events.reduce((sum, event) => sum + event.docs.length, 0)
  if (reports === 0) return 'There are no reports in the file.'
  const head = `${reports} ${reports === 1 ? 'report' : 'reports'}, ${events.length} ${events.length === 1 ? 'event' : 'events'}`
  return [head, ...events.map((event, i) => [`${i + 1}. ${event.docs.join(', ')}`, ...event.because.map((why) => `   - ${why}`)].join('\n'))].join('\n\n')
}
