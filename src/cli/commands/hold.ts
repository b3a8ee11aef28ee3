// Places a legal hold on an original or a whole incident, or lifts it: what is held cannot be erased.
import { ACTING_USAGE, actingOptions, actor } from '../acting.ts'
import { noMoreThan, text, wordsFor, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { printJson, say, show } from '../terminal.ts'
import { byInWords } from '../words.ts'

export const hold: Command = {
  name: 'hold',
  does: 'places a legal hold, under which nothing can be erased, or lifts it',
  usage: `Usage: dateline hold INCIDENT [REPORT|SHA256] --because TEXT [--lift] [--json]

On the original of a report, or on all of the incident. Placing and lifting are acts, each with its reason.

  --because TEXT        the reason
  --lift                lifts the hold
${ACTING_USAGE}
${DESK_USAGE}`,
  options: { ...deskOptions, ...actingOptions, because: { type: 'string' }, lift: { type: 'boolean' } },

  async run(asked) {
    const [code = '', word = null] = wordsFor(asked, ['INCIDENT'])
    noMoreThan(asked, 2)
    const because = text(asked.values, 'because')?.trim()
    if (!because) throw new WrongUsage('--because is missing: a hold needs its reason.')
    const held = asked.values['lift'] !== true
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      const incident = await desk.incident(code)
      const by = await actor(desk, asked.values)
      await desk.setHold(incident.code, word, held, because)
      say(`Recorded by ${byInWords(by)}.`)
      if (asked.values['json'] === true) await printJson({ incident: incident.code, on: word, held })
      else await show(`${word ?? 'All of the incident'} is ${held ? 'under legal hold' : 'under no hold any more'}.`)
      return 0
    })
  },
}
