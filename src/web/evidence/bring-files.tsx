// Something from outside that is brought in as a file: a button, then a form with its files, checked before it is kept.
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Refusal } from '../pieces.tsx'

type Props = {
  readonly name: string // what the button does, and the form is called
  readonly files: readonly { readonly field: string; readonly label: string; readonly accept: string; readonly isOptional?: true }[]
  readonly isPending: boolean
  readonly error: Error | null
  readonly kept?: ReactNode // what came of the last one, beside the button
  readonly onBring: (files: ReadonlyMap<string, File>, done: () => void) => void
}

/** `onBring` is handed the files by their fields, and what to call when they are kept, which closes the form. */
export function BringFiles({ name, files, isPending, error, kept = null, onBring }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <>
        <Button className="quiet" onPress={() => setOpen(true)}>
          {name}
        </Button>
        {kept}
      </>
    )
  return (
    <form
      className="bringAnswer"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        const given = [...new FormData(event.currentTarget)].filter((field): field is [string, File] => field[1] instanceof File && field[1].size > 0)
        const brought = new Map(given)
        if (files.every(({ field, isOptional }) => isOptional === true || brought.has(field))) onBring(brought, () => setOpen(false))
      }}
    >
      {files.map(({ field, label, accept, isOptional }) => (
        <label key={field}>
          {label}
          <input type="file" name={field} required={isOptional !== true} accept={accept} />
        </label>
      ))}
      <div className="row">
        <Button type="submit" isDisabled={isPending}>
          Check and keep it
        </Button>
        <Button className="quiet" onPress={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
      <Refusal error={error} />
    </form>
  )
}

/** For files of some kB: the argument list of a call must hold them. */
export const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
