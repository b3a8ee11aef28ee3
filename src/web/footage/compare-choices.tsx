// How two pieces are looked at: side by side, as what differs or laid over one another; which of them is heard, how fast, and which stretch of several.
import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components'
import type { Aligned } from './aligned.ts'
import { stretch } from './footage-words.ts'

export type Mode = 'beside' | 'difference' | 'overlay'
export type Heard = 'none' | 'a' | 'b'

/** The three ways to look at two pieces, of which one is always on. */
export function Modes({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  return (
    <ToggleButtonGroup
      className="kinds"
      aria-label="How the two are shown"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys: Set<Key>) => onMode([...keys][0] as Mode)}
    >
      <ToggleButton id="beside" className="kind">
        Side by side
      </ToggleButton>
      <ToggleButton id="difference" className="kind">
        Difference
      </ToggleButton>
      <ToggleButton id="overlay" className="kind">
        Overlay
      </ToggleButton>
    </ToggleButtonGroup>
  )
}

type ChoicesProps = {
  readonly mode: Mode
  readonly share: number
  readonly onShare: (share: number) => void
  /** What is heard and how fast it runs; null where nothing runs. */
  readonly running: {
    readonly heard: Heard
    readonly onHeard: (heard: Heard) => void
    readonly speed: number
    readonly onSpeed: (speed: number) => void
  } | null
  /** Whether the second piece has a sound to be heard. */
  readonly hasSecond: boolean
  readonly stretches: readonly Aligned[]
  readonly chosen: number
  readonly onChosen: (chosen: number) => void
}

/** What there is to choose for this pair in this mode; what makes no difference here is left out. */
export function Choices({ mode, share, onShare, running, hasSecond, stretches, chosen, onChosen }: ChoicesProps) {
  return (
    <div className="row choices">
      {mode !== 'overlay' ? null : (
        <label>
          How much of the second
          <input type="range" min={0} max={1} step={0.05} value={share} onChange={(event) => onShare(Number(event.currentTarget.value))} />
        </label>
      )}
      {running === null ? null : (
        <>
          <label>
            Sound
            <select value={running.heard} onChange={(event) => running.onHeard(event.currentTarget.value as Heard)}>
              <option value="none">off</option>
              <option value="a">of the first</option>
              {hasSecond ? <option value="b">of the second</option> : null}
            </select>
          </label>
          <label>
            Speed
            <select value={running.speed} onChange={(event) => running.onSpeed(Number(event.currentTarget.value))}>
              {[0.25, 0.5, 1, 2].map((each) => (
                <option key={each} value={each}>
                  {each === 1 ? 'as it is' : `${each} times`}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {stretches.length < 2 ? null : (
        <label>
          Stretch
          <select value={chosen} onChange={(event) => onChosen(Number(event.currentTarget.value))}>
            {stretches.map(({ own, other }, i) => (
              <option key={i} value={i}>
                {stretch(own)} is {stretch(other)} of the other
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
