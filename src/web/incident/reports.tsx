// All reports of an incident, with a filter by words of their titles and publications.
import { useDeferredValue, useMemo, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { isRemark } from '../../model/trouble.ts'
import { useReports } from '../calls.ts'
import { Refusal } from '../pieces.tsx'
import { Frame } from '../frame.tsx'
import { inOrder, type Order } from './order.ts'
import { ReportsList } from './reports-list.tsx'
import { TakeInRow } from '../taking-in/take-in.tsx'
import { useTakeIn, type Dropped } from '../taking-in/under-way.ts'
import { counted, reportsIn, some } from '../words.ts'

/** The screen of all reports, as they were published or as they came in. */
export function ReportsScreen({ code }: { code: string }) {
  const reports = useReports(code)
  const { takeIn } = useTakeIn(code)
  const take = (dropped: readonly Dropped[]) => void takeIn(code, dropped)
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState<Order>('published')
  const words = useDeferredValue(filter.trim().toLowerCase())
  const ordered = useMemo(() => reports.data && inOrder(reports.data, order), [reports.data, order])
  const shown = useMemo(
    () => ordered?.filter((row) => words === '' || `${row.title} ${row.publication ?? ''} ${row.name}`.toLowerCase().includes(words)),
    [ordered, words],
  )
  const all = reports.data ?? []
  const troubled = all.filter((row) => row.state === 'failed' || row.troubles.some((trouble) => !isRemark(trouble))).length
  return (
    <Frame
      title="Reports"
      code={code}
      tab="reports"
      lede={
        all.length === 0
          ? 'None yet.'
          : `${some(reportsIn(all), 'report')}${troubled > 0 ? `; ${counted(troubled, 'has', 'have')} something that was not read` : ''}.`
      }
    >
      <TakeInRow code={code} onFiles={take} />
      <Refusal error={reports.error} />
      <div className="filter">
        {all.length < 8 ? null : (
          <TextField value={filter} onChange={setFilter}>
            <Label>Show only titles and publications with</Label>
            <Input />
          </TextField>
        )}
        {all.length < 2 ? null : (
          <label>
            In order of
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value === 'takenIn' ? 'takenIn' : 'published')}>
              <option value="published">publication</option>
              <option value="takenIn">taking in</option>
            </select>
          </label>
        )}
      </div>
      <ReportsList code={code} reports={shown} filtered={words !== ''} />
    </Frame>
  )
}
