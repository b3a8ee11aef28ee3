// What the workbench asks of the desk, route by route, with the contract's types. A refusal is thrown as `Refused`, with the desk's sentence.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { TrailEntry } from '../model/entry.ts'
import type { Alternative } from '../model/correction.ts'
import type { Evidence, ExportTold, OriginalCustody } from '../model/evidence.ts'
import type { Drift, ReportChanges } from '../model/comparison.ts'
import type { CarriedMedia, HeldElsewhere, HeldFootage } from '../model/held-footage.ts'
import type { Capture, Incident, ReportSummary, ReportView } from '../model/incident.ts'
import type { Question, SameEvent } from '../model/question.ts'
import type { ReadingStatus } from '../model/statement.ts'
import type {
  Correcting,
  Deciding,
  DeskState,
  IncidentView,
  Mending,
  NamedFootage,
  NewSameEvent,
  NewSighting,
  ProblemBody,
  RevocationListKept,
  StampAnswer,
  StampAsked,
} from '../http/contract.ts'
import type { IncidentSummary, SearchHit, TakenIn } from '../model/told.ts'
import { useOneAct } from './one-act.ts'

/** The desk said no, in its own words. */
export class Refused extends Error {
  readonly code: string
  constructor(problem: ProblemBody) {
    super(problem.sentence)
    this.code = problem.code
  }
}

