// Films, sounds and pictures that the file of a report carries: each can be taken in as a piece of footage of its own, and then be compared with what is held.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { footagePath } from '../addresses.ts'
import { Refusal } from '../pieces.tsx'
import { useCarried, useTakeInCarried } from './footage-calls.ts'
import { counted } from '../words.ts'

const KIND = { video: 'a film', audio: 'a sound', image: 'a picture' } as const
const FIRST = 12

/** The list; nothing where the report's file carries no such thing. */
export function Carried({ code, report }: { code: string; report: string }) {
  const carried = useCarried(report)
  const take = useTakeInCarried(code, report)
  const all = carried.data ?? []
  const [isWhole, setWhole] = useState(false)
  if (all.length === 0) return null
  return (
    <>
      <h2>What its file carries</h2>
      <ul className="plain carried">
        {all.slice(0, isWhole ? all.length : FIRST).map(({ kind, address, sha256, held }) => (
          <li key={sha256 + address}>
            {KIND[kind]}, <bdi className="address">{address}</bdi>:{' '}
            {held === null ? (
              <Button className="quiet small" isDisabled={take.isPending} onPress={() => take.mutate(sha256)}>
                Take it in as footage
              </Button>
            ) : (
              <Link href={footagePath(code, held)}>held as a piece of footage</Link>
            )}
          </li>
        ))}
      </ul>
      {all.length > FIRST && !isWhole ? (
        <Button className="quiet small" onPress={() => setWhole(true)}>
          Show {counted(all.length - FIRST, 'more', 'more')}
        </Button>
      ) : null}
      <p className="soft">
        None of these is printed or compared with anything until somebody takes it in; then it is, and is proposed to be what this report speaks of.
      </p>
      <Refusal error={take.error} />
    </>
  )
}
