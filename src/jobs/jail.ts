// The jail: a program of ours that opens strangers' bytes runs in a process of its own, without network, without files but its own code,
// with a limit on memory and time. What it is given comes through a pipe, and what it makes goes back through one.
//
// bubblewrap (bwrap) holds anything, native code too: its own empty network, no folders but those named, no rights. Where there is none, Node's
// permission model holds our JavaScript and the WebAssembly in it; native code would walk through it, so a program with addons is then not
// started. Both are tried once, for real: the probe must fail to read, to write and to connect before a jail counts as one.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { Problem } from '../model/problem.ts'
import { ENVIRONMENT, nodeCommand, programCommand, type Command } from './jail-command.ts'
import { watched, type Jailed } from './jailed-process.ts'

export type JailKind = 'bwrap' | 'permission' | 'none'
export type Jail = { readonly kind: JailKind }

export type JailOptions = {
  /** The program loads native code (sharp, node-av): only bwrap holds that. Problem `jail-missing` without it. */
  readonly addons?: boolean
  /** Files and folders that it may read besides the program's own code. */
  readonly read?: readonly string[]
  /** Programs of the system that it may start (ffmpeg), with the libraries that are bound anyway: only bwrap holds them. */
  readonly programs?: readonly string[]
  /** Of JavaScript's heap. Whoever starts it may also watch `residentMegabytes`; the address space ends at twice this and what the program takes with nothing in hand. */
  readonly megabytes?: number
  /** Processor time over its whole life; then the system ends it. */
  readonly cpuSeconds?: number
  readonly args?: readonly string[]
  /** A file that is nowhere else to be found: bwrap alone. */
  readonly hand?: Handed
}

/** Bytes that go through a pipe into the jail's own memory, are a file at `path` there, and are gone with it. */
export type Handed = { readonly path: string; readonly bytes: number; readonly pieces: () => AsyncIterable<Uint8Array> }

/** What holds here: looked for once, then known. `DATELINE_JAIL` (bwrap, permission, none) asks for one kind and gets it or none. */
export function findJail(wanted: string | undefined = process.env['DATELINE_JAIL']): Promise<Jail> {
  const key = wanted ?? ''
  const known = found.get(key)
  if (known !== undefined) return known
  const looking = look(wanted)
  found.set(key, looking)
  return looking
}
const found = new Map<string, Promise<Jail>>()

/** What a person is told at the start where the jail is weaker than it should be; null where it is whole. */
export function jailTold({ kind }: Jail): string | null {
  if (kind === 'bwrap') return null
  if (kind === 'none') return 'jail-missing: no jail can be made on this machine, so files are kept but not opened. Install bubblewrap (bwrap).'
  return 'jail-weak: there is no bubblewrap (bwrap) here. Texts are read under the permission model of Node alone; pictures and films are kept but not opened.'
}

/** Starts a program of this house in the jail. Problem `jail-missing` where none holds it: the file it was to open is kept. */
export function startJailed(jail: Jail, script: URL | string, options: JailOptions = {}): Jailed {
  if (!holds(jail, options))
    throw options.addons === true || options.programs !== undefined
      ? missing()
      : new Problem('jail-missing', 'No jail can be made on this machine, so files are kept but not opened. Install bubblewrap (bwrap).')
  const program = [`--max-old-space-size=${options.megabytes ?? 512}`, '--no-warnings', fileURLToPath(new URL(script)), ...(options.args ?? [])]
  return begun(jail, nodeCommand(jail.kind, program, options), options)
}

/** Starts a program that is not ours (ffmpeg), which bubblewrap alone holds. It sees its own libraries and the files named. Problem `jail-missing`. */
export function startJailedProgram(jail: Jail, program: string, args: readonly string[], options: Omit<JailOptions, 'addons' | 'args'>): Jailed {
  if (jail.kind !== 'bwrap') throw missing()
  return begun(jail, programCommand(program, args, options), options)
}

function begun({ kind }: Jail, { command, args }: Command, { hand }: JailOptions): Jailed {
  const child = spawn(command, args, {
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', ...(hand === undefined ? [] : (['pipe'] as const))],
    windowsHide: true,
  })
  const jailed = watched(child, kind)
  // What is not handed in whole is not opened: the program waits until it has all, and ends here.
  if (hand !== undefined) pipeline(hand.pieces(), child.stdio[4] as Writable).catch(() => jailed.kill())
  return jailed
}

const missing = (): Problem =>
  new Problem(
    'jail-missing',
    'Pictures, sound and films are opened only inside bubblewrap (bwrap), which is missing here. The file is kept and was not opened.',
  )

/** Whether this jail holds such a program. */
export const holds = ({ kind }: Jail, { addons = false, programs = [] }: JailOptions = {}): boolean =>
  kind === 'bwrap' || (kind === 'permission' && !addons && programs.length === 0)

async function look(wanted: string | undefined): Promise<Jail> {
  const kinds = (['bwrap', 'permission'] as const).filter((kind) => wanted === undefined || wanted === '' || wanted === kind)
  if (process.platform !== 'linux') kinds.splice(kinds.indexOf('bwrap'), kinds[0] === 'bwrap' ? 1 : 0)
  for (const kind of kinds) if (await isHeld({ kind })) return { kind }
  return { kind: 'none' }
}

// It tries what must fail: reading a file of the system, writing one, reaching a server of ours.
const PROBE = `const fs = require('node:fs'), net = require('node:net'); const out = []
try { fs.readFileSync('/etc/passwd'); out.push('read') } catch {}
try { fs.writeFileSync(process.argv[1], 'x'); out.push('write') } catch {}
const say = () => { process.stdout.write('held:' + out.join()); process.exit(0) }
try { net.connect(Number(process.argv[2]), '127.0.0.1').on('connect', () => { out.push('net'); say() }).on('error', say) } catch { say() }`

async function isHeld(jail: Jail): Promise<boolean> {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const target = join(tmpdir(), `dateline-jail-probe-${process.pid}`)
  const program = ['--max-old-space-size=64', '-e', PROBE, '--', target, String((server.address() as AddressInfo).port)]
  const probe = begun(jail, nodeCommand(jail.kind, program, {}), {})
  const timer = setTimeout(() => probe.kill(), 30_000) // a busy machine has a jail all the same
  try {
    let said = ''
    probe.output.on('data', (chunk: Buffer) => void (said += chunk.toString('latin1')))
    await probe.ended
    return said === 'held:' && !existsSync(target)
  } finally {
    clearTimeout(timer)
    server.close()
  }
}
