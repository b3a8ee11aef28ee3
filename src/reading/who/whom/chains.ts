// From drafts to statements: whom each mention stands for, and the chain of who reports whom, outermost first.
//
// The publication comes first, then the footage where a voice is heard through it, then a spokesperson, then the body spoken for.
import { spanOf } from '../../../model/span.ts'
import type { Speaker, Statement } from '../../../model/statement.ts'
import type { Draft, SentenceRead } from '../drafts.ts'
import { Memory } from './coreference.ts'
import type { Opening, Referent, Rivals } from './coreference.ts'
import { displayOf, namedBy, ORG_NOUNS } from './entities.ts'
import { onlyPerson } from './people-in.ts'
import type { Named, OwnNames } from './entities.ts'
import { isLetterOrDigit } from '../../letters.ts'
import { bracketsIn } from '../../quotations.ts'
import type { Unit } from '../../words.ts'

export const NOBODY = 'nobody named'
export const FOOTAGE = 'the footage'
const CLAIM = 'the claim'

type Resolved = { readonly entity: string | null; readonly names: readonly string[]; readonly ambiguous: readonly string[] }

/** The statements, in order of their content, with ids s1, s2 ... */
export function statementsOf(
  text: string,
  plain: string,
  drafts: readonly Draft[],
  sentences: readonly SentenceRead[],
  publication: string | null,
  own: OwnNames,
): readonly Statement[] {
  const common = pluralsIn(plain)
  const memory = Memory.of(sentences, plain, common, own)
  const resolved = new Map<Draft, Resolved>()
  const reporters = new Map<Draft, readonly string[]>()
  for (const draft of drafts) {
    reporters.set(draft, viaOf(draft, sentences, memory))
    resolved.set(
      draft,
      draft.authority === null
        ? resolve(plain, draft, sentences, memory, common, own)
        : (resolved.get(draft.authority) ?? resolve(plain, draft.authority, sentences, memory, common, own)),
    )
  }
  return drafts.map((draft, i) => {
    const { entity, names, ambiguous } = resolved.get(draft) as Resolved
    const speaker: Speaker | null = draft.speaker === null ? null : { ...spanOf(text, draft.speaker.start, draft.speaker.end), entity }
    const content = draft.content.map((range) => spanOf(text, range.start, range.end))
    return {
      id: `s${i + 1}`,
      content,
      cue: draft.cue === null ? null : spanOf(text, draft.cue.start, draft.cue.end),
      speaker,
      speakers: [publication ?? 'the report', ...(draft.throughFootage ? [FOOTAGE] : []), ...(reporters.get(draft) ?? []), ...names, ...insideOf(draft)],
      entity,
      ambiguous,
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

function resolve(plain: string, draft: Draft, sentences: readonly SentenceRead[], memory: Memory, common: ReadonlySet<string>, own: OwnNames): Resolved {
  if (draft.speaker === null) return { entity: null, names: [NOBODY], ambiguous: [] }
  if (draft.isClaim === true) return { entity: null, names: [CLAIM], ambiguous: [] }
  const { speakerUnits } = draft
  const at = draft.speaker.start
  const until = draft.content.at(-1)?.end ?? at
  const which = speakerUnits.length === 2 && speakerUnits[0]?.lower === 'the' ? (speakerUnits[1]?.lower ?? '') : ''
  if (which === 'former' || which === 'latter') {
    const one = memory.ofTwo(which, sentences[draft.sentence - 1]?.start ?? 0, at)
    if (one !== null) return { entity: one.id, names: namesOf(one), ambiguous: [] }
  }
  const named = withApposition(namedBy(speakerUnits, plain, common, own), draft)
  if (named === null) {
    // "according to them"
    const isSource = isSourceOf(plain, draft)
    const written = speakerUnits[0]?.lower ?? ''
    // "His claim that the lamp was out": whoever "he" would be
    const opensSentence = at === sentences[draft.sentence]?.start
    const word = (isSource ? AS_SUBJECT.get(written) : opensSentence ? WHOSE.get(written) : undefined) ?? written
    const paragraph = (sentences[draft.sentence] as SentenceRead).paragraph
    const from = sentences.find((sentence) => sentence.paragraph >= paragraph - 2)?.start ?? 0
    const openings: Opening[] = []
    for (let s = draft.sentence; s >= 0 && sentences[s]?.paragraph === paragraph && openings.length < 8; s--)
      openings.push(openingAt(sentences[s]?.units ?? []) ?? { start: at, end: at })
    const near = memory.pronoun(word, at, from, openings, rivalsFrom(sentences, draft.sentence, word, openings.at(-1)?.start ?? at))
    const next = near.length === 0 ? memory.namedNext(word, at, until) : null
    const found = next === null ? near : [next]
    const one = found.length === 1 ? found[0] : undefined
    if (one !== undefined) return { entity: one.id, names: namesOf(one), ambiguous: [] }
    const start = openings[1]?.start ?? openings[0]?.start ?? at
    if (found.length === 0 && !memory.namesPerson(start, at)) {
      const before = sentences.slice(Math.max(0, draft.sentence - 1), draft.sentence + 1).filter((sentence) => sentence.paragraph === paragraph)
      const person = onlyPerson(
        before.map(({ units }) => units),
        at,
        word,
      )
      if (person !== null) return { entity: person.id, names: [person.display], ambiguous: [] }
    }
    return { entity: null, names: [WHOSE.get(written) ?? displayOf(plain.slice(at, draft.speaker.end))], ambiguous: found.map((referent) => referent.display) }
  }
  // "activists writing for the website", "the network": a head with no name of its own, that can be one of those named before.
  const head = speakerUnits.findLast((unit, u) => unit.pos === 'NOUN' && /^(?:the|this|that)$/.test(speakerUnits[u - 1]?.lower ?? ''))
  if (!named.proper && head !== undefined) {
    const found = memory.definite(head.lower, at)
    const whole = head === speakerUnits.at(-1) && speakerUnits.length <= 2
    const one = found.length === 1 ? found[0] : undefined
    if (found.length > 1) {
      memory.remember(named, at, until)
      return { entity: named.id, names: [named.display], ambiguous: found.slice(0, 3).map((referent) => referent.display) }
    }
    if (whole && one !== undefined) {
      memory.remember({ ...named, id: one.id, kind: one.kind, display: one.display, proper: true }, at, until)
      return { entity: one.id, names: namesOf(one), ambiguous: [] }
    }
  }
  if (named.body !== null) {
    const body = memory.bodyOf(named.body, at)
    memory.remember({ ...named, id: body.id, body }, at, until)
    return { entity: body.id, names: [named.display, body.display], ambiguous: [] }
  }
  if (speakerUnits.some((unit) => /^spokes(?:wo)?(?:man|men|person|people)$/.test(unit.lower))) {
    // "a spokeswoman said": for the body that spoke last, if one did just before.
    const body = memory.lastBody(at, sentences.find((sentence) => sentence.paragraph >= (sentences[draft.sentence] as SentenceRead).paragraph - 2)?.start ?? 0)
    if (body !== null) {
      memory.remember({ ...named, id: body.id, body, kind: 'org', proper: true }, at, until)
      return { entity: body.id, names: [named.display, body.display], ambiguous: [] }
    }
  }
  const full = memory.fullOf(named, at)
  // "revellers, one of whom is heard": nobody whom a later "she" could mean
  if (speakerUnits.at(-1)?.lower !== 'whom')
    memory.remember({ ...named, id: full.id, kind: full.kind, display: full.display }, at, until, isSourceOf(plain, draft))
  return { entity: full.id, names: namesOf({ ...full, display: named.display, body: named.body }), ambiguous: [] }
}

const isSourceOf = (plain: string, { cue }: Draft): boolean => cue !== null && /^according/i.test(plain.slice(cue.start, cue.start + 9))

const AS_SUBJECT = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
])
const WHOSE = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
])

