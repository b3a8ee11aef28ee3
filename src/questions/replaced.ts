// What a report said before and has replaced itself: by its update or correction, in the same voice, or in so many words ("an earlier version of this
// article said"). It is told as replaced, and is no rival of what replaced it.
//
// An update that gives another voice replaces nothing: the council's date beside the one that was believed is a rival, and the desk sees both.
import type { ReportForQuestions, Said } from '../model/question.ts'
import type { LayerKind, Report } from '../model/report.ts'
import type { Given } from '../model/sockets.ts'
import { keyOf } from './answer-id.ts'
import { clash } from './compatible.ts'
import { nameOf } from './said.ts'
import { flatten } from './reader.ts'

/** The givens of one question in their order, those that were replaced marked. */
export function withoutReplaced<G extends Given>(
  givens: readonly G[],
  reports: ReadonlyMap<string, ReportForQuestions>,
  roots: ReadonlyMap<string, string>,
): readonly G[] {
  const some = givens.filter(({ said }) => mayReplace(reports.get(said.report)))
  if (some.length === 0) return givens
  const late: readonly Given[] = some.filter(isLate)
  const took: readonly Given[] = some.filter(
    (g) => !isOther(g) && (TAKEN_BACK.test(wordsBefore(g, reports)) || isTakenBack(g.said) || (isLate(g) && g.denied && g.said.layer !== 'update')),
  )
  const once: readonly Given[] = some.filter((g) => !g.denied && HAD_SAID.test(wordsBefore(g, reports)))
  if (late.length === 0 && took.length === 0 && once.length === 0) return givens
  const rootOf = (g: Given): string => roots.get(g.said.report) ?? g.said.report
  const outletOf = (g: Given): string => {
    const report = reports.get(g.said.report)
    return (report === undefined ? '' : nameOf(report)).toLowerCase()
  }
  const isTaken = (g: Given): boolean =>
    took.some(
      (t) =>
        t === g ||
        // What an outlet takes back it takes back on every page of its own.
        ((rootOf(t) === rootOf(g) || (outletOf(t) === outletOf(g) && outletOf(t) !== '')) && !isLate(g) && isBefore(g, t) && isSame(t, g)),
    )
  /** "Police had said that nobody was killed", on the page on which they say that one was. */
  const isOnceSaid = (g: Given): boolean =>
    once.includes(g) &&
    some.some((t) => !t.denied && !once.includes(t) && t.said.report === g.said.report && voiceOf(t) === voiceOf(g) && clash(t.value, g.value).clash)
  const isReplaced = (g: Given): boolean =>
    isTaken(g) ||
    isOnceSaid(g) ||
    late.some(
      (l) =>
        l !== g && !l.denied && !took.includes(l) && rootOf(l) === rootOf(g) && isBefore(g, l) && voiceOf(l) === voiceOf(g) && clash(l.value, g.value).clash,
    )
  return givens.map((g) => (!isOther(g) && (!g.denied || took.includes(g)) && isReplaced(g) ? { ...g, denied: true, stands: 'replaced' as const } : g))

  /** What stands on the page before it is added to; of two updates the one that was written sooner. */
  function isBefore(a: Given, b: Given): boolean {
    if (!isLate(a)) return isLate(b) || took.includes(b)
    const [x, y] = [writtenAt(a), writtenAt(b)]
    return isLate(b) && x !== null && y !== null && x < y
  }
  function writtenAt({ said }: Given): number | null {
    const layer = reports.get(said.report)?.report.layers.find((l) => l.start <= said.span.start && said.span.start < l.end)
    const written = layer?.written.earliest ?? null
    return written === null ? null : Date.parse(written)
  }
}

/** Most reports have neither an update nor such words. */
function mayReplace(given: ReportForQuestions | undefined): boolean {
  if (given === undefined) return false
  const known = able.get(given.report)
  if (known !== undefined) return known
  const { layers, text } = given.report
  const may =
    layers.some(({ kind }) => LATE.has(kind)) ||
    given.report.sentences.some(({ start, end }) => CUES.test(text.slice(start, Math.min(end, start + 2 * LONGEST))))
  able.set(given.report, may)
  return may
}
const able = new WeakMap<Report, boolean>()
/** "On Saturday we wrote that seven fell", where it is corrected. */
const WE_SAID =
  /\b(?:we|this (?:paper|newspaper|site|article|story|page)) (?:(?:had|have) )?(?:wrote|written|said|stated|reported|gave|given|put|printed|named)\b/i
/** By the words of the sentence that it stands in. */
export const isTakenBack = ({ layer, sentence }: Said): boolean => CORRECTS.has(layer) && WE_SAID.test(sentence.quote)
const CORRECTS: ReadonlySet<LayerKind> = new Set(['correction', 'editorsNote'])
const LATE: ReadonlySet<LayerKind> = new Set(['update', 'correction', 'editorsNote'])
const CUES =
  /\bversion\b|fassung\b|\bnow \w|\b(?:originally|initially|previously|first|wrongly|incorrectly|earlier)\b|\bhad [\w ]{0,12}(?:said|told|stated|put)\b/i
const HAD_SAID = /\b(?<!which )had (?:[a-z]+ly |also |only |at first )?(?:said|told [^,.;]{1,30}|stated|put|spoken of|claimed|insisted|announced)\b(?! to\b)/i

const isLate = ({ said }: Given): boolean => LATE.has(said.layer) || (said.layer === 'body' && NOW_SAYS.test(said.sentence.quote))
const NOW_SAYS = /\bnow (?:say|says|said|put|puts|report|reports|confirm|confirms|believe|believes|give|gives)\b/i
/** Supposed, asked and rumoured words were never given. */
const isOther = ({ stands }: Given): boolean => stands !== undefined && stands !== 'denied'

const voiceOf = ({ said }: Given): string =>
  (said.speakers.at(-1) ?? '')
    .toLowerCase()
    .replace(/^(?:the|die|der|das) /, '')
    .trim()

/** The same value, or one that was told more or less exactly in the same words: "15:50" taken back takes back "15:50 to 15:51". */
const isSame = (a: Given, b: Given): boolean => keyOf(a.value) === keyOf(b.value)

/** The words of the sentence up to the end of the passage. */
function wordsBefore({ said }: Given, reports: ReadonlyMap<string, ReportForQuestions>): string {
  const text = reports.get(said.report)?.report.text
  return text === undefined
    ? ''
    : flatten(text.slice(Math.max(said.sentence.start, said.span.start - LONGEST), Math.min(said.span.end, said.span.start + LONGEST)))
}
const LONGEST = 300

const TAKEN_BACK =
  /\b(?:earlier|previous|original|first|prior) version(?: of (?:this|the|our) [\w-]+)?\b(?:(?! but | although ).)*\b(?:said|stated|gave|reported|had|put|misstated|wrongly|incorrectly|that)\b|\b(?:this|the) (?:article|story|report|post|page|item) (?:(?:had|has) )?(?:originally|initially|previously|first|wrongly|incorrectly|earlier) (?:said|stated|gave|reported|put)\b|\bwe (?:(?:had|have|also) )*(?:originally|initially|previously|first|wrongly|incorrectly|earlier) (?:said|stated|gave|reported|put|wrote)\b|\b(?:had |have )?(?:initially|originally|at first|previously) (?:said|told|stated|reported|put|gave|believed|thought)\b|\b(?:früheren?|ersten?|ursprünglichen?) (?:Version|Fassung)\b/i
