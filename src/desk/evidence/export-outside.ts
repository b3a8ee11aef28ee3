// What those outside have confirmed of the log up to an export, as files of its bundle.
import { logFiles, type StampShown } from '../../evidence/bundle/compose.ts'
import type { PartToWrite } from '../../evidence/bundle/write.ts'
import { formatVkey } from '../../evidence/log/note-keys.ts'
import { formatNote, parseNote } from '../../evidence/log/note.ts'
import { logOf, only, policyIn, type Kept } from './anchors.ts'
import { listsFor, listsIn } from './revocations.ts'
import type { Workings } from '../workings.ts'

/** Stamps, cosignatures, and the older checkpoints they are about. */
export async function outsideParts(workings: Workings, anchors: readonly Kept[], size: number, checkpoint: string): Promise<readonly PartToWrite[]> {
  const log = logOf(workings)
  const { policy } = policyIn(anchors, log)
  const asked = only(anchors, 'asked').filter(({ anchor }) => anchor.size <= size)
  const answers = new Map(only(anchors, 'stamped').map(({ anchor }) => [anchor.stamp, anchor]))
  const lists = listsIn(anchors)
  const showing = asked.map(async ({ anchor }): Promise<StampShown> => {
    const answer = answers.get(anchor.stamp)
    const [query, response] = [Buffer.from(anchor.query, 'base64'), answer === undefined ? null : Buffer.from(answer.response, 'base64')]
    return {
      size: anchor.size,
      query,
      response,
      roots: answer?.roots ?? '',
      chain: answer?.chain ?? '',
      lists: answer === undefined ? '' : await listsFor(answer.chain, lists),
    }
  })
  const stamps = await Promise.all(showing)
  const stamped = [...new Map(asked.map(({ anchor }) => [anchor.size, anchor.checkpoint]))].map(([at, note]) => ({ size: at, note }))
  const known = (line: { readonly name: string; readonly keyId: number }): boolean =>
    [...log.keys, ...policy.witnesses.map(({ key }) => key)].some((key) => key.name === line.name && key.keyId === line.keyId)
  const witnessed = [...new Map(only(anchors, 'cosigned').map(({ anchor }) => [anchor.size, anchor.checkpoint]))]
    .filter(([at]) => at <= size)
    .map(([at, note]) => {
      const { text, signatures } = parseNote(note)
      return { size: at, note: formatNote({ text, signatures: signatures.filter(known) }) }
    })
  const older = [...new Set([...stamped, ...witnessed].map((each) => each.size))].filter((at) => at < size)
  const consistency = await Promise.all(older.map(async (from) => ({ from, path: await log.consistency(from, size) })))
  return logFiles({ checkpoint, size, vkeys: log.keys.map(formatVkey), stamps, stamped, witnessed, consistency })
}
