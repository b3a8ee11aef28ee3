// Which footage is asked about: what the reports of the occurrence speak of ("f1"), other footage that a report tells apart, and each piece that is held
// and of which nobody has said yet what it is.
//
// A piece counts for what reports speak of once a person has said that it is that footage; a proposal binds nothing.
import type { FootageInQuestion } from '../../model/sockets.ts'
import type { FootageSeen, PieceForQuestions, ReportForQuestions } from '../../model/question.ts'
import { readerFor } from '../said-of/times-said.ts'
import { subjectOf } from './subject.ts'

/** Beyond them a piece is asked about once a person has said which report speaks of it. */
const MOST_UNNAMED = 60

/** By subject: what reports speak of first, then the pieces in the order in which they came in. `main`: the reports of the occurrence in question. */
export function footageInQuestion(pieces: readonly PieceForQuestions[], main: readonly ReportForQuestions[]): ReadonlyMap<string, FootageInQuestion> {
  const reports = new Map(main.map((given) => [given.id, given]))
  const found = new Map<string, FootageInQuestion>()
  let unnamed = 0
  for (const piece of pieces) {
    const subjects = [...new Set(piece.spokenOf.map((spoken) => subjectOfMention(spoken, reports)))]
    if (subjects.length === 0 && unnamed++ >= MOST_UNNAMED) continue
    for (const subject of subjects.length > 0 ? subjects : [piece.id]) found.set(subject, joined(found.get(subject), piece, subject))
  }
  return new Map([...found].toSorted(([a], [b]) => Number(b === 'f1') - Number(a === 'f1')))
}

function subjectOfMention({ report, mention }: PieceForQuestions['spokenOf'][number], reports: ReadonlyMap<string, ReportForQuestions>): string {
  const given = reports.get(report)
  return given === undefined ? `${report}/${mention}` : subjectOf(given, mention, readerFor(given.report).mainFootage)
}

/** Two pieces that are both the footage in question are seen as itself, also where they share a stretch. */
function joined(before: FootageInQuestion | undefined, piece: PieceForQuestions, subject: string): FootageInQuestion {
  const own = [...(before?.own ?? []), piece.id]
  const isOther = ({ footage }: { readonly footage: string }): boolean => !own.includes(footage)
  const seen = [...(before?.seen ?? []), ...piece.seen].filter((each) => each.shared === null || isOther(each))
  return {
    ...{ subject, name: subject === 'f1' || subject.includes('/') ? null : (before?.name ?? piece.name), own },
    seen: seen.filter((each, i) => seen.findIndex((other) => isSame(other, each)) === i),
    shares: [...(before?.shares ?? []), ...piece.shares].filter(isOther),
    says: [...(before?.says ?? []), ...piece.says],
  }
}

const isSame = (a: FootageSeen, b: FootageSeen): boolean =>
  a.footage === b.footage &&
  a.where === b.where &&
  a.by === b.by &&
  a.basis === b.basis &&
  a.time.earliest === b.time.earliest &&
  a.time.latest === b.time.latest

/** "the footage", "“quay.mp4”", "the other footage (“older clips”)". */
export function footageInWords(subject: string | null, quote: string | undefined, footage: FootageInQuestion | undefined): string {
  if (subject === 'f1') return 'the footage'
  if (footage !== undefined && footage.name !== null) return `“${footage.name}”`
  return quote === undefined ? 'the other footage' : `the other footage (“${quote}”)`
}
