// A first guess at what a file is, from its first bytes and its name. The readers look for themselves; this is what the list shows.
import { table } from '../../model/table.ts'
import { beginsAsPdf } from '../../reading/pages/pdf-start.ts'

const BY_START: readonly (readonly [string, string])[] = [
  ['%PDF-', 'application/pdf'],
  ['PK\u0003\u0004', 'application/zip'],
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['\u001aE\u00df\u00a3', 'video/x-matroska'],
  ['OggS', 'audio/ogg'],
  ['ID3', 'audio/mpeg'],
  ['fLaC', 'audio/flac'],
]
const BY_NAME: Readonly<Record<string, string>> = table({
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  mhtml: 'multipart/related',
  mht: 'multipart/related',
  txt: 'text/plain',
  md: 'text/plain',
  text: 'text/plain',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  csv: 'text/csv',
  json: 'application/json',
  warc: 'application/warc',
  wacz: 'application/wacz',
  zip: 'application/zip',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  m4v: 'video/mp4',
  '3gp': 'video/3gpp',
  mpg: 'video/mpeg',
  ogv: 'video/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  gif: 'image/gif',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  avi: 'video/x-msvideo',
  webp: 'image/webp',
  heic: 'image/heic',
  avif: 'image/avif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  exe: 'application/vnd.microsoft.portable-executable',
  dll: 'application/vnd.microsoft.portable-executable',
})

/**
 * The media type, which is also what the file is treated as: its first bytes say it before its name, and before what a browser (`said`) took from
 * that name. A ZIP is what its name says, for a DOCX is one. What neither tells is text where it reads as text, else 'application/octet-stream'.
 */
export function mediaTypeOf(name: string, head: Uint8Array, said: string | null = null): string {
  // Not TextDecoder: what it calls latin1 is windows-1252, in which 0x89 is another character.
  const start = Buffer.from(head.slice(0, 8)).toString('latin1')
  const byStart = BY_START.find(([bytes]) => start.startsWith(bytes))?.[1]
  const byName = said ?? BY_NAME[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
  // Containers that say their kind behind a length: ISO 14496-12 (ftyp) and RIFF. Those that hold film or sound alike go by the name, where it tells.
  const inner = Buffer.from(head.slice(4, 12)).toString('latin1')
  if (inner.startsWith('ftyp') || start.startsWith('RIFF') || byStart === 'video/x-matroska' || byStart === 'audio/ogg')
    return byName ?? byStart ?? (inner.startsWith('ftyp') ? 'video/mp4' : 'audio/wav')
  return (byStart === 'application/zip' ? byName : byStart) ?? byStart ?? byName ?? typeByWords(head)
}

/** Of a file that nothing else tells: a text has no control characters. */
function typeByWords(head: Uint8Array): string {
  const words = Buffer.from(head).toString('latin1')
  if (beginsAsPdf(head, false)) return 'application/pdf'
  const wide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(words)
  if (head.length === 0 || (!wide && /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(words))) return 'application/octet-stream'
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(words) ? 'text/html' : 'text/plain'
}
