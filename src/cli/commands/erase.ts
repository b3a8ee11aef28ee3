// Erases an original: lists all that goes and what stays, asks, and takes it away for good.
import { createInterface } from 'node:readline/promises'
import { Problem } from '../../model/problem.ts'
import { ACTING_USAGE, actingOptions, actor } from '../acting.ts'
import { noMoreThan, text, wordsFor, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { printJson, say, show, step } from '../terminal.ts'
import { byInWords } from '../words.ts'
import type { ErasureTold } from '../../desk/erasing/erase.ts'

export const erase: Command = {
  name: 'erase',
  does: 'takes an original away for good, with all that was made of it and all that quotes it',
  usage: `Usage: dateline erase INCIDENT REPORT|SHA256 --because TEXT [--yes] [--json]
       dateline erase INCIDENT REPORT|SHA256 --dry-run [--json]

Destroys the key and the bytes of the original, what was read, made, mended and found of it, and every act that quotes it, in each incident that holds it.
What goes and what stays is listed first, then asked for; a leaf with the ground stays in the log, and every proof still holds. It cannot be undone.
Backups and bundles that were made before still have it: whoever keeps them has to erase it there.

  --because TEXT        the ground; it stays, so it must not say what it takes away
  --dry-run             only lists
  --yes                 erases without asking
  --keep LEAF,...       acts that quote it and stay all the same, by their number in the log
  --also LEAF,...       acts that go as well
${ACTING_USAGE}
${DESK_USAGE}`,
  options: {
    ...deskOptions,
    ...actingOptions,
    because: { type: 'string' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    keep: { type: 'string' },
    also: { type: 'string' },
  },

  async run(asked) {
    const [code = '', word = ''] = wordsFor(asked, ['INCIDENT', 'REPORT or SHA256'])
    noMoreThan(asked, 2)
    const { values } = asked
    const [dryRun, isJson] = [values['dry-run'] === true, values['json'] === true]
    const because = text(values, 'because')?.trim() ?? ''
    if (because === '' && !dryRun) throw new WrongUsage('--because is missing: say why it is erased.')
    const choice = { keep: leavesIn(text(values, 'keep')), also: leavesIn(text(values, 'also')) }
    return await withDesk(deskFolder(values), { create: false }, async (desk) => {
      const incident = await desk.incident(code)
      await desk.idle()
      const preview = await desk.previewErasure(incident.code, word, choice)
      if (dryRun) {
        if (isJson) await printJson(preview)
        else await show(inWords(preview, 'would go'))
        return 0
      }
      const by = await actor(desk, values)
      if (values['yes'] !== true) {
        say(inWords(preview, 'goes'))
        await confirm(preview)
      }
      step('erasing')
      const told = await desk.erase(incident.code, word, { because, ...choice })
      say(`Erased by ${byInWords(by)}; leaf ${told.leaves.join(', ')} of the log says so.`)
      if (isJson) await printJson(told)
      else await show(`Erased: ${told.reports.map(({ id }) => id).join(', ')}, ${counts(told)}.`)
      return 0
    })
  },
}

function leavesIn(list: string | undefined): readonly number[] {
  const words = (list ?? '').split(',').map((word) => word.trim()).filter(Boolean) // prettier-ignore
  const wrong = words.find((word) => !/^\d{1,12}$/.test(word))
  if (wrong !== undefined) throw new WrongUsage(`Leaves are numbers of the log, such as 12,40; found "${wrong}".`)
  return words.map(Number)
}

/** The person types the name of the report: a habit of pressing Enter erases nothing. */
async function confirm({ reports }: ErasureTold): Promise<void> {
  const [name = ''] = reports.map(({ id }) => id)
  if (!process.stdin.isTTY)
    throw new Problem('confirmation-missing', 'Nothing was erased: nobody is here to be asked. Look at what goes, above, and give --yes.')
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await asking.question(`This cannot be undone. Type ${name} to erase it: `)
    if (answer.trim().toLowerCase() !== name) throw new Problem('not-confirmed', 'Nothing was erased.')
  } finally {
    asking.close()
  }
}

function counts({ acts, files }: ErasureTold): string {
  const made = [some(files.print, 'print', 'prints'), some(files.still, 'still', 'stills'), some(files.redacted, 'redacted file', 'redacted files')]
  return [some(acts.length, 'act', 'acts'), 'the original', ...made.filter((words) => !words.startsWith('0 '))].join(', ')
}

const some = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`

function inWords(told: ErasureTold, verb: string): string {
  const quoting = told.acts.filter(({ words }) => words !== null)
  return [
    `What ${verb}: ${counts(told)}.`,
    ...told.reports.map(({ id, incident, name, title }) => `  ${id} in ${incident}: ${title} (${name})`),
    ...(quoting.length === 0 ? [] : ['Acts of their own that quote it, and go too (--keep LEAF leaves one):']),
    ...quoting.map(({ leaf, kind, at, words }) => `  leaf ${leaf}, ${kind}, ${at.slice(0, 10)}${words === '' ? '' : `: "${words ?? ''}"`}`),
    ...(told.restated === 0
      ? []
      : [`${some(told.restated, 'finding that rested on it among others is', 'findings that rested on it among others are')} recorded again without it.`]),
    'What stays: a leaf of each act in the log, with its time, kind and who; the ground of the erasure.',
    ...told.stays.map((each) => `  ${each}`),
    ...(told.handedOut === 0 ? [] : [`  ${some(told.handedOut, 'bundle was', 'bundles were')} made since it came and cannot be called back.`]),
    '  Backups made before: erase it there as well, or destroy them.',
  ].join('\n')
}
