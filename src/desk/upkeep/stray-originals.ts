// What the folder of originals and the record say of one another when a desk opens. A difference is told.
//
// A stop between the rename of an original and the commit of its entry leaves bytes that nobody was told were kept, and takes their key with it: nobody can
// read them any more, so they are swept; taking the same bytes in again keeps them anew. Plain ones, of before there were keys, may still be evidence and stay.
import type { Originals } from '../../store/originals.ts'
import type { Store } from '../../store/store.ts'

/** One sentence for each difference; none when every original on the disk is in the record and the other way round. */
export async function strayOriginals({ read }: Pick<Store, 'read'>, originals: Pick<Originals, 'held' | 'isSealed' | 'erase'>): Promise<readonly string[]> {
  const held = new Set(await originals.held())
  const named = new Set((await read.selectFrom('originals').select('sha256').execute()).map((row) => row.sha256))
  let [plain, swept] = [0, 0]
  for (const sha256 of held.difference(named)) {
    if (await originals.isSealed(sha256)) {
      await originals.erase(sha256)
      swept++
    } else plain++
  }
  const missing = named.difference(held).size
  return [
    ...(swept === 0 ? [] : [`${counted(swept)} in the folder originals that no entry speaks of, left by a stop that took the key with it: swept, for nobody can read ${swept === 1 ? 'it' : 'them'}.`]), // prettier-ignore
    ...(plain === 0 ? [] : [`${counted(plain)} in the folder originals that no entry speaks of, left by a stop before ${plain === 1 ? 'it was' : 'they were'} recorded; kept as found.`]), // prettier-ignore
    ...(missing === 0 ? [] : [`${counted(missing)} in the record that ${missing === 1 ? 'is' : 'are'} not in the folder originals; what was read of ${missing === 1 ? 'it' : 'them'} is kept.`]), // prettier-ignore
  ]
}

const counted = (n: number): string => `${n} ${n === 1 ? 'original is' : 'originals are'}`
