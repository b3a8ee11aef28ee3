// Makes a new file of a report's original, from which areas, frames, sound or words are taken out.
import { writeFile } from 'node:fs/promises'
import { ACTING_USAGE, actingOptions, actor } from '../acting.ts'
import { text, wordsFor, WrongUsage, type Command } from '../command.ts'
import { DESK_USAGE, deskFolder, deskOptions, withDesk } from '../desk-folder.ts'
import { problemOfFile } from '../files.ts'
import { print, printJson } from '../terminal.ts'
import type { Area, Stretch } from '../../evidence/redact/redaction.ts'

export const redact: Command = {
  name: 'redact',
  does: 'makes a new file from which areas, frames, sound or words are taken out',
  usage: `Usage: dateline redact REPORT --because TEXT [--area X,Y,WIDTH,HEIGHT]... [--words TEXT]... [--out FILE] [--json]

The original stays as it is. The new file is drawn anew: nothing of the old one is copied but what is left of its pixels, sound or words.

  --area X,Y,W,H        pixels of the picture as it is seen; in a film, for the whole of it
  --frames FROM-TO      seconds of a film that go black
  --sound FROM-TO       seconds that fall silent
  --words TEXT          every place in the text where these words stand
  --because TEXT        why, for the record
  --out FILE            writes the new file there too
${ACTING_USAGE}
${DESK_USAGE}`,
  options: {
    ...deskOptions,
    ...actingOptions,
    area: { type: 'string', multiple: true },
    frames: { type: 'string', multiple: true },
    sound: { type: 'string', multiple: true },
    words: { type: 'string', multiple: true },
    because: { type: 'string' },
    out: { type: 'string' },
  },

  async run(asked) {
    const [report = ''] = wordsFor(asked, ['REPORT'])
    const { values } = asked
    const because = text(values, 'because')?.trim() ?? ''
    if (because === '') throw new WrongUsage('--because is missing: say why it is taken out.')
    const wanted = {
      areas: listOf(values['area']).map(areaOf),
      frames: listOf(values['frames']).map(stretchOf),
      sound: listOf(values['sound']).map(stretchOf),
      words: listOf(values['words']),
      because,
    }
    const out = text(values, 'out')
    return await withDesk(deskFolder(values), { create: false }, async (desk) => {
      await actor(desk, values)
      const made = await desk.redact(report, wanted)
      if (out !== undefined) {
        const opened = await desk.openOriginal(made.original, 'download')
        await writeFile(out, opened.range(), { flag: 'wx' }).catch((error: unknown) => Promise.reject(problemOfFile(error, out)))
      }
      if (values['json'] === true) await printJson(made)
      else await print(`${made.name}: ${made.bytes} bytes, ${made.original}, made from ${made.parent}`)
      return 0
    })
  },
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [])

function areaOf(word: string): Area {
  const [x = NaN, y = NaN, width = NaN, height = NaN, ...more] = word.split(',').map(Number)
  if (more.length > 0 || ![x, y, width, height].every((n) => Number.isFinite(n))) throw new WrongUsage(`--area is X,Y,WIDTH,HEIGHT in pixels; found "${word}".`)
  return { x, y, width, height }
}

function stretchOf(word: string): Stretch {
  const found = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(word)
  const [start, end] = [Number(found?.[1]), Number(found?.[2])]
  if (found === null || end <= start) throw new WrongUsage(`A stretch is FROM-TO in seconds, such as 1.5-4; found "${word}".`)
  return { start, end }
}
