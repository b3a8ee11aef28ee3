// How many? One question for each thing counted in each scope: three arrested at a shop and none in the street do not meet.
//
// Arrests, injuries, deaths and the like are asked for wherever they are given, and those who came to what drew a crowd. Other things ("six officers") only where two reports count
// them: a page is full of numbers, and a card for each would hide the few that matter.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import type { CountMention } from '../../model/statement.ts'
import { isOfAnother } from '../said-of/another.ts'
import { kindAmong } from '../counts/among-them.ts'
import { BODIES, TRAIN_OF, isPart, verbAfter } from '../counts/parts.ts'
import { TOWNS, hospitalOf, placeBeside } from '../counts/scopes.ts'
import { isCrowd, isOfGathering, whoCame } from '../counts/crowds.ts'
import { stemOf } from '../said-of/event-words.ts'
import { FATES, fateOf } from '../counts/fates.ts'
import { OF_THE_OCCURRENCE, derailedBehind, occurrenceCount, subjectNoun } from '../counts/of-the-occurrence.ts'
import { asInTheBody } from '../counts/headlines.ts'
import { nobodyIn } from '../counts/nobody.ts'
import { inEnglish, isOfPeople } from '../counts/nouns.ts'
import type { Reader } from '../reader.ts'
import { saidOf } from '../said.ts'
import { slug } from '../slug.ts'
import { standsAt } from '../said-of/stands-at.ts'
import { readerFor } from '../said-of/times-said.ts'
import { rootsOf } from '../versions/versions.ts'
import { wholesAmong } from '../counts/whole-scope.ts'

export const count: QuestionKind = {
  name: 'count',
  always: false,
  asks(subject, given) {
    const [of = '', slugged] = (subject ?? '').split(':')
    const value = given[0]?.value
    const scope = value?.kind === 'count' && value.scope !== null ? value.scope : slugged?.replaceAll('-', ' ')
    const fate = Object.entries(FATES).find(([name]) => name === of)?.[1]
    const place = scope === undefined ? '' : ` (${scope})`
    const made = OF_THE_OCCURRENCE[of]
    if (made !== undefined) return `How many ${made}${place}?`
    const among = /^(.+)-([a-z]+)$/.exec(of)
    const befell = FATES[among?.[2] ?? '']
    if (among !== null && befell !== undefined) return `How many ${(among[1] ?? '').replaceAll('-', ' ')} were ${befell.asked}${place}?`
    if (of === CROWD) return `How many people took part${place}?`
    return fate === undefined ? `How many ${countedIn(of, given)}${place}?` : `How many people were ${fate.asked}${place}?`
  },
  from(material) {
    const found = ofTheWhole(
      material.reports.flatMap((given) => countsOf(given)),
      material.reports,
    )
    const roots = rootsOf(material.reports)
    const reports = Map.groupBy(found, (f) => f.subject)
    return found.filter((f) => f.isFate || new Set((reports.get(f.subject) ?? []).map((g) => roots.get(g.said.report))).size > 1)
  },
  samples: [
    { text: 'Crane falls\n\nA crane fell at the East Quay. Three workers were injured.\n', gives: ['three workers'] },
    { text: 'Rally in Orley\n\nDockers held a rally in Orley. Police put the crowd at 8,000.\n', gives: ['8000 people'] },
    { text: 'Crane falls\n\nA crane fell at the East Quay. The port denied that anyone was hurt.\n', gives: ['no people'] },
    { text: 'Crane falls\n\nA crane fell at the East Quay. It is not true that seven people died, the port said.\n', gives: [] },
    { text: 'Crane falls\n\nA crane fell at the East Quay. In 2019 a crane at Marsh fell, killing nine people.\n', gives: [] },
  ],
}

/** "workers were treated", as a passage has it, and not "workers treat". */
function countedIn(of: string, given: readonly Given[]): string {
  const told = [...TOLD].find(([stem]) => of.endsWith(`-${stem}`))
  if (told !== undefined) return `${of.slice(0, -told[0].length - 1).replaceAll('-', ' ')} ${told[1]}`
  const bare = of.replaceAll('-', ' ')
  for (const { value, said } of given) {
    const noun = value.kind === 'count' ? value.of : ''
    const stem = of.startsWith(`${slug(noun)}-`) ? of.slice(slug(noun).length + 1) : ''
    const { quote } = said.span
    const verb = stem === '' ? undefined : [...quote.matchAll(/[a-z]+/g)].find(([word]) => stemOf(word) === stem)
    if (verb === undefined) continue
    const auxiliary = /\b(?:(?:was|were|been|being|had|has|have|is|are) )+$/.exec(quote.slice(0, verb.index))?.[0]
    const isPassive = auxiliary !== undefined && /\b(?:was|were|been|being|is|are) $/.test(auxiliary)
    return `${noun} ${isPassive ? 'were ' : ''}${verb[0]}`
  }
  return bare
}

/** Fates that several words tell are named by one that few of them use. */
const TOLD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hospitalised: 'were taken to hospital',
    survived: 'survived',
    accounted: 'were accounted for',
    rescued: 'were rescued',
    aboard: 'were on board',
    trapped: 'were trapped',
    stranded: 'were stranded',
    treated: 'were treated',
  }).map(([word, words]) => [stemOf(word), words]),
)

type Counted = Given & { readonly isFate: boolean; readonly of: string }

