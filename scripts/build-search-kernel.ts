// Builds src/footage/search/kernel.wasm from kernel.as. `node scripts/build-search-kernel.ts` writes it; the test of the kernel compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { main } from 'assemblyscript/asc'

const FOLDER = new URL('../src/footage/search/', import.meta.url)

/** The module as the source has it now. The compiler wants names that end in .ts; the source has another, because it is no TypeScript. */
export async function builtKernel(): Promise<Uint8Array> {
  const out = new Map<string, Uint8Array | string>()
  const flags = '--importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --enable simd,threads,bulk-memory -O3 --noAssert --runtime stub'
  const { error, stderr } = await main(['kernel.ts', '--outFile', 'kernel.wasm', ...flags.split(' ')], {
    readFile: (name) => (name === 'kernel.ts' ? readFileSync(new URL('kernel.as', FOLDER), 'utf8') : null),
    writeFile: (name, contents) => {
      out.set(name, contents)
    },
    listFiles: () => [],
  })
  const wasm = out.get('kernel.wasm')
  if (error !== null || !(wasm instanceof Uint8Array)) throw new Error(`kernel.as does not compile: ${error?.message ?? ''} ${stderr.toString()}`)
  return wasm
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(new URL('kernel.wasm', FOLDER), await builtKernel())
