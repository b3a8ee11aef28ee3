// Keeps originals in an incident and reads them, telling what becomes of each.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Problem } from '../../model/problem.ts'
import { ACTING_USAGE, actingOptions, actor } from '../acting.ts'
import { MODEL_USAGE, modelFrom, modelOptions } from '../model-flags.ts'
import { BY_HAND_USAGE, byHandFrom, byHandOptions } from '../by-hand.ts'
import { text, wordsFor, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { filesNamed, problemOfFile, type NamedFile } from '../files.ts'
import { incidentFor } from '../incident-for.ts'
import { tellReading } from '../reading-progress.ts'
import { print, printJson, say, sayProblem, step } from '../terminal.ts'
import type { HeldFootage } from '../../model/held-footage.ts'
import type { ReportSummary } from '../../model/incident.ts'
import type { ByHand } from '../../model/report.ts'
import type { Desk } from '../../desk/desk.ts'
import type { TakenIn } from '../../model/told.ts'

export const takeIn: Command = {
  name: 'take-in',
  does: 'keeps originals in an incident, reads them and prints footage',
  usage: `Usage: dateline take-in INCIDENT FILE|FOLDER|URL... [--json]
       dateline take-in --new "Title" FILE|FOLDER|URL...

Keeps the files as they are, reads them and answers the incident's questions again. Films, sound and pictures are footage: they are printed in a process of
their own and compared with what the incident holds. Hidden files in folders are left out.
An address is fetched where the desk allows it (see: dateline fetching), else noted as asked for.

  --new TITLE           opens a new incident of that title, with --zone as its time zone; a title can be neither
                        changed nor erased later, so it should name no private person
${BY_HAND_USAGE}
${MODEL_USAGE}
${ACTING_USAGE}
${DESK_USAGE}`,
  options: { ...deskOptions, ...byHandOptions, ...modelOptions, ...actingOptions, new: { type: 'string' } },

  async run(asked) {
    const title = text(asked.values, 'new')?.trim()
    if (title === '') throw new WrongUsage('--new needs a title.')
    const words = wordsFor(asked, title === undefined ? ['INCIDENT', 'FILE'] : ['FILE'])
    const byHand = byHandFrom(asked.values)
    const folder = deskFolder(asked.values)
    return await withDesk(folder, { create: title !== undefined, model: modelFrom(asked.values) }, async (desk) => {
      if (asked.values.by !== undefined) await actor(desk, asked.values)
      const { incident, rest } = await incidentFor(desk, words, title, byHand.zone)
      if (rest.length === 0) throw new WrongUsage('FILE is missing.')
      const stop = tellReading(desk)
      const told = await takeAllIn(desk, incident.code, rest, byHand)
      await desk.idle()
      stop()
      const reports = (await desk.reports(incident.code)).filter((report) => told.taken.some((taken) => taken.original === report.original))
      const footage = (await desk.footage(incident.code)).filter((piece) => told.taken.some((taken) => taken.original === piece.original))
      for (const { name, troubles } of [...reports, ...footage]) for (const trouble of troubles) sayProblem(new Problem(trouble.code, trouble.message), name)
      say(`${incident.title} (${incident.code}): ${inSum(told, reports, footage)}.`)
      if (asked.values.json === true) await printJson({ incident: incident.code, ...told, reports, footage })
      else {
        for (const report of reports)
          await print(`${report.state === 'read' ? 'read' : 'kept'}  ${report.name}${report.part === null ? '' : ` ${report.part}`}: ${report.title}`)
        for (const piece of footage) await print(footageLine(piece))
      }
      return told.notTaken.length > 0 || [...reports, ...footage].some(({ state }) => state === 'failed' || state === 'notPrinted') ? 1 : 0
    })
  },
}

type Told = {
  readonly taken: readonly (TakenIn & { readonly name: string })[]
  readonly askedFor: readonly string[]
  readonly notTaken: readonly { readonly name: string; readonly code: string; readonly sentence: string }[]
}

// "ftp://host/page" is no file of that name either: the desk says which addresses it understands.
const NAMES_A_PLACE = /^[a-z][a-z0-9+.-]*:\/\//i

/** "2 originals kept, 2 reports read", "nothing new: 2 files were held already". */
function inSum({ taken, askedFor }: Told, reports: readonly ReportSummary[], footage: readonly HeldFootage[]): string {
  const fresh = taken.filter(({ again }) => !again)
  const held = taken.length - fresh.length
  const asked = askedFor.length === 0 ? [] : [`${count(askedFor.length, 'address', 'addresses')} noted as asked for`]
  if (fresh.length === 0 && asked.length > 0 && held === 0) return asked.join('')
  if (taken.length === 0 && asked.length === 0) return 'nothing was taken in'
  if (fresh.length === 0) return [`nothing new${held === 0 ? '' : `: ${count(held, 'file was', 'files were')} held already`}`, ...asked].join(', ')
  const read = reports.filter(({ state, original }) => state === 'read' && fresh.some((each) => each.original === original)).length
  const printed = footage.filter(({ state, original }) => state === 'printed' && fresh.some((each) => each.original === original)).length
  const pieces = printed === 0 ? [] : [`${count(printed, 'piece', 'pieces')} of footage printed`]
  const reading = read === 0 && printed > 0 ? [] : [`${count(read, 'report', 'reports')} read`]
  const again = held === 0 ? [] : [`${count(held, 'file was', 'files were')} held already`]
  return [`${count(fresh.length, 'original', 'originals')} kept`, ...reading, ...pieces, ...again, ...asked].join(', ')
}

/** One after the other, each kept durably before the next; a file that cannot be taken in is told and the others go on. */
async function takeAllIn(desk: Desk, code: string, words: readonly string[], byHand: ByHand): Promise<Told> {
  const told = { taken: [] as (TakenIn & { name: string })[], askedFor: [] as string[], notTaken: [] as { name: string; code: string; sentence: string }[] }
  const orTell = async (name: string, act: () => Promise<void>): Promise<void> => {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      sayProblem(error, name)
      told.notTaken.push({ name, code: error.code, sentence: error.message })
    }
  }
  const files: NamedFile[] = []
  for (const word of words) {
    await orTell(word, async () => {
      if (NAMES_A_PLACE.test(word)) {
        if (await desk.fetchingAllowed()) {
          step(`fetching ${word}`)
          const { taken, obtained, address, rendered } = await desk.fetchAddress(code, word, byHand)
          told.taken.push(...taken)
          if (address !== word) say(`${word}: led to ${address}`)
          if (rendered) say(`${word}: seen in a browser of this machine; its picture is kept beside what was sent.`)
          for (const { words: looks } of obtained) say(`${word}: ${looks}`)
          return
        }
        await desk.askFor(code, word)
        told.askedFor.push(word)
        say(`${word}: kept as asked for, not fetched. Save the page in a browser and take in the file.`)
      } else files.push(...(await filesNamed(word, desk.folder)))
    })
  }
  for (const [index, { file, name, inFolder }] of files.entries()) {
    step(`taking in ${index + 1} of ${files.length}: ${name}`)
    await orTell(name, async () => {
      const handle = await open(file).catch((error: unknown) => Promise.reject(problemOfFile(error, file)))
      await handle.close() // only to tell a missing file from a failing disk before anything is begun
      const taken = await desk.takeIn(code, { name, bytes: createReadStream(file), mediaType: null, method: inFolder ? 'folder' : 'upload', byHand })
      if (taken.healed) say(`${name}: what was held of these bytes had changed on the disk; the bytes of this file stand in its place now.`)
      else if (taken.again)
        say(
          taken.heldAs === undefined || taken.heldAs === name
            ? `${name}: these very bytes are held in this incident already; nothing was added.`
            : `${name} holds the same bytes as ${taken.heldAs}, held in this incident already; nothing was added.`,
        )
      if (taken.erasedBefore !== undefined) say(`${name}: these very bytes were on this desk before. ${taken.erasedBefore} They are held anew now.`)
      told.taken.push({ ...taken, name })
    })
  }
  return told
}

/** "printed  clip.mp4 (r3): video, 12.0 seconds; shares a stretch with 2 that are held" */
function footageLine({ id, name, state, kind, duration, matches }: HeldFootage): string {
  const facts = [...(kind === null ? [] : [kind]), ...(duration === null ? [] : [`${duration.toFixed(1)} seconds`])].join(', ')
  const shares = matches.length === 0 ? '' : `; shares a stretch with ${matches.length} that ${matches.length === 1 ? 'is' : 'are'} held`
  return state === 'printed' ? `printed  ${name} (${id}): ${facts}${shares}` : `kept  ${name} (${id})`
}

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`
