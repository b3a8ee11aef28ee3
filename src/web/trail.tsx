// The trail: everything that changed, newest first, with who, when and why. What stood before stays readable here.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { TRAIL_PAGE, trailPage } from './calls.ts'
import { Frame } from './frame.tsx'
import { Told } from './changes-told.tsx'
import { Empty, Refusal, Waiting } from './pieces.tsx'
import { moment } from './words.ts'

export function TrailScreen({ code }: { code: string }) {
  const trail = useInfiniteQuery({
    queryKey: ['trail', code],
    queryFn: ({ pageParam }) => trailPage(code, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < TRAIL_PAGE ? null : (page.at(-1)?.seq ?? null)),
  })
  const entries = trail.data?.pages.flat() ?? []
  return (
    <Frame title="Trail" code={code} tab="trail" lede="Everything that changed, newest first. Nothing here is ever rewritten; times are this desk’s own clock.">
      {trail.isPending ? <Waiting /> : null}
      <Refusal error={trail.error} />
      {trail.isSuccess && entries.length === 0 ? <Empty>Nothing has happened yet.</Empty> : null}
      <ol className="trail">
        {entries.map((entry) => (
          <li key={entry.seq} id={`e${entry.seq}`}>
            <div className="when">
              <time dateTime={entry.at}>{moment(entry.at)}</time>
              <span className="soft">
                {entry.by === 'dateline' ? (
                  'the program'
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
      {trail.hasNextPage ? (
        <Button className="quiet" isPending={trail.isFetchingNextPage} onPress={() => void trail.fetchNextPage()}>
          Show earlier changes
        </Button>
      ) : null}
    </Frame>
  )
}
