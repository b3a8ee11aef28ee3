// Places that German tells by the form of the words alone: two streets at their corner ("Linden-/Weberstraße"), parts of a town ("in der Varner Altstadt"), wards
// by their number ("im Kreis 8"), districts by their ending ("Nord-Süd-Kreis"), lands in the genitive ("im Westen Norwegens").
//
// Each form is looked for only where a sign of it stands in the text; what the names of lands are is handed in.
import type { PlaceKind } from '../../../model/statement.ts'
import type { PlaceInWords } from '../../../model/sockets.ts'

type Found = { readonly quote: string; readonly offset: number; readonly value: PlaceInWords }

// "Ecke Linden-/Weberstraße", "Linden- und Weberstraße": the first has the kind of the second.
const CORNER = /(?<![\p{L}-])(\p{Lu}\p{L}{2,})-(?: ?\/ ?| ?(?:und|,|Ecke|\/ ?Ecke) )(\p{Lu}\p{L}+?-?([Ss]tra(?:ß|ss)e|weg|gasse|allee|platz))(?![\p{L}-])/gu
const PART_OF =
  /(?<=\b(?:der|dem|des|im|am|vom|zum|zur|durch die) )(?!Deutscher|Unser|Dieser)\p{Lu}\p{Ll}{2,}er (?:Innenstadt|Altstadt|Neustadt|Südstadt|Nordstadt|Hafens?|Hauptbahnhofs?|Flughafens?|Stadtzentrums?|Rathauses)(?![\p{L}-])/gu
const WARD =
  /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*-Kreis(?:es)?(?![\p{L}-])|(?<=\b(?:[Ii]m|[Aa]us dem|[Vv]om) )(?:(?:\p{Lu}\p{Ll}+er )?Kreis \d{1,2}(?![\p{N}.,:])|\d{1,2}\. Bezirk(?!\p{L}))/gu
const OWNING = /[A-ZÄÖÜ][A-Za-zäöüß-]{2,28}s(?![\p{L}-])/gu

const PARTS = ['stadt', 'afen', 'bahnhof', 'zentrum', 'Rathaus']

/** In no order; they may lie over one another and over what is found by other rules. `kindOf` tells what land a name is of, or null. */
export function placesByForm(text: string, kindOf: (name: string) => PlaceKind | null): readonly Found[] {
  const out: Found[] = []
  const add = (quote: string, offset: number, kind: PlaceKind, name = quote): void => {
    out.push({ quote, offset, value: { kind, name, within: null } })
  }
  if (text.includes('-'))
    for (const pair of text.matchAll(CORNER)) {
      const [first = '', second = '', kind = ''] = pair.slice(1)
      add(first, pair.index, 'street', `${first}${kind.toLowerCase()}`)
      add(second, pair.index + pair[0].length - second.length, 'street')
    }
  if (PARTS.some((part) => text.includes(part))) for (const { index, 0: quote } of text.matchAll(PART_OF)) add(quote, index, 'area')
  if (text.includes('Kreis') || text.includes('Bezirk'))
    for (const { index, 0: quote } of text.matchAll(WARD)) add(quote, index, /\d/.test(quote) ? 'district' : 'region')
  for (const { index, 0: quote } of text.matchAll(OWNING)) {
    const kind = kindOf(quote.slice(0, -1))
    if (kind !== null) add(quote, index, kind, quote.slice(0, -1))
  }
  return out
}
