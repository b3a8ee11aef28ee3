// The custody of an incident as a table: one row an act, in the order of the log. Made from the leaves and their openings alone, so that whoever
// checks a bundle makes it again and compares.
import type { Leaf } from '../log/leaf.ts'
import { csvTable } from './csv.ts'
import type { Told } from './opening.ts'

export type CustodyRow = { readonly index: number; readonly leaf: Leaf; readonly told: Told | null } // null: what was done is withheld

const HEAD = [
  'leaf',
  'time claimed',
  'taken into the log',
  'act',
  'what',
  'actor',
  'actor as in the log',
  'object',
  'sha256',
  'bytes',
  'because',
  'earlier leaves',
  'program',
]

/** With its head; rows in the order given. */
export function custodyCsv(rows: readonly CustodyRow[]): string {
  return csvTable([HEAD, ...rows.map(rowOf)])
}

function rowOf({ index, leaf, told }: CustodyRow): readonly (string | number | null)[] {
  const [original] = [...(told?.originals ?? []), ...(told?.derived ?? [])]
  const earlier = Object.entries(leaf.r).map(([how, leaves]) => `${how} ${(leaves ?? []).join(' ')}`)
  return [
    index,
    leaf.at,
    leaf.late ?? leaf.at,
    leaf.t,
    told?.kind ?? 'withheld',
    told?.by ?? null,
    leaf.by,
    told?.object ?? null,
    original?.sha256 ?? null,
    original?.bytes ?? null,
    told?.because ?? null,
    earlier.join('; '),
    leaf.sw,
  ]
}

export type Withheld = { readonly leaf: number; readonly payload: string; readonly commitment: string; readonly because: string }

const WITHHELD_HEAD = ['leaf', 'payload', 'commitment', 'because']

/** One row a payload that is not opened, with its commitment and the reason. */
export function withheldCsv(rows: readonly Withheld[]): string {
  // A commitment may begin with a plus sign, which a spreadsheet would take for a formula: it stands behind the word that says what it is.
  return csvTable([WITHHELD_HEAD, ...rows.map(({ leaf, payload, commitment, because }) => [leaf, payload, `sha256:${commitment}`, because])])
}

/** Null when it is not such a table. The reason is given back as the table has it. */
export function readWithheld(rows: readonly (readonly string[])[]): readonly Withheld[] | null {
  const [head, ...rest] = rows
  if (head?.join() !== WITHHELD_HEAD.join()) return null
  const read = rest.map(([leaf = '', payload = '', commitment = '', because = '', ...more]) => ({
    leaf: /^\d{1,15}$/.test(leaf) && more.length === 0 ? Number(leaf) : -1,
    payload,
    commitment: commitment.replace(/^sha256:/, ''),
    because,
  }))
  return read.every(({ leaf }) => leaf >= 0) ? read : null
}
