// Whom a German mention names, and whom "er", "sie", "die Behörde" or "Holm" stand for. Only names that stand in the text become ids; two that
// fit equally are both given back.
import { kebab } from '../../who/whom/entities.ts'
import type { Unit } from '../../words.ts'
import type { OwnIndex } from '../../own-words.ts'
import { COMPOUND_WORDS } from './cues.ts'

type Kind = 'org' | 'person' | 'group'
export type Bearer = {
  readonly id: string
  readonly display: string
  readonly kind: Kind
  readonly gender: 'm' | 'f' | 'n' | null
  readonly heads: readonly string[] // common nouns it goes by, in lower case
  readonly body: Pick<Bearer, 'id' | 'display'> | null // whom a spokesperson speaks for
  readonly isNamed: boolean
  readonly beside?: readonly string[] // who stood in the same sentence, of somebody who has not spoken
}

const SPOKES = /^(\p{L}*?)(?:sprecher|sprecherin|sprechern|sprecherinnen)$/u
const NO_BODY = /^(?:|presse|haupt|stellvertretende|vize|an|ge)$/
const BODY =
  /(?:behörde|aufsicht|amt|amts|polizei|feuerwehr|ministerium|rat|werft|verband|gewerkschaft|partei|firma|unternehmen|sender|zeitung|agentur|gruppe|verein|bündnis|konzern|gericht|regierung|verwaltung|wache|anwaltschaft|klinik|krankenhaus|post|blatt|portal|kanal|netzwerk|reederei|betreiber|stadt|gemeinde|senat|initiative|organisation|kammer|dienst|institut|universität|schule|kirche|bank|stiftung|bahn|armee|miliz|botschaft|website|webseite|seite|magazin|bote|kurier|anzeiger|tageblatt|nachrichten|rundschau|leitung)(?:s|es|en)?$/
const PLURAL_PEOPLE =
  /^(?:leute|menschen|kinder|männer|frauen|anwohner|anwohnerinnen|bewohner|zeugen|augenzeugen|demonstranten|arbeiter|hafenarbeiter|fischer|aktivisten|beamte|beamten|behörden|ermittler|retter|helfer|retungskräfte|rettungskräfte|einsatzkräfte|nachbarn|passanten|touristen|journalisten|reporter|kollegen|kolleginnen|vertreter|schüler|eltern|angehörige|gäste|besucher|kritiker|fachleute|experten|mehrere|viele|einige|alle|beide|andere|zwei|drei)$|(?:arbeiter|leute|innen|zeugen|anwohner|bewohner|aktivisten|demonstranten)$/
const TITLE = /^(?:herr|herrn|frau|dr\.?|prof\.?|professor|professorin)$/

