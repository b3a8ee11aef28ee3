// Mending by hand what a report does not say of itself, or says wrongly: when it was published, in which zone, by whom.
import { useState, type RefObject } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import type { Report } from '../../model/report.ts'
import { Refusal } from '../pieces.tsx'
import { useMend } from './report-calls.ts'
import { useSigning } from '../signing.tsx'
import { ZoneField } from '../taking-in/zone-field.tsx'
import { isZone } from '../taking-in/zones.ts'

type Props = {
  readonly id: string
  readonly report: Report
  readonly incidentZone: string
  readonly first: RefObject<HTMLInputElement | null>
  readonly onDone: () => void
  /** A day that somebody took from the text for its date: entered already, with where it stands. */
  readonly offered: { readonly quote: string; readonly day: string } | null
}

/** The form. What is left as it was is not sent; `onDone` is called when it is recorded, and when it is left. */
export function Mend({ id, report, incidentZone, first, onDone, offered }: Props) {
  const { published, publication } = report.report
  const mend = useMend(id)
  const signing = useSigning()
  const [isSaid, setSaid] = useState<string | null>(null)
  const hasDate = published.earliest !== null
  const wasDay = published.earliest?.slice(0, 10) ?? ''
  const wasZone = hasDate ? published.zone : incidentZone
  const [day, setDay] = useState(offered?.day ?? wasDay)
  const [clock, setClock] = useState('')
  const [zone, setZone] = useState(wasZone)
  const [by, setBy] = useState(publication ?? '')
  const [because, setBecause] = useState(offered === null ? '' : `It stands at the top of the text: “${offered.quote}”`)
  const isDated = day !== '' && (day !== wasDay || clock !== '')
  const isZoned = zone.trim() !== '' && zone.trim() !== wasZone
  const isNamed = by.trim() !== '' && by.trim() !== publication
  const send = () => {
    if (!isDated && !isZoned && !isNamed) {
      setSaid('Nothing to mend is entered: give a date, another zone or the publication.')
      return
    }
    if (isZoned && !isZone(zone)) {
      setSaid(`There is no zone “${zone.trim()}”: nothing was recorded.`)
      return
    }
    setSaid(null)
    signing.sign(() =>
      mend.mutate(
        {
          // A day means one in the zone beside it, so the two go together; a publication alone leaves the dateline as it was found.
          ...(day !== '' && (isDated || isZoned) ? { published: clock === '' ? day : `${day}T${clock}` } : {}),
          ...(zone.trim() !== '' && (isDated || isZoned) ? { zone: zone.trim() } : {}),
          ...(isNamed ? { publication: by.trim() } : {}),
          because: because.trim() === '' ? null : because.trim(),
        },
        { onSuccess: onDone },
      ),
    )
  }
  return (
    <form
      className="mend"
      aria-label="Mend by hand"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="fields">
        <TextField value={day} onChange={setDay} type="date">
          <Label>Published on</Label>
          <Input ref={first} />
        </TextField>
        <TextField value={clock} onChange={setClock} type="time">
          <Label>at (if known)</Label>
          <Input />
        </TextField>
        <ZoneField label="Zone" value={zone} onChange={setZone} />
        <TextField value={by} onChange={setBy}>
          <Label>Publication</Label>
          <Input dir="auto" maxLength={300} />
        </TextField>
        <TextField value={because} onChange={setBecause} className="wide">
          <Label>Because (where it is known from)</Label>
          <Input dir="auto" maxLength={1000} />
        </TextField>
      </div>
      {signing.field}
      <div className="row">
        <Button type="submit" isDisabled={mend.isPending}>
          Mend
        </Button>
        <Button className="quiet" onPress={onDone}>
          Leave as it is
        </Button>
        <span className="soft">The text stays as it was read; its times are worked out again.</span>
      </div>
      {isSaid === null ? null : (
        <p className="refusal" role="alert">
          {isSaid}
        </p>
      )}
      <Refusal error={mend.error} />
    </form>
  )
}
