// What WebM and Matroska say (RFC 9559): when the film was muxed, and by what. EBML: each element an id, a length, its content; Segment ─ Info ─ DateUTC,
// MuxingApp, WritingApp.
import type { FileSaid } from '../../model/held-footage.ts'
import { NOTHING, part, textOf, viewOf, within, type FileBytes } from './file-bytes.ts'
import { time, words } from './said.ts'

const [SEGMENT, INFO, DATE_UTC, MUXING_APP, WRITING_APP] = [0x18538067, 0x1549a966, 0x4461, 0x4d80, 0x5741]
const NANOSECONDS_AT_2001 = 978_307_200_000_000_000n
const MOST_ELEMENTS = 64 // before the first cluster
const LONGEST_INFO = 64 * 1024

/** [] for what is broken or says nothing. */
export async function matroskaSays(file: FileBytes): Promise<readonly FileSaid[]> {
  const head = await elementAt(file, 0)
  const segment = head === null ? null : await elementAt(file, head.to)
  if (segment?.id !== SEGMENT) return []
  let at = segment.from
  for (let n = 0; n < MOST_ELEMENTS; n++) {
    const element = await elementAt(file, at)
    if (element === null) return []
    if (element.id === INFO) return infoSays(await file.read(element.from, Math.min(element.to - element.from, LONGEST_INFO)))
    if (element.to <= at) return []
    at = element.to
  }
  return []
}

type Element = { readonly id: number; readonly from: number; readonly to: number }

async function elementAt(file: FileBytes, at: number): Promise<Element | null> {
  return elementIn(await file.read(at, 16), 0, at)
}

/** A length of ones alone is not known; such an element reaches to the end. */
function elementIn(view: DataView, at: number, base: number): Element | null {
  const id = sized(view, at, 4, false)
  const length = id === null ? null : sized(view, at + id.size, 8, true)
  if (id === null || length === null) return null
  const from = base + at + id.size + length.size
  return { id: Number(id.value), from, to: length.value === (1n << BigInt(7 * length.size)) - 1n ? Number.MAX_SAFE_INTEGER : from + Number(length.value) }
}

/** The place of the first bit says how many bytes it takes; of a length that bit is taken off. */
function sized(view: DataView, at: number, longest: number, isLength: boolean): { readonly value: bigint; readonly size: number } | null {
  if (!within(view, at, 1)) return null
  const first = view.getUint8(at)
  const size = Math.clz32(first) - 23
  if (first === 0 || size > longest || !within(view, at, size)) return null
  let value = BigInt(isLength ? first & ((1 << (8 - size)) - 1) : first)
  for (let i = 1; i < size; i++) value = (value << 8n) | BigInt(view.getUint8(at + i))
  return { value, size }
}

function infoSays(info: DataView): readonly FileSaid[] {
  const found: FileSaid[] = []
  let at = 0
  for (let n = 0; n < MOST_ELEMENTS && at < info.byteLength; n++) {
    const element = elementIn(info, at, 0)
    if (element === null || element.to > info.byteLength || element.to <= at) break
    const body = viewOf(part(info, element.from, element.to - element.from))
    if (element.id === DATE_UTC && body.byteLength === 8) found.push(...time('DateUTC of the container', 'recorded', momentOf(body.getBigInt64(0))))
    if (element.id === MUXING_APP) found.push(...words('muxed by', 'tool', textOf(body.byteLength > 512 ? NOTHING : body)))
    if (element.id === WRITING_APP) found.push(...words('written by', 'tool', textOf(body.byteLength > 512 ? NOTHING : body)))
    at = element.to
  }
  return found
}

function momentOf(since2001: bigint): string | null {
  const nanoseconds = since2001 + NANOSECONDS_AT_2001
  const isPlausible = nanoseconds > 0n && nanoseconds < 7_258_118_400_000_000_000n // 2200
  return isPlausible ? Temporal.Instant.fromEpochMilliseconds(Number(nanoseconds / 1_000_000n)).toString({ smallestUnit: 'second' }) : null
}
