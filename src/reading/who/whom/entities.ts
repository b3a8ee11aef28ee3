// Whom a mention names: a display name, a kind, and a stable id ("org:port-authority", "person:lane", "group:activists").
//
// Only names that stand in the text become ids; nobody is identified beyond them. A spokesperson speaks for a body: the body is the
// entity, the spokesperson a link in the chain.
import type { Unit } from '../../words.ts'

export type EntityKind = 'org' | 'person' | 'group'
export type Named = {
  readonly display: string
  readonly id: string
  readonly kind: EntityKind
  readonly heads: readonly string[] // common nouns it goes by: "website", "network"
  readonly body: { readonly display: string; readonly id: string } | null // whom a spokesperson speaks for
  readonly proper: boolean
}

const FOR_BODY = /^(?:spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|representative)$/
const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|sen|rep|gov|president|senator|governor|representative|congressman|congresswoman|minister|secretary|judge|mayor|captain|capt|colonel|col|general|gen|lieutenant|lt|sergeant|sgt|inspector|chief|detective|constable|officer|superintendent|commissioner|councillor|cllr|imam|rabbi|father|sister|king|queen|prince|princess|chairman|chairwoman|director)\.?$/i
const ORG_WORDS =
  /^(?:office|police|council|ministry|department|authority|agency|network|times|post|news|herald|guardian|tribune|gazette|journal|press|party|committee|court|company|corporation|group|union|association|federation|service|services|constabulary|brigade|army|navy|force|forces|bureau|institute|university|college|school|hospital|church|bank|club|trust|foundation|centre|center|commission|board|campaign|house|senate|congress|parliament|government|coalition|alliance|society|media|radio|tv|television|channel|observer|watch|chronicle|mail|telegraph|express|mirror|sun|star|echo|argus|courier|guard|inspectorate|directorate|command|fund|team|league|movement|front|collective|assembly|embassy|board|registry|line|lines|port|railway|transport|border|enforcement|security)$/i
export const ORG_NOUNS = new Set(
  'police council company ministry department authority agency government website site newspaper paper newsletter bulletin weekly daily tabloid zine periodical forum app platform network channel broadcaster group organisation organization campaign charity union force court committee party firm outlet magazine blog page station service university hospital army military militia commission office press regulator operator contractor embassy club team bank school college airline museum park hotel railway airport festival association society centre center board agency alliance coalition federation institute trust foundation prefecture inspectorate municipality directorate district'.split(
    ' ',
  ),
)
/** Titles and bodies that a desk added, in lower case. */
export type OwnNames = { readonly titles: ReadonlySet<string>; readonly organisations: ReadonlySet<string> }
const NONE: ReadonlySet<string> = new Set()
const NO_OWN_NAMES: OwnNames = { titles: NONE, organisations: NONE }
const PERSON_NOUN =
  /(?:er|or|ist|man|woman|person|ian|ant|ent|ee|eer|nurse|witness|mother|father|son|wife|judge|mp|aide|coach|guide|host|boss|head|candidate|advocate|delegate|activist|chief)$/
const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|both|dozens|hundreds|few|others)$/
const PLURAL_PEOPLE = /^(?:people|police|men|women|children|staff|crew|public|crowd|mob|family|residents)$/
// With a capital they open a sentence; none is a family name.
const MANY_PEOPLE =
  /^(?:residents|neighbou?rs|donors|locals|villagers|officials|officers|detectives|investigators|inspectors|prosecutors|lawyers|witnesses|survivors|victims|relatives|families|parents|students|teachers|doctors|nurses|medics|paramedics|rescuers|firefighters|volunteers|soldiers|rebels|militants|protesters|demonstrators|activists|campaigners|critics|supporters|opponents|experts|analysts|scientists|researchers|engineers|passengers|commuters|drivers|tourists|visitors|shoppers|fans|workers|employees|staff|crews|fishermen|farmers|miners|dockers|sailors|divers|migrants|refugees|authorities|ministers|lawmakers|councillors|reporters|journalists|colleagues|friends|onlookers|bystanders|eyewitnesses|owners|tenants|customers|users)$/

