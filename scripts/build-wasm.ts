// Builds the WebAssembly modules from their AssemblyScript (`*.as`): `npm run wasm` writes them beside their sources; the tests compare.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

type Source = { readonly folder: URL; readonly name: string; readonly flags: string }
const PDQ: Source = {
  folder: new URL('../src/footage/prints/', import.meta.url),
  name: 'pdq',
  flags: '--runtime stub --noAssert --use abort= --enable simd,relaxed-simd --initialMemory 4 -O3',
}
const KERNEL: Source = {
  folder: new URL('../src/footage/search/', import.meta.url),
  name: 'kernel',
  flags: '--importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --enable simd,threads,bulk-memory -O3 --noAssert --runtime stub',
}
const NEAREST: Source = {
  folder: new URL('../src/footage/local/', import.meta.url),
  name: 'nearest',
  flags: '--importMemory --initialMemory 1 -O3 --noAssert --runtime stub',
}

export const builtPdq = (): Promise<Uint8Array> => built(PDQ)
export const builtKernel = (): Promise<Uint8Array> => built(KERNEL)
export const builtNearest = (): Promise<Uint8Array> => built(NEAREST)

type Compiler = {
  main(
    args: readonly string[],
    files: { readFile(name: string): string | null; writeFile(name: string, contents: Uint8Array | string): void; listFiles(): readonly string[] },
  ): Promise<{ readonly error: Error | null; readonly stderr: { toString(): string } }>
}

/** The module as the source has it now. The compiler wants names that end in .ts; the source has another, because it is no TypeScript. */
async function built({ folder, name, flags }: Source): Promise<Uint8Array> {
  // By a name that the type check does not follow: the compiler's types bring globals of their own (`console`, `Math`), and they would be everybody's.
  const compiler = 'assemblyscript/asc'
  const { main } = (await import(compiler)) as Compiler
  const out = new Map<string, Uint8Array | string>()
  const { error, stderr } = await main([`${name}.ts`, '--outFile', `${name}.wasm`, ...flags.split(' ')], {
    readFile: (asked) => (asked === `${name}.ts` ? readFileSync(new URL(`${name}.as`, folder), 'utf8') : null),
    writeFile: (written, contents) => void out.set(written, contents),
    listFiles: () => [],
  })
  const wasm = out.get(`${name}.wasm`)
  if (error !== null || !(wasm instanceof Uint8Array)) throw new Error(`${name}.as does not compile: ${error?.message ?? ''} ${stderr.toString()}`)
  return wasm
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const source of [PDQ, KERNEL, NEAREST]) writeFileSync(new URL(`${source.name}.wasm`, source.folder), await built(source))
