// The record as a page that a person reads without Dateline: each question with its rival answers, who gives each in which exact words, what cannot all be true,
// what the desk finds; then the files by name and hash; then the findings in the order in which they were recorded. No script, nothing from outside.
import type { Answer, Finding, Question, Said } from '../../model/question.ts'
import { isSilent } from '../../model/question.ts'
import type { Bounds } from '../../model/time.ts'
import type { RecordShown } from './export-record.ts'

/** HTML, whole. */
export function recordPage({ incident, questions, reports }: RecordShown): string {
  const told = questions.filter((question) => !isSilent(question))
  const silent = questions.filter(isSilent)
  const files = reports.map(
    ({ id, name, part, title, publication, published, original }) =>
      `<tr id="${text(id)}"><td>${text(id)}</td><td>${own(title)}<br>${own([publication, published === null ? null : when(published)].filter((word) => word !== null).join(', '))}</td><td>${own(part === null ? name : `${name}, ${part}`)}<br><code>${text(original)}</code></td></tr>`,
  )
  return page(
    `The record: ${incident.title}`,
    `<p>Times are those of ${text(incident.zone)}. What reports say is theirs; what the desk finds is marked so. Whatever a machine read is proposed until a person said so. The same record for programs: <code>case.json</code>.</p>
${told.map(section).join('\n')}
${silent.length === 0 ? '' : `<h2>Asked, and nothing held answers it</h2>\n<ul>${silent.map(({ asks }) => `<li>${text(asks)}</li>`).join('')}</ul>`}
<h2>Reports and files</h2>
<table><thead><tr><th>Number</th><th>Report</th><th>File as received, and its SHA-256: its name under <code>data/originals</code></th></tr></thead><tbody>
${files.join('\n')}
</tbody></table>`,
  )
}

/** The findings of all questions, each after what it replaces: HTML, whole. */
export function findingsPage({ incident, questions }: RecordShown): string {
  const rows = questions
    .flatMap((question) => question.findings.map((finding) => ({ question, finding })))
    .toSorted((a, b) => Date.parse(a.finding.at) - Date.parse(b.finding.at))
    .map(
      ({ question, finding }) =>
        `<tr><td>${text(finding.at)}</td><td>${text(question.asks)}</td><td>${text(finding.kind)}</td><td>${own(finding.words)}${sureOf(finding)}</td><td>${own(finding.because)}</td><td>${own(finding.by)}</td></tr>`,
    )
  const table =
    rows.length === 0
      ? '<p>The desk has found nothing so far.</p>'
      : `<table><thead><tr><th>When</th><th>Question</th><th>What</th><th>The desk finds</th><th>Because</th><th>Who</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
  return page(
    `Findings and corrections: ${incident.title}`,
    `<p>In the order in which they were recorded. Nothing here was taken out; what replaces an older finding stands after it.</p>\n${table}`,
  )
}

function section({ asks, state, answers, bounds, notes, conflicts, findings }: Question): string {
  const last = findings.at(-1)
  const found =
    last === undefined || last.kind === 'retraction'
      ? ''
      : `<p class="found"><b>The desk finds:</b> ${own(last.words)}${sureOf(last)}. ${own(last.because)} <span class="soft">${own(last.by)}, ${text(last.at)}</span></p>`
  return `<section><h2>${text(asks)}</h2>
<p class="soft">${STATE[state]}</p>${found}
${answers.map(answered).join('\n')}
${conflicts.length === 0 ? '' : `<h3>Cannot all be true</h3>\n<ul>${conflicts.map(({ sentence }) => `<li>${own(sentence)}</li>`).join('')}</ul>`}
${bounds.because.length === 0 ? '' : `<h3>How early and how late</h3>\n<ul>${bounds.because.map((why) => `<li>${own(why)}</li>`).join('')}</ul>`}
${notes.length === 0 ? '' : `<h3>Beside the answers</h3>\n<ul>${notes.map((note) => `<li>${own(note)}</li>`).join('')}</ul>`}</section>`
}

const STATE: Readonly<Record<Question['state'], string>> = {
  open: 'Open: nobody of the desk has decided.',
  conflict: 'Open, with answers that cannot all be true.',
  found: 'Decided by the desk.',
  undetermined: 'The desk says that it cannot be determined.',
}

function answered({ words, statements, reports, origins, grounds = [], denials = [] }: Answer): string {
  const many = reports === 0 ? '' : ` <span class="soft">${counted(reports, 'report')}, ${counted(origins, 'origin')}</span>`
  return `<div class="answer"><h3>${own(words)}${many}</h3>
<ul>${statements.map((said) => passage(said)).join('\n')}${grounds.map((ground) => `<li>${own(ground.words)} <span class="soft">(held footage)</span></li>`).join('')}${denials.map((said) => passage(said, 'denied by ')).join('')}</ul></div>`
}

/** "Harbour Post, citing the union: “the crane fell on Saturday” (r3)", outermost first. */
function passage({ speakers, title, publication, sentence, gives, voice, report }: Said, before = ''): string {
  const [outer = publication ?? title, ...inner] = speakers
  const who = inner.length === 0 ? own(outer) : `${own(outer)}, citing ${inner.map(own).join(', who cites ')}`
  const as = gives === undefined ? '' : ` <span class="soft">gives ${own(gives)}</span>`
  return `<li>${before}${who}${voice === undefined ? '' : ` <span class="soft">${voice === 'ofIncident' ? 'said of the incident' : voice}</span>`}: ${quoted(sentence.quote)} (<a href="#${text(report)}">${text(report)}</a>)${as}</li>`
}

const sureOf = ({ likelihood, confidence }: Finding): string => {
  const sure = [likelihood, confidence === null ? null : `${confidence} confidence`].filter((word) => word !== null)
  return sure.length === 0 ? '' : ` <span class="soft">(${text(sure.join(', '))})</span>`
}
const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
/** A sentence that is all in marks needs no others. */
const quoted = (words: string): string => (/^[“„«"]/.test(words) ? own(words.replace(/\s+/g, ' ')) : `<q dir="auto">${text(words.replace(/\s+/g, ' '))}</q>`)
/** The minute, or the day where no more is known. */
const when = ({ earliest, latest }: Bounds): string | null =>
  earliest === null ? null : earliest.slice(0, latest !== null && Date.parse(latest) - Date.parse(earliest) < 3_600_000 ? 16 : 10).replace('T', ' ')

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>
body{font:1rem/1.5 Georgia,serif;max-width:52rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1,h2{line-height:1.2}h2{margin:2.5rem 0 .3rem;border-top:1px solid #999;padding-top:1rem}h3{margin:1rem 0 .2rem;font-size:1rem}
ul{margin:.2rem 0 .8rem;padding-left:1.2rem}.soft{color:#595959;font-weight:normal;font-size:.9em}.found{border-left:3px solid;padding-left:.8rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #999}th:first-child{white-space:nowrap}code{font-size:.8em}
@media (prefers-color-scheme:dark){body{background:#111;color:#eee}.soft{color:#b3b3b3}a{color:#9cf}}
@media print{body{margin:0;max-width:none}section{break-inside:auto}li,tr{break-inside:avoid}}
</style>
</head>
<body>
<h1>${own(title)}</h1>
${body}
</body>
</html>
`

/** Words of the record: escaped, in their own direction. */
const own = (words: string): string => `<bdi>${text(words)}</bdi>`
const text = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
