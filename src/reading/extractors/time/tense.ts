// The tense of the clause a time stands in, from the verbs around it: it decides between the last and the next Saturday.
//
// No tagger: a closed list of auxiliaries and irregular pasts, "-ed", and the words that point ahead. The nearest verb in the clause wins,
// the one before the time over the one behind it at the same distance. `null` when there is none (a headline, a caption).
export type Tense = 'past' | 'present' | 'future' | null

const WORD = /[A-Za-z][A-Za-z']*|[.;:!?"()]|,/g
const FUTURE = new Set(['will', 'shall', "'ll", 'upcoming', 'forthcoming', "won't", "we'll", "they'll", "he'll", "she'll", "it'll", "i'll", "you'll"])
const AHEAD = new Set(['expected', 'scheduled', 'due', 'slated', 'planned', 'set', 'going', 'about', 'supposed', 'poised', 'bound'])
const PLANS = new Set([
  'expect',
  'expects',
  'plan',
  'plans',
  'intend',
  'intends',
  'hope',
  'hopes',
  'wants',
  'faces',
  'face',
  'begins',
  'begin',
  'starts',
  'expires',
  'expire',
  'opens',
  'matures',
  'maturing',
  'payable',
  'effective',
])
const MODAL = new Set(['may', 'might', 'can', 'could', 'would', 'should', 'must', 'to'])
const PRESENT = new Set([
  'is',
  'are',
  'am',
  'has',
  'have',
  'says',
  'say',
  "isn't",
  "aren't",
  'does',
  'do',
  "it's",
  "he's",
  "she's",
  'shows',
  'show',
  'gives',
  'remains',
  'remain',
])
const PAST = new Set(
  "was were had did said told went came took gave made saw found got became began left kept held brought wrote stood lost paid met ran sat sent fell led read won rose grew broke spoke chose drove struck hit cut put let shot fought sold bought built caught taught thought felt heard knew threw drew flew hung rang sang sank shook slept spent stole swam swore wore tore woke bore dealt dug fed fled hid laid lay lent lit meant rode sought shut slid split spread stuck swept swung understood withdrew closed wasn't weren't didn't hadn't couldn't been done seen taken given shown killed".split(
    ' ',
  ),
)
const NOT_PAST = new Set([
  'need',
  'indeed',
  'red',
  'bed',
  'hundred',
  'speed',
  'feed',
  'seed',
  'breed',
  'exceed',
  'proceed',
  'succeed',
  'shed',
  'sped',
  'fed',
  'united',
  'so-called',
  'agreed-upon',
  'limited',
  'related',
  'unlimited',
  'wed',
  'armed',
  'media',
])

/** The tense that governs the time at `start`..`end` of a sentence. */
export function tenseAt(sentence: string, start: number, end: number): Tense {
  const before = near(sentence.slice(Math.max(0, start - WINDOW), start), true)
  if (before.tense !== null && before.distance <= 12) {
    // "said the meeting will ..." is caught by the nearest verb; a verb of saying just before a time behind it governs the time only if no other verb follows.
    if (!SAYING.has(before.word) || before.distance <= 3) return before.tense
    const after = near(sentence.slice(end, end + WINDOW), false)
    return after.tense !== null && after.distance <= 8 ? after.tense : before.tense
  }
  const after = near(sentence.slice(end, end + WINDOW), false)
  return after.tense ?? before.tense
}

const WINDOW = 240 // characters either side: a clause is shorter, and the cost stays the same however long the sentence
const SAYING = new Set(['said', 'told', 'added', 'reported', 'announced'])

function near(piece: string, backwards: boolean): { tense: Tense; word: string; distance: number } {
  const words = (piece.match(WORD) ?? []).map((word) => word)
  if (backwards) words.reverse()
  for (const [distance, written] of words.entries()) {
    if (/^[.;!?]$/.test(written)) break
    const word = written.toLowerCase()
    const tense = tenseOf(word, words, distance, backwards)
    if (tense !== null) return { tense, word, distance }
  }
  return { tense: null, word: '', distance: 99 }
}

function tenseOf(word: string, words: readonly string[], at: number, backwards: boolean): Tense {
  const next = (backwards ? words[at - 1] : words[at + 1])?.toLowerCase() ?? ''
  const previous = (backwards ? words[at + 1] : words[at - 1])?.toLowerCase() ?? ''
  if (FUTURE.has(word) || PLANS.has(word)) return 'future'
  if (AHEAD.has(word) && (next === 'to' || next === 'for' || word === 'due' || word === 'scheduled' || word === 'slated')) return 'future'
  if (MODAL.has(word)) {
    if (word === 'to') return null
    return next === 'have' ? 'past' : word === 'could' || word === 'would' ? 'future' : 'future'
  }
  if ((word === 'is' || word === 'are') && next === 'to') return 'future'
  if (PAST.has(word)) return HELPERS.has(previous) && /^(?:will|would|may|to|could|should|might)$/.test(before2(words, at, backwards)) ? 'future' : 'past'
  if (PRESENT.has(word)) return 'present'
  if (word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word)) {
    if (previous === 'be' || previous === 'get') return 'future'
    return 'past'
  }
  return null
}
const HELPERS = new Set(['be', 'have', 'been', 'get'])
const before2 = (words: readonly string[], at: number, backwards: boolean): string => ((backwards ? words[at + 2] : words[at - 2]) ?? '').toLowerCase()
