// The name acts are recorded under. It is asked for where an act first needs it, and nowhere before.
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { useDesk, useNameDesk } from './calls.ts'
import { Refusal } from './pieces.tsx'

type Signing = {
  /** The field to show inside the act's own form; null where the desk has its name. */
  readonly field: ReactNode
  /** What is still to be said, or null. */
  readonly missing: string | null
  /** Names the desk if need be, then acts. Without a name nothing is done, and the field gets the focus. */
  readonly sign: (act: () => void) => void
}

/** What an act needs to be signed: nothing where the desk has its name. */
export function useSigning(): Signing {
  const desk = useDesk()
  const name = useNameDesk()
  const [given, setGiven] = useState('')
  const input = useRef<HTMLInputElement>(null)
  // What was chosen by a key before there was a name: Enter in the field does it.
  const [waits, setWaits] = useState<(() => void) | null>(null)
  if (desk.data === undefined || desk.data.by !== null) return { field: null, missing: null, sign: (act) => act() }
  const by = given.trim()
  const sign = (act: () => void) => {
    if (by !== '') return name.mutate(by, { onSuccess: act })
    setWaits(() => act)
    input.current?.focus()
  }
  return {
    field: (
      <NameField value={given} onChange={setGiven} input={input} error={name.error} {...(waits !== null && { onEnter: () => by !== '' && sign(waits) })} />
    ),
    missing: by === '' ? 'Say under which name it is recorded.' : null,
    sign,
  }
}

type FieldProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly input: RefObject<HTMLInputElement | null>
  readonly error: Error | null
  /** Where an act waits for the name; else Enter is the form's. */
  readonly onEnter?: () => void
}

const NameField = ({ value, onChange, input, error, onEnter }: FieldProps) => (
  <div className="signing">
    <TextField value={value} onChange={onChange}>
      <Label>Under which name is this recorded? (shown as “not signed in”)</Label>
      <Input
        ref={input}
        maxLength={200}
        autoComplete="name"
        dir="auto"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || onEnter === undefined) return
          event.preventDefault()
          onEnter()
        }}
      />
    </TextField>
    {onEnter === undefined ? null : (
      <p className="keys soft">
        <kbd>Enter</kbd>&nbsp;records what was chosen under this name
      </p>
    )}
    <Refusal error={error} />
  </div>
)

/** At the foot of every page: under which name acts are recorded, or the offer to give one or another: what was recorded before keeps its own. */
export function Signed() {
  const desk = useDesk()
  const name = useNameDesk()
  const [isOpen, setOpen] = useState(false)
  const [given, setGiven] = useState('')
  const input = useRef<HTMLInputElement>(null)
  if (desk.data === undefined) return null
  const { by } = desk.data
  if (!isOpen)
    return (
      <span>
        {by === null ? (
          'No name given yet'
        ) : (
          <>
            Recorded as <bdi>{by}</bdi>, not signed in
          </>
        )}
        <span className="dot" aria-hidden="true">
          {' · '}
        </span>
        <Button
          className="link"
          onPress={() => {
            setOpen(true)
            requestAnimationFrame(() => input.current?.focus())
          }}
        >
          {by === null ? 'Set the name acts are recorded under' : 'Record under another name'}
        </Button>
      </span>
    )
  return (
    <form
      aria-label="Name of this desk"
      onSubmit={(event) => {
        event.preventDefault()
        if (given.trim() === '') return
        name.mutate(given.trim(), {
          onSuccess: () => {
            setOpen(false)
            setGiven('')
          },
        })
      }}
    >
      <NameField value={given} onChange={setGiven} input={input} error={name.error} />
      <div className="row">
        <Button type="submit" className="quiet small" isDisabled={given.trim() === ''}>
          Use this name from now on
        </Button>
        <Button className="quiet small" onPress={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
