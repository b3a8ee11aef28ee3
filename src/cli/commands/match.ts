// Footage compared with a folder of footage, without a desk: which stretch of which file is which stretch of which other.
import { realpath } from 'node:fs/promises'
import { matchAmong, type Held } from '../../footage/align/match.ts'
import { printFile } from '../../footage/print-file.ts'
import { Problem } from '../../model/problem.ts'
import { text, WrongUsage, type Command } from '../command.ts'
import { decoderJail } from '../decoder-jail.ts'
import { filesNamed, type NamedFile } from '../files.ts'
import { pass, printJson, say, sayProblem, show } from '../terminal.ts'
import type { Launch } from '../../footage/decode/launch.ts'
import type { FootageMatch, FootagePrint, Relation, Segment } from '../../model/footage.ts'

type Answer = FootageMatch & { readonly query: string; readonly library: string }
type Printed = NamedFile & { readonly print: FootagePrint; readonly real: string }

/** No folder is a desk's here. */
const NO_DESK = '\0'

export const match: Command = {
  name: 'match',
  does: 'which stretch of footage is a stretch of other footage, in a folder of it',
  usage: `Usage: dateline match --library FOLDER QUERY... [--json]

Compares each QUERY (a file, or a folder of files) with every file in FOLDER, in pictures and in sound. Times are seconds; slope is how many seconds of
the library's pass in one of the query's, negative where it runs backwards; score counts in thresholds, margin is how far it lies above the best file that
does not match. With --json one list, [] when nothing matches. What is no footage is told and passed over.`,
  options: { library: { type: 'string' } },

  async run({ words, values }) {
    const folder = text(values, 'library')
    if (folder === undefined) throw new WrongUsage('--library is missing: the folder to compare with.')
    if (words.length === 0) throw new WrongUsage('QUERY is missing.')
    const launch = await decoderJail()
    const queries = await printed((await Promise.all(words.map((word) => filesNamed(word, NO_DESK)))).flat(), launch)
    const library = await printed(await filesNamed(folder, NO_DESK), launch)
    const answers = queries.files.flatMap((query, i): Answer[] => {
      // A file says nothing about itself.
      const held: Held<string>[] = library.files.filter(({ real }) => real !== query.real).map(({ name, print }) => ({ name, print }))
      return matchAmong(query.print, held, (n) => pass(`comparing ${i + 1} of ${queries.files.length}, ${query.name}: ${n} of ${held.length}`)).map(
        ({ name, match }) => ({
          query: query.name,
          library: name,
          ...match,
        }),
      )
    })
    say(`${queries.files.length} compared with ${library.files.length}: ${answers.length} ${answers.length === 1 ? 'match' : 'matches'}.`)
    if (values['json'] === true) await printJson(answers.map(shapeOf))
    else await show(answers.length === 0 ? 'Nothing matches.' : answers.map(inWords).join('\n'))
    return queries.troubles > 0 ? 1 : 0
  },
}

/** Prints of files, as many at a time as there are cores; one that cannot be printed is told, and the others go on. */
async function printed(files: readonly NamedFile[], launch: Launch | null): Promise<{ readonly files: readonly Printed[]; readonly troubles: number }> {
  let done = 0
  let troubles = 0
  const all = await Promise.all(
    files.map(async (named): Promise<Printed | null> => {
      try {
        const progress = (seconds: number): void => pass(`printing ${done + 1} of ${files.length}, ${named.name}: ${seconds.toFixed(1)} seconds`)
        const print = await printFile(named.file, { progress, threads: 1, ...(launch === null ? {} : { launch }) })
        return { ...named, print, real: await realpath(named.file) }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        sayProblem(error, named.file)
        troubles++
        return null
      } finally {
        done++
      }
    }),
  )
  return { files: all.filter((each) => each !== null), troubles }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function shapeOf({ query, library, segments, relations }: Answer): object {
  return {
    query,
    library,
    segments: segments.map(({ q, r, slope, mirrored, by, score, margin, share }) => ({
      q: q.map(rounded),
      r: r.map(rounded),
      slope,
      mirrored,
      by,
      score,
      margin,
      share: rounded(share),
    })),
    relations,
  }
}

const DONE: Record<Relation, string> = {
  copyOf: 'a copy',
  trimmedFrom: 'trimmed',
  cropped: 'cropped',
  mirrored: 'mirrored',
  overlaid: 'with something over or around it',
  spedUp: 'sped up',
  slowedDown: 'slowed down',
  reversed: 'running backwards',
  rotated: 'turned',
}

function inWords({ query, library, segments, relations }: Answer): string {
  return [
    `${query} and ${library}: ${relations.map((relation) => DONE[relation]).join(', ')}`,
    ...segments.map((segment) => `  ${stretchInWords(segment)}`),
  ].join('\n')
}

function stretchInWords({ q, r, slope, by, score, margin }: Segment): string {
  const seconds = (pair: readonly [number, number]): string => `${pair[0].toFixed(1)} to ${pair[1].toFixed(1)} s`
  return `${seconds(q)} is ${seconds(r)} of it${slope === 1 ? '' : ` at ${slope} times the speed`}, by ${by.join(' and ')}; score ${score}, ${margin} above the nearest that does not match`
}
