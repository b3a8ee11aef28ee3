// "Police said witnesses told officers that the gate was open": what somebody says that another said stands on the other too.
//
// The statement stays the first one's, with all its words; those whose saying it tells follow in its chain. Only where all that is told is the other's
// saying, by name or noun: where more is told, or "she" said it, nobody follows.
import type { Stretch } from '../phrases/clauses.ts'
import { contentOf } from './of-cue.ts'
import type { CueFound } from '../cues/found.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isTimeWord, isVerb } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** `inside`: whose sayings are told, outermost first; `cue` is the last one's, which tells how firmly the words are said. */
export type Nested = { readonly cue: CueFound; readonly content: readonly Stretch[]; readonly inside: readonly Phrase[] }

const MOST = 3

/** At most MOST deep. Where nobody's saying is told, `inside` is [] and the rest is as it was given. */
export function nestedIn(units: readonly Unit[], outer: CueFound, content: readonly Stretch[], cues: readonly CueFound[]): Nested {
  let here: Nested = { cue: outer, content, inside: [] }
  for (let n = 0; n < MOST; n++) {
    const only = here.content.length === 1 ? here.content[0] : undefined
    if (only === undefined || !tells(here.cue)) return here
    const hearsay = toldBy(units, only)
    if (hearsay !== null) return { ...here, inside: [...here.inside, hearsay] }
    const inner = cues.find((cue) => opens(units, cue, only))
    if (inner === undefined || inner.subject === null) return here
    const taken = new Uint8Array(units.length).fill(1)
    taken.fill(0, only.from, only.to)
    const said = contentOf(units.slice(0, only.to), inner, cues, taken)
    const last = said?.at(-1)
    if (said?.length !== 1 || last === undefined || last.from <= only.from || !isRest(units, last.to, only.to)) return here
    here = { cue: inner, content: said, inside: [...here.inside, inner.subject] }
  }
  return here
}

// "he had been told by a cook that three were missing": whose word it is
function toldBy(units: readonly Unit[], { from, to }: Stretch): Phrase | null {
  if (units[from]?.pos !== 'PRON') return null
  let at = from + 1
  while (units[at]?.pos === 'AUX' || /^(?:also|later|first|since)$/.test(units[at]?.lower ?? '')) at++
  if (at === from + 1 || !/^(?:told|informed|assured)$/.test(units[at]?.lower ?? '') || units[at + 1]?.lower !== 'by') return null
  const teller = nounPhraseRight(units, at + 2)
  return teller !== null && teller.to < to && units[teller.to]?.lower === 'that' ? teller : null
}

/** A saying that brings another's: no denial, no belief. */
const tells = ({ cue, negated, via, perceived, infinitive, kind }: CueFound): boolean =>
  (cue.strength === 'says' || cue.strength === 'confirms') &&
  !negated &&
  !perceived &&
  !infinitive &&
  // "the Echo quoted a clerk as saying that the mayor had said"
  (via !== null || kind === 'according' || kind === 'hearing' || (kind === 'verb' && !cue.weak && cue.frames.has('clause')))

/** Does this cue open the stretch, with whoever says it? */
function opens(units: readonly Unit[], { cue, kind, own, subject, from, at, inverted, infinitive, perceived, via }: CueFound, only: Stretch): boolean {
  if (subject === null || !own || subject.relative || infinitive || perceived || via !== null || at < only.from || at >= only.to) return false
  if (units.slice(subject.from, subject.to).every((unit) => unit.pos === 'PRON' || unit.pos === 'DET')) return false
  if (kind === 'according') return from === only.from
  return kind === 'verb' && !inverted && !cue.weak && cue.form !== 'ing' && cue.frames.has('clause') && subject.from === only.from && at > subject.from
}

/** Nothing, or only when and where: "... before the blast". */
function isRest(units: readonly Unit[], from: number, to: number): boolean {
  const rest = units.slice(from, to)
  return (
    rest.every((unit) => /^[.,;!?]$/.test(unit.text)) ||
    (/^(?:ADP|SCONJ)$/.test(rest[0]?.pos ?? '') && !rest.some((unit) => isVerb(unit) || unit.text === ',')) ||
    isTimeWord(rest[0])
  )
}
