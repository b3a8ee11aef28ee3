import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { RFC3161Timestamp } from '@sigstore/core'
import { afterAll, expect, test } from 'vitest'
import { certificatesIn, pemOf } from '../../src/evidence/time-stamps/certificates.ts'
import { checkStamp, type Stamped } from '../../src/evidence/time-stamps/check.ts'
import { der, inside, readDer, TAG } from '../../src/evidence/time-stamps/der.ts'
import { readQuery, writeQuery } from '../../src/evidence/time-stamps/query.ts'
import { confirmStamp } from '../../src/evidence/time-stamps/second-reader.ts'
import { holdsUntil, renewalDue } from '../../src/evidence/time-stamps/standing.ts'
import { authority } from './authority.ts'

const clock = authority()
afterAll(clock.remove)

const bytes = Buffer.from('desk.example/dateline/2026\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— desk.example/dateline/2026 AAAAAAAA\n')
const sha256 = (of: Uint8Array): Uint8Array => createHash('sha256').update(of).digest()
const now = new Date().toISOString()
const query = writeQuery(sha256(bytes), randomBytes(8))
const response = clock.stamp(query)
const stamped: Stamped = { bytes, response, query, roots: clock.root, at: now }

test('openssl reads our query as it is meant', () => {
  clock.write('ours.tsq', query)
  const words = clock.openssl('ts -query -in ours.tsq -text').toString()
  expect(words).toContain('Hash Algorithm: sha256')
  expect(words).toContain('Certificate required: yes')
  expect(query.length).toBeLessThanOrEqual(70)
})

test('a query with a number that begins with zeros or a high bit is still DER', () => {
  for (const nonce of ['0000000000000001', 'ff00000000000000', '0000000000000000', '0080000000000000']) {
    clock.write('odd.tsq', writeQuery(sha256(bytes), Buffer.from(nonce, 'hex')))
    expect(clock.openssl('ts -query -in odd.tsq -text').toString()).toContain('Nonce')
    expect(readQuery(writeQuery(sha256(bytes), Buffer.from(nonce, 'hex'))).imprint).toEqual(new Uint8Array(sha256(bytes)))
  }
})

test('a stamp that openssl accepts is accepted by us and by two other readers', async () => {
  clock.write('data', bytes)
  clock.write('r.tsr', response)
  expect(clock.openssl('ts -verify -data data -in r.tsr -CAfile root.pem').toString()).toContain('OK')
  const stamp = await confirmStamp(stamped)
  expect(stamp).toMatchObject({ authority: 'Invented Time Authority', policy: '1.3.6.1.4.1.99999.1.1', accuracySeconds: 1 })
  expect(stamp.chain.map(({ name }) => name)).toEqual(['Invented Time Authority', 'Invented Between', 'Invented Root'])
  expect(Math.abs(Date.parse(stamp.time) - Date.now())).toBeLessThan(60_000)
  const theirs = RFC3161Timestamp.parse(Buffer.from(response))
  theirs.verify(bytes, new X509Certificate(clock.certificate('signer')).publicKey)
  expect(theirs.signingTime.toISOString()).toBe(stamp.time)
})

test('an authority that signs with RSA is read as well', async () => {
  const stamp = await confirmStamp({ ...stamped, response: clock.stamp(query, 'rsa') })
  expect(stamp.authority).toBe('Invented RSA Authority')
})

test('what it found can be written out as PEM and read again', async () => {
  const { chain } = await checkStamp(stamped)
  expect(certificatesIn(pemOf(chain)).map(({ name }) => name)).toEqual(chain.map(({ name }) => name))
  expect(pemOf(certificatesIn(clock.root))).toBe(clock.root)
})

const refused: readonly (readonly [why: string, code: string, stamped: () => Stamped | Promise<Stamped>])[] = [
  ['a bare token, taken out of its response', 'stamp-bare-token', () => ({ ...stamped, response: inside(readDer(response))[1]?.whole ?? response })],
  ['one line added to what was stamped', 'stamp-other-bytes', () => ({ ...stamped, bytes: Buffer.concat([bytes, Buffer.from('x\n')]) })],
  ['the answer to another query', 'stamp-other-query', () => ({ ...stamped, query: writeQuery(sha256(bytes), randomBytes(8)) })],
  ['another root', 'stamp-other-root', () => ({ ...stamped, roots: clock.other })],
  ['no root at all', 'stamp-roots', () => ({ ...stamped, roots: 'nothing here' })],
  [
    '1,200 days later, when the certificate has ended',
    'stamp-certificate-expired',
    () => ({ ...stamped, at: new Date(Date.now() + 1200 * 86_400_000).toISOString() }),
  ],
  ['a refusal of the authority', 'stamp-refused', () => ({ ...stamped, response: der(TAG.sequence, der(TAG.sequence, der(TAG.integer, Uint8Array.of(2)))) })],
  ['a web page in its place', 'stamp-not-understood', () => ({ ...stamped, response: Buffer.from('<html>busy</html>') })],
]

