// Which program writes the record: its name, its version, and a digest of its own files, so that a leaf tells which build made it.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** "dateline 0.1.0 sha256:9f86…", worked out once a process. The digest is over every file of the running program but the browser's. */
export const program = (): Promise<string> => (known ??= told())
let known: Promise<string> | null = null

const ROOT = fileURLToPath(new URL('..', import.meta.url))

async function told(): Promise<string> {
  const pack = JSON.parse(await readFile(join(ROOT, '..', 'package.json'), 'utf8')) as { name: string; version: string }
  const found = await readdir(ROOT, { recursive: true, withFileTypes: true })
  const names = found.filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name)).map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  const ours = names.filter((name) => !name.startsWith('web')).sort()
  const hash = createHash('sha256')
  for (const name of ours)
    hash.update(`${name}\0`).update(
      createHash('sha256')
        .update(await readFile(join(ROOT, name)))
        .digest(),
    )
  return `${pack.name} ${pack.version} sha256:${hash.digest('hex')}`
}
