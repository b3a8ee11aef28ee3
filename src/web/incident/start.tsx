// The start: open a new incident with what is at hand, open the sample, or go on with one of the desk's own.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import type { IncidentSummary } from '../../model/told.ts'
import { incidentPath } from '../addresses.ts'
import { openIncident, openSample, useIncidents } from '../calls.ts'
import { Empty, Refusal, Waiting } from '../pieces.tsx'
import { ChooseFiles, DropAnywhere } from '../taking-in/dropped-files.tsx'
import { Frame } from '../frame.tsx'
import { useOneAct } from '../one-act.ts'
import { isAddress, isTooLong, LongText, pasteLong, shownOf, takeInWords } from '../taking-in/pasted.tsx'
import { useTakeIn, type Dropped } from '../taking-in/under-way.ts'
import { counted, grouped, shortDay } from '../words.ts'
import { ZoneField } from '../taking-in/zone-field.tsx'
import { isZone } from '../taking-in/zones.ts'

/** The desk's first screen. Files and words that are dropped or pasted here wait in the form until the incident is opened with them. */
export function StartScreen() {
  const incidents = useIncidents()
  const [, go] = useLocation()
  const client = useQueryClient()
  const sample = useOneAct({
    mutationFn: openSample,
    onSuccess: async (incident) => {
      await client.invalidateQueries({ queryKey: ['incidents'] })
      go(incidentPath(incident.code))
    },
  })
  return (
    <Frame
      title="What happened, and who says so?"
      code={null}
      lede="Dateline keeps one sourced, dated, correctable record of an incident: each question with its rival answers, in whose words, and what the desk finds."
    >
      <div className="two">
        <NewIncident />
        <section aria-labelledby="incidents">
          <h2 id="incidents">Incidents of this desk</h2>
          {incidents.isPending ? <Waiting /> : null}
          <Refusal error={incidents.error} />
          {incidents.data?.length === 0 ? <Empty>None yet. Open a new one, or look at the sample first.</Empty> : null}
          <ul className="incidents">
            {incidents.data?.map((incident) => (
              <IncidentLine key={incident.code} incident={incident} />
            ))}
          </ul>
          <div className="row">
            <Button className="quiet" isPending={sample.isPending} onPress={() => sample.mutate()}>
              Open the sample incident
            </Button>
          </div>
          <p className="soft">An invented crane in an invented harbour, and reports that do not agree about the day. Nothing in it is real.</p>
          <Refusal error={sample.error} />
        </section>
      </div>
    </Frame>
  )
}

function IncidentLine({ incident }: { incident: IncidentSummary }) {
  const counts = [counted(incident.reports, 'report'), counted(incident.questions, 'question')]
  return (
    <li>
      <Link href={incidentPath(incident.code)}>
        <bdi>{incident.title}</bdi>
      </Link>
      <span className="soft">
        {counts.join(', ')}
        {incident.conflicts > 0 ? (
          <>
            {' · '}
            <span className="clashWord">{counted(incident.conflicts, 'conflict')}</span>
          </>
        ) : null}
        {incident.sample ? ' · sample' : ''} · changed {shortDay(incident.changedAt)}
      </span>
    </li>
  )
}

/** What the button opens it with: neither the files nor the text beside them seem forgotten. */
const openWith = (files: number, words: string): string =>
  files === 0 ? 'Open the incident' : `Open with ${counted(files, 'file')}${words.trim() === '' ? '' : isAddress(words) ? ' and the link' : ' and the text'}`

function NewIncident() {
  const [, go] = useLocation()
  const client = useQueryClient()
  const [title, setTitle] = useState('')
  const [zone, setZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [files, setFiles] = useState<readonly Dropped[]>([])
  const [words, setWords] = useState('')
  const { takeIn } = useTakeIn(null)
  const open = useOneAct({
    mutationFn: async () => {
      const incident = await openIncident(title, zone)
      if (words.trim() !== '') await takeInWords(incident.code, words)
      void takeIn(incident.code, files) // goes on while the incident is shown
      return incident
    },
    onSuccess: async (incident) => {
      await client.invalidateQueries({ queryKey: ['incidents'] })
      go(incidentPath(incident.code))
    },
  })
  const add = (dropped: readonly Dropped[]) => setFiles((held) => [...held, ...dropped])
  return (
    <section aria-labelledby="new">
      <h2 id="new">New incident</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate()
        }}
      >
        <TextField value={title} onChange={setTitle} isRequired>
          <Label>Title, in neutral words</Label>
          <Input placeholder="Crane at the east quay" maxLength={300} dir="auto" />
          <Text slot="description" className="soft">
            It can be neither changed nor erased later, so it should name no private person.
          </Text>
        </TextField>
        <ZoneField label="Time zone of the place" value={zone} onChange={setZone} isRequired />
        <div className="dropzone">
          <p>Drop reports and footage here, or anywhere on this page: saved web pages, text, PDF, DOCX, e-mail, CSV, posts; video, pictures, sound.</p>
          <ChooseFiles onFiles={add} />
          {files.length === 0 ? null : (
            <ul className="held" aria-label="Files at hand">
              {files.slice(0, 8).map(({ name }, i) => (
                <li key={i}>
                  <bdi>{name}</bdi>
                </li>
              ))}
              {files.length > 8 ? <li>and {grouped(files.length - 8)} more</li> : null}
            </ul>
          )}
        </div>
        <TextField value={shownOf(words)} onChange={setWords} isReadOnly={isTooLong(words)}>
          <Label>Or paste a text or a link</Label>
          <TextArea className="saidInput" rows={3} dir="auto" onPaste={pasteLong(words, setWords)} />
        </TextField>
        <LongText words={words} onClear={() => setWords('')} />
        <div className="row">
          <Button type="submit" isDisabled={title.trim() === '' || !isZone(zone) || open.isPending}>
            {openWith(files.length, words)}
          </Button>
          {title.trim() === '' && (files.length > 0 || words !== '') ? <span className="soft">Give it a title first.</span> : null}
        </div>
        <Refusal error={open.error} />
      </form>
      <DropAnywhere onFiles={add} />
    </section>
  )
}
