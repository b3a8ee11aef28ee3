// Revocation lists brought by hand: what they do to a stamp, and that a list which says nothing here is not taken for a clean one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkBundle } from '../../src/evidence/bundle/check.ts'
import { nodeRuntime, openParts } from '../../src/evidence/bundle/node-parts.ts'
import { inWords } from '../../src/evidence/bundle/verdict-words.ts'
import { certificatesIn } from '../../src/evidence/time-stamps/certificates.ts'
import { issuerOf, readList, revocationOf, type RevocationList } from '../../src/evidence/time-stamps/revocation.ts'
import { codeOf, openTestDesk } from '../desk/open-test-desk.ts'
import { authority, type Authority } from './authority.ts'

let invented: Authority
beforeAll(() => {
  invented = authority()
})
afterAll(() => invented.remove())

const SIGNER = '7369676E6572' // "signer" as openssl writes the serial number in its register

/** A list by `by`, made by openssl: `revoked` are lines "serial at[,reason]" of its register. */
function listBy(by: 'between' | 'root', revoked: readonly string[] = [], more = ''): Buffer {
  invented.write('index.txt', revoked.map((line) => line.split(' ')).map(([serial = '', at = '']) => `R\t360101000000Z\t${at}\t${serial}\tunknown\t/CN=X\n`).join('')) // prettier-ignore
  invented.write(
    'lists',
    `[ca]\ndefault_ca = c\n[c]\ndatabase = ./index.txt\ndefault_md = sha256\ncrl_extensions = more\n[more]\nauthorityKeyIdentifier = keyid\n${more}\n`,
  )
  invented.openssl(`ca -gencrl -config lists -keyfile ${by}.key -cert ${by}.pem -crldays 30 -out list.crl`)
  return invented.read('list.crl')
}
const now = (): string => new Date().toISOString()
const chain = () => certificatesIn(invented.certificate('signer') + invented.between + invented.root)
const standing = (lists: readonly RevocationList[], time = '2026-03-16T10:00:00.000Z') => revocationOf(chain(), time, lists)

describe('a list, and what it does to a stamp', () => {
  test('without a list nothing was checked; with one for each certificate none was taken back, by the oldest of them', async () => {
    expect(await standing([])).toEqual({ state: 'notChecked' })
    const [lower, upper] = [readList(listBy('between')), readList(listBy('root'))]
    expect(await standing([lower])).toEqual({ state: 'partly', asOf: lower.from })
    expect(await standing([upper, lower])).toEqual({ state: 'notRevoked', asOf: [lower.from, upper.from].sort()[0] })
    expect(lower.next).not.toBeNull()
  })
  test('a list that is older than the stamp says nothing of it', async () => {
    expect(await standing([readList(listBy('between'))], '2099-01-01T00:00:00.000Z')).toEqual({ state: 'notChecked' })
  })
  test('a key in other hands, or no reason, takes every stamp; one merely replaced only the later ones', async () => {
    const revoked = async (at: string, time: string) => standing([readList(listBy('between', [`${SIGNER} ${at}`]))], time)
    expect(await revoked('260401000000Z,keyCompromise', '2026-03-16T10:00:00.000Z')).toMatchObject({
      state: 'revoked',
      at: '2026-04-01T00:00:00.000Z',
      takesAll: true,
    })
    expect(await revoked('260401000000Z', '2026-03-16T10:00:00.000Z')).toMatchObject({ state: 'revoked', takesAll: true })
    expect(await revoked('260401000000Z,superseded', '2026-03-16T10:00:00.000Z')).toMatchObject({ state: 'partly' })
    expect(await revoked('260401000000Z,superseded', '2026-05-01T10:00:00.000Z')).toMatchObject({ state: 'revoked', takesAll: false })
  })
  test('a list signed by somebody else, changed, or of changes only counts for nothing', async () => {
    const list = listBy('between', [`${SIGNER} 260401000000Z,keyCompromise`])
    expect(await issuerOf(readList(list), certificatesIn(invented.other))).toBeNull()
    const der = Buffer.from(readList(list).der)
    der[60] = (der[60] ?? 0) ^ 1
    const changed = (() => {
      try {
        return [readList(der)]
      } catch {
        return []
      }
    })()
    expect(await standing(changed)).toEqual({ state: 'notChecked' })
    expect(() => readList(listBy('between', [], '2.5.29.27 = critical,DER:020101'))).toThrow(/one of changes/)
    for (const bytes of ['', 'nothing', '-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----'])
      expect(() => readList(Buffer.from(bytes))).toThrow(/no revocation list/)
  })
})

