// The reasons of an act, in the form of that act.
import { Label, TextArea, TextField } from 'react-aria-components'

const LONGEST = 4000 // what the door takes (http/route-parts.ts)

/** The field. Whether it may stay empty is the act's own matter. */
export const Because = ({ value, onChange, rows = 2 }: { value: string; onChange: (because: string) => void; rows?: number }) => (
  <TextField value={value} onChange={onChange}>
    <Label>Because</Label>
    <TextArea rows={rows} dir="auto" maxLength={LONGEST} />
  </TextField>
)
