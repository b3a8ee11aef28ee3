// One file that proves one entry (c2sp.org/tlog-proof@v1): its index, the hashes beside its way up, and the checkpoint they lead to.
//
//   c2sp.org/tlog-proof@v1
//   index 73894
//   gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
//   …
//
//   desk.example/dateline/2026
//   109482
//   …                                                    <- the checkpoint, signature lines and all
import { Problem } from '../../model/problem.ts'
import { HASH_BYTES, type Hash } from './merkle.ts'
import { fromBase64 } from './note-keys.ts'

export type LogProof = { readonly index: number; readonly path: readonly Hash[]; readonly note: string }

const HEAD = 'c2sp.org/tlog-proof@v1'

/** `note` is taken over as it is. */
export const formatProof = ({ index, path, note }: LogProof): string =>
  `${[HEAD, `index ${index}`, ...path.map((hash) => hash.toBase64())].join('\n')}\n\n${note}`

/** Takes a proof file apart. An `extra` line is allowed and not believed. Problem `proof-malformed`. */
export function parseProof(text: string): LogProof {
  const gap = text.indexOf('\n\n')
  if (gap < 0) throw malformed('no empty line stands before its checkpoint')
  const lines = text.slice(0, gap).split('\n')
  if (lines.shift() !== HEAD) throw malformed(`its first line is not "${HEAD}"`)
  const extra = /^extra (.*)$/.exec(lines[0] ?? '')?.[1]
  if (extra !== undefined) {
    if (fromBase64(extra) === null) throw malformed('its extra line is not base64')
    lines.shift()
  }
  const index = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '')?.[1]
  if (index === undefined || !Number.isSafeInteger(Number(index))) throw malformed('it gives no index')
  if (lines.length > MOST_HASHES) throw malformed(`it has ${lines.length} hashes, more than any tree needs`)
  const path = lines.map((line) => {
    const hash = fromBase64(line)
    if (hash?.length !== HASH_BYTES) throw malformed(`this is no hash: "${line.slice(0, 60)}"`)
    return hash
  })
  return { index: Number(index), path, note: text.slice(gap + 2) }
}

const MOST_HASHES = 63

const malformed = (how: string): Problem => new Problem('proof-malformed', `This is not a proof from a log: ${how}.`)