test.each(refused)('refused: %s', async (_, code, made) => {
  await expect(checkStamp(await made())).rejects.toMatchObject({ code })
})

test.each(['web', 'lax'])('refused: a certificate that is not for time stamps alone (%s)', async (name) => {
  // openssl will not stamp by such a certificate, so the token is signed by a good one and its certificate's use is what changes.
  const { chainTo } = await import('../../src/evidence/time-stamps/certificates.ts')
  const [signer, between] = certificatesIn(clock.certificate(name) + clock.between)
  if (signer === undefined || between === undefined) throw new Error('no certificate')
  await expect(chainTo(certificatesIn(clock.root), signer, [between], [now])).rejects.toMatchObject({ code: 'stamp-wrong-use' })
})

test('refused: a chain through a certificate that may not sign others', async () => {
  const { chainTo } = await import('../../src/evidence/time-stamps/certificates.ts')
  const [signer] = certificatesIn(clock.certificate('signer'))
  if (signer === undefined) throw new Error('no certificate')
  await expect(chainTo(certificatesIn(clock.root), signer, certificatesIn(clock.certificate('web')), [now])).rejects.toMatchObject({ code: 'stamp-other-root' })
})

test('no byte of a response can change without notice, save in names and certificates that nothing rests on', async () => {
  const unnoticed: number[] = []
  for (let at = 0; at < response.length; at += 7) {
    const changed = Buffer.from(response)
    changed[at] = (changed[at] ?? 0) ^ 1
    await checkStamp({ ...stamped, response: changed }).then(
      () => unnoticed.push(at),
      (error: unknown) => expect((error as { code?: string }).code, String(error)).toMatch(/^stamp-/),
    )
  }
  expect(unnoticed.length).toBeLessThan(response.length / 7 / 20)
})

const kept = (time: string, endsAt: string, size: number, keptAs: number | null) => ({ time, endsAt, size, keptAs, authority: 'A' })

test('a stamp outlives its certificate when a newer one, made in time, covers a tree that holds it', () => {
  const first = kept('2026-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z', 10, 12)
  const second = kept('2027-06-01T00:00:00.000Z', '2032-01-01T00:00:00.000Z', 40, 41)
  const third = kept('2031-06-01T00:00:00.000Z', '2046-01-01T00:00:00.000Z', 90, null)
  expect(holdsUntil(first, [first, second])).toBe('2032-01-01T00:00:00.000Z')
  expect(holdsUntil(first, [third, second, first])).toBe('2046-01-01T00:00:00.000Z')
})

test('a newer stamp carries nothing when it came too late, is too small, or the older one is not in the log', () => {
  const first = kept('2026-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z', 10, 12)
  expect(holdsUntil(first, [first, kept('2028-06-01T00:00:00.000Z', '2032-01-01T00:00:00.000Z', 40, 41)])).toBe(first.endsAt)
  expect(holdsUntil(first, [first, kept('2027-06-01T00:00:00.000Z', '2032-01-01T00:00:00.000Z', 12, 41)])).toBe(first.endsAt)
  const loose = { ...first, keptAs: null }
  expect(holdsUntil(loose, [loose, kept('2027-06-01T00:00:00.000Z', '2032-01-01T00:00:00.000Z', 40, 41)])).toBe(first.endsAt)
})

test('a successor is due a year on, or 90 days before the end, whichever is sooner', () => {
  expect(renewalDue([])).toBeNull()
  expect(renewalDue([kept('2026-01-01T00:00:00.000Z', '2036-01-01T00:00:00.000Z', 1, 1)])).toBe('2027-01-01T00:00:00.000Z')
  expect(renewalDue([kept('2026-01-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z', 1, 1)])).toBe('2026-04-02T00:00:00.000Z')
})

test('openssl agrees that time carries a stamp: ended by the date of a certificate, good at its own time', () => {
  const later = Math.floor(Date.now() / 1000) + 1200 * 86_400
  expect(() => clock.openssl(`ts -verify -data data -in r.tsr -CAfile root.pem -attime ${later}`)).toThrow(/expired/)
})
