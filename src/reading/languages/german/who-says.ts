// Who says what on a German page: each sentence's sayings, and what reaches over sentences: a quotation that goes on, a colon before the next
// paragraph, and the subjunctive of reported speech, by which a sentence without a cue is still the last speaker's.
import { spanOf } from '../../../model/span.ts'
import type { PageInPieces } from '../../../model/sockets.ts'
import type { Narration, Statement } from '../../../model/statement.ts'
import { layerAt } from '../../layers.ts'
import { ownIndexOf } from '../../own-words.ts'
import type { OwnIndex } from '../../own-words.ts'
import { bracketsIn } from '../../quotations.ts'
import type { Quotation, Range } from '../../quotations.ts'
import { FOOTAGE, NOBODY } from '../../who/whom/chains.ts'
import { directnessOf } from '../../who/directness.ts'
import { isAllQuoted, lastSentenceOf } from '../../who/drafts.ts'
import type { Draft, SentenceRead } from '../../who/drafts.ts'
import { labelledIn } from '../../who/paragraphs/labelled.ts'
import type { Labelled } from '../../who/paragraphs/labelled.ts'
import { narrationOf } from '../../who/narration.ts'
import type { Unit } from '../../words.ts'
import { headedBy } from './headline.ts'
import { insideSayings } from './inside.ts'
import { personsIn } from './mentions.ts'
import { claimsHeaded } from './claims.ts'
import { isPlainlyReported, isReported } from './reported.ts'
import { confirmerOfBefore, denierOfBefore, tellerOfBefore } from './before.ts'
import type { Phrase } from './phrases.ts'
import { plain as spoken } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import { germanSayings } from './sayings.ts'
import { speaksUp } from './speaks-up.ts'
import type { OwnCues } from './sayings.ts'
import { bearerOf, DESCRIBED, displayOf, nominative, Spoken } from './whom.ts'
import type { Bearer } from './whom.ts'
import { appositionOf } from './subjects.ts'
import { germanUnits } from './words.ts'

type GermanDraft = Draft & { readonly plural: boolean | null }

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

const implicit = (under: Draft, sentence: SentenceRead, s: number): Draft => ({
  ...under,
  sentence: s,
  content: [{ start: sentence.units[0]?.start ?? sentence.start, end: withoutStop(sentence) }],
  cue: null,
  speaker: null,
  speakerUnits: [],
  directness: 'implicit',
  strength: 'says',
  negated: false,
  inside: [],
  throughFootage: false,
  authority: under.authority ?? under,
})

/** Somebody's words, and nobody is named for them. */
const orphan = (sentence: SentenceRead, s: number, start: number): GermanDraft => ({
  ...{ sentence: s, content: [{ start, end: withoutStop(sentence) }], cue: null, speaker: null, speakerUnits: [], via: [], inside: [], apposition: [] },
  ...{ strength: 'says' as const, negated: false, directness: 'indirect' as const, throughFootage: false },
  ...{ layer: sentence.layer as NonNullable<SentenceRead['layer']>, authority: null, plural: null },
})

// "Ihre Behauptung: Der Mann sei tot.": the words behind the colon
const pastClaimHead = (units: readonly Unit[]): Unit | undefined =>
  /^(?:behauptung|behauptungen|these|vorwurf|vermutung|version)$/.test(units[1]?.lower ?? '') && units[2]?.text === ':' ? units[3] : units[0]

const spokenUp = (speaker: Phrase): GermanSaying => spoken([], speaker, speaker)

/** Whether all that was said so far is one speaker's. */
const isOnlyVoice = (drafts: readonly GermanDraft[], last: GermanDraft): boolean => {
  const name = (draft: Draft): string => (draft.authority ?? draft).speakerUnits.map(({ lower }) => lower).join(' ')
  return drafts.every((draft) => (draft.speaker === null && draft.authority === null) || name(draft) === name(last))
}

/** All that is said in a turn, as its own words. */
const turnOf = (plain: string, { content, cue, speaker }: Labelled, s: number, sentence: SentenceRead): GermanDraft => ({
  ...{ sentence: s, content: [...content], cue, speaker, via: [], inside: [], apposition: [], strength: 'says' as const, negated: false },
  speakerUnits: speaker === null ? [] : germanUnits(plain, speaker, []),
  ...{ directness: 'direct' as const, throughFootage: false, layer: sentence.layer as NonNullable<SentenceRead['layer']>, authority: null, plural: null },
})

