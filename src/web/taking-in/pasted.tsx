// Pasted words: a text, or a link and nothing else. The form for them, and what a field does with a text that is too long for it.
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ClipboardEvent } from 'react'
import { Button, TextArea, TextField } from 'react-aria-components'
import { askForAddress, takeInText } from '../calls.ts'
import { useOneAct } from '../one-act.ts'
import { Refusal } from '../pieces.tsx'
import { counted } from '../words.ts'

/** A link and nothing else is asked for; anything longer is a text. */
export const isAddress = (words: string): boolean => /^https?:\/\/\S+$/.test(words.trim())

/** Sends pasted words to the desk. Resolves to what became of them, in words. */
export async function takeInWords(code: string, words: string): Promise<string> {
  if (!isAddress(words)) {
    const taken = await takeInText(code, words)
    return taken.again ? 'This very text is held already; it was not doubled.' : 'The text is kept and will be read.'
  }
  await askForAddress(code, words.trim())
  return 'The address is noted as asked for, and not fetched. Save the page and drop the file here, or fetch it where that is allowed.'
}

// One line until there is more to see than a line.
const ROWS = 5
const A_LINE = 60

/** On a screen of an incident; a line under it says what became of the words. */
export function PasteForm({ code }: { code: string }) {
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const paste = useOneAct({
    mutationFn: () => takeInWords(code, words),
    onSuccess: () => {
      setWords('')
      return Promise.all([client.invalidateQueries({ queryKey: ['reports', code] }), client.invalidateQueries({ queryKey: ['incident', code] })])
    },
  })
  const isLong = words.includes('\n') || words.length > A_LINE
  return (
    <form
      className={isLong ? 'paste long' : 'paste'}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') paste.mutate()
      }}
    >
      <TextField value={shownOf(words)} onChange={setWords} isReadOnly={isTooLong(words)} aria-label="Paste a text or a link">
        <TextArea className="saidInput" rows={isLong ? ROWS : 1} dir="auto" placeholder="Paste a text or a link" onPaste={pasteLong(words, setWords)} />
      </TextField>
      <LongText words={words} onClear={() => setWords('')} />
      {words.trim() === '' ? null : (
        <Button type="submit" className="quiet" isDisabled={paste.isPending}>
          {isAddress(words) ? 'Note the link' : 'Take in the text'}
        </Button>
      )}
      {paste.data === undefined || words !== '' ? null : <p role="status">{paste.data}</p>}
      <Refusal error={paste.error} />
    </form>
  )
}

// A browser lays out a field of a million letters for seconds, and stands still meanwhile: of so long a text the beginning is shown, and all of it is kept.
const MOST_SHOWN = 100_000
const BEGINNING = 2_000
/** Too long for a field of the browser. */
export const isTooLong = (words: string): boolean => words.length > MOST_SHOWN
/** What the field shows of it. */
export const shownOf = (words: string): string => (isTooLong(words) ? `${words.slice(0, BEGINNING)} …` : words)

/** For the field's `onPaste`: a long text goes past the field. */
export const pasteLong = (words: string, onWords: (words: string) => void) => (event: ClipboardEvent<HTMLTextAreaElement>) => {
  const pasted = event.clipboardData.getData('text/plain')
  if (!isTooLong(pasted)) return
  event.preventDefault()
  onWords(words === '' ? pasted : `${words}\n${pasted}`)
}

/** Says so where a field shows the beginning only. */
export function LongText({ words, onClear }: { words: string; onClear: () => void }) {
  if (!isTooLong(words)) return null
  return (
    <p className="soft" role="status">
      {counted(words.length, 'character')}: the beginning is shown, all of it is taken in.{' '}
      <Button className="link" onPress={onClear}>
        Leave it out
      </Button>
    </p>
  )
}
