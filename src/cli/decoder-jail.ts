// How commands that print footage start the decoder: held in a jail where there is one.
import type { Launch } from '../footage/decode/launch.ts'
import { findJail, holds, startJailed } from '../jobs/jail.ts'
import { say } from './terminal.ts'

/** Null where no jail holds native code: whoever names a file by hand gets a plain process, and is told. */
export async function decoderJail(): Promise<Launch | null> {
  const jail = await findJail()
  if (holds(jail, { addons: true })) return (script, options) => startJailed(jail, script, options)
  say('jail-missing: there is no bubblewrap (bwrap) here that could hold the decoder; it runs as a plain process with limits.')
  return null
}
