// Reports that are known to speak of another piece than the others do: a person said so, or said which held piece each speaks of, and those share no stretch.
//
// What several reports call "the video" is taken to be one piece until then. Two pieces that do not match are never one, or an eyewitness's own clip is told
// to be as old as a forgery that somebody else shared.
import type { PieceForQuestions, ReportForQuestions } from '../../model/question.ts'
import { readerFor } from '../said-of/times-said.ts'

/**
 * Each report with the subject of its own footage, where that is not the one that the others speak of: the id of the piece, or report and mention where none is
 * held. The pieces that hang together by shared stretches are one; those that most reports other than posts speak of, then most reports, then that came in
 * first, stay what "the footage" is.
 */
export function withFootageApart(reports: readonly ReportForQuestions[], pieces: readonly PieceForQuestions[]): readonly ReportForQuestions[] {
  const byId = new Map(reports.map((given) => [given.id, given]))
  const spokenBy = (piece: PieceForQuestions): readonly ReportForQuestions[] =>
    piece.spokenOf.flatMap(({ report, mention }) => {
      const given = byId.get(report)
      return given !== undefined && readerFor(given.report).mainFootage === mention ? [given] : []
    })
  const groups = together(pieces)
    .map((group) => ({ subject: group[0]?.id ?? '', reports: [...new Set(group.flatMap(spokenBy))] }))
    .filter((group) => group.reports.length > 0)
  const weight = (group: (typeof groups)[number]): number =>
    group.reports.filter(({ report }) => report.post === null).length * reports.length + group.reports.length
  const [main] = groups.filter((group) => !group.reports.some(isSaidApart)).toSorted((a, b) => weight(b) - weight(a))
  const apart = new Map(reports.filter(isSaidApart).map((given) => [given, `${given.id}/${readerFor(given.report).mainFootage ?? ''}`]))
  for (const { subject, reports: all } of groups.toReversed()) for (const given of all) if (main?.reports.includes(given) !== true) apart.set(given, subject)
  return reports.map((given) => {
    const footageApart = apart.get(given)
    return footageApart === undefined ? given : kept(given, footageApart)
  })
}

const isSaidApart = ({ report }: ReportForQuestions): boolean => {
  const { mainFootage } = readerFor(report)
  return report.footage.some(({ id, apart }) => apart === true && id === mainFootage)
}

/** The pieces by what hangs together by shared stretches, in the order in which they came in. */
function together(pieces: readonly PieceForQuestions[]): readonly (readonly PieceForQuestions[])[] {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]))
  const seen = new Set<string>()
  return pieces.flatMap((piece) => {
    if (seen.has(piece.id)) return []
    seen.add(piece.id)
    const group = [piece]
    for (const each of group)
      for (const { footage } of each.shares) {
        const other = byId.get(footage)
        if (other === undefined || seen.has(footage)) continue
        seen.add(footage)
        group.push(other)
      }
    return [group]
  })
}

const known = new WeakMap<ReportForQuestions, ReportForQuestions>()

/** One and the same object for a report until it changes, so that what was found in it is found once. */
function kept(given: ReportForQuestions, footageApart: string): ReportForQuestions {
  const before = known.get(given)
  if (before?.footageApart === footageApart) return before
  const now = { ...given, footageApart }
  known.set(given, now)
  return now
}
