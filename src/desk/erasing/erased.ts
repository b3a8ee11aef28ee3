// What is known of an original that was erased: when, by whom and why, and a mark by which the desk knows its bytes again.
//
// The mark is an HMAC with the desk's actor key over the SHA-256: a bare digest would let anybody try whether a text he guesses is the one that was erased.
import { createHmac } from 'node:crypto'
import { disk } from '../../evidence/log/disk.ts'
import { openKeys } from '../../evidence/log/keys.ts'
import { Problem } from '../../model/problem.ts'
import type { ErasedRow } from '../../store/schema.ts'
import { keysFolderOf } from '../desk-log.ts'
import type { Workings } from '../workings.ts'

/** 32 hex digits; the same bytes have the same mark on one desk, and another on every other. */
export async function markOf({ folder }: Pick<Workings, 'folder'>, sha256: string): Promise<string> {
  const { actor } = await openKeys(disk, folder, keysFolderOf(folder), false)
  return createHmac('sha256', actor).update(`original ${sha256}`).digest('hex').slice(0, 32)
}

/** The erasures of these bytes, one row a report; none where they were never erased. */
export async function erasuresOf(workings: Pick<Workings, 'folder' | 'store'>, sha256: string): Promise<readonly ErasedRow[]> {
  const any = await workings.store.read.selectFrom('erased').select('report').limit(1).executeTakeFirst()
  if (any === undefined) return []
  const mark = await markOf(workings, sha256)
  return workings.store.read.selectFrom('erased').selectAll().where('mark', '=', mark).orderBy('number').execute()
}

/** Problem `original-erased`, with ground and date, for bytes that were erased and did not come again. */
export async function refuseErased(workings: Pick<Workings, 'folder' | 'store'>, sha256: string): Promise<void> {
  const [erased] = await erasuresOf(workings, sha256)
  if (erased !== undefined) throw erasedProblem(erased)
}

/** Problem `original-erased` for a report whose original was erased; `id` may name a part of it. */
export async function refuseErasedReport({ store }: Pick<Workings, 'store'>, id: string): Promise<void> {
  const erased = await store.read.selectFrom('erased').selectAll().where('report', '=', id.replace(/-\d+$/, '')).executeTakeFirst()
  if (erased !== undefined) throw erasedProblem(erased)
}

/** One sentence: when, by whom and why. */
export const toldErased = ({ report, at, by, because }: ErasedRow): string =>
  `The original of ${report} was erased on ${at.slice(0, 10)} by ${by}, because: ${because}.`

const erasedProblem = (row: ErasedRow): Problem => new Problem('original-erased', `${toldErased(row)} Nothing of it is held any more.`)
