// Who says what on a German page: each sentence's sayings, and what reaches over sentences: a quotation that goes on, a colon before the next
// paragraph, and the subjunctive of reported speech, by which a sentence without a cue is still the last speaker's.
import type { PageInPieces } from '../../../model/sockets.ts'
import type { Narration, Statement } from '../../../model/statement.ts'
import { layerAt } from '../../layers.ts'
import { ownIndexOf } from '../../own-words.ts'
import type { Quotation } from '../../quotations.ts'
import { isAllQuoted, lastSentenceOf } from '../../who/drafts.ts'
import type { Draft, SentenceRead } from '../../who/drafts.ts'
import { narrationOf } from '../../who/narration.ts'
import { labelledIn } from '../../who/paragraphs/labelled.ts'
import { confirmerOfBefore, denierOfBefore, tellerOfBefore } from './before.ts'
import { claimsHeaded } from './claims.ts'
import { draftOf, implicit, orphan, pastClaimHead, rangesOf, spokenUp, turnOf, withoutStop } from './drafts.ts'
import type { GermanDraft } from './drafts.ts'
import { headedBy } from './headline.ts'
import { isPlainlyReported, isReported } from './reported.ts'
import type { GermanSaying } from './saying.ts'
import { germanSayings } from './sayings.ts'
import type { OwnCues } from './sayings.ts'
import { speaksUp } from './speaks-up.ts'
import { statementsOf } from './whose.ts'
import { germanUnits } from './words.ts'

/** The statements, and as narration what nobody says. */
export function whoSays(page: PageInPieces): { readonly statements: readonly Statement[]; readonly narration: readonly Narration[] } {
  const own = ownIndexOf(page.ownWords)
  const sentences = read(page)
  const drafts = draftsOf(page, sentences, own.cues.get('de') ?? new Map())
  const statements = statementsOf(page, sentences, drafts, own)
  return { statements, narration: narrationOf(page.text, drafts, statements, sentences) }
}

function read({ plain, layers, quotations, sentences }: PageInPieces): readonly SentenceRead[] {
  let q = 0
  return sentences.map((sentence) => {
    while (q < quotations.length && (quotations[q] as Quotation).end <= sentence.start) q++
    const here: Quotation[] = []
    for (let i = q; i < quotations.length && (quotations[i] as Quotation).start < sentence.end; i++) here.push(quotations[i] as Quotation)
    const layer = layerAt(layers, sentence.end - 1)
    const marked = layer?.marker !== null && layer !== null && layer.marker.start <= sentence.start && sentence.start < layer.marker.end
    const begins = marked && layer.marker !== null ? Math.min(layer.marker.end, sentence.end) : sentence.start
    // "16:05 Uhr" on a line of its own, above what a live blog tells then
    // "HALLBERG, 17. Mai (npa) - Die Strecke ist frei": where a report comes from is said by nobody in it
    const start = begins + (OPENING.exec(plain.slice(begins, Math.min(sentence.end, begins + 160)))?.[0].length ?? 0)
    return { ...sentence, layer, units: layer === null || layer.kind === 'boilerplate' ? [] : germanUnits(plain, { start, end: sentence.end }, here) }
  })
}

const OPENING =
  /^(?:(?:\+\+\+ ?)?\d{1,2}[.:]\d\d(?: Uhr)?(?:: [^\n.!?]{3,120})?[ \t]*\n\s*|\p{Lu}[\p{L} ./-]{1,40}(?:, \d{1,2}\. ?\p{Lu}\p{Ll}+(?: \d{4})?)? \([\p{L}/ ]{2,24}\)(?:, \d[\d. ]{3,12})? ?[-–—] ?(?=\S))/u

