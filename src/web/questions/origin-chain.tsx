// The chain behind an answer, drawn from where it comes from down to who passed it on: a voice or an agency, below it the reports that have it
// from there, below those the ones that print them. A line for each step says how; a shared passage opens side by side, in both reports' words.
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { Origin, OriginEnd, OriginStep, Said } from '../../model/question.ts'
import { passagePath, reportPath } from '../addresses.ts'

type Passage = Origin['passages'][number]

// Thirty outlets that print one text are thirty branches of one tree; the first few are drawn, the rest are told.
const BRANCHES_FIRST = 8
const NOBODY = 'nobody named' // told apart by report, for two unnamed voices need not be one

/** The tree of one origin. `said`: the answer's passages, into which the names of reports lead. Nothing where no step is known. */
export function OriginChain({ code, origin, said }: { code: string; origin: Origin; said: readonly Said[] }) {
  const trees = treesOf(origin)
  if (trees.length === 0) return null
  return (
    <ul className="originChain" aria-label="The chain, from where it comes from to who passed it on">
      {trees.map((tree) => (
        <Branch key={keyOf(tree.end)} {...{ code, tree, said }} passages={origin.passages} />
      ))}
    </ul>
  )
}

const keyOf = (end: OriginEnd): string => (end.kind === 'report' ? `report ${end.report}` : `voice ${end.name}`)

/** `step` is how it comes to have it from the one above; `isAgain`: what hangs on it stands in the tree already, and is not drawn again. */
type Tree = { readonly end: OriginEnd; readonly step: OriginStep | null; readonly below: readonly Tree[]; readonly isAgain: boolean }

function treesOf(origin: Origin): readonly Tree[] {
  const told = origin.steps.filter(({ relation }) => relation !== 'wasAttributedTo')
  const leads = new Set(told.map(({ from, to }) => `${keyOf(from)} ${keyOf(to)}`))
  // Who prints another's text has it from there: that both cite one voice is told where the text is first.
  const steps = told.filter(
    ({ from, to }) =>
      to.kind !== 'voice' || !told.some((step) => keyOf(step.from) === keyOf(from) && step.to.kind === 'report' && leads.has(`${keyOf(step.to)} ${keyOf(to)}`)),
  )
  const ends = new Map([...origin.steps.map(({ from }) => from), ...steps.map(({ to }) => to)].map((end) => [keyOf(end), end]))
  const onto = Map.groupBy(steps, ({ to }) => keyOf(to))
  const passedOn = new Set(steps.map(({ from }) => keyOf(from)))
  const roots = [...ends.values()].filter((end) => !passedOn.has(keyOf(end)))
  const placed = new Set<string>()
  const treeOf = (end: OriginEnd, step: OriginStep | null): Tree => {
    const key = keyOf(end)
    const below = onto.get(key) ?? []
    if (placed.has(key)) return { end, step, below: [], isAgain: below.length > 0 }
    placed.add(key)
    return { end, step, below: below.map((each) => treeOf(each.from, each)), isAgain: false }
  }
  // Where all rest on one another in a circle, nobody stands first: the first report does.
  return (roots.length > 0 ? roots : [...ends.values()].slice(0, 1)).map((end) => treeOf(end, null))
}

function Branch({ code, tree, passages, said }: { code: string; tree: Tree; passages: readonly Passage[]; said: readonly Said[] }) {
  const { end, step, below, isAgain } = tree
  const [all, setAll] = useState(false)
  const shown = all ? below : below.slice(0, BRANCHES_FIRST)
  return (
    <li className={end.kind === 'report' ? 'isReport' : 'isVoice'}>
      <div className="end">
        <Name code={code} end={end} said={said} />{' '}
        {step === null ? null : <How code={code} step={step} passage={step.passage === null ? undefined : passages[step.passage]} />}
        {isAgain ? <span className="soft"> (see above)</span> : null}
      </div>
      {below.length === 0 ? null : (
        <ul>
          {shown.map((each) => (
            <Branch key={keyOf(each.end)} {...{ code, passages, said }} tree={each} />
          ))}
          {shown.length === below.length ? null : (
            <li className="isRest">
              <Button className="link" onPress={() => setAll(true)}>
                and {below.length - shown.length} more
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

function Name({ code, end, said }: { code: string; end: OriginEnd; said: readonly Said[] }) {
  if (end.kind === 'voice') return <bdi>{end.name.startsWith(NOBODY) ? NOBODY : end.name}</bdi>
  const passage = said.find(({ report }) => report === end.report)
  return (
    <Link href={passage === undefined ? reportPath(code, end.report) : passagePath(code, end.report, passage.reading)}>
      <bdi>{end.name}</bdi>
    </Link>
  )
}

/** How the lower end comes to have it from the upper, in words; PROV's own word stands in the title. */
function How({ code, step, passage }: { code: string; step: OriginStep; passage: Passage | undefined }) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  return (
    <>
      <span className="soft" title={`PROV: ${step.relation}`}>
        {passage === undefined ? saidOf(step) : `shares ${passage.words} words with it`}
      </span>
      {passage === undefined ? null : (
        <>
          {' · '}
          <Button className="link" aria-expanded={open} aria-controls={panel} onPress={() => setOpen(!open)}>
            {open ? 'Close' : 'Side by side'}
          </Button>
          <div id={panel} className="sideBySide" hidden={!open}>
            {[passage.a, passage.b].map(({ report, span }) => (
              <figure key={report}>
                <figcaption>
                  <Link href={passagePath(code, report, span)}>
                    <bdi>{report === endReport(step.from) ? step.from.name : report === endReport(step.to) ? step.to.name : 'the other report'}</bdi>
                  </Link>
                </figcaption>
                <blockquote className="said" dir="auto">
                  {span.quote}
                </blockquote>
              </figure>
            ))}
          </div>
        </>
      )}
    </>
  )
}

const endReport = (end: OriginEnd): string | null => (end.kind === 'report' ? end.report : null)

function saidOf({ relation, because, from, to }: OriginStep): string {
  if (to.kind === 'voice' && to.name.startsWith(NOBODY)) return 'cites nobody by name'
  if (/ links to /.test(because)) return 'links to it'
  if (/ credits /.test(because)) return 'credits it'
  if (/ reposts /.test(because)) return 'reposts it'
  return relation === 'wasQuotedFrom' ? 'quotes it' : from.kind === 'voice' ? 'passes it on' : 'gives it in other words'
}
