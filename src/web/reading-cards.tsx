// The margin of the report: one card a reading, to confirm or reject. Y, N, J and K do it from the keyboard; E goes to the dateline.
import { useEffect, useRef, type ReactNode } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Judgement } from '../model/incident.ts'
import { KINDS, type Card, type ReadingKind } from './readings.ts'
import { moment } from './words.ts'

type Props = {
  readonly cards: readonly Card[]
  readonly all: readonly Card[]
  readonly shown: ReadonlySet<ReadingKind>
  readonly onShow: (kinds: ReadonlySet<ReadingKind>) => void
  readonly judgements: Readonly<Record<string, Judgement>>
  readonly selected: string | null
  readonly onChoose: (id: string) => void
  readonly signing: ReactNode // the field that asks for a name, while the desk has none
  readonly onJudge: (id: string, status: 'confirmed' | 'rejected') => void
}

export function ReadingCards({ cards, all, shown, onShow, judgements, selected, onChoose, signing, onJudge }: Props) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const card = selected === null ? null : list.current?.querySelector<HTMLElement>(`[data-reading="${CSS.escape(selected)}"]`)
    const box = list.current
    if (!card || !box || box.scrollHeight <= box.clientHeight) return
    box.scrollTo({ top: card.offsetTop - box.clientHeight / 3 })
  }, [selected, cards])
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
        <kbd>J</kbd> next <kbd>K</kbd> previous <kbd>Y</kbd> confirm <kbd>N</kbd> reject <kbd>E</kbd> mend the dateline
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
              <q dir="auto">{shortened(card.spans.map(({ quote }) => quote).join(' … '))}</q>
            </button>
            <Judged judgement={judgements[card.id]} />
            {card.id === selected ? signing : null}
            {card.id === selected ? (
              <div className="row">
                <Button className="quiet small" onPress={() => onJudge(card.id, 'confirmed')}>
                  Confirm
                </Button>
                <Button className="quiet small" onPress={() => onJudge(card.id, 'rejected')}>
                  Reject
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Calls back on the single keys, unless somebody is writing or holds a modifier. */
export function useReadingKeys(act: (key: 'y' | 'n' | 'j' | 'k' | 'e') => void): void {
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
const isKey = (key: string): key is 'y' | 'n' | 'j' | 'k' | 'e' => /^[ynjke]$/.test(key)

function Judged({ judgement }: { judgement: Judgement | undefined }) {
  if (judgement === undefined || judgement.status === 'proposed') return null
  const sign = judgement.status === 'rejected' ? '✕' : '✓'
  return (
    <p className={`judged ${judgement.status}`}>
      <span aria-hidden="true">{sign} </span>
      {judgement.status} by <bdi>{judgement.by}</bdi>, <time dateTime={judgement.at}>{moment(judgement.at)}</time>
    </p>
  )
}

const shortened = (words: string): string => (words.length > 140 ? `${words.slice(0, 139).trimEnd()} …` : words)
