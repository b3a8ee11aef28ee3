// The speaker finder: the noun phrase that does the saying, to the left of a verb or, inverted, to its right.
//
// Walks unit by unit with closed classes of words and the tagger's nouns; steps over appositions ("Lane, a nurse, said"), adverbials
// ("Lane on Tuesday said") and relative pronouns ("Lane, who said"). Bounded in how far it looks, so that it stays linear.
import type { Unit } from './words.ts'

/** Units from `from` up to, not including, `to`. `relative` when the mention was reached over "who" or "which". */
export type Phrase = { readonly from: number; readonly to: number; readonly relative: boolean }

const REACH = 60
const LINKS = new Set([
  'of',
  'for',
  'in',
  'with',
  'at',
  'from',
  'on',
  'to',
  'behind',
  'about',
  'against',
  'near',
  'under',
  'inside',
  'outside',
  'off',
  'without',
  'via',
])
const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year morning afternoon evening night january february march april june july august september october november december'.split(
    ' ',
  ),
)
const PRONOUNS = new Set(
  'he she they it we i you this that these those one another others some many most several everyone everybody someone somebody nobody all both few none neither either who'.split(
    ' ',
  ),
)
const POSSESSIVE = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose'])
const NEVER = new Set(['nobody', 'no-one', 'there', 'what', 'something', 'nothing', 'anything', 'everything', 'whatever', 'here', 'way', 'reason'])
const SKIPPED = new Set([
  'also',
  'then',
  'later',
  'still',
  'now',
  'once',
  'even',
  'just',
  'both',
  'each',
  'all',
  'never',
  'often',
  'first',
  'again',
  'only',
  'further',
  'earlier',
  'reportedly',
  'since',
  'simply',
  'too',
  'soon',
  'however',
  'instead',
  'therefore',
  'recently',
  'already',
  'always',
  'previously',
])

export const isNominal = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.pos === 'NOUN' ||
    unit.pos === 'PROPN' ||
    unit.pos === 'NUM' ||
    (unit.pos === 'PRON' && !POSSESSIVE.has(unit.lower)) ||
    PRONOUNS.has(unit.lower) ||
    unit.pos === 'SYM')
export const isVerb = (unit: Unit | undefined): boolean => unit !== undefined && (unit.pos === 'VERB' || unit.pos === 'AUX')
export const isAdverb = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.pos === 'ADV' || SKIPPED.has(unit.lower) || /[a-z]ly$/.test(unit.lower)) &&
  !['not', "n't", 'how', 'why', 'when', 'where'].includes(unit.lower) &&
  unit.pos !== 'PROPN'
const isRelative = (unit: Unit | undefined): boolean => unit !== undefined && (unit.lower === 'who' || unit.lower === 'which' || unit.lower === 'that')
export const isTimeWord = (unit: Unit | undefined): boolean => unit !== undefined && TIME_WORDS.has(unit.lower)

/** The phrase that ends just before unit `before` and can be a subject there, or null. */
export function subjectLeft(units: readonly Unit[], before: number): Phrase | null {
  let i = skipAdverbials(units, before - 1)
  if (i < 0) return null
  let closer = units[i] as Unit
  for (let jumps = 0; jumps < 4 && /^[,)—–-]$/.test(closer.text); jumps++) {
    const opener = openerOf(units, i, closer.text)
    if (opener < 0) return null
    i = skipAdverbials(units, opener - 1)
    if (i < 0) return null
    closer = units[i] as Unit
    if (closer.pos === 'NUM' && units[i - 1]?.text === ',') {
      i -= 1
      closer = units[i] as Unit
    }
  }
  if (isRelative(closer)) {
    const at = units[i - 1]?.text === ',' ? i - 2 : i - 1
    const antecedent = nounPhraseLeft(units, at)
    if (antecedent !== null) return { ...antecedent, relative: true }
    return closer.lower === 'that' ? { from: i, to: i + 1, relative: false } : { from: i, to: i + 1, relative: true }
  }
  const phrase = nounPhraseLeft(units, i)
  // "the operator, Norrail, said": a name alone in the apposition belongs to the mention.
  const comma = phrase === null ? undefined : units[phrase.to]
  if (phrase !== null && comma?.text === ',' && phrase.to < before - 2) {
    let to = phrase.to + 1
    while (to < before && units[to]?.pos === 'PROPN') to++
    if (to > phrase.to + 1 && units[to]?.text === ',' && to >= before - 2) return { ...phrase, to }
  }
  return phrase
}

function skipAdverbials(units: readonly Unit[], from: number): number {
  let i = from
  for (let steps = 0; i >= 0 && steps < 12; steps++) {
    const unit = units[i] as Unit
    if (isAdverb(unit) && unit.pos !== 'NOUN') i--
    else if (isTimeWord(unit) && i > 0) {
      let j = i - 1
      while (j > 0 && /^(?:last|this|next|every|early|late|the|that|on|in|earlier|later|of)$/.test(units[j]?.lower ?? '')) j--
      if (j === i - 1 && !isNominal(units[j]) && units[j]?.text !== ',') return i
      i = j
    } else break
  }
  return i
}

