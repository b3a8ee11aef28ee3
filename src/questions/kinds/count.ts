// How many? One question for each thing counted in each scope: three arrested at a shop and none in the street do not meet.
//
// Arrests, injuries, deaths and the like are asked for wherever they are given, and those who came to what drew a crowd. Other things ("six officers") only where two reports count
// them: a page is full of numbers, and a card for each would hide the few that matter.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { ReportForQuestions, Said } from '../../model/question.ts'
import type { CountMention, PlaceMention } from '../../model/statement.ts'
import { isOfAnother } from '../another.ts'
import { isCrowd, isOfGathering, whoCame } from '../crowds.ts'
import { inEnglish, isOfPeople, isOfThings } from '../nouns.ts'
import { saidOf } from '../said.ts'
import { standsAt } from '../stands-at.ts'
import { readerFor } from '../times-said.ts'
import { EVENT_NOUNS, STOP, looksLikeVerb, stemOf } from '../event-words.ts'
import { entryAt } from '../live-entries.ts'
import { sentenceAt, type Reader } from '../reader.ts'
import { isTakenBack } from '../replaced.ts'
import { isRise } from '../tally.ts'
import { rootsOf } from '../versions.ts'
import { wholesAmong } from '../whole-scope.ts'
import { standingAt } from '../../model/standing.ts'
import { table } from '../../model/table.ts'

