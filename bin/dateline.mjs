#!/usr/bin/env node
// The program's one door from a shell. Plain JavaScript that an old Node reads, so that it can say what is wrong.
import { existsSync } from 'node:fs'

const major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  process.stderr.write(
    `node-too-old: Dateline needs Node 26 or newer; this is Node ${process.versions.node}. In a checkout, npm brings it: npm ci, then npm run -s dateline -- ...\n`,
  )
  process.exit(1)
}
// A checkout runs the TypeScript as it stands; an installed package carries the same files with the types stripped.
const built = new URL('../dist/cli/main.js', import.meta.url)
const source = new URL('../src/cli/main.ts', import.meta.url)
const { main } = await import((existsSync(source) ? source : built).href)
process.exitCode = await main(process.argv.slice(2))
