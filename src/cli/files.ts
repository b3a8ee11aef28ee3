// Files and folders named on the command line: walking them, and what a person is told when one cannot be opened.
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../model/problem.ts'

export type NamedFile = { readonly file: string; readonly name: string; readonly inFolder: boolean }

/**
 * The files that `word` names: itself, or all in a folder, by name, without hidden ones (.DS_Store is no report) and without the
 * folder `except` (a desk that lies among its own sources). Symbolic links to folders are not followed: they can lead in circles.
 */
export async function filesNamed(word: string, except: string): Promise<readonly NamedFile[]> {
  const found = await stat(word).catch((error: unknown) => Promise.reject(problemOfFile(error, word)))
  if (!found.isDirectory()) return [{ file: word, name: path.basename(word), inFolder: false }]
  const top = path.resolve(word)
  if (top === except || top.startsWith(except + path.sep)) {
    throw new Problem('desk-folder', `${word} belongs to the desk itself. What it holds is taken in already.`)
  }
  return await filesIn(word, word, except)
}

async function filesIn(folder: string, top: string, except: string): Promise<NamedFile[]> {
  const found: NamedFile[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) {
      if (path.resolve(file) !== except) found.push(...(await filesIn(file, top, except)))
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(file)))) {
      found.push({ file, name: path.relative(top, file), inFolder: true })
    }
  }
  return found
}

async function leadsToFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (target) => target.isFile(),
    () => false,
  )
}

/** The lines of a file in UTF-8, one after the other. node:readline also parts at U+2028, which JSON allows inside a string. */
export async function* linesIn(file: string): AsyncGenerator<string> {
  const handle = await open(file).catch((error: unknown) => Promise.reject(problemOfFile(error, file)))
  try {
    const decoder = new TextDecoder()
    let rest: string[] = []
    for await (const bytes of handle.createReadStream({ autoClose: false })) {
      const [head = '', ...lines] = decoder.decode(bytes as Uint8Array, { stream: true }).split('\n')
      rest.push(head)
      for (const next of lines) {
        yield rest.join('')
        rest = [next]
      }
    }
    yield rest.join('') + decoder.decode()
  } catch (error) {
    throw problemOfFile(error, file)
  } finally {
    await handle.close()
  }
}

/** What the file system answered, as a Problem a person can act on. */
export function problemOfFile(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('file-missing', `There is no file ${file}.`)
  if (code === 'EISDIR') return new Problem('file-is-folder', `${file} is a folder. Name the files in it.`)
  if (code === 'EACCES' || code === 'EPERM') return new Problem('file-not-allowed', `${file} may not be read by this user.`)
  if (code === 'ERR_FS_FILE_TOO_LARGE') return new Problem('original-too-large', `${file} is larger than 2 GiB.`)
  return error
}

/** The same of a file that was to be written. */
export function problemOfWriting(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Problem('folder-missing', `There is no folder in which ${file} could be written. Nothing was written.`)
  if (code === 'EISDIR') return new Problem('file-is-folder', `${file} is a folder. Give the name of a file in it.`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new Problem('file-not-allowed', `${file} may not be written by this user.`)
  return error
}
