// A colon at the end of a paragraph that hands the next ones to its speaker, though no marks stand round them: a statement given in full ("The owner said in a
// statement:"), the words of a press officer under their name.
//
// Without marks only the first person tells them from the publication's own words, so each paragraph has to have it.
import type { Paragraph } from '../../paragraphs.ts'
import type { Range } from '../../quotations.ts'

/** The paragraphs from `p` on that are told in the first person, at most as many as a statement has; [] where paragraph `p` is not. */
export function toldInFirstPerson(plain: string, paragraphs: readonly Paragraph[], p: number): readonly Range[] {
  const out: Range[] = []
  let skipped: Range[] = []
  for (let at = p; at < paragraphs.length && at < p + MOST; at++) {
    const { start, end, role } = paragraphs[at] as Paragraph
    const text = plain.slice(start, end)
    if (role === 'heading' || role === 'aside' || MARKED.test(text) || !ENDS.test(text)) break
    if (FIRST_PERSON.test(text.replace(QUOTED, ' '))) {
      out.push(...skipped, { start, end })
      skipped = []
    } else if (at === p || skipped.length > 2) break
    // "The owners left the scene.": between two paragraphs of the speaker's own it is the speaker's, too
    else skipped.push({ start, end })
  }
  return out
}

const MOST = 12
const FIRST_PERSON = /(?<![\p{L}’'-])(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)(?![\p{L}’'-])|(?<![\p{L}])(?:I|[Ww]e)['’](?:m|re|ve|ll|d)\b/u
// Whoever tells of somebody who says something is the publication.
const MARKED = /^["“‘'«]|["”’»] (?:he|she|they|[\p{Lu}][\p{L} ]{2,30}) (?:said|says|added|told)|(?<!I |We |we )\b(?:said|told reporters|added)[:,.]/u
// Somebody else's first person: "Mara Lane told QTV, “We ran.”"
const QUOTED = /["“][^"“”]*["”]/g
const ENDS = /[.!?…]["”’')\]]*$/
