// Where and when a piece was seen, on the line of time and as a list, with the bound that gives; and the form for a sighting entered by hand.
import { useState } from 'react'
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components'
import type { HeldFootage, Sighting, SightingByHand } from '../../model/held-footage.ts'
import { BASIS } from '../questions/bands.ts'
import { footagePath, reportPath } from '../addresses.ts'
import { Empty, Refusal } from '../pieces.tsx'
import { useAddSighting, useFootage } from './footage-calls.ts'
import { LineOfTime } from '../questions/line-of-time.tsx'
import { useSigning } from '../signing.tsx'
import { boundsInWords } from '../words.ts'
import { Link } from 'wouter'
import { appearancesOf, bandOfAppearances, isFirm } from './bound.ts'
import { shortName, stretch } from './footage-words.ts'

/** All sightings of the piece, the earliest first, those of pieces that it matches among them. `zone`: of the incident, in which times are said. */
export function Sightings({ code, piece, zone }: { code: string; piece: HeldFootage; zone: string }) {
  const pieces = useFootage(code).data ?? []
  const [isAdding, setAdding] = useState(false)
  const seen = appearancesOf(piece, pieces)
  const band = bandOfAppearances(code, piece, seen, zone)
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">Where and when it was seen</h2>
      {band.bars.length === 0 ? null : <LineOfTime bands={[band]} zone={zone} />}
      {seen.length === 0 ? <Empty>It was seen nowhere yet that this desk knows of.</Empty> : null}
      <ol className="sightings">
        {seen.map((each) => (
          <li key={`${each.of.id} ${each.id}`}>
            <p>
              <b>{each.time === null ? 'at a time not known' : boundsInWords(each.time, zone)}</b> <bdi>{each.where}</bdi>
              {each.by === null ? null : (
                <>
                  , <bdi>{each.by}</bdi>
                </>
              )}
            </p>
            <p className="soft">
              {BASIS[each.basis]}, {FROM[each.from]}; {each.time === null ? 'it bounds nothing' : isFirm(each.basis) ? 'binds firmly' : 'binds nothing firmly'}
              {each.shared === null ? null : (
                <>
                  {' · '}it was <Link href={footagePath(code, each.of.id)}>{shortName(each.of.name)}</Link>
                  {piece.duration === null ? '' : `, so for ${stretch(each.shared)} only`}
                  {each.isProposed ? ', if the match holds' : ''}
                </>
              )}
              {each.report === null ? null : (
                <>
                  {' · '}
                  <Link href={reportPath(code, each.report)}>the report</Link>
                </>
              )}
            </p>
            {each.note === null ? null : <p dir="auto">{each.note}</p>}
            {each.address === null ? null : <p className="address soft">{each.address}</p>}
          </li>
        ))}
      </ol>
      {isAdding ? (
        <AddSighting code={code} piece={piece} zone={zone} onDone={() => setAdding(false)} />
      ) : (
        <div className="row">
          <Button className="quiet" onPress={() => setAdding(true)}>
            Add where it was seen
          </Button>
          <span className="soft">Such as the hit of a search by picture, elsewhere.</span>
        </div>
      )}
    </section>
  )
}

const FROM: Readonly<Record<Sighting['from'], string>> = {
  capture: 'when it was taken in',
  post: 'from a post',
  report: 'from a report',
  byHand: 'entered by hand',
  file: 'said by the file itself',
}

const BASES: readonly { readonly basis: SightingByHand['basis']; readonly means: string }[] = [
  { basis: 'displayed', means: 'a time shown beside it; whoever posts can set it' },
  { basis: 'captured', means: 'somebody archived it then, and the archive gives its own time' },
  { basis: 'timestamped', means: 'a stamp of an outside authority covers it' },
  { basis: 'stated', means: 'somebody says so' },
]

function AddSighting({ code, piece, zone, onDone }: { code: string; piece: HeldFootage; zone: string; onDone: () => void }) {
  const add = useAddSighting(code, piece.id)
  const signing = useSigning()
  const [where, setWhere] = useState('')
  const [by, setBy] = useState('')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [basis, setBasis] = useState<SightingByHand['basis']>('displayed')
  const [address, setAddress] = useState('')
  const [note, setNote] = useState('')
  const orNone = (words: string): string | null => (words.trim() === '' ? null : words.trim())
  const missing = where.trim() === '' ? 'Say where it was seen.' : time !== '' && day === '' ? 'A time of day needs its day.' : signing.missing
  return (
    <form
      className="mend"
      aria-label="Add where it was seen"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing !== null) return
        const at = day === '' ? null : time === '' ? day : `${day}T${time}`
        signing.sign(() => add.mutate({ where: where.trim(), by: orNone(by), at, basis, address: orNone(address), note: orNone(note) }, { onSuccess: onDone }))
      }}
    >
      <div className="fields">
        <TextField value={where} onChange={setWhere} isRequired autoFocus>
          <Label>Where: a platform, an outlet, an archive</Label>
          <Input dir="auto" maxLength={500} />
        </TextField>
        <TextField value={by} onChange={setBy}>
          <Label>Account or publication</Label>
          <Input dir="auto" maxLength={500} />
        </TextField>
        <TextField value={day} onChange={setDay} type="date">
          <Label>On</Label>
          <Input />
        </TextField>
        <TextField value={time} onChange={setTime} type="time">
          <Label>at (in {zone})</Label>
          <Input />
        </TextField>
        <label className="wide">
          What kind of time it is
          <select value={basis} onChange={(event) => setBasis(event.currentTarget.value as SightingByHand['basis'])}>
            {BASES.map(({ basis: each, means }) => (
              <option key={each} value={each}>
                {BASIS[each]}: {means}
              </option>
            ))}
          </select>
        </label>
        <TextField value={address} onChange={setAddress} className="wide">
          <Label>Address</Label>
          <Input dir="ltr" maxLength={4000} />
        </TextField>
        <TextField value={note} onChange={setNote} className="wide">
          <Label>Note</Label>
          <TextArea rows={2} dir="auto" maxLength={2000} />
        </TextField>
      </div>
      {signing.field}
      <div className="row">
        <Button type="submit" isDisabled={missing !== null || add.isPending}>
          Add it
        </Button>
        <Button className="quiet" onPress={onDone}>
          Not now
        </Button>
        {missing === null ? null : <span className="soft">{missing}</span>}
      </div>
      <Refusal error={add.error} />
    </form>
  )
}
