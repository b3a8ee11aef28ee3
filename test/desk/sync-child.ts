// Takes in twenty files one after the other and prints what became of each, then what can still be read. Run by failed-sync.test.ts.
import { openDesk } from '../../src/desk/open.ts'

const desk = await openDesk(process.argv[2] ?? '', { readers: { processes: 1 } })
const { code } = await desk.openIncident('Crane', 'UTC')
for (let n = 0; n < 20; n++) {
  const file = { name: `${n}.txt`, bytes: Buffer.from(`A crane fell ${n} times.`), mediaType: null, method: 'upload' as const, byHand: {} }
  const told = await desk.takeIn(code, file).then(
    (taken) => `kept ${taken.original}`,
    (error: { code?: unknown; message: string }) => `refused ${String(error.code ?? error.message)}`,
  )
  console.log(told)
}
console.log(`shows ${(await desk.reports(code)).length}`)
process.exit(0)
