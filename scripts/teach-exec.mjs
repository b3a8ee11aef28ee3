// Our scripts begin with `exec`: npm runs a script through a shell, and a shell that stays between keeps signals from the program, which
// would then serve on unseen. Windows has no such word (and its shell is no such wall), so there it becomes a command that does nothing.
import { writeFileSync } from 'node:fs'

export function teachExec() {
  if (process.platform === 'win32') writeFileSync('node_modules/.bin/exec.cmd', '@%*\r\n')
}
