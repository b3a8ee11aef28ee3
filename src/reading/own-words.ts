// The desk's own words, ready to be asked: one look-up a word, however many were entered, so that a list cannot make reading slow.
//
// Places are kept as a tree of words and matched longest first. Cues, titles and bodies are looked up by the packs where they look up their own.
import type { OwnWords } from '../model/own-words.ts'
import type { Strength } from '../model/statement.ts'
import type { PlaceInWords } from '../model/sockets.ts'

export type OwnIndex = {
  readonly places: Branch
  readonly cues: ReadonlyMap<string, ReadonlyMap<string, Strength>> // by language, then by the form in lower case
  readonly titles: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
}
type Branch = { readonly next: Map<string, Branch>; place: PlaceInWords | null }

/** Longest name that is looked for, in words: what bounds the steps at each word of a text. */
export const MOST_WORDS = 6

const known = new WeakMap<OwnWords, OwnIndex>()

/** Made once for each list, and kept with it. */
export function ownIndexOf(words: OwnWords): OwnIndex {
  const found = known.get(words) ?? indexed(words)
  known.set(words, found)
  return found
}

function indexed({ cues, places, titles, organisations }: OwnWords): OwnIndex {
  const root: Branch = { next: new Map(), place: null }
  for (const { name, kind, within } of places) {
    let at = root
    for (const word of name.match(WORD)?.slice(0, MOST_WORDS) ?? []) {
      const further: Branch = at.next.get(word) ?? { next: new Map(), place: null }
      at.next.set(word, further)
      at = further
    }
    if (at !== root) at.place = { kind, name, within }
  }
  const byLanguage = new Map<string, Map<string, Strength>>()
  for (const { word, strength, language } of cues) {
    const held = byLanguage.get(language) ?? new Map<string, Strength>()
    byLanguage.set(language, held.set(word.toLowerCase(), strength))
  }
  return { places: root, cues: byLanguage, titles: lowered(titles), organisations: lowered(organisations) }
}

const lowered = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase().replace(/^the /, '')))
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*(?<![.-])/gu

/** The desk's places in a piece of text, in order, offsets from its start. Words are told apart by one space or one comma and a space. */
export function ownPlacesIn(text: string, { places }: OwnIndex): readonly (PlaceInWords & { readonly start: number; readonly end: number })[] {
  if (places.next.size === 0) return []
  const words = [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
  const out: (PlaceInWords & { start: number; end: number })[] = []
  for (let w = 0; w < words.length; w++) {
    let at: Branch | undefined = places
    let best: { readonly last: number; readonly place: PlaceInWords } | null = null
    for (let k = w; k < words.length && k < w + MOST_WORDS; k++) {
      const word = words[k] as (typeof words)[number]
      const gap = k === w ? ' ' : text.slice(words[k - 1]?.end, word.start)
      at = gap === ' ' || gap === ', ' || gap === ' & ' ? at?.next.get(bare(word.text, at)) : undefined
      if (at === undefined) break
      if (at.place !== null) best = { last: k, place: at.place }
    }
    if (best === null) continue
    const last = words[best.last] as (typeof words)[number]
    const length = best.place.name.match(WORD)?.at(-1)?.length ?? last.text.length
    out.push({ ...best.place, start: (words[w] as (typeof words)[number]).start, end: last.start + length })
    w = best.last
  }
  return out
}

/** "Gannet Row's": without its ending, where only that is known. */
const bare = (word: string, at: Branch | undefined): string => (at?.next.has(word) === true ? word : word.replace(/['’]s$/, ''))
