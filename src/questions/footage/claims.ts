// How a post says in a few words when its footage was recorded: "Filmed this 5 mins ago", "old video, from 2019", "20 March: it comes down on video", "my
// dashcam, 07:18". There is no clause to hang the time on: the poster leaves the subject out, or points with "this" at what the post carries.
//
// Heard in short texts only. In an article "this is from 2019" may be said of anything, and footage is named there.
import type { Report } from '../../model/report.ts'
import type { TimeMention } from '../../model/statement.ts'
import type { Reader, Stretch } from '../reader.ts'

/** Whether these words date the footage that a post carries or passes on; `denied` for "not from today". Null where they do not. */
export function claimOfFootage({ report, flat }: Reader, sentence: Stretch, time: TimeMention): { readonly denied: boolean } | null {
  if (!isShort(report)) return null
  const line = Math.max(sentence.start, report.text.lastIndexOf('\n', time.start - 1) + 1)
  const before = flat.slice(Math.max(line, time.start - MOST), time.start)
  const after = flat.slice(time.end, Math.min(sentence.end, time.end + MOST))
  if (PASSED_ON.test(before) || OTHERS.test(before) || /\bunrelated\b/i.test(after) || SEVERAL.test(before)) return null
  const from = POINTED_AT.exec(before)
  if (from !== null) return { denied: from[1] !== undefined }
  if (LEFT_OUT.test(before) || OWN_WORDS.test(before) || LABEL.test(before) || TOLD.test(before)) return { denied: false }
  return /^[\W\d]*$/.test(before) && CAUGHT.test(after) ? { denied: false } : null
}

/** "Just filmed this": the words, where they stand without a time of their own. Null where the text has none. */
export function justNowIn({ report, flat }: Reader): Stretch | null {
  if (!isShort(report)) return null
  const match = JUST_NOW.exec(flat)
  if (match === null) return null
  const start = match.index + match[0].search(/\p{L}/u)
  const sentence = report.sentences.find((s) => s.start <= start && start < s.end)
  return sentence !== undefined && report.times.some((t) => t.start >= sentence.start && t.end <= sentence.end)
    ? null
    : { start, end: match.index + match[0].length }
}
const JUST_NOW =
  /(?:^|[.!?:…] |(?<=[ ])(?:@[\p{L}\p{N}_]+ )?|\bI (?:have |'ve )?)just (?:now )?(?:filmed|shot|recorded|captured|videoed|took) (?:this|it(?= )|that (?:video|clip))(?!\p{L})/iu
const isShort = ({ post, text }: Report): boolean => post !== null || text.length <= SHORT
const SHORT = 500
const MOST = 160

const NOUN = '(?:video|footage|clip|film|recording|photo|picture|image|pic|vid|dash ?cam|livestream)s?'
/** "Just filmed this", "Recorded": who did it is who posts it. */
const LEFT_OUT =
  /^\W*(?:just |literally |was |been )?(?:filmed|shot|recorded|captured|videoed|taken)(?! (?:dead|by police|at by|down|up)\b)(?: (?!after\b|before\b)[\p{L}\p{N}'’#@-]+){0,9},? $/iu
const OWN_WORDS =
  /\b(?:I|we|my \p{L}+(?: \p{L}+)?|a friend) (?:just |only )?(?:filmed|recorded|(?:shot|took|captured|got)(?= (?:this|it|that|the (?:video|footage|clip|photo|picture))\b))(?: (?!after\b|before\b)[\p{L}\p{N}'’#@-]+){0,8},? $/iu
/** "This is from", "that clip is old, it is from", "not from", "video: from". */
const POINTED_AT = new RegExp(
  String.raw`(?:^\W*|[,;:.–—-] ?|\b(?:that|because|but|and) )(?:(?:this|that|it|it's|its|that's|the|my|our|same|old|older|these|those) ?)?(?:(?:old|short|same|first|viral) )?(?:${NOUN} )?(?:(?:is|was|are|were|it's|that's) )?(?:(?:actually|really|all|clearly|just|in fact|also) )?(not )?(?:from|dated|dates from|dates back to|dating from) (?:the |early |late |about |around )?$`,
  'i',
)
/** "This video was filmed in" */
const TOLD = new RegExp(
  String.raw`^\W*(?:(?:this|that|the|my|our|same|old|viral) ){0,3}${NOUN} (?:was |were )?(?:actually |really |all )?(?:filmed|shot|recorded|taken|captured|made)(?: (?!after\b|before\b)[\p{L}\p{N}'’#@-]+){0,6},? $`,
  'iu',
)
/** "Dashcam video, 19 March", "my dashcam,", "old clip,". */
const LABEL = new RegExp(
  String.raw`^\W*(?:(?:my|our|old|older|raw|new|exclusive|own|phone|mobile|cctv|drone|dash ?cam|bodycam) ){0,3}${NOUN}(?: (?:is|was))? ?[,:;(–—-]? ?(?:from |at |on |of )?$`,
  'i',
)
/** "20 March: the bridge comes down on video" */
const CAUGHT =
  /^ ?[:,–—-] .{0,120}\b(?:(?:caught |captured |filmed |recorded )?on (?:video|film|camera|cctv|tape|dash ?cam|my phone)|filmed|(?:this|my) (?:video|footage|clip))\b/i
/** "Clips from 2020 show a blockade": such there are, and none is pointed at. */
const SEVERAL = /^\W*(?:videos|clips|films|recordings|photos|pictures|images) (?:from|of) $/i
const OTHERS = /\b(?:similar|another|other|different|unrelated)\b/i
/** When it was seen, sent or posted is not when it was recorded. */
const PASSED_ON = /\b(?:posted|reposted|saw|seen|watched|sent|shared|uploaded|viral|circulat\w+|published|deleted|removed|taken down|received|found)\b/i
