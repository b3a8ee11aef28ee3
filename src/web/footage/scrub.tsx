// The slider that goes through a stretch of footage: one thumb for all of it, in hundredths of a second, told in words.
import { clock } from './footage-words.ts'

type Props = {
  readonly label?: string
  readonly from?: number
  readonly to: number // seconds, as `from` and `second`
  readonly second: number
  readonly spoken?: string // what is told of where it stands
  readonly shown?: string
  readonly onGo: (second: number) => void
}

/** The slider and its clock. `onGo` is called on every move. */
export function Scrub({ label = 'Where in the footage', from = 0, to, second, onGo, ...told }: Props) {
  const { spoken = `${clock(second)} of ${clock(to)}`, shown = `${clock(second)} / ${clock(to)}` } = told
  return (
    <label className="scrub">
      <span className="hiddenLabel">{label}</span>
      <input
        type="range"
        min={from}
        max={to}
        step={0.01}
        value={Math.min(to, Math.max(from, second))}
        aria-valuetext={spoken}
        onChange={(event) => onGo(Number(event.currentTarget.value))}
      />
      <span className="clock">{shown}</span>
    </label>
  )
}
