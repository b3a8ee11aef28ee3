// How many? One question for each thing counted in each scope: three arrested at a shop and none in the street do not meet.
//
// Arrests, injuries, deaths and the like are asked for wherever they are given. Other things ("six officers") only where two reports count
// them: a page is full of numbers, and a card for each would hide the few that matter.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import type { CountMention } from '../../model/statement.ts'
import { saidOf } from '../said.ts'
import { readerFor } from '../times-said.ts'
import { stemOf } from '../event-words.ts'
import { rootsOf } from '../versions.ts'

export const count: QuestionKind = {
  name: 'count',
  always: false,
  asks(subject) {
    const [of = '', scope] = (subject ?? '').split(':')
    const fate = Object.entries(FATES).find(([name]) => name === of)?.[1]
    const place = scope === undefined ? '' : ` (${scope.replaceAll('-', ' ')})`
    return fate === undefined ? `How many ${of.replaceAll('-', ' ')}${place}?` : `How many people were ${fate.asked}${place}?`
  },
  from(material) {
    const found = material.reports.flatMap((given) => countsOf(given))
    const roots = rootsOf(material.reports)
    const reports = Map.groupBy(found, (f) => f.subject)
    return found.filter((f) => f.isFate || new Set((reports.get(f.subject) ?? []).map((g) => roots.get(g.said.report))).size > 1)
  },
  samples: [{ text: 'Crane falls\n\nA crane fell at the East Quay. Three workers were injured.\n', gives: ['three workers'] }],
}

const FATES: Readonly<Record<string, { readonly asked: string; readonly words: RegExp }>> = {
  arrests: { asked: 'arrested', words: /^(?:arrest(?:s|ed)?|detained|detentions?)$/ },
  injuries: { asked: 'injured', words: /^(?:injur(?:y|ies|ed)|hurt|wounded|wounds|casualt(?:y|ies))$/ },
  deaths: { asked: 'killed', words: /^(?:deaths?|dead|died|killed|fatalit(?:y|ies)|dying)$/ },
  missing: { asked: 'reported missing', words: /^missing$/ },
  evacuated: { asked: 'evacuated', words: /^(?:evacuated|evacuations?)$/ },
}

function countsOf(given: ReportForQuestions): (Given & { readonly isFate: boolean })[] {
  const { mainEvent } = readerFor(given.report)
  return given.report.counts.flatMap((mention) => {
    if (mention.partOf !== null || (mention.event !== null && mention.event !== mainEvent)) return []
    const fate = fateOf(mention)
    const of = fate ?? [mention.of, mention.verb === null ? null : stemOf(mention.verb)].filter((w) => w !== null).join(' ')
    const subject = [slug(of), ...(mention.scope === null ? [] : [slug(mention.scope)])].join(':')
    const { atLeast, atMost, about, of: noun, scope } = mention
    return [
      {
        ...{ subject, denied: false, assumes: null, isFate: fate !== null },
        value: { kind: 'count' as const, atLeast, atMost, about, of: noun, scope },
        said: saidOf(given, mention, false, null),
      },
    ]
  })
}

function fateOf(mention: CountMention): string | null {
  const words = [mention.verb, ...mention.of.split(' ')].flatMap((w) => (w === null ? [] : [w.toLowerCase()]))
  return Object.entries(FATES).find(([, fate]) => words.some((w) => fate.words.test(w)))?.[0] ?? null
}

export const slug = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
