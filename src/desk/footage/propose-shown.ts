// Footage that a page shows, or carries in its own file, and that the desk holds as a piece of its own: proposed to be what the report speaks of.
//
// A person confirms or rejects it; until then no question rests on it, and what a person has answered is never proposed again. The ground is said: the same
// bytes, the address from which the piece was taken in, or, weakest, the name of the file at that address.
import type { Kysely } from 'kysely'
import type { Report } from '../../model/report.ts'
import { addressKey } from '../../model/same-address.ts'
import { MACHINE } from '../../model/who-acts.ts'
import type { Tables } from '../../store/schema.ts'
import type { Draft } from '../record.ts'
import { printedPieces } from './sightings.ts'
import type { Workings } from '../workings.ts'

type Db = Kysely<Tables>

export type Proposing = {
  /** A report was read in this incident, or a piece was printed. */
  nudge(incident: string): void
  idle(): Promise<void>
  close(): Promise<void>
}

const SOON_MILLISECONDS = 150

/** `quiet`: nothing is being read there any more; while files come in by the hundred, one look at the end is enough. */
export function startProposing(workings: Workings, quiet: (incident: string) => boolean): Proposing {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let turn: Promise<void> = Promise.resolve()
  let closed = false

  function later(): void {
    if (timer !== null || closed || waiting.size === 0) return
    timer = setTimeout(() => {
      timer = null
      for (const incident of [...waiting].filter(quiet)) look(incident)
      later()
    }, SOON_MILLISECONDS)
    timer.unref()
  }

  function look(incident: string): void {
    waiting.delete(incident)
    turn = turn
      .then(async () => {
        if (closed || (await proposalsIn(workings.store.read, incident)).length === 0) return
        // Asked for again inside: somebody may have answered meanwhile.
        await workings.recorder.record('a proposal', async (db) => ({ entries: await proposalsIn(db, incident), result: undefined }))
      })
      .catch((error: unknown) => {
        if (!closed) process.stderr.write(`proposing footage: ${error instanceof Error ? error.message : String(error)}\n`)
      })
  }

  return {
    nudge(incident) {
      waiting.add(incident)
      later()
    },
    async idle() {
      for (const incident of waiting) look(incident)
      await turn
    },
    async close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      await turn
    },
  }
}

type Piece = { readonly id: string; readonly original: string; readonly name: string; readonly kind: string }
type Ground = { readonly report: string; readonly because: string }

/** In the order in which the pieces came in; none where a person, or this, has said something of the pair before. */
async function proposalsIn(db: Db, incident: string): Promise<readonly Draft[]> {
  const pieces = await printedPieces(db, incident)
  if (pieces.length === 0) return []
  const known = await db.selectFrom('footageNamed').select(['footage', 'report']).where('incident', '=', incident).execute()
  const answered = new Set(known.map(({ footage, report }) => `${footage} ${report}`))
  const drafts: Draft[] = []
  for (const { json, ...piece } of pieces)
    for (const { report, because } of await groundsFor(db, incident, { ...piece, kind: (JSON.parse(json) as { kind: string }).kind })) {
      if (answered.has(`${piece.id} ${report}`)) continue
      answered.add(`${piece.id} ${report}`)
      const mention = await mentionIn(db, report, piece.id, json)
      if (mention !== null)
        drafts.push({ change: { kind: 'footageNamed', incident, footage: piece.id, report, mention, status: 'proposed' }, by: MACHINE, because })
    }
  return drafts
}

/** The strongest ground of each report first. */
async function groundsFor(db: Db, incident: string, piece: Piece): Promise<readonly Ground[]> {
  const media = db.selectFrom('reportMedia').select(['report', 'address']).where('incident', '=', incident).orderBy('report').orderBy('ordinal')
  const bytes = await media.where('sha256', '=', piece.original).execute()
  const taken = await db.selectFrom('captures').select('address').where('incident', '=', incident).where('original', '=', piece.original).execute()
  const keys = [...new Set(taken.flatMap(({ address }) => addressKey(address) ?? []))]
  const address = keys.length === 0 ? [] : await media.where('addressKey', 'in', keys).execute()
  const name = isTelling(piece.name) ? await media.where('name', '=', piece.name.toLowerCase()).execute() : []
  return [
    ...bytes.map(({ report, address: at }) => ({ report, because: `Its file carries these very bytes, from ${at}.` })),
    ...address.map(({ report, address: at }) => ({ report, because: `It shows what lies at ${at}, from where this piece was taken in.` })),
    ...name.map(({ report, address: at }) => ({ report, because: `It shows a file of this name, ${at}. A name alone says little.` })),
  ]
}

/** "8840131.mp4" and the like, which a platform gave; not "video.mp4". */
const isTelling = (name: string): boolean => /^[^.]*(?:\d{5,}|[0-9a-f]{12,})[^.]*\.\w{2,5}$/i.test(name)

/** What the report calls its footage: of the piece's own kind, else the first. Null where it speaks of none, or is not read. */
async function mentionIn(db: Db, report: string, footage: string, json: string): Promise<string | null> {
  const row = await db.selectFrom('reports').select('resolved').where('id', '=', report).executeTakeFirst()
  if (row?.resolved === undefined || row.resolved === null || report === footage) return null
  const { kind } = JSON.parse(json) as { kind: string }
  const { footage: mentions } = JSON.parse(row.resolved) as Report
  const own = kind === 'sound' ? 'audio' : kind
  return (mentions.find((mention) => mention.kind === own) ?? mentions[0])?.id ?? null
}
