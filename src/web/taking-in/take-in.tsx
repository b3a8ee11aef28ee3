// Taking in from the screens of an incident: every way in, in one row, and what became of it. Files that are dropped are dropped-files.tsx's, words pasted.tsx's.
import { Link } from 'wouter'
import { fetchPath } from '../addresses.ts'
import { ChooseFiles, DropAnywhere } from './dropped-files.tsx'
import { PasteForm } from './pasted.tsx'
import { useTakeIn, type Dropped, type TakingIn } from './under-way.ts'
import { counted, grouped } from '../words.ts'

/** Every way in, in one row: choose files, paste, or drop anywhere. */
export function TakeInRow({ code, onFiles }: { code: string; onFiles: (dropped: readonly Dropped[]) => void }) {
  return (
    <div className="takeIn">
      <ChooseFiles onFiles={onFiles} />
      <PasteForm code={code} />
      <Link href={fetchPath(code)}>Fetch an address</Link>
      <span className="soft">or drop reports and footage anywhere on this page</span>
    </div>
  )
}

/** On every screen of an incident: what is dropped is taken into it, and it is said what became of it. */
export function TakeInAnywhere({ code }: { code: string }) {
  const { state, takeIn } = useTakeIn(code)
  return (
    <>
      <DropAnywhere onFiles={(dropped) => void takeIn(code, dropped)} />
      <TakingInNotes state={state} />
    </>
  )
}

function TakingInNotes({ state }: { state: TakingIn }) {
  if (state.all === 0) return null
  return (
    <div className="takingIn" role="status">
      <p>{state.done < state.all ? `Taking in: ${grouped(state.done)} of ${counted(state.all, 'file')}` : keptInWords(state)}</p>
      {state.again.length === 0 ? null : (
        <p className="soft">
          Held already, byte for byte, and not doubled: {state.again.slice(0, 5).join(', ')}
          {state.again.length > 5 ? ` and ${state.again.length - 5} more` : ''}.
        </p>
      )}
      {state.healed.length === 0 ? null : (
        <p>What was held of these had changed on the disk, and the bytes given now stand in its place: {state.healed.join(', ')}.</p>
      )}
      {state.refused.map((sentence) => (
        <p key={sentence} className="refusal">
          {sentence}
        </p>
      ))}
    </div>
  )
}

function keptInWords({ all, refused, again }: TakingIn): string {
  const fresh = all - refused.length - again.length
  return fresh === 0 && again.length > 0
    ? 'Nothing new.'
    : `${counted(fresh, again.length > 0 ? 'new file' : 'file', again.length > 0 ? 'new files' : 'files')} kept.`
}
