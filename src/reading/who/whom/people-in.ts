// People whom a sentence speaks of without a name, one at a time: "the driver", "my cousin", "a policeman". For "he" and "she" where nobody is named near.
import { SEX_OF, sexInWords } from './he-or-she.ts'
import type { Sex } from './he-or-she.ts'
import type { Unit } from '../../words.ts'

type Person = { readonly at: number; readonly display: string; readonly head: string; readonly sex: Sex | undefined }

/** The one person without a name of whom these sentences speak before `at` and whom `word` ("he", "she") can stand for; null where there are two, or none. */
export function onlyPerson(sentences: readonly (readonly Unit[])[], at: number, word: string): { readonly id: string; readonly display: string } | null {
  const sex = SEX_OF.get(word)
  const near = sentences.flatMap(peopleIn).filter((person) => person.at < at && (person.sex ?? sex) === sex)
  const [one] = near
  if (sex === undefined || one === undefined || near.some(({ head }) => head !== one.head)) return null
  return { id: `person:${one.head}`, display: one.display }
}

/** In the order of the sentence. */
function peopleIn(units: readonly Unit[]): readonly Person[] {
  const out: Person[] = []
  for (const [u, unit] of units.entries()) {
    if (
      !PERSON.test(unit.lower) ||
      unit.pos === 'PROPN' ||
      units[u + 1]?.pos === 'NOUN' ||
      units[u + 1]?.pos === 'PROPN' ||
      /^['’]s?$/.test(units[u + 1]?.text ?? '')
    )
      continue
    let from = u
    while (from > 0 && u - from < 3 && /^(?:NOUN|ADJ)$/.test(units[from - 1]?.pos ?? '')) from--
    const opener = units[from - 1]
    if (opener === undefined || !/^(?:the|an?|my|his|her|their|our|one|another)$/.test(opener.lower)) continue
    const words = units.slice(from - 1, u + 1).map(({ lower }) => lower)
    out.push({ at: opener.start, display: words.join(' ').replace(/^an? /, 'the '), head: unit.lower, sex: sexInWords(words.join(' ')) })
  }
  return out
}

const PERSON =
  /^(?:man|woman|boy|girl|mother|father|son|daughter|brother|sister|cousin|uncle|aunt|wife|husband|neighbou?r|friend|colleague|driver|captain|pilot|skipper|clerk|nurse|doctor|surgeon|teacher|witness|officer|policeman|policewoman|detective|sergeant|constable|guard|soldier|judge|lawyer|prosecutor|farmer|fisherman|docker|worker|owner|manager|shopkeeper|baker|student|pupil|passenger|resident|tourist|mayor|minister|priest|imam|reporter|photographer|engineer|firefighter|rescuer|diver|suspect|victim|survivor|caller|deckhand|cyclist|pedestrian)$/
