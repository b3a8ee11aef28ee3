// The time network alone: events and labelled constraints in, bounds with reasons and conflicts out; and what one more statement would move, or contradict.
import { readFile } from 'node:fs/promises'
import { Problem } from '../../model/problem.ts'
import { shortened } from '../../questions/sentences.ts'
import { growingNetwork } from '../../time/growing.ts'
import { solve as solveNetwork } from '../../time/network.ts'
import { noMoreThan, text, wordsFor, type Command } from '../command.ts'
import { problemOfFile } from '../files.ts'
import { printJson, show } from '../terminal.ts'
import { boundsInWords } from '../words.ts'
import type { Constraint, Network, Solution } from '../../model/network.ts'

export const solve: Command = {
  name: 'solve',
  does: 'solves a time network: bounds with reasons, and what cannot all be true',
  usage: `Usage: dateline solve FILE.json [--then MORE.json] [--json]

FILE.json holds {"events": ["recorded", "posted"], "constraints": [{"id", "from", "to", "min", "max", "label", "soft"}]}:
"to" happens at least min and at most max seconds after "from"; with "from": null, min and max are instants. null leaves a side open.

--then MORE.json, [constraint, ...]: puts these in one after the other and says which events each would move, or what it would contradict; one that contradicts
is left out, and the next is put in without it. For a network that contradicts nothing itself.`,
  options: { then: { type: 'string' } },

  async run(asked) {
    const [file = ''] = wordsFor(asked, ['FILE.json'])
    noMoreThan(asked, 1)
    const network = (await jsonIn(file)) as Network
    const solution = solveNetwork(network)
    const more = text(asked.values, 'then')
    const added = more === undefined ? null : addedTo(network, await constraintsIn(more))
    if (asked.values.json === true) await printJson(added === null ? solution : { ...solution, then: added })
    else await show([inWords(network, solution), ...(added ?? []).flatMap(addedInWords)].join('\n'))
    return 0
  },
}

/** Problem `network-unreadable` where the file is no JSON; what is wrong with the network itself is the network's own to tell. */
async function jsonIn(file: string): Promise<unknown> {
  const written = await readFile(file, 'utf8').catch((error: unknown) => Promise.reject(problemOfFile(error, file)))
  try {
    return JSON.parse(written) as unknown
  } catch (error) {
    throw new Problem('network-unreadable', `The file is not JSON: ${(error as Error).message}.`)
  }
}

async function constraintsIn(file: string): Promise<readonly Constraint[]> {
  const found = await jsonIn(file)
  const isNamed = (each: unknown): boolean => typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string'
  if (!Array.isArray(found) || !found.every(isNamed))
    throw new Problem('network-malformed', `${file} holds no list of constraints: [{"id", "from", "to", "min", "max", "label"}, ...].`)
  return found as readonly Constraint[]
}

/** What came of one more constraint: the bounds it moved, as they are with it, or the ids of what it contradicts, itself among them. */
type Added = { readonly constraint: Constraint; readonly moved: Solution['bounds'] | null; readonly conflict: readonly string[] | null }

/** One after the other, each on what is there by then; none is solved anew (time/growing.ts). Problem `network-not-growing`. */
function addedTo(network: Network, more: readonly Constraint[]): readonly Added[] {
  const growing = growingNetwork(network)
  if (growing === null)
    throw new Problem(
      'network-not-growing',
      'This network contradicts itself or leaves a choice open, so nothing is put in one by one: write it into the file.',
    )
  return more.map((constraint) => {
    const { moved, conflict } = growing.add(constraint)
    return { constraint, moved: moved?.map((event) => growing.boundsOf(event)) ?? null, conflict }
  })
}

const addedInWords = ({ constraint: { id, label }, moved, conflict }: Added): readonly string[] => [
  '',
  `With ${id}${label === undefined ? '' : `, ${readable(label)}`}:`,
  ...(conflict === null ? [] : [`  it cannot be true with ${conflict.filter((other) => other !== id).join(', ')}, and is left out`]),
  ...(moved?.length === 0 ? ['  nothing moves'] : []),
  ...(moved ?? []).map((bound) => `  ${bound.event}: ${boundsInWords(bound, 'UTC')} UTC, because of ${bound.because.join(', ')}`),
]

function inWords(network: Network, { bounds, conflicts, capped }: Solution): string {
  const label = (id: string): string => {
    const constraint = network.constraints.find((each) => each.id === id)
    return `    ${id}  ${readable(constraint?.label ?? '')}${constraint?.soft === true ? ' (hedged)' : ''}`
  }
  const without = leftOut(network, conflicts)
  const isOpen = ({ earliest, latest }: Solution['bounds'][number]): boolean => earliest === null && latest === null
  const tied = tiedTo(network, without)
  const whyOpen = (event: string): string => `open${tied.has(event) ? ', for what would bound it cannot all be true' : ''}`
  return [
    ...bounds.flatMap((bound) => [
      `${bound.event}: ${isOpen(bound) ? whyOpen(bound.event) : `${boundsInWords(bound, 'UTC')} UTC`}`,
      ...bound.because.map(label),
    ]),
    ...conflicts.flatMap((ids) => ['', 'These cannot all be true:', ...ids.map(label)]),
    ...(capped ? ['', 'There may be more conflicts than are listed.'] : []),
    ...(without.length === 0 ? [] : ['', `The bounds above leave out${capped ? ', with what else contradicts,' : ''}:`, ...without.map(label)]),
  ].join('\n')
}

/** A label as long as a line or two; --json has it whole. */
const readable = (label: string): string => shortened(label, 240)

/** What stands in a conflict and gives way: its hedged statements, and where there are none all of it (time/network.ts). In the order given. */
function leftOut({ constraints }: Network, conflicts: Solution['conflicts']): readonly string[] {
  const groups = new Map(
    constraints.map(({ id, either }) => [id, either === undefined ? [id] : constraints.filter((c) => c.either === either).map((c) => c.id)]),
  )
  const soft = new Set(constraints.filter((each) => each.soft === true).map(({ id }) => id))
  const givesWay = (id: string): boolean => groups.get(id)?.every((member) => soft.has(member)) === true
  const out = new Set(conflicts.flatMap((ids) => (ids.some(givesWay) ? ids.filter(givesWay) : ids)))
  return constraints.map(({ id }) => id).filter((id) => out.has(id))
}

/** The events of these constraints, and every event that is tied to one of them. */
function tiedTo({ constraints }: Network, ids: readonly string[]): ReadonlySet<string> {
  const ends = ({ from, to }: Network['constraints'][number]): readonly string[] => (from === null ? [to] : [from, to])
  const beside = Map.groupBy(
    constraints.flatMap((c) =>
      c.from === null
        ? []
        : [
            { at: c.from, other: c.to },
            { at: c.to, other: c.from },
          ],
    ),
    ({ at }) => at,
  )
  const given = new Set(ids)
  const tied = new Set(constraints.filter(({ id }) => given.has(id)).flatMap(ends))
  for (const event of tied) for (const { other } of beside.get(event) ?? []) tied.add(other) // a set is walked with what is added on the way
  return tied
}
