// What stands around every screen: the way past the header, the header, the name acts are recorded under, and the headline.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { useDesk, useIncident, useNameDesk, useReports } from './calls.ts'
import { Refusal } from './pieces.tsx'
import { reportsIn } from './words.ts'

type Props = {
  readonly title: string
  readonly code: string | null
  readonly tab?: 'questions' | 'reports' | 'trail' | 'search'
  readonly lede?: ReactNode
  readonly aside?: ReactNode
  readonly titleIsSaid?: boolean // a report's own headline: others' words, so serif
  readonly children: ReactNode
}

export function Frame({ title, code, tab, lede, aside, titleIsSaid = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === 'Dateline' ? title : `${title} · Dateline`
  }, [title])
  useEffect(() => {
    // A new screen is read from its headline, unless the address leads into the text.
    if (window.location.hash === '' && document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
    if (window.location.hash === '') window.scrollTo(0, 0)
  }, [])
  return (
    <div className="screen">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <Link href="/" className="name">
          Dateline
        </Link>
        {code === null ? null : <Tabs code={code} on={tab} />}
        <SearchField code={code} />
        {code === null ? null : <Where code={code} />}
      </header>
      <NameOnce />
      <main id="main" tabIndex={-1}>
        <div className="headline">
          <h1 ref={heading} tabIndex={-1} dir="auto" className={titleIsSaid ? 'said' : undefined}>
            {title}
          </h1>
          {aside}
        </div>
        {lede === undefined ? null : <p className="lede">{lede}</p>}
        {children}
      </main>
      <Foot />
    </div>
  )
}

function Tabs({ code, on }: { code: string; on: Props['tab'] }) {
  const rows = useReports(code).data
  const reports = rows === undefined ? undefined : reportsIn(rows)
  const path = `/incidents/${encodeURIComponent(code)}`
  const tab = (href: string, name: string, id: Props['tab']) => (
    <Link href={href} className={on === id ? 'on' : ''} aria-current={on === id ? 'page' : undefined}>
      {name}
    </Link>
  )
  return (
    <nav aria-label="Incident">
      {tab(path, 'Questions', 'questions')}
      {tab(`${path}/reports`, reports === undefined ? 'Reports' : `Reports ${reports.toLocaleString('en-GB')}`, 'reports')}
      {tab(`${path}/trail`, 'Trail', 'trail')}
    </nav>
  )
}

function Where({ code }: { code: string }) {
  const incident = useIncident(code).data?.incident
  return incident === undefined ? null : (
    <div className="right">
      <bdi>{incident.title}</bdi> · {incident.zone}
    </div>
  )
}

function SearchField({ code }: { code: string | null }) {
  const [, go] = useLocation()
  const path = code === null ? '/search' : `/incidents/${encodeURIComponent(code)}/search`
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault()
        const words = new FormData(event.currentTarget).get('words')
        if (typeof words === 'string' && words.trim() !== '') go(`${path}?words=${encodeURIComponent(words.trim())}`)
      }}
    >
      <input
        type="search"
        name="words"
        aria-label={code === null ? 'Search all texts of this desk' : 'Search the texts of this incident'}
        placeholder="Search the texts"
      />
    </form>
  )
}

/** Asked once, on whatever screen a person stands first. */
function NameOnce() {
  const desk = useDesk()
  const name = useNameDesk()
  const [given, setGiven] = useState('')
  if (desk.data === undefined || desk.data.by !== null) return null
  return (
    <form
      className="nameOnce"
      onSubmit={(event) => {
        event.preventDefault()
        if (given.trim() !== '') name.mutate(given.trim())
      }}
    >
      <TextField value={given} onChange={setGiven}>
        <Label>Under which name does this desk record what you do?</Label>
        <div className="row">
          <Input maxLength={200} autoComplete="name" />
          <Button type="submit" isDisabled={given.trim() === ''}>
            Use this name
          </Button>
        </div>
      </TextField>
      <p className="soft">Asked once. It stands beside every act as “not signed in”, because nothing here checks who you are.</p>
      <Refusal error={name.error} />
    </form>
  )
}

function Foot() {
  const by = useDesk().data?.by
  return (
    <footer className="foot">
      {by === null || by === undefined ? null : (
        <span>
          Recorded as <bdi>{by}</bdi>, not signed in
        </span>
      )}
      <a href="/api">For programs</a>
    </footer>
  )
}
