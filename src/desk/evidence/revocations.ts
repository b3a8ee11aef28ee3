// Revocation lists of time-stamp authorities: brought by hand, checked to be by an issuer that stands behind a stamp or an authority of this desk,
// and kept beside. The desk fetches none.
import { Problem } from '../../model/problem.ts'
import type { Revocation } from '../../model/evidence.ts'
import { certificatesIn, type Certificate } from '../../evidence/time-stamps/certificates.ts'
import { issuerOf, pemOfList, readList, revocationOf, type RevocationList } from '../../evidence/time-stamps/revocation.ts'
import { anchorsOf, authoritiesIn, only, type Kept } from './anchors.ts'
import { keep } from './stamps.ts'
import type { Workings } from '../workings.ts'

export type ListKept = { readonly issuer: string; readonly from: string; readonly next: string | null; readonly revoked: number }

/** Takes a list in. Problems as `readList`, and `stamp-list-other`. One that is held already is told, not doubled. */
export async function takeList(workings: Workings, bytes: Uint8Array): Promise<ListKept> {
  const list = readList(bytes)
  const anchors = await anchorsOf(workings)
  const issuer = await issuerOf(list, certificatesHere(anchors))
  if (issuer === null)
    throw new Problem(
      'stamp-list-other',
      'This list is signed by nobody who stands behind a stamp or an authority of this desk, so it says nothing here. Nothing was kept.',
    )
  const told = { issuer: issuer.name, from: list.from, next: list.next }
  const base64 = Buffer.from(list.der).toString('base64')
  if (!only(anchors, 'revocations').some(({ anchor }) => anchor.list === base64)) await keep(workings, { of: 'revocations', ...told, list: base64 })
  return { ...told, revoked: list.revoked.size }
}

/** The lists that are kept, read again. */
export const listsIn = (anchors: readonly Kept[]): readonly RevocationList[] =>
  only(anchors, 'revocations').map(({ anchor }) => readList(Buffer.from(anchor.list, 'base64')))

/** Of these lists the newest by each issuer behind the chain, as PEM. */
export async function listsFor(chain: string, lists: readonly RevocationList[]): Promise<string> {
  const newest = new Map<string, RevocationList>()
  for (const list of lists.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const issuer = await issuerOf(list, certificatesIn(chain))
    if (issuer !== null) newest.set(issuer.name, list)
  }
  return [...newest.values()].map(pemOfList).join('')
}

/** How each confirmed stamp stands by them, by its id. */
export async function revocationsOf(anchors: readonly Kept[]): Promise<ReadonlyMap<string, Revocation>> {
  const lists = listsIn(anchors)
  const stamped = only(anchors, 'stamped').map(
    async ({ anchor }) => [anchor.stamp, await revocationOf(certificatesIn(anchor.chain), anchor.time, lists)] as const,
  )
  return new Map(await Promise.all(stamped))
}

const certificatesHere = (anchors: readonly Kept[]): readonly Certificate[] => [
  ...only(anchors, 'stamped').flatMap(({ anchor }) => certificatesIn(anchor.chain)),
  ...authoritiesIn(anchors).flatMap(({ roots }) => certificatesIn(roots)),
]
