// Checks a bundle that somebody handed over: needs no desk and no network, and names each part that does not fit.
import { noMoreThan, wordsFor, type Command } from '../command.ts'
import { problemOfFile } from '../files.ts'
import { pass, printJson, show } from '../terminal.ts'

export const verify: Command = {
  name: 'verify',
  does: 'checks an evidence bundle and names each part that does not fit',
  usage: `Usage: dateline verify BUNDLE [--json]

BUNDLE is the ZIP file that \`export\` wrote, or the folder it was unpacked into. Ends with 1 when anything does not fit.
What it checks can be checked without Dateline: READ-ME-FIRST.txt in the bundle says how.`,
  options: {},

  async run(asked) {
    const [file = ''] = wordsFor(asked, ['BUNDLE'])
    noMoreThan(asked, 1)
    const [{ checkBundle }, { nodeRuntime, openParts }, { inWords }] = await Promise.all([
      import('../../evidence/bundle/check.ts'),
      import('../../evidence/bundle/node-parts.ts'),
      import('../../evidence/bundle/verdict-words.ts'),
    ])
    const { parts, close } = await openParts(file).catch((error: unknown) => Promise.reject(problemOfFile(error, file)))
    try {
      const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
      const progress = (done: number, all: number): void => pass(`reading: ${Math.round((100 * done) / Math.max(1, all))} %`)
      const verdict = await checkBundle({ parts, runtime: nodeRuntime, at, progress })
      if (asked.values.json === true) {
        const { log, ...rest } = verdict
        await printJson({
          file,
          ...rest,
          log: log === null ? null : { origin: log.origin, size: log.size, vkey: log.vkey, witnesses: log.witnesses, quorum: log.quorum },
        })
      } else await show(inWords(verdict))
      return verdict.fits ? 0 : 1
    } finally {
      await close()
    }
  },
}