const withoutStop = ({ units, end }: SentenceRead): number => {
  const last = units.at(-1)
  return last !== undefined && last.text === '.' && units.length > 1 ? last.start : end
}

function draftOf(plain: string, sentence: SentenceRead, s: number, saying: GermanSaying, content: readonly Range[]): GermanDraft | null {
  if (content.length === 0 || sentence.layer === null) return null
  const { units } = sentence
  const { speaker } = saying
  const speakerUnits = speaker === null ? [] : units.slice(speaker.from, speaker.to)
  return {
    sentence: s,
    content: [...content],
    cue: rangeOf(units, saying.cue),
    speaker: speaker === null ? null : rangeOf(units, speaker),
    speakerUnits,
    via: [],
    inside: insideSayings(units, saying),
    apposition: speaker === null ? [] : appositionOf(units, speaker),
    strength: saying.strength,
    negated: saying.negated,
    directness: directnessOf(plain, content, units),
    throughFootage: saying.voice && FOOTAGE_HERE.test(plain.slice(sentence.start, sentence.end)),
    layer: sentence.layer,
    authority: null,
    plural: saying.plural,
  }
}

/** "In dem Video ist zu hören, wie eine Frau ruft": voices told of there are heard through the footage. */
const FOOTAGE_HERE =
  /\b(?:zu (?:hören|sehen)|(?:hört|sieht) man|(?:[Ii]n|[Aa]uf) (?:dem|einem|den|der|einer) (?:\p{Ll}+ )?(?:Video|Videos|Clip|Aufnahme|Aufnahmen|Film|Mitschnitt|Bildern)|(?:Video|Clip|Aufnahme|Film|Mitschnitt) (?:zeigt|zeigen))\b/u

function rangesOf(units: readonly Unit[], stretches: readonly { readonly from: number; readonly to: number }[]): Range[] {
  return stretches.flatMap(({ from, to }) => {
    const pieces = units.slice(from, to)
    const [first] = pieces
    const last = pieces.at(-1)
    if (first === undefined || last === undefined) return []
    if (pieces.length === 1 && first.quotation !== null) return [...first.quotation.parts]
    const later = last.quotation === null ? [] : last.quotation.parts.filter((part) => part.start >= last.end)
    return [{ start: first.start, end: last.end }, ...later]
  })
}

