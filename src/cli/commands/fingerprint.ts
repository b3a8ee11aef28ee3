// Prints of footage, without a desk: what a clip, a sound or a picture is found again by.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { printFile } from '../../footage/print-file.ts'
import { Problem } from '../../model/problem.ts'
import { WrongUsage, type Command } from '../command.ts'
import { decoderJail } from '../decoder-jail.ts'
import { problemOfFile } from '../files.ts'
import { footageInWords, footageShape } from '../footage-shape.ts'
import { pass, printJson, sayProblem, show } from '../terminal.ts'

export const fingerprint: Command = {
  name: 'fingerprint',
  does: 'prints of footage: what a clip, a sound or a picture is found again by',
  usage: `Usage: dateline fingerprint FILE... [--json]

Four frames a second as PDQ (256 bits and a quality), the sound as Chromaprint, with the decoder that was used.
With --json, one JSON object a file, on one line. The files are only read, in a process of their own.`,
  options: {},

  async run({ words, values }) {
    if (words.length === 0) throw new WrongUsage('FILE is missing.')
    const launch = await decoderJail()
    let code = 0
    for (const [index, file] of words.entries()) {
      const name = path.basename(file)
      const told = words.length > 1 ? `${index + 1} of ${words.length}, ${name}` : name
      try {
        const sha256 = await digestOf(file)
        const progress = (seconds: number): void => pass(`printing ${told}: ${seconds.toFixed(1)} seconds`)
        const print = await printFile(file, { progress, ...(launch === null ? {} : { launch }) })
        if (values['json'] === true) await printJson(footageShape(name, sha256, print))
        else await show(footageInWords(name, sha256, print))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        sayProblem(error, file) // the others are still printed
        code = 1
      }
    }
    return code
  },
}

async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) digest.update(chunk as Buffer)
  } catch (error) {
    throw problemOfFile(error, file)
  }
  return digest.digest('hex')
}
