// The thread that knows the prints of a desk's footage and compares one piece with others: where the prints lie comes in, stretches go out. It writes nothing.
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { FootageLibrary, type LibraryAnswer } from '../../footage/align/library.ts'
import { unsealed } from '../../evidence/keeping/sealed.ts'
import { unpacker } from '../../footage/decode/wire.ts'
import type { FootagePrint } from '../../model/footage.ts'

/** A print in the desk's folder; `key` is null where it was kept before there were keys. */
export type PrintAt = { readonly path: string; readonly key: Uint8Array | null }

/** `fresh`: pieces that the thread does not know yet. `query` and `among` are names of such as it does. */
export type ToMatch = {
  readonly ask: number
  readonly fresh: readonly { readonly name: string; readonly at: PrintAt }[]
  readonly query: string
  readonly among: readonly string[]
}
export type Matched = { readonly ask: number; readonly answer: LibraryAnswer<string> | null; readonly error: unknown }

/** What a thread is told that is to be this one. */
export const IS_LIBRARY_THREAD = 'the library of footage'

/** The print that a file holds (decode/wire.ts). Throws an Error where it holds none. */
export function printIn({ path, key }: PrintAt): FootagePrint {
  let print: FootagePrint | null = null
  unpacker((said) => void (print = said.kind === 'print' ? said.print : null))(
    key === null ? readFileSync(path) : Buffer.from(unsealed(key, readFileSync(path))),
  )
  if (print === null) throw new Error(`${path} holds no print`)
  return print
}

function serve(port: NonNullable<typeof parentPort>): void {
  const places = new Map<string, PrintAt>()
  const load = (name: string): FootagePrint => printIn(places.get(name)!)
  const library = new FootageLibrary<string>({ load, threads: Math.max(1, availableParallelism() - 1) })
  port.on('message', ({ ask, fresh, query, among }: ToMatch) => {
    for (const { name, at } of fresh) places.set(name, at)
    library.add(fresh.map(({ name }) => name))
    const wanted = new Set(among)
    const matched = async (): Promise<LibraryAnswer<string>> => library.match(load(query), { among: (name) => wanted.has(name) })
    const tell = (answer: Matched['answer'], error: unknown): void => port.postMessage({ ask, answer, error } satisfies Matched)
    matched().then(
      (answer) => tell(answer, null),
      (error: unknown) => tell(null, error),
    )
  })
}
if (parentPort !== null && workerData === IS_LIBRARY_THREAD) serve(parentPort)
