// Fetching an address for an incident: off until a person allows it, for a request tells its server that somebody looks. What came is kept as WACZ,
// an original like any other; a file that is no page (a PDF, a picture, a film) is kept beside it as itself.
import type { ByHand } from '../model/report.ts'
import type { Fetched, TakenIn } from '../model/told.ts'
import { Problem } from '../model/problem.ts'
import { fetchPage } from '../evidence/capture/fetch-page.ts'
import { publicNetwork, type Hop, type Network } from '../evidence/capture/hop.ts'
import { askedAddress } from '../evidence/capture/public-address.ts'
import { waczOf } from '../evidence/capture/wacz-of.ts'
import { whatCame, type Obtained } from '../evidence/capture/what-came.ts'
import type { FileIn } from './desk.ts'
import { program } from './program.ts'
import type { ReaderPool } from './reader-pool.ts'
import { actorOf, type Workings } from './workings.ts'

export async function fetchingAllowed({ store }: Workings): Promise<boolean> {
  const row = await store.read.selectFrom('desk').select('value').where('key', '=', 'fetching').executeTakeFirst()
  return row?.value === 'allowed'
}

/** A person's decision, and an entry of the record. */
export async function allowFetching(workings: Workings, allowed: boolean, because: string | null): Promise<void> {
  const by = await actorOf(workings)
  await workings.recorder.record('whether addresses are fetched', async () => ({
    entries: [{ change: { kind: 'fetchingSet', allowed }, by, because }],
    result: undefined,
  }))
}

/** Problem `fetching-off`, and those of the way there (`net-…`, `address-…`); nothing is kept then. */
export async function fetchAddress(
  workings: Workings,
  readers: ReaderPool,
  address: string,
  byHand: ByHand,
  take: (file: FileIn) => Promise<TakenIn>,
  network: Network = publicNetwork(workings.clock),
): Promise<Fetched> {
  askedAddress(address)
  if (!(await fetchingAllowed(workings)))
    throw new Problem(
      'fetching-off',
      `This desk fetches nothing from the network. Allow it with "dateline fetching on", or save the page in a browser and take in the file.`,
    )
  const hops = await fetchPage(address, network)
  const last = hops.at(-1)
  if (last === undefined) throw new Error('a capture of no hop')
  const obtained = [...whatCame(hops), ...(await looksOf(readers, last))]
  const name = nameFor(new URL(last.address))
  const file = { mediaType: null, method: 'fetched' as const, byHand: { ...byHand, address: byHand.address ?? last.address } }
  const archive = await waczOf(hops, await program(), obtained)
  const taken = [{ ...(await take({ ...file, name: `${name}.wacz`, bytes: archive, mediaType: 'application/wacz' })), name: `${name}.wacz` }]
  if (
    last.status === 200 &&
    last.body.length > 0 &&
    last.partial === null &&
    !/html/i.test(headerOf(last, 'content-type')) &&
    headerOf(last, 'content-encoding') === ''
  )
    taken.push({ ...(await take({ ...file, name, bytes: last.body })), name })
  return { taken, address: last.address, obtained }
}

/** A stranger's page is looked at where strangers' files are opened. Where it cannot be, nothing is said of its looks. */
async function looksOf(readers: ReaderPool, last: Hop): Promise<readonly Obtained[]> {
  const answer = { contentType: headerOf(last, 'content-type'), contentEncoding: headerOf(last, 'content-encoding') }
  const outcome = await readers.run({ kind: 'looks', answer }, { bytes: last.body })
  return outcome.kind === 'looks' && outcome.obtained !== null ? [outcome.obtained] : []
}

const headerOf = (hop: Hop, wanted: string): string => hop.headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''

/** "harbourpost.example-crane": no path, and nothing that means something to a file system. */
function nameFor({ hostname, pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? ''
  const words = `${hostname}-${last}`.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|-+$/g, '')
  return words.slice(0, 120)
}
