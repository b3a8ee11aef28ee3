// Builds src/footage/prints/pdq.wasm from pdq.as. `node scripts/build-pdq-kernel.ts` writes it; test/footage/pdq.test.ts compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { main } from 'assemblyscript/asc'

const FOLDER = new URL('../src/footage/prints/', import.meta.url)
const FLAGS = '--runtime stub --noAssert --use abort= --enable simd --initialMemory 4 -O3'

/** The module as the source has it now. The compiler wants names that end in .ts; the source has another, because it is no TypeScript. */
export async function builtPdq(): Promise<Uint8Array> {
  let wasm: Uint8Array | string | null = null
  const { error, stderr } = await main(['pdq.ts', '--outFile', 'pdq.wasm', ...FLAGS.split(' ')], {
    readFile: (name) => (name === 'pdq.ts' ? readFileSync(new URL('pdq.as', FOLDER), 'utf8') : null),
    writeFile: (name, contents) => {
      if (name === 'pdq.wasm') wasm = contents
    },
    listFiles: () => [],
  })
  if (error !== null || !((wasm as unknown) instanceof Uint8Array)) throw new Error(`pdq.as does not compile: ${error?.message ?? ''} ${stderr.toString()}`)
  return wasm as unknown as Uint8Array
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(new URL('pdq.wasm', FOLDER), await builtPdq())
