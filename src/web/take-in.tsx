// Taking in from the screen: files and folders dropped anywhere, chosen from the machine, pasted text, or a link.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ClipboardEvent } from 'react'
import { Button, TextArea, TextField } from 'react-aria-components'
import { fetchPath } from './addresses.ts'
import { askForAddress, takeInText } from './calls.ts'
import { Refusal } from './pieces.tsx'
import { useOneAct } from './one-act.ts'
import { Link } from 'wouter'
import { useTakeIn, type Dropped, type TakingIn } from './taking-in.ts'
import { counted, grouped } from './words.ts'

function TakingInNotes({ state }: { state: TakingIn }) {
  if (state.all === 0) return null
  return (
    <div className="takingIn" role="status">
      <p>{state.done < state.all ? `Taking in: ${grouped(state.done)} of ${counted(state.all, 'file')}` : keptInWords(state)}</p>
      {state.again.length === 0 ? null : (
        <p className="soft">
          Held already, byte for byte, and not doubled: {state.again.slice(0, 5).join(', ')}
          {state.again.length > 5 ? ` and ${state.again.length - 5} more` : ''}.
        </p>
      )}
      {state.healed.length === 0 ? null : (
        <p>What was held of these had changed on the disk, and the bytes given now stand in its place: {state.healed.join(', ')}.</p>
      )}
      {state.refused.map((sentence) => (
        <p key={sentence} className="refusal">
          {sentence}
        </p>
      ))}
    </div>
  )
}

function keptInWords({ all, refused, again }: TakingIn): string {
  const fresh = all - refused.length - again.length
  return fresh === 0 && again.length > 0
    ? 'Nothing new.'
    : `${counted(fresh, again.length > 0 ? 'new file' : 'file', again.length > 0 ? 'new files' : 'files')} kept.`
}

/** On every screen of an incident: what is dropped is taken into it, and it is said what became of it. */
export function TakeInAnywhere({ code }: { code: string }) {
  const { state, takeIn } = useTakeIn(code)
  return (
    <>
      <DropAnywhere onFiles={(dropped) => void takeIn(code, dropped)} />
      <TakingInNotes state={state} />
    </>
  )
}

/** Listens on the whole page: whatever is dropped anywhere is taken in. Says so while something is held over it. */
export function DropAnywhere({ onFiles }: { onFiles: (dropped: readonly Dropped[]) => void }) {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      // The list of what was dropped is emptied as soon as this handler returns, so it is read before anything is waited for.
      void filesOf(event.dataTransfer).then((dropped) => latest.current(dropped))
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over ? <div className="dropping">Drop reports and footage to take them in: pages, texts, video, pictures, sound</div> : null
}

async function filesOf(data: DataTransfer): Promise<readonly Dropped[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const plain = [...data.files]
  if (entries.length === 0) return plain.map((file) => ({ file, name: file.name, inFolder: false }))
  return (await Promise.all(entries.map((entry) => walk(entry, false)))).flat()
}

async function walk(entry: FileSystemEntry, inFolder: boolean): Promise<readonly Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ file, name: inFolder ? entry.fullPath.replace(/^\//, '') : file.name, inFolder }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Dropped[] = []
  // A folder hands out its entries a hundred at a time until it hands out none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const inner of some) found.push(...(await walk(inner, true)))
  }
}

/** The button that opens the machine's own choice of files; the same files can be chosen twice in a row. */
export function ChooseFiles({ onFiles }: { onFiles: (dropped: readonly Dropped[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button className="quiet" onPress={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to take in"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])].map((file) => ({ file, name: file.name, inFolder: false })))
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

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

/** Every way in, in one row: choose files, paste, or drop anywhere. */
export function TakeInRow({ code, onFiles }: { code: string; onFiles: (dropped: readonly Dropped[]) => void }) {
  return (
    <div className="takeIn">
      <ChooseFiles onFiles={onFiles} />
      <PasteForm code={code} />
      <Link href={fetchPath(code)}>Fetch an address</Link>
      <span className="soft">or drop reports and footage anywhere on this page</span>
    </div>
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

// One line until there is more to see than a line.
const ROWS = 5
const A_LINE = 60

function PasteForm({ code }: { code: string }) {
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
