// Words as drift compares them: by stem, with contractions opened, numbers as figures, British and American spelling alike; and the best
// place of a short run of words inside a longer one (Smith, Waterman 1981, the short run whole).
import { stemOf } from '../said-of/event-words.ts'
import type { Stretch } from '../reader.ts'
import { table } from '../../model/table.ts'

/** `key` is compared. `weight`: content words carry the passage, critical ones turn it ("not", "may", "all", "only", "at least"). */
export type DriftWord = Stretch & { readonly key: string; readonly weight: 'content' | 'critical' | 'function'; readonly afterCut: boolean }

const LONGEST = 400

/** The words of a stretch. What stands in square brackets is the publication's and no word; a cut ("…", "[...]") is noted on the word after it. */
export function driftWordsOf(text: string, { start, end }: Stretch): readonly DriftWord[] {
  const words: DriftWord[] = []
  let afterCut = false
  let inBrackets = false
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}*]+(?:[.,]\p{N}+)*(?:['’][\p{L}]+)*|…|\.\.\.?|\[|\]/gu)) {
    const token = match[0]
    if (token === '[') inBrackets = true
    if (token === ']') inBrackets = false
    if (inBrackets || token === ']' || token === '…' || token.startsWith('..')) {
      afterCut = true
      continue
    }
    const at = { start: start + match.index, end: start + match.index + token.length }
    for (const word of opened(token.toLowerCase().replace(/’/g, "'"))) {
      words.push({ ...at, ...weighed(word), afterCut })
      afterCut = false
    }
    if (words.length >= LONGEST) break
  }
  return words
}

const ENDINGS: Readonly<Record<string, string>> = table({ ve: 'have', re: 'are', ll: 'will', m: 'am' })

function opened(word: string): readonly string[] {
  if (word === 'cannot') return ['can', 'not']
  if (word === "won't") return ['will', 'not']
  if (word === "can't") return ['can', 'not']
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not']
  const [stem = word, ending] = word.split("'")
  return ending === undefined ? [word] : [stem, ...(ENDINGS[ending] === undefined ? [] : [ENDINGS[ending]])]
}

function weighed(word: string): Pick<DriftWord, 'key' | 'weight'> {
  const critical = CRITICAL[word]
  if (critical !== undefined) return { key: critical, weight: 'critical' }
  const number = NUMBERS.indexOf(word)
  if (number >= 0) return { key: `#${number < TENS ? number : (number - TENS + 2) * 10}`, weight: 'content' }
  if (/^\p{N}/u.test(word)) return { key: `#${word.replace(/,/g, '')}`, weight: 'content' }
  if (FUNCTION.has(word)) return { key: word, weight: 'function' }
  return {
    key: stemOf(IRREGULAR[word] ?? word)
      .replace(/is(?=$|at)/, 'iz')
      .replace(/our$/, 'or'),
    weight: 'content',
  }
}

const IRREGULAR: Readonly<Record<string, string>> = table({
  ...{ left: 'leave', made: 'make', took: 'take', taken: 'take', went: 'go', gone: 'go', came: 'come', saw: 'see', seen: 'see', knew: 'know', known: 'know' },
  ...{ sent: 'send', kept: 'keep', lost: 'lose', found: 'find', built: 'build', brought: 'bring', began: 'begin', begun: 'begin', stood: 'stand', paid: 'pay' },
  ...{ given: 'give', sold: 'sell', spoke: 'speak', spoken: 'speak', wrote: 'write', written: 'write', men: 'man', women: 'woman', children: 'child' },
})
const TENS = 20 // from here on by tens
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
const CRITICAL: Readonly<Record<string, string>> = table({
  ...{ not: '!not', no: '!not', never: '!not', none: '!not', nobody: '!not', nothing: '!not', without: '!not', neither: '!not', nor: '!not' },
  ...{ may: '!may', might: '!may', perhaps: '!may', possibly: '!may', maybe: '!may', probably: '!probably', likely: '!probably' },
  ...{ must: '!must', all: '!all', every: '!all', everyone: '!all', everybody: '!all', only: '!only', some: '!some', most: '!most', few: '!few' },
  ...{ before: '!before', after: '!after', will: '!will', would: '!will', shall: '!will', should: '!should', can: '!can', could: '!can' },
  ...{ almost: '!nearly', nearly: '!nearly', least: '!least', if: '!if', unless: '!if' },
})
export const FUNCTION: ReadonlySet<string> = new Set(
  'a an the this that these those and or but so as at by for from in into of off on onto out over to up with within about after before than then there here i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what when where why how is are was were be been being am do does did done has have had having s t also just very too again more much such own same any each both other another while because until since though although yet'.split(
    ' ',
  ),
)

export type Aligned = {
  readonly pairs: readonly (readonly [passage: number, given: number])[]
  readonly content: number // content words of the given run that have their like
  readonly share: number // of all its content words
}

// What like words earn and differences cost: a run of three content words outweighs one that is missing; words left out cost least.
const EARNS = { content: 3, critical: 2, function: 1 } as const
const OTHER = -2.5
const ADDED = -1.2
const LEFT_OUT = -0.5

/** The place in `passage` where `given` fits best. O(passage x given). */
export function fit(passage: readonly DriftWord[], given: readonly DriftWord[]): Aligned {
  const [n, m] = [given.length, passage.length]
  const width = m + 1
  const score = new Float64Array((n + 1) * width)
  for (let i = 1; i <= n; i++) {
    score[i * width] = i * ADDED
    for (let j = 1; j <= m; j++) {
      const step = (score[(i - 1) * width + j - 1] ?? 0) + meeting(given[i - 1], passage[j - 1])
      score[i * width + j] = Math.max(step, (score[(i - 1) * width + j] ?? 0) + ADDED, (score[i * width + j - 1] ?? 0) + (i === n ? 0 : LEFT_OUT))
    }
  }
  const pairs: [number, number][] = []
  for (let i = n, j = m; i > 0 && j > 0;) {
    const here = score[i * width + j] ?? 0
    if (here === (score[i * width + j - 1] ?? 0) + (i === n ? 0 : LEFT_OUT)) j--
    else if (here === (score[(i - 1) * width + j] ?? 0) + ADDED) i--
    else {
      if (isLike(given[i - 1], passage[j - 1])) pairs.push([j - 1, i - 1])
      i--
      j--
    }
  }
  const content = pairs.filter(([, i]) => given[i]?.weight === 'content').length
  return { pairs: pairs.reverse(), content, share: content / Math.max(1, contentOf(given)) }
}

/** How many of them carry content. */
export const contentOf = (words: readonly DriftWord[]): number => words.filter(({ weight }) => weight === 'content').length

const meeting = (a: DriftWord | undefined, b: DriftWord | undefined): number => (a !== undefined && isLike(a, b) ? EARNS[a.weight] : OTHER)

/** "f***" is like any word of that letter: a masked word is not another word. */
function isLike(a: DriftWord | undefined, b: DriftWord | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a.key === b.key) return true
  const masked = a.key.includes('*') ? a.key : b.key.includes('*') ? b.key : null
  const letters = masked?.split('*')[0] ?? ''
  return letters !== '' && a.key.startsWith(letters) && b.key.startsWith(letters)
}
