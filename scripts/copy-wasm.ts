// The compiler of types carries only TypeScript over to dist; the WebAssembly modules stand beside the files that load them.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.wasm')) continue
  const to = join('dist', name)
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(join('src', name), to)
}
