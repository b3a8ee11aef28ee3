// Fifty secrets planted in originals of five kinds, in what is seen of them and beside it: gone from what is made of them, and from a bundle that withholds
// the originals, in every spelling in which they could hide.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pdfOfText } from '../../src/evidence/redact/pdf.ts'
import { findJail } from '../../src/jobs/jail.ts'
import { pdf } from '../../src/reading/readers/pdf.ts'
import { file, openTestDesk, testFolder } from './open-test-desk.ts'

const NAMES = Array.from({ length: 50 }, (_, n) => `Zeb${'abcdefghij'[n % 10] ?? ''}rand${'klmnopqrst'[Math.floor(n / 10)] ?? ''}ow`)
const of = (kind: number): readonly string[] => NAMES.slice(kind * 10, kind * 10 + 10)
const isJailed = (await findJail()).kind === 'bwrap'

/** Plain, in two widths, in base64 at each of its three places, in hexadecimal, with each letter as an entity or an escape. */
function holds(bytes: Uint8Array, secret: string): boolean {
  const all = Buffer.from(bytes)
  const text = all.toString('latin1').toLowerCase()
  const base64 = [0, 1, 2].map((at) =>
    Buffer.from('x'.repeat(at) + secret)
      .toString('base64')
      .slice(at === 0 ? 0 : at + 1, -4),
  )
  const forms = [
    secret,
    Buffer.from(secret).toString('hex'),
    [...secret].map((c) => `&#${c.charCodeAt(0)};`).join(''),
    encodeURIComponent(secret),
    [...secret].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join(''),
  ]
  return (
    forms.some((form) => text.includes(form.toLowerCase())) ||
    base64.some((form) => all.includes(form)) ||
    all.includes(Buffer.from(secret, 'utf16le')) ||
    all.includes(Buffer.from(secret, 'utf16le').swap16())
  )
}

const page = (names: readonly string[]): string => {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = ''] = names
  return `<html><head><title>Crane falls</title><meta name="author" content="${a}"><meta name="description" content="Seen by ${b}"><script type="application/ld+json">{"author":"${c}"}</script></head>
  <body><!-- ${d} --><h1>Crane falls at the east quay</h1><p>A crane fell on Saturday, ${e} said. “It fell,” said ${f}.</p><p title="${g}">${h.toUpperCase()} left.</p><img alt="${i}" src="data:,"><p hidden>${j}</p></body></html>`
}
const mail = (names: readonly string[]): string =>
  [
    ...[
      `From: ${names[0]} <${names[1]}@quay.example>`,
      `To: ${names[2]}@post.example`,
      `Subject: The crane and ${names[3]}`,
      `X-Note: ${names[4]}`,
      'Content-Type: text/plain',
      '',
    ],
    `${names[5]} and ${names[6]} saw the crane fall on Saturday.`,
    `${names[7]} was below. ${names[8]}, ${names[9]}.`,
  ].join('\r\n')

test(`fifty secrets are in nothing that is made of their originals, nor in a bundle without them${isJailed ? '' : ' (without pictures: no bubblewrap)'}`, async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.nameDesk('Ada')
  const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { ImageDescription: of(4).slice(0, 5).join(' '), Artist: of(4).slice(5).join(' ') } })
    .jpeg()
    .toBuffer()
  const originals: readonly (readonly [string, Uint8Array, number])[] = [
    [`${of(0)[0]}.html`, Buffer.from(page(of(0))), 0],
    ['mail.eml', Buffer.from(mail(of(1))), 1],
    [`${of(2)[0]}.txt`, Buffer.from(`${of(2).join(', ')} came.`), 2],
    ['list.pdf', pdfOfText(`${of(3).join(', ')} came to the quay.`, 'A list') ?? new Uint8Array(), 3],
    ...(isJailed ? [[`${of(4)[0]}.jpg`, picture, 4] as const] : []),
  ]
  for (const [name, bytes, kind] of originals)
    for (const secret of of(kind)) expect(holds(bytes, secret) || name.includes(secret), `the control: ${secret} in ${name}`).toBe(true)

  const taken = []
  for (const [name, bytes] of originals) taken.push(await desk.takeIn(code, file(name, bytes)))
  const { report: other } = await desk.takeIn(code, file('other.txt', 'The quay was opened again on Sunday.'))
  await desk.idle()
  for (const [n, { report }] of taken.entries()) {
    const text = (await desk.report(report)).report?.text ?? null
    const words = text === null ? [] : of(originals[n]?.[2] ?? 0).filter((name) => text.toLowerCase().includes(name.toLowerCase()))
    const asked = text === null ? { areas: [{ x: 0, y: 0, width: 10, height: 10 }] } : { words }
    const made = await desk.redact(report, { ...asked, because: 'private persons' })
    const bytes = await (await desk.openOriginal(made.original, 'download')).whole()
    for (const secret of NAMES) expect(holds(bytes, secret), `${secret} in ${made.name}`).toBe(false)
    expect(made.name).not.toMatch(/zeb/i)
    if (made.mediaType === 'application/pdf') {
      const [drawn] = await pdf.read(bytes, { name: 'made.pdf', mediaType: null })
      expect(drawn?.text).toContain('[removed]')
      for (const secret of NAMES) expect(drawn?.text.toLowerCase()).not.toContain(secret.toLowerCase())
    }
  }

  const path = join(await testFolder(), 'bundle.zip')
  await desk.exportBundle(code, { file: path, withhold: taken.map(({ original }) => original), because: 'private persons are named in them' })
  const bundle = readFileSync(path)
  expect(NAMES.filter((secret) => holds(bundle, secret))).toEqual([])
  expect(bundle.includes('[removed]')).toBe(true)
  expect(bundle.includes('opened again on Sunday')).toBe(true)
  expect(other).not.toBe('')
})
