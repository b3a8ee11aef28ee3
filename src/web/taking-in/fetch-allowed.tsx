// Whether this desk may fetch: who allowed or ended it and why, the form for it, and what it means.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { FetchingTold } from '../../model/told.ts'
import { Because } from '../because.tsx'
import { Refusal } from '../pieces.tsx'
import { useSigning } from '../signing.tsx'
import { moment } from '../words.ts'
import { useAllowFetching } from './fetch-calls.ts'

/** The state, and the form that turns it. */
export function Allowed({ state }: { state: FetchingTold }) {
  const allow = useAllowFetching()
  const signing = useSigning()
  const [because, setBecause] = useState('')
  const decide = () => signing.sign(() => allow.mutate({ allowed: !state.allowed, because: because.trim() }, { onSuccess: () => setBecause('') }))
  return (
    <section aria-labelledby="allowed">
      <h2 id="allowed">{state.allowed ? 'Fetching is allowed' : 'Fetching is not allowed'}</h2>
      {state.by === null || state.at === null ? (
        <p>Nobody has allowed it on this desk. Save the page in a browser and drop the file, or allow it here.</p>
      ) : (
        <p>
          <bdi>{state.by}</bdi> {state.allowed ? 'allowed it' : 'ended it'} <time dateTime={state.at}>{moment(state.at)}</time>
          {state.because === null ? (
            ', without a reason'
          ) : (
            <>
              , because: <span dir="auto">{state.because}</span>
            </>
          )}
          .
        </p>
      )}
      <form
        className="decideForm"
        aria-label={state.allowed ? 'End fetching' : 'Allow fetching'}
        onSubmit={(event) => {
          event.preventDefault()
          decide()
        }}
      >
        <Because value={because} onChange={setBecause} />
        {signing.field}
        <div className="row">
          <Button type="submit" isDisabled={allow.isPending} className={state.allowed ? 'quiet' : 'primary'}>
            {state.allowed ? 'End fetching on this desk' : 'Allow fetching on this desk'}
          </Button>
        </div>
        <Refusal error={allow.error} />
      </form>
    </section>
  )
}

/** What a server learns, and what is kept. */
export function WhatItMeans({ state }: { state: FetchingTold }) {
  return (
    <section aria-labelledby="means">
      <h2 id="means">What a server learns, and what is kept</h2>
      <ul className="means">
        <li>A request tells the server that somebody looks, and from which connection. It carries no cookie, no referrer and no name of the desk.</li>
        <li>Public addresses only: whatever leads to this machine or its neighbours is refused, whoever leads there.</li>
        <li>
          {state.rendering ??
            'A page is opened a second time, in a browser of this machine that is locked away and reaches the network only through our own proxy. Its picture and its text are kept beside what was sent. They come of further requests, so a server may have answered them otherwise.'}
        </li>
      </ul>
    </section>
  )
}
