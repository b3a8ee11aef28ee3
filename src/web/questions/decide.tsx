// Recording what the desk finds, or what replaces it: the answer, why, how likely, and how sure, each its own field.
import { useEffect, useId, useRef, useState } from 'react'
import { Button, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import type { FindingKind, Question } from '../../model/question.ts'
import { Because } from '../because.tsx'
import { useDecide } from '../calls.ts'
import { Refusal } from '../pieces.tsx'
import { useSigning } from '../signing.tsx'
import { isMarked, whoseOf, WhoseMark } from './voices.tsx'
import { CONFIDENCES, FINDING_KIND, LIKELIHOODS } from '../words.ts'

const WRITTEN = 'written'
const UNDETERMINED = 'undetermined'
const REPLACING: readonly FindingKind[] = ['update', 'clarification', 'correction', 'retraction']

/** The form for a finding. `onDone` is called when it is recorded, and when it is left. */
export function Decide({ code, question, onDone }: { code: string; question: Question; onDone: () => void }) {
  const [choice, setChoice] = useState<string | null>(null)
  const [written, setWritten] = useState('')
  const [asWords, setAsWords] = useState(false)
  const moreExactly = useId()
  const [because, setBecause] = useState('')
  const [likelihood, setLikelihood] = useState('')
  const [confidence, setConfidence] = useState('')
  const [kind, setKind] = useState<FindingKind | null>(null)
  const decide = useDecide(code, question.id)
  const signing = useSigning()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Whoever pressed "Decide" goes on in the form.
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus()
  }, [])
  const replaces = question.findings.length > 0
  // A retraction finds nothing in the place of what it takes back.
  const isTakenBack = replaces && kind === 'retraction'
  const answer = isTakenBack ? UNDETERMINED : choice === WRITTEN ? written.trim() : choice
  const missing =
    answer === null
      ? 'Choose an answer.'
      : answer === ''
        ? 'Write the value.'
        : because.trim() === ''
          ? 'Say why.'
          : replaces && kind === null
            ? 'Say what kind of change this is.'
            : signing.missing
  return (
    <form
      ref={form}
      className="decide"
      aria-label="Decide"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing !== null || answer === null) return
        signing.sign(() =>
          decide.mutate(
            {
              answer,
              because: because.trim(),
              likelihood: likelihood === '' ? null : likelihood,
              confidence: confidence === '' ? null : confidence,
              ...(kind === null ? {} : { kind }),
              ...(!isTakenBack && choice === WRITTEN && asWords ? { words: true } : {}),
            },
            { onSuccess: onDone },
          ),
        )
      }}
    >
      <RadioGroup value={isTakenBack ? UNDETERMINED : choice} onChange={setChoice} className="radios" isDisabled={isTakenBack}>
        <Label>The desk finds</Label>
        {question.answers.map((answer) => {
          const whose = whoseOf(answer, isMarked(question))
          return (
            <Radio key={answer.id} value={answer.id}>
              <span dir="auto">{answer.words}</span>
              {whose === null || whose === 'told' ? null : <WhoseMark whose={whose} />}
            </Radio>
          )
        })}
        <Radio value={UNDETERMINED}>Not determinable from what is held</Radio>
        <Radio value={WRITTEN}>Another value, written here</Radio>
      </RadioGroup>
      {choice === WRITTEN && !isTakenBack ? (
        <div className="written">
          <TextField value={written} onChange={setWritten}>
            <Label>Value, as it would be said or as 2026-03-09</Label>
            <Input dir="auto" maxLength={500} list={moreExactly} />
          </TextField>
          <datalist id={moreExactly}>
            {question.answers.flatMap(({ variants = [] }) => variants.map(({ words }) => <option key={words} value={words} />))}
          </datalist>
          <label className="asWords">
            <input type="checkbox" checked={asWords} onChange={(event) => setAsWords(event.currentTarget.checked)} /> These are words, not a value to reckon
            with
          </label>
        </div>
      ) : null}
      <Because value={because} onChange={setBecause} rows={3} />
      <div className="fields">
        <label>
          Likelihood: how likely it is
          <select value={likelihood} onChange={(event) => setLikelihood(event.currentTarget.value)}>
            <option value="">not given</option>
            {LIKELIHOODS.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </label>
        <label>
          Confidence: how good the grounds are
          <select value={confidence} onChange={(event) => setConfidence(event.currentTarget.value)}>
            <option value="">not given</option>
            {CONFIDENCES.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </label>
      </div>
      {replaces ? (
        <RadioGroup value={kind} onChange={(value) => setKind(value as FindingKind)} className="radios">
          <Label>It replaces the finding that stands as</Label>
          {REPLACING.map((word) => (
            <Radio key={word} value={word}>
              <span>
                {FINDING_KIND[word].name}
                <span className="soft">: {FINDING_KIND[word].means}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      ) : null}
      {signing.field}
      <div className="row">
        <Button type="submit" isDisabled={missing !== null || decide.isPending}>
          Record the finding
        </Button>
        <Button className="quiet" onPress={onDone}>
          Not now
        </Button>
        {missing === null ? null : <span className="soft">{missing}</span>}
      </div>
      <Refusal error={decide.error} />
    </form>
  )
}
