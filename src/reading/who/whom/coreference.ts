// A small memory of who has been named: so that "they", "Lane", "the website" can be told to stand for somebody, or for one of two.
//
// It answers only from names that stand before the mention. Two that fit equally are both given back; nobody is chosen for the desk.
import { namedBy } from './entities.ts'
import type { EntityKind, Named, OwnNames } from './entities.ts'
import type { SentenceRead } from '../drafts.ts'
import { SEX_OF, sexInWords, sexTold } from './he-or-she.ts'
import type { Sex } from './he-or-she.ts'
import { ALIKE, HEAD_OF_TOKEN, KINDS_OF_HEAD } from './kinds-of-bearer.ts'
import { isGround, standingOf } from './how-named.ts'
import { namesIn } from './names-in.ts'
import type { Unit } from '../../words.ts'

/** How a sentence opens: from its first unit to the end of the noun phrase there. */
export type Opening = { readonly start: number; readonly end: number }
/** Between which places somebody named may be meant instead of whoever spoke last. */
export type Rivals = { readonly from: number; readonly to: number }
export type Referent = { readonly display: string; readonly id: string; readonly kind: EntityKind; readonly body: Named['body'] }
type Seen = Referent & {
  readonly at: number
  readonly tokens: readonly string[]
  readonly listens?: boolean
  readonly asked?: boolean
  readonly opens?: boolean
  readonly owns?: boolean // "Lane's deputy": whoever owns another is not the one spoken of
  readonly source?: boolean // spoke behind "according to", in a sentence of another's
  readonly until?: number // where the words end that it spoke
}

/** One a page, fed in the order of the text. */
export class Memory {
  private readonly named: Seen[] = [] // every mention of a name, in order
  private readonly spoken: Seen[] = [] // every speaker, in the order in which they were resolved
  private readonly heard = new Set<string>() // the ids of those who have spoken
  private readonly firsts = new Map<string, Seen>() // the first mention under each id
  private readonly sexes = new Map<string, Sex>() // of whom the page itself tells it
  private readonly byLastToken = new Map<string, Seen[]>()
  private readonly byFirstName = new Map<string, Seen[]>()
  private readonly byHead = new Map<string, Seen[]>()

  /** Every name of the sentences, in order, so that a mention can look back. Words inside quotations are others' and name nobody here. */
  static of(sentences: readonly SentenceRead[], plain: string, common: ReadonlySet<string>, own: OwnNames): Memory {
    const memory = new Memory()
    for (const sentence of sentences) {
      if (sentence.units.length < 2) continue // "Advertisement"
      for (const mention of namesIn(sentence.units)) {
        const named = namedBy(mention, plain, common, own)
        if (named?.proper === true)
          memory.named.push({
            ...memory.index(named, mention[0]?.start ?? 0),
            ...standingOf(sentence.units, mention),
            opens: sentence.units.indexOf(mention[0] as Unit) < 2,
          })
        if (named?.proper === true && named.kind === 'person') memory.hearSex(sentence.units, mention, named.id)
      }
      memory.addOwners(sentence.units)
    }
    return memory
  }

  private hearSex(units: readonly Unit[], mention: readonly Unit[], id: string): void {
    const { told, owner } = sexTold(units, mention)
    if (told !== undefined) this.sexes.set(id, told)
    if (owner === null) return
    const last = this.named.at(-2)
    const start = units[0]?.start ?? 0
    const beforeLast = this.named.at(-3)
    // "Ulla Sand resigned. Her deputy, Marc Oye, did not.": hers, where nobody else was named beside her
    const isHers = last !== undefined && (last.at >= start || (owner.at - start < 2 && (beforeLast === undefined || last.at - beforeLast.at > 200)))
    if (last?.kind === 'person' && isHers && !this.sexes.has(last.id)) this.sexes.set(last.id, owner.sex)
  }

  /** A speaker that was resolved, whose words end at `until`: whom a later pronoun means first. */
  remember(named: Named, at: number, until: number, source = false): void {
    this.spoken.push({ ...this.index(named, at), until, source })
    this.heard.add(named.id)
  }

