// Two pieces side by side: what was found of them, the bench on which they are compared, and the answer to the match, by button or by Y and N.
import { useFootage } from './footage-calls.ts'
import { Frame } from '../frame.tsx'
import { Empty, Refusal, WaitingScreen, noSuch } from '../pieces.tsx'
import { Answer } from './answer.tsx'
import { Bench } from './bench.tsx'
import { MatchTold } from './match-told.tsx'
import { shortName } from './footage-words.ts'

/** The screen of one match, by its id ("r7-r9"). */
export function CompareScreen({ code, id }: { code: string; id: string }) {
  const footage = useFootage(code)
  if (footage.isPending) return <WaitingScreen />
  const pieces = footage.data ?? []
  const match = pieces.flatMap(({ matches }) => matches).find((each) => each.id === id)
  const first = pieces.find((piece) => piece.id === match?.a)
  const second = pieces.find((piece) => piece.id === match?.b)
  if (match === undefined || first === undefined || second === undefined) {
    return (
      <Frame title={noSuch('match', footage.error)} code={code} tab="footage">
        <Refusal error={footage.error} />
        {footage.error === null ? <Empty>No two pieces of this incident match under this address.</Empty> : null}
      </Frame>
    )
  }
  // What moves leads, and a picture stands beside it.
  const [a, b] = first.kind === 'image' ? [second, first] : [first, second]
  return (
    <Frame title={`${shortName(first.name)} beside ${shortName(second.name)}`} titleIsSaid code={code} tab="footage">
      <MatchTold first={first} second={second} match={match} />
      <Bench key={match.id} code={code} a={a} b={b} match={match} />
      <Answer code={code} match={match} />
    </Frame>
  )
}
