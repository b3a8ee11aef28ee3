// The names that stand in a sentence, each with what leads up to it: "the socialist website Rabble", "Public prosecutor's office Marnholm".
import { isTimeWord } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** In the order of the sentence. */
export function namesIn(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const out: (readonly Unit[])[] = []
  for (let i = 0; i < units.length; i++) {
    if (units[i]?.pos !== 'PROPN' || isTimeWord(units[i])) continue // "on Monday. She said"
    if (i === 0 && /[a-z]ing$/.test(units[0]?.lower ?? '') && /^(?:DET|ADP|PRON|ADJ|NOUN)$/.test(units[1]?.pos ?? '')) continue // "Recording a verdict, he said"
    if (i === 0 && units[1]?.pos === 'NOUN' && units[2]?.pos === 'PROPN' && !/[^s]s$/.test(units[1].lower)) continue // "Fire chief Hanna Tull"
    let to = i + 1
    while (to < units.length && (units[to]?.pos === 'PROPN' || (/^(?:of|for|&|-|against|')$/i.test(units[to]?.lower ?? '') && units[to + 1]?.pos === 'PROPN')))
      to++
    let from = i
    while (
      from > 0 &&
      i - from < 6 &&
      (units[from - 1]?.pos === 'NOUN' || units[from - 1]?.pos === 'ADJ') &&
      !/[^s]s$|^(?:dozen|hundred|thousand|million|couple|pair)$/.test(units[from - 1]?.lower ?? '')
    )
      from--
    // "Public prosecutor's office Marnholm": whose office it is belongs to the name
    if (from > 1 && from < i && units[from - 1]?.pos === 'PART' && /^['’]s?$/.test(units[from - 1]?.text ?? '') && units[from - 2]?.pos === 'NOUN') {
      from -= 2
      while (from > 0 && i - from < 8 && (units[from - 1]?.pos === 'NOUN' || units[from - 1]?.pos === 'ADJ')) from--
    }
    if (from > 0 && units[from - 1]?.pos === 'DET') from--
    out.push(units.slice(from, to))
    i = to - 1
  }
  return out
}