/** What the units of a mention name (`common`: words that stand in the text without a capital, too), or null where they are a bare pronoun. */
export function namedBy(units: readonly Unit[], plain: string, common: ReadonlySet<string> = NONE, own: OwnNames = NO_OWN_NAMES): Named | null {
  const words = units.filter((unit) => unit.pos !== 'QUOTE')
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return null
  // "Two of them", "Three witnesses": many, and no name because of the capital
  if (
    first.lower !== 'one' &&
    (first.pos === 'NUM' || NUMBERS.test(first.lower)) &&
    /^\p{L}/u.test(first.text) &&
    (words.length === 1 || words[1]?.lower === 'of')
  ) {
    const display = displayOf(plain.slice(first.start, last.end))
    return { display, id: `group:${kebab(display)}`, kind: 'group', heads: [], body: null, proper: false }
  }
  if (words.length === 1 && (first.pos === 'PRON' || /^(?:he|she|it|they|we|i|you|this|that|who|which|these|those)$/.test(first.lower))) return null
  const display = displayOf(plain.slice(units[0]?.start ?? first.start, units.at(-1)?.end ?? last.end))
  const cut = words.findIndex(
    (unit, i) =>
      i > 0 &&
      (unit.text === ',' || unit.text === '(' || (unit.pos === 'ADP' && !isNamePart(words, i)) || (unit.pos === 'VERB' && i > 0 && /ing$/.test(unit.lower))),
  )
  const core = cut > 0 ? words.slice(0, cut) : words
  const head = core.at(-1) as Unit
  // "Councillor Dev Rao" is "the councillor" later
  const heads = core
    .filter((unit, u) => (unit.pos === 'NOUN' && !isCapital(unit)) || (u < core.length - 1 && unit.lower.length > 4 && TITLES.test(unit.text)))
    .map((unit) => unit.lower)

  const spokes = core.findIndex((unit) => FOR_BODY.test(unit.lower))
  if (spokes >= 0) {
    const comma = words.findIndex((unit, i) => i > spokes && unit.text === ',')
    const body = bodyOf(comma < 0 ? words : words.slice(0, comma), spokes) // "a spokeswoman for the port, Mara Lane": for the port
    if (body !== null) return { display, id: body.id, kind: 'org', heads, body, proper: true }
  }
  const apposed = cut > 0 && words[cut]?.text === ',' ? nameRun(words.slice(cut + 1)) : null
  const found = nameRun(core, (cut > 0 && words[cut]?.text !== ',') || common.has(core[0]?.lower ?? '')) ?? apposed
  const ownTitle = found !== null && found.length > 1 && own.titles.has(found[0]?.lower ?? '')
  const run = ownTitle ? found.slice(1) : found
  if (run !== null) {
    const apart = run.map((unit) => unit.text).join(' ')
    const name = / ['’/&.-]/.test(apart)
      ? apart.replace(/ (['’]s?)\b/g, '$1').replace(/ ([-/&.]) /g, (_, mark: string) => (mark === '&' ? ' & ' : mark))
      : apart
    const titled = ownTitle || (run[0]?.start !== undefined && core.some((unit) => TITLES.test(unit.text) && unit.start < (run[0] as Unit).start))
    const kind = own.organisations.has(name.toLowerCase()) ? 'org' : ownTitle ? 'person' : kindOf(run, core, titled)
    return { display, id: `${kind}:${kebab(name)}`, kind, heads, body: null, proper: true }
  }
  const plural =
    PLURAL_PEOPLE.test(head.lower) || (/[^s]s$/.test(head.lower) && !ORG_NOUNS.has(head.lower)) || /^(?:others|many|some|several|both)$/.test(head.lower)
  const kind: EntityKind = plural && head.lower !== 'police' ? 'group' : ORG_NOUNS.has(head.lower) ? 'org' : 'person'
  const bare = core.filter((unit) => unit.pos !== 'DET' && unit.pos !== 'PRON' && !/^(?:his|her|their|its|our)$/.test(unit.lower))
  const id = kebab((bare.length > 0 ? bare : words).map((unit) => unit.text).join(' '))
  return { display, id: `${kind}:${id}`, kind, heads, body: null, proper: false }
}

const isCapital = ({ text }: Unit): boolean => {
  const code = text.charCodeAt(0)
  return code < 0x80 ? (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) : /^[\p{Lu}\p{N}]/u.test(text)
}
const isNamePart = (words: readonly Unit[], i: number): boolean => {
  const next = words[i + 1]
  const left = words[i - 1]
  return (
    isCapital(words[i] as Unit) ||
    (/^(?:of|for|and)$/.test((words[i] as Unit).lower) &&
      left !== undefined &&
      next !== undefined &&
      isCapital(left) &&
      ORG_WORDS.test(left.text) &&
      (isCapital(next) || next.lower === 'the'))
  )
}

/** The run of capitalised words that names the head: "Rabble" in "the website Rabble", "Home Office" in "the Home Office". */
function nameRun(core: readonly Unit[], longer = false): readonly Unit[] | null {
  let to = core.length
  while (to > 0 && /^(?:,|-|'s|')$/.test((core[to - 1] as Unit).text)) to--
  let from = to
  while (from > 0) {
    const unit = core[from - 1] as Unit
    if (isCapital(unit) && unit.pos !== 'DET' && !(unit.pos === 'ADJ' && from === 1 && !isCapital(core[from] ?? unit))) from--
    else if (from < to && from > 1 && (/^(?:of|for|and|&|the|-|\/)$/.test(unit.lower) || /^['’]s?$/.test(unit.text)) && isCapital(core[from - 2] as Unit))
      from--
    else if (from < to && unit.lower === 'the' && from > 1 && /^(?:of|for)$/.test(core[from - 2]?.lower ?? '')) from--
    else break
  }
  let run = core.slice(from, to)
  if (run.length === 1 && run[0]?.start === core[0]?.start && MANY_PEOPLE.test(run[0]?.lower ?? '')) return null
  while (run.length > 1 && TITLES.test((run[0] as Unit).text) && !ORG_WORDS.test((run.at(-1) as Unit).text)) run = run.slice(1)
  while (run.length > 0 && /^(?:the|a|an|of|and|for|&)$/i.test((run[0] as Unit).text)) run = run.slice(1)
  const only = run[0]
  // "Campaigners in yellow vests": a plural at the head of a sentence is no name because of its capital.
  if (run.length === 1 && only !== undefined && only.start === core[0]?.start && longer && /[^s]s$/.test(only.lower)) return null
  if (run.length === 0 || !run.some((unit) => unit.pos === 'PROPN' || /^\p{Lu}.*\p{Lu}/u.test(unit.text) || unit.start !== core[0]?.start)) return null
  return run
}

function kindOf(run: readonly Unit[], core: readonly Unit[], titled: boolean): EntityKind {
  const words = run.filter((unit) => isCapital(unit))
  const before = core.filter((unit) => unit.start < (run[0] as Unit).start)
  // "council leader Ann Marsh": the noun beside the name tells, not the one before it.
  const noun = before.findLast((unit) => unit.pos === 'NOUN')
  if (noun !== undefined && PERSON_NOUN.test(noun.lower) && !ORG_NOUNS.has(noun.lower) && !BUSINESS.test(noun.lower)) return 'person'
  // "Police Inspector Mara Lane", "Deputy Fire Chief Paul Holt": a name behind an office
  const office = run.findLastIndex((unit) => TITLES.test(unit.text))
  if (office > 0 && office < run.length - 1 && run.every(isCapital) && !run.slice(office + 1).some(({ text }) => ORG_WORDS.test(text))) return 'person'
  if (/^(?:MPs|MEPs|MSPs|TDs|Democrats|Republicans|Conservatives|Tories|Liberals|Greens)$/.test(run.at(-1)?.text ?? '')) return 'group'
  if (before.some((unit) => ORG_NOUNS.has(unit.lower))) return 'org'
  if (words.some((unit) => ORG_WORDS.test(unit.text)) || run.some((unit) => /^(?:of|for|&|and)$/.test(unit.lower))) return 'org'
  if (titled) return 'person'
  // "antiquities chief-elect Mara Lane": two or three capitals after a noun are a person's, unless the noun is a business's
  if (noun !== undefined) return words.length >= 2 && words.length <= 3 && !BUSINESS.test(noun.lower) ? 'person' : 'org'
  if (before.some((unit) => unit.lower === 'the') && words.length >= 1) return /[^s]s$/.test((run.at(-1) as Unit).lower) && words.length === 1 ? 'group' : 'org'
  if (words.length === 1 && /^(?:\p{Lu}{2,}|.*\p{Ll}\p{Lu}.*)$/u.test((words[0] as Unit).text)) return 'org'
  return 'person'
}

const BUSINESS =
  /(?:maker|giant|startup|chain|brand|label|developer|supplier|carrier|insurer|lender|retailer|publisher|tank|shop|store|café|restaurant|pub|ship|vessel)$/

function bodyOf(words: readonly Unit[], spokes: number): { display: string; id: string } | null {
  const before = words.slice(0, spokes).filter((unit) => unit.pos !== 'DET')
  const run = nameRun(before)
  const after = words[spokes + 1]
  if (run !== null) return bodyNamed(run, before.slice(0, 1)[0]?.lower === 'the')
  if (after !== undefined && /^(?:for|of|from|with)$/.test(after.lower)) {
    const rest = words.slice(spokes + 2)
    const named = nameRun(rest)
    if (named !== null) return bodyNamed(named, rest[0]?.lower === 'the')
    const common = rest.filter((unit) => unit.pos !== 'DET')
    if (common.length > 0) return { display: `the ${common.map((unit) => unit.text).join(' ')}`, id: `org:${kebab(common.map((unit) => unit.text).join(' '))}` }
  }
  const common = before.filter((unit) => unit.pos === 'NOUN' || unit.pos === 'ADJ')
  // "the prefecture's spokesman": whatever owns a spokesman is a body
  const owned = /^['’]s?$/.test(words[spokes - 1]?.text ?? '')
  // "a port spokesman": the word right before is whom he speaks for, whatever the tagger takes it for, unless it tells what kind of spokesman
  const next = common.at(-1)
  const beside =
    next !== undefined &&
    next === words[spokes - 1] &&
    !/(?:ed|ing|al|ic|ive|ous|ful)$|^(?:press|media|chief|lead|senior|deputy|head|former|new|other|second|first|public|long-time|main|joint)$/.test(next.lower)
  if (common.length > 0 && (owned || beside || common.some((unit) => ORG_NOUNS.has(unit.lower))))
    return { display: `the ${common.map((unit) => unit.text).join(' ')}`, id: `org:${kebab(common.map((unit) => unit.text).join(' '))}` }
  return null
}

function bodyNamed(run: readonly Unit[], definite: boolean): { display: string; id: string } {
  const name = run
    .map((unit) => unit.text)
    .join(' ')
    .replace(/ ['’]s?$/, '')
    .replace(/ (['’]s?)\b/g, '$1')
  const withArticle = definite || ORG_WORDS.test(name.split(' ').at(-1) ?? '')
  return { display: withArticle ? `the ${name}` : name, id: `org:${kebab(name)}` }
}

/** "The Home Office" inside a sentence is "the Home Office": a leading article loses its capital, line ends become spaces. */
export function displayOf(words: string): string {
  const display = NO_PLAIN_SPACES.test(words) ? words.replace(/\s+/g, ' ').trim() : words
  return ARTICLE.test(display) ? display.charAt(0).toLowerCase() + display.slice(1) : display
}
const ARTICLE = /^(?:The|A|An|Another|Some|Several|Many|All|Both|Each|Most|Half|One|His|Her|Their)\b/

const NO_PLAIN_SPACES = /^\s|\s$|\s\s|[^\S ]/

/** A name as an id: small letters and digits without accents, joined by hyphens. Most names are words of a to z with a space between. */
export const kebab = (words: string): string => (PLAIN_NAME.test(words) ? words.toLowerCase().replaceAll(' ', '-') : kebabOfAny(words))
const PLAIN_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

const kebabOfAny = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
