// Who speaks where the verb of saying is a participle or an infinitive: the noun right before it, whoever is seen or led to do it, whoever sent the letter,
// or the speaker that it goes on with.
import type { CueFound, VerbFound } from '../cues/found.ts'
import { WORD_NOUNS } from '../cues/lexicon.ts'
import { heir } from './heirs.ts'
import { isImpersonal } from './nobody.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, nounPhraseLeft } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { subjectLeft, subjectOfClause } from './subjects.ts'
import { groupBefore } from '../phrases/verb-group.ts'
import type { Unit } from '../../words.ts'

/** "..., adding that", "a mob chanting", "is heard shouting", "vowed to tell": the speaker stands in the clause before. `before` are the cues to its left; null for nobody. */
export function participleSpeaker(units: readonly Unit[], before: readonly CueFound[], verb: VerbFound): CueFound | null {
  const left = units[verb.from - 1]
  if (verb.infinitive) {
    // "his eyes bright, as if to say “...”": nobody says it
    if (/^(?:if|though)$/.test(units[verb.from - 1]?.lower ?? '')) return null
    // "is expected to say": not said yet
    if (/^(?:expected|due|set|likely|scheduled|poised|slated)$/.test(units[verb.from - 1]?.lower ?? '')) return null
    if (!verb.cue.frames.has('clause') || verb.cue.weak) return null
    // "after Lane refused to say that": the one who refused
    if (/^(?:declined|refused|failed)$/.test(units[verb.from]?.lower ?? '') && units.slice(verb.to, verb.to + 12).some(({ lower }) => lower === 'that')) {
      const refuses = subjectLeft(units, groupBefore(units, verb.from).from)
      if (refuses !== null) return { ...verb, subject: refuses, own: false, inverted: false }
    }
    // "a win that led her to declare", "asked the port to say": who is led to speak does, who is asked to has not
    const object = /^(?:him|her|them|it|me|us)$/.test(left?.lower ?? '')
      ? { from: verb.from - 1, to: verb.from, relative: false }
      : isNominal(left)
        ? nounPhraseLeft(units, verb.from - 1)
        : null
    const mover = object === null ? '' : (units[object.from - 1]?.lower ?? '')
    if (object !== null && LED.test(mover)) return { ...verb, subject: object, own: false, inverted: false }
    if (object !== null && /^(?:asked|asks|asking|want|wants|wanted|invited|expect|expects|expected)$/.test(mover)) return null
    const subject = heir(units, verb.from, before)
    if (subject !== null && isImpersonal(units, subject, verb.at)) return null
    return subject === null ? null : { ...verb, subject, own: false, inverted: false }
  }
  // "they argued with officers, with one shouting: “Back!”"
  if (left?.lower === 'one' && units[verb.from - 2]?.lower === 'with')
    return { ...verb, subject: { from: verb.from - 1, to: verb.from, relative: false }, own: true, inverted: false }
  // "stopped short of saying that"
  if (left?.lower === 'of' && units[verb.from - 2]?.lower === 'short') return null
  if (isNominal(left) && left?.pos !== 'NUM' && !isTimeWord(left)) {
    // the nearest noun does the chanting: "a mob chanting", "video showing"
    const subject = subjectLeft(units, verb.from)
    if (/^(?:footage|video|videos|clip|clips|recording|recordings|audio|film|images|pictures|memories|tape)$/.test(units[verb.from - 3]?.lower ?? '')) {
      // "ends with footage of Lane saying": whoever is seen in it
      const seen = units[verb.from - 2]?.lower === 'of' ? nounPhraseRight(units, verb.from - 1) : null
      if (seen !== null && seen.to === verb.from) return { ...verb, subject: seen, own: true, inverted: false }
    }
    const sender = subject === null ? null : senderOf(units, subject)
    if (sender !== null) return { ...verb, subject: sender, own: false, inverted: false }
    return subject === null ? null : { ...verb, subject, own: true, inverted: false }
  }
  const subject = seenDoing(units, verb.from) ?? heir(units, verb.from, before) ?? announced(units, verb)
  return subject === null ? null : { ...verb, subject, own: false, inverted: false }
}

// "a clip showing a woman climbing up and screaming": who is seen at the one is heard at the other
function seenDoing(units: readonly Unit[], from: number): Phrase | null {
  let joint = from - 1
  while (isAdverb(units[joint])) joint--
  if (units[joint]?.pos !== 'CCONJ') return null
  for (let j = joint - 1; j > 1 && j > from - 14; j--) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE' || /^[,;:]$/.test(unit.text)) return null
    if (!isVerb(unit)) continue
    if (!/ing$/.test(unit.lower) || !isNominal(units[j - 1])) return null
    const seen = nounPhraseLeft(units, j - 1)
    return seen !== null && /^(?:show(?:s|ed|ing|n)?|sees?|saw|seeing|hears?|heard|capture[sd]?|capturing)$/.test(units[seen.from - 1]?.lower ?? '')
      ? seen
      : null
  }
  return null
}

const LED =
  /^(?:led|leads?|leading|prompt(?:ed|s|ing)|forc(?:ed|es|ing)|caus(?:ed|es|ing)|mov(?:ed|es|ing)|compel(?:led|s|ling)|push(?:ed|es|ing)|drove|drives?|inspir(?:ed|es|ing))$/

// "After saying that it was safe, Lane left.": who says it comes with the main clause.
function announced(units: readonly Unit[], { from, to }: VerbFound): Phrase | null {
  if (from > 3 || !/^(?:after|before|by|while|when|despite|in|on|since|besides|without)$/.test(units[0]?.lower ?? '')) return null
  for (let j = to + 1; j < units.length && j < to + 40; j++) {
    if (units[j]?.text !== ',') continue
    const subject = nounPhraseRight(units, j + 1)
    if (subject !== null && (isVerb(units[subject.to]) || isAdverb(units[subject.to])) && !isTimeWord(units[subject.from])) return subject
  }
  return null
}

// "Lane wrote a letter to the ministry asking": whoever wrote it asks.
function senderOf(units: readonly Unit[], subject: Phrase): Phrase | null {
  if (
    !/^(?:wrote|sent|issued|released|published|posted|signed|delivered|tweeted|circulated|shared|unleashed|aired|fired|approved|passed|adopted)$/.test(
      units[subject.from - 1]?.lower ?? '',
    )
  )
    return null
  if (
    !units
      .slice(subject.from, subject.to)
      .some(({ lower }) => WORD_NOUNS.has(lower) || /^(?:ads?|adverts?|spots?|commercials?|resolutions?|motions?|petitions?)$/.test(lower))
  )
    return null
  return subjectOfClause(units, subject.from)
}
