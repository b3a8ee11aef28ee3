// What is answered and what is not, on invented incidents with gold by hand: `node bench/incidents.ts [--sentences] [--quiet] [NAME]`.
//
// Each incident is four to seven reports of a kind (a ferry, a prison fire, a landslide, a march), read as pasted texts. Printed are the answers that must be there and
// are or are not, those that nobody gave (precision and recall), who gives them, their origins, the conflicts told and invented, and the notes that must be shown.
// `--checks` holds pages that check footage instead, `--sentences` holds single sentences to what must be read in them. The rules have been mended from all of these: they say what must not get worse, not what to expect elsewhere.
import { readFile } from '../src/desk/reading/read-report.ts'
import { answerQuestions } from '../src/questions/answer.ts'
import { incidents as footageChecks } from './incidents/checks.ts'
import { incidents as asPapersTell } from './incidents/as-papers-tell.ts'
import { incidents as crowdsAndGround } from './incidents/crowds-and-ground.ts'
import { checks } from './incidents/sentences.ts'
import { incidents as transportAndFire } from './incidents/transport-and-fire.ts'
import { incidents as unrestAndQuakes } from './incidents/unrest-and-quakes.ts'
import type { Question, ReportForQuestions } from '../src/model/question.ts'
import type { Check, Expected, Incident, Want } from './incidents/gold.ts'

const TAKEN_IN = '2026-12-01T00:00:00Z'
const FATE = /^count:(deaths|injuries|arrests|missing|evacuated)/
/** Questions that every piece of footage and every pair of events raises; these incidents have no gold for them. */
const ASKED_OF_ALL = /^(original|author|motivation|appeared|sameEvent)/

const quiet = process.argv.includes('--quiet')
const only = process.argv.slice(2).find((word) => !word.startsWith('--'))
const tally = { right: 0, wrong: 0, missing: 0, givenByAnother: 0, originsWrong: 0, told: 0, untold: 0, invented: 0, shown: 0, unshown: 0 }

if (process.argv.includes('--sentences')) await holdSentences()
else await holdIncidents()

async function holdIncidents(): Promise<void> {
  const all = (process.argv.includes('--checks') ? footageChecks : [...transportAndFire, ...crowdsAndGround, ...unrestAndQuakes, ...asPapersTell]).filter(
    ({ name }) => only === undefined || name === only,
  )
  if (all.length === 0) {
    process.stderr.write(`There is no incident named ${only ?? ''}.\n`)
    process.exit(2)
  }
  for (const incident of all) await holdIncident(incident)
  const { right, wrong, missing, told, untold, invented } = tally
  process.stdout.write(
    `${all.length} incidents: answers P ${percent(right, wrong)} R ${percent(right, missing)} (${right} right, ${wrong} wrong, ${missing} missing); conflicts ${told} told of ${told + untold}, ${invented} invented; ` +
      `given by another ${tally.givenByAnother}, origins wrong ${tally.originsWrong}; notes ${tally.shown} of ${tally.shown + tally.unshown}\n`,
  )
}

async function holdIncident(incident: Incident): Promise<void> {
  say(`\n${incident.name}`)
  const reports: ReportForQuestions[] = []
  for (const [publication, published, text] of incident.reports) reports.push(...(await taken(text, publication, published, incident.zone, reports.length)))
  const questions = answerQuestions({ zone: incident.zone, reports, links: [], findings: [] })
  const asked = new Set<string>()
  for (const [key, expected] of Object.entries(incident.expect)) {
    const these = questions.filter(({ id }) => (key.startsWith('^') ? new RegExp(key).test(id) : id === key))
    for (const { id } of these) asked.add(id)
    holdQuestion(key, these, expected)
  }
  for (const question of questions) {
    if (asked.has(question.id)) continue
    if (!ASKED_OF_ALL.test(question.id) && incident.free?.test(question.id) !== true) for (const answer of question.answers) nobodyGave(question.id, answer)
    for (const { sentence } of question.conflicts) inventedConflict(question.id, sentence)
  }
}

function holdQuestion(key: string, questions: readonly Question[], expected: Expected): void {
  const left = new Set(questions.flatMap(({ answers }) => answers))
  for (const wanted of expected.answers) {
    const want: Want = wanted instanceof RegExp ? { is: wanted } : wanted
    const answer = [...left].find(({ words }) => want.is.test(words))
    if (answer === undefined) {
      tally.missing++
      say(`  missing    ${key}  ${String(want.is)}`)
      continue
    }
    tally.right++
    left.delete(answer)
    const givers = answer.statements.map(({ publication, speakers }) => `${publication} > ${speakers.join(' > ')}`).join(' | ')
    if (want.by?.test(givers) === false) {
      tally.givenByAnother++
      say(`  by another ${key}  ${answer.words}: ${givers}`)
    }
    if (want.origins !== undefined && want.origins !== answer.origins) {
      tally.originsWrong++
      say(`  origins    ${key}  ${answer.words}: ${answer.origins}, not ${want.origins}`)
    }
  }
  for (const answer of left) if (expected.may?.some((may) => may.test(answer.words)) !== true) nobodyGave(key, answer)
  const conflicts = new Set(questions.flatMap(({ conflicts: some }) => some.map(({ sentence }) => sentence)))
  for (const [one, other] of expected.conflicts ?? []) {
    const told = [...conflicts].filter((sentence) => one.test(sentence) && other.test(sentence))
    if (told.length > 0) tally.told++
    else {
      tally.untold++
      say(`  untold     ${key}  ${String(one)} ${String(other)}`)
    }
    for (const sentence of told) conflicts.delete(sentence)
  }
  for (const sentence of conflicts) inventedConflict(key, sentence)
  const notes = questions.flatMap(({ notes: some }) => some)
  for (const note of expected.shown ?? []) {
    if (notes.some((text) => note.test(text))) tally.shown++
    else {
      tally.unshown++
      say(`  not shown  ${key}  ${String(note)}`)
    }
  }
}

