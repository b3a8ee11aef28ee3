// The thread that compares one piece of footage with the others that are held: prints in, stretches out. It writes nothing.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { matchAmong, type Found } from '../footage/align/match.ts'
import { unpacker } from '../footage/decode/wire.ts'
import type { FootagePrint } from '../model/footage.ts'

export type ToMatch = { readonly query: string; readonly held: readonly { readonly name: string; readonly path: string }[] }

/** The print that a file holds (decode/wire.ts). Throws an Error where it holds none. */
export function printIn(path: string): FootagePrint {
  let print: FootagePrint | null = null
  unpacker((said) => void (print = said.kind === 'print' ? said.print : null))(readFileSync(path))
  if (print === null) throw new Error(`${path} holds no print`)
  return print
}

const asked = workerData as ToMatch | null
if (parentPort !== null && asked !== null && 'query' in asked) {
  const found: readonly Found<string>[] = matchAmong(
    printIn(asked.query),
    asked.held.map(({ name, path }) => ({ name, print: printIn(path) })),
  )
  parentPort.postMessage(found)
}
