// What the workbench asks of the desk about fetching.
import { useQuery } from '@tanstack/react-query'
import type { Allowing, NewFetch } from '../../http/contract.ts'
import type { FetchingTold, FetchTold } from '../../model/told.ts'
import { call, incidentRoute, useAct } from '../calls.ts'

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
