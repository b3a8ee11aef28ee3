// What of an incident an export hands out: its originals, what was made of them, and of each entry the payloads that are shown; and what is withheld, with why.
import type { EntryShown } from '../../evidence/bundle/compose.ts'
import type { Withheld } from '../../evidence/bundle/custody.ts'
import type { Opening } from '../../evidence/bundle/opening.ts'
import { parseLeaf } from '../../evidence/log/leaf.ts'
import type { Redacted } from '../../model/entry.ts'
import { entryOf } from '../../store/store.ts'
import { payloadsOf } from '../leaf-of.ts'
import type { Workings } from '../workings.ts'

/** The originals of the incident by SHA-256, in order. */
export async function originalsOf({ store }: Workings, incident: string): Promise<readonly string[]> {
  const rows = await store.read
    .selectFrom('captures')
    .select('original')
    .distinct()
    .where('incident', '=', incident)
    .where('original', 'is not', null)
    .orderBy('original')
    .execute()
  return rows.flatMap(({ original }) => (original === null ? [] : [original]))
}

/** Everything that was made of these originals: reports, and footage, which is no report. */
export async function reportsOf({ store }: Workings, incident: string, originals: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const rows = await store.read
    .selectFrom('reports')
    .select('id')
    .where('incident', '=', incident)
    .where('original', 'in', [...originals])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Files made of originals with parts taken out. Those from before their entries told of them by themselves stay with their parent, out of the bundle. */
export async function redactedOf({ store }: Workings, incident: string): Promise<readonly string[]> {
  const rows = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .innerJoin('salts', 'salts.seq', 'trail.seq')
    .select(['entries.json'])
    .where('trail.incident', '=', incident)
    .where('entries.kind', '=', 'redacted')
    .where('salts.name', '=', 'derived')
    .orderBy('trail.seq')
    .execute()
  return [...new Set(rows.flatMap(({ json }) => (JSON.parse(json) as Partial<Redacted>).original?.sha256 ?? []))]
}

/** `shows`: the payloads that are opened. */
export type EntryToShow = { readonly seq: number; readonly kind: string; readonly shows: readonly string[]; readonly withheld: readonly Withheld[] }

/** The entries of the incident, and those of the desk that speak of outside time: which of them are shown, and what is withheld. */
export async function entriesOf({ store }: Workings, incident: string, hidden: ReadonlySet<string>, because: string): Promise<readonly EntryToShow[]> {
  const rows = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .innerJoin('leaves', 'leaves.seq', 'trail.seq')
    .select(['trail.seq', 'entries.kind', 'entries.json', 'leaves.leaf'])
    .where((e) => e.or([e('trail.incident', '=', incident), e.and([e('trail.incident', 'is', null), e('entries.kind', '=', 'anchored')])]))
    .orderBy('trail.seq')
    .execute()
  const found: EntryToShow[] = []
  for (const { seq, kind, json, leaf } of rows) {
    const { c } = parseLeaf(leaf)
    const salts = new Set((await store.read.selectFrom('salts').select('name').where('seq', '=', seq).execute()).map(({ name }) => name))
    const ground = json.length < 400 ? await groundOf(store, json) : null
    const isHidden = hidden.size > 0 && (await speaksOf(store, seq, hidden))
    // Of a redaction the new file is shown, also where what it was made from is not.
    const told = !isHidden ? Object.keys(c) : kind === 'redacted' && Object.hasOwn(c, 'derived') ? ['act', 'derived'] : []
    const shows = told.filter((name) => salts.has(name))
    const withheld = Object.entries(c)
      .filter(([name]) => !shows.includes(name))
      .map(([payload, commitment]) => ({ leaf: seq - 1, payload, commitment, because: salts.has(payload) ? because : (ground ?? 'erased') }))
    found.push({ seq, kind, shows, withheld })
  }
  return found
}

/** Why an entry that was emptied is: the words of the erasure, which is an act in the bundle too. */
async function groundOf({ read }: Workings['store'], json: string): Promise<string | null> {
  const { erasedBy } = JSON.parse(json) as { readonly erasedBy?: number }
  if (erasedBy === undefined) return null
  const row = await read.selectFrom('entries').select('because').where('seq', '=', erasedBy).executeTakeFirst()
  return `erased (leaf ${erasedBy - 1}): ${row?.because ?? ''}`
}

async function speaksOf(store: Workings['store'], seq: number, hidden: ReadonlySet<string>): Promise<boolean> {
  const { json } = await store.read.selectFrom('entries').select('json').where('seq', '=', seq).executeTakeFirstOrThrow()
  return [...hidden].some((id) => json.includes(id))
}

/** The leaf of an entry, and the payloads of it that are shown with the salts that open their commitments. */
export async function shownOf({ store }: Workings, { seq, shows }: EntryToShow): Promise<Omit<EntryShown, 'path' | 'index'>> {
  const { leaf } = await store.read.selectFrom('leaves').select('leaf').where('seq', '=', seq).executeTakeFirstOrThrow()
  if (shows.length === 0) return { leaf: parseLeaf(leaf), opening: {} }
  const row = await store.read.selectFrom('entries').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()
  const salts = await store.read.selectFrom('salts').selectAll().where('seq', '=', seq).execute()
  const payloads = payloadsOf(entryOf(row), row.json)
  const opening: Opening = Object.fromEntries(
    salts.flatMap(({ name, salt }) => {
      const payload = payloads[name]
      return payload === undefined || !shows.includes(name)
        ? []
        : [[name, { payload: new TextDecoder().decode(payload), salt: Buffer.from(salt).toString('base64') }]]
    }),
  )
  return { leaf: parseLeaf(leaf), opening }
}
