// How much space an erasure takes, and what a person is told where there is not so much: before it begins, and where the disk filled up in between.
//
// It derives the tables anew beside the database, takes them over through the database's log, and writes the database itself anew through that log.
// On desks of 20, 150 and 400 reports that was 1.1 times the size of the database at its most; asked for is twice as much, since a desk whose tables are
// larger beside its entries takes more, and to begin an erasure that cannot be finished is worse than to ask for more space than it took.
import { stat } from 'node:fs/promises'
import { disk } from '../../evidence/log/disk.ts'
import { Problem } from '../../model/problem.ts'
import { databaseOf } from '../../store/store.ts'
import { shown } from '../desk-place.ts'

const TIMES_THE_DATABASE = 2
const BESIDES = 4 * 2 ** 20

/** Problem `disk-full` before anything is erased. */
export async function refuseWithoutRoom(folder: string): Promise<void> {
  const { takes, free } = await roomIn(folder)
  if (free !== null && free < takes)
    throw full(`Nothing was erased: the disk has too little space. An erasure takes ${spaceFor(folder, takes, free)}. Make space there and try again.`)
}

/** What is still to be done of an erasure that is recorded. `seen`: what it takes away stands in the tables; `buried`: only in parts of the file that nothing uses. */
export type Undone = 'seen' | 'buried'

/** The Problem `disk-full` of an erasure that is recorded and could not be carried out; `undone` says how far it came. */
export async function notFinished(folder: string, undone: Undone): Promise<Problem> {
  const { takes, free } = await roomIn(folder)
  const how =
    undone === 'seen'
      ? 'An erasure is recorded and not done, because the disk is full. The desk does not open before it is, for nobody is to see what it takes away'
      : 'An erasure is recorded, and nothing that it takes away is shown any more; but the disk is full, and its words may still stand in unused parts of the database'
  return full(`${how}. Finishing it takes ${spaceFor(folder, takes, free)}. Make space there and open the desk again: it is finished then.`)
}

async function roomIn(folder: string): Promise<{ readonly takes: number; readonly free: number | null }> {
  const file = databaseOf(folder)
  const sizes = await Promise.all([file, `${file}-wal`].map((path) => stat(path).then(({ size }) => size, () => 0))) // prettier-ignore
  return { takes: TIMES_THE_DATABASE * sizes.reduce((sum, size) => sum + size, 0) + BESIDES, free: await disk.free(folder) }
}

const spaceFor = (folder: string, takes: number, free: number | null): string =>
  `up to ${Math.ceil(takes / 1e6)} MB of free space on the disk of ${shown(folder)}${free === null ? '' : `, and ${Math.floor(free / 1e6)} MB are free`}`

const full = (sentence: string): Problem => new Problem('disk-full', sentence)
