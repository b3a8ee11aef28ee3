// Makes a desk's folder from a backup.
import path from 'node:path'
import { noMoreThan, wordsFor, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions } from '../desk-folder.ts'
import { printJson, show, step } from '../terminal.ts'

export const restore: Command = {
  name: 'restore',
  does: "makes a desk's folder from a backup",
  usage: `Usage: dateline restore FILE --data DIR [--json]

DIR must be empty or not be there: nothing is ever written over.

${DESK_USAGE}`,
  options: { ...deskOptions },

  async run(asked) {
    const [file = ''] = wordsFor(asked, ['FILE'])
    noMoreThan(asked, 1)
    const folder = deskFolder(asked.values)
    const { restoreDesk } = await import('../../desk/upkeep/restore.ts')
    step('restoring')
    const restored = await restoreDesk(path.resolve(file), folder)
    if (asked.values.json === true) await printJson({ folder, ...restored })
    else await show(`${folder}: ${restored.originals} originals, ${restored.derived} files made of them, ${restored.entries} entries.`)
    return 0
  },
}