/** The words in small letters that end in s. */
function pluralsIn(plain: string): ReadonlySet<string> {
  if (SURROGATE.test(plain)) return new Set(plain.match(/(?<![\p{L}\p{N}])\p{Ll}{3,}s(?![\p{L}\p{N}])/gu))
  const found = new Set<string>()
  for (let at = 0; at < plain.length; at++) {
    const start = at
    while (isLetterOrDigit(plain, at)) at++
    if (at - start > 3 && plain[at - 1] === 's' && PLURAL.test(plain.slice(start, at))) found.add(plain.slice(start, at))
  }
  return found
}
const SURROGATE = /[\ud800-\udfff]/
const PLURAL = /^\p{Ll}+$/u

// "Another, Karim, nodded. “We stood,” he said.": the name that a sentence is about, behind the word it begins with
// "Dorn's superior, harbour master Emil Rask, told", "Transport minister Emil Rask did not"
function openingAt(units: readonly Unit[]): Opening | undefined {
  const [first] = units
  if (first === undefined || units[1]?.pos === 'QUOTE') return undefined // "Demand “remains soft,” she said"
  const comma = units.findIndex((unit, u) => u < 6 && unit.text === ',')
  let to = comma + 1
  while (comma > 0 && /^(?:PROPN|NOUN|ADJ)$/.test(units[to]?.pos ?? '')) to++
  const one = /^(?:another|one|the|a|an|his|her|their|our|my)$/.test(first.lower) || units.slice(0, comma).some((unit) => /^['’]s?$/.test(unit.text))
  const last = units[to - 1]
  if (comma > 0 && to > comma + 1 && last?.pos === 'PROPN' && units[to]?.text === ',' && one) return { start: units[comma + 1]?.start ?? 0, end: last.start }
  let end = 0
  while (/^(?:PROPN|NOUN|ADJ|DET)$|^PART$/.test(units[end]?.pos ?? '') || /^(?:our|his|her|their|my)$/.test(units[end]?.lower ?? '')) {
    // "A letter names Olaf Tarn": a verb for all its looks
    if (end > 0 && units[end]?.pos === 'NOUN' && /[^s]s$/.test(units[end]?.lower ?? '') && units[end + 1]?.pos === 'PROPN') break
    end++
  }
  return { start: first.start, end: units[Math.max(0, end - 1)]?.start ?? first.start }
}

// From where on somebody named may be the one meant instead: the paragraph, but where the same pronoun opened a sentence of it before ("She blamed Olaf Tarn. She
// said") or the name only stands beside ("In a letter to Olaf Tarn, she said").
function rivalsFrom(sentences: readonly SentenceRead[], s: number, word: string, paragraph: number): Rivals {
  const here = sentences[s] as SentenceRead
  for (let k = s - 1; k >= 0 && sentences[k]?.paragraph === here.paragraph; k--)
    if (sentences[k]?.units[0]?.lower === word) return { from: here.end, to: here.end }
  return { from: paragraph, to: /^(?:when|as|after|while|before|if|once|because)$/.test(here.units[0]?.lower ?? '') ? here.end : here.start }
}

// "It notes the claim by the port that": whom the pronoun means, and nobody where that is not told
function viaOf(draft: Draft, sentences: readonly SentenceRead[], memory: Memory): readonly string[] {
  const [only] = draft.via
  if (draft.via.length !== 1 || only === undefined || !/^(?:he|she|it|they|who|which|that)$/.test(only.lower)) return shown([draft.via])
  const { paragraph } = sentences[draft.sentence] as SentenceRead
  const found = memory.pronoun(only.lower, only.start, sentences.find((sentence) => sentence.paragraph >= paragraph - 2)?.start ?? 0)
  return found.length === 1 && found[0] !== undefined ? namesOf(found[0]) : []
}
const insideOf = (draft: Draft): readonly string[] => shown(draft.inside ?? [])

const shown = (mentions: readonly (readonly Unit[])[]): readonly string[] =>
  mentions.flatMap((units) =>
    units.length === 0 ? [] : [displayOf(units.map((unit, u) => (u > 0 && (units[u - 1]?.end ?? 0) < unit.start ? ' ' : '') + unit.text).join(''))],
  )

// "Free Camp, an online magazine, said": the apposition tells what kind of bearer the name has, and what it can be called later.
function withApposition(named: Named | null, draft: Draft): Named | null {
  const noun = draft.apposition.find((unit) => ORG_NOUNS.has(unit.lower))
  if (named === null || !named.proper || named.kind !== 'person') return named
  // "Mara Lane, a spokeswoman for the port, ... The spokeswoman added": what she is can stand for her
  const office = draft.apposition.findLast((unit) => unit.pos === 'NOUN')
  if (noun === undefined) return office === undefined ? named : { ...named, heads: [...named.heads, office.lower] }
  return { ...named, kind: 'org', id: `org:${named.id.slice(named.id.indexOf(':') + 1)}`, heads: [...named.heads, noun.lower] }
}

const namesOf = (referent: Referent): readonly string[] => (referent.body === null ? [referent.display] : [referent.display, referent.body.display])
