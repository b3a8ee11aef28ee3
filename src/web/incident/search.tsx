// Search over the desk's texts: each hit is a passage in its report, in the report's own words.
import { Link, useSearch as useAddressSearch } from 'wouter'
import { passagePath } from '../addresses.ts'
import { useSearch } from '../calls.ts'
import { Empty, Refusal, Waiting } from '../pieces.tsx'
import { Frame } from '../frame.tsx'
import { some } from '../words.ts'

/** A headline and the text below it do not run into one sentence. */
const inLines = (words: string): string => words.replace(/\n\s*/g, '\n')

/** The screen of what was found; the words are in the address. `code` null: on the whole desk. */
export function SearchScreen({ code }: { code: string | null }) {
  const words = new URLSearchParams(useAddressSearch()).get('words') ?? ''
  const hits = useSearch(words, code)
  const found = hits.data ?? []
  return (
    <Frame
      title={words === '' ? 'Search' : `“${words}”`}
      code={code}
      tab="search"
      lede={hits.isSuccess ? `${some(found.length, 'passage')} ${code === null ? 'on this desk' : 'in this incident'}.` : undefined}
    >
      {words === '' ? <Empty>Search the texts of all reports with the field above.</Empty> : null}
      {hits.isFetching ? <Waiting /> : null}
      <Refusal error={hits.error} />
      {hits.isSuccess && found.length === 0 ? <Empty>No report has these words. Only texts are searched, word by word; try fewer or other words.</Empty> : null}
      <ol className="hits">
        {found.map((hit, i) => (
          <li key={i}>
            <p className="chain">
              <bdi>{hit.publication ?? 'publication not known'}</bdi> · <bdi>{hit.title}</bdi>
            </p>
            <Link href={passagePath(hit.incident, hit.report, { start: hit.start, end: hit.end, quote: hit.words })} className="said" dir="auto">
              {hit.before.length < hit.start ? '… ' : ''}
              {inLines(hit.before).replace(/^\n/, '')}
              <mark>{hit.words}</mark>
              {inLines(hit.after)}
              {hit.goesOn ? ' …' : ''}
            </Link>
          </li>
        ))}
      </ol>
    </Frame>
  )
}
