// Hostile corpora through the readers, as the desk runs them: every file ends in an outcome class, and the program that runs them never falls.
//
//   node bench/soak-hostile.ts FOLDER... [--limit N]
//
// The corpora are fetched outside this repository. Of html5lib's tokenizer tests each case is a page; pictures are drawn anew as a redaction would.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { jailedPool } from '../src/jobs/jailed-pool.ts'
import { findJail } from '../src/jobs/jail.ts'
import { readerPool } from '../src/desk/reading/reader-pool.ts'
import { severalKinds } from '../src/reading/pages/kinds-found.ts'

const words = process.argv.slice(2)
const limit = words.includes('--limit') ? Number(words[words.indexOf('--limit') + 1]) : Infinity
const folders = words.filter((word, n) => word !== '--limit' && words[n - 1] !== '--limit')
if (folders.length === 0) throw new Error('name the folders of the corpora')

let outside = 0
const trap = createServer(() => outside++).listen(0, '127.0.0.1')
const readers = readerPool({ processes: 2 })
const drawers = jailedPool(new URL('../src/desk/redacting/redact-worker.ts', import.meta.url), {
  size: 1,
  seconds: 30,
  megabytes: 1024,
  options: { addons: true },
})

type Item = { readonly name: string; readonly bytes: Uint8Array }

function* itemsOf(folder: string): Generator<Item> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || path.includes('/.git/') || statSync(path).size > 60_000_000) continue
    if (path.endsWith('.test') && path.includes('tokenizer')) yield* casesOf(path)
    else if (path.includes('html5lib') || path.includes('DOMPurify')) continue
    else if (!path.includes('pdf.js') || path.endsWith('.pdf')) yield { name: basename(path), bytes: readFileSync(path) }
  }
  if (folder.includes('DOMPurify')) yield* payloadsOf(folder)
}

function* casesOf(path: string): Generator<Item> {
  const { tests = [] } = JSON.parse(readFileSync(path, 'utf8')) as { tests?: readonly { readonly input: string }[] }
  for (const [n, { input }] of tests.entries()) yield { name: `${basename(path)}-${n}.html`, bytes: Buffer.from(input) }
}

function* payloadsOf(folder: string): Generator<Item> {
  const source = readFileSync(join(folder, 'test/fixtures/expect.mjs'), 'utf8')
  for (const [n, [, payload = '']] of [...source.matchAll(/payload['"]?:\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g)].entries()) {
    const inner = payload
      .slice(1, -1)
      .replace(/\\(['"`\\])/g, '$1')
      .replace(/\\n/g, '\n')
    yield { name: `payload-${n}.html`, bytes: Buffer.from(`<html><body>${inner}</body></html>`) }
  }
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|tiff?|heic|avif|bmp)$/i

async function outcomeOf({ name, bytes }: Item): Promise<string> {
  if (PICTURE.test(name)) {
    const result = await drawers.run({ task: { areas: [{ x: 0, y: 0, width: 1, height: 1 }] }, bytes: () => Promise.resolve(bytes) })
    if (result.kind === 'ended') return `picture: stopped: ${result.why}`
    const answer = result.head as { readonly code?: string }
    return `picture: ${answer.code ?? 'drawn anew'}`
  }
  if (/\.html?$/i.test(name)) {
    const shown = await readers.run({ kind: 'page', facts: { name, mediaType: null } }, { bytes })
    if (
      shown.kind === 'page' &&
      shown.html !== null &&
      /<script|\son\w+\s*=|javascript:/i.test(shown.html.replace(/<pre>[^]*?<\/pre>|(?:title|alt|value|class|id|style)="[^"]*"|>[^<]*</g, '>'))
    )
      return 'PAGE KEEPS SCRIPT'
  }
  const read = await readers.run({ kind: 'read', facts: { name, mediaType: null }, byHand: {}, zone: 'UTC', now: '2026-03-20T00:00:00Z' }, { bytes })
  if (read.kind === 'read') return 'read'
  return read.kind === 'notRead'
    ? `not read: ${read.troubles[0]?.code === 'reading-stopped' ? (read.troubles[0]?.message ?? '') : (read.troubles[0]?.code ?? '')}`
    : read.kind
}

const { kind } = await findJail()
console.log(`jail: ${kind}`)
for (const folder of folders) {
  const [start, counts] = [performance.now(), new Map<string, number>()]
  const items = [...itemsOf(folder)].slice(0, limit)
  let [slowest, flagged] = [{ name: '', ms: 0 }, 0]
  const waiting = [...items]
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        const began = performance.now()
        const outcome = await outcomeOf(item)
        const ms = performance.now() - began
        if (ms > slowest.ms) slowest = { name: item.name, ms }
        if (severalKinds(item.bytes) !== null) flagged++
        if (/KEEPS|stopped|broke/.test(outcome)) console.log(`  ${item.name}: ${outcome}`)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
      }
    }),
  )
  console.log(
    `${basename(folder)}: ${items.length} files in ${((performance.now() - start) / 1000).toFixed(0)} s, slowest ${slowest.name} ${(slowest.ms / 1000).toFixed(1)} s, of two kinds ${flagged}`,
  )
  for (const [outcome, count] of [...counts].toSorted((a, b) => b[1] - a[1])) console.log(`  ${String(count).padStart(6)}  ${outcome.slice(0, 160)}`)
}
console.log(`outside requests: ${outside} (the trap was at ${(trap.address() as AddressInfo).port})`)
await readers.close()
await drawers.close()
trap.close()
