// What a person asks to be taken out of a report's original, and what came of it. Apart from redact.ts, which starts programs: the doors need the words alone.
import type { Redaction } from '../../evidence/redact/redaction.ts'

/** `words`: every place where they stand in the text as it was read. */
export type RedactionAsked = Partial<Redaction> & { readonly words?: readonly string[]; readonly because: string }
export type RedactedFile = { readonly original: string; readonly parent: string; readonly name: string; readonly bytes: number; readonly mediaType: string }
