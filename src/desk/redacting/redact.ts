// Redaction: a new file from which something was taken out, with the file it was made from named in the record. The original stays as it is, held as before;
// what goes out of the house is the new one. What was taken out is counted in the record and never repeated there.
import { spawnSync } from 'node:child_process'
import type { Original } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import type { Redacted } from '../../model/entry.ts'
import { FILM, ffmpegArguments } from '../../evidence/redact/film.ts'
import { pdfOfText } from '../../evidence/redact/pdf.ts'
import { NOTHING, type Redaction, type Stretch } from '../../evidence/redact/redaction.ts'
import { redactText, spansOf } from '../../evidence/redact/words.ts'
import { findJail, startJailedProgram } from '../../jobs/jail.ts'
import { drawAnew } from './draw-picture.ts'
import type { RedactedFile, RedactionAsked } from './redaction-asked.ts'
import { keepKeys } from '../../store/original-keys.ts'
import { lend } from '../footage/lend.ts'
import { openOriginal } from '../open-original.ts'
import { actorOf, type Workings } from '../workings.ts'

type Held = {
  readonly report: string
  readonly incident: string
  readonly original: Original
  readonly text: string | null
  readonly name: string
}
type Made = { readonly bytes: Uint8Array | AsyncIterable<Uint8Array>; readonly mediaType: string; readonly ending: string }

/** Problems `redact-nothing`, `redact-area`, `redact-span`, `redact-not-found`, `jail-missing`, `ffmpeg-missing`, and those of opening a picture. */
export async function redact(workings: Workings, held: Held, asked: RedactionAsked): Promise<RedactedFile> {
  const by = await actorOf(workings)
  const { recorder, originals } = workings
  const { made, what } = await madeFrom(workings, held, asked)
  const kept = await recorder.onDisk(`what was made of "${held.name}"`, () => originals.keep(made.bytes))
  const name = `${held.report}-redacted.${made.ending}` // a new name: the old one may say what was taken out
  const original = { sha256: kept.sha256, bytes: kept.bytes, mediaType: made.mediaType }
  await recorder.record('a redaction', async (db) => {
    await keepKeys(db, originals, [kept.sha256])
    const change = { kind: 'redacted', incident: held.incident, report: held.report, parent: held.original.sha256, original, name, what } as const
    return { entries: [{ change, by, because: asked.because }], result: undefined }
  })
  return { original: kept.sha256, parent: held.original.sha256, name, bytes: kept.bytes, mediaType: made.mediaType }
}

async function madeFrom(workings: Workings, held: Held, asked: RedactionAsked): Promise<{ readonly made: Made; readonly what: Redacted['what'] }> {
  const kind = held.original.mediaType.split('/')[0] ?? ''
  const redaction: Redaction = { ...NOTHING, ...asked }
  const { areas, frames, sound } = redaction
  if (kind === 'image') {
    if (areas.length === 0) throw nothing('areas of the picture')
    return { made: await picture(workings, held, redaction), what: { ...NONE, areas: areas.length } }
  }
  if (kind === 'video' || kind === 'audio') {
    if (areas.length + frames.length + sound.length === 0) throw nothing('areas, frames or stretches of sound')
    return { made: await film(workings, held, redaction), what: { ...NONE, areas: areas.length, frames: frames.length, sound: sound.length } }
  }
  const { text } = held
  if (text === null) throw new Problem('redact-not-read', `"${held.name}" has no text that was read, so no words can be taken out of it.`)
  const spans: readonly Stretch[] = [...redaction.spans, ...(asked.words ?? []).flatMap((words) => spansOf(text, words))]
  if (spans.length === 0) throw nothing('words')
  const left = redactText(text, spans)
  const asPdf =
    held.original.mediaType === 'application/pdf' ? pdfOfText(left, 'Drawn anew from its words. Pictures and layout of the original are left out.') : null
  const made =
    asPdf === null ? { bytes: Buffer.from(left), mediaType: 'text/plain', ending: 'txt' } : { bytes: asPdf, mediaType: 'application/pdf', ending: 'pdf' }
  return { made, what: { ...NONE, words: spans.length } }
}

const NONE = { areas: 0, frames: 0, sound: 0, words: 0 }

const nothing = (what: string): Problem => new Problem('redact-nothing', `Say what is to be taken out of it: ${what}. Nothing was made.`)

async function picture(workings: Workings, held: Held, { areas }: Redaction): Promise<Made> {
  const opened = await openOriginal(workings, held.original.sha256, 'redact')
  const { bytes, mediaType } = await drawAnew(() => opened.whole(), areas)
  return { bytes, mediaType, ending: mediaType === 'image/jpeg' ? 'jpg' : 'png' }
}

const MOST_SECONDS = 3600

async function film(workings: Workings, held: Held, redaction: Redaction): Promise<Made> {
  const ffmpeg = ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg', '/opt/homebrew/bin/ffmpeg'].find(
    (path) => spawnSync(path, ['-version'], { env: {} }).status === 0,
  )
  if (ffmpeg === undefined) throw new Problem('ffmpeg-missing', 'Films and sound are drawn anew by ffmpeg, which is not installed here. Nothing was made.')
  const jail = await findJail()
  const lent = await lend(workings, await openOriginal(workings, held.original.sha256, 'redact'), held.original.sha256)
  const limits = { megabytes: 2048, cpuSeconds: MOST_SECONDS }
  const program = startJailedProgram(jail, ffmpeg, ffmpegArguments(lent.path, redaction), { ...lent.options, ...limits })
  program.hold(true)
  async function* whole(): AsyncGenerator<Uint8Array> {
    const end = setTimeout(() => program.kill(), MOST_SECONDS * 1000)
    let length = 0
    try {
      for await (const chunk of program.output as AsyncIterable<Buffer>) {
        length += chunk.length
        yield chunk
      }
      const why = await program.ended
      lent.check()
      if (why !== null || length === 0)
        throw new Problem('redact-stopped', `Drawing the film anew was stopped: ${why ?? 'nothing came of it'}. The original is kept.`)
    } finally {
      clearTimeout(end)
      program.kill()
      await lent.end()
    }
  }
  return { bytes: whole(), mediaType: FILM.mediaType, ending: FILM.ending }
}