function rangeOf(units: readonly Unit[], { from, to }: { readonly from: number; readonly to: number }): Range | null {
  const first = units[from]
  const last = units[to - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

type Whom = { readonly entity: string | null; readonly names: readonly string[]; readonly ambiguous: readonly string[] }

function statementsOf(
  { text, plain, publication }: PageInPieces,
  sentences: readonly SentenceRead[],
  drafts: readonly GermanDraft[],
  own: OwnIndex,
): readonly Statement[] {
  const spoken = new Spoken()
  // Who only stood there is asked for by "er", "sie" and "die 28-Jährige" alone.
  const asks = drafts.some(
    ({ speakerUnits: [first, second], authority }) =>
      authority === null && (first?.pos === 'PRON' || (first?.pos === 'DET' && second !== undefined && DESCRIBED.test(second.lower))),
  )
  let mentioned = asks ? 0 : Infinity
  const whomOf = new Map<Draft, Whom>()
  return drafts.map((draft, i) => {
    for (; mentioned < draft.sentence; mentioned++) spoken.mention(personsIn((sentences[mentioned] as SentenceRead).units, plain, own))
    // "Die Frau packt aus: „...“, sagt sie"
    if (draft.authority === null && draft.speaker !== null && draft.speakerUnits[0]?.pos === 'PRON') {
      const at = draft.speaker.start
      spoken.mention(
        personsIn(
          (sentences[draft.sentence] as SentenceRead).units.filter(({ end }) => end <= at),
          plain,
          own,
        ),
      )
    }
    const whom =
      draft.authority === null
        ? resolved(draft, plain, own, spoken)
        : (whomOf.get(draft.authority) ?? resolved(draft.authority as GermanDraft, plain, own, spoken))
    whomOf.set(draft, whom)
    const content = draft.content.map((range) => spanOf(text, range.start, range.end))
    return {
      id: `s${i + 1}`,
      content,
      cue: draft.cue === null ? null : spanOf(text, draft.cue.start, draft.cue.end),
      speaker: draft.speaker === null ? null : { ...spanOf(text, draft.speaker.start, draft.speaker.end), entity: whom.entity },
      speakers: [publication ?? 'the report', ...(draft.throughFootage ? [FOOTAGE] : []), ...whom.names, ...insideOf(draft, plain, own)],
      entity: whom.entity,
      ambiguous: whom.ambiguous,
      directness: draft.directness,
      strength: draft.strength,
      negated: draft.negated,
      layer: draft.layer.kind,
      editorial:
        draft.directness === 'direct' || draft.directness === 'mixed'
          ? content.flatMap((span) => bracketsIn(plain, span).map((range) => spanOf(text, range.start, range.end)))
          : [],
    }
  })
}

function resolved(draft: GermanDraft, plain: string, own: OwnIndex, spoken: Spoken): Whom {
  if (draft.speaker === null) return { entity: null, names: [NOBODY], ambiguous: [] }
  const { speakerUnits } = draft
  const written = displayOf(plain.slice(draft.speaker.start, draft.speaker.end))
  const mention = withApposition(bearerOf(speakerUnits, plain, own), draft, plain, own)
  const oblique =
    draft.cue !== null &&
    /^(?:laut|nach|zufolge|gemäß|gemäss|aus|heißt|hieß|heisst|hiess|hervor|hervorgeht|hervorging|(?:Falsch)?Behauptung(?:en)?|Gerüchte?)(?!\p{L})|zufolge$/iu.test(
      plain.slice(draft.cue.start, draft.cue.end),
    )
  const bearer = mention === null || !oblique ? mention : { ...mention, display: nominative(mention.display) }
  if (bearer === null) {
    const [one, second] = spoken.pronoun(speakerUnits[0]?.lower ?? '', draft.plural)
    if (one !== undefined && second !== undefined) return { entity: null, names: [written], ambiguous: [one.display, second.display] }
    if (one === undefined) return { entity: null, names: [written], ambiguous: [] }
    spoken.remember(one)
    return { entity: one.id, names: namesOf(one), ambiguous: [] }
  }
  const definite = /^(?:der|die|das|dem|den|dieser|diese|dieses)$/.test(speakerUnits[0]?.lower ?? '')
  const found = bearer.isNamed && bearer.heads.length > 0 && !definite ? [] : spoken.again(bearer, definite)
  const [one, second] = found
  if (one !== undefined && second === undefined) {
    const same: Bearer = { ...one, heads: [...new Set([...one.heads, ...bearer.heads])], gender: one.gender ?? bearer.gender }
    spoken.remember(same)
    return { entity: one.id, names: namesOf(one), ambiguous: [] }
  }
  spoken.remember(bearer)
  return { entity: bearer.id, names: namesOf(bearer), ambiguous: definite && !bearer.isNamed ? found.slice(0, 3).map((other) => other.display) : [] }
}

/** "Tom Ried, Sprecher des Hafens" can be "der Sprecher" later on. */
function withApposition(bearer: Bearer | null, draft: GermanDraft, plain: string, own: OwnIndex): Bearer | null {
  const also = draft.apposition.length === 0 || bearer === null || bearer.kind !== 'person' ? null : bearerOf(draft.apposition, plain, own)
  return bearer === null || also === null || also.kind !== 'person' || (also.isNamed === bearer.isNamed && also.body === null)
    ? bearer
    : { ...bearer, heads: [...new Set([...bearer.heads, ...also.heads])], gender: bearer.gender ?? also.gender }
}

/** Whose sayings stand inside, as they are called. */
const insideOf = (draft: GermanDraft, plain: string, own: OwnIndex): readonly string[] =>
  (draft.inside ?? []).flatMap((units) => {
    const bearer = bearerOf(units, plain, own)
    return bearer === null ? [] : [/^der /.test(bearer.display) ? bearer.display : nominative(bearer.display)]
  })

const namesOf = (bearer: Bearer): readonly string[] => (bearer.body === null ? [bearer.display] : [bearer.display, bearer.body.display])
