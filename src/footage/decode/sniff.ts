// Which door a file goes through, by its first bytes and never by its name: a picture (sharp), footage or sound (FFmpeg), or what is not opened at all.
import { Problem } from '../../model/problem.ts'

export type Door = 'still' | 'media'

const text = (head: Uint8Array, from: number, to: number): string => Buffer.from(head.subarray(from, to)).toString('latin1')

/** AVIF, HEIC and their like: one container for pictures in several codecs. */
export const isHeif = (head: Uint8Array): boolean => text(head, 4, 8) === 'ftyp' && /^(avif|hei[cxms]|hev[cx]|mif1|msf1)/.test(text(head, 8, 12))

const PICTURES: readonly ((head: Uint8Array) => boolean)[] = [
  (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff, // JPEG
  (head) => text(head, 1, 4) === 'PNG',
  (head) => text(head, 0, 4) === 'GIF8',
  (head) => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP',
  (head) => ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(text(head, 0, 4)), // TIFF
  isHeif,
]

// A playlist names other files or addresses. FFmpeg would follow it; here a file stands for itself alone.
const PLAYLIST =
  /^(\ufeff|\xef\xbb\xbf)?\s*(#EXTM3U|ffconcat|\[playlist\]|<\?xml[^>]*>\s*(<!--.*?-->\s*)?<(MPD|SmoothStreamingMedia|smil|asx)|<(MPD|SmoothStreamingMedia|smil|asx)|v=0\r?\n|file ['"]|file:|https?:\/\/|rtsp:|concat:)/is

/** By the first bytes alone; neither name nor type is believed. Problems `footage-empty`, `footage-playlist`. */
export function doorOf(head: Uint8Array): Door {
  if (head.length === 0) throw new Problem('footage-empty', 'The file is empty: it holds no footage. It is kept as it is.')
  if (PLAYLIST.test(text(head, 0, 1024)))
    throw new Problem('footage-playlist', 'This is a list that names other files or addresses, not footage itself. It was not followed; the file is kept.')
  return PICTURES.some((is) => is(head)) ? 'still' : 'media'
}
