// Fetching an address for an incident: off until a person allows it, for a request tells its server that somebody looks. What came is kept as WACZ,
// an original like any other; a file that is no page (a PDF, a picture, a film) is kept beside it as itself. A page is rendered where a browser can be
// jailed, and what was seen lies in the same archive, apart from what was sent.
import type { ByHand } from '../../model/report.ts'
import type { Fetched, FetchingTold, FetchTold, TakenIn } from '../../model/told.ts'
import { Problem } from '../../model/problem.ts'
import { fetchPage } from '../../evidence/capture/fetch-page.ts'
import { publicNetwork, stopped, type Hop, type Network } from '../../evidence/capture/hop.ts'
import { askedAddress } from '../../evidence/capture/public-address.ts'
import { renderingFiles } from '../../evidence/capture/rendering.ts'
import { waczOf } from '../../evidence/capture/wacz-of.ts'
import { whatCame, type Obtained } from '../../evidence/capture/what-came.ts'
import { entryOf } from '../../store/store.ts'
import type { FileIn } from '../desk.ts'
import { program } from '../program.ts'
import type { ReaderPool } from '../reading/reader-pool.ts'
import { renderAddress, whyNotRendered, type RenderingMade, type WhoRenders } from './render.ts'
import { actorOf, type Workings } from '../workings.ts'

/** Off until somebody allowed it. */
export async function fetchingAllowed({ store }: Workings): Promise<boolean> {
  const row = await store.read.selectFrom('desk').select('value').where('key', '=', 'fetching').executeTakeFirst()
  return row?.value === 'allowed'
}

/** The last decision of a person, and what this machine can do. */
export async function fetchingState(workings: Workings, who?: WhoRenders): Promise<FetchingTold> {
  const row = await workings.store.read.selectFrom('entries').selectAll().where('kind', '=', 'fetchingSet').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const last = row === undefined ? null : entryOf(row)
  const decided = { by: last?.by ?? null, at: last?.at ?? null, because: last?.because ?? null }
  return { allowed: await fetchingAllowed(workings), ...decided, rendering: (await whyNotRendered(who))?.words ?? null }
}

/** Whether this desk made the archive itself, for this incident: then what it says of its making is our own word. */
export async function fetchedHere(
  { store }: Workings,
  { incident, original, mediaType }: { incident: string; original: string; mediaType: string },
): Promise<boolean> {
  if (mediaType !== WACZ) return false
  const found = await store.read
    .selectFrom('captures')
    .select('id')
    .where('incident', '=', incident)
    .where('original', '=', original)
    .where('method', '=', 'fetched')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** A person's decision, and an entry of the record. */
export async function allowFetching(workings: Workings, allowed: boolean, because: string | null): Promise<void> {
  const by = await actorOf(workings)
  await workings.recorder.record('whether addresses are fetched', async () => ({
    entries: [{ change: { kind: 'fetchingSet', allowed }, by, because }],
    result: undefined,
  }))
}

/** What fetching stands on; `who` renders, `step` is told how far it is, `signal` ends what is under way. */
export type Fetching = {
  readonly readers: ReaderPool
  readonly network?: Network | undefined
  readonly who?: WhoRenders | undefined
  readonly signal?: AbortSignal
  take(file: FileIn): Promise<TakenIn>
  step?(state: FetchTold['state']): void
}

/** Problems `fetching-off`, `address-…`: an address that would not be fetched at all. */
export async function mayFetch(workings: Workings, address: string): Promise<void> {
  askedAddress(address)
  if (!(await fetchingAllowed(workings)))
    throw new Problem(
      'fetching-off',
      `This desk fetches nothing from the network. Allow it with "dateline fetching on", or save the page in a browser and take in the file.`,
    )
}

/** Problems as of `mayFetch`, and those of the way there (`net-…`); nothing is kept then. */
export async function fetchAddress(workings: Workings, address: string, byHand: ByHand, fetching: Fetching): Promise<Fetched> {
  const { readers, take, signal, step = () => undefined } = fetching
  const network: Network = { ...(fetching.network ?? publicNetwork(workings.clock)), ...(signal && { signal }) }
  const goOn = (): void => {
    if (signal?.aborted === true) throw stopped()
  }
  await mayFetch(workings, address)
  step('fetching')
  const hops = await fetchPage(address, network)
  const [first, last] = [hops[0], hops.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a capture of no hop')
  goOn()
  step('looking')
  const looks = await looksOf(readers, last)
  const isPage = /html/i.test(headerOf(last, 'content-type'))
  if (isPage) step('rendering')
  const made: RenderingMade = isPage ? await renderAddress(first.address, network, { ...fetching.who, ...(signal && { signal }) }) : NOT_A_PAGE
  const obtained = [...whatCame(hops), ...looks, ...made.told.filter(({ code }) => !looks.some((look) => look.code === code))]
  goOn()
  step('keeping')
  const name = nameFor(new URL(last.address))
  const file = { mediaType: null, method: 'fetched' as const, byHand: { ...byHand, address: byHand.address ?? last.address } }
  const archive = await waczOf(hops, await program(), obtained, made.rendered === null ? {} : renderingFiles(made.rendered))
  const taken = [{ ...(await take({ ...file, name: `${name}.wacz`, bytes: archive, mediaType: WACZ })), name: `${name}.wacz` }]
  if (last.status === 200 && last.body.length > 0 && last.partial === null && !isPage && headerOf(last, 'content-encoding') === '')
    taken.push({ ...(await take({ ...file, name, bytes: last.body })), name })
  return { taken, address: last.address, obtained, rendered: made.rendered !== null }
}

const WACZ = 'application/wacz'
const NOT_A_PAGE: RenderingMade = { rendered: null, told: [] }

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
