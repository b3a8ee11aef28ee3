// A speaker named behind a quotation, in a sentence of its own: `"It is a long game." - Mara Lane`, `"Would it hold?" Lane pressed.`
import type { Paragraph } from '../../paragraphs.ts'
import { endsAsSpeech } from '../phrases/clauses.ts'
import type { Unit } from '../../words.ts'
import type { SentenceRead } from '../drafts.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import type { Saying } from '../said.ts'
import { plain } from './unclaimed.ts'

/** Who signs the quotation that sentence `s` is, or is told to have pressed or sighed it, in the sentence after; null for nobody. */
export function signatureAfter(sentences: readonly SentenceRead[], s: number, paragraph: Paragraph): Saying | null {
  const after = sentences[s + 1]
  const tag = after === undefined || after.start >= paragraph.end ? null : (tagOf(after.units) ?? closedBy(after.units))
  if (tag !== null) return tag
  if (after === undefined || after.start >= paragraph.end || !/^[-–—―]+$/.test(after.units[0]?.text ?? '')) return null
  const speaker = nounPhraseRight(after.units, 1)
  if (speaker === null || after.units.some((unit) => unit.pos === 'VERB' || unit.pos === 'AUX') || after.units.length > 24) return null
  if (!after.units.slice(speaker.from, speaker.to).some((unit) => unit.pos === 'PROPN')) return null
  return plain([], { from: 0, to: 1 }, speaker)
}

/** `“Our roof was new.”― Ada Krol`: the name stands behind a dash in the quotation's own sentence. */
export function signed(units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  const quote = units[0]
  if (quote?.pos !== 'QUOTE' || taken.includes(1) || !/^[-–—―]+$/.test(units[1]?.text ?? '') || units.length > 16) return []
  if (!endsAsSpeech(quote) || units.slice(2).some((unit) => unit.pos === 'VERB' || unit.pos === 'AUX' || unit.pos === 'QUOTE')) return []
  const speaker = nounPhraseRight(units, 2)
  if (speaker === null || units[speaker.from]?.pos !== 'PROPN') return []
  return [plain([{ from: 0, to: 1 }], { from: 1, to: 2 }, speaker)]
}

// `"Would it hold?" Lane pressed.`: cut off behind the mark, and still the quotation's own speaker
function tagOf(units: readonly Unit[]): Saying | null {
  const speaker = nounPhraseRight(units, 0)
  const verb = speaker === null ? undefined : units[speaker.to]
  if (speaker === null || verb === undefined) return null
  // `"Is it fair?" Lane went on, as if nobody had spoken.`
  if (TALKS_ON.test(`${verb.lower} ${units[speaker.to + 1]?.lower}`) && !units.some((unit) => unit.pos === 'QUOTE' || unit.text === ':'))
    return plain([], { from: speaker.to, to: speaker.to + 2 }, speaker)
  if (units.length - speaker.to > 4 || !TAGS.test(verb.lower)) return null
  // "“By the mole.” The operator asked him where."
  if (/^ask/.test(verb.lower) && units.slice(speaker.to).some(({ lower }) => /^(?:where|why|how|what|who|when|whether|if|which)$/.test(lower))) return null
  if (units.slice(speaker.to).some((unit) => unit.pos === 'QUOTE' || /^[:,]$/.test(unit.text))) return null // "Lane said: “...”" brings words of its own
  return plain([], { from: speaker.to, to: speaker.to + 1 }, speaker)
}

// `"No comment." That was all Mr Lane would say.`, `So said Mara Lane.`, `Those were the words of the mayor.`
function closedBy(units: readonly Unit[]): Saying | null {
  const [first, second, third] = units.map((unit) => unit.lower)
  if (/^(?:so|thus)$/.test(first ?? '') && /^(?:said|says|spoke|wrote)$/.test(second ?? '')) {
    const speaker = nounPhraseRight(units, 2)
    return speaker === null || units.length - speaker.to > 4 ? null : plain([], { from: 0, to: 2 }, speaker)
  }
  // "The words are those of Mara Lane."
  if (first === 'the' && second === 'words' && /^(?:are|were|is|was)$/.test(third ?? '') && units[3]?.lower === 'those' && units[4]?.lower === 'of') {
    const speaker = nounPhraseRight(units, 5)
    return speaker === null ? null : plain([], { from: 0, to: 5 }, speaker)
  }
  if (!/^(?:that|this|those|these)$/.test(first ?? '') || !/^(?:was|is|were|are)$/.test(second ?? '')) return null
  const words = units.findIndex((unit) => /^words?$/.test(unit.lower))
  if (words > 1 && words < 6 && /^(?:of|from)$/.test(units[words + 1]?.lower ?? '')) {
    const speaker = nounPhraseRight(units, words + 2)
    return speaker === null ? null : plain([], { from: 0, to: words + 2 }, speaker)
  }
  if (!/^(?:all|what|how)$/.test(third ?? '')) return null
  const speaker = nounPhraseRight(units, units[3]?.lower === 'that' ? 4 : 3)
  if (speaker === null) return null
  const verb = units.findIndex((unit, u) => u >= speaker.to && u < speaker.to + 5 && /^(?:say|said|says|put|puts|write|wrote|add|added)$/.test(unit.lower))
  return verb < 0 ? null : plain([], { from: speaker.to, to: verb + 1 }, speaker)
}

const TALKS_ON =
  /^(?:went|goes|carried|carries) on$|^(?:shot|shoots|fired|fires|called|calls|yelled|shouted|snapped) back$|^(?:chimed|chimes|cut|cuts|broke|breaks|jumped|jumps) in$|^(?:cried|called|burst|blurted) out$/

const TAGS =
  /^(?:pressed|presses|asked|asks|wondered|wonders|sighed|sighs|laughed|laughs|fumed|fumes|joked|jokes|insisted|insists|continued|continues|interjected|interrupted|snapped|snaps|thundered|demanded|demands|murmured|whispered|shouted|shouts|yelled|yells|cried|cries|exclaimed|mused|muses|quipped|quips|replied|replies|responded|responds|answered|answers|added|adds|said|says)$/
