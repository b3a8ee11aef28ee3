// One file read and its times resolved, without a desk: what `read` prints, and what the desk's readers do in their jail.
import type { ByHand, Reading, Report } from '../../model/report.ts'
import { reportOf, type Resolution } from '../../model/resolution.ts'
import type { FileFacts } from '../../model/sockets.ts'
import type { Zone } from '../../model/time.ts'
import { NO_OWN_WORDS, type OwnWords } from '../../model/own-words.ts'
import { readOriginal, readPage } from '../../reading/read.ts'
import { textPage } from '../../reading/readers/plain-text.ts'
import { resolutionFor } from './resolve-report.ts'

export type FileRead = { readonly part: string | null; readonly reading: Reading; readonly resolution: Resolution; readonly resolved: Report }

/** The reports in these bytes, in order. Throws a Problem when nothing is readable. With `now`, a dateline after it is marked as future. */
export async function readFile(
  bytes: Uint8Array,
  facts: FileFacts,
  byHand: ByHand,
  zone: Zone,
  now: string | null = null,
  ownWords: OwnWords = NO_OWN_WORDS,
): Promise<readonly FileRead[]> {
  const found = await readOriginal(plain(bytes), facts, ownWords)
  return found.map(({ part, reading }) => withTimes(part, reading, byHand, zone, now))
}

/** The report in words that are known to be text: a reader that looks at bytes could take one that begins with "{" or "<" for another format. */
export const readText = (text: string, byHand: ByHand, zone: Zone, now: string | null = null, ownWords: OwnWords = NO_OWN_WORDS): FileRead =>
  withTimes(null, readPage(textPage(text), ownWords), byHand, zone, now)

function withTimes(part: string | null, reading: Reading, byHand: ByHand, zone: Zone, now: string | null): FileRead {
  const resolution = resolutionFor(reading, byHand, zone, now)
  return { part, reading, resolution, resolved: reportOf(reading, resolution) }
}

/** A Buffer as the plain array that the readers expect. One that shares its memory is copied, for a reader may take the memory over. */
function plain(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes)
}
