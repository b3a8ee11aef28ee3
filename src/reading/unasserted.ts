// Words that a page does not assert, whoever speaks there: denied from outside ("Reports of 20 injured were false"), rumoured, left open, supposed, asked.
//
// Each language finds the words of a sentence that introduce such a clause (its pack's `unasserted`); here they are cut to the words of the one voice
// they stand in, and a denial that is itself the cue of a statement ("denied reports that") is left to the statement, which carries it.
import { checksFootage } from '../model/footage-check.ts'
import { spanOf } from '../model/span.ts'
import type { LanguagePack, Sentence } from '../model/sockets.ts'
import type { Narration, Statement, Unasserted } from '../model/statement.ts'
import { claimsDenied, claimsJudged } from './claims-judged.ts'

/** In the order of the text. Spans are the page's, each within one voice; `sentences` are those outside boilerplate. */
export function unassertedIn(
  text: string,
  sentences: readonly Sentence[],
  packAt: (at: number) => LanguagePack | null,
  statements: readonly Statement[],
  narration: readonly Narration[],
  publication: string,
): readonly Unasserted[] {
  const isCheck = checkedOnce(text)
  const voices = [...statements.flatMap((statement) => statement.content.map(({ start, end }) => ({ start, end, statement }))), ...narration]
    .map((voice) => ({ statement: null, ...voice }))
    .sort((a, b) => a.start - b.start)
  const out: Unasserted[] = []
  let v = 0
  for (const [s, sentence] of sentences.entries()) {
    const sentenceEnd = sentence.start + sentence.text.length
    const before = sentences[s - 1]
    const judged = before === undefined || before.start + before.text.length > sentence.start ? null : (packAt(sentence.start)?.verdict?.(sentence) ?? null)
    if (before !== undefined && judged !== null) out.push(...judgedIn(text, before, sentence, statements, judged, publication))
    const found = packAt(sentence.start)?.unasserted?.(sentence) ?? []
    if (found.length === 0) continue
    while (v < voices.length && (voices[v]?.end ?? 0) <= sentence.start) v++
    const here: (typeof voices)[number][] = []
    for (let i = v; i < voices.length && (voices[i]?.start ?? 0) < sentenceEnd; i++) here.push(voices[i] as (typeof voices)[number])
    for (const { from, start, end, as: told, agent, of } of found) {
      if (of === 'footage' && !isCheck()) continue
      const at = { from: sentence.start + from, start: sentence.start + start, end: sentence.start + end }
      // "The union denied reports that three had died": told by the statement already.
      // Whose cue the denying verb is. "Police dismissed her claim that": not hers
      const own =
        at.start > at.from ? here.find(({ statement }) => (statement?.cue?.start ?? Infinity) <= at.from && at.from < (statement?.cue?.end ?? 0)) : undefined
      if (told === 'denied' && own?.statement?.strength === 'denies' && own.statement.content.some((span) => span.start < at.end && at.start < span.end))
        continue
      // "It is not true that seven died, the hospital said, adding that ...": no further than the words it opens in.
      const voice = here.findLast((one) => one.start <= at.start && at.start < one.end)
      // "The minister retracted her statement that three had died": she does, and not the page that tells it. "The site falsely claimed that 40 had died":
      // the site does not deny what it claims.
      const isOthers = of !== 'footage' && (agent === true ? own === undefined : voice !== undefined && voice.statement !== null && at.from < voice.start)
      const as = told === 'denied' && isOthers ? 'open' : told
      const to = Math.min(at.end, voice?.end ?? here.find((one) => one.start > at.start)?.start ?? at.end)
      if (to <= at.start || !/[\p{L}\p{N}]/u.test(text.slice(at.start, to))) continue
      const by = as === 'denied' ? { by: whoAt(here, Math.max(at.from, at.start - 2), publication) } : {}
      out.push({ ...spanOf(text, at.start, to), as, ...(of === undefined ? {} : { of }), ...by })
    }
  }
  if (statements.length > 0 && isCheck()) {
    const judged = claimsJudged(text, statements, [publication])
    const denials = out.filter(({ as, of }) => as === 'denied' && of === 'footage')
    const known = [...denials, ...judged]
    const named = claimsDenied(text, statements, denials).filter((words) => !known.some((other) => other.start <= words.start && words.end <= other.end))
    out.push(...judged, ...named)
  }
  return out
}

/** Asked at most once, and only where something hangs on it. */
function checkedOnce(text: string): () => boolean {
  let known: boolean | null = null
  return () => (known ??= checksFootage(text))
}

/** Whose words stand there: the innermost voice, outermost first. */
function whoAt(
  here: readonly { readonly start: number; readonly end: number; readonly statement: Statement | null }[],
  at: number,
  publication: string,
): readonly string[] {
  const over = here.filter(({ start, end }) => start <= at && at < end)
  return (
    over.reduce<(typeof here)[number] | null>((a, b) => (a === null || b.end - b.start < a.end - a.start ? b : a), null)?.statement?.speakers ?? [publication]
  )
}

// "Berg said three people died. This is false.": what was said in the sentence before. Only the page judges here: where somebody is quoted with "That is
// false", two voices differ, and both are told.
function judgedIn(
  text: string,
  before: Sentence,
  sentence: Sentence,
  statements: readonly Statement[],
  as: 'denied' | 'open',
  publication: string,
): readonly Unasserted[] {
  const by = as === 'denied' ? { by: [publication] } : {}
  const end = sentence.start + sentence.text.length
  if (statements.some(({ content }) => content.some((span) => span.start < end && span.end > sentence.start))) return []
  const inside = ({ start, end: to }: { readonly start: number; readonly end: number }): boolean => start >= before.start && to <= sentence.start
  return statements
    .filter(({ strength, negated }) => strength !== 'denies' && !negated)
    .flatMap(({ content }) => (content.every(inside) ? content.map(({ start, end: to }) => ({ ...spanOf(text, start, to), as, ...by })) : []))
}
