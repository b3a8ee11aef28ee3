// What the workbench asks of the desk about fetching, renderings and redaction.
import { useQuery } from '@tanstack/react-query'
import type { Allowing, NewFetch, NewRedaction } from '../http/contract.ts'
import type { FetchingTold, FetchTold, RedactionTold, RenderingTold } from '../model/told.ts'
import { savedPath } from './addresses.ts'
import { call, incidentRoute, useAct } from './calls.ts'
import { reportRoute } from './report-calls.ts'

/** Whether addresses may be fetched, and who decided it. */
export const useFetching = () => useQuery({ queryKey: ['desk', 'fetching'], queryFn: () => call<FetchingTold>('/fetching') })
/** Allows fetching on this desk, or ends it. */
export const useAllowFetching = () => useAct((json: Allowing) => call<FetchingTold>('/fetching', { method: 'PUT', json }), [['desk']])
/** Addresses on their way in since the desk was opened, the newest first. Keyed below the reports: the desk tells of them as it tells of reports. */
export const useFetches = (code: string) =>
  useQuery({ queryKey: ['reports', code, 'fetches'], queryFn: () => call<FetchTold[]>(`${incidentRoute(code)}/fetches`), staleTime: 0 })
/** Begins to fetch an address; refused as `fetching-off` where nobody allowed it. */
export const useStartFetch = (code: string) =>
  useAct((json: NewFetch) => call<FetchTold>(`${incidentRoute(code)}/fetches`, { method: 'POST', json }), [['reports', code]])

/** How a fetched page looked in a browser of this desk; null where none saw it. */
export const useRendering = (report: string) =>
  useQuery({ queryKey: ['report', report, 'rendering'], queryFn: () => call<RenderingTold | null>(`${reportRoute(report)}/rendering`) })

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
