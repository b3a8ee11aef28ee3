// The script of verify/index.html in a bundle: checks a ZIP or a folder that a person chooses, in the browser, without a network.
import './older-runtimes.ts'
import { checkBundle, type Verdict } from '../check.ts'
import { inOrder } from '../layout.ts'
import { PIECE_BYTES, type Parts } from '../parts.ts'
import { inWords } from '../verdict-words.ts'
import { zipParts } from '../zip-parts.ts'
import { pageRuntime } from './page-runtime.ts'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no ${id}`)
  return found
}

async function partsOf(files: FileList): Promise<Parts> {
  const [only] = files
  if (only !== undefined && files.length === 1 && only.webkitRelativePath === '')
    return zipParts({ size: only.size, read: async (from, length) => new Uint8Array(await only.slice(from, from + length).arrayBuffer()) })
  const byName = new Map([...files].map((file) => [file.webkitRelativePath.split('/').slice(1).join('/'), file]))
  return {
    names: inOrder([...byName.keys()]),
    size: (name) => byName.get(name)?.size ?? null,
    async *pieces(name) {
      const file = byName.get(name)
      for (let from = 0; file !== undefined && from < file.size; from += PIECE_BYTES)
        yield new Uint8Array(await file.slice(from, from + PIECE_BYTES).arrayBuffer())
    },
  }
}

async function check(files: FileList): Promise<void> {
  const [result, bar] = [element('result'), element('progress') as HTMLProgressElement]
  bar.hidden = false
  result.className = ''
  result.textContent = 'Reading every file…'
  let verdict: Verdict
  try {
    const progress = (done: number, all: number): void => void (bar.value = all === 0 ? 1 : done / all)
    verdict = await checkBundle({ parts: await partsOf(files), runtime: pageRuntime, at: new Date().toISOString(), progress })
  } catch (error) {
    result.textContent = `This could not be read: ${error instanceof Error ? error.message : String(error)}`
    return
  } finally {
    bar.hidden = true
  }
  result.className = verdict.fits ? 'fits' : 'differs'
  // Text only: names of files and of persons in a bundle are others' words.
  result.textContent = inWords(verdict)
}

for (const id of ['zip', 'folder']) {
  const input = element(id) as HTMLInputElement
  input.addEventListener('change', () => void (input.files !== null && input.files.length > 0 && check(input.files)))
}
