// Serving a desk from a shell: a free port, the address on stdout, and an orderly end by a signal, or when the npm that started us is gone.
import { Problem } from '../model/problem.ts'
import { text, WrongUsage, type Values } from './command.ts'
import { npmIsGone } from './starter.ts'
import { print, say } from './terminal.ts'
import { findJail, jailTold } from '../jobs/jail.ts'
import type { Desk } from '../desk/desk.ts'

const FIRST_PORT = 4100
const PORTS_TRIED = 100

/** The port asked for by --port, or null. 0 lets the system choose. */
export function portOf(values: Values): number | null {
  const word = text(values, 'port')
  if (word === undefined) return null
  const port = Number(word)
  if (!/^\d{1,5}$/.test(word) || port > 65_535) throw new WrongUsage(`--port is a number up to 65535; found "${word}".`)
  return port
}

/** Serves until SIGINT, SIGTERM or SIGHUP, then closes the server; a second Ctrl-C ends at once. */
export async function serveUntilStopped(desk: Desk, port: number | null): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
    process.once('SIGHUP', () => resolve())
    void npmIsGone().then(resolve)
  })
  const serving = port === null ? await serveOnFreePort(desk) : await serveOn(desk, port)
  await print(serving.address)
  const weaker = jailTold(await findJail())
  if (weaker !== null) say(weaker)
  say('The workbench is open at this address. Ctrl-C ends it.')
  await stopped
  say('Closing.')
  await serving.close()
}

type Serving = { readonly address: string; close(): Promise<void> }

async function serveOn(desk: Desk, port: number): Promise<Serving> {
  const { serve } = await import('../http/app.ts')
  return await serve(desk, { port })
}

async function serveOnFreePort(desk: Desk): Promise<Serving> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
    try {
      return await serveOn(desk, port)
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'port-in-use')) throw error
    }
  }
  return await serveOn(desk, 0)
}