type Asked = { readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH'; readonly json?: object; readonly file?: File }

/** Asks the desk, and gives its answer as the contract says it is. Throws Refused; `desk-away` where it was not reached. The calls of capture-calls.ts use it too. */
export async function call<T>(path: string, { method = 'GET', json, file }: Asked = {}): Promise<T> {
  const body = file ?? (json === undefined ? undefined : JSON.stringify(json))
  const type = file ? file.type || 'application/octet-stream' : 'application/json'
  let response: Response
  try {
    response = await fetch(`/api${path}`, { method, ...(body === undefined ? {} : { body, headers: { 'content-type': type } }) })
  } catch {
    throw new Refused({ code: 'desk-away', sentence: 'The desk does not answer. Is the program still running?' })
  }
  if (!response.ok)
    throw new Refused((await response.json().catch(() => ({ code: 'desk-fault', sentence: `The desk answered ${response.status}.` }))) as ProblemBody)
  return (await response.json()) as T
}

/** Of the API, behind /api. */
export const incidentPath = (code: string): string => `/incidents/${encodeURIComponent(code)}`
const query = (fields: Readonly<Record<string, string>>): string => `?${new URLSearchParams(fields)}`

export const useDesk = () => useQuery({ queryKey: ['desk'], queryFn: () => call<DeskState>('/desk') })
export const useIncidents = () => useQuery({ queryKey: ['incidents'], queryFn: () => call<IncidentSummary[]>('/incidents') })
export const useIncident = (code: string) => useQuery({ queryKey: ['incident', code], queryFn: () => call<IncidentView>(incidentPath(code)) })
export const useReports = (code: string) => useQuery({ queryKey: ['reports', code], queryFn: () => call<ReportSummary[]>(`${incidentPath(code)}/reports`) })
export const useReport = (id: string) => useQuery({ queryKey: ['report', id], queryFn: () => call<ReportView>(`/reports/${encodeURIComponent(id)}`) })
export const useChanges = (id: string) =>
  useQuery({ queryKey: ['report', id, 'changes'], queryFn: () => call<ReportChanges>(`/reports/${encodeURIComponent(id)}/changes`) })
export const useDrift = (code: string) => useQuery({ queryKey: ['questions', code, 'drift'], queryFn: () => call<Drift[]>(`${incidentPath(code)}/drift`) })
export const useQuestions = (code: string) => useQuery({ queryKey: ['questions', code], queryFn: () => call<Question[]>(`${incidentPath(code)}/questions`) })
export const useQuestion = (code: string, id: string) =>
  useQuery({ queryKey: ['question', code, id], queryFn: () => call<Question>(`${incidentPath(code)}/questions/${encodeURIComponent(id)}`) })
export const useSameEvents = (code: string) =>
  useQuery({ queryKey: ['sameEvents', code], queryFn: () => call<SameEvent[]>(`${incidentPath(code)}/same-events`) })
export const useSearch = (words: string, code: string | null) =>
  useQuery({
    queryKey: ['search', code, words],
    queryFn: () => call<SearchHit[]>(`/search${query({ words, ...(code === null ? {} : { incident: code }) })}`),
    enabled: words.trim() !== '',
  })

// One question for all pieces of an incident: a match is told on both, and a piece is seen through the sightings of those it matches.
export const useFootage = (code: string) =>
  useQuery({
    queryKey: ['footage', code],
    queryFn: () => call<HeldFootage[]>(`${incidentPath(code)}/footage`),
    // Printing tells its seconds when asked; that it is done comes as a change.
    refetchInterval: ({ state }) => (state.data?.some((piece) => piece.state === 'waiting') === true ? 2000 : false),
  })
/** The bytes as received under their own type, in parts as a player asks for them. */
export const mediaPath = (id: string): string => `/api/footage/${encodeURIComponent(id)}/media`
export const stillPath = (id: string, n: number): string => `/api/footage/${encodeURIComponent(id)}/stills/${n}`

// Keyed below the trail, because whatever changes there may change what is proved.
export const useEvidence = (code: string) =>
  useQuery({ queryKey: ['trail', code, 'evidence'], queryFn: () => call<Evidence>(`${incidentPath(code)}/evidence`) })
export const useCustody = (code: string, original: string, wanted: boolean) =>
  useQuery({
    queryKey: ['trail', code, 'custody', original],
    queryFn: () => call<OriginalCustody>(`${incidentPath(code)}/originals/${original}/custody`),
    enabled: wanted,
  })
export const useExport = (code: string) => useQuery({ queryKey: ['trail', code, 'export'], queryFn: () => call<ExportTold>(`${incidentPath(code)}/export`) })
export const custodyFilePath = (code: string, original: string): string => `/api${incidentPath(code)}/originals/${original}/custody.csv`

export const exportFilePath = (code: string): string => `/api${incidentPath(code)}/export/file`
export const useStartExport = (code: string) => useAct(() => call<ExportTold>(`${incidentPath(code)}/export`, { method: 'POST' }), [['trail', code]])
export const useAskForStamp = () => useAct(() => call<StampAsked>('/stamps', { method: 'POST' }), [])
export const useTakeStamp = () => useAct((json: StampAnswer) => call('/stamps/answers', { method: 'POST', json }), [])
export const useTakeRevocations = () => useAct((list: string) => call<RevocationListKept>('/stamps/lists', { method: 'POST', json: { list } }), [])
export const useSendForStamp = () => useAct((authority: string) => call('/stamps/sent', { method: 'POST', json: { authority } }), [])

/** A page of the trail; `before` is the sequence number to go on from. */
export const trailPage = (code: string, before: number | null) =>
  call<TrailEntry[]>(`${incidentPath(code)}/trail${query({ limit: String(TRAIL_PAGE), ...(before === null ? {} : { before: String(before) }) })}`)
export const TRAIL_PAGE = 50

export const openIncident = (title: string, zone: string) => call<Incident>('/incidents', { method: 'POST', json: { title, zone } })
export const openSample = () => call<Incident>('/sample', { method: 'POST' })
export const takeInFile = (code: string, file: File, name: string, method: 'upload' | 'folder') =>
  call<TakenIn>(`${incidentPath(code)}/originals${query({ name, method })}`, { method: 'POST', file })
export const takeInText = (code: string, text: string) => call<TakenIn>(`${incidentPath(code)}/texts`, { method: 'POST', json: { text } })
export const askForAddress = (code: string, address: string) => call<Capture>(`${incidentPath(code)}/addresses`, { method: 'POST', json: { address } })

/** An act, and which of what is on screen it makes old. */
export function useAct<V, R>(act: (given: V) => Promise<R>, stale: readonly (readonly unknown[])[]) {
  const client = useQueryClient()
  return useOneAct({
    mutationFn: act,
    onSettled: () => Promise.all([...stale, ['trail']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export const useNameDesk = () => useAct((by: string) => call('/desk', { method: 'PUT', json: { by } }), [['desk']])
export const useMend = (id: string) =>
  useAct((json: Mending) => call(`/reports/${encodeURIComponent(id)}`, { method: 'PATCH', json }), [['report', id], ['reports'], ['questions'], ['question']])
export const useJudge = (id: string) =>
  useAct(
    ({ reading, status }: { reading: string; status: ReadingStatus }) =>
      call(`/reports/${encodeURIComponent(id)}/readings/${encodeURIComponent(reading)}`, { method: 'PUT', json: { status } }),
    [['report', id], ['questions'], ['question']],
  )
export const useAlternatives = (id: string, reading: string) =>
  useQuery({
    queryKey: ['report', id, 'alternatives', reading],
    queryFn: () => call<Alternative[]>(`/reports/${encodeURIComponent(id)}/readings/${encodeURIComponent(reading)}/alternatives`),
  })
export const useCorrect = (id: string) =>
  useAct(
    ({ reading, ...json }: { reading: string } & Correcting) =>
      call(`/reports/${encodeURIComponent(id)}/readings/${encodeURIComponent(reading)}/correction`, { method: 'PUT', json }),
    [['report', id], ['questions'], ['question']],
  )
export const useDecide = (code: string, question: string) =>
  useAct(
    (json: Deciding) => call(`${incidentPath(code)}/questions/${encodeURIComponent(question)}/findings`, { method: 'POST', json }),
    [['question', code, question], ['questions', code], ['incidents']],
  )
export const useSetSameEvent = (code: string) =>
  useAct(
    (json: NewSameEvent) => call(`${incidentPath(code)}/same-events`, { method: 'PUT', json }),
    [
      ['sameEvents', code],
      ['questions', code],
      ['question', code],
    ],
  )

// What is said of footage moves the bounds of the questions.
const footageKeys = (code: string) => [
  ['footage', code],
  ['questions', code],
  ['question', code],
]
export const useCarried = (report: string) =>
  useQuery({ queryKey: ['report', report, 'carried'], queryFn: () => call<CarriedMedia[]>(`/reports/${encodeURIComponent(report)}/carried`) })
export const useTakeInCarried = (code: string, report: string) =>
  useAct(
    (sha256: string) => call<TakenIn>(`/reports/${encodeURIComponent(report)}/carried`, { method: 'POST', json: { sha256 } }),
    [...footageKeys(code), ['report', report, 'carried']],
  )
/** Asked only where a person presses for it. */
export const useElsewhere = (id: string, isAsked: boolean) =>
  useQuery({ queryKey: ['elsewhere', id], queryFn: () => call<HeldElsewhere>(`/footage/${encodeURIComponent(id)}/elsewhere`), enabled: isAsked })
export const useBringOver = (code: string, id: string) =>
  useAct((footage: string) => call<TakenIn>(`${incidentPath(code)}/footage`, { method: 'POST', json: { footage } }), [...footageKeys(code), ['elsewhere', id]])
export const useAddSighting = (code: string, id: string) =>
  useAct((json: NewSighting) => call(`/footage/${encodeURIComponent(id)}/sightings`, { method: 'POST', json }), footageKeys(code))
export const useNameFootage = (code: string, id: string) =>
  useAct((json: NamedFootage) => call(`/footage/${encodeURIComponent(id)}/mentions`, { method: 'POST', json }), footageKeys(code))
export const useJudgeMatch = (code: string) =>
  useAct(
    ({ match, ...json }: { match: string; status: ReadingStatus; because: string | null }) =>
      call(`/matches/${encodeURIComponent(match)}/judgement`, { method: 'POST', json }),
    footageKeys(code),
  )
