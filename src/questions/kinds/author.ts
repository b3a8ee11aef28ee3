// Who recorded the footage, or posted it? Credits, "filmed by ...", "... who filmed it", "I filmed this", and the accounts that posted it.
//
// Who posted footage need not have recorded it: the two are told apart. An account and a publication are named; anybody else is "a person named by" whoever
// names them, and the words stand in the passage alone, so that nothing here builds a profile of a private person. Two named recorders are in conflict; two
// credits are not, for a page has many pictures and a credit names who supplied one.
import type { FootageInQuestion, Given, GivenByFootage, Material, QuestionKind } from '../../model/sockets.ts'
import type { AnswerValue, ReportForQuestions } from '../../model/question.ts'
import { NOBODY, saidOf } from '../said.ts'
import { footageInWords } from '../footage-in-question.ts'
import { footageSentences, type FootageSentence } from '../footage-sentences.ts'
import { appeared } from './appeared.ts'
import { slug } from './count.ts'

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
const SOMEBODY = `(?:[Aa]n?|[Oo]ne of (?:the|its|their)|[Tt]he) (?:[\\p{Ll}'-]+ ){0,3}(?:passer-by|bystander|onlooker|witness|eyewitness|resident|neighbour|neighbor|worker|docker|driver|passenger|tourist|visitor|student|journalist|reporter|photographer|officer|soldier|user|member|employee|protester|demonstrator|customer|motorist|cyclist|pilot|walker|teenager|man|woman|boy|girl|crew|camera|drone|dashcam|bodycam|phone|union|company|witnesses|police|agency|channel|website|group|organisation|organization|ministry|army|council|authority)(?![\\p{L}])|(?:somebody|someone)(?: (?:on|aboard|in|from) (?:an?|the) [\\p{Ll}-]+(?: (?:boat|ship|train|car|bus|bridge|window|roof|building|crowd|street|house|quay))?)?(?![\\p{L}])|(?:witnesses|residents|bystanders|passers-by|police|CCTV(?: cameras?)?|security cameras?|surveillance cameras?|journalists|protesters|tourists|workers|a local)(?![\\p{L}])`
const WHO = `(${SOMEBODY}|${NAME})`
const DID = `(?:filmed|recorded|shot|captured|videoed|videotaped|taken|photographed|taped)`
const RECORDED = `(?:filmed|recorded|shot|captured|videoed|videotaped|took|photographed|taped)`
const THING = `(?:the |this |that )?(?:(?:short |phone |mobile phone )?(?:footage|video|clip|recording|photo|photograph|picture|images?)|it\\b|scene\\b)`

// "The video, which is believed to have been filmed on Saturday by a docker"; in "the video shows a man shot by police" another verb stands between.
const BETWEEN = `(?: (?:of|from|showing) [^.;,“”"]{0,60})?,?(?: (?:which|that|is|was|were|has|had|have|been|being|be|to|believed|thought|said|understood|reported|apparently|reportedly|allegedly|also|first|originally|appears?|seems?|and|released|posted|shared|in fact)){0,8}`
const BY = new RegExp(
  `\\b(?:footage|videos?|clips?|recording|photos?|photographs?|pictures?|images?|it)\\b${BETWEEN},?( not| never)?(?: been)? ${DID}(?: [^.;,“”"]{1,40}?)? by ${WHO}`,
  'u',
)
const WHO_DID = new RegExp(`${WHO},? who (?:says? (?:s?he|they) |said (?:s?he|they) )?(?:had )?(did not |didn't )?${RECORDED} ${THING}`, 'u')
const ACTIVE = new RegExp(`(?:^|[.,;:] |\\bthat |\\bsaid )${WHO} (?:had |has )?${RECORDED} ${THING}`, 'u')
const I_DID =
  /\b(?:I|[Ww]e)(?: have|'ve| had)?( did not| didn't| never)?(?: just)? (?:film|record|shot|shoot|captur|took|take|video)(?:ed|d)? (?:this|it|the (?:video|footage|clip|photo|picture)|that)\b|\b(?:[Mm]y|[Oo]ur) (?:own )?(?:video|footage|clip|photo|recording|picture)\b/
