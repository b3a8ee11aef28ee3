// What the workbench asks of the desk about footage: the pieces of an incident, what a person says of them, and footage that lies elsewhere on the desk.
import { useQuery } from '@tanstack/react-query'
import type { CarriedMedia, HeldElsewhere, HeldFootage } from '../../model/held-footage.ts'
import type { ReadingStatus } from '../../model/statement.ts'
import type { TakenIn } from '../../model/told.ts'
import type { NamedFootage, NewSighting } from '../../http/contract.ts'
import { call, incidentRoute, useAct } from '../calls.ts'
import { reportRoute } from '../report/report-calls.ts'

const pieceRoute = (id: string): string => `/footage/${encodeURIComponent(id)}`
// What is said of footage moves the bounds of the questions.
const moved = (code: string) => [
  ['footage', code],
  ['questions', code],
  ['question', code],
]

/** All pieces of an incident in one: a match is told on both, and a piece is seen through the sightings of those it matches. */
export const useFootage = (code: string) =>
  useQuery({
    queryKey: ['footage', code],
    queryFn: () => call<HeldFootage[]>(`${incidentRoute(code)}/footage`),
    // Printing tells its seconds when asked; that it is done comes as a change.
    refetchInterval: ({ state }) => (state.data?.some((piece) => piece.state === 'waiting') === true ? 2000 : false),
  })
/** A sighting entered by hand; refused as `date-not-understood`. */
export const useAddSighting = (code: string, id: string) =>
  useAct((json: NewSighting) => call(`${pieceRoute(id)}/sightings`, { method: 'POST', json }), moved(code))
/** Says that the piece is, or is not, what a report calls its footage. */
export const useNameFootage = (code: string, id: string) =>
  useAct((json: NamedFootage) => call(`${pieceRoute(id)}/mentions`, { method: 'POST', json }), moved(code))
/** Confirms or rejects a match. */
export const useJudgeMatch = (code: string) =>
  useAct(
    ({ match, ...json }: { match: string; status: ReadingStatus; because: string | null }) =>
      call(`/matches/${encodeURIComponent(match)}/judgement`, { method: 'POST', json }),
    moved(code),
  )

/** What the other incidents of this desk hold of it, the best first. Asked only where a person presses for it; refused as `footage-not-printed`. */
export const useElsewhere = (id: string, isAsked: boolean) =>
  useQuery({ queryKey: ['elsewhere', id], queryFn: () => call<HeldElsewhere>(`${pieceRoute(id)}/elsewhere`), enabled: isAsked })
/** Takes such a piece into this incident, with the time since when the desk has it. */
export const useBringOver = (code: string, id: string) =>
  useAct((footage: string) => call<TakenIn>(`${incidentRoute(code)}/footage`, { method: 'POST', json: { footage } }), [...moved(code), ['elsewhere', id]])

/** Films, sounds and pictures that the file of a report carries, in the order of the page. */
export const useCarried = (report: string) =>
  useQuery({ queryKey: ['report', report, 'carried'], queryFn: () => call<CarriedMedia[]>(`${reportRoute(report)}/carried`) })
/** Takes one of them in, by its SHA-256, as a piece of its own. */
export const useTakeInCarried = (code: string, report: string) =>
  useAct(
    (sha256: string) => call<TakenIn>(`${reportRoute(report)}/carried`, { method: 'POST', json: { sha256 } }),
    [...moved(code), ['report', report, 'carried']],
  )
