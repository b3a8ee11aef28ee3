// What is pressed beside a picture of footage: a frame back or on, colour, and keeping it in view. The same on every screen that shows one.
import { Button, ToggleButton } from 'react-aria-components'
import type { Held } from './veil.tsx'

/** `by`: 1 is the frame after, -1 the one before. */
export const StepButtons = ({ onStep }: { onStep: (by: 1 | -1) => void }) => (
  <span className="steps">
    <Button className="quiet" aria-label="One frame back" onPress={() => onStep(-1)}>
      ‹
    </Button>
    <Button className="quiet" aria-label="One frame on" onPress={() => onStep(1)}>
      ›
    </Button>
  </span>
)

/** Held pictures are grey until somebody asks for colour. */
export const Colour = ({ isOn, onChange }: { isOn: boolean; onChange: (on: boolean) => void }) => (
  <ToggleButton className="quiet toggle" isSelected={isOn} onChange={onChange}>
    In colour
  </ToggleButton>
)

/** Keeps what `held` holds in view, for whom holding is hard. */
export const KeepOpen = ({ held }: { held: Held }) => (
  <ToggleButton className="quiet toggle" isSelected={held.isKept} onChange={held.keep}>
    Keep in view
  </ToggleButton>
)
