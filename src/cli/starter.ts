// Whether npm, which started us, is still there. npm hands SIGINT and SIGTERM on; when its terminal hangs up it is simply gone, and the
// program would go on serving unseen, holding the desk's lock.

const LOOKS_EVERY_MS = 500

/** Resolves when the npm that started us has ended; never, where something else did. Keeps no process alive. */
export function npmIsGone(): Promise<void> {
  const starter = process.ppid
  return new Promise((resolve) => {
    if (process.env['npm_lifecycle_event'] === undefined) return
    const looking = setInterval(() => {
      if (process.ppid === starter) return // an orphan is given another parent
      clearInterval(looking)
      resolve()
    }, LOOKS_EVERY_MS).unref()
  })
}
