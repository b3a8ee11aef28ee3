// What footage, or a post that carries it, is said to claim: "A video shared on Murmur purports to show the quay", "The clip allegedly shows a blast in Varn",
// "One post claims to show the fall". Whoever writes so passes a claim on, and does not make it: it is the post's. So are words under a noun or a verb of
// passing on: "shared with the claim that it shows the fall", "an old video shared as one of the fall": nobody is named there.
//
// Verbs that claim nothing ("the video shows", "appears to show") are the publication's own telling, and no statement.
import type { Unit } from '../../words.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { Saying } from '../said.ts'
import { plain } from './unclaimed.ts'

const FOOTAGE =
  '(?:videos?|clips?|footage|recordings?|photos?|photographs?|pictures?|images?|films?|livestreams?|screenshots?|reels?|posts?|tweets?|captions?|messages?|accounts?|pages?|users?)'
const SHOW = '(?:shows?|showed|showing|depicts?|depicting|captures?|capturing|features?|documents?|portrays?)'
// What may stand between the noun and the verb: where it was shared, by how many it was seen.
const SHARED =
  '(?: (?:that|which|has|have|had|been|is|was|were|being|widely|first|also|now|recently|going|viral|shared|posted|reposted|circulating|circulated|published|uploaded|spreading|viewed|seen|with|on|to|by|in|from|of|across|online|making|doing|the|a|an|several|multiple|various|more|than|social|media|rounds|times|views?|likes?|shares?|followers?|million|thousand|thousands|hundreds|millions|last|this|week|month|year|and|platforms?|users?|[@#]?[\\p{Lu}\\p{N}][^ ]*))*'
const ASIDE = '(?: \\( [^()]{1,60} \\))?(?: , (?:viewed|seen|shared|liked|posted|uploaded|which has been viewed|with more than) [^,]{1,60} ,)?'
const CLAIMS =
  '(?:(?:also|then|further|has|have|had|even|now) )*(?:(?:claim(?:s|ed|ing)?|purport(?:s|ed|ing|edly)?|alleg(?:es?|ed)|pretend(?:s|ed)?) to (?:be |have |also )*(?:show|depict|capture|document|feature|portray|be(?= )|have(?= ))|(?:allegedly|purportedly|supposedly|ostensibly) (?:also )?' +
  SHOW +
  '|' +
  '(?:is|was|are|were|has been|have been|is being|are being) (?:(?:also|widely) )?(?:claimed|alleged|purported) to (?:be |show|depict|have been )+)'
const CLAIM = new RegExp(
  `(?:^|[,:;.–—-] |“” |\\b(?:that|and|as|but|while|when) )((?:(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ultiple|[Tt]wo|[Tt]hree|[Ii]ts?|[Ss]imilar|[Oo]ther) )?(?:[\\p{L}\\p{N}'’.#-]+ ){0,5}?${FOOTAGE}${SHARED})${ASIDE} (${CLAIMS})(?= )`,
  'u',
)
// Most words begin like none of these: three letters are one number.
const keyOf = (word: string): number => (word.charCodeAt(0) << 16) | (word.charCodeAt(1) << 8) | word.charCodeAt(2)
const FORMS =
  '(?:claim|purport|alleg|pretend|supposedly|ostensibly|reads?$|texts?$|(?:re)?shared$|passed$|viral$|presented$|(?:re)?circulated$|miscaption|mislabel|misrepresent|captioned$|described$|posted$|linked$)'
const BEGINNINGS = new Set('cla pur all pre sup ost rea tex sha res pas vir cir rec mis cap des pos lin'.split(' ').map(keyOf))
const ONE_OF_THEM = new RegExp(`^${FORMS}`)
const mayClaim = (word: string): boolean => word.length > 3 && BEGINNINGS.has(keyOf(word)) && ONE_OF_THEM.test(word)

