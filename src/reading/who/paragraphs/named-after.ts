// A bare quotation whose speaker is named in the sentence after it: "“It came from nowhere.” / Ada Finch, 41, was on the quay. / “I held on,” she said."
//
// The name alone gives the words to nobody: it may be whom they are about. They are hers where she goes on to speak, in the next paragraphs and before anybody
// else does, or where the sentence tells how she looked while she spoke.
import type { Draft, SentenceRead } from '../drafts.ts'
import { isTimeWord } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'

/** How many paragraphs may stand between the name and the words that she speaks next. */
const NEAR = 3

/** The full name that opens the sentence after `s`, in its sentence; null where that says nothing of who spoke. `drafts` are the statements of the page. */
export function namedAfter(
  sentences: readonly SentenceRead[],
  s: number,
  drafts: readonly Draft[],
): { readonly sentence: number; readonly name: Phrase } | null {
  const after = sentences[s + 1]
  const here = sentences[s] as SentenceRead
  if (after === undefined || after.paragraph > here.paragraph + 1) return null
  const { units } = after
  let to = 0
  while (units[to]?.pos === 'PROPN' && !isTimeWord(units[to])) to++
  if (to < 2 || to > 4) return null
  const name = { from: 0, to, relative: false }
  if (GESTURES.test(units[to]?.lower ?? '')) return { sentence: s + 1, name }
  // "Ada Finch, 41, was", "Ada Finch was"
  const goesOn = units[to]?.text === ',' || units[to]?.pos === 'VERB' || units[to]?.pos === 'AUX'
  if (!goesOn) return null
  const next = drafts.find((draft) => draft.sentence > s && draft.speaker !== null)
  const said = next === undefined ? undefined : sentences[next.sentence]
  if (next === undefined || said === undefined || said.paragraph > after.paragraph + NEAR) return null
  const last = units[to - 1]?.lower
  const isHers = next.speakerUnits.some(({ lower }) => lower === last) || (next.speakerUnits.length === 1 && /^s?he$/.test(next.speakerUnits[0]?.lower ?? ''))
  return isHers && next.directness !== 'indirect' ? { sentence: s + 1, name } : null
}

const GESTURES = /^(?:shakes|shook|nods|nodded|sighs|sighed|pauses|paused|shrugs|shrugged|smiles|smiled|wipes|wiped|points|pointed|gestures|gestured)$/