  private index(named: Named, at: number): Seen {
    const tokens = tokensOf(named.id)
    // A name read without what stands before it ("tenants' union Quay Homes") is shown with its article.
    const display =
      /^\p{Ll}/u.test(named.display) && !/^(?:the|a|an|his|her|their|its|our|one|some|many|several|another)\b/.test(named.display) && named.kind === 'org'
        ? `the ${named.display}`
        : named.display
    const seen: Seen = { display, id: named.id, kind: named.kind, body: named.body, at, tokens }
    const known = this.firsts.get(named.id)
    if (known === undefined) {
      this.firsts.set(named.id, seen)
      push(this.byLastToken, tokens.at(-1) ?? '', seen)
      if (tokens.length > 1 && named.kind === 'person' && named.proper) push(this.byFirstName, tokens[0] ?? '', seen)
    }
    const heads = [
      ...named.heads,
      ...tokens.filter((token) => KINDS_OF_HEAD.has(token)),
      ...(named.kind === 'org' ? tokens.slice(-1) : []),
      ...tokens.flatMap((token) => HEAD_OF_TOKEN.get(token) ?? []),
    ]
    for (const head of new Set(heads)) this.addHead(head, seen)
    return seen
  }

  private addHead(head: string, seen: Seen): void {
    if (!(this.byHead.get(head) ?? []).some((other) => other.id === seen.id)) push(this.byHead, head, seen)
  }

  // "posted it to their site": whoever has a site can be "the website" later.
  private addOwners(units: readonly Unit[]): void {
    const start = units[0]?.start ?? 0
    for (const [u, unit] of units.entries()) {
      if (!KINDS_OF_HEAD.has(unit.lower) || !/^(?:their|its)$/.test(units[u - 1]?.lower ?? '')) continue
      const owner = this.named.findLast((seen) => seen.at < start || (seen.at < unit.start && seen.kind === 'org'))
      if (owner !== undefined && owner.at >= start) this.addHead(unit.lower, { ...owner, at: unit.start })
    }
  }

  /** The full name behind a short one: "Maria Lane" for "Lane". The name itself when nothing longer stands before. */
  fullOf(named: Named, at: number): Referent {
    const tokens = tokensOf(named.id)
    if (named.proper && named.body === null) {
      const suffix = tokens.join('-')
      const same = ['org', 'person', 'group'].map((kind) => this.firsts.get(`${kind}:${suffix}`)).find((seen) => seen !== undefined && seen.at < at)
      const fits = (seen: Seen): boolean =>
        seen.at < at && seen.body === null && seen.tokens.length > tokens.length && endsWith(seen.tokens, tokens) && seen.kind !== 'group'
      const all = this.byLastToken.get(tokens.at(-1) ?? '') ?? []
      // Two of one family name: the one who has spoken.
      const last = all.findLast(fits)
      const heard = last === undefined || this.heard.has(last.id) ? last : all.findLast((seen) => this.heard.has(seen.id) && fits(seen))
      const longer = heard ?? last ?? this.ofFirstName(named, tokens, at)
      if (longer !== undefined && (same === undefined || longer.kind === 'person')) return longer
      if (same !== undefined) return { display: named.display, id: same.id, kind: same.kind, body: null }
      const capitals = named.display.replace(/^the /, '')
      if (/^\p{Lu}{2,6}$/u.test(capitals)) {
        for (const seen of this.firsts.values())
          if (seen.at < at && seen.tokens.length === capitals.length && seen.tokens.every((token, i) => token[0]?.toUpperCase() === capitals[i])) return seen
      }
    }
    return { display: named.display, id: named.id, kind: named.kind, body: named.body }
  }

  /** "Mara" for Mara Lane, where nobody else of that first name was named before. */
  private ofFirstName({ kind }: Named, tokens: readonly string[], at: number): Seen | undefined {
    const [first] = tokens
    if (kind !== 'person' || first === undefined || tokens.length > 1) return undefined
    const bearers = (this.byFirstName.get(first) ?? []).filter((seen) => seen.at < at)
    return bearers.length === 1 ? bearers[0] : undefined
  }

  /** The body behind "an agency spokeswoman": the one named before that ends in these words, else as it was written. */
  bodyOf(body: NonNullable<Named['body']>, at: number): NonNullable<Named['body']> {
    const tokens = tokensOf(body.id)
    const known = (this.byLastToken.get(tokens.at(-1) ?? '') ?? []).findLast(
      (seen) => seen.at < at && seen.body === null && seen.kind === 'org' && endsWith(seen.tokens, tokens),
    )
    return known === undefined ? body : { display: known.display, id: known.id }
  }

