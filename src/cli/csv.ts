// Rows as CSV (RFC 4180) for a spreadsheet. A cell that a spreadsheet would take for a formula is kept as text by a leading
// apostrophe: words of originals end up in cells, and "=HYPERLINK(...)" in a report is somebody else's program.

/** One row with its line end. Cells that start with = + - @, a tab or a line break are guarded, also behind spaces. */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const guarded = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
