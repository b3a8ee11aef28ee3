// Whether words quote what is being erased: what they have in common with it and with nothing that stays.
//
//   runs      five words and more in the same order
//   names     a word with a capital inside a sentence, one with digits in it, an address: what a person would be found by
//   marked    words between quotation marks, however few
//   wholes    a whole title, file name, address or entry by hand
//
// Weekdays and months are nobody's words. The person who erases sees each passage before anything goes, and may say that it stays or that another goes too.

export type Fragment = { readonly words: string; readonly key: string }

const RUN = 5
/** Shorter entries by hand ("BBC", "en") stand everywhere. */
const SHORTEST_WHOLE = 8
/** What people write of a report; what is longer was pasted. */
const MOST_WRITTEN = 50_000

/** What is looked for: the texts of what is erased, and the short values that stand for it. */
export type Source = { readonly runs: ReadonlySet<string>; readonly names: ReadonlySet<string>; readonly spoken: string; readonly wholes: readonly string[] }

/** What may be quoted of an original: `texts` are read as running words, `values` are whole titles, names, addresses. */
export function sourceOf(texts: readonly string[], values: readonly string[]): Source {
  const all = [...texts, ...values]
  const keys = all.map((text) => wordsIn(text).map(({ key }) => key))
  return {
    runs: new Set(keys.flatMap((words) => words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')))),
    names: new Set(all.flatMap((text) => wordsIn(text).filter(({ isName }) => isName)).map(({ key }) => key)),
    spoken: keys.map((words) => ` ${words.join(' ')} `).join('\n'),
    wholes: [...new Set(values.map(keyOf))].filter((whole) => whole.length >= SHORTEST_WHOLE),
  }
}

/** What `text` has in common with the source, longest first; whether it stands elsewhere too is not asked here. Of a text beyond 50,000 characters, its beginning. */
export function commonWith(source: Source, text: string): readonly Fragment[] {
  const words = wordsIn(text.slice(0, MOST_WRITTEN))
  const found = [...runsIn(source, text, words)]
  for (const [i, word] of words.entries()) if (word.isName && source.names.has(word.key)) found.push(fragmentOf(text, words, i, i + 1))
  for (const { index, 0: marked } of text.slice(0, MOST_WRITTEN).matchAll(MARKED)) {
    const inside = words.filter(({ start, end }) => start > index && end < index + marked.length)
    const key = inside.map((word) => word.key).join(' ')
    if (key.length >= 4 && source.spoken.includes(` ${key} `)) found.push({ words: marked.slice(1, -1), key })
  }
  const spoken = ` ${words.map(({ key }) => key).join(' ')} `
  for (const whole of source.wholes) if (spoken.includes(` ${whole} `)) found.push({ words: whole, key: whole })
  return found.toSorted((a, b) => b.key.length - a.key.length)
}

/** The longest run of words that a report, however long it is, shares with the source; null where it shares none. */
export function longestShared(source: Source, text: string): Fragment | null {
  let longest: Fragment | null = null
  for (const run of runsIn(source, text, wordsIn(text))) if (longest === null || run.key.length > longest.key.length) longest = run
  return longest
}

function* runsIn({ runs }: Source, text: string, words: readonly Word[]): Generator<Fragment> {
  const isShared = (i: number): boolean => i + RUN <= words.length && runs.has(words.slice(i, i + RUN).map(({ key }) => key).join(' ')) // prettier-ignore
  for (let i = 0; i + RUN <= words.length; i++) {
    let until = i
    while (isShared(until)) until++
    if (until === i) continue
    yield fragmentOf(text, words, i, until + RUN - 1)
    i = until
  }
}

function fragmentOf(text: string, words: readonly Word[], from: number, until: number): Fragment {
  const key = words.slice(from, until).map((word) => word.key).join(' ') // prettier-ignore
  return { words: text.slice(words[from]?.start ?? 0, words[until - 1]?.end ?? 0), key }
}

/** The words of a text as they are compared, a space around each. */
export const spokenOf = (text: string): string => ` ${keyOf(text)} `

const keyOf = (text: string): string =>
  wordsIn(text)
    .map(({ key }) => key)
    .join(' ')

type Word = { readonly key: string; readonly start: number; readonly end: number; readonly isName: boolean }

const WORD = /[\p{L}\p{N}]+(?:[-'’.@_/:]+[\p{L}\p{N}]+)*/gu
const MARKED = /"[^"\n]{1,400}"|“[^”\n]{1,400}”|‘[^’\n]{1,400}’|«[^»\n]{1,400}»|„[^“”\n]{1,400}[“”]/gu

function wordsIn(text: string): readonly Word[] {
  let end = 0
  return [...text.matchAll(WORD)].map((match) => {
    const [word] = match
    const opens = match.index === 0 || /[.!?:\n]["'”’)]*\s*$/u.test(text.slice(Math.max(end - 1, 0), match.index))
    const key = word.normalize('NFKC').toLowerCase()
    const hasDigits = /\d/.test(word) && /\p{L}/u.test(word)
    const isName = key.length >= 3 && (hasDigits || /[@_/]/.test(word) || (!opens && /^\p{Lu}/u.test(word))) && !OF_NOBODY.has(key)
    end = match.index + word.length
    return { key, start: match.index, end, isName }
  })
}

/** Weekdays and months, as the runtime writes them in the languages that are read. */
const OF_NOBODY: ReadonlySet<string> = new Set(
  ['en', 'de', 'fr', 'es'].flatMap((language) =>
    Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2026, n, n + 1))).flatMap((date) =>
      (['long', 'short'] as const).flatMap((form) =>
        [date.toLocaleDateString(language, { month: form, timeZone: 'UTC' }), date.toLocaleDateString(language, { weekday: form, timeZone: 'UTC' })].map(
          (name) => name.toLowerCase().replace('.', ''),
        ),
      ),
    ),
  ),
)
