// Noun phrases as stretches of units, read leftwards from their last word (rightwards: noun-phrase-right.ts), and which words can stand in one.
//
// Knows what can stand in one: names, nouns, articles, possessives, "of" and its kin; where one ends and the next begins. Bounded in
// how far it looks, so that reading stays linear.
import type { Unit } from '../../words.ts'

/** Units from `from` up to, not including, `to`. `relative` when the mention was reached over "who" or "which". */
export type Phrase = { readonly from: number; readonly to: number; readonly relative: boolean }

export const REACH = 60
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
/** Whose something is. */
export const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose'])
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

/** Whether a noun phrase can end with it. */
export const isNominal = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.pos === 'NOUN' ||
    unit.pos === 'PROPN' ||
    unit.pos === 'NUM' ||
    (unit.pos === 'PRON' && !POSSESSIVE.has(unit.lower)) ||
    PRONOUNS.has(unit.lower) ||
    unit.pos === 'SYM')
/** Auxiliaries among them. */
export const isVerb = (unit: Unit | undefined): boolean => unit !== undefined && (unit.pos === 'VERB' || unit.pos === 'AUX')
/** What may stand between a subject and its verb. */
export const isAdverb = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  unit.pos !== 'PROPN' &&
  (unit.pos === 'ADV' || SKIPPED.has(unit.lower) || (unit.pos !== 'NOUN' && unit.lower.endsWith('ly') && /[a-z]ly$/.test(unit.lower))) &&
  !NO_ADVERBS.has(unit.lower)
/** "the business daily": how often a paper appears. */
export const PERIODICALS: ReadonlySet<string> = new Set(['daily', 'weekly', 'monthly', 'quarterly'])
const NO_ADVERBS = new Set([...PERIODICALS, 'not', "n't", 'how', 'why', 'when', 'where'])
/** "Tuesday", "today", "later". */
export const isTimeWord = (unit: Unit | undefined): boolean => unit !== undefined && TIME_WORDS.has(unit.lower)

/** The noun phrase that ends at unit `at`, or null. */
export function nounPhraseLeft(units: readonly Unit[], at: number): Phrase | null {
  const called = bearerOf(units, at)
  if (called >= 0) {
    const bearer = nounPhraseLeft(units, called - 1)
    if (bearer !== null) return { ...bearer, to: at + 1 }
  }
  const head = units[at]
  if (head === undefined) return null
  if (head.text === ')' || (head.text === "'" && at > 0)) return head.text === ')' ? overBrackets(units, at) : nounPhraseLeft(units, at - 1)
  // "the minister himself"
  if (/^(?:him|her|it)self$|^themselves$/.test(head.lower) && isNominal(units[at - 1]) && units[at - 1]?.pos !== 'PRON') {
    const stressed = nounPhraseLeft(units, at - 1)
    return stressed === null ? null : { ...stressed, to: at + 1 }
  }
  if (!isNominal(head) && head.pos !== 'ADJ' && head.pos !== 'DET') return null
  if (head.pos === 'DET' && !PRONOUNS.has(head.lower)) return null
  if (NEVER.has(head.lower) || /^(?:\d{4}|[ap]\.?m\.?)$/i.test(head.text)) return null
  if (head.pos === 'ADJ' && !/^(?:the|an?|one|another)$/.test(units[at - 1]?.lower ?? '') && !PRONOUNS.has(head.lower)) return null
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
      // "officials familiar with the talks", "people close to Lane"
      if (/^(?:familiar|close|loyal|opposed|sympathetic|critical|responsible)$/.test(owner.lower) && isNominal(further) && further?.pos !== 'PRON') {
        k -= 3
        continue
      }
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
    // "the Sunday Echo": a paper of that name
    const named = isTimeWord(left) && /^\p{Lu}/u.test(left.text) && cur.pos === 'PROPN' && units[k - 2]?.pos === 'DET'
    if (named || (left.pos === 'PROPN' && !isTimeWord(left))) k--
    else if (left.pos === 'NOUN' && (!isTimeWord(left) || cur.text === '-')) {
      if (/^(?:mr|mrs|ms|miss|dr)\.?$/.test(cur.lower) && HEARERS.test(left.lower)) break // "in a statement read to the court Mr Holt said"
      if (cur.pos === 'PROPN' && /[^s]s$/.test(left.lower)) break
      k--
    } else if (left.pos === 'ADJ' || (left.pos === 'NUM' && !/^\d{1,2}[.:]\d{2}/.test(left.text))) k--
    // "Marren's proposed new bridge"
    else if (
      left.pos === 'VERB' &&
      /(?:ed|ing)$/.test(left.lower) &&
      left.lower !== 'showed' && // "another showed boys"
      (units[k - 2]?.pos === 'DET' || POSSESSIVE.has(units[k - 2]?.lower ?? '') || /^['’]s?$/.test(units[k - 2]?.text ?? ''))
    )
      k--
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

const HEARERS = /^(?:court|jury|inquest|inquiry|hearing|tribunal|trial|council|committee|commission|meeting|conference|reporters|police)$/

// "a group called Quay United", "a band calling itself Nets by Night": the unit of "called", where the unit `at` ends the name; else -1.
function bearerOf(units: readonly Unit[], at: number): number {
  if (units[at]?.pos !== 'PROPN' && !/^\p{Lu}/u.test(units[at]?.text ?? '')) return -1
  for (let k = at, n = 0; k > 0 && n < 8; k--, n++) {
    const word = units[k - 1] as Unit
    if (/^(?:called|named|dubbed|nicknamed)$/.test(word.lower))
      // "The Ledger called Mara Lane": a name is called nothing, it calls
      return isNominal(units[k - 2]) && units[k - 2]?.pos !== 'PRON' && units[k - 2]?.pos !== 'PROPN' ? k - 1 : -1
    if (/^(?:itself|themselves|himself|herself)$/.test(word.lower) && /^(?:calling|naming)$/.test(units[k - 2]?.lower ?? ''))
      return isNominal(units[k - 3]) ? k - 2 : -1
    if (word.lower === 'as' && units[k - 2]?.lower === 'known') return isNominal(units[k - 3]) ? k - 2 : -1
    if (!/^\p{Lu}/u.test(word.text) && word.pos !== 'DET' && !/^(?:of|by|for|the|and|&|in|on|against)$/.test(word.lower)) return -1
  }
  return -1
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