/** What is counted where the whole of it happened is counted of the whole. */
function ofTheWhole(found: readonly Counted[], reports: readonly ReportForQuestions[]): readonly Counted[] {
  const scoped = found.flatMap(({ value, of, said }) =>
    value.kind === 'count' && value.scope !== null ? [{ report: said.report, of, scope: value.scope }] : [],
  )
  const wholes = wholesAmong(scoped, reports)
  return found.map((one) =>
    one.value.kind === 'count' && one.value.scope !== null && wholes.has(one.value.scope)
      ? { ...one, subject: slug(one.of), value: { ...one.value, scope: null } }
      : one,
  )
}

function countsOf(given: ReportForQuestions): Counted[] {
  const reader = readerFor(given.report)
  const counted = given.report.counts.flatMap((mention) => {
    const { answers } = mention
    if (answers === null) return []
    if (answers === undefined && UNSAID.test(reader.flat.slice(Math.max(0, mention.start - 40), mention.start))) return []
    if (answers === 'took-part') return [crowdIn(given, mention, reader)]
    if (answers === undefined) {
      const kind = kindAmong(given, mention)
      if (kind !== null && !isOfAnother(reader, mention)) return [amongThem(given, mention, kind)]
      if (isPart(given, mention) || (mention.event !== null && mention.event !== reader.mainEvent) || isOfAnother(reader, mention)) return []
    }
    const fate = answers ?? fateOf(mention)
    if (fate === null && isCrowd(reader, mention)) return [crowdIn(given, mention, reader)]
    const scope = mention.scope ?? (fate === null || BODIES.test(mention.of) ? null : (hospitalOf(given, mention) ?? placeBeside(given, mention)))
    const noun = fate !== null && BARE.test(mention.of) ? 'people' : inEnglish(mention.of)
    const isTrain = TRAIN_OF.test(reader.flat.slice(Math.max(0, mention.start - 40), mention.start))
    const verb = isTrain ? null : (mention.verb ?? derailedBehind(reader.flat.slice(mention.end, mention.end + 40)) ?? verbAfter(reader, mention))
    const made = fate === null ? occurrenceCount(reader, mention) : null
    if (fate === null && verb === null && BODIES.test(noun)) return []
    // "Built for 600 inmates", "nine inmates escaped": of people a number alone, of whom nothing is told, is no answer to how many.
    if (fate === null && made === null && verb === null && isOfPeople(noun)) return []
    const of = fate ?? made ?? [subjectNoun(noun), verb === null ? null : stemOf(verb)].filter((w) => w !== null).join(' ')
    const subject = [slug(of), ...(scope === null ? [] : [slug(scope)])].join(':')
    const { atLeast, atMost, about } = mention
    const isMore = MORE_THAN.test(mention.quote) && atLeast !== null && atMost === null
    return [
      {
        ...{ subject, of, assumes: null, isFate: fate !== null, ...standsAt(given.report, mention, false) },
        value: {
          kind: 'count' as const,
          atLeast,
          atMost,
          about,
          of: made === null ? noun : made === 'hostages' ? 'people' : made,
          scope,
          ...(isMore ? { moreThan: true as const } : {}),
        },
        said: saidOf(given, mention, false, null),
      },
    ]
  })
  return [...asInTheBody(counted, given), ...nobodyIn(given)]
}

/** How many children were killed: asked where two reports give it. */
function amongThem(given: ReportForQuestions, mention: CountMention, { noun, fate, isOpen }: NonNullable<ReturnType<typeof kindAmong>>): Counted {
  const { atLeast, about } = mention
  const atMost = isOpen ? null : mention.atMost
  return {
    ...{ subject: `${slug(noun)}-${fate}`, of: `${noun} ${fate}`, assumes: null, isFate: false, ...standsAt(given.report, mention, false) },
    value: { kind: 'count', atLeast, atMost, about, of: noun, scope: null },
    said: saidOf(given, mention, false, null),
  }
}

/** "I never said nobody was killed" */
const UNSAID = /\b(?:never|not|n['’]t) (?:said|say|claim(?:ed)?|suggest(?:ed)?|state[d]?|told \w+)(?: that)? $/i

/** The subject of those who came: how many took part, whatever they are called. */
const CROWD = 'took-part'

/** One question for all who came; of dockers or students who came among others their noun is kept, and they are some of them. */
function crowdIn(given: ReportForQuestions, mention: CountMention, reader: Reader): Counted {
  const beside = placeBeside(given, mention)
  const scope = given.report.places.some((p) => p.name === beside && TOWNS.has(p.kind)) ? beside : null
  const { atLeast, atMost, about } = mention
  const noun = inEnglish(mention.of)
  const isMore = MORE_THAN.test(mention.quote) && atLeast !== null && atMost === null
  return {
    ...{ subject: [CROWD, ...(scope === null ? [] : [slug(scope)])].join(':'), of: CROWD, assumes: null, isFate: isOfGathering(reader) },
    ...standsAt(given.report, mention, false),
    value: {
      ...{ kind: 'count', atLeast, atMost, about, of: whoCame(noun), scope },
      ...(isMore ? { moreThan: true as const } : {}),
    },
    said: saidOf(given, mention, false, null),
  }
}

/** "14 injured" and "14 people were injured" are one number. */
const BARE =
  /^(?:dead|lives|bodies|corpses|cadavers|deaths?|fatalit(?:y|ies)|injured|wounded|hurt|killed|missing|arrested|detained|evacuated|victims?|casualt(?:y|ies))$/i
const MORE_THAN = /^(?:more than|over|in excess of|upwards of|well over|above) /i
