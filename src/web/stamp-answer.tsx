// The answer of a time-stamp authority, brought back as a file, with the authority's root certificates where the desk does not know them yet.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTakeStamp } from './calls.ts'
import { Refusal } from './pieces.tsx'

export function BringAnswer() {
  const [isOpen, setOpen] = useState(false)
  const take = useTakeStamp()
  if (!isOpen)
    return (
      <Button className="quiet" onPress={() => setOpen(true)}>
        Bring an answer
      </Button>
    )
  return (
    <form
      className="bringAnswer"
      aria-label="Bring an answer"
      onSubmit={(event) => {
        event.preventDefault()
        const fields = new FormData(event.currentTarget)
        const [answer, roots] = [fields.get('answer'), fields.get('roots')]
        if (!(answer instanceof File) || answer.size === 0) return
        void answer.bytes().then(async (bytes) => {
          const pem = roots instanceof File && roots.size > 0 ? await roots.text() : null
          take.mutate({ response: base64Of(bytes), roots: pem }, { onSuccess: () => setOpen(false) })
        })
      }}
    >
      <label>
        The authority’s full response (.tsr)
        <input type="file" name="answer" required accept=".tsr,application/timestamp-reply" />
      </label>
      <label>
        Its root certificates (PEM), if this desk does not have them
        <input type="file" name="roots" accept=".pem,.crt,.cer" />
      </label>
      <div className="row">
        <Button type="submit" isDisabled={take.isPending}>
          Check and keep it
        </Button>
        <Button className="quiet" onPress={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
      <Refusal error={take.error} />
    </form>
  )
}

export const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
