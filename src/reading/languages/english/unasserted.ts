// English words by which a clause is not asserted: introduced by a denial (denials.ts) or left open (left-open.ts), judged behind (judged-false.ts), supposed or
// asked by its shape (supposed.ts).
import type { Sentence, UnassertedInSentence } from '../../../model/sockets.ts'
import { triggered } from '../../triggers.ts'
import { NUMBER } from './claim-words.ts'
import type { As } from './claim-words.ts'
import { DENIALS } from './denials.ts'
import { FOOTAGE_DENIALS } from './footage-denials.ts'
import { judgedIn } from './judged-false.ts'
import { LEFT_OPEN } from './left-open.ts'
import { counterfactual, questions } from './supposed.ts'

const leadsIn = triggered([...DENIALS, ...LEFT_OPEN, ...FOOTAGE_DENIALS], ({ needs }) => needs)
const AMOUNT = new RegExp(`^${NUMBER}(?![\\p{L}\\p{N}])`, 'iu')
/** Offsets are in the sentence. */
export function unasserted({ text }: Sentence): readonly UnassertedInSentence[] {
  const out: UnassertedInSentence[] = []
  const add = (from: number, start: number, end: number, as: As, agent = false, of?: 'footage'): void => {
    let to = end
    while (start < to && /\s/.test(text[start] ?? '')) start++
    if (/ about $/.test(text.slice(start - 7, start)) && AMOUNT.test(text.slice(start, to))) start -= 6 // "posts about 20 deaths": it may be a hedge, too
    while (to > start && /[\s,]/.test(text[to - 1] ?? '')) to--
    if (to > start) out.push({ from, start, end: to, as, ...(agent ? { agent } : {}), ...(of === undefined ? {} : { of }) })
  }
  for (const { from, start, end, as, agent } of judgedIn(text)) add(from, start, end, as, agent)
  for (const { form, as, reach, agent = false, of } of leadsIn(text))
    for (const match of text.matchAll(form)) {
      const start = match.index + match[0].length
      const end = reach(text, start)
      // "did not deny reports that", "refused to rule out that": no denial
      const turned = as === 'denied' && TURNED.test(text.slice(Math.max(0, match.index - 24), match.index))
      add(match.index, start, end, turned ? 'open' : as, agent, of)
    }
  for (const { start, end } of [...counterfactual(text, out), ...questions(text)]) add(start, start, end, text[end - 1] === '?' ? 'asked' : 'supposed')
  return out
}

const TURNED = /(?:\bnot|n['’]t|\bnever|\bcannot|\bneither|\bnor|\bwithout|(?:refus|declin|fail)(?:ed|es|ing|s)? to|unable to)(?: \p{L}+){0,1} $/iu
