// Files and folders that are dropped anywhere on a page, or chosen from the machine. What happens to them is their taker's.
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Dropped } from './under-way.ts'

/** Listens on the whole page: whatever is dropped anywhere is taken in. Says so while something is held over it. */
export function DropAnywhere({ onFiles }: { onFiles: (dropped: readonly Dropped[]) => void }) {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      // The list of what was dropped is emptied as soon as this handler returns, so it is read before anything is waited for.
      void filesOf(event.dataTransfer).then((dropped) => latest.current(dropped))
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over ? <div className="dropping">Drop reports and footage to take them in: pages, texts, video, pictures, sound</div> : null
}

async function filesOf(data: DataTransfer): Promise<readonly Dropped[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const plain = [...data.files]
  if (entries.length === 0) return plain.map((file) => ({ file, name: file.name, inFolder: false }))
  return (await Promise.all(entries.map((entry) => walk(entry, false)))).flat()
}

async function walk(entry: FileSystemEntry, inFolder: boolean): Promise<readonly Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ file, name: inFolder ? entry.fullPath.replace(/^\//, '') : file.name, inFolder }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Dropped[] = []
  // A folder hands out its entries a hundred at a time until it hands out none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const inner of some) found.push(...(await walk(inner, true)))
  }
}

/** The button that opens the machine's own choice of files; the same files can be chosen twice in a row. */
export function ChooseFiles({ onFiles }: { onFiles: (dropped: readonly Dropped[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button className="quiet" onPress={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to take in"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])].map((file) => ({ file, name: file.name, inFolder: false })))
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
