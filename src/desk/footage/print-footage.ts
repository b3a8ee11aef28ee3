// Printing a piece of footage that was taken in: decoded in the jail, its print and stills kept as derived files before anything refers to them.
import type { Printed } from '../../model/held-footage.ts'
import type { Original } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import type { Launch } from '../../footage/decode/launch.ts'
import { packed } from '../../footage/decode/wire.ts'
import { printFileWithStills } from '../../footage/print-file.ts'
import { findJail, holds, startJailed, type Jail } from '../../jobs/jail.ts'
import type { Job } from '../../jobs/queue.ts'
import type { Held } from '../../store/held-file.ts'
import { lend } from './lend.ts'
import type { Workings } from '../workings.ts'

const STILLS = 6
const PRINT_TYPE = 'application/vnd.dateline.print'

/** Of the original that a job has in hand; `progress` hears of seconds of media. Problems of decoding and `jail-missing` say why there is no print. */
export async function printFootage(
  workings: Workings,
  held: Held,
  { original, name }: Pick<Job, 'original' | 'name'>,
  {
    jail = findJail(),
    progress,
    signal,
  }: { readonly jail?: Promise<Jail> | undefined; readonly progress: (seconds: number) => void; readonly signal: AbortSignal },
): Promise<Printed> {
  const { recorder, originals } = workings
  const inside = await jailFor(jail)
  const lent = await lend(workings, held, original)
  const launch: Launch = (script, options) => startJailed(inside, script, { ...options, read: [], ...lent.options })
  const { print, stills, says } = await printFileWithStills(lent.path, { launch, progress, signal, stills: STILLS }).finally(lent.check).finally(lent.end)
  const keep = async (bytes: Uint8Array, mediaType: string): Promise<Original> => {
    const { sha256, bytes: length } = await recorder.onDisk(`the print of "${name}"`, () => originals.keep(bytes))
    return { sha256, bytes: length, mediaType }
  }
  const { kind, duration, width, height, decoder, troubles = [] } = print
  return {
    ...{ kind, duration, width, height, decoder, troubles },
    print: await keep(packed({ kind: 'print', print, stills: [] }), PRINT_TYPE),
    ...(says.length === 0 ? {} : { says }),
    stills: await Promise.all(stills.map(async ({ at, png }) => ({ at, still: await keep(png, 'image/png') }))),
  }
}

/** Native code is held by bubblewrap alone; without it footage of strangers is kept and not opened. */
async function jailFor(looking: Promise<Jail>): Promise<Jail> {
  const jail = await looking
  if (!holds(jail, { addons: true }))
    throw new Problem(
      'jail-missing',
      'Pictures, sound and films are opened only inside bubblewrap (bwrap), which is missing here. The file is kept and was not opened.',
    )
  return jail
}
