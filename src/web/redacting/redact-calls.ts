// What the workbench asks of the desk about redaction.
import { useQuery } from '@tanstack/react-query'
import type { NewRedaction } from '../../http/contract.ts'
import type { RedactionTold } from '../../model/told.ts'
import { savedPath } from '../addresses.ts'
import { call, useAct } from '../calls.ts'
import { reportRoute } from '../report/report-calls.ts'

/** Files made of a report's original with something taken out, the newest first. Keyed below the trail, in which each is an entry. */
export const useRedactions = (report: string) =>
  useQuery({ queryKey: ['trail', 'redactions', report], queryFn: () => call<RedactionTold[]>(`${reportRoute(report)}/redactions`) })
/** Makes one more; takes as long as a film lasts. Refused as `jail-missing` where pictures and films cannot be opened safely. */
export const useRedact = (report: string) =>
  useAct((json: NewRedaction) => call<RedactionTold[]>(`${reportRoute(report)}/redactions`, { method: 'POST', json }), [['trail', 'redactions', report]])
/** The words of a text that was made, to be read here; not more than a page can show. */
export const useMadeText = ({ original, mediaType, bytes }: RedactionTold, wanted: boolean) =>
  useQuery({
    queryKey: ['made', original],
    queryFn: async () => (await fetch(savedPath(original, ''))).text(),
    enabled: wanted && mediaType === 'text/plain' && bytes < MOST_SHOWN,
    staleTime: Infinity,
  })
const MOST_SHOWN = 500_000
