// What a reading left out, or what is worth knowing of it. It stays on the report, so that a gap is seen rather than logged.

/** `code` is a kebab-case word, `message` a sentence for a person that says what was found and what was kept. */
export type Trouble = { readonly code: string; readonly message: string }

/** Where all was read and something is worth knowing. Every other code means that a part was not read: a new one counts as a gap until it is named here. */
const REMARKS: ReadonlySet<string> = new Set([
  'capture-claims',
  'capture-obtained',
  'capture-own',
  'file-two-kinds',
  'warc-address',
  'warc-digest',
  'wacz-digest',
  'text-as-rendered',
  'text-encoding',
  'text-from-data',
  'text-hidden',
  'date-ambiguous',
  'date-not-read',
  'dateline-future',
  'dateline-implausible',
  'dateline-of-change',
  'dateline-unreadable',
  'post-time-differs',
])

/** Worth knowing, and nothing is missing: told apart from what could not be read. */
export const isRemark = ({ code }: Trouble): boolean => REMARKS.has(code)
