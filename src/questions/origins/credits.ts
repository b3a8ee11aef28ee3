// Whom a report names as its source: "MARREN (Coastwire) –", "Marren/dpa.", "By Coastwire staff", "Additional reporting by Coastwire", "as first reported by
// the Courier", "Source: Coastwire", "(dpa)" behind the last sentence.
//
// An agency stands where papers print it: in a dateline, a byline, at the foot. In a sentence only words that say where a report has it from count; "reported
// by Police", "(Marren)" and the photographer under a picture are no agency. What is said of a publisher ("© Harbour Media") and of who reported what
// joins nothing by itself: it counts where that publication's own report is held (`onlyHeld`).
import type { ReportForQuestions } from '../../model/question.ts'
import { flatten } from '../reader.ts'
import { nameOf } from '../said.ts'
import { slug } from '../slug.ts'

export type Credit = { readonly name: string; readonly key: string; readonly onlyHeld: boolean }

const known = new WeakMap<ReportForQuestions, readonly Credit[]>()

/** In the order of the text, the outlet's own name left out; each name once. */
export function creditsOf(given: ReportForQuestions): readonly Credit[] {
  const found = known.get(given) ?? creditsIn(given)
  known.set(given, found)
  return found
}

/** A publication as credits are compared: "The Courier" and "the courier" are one. */
export const creditKey = (name: string): string => slug(name.replace(/^(?:the|der|die|das) /i, ''))

const HEAD = 20_000
const FOOT = 2_000

function creditsIn(given: ReportForQuestions): readonly Credit[] {
  const { report } = given
  const { text } = report
  // A place is no agency, whoever writes it in brackets; nor is the paper its own source.
  const not = new Set([creditKey(nameOf(given)), ...report.places.map(({ name, quote }) => creditKey(name === '' ? quote : name)), ...NOBODYS])
  const captions = report.layers.filter(({ kind }) => kind === 'caption')
  const found = new Map<string, Credit>()
  const add = (name: string | undefined, onlyHeld: boolean): void => {
    const key = creditKey(name ?? '')
    if (name === undefined || key === '' || not.has(key)) return
    if (found.get(key)?.onlyHeld !== false) found.set(key, { name, key, onlyHeld })
  }
  const stretches = text.length <= HEAD + FOOT ? [0, text.length] : [0, HEAD, text.length - FOOT, text.length]
  for (let i = 0; i + 1 < stretches.length; i += 2) {
    const lines = linesIn(text, stretches[i] ?? 0, stretches[i + 1] ?? 0).filter(({ start }) => !captions.some((c) => c.start <= start && start < c.end))
    for (const [n, { line }] of lines.entries()) {
      const isFoot = i + 2 >= stretches.length && n >= lines.length - 4
      for (const rule of RULES) {
        if ((rule.at === 'foot' && !isFoot) || (rule.at === 'byline' && line.length > 80)) continue
        for (const match of line.matchAll(rule.pattern)) {
          const name = match.slice(1).find((group) => group !== undefined)
          add(name, rule.onlyHeld === true || (rule.at === 'byline' && !isAgencyLike(name ?? '')))
        }
      }
    }
  }
  return [...found.values()]
}

const linesIn = (text: string, from: number, to: number): readonly { readonly start: number; readonly line: string }[] =>
  [...text.slice(from, to).matchAll(/\S[^\n]*/g)].map((match) => ({ start: from + match.index, line: flatten(match[0]).trimEnd() }))

// Each word has an end, so that a rule costs the same wherever it begins: 100 kB of "A" are read in step with their length.
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&]{1,30}(?: \p{Lu}[\p{L}\p{N}&]{1,30}){0,2}`
// Written small by those who print them.
const SMALL = 'dpa|afp|epd|kna|apa|sid|rtr|ansa|efe|ntb|pap'
const AGENCY = `(${NAME}|${SMALL})`
const THE = '(?:the |der |die |das )?'
const WORD = String.raw`(?:[\p{Lu}\d][\p{L}\d.'-]{0,30},?|of|am|im|an|der|de|la)`
const PLACE = String.raw`${WORD}(?: ${WORD}){0,5}`

type Rule = { readonly at: 'line' | 'byline' | 'foot'; readonly pattern: RegExp; readonly onlyHeld?: true }
const RULES: readonly Rule[] = [
  { at: 'line', pattern: new RegExp(String.raw`^(?:${PLACE} ?)?\(${AGENCY}(?:\/[^)]{1,20})?\) ?[-–—:]`, 'gu') },
  { at: 'line', pattern: new RegExp(String.raw`^${PLACE}\/${AGENCY}(?: ?[-–—:]|\. )`, 'gu') },
  { at: 'foot', pattern: new RegExp(String.raw`(?:^|[.!?”"] ?)\(${AGENCY}(?:\/[^)]{1,20})?\)$`, 'gu') },
  { at: 'foot', pattern: new RegExp(String.raw`^[-–—] ?${AGENCY}\.?$`, 'gu') },
  { at: 'byline', pattern: new RegExp(String.raw`^(?:By|Von) ${THE}${AGENCY}(?: (?:staff|correspondents?|reporters?))?$`, 'gu') },
  { at: 'byline', pattern: new RegExp(String.raw`^${AGENCY} staff$`, 'gu') },
  { at: 'line', pattern: new RegExp(String.raw`(?:^|[.!?”"] )(?:Source|Quelle|Agency|Agentur): ?${THE}${AGENCY}`, 'gu') },
  { at: 'line', pattern: new RegExp(String.raw`\b[Rr]eporting by ${THE}(${NAME})`, 'gu') },
  { at: 'line', pattern: new RegExp(String.raw`(${NAME}) contributed to (?:this|the) (?:report|story|article)\b`, 'gu') },
  {
    at: 'line',
    pattern: new RegExp(
      String.raw`\b(?:[Ww]ith (?:additional |further )?(?:material|files|reporting|information) (?:from|by)|[Mm]it Material (?:von|der)) ${THE}${AGENCY}`,
      'gu',
    ),
  },
  { at: 'line', pattern: new RegExp(String.raw`\b(?:[Aa]s|first) reported by ${THE}(${NAME})`, 'gu') },
  { at: 'line', pattern: new RegExp(String.raw`(${NAME}) (?:first reported (?!by )|was the first to report\b)`, 'gu') },
  {
    at: 'line',
    pattern: new RegExp(String.raw`\breported by ${THE}(${NAME})|\bberichtete(?: zuerst)? ${THE}(${NAME})|\b[Ww]ie ${THE}(${NAME}) berichtete?\b`, 'gu'),
    onlyHeld: true,
  },
  { at: 'foot', pattern: new RegExp(String.raw`(?:©|\([Cc]\)|Copyright(?: ©)?) ?(?:\d{4},? )?(?:by )?${THE}${AGENCY}`, 'gu'), onlyHeld: true },
]

/** "By Coastwire" and "By North Sea Press" are agencies; "By Tove Hask" is a person, and may write for two papers. */
const isAgencyLike = (name: string): boolean => !name.includes(' ') || /\b(?:wire|press|news|agency|agence|service|media|nachrichten|presse)\b/i.test(name)

/** Words that stand where a name would and name no publication; posts of one platform have nothing in common. */
const NOBODYS = (
  'police officials authorities residents witnesses media agencies agency staff reporter reporters correspondent correspondents editor editors newsroom redaktion admin internet web own ' +
  'eigene polizei feuerwehr behoerden monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'facebook twitter x instagram telegram tiktok youtube whatsapp reddit social-media getty-images as'
).split(' ')