function nobodyGave(key: string, { words, statements }: Question['answers'][number]): void {
  tally.wrong++
  say(`  wrong      ${key}  ${words}  <- ${statements.map(({ sentence }) => sentence.quote).join(' | ')}`)
}

function inventedConflict(key: string, sentence: string): void {
  tally.invented++
  say(`  invented   ${key}  ${sentence}`)
}

async function holdSentences(): Promise<void> {
  const kinds = { C: [0, 0], F: [0, 0], P: [0, 0], W: [0, 0] } as Record<'C' | 'F' | 'P' | 'W', [number, number]>
  for (const check of checks) {
    const read = await readIn(check)
    for (const kind of ['C', 'F', 'P', 'W'] as const) {
      const wanted = check[kind]
      if (wanted === undefined) continue
      const { missing, extra } = against(wanted, read[kind])
      kinds[kind][1]++
      if (missing.length === 0 && extra.length === 0) kinds[kind][0]++
      else say(`${kind} ${JSON.stringify(check.t)}\n  missing ${missing.join('; ') || 'nothing'}, too much ${extra.join('; ') || 'nothing'}`)
    }
  }
  const names = { C: 'counts', F: 'people by what became of them', P: 'places', W: 'where it happened' }
  process.stdout.write(
    `${Object.entries(kinds)
      .map(([kind, [right, all]]) => `${names[kind as keyof typeof names]} ${right} of ${all}`)
      .join(', ')}\n`,
  )
}

/** What is read in one sentence. A headline is one by itself; any other sentence stands below one, so that it is not taken for it. */
async function readIn({ t }: Check): Promise<Record<'C' | 'F' | 'P' | 'W', readonly string[]>> {
  const headline = /^(Fourteen dead|3 killed|Bus crash:|Toll in)/.test(t)
  const text = t.includes('\n') ? `${t}\n` : headline ? `${t}\n\nPolice gave the figure on Tuesday.\n` : `News of the day\n\n${t}\n`
  const [report] = await taken(text, 'The Desk', '2026-06-04T12:00:00Z', 'UTC', 0)
  if (report === undefined) throw new Error(`not read: ${t}`)
  const { counts, places, layers } = report.report
  const questions = answerQuestions({ zone: 'UTC', reports: [report], links: [], findings: [] })
  const bounds = (of: object): string => {
    const { atLeast, atMost } = of as { atLeast: number | null; atMost: number | null }
    return `${atLeast ?? 'null'}-${atMost ?? 'null'}`
  }
  return {
    C: counts
      .filter(({ start }) => headline || !layers.some(({ kind, start: from, end }) => kind === 'headline' && start >= from && start < end))
      .map((count) => `${bounds(count)} ${count.of ?? 'null'}`),
    F: questions.filter(({ id }) => FATE.test(id)).flatMap(({ id, answers }) => answers.map(({ value }) => `${FATE.exec(id)?.[1] ?? ''} ${bounds(value)}`)),
    P: [...new Set(places.map(({ quote }) => quote))],
    W: questions.filter(({ id }) => id === 'where').flatMap(({ answers }) => answers.map(({ value }) => (value as { name: string }).name)),
  }
}

function against(wanted: string, read: readonly string[]): { missing: readonly string[]; extra: readonly string[] } {
  const left = new Set(read)
  const missing: string[] = []
  for (const one of wanted.split('; ').filter((part) => part !== '')) {
    const may = one.startsWith('?')
    const fits = new RegExp(`^(?:${may ? one.slice(1) : one})$`)
    const found = [...left].filter((some) => fits.test(some))
    for (const some of found) left.delete(some)
    if (found.length === 0 && !may) missing.push(one)
  }
  return { missing, extra: [...left] }
}

async function taken(text: string, publication: string, published: string, zone: string, from: number): Promise<readonly ReportForQuestions[]> {
  const pages = await readFile(new TextEncoder().encode(text), { name: 'page.txt', mediaType: 'text/plain' }, { publication, published }, zone)
  return pages.map(({ resolved }, i) => ({
    id: `r${from + i + 1}`,
    title: resolved.report.title,
    publication,
    versionOf: null,
    takenInAt: TAKEN_IN,
    report: resolved,
    judgements: {},
  }))
}

function percent(right: number, others: number): string {
  return ((100 * right) / Math.max(1, right + others)).toFixed(1)
}

function say(line: string): void {
  if (!quiet) process.stdout.write(`${line}\n`)
}