export const count: QuestionKind = {
  name: 'count',
  always: false,
  asks(subject, given) {
    const [of = '', slugged] = (subject ?? '').split(':')
    const value = given[0]?.value
    const scope = value?.kind === 'count' && value.scope !== null ? value.scope : slugged?.replaceAll('-', ' ')
    const fate = Object.entries(FATES).find(([name]) => name === of)?.[1]
    const place = scope === undefined ? '' : ` (${scope})`
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

const FATES: Readonly<Record<string, { readonly asked: string; readonly words: RegExp }>> = table({
  arrests: { asked: 'arrested', words: /^(?:arrest(?:s|ed)?|detained|detentions?)$/ },
  injuries: { asked: 'injured', words: /^(?:injur(?:y|ies|ed)|hurt|wounded|wounds|casualt(?:y|ies))$/ },
  deaths: { asked: 'killed', words: /^(?:deaths?|dead|died|killed|killing|drowned|perished|fatalit(?:y|ies)|dying)$/ },
  missing: { asked: 'reported missing', words: /^(?:missing|unaccounted)$/ },
  evacuated: { asked: 'evacuated', words: /^(?:evacuated|evacuations?)$/ },
})

/** "workers were treated", as a passage has it, and not "workers treat". */
function countedIn(of: string, given: readonly Given[]): string {
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
  const isPart = (mention: CountMention): boolean => {
    if (SOME_OF.test(mention.quote)) return true
    if (mention.partOf === null) return false
    const whole = given.report.counts.find(({ id }) => id === mention.partOf)
    if (whole === undefined || OF_THEM.test(mention.quote)) return true
    // "Of the 12 passengers, three were injured": the injured are counted, and not the passengers.
    const fate = fateOf(mention)
    if (fate !== null && fateOf(whole) !== fate) return false
    if (fate === null && (mention.verb ?? verbAfter(reader, mention)) !== (whole.verb ?? verbAfter(reader, whole))) return false
    // Six are not some of the ten that an earlier version gave, the police's 14 not some of the hospital's 23, and those of one entry of a live page not some
    // of another's.
    const [own, others] = [mention, whole].map((at) => saidOf(given, at, false, null)) as [Said, Said]
    if (own.speakers.join('|') !== others.speakers.join('|') || standsAt(given.report, whole, false).denied || isTakenBack(others)) return false
    return entryAt(given.report, mention.start) === entryAt(given.report, whole.start) && !isRise(own)
  }
  const counted = given.report.counts.flatMap((mention) => {
    if (isPart(mention) || (mention.event !== null && mention.event !== reader.mainEvent) || isOfAnother(reader, mention)) return []
    const fate = fateOf(mention)
    if (fate === null && isCrowd(reader, mention)) return [crowdIn(given, mention, reader)]
    const scope = mention.scope ?? (fate === null ? null : (hospitalOf(given, mention) ?? placeBeside(given, mention)))
    const noun = fate !== null && BARE.test(mention.of) ? 'people' : inEnglish(mention.of)
    const verb = mention.verb ?? (isOfPeople(noun) ? verbAfter(reader, mention) : null)
    // "Built for 600 inmates", "nine inmates escaped": of people a number alone, of whom nothing is told, is no answer to how many.
    if (fate === null && verb === null && isOfPeople(noun)) return []
    const of = fate ?? [noun, verb === null ? null : stemOf(verb)].filter((w) => w !== null).join(' ')
    const subject = [slug(of), ...(scope === null ? [] : [slug(scope)])].join(':')
    const { atLeast, atMost, about } = mention
    const isMore = MORE_THAN.test(mention.quote) && atLeast !== null && atMost === null
    return [
      {
        ...{ subject, of, assumes: null, isFate: fate !== null, ...standsAt(given.report, mention, false) },
        value: { kind: 'count' as const, atLeast, atMost, about, of: noun, scope, ...(isMore ? { moreThan: true as const } : {}) },
        said: saidOf(given, mention, false, null),
      },
    ]
  })
  return [...counted, ...nobodyIn(given)]
}

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

/** "Five of the dead were women" */
const SOME_OF =
  /\bof (?:the|those|these|its) (?:\d+ )?(?:dead|injured|wounded|missing|killed|arrested|detained|victims|casualties|fatalities|survivors|evacuated)$/i
const OF_THEM = /\bof (?:them|whom|those|the)\b/i
/** "14 injured" and "14 people were injured" are one number. */
const BARE = /^(?:dead|lives|deaths?|fatalit(?:y|ies)|injured|wounded|hurt|killed|missing|arrested|detained|evacuated|victims?|casualt(?:y|ies))$/i
const MORE_THAN = /^(?:more than|over|in excess of|upwards of|well over|above) /i

/** What people do, where it is none of the words of fate: "about 400 people took part", "nine inmates escaped". */
function verbAfter({ flat }: Reader, { end }: CountMention): string | null {
  const match =
    /^(?:,? (?:who|that))?(?: (?:have|has|had|were|was|are|is|been|being|also|then|still|later|now|aboard|inside|there|in all|[a-z]+ly))* ([a-z]+)/.exec(
      flat.slice(end, end + 60),
    )
  const word = match?.[1]
  return word !== undefined && looksLikeVerb(word) ? word : null
}

/** "Police deny that anyone was killed" counts nobody, as much as "nobody was killed, police said" does. */
function nobodyIn(given: ReportForQuestions): ReturnType<typeof countsOf> {
  const { flat } = readerFor(given.report)
  return given.report.statements.flatMap((statement) =>
    statement.strength !== 'denies' || statement.negated
      ? []
      : statement.content.flatMap((content) => {
          const match = ANYBODY.exec(flat.slice(content.start, Math.min(content.end, content.start + LONGEST)))
          const fate = match === null ? undefined : Object.entries(FATES).find(([, { words }]) => words.test((match[1] ?? match[2] ?? '').toLowerCase()))?.[0]
          if (match === null || fate === undefined) return []
          const at = { start: content.start + match.index, end: content.start + match.index + match[0].length }
          if (standingAt(given.report, at, statement) !== 'denied') return []
          // The whole sentence: "anyone was killed" alone reads as the opposite.
          const said = saidOf(given, at, false, null)
          const value = { kind: 'count' as const, atLeast: 0, atMost: 0, about: false, of: 'people', scope: null }
          return [{ subject: fate, of: fate, assumes: null, isFate: true, denied: false, value, said: { ...said, span: said.sentence } }]
        }),
  )
}
const LONGEST = 300
const ANYBODY =
  /\b(?:any(?:one|body)|any (?:people|person|of \w+|\w+s)) (?:else )?(?:(?:was|were|is|are|had|has|have|been|being|got|get) )*(killed|died|dead|hurt|injured|wounded|arrested|detained|missing|evacuated)\b|\b(?:there (?:was|were|had been|have been) |suffered |made )(?:any )?(deaths|injuries|casualties|fatalities|arrests)\b/i

/** "The hospital received 38 injured people": so many of all. The next sentence may go on: "four died here". */
function hospitalOf(given: ReportForQuestions, mention: CountMention): string | null {
  const { flat } = readerFor(given.report)
  const sentence = sentenceAt(given.report, mention.start)
  const own = HOSPITAL.exec(flat.slice(sentence.start, mention.start))?.[1]
  if (own !== undefined) return own
  if (!/^[^,;.]{0,30}\b(?:here|there)\b/.test(flat.slice(mention.end, mention.end + 40))) return null
  const before = sentenceAt(given.report, Math.max(0, sentence.start - 2))
  return HOSPITAL.exec(flat.slice(before.start, before.end))?.[1] ?? null
}
const HOSPITAL =
  /\b((?:the|a|one|our|[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) ?(?:hospital|clinic|infirmary)|[A-Z][\w.]*(?: [A-Z][\w.]*){0,3} (?:Hospital|Clinic|Infirmary)) (?:(?:has|had|have|is|was|also|so far|since) )*(?:received|admitted|treated|treating|took in|taken in)\b/

/** "No arrests were made at the railway station": where the page's scene names no scope, the words right behind the count may. */
function placeBeside(given: ReportForQuestions, mention: CountMention): string | null {
  const reader = readerFor(given.report)
  const { end } = sentenceAt(given.report, mention.start)
  const match =
    /^[^.;:,]{0,40}? (?:at|in|inside|outside|near) ((?:the |a |an )?[\p{L}'&-]+(?: [\p{L}'&-]+){0,2}?)(?=[.,;]| (?:on|in|at|after|during|when|while|by|and|were|was)\b|$)/u.exec(
      reader.flat.slice(mention.end, end).trimEnd(),
    )
  const place = match?.[1]
  if (place === undefined) return null
  const words = place.toLowerCase().split(' ')
  const isTown = (name: string): boolean => given.report.places.some((p) => p.name === name && TOWNS.has(p.kind))
  const isWhole =
    (isTown(place) && given.report.places.every((p) => p.kind !== 'city' || p.name.includes(place) || place.includes(p.name))) ||
    words.some((w) => EVENT_NOUNS.has(w) || (!STOP.has(w) && reader.stems.has(stemOf(w)) && reader.headline.has(stemOf(w)))) ||
    words.some((w) => /^(?:hospital|custody|connection|total|all|case)$/.test(w))
  return isWhole ? null : place
}

/** Of the one town that a report is about its counts speak as a whole. */
const TOWNS: ReadonlySet<PlaceMention['kind']> = new Set(['city', 'district', 'region', 'country'])

function fateOf(mention: CountMention): string | null {
  if (mention.fate !== undefined) return mention.fate
  if (isOfThings(mention.of)) return null
  const words = [mention.verb, ...mention.of.split(' ')].flatMap((w) => (w === null ? [] : [w.toLowerCase()]))
  return Object.entries(FATES).find(([, fate]) => words.some((w) => fate.words.test(w)))?.[0] ?? null
}

/** Small letters, figures and hyphens: the subject of a question in its id. */
export const slug = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