  /** The body that spoke last, itself or through a spokesperson, no earlier than `from`; null where somebody else spoke since. */
  lastBody(at: number, from: number): NonNullable<Named['body']> | null {
    const last = this.spoken.at(-1)
    if (last === undefined || last.at >= at || last.at < from || last.kind !== 'org') return null
    return last.body ?? { id: last.id, display: last.display }
  }

  /** "the former", "the latter": of the two named from `from` on; null where more or fewer are. */
  ofTwo(which: string, from: number, at: number): Referent | null {
    const near = this.named
      .filter((seen) => seen.at >= from && seen.at < at)
      .map((seen) => ({ ...seen, ...this.fullOf({ ...seen, heads: [], proper: true }, seen.at + 1) }))
    const two = [...new Map(near.map((seen) => [seen.id, seen])).values()]
    return two.length === 2 ? ((which === 'former' ? two[0] : two[1]) ?? null) : null
  }

  /** Whom a pronoun can stand for: who spoke last and fits, else the one or two named near. Empty where nobody does. */
  pronoun(word: string, at: number, from: number, openings: readonly Opening[] = [], rivals: Rivals = { from: at, to: at }): readonly Referent[] {
    const wanted: readonly EntityKind[] = /^(?:he|she)$/.test(word) ? ['person'] : word === 'it' ? ['org'] : word === 'they' ? ['group', 'org'] : []
    if (wanted.length === 0) return []
    // "A council spokesman said ... He said": a spokesman is a body's voice, and a "he" all the same.
    const isVoice = (seen: Seen): boolean => seen.body !== null && wanted.includes('person')
    const sex = SEX_OF.get(word)
    const isOther = (seen: Seen): boolean =>
      sex !== undefined && (this.sexes.get(seen.id) ?? (isVoice(seen) ? sexInWords(seen.display) : undefined) ?? sex) !== sex
    const fits = (seen: Seen): boolean => !isOther(seen) && (isVoice(seen) || (wanted.includes(seen.kind) && (seen.body === null || word === 'it')))
    const opened = wanted.includes('person') ? this.openerOf(openings, at) : null
    // "the judge asked Lane. “No,” she said.": whoever was asked last answers
    const answers = wanted.includes('person') ? this.lastNamed(at) : null
    if (answers?.asked === true && !isOther(answers) && answers.at >= from && answers.kind === 'person' && (this.spoken.at(-1)?.at ?? 0) < answers.at)
      return [{ ...answers, ...this.fullOf({ ...answers, heads: [], proper: true }, answers.at + 1), body: null }]
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const seen = this.spoken[i] as Seen
      if (Math.max(seen.at, seen.until ?? 0) < from) break
      // "Lehner also took the news with care. “Where from?” he asked.": whom this paragraph is about, whoever spoke before it
      if (opened !== null && opened.at > seen.at && !isOther(opened)) return [opened]
      if (seen.at >= at || !fits(seen)) continue
      const last = { ...seen, body: isVoice(seen) ? seen.body : null, display: isVoice(seen) ? seen.display : (seen.body?.display ?? seen.display) }
      // "The ministry condemns the fire, in which, according to the port, two died. It notes": the one, or the other
      const main = seen.source === true ? this.spoken[i - 1] : undefined
      if (main !== undefined && main.id !== seen.id && fits(main) && seen.at - main.at < 300) return [{ ...main, body: null }, last]
      // "Kerr said so. / The mate blamed Olaf Tarn. He said": whoever spoke before this paragraph, or the one whom it names since
      const other = wanted.includes('person') && seen.at < rivals.from ? this.namedSince(rivals.from, Math.min(at, rivals.to), seen, isOther) : null
      return other === null ? [last] : [last, other]
    }
    const near: Seen[] = []
    for (let i = this.indexAt(from); i < this.named.length && (this.named[i] as Seen).at < at && near.length < 3; i++) {
      const short = this.named[i] as Seen
      const seen = short.kind === 'person' ? { ...short, ...this.fullOf({ ...short, heads: [], proper: true }, short.at) } : short
      if (fits(seen) && seen.listens !== true && short.owns !== true && !isGround(seen.tokens) && !near.some((other) => other.id === seen.id)) near.push(seen)
    }
    // "Carver Recovery confirmed ... it added": nobody calls a person "it", so the name that spoke last is a body's.
    const last = this.spoken.at(-1)
    if (word === 'it' && near.length === 0 && last !== undefined && last.kind === 'person' && last.tokens.length > 1 && last.at >= from && last.at < at)
      return [{ ...last, body: null }]
    return near.length <= 2 ? near : []
  }

  /** Of a page that opens with somebody's words, "“It came from nowhere,” she said. / Ada Finch, 41, was on the quay": who is named right behind them. */
  namedNext(word: string, at: number, until: number): Referent | null {
    const sex = SEX_OF.get(word)
    if (sex === undefined || this.named.some((seen) => seen.at < at && seen.kind === 'person')) return null
    const next = this.named.find((seen) => seen.at >= Math.max(at, until))
    if (next?.opens !== true || next.kind !== 'person' || next.tokens.length < 2 || next.at - Math.max(at, until) > 60) return null
    return (this.sexes.get(next.id) ?? sex) === sex ? { ...next, body: null } : null
  }

  /** Whether somebody is named from `from` on and before `at`. */
  namesPerson(from: number, at: number): boolean {
    const last = this.lastNamed(at)
    return last !== null && last.at >= from && (last.kind === 'person' || this.named.some((seen) => seen.kind === 'person' && seen.at >= from && seen.at < at))
  }

  /** A person named from `from` on and before `at`, other than `one`, where `one` is not named there; null for none. */
  private namedSince(from: number, at: number, one: Seen, isOther: (seen: Seen) => boolean): Seen | null {
    const people: Seen[] = []
    for (let i = this.indexAt(from); i < this.named.length && (this.named[i] as Seen).at < at && people.length < 8; i++) {
      const short = this.named[i] as Seen
      if (short.kind !== 'person' || short.owns === true) continue
      const seen = { ...short, ...this.fullOf({ ...short, heads: [], proper: true }, short.at + 1) }
      if (seen.id === one.id) return null
      if (seen.kind === 'person' && short.listens !== true && seen.tokens.length > 0 && !isOther(seen) && isGround(seen.tokens) === false) people.push(seen)
    }
    const [first] = people
    return first !== undefined && people.every(({ id }) => id === first.id) ? { ...first, body: null } : null
  }

  /** Where among the names those begin that stand from `at` on. */
  private indexAt(at: number): number {
    let low = 0
    let high = this.named.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.named[middle] as Seen).at < at) low = middle + 1
      else high = middle
    }
    return low
  }

  private lastNamed(at: number): Seen | null {
    return this.named[this.indexAt(at) - 1] ?? null
  }

  /** The person whose name opens one of these sentences, the latest before `at`; null where none does. */
  private openerOf(openings: readonly Opening[], at: number): Seen | null {
    for (const { start, end } of openings) {
      if (start >= at) continue
      const seen = this.named[this.indexAt(start)]
      if (seen === undefined || seen.at > end || seen.at >= at || seen.kind !== 'person' || seen.owns === true || isGround(seen.tokens)) continue
      const full = this.fullOf({ ...seen, heads: [], proper: true }, seen.at + 1)
      return { ...seen, ...full, body: null }
    }
    return null
  }

  /** Whom "the website" can stand for, in the order in which they were named. A head that was never tied to a name gives nobody. */
  definite(head: string, at: number): readonly Referent[] {
    const alike = new Set([head, ...(head === 'network' ? [] : ALIKE.filter((set) => set.includes(head)).flat())])
    const out: Seen[] = []
    for (const one of alike) for (const seen of this.byHead.get(one) ?? []) if (seen.at < at && !out.some((other) => other.id === seen.id)) out.push(seen)
    return out.sort((a, b) => b.at - a.at)
  }
}

const tokensOf = (id: string): readonly string[] => id.slice(id.indexOf(':') + 1).split('-')

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const endsWith = (longer: readonly string[], shorter: readonly string[]): boolean =>
  shorter.every((token, i) => longer[longer.length - shorter.length + i] === token)
