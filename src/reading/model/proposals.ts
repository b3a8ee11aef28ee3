// A model proposes; here its proposals are held against the text. What does not stand there word for word is dropped and counted.
//
// From the words of a reply comes nothing but the place where they stand: no number, date or name. Words that rules have read already are left
// to the rules, so that a reply can add a suggestion and change nothing. Linear in the reply: at most 200 proposals are looked at.
import { covers, spanOf, touches, type Span } from '../../model/span.ts'
import type { Report } from '../../model/report.ts'
import type { Statement } from '../../model/statement.ts'
import type { Reject, RejectCode } from '../../model/suggestion.ts'
import { packFor } from '../languages.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { bracketsIn, quotationsOf } from '../quotations.ts'
import type { Range } from '../quotations.ts'
import { twinOf } from '../twin.ts'
import { displayOf } from '../who/whom/entities.ts'
import { listIn, proposalIn } from './form.ts'
import type { Proposal } from './form.ts'
import type { Batch, Candidate } from './prompt.ts'

const MOST = 200
const NEAR = 600 // characters back from the sentence in which a candidate must have been named: a paragraph or two
const KEPT = 500

/** What a reply gives for a report: suggestions with ids from `firstId` on ("m1"), and what was refused. `taken` grows by what is suggested. */
export function proposalsIn(
  reply: string,
  batch: Batch,
  report: Report,
  firstId: number,
  suggested: readonly Statement[] = [],
): { readonly statements: readonly Statement[]; readonly rejects: readonly Reject[] } {
  const list = listIn(reply)
  if (typeof list === 'string') return { statements: [], rejects: [{ why: list, said: reply.slice(0, KEPT) }] }
  const page = pageOf(report)
  const statements: Statement[] = []
  const rejects: Reject[] = []
  for (const [i, value] of list.entries()) {
    if (i >= MOST) {
      rejects.push({ why: 'too-many', said: `${list.length - MOST} more` })
      break
    }
    const proposal = proposalIn(value)
    const found = proposal === null ? 'not-the-form' : statementOf(proposal, batch, report, page, [...suggested, ...statements])
    if (typeof found === 'string') rejects.push({ why: found, said: (JSON.stringify(value) ?? 'null').slice(0, KEPT) })
    else statements.push({ ...found, id: `m${firstId + statements.length}` })
  }
  return { statements, rejects }
}

type PageHere = { readonly twin: string; readonly folded: string; readonly quotations: readonly Range[] }

const pages = new WeakMap<Report, PageHere>()

function pageOf(report: Report): PageHere {
  const known = pages.get(report)
  if (known !== undefined) return known
  const twin = twinOf(report.text)
  const turning = packFor(report.report.language)?.turning
  const quotations = quotationsOf(twin, paragraphsOf({ text: report.text, blocks: [] }), turning === undefined ? undefined : () => turning)
  const page = { twin, folded: folded(twin), quotations: quotations.flatMap(({ parts }) => parts) }
  pages.set(report, page)
  return page
}

