// Characters that nobody sees, and characters that turn the direction of others: which there are in a text, what each is called, and
// whether it does a job where it stands. Words of strangers can hold them to look like other words than they are (Unicode Technical
// Report 36, "Trojan Source"), or to carry words that no eye finds.
//
// Where one does the job it is made for (a joiner inside an emoji or a Persian word, a soft hyphen between two letters) it is left alone:
// a text in any script reads as it was written. Linear in the text; each character looks at a few neighbours only.

/** A stretch of a text, at its offset (UTF-16). `mark`: what is to be drawn for it, null for words that are drawn as they stand. */
export type Drawn = { readonly start: number; readonly text: string; readonly mark: Mark | null }
/** `label` is short, `name` says it in words. `acts`: it may still turn its neighbours, as right-to-left writing needs it. */
export type Mark = { readonly label: string; readonly name: string; readonly acts: boolean }

// Tab and line ends are white space. Default_Ignorable_Code_Point is Unicode's own list of what is drawn as nothing; beside it stand the
// controls, the separators of lines, interlinear annotation, the blank Braille pattern and halves of surrogate pairs.
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb\p{Default_Ignorable_Code_Point}\p{Cs}]/u
const EACH_ODD = new RegExp(ODD.source, 'gu')

// So many in a row are drawn as one sign with their number: a hidden message of a thousand is one thing to look at.
const SINGLY = 3
// How far a character looks to either side for its job: an emoji and its skin tone, a letter and its marks.
const NEAR = 8

/** The text in stretches, in order and without a gap; null where nothing odd is in it, as in nearly every text. */
export function drawn(text: string): readonly Drawn[] | null {
  if (!ODD.test(text)) return null
  const runs: { start: number; chars: string[]; end: number }[] = []
  let allowed = 0 // characters before this offset belong to a sequence that does its job
  for (const { 0: char, index } of text.matchAll(EACH_ODD)) {
    if (index < allowed) continue
    const job = jobOf(text, index, char)
    if (job > 0) {
      allowed = index + job
      continue
    }
    const last = runs.at(-1)
    if (last !== undefined && last.end === index) {
      last.chars.push(char)
      last.end += char.length
    } else runs.push({ start: index, chars: [char], end: index + char.length })
  }
  if (runs.length === 0) return null
  const pieces: Drawn[] = []
  let from = 0
  for (const { start, chars, end } of runs) {
    if (start > from) pieces.push({ start: from, text: text.slice(from, start), mark: null })
    if (chars.length > SINGLY) pieces.push({ start, text: text.slice(start, end), mark: markOfMany(chars) })
    else {
      let at = start
      for (const char of chars) {
        pieces.push({ start: at, text: char, mark: markOf(char) })
        at += char.length
      }
    }
    from = end
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from), mark: null })
  return pieces
}

/** The text with signs in brackets, "invoice‹RLO›gpj.exe", where nothing but plain words can be shown: a tooltip, the name of a window. */
export const signed = (text: string): string => drawn(text)?.map(({ text: words, mark }) => (mark === null ? words : `‹${mark.label}›`)).join('') ?? text // prettier-ignore

const BEFORE: Readonly<Record<string, RegExp>> = {
  emoji: /(?:\p{Extended_Pictographic}|[\p{Emoji_Modifier}\p{Regional_Indicator}])\ufe0f?$/u,
  drawable: /[\p{Emoji}\p{Symbol}\p{Punctuation}]$/u,
  ideograph: /\p{Script=Han}$/u,
  mongolian: /\p{Script=Mongolian}$/u,
  letter: /\p{L}\p{M}*$/u,
  jamo: /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]$/u,
}
// Scripts whose letters join or form conjuncts, where a joiner or non-joiner is spelling (Unicode Standard Annex 31, section 2.3).
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const JOINING_BEFORE = new RegExp(`${JOINING.source}$`, 'u')
const JOINING_AFTER = new RegExp(`^${JOINING.source}`, 'u')
const FLAG = /^[\u{e0020}-\u{e007e}]{1,6}\u{e007f}/u // of England, say: a black flag and its letters as tags

