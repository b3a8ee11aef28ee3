// A throw-away desk with the sample incident: prints its record, and serves it until Ctrl-C. Nothing of it is kept.
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { noMoreThan, type Command } from '../command.ts'
import { withDesk } from '../desk-folder.ts'
import { recordInWords } from '../record-in-words.ts'
import { tellReading } from '../reading-progress.ts'
import { portOf, serveUntilStopped } from '../serving.ts'
import { printJson, say, show, step } from '../terminal.ts'

export const demo: Command = {
  name: 'demo',
  does: 'opens a throw-away desk with the sample incident, prints its record and serves it',
  usage: `Usage: dateline demo [--port N]
       dateline demo --json

With --json, prints the record and ends.`,
  options: { port: { type: 'string' } },

  async run(asked) {
    noMoreThan(asked, 0)
    const port = portOf(asked.values)
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-demo-'))
    const leave = (): never => {
      rmSync(folder, { recursive: true, force: true }) // Ctrl-C before anything is served: there is nothing to close in good order
      process.exit(130)
    }
    process.once('SIGINT', leave)
    try {
      return await withDesk(path.join(folder, 'desk'), { create: true }, async (desk) => {
        step('taking in the sample incident')
        const stop = tellReading(desk)
        const incident = await desk.openSample()
        await desk.allRead() // its footage may still be printed: the record does not wait for that
        stop()
        const questions = await desk.questions(incident.code)
        const reports = await desk.reports(incident.code)
        const footage = await desk.footage(incident.code)
        say(`${reports.length} reports and ${footage.length} pieces of footage of an invented incident were taken in.`)
        if (asked.values.json === true) {
          await printJson({ incident: incident.code, title: incident.title, questions, reports })
          return 0
        }
        await show(recordInWords(incident, questions))
        process.off('SIGINT', leave)
        await serveUntilStopped(desk, port)
        return 0
      })
    } finally {
      process.off('SIGINT', leave)
      await rm(folder, { recursive: true, force: true })
    }
  },
}
