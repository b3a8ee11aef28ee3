// Opening an incident, finding it by its code or title, and the list of all.
import { sql } from 'kysely'
import type { IncidentSummary } from '../model/told.ts'
import type { Incident } from '../model/incident.ts'
import { Problem } from '../model/problem.ts'
import type { Finding } from '../model/question.ts'
import type { IncidentRow } from '../store/schema.ts'
import { checkedZone } from './taking-in/by-hand.ts'
import { isReport } from './only-reports.ts'
import type { Db } from './record.ts'
import { whoeverIn, type Workings } from './workings.ts'

const incidentOf = ({ code, title, zone, openedAt, sample }: IncidentRow): Incident => ({ code, title, zone, openedAt, sample: sample === 1 })

type NewIncident = { readonly title: string; readonly zone: string; readonly code?: string; readonly sample?: boolean }

/** Opens an incident under a code made from its title, unless it brings one: "Crane at the east quay" is "crane-at-the-east-quay". */
export async function openIncident(workings: Workings, { title, zone, code, sample = false }: NewIncident): Promise<Incident> {
  const named = title.replace(/\s+/g, ' ').trim()
  if (named === '') throw new Problem('title-missing', 'Give the incident a neutral title, such as "Crane at the east quay".')
  const known = checkedZone(zone)
  const by = await whoeverIn(workings)
  return workings.recorder.record(`the incident "${named}"`, async (db) => {
    const incident: Incident = { code: await freeCode(db, code ?? named), title: named, zone: known, openedAt: workings.clock(), sample }
    return { entries: [{ change: { kind: 'incidentOpened', incident }, by, because: null }], result: incident }
  })
}

async function freeCode(db: Db, title: string): Promise<string> {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const base = (words ?? ['incident']).join('-').slice(0, 60).replace(/-$/, '')
  const taken = new Set((await db.selectFrom('incidents').select('code').execute()).map((row) => row.code))
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}-${n}`
    if (!taken.has(code)) return code
  }
}

/** The incident of this code, or of this title; Problem `incident-unknown` names the nearest. */
export async function findIncident({ store }: Workings, code: string): Promise<Incident> {
  const asked = code.trim()
  const row = await store.read.selectFrom('incidents').selectAll().where('code', '=', asked).executeTakeFirst()
  if (row !== undefined) return incidentOf(row)
  const all = await store.read.selectFrom('incidents').selectAll().execute()
  const titled = all.filter((i) => i.title.toLowerCase() === asked.toLowerCase())
  if (titled.length === 1 && titled[0] !== undefined) return incidentOf(titled[0])
  throw new Problem('incident-unknown', `There is no incident "${code}". ${hint(asked, all)}`)
}

/** What was probably meant: the nearest when at most a third of the letters differ, else what there is. */
function hint(asked: string, all: readonly IncidentRow[]): string {
  const nearest = all.toSorted((a, b) => nearness(asked, a) - nearness(asked, b))[0]
  if (nearest === undefined) return 'There is none yet; open one with --new "Title".'
  if (nearness(asked, nearest) <= asked.length / 3) return `The nearest is "${nearest.code}" (${nearest.title}).`
  const codes = all.slice(0, MOST_NAMED).map((incident) => `"${incident.code}"`)
  return all.length === 1 ? `The only one is ${codes.join('')}.` : `There are ${codes.join(', ')}${all.length > MOST_NAMED ? ' and others' : ''}.`
}
const MOST_NAMED = 8

const nearness = (asked: string, { code, title }: IncidentRow): number =>
  Math.min(editDistance(asked.toLowerCase(), code), editDistance(asked.toLowerCase(), title.toLowerCase()))

/** Insertions, deletions and replacements between two short texts (Wagner and Fischer 1974), cut at 80 characters each. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 80), b.slice(0, 80)]
  let above = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[to.length] ?? 0
}

/** Every incident, last changed first, as its own page counts it: versions of one page are one report; `conflicts` are the questions in conflict
 *  as last answered, without those that a finding settles. */
export async function listIncidents({ store }: Workings): Promise<readonly IncidentSummary[]> {
  const incidents = await store.read.selectFrom('incidents').selectAll().orderBy('changedAt', 'desc').orderBy('code').execute()
  const reports = await store.read
    .selectFrom('reports')
    .select((e) => ['incident', e.fn.countAll<number>().as('n')])
    .where('versionOf', 'is', null)
    .where(isReport)
    .groupBy('incident')
    .execute()
  const answered = await store.read
    .selectFrom('snapshots')
    .select((e) => ['incident', e.fn.countAll<number>().as('questions')])
    .where(isAsked)
    .groupBy('incident')
    .execute()
  const inConflict = await questionsInConflict(store.read)
  return incidents.map((row) => {
    const found = answered.find((a) => a.incident === row.code)
    const counts = { reports: reports.find((r) => r.incident === row.code)?.n ?? 0, questions: found?.questions ?? 0, conflicts: inConflict.get(row.code) ?? 0 }
    return { ...incidentOf(row), ...counts, changedAt: row.changedAt }
  })
}

// As a snapshot is written (desk/answers/answer.ts): what nothing answers any more, and what is only known not to be tellable, takes no card on the page either.
const isAsked = sql<boolean>`json not like '{"state":"open","answers":[]%'
  and not (json like '{"state":"open","answers":[{"id":"untold"%' and json not like '%},{"id":%')`

/** By incident. A finding settles its question until it is retracted; it changes no answer, so the last snapshot does not know of it. */
async function questionsInConflict(read: Workings['store']['read']): Promise<ReadonlyMap<string, number>> {
  const rows = await read.selectFrom('snapshots').select(['incident', 'question']).where('conflicts', '>', 0).execute()
  const findings = await read.selectFrom('findings').select(['incident', 'question', 'json']).orderBy('seq').execute()
  const last = new Map(findings.map(({ incident, question, json }) => [`${incident} ${question}`, (JSON.parse(json) as Finding).kind]))
  const counts = new Map<string, number>()
  for (const { incident, question } of rows) {
    const kind = last.get(`${incident} ${question}`)
    if (kind === undefined || kind === 'retraction') counts.set(incident, (counts.get(incident) ?? 0) + 1)
  }
  return counts
}
