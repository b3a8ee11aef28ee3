// What an entry of the trail speaks of, by its name: a report, a piece of footage, a match, what was mended. Where it is held no longer, by what it is.
import { Link } from 'wouter'
import type { ByHand } from '../../model/report.ts'
import { footagePath, matchPath, passagePath, reportPath } from '../addresses.ts'
import { useIncident, useReports } from '../calls.ts'
import { useFootage } from '../footage/footage-calls.ts'
import { shortName } from '../footage/footage-words.ts'
import { boundsInWords, shortened } from '../words.ts'

/** A report by its headline, or its file's name, with a link to it or to the reading `at`; "a report" where it is no longer held. A piece of footage is named as one. */
export function ReportNamed({ code, id, at }: { code: string; id: string; at?: string }) {
  const held = useReports(code).data?.find((each) => each.id === id)
  const isFootage = useFootage(code).data?.some((each) => each.id === id) === true
  if (held === undefined && isFootage) return <PieceNamed code={code} id={id} />
  return (
    <Link href={at === undefined ? reportPath(code, id) : passagePath(code, id, at)} className={held === undefined ? undefined : 'said'}>
      <span dir="auto">{held === undefined ? 'a report' : shortened(held.title, 80)}</span>
      <Version code={code} id={id} />
    </Link>
  )
}

/** ", version 2", of a page that is held in several; nothing else. */
export function Version({ code, id }: { code: string; id: string }) {
  const version = useReports(code).data?.find((each) => each.id === id)?.version ?? 1
  return version === 1 ? null : <>, version {version}</>
}

/** A piece by the name of its file, shortened; "a piece of footage" where it is no longer held. */
export function PieceNamed({ code, id }: { code: string; id: string }) {
  const held = useFootage(code).data?.find((each) => each.id === id)
  return (
    <Link href={footagePath(code, id)}>
      <bdi title={held?.name}>{held === undefined ? 'a piece of footage' : shortName(held.name)}</bdi>
    </Link>
  )
}

/** Two pieces by the names of their files; "the two beside one another" where one is no longer held. */
export function MatchNamed({ code, id }: { code: string; id: string }) {
  const pieces = useFootage(code).data ?? []
  const match = pieces.flatMap(({ matches }) => matches).find((each) => each.id === id)
  const nameOf = (piece: string | undefined): string | undefined => pieces.find((each) => each.id === piece)?.name
  const [a, b] = [nameOf(match?.a), nameOf(match?.b)]
  return (
    <Link href={matchPath(code, id)}>
      {a === undefined || b === undefined ? (
        'the two beside one another'
      ) : (
        <>
          <bdi title={a}>{shortName(a)}</bdi> beside <bdi title={b}>{shortName(b)}</bdi>
        </>
      )}
    </Link>
  )
}

/** What was mended, as the form has it: a day, or a minute in its zone. */
export function Mended({ code, byHand }: { code: string; byHand: ByHand }) {
  const { data } = useIncident(code)
  const zone = byHand.zone ?? data?.incident.zone ?? 'UTC'
  return (
    <span dir="auto">
      {Object.entries(byHand)
        .map(([field, value]) => `${field} ${field === 'published' ? publishedInWords(value, zone) : value}`)
        .join(', ')}
    </span>
  )
}

function publishedInWords(at: string, zone: string): string {
  const isMinute = at.includes('T')
  const from = new Date(at)
  if (Number.isNaN(from.getTime())) return at
  const to = new Date(from.getTime() + (isMinute ? 60_000 : 86_400_000))
  return boundsInWords({ earliest: from.toISOString(), latest: to.toISOString() }, isMinute ? zone : 'UTC')
}
