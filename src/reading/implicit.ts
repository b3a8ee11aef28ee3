// Implicit statements: sentences of an update that stand under an authority's confirmation and name nobody themselves.
import type { Draft, SentenceRead } from './drafts.ts'
import { isAllQuoted, lastSentenceOf } from './drafts.ts'
import type { LayerRange } from './layers.ts'

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
      const confirming = here.find((draft) => (draft.strength === 'confirms' || draft.strength === 'denies') && draft.speaker !== null && !draft.negated)
      if (layer?.kind === 'update' || layer?.kind === 'correction' || layer?.kind === 'editorsNote') {
        if (confirming !== undefined) authority = confirming
        else if (authority !== null && here.some((draft) => draft.speaker !== null && !sharesName(draft, authority as Draft))) authority = null
      }
      continue
    }
    if (authority === null || covered.has(s) || sentence.layer === null || isAllQuoted(sentence.units)) continue
    if (!/[.!?…]["”’')\]]*$/.test(sentence.units.at(-1)?.text ?? '')) continue // a heading, a byline: nobody's account
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

const sharesName = (a: Draft, b: Draft): boolean => {
  const names = new Set(b.speakerUnits.filter((unit) => unit.pos === 'PROPN' || unit.pos === 'NOUN').map((unit) => unit.lower))
  return a.speakerUnits.some((unit) => names.has(unit.lower)) || a.speakerUnits.every((unit) => /^(?:it|they|he|she)$/.test(unit.lower))
}
