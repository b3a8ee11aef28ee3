// Keeps the drawing of the house true: which room may import which, and that pages of the docs name what there is.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const FLOORS = [['model'], ['reading', 'time', 'footage', 'evidence'], ['questions', 'publish'], ['store', 'jobs'], ['desk'], ['http', 'cli'], ['web']]
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room))

// Doors between neighbours of one floor, each with its reason.
const DOORS = new Set([
  'cli -> http', // `serve` hands the desk to the server
])
// The browser's code never reaches the server's: from the house it may import the words, and the contract of the door it calls.
const WEB_MAY = (to: string): boolean => to.startsWith('model/') || to === 'http/contract.ts' || to.startsWith('web/')

const imports = filesOf('src').flatMap((from) =>
  [...readFileSync(join('src', from), 'utf8').matchAll(/(?:from|import\()\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map((match) => ({
    from,
    to: relative('src', join('src', dirname(from), match[1] ?? '')),
  })),
)

test('the house has the rooms that the drawing shows', () => {
  for (const room of readdirSync('src')) expect(floorOf(room), room).toBeGreaterThanOrEqual(0)
})

test('a file imports its own room and lower floors', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [a = '', b = ''] = [from.split('/')[0], to.split('/')[0]]
    return a !== b && floorOf(b) >= floorOf(a) && !DOORS.has(`${a} -> ${b}`)
  })
  expect(wrong).toEqual([])
})

test('the browser imports words and the contract, nothing of the server', () => {
  expect(imports.filter(({ from, to }) => from.startsWith('web/') && !WEB_MAY(to) && !/\.css$/.test(to))).toEqual([])
})

test('an import names a file that exists, with its ending', () => {
  expect(imports.filter(({ to }) => !existsSync(join('src', to)))).toEqual([])
})

test('only the desk writes: no other room calls record()', () => {
  const writers = filesOf('src').filter(
    (file) => !file.startsWith('desk/') && /(?<![.\w])record\(/.test(readFileSync(join('src', file), 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')),
  )
  expect(writers).toEqual([])
})

test('crafts take values: no clock, disk, network or process in model, reading, time and questions', () => {
  const forbidden = /from 'node:(fs|net|http|https|child_process|worker_threads|dgram|dns)|Date\.now\(|new Date\(\)|Temporal\.Now|Math\.random\(/
  const tables = ['reading/places/gazetteer-file.ts'] // a table that a package brings as a file: the same for every desk
  const found = filesOf('src').filter(
    (file) =>
      !tables.includes(file) &&
      ['model', 'reading', 'time', 'questions'].includes(file.split('/')[0] ?? '') &&
      forbidden.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(found).toEqual([])
})

test('every direct dependency has its reason, and an exact version', () => {
  const pack = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>
  const page = readFileSync('docs/dependencies.md', 'utf8')
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(pack[group] ?? {})) {
      expect(version, name).toMatch(/^(npm:[a-z]+@)?\d+\.\d+\.\d+$/)
      expect(page, `${name} has no line in docs/dependencies.md`).toContain(`\`${name}\``)
    }
})

test('every exported function has its line: what comes back, in which shape and unit, and what it throws', () => {
  const bare = filesOf('src')
    .filter((file) => /\.tsx?$/.test(file) && !MADE.includes(file))
    .flatMap((file) => {
      const lines = readFileSync(join('src', file), 'utf8').split('\n')
      return lines.flatMap((line, i) => {
        const name = EXPORTED_FUNCTION.exec(line)
          ?.slice(1)
          .find((found) => found !== undefined)
        return name === undefined || /\*\/$|^\/\//.test(lines[i - 1] ?? '') ? [] : [`${file}:${i + 1} ${name}`]
      })
    })
  expect(bare).toEqual([])
})
// A function, or a name that stands for one; its line is the comment that ends right above it.
const EXPORTED_FUNCTION = /^export (?:default )?(?:async )?function\*? (\w+)|^export const (\w+)(?:: [^=]*(?:=>[^=]*)*)? = (?:async )?(?:<[^>]*>)?(?:\(|\w+ =>)/
const MADE = ['evidence/bundle/offline/built.ts'] // by a build

test('docs/floors.md names every room', () => {
  const page = readFileSync('docs/floors.md', 'utf8')
  for (const room of readdirSync('src')) expect(page).toMatch(new RegExp(`\\b${room}\\b`))
})

test('links between pages of the docs lead somewhere', () => {
  const pages = [
    'README.md',
    ...filesOf('docs')
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  ]
  for (const page of pages)
    for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
      expect(existsSync(join(dirname(page), target)), `${page}: ${target}`).toBe(true)
})

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}
