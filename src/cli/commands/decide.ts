// Records what the desk finds for a question, or what replaces an earlier finding.
import { ACTING_USAGE, actingOptions, actor } from '../acting.ts'
import { noMoreThan, text, wordsFor, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { questionMeant } from '../questions.ts'
import { recordInWords } from '../record-in-words.ts'
import { printJson, say, show } from '../terminal.ts'
import { byInWords } from '../words.ts'
import type { FindingKind } from '../../model/question.ts'

export const decide: Command = {
  name: 'decide',
  does: 'records a finding, or what replaces one',
  usage: `Usage: dateline decide INCIDENT QUESTION ANSWER|undetermined --because TEXT [--kind KIND] [--json]

ANSWER is the id or the words of an answer, or a value: 2026-03-09, "Monday 9 March 2026, 15:10", "at least 6".
What replaces an earlier finding needs its kind.

  --because TEXT        the reasons
  --words               ANSWER is meant as free words, also where a time or a count is asked for
  --kind KIND           update, clarification, correction or retraction
  --likelihood WORDS    how likely it is ("very likely"), kept apart from the next
  --confidence WORDS    how good the grounds are ("moderate")
${ACTING_USAGE}
${DESK_USAGE}`,
  options: {
    ...deskOptions,
    ...actingOptions,
    because: { type: 'string' },
    words: { type: 'boolean' },
    kind: { type: 'string' },
    likelihood: { type: 'string' },
    confidence: { type: 'string' },
  },

  async run(asked) {
    const [code = '', word = '', answer = ''] = wordsFor(asked, ['INCIDENT', 'QUESTION', 'ANSWER'])
    noMoreThan(asked, 3)
    const because = text(asked.values, 'because')?.trim()
    if (!because) throw new WrongUsage('--because is missing: a finding needs its reasons.')
    const kind = kindOf(text(asked.values, 'kind'))
    const likelihood = text(asked.values, 'likelihood')
    const confidence = text(asked.values, 'confidence')
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      const incident = await desk.incident(code)
      await desk.idle()
      const { id } = questionMeant(await desk.questions(incident.code), word)
      const by = await actor(desk, asked.values)
      const question = await desk.decide(incident.code, id, {
        answer,
        words: asked.values.words === true,
        because,
        by,
        ...(kind === undefined ? {} : { kind }),
        ...(likelihood === undefined ? {} : { likelihood }),
        ...(confidence === undefined ? {} : { confidence }),
      })
      say(`Recorded by ${byInWords(by)}.`)
      if (asked.values.json === true) await printJson({ incident: incident.code, questions: [question] })
      else await show(recordInWords(incident, [question]))
      return 0
    })
  },
}

const KINDS: readonly FindingKind[] = ['finding', 'update', 'clarification', 'correction', 'retraction']

function kindOf(word: string | undefined): FindingKind | undefined {
  if (word === undefined) return undefined
  const kind = KINDS.find((each) => each === word)
  if (kind === undefined) throw new WrongUsage(`--kind is one of ${KINDS.slice(1).join(', ')}; found "${word}".`)
  return kind
}
