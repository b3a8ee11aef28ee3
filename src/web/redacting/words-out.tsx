// Words to take out of a text: wherever they stand, or this very passage, marked in the text with the pointer or with Shift and the arrow keys.
import { useMemo, useRef, useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { grouped } from '../words.ts'

export type WordsAsked = { readonly words: readonly string[]; readonly spans: readonly { readonly start: number; readonly end: number }[] }

/** Words and passages to take out. Spans are UTF-16 offsets into `text`, whatever line ends the field shows. */
export function WordsEditor({ text, asked, onChange }: { text: string; asked: WordsAsked; onChange: (asked: WordsAsked) => void }) {
  const [words, setWords] = useState('')
  const [selected, setSelected] = useState<{ start: number; end: number } | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const shown = useMemo(() => shownText(text), [text])
  const addWords = () => {
    if (words.trim() === '') return
    onChange({ ...asked, words: [...asked.words, words.trim()] })
    setWords('')
  }
  const look = () => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    setSelected(selectionEnd > selectionStart ? { start: shown.at(selectionStart), end: shown.at(selectionEnd) } : null)
  }
  return (
    <div className="wordsEditor">
      <form
        className="wordsForm"
        aria-label="Words to take out"
        onSubmit={(event) => {
          event.preventDefault()
          addWords()
        }}
      >
        <TextField value={words} onChange={setWords} className="grow">
          <Label>Words to take out wherever they stand</Label>
          <Input dir="auto" maxLength={500} className="saidInput" autoComplete="off" spellCheck={false} />
        </TextField>
        <Button type="submit" className="quiet" isDisabled={words.trim() === ''}>
          Add the words
        </Button>
      </form>
      <label className="textToRedact">
        Or mark a passage in the text
        {/* Not `readOnly`: browsers then give no caret, and without one nothing is marked by keys. What is typed is not taken. */}
        <textarea
          ref={area}
          value={shown.text}
          onChange={() => undefined}
          aria-readonly="true"
          rows={14}
          className="saidInput"
          dir="auto"
          spellCheck={false}
          onSelect={look}
          onKeyUp={look}
          onPointerUp={look}
        />
      </label>
      <div className="row">
        <Button
          className="quiet"
          isDisabled={selected === null}
          onPress={() => {
            if (selected !== null) onChange({ ...asked, spans: [...asked.spans, selected].toSorted((a, b) => a.start - b.start) })
            setSelected(null)
          }}
        >
          Take out the marked passage
        </Button>
        {selected === null ? null : (
          <span className="soft">
            “<bdi>{text.slice(selected.start, Math.min(selected.end, selected.start + 60))}</bdi>”
          </span>
        )}
      </div>
      {asked.words.length + asked.spans.length === 0 ? null : (
        <ul className="toTakeOut" aria-label="To be taken out">
          {asked.words.map((each, n) => (
            <li key={`w${n}`}>
              <span>
                every “<bdi>{each}</bdi>”
              </span>
              <Button className="link" onPress={() => onChange({ ...asked, words: asked.words.filter((_, other) => other !== n) })}>
                Take away
              </Button>
            </li>
          ))}
          {asked.spans.map(({ start, end }, n) => (
            <li key={`s${n}`}>
              <span>
                the passage “<bdi>{text.slice(start, Math.min(end, start + 120))}</bdi>”
                {end - start > 120 ? ` and ${grouped(end - start - 120)} characters more` : ''}
              </span>
              <Button className="link" onPress={() => onChange({ ...asked, spans: asked.spans.filter((_, other) => other !== n) })}>
                Take away
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The text as a field shows it (a field knows one kind of line end only), and where each place of it stands in the text as stored. */
export function shownText(text: string): { readonly text: string; at(place: number): number } {
  const ends = [...text.matchAll(/\r\n/g)].map(({ index }, n) => index - n) // where, in what is shown, a line end is one character shorter
  return {
    text: text.replace(/\r\n?/g, '\n'),
    at(place) {
      let [low, high] = [0, ends.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((ends[middle] ?? 0) < place) low = middle + 1
        else high = middle
      }
      return place + low
    },
  }
}
