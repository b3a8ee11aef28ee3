// Who speaks where a verb of saying stands: the name after it ("..., said Lane"), the subject before it, or, for a participle and an infinitive, whoever
// speaks in the clause before.
//
// Whether the verb is a cue at all is settled by then (saying-verbs.ts); how far a subject reaches is the work of subjects.ts and noun-phrases.ts.
import { CUES, WORD_NOUNS } from './cues.ts'
import type { Cue } from './cues.ts'
import { endsAsSpeech, isClause } from './clauses.ts'
import type { CueFound, VerbFound } from './cue-found.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, nounPhraseLeft, nounPhraseRight } from './noun-phrases.ts'
import type { Phrase } from './noun-phrases.ts'
import type { SayingVerb } from './saying-verbs.ts'
import { subjectLeft, subjectOfClause } from './subjects.ts'
import { signedBy } from './unclaimed.ts'
import { afterPassive, groupBefore } from './verb-group.ts'
import type { Unit } from '../words.ts'

/** The cue with its speaker; null where nobody is found to speak. `before` are the cues to its left. */
export function withSpeaker(units: readonly Unit[], { verb, aux, depends }: SayingVerb, before: readonly CueFound[]): CueFound | null {
  if (depends) return participle(units, before, verb)
  const { cue, from, to } = verb

  // "... ," said Lane: inverted, when a quotation or a comma stands before the verb and a name after it.
  const beforeGroup = units[from - 1]
  if (!aux && (beforeGroup?.pos === 'QUOTE' || beforeGroup?.text === ',' || beforeGroup === undefined) && cue.form !== 'base' && speaksAfter(cue)) {
    const right = units[to]?.lower === 'that' ? null : nounPhraseRight(units, to)
    const leftSubject = beforeGroup?.text === ',' ? subjectLeft(units, from) : null
    const after = right === null ? undefined : units[right.to]
    if (
      right !== null &&
      !isTimeWord(units[right.from]) &&
      (leftSubject === null || units[from - 2]?.pos === 'QUOTE' || namesTheSpeaker(units, cue, right, from)) &&
      (beforeGroup !== undefined || /^[:,]$/.test(after?.text ?? '')) &&
      (!isVerb(after) || (leftSubject === null && endsAsSpeech(beforeGroup) && isReduced(units, right.to)))
    )
      return { ...verb, subject: withName(units, right), own: true, inverted: true }
  }
  const found = (cue.lemma === 'read' ? signedBy(units, to) : null) ?? afterQuotation(units, from) ?? subjectLeft(units, from)
  const subject = found === null || found.relative ? found : fromQuotation(units, found)
  const quoted = subject === null ? null : quotedAsSaying(units, cue, to)
  if (subject !== null && quoted !== null) return { ...verb, ...quoted, via: subject, own: true, inverted: false }
  if (subject !== null && isOwnPage(units.slice(subject.from, subject.to))) return null
  if (subject !== null) {
    // "the plan proposed by Lane"; not "said by telephone"
    if (cue.form === 'past' && !aux && units[verb.at + 1]?.lower === 'by' && !BY_WIRE.test(units[verb.at + 2]?.lower ?? '')) return null
    // "in a box labelled “old”": what a preposition holds says nothing
    if (
      cue.form === 'past' &&
      !aux &&
      units[to]?.pos === 'QUOTE' &&
      !subject.relative &&
      subject.to === from &&
      LABELS.test(cue.lemma) &&
      /^(?:in|at|on|of|with|from|inside|near|under)$/.test(units[subject.from - 1]?.lower ?? '')
    )
      return null
    if (subject.to === subject.from + 1 && isAnybody(units[subject.from] as Unit, cue)) return null
    if (isNobody(units, subject) || isSupposed(units, subject) || isInvented(units, subject)) return null
    return { ...verb, subject, own: true, inverted: false }
  }
  if (
    beforeGroup?.pos === 'CCONJ' &&
    cue.form === 'past' &&
    (cue.frames.has('addressee') || /^(?:to|by|with|as|in|for)$/.test(units[verb.at + 1]?.lower ?? '')) &&
    afterPassive(units, from - 2)
  )
    return null
  if (beforeGroup?.pos === 'CCONJ' || beforeGroup?.text === ',' || isAdverb(beforeGroup)) {
    const inherited = heir(units, from, before)
    return inherited === null ? null : { ...verb, subject: inherited, own: false, inverted: false }
  }
  return null
}

