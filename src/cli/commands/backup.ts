// Writes the whole desk into one file.
import path from 'node:path'
import { noMoreThan, wordsFor, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { printJson, show, step } from '../terminal.ts'

export const backup: Command = {
  name: 'backup',
  does: 'writes the whole desk into one file',
  usage: `Usage: dateline backup FILE [--json]

${DESK_USAGE}`,
  options: { ...deskOptions },

  async run(asked) {
    const [file = ''] = wordsFor(asked, ['FILE'])
    noMoreThan(asked, 1)
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      step('writing the backup')
      const { bytes, originals, derived, entries, sha256, leaf } = await desk.backup(path.resolve(file))
      if (asked.values.json === true) await printJson({ file, bytes, originals, derived, entries, sha256, leaf })
      else {
        await show(`${file}: ${bytes} bytes, ${originals} originals, ${derived} files made of them, ${entries} entries.`)
        await show(`SHA-256 ${sha256}`)
        await show(leaf === null ? 'The desk could not record that it was made.' : `Act ${leaf} of the log tells that it was made.`)
      }
      return 0
    })
  },
}
