// Where in a sentence a time can begin at all: the words of the table's rows, and of those that mean little ("the", "a", "about") only the ones
// with a word of time close behind. Most sentences have no time and are left after one walk over their letters.

/** The first word of a time, in lower case; '#' for a number in figures. */
type Start = { readonly at: number; readonly word: string }

/** How many words behind a weak beginning its word of time can stand: "the first one hundred and twenty days", with one to spare. */
const REACH = 8

const list = (words: string): readonly string[] => words.split(' ')
/** Without one of these, or a number in figures, within reach no row that begins with a weak word can match. */
const OF_TIME: ReadonlySet<string> = new Set([
  ...list('second seconds minute minutes min mins hour hours hr hrs day days night nights nighttime weekend weekends week weeks fortnight fortnights'),
  ...list('month months quarter quarters year years yr yrs decade decades century centuries moment moments time while date period half end'),
  ...list(
    'morning afternoon evening hours light lunchtime teatime noon midday midnight midmorning midafternoon dawn dusk sunrise sunset daybreak nightfall today',
  ),
  ...list(
    'tomorrow tmrw tmr yesterday tonight tonite writing publication publishing following spring summer autumn fall winter springtime summertime autumntime falltime wintertime',
  ),
  ...list('monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays'),
  ...list('mon tue tues wed weds thu thur thurs fri sat sun january february march april may june july august september october november december'),
  ...list('jan feb mar apr jun jul aug sep sept oct nov dec past present future term ago earlier later beginning start early late mid middle close part'),
  ...list('twenties thirties forties fifties sixties seventies eighties nineties thousand clock m am pm before after now current recent recently'),
  ...list('christmas halloween hallowe easter thanksgiving independence bastille bonfire valentine patrick george andrew david fools armistice veterans'),
  ...list('remembrance saints souls workers stephen labor memorial palm ash whit pentecost ascension epiphany hogmanay twelfth election eve boxing good guy'),
  ...list('groundhog women earth anzac cinco juneteenth canada australia aids rights columbus presidents king father friday monday'),
])

// Longer words begin no row and are none of time.
const LONGEST = 16
/** These begin a time that needs no other word. */
const STRONG: ReadonlySet<string> = new Set(
  list(
    'someday recently recent lately soon currently presently nowadays overnight daily weekly monthly yearly hourly nightly fortnightly biweekly quarterly annually weekdays midweek midyear midmonth midsummer midwinter nineteen eighteen twenty new q h fy half noon',
  ),
)

/** A finder of the places in a text where a row can begin, in order. `begins` are the words that begin any row, in lower case. One walk, whatever the text. */
export function startsOf(begins: Iterable<string>): (text: string) => readonly Start[] {
  const opens = new Set(begins)
  // What each word of interest is, told by one look-up.
  const roles = new Map<string, number>()
  for (const word of [...opens, ...OF_TIME])
    roles.set(word, (opens.has(word) ? OPENS : 0) | (OF_TIME.has(word) ? IS_TIME : 0) | (OF_TIME.has(word) || STRONG.has(word) ? SURE : 0))
  // Whether any word of interest has this first letter, last letter and length: most words are passed over by that alone.
  const plausible = new Uint8Array(1024 * (LONGEST + 1))
  for (const word of [...opens, ...OF_TIME])
    if (word.length <= LONGEST) plausible[shapeOf(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1
  const opensFigures = IS_TIME | SURE | (opens.has('#') ? OPENS : 0)
  return (text) => {
    const found: Start[] = []
    const sure: boolean[] = []
    const places: number[] = [] // which word of the text each is
    let waiting = 0 // those from here on have not met a word of time yet
    let words = 0
    for (let at = 0; at < text.length;) {
      const first = text.charCodeAt(at)
      const kind = kindOf(first)
      if (kind === OTHER) {
        at++
        continue
      }
      let end = at + 1
      while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++
      words++
      const isWord = kind === LETTER && end - at <= LONGEST && plausible[shapeOf(end - at, first, text.charCodeAt(end - 1))] === 1
      if (isWord || kind === DIGIT) {
        const word = isWord ? text.slice(at, end).toLowerCase() : '#'
        const role = isWord ? (roles.get(word) ?? 0) : opensFigures
        if ((role & IS_TIME) !== 0) for (; waiting < found.length; waiting++) sure[waiting] ||= words - (places[waiting] ?? 0) <= REACH
        if ((role & OPENS) !== 0) {
          found.push({ at, word })
          places.push(words)
          sure.push((role & SURE) !== 0)
        }
      }
      at = end
    }
    return found.length === 0 ? found : found.filter((_, i) => sure[i])
  }
}

/** Of a word: the same for its capital. */
const shapeOf = (length: number, first: number, last: number): number => (length << 10) | ((first & 31) << 5) | (last & 31)

const OPENS = 1 // begins a row
const IS_TIME = 2
const SURE = 4 // needs no word of time behind it

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const KINDS = Uint8Array.from({ length: 128 }, (_, code) =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? LETTER : code >= 48 && code <= 57 ? DIGIT : OTHER,
)
const kindOf = (code: number): number => (code < 128 ? (KINDS[code] ?? OTHER) : OTHER)