// "is being shared with the false claim that", "alongside claims it shows", "along with a claim that"
const UNDER_NOUN = new RegExp(
  `\\b(?:with|alongside|by|under|on) (?:(?:an?|the|this|these|such|other|similar|false|misleading|fake|incorrect|baseless|same|viral|claims?|added|[\\p{L}-]+ly) ){0,4}claims? (?:that |alleging that |saying (?:that )?|(?=(?:it|they|this|these|the (?:video|clip|footage|photo|image|picture)s?) (?:shows?|is|are|was|were|depicts?|captures?)\\b))`,
  'iu',
)
// "falsely shared as recent footage from Varn", "miscaptioned online as footage of", "passed off as", "goes viral as"
const AS = new RegExp(
  `\\b(?:(?:(?:been|being|is|are|was|were|has|have|falsely|wrongly|misleadingly|widely) )*(?:shared|reshared|passed off|circulated|recirculated|miscaptioned|mislabelled|mislabeled|misrepresented|viral|passed around)|(?:falsely|wrongly|misleadingly) (?:presented|described|captioned|posted|linked))(?: (?:online|widely|again|on social media|on [\\p{Lu}][\\p{L}]+))? as (?:(?:if (?:it|they) (?:were|was|showed) )|showing |being )?`,
  'iu',
)
const OF_FOOTAGE = new RegExp(`\\b${FOOTAGE}\\b`, 'iu')
const IT_IS = /^(?:It|They|This|These) (?:[\p{L}]+ ){0,3}?(?:mis(?:captioned|labelled|labeled|represented)|(?:falsely|wrongly|misleadingly) )/u
const NO_SUBJECT = /\b(?:who|police|officials?|lawyers?|prosecutors?|ministry|government)\b/i

/** The claims of a sentence that no other cue took. */
export function footageClaims(units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  let may = false
  for (const unit of units) if (mayClaim(unit.lower)) may = true
  if (!may) return []
  const { line, at } = lined(units)
  return [...claimed(line, at, units, taken), ...quoted(line, at, taken), ...passedOn(line, at, units, taken)]
}

function claimed(line: string, at: readonly number[], units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  const match = CLAIM.exec(line)
  if (match === null) return []
  const [whole, subject = '', cue = ''] = match
  const cueAt = match.index + whole.length - cue.length
  const subjectAt = match.index + whole.indexOf(subject)
  if (NO_SUBJECT.test(subject)) return []
  const from = unitAt(at, subjectAt)
  const bare = subject.replace(/ (?:which|that)$/, '')
  const speaker: Phrase = { from, to: unitAt(at, subjectAt + bare.length), relative: false }
  const cueFrom = unitAt(at, cueAt)
  const cueTo = unitAt(at, cueAt + cue.length)
  const to = contentEnd(units, cueTo, taken, /^\w+ing\b|ing$/.test(cue) || / (?:which|that) $/.test(line.slice(0, cueAt)))
  if (to <= cueTo || taken[cueFrom] === 1 || taken[from] === 1) return []
  return [plain([{ from: cueTo, to }], { from: cueFrom, to: cueTo }, speaker)]
}

// "“It burns”, the Murmur video, viewed 600 times, purports."
const QUOTED = new RegExp(
  `“” (?:, )?((?:(?:the|one|another|a|its) )?(?:[\\p{L}\\p{N}’'.#-]+ ){0,4}?${FOOTAGE})${ASIDE} (purports|purported|alleges|alleged|claims|claimed)(?= [.,]|$)`,
  'u',
)
// "“Orlen burns,” reads on-screen text in the clip."
const WRITTEN = new RegExp(
  `“” (?:, )?(reads?|says) ((?:(?:the|an?|some) )?(?:(?:on ?- ?screen|overlaid|superimposed|accompanying|white|red|bold|English|translated) ){0,2}(?:text|captions?|titles?|watermark|overlay|banner|writing|subtitles?|hashtags?))(?= |$)`,
  'u',
)
// "is being shared with the caption, “Orlen burns”", "It bore the text “Orlen burns”"
const UNDER_CAPTION = new RegExp(
  `\\b(?:with|under|alongside|carr(?:ies|ied|ying)|bears|bore|bearing|has|had) ((?:the|an?|this|its|these|similar) (?:[\\p{L}-]+ ){0,3}?(?:captions?|texts?|messages?|hashtags?)) (?:, )?“”`,
  'u',
)
function quoted(line: string, at: readonly number[], taken: Uint8Array): readonly Saying[] {
  const match = QUOTED.exec(line) ?? WRITTEN.exec(line)
  if (match === null) return underCaption(line, at, taken)
  const [whole, one = '', two = ''] = match
  const [subject, cue] = /^(?:reads?|says)$/.test(one) ? [two, one] : [one, two]
  const quote = unitAt(at, match.index)
  const cueFrom = unitAt(at, match.index + whole.lastIndexOf(cue))
  if (taken[quote] === 1 || taken[cueFrom] === 1) return []
  const subjectAt = match.index + whole.lastIndexOf(subject)
  const speaker = { from: unitAt(at, subjectAt), to: unitAt(at, subjectAt + subject.length), relative: false }
  return [plain([{ from: quote, to: quote + 1 }], { from: cueFrom, to: cueFrom + 1 }, speaker)]
}