const BY_WIRE = /^(?:telephone|phone|e-?mail|text|letter|radio|fax|video|satellite|message|whatsapp)$/

// "..., pointed out Lane": a verb that takes words, not only a thing
const speaksAfter = (cue: Cue): boolean => cue.particle === null || cue.frames.has('clause') || cue.frames.has('quote')

// "said a clerk quoted by the daily", "said Lane referring to the quay": a participle that goes on about the speaker
function isReduced(units: readonly Unit[], at: number): boolean {
  const verb = units[at]
  if (verb?.pos !== 'VERB') return false
  return /ing$/.test(verb.lower) || (/(?:ed|en|wn)$/.test(verb.lower) && /^(?:by|in|for|on|at|to|as|from|with)$/.test(units[at + 1]?.lower ?? ''))
}

// "They had been travelling together, wrote Osman Reyes.": a name at the end, after a verb that takes no object.
function namesTheSpeaker(units: readonly Unit[], cue: Cue, right: Phrase, from: number): boolean {
  const after = units[right.to]
  if (!cue.frames.has('clause') || cue.frames.size > 1 || isTimeWord(units[right.from])) return false
  return (
    units.slice(right.from, right.to).some((unit) => unit.pos === 'PROPN') && (after === undefined || /^[,.]$/.test(after.text)) && isClause(units, 0, from - 1)
  )
}

// "...," Lane, director for ports, docks and wharves, said: the name straight after the quotation, whatever stands between.
function afterQuotation(units: readonly Unit[], from: number): Phrase | null {
  if (units[from - 1]?.text !== ',') return null
  for (let j = from - 2, n = 0; j >= 0 && n < 40; j--, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE') {
      const name = endsAsSpeech(unit) ? nounPhraseRight(units, j + 1) : null
      return name !== null && units[name.to]?.text === ',' ? withName(units, name) : null
    }
    if (unit.pos === 'AUX') return null
  }
  return null
}

