// Derives the tables from the entries again and compares.
import { Problem } from '../../model/problem.ts'
import { noMoreThan, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { printJson, show, step } from '../terminal.ts'

export const rebuild: Command = {
  name: 'rebuild',
  does: 'derives the tables from the entries again and compares',
  usage: `Usage: dateline rebuild [--json]

${DESK_USAGE}`,
  options: { ...deskOptions },

  async run(asked) {
    noMoreThan(asked, 0)
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      step('deriving the tables again')
      const rebuilt = await desk.rebuild()
      if (asked.values.json === true) await printJson(rebuilt)
      if (!rebuilt.equal) {
        throw new Problem(
          'tables-differed',
          `The tables differed from the ${rebuilt.entries} entries in ${rebuilt.differs.join(', ')}. They are now as the entries say.`,
        )
      }
      if (asked.values.json !== true) await show(`${rebuilt.entries} entries; the tables derived from them again are equal.`)
      return 0
    })
  },
}
