// Who recorded the footage, or posted it? Credits, "filmed by ...", "... who filmed it", "I filmed this", and the accounts that posted it.
//
// Who posted footage need not have recorded it: the two are told apart. An account and a publication are named; anybody else is "a person named by" whoever
// names them, and the words stand in the passage alone, so that nothing here builds a profile of a private person. Two named recorders are in conflict; two
// credits are not, for a page has many pictures and a credit names who supplied one.
import type { FootageInQuestion, Given, GivenByFootage, Material, QuestionKind } from '../../model/sockets.ts'
import type { AnswerValue, ReportForQuestions } from '../../model/question.ts'
import { NOBODY, saidOf } from '../said.ts'
import { isCheck } from '../footage/checks.ts'
import { footageInWords } from '../footage/in-question.ts'
import { footageSentences, type FootageSentence } from '../footage/sentences.ts'
import { footageWords, type FootageWords } from '../footage/words/words.ts'
import { appeared } from './appeared.ts'
import { slug } from '../slug.ts'

export const author: QuestionKind = {
  name: 'author',
  always: false,
  ofFootage: true,
  asks: (subject, given, footage) => `Who recorded ${footageInWords(subject, given[0]?.said.span.quote, footage)}, or posted it?`,
  from(material) {
    const known = namesKnown(material)
    const recorders = material.reports.flatMap((report) => footageSentences(report).flatMap((sentence) => recordersIn(report, sentence, known)))
    return [...recorders, ...posters(material)]
  },
  byFootage: authorByFile,
  samples: [
    { text: 'Watch: crane falls\n\nThe video was filmed by a dock worker, the union said.\n', gives: ['a dock worker'] },
    { text: 'Watch: crane falls\n\nThe footage was shot by @quaylights on Saturday.\n', gives: ['@quaylights'] },
    { text: 'Watch: crane falls\n\nA passer-by who filmed the video said the crane leaned slowly.\n', gives: ['a passer-by'] },
    { text: 'Watch: crane falls\n\nThe video was filmed by Mara Dunn, her brother said.\n', gives: ['a person named by the report'] },
    { text: 'Watch: crane falls\n\nThe video was posted by the union on Sunday. Police were shot at by a man.\n', gives: ['the union (posted it)'] },
    {
      text: 'Watch: crane falls\n\nThe video, believed to have been filmed on Saturday by somebody on a passing boat, is short.\n',
      gives: ['somebody on a passing boat'],
    },
    { text: 'Watch: crane falls\n\nThe video was filmed by the river and taken by many for a joke.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video was recorded by a police dashboard camera.\n', gives: ['a police dashboard camera'] },
    { text: 'Watch: men fight\n\nThe video shows a man shot by police. Footage of the man held by police was shared.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video was reposted by Quay Watch on Sunday.\n', gives: [] },
  ],
}

const NAME = `@[\\p{L}\\p{N}_.-]{2,40}|(?:the )?\\p{Lu}[\\p{L}\\p{N}'&.-]*(?: (?:of |the |and |& )?\\p{Lu}[\\p{L}\\p{N}'&.-]*){0,4}`
// The whole of the credit, so that "Image: Jose, left, has replaced ..." is none: a name, whom it was for, and through whom it came.
const CREDITED = new RegExp(`^(${NAME})(?: ?(/|,|for) ?(${NAME}))?(?: ?/ ?(?:${NAME}))?(?:,? via ${NAME})?(?: for ${NAME})?\\s*[).]?\\s*(?:$|[;|])`, 'u')

type Known = { readonly names: ReadonlySet<string>; readonly platforms: ReadonlySet<string> }

/** Publications, accounts and platforms that the reports themselves stand under: they are named, whoever speaks of them. */
function namesKnown({ reports }: Material): Known {
  const names = reports.flatMap((given) => [
    given.publication,
    given.report.report.publication,
    given.report.post?.account,
    ...given.report.appearances.map(({ by }) => by),
  ])
  const platforms = reports.flatMap(({ report }) => [report.post?.platform, ...report.appearances.map(({ where }) => where)])
  const keys = (words: readonly (string | null | undefined)[]): Set<string> =>
    new Set(words.flatMap((word) => (word === null || word === undefined || word === '' ? [] : [accountKey(word)])))
  return { names: keys(names), platforms: keys(platforms) }
}

/** "@EastQuayLights", "East Quay Lights" and "the East Quay Lights" are one account. */
const accountKey = (name: string): string => slug(name).replace(/^the-/, '').replaceAll('-', '')

