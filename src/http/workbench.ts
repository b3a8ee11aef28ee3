// The built workbench as files: `dist/web`, made by `npm run web`. Every address that is not a file is the one page, which reads it.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { Problem } from '../model/problem.ts'
import { table } from '../model/table.ts'

// In a checkout this file is src/http/workbench.ts; installed it is dist/http/workbench.js, with the web beside it.
const BUILT = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/web/' : '../web/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = table({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
})

/** Serves a file of the workbench, or its page. Names with a hash in them never change, so the browser may keep them. */
export async function workbench(c: Context): Promise<Response> {
  const asked = c.req.path
  const file = within(BUILT, asked)
  const found = file !== null && TYPES[extname(file)] !== undefined && (await isFile(file)) ? file : null
  if (found === null && asked.startsWith('/assets/')) throw new Problem('file-unknown', `The workbench has no file ${asked}.`)
  const page = found ?? join(BUILT, 'index.html')
  if (found === null && !(await isFile(page))) throw new Problem('workbench-not-built', 'The workbench is not built yet. Run: npm run web')
  c.header('Content-Type', TYPES[extname(page)] ?? 'application/octet-stream')
  c.header('Cache-Control', asked.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (c.req.method === 'HEAD') return c.body(null)
  return c.body(Readable.toWeb(createReadStream(page)) as ReadableStream)
}

function within(folder: string, asked: string): string | null {
  try {
    const file = normalize(join(folder, decodeURIComponent(asked)))
    return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null
  } catch {
    return null // not a well-formed address; the page answers
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
