// The shelf of commands, in the order in which the list shows them: the way of a day's work, then what keeps the desk.
import { ask } from './commands/ask.ts'
import { backup } from './commands/backup.ts'
import { decide } from './commands/decide.ts'
import { cosign } from './commands/cosign.ts'
import { demo } from './commands/demo.ts'
import { erase } from './commands/erase.ts'
import { fetching } from './commands/fetching.ts'
import { fingerprint } from './commands/fingerprint.ts'
import { evidence } from './commands/evidence.ts'
import { exportCommand } from './commands/export.ts'
import { hold } from './commands/hold.ts'
import { match } from './commands/match.ts'
import { notBuilt } from './commands/not-built.ts'
import { read } from './commands/read.ts'
import { fsck } from './commands/fsck.ts'
import { rebuild } from './commands/rebuild.ts'
import { redact } from './commands/redact.ts'
import { restore } from './commands/restore.ts'
import { same } from './commands/same.ts'
import { serve } from './commands/serve.ts'
import { solve } from './commands/solve.ts'
import { stamp } from './commands/stamp.ts'
import { takeIn } from './commands/take-in.ts'
import { verify } from './commands/verify.ts'
import { witness } from './commands/witness.ts'
import type { Command } from './command.ts'

export const commands: readonly Command[] = [
  demo,
  serve,
  takeIn,
  fetching,
  read,
  ask,
  decide,
  redact,
  erase,
  hold,
  same,
  solve,
  fingerprint,
  match,
  rebuild,
  fsck,
  backup,
  restore,
  evidence,
  exportCommand,
  verify,
  stamp,
  cosign,
  witness,
  ...notBuilt,
]
