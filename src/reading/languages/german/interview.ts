// Turns of an interview or a transcript: lines that open with a name and a colon ("Keller: Ich stand an der Brücke."), where several of them follow one another.
//
// One such line is a headline or a heading ("Polizei: Zwei Tote"); three with two names are a conversation. "Frage:" and "Antwort:" name nobody.
import type { LayerRange } from '../../layers.ts'
import type { Range } from '../../quotations.ts'

/** `name` is null where only the part is told: "Antwort:". `asks` holds for "Frage:", whose words nobody asserts. */
export type Turn = Range & { readonly name: Range | null; readonly words: Range; readonly asks: boolean }

const LABEL = /^[ \t]*(?:[–—-] ?)?(\p{Lu}[\p{L}.’-]{0,30}(?: \p{Lu}[\p{L}.’-]{0,30}){0,2}): +(?=\S)/gmu
const PART = /^(?:Frage|Antwort|Reporter|Reporterin|Interviewer|Interviewerin|Moderator|Moderatorin|Moderation|Redaktion)$/
const NO_NAME =
  /^(?:Ort|Zeit|Datum|Telefon|Fax|Update|Korrektur|Berichtigung|Nachtrag|Hinweis|Achtung|Eilmeldung|Quelle|Quellen|Foto|Bild|Video|Stand|Adresse|Beginn|Ende|Einlass|Eintritt|Kontakt|Rückfragen|Aktualisierung|Anmerkung|Fazit|Hintergrund|Von|Text|Autor|Autorin|Tel\.?|Internet)$/

export function turnsIn(plain: string, layers: readonly LayerRange[]): readonly Turn[] {
  return layers.flatMap((layer) => {
    if (layer.kind === 'boilerplate' || layer.kind === 'headline') return []
    const found = [...plain.slice(layer.start, layer.end).matchAll(LABEL)].filter((match) => !NO_NAME.test(match[1] ?? ''))
    const labels = new Set(found.map((match) => match[1] ?? ''))
    if (found.length < 3 || labels.size < 2 || labels.size > Math.max(3, found.length / 2 + 1)) return []
    return found.map((match, i) => {
      const name = match[1] ?? ''
      const start = layer.start + match.index
      const from = start + match[0].length
      const nameFrom = start + match[0].indexOf(name)
      let to = i + 1 < found.length ? layer.start + (found[i + 1]?.index ?? 0) : layer.end
      while (to > from && /\s/.test(plain[to - 1] ?? '')) to--
      return {
        ...{ start, end: to, words: { start: from, end: to }, asks: PART.test(name) && name !== 'Antwort' },
        name: /^(?:Frage|Antwort)$/.test(name) ? null : { start: nameFrom, end: nameFrom + name.length },
      }
    })
  })
}
