// Fetching an address: whether a person allowed it, what it means, the address, and what became of each.
import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { Link } from 'wouter'
import type { FetchingTold, FetchTold } from '../../model/told.ts'
import { reportPath } from '../addresses.ts'
import { Because } from '../because.tsx'
import { useIncident } from '../calls.ts'
import { useAllowFetching, useFetches, useFetching, useStartFetch } from './fetch-calls.ts'
import { Refusal } from '../pieces.tsx'
import { Frame } from '../frame.tsx'
import { useSigning } from '../signing.tsx'
import { moment } from '../words.ts'

/** The screen on which an address is fetched; while nobody has allowed that, it says what it means and asks. */
export function FetchScreen({ code }: { code: string }) {
  const fetching = useFetching()
  return (
    <Frame
      title="Fetch an address"
      code={code}
      tab="reports"
      lede="What stands at an address is kept as it was sent, with our own request beside it. Off until a person allows it."
    >
      <Refusal error={fetching.error} />
      {fetching.data === undefined ? null : (
        <>
          {fetching.data.allowed ? <AddressForm code={code} /> : null}
          {fetching.data.allowed ? <AskedFor code={code} /> : null}
          <Fetches code={code} />
          <Allowed state={fetching.data} />
          <WhatItMeans state={fetching.data} />
        </>
      )}
    </Frame>
  )
}

function AddressForm({ code }: { code: string }) {
  const start = useStartFetch(code)
  const [address, setAddress] = useState('')
  return (
    <form
      className="fetchForm"
      aria-label="Fetch an address"
      onSubmit={(event) => {
        event.preventDefault()
        if (address.trim() !== '') start.mutate({ address: address.trim() }, { onSuccess: () => setAddress('') })
      }}
    >
      <TextField value={address} onChange={setAddress} className="grow">
        <Label>Address</Label>
        <Input type="url" dir="ltr" placeholder="https://" maxLength={4000} autoComplete="off" spellCheck={false} />
      </TextField>
      <Button type="submit" isDisabled={address.trim() === '' || start.isPending}>
        Fetch
      </Button>
      <Refusal error={start.error} />
    </form>
  )
}

/** What was noted while nothing was fetched: each can be fetched now. */
function AskedFor({ code }: { code: string }) {
  const asked = useIncident(code).data?.askedFor ?? []
  const fetches = useFetches(code).data ?? []
  const start = useStartFetch(code)
  const waiting = [...new Set(asked.flatMap(({ address }) => address ?? []))].filter((address) => !fetches.some((each) => each.address === address))
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="askedFor">
      <h2 id="askedFor">Asked for, not fetched</h2>
      <ul className="fetches">
        {waiting.map((address) => (
          <li key={address} className="row">
            <bdi className="address">{address}</bdi>
            <Button className="quiet" aria-label={`Fetch ${address}`} isDisabled={start.isPending} onPress={() => start.mutate({ address })}>
              Fetch
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={start.error} />
    </section>
  )
}

const STATE: Readonly<Record<FetchTold['state'], string>> = {
  waiting: 'waits its turn',
  fetching: 'being fetched',
  looking: 'what came is being looked at',
  rendering: 'seen in a browser',
  keeping: 'being kept',
  kept: 'kept',
  failed: 'not fetched',
}

function Fetches({ code }: { code: string }) {
  const fetches = useFetches(code).data ?? []
  if (fetches.length === 0) return null
  return (
    <section aria-labelledby="fetches">
      <h2 id="fetches">Since the desk was opened</h2>
      <ul className="fetches" aria-live="polite">
        {fetches.map((each) => (
          <li key={each.id}>
            <p>
              <bdi className="address">{each.address}</bdi>
            </p>
            <p className={`fetchState ${each.state}`}>{each.state === 'failed' && each.problem !== null ? each.problem.sentence : STATE[each.state]}</p>
            <What fetch={each} code={code} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function What({ fetch: { fetched, address }, code }: { fetch: FetchTold; code: string }) {
  if (fetched === null) return null
  return (
    <>
      {fetched.address === address ? null : (
        <p className="soft">
          led to <bdi className="address">{fetched.address}</bdi>
        </p>
      )}
      {fetched.obtained.length === 0 ? null : (
        <ul className="obtained">
          {fetched.obtained.map(({ code: what, words }) => (
            <li key={what + words}>{words}</li>
          ))}
        </ul>
      )}
      <p>
        {fetched.taken.map(({ report, name, again }) => (
          <span key={report + name} className="takenAs">
            <Link href={reportPath(code, report)}>
              <bdi>{name}</bdi>
            </Link>
            {again ? ' (held already)' : ''}
          </span>
        ))}
        {fetched.rendered ? <span className="soft">with a picture of the page, as a browser of this desk saw it</span> : null}
      </p>
    </>
  )
}

function Allowed({ state }: { state: FetchingTold }) {
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

function WhatItMeans({ state }: { state: FetchingTold }) {
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
