// Reads everything the desk keeps again and names the first thing that does not fit.
import { Problem } from '../../model/problem.ts'
import { noMoreThan, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { printJson, show, step } from '../terminal.ts'

export const fsck: Command = {
  name: 'fsck',
  does: 'reads everything that is kept again and names the first thing that does not fit',
  usage: `Usage: dateline fsck [--json]

Originals against their names, entries against the log, the log against its checkpoint, tables against the entries. Mends nothing.
Opening the desk, as every command does, takes up what a stop kept from the log; that an older copy of the log was found is a misfit, once.

${DESK_USAGE}`,
  options: { ...deskOptions },

  async run(asked) {
    noMoreThan(asked, 0)
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      step('reading everything that is kept')
      const checked = await desk.fsck()
      if (asked.values.json === true) await printJson(checked)
      if (checked.misfit !== null)
        throw new Problem('does-not-fit', `The desk does not fit together: ${checked.misfit}. Nothing was changed; what was read before it fits.`)
      if (asked.values.json !== true) {
        const { entries, originals, derived, root, erased, strays } = checked
        await show(`${entries} entries, ${originals} originals, ${derived} files made of them: everything fits. The root of the log is ${root}.`)
        if (erased > 0) await show(`${erased} of the entries have parts that were erased and can no longer be opened.`)
        if (strays > 0) await show(`${strays} more files are named by no entry.`)
      }
      return 0
    })
  },
}
