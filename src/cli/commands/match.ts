// Footage compared with what a desk holds, or with a folder of footage: which stretch of which file is which stretch of which other.
import { realpath } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { FootageLibrary } from '../../footage/align/library.ts'
import { matchAmong } from '../../footage/align/match.ts'
import { printFile } from '../../footage/print-file.ts'
import { Problem } from '../../model/problem.ts'
import { text, WrongUsage, type Command } from '../command.ts'
import { decoderJail } from '../decoder-jail.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { filesNamed, type NamedFile } from '../files.ts'
import { matchInWords, matchShape, type Answer } from '../match-shape.ts'
import { pass, printJson, say, sayProblem, show } from '../terminal.ts'
import { boundsInWords } from '../words.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Launch } from '../../footage/decode/launch.ts'
import type { FootagePrint } from '../../model/footage.ts'
import type { HeldFootage, HeldPrint } from '../../model/held-footage.ts'

type Printed = NamedFile & { readonly print: FootagePrint; readonly real: string }
type Queries = { readonly files: readonly Printed[]; readonly troubles: number }
type Compared = { readonly answers: readonly Answer[]; readonly among: string }

/** No folder is a desk's here. */
const NO_DESK = '\0'

export const match: Command = {
  name: 'match',
  does: 'which stretch of footage is a stretch of what a desk holds, or of a folder',
  usage: `Usage: dateline match FILE... [--json]
       dateline match --library FOLDER FILE... [--json]

Compares each FILE (or all in a folder) with all footage that the desk holds, in every incident, or with every file in FOLDER; in pictures and in sound.
It is only read, not taken in. Times are seconds; slope is how many seconds of the library's pass in one of the file's, negative where it runs backwards;
score counts in thresholds, margin is how far it lies above the best piece that does not match. With --json one list, [] when nothing matches; with a desk
each match names the incident and the piece of footage. What is no footage is told and passed over. A desk that is served is in use: stop it first.

  --library FOLDER      compares with the files in it, without a desk
${DESK_USAGE}`,
  options: { ...deskOptions, library: { type: 'string' } },

  async run({ words, values }) {
    const folder = text(values, 'library')
    if (words.length === 0) throw new WrongUsage('FILE is missing.')
    const queriesBy = async (launch: Launch | null): Promise<Queries> =>
      printed((await Promise.all(words.map((word) => filesNamed(word, NO_DESK)))).flat(), launch)
    const tell = async ({ files, troubles }: Queries, { answers, among }: Compared): Promise<number> => {
      say(`${files.length} compared with ${among}: ${answers.length} ${answers.length === 1 ? 'match' : 'matches'}.`)
      if (values['json'] === true) await printJson(answers.map(matchShape))
      else await show(answers.length === 0 ? 'Nothing matches.' : answers.map(matchInWords).join('\n'))
      return troubles > 0 ? 1 : 0
    }
    if (folder === undefined)
      return await withDesk(deskFolder(values), { create: false }, async (desk) => {
        const queries = await queriesBy(await decoderJail())
        return tell(queries, await withHeld(desk, queries))
      })
    const launch = await decoderJail()
    const queries = await queriesBy(launch)
    return tell(queries, withFiles(queries, await printed(await filesNamed(folder, NO_DESK), launch)))
  },
}

/** What waits to be printed is printed first; what could not be is told, because a search that leaves something out must say so. */
async function withHeld(desk: Desk, { files }: Queries): Promise<Compared> {
  await desk.idle()
  const { printIn } = await import('../../desk/footage/library-worker.ts')
  const held = new FootageLibrary<HeldPrint>({ load: ({ at }) => printIn(at), threads: availableParallelism() })
  held.add(await desk.prints())
  const pieces = (
    await Promise.all((await desk.incidents()).map(async ({ code, zone }) => (await desk.footage(code)).map((piece) => ({ piece, zone }))))
  ).flat()
  const unprinted = pieces.filter(({ piece }) => piece.state !== 'printed')
  for (const { piece } of unprinted) for (const trouble of piece.troubles) sayProblem(new Problem(trouble.code, trouble.message), piece.name)
  const seen = new Map(pieces.map(({ piece, zone }) => [piece.id, earliestSeen(piece, zone)]))
  const answers: Answer[] = []
  let fewest = held.size
  for (const [i, query] of files.entries()) {
    const progress = (n: number, of: number): void => pass(`comparing ${i + 1} of ${files.length}, ${query.name}: ${n} of ${of}`)
    const { found, compared } = await held.match(query.print, { progress })
    fewest = Math.min(fewest, compared)
    for (const { name: piece, match } of found) {
      const { name, incident, footage } = piece
      answers.push({ query: query.name, library: name, held: { incident, footage, seen: seen.get(footage) ?? null }, ...match })
    }
  }
  await held.close()
  const inPart = fewest === held.size ? '' : `, of which those that came near in frames or sound (${fewest} at least) in full`
  const left = unprinted.length === 0 ? '' : ` (and not with ${unprinted.length} that ${unprinted.length === 1 ? 'was' : 'were'} not printed)`
  return { answers, among: `${held.size} held by the desk${inPart}${left}` }
}

function earliestSeen({ sightings }: HeldFootage, zone: string): string | null {
  const times = sightings.flatMap(({ time, where, by, basis, from }) => (time === null || from === 'file' ? [] : [{ time, where, by, basis }]))
  const [first] = times
  return first === undefined ? null : `${boundsInWords(first.time, zone)}, ${first.where}${first.by === null ? '' : `, by ${first.by}`} (${first.basis})`
}

/** A file says nothing about itself. */
function withFiles({ files }: Queries, library: Queries): Compared {
  const answers = files.flatMap((query, i): Answer[] => {
    const held = library.files.filter((other) => other.real !== query.real)
    const found = matchAmong(query.print, held, (n) => pass(`comparing ${i + 1} of ${files.length}, ${query.name}: ${n} of ${held.length}`))
    return found.map(({ name, match }) => ({ query: query.name, library: name, ...match }))
  })
  return { answers, among: String(library.files.length) }
}

/** Prints of files, as many at a time as there are cores; one that cannot be printed is told, and the others go on. */
async function printed(files: readonly NamedFile[], launch: Launch | null): Promise<Queries> {
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
