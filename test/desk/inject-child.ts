// Opens a desk, takes in twelve texts and prints each act once it is acknowledged, or why it was not. Run under strace by the injection tests.
import { writeSync } from 'node:fs'
import { openBareDesk } from './bare-desk.ts'

const [folder = '', run = '0'] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)
try {
  const desk = await openBareDesk(folder)
  say('open')
  for (let n = 0; n < 12; n++) {
    const told = await desk.takeIn(`A crane fell ${n} times in run ${run}.`).then(
      (original) => `kept ${original}`,
      (error: { code?: unknown; message: string }) => `refused ${String(error.code ?? error.message)}`,
    )
    say(told)
  }
} catch (error) {
  say(`not opened ${String((error as { code?: unknown }).code ?? error)}`)
}
process.exit(0)
