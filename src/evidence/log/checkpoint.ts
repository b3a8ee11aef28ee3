// A checkpoint (c2sp.org/tlog-checkpoint): what a log says of itself at one size, as the text of a signed note.
//
//   desk.example/dateline/2026                        <- origin, which log
//   4096                                              <- how many entries
//   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=      <- the root of their tree
//
// Our own logs write no further lines, and one of a log that does is read without them.
import { Problem } from '../../model/problem.ts'
import { HASH_BYTES, type Hash } from './merkle.ts'
import { fromBase64 } from './note-keys.ts'

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash }

/** The text that is signed, each line ended. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toBase64()}\n`

/** The text of a note as a checkpoint. Problem `checkpoint-malformed`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...extensions] = text.split('\n')
  const last = extensions.pop()
  if (origin === '') throw malformed('line 1 should name the log, and is empty')
  if (!/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size))) throw malformed(`line 2 should be the tree size, found "${size.slice(0, 40)}"`)
  const hash = fromBase64(root)
  if (hash?.length !== HASH_BYTES) throw malformed(`line 3 should be the root of the tree, found "${root.slice(0, 60)}"`)
  if (last !== '' || extensions.includes('')) throw malformed('an empty line stands in it, or its last line has no end')
  return { origin, size: Number(size), root: hash }
}

const malformed = (how: string): Problem => new Problem('checkpoint-malformed', `This is not a checkpoint of a log: ${how}.`)
