// The rendering that lies in a capture of ours, taken out of its archive in the jail. An archive that came from elsewhere may hold files of the same names:
// they are its claims, and are not shown as what this desk saw.
import type { ReportView } from '../../model/incident.ts'
import type { RenderingTold } from '../../model/told.ts'
import type { ReaderPool, ToOpen } from '../reading/reader-pool.ts'

/** Null where the report is no page that this desk fetched and rendered. */
export async function renderingOf(
  readers: ReaderPool,
  { captures, summary }: Pick<ReportView, 'captures' | 'summary'>,
  opened: () => Promise<ToOpen>,
): Promise<{ readonly told: RenderingTold; readonly picture: Uint8Array | null } | null> {
  if (!captures.some(({ method, original }) => method === 'fetched' && original === summary.original)) return null
  const outcome = await readers.run({ kind: 'rendering', name: summary.name }, await opened())
  return outcome.kind === 'rendering' && outcome.told !== null ? { told: outcome.told, picture: outcome.picture ?? null } : null
}
