// Stretches of a film or of sound, in seconds: written, or taken from where the player stands.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { clock } from '../footage/footage-words.ts'

export type Stretch = { readonly start: number; readonly end: number }

/** A list of stretches in seconds, kept in order. `duration` null: not known, so that any end is taken; `second` is where the player stands. */
export function Stretches({
  name,
  duration,
  second,
  stretches,
  onChange,
}: {
  name: string
  duration: number | null
  second: number | null
  stretches: readonly Stretch[]
  onChange: (stretches: readonly Stretch[]) => void
}) {
  const [start, setStart] = useState('')
  const [end, setEnd] = useState('')
  const [from, to] = [Number(start.replace(',', '.')), Number(end.replace(',', '.'))]
  const isStretch = start !== '' && end !== '' && from >= 0 && to > from && (duration === null || from < duration)
  const add = () => {
    if (!isStretch) return
    onChange([...stretches, { start: from, end: to }].toSorted((a, b) => a.start - b.start))
    setStart('')
    setEnd('')
  }
  const here = (set: (words: string) => void) =>
    second === null ? null : (
      <Button className="link" onPress={() => set(second.toFixed(2))}>
        here
      </Button>
    )
  return (
    <fieldset className="stretches">
      <legend>{name}</legend>
      <form
        className="stretchForm"
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label>
          From, in seconds
          <input inputMode="decimal" value={start} onChange={(event) => setStart(event.currentTarget.value)} />
        </label>
        {here(setStart)}
        <label>
          To
          <input inputMode="decimal" value={end} onChange={(event) => setEnd(event.currentTarget.value)} />
        </label>
        {here(setEnd)}
        <Button type="submit" className="quiet" isDisabled={!isStretch}>
          Add
        </Button>
      </form>
      <ul>
        {stretches.map((each, n) => (
          <li key={`${each.start} ${each.end} ${n}`}>
            {clock(each.start)} to {clock(each.end)}{' '}
            <span className="soft">
              ({each.start} to {each.end} seconds)
            </span>{' '}
            <Button className="link" onPress={() => onChange(stretches.filter((_, other) => other !== n))}>
              Take away
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
