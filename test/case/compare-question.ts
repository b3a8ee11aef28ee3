// Holds the questions of an incident against what is expected of one: a sentence for each difference.
import type { Answer, Conflict, Question } from '../../src/model/question.ts'
import { includes, instant, speakersFit } from './compare-report.ts'
import type { ExpectedAnswer, ExpectedQuestion } from './expected.ts'

/** `fileOf` names the original of a report's id. The question meant is the one of that kind in which most of the expected answers are found. */
export function questionDifferences(questions: readonly Question[], want: ExpectedQuestion, fileOf: (report: string) => string): string[] {
  const ofKind = questions.filter((question) => question.kind === want.kind)
  const ranked = ofKind.map((question) => ({ question, found: want.answers.map((answer) => answerFor(question, answer, fileOf)) }))
  const best = ranked.sort((a, b) => b.found.filter(Boolean).length - a.found.filter(Boolean).length)[0]
  if (best === undefined) return [`no question of kind ${want.kind} among ${questions.map((question) => question.id).join(', ') || 'none'}`]
  const { question, found } = best
  const id = (name: string): string | undefined => found[want.answers.findIndex((answer) => answer.name === name)]?.id
  return [
    ...(want.state === undefined || question.state === want.state ? [] : [`${question.id} is ${question.state} for ${want.state}`]),
    ...want.answers.flatMap((answer, i) => answerDifferences(question, found[i], answer, fileOf)),
    ...conflictDifferences(question, want, id),
    ...boundsDifferences(question, want),
    ...question.answers.flatMap((answer) =>
      answer.statements
        .filter((said) => want.mustNot?.from.includes(fileOf(said.report)))
        .map((said) => `${question.id}: “${answer.words}” takes “${said.span.quote}” from ${fileOf(said.report)}`),
    ),
    ...question.answers.flatMap((answer) =>
      (want.mustNot?.words ?? []).filter((word) => includes(answer.words, word)).map((word) => `${question.id}: the answer “${answer.words}” holds “${word}”`),
    ),
  ].map((line) => (line.startsWith(question.id) ? line : `${question.id}: ${line}`))
}

function answerFor(question: Question, want: ExpectedAnswer, fileOf: (report: string) => string): Answer | undefined {
  const fits = question.answers.filter(
    (answer) =>
      want.words.every((word) => includes(answer.words, word)) &&
      (want.earliest === undefined || (boundsOf(answer) !== null && instant(boundsOf(answer)?.earliest, want.earliest))) &&
      (want.latest === undefined || (boundsOf(answer) !== null && instant(boundsOf(answer)?.latest, want.latest))) &&
      (want.count === undefined || countFits(answer, want.count)),
  )
  const share = (answer: Answer): number => want.from.filter((file) => answer.statements.some((said) => fileOf(said.report) === file)).length
  return fits.sort((a, b) => share(b) - share(a))[0]
}

function boundsOf({ value }: Answer): { earliest: string | null; latest: string | null } | null {
  return value.kind === 'time' ? value : value.kind === 'appearance' ? value.time : null
}

function countFits({ value }: Answer, want: NonNullable<ExpectedAnswer['count']>): boolean {
  if (value.kind !== 'count') return false
  return (
    value.atLeast === want.atLeast &&
    value.atMost === want.atMost &&
    includes(value.of, want.of) &&
    (want.scope === undefined || includes(value.scope ?? '', want.scope))
  )
}

