// Takes in files and records names without end on a desk without readers, and prints each act once it is acknowledged. Killed by bench/soak-kill.ts.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { takeIn } from '../../src/desk/taking-in/take-in.ts'
import { openBareDesk } from './bare-desk.ts'

const desk = await openBareDesk(process.argv[2] ?? '')
const say = (line: string): void => void writeSync(1, `${line}\n`)
const held = await desk.store.read.selectFrom('incidents').selectAll().executeTakeFirst()
if (held === undefined) await desk.openIncident()
const incident = { code: 'crane', title: 'Crane', zone: 'UTC', openedAt: '2026-03-20T09:00:00.000Z', sample: false }
const onTheWay = new Map<string, number>()
say('open')

async function one(): Promise<void> {
  if ((randomBytes(1)[0] ?? 0) < 80) return desk.name(randomBytes(4).toString('hex'))
  const file = { name: 'page.bin', bytes: randomBytes(1 + randomBytes(2).readUInt16LE()), mediaType: null, method: 'upload' as const, byHand: {} }
  const { original, report } = await takeIn(desk.workings, onTheWay, incident, file)
  say(`kept ${original} ${report}`)
}
await Promise.all(
  Array.from({ length: 6 }, async () => {
    for (;;) await one()
  }),
)
