// Hands an incident out as an evidence bundle: one file that a stranger can check without us.
import path from 'node:path'
import { noMoreThan, text, wordsFor, WrongUsage, type Command } from '../command.ts'
import { problemOfWriting } from '../files.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { pass, printJson, say, show } from '../terminal.ts'

export const exportCommand: Command = {
  name: 'export',
  does: 'hands an incident out as an evidence bundle that a stranger can check',
  usage: `Usage: dateline export INCIDENT --out FILE [--json]

Writes a ZIP file with the originals, the record, and the proofs that they are as they were; READ-ME-FIRST.txt in it says how to check them.
An export that was interrupted goes on where it was when it is called again with the same FILE.

  --out FILE            the file to write; it must not be there yet
  --withhold SHA256,... originals to leave out, with everything that speaks of them
  --because TEXT        why; the bundle lists what it withholds with this reason
${DESK_USAGE}`,
  options: { ...deskOptions, out: { type: 'string' }, withhold: { type: 'string' }, because: { type: 'string' } },

  async run(asked) {
    const [code = ''] = wordsFor(asked, ['INCIDENT'])
    noMoreThan(asked, 1)
    const out = text(asked.values, 'out')
    if (out === undefined) throw new WrongUsage('--out FILE is missing.')
    const withhold = (text(asked.values, 'withhold') ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '') // prettier-ignore
    return await withDesk(deskFolder(asked.values), { create: false }, async (desk) => {
      const { code: incident } = await desk.incident(code)
      const progress = (bytes: number, of: number): void =>
        pass(`writing: ${Math.round((100 * bytes) / Math.max(1, of))} % of ${of.toLocaleString('en-GB')} bytes`)
      const done = await desk
        .exportBundle(incident, { file: path.resolve(out), withhold, because: text(asked.values, 'because') ?? null, progress })
        .catch((error: unknown) => Promise.reject(problemOfWriting(error, out)))
      if (done.resumedAt !== null)
        say(`Went on with the export that was begun, from byte ${done.resumedAt.toLocaleString('en-GB')}; what was recorded since is not in it.`)
      if (asked.values.json === true) await printJson({ file: out, ...done })
      else
        await show(
          `${out}: ${done.bytes.toLocaleString('en-GB')} bytes, ${done.originals} ${done.originals === 1 ? 'original' : 'originals'}${done.withheld > 0 ? `, ${done.withheld} withheld` : ''}; act ${done.leaf} of the log. Check it: dateline verify ${out}`,
        )
      return 0
    })
  },
}
