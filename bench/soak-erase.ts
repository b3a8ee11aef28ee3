// Erasures by the dozen: desks of random reports with planted words, one original erased, every file searched; and the same killed at a random moment.
//
//   node bench/soak-erase.ts [desks, default 40] [kills, default 100]
//
// Each desk plants 50 words: in texts, titles, names of files, addresses, pictures' metadata, entries by hand, reasons, findings and judgements that quote it. Then every
// file below the desk's folder is searched for each, in UTF-8, UTF-16 and base64, upper and lower case, with the desk still open.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Desk, FileIn } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open.ts'
import { checkBundle } from '../src/evidence/bundle/check.ts'
import { nodeRuntime, openParts } from '../src/evidence/bundle/node-parts.ts'
import { randomFrom } from '../test/evidence/power-loss/disk.ts'

const [desks = 40, kills = 100] = process.argv.slice(2).map(Number)
const CHILD = join(import.meta.dirname, '../test/desk/erase-child.ts')
const LETTERS = 'bcdfghjklmnpqrstvwxz'

type Made = { readonly folder: string; readonly code: string; readonly reports: readonly string[]; readonly words: readonly string[] }

async function makeDesk(place: string, seed: number, isSmall: boolean): Promise<Made> {
  const random = randomFrom(seed)
  const upTo = (n: number): number => Math.floor(random() * n)
  const words = Array.from({ length: 50 }, (_, n) => `Z${Array.from({ length: 9 }, () => LETTERS[upTo(LETTERS.length)]).join('')}${n}`)
  const some = (n: number): string => Array.from({ length: n }, () => words[upTo(25)]).join(' ')
  const folder = join(place, 'desk')
  const desk = await openDesk(folder, { readers: { processes: 1 } })
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const take = (name: string, bytes: Uint8Array, byHand: FileIn['byHand'] = {}) => desk.takeIn(code, { name, bytes, mediaType: null, method: 'upload', byHand })
  const others = Array.from(
    { length: isSmall ? 1 : 2 + upTo(4) },
    (_, n) => `Post ${n}, 17 March 2026\n\nThe crane fell on ${DAYS[upTo(7)]}, the port authority said. ${upTo(9)} people were hurt.`,
  )
  for (const [n, text] of others.entries()) await take(`other-${n}.txt`, Buffer.from(text), { published: '2026-03-17' })
  // All of the first 25 stand in the page once.
  const page = `<!doctype html><title>${words[0]} at the quay</title><article><h1>${words[0]} at the quay</h1><p>Police said ${words[1]} filmed when the crane fell on ${DAYS[upTo(7)]}.</p><p>"${words[2]} ran," said ${words[3]}, a neighbour.</p><p>${words.slice(0, 25).join(', ')} were there. ${some(upTo(200))}</p></article>`
  const target = await take(`${words[25]}.html`, Buffer.from(page), {
    address: `https://example.org/${words[26]}`,
    publication: words[27] ?? '',
    title: words[28] ?? '',
    published: '2026-03-16',
  })
  const picture = await sharp({ create: { width: 40 + upTo(40), height: 48, channels: 3, background: '#603020' } })
    .withExif({ IFD0: { ImageDescription: words[29] ?? '', Artist: words[30] ?? '', Software: words[31] ?? '' } })
    .jpeg()
    .toBuffer()
  const shot = await take(`${words[32]}.jpg`, picture, { address: `https://example.org/p/${words[33]}` })
  await desk.idle()
  if (!isSmall) await actOn(desk, code, target.report, shot.report, words, upTo)
  await desk.close()
  return { folder, code, reports: [target.report, shot.report], words }
}
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

async function actOn(desk: Desk, code: string, page: string, shot: string, words: readonly string[], upTo: (n: number) => number): Promise<void> {
  const word = (n: number): string => words[n] ?? ''
  const statementOf = async (id: string): Promise<string | undefined> => (await desk.report(id)).report?.statements[0]?.id
  await desk.judge(page, (await statementOf(page)) ?? '', 'confirmed', `${word(34)} told us`)
  await desk.mend(page, { publication: word(35) }, `${word(36)} wrote it`)
  await desk.redact(page, { words: [word(1)], because: `for ${word(37)}` })
  await desk.addSighting(
    shot,
    { where: word(38), by: word(39), at: '2026-03-14', address: `https://example.org/${word(40)}`, note: `${word(41)} ${word(42)}`, basis: 'displayed' },
    word(43),
  )
  const first = (await desk.reports(code))[0]?.id ?? ''
  await desk.judge(first, (await statementOf(first)) ?? '', 'confirmed', `unlike "${word(2)} ran" in the page`)
  await desk.takeIn(code, {
    name: `${word(44)}.html`,
    bytes: Buffer.from(await (await desk.openOriginal((await desk.report(page)).summary.original, 'download')).whole()),
    mediaType: null,
    method: 'upload',
    byHand: { title: word(45) },
  })
  const time = (await desk.report(page)).report?.statements[0]?.id
  if (time !== undefined) await desk.correct(page, time, { field: 'speaker', written: word(46), because: `as ${word(47)} says` }).catch(() => undefined)
  await desk.idle()
  const questions = await desk.questions(code)
  for (const { id } of questions.slice(0, 1 + upTo(3)))
    await desk.decide(code, id, { answer: 'undetermined', because: `The page says that ${word(1)} filmed when the crane fell.` })
  const answers = questions.flatMap(({ answers }) => answers)
  if (answers.length === 0) throw new Error('the desk has no answers')
  await desk.exportBundle(code, { file: join(desk.folder, '..', 'before.zip') })
  await desk.startExport(code)
  while ((await desk.exportState(code)).state === 'writing') await new Promise((resolve) => setTimeout(resolve, 20))
  await desk.judge(page, (await statementOf(page)) ?? '', 'rejected', `${word(48)} and ${word(49)} doubt it`)
  await desk.idle()
}