test('a desk keeps the list beside its stamps and says how they stand; a list of strangers is refused', async () => {
  const desk = await openTestDesk({ now: now() })
  await desk.nameDesk('A. Editor')
  const { code } = await desk.openIncident('A quay', 'UTC')
  await desk.outside.nameAuthority('Invented', invented.root, null)
  const { query } = await desk.outside.ask()
  await desk.outside.take(invented.stamp(query), null)
  const told = async () => (await desk.evidence(code)).stamps.map(({ state, revocation }) => [state, revocation?.state])
  expect(await told()).toEqual([['confirmed', 'notChecked']])
  // The list is issued after the stamp, within the second that lists are written to.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const list = listBy('between')
  expect(await desk.outside.takeList(list)).toMatchObject({ issuer: 'Invented Between', revoked: 0 })
  await desk.outside.takeList(list)
  expect(await told()).toEqual([['confirmed', 'partly']])
  await desk.outside.takeList(listBy('root'))
  expect(await told()).toEqual([['confirmed', 'notRevoked']])
  await desk.outside.takeList(listBy('between', [`${SIGNER} 260401000000Z`]))
  expect(await told()).toEqual([['revoked', 'revoked']])
  expect((await desk.evidence(code)).renewalDue).toBeNull()
  const other = authority()
  try {
    other.write('index.txt', '')
    other.write('lists', '[ca]\ndefault_ca = c\n[c]\ndatabase = ./index.txt\ndefault_md = sha256\n')
    other.openssl('ca -gencrl -config lists -keyfile root.key -cert root.pem -crldays 30 -out list.crl')
    expect(await codeOf(desk.outside.takeList(other.read('list.crl')))).toBe('stamp-list-other')
  } finally {
    other.remove()
  }
})

test('the list goes out with the bundle: valid, and the stamp is said not to be taken back; one that was taken back counts for nothing', async () => {
  const desk = await openTestDesk({ now: now() })
  await desk.nameDesk('A. Editor')
  const { code } = await desk.openIncident('A quay', 'UTC')
  await desk.takeIn(code, { name: 'a.txt', bytes: Buffer.from('A crane fell.'), mediaType: null, method: 'upload', byHand: {} })
  await desk.idle()
  await desk.outside.nameAuthority('Invented', invented.root, null)
  const { query } = await desk.outside.ask()
  await desk.outside.take(invented.stamp(query), null)
  const folder = mkdtempSync(join(tmpdir(), 'revocation-'))
  const verdictOf = async (name: string) => {
    await desk.exportBundle(code, { file: join(folder, name) })
    const { parts, close } = await openParts(join(folder, name))
    const verdict = await checkBundle({ parts, runtime: nodeRuntime, at: now() })
    await close()
    return { verdict, words: inWords(verdict) }
  }
  try {
    const before = await verdictOf('before.zip')
    expect([before.verdict.fits, before.words]).toEqual([true, expect.stringContaining('Revocation not checked')])
    await new Promise((resolve) => setTimeout(resolve, 1100))
    for (const by of ['between', 'root'] as const) await desk.outside.takeList(listBy(by))
    const after = await verdictOf('after.zip')
    expect([after.verdict.wrong, after.words]).toEqual([[], expect.stringContaining('Not taken back, says a list of')])
    await desk.outside.takeList(listBy('between', [`${SIGNER} 260401000000Z`]))
    const revoked = await verdictOf('revoked.zip')
    expect(revoked.verdict).toMatchObject({ wrong: [], stamps: [], notes: [expect.stringContaining('was taken back on 2026-04-01')] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
