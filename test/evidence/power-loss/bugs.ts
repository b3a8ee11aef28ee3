// Mistakes of order planted into a copy of the shipped source, each of which a power cut must bring to light: the control of the simulator.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Bug = { readonly name: string; readonly file: string; readonly from: string; readonly to: string }

const SYNC_IN_WRITE_WHOLE = { file: 'evidence/log/files.ts', from: '    await file.write(bytes)\n    await file.sync()' }
const notSynced = (name: string, where: string): Bug => ({
  ...{ name, ...SYNC_IN_WRITE_WHOLE },
  to: `    await file.write(bytes)\n    if (!${where}.test(path)) await file.sync()`,
})

export const BUGS: readonly Bug[] = [
  {
    name: 'the bytes of an original are not synced',
    file: 'store/originals.ts',
    from: '    await write(seal.end())\n    await file.sync()\n',
    to: '    await write(seal.end())\n',
  },
  { name: 'the name of an original is not synced', file: 'store/originals.ts', from: '        await files.syncFolder(shelf)\n', to: '' },
  { name: 'the name of a new folder of originals is not synced', file: 'store/originals.ts', from: '          await files.syncFolder(root)\n', to: '' },
  {
    name: 'an erased original may come back',
    file: 'store/originals.ts',
    from: '      await files.syncFolder(folderOf(sha256)).catch(',
    to: '      await Promise.resolve().catch(',
  },
  notSynced('entries are not synced', '/tile\\/entries/'),
  notSynced('tiles are not synced', '/tile\\/[0-9]/'),
  notSynced('a checkpoint is not synced before it is renamed', '/checkpoint\\.new/'),
  notSynced('the keys are not synced', '/\\/keys\\//'),
  { name: 'the name of a checkpoint is not synced', file: 'evidence/log/files.ts', from: '  await files.syncFolder(folder)\n}', to: '}' },
  {
    name: 'the names of tiles and entries are not synced',
    file: 'evidence/log/tiled-log.ts',
    from: '    await Promise.all([...folders].map((path) => files.syncFolder(path)))\n',
    to: '',
  },
  { name: 'the names of new folders of tiles are not synced', file: 'evidence/log/files.ts', from: '    await files.syncFolder(parent)\n', to: '' },
  {
    name: 'the checkpoint is written before what it covers',
    file: 'evidence/log/tiled-log.ts',
    from: `        await write(grown.bundles)
        await write(grown.tiles)
        const signed = sign(origin, grown.standing)
        await writeCheckpoint(signed)
`,
    to: `        const signed = sign(origin, grown.standing)
        await writeCheckpoint(signed)
        await write(grown.bundles)
        await write(grown.tiles)
`,
  },
  {
    name: 'the checkpoint is written over the one before',
    file: 'evidence/log/files.ts',
    from: 'const waiting = `${folder}/${name}.new`\n  await writeWhole(files, waiting, bytes, mode)\n  await files.rename(waiting, `${folder}/${name}`)',
    to: 'await writeWhole(files, `${folder}/${name}`, bytes, mode)',
  },
  {
    name: 'an act is acknowledged before the log has it',
    file: 'desk/record.ts',
    from: '    let refused: unknown = null\n',
    to: '    let refused: unknown = null\n    for (const { act } of written) act.done()\n    for (const entry of entries) told(entry)\n',
  },
  {
    name: 'the log is given an entry before the database has it',
    file: 'desk/record.ts',
    from: `          if (entries !== null) written.push({ act, entries })
        }
`,
    to: `          if (entries !== null) written.push({ act, entries })
        }
        const early = written.flatMap((w) => w.entries)
        if (log !== null && early[0] !== undefined) await log.cover(early[0].entry.seq, early.map(({ leaf }) => leaf))
        log = null
`,
  },
]

/** A copy of the source with the bug in it, and the way to take it away again. */
export async function withBug({ name, file, from, to }: Bug): Promise<{ readonly source: string; remove(): Promise<void> }> {
  const root = join(import.meta.dirname, '../../..')
  const copy = await mkdtemp(join(tmpdir(), 'dateline-bug-'))
  await cp(join(root, 'src'), join(copy, 'src'), { recursive: true, filter: (path) => !path.startsWith(join(root, 'src/web')) })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await cp(join(root, 'package.json'), join(copy, 'package.json'))
  const path = join(copy, 'src', file)
  const text = await readFile(path, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`"${name}" cannot be planted: ${file} has changed`)
  await writeFile(
    path,
    text.replace(from, () => to),
  )
  return { source: join(copy, 'src'), remove: () => rm(copy, { recursive: true, force: true }) }
}
