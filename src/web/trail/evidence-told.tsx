// How it is told in the trail what was handed out, opened, held and erased.
import { Link } from 'wouter'
import { evidencePath } from '../addresses.ts'
import { counted } from '../words.ts'
import type { Teller } from './changes-told.tsx'

export const OF_EVIDENCE: Pick<Teller, 'bundleExported' | 'anchored' | 'originalsOpened' | 'backedUp' | 'holdSet' | 'originalErased' | 'emptied'> = {
  bundleExported: ({ exported }, code) => (
    <p>
      An <Link href={evidencePath(code)}>evidence bundle</Link> was made, with {counted(exported.originals, 'original')}
      {exported.withheld > 0 ? `; ${counted(exported.withheld, 'original')} withheld` : ''}.
    </p>
  ),
  anchored: () => <p>Something from outside the desk was kept for its log.</p>,
  originalsOpened: ({ originals }) => (
    <p>{originals === 'all' ? 'All originals were' : originals.length === 1 ? 'An original was' : 'Originals were'} opened.</p>
  ),
  backedUp: ({ originals }) => <p>A backup of the whole desk was made, with {counted(originals, 'original')}.</p>,
  holdSet: ({ original, held }, code) => (
    <p>
      A legal hold was {held ? 'placed on' : 'lifted from'} {original === null ? 'all originals of this incident' : 'an original'}:{' '}
      <Link href={evidencePath(code)}>custody</Link>.
    </p>
  ),
  originalErased: ({ reports, entries }, code) => (
    <p>
      The original of {reports.join(', ')} was erased, with what was read and made of it and {counted(entries.length, 'act')} that spoke of it. The{' '}
      <Link href={evidencePath(code)}>log</Link> keeps that they were.
    </p>
  ),
  emptied: ({ was, erasedBy }) => (
    <p className="soft">
      {EMPTIED[was] ?? 'An act'}: what it said was erased (act {erasedBy - 1} in the log).
    </p>
  ),
}

const EMPTIED: Readonly<Record<string, string>> = {
  originalKept: 'An original was kept',
  originalRead: 'A report was read',
  originalNotRead: 'An original could not be read',
  footagePrinted: 'Prints of footage were taken',
  reportMended: 'A report was mended',
  readingJudged: 'A reading was judged',
  readingCorrected: 'A reading was corrected',
  answersChanged: 'Answers changed',
  findingRecorded: 'The desk recorded a finding',
  redacted: 'A redacted file was made',
}
