// Footage that lies in the file of a report (a web archive) and is taken in as a piece of its own, because a person asks for it: then it is printed, compared with
// what is held, and proposed to be what the report speaks of, like any other.
import { isReadFootage, type CarriedMedia } from '../../model/held-footage.ts'
import { Problem } from '../../model/problem.ts'
import { lastPartOf } from '../../model/same-address.ts'
import type { FileIn } from '../desk.ts'
import type { ReaderPool, ToOpen } from '../reading/reader-pool.ts'
import { reportRow } from '../reports.ts'
import type { TakenIn } from '../../model/told.ts'
import type { Workings } from '../workings.ts'

/** Films, sounds and pictures whose bytes the report's own file carries, in the order of the page. */
export async function carriedBy(workings: Workings, report: string): Promise<readonly CarriedMedia[]> {
  const { incident } = await reportRow(workings, report)
  const rows = await workings.store.read
    .selectFrom('reportMedia')
    .leftJoin('reports', (join) =>
      join.onRef('reports.original', '=', 'reportMedia.sha256').on('reports.incident', '=', incident).on('reports.ordinal', '=', 1),
    )
    .select(['reportMedia.kind', 'reportMedia.address', 'reportMedia.sha256', 'reports.id as held'])
    .where('reportMedia.report', '=', report)
    .where('reportMedia.sha256', 'is not', null)
    .orderBy('reportMedia.ordinal')
    .execute()
  return rows.flatMap(({ kind, address, sha256, held }) => (sha256 === null || !isReadFootage(kind) ? [] : [{ kind, address, sha256, held: held ?? null }]))
}

/** Problems `media-unknown`, `report-unknown`, those of opening the original and of taking in. */
export async function takeInCarried(
  workings: Workings,
  report: string,
  sha256: string,
  {
    readers,
    opened,
    take,
  }: {
    readonly readers: ReaderPool
    readonly opened: (original: string) => Promise<ToOpen>
    readonly take: (incident: string, file: FileIn) => Promise<TakenIn>
  },
): Promise<TakenIn> {
  const { incident, original, name } = await reportRow(workings, report)
  const medium = (await carriedBy(workings, report)).find((one) => one.sha256 === sha256)
  if (medium === undefined) throw new Problem('media-unknown', `The file of report ${report} carries no film, sound or picture with the SHA-256 ${sha256}.`)
  const outcome = await readers.run({ kind: 'carried', name, sha256 }, await opened(original))
  if (outcome.kind !== 'carried' || outcome.bytes === undefined)
    throw new Problem('media-unknown', `What "${name}" carries from ${medium.address} could not be taken out of it. The original is kept.`)
  const file = lastPartOf(medium.address) || 'carried'
  return take(incident, { name: file, bytes: outcome.bytes, mediaType: null, method: 'carried', byHand: { address: medium.address } })
}
