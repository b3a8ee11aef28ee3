// Full stops that end no German sentence: abbreviations, initials, and the ordinal of a date or a name ("14. März", "Ludwig II. von").
const SHORT = new Set(
  'e dr prof hr fr st str nr bzw usw ca z b d h u a i o v s abs art bd evtl ggf inkl max min mio mrd vgl geb gest jan feb mrz apr aug sept sep okt nov dez mo di mi do sa so tel etc sog allg bes'.split(
    ' ',
  ),
)
const MAY_END = new Set(['usw', 'etc', 'so', 'di', 'do', 'a', 'h', 's'])

/** `stop`: the place of the full stop; `from`: where the sentence begins. */
export function stopsNothing(text: string, stop: number, from: number): boolean {
  let start = stop
  while (start > from && stop - start < 12 && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) start--
  const word = text.slice(start, stop)
  const next = /^\s+(\p{L}+)/u.exec(text.slice(stop + 1, stop + 24))?.[1] ?? ''
  // "am 14. März", "die 3. Kammer": an ordinal, unless the next word opens a sentence.
  if (/^\d{1,2}$/.test(word)) return !OPENS.has(next)
  if (/^[IVX]{1,4}$/.test(word)) return !OPENS.has(next)
  if (/^\p{Lu}$/u.test(word)) return !OPENS.has(next) // "Murat E. Er schätzt"
  if (!SHORT.has(word.toLowerCase())) return false
  return !MAY_END.has(word.toLowerCase()) || (word.length === 1 && !OPENS.has(next))
}

const OPENS = new Set(
  'Der Die Das Ein Eine Er Sie Es Wir Ich Man Am Im In An Auf Bei Nach Vor Seit Dann Danach Dort Hier Doch Aber Und Auch Als Wenn Weil Dabei Zudem Außerdem Laut Mehr Zwei Drei Niemand Kein Keine Dies Diese Dieser Später Zuvor Gestern Heute'.split(
    ' ',
  ),
)
