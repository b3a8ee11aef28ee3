// Implicit statements: sentences of an update that stand under an authority's confirmation and name nobody themselves.
import type { Draft, SentenceRead } from './drafts.ts'
import { isAllQuoted, lastSentenceOf } from './drafts.ts'
import type { LayerRange } from '../layers.ts'

// In an update, sentences under an authority's confirmation are the authority's account, until somebody else speaks.
export function withImplicit(drafts: readonly Draft[], sentences: readonly SentenceRead[]): readonly Draft[] {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft])
  const covered = new Set<number>()
  for (const draft of drafts) for (let s = draft.sentence; s <= lastSentenceOf(draft, sentences); s++) covered.add(s)
  const out: Draft[] = [...drafts]
  let authority: Draft | null = null
  let layer: LayerRange | null = null
  for (const [s, sentence] of sentences.entries()) {
    if (sentence.layer !== layer) {
      authority = null
      layer = sentence.layer
    }
    const here = bySentence.get(s)
    if (here !== undefined) {
      const confirming = here.find(
        (draft) => (draft.strength === 'confirms' || draft.strength === 'denies' || informsUs(draft, sentence)) && draft.speaker !== null && !draft.negated,
      )
      if (layer?.kind === 'update' || layer?.kind === 'correction' || layer?.kind === 'editorsNote') {
        if (confirming !== undefined) authority = confirming
        else if (authority !== null && here.some((draft) => draft.speaker !== null && !sharesName(draft, authority as Draft))) authority = null
      }
      continue
    }
    if (authority === null || covered.has(s) || sentence.layer === null || isAllQuoted(sentence.units)) continue
    if (!/[.!?…]["”’')\]]*$/.test(sentence.units.at(-1)?.text ?? '')) continue // a heading, a byline: nobody's account
    if (ASKS_THE_READER.test(sentence.units[0]?.lower ?? '')) continue
    if (sentence.units.some((unit) => unit.lower === 'contacted' || unit.lower === 'approached')) continue
    out.push({
      sentence: s,
      content: [{ start: sentence.start, end: sentence.end }],
      cue: null,
      speaker: null,
      speakerUnits: [],
      via: [],
      apposition: [],
      strength: 'says',
      negated: false,
      directness: 'implicit',
      throughFootage: false,
      layer: sentence.layer,
      authority,
    })
  }
  return out.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}

// "Sign up here.": the page speaking to its readers, and nobody's account of anything.
const ASKS_THE_READER = /^(?:sign|subscribe|get|follow|click|read|support|join|download|write|email|e-mail|contact|share|watch|please|register|donate)$/

// "The inspectorate has informed us that": as good as a confirmation.
function informsUs(draft: Draft, sentence: SentenceRead): boolean {
  if (draft.cue === null) return false
  const { end } = draft.cue
  const next = sentence.units.findIndex((unit) => unit.start >= end)
  return /^(?:informed|told|notified|assured)$/.test(sentence.units[next - 1]?.lower ?? '') && sentence.units[next]?.lower === 'us'
}

const sharesName = (a: Draft, b: Draft): boolean => {
  // "officials said", after the authority has spoken: its own
  if (a.speakerUnits.length === 1 && /^(?:officials|authorities)$/.test(a.speakerUnits[0]?.lower ?? '')) return true
  if (a.speakerUnits.length === 2 && /^spokes/.test(a.speakerUnits[1]?.lower ?? '')) return true
  const names = new Set(b.speakerUnits.filter((unit) => unit.pos === 'PROPN' || unit.pos === 'NOUN').map((unit) => unit.lower))
  return a.speakerUnits.some((unit) => names.has(unit.lower)) || a.speakerUnits.every((unit) => /^(?:it|they|he|she)$/.test(unit.lower))
}
