// The trail: everything that changed, newest first, with who, when and why. What stood before stays readable here.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { ChangeTold, TrailEntry } from '../../model/entry.ts'
import { MACHINE, NOT_SIGNED_IN } from '../../model/who-acts.ts'
import { TRAIL_PAGE, trailPage } from '../calls.ts'
import { Empty, Refusal, Waiting } from '../pieces.tsx'
import { Frame } from '../frame.tsx'
import { Told } from './changes-told.tsx'
import { moment } from '../words.ts'

/** What a person decided, as against what came in and what the program made of it. */
const ACTS: ReadonlySet<ChangeTold['kind']> = new Set([
  'findingRecorded',
  'readingJudged',
  'readingCorrected',
  'reportMended',
  'sameEventSet',
  'matchJudged',
  'footageSeen',
  'footageNamed',
  'holdSet',
  'originalErased',
] as const)
/** What the program proposes in the form of an act is none. */
const isAct = ({ by, change }: TrailEntry): boolean => ACTS.has(change.kind) && by !== MACHINE

/** The screen of everything that changed, a page at a time; it can show what persons did alone. */
export function TrailScreen({ code }: { code: string }) {
  const trail = useInfiniteQuery({
    queryKey: ['trail', code],
    queryFn: ({ pageParam }) => trailPage(code, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < TRAIL_PAGE ? null : (page.at(-1)?.seq ?? null)),
  })
  const [isOwn, setOwn] = useState(false)
  const all = trail.data?.pages.flat() ?? []
  const entries = isOwn ? all.filter(isAct) : all
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = trail
  // The desk's acts may lie pages apart: older pages are asked for until there is something to read, or nothing is left.
  const [wanted, setWanted] = useState(TRAIL_PAGE)
  const isLooking = isOwn && entries.length < wanted && hasNextPage
  useEffect(() => {
    if (isLooking && !isFetchingNextPage) void fetchNextPage()
  }, [isLooking, isFetchingNextPage, fetchNextPage])
  return (
    <Frame
      title="Trail"
      code={code}
      tab="trail"
      lede="Everything that changed, newest first. Nothing here is ever rewritten, and what was erased says so; times are this desk’s own clock."
    >
      {trail.isPending ? <Waiting /> : null}
      <Refusal error={trail.error} />
      <label className="onlyActs">
        <input type="checkbox" checked={isOwn} onChange={(event) => setOwn(event.currentTarget.checked)} /> The desk’s acts only: findings, judgements,
        corrections, mendings
      </label>
      {trail.isSuccess && entries.length === 0 && !isLooking ? (
        <Empty>{isOwn ? 'Nobody has found, judged or mended anything yet.' : 'Nothing has happened yet.'}</Empty>
      ) : null}
      <ol className="trail">
        {entries.map((entry) => (
          <li key={entry.seq} id={`e${entry.seq}`} className={isAct(entry) ? 'act' : undefined}>
            <div className="when">
              <time dateTime={entry.at}>{moment(entry.at)}</time>
              <span className="soft">
                {entry.by === MACHINE ? (
                  'the program'
                ) : entry.by === NOT_SIGNED_IN ? (
                  NOT_SIGNED_IN
                ) : (
                  <>
                    <bdi>{entry.by}</bdi>, not signed in
                  </>
                )}
              </span>
            </div>
            <div className="what">
              <Told code={code} change={entry.change} />
              {entry.because === null || entry.change.kind === 'findingRecorded' ? null : (
                <p>
                  Because: <span dir="auto">{entry.because}</span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {hasNextPage ? (
        <Button
          className="quiet"
          isPending={isFetchingNextPage}
          onPress={() => {
            setWanted(entries.length + TRAIL_PAGE)
            void fetchNextPage()
          }}
        >
          Show earlier changes
        </Button>
      ) : null}
    </Frame>
  )
}
