// The inner loops of the search behind one door: WebAssembly where the runtime has it, else their twin in TypeScript. Both give the same results.
import { readFileSync } from 'node:fs'
import { twinKernel } from './kernel-twin.ts'

/** Addresses are bytes in the segment's memory; see kernel.as for what each function does. */
export type Kernel = {
  probe(
    plan: number,
    state: number,
    queries: number,
    count: number,
    radius: number,
    words: number,
    found: number,
    several: number,
    listRoom: number,
    results: number,
    room: number,
  ): number
  scan(plan: number, state: number, end: number, queries: number, count: number, radius: number, results: number, room: number): number
}

/** Memory that threads share: WebAssembly's own where there is one. */
export type SharedMemory = { readonly buffer: SharedArrayBuffer }

const PAGE = 65_536
export const MOST_BYTES = 65_535 * PAGE // of one memory with 32-bit addresses

let compiled: WebAssembly.Module | null | undefined

/** Zeroed, shared between threads, of whole pages. At most MOST_BYTES. */
export function sharedMemory(bytes: number): SharedMemory {
  if (bytes > MOST_BYTES) throw new Error(`a segment of ${bytes} bytes does not fit into one memory`)
  const pages = Math.ceil(bytes / PAGE)
  if (kernelModule() === null) return { buffer: new SharedArrayBuffer(pages * PAGE) }
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }) as unknown as SharedMemory
}

/** The loops over one segment's memory: one instance a thread. */
export function kernelFor(memory: SharedMemory): Kernel {
  const module = kernelModule()
  if (module === null || !(memory instanceof WebAssembly.Memory)) return twinKernel(memory.buffer)
  return new WebAssembly.Instance(module, { env: { memory } }).exports as Kernel
}

/** null where there is no WebAssembly (`--jitless`, say). */
function kernelModule(): WebAssembly.Module | null {
  if (compiled === undefined)
    compiled = typeof WebAssembly === 'undefined' ? null : new WebAssembly.Module(readFileSync(new URL('kernel.wasm', import.meta.url)))
  return compiled
}
