// What the workbench asks of the desk: how it is asked, and the routes of the desk, its incidents and their questions, with the contract's types. Those of one
// report, of footage, of evidence, of fetching and of redaction stand in their corners. A refusal is thrown as `Refused`, with the desk's sentence.
//
// The key of a query begins with what a change of the desk is about (live.ts), so that the change makes it old.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { TrailEntry } from '../model/entry.ts'
import type { Drift } from '../model/comparison.ts'
import type { Capture, Incident, ReportSummary } from '../model/incident.ts'
import type { Question, SameEvent } from '../model/question.ts'
import type { IncidentSummary, SearchHit, TakenIn } from '../model/told.ts'
import type { Deciding, DeskState, IncidentView, NewSameEvent, ProblemBody } from '../http/contract.ts'
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

/** Asks the desk, and gives its answer as the contract says it is. `path` is behind /api. Throws Refused; `desk-away` where it was not reached. */
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

/** An act, and the keys of what it makes old on screen, whether it was done or refused; the trail always is. */
export function useAct<V, R>(act: (given: V) => Promise<R>, stale: readonly (readonly unknown[])[]) {
  const client = useQueryClient()
  return useOneAct({
    mutationFn: act,
    onSettled: () => Promise.all([...stale, ['trail']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

/** The route of an incident, behind /api. */
export const incidentRoute = (code: string): string => `/incidents/${encodeURIComponent(code)}`
const questionRoute = (code: string, id: string): string => `${incidentRoute(code)}/questions/${encodeURIComponent(id)}`
const query = (fields: Readonly<Record<string, string>>): string => `?${new URLSearchParams(fields)}`

/** Under which name acts are recorded; null until it was given. */
export const useDesk = () => useQuery({ queryKey: ['desk'], queryFn: () => call<DeskState>('/desk') })
/** Gives that name. */
export const useNameDesk = () => useAct((by: string) => call('/desk', { method: 'PUT', json: { by } }), [['desk']])
/** All incidents, the one changed last first. */
export const useIncidents = () => useQuery({ queryKey: ['incidents'], queryFn: () => call<IncidentSummary[]>('/incidents') })
/** One incident, with the addresses asked for; refused as `incident-unknown`. */
export const useIncident = (code: string) => useQuery({ queryKey: ['incident', code], queryFn: () => call<IncidentView>(incidentRoute(code)) })
/** A line a report, each version a line of its own, in the order in which they came in. Footage is not among them. */
export const useReports = (code: string) => useQuery({ queryKey: ['reports', code], queryFn: () => call<ReportSummary[]>(`${incidentRoute(code)}/reports`) })

/** Opens an incident; its code is made by the desk. Refused as `zone-unknown`. */
export const openIncident = (title: string, zone: string) => call<Incident>('/incidents', { method: 'POST', json: { title, zone } })
/** Opens the sample, or gives it as it stands where this desk has it. */
export const openSample = () => call<Incident>('/sample', { method: 'POST' })
/** Sends a file as it is. `name` holds the folders that it lay in, where it came with some. */
export const takeInFile = (code: string, file: File, name: string, method: 'upload' | 'folder') =>
  call<TakenIn>(`${incidentRoute(code)}/originals${query({ name, method })}`, { method: 'POST', file })
/** Takes pasted text in; refused as `text-too-large`. */
export const takeInText = (code: string, text: string) => call<TakenIn>(`${incidentRoute(code)}/texts`, { method: 'POST', json: { text } })
/** Notes an address as asked for, and fetches nothing. Refused as `address-not-understood`. */
export const askForAddress = (code: string, address: string) => call<Capture>(`${incidentRoute(code)}/addresses`, { method: 'POST', json: { address } })

/** All questions, with their answers, in the order of the shelf. */
export const useQuestions = (code: string) => useQuery({ queryKey: ['questions', code], queryFn: () => call<Question[]>(`${incidentRoute(code)}/questions`) })
/** One of them; refused as `question-unknown`. */
export const useQuestion = (code: string, id: string) => useQuery({ queryKey: ['question', code, id], queryFn: () => call<Question>(questionRoute(code, id)) })
/** Records a finding, or what replaces one; refused as `kind-required` where it is not said as what it replaces it. */
export const useDecide = (code: string, question: string) =>
  useAct(
    (json: Deciding) => call(`${questionRoute(code, question)}/findings`, { method: 'POST', json }),
    [['question', code, question], ['questions', code], ['incidents']],
  )
/** Words given otherwise than where they stand in full, of all reports. Keyed below the questions, which change with the same readings. */
export const useDrift = (code: string) => useQuery({ queryKey: ['questions', code, 'drift'], queryFn: () => call<Drift[]>(`${incidentRoute(code)}/drift`) })
/** Which occurrences are one and which two, by the program or a person. */
export const useSameEvents = (code: string) =>
  useQuery({ queryKey: ['sameEvents', code], queryFn: () => call<SameEvent[]>(`${incidentRoute(code)}/same-events`) })
/** A person's word on such a link. */
export const useSetSameEvent = (code: string) =>
  useAct(
    (json: NewSameEvent) => call(`${incidentRoute(code)}/same-events`, { method: 'PUT', json }),
    [
      ['sameEvents', code],
      ['questions', code],
      ['question', code],
    ],
  )

/** So many entries are asked for at once. */
export const TRAIL_PAGE = 50
/** A page of the trail, the newest first; `before` is the sequence number to go on from. */
export const trailPage = (code: string, before: number | null) =>
  call<TrailEntry[]>(`${incidentRoute(code)}/trail${query({ limit: String(TRAIL_PAGE), ...(before === null ? {} : { before: String(before) }) })}`)

/** Passages with all of these words, of one incident or (null) of the whole desk. Blank words are not asked for. */
export const useSearch = (words: string, code: string | null) =>
  useQuery({
    queryKey: ['search', code, words],
    queryFn: () => call<SearchHit[]>(`/search${query({ words, ...(code === null ? {} : { incident: code }) })}`),
    enabled: words.trim() !== '',
  })
