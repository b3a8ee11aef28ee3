// When was the footage recorded?
//
// Who dates the occurrence dates the footage of it too, provided that the footage shows that occurrence. Nobody may have said so; the
// assumption is carried with the answer, and is one of the ways out of a conflict.
import type { AnswerValue } from '../../model/question.ts'
import type { Report } from '../../model/report.ts'
import type { Given, Material, QuestionKind } from '../../model/sockets.ts'
import { clash } from '../compatible.ts'
import { isCheck } from '../footage/checks.ts'
import { claimedTimes } from '../footage/claimed-times.ts'
import { footageInWords } from '../footage/in-question.ts'
import { ownAppearance } from '../footage/posted.ts'
import { mainSubject } from '../footage/subject.ts'
import { withoutReplaced } from '../replaced.ts'
import { rootsOf } from '../versions/versions.ts'
import { LONG_BEFORE } from '../said-of/long-before.ts'
import { momentsSaid } from '../said-of/moments.ts'
import { isStep } from '../said-of/told.ts'
import { readerFor, type TimeSaid } from '../said-of/times-said.ts'

export const SAME_AS_SHOWN = 'what the footage shows is the incident that is spoken of'

export const recorded: QuestionKind = {
  name: 'recorded',
  always: false,
  ofFootage: true,
  asks: (subject, given, footage) => `When was ${footageInWords(subject, given[0]?.said.span.quote, footage)} recorded?`,
  from(material) {
    const times = momentsSaid(material)
    const direct = times.filter((t) => t.of === 'recorded')
    const subjects = new Map(material.reports.map((given) => [given.id, mainSubject(given)]))
    const isMain = ({ subject, said }: TimeSaid): boolean => subject === (subjects.get(said.report) ?? 'f1')
    const hasFootage = direct.some(isMain) || material.reports.some((r) => r.report.footage.length > 0)
    if (!hasFootage) return []
    const own = Map.groupBy(
      direct.filter((t) => isMain(t) && !t.denied),
      (t) => t.said.report,
    )
    // A report that says itself when the footage was recorded need not be read as saying it a second time. Where somebody dates the footage to months before,
    // whether it shows the incident is the very question: only who speaks of the footage dates it then.
    const until = direct.reduce((least, { subject, denied, value }) => (subject === 'f1' && !denied ? Math.min(least, latestOf(value)) : least), Infinity)
    const happened = withoutReplaced(
      times.filter((t) => t.of === 'happened'),
      new Map(material.reports.map((r) => [r.id, r])),
      rootsOf(material.reports),
    )
    // A page that checks the footage says itself when it was recorded, or does not know; that the incident is what it shows is the claim that it looks into.
    const checked = new Set(material.reports.flatMap(({ id, report }) => (isCheck(report) ? [id] : [])))
    const isShown = direct.some((t) => t.subject === 'f1') || material.reports.some(({ report }) => showsTheEvent(report))
    const carried = (isFromAbove(material) ? [] : happened)
      .filter((t) => isShown && !checked.has(t.said.report) && !isStep(t.told) && t.time.granularity !== 'year')
      .filter((t) => !t.denied && !(own.get(t.said.report) ?? []).some((d) => !clash(d.value, t.value).clash || t.inPassing))
      .filter((t) => !isLongAfter(t.value, until) || namesFootage(t, material))
      .map((t): Given => ({ ...t, subject: subjects.get(t.said.report) ?? 'f1', assumes: SAME_AS_SHOWN }))
    return [...direct, ...carried, ...material.reports.flatMap(claimedTimes)]
  },
  samples: [
    {
      text: 'Watch: crane falls\n\nA crane fell at the quay on Saturday.\n\nThe clip that is shared as one of the fall was filmed in August 2019.\n',
      gives: ['August 2019'],
    },
    { text: 'Watch: crane falls\n\nThe footage is believed to have been shot on Saturday afternoon.\n', gives: ['Saturday 14 March 2026, afternoon'] },
    { text: 'Watch: crane falls\n\nA video of the fall was posted on Murmur on Sunday.\n', gives: [] },
  ],
}

/**
 * Whether a report says of its footage that it is of the occurrence ("video of the fall", "footage shows the crane coming down", "caught on camera"), or carries it
 * itself. Where a video is only mentioned, nothing that is told of the occurrence dates it.
 */
function showsTheEvent(report: Report): boolean {
  const { mainFootage, flat } = readerFor(report)
  const piece = report.footage.find(({ id }) => id === mainFootage)
  if (piece === undefined) return false
  if (ownAppearance(report) !== null || piece.mentions.length === 0) return true
  return piece.mentions.some(({ start, end }) => SHOWS.test(flat.slice(end, end + 120)) || FILMED.test(flat.slice(Math.max(0, start - 60), start)))
}
const SHOWS =
  /^(?:[^.!?;“”"]{0,100}?\b(?:shows?|showed|showing|shown|captures?|captured|capturing|depicts?|depicted|depicting|records?|recorded|filmed|documents?|appears? to|catches|caught)\b| (?:of|from) (?!Reuters|the (?:press|news) conference)| as )/i
const FILMED = /\b(?:filmed|recorded|captured|caught|shot|took|taken|seen|see|watch|shown|heard|visible|on|in)(?: [\p{L}'-]+){0,3} $/iu

/** Satellite images are of what is left, whenever it happened. */
function isFromAbove({ reports }: Material): boolean {
  const mentions = reports.flatMap(({ report }) => {
    const { mainFootage, flat } = readerFor(report)
    return (report.footage.find(({ id }) => id === mainFootage)?.mentions ?? []).map(({ start, end }) => flat.slice(Math.max(0, start - 12), end))
  })
  return mentions.length > 0 && mentions.every((words) => /\b(?:satellite|aerial) (?:\w+ )?$|\bsatellite\b/i.test(words))
}

const latestOf = (value: AnswerValue): number => (value.kind === 'time' && value.latest !== null ? Date.parse(value.latest) : Infinity)
const isLongAfter = (event: AnswerValue, until: number): boolean =>
  event.kind === 'time' && event.earliest !== null && until < Date.parse(event.earliest) - LONG_BEFORE

/** "A video shows the footbridge collapsing on Tuesday". */
function namesFootage({ said }: TimeSaid, { reports }: Material): boolean {
  const report = reports.find(({ id }) => id === said.report)?.report
  if (report === undefined) return false
  const { mainFootage } = readerFor(report)
  const { start, end } = said.sentence
  return report.footage.some((f) => f.id === mainFootage && f.mentions.some((m) => m.start >= start && m.end <= end))
}
