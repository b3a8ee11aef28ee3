// A desk's own words for the reader: `words.json` in its folder, or `read --words FILE`. Checked once, here; docs/formats/words.md says what may stand in it.
//
// Lists of words only: no pattern and no code, at most 10,000 entries of at most 80 characters and six words, so that nothing entered can make
// reading slow or break it. A file that does not fit is refused whole, with the first thing that is wrong: half a list would be worse than none.
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { NO_OWN_WORDS, type OwnWords } from '../../model/own-words.ts'
import { Problem } from '../../model/problem.ts'

const MOST_BYTES = 2_000_000
const MOST_ENTRIES = 10_000

const name = z
  .string()
  .trim()
  .max(80)
  .regex(/\p{L}/u, 'holds no letter')
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u, 'holds characters that cannot be seen')
  .refine((words) => words.split(/\s+/).length <= 6, 'is longer than six words')
const word = name.refine((one) => !/\s/.test(one), 'is more than one word')
const form = word.refine((one) => /^\p{L}+$/u.test(one), 'is no word of letters')
const shape = z.strictObject({
  cues: z
    .array(
      z.strictObject({
        word: form,
        strength: z.enum(['says', 'confirms', 'denies', 'believes']).default('says'),
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/)
          .default('en'),
      }),
    )
    .default([]),
  places: z
    .array(
      z.strictObject({
        name,
        kind: z.enum(['country', 'region', 'city', 'district', 'street', 'premises', 'area', 'other']),
        within: name.nullable().default(null),
      }),
    )
    .default([]),
  titles: z.array(word).default([]),
  organisations: z.array(name).default([]),
})

/** What the desk in this folder added; nothing where there is no file. Problem `words-not-understood`. */
export const ownWordsIn = (folder: string): Promise<OwnWords> => ownWordsFrom(join(folder, 'words.json'), true)

/** The words of one file. Problem `words-not-understood`, also where the file is missing unless it `mayBeMissing`. */
export async function ownWordsFrom(file: string, mayBeMissing = false): Promise<OwnWords> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw refused(file, `it is larger than ${MOST_BYTES / 1_000_000} MB`)
    return ownWords(JSON.parse(await readFile(file, 'utf8')), file)
  } catch (error) {
    if (error instanceof Problem) throw error
    if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return NO_OWN_WORDS
    throw refused(file, error instanceof Error ? error.message : String(error))
  }
}

/** Checks what stands in such a file. Problem `words-not-understood` with the first thing that does not fit, named by `file`. */
export function ownWords(value: unknown, file = 'words.json'): OwnWords {
  const found = shape.safeParse(value)
  const [issue] = found.error?.issues ?? []
  if (issue !== undefined) throw refused(file, `${issue.path.join('.') || 'the file'}: ${issue.message}`)
  const words = found.data as OwnWords
  const entries = words.cues.length + words.places.length + words.titles.length + words.organisations.length
  if (entries > MOST_ENTRIES) throw refused(file, `it holds ${entries.toLocaleString('en')} entries, and ${MOST_ENTRIES.toLocaleString('en')} is the limit`)
  const twice = contradicted(words)
  if (twice !== null) throw refused(file, `${twice} is entered twice with different meanings`)
  return words
}

/** The first word or name that two entries give different meanings; the very same entry twice is none. Null where every word has one meaning. */
function contradicted({ cues, places }: OwnWords): string | null {
  const meanings = new Map<string, string>()
  const entries = [
    ...cues.map(({ word: one, language, strength }) => [one, `${language} ${one.toLowerCase()}`, strength] as const),
    ...places.map(({ name: one, kind, within }) => [one, `place ${one}`, `${kind} ${within ?? ''}`] as const),
  ]
  for (const [shown, key, meaning] of entries) {
    if ((meanings.get(key) ?? meaning) !== meaning) return `"${shown}"`
    meanings.set(key, meaning)
  }
  return null
}

const refused = (file: string, why: string): Problem =>
  new Problem('words-not-understood', `The words in "${basename(file)}" were refused: ${why}. None of them is used; mend the file and try again.`)
