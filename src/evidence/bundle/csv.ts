// Tables for spreadsheets (RFC 4180), and back. A spreadsheet runs a cell that begins with one of = + - @ or a tab as a formula, so such a cell gets
// an apostrophe; the exact words stand in the openings.

// Also behind spaces and in full width, as spreadsheets take them too.
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** Rows end with CR LF; null is an empty cell. */
export function csvTable(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The cells of each row, as they stand. Null when it is not such a table. */
export function readCsv(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = []
  let row: string[] = []
  const cells = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n)/y
  for (let at = 0; at < text.length; at = cells.lastIndex) {
    cells.lastIndex = at
    const match = cells.exec(text)
    if (match === null) return null
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return row.length === 0 ? rows : null
}
