// One file read and its times resolved, without a desk: what `read` prints, and what the desk's readers do in their threads.
import { Problem } from '../model/problem.ts'
import type { ByHand, Reading, Report } from '../model/report.ts'
import type { FileFacts } from '../model/sockets.ts'
import type { Zone } from '../model/time.ts'
import type { Trouble } from '../model/trouble.ts'
import { markedDateline } from './by-hand.ts'
import { issuedBy } from '../reading/chains.ts'
import { readOriginal } from '../reading/read.ts'
import { resolveReading } from '../time/resolve.ts'

export type FileRead = { readonly part: string | null; readonly reading: Reading; readonly resolved: Report }

/** The reports in these bytes, in order. Throws a Problem when nothing is readable. With `now`, a dateline after it is marked as future. */
export async function readFile(bytes: Uint8Array, facts: FileFacts, byHand: ByHand, zone: Zone, now: string | null = null): Promise<readonly FileRead[]> {
  const found = await readOriginal(plain(bytes), facts)
  return found.map(({ part, reading }) => ({ part, reading, resolved: resolved(reading, byHand, zone, now) }))
}

/** The same reading with other facts by hand: nothing is read again. */
export function resolved(reading: Reading, byHand: ByHand, zone: Zone, now: string | null): Report {
  const issued = byHand.publication ? { ...reading, statements: issuedBy(reading.statements, byHand.publication) } : reading
  return markedDateline(resolveReading(issued, byHand, byHand.zone ?? zone), now)
}

/** A Problem is for the person. Anything else is our mistake: named on the report, so that the gap is seen; the other reports go on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Problem) return { code: error.code, message: error.message }
  return { code: 'reading-broke', message: `Reading broke off (${error instanceof Error ? error.message : String(error)}). The original is kept.` }
}

/** A Buffer as the plain array that the readers expect. One that shares its memory is copied, for a reader may take the memory over. */
function plain(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes)
}
