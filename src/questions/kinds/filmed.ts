// Where was the footage recorded? Where posts say, and where whoever looked into it finds. It need not be where anything happened: that is `where`.
//
// Places are no conflict (a quarter lies in a town, and spellings differ): they stand side by side, each with who says it.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import { claimStands, toldOfFootage } from '../footage/checks.ts'
import { footageInWords } from '../footage/in-question.ts'
import { subjectOf } from '../footage/subject.ts'
import { saidOf } from '../said.ts'
import { standsAt } from '../said-of/stands-at.ts'
import { readerFor } from '../said-of/times-said.ts'

export const filmed: QuestionKind = {
  name: 'filmed',
  always: false,
  asks: (subject, given, footage) => `Where was ${footageInWords(subject, given[0]?.said.span.quote, footage)} recorded?`,
  from: (material) => material.reports.flatMap(placesOf),
  samples: [
    { text: 'Fact check: does a video show the crane falling in Exeter?\n\nThe video was filmed in Leeds in 2019, the union said.\n', gives: ['Leeds'] },
    {
      text: 'Fact check: old video of a crane\n\nClaim: Video shows a crane falling in Exeter\n\nThe video shows a crane in Leeds, not in Exeter.\n',
      gives: ['Exeter', 'Leeds'],
    },
    { text: 'Watch: crane falls\n\nThe video shows a crane falling in Leeds on Sunday.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video was posted in Leeds. A crane was taken to Exeter.\n', gives: [] },
  ],
}

/** A person said so: of the footage that the report mainly speaks of. */
const BY_HAND = { footage: null, denied: false, claimed: false, hedge: null }

function placesOf(given: ReportForQuestions): Given[] {
  const { report } = given
  const reader = readerFor(report)
  const seen = new Set<string>()
  return report.places.flatMap((place) => {
    if (place.answers === undefined ? !/\p{Lu}/u.test(place.name) || isWhose(reader.flat, place) : place.answers !== 'filmed') return []
    const told = place.answers === undefined ? toldOfFootage(reader, place, 'place') : BY_HAND
    if (told === null) return []
    const said = saidOf(given, place, false, told.hedge)
    const stands = told.claimed && !told.denied ? claimStands(report, place) : standsAt(report, place, told.denied)
    const key = [place.name.toLowerCase(), stands.denied, ...said.speakers].join('|')
    if (seen.has(key)) return []
    seen.add(key)
    const subject = subjectOf(given, told.footage, reader.mainFootage)
    return [{ subject, value: { kind: 'place' as const, name: place.name, place: place.kind, within: place.within }, said, ...stands, assumes: null }]
  })
}

/** "a US cargo plane", "Nepal's new train", "“Dorvia bombed the quay”": whose, or who, and not where. */
const isWhose = (flat: string, { start, end, kind }: { readonly start: number; readonly end: number; readonly kind: string }): boolean =>
  kind === 'country' &&
  (/^'s? \p{Ll}/u.test(flat.slice(end, end + 4)) ||
    (/^(?:the )?(?:US|UK|UAE|U\.S\.)$/.test(flat.slice(start, end)) && /^ \p{Ll}/u.test(flat.slice(end, end + 2))) ||
    (/(?:^|[.!?“"] ?)$/.test(flat.slice(Math.max(0, start - 2), start)) && /^ (?:has |have |had )?\p{Ll}{2,}(?:ed|ks|ts)\b/u.test(flat.slice(end, end + 24))))
