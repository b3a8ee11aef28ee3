// What the workbench asks of the desk about fetching, renderings and redaction.
import { useQuery } from '@tanstack/react-query'
import type { Allowing, NewFetch, NewRedaction } from '../http/contract.ts'
import type { FetchingTold, FetchTold, RedactionTold, RenderingTold } from '../model/told.ts'
import { call, incidentPath, useAct } from './calls.ts'

/** Where the screens of fetching and of redaction stand. */
export const fetchPath = (code: string): string => `/incidents/${encodeURIComponent(code)}/fetch`
export const redactPath = (code: string, report: string): string => `/incidents/${encodeURIComponent(code)}/reports/${encodeURIComponent(report)}/redact`

const of = (report: string): string => `/reports/${encodeURIComponent(report)}`

export const useFetching = () => useQuery({ queryKey: ['desk', 'fetching'], queryFn: () => call<FetchingTold>('/fetching') })
export const useAllowFetching = () => useAct((json: Allowing) => call<FetchingTold>('/fetching', { method: 'PUT', json }), [['desk']])
/** Keyed below the reports: the desk tells of them as it tells of reports. */
export const useFetches = (code: string) =>
  useQuery({ queryKey: ['reports', code, 'fetches'], queryFn: () => call<FetchTold[]>(`${incidentPath(code)}/fetches`), staleTime: 0 })
export const useStartFetch = (code: string) =>
  useAct((json: NewFetch) => call<FetchTold>(`${incidentPath(code)}/fetches`, { method: 'POST', json }), [['reports', code]])

export const useRendering = (report: string) =>
  useQuery({ queryKey: ['report', report, 'rendering'], queryFn: () => call<RenderingTold | null>(`${of(report)}/rendering`) })
export const renderingPicturePath = (report: string): string => `/api${of(report)}/rendering/picture`

export const useRedactions = (report: string) =>
  useQuery({ queryKey: ['trail', 'redactions', report], queryFn: () => call<RedactionTold[]>(`${of(report)}/redactions`) })
export const useRedact = (report: string) =>
  useAct((json: NewRedaction) => call<RedactionTold[]>(`${of(report)}/redactions`, { method: 'POST', json }), [['trail', 'redactions', report]])
export const redactedMediaPath = (report: string, sha256: string): string => `/api${of(report)}/redactions/${sha256}/media`
export const savedPath = (sha256: string, name: string): string => `/api/originals/${sha256}?name=${encodeURIComponent(name.toWellFormed())}`

/** The words of a text that was made, to be read here; not more than a page can show. */
export const useMadeText = ({ original, mediaType, bytes }: RedactionTold, wanted: boolean) =>
  useQuery({
    queryKey: ['made', original],
    queryFn: async () => (await fetch(savedPath(original, ''))).text(),
    enabled: wanted && mediaType === 'text/plain' && bytes < MOST_SHOWN,
    staleTime: Infinity,
  })
const MOST_SHOWN = 500_000
