// The answer to a match: confirmed or rejected, by whom is in the trail. Until somebody gives it the match is a mark on both pieces.
import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import type { HeldMatch } from '../../model/held-footage.ts'
import { Refusal } from '../pieces.tsx'
import { useJudgeMatch } from './footage-calls.ts'
import { useSigning } from '../signing.tsx'
import { moment } from '../words.ts'
import { useFrameKeys } from './frame-keys.ts'

/** The form under a match; Y and N answer it too, with what stands in the field as the reason. */
export function Answer({ code, match }: { code: string; match: HeldMatch }) {
  const judge = useJudgeMatch(code)
  const signing = useSigning()
  const [because, setBecause] = useState('')
  const say = (status: 'confirmed' | 'rejected') =>
    signing.sign(() => judge.mutate({ match: match.id, status, because: because.trim() === '' ? null : because.trim() }))
  useFrameKeys({ y: () => say('confirmed'), n: () => say('rejected') })
  return (
    <section aria-labelledby="answer" className="matchAnswer">
      <h2 id="answer">Do the two show the same recording?</h2>
      <p role="status">
        {match.status === 'proposed' ? (
          'Nobody has answered yet. Until then it is marked on both pieces, and what rests on it says so.'
        ) : (
          <>
            <span aria-hidden="true">{match.status === 'rejected' ? '✕ ' : '✓ '}</span>
            This match is {match.status}
            {match.judgement === null ? null : (
              <>
                {' '}
                by <bdi>{match.judgement.by}</bdi>, <time dateTime={match.judgement.at}>{moment(match.judgement.at)}</time>
                {match.judgement.because === null ? '' : `: ${match.judgement.because}`}
              </>
            )}
            . It can be answered anew; what was said before stays in the trail.
          </>
        )}
      </p>
      <TextField value={because} onChange={setBecause} className="because">
        <Label>Because (may be left empty)</Label>
        <Input dir="auto" maxLength={4000} />
      </TextField>
      {signing.field}
      <div className="row">
        <Button className={match.status === 'confirmed' ? 'quiet' : ''} isDisabled={judge.isPending} onPress={() => say('confirmed')}>
          Confirm
        </Button>
        <Button className="quiet" isDisabled={judge.isPending} onPress={() => say('rejected')}>
          Reject
        </Button>
      </div>
      <Refusal error={judge.error} />
    </section>
  )
}
