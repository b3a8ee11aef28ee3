// What stands around every screen: the way past the header, the header, the name acts are recorded under, and the headline.
import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation, useSearch as useAddressSearch } from 'wouter'
import { evidencePath, footageListPath, incidentPath, reportsPath, searchPath, trailPath } from './addresses.ts'
import { useAway } from './away.ts'
import { useIncident, useReports } from './calls.ts'
import { useFootage } from './footage/footage-calls.ts'
import { signed } from './drawn/odd-characters.ts'
import { Signed } from './signing.tsx'
import { TakeInAnywhere } from './taking-in/take-in.tsx'
import { grouped, reportsIn } from './words.ts'

type Props = {
  readonly title: string
  readonly code: string | null
  readonly tab?: 'questions' | 'reports' | 'footage' | 'trail' | 'evidence' | 'search'
  readonly lede?: ReactNode
  readonly aside?: ReactNode
  readonly titleIsSaid?: boolean // a report's own headline: others' words, so serif
  readonly children: ReactNode
}

/** The frame of a screen. `code`: of the incident it belongs to, whose tabs and search it then has, and into which files are dropped; null for the desk's own screens. */
export function Frame({ title, code, tab, lede, aside, titleIsSaid = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === 'Dateline' ? title : `${signed(title)} · Dateline`
  }, [title])
  useEffect(() => {
    // A new screen is read from its headline, unless the address leads into the text.
    if (window.location.hash === '' && document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
    if (window.location.hash === '') window.scrollTo(0, 0)
  }, [])
  const isAway = useAway()
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
      <main id="main" tabIndex={-1}>
        <div className="headline">
          <h1 ref={heading} tabIndex={-1} dir="auto" className={titleIsSaid ? 'said' : undefined}>
            {title}
          </h1>
          {aside}
        </div>
        {lede === undefined ? null : <p className="lede">{lede}</p>}
        {isAway ? (
          <p className="refusal" role="alert">
            The desk does not answer. What is on screen is as it was when it last did, and what you write stays; it is tried again by itself. Is the program
            still running?
          </p>
        ) : null}
        {code === null ? null : <TakeInAnywhere code={code} />}
        {children}
      </main>
      <Foot />
    </div>
  )
}

function Tabs({ code, on }: { code: string; on: Props['tab'] }) {
  const rows = useReports(code).data
  const reports = rows === undefined ? undefined : reportsIn(rows)
  const footage = useFootage(code).data?.length ?? 0
  const tab = (href: string, name: string, id: Props['tab']) => (
    <Link href={href} className={on === id ? 'on' : ''} aria-current={on === id ? 'page' : undefined}>
      {name}
    </Link>
  )
  return (
    <nav aria-label="Incident">
      {tab(incidentPath(code), 'Questions', 'questions')}
      {tab(reportsPath(code), reports === undefined ? 'Reports' : `Reports ${grouped(reports)}`, 'reports')}
      {footage === 0 ? null : tab(footageListPath(code), `Footage ${grouped(footage)}`, 'footage')}
      {tab(trailPath(code), 'Trail', 'trail')}
      {tab(evidencePath(code), 'Evidence', 'evidence')}
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
  const [at, go] = useLocation()
  // On the results the field holds the words they are for, so that they can be changed.
  const words = new URLSearchParams(useAddressSearch()).get('words')
  const asked = at.endsWith('/search') ? (words ?? '') : ''
  return (
    <form
      key={asked}
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault()
        const words = new FormData(event.currentTarget).get('words')
        if (typeof words === 'string' && words.trim() !== '') go(searchPath(code, words.trim()))
      }}
    >
      <input
        type="search"
        name="words"
        defaultValue={asked}
        aria-label={code === null ? 'Search all texts of this desk' : 'Search the texts of this incident'}
        placeholder="Search the texts"
      />
    </form>
  )
}

function Foot() {
  return (
    <footer className="foot">
      <Signed />
      <a href="/api">For programs</a>
    </footer>
  )
}
