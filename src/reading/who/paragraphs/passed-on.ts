// Words that one paragraph or message passes on with the name of whoever wrote them: a post signed at its end, "RT @quaywatch: ...", "... (via @quaywatch)",
// and a message that begins with "Forwarded from Quay Watch", whose every paragraph is theirs.
import type { Paragraph } from '../../paragraphs.ts'
import type { Labelled } from './labelled.ts'

/** A post shown in an article, signed at its end: "It fell. — Mara Lane (@maralane) 14 March 2026". */
export function signedPost(plain: string, { start, end }: Paragraph): Labelled | null {
  if (end - start > 2000) return null
  const text = plain.slice(start, end)
  if (!text.includes('(@')) return null
  const at = text.search(/ ?[—–-] ?[^—–@()\n]{2,60} \(@\w{2,30}\)[^\n]{0,60}$/)
  if (at < 8) return null
  const dash = at + (/^ /.test(text.slice(at)) ? 1 : 0)
  const name = /^[—–-] ?([^(]+?) \(@/.exec(text.slice(dash))?.[1]
  if (name === undefined) return null
  const from = start + text.indexOf(name, dash)
  return { content: [{ start, end: start + at }], cue: { start: start + dash, end: start + dash + 1 }, speaker: { start: from, end: from + name.length } }
}

// "RT @quaywatch: Crane down.", "Crane down at berth 4 (via @quaywatch)": whoever passes it on names the account that it is from.
export function passedOn(plain: string, { start, end }: Paragraph): Labelled | null {
  if (end - start > 1000) return null
  const text = plain.slice(start, end)
  const [head, name] = /^(?:RT|MT|Reposted from|Forwarded from|Repost) (@\w{2,30}):?[^\S\n]+(?=\S)/u.exec(text) ?? []
  if (head !== undefined && name !== undefined) {
    const from = start + head.indexOf(name)
    return { content: [{ start: start + head.length, end }], cue: { start, end: from }, speaker: { start: from, end: from + name.length } }
  }
  const tail = /\s\(?(?:via|from) (@\w{2,30})\)?\.?$/u.exec(text)
  if (tail?.[1] === undefined || tail.index < 12 || /^(?:video|photo|picture|image|credit|footage|source)/i.test(text)) return null
  const from = start + tail.index + tail[0].indexOf('@')
  return { content: [{ start, end: start + tail.index }], cue: { start: from - 4, end: from - 1 }, speaker: { start: from, end: from + tail[1].length } }
}

/**
 * "Forwarded from Quay Watch", in a line of its own, behind one that says when and where it was posted perhaps: the paragraph's other lines, if any, are the first of what is passed on (`content`
 * is empty where there are none). Null for a paragraph that begins otherwise.
 */
export function forwardedHead(plain: string, { start, end }: Paragraph): Labelled | null {
  const text = plain.slice(start, Math.min(end, start + 180))
  const [line, cue, name] = FORWARDED.exec(text) ?? []
  if (line === undefined || cue === undefined || name === undefined) return null
  const at = start + line.indexOf(cue) + cue.length
  let from = start + line.length
  while (from < end && /[\s\])]/.test(plain[from] ?? '')) from++
  return {
    content: from < end ? [{ start: from, end }] : [],
    cue: { start: at - cue.length, end: at },
    speaker: { start: at, end: at + name.trimEnd().length },
  }
}
const FORWARDED = /^(?:[^\n]{1,60}\n)?[[(]?((?:Forwarded|Reposted|Shared) from:? )(@?[\p{Lu}\p{N}@][^\n:.!?()[\]]{1,60}?)[^\S\n]*[\])]?:?(?=\n|$)/u