/** Quotation marks and apostrophes of one kind, equal in length: models straighten them. */
const folded = (words: string): string => words.replace(/[“”„«»‟]/g, '"').replace(/[‘’‚‹›`]/g, "'")

function statementOf(
  proposal: Proposal,
  { sentences, candidates }: Batch,
  report: Report,
  page: PageHere,
  suggested: readonly Statement[],
): Statement | RejectCode {
  const sentence = sentences.get(proposal.sentence)
  if (sentence === undefined) return 'sentence-unknown'
  const content: Span[] = []
  for (const words of proposal.content) {
    const found = placeOf(words, sentence, page.folded, report.text)
    if (typeof found === 'string') return found
    content.push(found)
  }
  content.sort((a, b) => a.start - b.start)
  if (content.some((span, i) => i > 0 && touches(span, content[i - 1] as Span))) return 'more-than-once'
  if (report.statements.some((own) => own.origin === undefined && meet(own, content)) || suggested.some((other) => meet(other, content))) return 'read-already'
  if (directnessHere(content, page) !== proposal.directness) return 'directness-wrong'
  const cue = proposal.cue === null ? null : placeOf(proposal.cue, sentence, page.folded, report.text)
  if (typeof cue === 'string') return 'cue-not-in-the-sentence'
  if (cue !== null && content.some((span) => touches(span, cue))) return 'cue-not-in-the-sentence'
  const who = speakerOf(proposal.speaker, sentence, candidates, page, report, content)
  if (typeof who === 'string') return who
  const layer = report.layers.findLast((one) => one.start <= sentence.start && sentence.start < one.end)?.kind ?? 'body'
  return {
    id: 'm',
    content,
    cue,
    speaker: who.speaker,
    speakers: [report.report.publication ?? 'the report', ...who.names],
    entity: who.entity,
    ambiguous: [],
    directness: proposal.directness,
    strength: proposal.strength,
    negated: proposal.negated,
    layer,
    editorial:
      proposal.directness === 'indirect'
        ? []
        : content.flatMap((span) => bracketsIn(page.twin, span).map((range) => spanOf(report.text, range.start, range.end))),
    origin: 'model',
  }
}

const meet = (statement: Statement, content: readonly Span[]): boolean => statement.content.some((span) => content.some((one) => touches(span, one)))

/** Where these words stand in the sentence, exactly once and at whole words; else why not. */
function placeOf(words: string, sentence: Range, text: string, written: string): Span | RejectCode {
  const wanted = folded(twinOf(words)).trim()
  if (!/[\p{L}\p{N}]/u.test(wanted)) return 'no-words'
  const here = text.slice(sentence.start, sentence.end)
  const at = here.indexOf(wanted)
  if (at < 0) return 'not-in-the-sentence'
  if (here.includes(wanted, at + 1)) return 'more-than-once'
  const start = sentence.start + at
  const end = start + wanted.length
  if (cutsWord(text, start) || cutsWord(text, end)) return 'cuts-a-word'
  if (UNSEEN.test(written.slice(start, end))) return 'unseen-characters'
  return spanOf(written, start, end)
}

const cutsWord = (text: string, at: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? ' ')
/** Marks that turn the direction of writing, blanks of no width, tags, halves of a character: a person could not see what they confirm. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/u

function directnessHere(content: readonly Span[], { twin, quotations }: PageHere): Proposal['directness'] {
  let inside = 0
  let all = 0
  for (const { start, end } of content) {
    const here = quotations.filter((quotation) => touches(quotation, { start, end }))
    for (let i = start; i < end; i++) {
      if (!/[\p{L}\p{N}]/u.test(twin[i] ?? '')) continue
      all++
      if (here.some((quotation) => quotation.start <= i && i < quotation.end)) inside++
    }
  }
  return all > 0 && inside / all >= 0.97 ? 'direct' : inside / (all || 1) > 0.03 ? 'mixed' : 'indirect'
}

type Who = { readonly speaker: Statement['speaker']; readonly names: readonly string[]; readonly entity: string | null }

function speakerOf(
  said: string | null,
  sentence: Range,
  candidates: readonly Candidate[],
  page: PageHere,
  report: Report,
  content: readonly Span[],
): Who | RejectCode {
  if (said === null) return { speaker: null, names: ['nobody named'], entity: null }
  const candidate = candidates.find(({ id }) => id === said)
  if (candidate !== undefined) {
    const near = candidate.at < sentence.end && sentence.start - candidate.at <= NEAR
    return near ? { speaker: null, names: candidate.names, entity: candidate.entity } : 'speaker-elsewhere'
  }
  const place = placeOf(said, sentence, page.folded, report.text)
  if (typeof place === 'string') return place === 'unseen-characters' ? place : 'speaker-not-in-the-sentence'
  if (content.some((span) => covers(span, place) || touches(span, place))) return 'speaker-in-the-content'
  return { speaker: { ...place, entity: null }, names: [displayOf(place.quote)], entity: null }
}