async function tracesOf(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const wanted = words.flatMap((word) =>
    [word, Buffer.from(word, 'utf16le').toString('latin1'), Buffer.from(word).toString('base64').slice(0, -4)].map(
      (form) => [word, form.toLowerCase()] as const,
    ),
  )
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const text = `${entry.name}\n${entry.isFile() ? (await readFile(path)).toString('latin1') : ''}`.toLowerCase()
    for (const [word, form] of wanted) if (text.includes(form)) found.push(`${word} in ${entry.name}`)
  }
  return found
}

async function verdictOn(file: string): Promise<boolean> {
  const { parts, close } = await openParts(file)
  const { fits } = await checkBundle({ parts, runtime: nodeRuntime, at: new Date(Date.now() + 86_400_000).toISOString() })
  await close()
  return fits
}

/** What is wrong with a desk after the erasure; none. */
async function wrongWith(desk: Desk, { folder, code, words }: Made, full: boolean): Promise<readonly string[]> {
  const wrong = [...(await tracesOf(folder, words))]
  const { misfit } = await desk.fsck()
  if (misfit !== null) wrong.push(misfit)
  if (!(await desk.rebuild()).equal) wrong.push('the tables differ')
  if (full) {
    if (!(await desk.questions(code)).some(({ answers }) => answers.length > 0)) wrong.push('nothing answers any more')
    await desk.exportBundle(code, { file: join(folder, '..', 'after.zip') })
    for (const name of ['before.zip', 'after.zip']) if (!(await verdictOn(join(folder, '..', name)))) wrong.push(`${name} does not fit`)
    if ((await tracesOf(folder, words)).length > 0) wrong.push('words came back')
  }
  return wrong
}

let [planted, left, seconds] = [0, 0, 0]
for (let seed = 1; seed <= desks; seed++) {
  const place = await mkdtemp(join(tmpdir(), 'dateline-erase-'))
  try {
    const made = await makeDesk(place, seed, false)
    planted += made.words.length
    const desk = await openDesk(made.folder, { readers: { processes: 1 } })
    await desk.idle()
    const start = performance.now()
    for (const report of made.reports) await desk.erase(made.code, report, { because: 'a person asked for it' })
    seconds += (performance.now() - start) / 1000
    await desk.idle()
    const wrong = await wrongWith(desk, made, true)
    if (wrong.length > 0) console.log(`seed ${seed}: ${wrong.slice(0, 5).join(' | ')}`)
    left += wrong.length
    await desk.close()
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}
console.log(`${desks} desks, ${planted} planted words, ${left} found or wrong; ${((seconds * 1000) / Math.max(1, 2 * desks)).toFixed(0)} ms an erasure`)

const outcomes = { acknowledged: 0, 'finished at the opening': 0, 'not begun': 0 }
let broken = 0
if (kills > 0) {
  const place = await mkdtemp(join(tmpdir(), 'dateline-erase-kill-'))
  const made = await makeDesk(place, 7, true)
  const random = randomFrom(99)
  // How long one takes here and now, so that the moments lie in it.
  const begun = performance.now()
  await cp(made.folder, join(place, 'whole'), { recursive: true })
  await eraseAndKill(join(place, 'whole'), made, null)
  const whole = (performance.now() - begun) * 0.7
  for (let n = 0; n < kills; n++) {
    const copy = join(place, `copy-${n}`)
    await cp(made.folder, copy, { recursive: true })
    const acknowledged = await eraseAndKill(copy, made, random() * whole)
    const [page = ''] = made.reports
    const words = made.words.slice(0, 29)
    const wrong = acknowledged ? [...(await tracesOf(copy, words))] : []
    const desk = await openDesk(copy, { readers: { processes: 1 } })
    await desk.idle()
    const gone = (await desk.evidence(made.code)).erased.length === 1
    if (gone) wrong.push(...(await wrongWith(desk, { ...made, folder: copy, words }, false)))
    else if (acknowledged || (await desk.report(page)).report === null) wrong.push('an erasure was acknowledged and is not there, or half of it is')
    await desk.close()
    outcomes[acknowledged ? 'acknowledged' : gone ? 'finished at the opening' : 'not begun']++
    if (wrong.length > 0) console.log(`kill ${n}: ${wrong.slice(0, 5).join(' | ')}`)
    broken += wrong.length
    await rm(copy, { recursive: true, force: true })
  }
  await rm(place, { recursive: true, force: true })
  console.log(
    `${kills} kills: ${Object.entries(outcomes)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}; ${broken} wrong`,
  )
}
process.exit(left + broken === 0 ? 0 : 1)

async function eraseAndKill(folder: string, { code, reports: [page = ''] }: Made, milliseconds: number | null): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, folder, code, page], { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('open')) done()
    })
  })
  child.stdin.write('go\n')
  const erased = async (): Promise<void> => {
    while (!said.includes('erased')) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await (milliseconds === null ? erased() : new Promise((resolve) => setTimeout(resolve, milliseconds)))
  child.kill('SIGKILL')
  await once(child, 'close')
  return said.includes('erased')
}
