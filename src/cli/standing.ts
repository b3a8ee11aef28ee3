// Where a command stands. `npm run dateline` and `npm start` run in the package's folder, while the person stands where they called npm
// (INIT_CWD): the files they name lie there. The desk that nobody names lies in the package's folder, as `npm start` has it.
import path from 'node:path'

const launchedIn = process.cwd()

/** Goes to where the person called from. Nothing changes without npm. */
export function standWhereCalled(): void {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
  if (called === undefined || called === '' || (script !== 'dateline' && script !== 'start')) return
  try {
    process.chdir(called)
  } catch {
    // The folder went meanwhile; names are then taken from the package's folder, and files that are not there are told as such.
  }
}

/** `./desk` of the folder that the program was started in. */
export const unnamedDesk = (): string => path.join(launchedIn, 'desk')