// "said its director, Mara Lane", "the head teacher, Mara Lane, said": the name behind the office belongs to the mention.
function withName(units: readonly Unit[], office: Phrase): Phrase {
  const last = units[office.to - 1]
  if (
    last?.pos !== 'NOUN' ||
    units[office.to]?.text !== ',' ||
    units.slice(office.from, office.to).some((unit) => unit.pos === 'PROPN' && !isOwner(units, unit))
  )
    return office
  let to = office.to + 1
  while (units[to]?.pos === 'PROPN' && !isTimeWord(units[to]) && to - office.to <= 5) to++
  const after = units[to]
  return to > office.to + 1 && (after === undefined || /^[,.;(]$/.test(after.text)) ? { ...office, to } : office
}

// "Varn's mayor": whose office it is
const isOwner = (units: readonly Unit[], unit: Unit): boolean => /^['’]s?$/.test(units[units.indexOf(unit) + 1]?.text ?? '')

// `"...," Minister for Trade, Ports and the Arts Mara Lane said`: all that stands between the quotation and the verb, where no verb stands in it.
function fromQuotation(units: readonly Unit[], subject: Phrase): Phrase {
  for (let j = subject.from - 1, n = 0; j >= 0 && n < 12; j--, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE')
      return endsAsSpeech(unit) && n > 0 && isNominal(units[j + 1]) && units[subject.from - 1]?.pos !== 'CCONJ' ? { ...subject, from: j + 1 } : subject
    if (isVerb(unit) || /^[:;()—–-]$/.test(unit.text)) return subject
  }
  return subject
}

// "the Post quoted Lane as saying": Lane says it, the Post reports it.
function quotedAsSaying(units: readonly Unit[], cue: Cue, from: number): { subject: Phrase; to: number } | null {
  if (cue.lemma !== 'quote' && cue.lemma !== 'cite') return null
  const subject = nounPhraseRight(units, from)
  if (subject === null) return null
  // "quoted the governor, Ana Brill, as saying", "cited Lane on Monday as saying"
  let as = subject.to
  while (as < subject.to + 12 && units[as] !== undefined && units[as]?.lower !== 'as' && !isVerb(units[as]) && units[as]?.pos !== 'QUOTE') as++
  if (units[as]?.lower !== 'as' || units[as + 1]?.lower !== 'saying') return null
  return { subject: withName(units, subject), to: as + 2 }
}

// "This story originally said": the publication speaking of itself.
const isOwnPage = (units: readonly Unit[]): boolean =>
  (units.length <= 4 &&
    /^(?:this|an|earlier)$/.test(units[0]?.lower ?? '') &&
    /^(?:story|article|report|page|piece|version|headline)$/.test(units.at(-1)?.lower ?? '')) ||
  // "an earlier version of this article said"
  (units.some(
    (unit, i) =>
      /^(?:versions?|editions?|headline|caption)$/.test(unit.lower) && units[i + 1]?.lower === 'of' && /^(?:this|the|our)$/.test(units[i + 2]?.lower ?? ''),
  ) &&
    /^(?:story|article|report|page|piece|post|caption)$/.test(units.at(-1)?.lower ?? ''))

// "Nobody from the firm has said", "no one at the port", "none of the officers", "neither man": what none of them says is nobody's word.
function isNobody(units: readonly Unit[], { from }: Phrase): boolean {
  const first = units[from]?.lower ?? ''
  return (
    /^(?:nobody|no-one|none|neither)$/.test(first) ||
    (first === 'no' && !/^\d/.test(units[from + 1]?.text ?? '')) ||
    (units[from - 1]?.lower === 'no' && units[from]?.lower === 'one')
  )
}

// "If the police say it was an accident": supposed, not said. "If, as the police say, ..." is said.
const isSupposed = (units: readonly Unit[], { from }: Phrase): boolean =>
  /^(?:if|unless)$/.test(units[from - 1]?.lower ?? '') || (units[from - 1]?.lower === 'that' && units[from - 2]?.lower === 'suppose')

// "The novel tells of a king who says he is a god": told in a story
function isInvented(units: readonly Unit[], { from, relative }: Phrase): boolean {
  if (!relative || !/^(?:of|about|follows|features|stars|has)$/.test(units[from - 1]?.lower ?? '')) return false
  return units.slice(Math.max(0, from - 12), from).some((unit) => STORIES.test(unit.lower))
}
const STORIES = /^(?:novels?|novellas?|plays?|operas?|fables?|legends?|myths?|sitcoms?|musicals?|thrillers?|fairytales?|fiction|pantomimes?|romcom|cartoons?)$/

const LABELS = /^(?:label|dub|call|deem)$/

// "you may call it", "everybody says", "we thought": nobody in particular, or the writer
const isAnybody = ({ lower }: Unit, cue: Cue): boolean =>
  /^(?:anyone|anybody|everyone|everybody|nobody)$/.test(lower) ||
  (lower === 'you' && cue.form === 'base') ||
  (cue.strength === 'believes' && /^(?:i|we|one)$/.test(lower))

// "..., adding that", "a mob chanting", "is heard shouting", "vowed to tell": the speaker stands in the clause before.
function participle(units: readonly Unit[], before: readonly CueFound[], verb: VerbFound): CueFound | null {
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
    return subject === null ? null : { ...verb, subject, own: false, inverted: false }
  }
  // "stopped short of saying that"
  if (left?.lower === 'of' && units[verb.from - 2]?.lower === 'short') return null
  if (isNominal(left) && left?.pos !== 'NUM') {
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

// The speaker of an earlier cue of this sentence, or the subject of the clause; whoever tells of them, where they stand in another's words.
function heir(units: readonly Unit[], from: number, before: readonly CueFound[]): Phrase | null {
  const nearest = nearestHeir(units, from, before)
  return nearest === null ? null : (teller(units, from, before, nearest) ?? nearest)
}

// "Aides said it was too early but noted that ...", "She said the port would shut, adding that ...": a second verb of the same kind goes on with the first
function teller(units: readonly Unit[], from: number, before: readonly CueFound[], nearest: Phrase): Phrase | null {
  const joint = units[from - 1]
  const form = CUES.get(units[from]?.lower ?? '')?.form
  const goesOn = (cue: CueFound): boolean =>
    joint?.text === ',' ? form === 'ing' : joint?.pos === 'CCONJ' && form !== undefined && form !== 'ing' && cue.cue.form !== 'ing'
  const outer = before.find(
    (cue) =>
      cue.kind === 'verb' &&
      cue.own &&
      !cue.inverted &&
      cue.subject !== null &&
      !cue.subject.relative &&
      cue.cue.frames.has('clause') &&
      cue.to <= nearest.from,
  )
  if (outer === undefined || !goesOn(outer) || outer.cue.form === 'ing' || outer.infinitive || units[nearest.from - 1]?.text === ',') return null
  return units.slice(outer.to, from).some((unit) => unit.text === ';' || unit.pos === 'QUOTE') ? null : outer.subject
}

function nearestHeir(units: readonly Unit[], from: number, before: readonly CueFound[]): Phrase | null {
  const last = before.at(-1)
  const joint = units[from - 1]
  if (last !== undefined && last.subject !== null && last.kind === 'verb') {
    // "refused to pay a builder who said he was owed, saying": the one who refused
    if (last.subject.relative && joint?.text === ',' && !/[,]/.test(units[last.subject.to]?.text ?? ''))
      return outerSubject(units, last.subject) ?? last.subject
    // "when his mother mentioned it, he laughed and said": the one who laughed
    if (joint?.pos === 'CCONJ' && !last.inverted) return laterSubject(units, last, from) ?? subjectBeside(units, last, from) ?? last.subject
    return last.subject
  }
  return (joint?.text === ',' ? mainSubject(units, from) : null) ?? subjectOfClause(units, from) ?? null
}

// The subject that the clause before `from` opens with, where that is a name, a pronoun or a noun with its article and the words nearer by belong to a
// relative clause ("weighed in on claims against a manager, who had hit a man, calling it"); null where no relative clause stands between.
function mainSubject(units: readonly Unit[], from: number): Phrase | null {
  const nearest = subjectOfClause(units, from)
  if (nearest === null || !nearest.relative) return null
  return outerSubject(units, nearest)
}

function outerSubject(units: readonly Unit[], inner: Phrase): Phrase | null {
  const outer = subjectOfClause(units, inner.from)
  return outer === null || outer.relative || outer.to > inner.from ? null : outer
}

// The subject of a clause of its own that begins behind a comma between the last cue and this verb.
function laterSubject(units: readonly Unit[], last: CueFound, from: number): Phrase | null {
  for (let j = from - 2; j > last.to; j--) {
    if (units[j]?.text !== ',') continue
    const subject = nounPhraseRight(units, j + 1)
    const verb = subject === null ? undefined : units[subject.to]
    return subject !== null && subject.to < from && verb?.pos === 'VERB' && !/ing$/.test(verb.lower) && isSubordinateOpening(units[0]) ? subject : null
  }
  return null
}

// "a woman screams “Stop” as a guard climbs up and yells": the subject of the clause that a joining word opens after the last cue
function subjectBeside(units: readonly Unit[], last: CueFound, from: number): Phrase | null {
  for (let j = from - 2; j > last.to; j--) {
    if (!/^(?:as|while|when|until|before|after)$/.test(units[j]?.lower ?? '') || units[j - 1]?.pos !== 'QUOTE') continue
    const subject = nounPhraseRight(units, j + 1)
    const verb = subject === null ? undefined : units[subject.to]
    return subject !== null && subject.to < from && (verb?.pos === 'VERB' || verb?.pos === 'NOUN') && !/ing$/.test(verb.lower) ? subject : null
  }
  return null
}

const isSubordinateOpening = (unit: Unit | undefined): boolean =>
  /^(?:when|while|after|before|as|once|if|although|though|because|since|whenever|until)$/.test(unit?.lower ?? '') ||
  /^(?:Once|One|Then|Later)$/.test(unit?.text ?? '')
