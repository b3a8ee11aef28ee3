// Which words a reading means: their ends are moved by the arrow keys or by buttons, a word at a time.
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import type { Span } from '../../model/span.ts'
import { stepped, type Step } from './words-of-text.ts'

const STEPS: readonly { readonly name: string; readonly step: Step }[] = [
  { name: 'One word more before', step: { end: 'first', by: 1 } },
  { name: 'One word less before', step: { end: 'first', by: -1 } },
  { name: 'One word less behind', step: { end: 'last', by: -1 } },
  { name: 'One word more behind', step: { end: 'last', by: 1 } },
]

type Props = {
  readonly asks: string
  readonly text: string
  readonly draft: readonly Span[]
  readonly onDraft: (spans: readonly Span[]) => void
  readonly onRecord: () => void
  readonly onDone: () => void
}

/** The words as they would be recorded, with what moves their ends. */
export function WordsMeant({ asks, text, draft, onDraft, onRecord, onDone }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const end = event.shiftKey ? 'first' : 'last'
    if (event.key === 'Enter' && event.target === box.current) onRecord()
    // Right is always towards the end of the text: with Shift it takes a word off the beginning.
    else if (event.key === 'ArrowRight') onDraft(stepped(text, draft, { end, by: event.shiftKey ? -1 : 1 }))
    else if (event.key === 'ArrowLeft') onDraft(stepped(text, draft, { end, by: event.shiftKey ? 1 : -1 }))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} tabIndex={0} role="group" aria-label="The words meant" className="wordsMeant" onKeyDown={press}>
      <p className="asks">
        {asks}{' '}
        <span className="soft">
          <kbd>→</kbd> <kbd>←</kbd> move the end, with <kbd>Shift</kbd> the beginning; <kbd>Enter</kbd> records, <kbd>Esc</kbd> leaves it
        </span>
      </p>
      <p className="said meant" dir="auto" aria-live="polite">
        {draft.map(({ quote }) => quote).join(' … ')}
      </p>
      <div className="row">
        {STEPS.map(({ name, step }) => (
          <Button key={name} className="quiet small" aria-label={name} onPress={() => onDraft(stepped(text, draft, step))}>
            <span aria-hidden="true">{step.end === 'first' ? (step.by === 1 ? '⇤ +' : '⇤ −') : step.by === 1 ? '+ ⇥' : '− ⇥'}</span>
          </Button>
        ))}
      </div>
      <div className="row">
        <Button className="quiet small" onPress={onRecord}>
          Record these words
        </Button>
        <Button className="quiet small" onPress={onDone}>
          Leave them
        </Button>
      </div>
    </div>
  )
}