/** How many UTF-16 units from here on do the job they are made for; 0 where this character has none. */
function jobOf(text: string, at: number, char: string): number {
  const before = text.slice(Math.max(0, at - NEAR), at).replace(/^[\udc00-\udfff]/, '')
  const after = text.slice(at + char.length, at + char.length + 20)
  const follows = (kind: keyof typeof BEFORE): boolean => BEFORE[kind]?.test(before) === true
  const code = char.codePointAt(0) ?? 0
  const does = ((): boolean => {
    if (code === 0xad) return follows('letter') && /^\p{L}/u.test(after)
    if (code === 0x200c) return JOINING_BEFORE.test(before) && JOINING_AFTER.test(after)
    if (code === 0x200d) return (follows('emoji') && /^\p{Extended_Pictographic}/u.test(after)) || (JOINING_BEFORE.test(before) && /^(?:$|\s|\p{P})/u.test(after)) || (JOINING_BEFORE.test(before) && JOINING_AFTER.test(after)) // prettier-ignore
    if (code === 0xfe0e || code === 0xfe0f) return follows('drawable') || follows('emoji')
    if (code >= 0xfe00 && code <= 0xfe0d) return follows('drawable') || follows('ideograph')
    if (code >= 0xe0100 && code <= 0xe01ef) return follows('ideograph')
    if (code >= 0x180b && code <= 0x180f) return follows('mongolian')
    if (code === 0x115f || code === 0x1160) return follows('jamo') || /^[\u1100-\u11ff]/.test(after)
    return false
  })()
  if (does) return char.length
  if (code >= 0xe0020 && code <= 0xe007e && before.endsWith('\u{1f3f4}')) return FLAG.exec(char + after)?.[0].length ?? 0
  return 0
}

const NAMED: Readonly<Record<number, readonly [label: string, name: string]>> = {
  0xad: ['SHY', 'soft hyphen'],
  0x34f: ['CGJ', 'combining grapheme joiner'],
  0x61c: ['ALM', 'Arabic letter mark'],
  0x115f: ['HCF', 'Hangul filler'],
  0x1160: ['HJF', 'Hangul filler'],
  0x180e: ['MVS', 'Mongolian vowel separator'],
  0x200b: ['ZWSP', 'zero width space'],
  0x200c: ['ZWNJ', 'zero width non-joiner'],
  0x200d: ['ZWJ', 'zero width joiner'],
  0x200e: ['LRM', 'left-to-right mark'],
  0x200f: ['RLM', 'right-to-left mark'],
  0x2028: ['LS', 'line separator'],
  0x2029: ['PS', 'paragraph separator'],
  0x202a: ['LRE', 'left-to-right embedding'],
  0x202b: ['RLE', 'right-to-left embedding'],
  0x202c: ['PDF', 'pop directional formatting'],
  0x202d: ['LRO', 'left-to-right override'],
  0x202e: ['RLO', 'right-to-left override'],
  0x2060: ['WJ', 'word joiner'],
  0x2066: ['LRI', 'left-to-right isolate'],
  0x2067: ['RLI', 'right-to-left isolate'],
  0x2068: ['FSI', 'first strong isolate'],
  0x2069: ['PDI', 'pop directional isolate'],
  0x2800: ['BLANK', 'blank Braille pattern'],
  0x3164: ['HF', 'Hangul filler'],
  0xfeff: ['BOM', 'zero width no-break space'],
  0xffa0: ['HF', 'half-width Hangul filler'],
}

const isTag = (code: number): boolean => code >= 0xe0000 && code <= 0xe007f
const point = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`

function markOf(char: string): Mark {
  const code = char.codePointAt(0) ?? 0
  const [label, name] = NAMED[code] ?? [point(code), kindOf(code)]
  return { label, name: `${name} (${point(code)}), a character that is not seen`, acts: code === 0x200e || code === 0x200f || code === 0x61c }
}

function kindOf(code: number): string {
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'control character'
  if (isTag(code)) return 'tag character'
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) return 'variation selector'
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a surrogate pair'
  return 'invisible character'
}

/** Tags are ASCII that is not drawn: what they spell is said, because somebody hid it. */
function markOfMany(chars: readonly string[]): Mark {
  const codes = chars.map((char) => char.codePointAt(0) ?? 0)
  const labels = [...new Set(chars.map((char) => markOf(char).label))]
  const spelt = codes.filter((code) => code >= 0xe0020 && code <= 0xe007e).map((code) => String.fromCharCode(code - 0xe0000)).join('') // prettier-ignore
  const kinds = labels.length > 4 ? `${labels.slice(0, 4).join(', ')} and others` : labels.join(', ')
  return {
    label: `${codes.every(isTag) ? 'TAGS' : labels.length === 1 ? (labels[0] ?? '') : 'HIDDEN'} ×${chars.length}`,
    name: `${chars.length} characters that are not seen: ${codes.every(isTag) ? 'tag characters' : kinds}${spelt === '' ? '' : `; they spell “${spelt.slice(0, 200)}”`}`,
    acts: false,
  }
}
