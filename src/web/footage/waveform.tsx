// The sound of two pieces drawn, only when asked for: the original is fetched and decoded in the browser, and nothing is played by it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { HeldFootage } from '../../model/held-footage.ts'
import { mediaPath } from '../addresses.ts'
import { Refusal } from '../pieces.tsx'
import { Marks } from './filmstrip.tsx'
import { stretch } from './footage-words.ts'

const COLUMNS = 600
const RATE = 8000 // enough for the eye; a browser's own rate would hold six times as much
// A browser decodes the whole of it at once: half an hour is some 60 MB for a voice, and 120 for two.
const LONGEST_SECONDS = 1800
const MOST_BYTES = 400_000_000

type Side = { readonly piece: HeldFootage; readonly marked: readonly (readonly [number, number])[]; readonly at: number | null }

/** One drawing a side, its stretches marked (seconds); what is too long or too large to decode says so. */
export function Waveforms({ sides }: { sides: readonly Side[] }) {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <div className="row">
        <Button className="quiet" onPress={() => setAsked(true)}>
          Draw the sound
        </Button>
        <span className="soft">It is drawn, not played.</span>
      </div>
    )
  return sides.map((side) => <Waveform key={side.piece.id} {...side} />)
}

function Waveform({ piece, marked, at }: Side) {
  const sound = useQuery({ queryKey: ['sound', piece.original], queryFn: () => loudness(piece), staleTime: Infinity })
  return (
    <figure className="waveform">
      {sound.isPending ? (
        <p className="soft" role="status">
          Decoding the sound of <bdi>{piece.name}</bdi>
        </p>
      ) : null}
      <Refusal error={sound.error} />
      {sound.data === undefined ? null : (
        <>
          <div className="strip">
            <svg viewBox={`0 0 ${COLUMNS} 60`} preserveAspectRatio="none" role="img" aria-label={`The sound of ${piece.name}, drawn`}>
              <path d={sound.data.map((loud, x) => `M${x + 0.5} ${30 - loud * 28}V${30 + loud * 28 + 0.6}`).join('')} />
            </svg>
            <Marks duration={piece.duration} marked={marked} at={at} />
          </div>
          <figcaption className="soft">
            <bdi>{piece.name}</bdi>
            {Math.max(...sound.data) === 0 ? ', silent' : ''}
            {marked.length === 0 ? '' : `; matches ${marked.map(stretch).join(', ')}`}
          </figcaption>
        </>
      )}
    </figure>
  )
}

/** The loudest sample of each column, 0 to 1 of the loudest of all. Errors say in words what cannot be drawn. */
async function loudness({ id, name, duration }: HeldFootage): Promise<readonly number[]> {
  if ((duration ?? 0) > LONGEST_SECONDS) throw new Error(`${name} is longer than half an hour: its sound is not drawn in a browser.`)
  const response = await fetch(mediaPath(id))
  if (!response.ok) throw new Error(`The original of ${name} could not be had.`)
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body?.cancel()
    throw new Error(`${name} is larger than 400 MB: its sound is not drawn in a browser.`)
  }
  const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await response.arrayBuffer()).catch(() => null)
  if (decoded === null) throw new Error(`${name} has no sound, or none that this browser decodes.`)
  const columns = new Array<number>(COLUMNS).fill(0)
  for (let channel = 0; channel < decoded.numberOfChannels; channel++) {
    const samples = decoded.getChannelData(channel)
    for (let i = 0; i < samples.length; i++) {
      const column = Math.floor((i * COLUMNS) / samples.length)
      const loud = Math.abs(samples[i] ?? 0)
      if (loud > (columns[column] ?? 0)) columns[column] = loud
    }
  }
  const loudest = Math.max(...columns)
  return columns.map((loud) => (loudest === 0 ? 0 : loud / loudest))
}
