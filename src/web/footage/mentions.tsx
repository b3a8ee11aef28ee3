// What reports call the piece: a person says "this is the footage that this report speaks of", or takes it back.
import { useEffect, useState } from 'react'
import { Button, Radio, RadioGroup, Label } from 'react-aria-components'
import type { HeldFootage } from '../../model/held-footage.ts'
import type { ReadingStatus } from '../../model/statement.ts'
import { useReports } from '../calls.ts'
import { Empty, PassageLink, Refusal } from '../pieces.tsx'
import { useReport } from '../report/report-calls.ts'
import { useNameFootage } from './footage-calls.ts'
import { useSigning } from '../signing.tsx'

/** What reports call it, proposed and confirmed; what was rejected is left out, and can be said again. */
export function Mentions({ code, piece }: { code: string; piece: HeldFootage }) {
  const name = useNameFootage(code, piece.id)
  const signing = useSigning()
  const [isAdding, setAdding] = useState(false)
  const say = (report: string, mention: string, status: ReadingStatus, done?: () => void) =>
    signing.sign(() => name.mutate({ report, mention, status }, { onSuccess: () => done?.() }))
  const standing = piece.mentions.filter(({ status }) => status !== 'rejected')
  return (
    <section aria-labelledby="called">
      <h2 id="called">What reports call it</h2>
      {standing.every(({ status }) => status === 'proposed') ? (
        <Empty>Nobody has said yet which report speaks of it. Until then no question of the reports rests on it.</Empty>
      ) : null}
      <ul className="plain mentions">
        {standing.map(({ report, footage, status, because }) => (
          <li key={`${report} ${footage}`}>
            <Mention code={code} report={report} footage={footage} />{' '}
            <span className="soft">{status === 'proposed' ? 'proposed; nothing rests on it until it is confirmed.' : `${status}`}</span>{' '}
            {status === 'proposed' && because !== null ? (
              <span className="soft" dir="auto">
                {because}
              </span>
            ) : null}{' '}
            {status === 'proposed' ? (
              <Button className="quiet small" onPress={() => say(report, footage, 'confirmed')}>
                Confirm
              </Button>
            ) : null}{' '}
            <Button className="quiet small" onPress={() => say(report, footage, 'rejected')}>
              {status === 'proposed' ? 'Reject' : 'Take back'}
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <Choose code={code} onSay={(report, footage) => say(report, footage, 'confirmed', () => setAdding(false))} onDone={() => setAdding(false)} />
      ) : (
        <div className="row">
          <Button className="quiet" onPress={() => setAdding(true)}>
            Say which report speaks of it
          </Button>
        </div>
      )}
      {signing.field}
      <Refusal error={name.error} />
    </section>
  )
}

function Mention({ code, report, footage }: { code: string; report: string; footage: string }) {
  const view = useReport(report).data
  const mention = view?.report?.footage.find(({ id }) => id === footage)
  const words = mention?.mentions[0]?.quote
  return (
    <>
      <PassageLink code={code} report={report} at={footage}>
        {words === undefined ? 'the footage it speaks of' : <q dir="auto">“{words}”</q>}
      </PassageLink>
      , <bdi>{view?.summary.publication ?? view?.summary.title ?? report}</bdi>
    </>
  )
}

function Choose({ code, onSay, onDone }: { code: string; onSay: (report: string, footage: string) => void; onDone: () => void }) {
  const reports = (useReports(code).data ?? []).filter(({ state }) => state === 'read')
  const [report, setReport] = useState('')
  const [footage, setFootage] = useState<string | null>(null)
  return (
    <form
      className="mend"
      aria-label="Say which report speaks of it"
      onSubmit={(event) => {
        event.preventDefault()
        if (report !== '' && footage !== null) onSay(report, footage)
      }}
    >
      <label>
        The report
        <select
          value={report}
          onChange={(event) => {
            setReport(event.currentTarget.value)
            setFootage(null)
          }}
        >
          <option value="">choose one</option>
          {reports.map(({ id, title, publication }) => (
            <option key={id} value={id}>
              {publication === null ? '' : `${publication}: `}
              {title}
            </option>
          ))}
        </select>
      </label>
      {report === '' ? null : <Spoken report={report} value={footage} onChange={setFootage} />}
      <div className="row">
        <Button type="submit" isDisabled={report === '' || footage === null}>
          This is that footage
        </Button>
        <Button className="quiet" onPress={onDone}>
          Not now
        </Button>
      </div>
    </form>
  )
}

/** The footage that one report speaks of, each in its own words. */
function Spoken({ report, value, onChange }: { report: string; value: string | null; onChange: (footage: string) => void }) {
  const view = useReport(report)
  const spoken = view.data?.report?.footage ?? []
  // Where it speaks of one piece only, that is the one.
  const only = spoken.length === 1 ? spoken[0]?.id : undefined
  useEffect(() => {
    if (only !== undefined && value === null) onChange(only)
  }, [only, value, onChange])
  if (view.isPending) return null
  if (spoken.length === 0) return <Empty>No footage was read in this report.</Empty>
  return (
    <RadioGroup value={value} onChange={onChange} className="radios">
      <Label>What it calls it</Label>
      {spoken.map(({ id, kind, mentions }) => (
        <Radio key={id} value={id}>
          {mentions.length === 0 ? kind : <q dir="auto">“{[...new Set(mentions.map(({ quote }) => quote))].slice(0, 3).join('”, “')}”</q>}
        </Radio>
      ))}
    </RadioGroup>
  )
}
