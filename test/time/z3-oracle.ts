// z3 as a plain oracle for the network, to whom a group of which one holds is a plain "or".
import { init, type Bool } from 'z3-solver'
import type { solve } from '../../src/time/network.ts'
import type { Constraint, Network } from '../../src/model/network.ts'
import { START } from './random-networks.ts'

const z3 = await init()
const { Solver, Int, Or, And } = z3.Context('main')

/** z3 leaves its workers running, and they would keep the process. */
export const closeZ3 = (): void => (z3.em as { PThread?: { terminateAllThreads(): void } }).PThread?.terminateAllThreads()

/** Smallest conflicts by asking about subsets, small ones first; bounds by asking whether each is reached and none is passed. */
export async function askZ3(network: Network, bounds: ReturnType<typeof solve>['bounds']): Promise<{ conflicts: string[]; wrongBounds: string[] }> {
  const items = [...Map.groupBy(network.constraints, (c) => c.either ?? c).values()]
  const variable = new Map(network.events.map((e) => [e, Int.const(e)]))
  const secondsOf = (bound: number | string): number => (typeof bound === 'number' ? bound : Temporal.Instant.from(bound).epochMilliseconds / 1000 - START)
  const claim = (item: readonly Constraint[]): Bool<'main'> => Or(...item.map(one))
  const one = (c: Constraint) => {
    const gap = c.from === null ? variable.get(c.to)! : variable.get(c.to)!.sub(variable.get(c.from)!)
    return And(...(c.min === null ? [] : [gap.ge(secondsOf(c.min))]), ...(c.max === null ? [] : [gap.le(secondsOf(c.max))]))
  }
  const holdsIn = (item: readonly Constraint[], value: ReadonlyMap<string, number>): boolean => item.some((c) => oneHolds(c, value))
  const oneHolds = (c: Constraint, value: ReadonlyMap<string, number>): boolean => {
    const gap = value.get(c.to)! - (c.from === null ? 0 : value.get(c.from)!)
    return (c.min === null || gap >= secondsOf(c.min)) && (c.max === null || gap <= secondsOf(c.max))
  }

  // A model that z3 finds shows that all it satisfies can hold, so subsets of that need not be asked about.
  const canHold: number[] = []
  const conflicts: number[] = []
  const masks = [...Array(2 ** items.length).keys()].sort((a, b) => size(a) - size(b) || a - b)
  for (const mask of [2 ** items.length - 1, ...masks]) {
    if (canHold.some((m) => (m & mask) === mask) || conflicts.some((m) => (m & mask) === m)) continue
    const solver = new Solver()
    items.forEach((c, i) => void ((mask >> i) & 1 && solver.add(claim(c))))
    if ((await solver.check()) === 'sat') {
      const model = solver.model()
      const value = new Map(
        network.events.map((e) => [
          e,
          Number(
            model
              .eval(variable.get(e)!, true)
              .toString()
              .replace(/[()\s]/g, ''),
          ),
        ]),
      )
      canHold.push(mask | items.reduce((sum, c, i) => sum | (holdsIn(c, value) ? 1 << i : 0), 0))
    } else if (mask !== 2 ** items.length - 1 || masks.slice(0, -1).every((m) => canHold.some((h) => (h & m) === m))) conflicts.push(mask)
  }

  const isSoft = (i: number): boolean => items[i]?.every((c) => c.soft === true) === true
  const members = (mask: number): number[] => items.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []))
  const dropped = new Set(conflicts.flatMap((mask) => (members(mask).some(isSoft) ? members(mask).filter(isSoft) : members(mask))))
  const solver = new Solver()
  items.forEach((c, i) => void (dropped.has(i) || solver.add(claim(c))))
  const wrongBounds: string[] = []
  const isSatisfied = async (...also: Bool<'main'>[]): Promise<boolean> => {
    solver.push()
    solver.add(Or(...also))
    const answer = await solver.check()
    solver.pop()
    return answer === 'sat'
  }
  const FAR = 1_000_000
  for (const { event, earliest, latest } of bounds) {
    const x = variable.get(event)!
    const isReached = async (bound: string | null, sign: 1 | -1): Promise<boolean> =>
      bound === null ? isSatisfied(sign === 1 ? x.gt(FAR) : x.lt(-FAR)) : isSatisfied(x.eq(secondsOf(bound)))
    if (!(await isReached(earliest, -1))) wrongBounds.push(`${event} cannot be at ${earliest}`)
    if (!(await isReached(latest, 1))) wrongBounds.push(`${event} cannot be at ${latest}`)
  }
  const beyond = bounds.flatMap(({ event, earliest, latest }) => [
    ...(earliest === null ? [] : [variable.get(event)!.lt(secondsOf(earliest))]),
    ...(latest === null ? [] : [variable.get(event)!.gt(secondsOf(latest))]),
  ])
  if (beyond.length > 0 && (await isSatisfied(...beyond))) wrongBounds.push('a bound can be passed')
  return {
    conflicts: conflicts
      .map((mask) =>
        members(mask)
          .flatMap((i) => items[i]!.map((c) => c.id))
          .sort()
          .join(' '),
      )
      .sort(),
    wrongBounds,
  }
}

const size = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + size(mask >> 1))
