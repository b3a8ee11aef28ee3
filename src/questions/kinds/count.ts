// How many? One question for each thing counted in each scope: three arrested at a shop and none in the street do not meet.
//
// Arrests, injuries, deaths and the like are asked for wherever they are given. Other things ("six officers") only where two reports count
// them: a page is full of numbers, and a card for each would hide the few that matter.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import type { CountMention, PlaceMention } from '../../model/statement.ts'
import { isOfAnother } from '../another.ts'
import { inEnglish } from '../nouns.ts'
import { saidOf } from '../said.ts'
import { standsAt } from '../stands-at.ts'
import { readerFor } from '../times-said.ts'
import { EVENT_NOUNS, STOP, stemOf } from '../event-words.ts'
import { sentenceAt } from '../reader.ts'
import { rootsOf } from '../versions.ts'
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
    return fate === undefined ? `How many ${countedIn(of, given)}${place}?` : `How many people were ${fate.asked}${place}?`
  },
  from(material) {
    const found = material.reports.flatMap((given) => countsOf(given))
    const roots = rootsOf(material.reports)
    const reports = Map.groupBy(found, (f) => f.subject)
    return found.filter((f) => f.isFate || new Set((reports.get(f.subject) ?? []).map((g) => roots.get(g.said.report))).size > 1)
  },
  samples: [
    { text: 'Crane falls\n\nA crane fell at the East Quay. Three workers were injured.\n', gives: ['three workers'] },
    { text: 'Crane falls\n\nA crane fell at the East Quay. The port denied that anyone was hurt.\n', gives: ['no people'] },
    { text: 'Crane falls\n\nA crane fell at the East Quay. It is not true that seven people died, the port said.\n', gives: [] },
    { text: 'Crane falls\n\nA crane fell at the East Quay. In 2019 a crane at Marsh fell, killing nine people.\n', gives: [] },
  ],
}

const FATES: Readonly<Record<string, { readonly asked: string; readonly words: RegExp }>> = table({
  arrests: { asked: 'arrested', words: /^(?:arrest(?:s|ed)?|detained|detentions?)$/ },
  injuries: { asked: 'injured', words: /^(?:injur(?:y|ies|ed)|hurt|wounded|wounds|casualt(?:y|ies))$/ },
  deaths: { asked: 'killed', words: /^(?:deaths?|dead|died|killed|killing|drowned|perished|fatalit(?:y|ies)|dying)$/ },
  missing: { asked: 'reported missing', words: /^missing$/ },
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

function countsOf(given: ReportForQuestions): (Given & { readonly isFate: boolean })[] {
  const reader = readerFor(given.report)
  // Six are not some of the ten that an earlier version gave.
  const isPart = ({ partOf }: CountMention): boolean => {
    const whole = given.report.counts.find(({ id }) => id === partOf)
    return partOf !== null && (whole === undefined || !standsAt(given.report, whole, false).denied)
  }
  const counted = given.report.counts.flatMap((mention) => {
    if (isPart(mention) || (mention.event !== null && mention.event !== reader.mainEvent) || isOfAnother(reader, mention)) return []
    const fate = fateOf(mention)
    const scope = mention.scope ?? (fate === null ? null : placeBeside(given, mention))
    const of = fate ?? [inEnglish(mention.of), mention.verb === null ? null : stemOf(mention.verb)].filter((w) => w !== null).join(' ')
    const subject = [slug(of), ...(scope === null ? [] : [slug(scope)])].join(':')
    const { atLeast, atMost, about } = mention
    const noun = inEnglish(mention.of)
    return [
      {
        ...{ subject, assumes: null, isFate: fate !== null, ...standsAt(given.report, mention, false) },
        value: { kind: 'count' as const, atLeast, atMost, about, of: noun, scope },
        said: saidOf(given, mention, false, null),
      },
    ]
  })
  return [...counted, ...nobodyIn(given)]
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
          return [{ subject: fate, assumes: null, isFate: true, denied: false, value, said: { ...said, span: said.sentence } }]
        }),
  )
}
const LONGEST = 300
const ANYBODY =
  /\b(?:any(?:one|body)|any (?:people|person|of \w+|\w+s)) (?:else )?(?:(?:was|were|is|are|had|has|have|been|being|got|get) )*(killed|died|dead|hurt|injured|wounded|arrested|detained|missing|evacuated)\b|\b(?:there (?:was|were|had been|have been) |suffered |made )(?:any )?(deaths|injuries|casualties|fatalities|arrests)\b/i

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
  const words = [mention.verb, ...mention.of.split(' ')].flatMap((w) => (w === null ? [] : [w.toLowerCase()]))
  return Object.entries(FATES).find(([, fate]) => words.some((w) => fate.words.test(w)))?.[0] ?? null
}

export const slug = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