const CREDIT =
  /(?:^|[.(–—|] ?)(?:[Pp]hoto(?:graph)?|[Vv]ideo|[Ff]ootage|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]ourtesy(?: of)?|[Ss]ource|[Ff]oto|[Bb]ild|[Qq]uelle)s?(?: by|:| courtesy of) ?/u
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
  const { start, words, subject, layer, byPost } = sentence
  const give = (who: string, at: number, length: number, denied: boolean, did: 'recorded' | 'credited' = 'recorded'): Given => ({
    ...{ subject, value: { kind: 'authorship', who, did }, denied, assumes: null },
    said: saidOf(given, { start: start + at, end: start + at + length }, false, null),
  })
  const mine = I_DID.exec(words)
  if (mine !== null) {
    const { speakers } = saidOf(given, { start: start + mine.index, end: start + mine.index + mine[0].length }, false, null)
    const isOwn = speakers.length === 1
    const voice = isOwn ? (given.report.post?.account ?? NOBODY) : (speakers.at(-1) ?? NOBODY)
    // In a post it is its account, in a quotation the speaker; "my photo" in a column is none of this footage.
    return voice === NOBODY ? [] : [give(isOwn ? voice : named(voice, given, known), mine.index, mine[0].length, mine[1] !== undefined)]
  }
  const credit = layer === 'caption' || words.length < 90 ? CREDIT.exec(words) : null
  if (credit !== null) {
    const behind = words.slice(credit.index + credit[0].length)
    const found = CREDITED.exec(behind)
    if (found?.[1] !== undefined) {
      const [whole, first, between, second] = found
      // "Photo: Meg Kinnard, AP" is a credit, "Photos: Europa, Moon of Jupiter" is not.
      if (between === ',' && second !== undefined && !BODY.test(second)) return []
      const isAccount = second === undefined || known.platforms.has(accountKey(second)) || PLATFORMS.test(second)
      // "Jan Novak/Coastwire": the agency answers for it.
      const who = isAccount ? named(first, given, known, second !== undefined) : BODY.test(second) ? second : named(first, given, known)
      return [give(who, credit.index + credit[0].length, whole.trimEnd().length, false, 'credited')]
    }
  }
  if (byPost) return []
  const hit = BY.exec(words) ?? null
  if (hit?.[2] !== undefined) return [give(named(hit[2], given, known), hit.index, hit[0].length, hit[1] !== undefined)]
  const who = WHO_DID.exec(words)
  if (who?.[1] !== undefined) return [give(named(who[1], given, known), who.index, who[0].length, who[2] !== undefined)]
  const active = ACTIVE.exec(words)
  return active?.[1] === undefined ? [] : [give(named(active[1], given, known), active.index, active[0].length, false)]
}

const PLATFORMS = /^(?:Facebook|YouTube|Twitter|X|Telegram|TikTok|Instagram|WhatsApp|Snapchat|Reddit|Bluesky|Mastodon|Threads|Vimeo|VK)$/
const BODY =
  /\b(?:Police|Fire|Service|Union|Council|Authority|Agency|News|Times|Post|Press|Media|Network|Watch|Ministry|Army|Navy|Guard|Club|Association|Society|Group|Company|Ltd|Inc|TV|Radio|Channel|Lights|Reuters|Images|Pictures|Agence|Associated|Bureau|Department|Office|CCTV|\p{Lu}{2,})\b/u

/** An account, a publication, a body or a description as it is; a person's name stays in the passage. */
function named(who: string, given: ReportForQuestions, { names }: Known, isAccount = false): string {
  const plain = who.replace(/[.,]+$/, '').replace(/^([AT]he|An?|One|Witnesses|Residents|Bystanders|Passers-by)\b/, (word) => word.toLowerCase())
  if (isAccount || plain.startsWith('@') || /^\p{Ll}/u.test(plain) || names.has(accountKey(plain)) || BODY.test(plain)) return plain
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
    const key = `${accountKey(value.by)} ${said.report}`
    if (seen.has(key) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|['’]s$/.test(value.by)) return []
    seen.add(key)
    const who = value.by.replace(/^The\b/, 'the')
    return [{ ...given, value: { kind: 'authorship', who, did: 'posted' } satisfies AnswerValue }]
  })
}

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
