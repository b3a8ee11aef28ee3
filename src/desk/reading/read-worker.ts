// A reader in the jail: is handed a file's bytes and what is known of it, gives back its reports. It sees no folder of the desk and may be ended at any time.
import type { ByHand } from '../../model/report.ts'
import type { FileFacts } from '../../model/sockets.ts'
import type { RenderingTold } from '../../model/told.ts'
import type { OwnWords } from '../../model/own-words.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Zone } from '../../model/time.ts'
import { pageLooks, type Answer } from '../../evidence/capture/page-looks.ts'
import type { Obtained } from '../../evidence/capture/what-came.ts'
import { answerTasks } from '../../jobs/jailed.ts'
import { carriedMedium } from '../../reading/carried-media.ts'
import { renderingIn } from '../taking-in/rendering-in.ts'
import { harmless } from './harmless-page.ts'
import { withoutScript } from './page-as-received.ts'
import { readFile, readText, type FileRead } from './read-report.ts'
import { troubleOf } from './resolve-report.ts'

/** As it is recorded: whoever wants the report puts the two together. */
type ReadHere = Omit<FileRead, 'resolved'>

/** `text`: the bytes are known to be text in UTF-8, no reader is to take them for another format. */
type ReadTask = {
  readonly kind: 'read' | 'text'
  readonly facts: FileFacts
  readonly byHand: ByHand
  readonly zone: Zone
  readonly now: string
  readonly ownWords?: OwnWords // left out where a desk has none
}
/** What an answer of a server looks like. */
type LooksTask = { readonly kind: 'looks'; readonly answer: Answer }
type RenderingTask = { readonly kind: 'rendering'; readonly name: string }
/** Footage that an archive carries. */
type CarriedTask = { readonly kind: 'carried'; readonly name: string; readonly sha256: string }
type PageTask = { readonly kind: 'page'; readonly facts: FileFacts }
export type Task = CarriedTask | ReadTask | PageTask | LooksTask | RenderingTask

export type Outcome =
  | { readonly kind: 'read'; readonly reports: readonly ReadHere[] }
  | { readonly kind: 'page'; readonly html: string | null }
  | { readonly kind: 'looks'; readonly obtained: Obtained | null }
  | { readonly kind: 'rendering'; readonly told: RenderingTold | null; readonly picture?: Uint8Array }
  | { readonly kind: 'carried'; readonly bytes?: Uint8Array }
  | { readonly kind: 'notRead'; readonly troubles: readonly Trouble[] }

/** A reader that goes page by page stops here and gives what it has; the desk ends the process somewhat later (desk/reading/reader-pool.ts). The first is processor time. */
const SECONDS_OF_READING = { worked: 20, waited: 200 }

function after({ worked, waited }: typeof SECONDS_OF_READING): () => boolean {
  const [before, until] = [process.cpuUsage(), performance.now() + waited * 1000]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6 > worked || performance.now() > until
  }
}

async function doTask(task: Task, bytes: Uint8Array): Promise<Outcome> {
  try {
    if (task.kind === 'page') {
      const html = await withoutScript(bytes, task.facts)
      return { kind: 'page', html: html === null ? null : harmless(html) }
    }
    if (task.kind === 'rendering') return renderingIn(bytes, task.name)
    if (task.kind === 'carried') {
      const medium = carriedMedium(bytes, task.name, task.sha256)
      return { kind: 'carried', ...(medium === null ? {} : { bytes: medium.bytes }) }
    }
    if (task.kind === 'looks') return { kind: 'looks', obtained: pageLooks(task.answer, bytes) }
    const { facts, byHand, zone, now, ownWords } = task
    const reports =
      task.kind === 'text'
        ? [readText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), byHand, zone, now, ownWords)]
        : await readFile(bytes, { ...facts, timeIsUp: after(SECONDS_OF_READING) }, byHand, zone, now, ownWords)
    return { kind: 'read', reports: reports.map(({ part, reading, resolution }) => ({ part, reading, resolution })) }
  } catch (error) {
    return { kind: 'notRead', troubles: [troubleOf(error)] }
  }
}

/** A table of 20,000 reports in one piece would hold up everybody while the desk takes it apart. */
const AT_ONCE = 200
const portions = <R>(reports: readonly R[]): readonly (readonly R[])[] =>
  Array.from({ length: Math.ceil(reports.length / AT_ONCE) }, (_, i) => reports.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

answerTasks<Task>(async (task, bytes) => {
  const outcome = await doTask(task, bytes)
  if (outcome.kind === 'read') return { parts: portions(outcome.reports.slice(0, -1)), answer: { kind: 'read', reports: outcome.reports.slice(-1) } }
  if (outcome.kind === 'carried') return { answer: { kind: 'carried' }, ...(outcome.bytes === undefined ? {} : { bytes: outcome.bytes }) }
  if (outcome.kind !== 'rendering' || outcome.picture === undefined) return { answer: outcome }
  const { picture, ...answer } = outcome
  return { answer, bytes: picture }
})
