// Claims told by their noun: "mit der Behauptung, ein Boot sei gekentert, geteilt", "Die Behauptung des Beitrags, das Video zeige Varn, ist falsch". Whoever
// writes so passes a claim on and does not make it.
import type { Paragraph } from '../../paragraphs.ts'
import type { Range } from '../../quotations.ts'
import type { Unit } from '../../words.ts'
import { after, clauseEnd, indexOf } from './clauses.ts'
import { CUES } from './cues.ts'
import { isVerb, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'

const CLAIM = new Set(
  'behauptung behauptungen falschbehauptung falschbehauptungen gerücht gerüchte unterstellung these theorie verschwörungstheorie verschwörungserzählung falschmeldung'.split(
    ' ',
  ),
)
const CAPTION = new Set('angabe angaben hinweis zusatz text titel überschrift beschreibung bildunterschrift kommentar worten behauptung bemerkung'.split(' '))
const NOUNS = new Set([...CLAIM, ...CAPTION])
const SHARED =
  /^(?:teilt|teilte|teilen|teilten|verbreitet|verbreiten|verbreitete|verbreiteten|postet|postete|posten|posteten|veröffentlicht|veröffentlichte|veröffentlichten)$/
const PASSED_ON = /^(?:geteilt|verbreitet|weiterverbreitet|gepostet|veröffentlicht|versehen|hochgeladen|verbunden|garniert)$/ // "mit der Behauptung geteilt, ..."
const OWNED = /^(?:der|des|dieser|dieses|eines|einer)$/

/** Null where the noun brings no clause. Its speaker is who it belongs to, or who shared it; nobody where neither is named. */
export function claimNounAt(units: readonly Unit[], v: number, taken: Uint8Array): GermanSaying | null {
  const noun = units[v]?.lower ?? ''
  if (!NOUNS.has(noun)) return null
  // "mit der Angabe «Varn, gerade eben» verbreitet", "Die Bildunterschrift lautet „Betet für Varn“"
  if (CAPTION.has(noun) && taken[v] !== 1) {
    const quote = /^(?:lautet|lautete|ist|war)$/.test(units[v + 1]?.lower ?? '') ? v + 2 : v + 1
    const isUnder = quote === v + 2 || units.slice(Math.max(0, v - 3), v).some((unit) => /^(?:mit|unter)$/.test(unit.lower))
    if (units[quote]?.pos === 'QUOTE' && taken[quote] === 0 && isUnder && units.slice(quote).some((unit) => quote === v + 2 || PASSED_ON.test(unit.lower)))
      return plain([{ from: quote, to: quote + 1 }], { from: v, to: v + 1 }, null)
  }
  if (!CLAIM.has(noun) || taken[v] === 1) return null
  const comma = clauseEnd(units, v + 1)
  if (units[comma]?.text !== ',' || comma - v > 9 || units.slice(v + 1, comma).some((unit) => isVerb(unit) && !PASSED_ON.test(unit.lower))) return null
  const content = after(units, comma).map(({ from, to }) => ({ from, to: closedAt(units, from, to) }))
  // "Gerüchte, wonach es Tote gab, wies die Polizei zurück": the verb behind tells whose denial it is
  if (content.length === 0 || content.some(({ to }) => units[to]?.text === ',' && CUES.has(units[to + 1]?.lower ?? ''))) return null
  return plain(content, { from: v, to: v + 1 }, ownerAt(units, v))
}

/** To the comma behind which the sentence itself goes on: ", ist falsch", ", verbreitet:". */
function closedAt(units: readonly Unit[], from: number, to: number): number {
  for (let k = indexOf(units, from, (unit) => unit?.text === ',', 60); k >= 0 && k < to; k = indexOf(units, k + 1, (unit) => unit?.text === ',', 60))
    if (isVerb(units[k + 1])) return k
  const colon = indexOf(units, from, (unit) => unit?.text === ':', 60)
  return colon > from && colon < to ? colon : to
}

function ownerAt(units: readonly Unit[], v: number): Phrase | null {
  const at = /^(?:von|vom)$/.test(units[v + 1]?.lower ?? '') ? v + 2 : OWNED.test(units[v + 1]?.lower ?? '') ? v + 1 : -1
  const owner = at < 0 ? null : phraseAt(units, at)
  if (owner !== null) return owner
  const first = phraseAt(units, 0)
  return first !== null && first.to < v && SHARED.test(units[first.to]?.lower ?? '') ? first : null
}

const HEAD = /^(?:Die |Unsere )?(?:Falsch)?[Bb]ehauptung(?:en)?[^\S\n]*(?::|\n|$)/
const FOUND =
  /^[^\S\n]*(?:(?:Unser|Das|Unsere|Die|\p{Lu}{2,}) )?(?:Bewertung|BEWERTUNG|Fazit|FAZIT|Urteil|Fakten|FAKTEN|Fakt|Faktencheck|Ergebnis|Richtigstellung|Aufgedeckt)\b/mu

/**
 * The paragraphs that hold a claim by their head, on a page that heads its finding too: "Behauptung: ..." and what stands below "Die Behauptung" on a line of
 * its own. By their index; each with where its head is, empty for a paragraph below one.
 */
export function claimsHeaded(plain: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Range> {
  const out = new Map<number, Range>()
  if (!/[Bb]ehauptung/.test(plain) || !FOUND.test(plain.slice(0, 20_000))) return out
  for (const [p, { start, end }] of paragraphs.entries()) {
    const head = HEAD.exec(plain.slice(start, Math.min(end, start + 60)))?.[0]
    if (head === undefined) continue
    const next = paragraphs[p + 1]
    if (start + head.length < end) out.set(p, { start, end: start + head.length })
    else if (next !== undefined && !FOUND.test(plain.slice(next.start, next.start + 40))) out.set(p + 1, { start: next.start, end: next.start })
  }
  return out
}
