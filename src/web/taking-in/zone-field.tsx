// The field for a time zone: offers the names there are, and says at once when what is written is none, with those that were probably meant.
import { useId, useState, type KeyboardEvent } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { nearestZones } from '../../model/zone-names.ts'
import { isZone, mayBecomeZone } from './zones.ts'

/** Enter takes the name that is offered, and does not send the form around it. */
const takeTheName = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

type Props = { readonly label: string; readonly value: string; readonly onChange: (zone: string) => void; readonly isRequired?: boolean }

/** The field. `value` is what is written, a name of a zone or not yet: `isZone` (zones.ts) tells before it is sent. */
export function ZoneField({ label, value, onChange, isRequired = false }: Props) {
  const [isLeft, setLeft] = useState(false)
  const names = useId()
  const says = useId()
  // While a name may still come of it nobody is interrupted; once the field is left, or nothing can come of it any more, it is said.
  const isWrong = value.trim() !== '' && !isZone(value) && (isLeft || !mayBecomeZone(value))
  const meant = isWrong ? nearestZones(value) : []
  return (
    <div className="zoneField">
      <TextField value={value} onChange={onChange} isRequired={isRequired} isInvalid={isWrong} onFocus={() => setLeft(false)} onBlur={() => setLeft(true)}>
        <Label>{label}</Label>
        <Input list={names} autoComplete="off" spellCheck={false} aria-describedby={says} onKeyDown={takeTheName} />
      </TextField>
      <datalist id={names}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={says} role="status" className={isWrong ? 'zoneWrong' : undefined}>
        {!isWrong ? null : (
          <>
            There is no zone of this name. {meant.length === 0 ? 'Zones are written like Europe/London.' : 'Perhaps '}
            {meant.map((name, i) => (
              <span key={name}>
                {i > 0 ? ', ' : ''}
                <Button className="link" onPress={() => onChange(name)}>
                  {name}
                </Button>
              </span>
            ))}
          </>
        )}
      </p>
    </div>
  )
}
