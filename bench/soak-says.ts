// What files say of themselves, read from damaged files: `node bench/soak-says.ts FOLDER [--each 200]`. Each file of the folder is damaged so often, by a seed; a
// reader that throws, takes longer than a second, or gives a line with control characters ends the run.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileSays } from '../src/footage/file-says.ts'
import { mutantOf } from '../test/footage/mutants.ts'

const [folder, , each = '200'] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: node bench/soak-says.ts FOLDER [--each 200]')
const own = mkdtempSync(join(tmpdir(), 'dateline-soak-says-'))
let seed = 20260309
const next = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 0x1_0000_0000
}
let [read, said, slowest] = [0, 0, 0]
for (const name of readdirSync(folder).filter((file) => statSync(join(folder, file)).isFile())) {
  const bytes = readFileSync(join(folder, name))
  for (let n = 0; n < Number(each); n++) {
    const file = join(own, 'file')
    writeFileSync(file, mutantOf(bytes, next))
    const begun = process.cpuUsage()
    const says = await fileSays(file)
    const { user, system } = process.cpuUsage(begun)
    slowest = Math.max(slowest, (user + system) / 1e6)
    read++
    if (says.length > 0) said++
    for (const { written, earliest, latest } of says) {
      if (/\p{Cc}/u.test(written)) throw new Error(`${name}, mutant ${n}: a control character`)
      if (earliest !== null && latest !== null && Temporal.Instant.compare(earliest, latest) >= 0)
        throw new Error(`${name}, mutant ${n}: bounds the wrong way round`)
    }
  }
}
rmSync(own, { recursive: true })
process.stdout.write(`${read} damaged files read, ${said} of them said something; the longest took ${slowest.toFixed(3)} s of a processor\n`)