/** What the units of a mention name; null for a bare pronoun. */
export function bearerOf(units: readonly Unit[], plain: string, own: OwnIndex): Bearer | null {
  const [first] = units
  const last = units.at(-1)
  if (first === undefined || last === undefined || (units.length === 1 && first.pos === 'PRON')) return null
  const display = displayOf(plain.slice(first.start, last.end))
  const cut = units.findIndex((unit, i) => i > 0 && (unit.pos === 'ADP' || (unit.pos === 'DET' && isNoun(units[i - 1])) || unit.pos === 'CCONJ'))
  const core = cut < 0 ? units : units.slice(0, cut)
  const nouns = core.filter(isNoun)
  const head = nouns[0] ?? core.at(-1) ?? first
  const names = nameIn(core, own)
  const heads = nouns.filter((unit) => !names.includes(unit)).map((unit) => unit.lower)
  const gender = genderOf(core, head)
  const whose = units.length === 1 ? COMPOUND_WORDS.exec(first.text)?.[1] : undefined
  if (whose !== undefined) {
    const body = /^\p{Lu}{2}/u.test(whose) ? whose : whose.replace(/s$/, '')
    const named =
      /^\p{Lu}{2}/u.test(body) || /^(?:Medien|Behörden|Zeugen|Experten|Anwohner|Insider|Veranstalter)$/.test(body)
        ? body
        : `${articleOf(body.toLowerCase())} ${body}`
    return { id: `org:${kebab(body)}`, display: named, kind: 'org', gender: null, heads: [body.toLowerCase()], body: null, isNamed: true }
  }
  // "ukrainische Angaben" are not "russische Angaben".
  if (/^(?:angaben|berichten?)$/.test(head.lower) && names.length === 0)
    return { id: `org:${kebab(nominative(display))}`, display, kind: 'org', gender: null, heads: [], body: null, isNamed: true }
  // "die „Hafenpost“"
  const titled = units.find((unit) => unit.pos === 'QUOTE')
  if (titled !== undefined && nouns.length === 0) {
    const name = titled.text.replace(/["„“”‚‘«»]/g, '')
    return { id: `org:${kebab(name)}`, display, kind: 'org', gender, heads: [], body: null, isNamed: true }
  }
  const spokes = nouns.find((unit) => SPOKES.test(unit.lower))
  if (spokes !== undefined) {
    const body = bodyOf(units, cut, spokes)
    const id = names.length > 0 ? `person:${kebab(words(names))}` : body === null ? `person:${kebab(spokes.lower)}` : body.id
    return { id, display, kind: 'person', gender, heads: [...heads, 'sprecher'], body, isNamed: names.length > 0 || body !== null }
  }
  const joined = units.some((unit) => unit.pos === 'CCONJ') && names.length === 0
  const listed = own.organisations.has(words(names).toLowerCase()) || own.organisations.has(words(nouns).toLowerCase())
  const group =
    !listed &&
    ((names.length === 0 && first.pos !== 'DET' && PLURAL_PEOPLE.test(head.lower)) ||
      (first.lower === 'die' && names.length === 0 && PLURAL_PEOPLE.test(head.lower)) ||
      (joined && !BODY.test(head.lower)) ||
      (/^(?:mehrere|einige|viele|zahlreiche|etliche|alle|beide)n?$/.test(first.lower) && names.length === 0) ||
      first.pos === 'NUM')
  const org =
    listed ||
    (!group &&
      ((BODY.test(head.lower) && !(names.length > 1 && /rat$/.test(head.lower))) ||
        names.some((unit) => BODY.test(unit.lower) && !(names.length > 1 && /rat$/.test(unit.lower))) ||
        isShort(names) ||
        /^\p{Lu}{2,6}$/u.test(head.text)))
  // "nach Angaben von Anwohnern": they are called Anwohner.
  const plural = first.pos !== 'DET' && /[^bu]ern$/.test(head.lower) && names.length === 0 && head === last
  const kind: Kind = plural || group ? 'group' : org ? 'org' : 'person'
  const base = names.length > 0 && kind === 'person' ? names : names.length > 0 && !BODY.test(head.lower) ? names : nouns.length > 0 ? nouns : core
  const called = words(base.filter((unit) => unit.pos !== 'DET'))
  const id = `${kind}:${kebab(/^(?:des|eines)$/.test(first.lower) ? called.replace(/(?<=\p{L}{3}[^s])e?s$/u, '') : plural ? called.slice(0, -1) : called)}`
  return {
    id,
    display: plural ? display.slice(0, -1) : display,
    kind,
    gender,
    heads,
    body: null,
    isNamed: names.length > 0 || (org && heads.some((one) => one.length > 9)),
  }
}

const isNoun = (unit: Unit | undefined): boolean => unit?.pos === 'NOUN' || unit?.pos === 'PROPN'
const words = (units: readonly Unit[]): string => units.map((unit) => unit.text).join(' ')
const isShort = (names: readonly Unit[]): boolean => names.length === 1 && /^\p{Lu}{2,6}$/u.test(names[0]?.text ?? '')

// The run of names at the end of the core: "Anna Holm" in "die Polizeisprecherin Anna Holm"; a title is no part of it.
function nameIn(core: readonly Unit[], own: OwnIndex): readonly Unit[] {
  const isTitle = (unit: Unit): boolean => TITLE.test(unit.lower) || own.titles.has(unit.lower)
  let from = core.length
  while (from > 0 && (core[from - 1]?.pos === 'PROPN' || (isNoun(core[from - 1]) && isTitle(core[from - 2] ?? (core[from - 1] as Unit))))) from--
  const run = core.slice(from).filter((unit) => !isTitle(unit))
  return run.filter((unit) => !BODY.test(unit.lower) || run.length > 1)
}

function genderOf(core: readonly Unit[], head: Unit): Bearer['gender'] {
  if (/in$/.test(head.lower) && /(?:er|ist|ent|ant|or|eur|leit|chef|zeug)in$/.test(head.lower)) return 'f'
  if (/^frau/.test(head.lower)) return 'f'
  if (/^(?:herr|herrn|mann)$/.test(head.lower)) return 'm'
  switch (core[0]?.lower) {
    case 'die':
    case 'eine':
      return 'f'
    case 'das':
      return 'n'
    case 'der':
    case 'ein':
      return 'm'
    default:
      return null
  }
}

// "Ein Sprecher der Hafenbehörde", "Sprecherin von Norrail", "Polizeisprecherin Holm": for whom they speak.
function bodyOf(units: readonly Unit[], cut: number, spokes: Unit): Pick<Bearer, 'id' | 'display'> | null {
  const prefix = (SPOKES.exec(spokes.text.toLowerCase())?.[1] ?? '').replace(/s$/, '')
  if (!NO_BODY.test(prefix)) {
    const name = prefix.charAt(0).toUpperCase() + prefix.slice(1)
    return { id: `org:${kebab(name)}`, display: BODY.test(prefix) ? `${articleOf(prefix)} ${name}` : name }
  }
  if (cut < 0) return null
  const rest = units.slice(cut)
  const end = rest.findIndex((unit, i) => i > 0 && unit.pos === 'ADP' && !/^(?:von|vom)$/.test(unit.lower))
  const body = (end < 0 ? rest : rest.slice(0, end)).filter((unit) => unit.pos !== 'DET' && unit.pos !== 'ADP')
  const name = body.filter(isNoun)
  if (name.length === 0 || !/^(?:der|des|von|vom|für)$/.test(rest[0]?.lower ?? '')) return null
  const written = words(body).replace(rest[0]?.lower === 'des' && body.length === 1 ? /(?<=\p{L}{3})e?s$/u : /$^/, '')
  const article = rest[0]?.lower === 'von' ? '' : `${rest[0]?.lower === 'der' ? 'die' : articleOf(written.toLowerCase())} `
  return { id: `org:${kebab(written)}`, display: `${article}${written}` }
}

const articleOf = (noun: string): string =>
  /(?:amt|ministerium|unternehmen|gericht|krankenhaus|institut|blatt|portal|netzwerk|bündnis|militär|kreuz|werk|präsidium|zentrum|rathaus|kommando|institut|kabinett|parlament|labor|büro|hotel)$/.test(
    noun,
  )
    ? 'das'
    : /(?:rat|verband|verein|konzern|sender|senat|kanal|dienst|betreiber)$/.test(noun)
      ? 'der'
      : 'die'

/** "laut der Werft", "nach Angaben des Betreibers": the name as it is called, for the chain. Without an article where its gender cannot be told. */
export const nominative = (display: string): string =>
  display
    .replace(/^der (?=["„»«“]?\p{L})/u, 'die ')
    .replace(/^einem (\p{Ll}+)en (\p{Lu}\p{L}*)/u, (_, how: string, noun: string) => `ein ${how}${masculineOrNeuter(noun) === 'das' ? 'es' : 'er'} ${noun}`)
    .replace(/^eines (\p{L}{3,}?)e?s(?!\p{L})/u, 'ein $1')
    .replace(/^(ein)e[rsnm] (?=\p{L})/u, (_, ein: string) => (/^einer/.test(display) ? `${ein}e ` : `${ein} `))
    .replace(/^(\p{Ll}+)en (Angaben|Berichte)n?$/u, '$1e $2')
    .replace(/^(diese|jene)r (?=\p{L})/u, '$1 ')
    .replace(/^den (\p{L}+)/u, (_, noun: string) => (/n$/.test(noun) ? `die ${noun}` : `der ${noun}`))
    .replace(/^dem ((?:\p{Ll}+en )?)(\p{Lu}\p{L}+)/u, (_, how: string, noun: string) => withArticle(how, noun))
    .replace(/^des ((?:\p{L}+en )?)(\p{Lu}\p{L}{2,}?)e?s(?!\p{L})/u, (_, how: string, noun: string) => withArticle(how, noun))

const masculineOrNeuter = (noun: string): 'das' | 'der' | null => {
  const article = articleOf(noun.toLowerCase())
  return article === 'das' || /(?:papier|schreiben|dokument|protokoll|gutachten|urteil|umfeld|haus)$/i.test(noun)
    ? 'das'
    : article === 'der' || /(?:er|or|ent|ant|ist|chef|ing|präsident|bericht|brief|mann|kreis)$/i.test(noun)
      ? 'der'
      : null
}
const withArticle = (how: string, noun: string): string => {
  const article = masculineOrNeuter(noun)
  const said = how.replace(/n $/, ' ')
  return article === null ? `${said}${noun}` : `${article} ${said}${noun}`
}

/** "Die Polizei" inside a sentence is "die Polizei"; line ends become spaces. */
export const displayOf = (said: string): string =>
  said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:Der|Die|Das|Ein|Eine|Mehrere|Einige|Viele|Alle|Beide|Zwei|Drei|Vier|Fünf|Dem|Den|Des|Ihre?|Seine?|Diese[rs]?)\b/, (word) =>
      word.toLowerCase(),
    )

/** Words that describe whom the text has named already. */
export const DESCRIBED = /^(?:\d+-jährige[nr]?|mann|frau|politiker|politikerin)$/

/** Who has spoken, in order: whom a pronoun, a noun with an article or a short name means. */
export class Spoken {
  private readonly seen: Bearer[] = []

  remember(bearer: Bearer): void {
    this.seen.push(bearer)
  }

  /** Who stands in a sentence without speaking there: "Anna Koval hatte Dienst. Sie sagte ...". Two of one sentence may both be meant. */
  mention(bearers: readonly Bearer[]): void {
    for (const bearer of bearers)
      if (!this.seen.some((one, i) => i >= this.seen.length - 6 && one.id === bearer.id)) this.seen.push({ ...bearer, beside: bearers.map(({ id }) => id) })
  }

  /** For "er", "sie", "es" beside a cue of one or several; empty where nobody fits, two where two that stood in one sentence do. */
  pronoun(word: string, plural: boolean | null): readonly Bearer[] {
    const fits = (bearer: Bearer): boolean => {
      if (plural === true) return bearer.kind === 'group'
      if (word === 'er') return bearer.kind !== 'group' && (bearer.gender === 'm' || bearer.gender === null)
      if (word === 'sie') return bearer.kind !== 'group' && (bearer.gender === 'f' || bearer.gender === null)
      return word === 'es' && bearer.gender === 'n'
    }
    for (let i = this.seen.length - 1; i >= Math.max(0, this.seen.length - 6); i--) {
      const bearer = this.seen[i] as Bearer
      if (!fits(bearer)) continue
      const others = (bearer.beside ?? []).filter((id) => id !== bearer.id)
      return [bearer, ...this.seen.filter((one) => others.includes(one.id) && fits(one))]
    }
    return []
  }

  /** "die Behörde" after "die Hafenbehörde", "der Sprecher" after "ein Sprecher der Werft", "Holm" after "Anna Holm": all that fit, latest first. */
  again(bearer: Bearer, definite: boolean): readonly Bearer[] {
    const out: Bearer[] = []
    const add = (one: Bearer): void => {
      if (!out.some((other) => other.id === one.id)) out.push(one)
    }
    const [head] = bearer.heads
    // "die 28-Jährige", "der Mann": whoever of that sex was named last, if nobody is called so.
    if (definite && !bearer.isNamed && head !== undefined && bearer.heads.length === 1 && DESCRIBED.test(head)) {
      const last = this.seen.slice(-4).findLast((seen) => seen.kind === 'person')
      if (last !== undefined && last.id !== bearer.id && (last.gender === null ? !/^(?:mann|frau)$/.test(head) : last.gender === bearer.gender)) return [last]
    }
    const short = bearer.kind === 'person' && bearer.heads.length === 0 ? bearer.id.slice('person:'.length) : null
    for (let i = this.seen.length - 1; i >= Math.max(0, this.seen.length - 200); i--) {
      const seen = this.seen[i] as Bearer
      if (seen.id === bearer.id) continue
      if (short !== null && !short.includes('-') && seen.kind === 'person' && seen.id.endsWith(`-${short}`)) add(seen)
      else if (definite && head !== undefined && seen.heads.some((one) => one === head || one.endsWith(head) || (head === 'sprecher' && one === 'sprecher')))
        add(seen)
      else if (
        definite &&
        head !== undefined &&
        seen.body !== null &&
        (seen.body.id.endsWith(`-${kebab(head)}`) || seen.body.id.endsWith(kebab(head))) &&
        seen.body.id !== bearer.id
      )
        add({ ...seen, id: seen.body.id, display: seen.body.display, kind: 'org', body: null })
    }
    return out
  }
}
