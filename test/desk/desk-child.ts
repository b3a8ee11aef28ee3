// Takes in files and mends without end and prints each act once it is acknowledged, and each reading once it is recorded. Run by the tests, which kill it.
import { randomBytes } from 'node:crypto'
import { openDesk } from '../../src/desk/open.ts'

const [folder = '', most = 'Infinity'] = process.argv.slice(2)
const desk = await openDesk(folder, { readers: { processes: 1 } })
const say = (line: string): void => void process.stdout.write(`${line}\n`)
if ((await desk.by()) === null) await desk.nameDesk('Ada')
const { code } = (await desk.incidents())[0] ?? (await desk.openIncident('Crane at the east quay', 'Europe/London'))
say('open')
desk.onChange(({ change, report }) => change === 'originalRead' && report !== undefined && say(`read ${report}`))

const one = async (): Promise<void> => {
  const words = randomBytes(300 + (randomBytes(1)[0] ?? 0) * 40)
    .toString('base64')
    .replaceAll(/[+/]/g, ' ')
  const taken = await desk.takeIn(code, {
    name: 'page.txt',
    bytes: Buffer.from(`A crane fell on Saturday.\n${words}`),
    mediaType: null,
    method: 'upload',
    byHand: { published: '2026-03-16' },
  })
  say(`kept ${taken.original} ${taken.report}`)
  if ((randomBytes(1)[0] ?? 0) > 60) return
  const mended = await desk.mend(taken.report, { publication: 'Harbour Post' }, null).catch(() => null)
  if (mended !== null) say(`mended ${taken.report}`)
}
for (let n = 0; n < Number(most); n += 3) await Promise.all(Array.from({ length: Math.min(3, Number(most) - n) }, one))
await desk.close()
