// By which words and by how much time a page tells of another occurrence than the one in question. another.ts asks of one passage, moments.ts of two times of
// one page that cannot both be true.
import type { TimeMention } from '../../model/statement.ts'

type Bounded = Pick<TimeMention, 'earliest' | 'latest'>

/** Reports of something that happened dwell on the weeks around it. In milliseconds. */
export const LONG_BEFORE = 60 * 86_400_000

/** Whether the one was over two months before the other began; false where a bound is missing. */
export const isLongBefore = ({ latest }: Pick<Bounded, 'latest'>, { earliest }: Pick<Bounded, 'earliest'>): boolean =>
  latest !== null && earliest !== null && Date.parse(earliest) - Date.parse(latest) > LONG_BEFORE

/** "another trawler", and not "another three people", who are more of the same. */
export const ANOTHER_THING =
  /\b(?:(?:another|a different|an unrelated) (?!\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|dozen\b|hundred\b|few\b|man\b|men\b|woman\b|women\b|person\b|people\b|worker|victim|passenger|officer|child)|a (?:similar|separate|second) (?:\w+ )?(?:incident|accident|attack|collapse|fire|crash|blast|explosion|protest|flood|raid|shooting|case)\b|\bsimilar (?:\w+ )?(?:incidents|accidents|attacks|collapses|fires|crashes|blasts|explosions|protests|floods|raids|shootings|cases)\b)/i

/** Beside a time that contradicts the first: whatever is one more than what was told before. */
export const ONE_MORE = /\b(?:another|a second|a third|followed by (?:a|an|two|three)|(?:one|two|three) more)\b/i

/** What was built, opened or looked at long ago is the thing in question, whatever it is called. */
export const WORKS =
  /\b(?:built|rebuilt|opened|erected|constructed|installed|founded|established|launched|renovated|restored|refurbished|repaired|inaugurated|inspected|serviced|bought|acquired|born|registered|commissioned|completed|converted|closed|since)(?: \w+){0,2} (?:in |on |by |until )?(?:the )?$/i