function answerDifferences(question: Question, found: Answer | undefined, want: ExpectedAnswer, fileOf: (report: string) => string): string[] {
  if (found === undefined) return [`answer ${want.name}: not among ${JSON.stringify(question.answers.map((answer) => `${answer.words} [${answer.id}]`))}`]
  const files = [...new Set(found.statements.map((said) => fileOf(said.report)))]
  const missing = want.from.filter((file) => !files.includes(file))
  return [
    ...(missing.length === 0 ? [] : [`answer ${want.name}: not from ${missing.join(', ')} (from ${files.join(', ')})`]),
    ...(want.said ?? []).flatMap((line) => {
      const inReport = found.statements.filter((said) => fileOf(said.report) === line.report)
      const fits = inReport.some((said) => includes(`${said.span.quote}\n${said.sentence.quote}`, line.quote) && speakersFit(said.speakers, line.speakers))
      return fits
        ? []
        : [
            `answer ${want.name}: “${line.quote}” by ${line.speakers.join(' > ')} not found; ${line.report} gives ${JSON.stringify(inReport.map((said) => `${said.speakers.join(' > ')}: ${said.span.quote}`))}`,
          ]
    }),
    ...(want.reports === undefined || found.reports === want.reports
      ? []
      : [`answer ${want.name}: ${found.reports} reports for ${want.reports} (${files.join(', ')})`]),
    ...(want.origins === undefined || found.origins === want.origins
      ? []
      : [`answer ${want.name}: ${found.origins} origins for ${want.origins}: ${origins(found, fileOf)}`]),
    ...(want.oneOrigin ?? []).flatMap((together) =>
      found.originsOf.some((origin) => together.every((file) => origin.reports.some((report) => fileOf(report) === file)))
        ? []
        : [`answer ${want.name}: ${together.join(', ')} are not one origin: ${origins(found, fileOf)}`],
    ),
    ...(want.earliestKnown === true && !isEarliest(question, found) ? [`answer ${want.name}: another answer is earlier`] : []),
  ]
}

const origins = (answer: Answer, fileOf: (report: string) => string): string =>
  JSON.stringify(answer.originsOf.map((origin) => `${origin.name}: ${origin.reports.map(fileOf).join(' + ')} (${origin.because})`))

/** Where the first instant at which it may have been seen is not later than that of any other appearance known. */
function isEarliest(question: Question, answer: Answer): boolean {
  const mine = boundsOf(answer)?.latest
  return question.answers.every((other) => {
    const theirs = boundsOf(other)?.latest
    return !mine || !theirs || Temporal.Instant.compare(mine, theirs) <= 0 || boundsOf(other)?.earliest === null
  })
}

function conflictDifferences(question: Question, want: ExpectedQuestion, id: (name: string) => string | undefined): string[] {
  const between = (names: readonly string[]): Conflict[] =>
    question.conflicts.filter((conflict) => names.every((name) => conflict.answers.includes(id(name) ?? '')))
  const missing = want.conflicts.flatMap(({ between: names, waysOut = [], conditional }) => {
    const [found] = between(names)
    if (found === undefined)
      return [`no conflict between ${names.join(' and ')} among ${JSON.stringify(question.conflicts.map((conflict) => conflict.sentence))}`]
    const offered: readonly string[] = found.waysOut.map((way) => way.kind)
    return [
      ...waysOut.filter((way) => !offered.includes(way)).map((way) => `the conflict does not offer ${way}: ${offered.join(', ')}`),
      ...(conditional === undefined || conditional === found.conditional
        ? []
        : [`the conflict is ${found.conditional ? '' : 'not '}conditional: ${found.sentence}`]),
    ]
  })
  const none = want.conflicts.length === 0 ? question.conflicts.map((conflict) => `a conflict that is none: ${conflict.sentence}`) : []
  const prohibited = (want.noConflictBetween ?? []).filter((names) => between(names).length > 0).map((names) => `${names.join(' and ')} can both be true`)
  return [...missing, ...none, ...prohibited]
}

function boundsDifferences({ bounds }: Question, { latestNoLaterThan }: ExpectedQuestion): string[] {
  if (latestNoLaterThan === undefined) return []
  const holds = bounds.latest !== null && Temporal.Instant.compare(bounds.latest, latestNoLaterThan) <= 0
  return holds ? [] : [`bounds: latest ${bounds.latest} is not at or before ${latestNoLaterThan}`]
}
