// What the workbench asks of the desk about evidence: what is proved, custody, the bundle, time stamps. Keyed below the trail, because whatever changes there
// may change what is proved.
import { useQuery } from '@tanstack/react-query'
import type { Evidence, ExportTold, OriginalCustody } from '../../model/evidence.ts'
import type { RevocationListKept, StampAnswer, StampAsked } from '../../http/contract.ts'
import { call, incidentRoute, useAct } from '../calls.ts'

/** What is proved of an incident's record, since when, and by whom outside. */
export const useEvidence = (code: string) =>
  useQuery({ queryKey: ['trail', code, 'evidence'], queryFn: () => call<Evidence>(`${incidentRoute(code)}/evidence`) })
/** Every act on one original, in order; asked only where it is `wanted`, because an original can have hundreds. */
export const useCustody = (code: string, original: string, wanted: boolean) =>
  useQuery({
    queryKey: ['trail', code, 'custody', original],
    queryFn: () => call<OriginalCustody>(`${incidentRoute(code)}/originals/${original}/custody`),
    enabled: wanted,
  })

/** How far the bundle is; a bundle that failed says why in `problem`. */
export const useExport = (code: string) => useQuery({ queryKey: ['trail', code, 'export'], queryFn: () => call<ExportTold>(`${incidentRoute(code)}/export`) })
/** Begins the bundle, or goes on with one that was interrupted; it is written beside other work. */
export const useStartExport = (code: string) => useAct(() => call<ExportTold>(`${incidentRoute(code)}/export`, { method: 'POST' }), [['trail', code]])

/** Writes a query to be carried to an authority (base64); nothing is sent. */
export const useAskForStamp = () => useAct(() => call<StampAsked>('/stamps', { method: 'POST' }), [])
/** Takes the answer that was carried back; refused, with the part that does not fit, where it proves nothing. */
export const useTakeStamp = () => useAct((json: StampAnswer) => call('/stamps/answers', { method: 'POST', json }), [])
/** Asks an authority by its name, at the address the desk was told. The only call here that leaves the machine. */
export const useSendForStamp = () => useAct((authority: string) => call('/stamps/sent', { method: 'POST', json: { authority } }), [])
/** Takes a revocation list in (base64). */
export const useTakeRevocations = () => useAct((list: string) => call<RevocationListKept>('/stamps/lists', { method: 'POST', json: { list } }), [])
