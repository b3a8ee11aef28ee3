// A witness at work: judges a request, remembers, then signs (cosignature/v1). The door in front of it is http/witness-door.ts.
import { judge, readRequest, type Refusal } from './add-checkpoint.ts'
import { formatLine, formatNote, signNote } from '../log/note.ts'
import type { NoteKey, Signer } from '../log/note-keys.ts'
import type { Seen } from './seen.ts'

export type Answer = { readonly status: 200 | Refusal['status']; readonly body: string; readonly type: string }
export type Witness = {
  readonly key: NoteKey
  /** The answer to one request, its status as c2sp.org/tlog-witness gives it. Throws only when the memory cannot be written. */
  addCheckpoint(body: Uint8Array): Promise<Answer>
  /** The last checkpoint signed for the origin whose SHA-256 this is. */
  lastOf(originHash: string): Promise<string | null>
}

/** `seconds`: the witness's clock, since 1970. */
export function witnessWith(signer: Signer, logs: readonly NoteKey[], seen: Seen, seconds: () => number, hashOf: (origin: string) => string): Witness {
  return {
    key: signer.key,
    async addCheckpoint(body) {
      const asked = readRequest(body)
      if ('status' in asked) return asked
      return seen.compareAndStore<Answer>(asked.checkpoint.origin, (last) => {
        const refusal = judge(asked, logs, last)
        if (refusal !== null) return { result: refusal, note: null }
        const { text, signatures } = signNote(asked.note.text, [signer], seconds())
        // Of the log's lines only those of keys that were checked are kept: nobody fills our memory with lines of his own.
        const own = asked.note.signatures.filter((line) => logs.some((key) => key.name === line.name && key.keyId === line.keyId))
        const result: Answer = { status: 200, body: signatures.map(formatLine).join(''), type: 'text/plain; charset=utf-8' }
        return { result, note: formatNote({ text, signatures: [...own, ...signatures] }) }
      })
    },
    async lastOf(hash) {
      const origin = logs.find(({ name }) => hashOf(name) === hash)?.name
      return origin === undefined ? null : seen.noteOf(origin)
    },
  }
}