// "Lane, a nurse at the clinic, said": from the closing comma to the opening one. Not over a quotation, and not far.
function openerOf(units: readonly Unit[], closer: number, mark: string): number {
  const wanted = mark === ')' ? '(' : mark
  for (let j = closer - 2, n = 0; j > 0 && n < 40; j--, n++) {
    const unit = units[j] as Unit
    if (unit.text !== wanted) continue
    const left = units[j - 1]
    if (!isNominal(left) && left?.text !== ')' && left?.text !== ',' && !/['’]$/.test(left?.text ?? '')) return wanted === ',' && isVerb(left) ? -1 : -1
    const first = units[j + 1] as Unit
    if (first.pos === 'CCONJ') continue
    if (wanted === ',' && isNominal(left) && left?.pos === 'NUM' && units[j - 2]?.text === ',') return j // age: "Lane, 45, a nurse,"
    return j
  }
  return -1
}

/** The noun phrase that ends at unit `at`, or null. */
export function nounPhraseLeft(units: readonly Unit[], at: number): Phrase | null {
  const head = units[at]
  if (head === undefined) return null
  if (head.text === ')' || (head.text === "'" && at > 0)) return head.text === ')' ? overBrackets(units, at) : nounPhraseLeft(units, at - 1)
  if (!isNominal(head) && head.pos !== 'ADJ' && head.pos !== 'DET') return null
  if (head.pos === 'DET' && !PRONOUNS.has(head.lower)) return null
  if (NEVER.has(head.lower) || /^\d{4}$/.test(head.text)) return null
  if (head.pos === 'ADJ' && units[at - 1]?.lower !== 'the' && !PRONOUNS.has(head.lower)) return null
  if (isTimeWord(head) && head.lower !== 'week' && at > 0 && !isNominal(units[at - 1])) return null
  let k = at
  for (let n = 0; k > 0 && n < REACH; n++) {
    const cur = units[k] as Unit
    const left = units[k - 1] as Unit
    const closed =
      cur.pos === 'DET' || (cur.pos === 'PRON' && !/^(?:one|another|others|some|many|most|several|those)$/.test(cur.lower)) || POSSESSIVE.has(cur.lower)
    if (left.pos === 'ADP' && LINKS.has(left.lower) && k >= 2 && (closed || isNominal(cur) || cur.pos === 'ADJ')) {
      const owner = units[k - 2] as Unit
      if (isNominal(owner) && !isTimeWord(owner) && !/^(?:he|she|it|they|we|i|you)$/.test(owner.lower)) {
        k -= 2
        continue
      }
      const further = units[k - 3]
      if (owner.pos === 'VERB' && /(?:ing|ed)$/.test(owner.lower) && isNominal(further) && further?.pos !== 'PRON') {
        k -= 3
        continue
      }
      break
    }
    if (
      left.pos === 'CCONJ' &&
      k >= 2 &&
      (left.lower === 'and' || left.text === '&') &&
      (isNominal(units[k - 2]) || units[k - 2]?.text === ',') &&
      !verbInClause(units, k - 2)
    ) {
      if (units[k - 2]?.text === ',') break
      k -= 2
      continue
    }
    if (closed) {
      if (left.pos === 'PART' || left.lower === "'s") {
        k--
        continue
      }
      if (cur.pos === 'DET' && /^(?:all|both|half)$/.test(left.lower)) k--
      break
    }
    if (left.pos === 'PROPN' && !isTimeWord(left)) k--
    else if (left.pos === 'NOUN' && !isTimeWord(left)) {
      if (cur.pos === 'PROPN' && /[^s]s$/.test(left.lower)) break
      k--
    } else if (left.pos === 'ADJ' || left.pos === 'NUM') k--
    else if (left.pos === 'DET' || POSSESSIVE.has(left.lower)) k--
    else if ((left.pos === 'PART' && /s?['’]s?$/.test(left.lower)) || left.lower === "'s" || left.lower === "'") k--
    else if (/^[-–/&.]$/.test(left.text) && left.start > 0 && left.end === cur.start && units[k - 2]?.end === left.start) k--
    else if (
      left.pos === 'QUOTE' &&
      !/[,.!?]["”’']+$/.test(left.text) &&
      left.end - left.start < 40 &&
      isNominal(cur) &&
      k >= 2 &&
      (units[k - 2]?.pos === 'DET' || units[k - 2]?.pos === 'NOUN' || units[k - 2]?.pos === 'PROPN')
    )
      k--
    else break
  }
  return { from: k, to: at + 1, relative: false }
}

function overBrackets(units: readonly Unit[], at: number): Phrase | null {
  for (let j = at - 1; j > 0 && j > at - 12; j--) {
    if (units[j]?.text === '(') {
      const inner = nounPhraseLeft(units, j - 1)
      return inner === null ? null : { from: inner.from, to: j, relative: false }
    }
  }
  return null
}

function verbInClause(units: readonly Unit[], from: number): boolean {
  for (let j = from, n = 0; j >= 0 && n < 14; j--, n++) {
    const unit = units[j] as Unit
    if (unit.text === ',' || unit.text === ';' || unit.pos === 'QUOTE') return false
    if (isVerb(unit) && !/ing$/.test(unit.lower)) return true
  }
  return false
}

/** The noun phrase that begins at unit `from`, or null: inverted subjects, agents after "by", "according to ...". */
export function nounPhraseRight(units: readonly Unit[], from: number): Phrase | null {
  let k = from
  let nominal = -1
  for (let n = 0; k < units.length && n < REACH; k++, n++) {
    const unit = units[k] as Unit
    if (nominal >= 0 && (isTimeWord(unit) || /^(?:that|who|which)$/.test(unit.lower))) break
    if (unit.pos === 'PRON' && !POSSESSIVE.has(unit.lower) && nominal >= 0) break
    if (unit.pos === 'PRON' && !POSSESSIVE.has(unit.lower)) {
      nominal = k
      if (!/^(?:one|another|others|some|many|most|several|those)$/.test(unit.lower)) return { from, to: k + 1, relative: false }
      continue
    }
    if (isNominal(unit) || (k === from && /[a-z]ing$/.test(unit.lower)) || (unit.pos === 'ADJ' && units[k + 1]?.lower === 'of')) {
      nominal = k
      continue
    }
    if (unit.pos === 'DET' || POSSESSIVE.has(unit.lower)) {
      const left = units[k - 1]
      if (nominal >= 0 && left?.pos !== 'ADP' && left?.pos !== 'CCONJ') break
      continue
    }
    if (unit.pos === 'ADJ' || unit.pos === 'PART' || unit.lower === "'s" || unit.lower === "'") continue
    if (unit.pos === 'ADP' && nominal >= 0 && /^(?:of|for|from|at|with|in)$/.test(unit.lower)) {
      const next = units[k + 1]
      const after = units[k + 2]
      if (isTimeWord(next) || (unit.lower === 'in' && !(next?.pos === 'PROPN')) || (unit.lower === 'at' && next?.pos !== 'PROPN' && after?.pos !== 'PROPN'))
        break
      continue
    }
    if (
      unit.pos === 'CCONJ' &&
      nominal === k - 1 &&
      (units[k + 1]?.pos === 'PROPN' || units[k + 1]?.pos === 'NOUN') &&
      !isVerb(units[k + 2]) &&
      !isVerb(units[k + 3])
    )
      continue
    if (/^[-–/&.]$/.test(unit.text) && units[k - 1]?.end === unit.start && units[k + 1]?.start === unit.end) continue
    if (unit.pos === 'QUOTE' && unit.end - unit.start < 40 && isNominal(units[k + 1])) continue
    if (unit.pos === 'VERB' && nominal < 0 && k > from) continue
    break
  }
  return nominal >= 0 ? { from, to: nominal + 1, relative: false } : null
}

/** Whoever does what the nearest finite verb before unit `before` says: its subject, or the agent of a passive ("was reposted by the network"). */
export function doerOfClause(units: readonly Unit[], before: number): Phrase | null {
  for (let j = before - 1, n = 0; j > 0 && n < REACH; j--, n++) {
    const unit = units[j] as Unit
    if (!isVerb(unit) || /ing$/.test(unit.lower) || units[j - 1]?.lower === 'to') continue
    let be = j - 1
    while (be > 0 && isAdverb(units[be])) be--
    if (!/^(?:is|are|was|were|been|being)$/.test(units[be]?.lower ?? '')) break
    for (let k = j + 1; k < before && k < j + 16; k++) {
      if (units[k]?.lower !== 'by' || isVerb(units[k + 1]) || isAdverb(units[k + 1])) continue
      const agent = nounPhraseRight(units, k + 1)
      if (agent === null || isTimeWord(units[agent.to - 1])) continue
      // "by the League with the comment": what it came with is not the League's name
      const extra = units.slice(agent.from, agent.to).findIndex((unit, i) => i > 0 && unit.lower === 'with')
      return extra < 0 ? agent : { ...agent, to: agent.from + extra }
    }
    break
  }
  return subjectOfClause(units, before)
}

/** The subject of the nearest finite verb before unit `before`: whom a participle or a second verb of the same clause belongs to. */
export function subjectOfClause(units: readonly Unit[], before: number): Phrase | null {
  for (let j = before - 1, n = 0; j > 0 && n < REACH; j--, n++) {
    const unit = units[j] as Unit
    if (!isVerb(unit) || /ing$/.test(unit.lower) || units[j - 1]?.lower === 'to') continue
    let g = j
    while (g > 0 && (units[g - 1]?.pos === 'AUX' || isAdverb(units[g - 1]) || units[g - 1]?.pos === 'PART')) g--
    const found = subjectLeft(units, g)
    if (found !== null) return found
  }
  return null
}
