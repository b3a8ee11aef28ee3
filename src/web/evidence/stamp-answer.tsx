// The answer of a time-stamp authority, brought back as a file, with the authority's root certificates where the desk does not know them yet.
import { base64Of, BringFiles } from './bring-files.tsx'
import { useTakeStamp } from './evidence-calls.ts'

const FILES = [
  { field: 'answer', label: 'The authority’s full response (.tsr)', accept: '.tsr,application/timestamp-reply' },
  { field: 'roots', label: 'Its root certificates (PEM), if this desk does not have them', accept: '.pem,.crt,.cer', isOptional: true },
] as const

/** The button and form; what the desk makes of the answer stands in the list of stamps, a refusal under the form. */
export function BringAnswer() {
  const take = useTakeStamp()
  return (
    <BringFiles
      name="Bring an answer"
      files={FILES}
      isPending={take.isPending}
      error={take.error}
      onBring={(files, done) => {
        void Promise.all([files.get('answer')?.bytes(), files.get('roots')?.text()]).then(([answer, roots = null]) => {
          if (answer !== undefined) take.mutate({ response: base64Of(answer), roots }, { onSuccess: done })
        })
      }}
    />
  )
}
