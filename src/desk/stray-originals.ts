// What the folder of originals and the record say of one another when a desk opens. A difference is told; nothing is taken away.
//
// A stop between the rename of an original and the commit of its entry leaves bytes that nobody was told were kept. They may still be
// evidence, so they stay; taking the same bytes in again gives them their entry (and, where the stop took their key with it, writes them anew).
import type { Originals } from '../store/originals.ts'
import type { Store } from '../store/store.ts'

/** One sentence for each difference; none when every original on the disk is in the record and the other way round. */
export async function strayOriginals({ read }: Pick<Store, 'read'>, originals: Pick<Originals, 'held'>): Promise<readonly string[]> {
  const held = new Set(await originals.held())
  const named = new Set((await read.selectFrom('originals').select('sha256').execute()).map((row) => row.sha256))
  const stray = held.difference(named).size
  const missing = named.difference(held).size
  return [
    ...(stray === 0
      ? []
      : [
          `${counted(stray)} in the folder originals that no entry speaks of, left by a stop before ${stray === 1 ? 'it was' : 'they were'} recorded; kept as found.`,
        ]),
    ...(missing === 0
      ? []
      : [
          `${counted(missing)} in the record that ${missing === 1 ? 'is' : 'are'} not in the folder originals; what was read of ${missing === 1 ? 'it' : 'them'} is kept.`,
        ]),
  ]
}

const counted = (n: number): string => `${n} ${n === 1 ? 'original is' : 'originals are'}`
