// Where did the footage appear, and where is the earliest that is known? Never "first": an earlier one may turn up.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { AnswerValue, ReportForQuestions } from '../../model/question.ts'
import type { Time } from '../../model/time.ts'
import { isCheck } from '../footage/checks.ts'
import { footageInWords } from '../footage/in-question.ts'
import { ownAppearance } from '../footage/posted.ts'
import { isToldApart, mainSubject, subjectOf } from '../footage/subject.ts'
import { nameOf, saidOf } from '../said.ts'
import { readerFor, timeValue } from '../said-of/times-said.ts'

export const appeared: QuestionKind = {
  name: 'appeared',
  always: false,
  asks: (subject, given, footage) => `Where did ${footageInWords(subject, given[0]?.said.span.quote, footage)} appear, and where earliest that is known?`,
  from: (material) => material.reports.flatMap(appearancesOf),
  samples: [{ text: 'Watch: crane falls\n\nThe video emerged on Murmur on Saturday evening.\n', gives: ['Murmur, Saturday 14 March 2026, evening'] }],
}

function appearancesOf(given: ReportForQuestions): Given[] {
  const { report } = given
  const { mainFootage } = readerFor(report)
  const shared = { subject: mainSubject(given), denied: false, assumes: null }
  const told = report.appearances
    .filter((a) => a.footage === mainFootage || mainFootage === null || isToldApart(given, a.footage))
    .map((a): Given => {
      const mention = report.times.find((t) => t.id === a.time)
      const resolved = mention === undefined ? null : timeValue(mention)
      // A page that looked for earlier copies tells when one was first shared, also where it does not say on what.
      const where = a.where === 'not said' && mention !== undefined && isCheck(report) && isSoughtFor(given, a, mention) ? 'a place not named' : a.where
      const value: AnswerValue = { kind: 'appearance', where, by: a.by, time: resolved?.kind === 'time' ? withoutValue(resolved) : null }
      const subject = mainFootage === null ? shared.subject : subjectOf(given, a.footage, mainFootage)
      return { ...shared, subject, value, said: saidOf(given, a, false, mention?.hedge ?? null) }
    })
  const own = appearanceOfPost(given)
  // "online", "several platforms": nowhere that could be looked at, and no time
  const placed = told.filter(
    ({ value }) => value.kind === 'appearance' && value.where !== 'not said' && (value.time !== null || (/\p{Lu}/u.test(value.where) && !isIts(value, own))),
  )
  return own === null || placed.some((t) => isSame(t.value, own.value)) ? placed : [own, ...placed]
}

/** "was first shared in March", "began circulating on Friday", "has been online since 2019": and not "had been viewed 300 times as of Friday". */
function isSoughtFor({ report }: ReportForQuestions, verb: { readonly start: number; readonly end: number }, time: { readonly start: number }): boolean {
  const words = report.text.slice(Math.max(0, verb.start - 40), Math.max(verb.end, time.start))
  return FIRST.test(words) && !/\bas of $/i.test(words)
}
const FIRST = /\b(?:first|originally|initially|earliest|began|started|already|since|dates? back)\b/i

/** A post that carries footage is itself an appearance, by its account at its own time, unless somebody rejected that reading. */
function appearanceOfPost(given: ReportForQuestions): Given | null {
  const { report } = given
  const { post } = report
  const read = ownAppearance(report)
  if (post === null || read === null) return null
  const { earliest, latest, zone, basis } = report.report.published
  const granularity = earliest !== null && latest !== null && Date.parse(latest) - Date.parse(earliest) <= 60_000 ? ('minute' as const) : ('day' as const)
  const time: Time | null = earliest === null ? null : { earliest, latest, zone, granularity, hedge: null, basis }
  return {
    ...{ subject: mainSubject(given), denied: false, assumes: null },
    value: { kind: 'appearance', where: post.platform, by: post.account || nameOf(given), time },
    said: saidOf(given, report.footage[0]?.mentions[0] ?? read, false, null),
  }
}

/** The post itself, once more and without its time. */
const isIts = (value: AnswerValue, own: Given | null): boolean =>
  own?.value.kind === 'appearance' && value.kind === 'appearance' && own.value.where.toLowerCase() === value.where.toLowerCase()

const isSame = (a: AnswerValue, b: AnswerValue): boolean =>
  a.kind === 'appearance' && b.kind === 'appearance' && a.where.toLowerCase() === b.where.toLowerCase() && a.time?.earliest === b.time?.earliest

/** The value of a mention ("2026-03-14TEV") words the part of the day; an appearance keeps it beside its bounds. */
const withoutValue = ({ kind: _, ...time }: Extract<AnswerValue, { kind: 'time' }>): Time & { value: string; edtf: string } => time
