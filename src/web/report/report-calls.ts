// What the workbench asks of the desk about one report: the report whole, what changed between its versions, and what a person makes of it.
import { useQuery } from '@tanstack/react-query'
import type { Alternative } from '../../model/correction.ts'
import type { ReportChanges } from '../../model/comparison.ts'
import type { ReportView } from '../../model/incident.ts'
import type { ReadingStatus } from '../../model/statement.ts'
import type { RenderingTold } from '../../model/told.ts'
import type { Correcting, Mending } from '../../http/contract.ts'
import { call, useAct } from '../calls.ts'

/** The route of a report, behind /api. */
export const reportRoute = (id: string): string => `/reports/${encodeURIComponent(id)}`
const readingRoute = (id: string, reading: string): string => `${reportRoute(id)}/readings/${encodeURIComponent(reading)}`

/** The report with its text, readings and judgements; refused as `report-unknown` or `original-erased`. */
export const useReport = (id: string) => useQuery({ queryKey: ['report', id], queryFn: () => call<ReportView>(reportRoute(id)) })
/** Against the version before (for the oldest, after); null where there is one only. */
export const useChanges = (id: string) => useQuery({ queryKey: ['report', id, 'changes'], queryFn: () => call<ReportChanges>(`${reportRoute(id)}/changes`) })
/** What may be meant instead of this reading, the likeliest first. */
export const useAlternatives = (id: string, reading: string) =>
  useQuery({ queryKey: ['report', id, 'alternatives', reading], queryFn: () => call<Alternative[]>(`${readingRoute(id, reading)}/alternatives`) })

/** How a fetched page looked in a browser of this desk; null where none saw it. */
export const useRendering = (report: string) =>
  useQuery({ queryKey: ['report', report, 'rendering'], queryFn: () => call<RenderingTold | null>(`${reportRoute(report)}/rendering`) })

/** Dateline, zone or publication by hand; refused as `date-not-understood`, `dateline-implausible`, `zone-unknown`. */
export const useMend = (id: string) =>
  useAct((json: Mending) => call(reportRoute(id), { method: 'PATCH', json }), [['report', id], ['reports'], ['questions'], ['question']])
/** Confirms or rejects a reading, or takes that back ('proposed'). */
export const useJudge = (id: string) =>
  useAct(
    ({ reading, status }: { reading: string; status: ReadingStatus }) => call(readingRoute(id, reading), { method: 'PUT', json: { status } }),
    [['report', id], ['questions'], ['question']],
  )
/** Corrects one field of a reading, or takes that back; what a person wrote and nobody understands is refused with what was expected. */
export const useCorrect = (id: string) =>
  useAct(
    ({ reading, ...json }: { reading: string } & Correcting) => call(`${readingRoute(id, reading)}/correction`, { method: 'PUT', json }),
    [['report', id], ['questions'], ['question']],
  )