function recordersIn(given: ReportForQuestions, sentence: FootageSentence, known: Known): Given[] {
  const { start, words, subject, layer, byPost, language } = sentence
  const told = footageWords(language)
  const { body } = told
  const give = (who: string, at: number, length: number, denied: boolean, did: 'recorded' | 'credited' = 'recorded'): Given => ({
    ...{ subject, value: { kind: 'authorship', who, did }, denied, assumes: null },
    said: saidOf(given, { start: start + at, end: start + at + length }, false, null),
  })
  const mine = told.mine.exec(words)
  if (mine !== null) {
    const { speakers } = saidOf(given, { start: start + mine.index, end: start + mine.index + mine[0].length }, false, null)
    const isOwn = speakers.length === 1
    const voice = isOwn ? (given.report.post?.account ?? NOBODY) : (speakers.at(-1) ?? NOBODY)
    // In a post it is its account, in a quotation the speaker; "my photo" in a column is none of this footage.
    return voice === NOBODY ? [] : [give(isOwn ? voice : named(voice, given, known, told), mine.index, mine[0].length, mine.groups?.['not'] !== undefined)]
  }
  const credit = layer === 'caption' || words.length < 90 ? told.credit.exec(words) : null
  if (credit !== null) {
    const behind = words.slice(credit.index + credit[0].length)
    const found = CREDITED.exec(behind)
    if (found?.[1] !== undefined) {
      const [whole, first, between, second] = found
      // "Photo: Meg Kinnard, AP" is a credit, "Photos: Europa, Moon of Jupiter" is not.
      if (between === ',' && second !== undefined && !body.test(second)) return []
      const isAccount = second === undefined || known.platforms.has(accountKey(second)) || PLATFORMS.test(second)
      // "Jan Novak/Coastwire": the agency answers for it.
      const who = isAccount ? named(first, given, known, told, second !== undefined) : body.test(second) ? second : named(first, given, known, told)
      return [give(who, credit.index + credit[0].length, whole.trimEnd().length, false, 'credited')]
    }
  }
  if (byPost) return []
  for (const pattern of told.recorded) {
    const match = pattern.exec(words)
    const { who, not } = match?.groups ?? {}
    if (match !== null && who !== undefined) return [give(named(told.asNamed(who), given, known, told), match.index, match[0].length, not !== undefined)]
  }
  return []
}

const PLATFORMS = /^(?:Facebook|YouTube|Twitter|X|Telegram|TikTok|Instagram|WhatsApp|Snapchat|Reddit|Bluesky|Mastodon|Threads|Vimeo|VK)$/
/** An account, a publication, a body or a description as it is; a person's name stays in the passage. */
function named(who: string, given: ReportForQuestions, { names }: Known, { body }: FootageWords, isAccount = false): string {
  const plain = who.replace(/(?<! \p{Lu})[.,]+$/u, '').replace(/^([AT]he|An?|One|Witnesses|Residents|Bystanders|Passers-by)\b/, (word) => word.toLowerCase())
  if (isAccount || plain.startsWith('@') || /^\p{Ll}/u.test(plain) || names.has(accountKey(plain)) || body.test(plain)) return plain
  const entity = given.report.statements.find(({ speakers }) => speakers.at(-1) === plain)?.entity
  if (entity?.startsWith('org') === true) return plain
  return `a person named by ${given.alone === true ? 'the report' : (given.publication ?? given.report.report.publication ?? 'the report')}`
}

/** Whoever posted it, as `appeared` gives it; a repost is somebody else's. */
function posters(material: Material): readonly Given[] {
  const seen = new Set<string>()
  const reports = new Map(material.reports.map(({ id, report }) => [id, report]))
  return appeared.from(material).flatMap((given): Given[] => {
    const { value, said } = given
    if (value.kind !== 'appearance' || value.by === null) return []
    const report = reports.get(said.report)
    const isRepost = report?.appearances.some(({ by, verb }) => by === value.by && /^re(?!cord|leas)/.test(verb)) === true
    if (isRepost || (report?.post?.repostOf ?? null) !== null) return []
    if (report !== undefined && isCheck(report) && isPartOf(value.by, given.said.publication ?? report.report.publication)) return []
    const key = `${accountKey(value.by)} ${said.report}`
    if (seen.has(key) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|['’]s$/.test(value.by)) return []
    seen.add(key)
    const who = value.by.replace(/^The\b/, 'the')
    return [{ ...given, value: { kind: 'authorship', who, did: 'posted' } satisfies AnswerValue }]
  })
}

/** A page that checks footage tells of itself what others would of a poster: "A search by Sift found the clip, shared in May". */
const isPartOf = (name: string, publication: string | null): boolean => publication !== null && accountKey(publication).includes(accountKey(name))

/** The name is not taken from the file: it may be a private person's, and what is recorded here is not easily forgotten. */
function authorByFile({ says, own }: FootageInQuestion): readonly GivenByFootage[] {
  return says.flatMap(({ about, field }): GivenByFootage[] =>
    about !== 'author'
      ? []
      : [
          {
            value: { kind: 'authorship', who: 'a person or body that the file names', did: 'recorded' },
            hedged: true,
            ground: {
              words: `The file names its author (${field}). The name stays in the original; whoever has a file can write one.`,
              footage: own[0] ?? '',
              match: null,
            },
          },
        ],
  )
}
