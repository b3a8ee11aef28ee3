// A small memory of who has been named: so that "they", "Lane", "the website" can be told to stand for somebody, or for one of two.
//
// It answers only from names that stand before the mention. Two that fit equally are both given back; nobody is chosen for the desk.
import { namedBy } from './entities.ts'
import type { EntityKind, Named } from './entities.ts'
import type { SentenceRead } from './attribute.ts'
import type { Unit } from './words.ts'

export type Referent = { readonly display: string; readonly id: string; readonly kind: EntityKind; readonly body: Named['body'] }
type Seen = Referent & { readonly heads: ReadonlySet<string>; readonly at: number; readonly tokens: readonly string[]; readonly spoke: boolean }

const ALIKE: readonly (readonly string[])[] = [
  ['website', 'site', 'page', 'blog', 'portal', 'websites'],
  ['network', 'channel', 'broadcaster', 'station'],
  ['newspaper', 'paper', 'daily', 'tabloid', 'outlet', 'magazine', 'publication'],
  ['group', 'organisation', 'organization', 'collective', 'campaign', 'movement', 'charity', 'network'],
  ['company', 'firm', 'operator', 'contractor'],
  ['force', 'police'],
  ['ministry', 'department', 'office'],
  ['council', 'authority'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
]
const KINDS_OF_HEAD = new Set(ALIKE.flat())
/** What a name says of its bearer: "Kestrel TV" can be "the channel". */
const HEAD_OF_TOKEN = new Map([
  ...['tv', 'television', 'fm'].map((token) => [token, 'channel'] as const),
  ...['radio'].map((token) => [token, 'station'] as const),
  ...['times', 'post', 'herald', 'gazette', 'tribune', 'chronicle', 'observer', 'telegraph', 'courier', 'journal', 'echo', 'argus'].map(
    (token) => [token, 'newspaper'] as const,
  ),
  ...['union', 'movement', 'collective', 'alliance', 'coalition'].map((token) => [token, 'group'] as const),
])

export class Memory {
  private readonly seen: Seen[] = []

  /** Every name of the sentences, in order, so that a mention can look back. Words inside quotations are others' and name nobody here. */
  static of(sentences: readonly SentenceRead[], plain: string): Memory {
    const memory = new Memory()
    for (const sentence of sentences) {
      for (const mention of namesIn(sentence.units)) {
        const named = namedBy(mention, plain)
        if (named?.proper === true) memory.add(named, mention[0]?.start ?? 0, false)
      }
      memory.addOwners(sentence.units)
    }
    memory.seen.sort((a, b) => a.at - b.at)
    return memory
  }

  remember(named: Named, at: number): void {
    this.add(named, at, true)
  }

  private add(named: Named, at: number, spoke: boolean): void {
    const tokens = named.id.slice(named.id.indexOf(':') + 1).split('-')
    this.seen.push({
      display: named.display,
      id: named.id,
      kind: named.kind,
      body: named.body,
      heads: new Set([
        ...named.heads,
        ...tokens.flatMap((token) => (KINDS_OF_HEAD.has(token) ? [token] : [])),
        ...(named.kind === 'org' ? tokens.slice(-1) : []),
        ...tokens.flatMap((token) => HEAD_OF_TOKEN.get(token) ?? []),
      ]),
      at,
      tokens,
      spoke,
    })
  }

  // "posted it to their site": whoever has a site can be "the website" later.
  private addOwners(units: readonly Unit[]): void {
    for (const [u, unit] of units.entries()) {
      if (!KINDS_OF_HEAD.has(unit.lower) || !/^(?:their|its)$/.test(units[u - 1]?.lower ?? '')) continue
      const start = units[0]?.start ?? 0
      const owner = this.seen.findLast((seen) => seen.at >= start && seen.at < unit.start && seen.kind === 'org')
      if (owner !== undefined) this.seen.push({ ...owner, heads: new Set([unit.lower]), at: unit.start })
    }
  }

  /** The full name behind a short one: "Lane" for "Maria Lane", "the Office" for nobody. The name itself when nothing longer stands before. */
  fullOf(named: Named, at: number): Referent {
    const tokens = named.id.slice(named.id.indexOf(':') + 1).split('-')
    if (named.proper && named.body === null) {
      const same = this.seen.find((seen) => seen.at < at && seen.id.slice(seen.id.indexOf(':')) === named.id.slice(named.id.indexOf(':')))
      const longer = this.seen.findLast(
        (seen) => seen.at < at && seen.body === null && seen.tokens.length > tokens.length && endsWith(seen.tokens, tokens) && seen.kind !== 'group',
      )
      if (longer !== undefined && (same === undefined || longer.kind === 'person')) return { ...longer, display: longer.display }
      if (same !== undefined) return { display: named.display, id: same.id, kind: same.kind, body: null }
      const capitals = named.display.replace(/^the /, '')
      if (/^\p{Lu}{2,6}$/u.test(capitals)) {
        const spelled = this.seen.findLast(
          (seen) => seen.at < at && seen.tokens.length === capitals.length && seen.tokens.every((token, i) => token[0]?.toUpperCase() === capitals[i]),
        )
        if (spelled !== undefined) return spelled
      }
    }
    return { display: named.display, id: named.id, kind: named.kind, body: named.body }
  }

  /** The body behind "an agency spokeswoman": the one named before that ends in these words, else as it was written. */
  bodyOf(body: NonNullable<Named['body']>, at: number): NonNullable<Named['body']> {
    const tokens = body.id.slice(body.id.indexOf(':') + 1).split('-')
    const known = this.seen.findLast((seen) => seen.at < at && seen.body === null && seen.kind === 'org' && endsWith(seen.tokens, tokens))
    return known === undefined ? body : { display: known.display, id: known.id }
  }

  /** Whom a pronoun can stand for: who spoke last and fits. Empty where nobody does. */
  pronoun(word: string, at: number, from: number): readonly Referent[] {
    const wanted: readonly EntityKind[] = /^(?:he|she)$/.test(word) ? ['person'] : word === 'it' ? ['org'] : word === 'they' ? ['group', 'org'] : []
    if (wanted.length === 0) return []
    const near = this.seen.filter((seen) => seen.at < at && seen.at >= from && wanted.includes(seen.kind) && seen.body === null)
    const spoke = near.findLast((seen) => seen.spoke)
    if (spoke !== undefined) return [spoke]
    const people = distinct(near)
    return people.length <= 2 ? people : []
  }

  /** Whom "the website" can stand for, latest first. A head that was never tied to a name gives nobody. */
  definite(head: string, at: number): readonly Referent[] {
    const alike = new Set([head, ...ALIKE.filter((set) => set.includes(head)).flat()])
    return distinct(this.seen.filter((seen) => seen.at < at && [...seen.heads].some((own) => own === head || (alike.has(own) && head !== 'network'))).reverse())
  }
}

const endsWith = (longer: readonly string[], shorter: readonly string[]): boolean =>
  shorter.every((token, i) => longer[longer.length - shorter.length + i] === token)

function distinct(seen: readonly Seen[]): readonly Seen[] {
  const out: Seen[] = []
  for (const one of seen) if (!out.some((other) => other.id === one.id)) out.push(one)
  return out
}

/** Runs of capitalised names with what leads up to them: "the socialist website Rabble". */
function namesIn(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const out: (readonly Unit[])[] = []
  for (let i = 0; i < units.length; i++) {
    if (units[i]?.pos !== 'PROPN') continue
    let to = i + 1
    while (to < units.length && (units[to]?.pos === 'PROPN' || (/^(?:of|for|&|-|against|')$/i.test(units[to]?.lower ?? '') && units[to + 1]?.pos === 'PROPN')))
      to++
    let from = i
    while (from > 0 && i - from < 6 && (units[from - 1]?.pos === 'NOUN' || units[from - 1]?.pos === 'ADJ') && !/[^s]s$/.test(units[from - 1]?.lower ?? ''))
      from--
    if (from > 0 && units[from - 1]?.pos === 'DET') from--
    out.push(units.slice(from, to))
    i = to - 1
  }
  return out
}
