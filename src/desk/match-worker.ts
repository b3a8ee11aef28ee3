// The thread that compares one piece of footage with the others that are held: prints in, stretches out. It writes nothing.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { matchAmong, type Found } from '../footage/align/match.ts'
import { unsealed } from '../evidence/keeping/sealed.ts'
import { unpacker } from '../footage/decode/wire.ts'
import type { FootagePrint } from '../model/footage.ts'

/** A print in the desk's folder; `key` is null where it was kept before there were keys. */
export type PrintAt = { readonly path: string; readonly key: Uint8Array | null }
export type ToMatch = { readonly query: PrintAt; readonly held: readonly { readonly name: string; readonly at: PrintAt }[] }

/** The print that a file holds (decode/wire.ts). Throws an Error where it holds none. */
export function printIn({ path, key }: PrintAt): FootagePrint {
  let print: FootagePrint | null = null
  unpacker((said) => void (print = said.kind === 'print' ? said.print : null))(
    key === null ? readFileSync(path) : Buffer.from(unsealed(key, readFileSync(path))),
  )
  if (print === null) throw new Error(`${path} holds no print`)
  return print
}

const asked = workerData as ToMatch | null
if (parentPort !== null && asked !== null && 'query' in asked) {
  const found: readonly Found<string>[] = matchAmong(
    printIn(asked.query),
    asked.held.map(({ name, at }) => ({ name, print: printIn(at) })),
  )
  parentPort.postMessage(found)
}
