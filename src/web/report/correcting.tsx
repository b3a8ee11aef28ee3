// Correcting a reading by hand: two keystrokes for what is offered (C and a digit, or C and Enter for the first), words of one's own below.
// D says that it is denied, or is not; A says which question a time, a place or a number answers. W moves the ends of the words that are meant. What the machine had read stays told, and a correction can be taken back.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import type { CorrectedField } from '../../model/correction.ts'
import type { Span } from '../../model/span.ts'
import { Refusal } from '../pieces.tsx'
import { useAlternatives, useCorrect } from './report-calls.ts'
import type { Card } from './readings.ts'
import { WordsMeant } from './words-meant.tsx'

type ValueField = Exclude<CorrectedField, 'span' | 'strength' | 'answers'>
/** What is corrected in a reading of this kind beside its words. */
export const fieldOf = (card: Card): ValueField => (card.seen === true ? 'appearance' : FIELD[card.kind])
const FIELD: Readonly<Record<Card['kind'], ValueField>> = {
  statement: 'speaker',
  narration: 'speaker',
  time: 'time',
  place: 'place',
  count: 'count',
  footage: 'footage',
}

/** These answer a question, or none, as a person may say. */
export const isAsked = (card: Card): boolean => card.kind === 'time' || card.kind === 'place' || card.kind === 'count'

const ASKS: Readonly<Record<CorrectedField, string>> = {
  speaker: 'Who says it?',
  strength: 'How is it said?',
  time: 'When is meant?',
  place: 'Which place?',
  count: 'How many?',
  appearance: 'Seen where, by whom, when?',
  footage: 'Which piece?',
  answers: 'What does it answer?',
  span: 'Which words?',
}
const FOR_INSTANCE: Readonly<Record<CorrectedField, string>> = {
  speaker: 'a name, or Outlet › spokesman › body',
  strength: 'denies',
  time: '2026-03-09, or Monday 9 March 2026, 15:10',
  place: 'East Quay, Wexmouth',
  count: 'at least six workers',
  appearance: 'by the union, 2026-03-14 20:40',
  footage: '',
  answers: '',
  span: '',
}

/** Of these one is chosen; there are no words to write. */
const IS_CHOSEN: ReadonlySet<CorrectedField> = new Set(['strength', 'footage', 'answers'])

type Props = {
  readonly id: string
  readonly card: Card
  readonly field: CorrectedField
  readonly text: string
  readonly draft: readonly Span[]
  readonly onDraft: (spans: readonly Span[]) => void
  readonly sign: (act: () => void) => void
  readonly onDone: () => void
}

/** The form for one field of one reading. `draft` are the words meant while their ends are moved; Escape leaves it from wherever the focus is. */
export function Correcting(props: Props) {
  const { id, card, field, sign, onDone, draft } = props
  const correct = useCorrect(id)
  // Wherever the focus is: what is offered may still be on its way, and there is then nothing here that could hear a key.
  useEffect(() => {
    const leave = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') onDone()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [onDone])
  const record = (to: { choice: string } | { written: string }) => sign(() => correct.mutate({ reading: card.id, field, ...to }, { onSuccess: onDone }))
  const recordWords = () =>
    sign(() => correct.mutate({ reading: card.id, field: 'span', spans: draft.map(({ start, end }) => ({ start, end })) }, { onSuccess: onDone }))
  return (
    <section className="correcting" aria-label={ASKS[field]}>
      <Refusal error={correct.error} />
      {field === 'span' ? <WordsMeant asks={ASKS.span} {...props} onRecord={recordWords} /> : <Offered {...props} onRecord={record} />}
    </section>
  )
}

function Offered({ id, card, field, onRecord, onDone }: Props & { readonly onRecord: (to: { choice: string } | { written: string }) => void }) {
  const asked = useAlternatives(id, card.id)
  const offered = (asked.data ?? []).filter(({ to }) => to.field === field).slice(0, 9)
  const [at, setAt] = useState(0)
  const [written, setWritten] = useState('')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [asked.isSuccess])
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null
    const chosen = offered[digit ?? at]
    if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if ((digit !== null || event.key === 'Enter') && chosen !== undefined) onRecord({ choice: chosen.id })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <p className="asks">
        {ASKS[field]}{' '}
        <span className="soft">
          <kbd>1</kbd>–<kbd>9</kbd> takes one, <kbd>Enter</kbd> the marked one, <kbd>Esc</kbd> leaves it
        </span>
      </p>
      {asked.isSuccess && offered.length === 0 ? <p className="soft">Nothing else stands in this text; write it below.</p> : null}
      <ol
        ref={list}
        className="offered"
        role="listbox"
        tabIndex={0}
        aria-label={ASKS[field]}
        aria-activedescendant={offered[at] === undefined ? undefined : `offer-${card.id}-${at}`}
        onKeyDown={press}
      >
        {offered.map(({ id: choice, words, why }, i) => (
          <li key={choice} id={`offer-${card.id}-${i}`} role="option" aria-selected={i === at} onClick={() => onRecord({ choice })}>
            <kbd>{i + 1}</kbd>
            <span>
              <span dir="auto">{words}</span> <span className="soft">{why}</span>
            </span>
          </li>
        ))}
      </ol>
      {IS_CHOSEN.has(field) ? (
        <Button className="quiet small" onPress={onDone}>
          Leave it
        </Button>
      ) : null}
      <form
        hidden={IS_CHOSEN.has(field)}
        onSubmit={(event) => {
          event.preventDefault()
          if (written.trim() !== '') onRecord({ written: written.trim() })
        }}
      >
        <TextField value={written} onChange={setWritten}>
          <Label>Something else</Label>
          <Input dir="auto" maxLength={500} placeholder={FOR_INSTANCE[field]} />
        </TextField>
        <div className="row">
          <Button type="submit" className="quiet small" isDisabled={written.trim() === ''}>
            Record it
          </Button>
          <Button className="quiet small" onPress={onDone}>
            Leave it
          </Button>
        </div>
      </form>
    </>
  )
}
