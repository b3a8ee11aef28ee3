// The margin of the report: one card a reading, to confirm, reject or correct. Y, N, J and K do it from the keyboard, C and W correct
// (correcting.tsx), U takes a correction back, or else a judgement; E goes to the dateline.
import { useEffect, useRef, type ReactNode } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { CorrectedField, CorrectionMade } from '../../model/correction.ts'
import type { Judgement } from '../../model/incident.ts'
import { Corrected } from './corrected.tsx'
import { fieldOf, isAsked } from './correcting.tsx'
import { KINDS, type Card, type ReadingKind } from './readings.ts'
import { moment, shortened } from '../words.ts'

type Props = {
  readonly cards: readonly Card[]
  readonly all: readonly Card[]
  readonly shown: ReadonlySet<ReadingKind>
  readonly onShow: (kinds: ReadonlySet<ReadingKind>) => void
  readonly judgements: Readonly<Record<string, Judgement>>
  readonly selected: string | null
  readonly onChoose: (id: string) => void
  readonly signing: ReactNode // the field that asks for a name, while the desk has none
  readonly onJudge: (id: string, status: 'confirmed' | 'rejected' | 'proposed') => void
  readonly corrections: readonly CorrectionMade[]
  readonly onCorrect: (field: CorrectedField) => void // of the selected reading
  readonly onTakeBack: (id: string, field: CorrectedField) => void
  readonly correcting: ReactNode // the form, while the selected reading is being corrected
}

/** The cards `shown`, the selected one with its buttons and brought into view. `all` are those of the kinds that are hidden too: their numbers stand on the switches. */
export function ReadingCards({ cards, all, shown, onShow, judgements, selected, onChoose, signing, onJudge, ...more }: Props) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const card = selected === null ? null : list.current?.querySelector<HTMLElement>(`[data-reading="${CSS.escape(selected)}"]`)
    const box = list.current
    if (!card || !box || box.scrollHeight <= box.clientHeight) return
    box.scrollTo({ top: card.offsetTop - box.clientHeight / 3 })
  }, [selected, cards])
  const isCorrecting = more.correcting !== null
  useEffect(() => {
    const form = isCorrecting ? list.current?.querySelector<HTMLElement>('.correcting') : null
    if (form === null || form === undefined) return
    // What may be meant arrives after the form, which then grows beyond the edge of the window.
    const show = () => form.scrollIntoView({ block: 'nearest' })
    const grows = new ResizeObserver(show)
    grows.observe(form)
    return () => grows.disconnect()
  }, [isCorrecting, selected])
  if (all.length === 0) return <p className="margin soft">Nothing was read in this text: no statement, time, place or count.</p>
  return (
    <section className="margin" aria-label="Readings">
      <ToggleButtonGroup
        className="kinds"
        aria-label="Kinds of reading shown"
        selectionMode="multiple"
        selectedKeys={shown}
        onSelectionChange={(keys) => onShow(keys as ReadonlySet<ReadingKind>)}
      >
        {KINDS.map(({ kind, name }) => {
          const n = all.filter((card) => card.kind === kind).length
          return n === 0 ? null : (
            <ToggleButton key={kind} id={kind} className="kind">
              {name} {n}
            </ToggleButton>
          )
        })}
      </ToggleButtonGroup>
      <p className="keys soft">
        <kbd>J</kbd>&nbsp;next <kbd>K</kbd>&nbsp;previous <kbd>Y</kbd>&nbsp;confirm <kbd>N</kbd>&nbsp;reject <kbd>C</kbd>&nbsp;correct <kbd>D</kbd>
        &nbsp;denied&nbsp;or&nbsp;said <kbd>A</kbd>&nbsp;what&nbsp;it&nbsp;answers <kbd>W</kbd>&nbsp;its&nbsp;words <kbd>U</kbd>&nbsp;take&nbsp;back{' '}
        <kbd>E</kbd>&nbsp;mend&nbsp;the&nbsp;dateline
      </p>
      <p className="keys soft">Every reading is proposed by the program until somebody confirms or rejects it.</p>
      <ol ref={list} className="readings">
        {cards.map((card) => (
          <li
            key={card.id}
            data-reading={card.id}
            className={card.id === selected ? 'reading on' : 'reading'}
            aria-current={card.id === selected ? 'true' : undefined}
          >
            <button type="button" className="choose" onClick={() => onChoose(card.id)}>
              <b>
                <bdi>{card.name}</bdi>
              </b>
              <span className="soft"> {card.notes.join(' · ')}</span>
              <q dir="auto">{shortened(card.spans.map(({ quote }) => quote).join(' … '), 140)}</q>
            </button>
            <Judged judgement={judgements[card.id]} onTakeBack={card.id === selected ? () => onJudge(card.id, 'proposed') : null} />
            <Corrected
              made={more.corrections.filter(({ reading }) => reading === card.id)}
              onTakeBack={card.id === selected ? (field) => more.onTakeBack(card.id, field) : null}
            />
            {card.id === selected ? signing : null}
            {card.id === selected ? more.correcting : null}
            {card.id === selected && more.correcting === null ? (
              <div className="row">
                <Button className="quiet small" onPress={() => onJudge(card.id, 'confirmed')}>
                  Confirm
                </Button>
                <Button className="quiet small" onPress={() => onJudge(card.id, 'rejected')}>
                  Reject
                </Button>
                {correctable(card).map((field) => (
                  <Button key={field} className="quiet small" onPress={() => more.onCorrect(field)}>
                    {BUTTON[field] ?? 'Correct'}
                  </Button>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Calls back on the single keys, unless somebody is writing or holds a modifier. */
export function useReadingKeys(act: (key: ReadingKey) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !isKey(key)) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
      event.preventDefault()
      latest.current(key)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
type ReadingKey = 'y' | 'n' | 'j' | 'k' | 'e' | 'c' | 'd' | 'w' | 'a' | 'u'
const isKey = (key: string): key is ReadingKey => /^[ynjkecdwau]$/.test(key)

const BUTTON: Partial<Readonly<Record<CorrectedField, string>>> = { span: 'Other words', strength: 'Denied or said', answers: 'What it answers' }

function correctable(card: Card): readonly CorrectedField[] {
  const field = fieldOf(card)
  return card.kind === 'statement' ? [field, 'strength', 'span'] : field === 'footage' ? [field] : isAsked(card) ? [field, 'answers', 'span'] : [field, 'span']
}

/** A person has said something of it, and has not taken it back. */
export const isJudged = (judgement: Judgement | undefined): judgement is Judgement => judgement?.status === 'confirmed' || judgement?.status === 'rejected'

function Judged({ judgement, onTakeBack }: { judgement: Judgement | undefined; onTakeBack: (() => void) | null }) {
  if (!isJudged(judgement)) return null
  const sign = judgement.status === 'rejected' ? '✕' : '✓'
  return (
    <p className={`judged ${judgement.status}`}>
      <span aria-hidden="true">{sign} </span>
      {judgement.status} by <bdi>{judgement.by}</bdi>, <time dateTime={judgement.at}>{moment(judgement.at)}</time>
      {onTakeBack === null ? null : (
        <>
          {' '}
          <Button className="link" onPress={onTakeBack}>
            Take it back
          </Button>
        </>
      )}
    </p>
  )
}
