// A segment as a file, and back. docs/formats/footage-segment.md describes it for strangers.
//
//   bytes 0..7     "DLFSEG01"
//   bytes 8..39    SHA-256 of everything from byte 40 on
//   bytes 40..43   length of the head, then the head: JSON {"first","rows","tables":[{"start","width","radius"}],"sizes":[{"slots","more"}]}
//   then, as little-endian words: lo, hi, the bitmap of deleted rows, and for each table occupied, rank, slots, more
//
// The bitmap is part of what is summed, so a segment with new deletions is written anew. Memory and file have the same bytes; only their places differ.
import { createHash } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { Problem } from '../../model/problem.ts'
import { layoutOf } from './layout.ts'
import type { Layout, TableSizes } from './layout.ts'
import { MOST_ROWS, segmentWith } from './segment.ts'
import type { Segment } from './segment.ts'
import { tablesFor } from './tables.ts'
import type { Table } from './tables.ts'

type Head = { readonly first: number; readonly rows: number; readonly tables: readonly Table[]; readonly sizes: readonly TableSizes[] }

const MAGIC = 'DLFSEG01'

/** Written beside and renamed: there is never half a file under the name. */
export async function writeSegment(path: string, { first, rows, layout, memory }: Segment): Promise<void> {
  const head: Head = { first, rows, tables: layout.tables.map(({ start, width, radius }) => ({ start, width, radius })), sizes: layout.sizes }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  const parts = [length, json, ...partsOf(layout, rows).map(({ at, bytes }) => new Uint8Array(memory.buffer, at, bytes))]
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  const file = await open(`${path}.part`, 'w')
  try {
    for (const part of [Buffer.from(MAGIC), sum.digest(), ...parts])
      for (let at = 0; at < part.length; at += CHUNK) await file.write(part.subarray(at, at + CHUNK))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}

/** Problem `segment-damaged` where the file is not what was written: its rows can be had again from the prints. */
export async function readSegment(path: string): Promise<Segment> {
  const bytes = await readFile(path)
  if (bytes.subarray(0, 8).toString('latin1') !== MAGIC) throw damaged(path, 'it does not begin as one')
  if (!createHash('sha256').update(bytes.subarray(40)).digest().equals(bytes.subarray(8, 40))) throw damaged(path, 'its checksum does not fit')
  const head = JSON.parse(bytes.subarray(44, 44 + bytes.readUInt32LE(40)).toString()) as Head
  // A version that chose other tables would search with the wrong radii.
  if (!(head.rows <= MOST_ROWS) || JSON.stringify(head.tables) !== JSON.stringify(tablesFor(head.rows))) throw damaged(path, 'it was made for other tables')
  const layout = layoutOf(head.rows, head.tables, head.sizes)
  const segment = segmentWith(head.first, head.rows, layout)
  const target = new Uint8Array(segment.memory.buffer)
  let from = 44 + bytes.readUInt32LE(40)
  for (const { at, bytes: size } of partsOf(layout, head.rows)) {
    target.set(bytes.subarray(from, from + size), at)
    from += size
  }
  if (from !== bytes.length) throw damaged(path, `it has ${bytes.length} bytes, not ${from}`)
  return segment
}

const CHUNK = 1 << 26

function partsOf(layout: Layout, rows: number): { readonly at: number; readonly bytes: number }[] {
  return [
    { at: layout.lo, bytes: 16 * rows },
    { at: layout.hi, bytes: 16 * rows },
    { at: layout.dead, bytes: Math.ceil(rows / 8) },
    ...layout.tables.flatMap((table, t) => [
      { at: table.occupied, bytes: 2 ** table.width / 8 },
      { at: table.rank, bytes: (2 ** table.width / 64) * 4 },
      { at: table.slots, bytes: 4 * layout.sizes[t]!.slots },
      { at: table.more, bytes: 4 * layout.sizes[t]!.more },
    ]),
  ]
}

function damaged(path: string, why: string): Problem {
  return new Problem('segment-damaged', `${path} is no segment of the footage index: ${why}. The index can be built again from the prints, which are kept.`)
}
