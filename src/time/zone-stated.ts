// A text that says once by which clock all of its times are: "(all times UTC)", "Times are GMT", "Alle Zeiten in MEZ". Logs and situation reports do.
import type { Reading } from '../model/report.ts'
import type { Zone } from '../model/time.ts'
import { zoneOf } from './zones.ts'

/** That zone; null where none is stated, where two differ, or where local time is meant. A person's word on the zone of the report goes before it. */
export function zoneStated({ text, layers }: Pick<Reading, 'text' | 'layers'>): Zone | null {
  const beginning = text.slice(0, MOST)
  if (!PARTS.some((part) => beginning.includes(part))) return null
  const found = new Set<Zone>()
  for (const match of beginning.matchAll(STATED)) {
    const layer = layers.findLast(({ start }) => start <= match.index)
    if (layer?.kind === 'boilerplate') continue
    const zone = zoneOf(match[1] ?? IN_ENGLISH[match[2] ?? ''] ?? match[2] ?? null, NONE)
    if (zone !== NONE) found.add(zone)
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

const MOST = 20_000
/** Most texts hold none of them, and a word is found at a fraction of what the pattern takes. */
const PARTS = ['ll times', 'll clock times', 'imes are', 'imes in', 'imes given', 'imes stated', 'imes shown', 'll Times', 'TIMES', 'eiten', 'eitangaben']
const IN_ENGLISH: Readonly<Record<string, string>> = { MEZ: 'CET', MESZ: 'CEST' }
const NONE = '-00:00'
const ZONE =
  '(?:UTC|GMT)(?: ?[+-] ?\\d{1,2}(?::?\\d\\d)?)?|Z(?:ulu)?|BST|CES?T|EES?T|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]T|IST|JST|[A-Z][a-z]+(?: [A-Z][a-z]+)? time|Eastern|Central|Pacific'
// No letter, space or figure can be taken by two parts, so the time taken grows with the text alone.
const STATED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Aa]ll (?:clock )?[Tt]imes|ALL TIMES|[Tt]imes(?= (?:are|in|given|stated|shown)\\b)|TIMES(?= (?:ARE|IN)\\b))(?: (?:given|stated|shown|listed|below|here|are|in|ARE|IN|all)){0,4}:? (?:the )?(${ZONE})(?![\\p{L}\\p{N}])` +
    `|(?<![\\p{L}\\p{N}])(?:[Aa]lle )?(?:Zeiten|Zeitangaben|Uhrzeiten)(?: (?:sind|in|nach|alle)){0,3}:? (UTC|GMT|MES?Z)(?![\\p{L}\\p{N}])`,
  'gu',
)