function draftsOf({ plain, paragraphs }: PageInPieces, sentences: readonly SentenceRead[], own: OwnCues): readonly GermanDraft[] {
  const drafts: GermanDraft[] = []
  const claimed = new Set<Quotation>()
  let pending: { readonly saying: GermanSaying; readonly sentence: number } | null = null
  let voice: GermanDraft | null = null // who has spoken up, and no words were told yet
  const labelled = labelledIn(plain, paragraphs)
  const claims = claimsHeaded(plain, paragraphs)
  for (const [s, sentence] of sentences.entries()) {
    const { layer, units } = sentence
    if (layer === null || layer.kind === 'boilerplate') continue
    // A turn of an interview, or a post with its name below: all of it is theirs.
    const turn = labelled.get(sentence.paragraph)
    if (turn !== undefined) {
      if (turn.content.length > 0 && sentence.start === paragraphs[sentence.paragraph]?.start) drafts.push(turnOf(plain, turn, s, sentence))
      continue
    }
    const paragraph = paragraphs[sentence.paragraph]
    const opens = paragraph !== undefined && sentence.start === paragraph.start
    const keep = (draft: GermanDraft | null): void => {
      if (draft === null) return
      drafts.push(draft)
      for (const unit of units)
        if (unit.quotation !== null && draft.content.some((range) => range.start < unit.end && unit.start < range.end)) claimed.add(unit.quotation)
    }
    if (pending !== null && opens && sentence.paragraph !== sentences[pending.sentence]?.paragraph) {
      const from = sentences[pending.sentence] as SentenceRead
      const quotation = units[0]?.quotation ?? null
      if (sentence.paragraph === from.paragraph + 1 && quotation !== null && !claimed.has(quotation) && isAllQuoted(units))
        keep(draftOf(plain, from, pending.sentence, pending.saying, quotation.parts))
      pending = null
    }
    const inside = germanSayings(units, own)
    const headed = layer.kind === 'headline' && inside.length === 0 ? headedBy(units) : null
    const sayings = headed === null ? inside : [headed]
    for (const saying of sayings) {
      if (saying.opensNext) pending = { saying, sentence: s }
      else keep(draftOf(plain, sentence, s, saying, rangesOf(units, saying.content)))
    }
    if (sayings.length > 0) continue
    const up = speaksUp(units)
    if (up !== null) voice = draftOf(plain, sentence, s, spokenUp(up), [{ start: sentence.start, end: sentence.end }])
    // "Behauptung: Das Video zeigt einen Brand in Lund." on a page that checks it: no words of the page
    const head = claims.get(sentence.paragraph)
    if (head !== undefined && sentence.end > head.end && units.at(-1)?.text !== '?') {
      const first = units.find((unit) => unit.start >= head.end)
      if (first !== undefined) drafts.push({ ...orphan(sentence, s, first.start), cue: sentence.start < head.end ? head : null })
      continue
    }
    // "Die Gewerkschaft sagte, das Tor sei offen gewesen. Halden weist das zurück.": of what stands in the sentence before
    const earlier = drafts.findLast((draft) => draft.layer === layer && lastSentenceOf(draft, sentences) === s - 1)
    const denier = earlier === undefined || earlier.strength === 'denies' ? null : (denierOfBefore(units) ?? confirmerOfBefore(units))
    const denial = denier === null || earlier === undefined ? null : draftOf(plain, sentence, s, denier, earlier.content)
    if (denial !== null && earlier !== undefined) {
      // Of two over the same words the first tells how they stand: what nobody named has said is denied, a named voice keeps its words.
      const isNobodys = earlier.speaker === null && earlier.authority === null
      drafts.splice(drafts.indexOf(earlier) + (isNobodys && denial.strength === 'denies' ? 0 : 1), 0, { ...denial, directness: 'indirect' })
      continue
    }
    // "Drei Menschen wurden verletzt. Das teilte die Polizei mit."
    const teller = s > 0 && !drafts.some((draft) => lastSentenceOf(draft, sentences) >= s - 1) ? tellerOfBefore(units, own) : null
    const told = sentences[s - 1]
    if (
      teller !== null &&
      told !== undefined &&
      told.layer === layer &&
      told.paragraph === sentence.paragraph &&
      told.units.length > 2 &&
      told.units.at(-1)?.text === '.'
    ) {
      const draft = draftOf(plain, sentence, s, teller, [{ start: told.units[0]?.start ?? told.start, end: withoutStop(told) }])
      if (draft !== null) drafts.push({ ...draft, directness: 'indirect' })
      continue
    }
    const before = drafts.at(-1)
    const last = voice !== null && (before === undefined || before.sentence < voice.sentence) ? voice : before
    const isNobodys = last === undefined || last.layer !== layer || (last.speaker === null && last.authority === null)
    const lastSentence = last === undefined ? undefined : sentences[lastSentenceOf(last, sentences)]
    const near =
      lastSentence !== undefined &&
      (sentence.paragraph === lastSentence.paragraph ||
        (sentence.paragraph === lastSentence.paragraph + 1 && (opens || sentences[s - 1]?.paragraph === sentence.paragraph)))
    const gap = last === undefined ? Infinity : s - lastSentenceOf(last, sentences)
    if (isAllQuoted(units)) {
      const quotation = units[0]?.quotation
      if (
        isNobodys ||
        !near ||
        (lastSentence.paragraph !== sentence.paragraph && !opens) ||
        quotation === null ||
        quotation === undefined ||
        claimed.has(quotation)
      )
        continue
      last.content = [...last.content, ...units.flatMap((unit) => (unit.quotation === null ? [] : [...unit.quotation.parts]))]
      if (last.directness === 'indirect') last.directness = 'mixed'
      for (const unit of units) if (unit.quotation !== null) claimed.add(unit.quotation)
    } else if (isReported(units)) {
      // One sentence of the page's own between does not break it where only one has spoken so far; elsewhere the words are somebody's whom nobody names.
      const isTheirs = !isNobodys && near && (gap <= 1 ? sentence.paragraph === lastSentence.paragraph || opens : gap === 2 && isOnlyVoice(drafts, last))
      if (isTheirs) keep({ ...implicit(last, sentence, s), plural: last.plural })
      else if (isPlainlyReported(units)) drafts.push(orphan(sentence, s, pastClaimHead(units)?.start ?? sentence.start))
    }
  }
  return drafts.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}

/** Whether all that was said so far is one speaker's. */
const isOnlyVoice = (drafts: readonly GermanDraft[], last: GermanDraft): boolean => {
  const name = (draft: Draft): string => (draft.authority ?? draft).speakerUnits.map(({ lower }) => lower).join(' ')
  return drafts.every((draft) => (draft.speaker === null && draft.authority === null) || name(draft) === name(last))
}
