// The WebAssembly that is committed is what its sources build. In one file, because loading the compiler takes longer than its work.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtKernel, builtNearest, builtPdq } from '../../scripts/build-wasm.ts'

test.each([
  ['prints/pdq', builtPdq],
  ['search/kernel', builtKernel],
  ['local/nearest', builtNearest],
] as const)('%s.wasm is what its source builds', async (name, built) => {
  expect(Buffer.from(await built()).equals(readFileSync(`src/footage/${name}.wasm`))).toBe(true)
})
