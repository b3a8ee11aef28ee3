// Fetching an address: whether a person allowed it, what it means, the address, and what became of each.
import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { useIncident } from '../calls.ts'
import { Allowed, WhatItMeans } from './fetch-allowed.tsx'
import { useFetches, useFetching, useStartFetch } from './fetch-calls.ts'
import { Refusal } from '../pieces.tsx'
import { Fetches } from './fetches.tsx'
import { Frame } from '../frame.tsx'

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