function underCaption(line: string, at: readonly number[], taken: Uint8Array): readonly Saying[] {
  const match = UNDER_CAPTION.exec(line)
  if (match === null) return []
  const [whole, caption = ''] = match
  const quote = unitAt(at, match.index + whole.length - 2)
  const captionAt = match.index + whole.indexOf(caption)
  const speaker = { from: unitAt(at, captionAt), to: unitAt(at, captionAt + caption.length), relative: false }
  if (taken[quote] === 1 || taken[speaker.from] === 1) return []
  return [plain([{ from: quote, to: quote + 1 }], { from: unitAt(at, match.index), to: speaker.to }, speaker)]
}

/** Nobody is named, unless people who shared it are the subject: "Users shared the clip with the claim that". */
function passedOn(line: string, at: readonly number[], units: readonly Unit[], taken: Uint8Array): readonly Saying[] {
  for (const form of [UNDER_NOUN, AS]) {
    const match = form.exec(line)
    if (match === null) continue
    const before = line.slice(0, match.index + (form === AS ? 0 : match[0].length))
    if (!OF_FOOTAGE.test(before) && !IT_IS.test(line)) continue
    const cue = { from: unitAt(at, match.index), to: unitAt(at, match.index + match[0].length) }
    if (taken[cue.from] === 1 || taken[cue.to] === 1) continue
    const to = contentEnd(units, cue.to, taken, false)
    if (to <= cue.to) continue
    const who = WHO_SHARED.exec(line.slice(0, match.index))?.[1]
    const speaker: Phrase | null = who === undefined ? null : { from: 0, to: unitAt(at, who.length), relative: false }
    return [{ ...plain([{ from: cue.to, to }], cue, speaker ?? { from: 0, to: 0, relative: false }), speaker }]
  }
  return []
}
const WHO_SHARED =
  /^((?:(?:Some|Many|Several|Multiple|Various|Social media|Facebook|Twitter|X|Telegram|TikTok|Other|Online|Internet) )*(?:users|posts|accounts|pages|people|netizens|messages|channels|websites)) (?:have |are |were |has |also |widely )*(?:shar|post|circulat|spread|upload)/iu

// To where another clause turns away from it, a stretch that somebody else says begins, or the sentence is over; "a video allegedly showing the fall has
// gone viral" goes on with what became of the video.
function contentEnd(units: readonly Unit[], from: number, taken: Uint8Array, isAside: boolean): number {
  let to = from
  for (; to < units.length; to++) {
    const unit = units[to] as Unit
    if (taken[to] === 1 || /^[;!?]$/.test(unit.text) || (unit.text === '.' && to === units.length - 1)) break
    if (unit.text === ',' && /^(?:but|however|although|though|while|whereas|according|yet|when)$/.test(units[to + 1]?.lower ?? '')) break
    if (/^(?:but|however)$/.test(unit.lower)) break
    if (isAside && to > from + 1 && WENT_ON.test(unit.lower)) break
  }
  while (isAside && to > from && units[to - 1]?.text === ',') to--
  return to
}
const WENT_ON = /^(?:has|have|had|is|are|was|were|went|goes|began|circulated|spread|surfaced|resurfaced|emerged|appeared)$/

/** The sentence as one line, a space between any two units, and where each begins in it. */
function lined(units: readonly Unit[]): { readonly line: string; readonly at: readonly number[] } {
  let line = ''
  const at: number[] = []
  for (const { pos, text } of units) {
    if (line !== '') line += ' '
    at.push(line.length)
    line += pos === 'QUOTE' ? '“”' : text
  }
  return { line, at }
}

/** The unit that begins there or behind it. */
function unitAt(at: readonly number[], offset: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
