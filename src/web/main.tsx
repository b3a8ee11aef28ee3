// The workbench: which address shows which screen.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import './style/page.css'
import './style/pieces.css'
import './style/lists.css'
import './style/taking-in.css'
import './style/questions.css'
import './style/report.css'
import './style/trail.css'
import './style/changes.css'
import './style/evidence.css'
import './style/capture.css'
import './style/footage.css'
import './style/print.css'
import { Frame } from './frame.tsx'
import { useLive } from './live.ts'
import { StartScreen } from './incident/start.tsx'
import { IncidentScreen } from './incident/incident.tsx'
import { ReportsScreen } from './incident/reports.tsx'
import { ReportScreen } from './report/report.tsx'
import { FetchScreen } from './taking-in/fetch.tsx'
import { RedactScreen } from './redacting/redact.tsx'
import { QuestionScreen } from './questions/question.tsx'
import { TrailScreen } from './trail/trail.tsx'
import { EvidenceScreen } from './evidence/evidence.tsx'
import { FootageListScreen } from './footage/footage-list.tsx'
import { FootageScreen } from './footage/footage.tsx'
import { CompareScreen } from './footage/compare.tsx'
import { SearchScreen } from './incident/search.tsx'
import { Empty } from './pieces.tsx'

// A refusal is an answer: asking again would not change it. What is on screen stays true by live changes, not by asking on focus.
const client = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 60_000 } } })

function Screens() {
  useLive()
  return (
    <Switch>
      <Route path="/">
        <StartScreen />
      </Route>
      <Route path="/search">
        <SearchScreen code={null} />
      </Route>
      <Route path="/incidents/:code">{({ code }) => <IncidentScreen key={code} code={decoded(code)} />}</Route>
      <Route path="/incidents/:code/reports">{({ code }) => <ReportsScreen key={code} code={decoded(code)} />}</Route>
      <Route path="/incidents/:code/reports/:id">{({ code, id }) => <ReportScreen key={id} code={decoded(code)} id={decoded(id)} />}</Route>
      <Route path="/incidents/:code/reports/:id/redact">{({ code, id }) => <RedactScreen key={id} code={decoded(code)} id={decoded(id)} />}</Route>
      <Route path="/incidents/:code/fetch">{({ code }) => <FetchScreen key={code} code={decoded(code)} />}</Route>
      <Route path="/incidents/:code/questions/:question">
        {({ code, question }) => <QuestionScreen key={question} code={decoded(code)} id={decoded(question)} />}
      </Route>
      <Route path="/incidents/:code/footage">{({ code }) => <FootageListScreen key={code} code={decoded(code)} />}</Route>
      <Route path="/incidents/:code/footage/:id">{({ code, id }) => <FootageScreen key={id} code={decoded(code)} id={decoded(id)} />}</Route>
      <Route path="/incidents/:code/matches/:match">{({ code, match }) => <CompareScreen key={match} code={decoded(code)} id={decoded(match)} />}</Route>
      <Route path="/incidents/:code/trail">{({ code }) => <TrailScreen key={code} code={decoded(code)} />}</Route>
      <Route path="/incidents/:code/evidence">{({ code }) => <EvidenceScreen key={code} code={decoded(code)} />}</Route>
      <Route path="/incidents/:code/search">{({ code }) => <SearchScreen key={code} code={decoded(code)} />}</Route>
      <Route>
        <Frame title="There is no such page" code={null}>
          <Empty>
            The address leads nowhere on this desk. <a href="/">Go to the start</a>
          </Empty>
        </Frame>
      </Route>
    </Switch>
  )
}

/** Routes hand parts of the address over as they stand in it; "recorded%3Af1" is the question "recorded:f1". */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

// A file dropped where nothing takes it in does not put itself in the place of the workbench.
for (const kind of ['dragover', 'drop'] as const)
  window.addEventListener(kind, (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
  })

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root to draw in')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Screens />
    </QueryClientProvider>
  </StrictMode>,
)
