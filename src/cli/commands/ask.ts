// The questions of an incident: answers, origins, bounds, conflicts, findings.
import { csvRow } from '../csv.ts'
import { noMoreThan, wordsFor, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { questionsMeant } from '../questions.ts'
import { recordInWords } from '../record-in-words.ts'
import { print, printJson, show } from '../terminal.ts'
import type { HeldFootage } from '../../model/held-footage.ts'
import type { Question } from '../../model/question.ts'

export const ask: Command = {
  name: 'ask',
  does: 'tells the questions of an incident with their answers, origins, bounds and conflicts',
  usage: `Usage: dateline ask INCIDENT [QUESTION] [--json | --csv]

QUESTION is an id (recorded:f1) or a kind: happened, recorded, filmed, where, appeared, count, original, author, motivation, sameEvent.
Of footage that is held and of which nobody has said which report speaks of it, the id ends in the piece: original:r7.

  --csv                 a row an answer, for a spreadsheet
${DESK_USAGE}`,
  options: { ...deskOptions, csv: { type: 'boolean' } },

  async run(asked) {
    const [code = '', word] = wordsFor(asked, ['INCIDENT'])
    noMoreThan(asked, 2)
    if (asked.values.json === true && asked.values.csv === true) throw new WrongUsage('--json and --csv exclude each other.')
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      const incident = await desk.incident(code)
      await desk.idle() // what an earlier program left unread is read first, so that the answers are whole
      const all = await desk.questions(incident.code)
      const questions = word === undefined ? all : questionsMeant(all, word)
      if (asked.values.json === true)
        await printJson({ incident: incident.code, questions, ...(word === undefined ? { matches: matchesIn(await desk.footage(incident.code)) } : {}) })
      else if (asked.values.csv === true) await print(table(questions).trimEnd())
      else await show(recordInWords(incident, questions, word === undefined ? await desk.footage(incident.code) : []))
      return 0
    })
  },
}

/** Each match of two held pieces once, with the answer it got. */
const matchesIn = (footage: readonly HeldFootage[]): readonly object[] => {
  const nameOf = new Map(footage.map(({ id, name }) => [id, name]))
  const once = new Map(footage.flatMap(({ matches }) => matches.map((match) => [match.id, match] as const)))
  return [...once.values()].map(({ id, a, b, status, match }) => ({
    ...{ id, status, query: nameOf.get(a) ?? a, library: nameOf.get(b) ?? b },
    ...match,
  }))
}

const COLUMNS = ['question', 'asks', 'state', 'answer', 'hedged', 'earliest', 'latest', 'reports', 'origins', 'who says it', 'conflict', 'finding']

/** A question without an answer keeps its row: an open question is something the desk wants to see. */
function table(questions: readonly Question[]): string {
  const rows = questions.flatMap((question) => {
    const finding = question.findings.at(-1)?.words ?? null
    const about = [question.id, question.asks, question.state]
    if (question.answers.length === 0) return [[...about, null, null, null, null, null, null, null, null, finding]]
    return question.answers.map((answer) => {
      const bounds = answer.value.kind === 'time' ? answer.value : null
      const conflicts = question.conflicts.filter((conflict) => conflict.answers.includes(answer.id)).map((conflict) => conflict.sentence)
      const voices = [...new Set(answer.statements.map((said) => said.speakers.join(' > ')))].join('; ')
      return [
        ...about,
        answer.words,
        answer.hedged,
        bounds?.earliest ?? null,
        bounds?.latest ?? null,
        answer.reports,
        answer.origins,
        voices,
        conflicts.join(' '),
        finding,
      ]
    })
  })
  return [COLUMNS, ...rows].map(csvRow).join('')
}
