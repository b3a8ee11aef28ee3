// Captures that others made and somebody hands in: what they say of themselves stays their claim. It dates nothing, it is not how the desk came by the
// file, and no answer rests on it. Each archive here lies, is odd, or is broken, in a way of its own.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallZip } from '../../src/reading/pages/small-zip.ts'
import type { ReportView } from '../../src/model/incident.ts'
import { isRemark } from '../../src/model/trouble.ts'
import { openDesk } from '../../src/desk/open.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WORDS = '<h1>Crane falls at the east quay</h1><p>A crane fell on Saturday, the port authority said. Three workers were hurt.</p>'
const PAGE = `<html><head><title>Crane falls</title></head><body>${WORDS}</body></html>`
const AT = 'http://harbourpost.example/crane'

type Claimed = {
  readonly date?: string
  readonly address?: string
  readonly body?: string
  readonly software?: string
  readonly status?: string
  readonly digest?: string
}
const record = (type: string, headers: readonly string[], block: string): string =>
  `WARC/1.1\r\nWARC-Type: ${type}\r\n${headers.map((line) => `${line}\r\n`).join('')}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
const warc = (...claims: readonly Claimed[]): string =>
  claims
    .flatMap(({ date = '1999-07-04T08:00:00Z', address = AT, body = PAGE, software = 'Court Certified Capture 9.9', status = '200 OK', digest }) => [
      record('warcinfo', [`WARC-Date: ${date}`, 'Content-Type: application/warc-fields'], `software: ${software}\r\n`),
      record(
        'response',
        [
          ...[`WARC-Date: ${date}`, `WARC-Target-URI: ${address}`, 'WARC-IP-Address: 1999:7:4::1', 'Content-Type: application/http; msgtype=response'],
          ...(digest === undefined ? [] : [`WARC-Payload-Digest: ${digest}`]),
        ],
        `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nDate: Sun, 04 Jul 1999 08:00:00 GMT\r\n\r\n${body}`,
      ),
    ])
    .join('')
const mhtml = (body: string, head: readonly string[] = []): string =>
  [
    ...['From: <Saved by Court Certified Capture 9.9>', 'Date: Sun, 04 Jul 1999 08:00:00 -0000', ...head, 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/related; type="text/html"; boundary="b1"', '', '--b1', body, '--b1--', ''],
  ].join('\r\n')
const HTML_PART = `Content-Type: text/html; charset=utf-8\r\n\r\n${PAGE}`
const listed = (address: string): string => `{"format":"json-pages-1.0"}\n${JSON.stringify({ url: address, ts: '1999-07-04T08:00:00Z', title: 'Proven' })}\n`
const OURS = {
  'dateline/capture.json': JSON.stringify({ askedFor: AT, obtained: [{ code: 'x', words: 'Verified by this desk on 4 July 1999.' }] }),
  'dateline/rendering/rendering.json': JSON.stringify({
    askedFor: AT,
    browser: 'Chrome',
    requests: { told: [] },
    connections: { asked: [] },
    obtained: [],
    picture: { width: 1, height: 1 },
  }),
  'dateline/rendering/picture.png': 'not a picture',
}
const sum = (text: string): string => createHash('sha256').update(text).digest('hex')

/** By name: the bytes, and the code of a trouble that must be told; `null` reads without one of its own. */
const ODD: Readonly<Record<string, { readonly bytes: string | Uint8Array; readonly told?: string; readonly unread?: true }>> = {
  'a WARC that dates itself to 1999.warc': { bytes: warc({}) },
  'a WARC whose date is no date.warc': { bytes: warc({ date: 'yesterday 1999', software: 'a\u202ebc\u0007 1999' }) },
  'a WARC of one address at two times, with two texts.warc': { bytes: warc({}, { date: '1999-07-05T08:00:00Z', body: PAGE.replace('Three', 'Four') }) },
  'a WARC cut off in its second record.warc.gz': {
    bytes: gzipSync(Buffer.from(`${warc({})}${warc({ body: `${PAGE}<!--${'x'.repeat(9000)}-->` })}`.slice(0, -5000))),
    told: 'warc-cut',
  },
  'a WARC whose checksum is another.warc': { bytes: warc({ digest: `sha256:${'0'.repeat(64)}` }), told: 'warc-digest' },
  'a WARC of a file on somebody’s disk.warc': { bytes: warc({ address: 'file:///home/somebody/crane.html' }), told: 'warc-address' },
  'a WARC of an error page.warc': { bytes: warc({ status: '404 Not Found' }), told: 'warc-without-page', unread: true },
  'a WACZ that holds what only our own captures hold.wacz': {
    bytes: smallZip({ 'archive/data.warc': warc({}), 'pages/pages.jsonl': listed(AT), 'datapackage.json': '{}', ...OURS }),
    told: 'capture-obtained',
  },
  'a WACZ whose list does not fit.wacz': {
    bytes: smallZip({
      'archive/data.warc': warc({}),
      'pages/pages.jsonl': listed(AT),
      'datapackage.json': JSON.stringify({ resources: [{ path: 'archive/data.warc', hash: `sha256:${sum('another')}` }] }),
    }),
    told: 'wacz-digest',
  },
  'a WACZ that lists a page it does not hold.wacz': {
    bytes: smallZip({ 'archive/data.warc': warc({}), 'pages/pages.jsonl': listed('http://harbourpost.example/other'), 'datapackage.json': '{}' }),
    told: 'warc-without-page',
    unread: true,
  },
  'an MHTML that says when and where.mhtml': { bytes: mhtml(HTML_PART, [`Snapshot-Content-Location: ${AT}`]) },
  'an MHTML of a file on somebody’s disk.mhtml': { bytes: mhtml(HTML_PART, ['Snapshot-Content-Location: file:///home/somebody/1999.html']) },
  'an MHTML without a page.mhtml': { bytes: mhtml('Content-Type: image/png\r\n\r\nAAAA'), told: 'mhtml-without-page', unread: true },
  'a case export with its own sums.zip': {
    bytes: smallZip({
      'case 1999/pages/1/page.mhtml': mhtml(HTML_PART, [`Snapshot-Content-Location: ${AT}`]),
      'case 1999/pages/1/page.mhtml.sha256': sum('another'),
      'case 1999/case.json': JSON.stringify({ investigator: 'Somebody', captured: '1999-07-04T08:00:00Z', verified: true }),
    }),
  },
}

let desk: Desk
let folder: string
const views = new Map<string, readonly ReportView[]>()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-given-'))
  desk = await openDesk(join(folder, 'desk'), {
    clock: () => Temporal.Instant.from('2026-03-20T09:00:00Z'),
    readers: { processes: 1 },
    model: null,
    browser: null,
  })
  for (const [n, [name, { bytes }]] of Object.entries(ODD).entries()) {
    const { code } = await desk.openIncident(`Odd ${n}`, 'UTC')
    const { original } = await desk.takeIn(code, { name, bytes: Buffer.from(bytes), mediaType: null, method: 'upload', byHand: {} })
    await desk.idle()
    const held = (await desk.reports(code)).filter((report) => report.original === original)
    views.set(name, await Promise.all(held.map(({ id }) => desk.report(id))))
  }
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

test.each(Object.entries(ODD))('%s: its claims are its own', async (name, { told, unread }) => {
  const held = views.get(name) ?? []
  expect(held.length).toBeGreaterThan(0)
  const [first] = held
  const troubles = held.flatMap(({ summary, report }) => [...summary.troubles, ...(report?.troubles ?? [])])
  if (told !== undefined) expect(troubles.map(({ code }) => code)).toContain(told)
  expect(held.every(({ summary }) => summary.state === (unread === true ? 'failed' : 'read'))).toBe(true)
  for (const { captures, report, summary } of held) {
    // How the desk came by it is the desk's own word, and says nothing that the file says.
    expect(captures).toMatchObject([{ method: 'upload', name, address: null, capturedAt: '2026-03-20T09:00:00.000Z' }])
    expect(await desk.rendering(summary.id)).toBeNull()
    if (report === null) continue
    // What it says of its own making dates nothing.
    expect(JSON.stringify(report.report.published)).not.toMatch(/1999/)
    expect(report.report.published).toMatchObject({ from: 'none', earliest: null, latest: null })
    // A path on a disk is no address of a page, and may name whose disk it was.
    expect(JSON.stringify(report)).not.toMatch(/home\/somebody/)
    const claims = report.troubles.filter(({ code }) => code === 'capture-claims')
    expect(claims.length).toBe(1)
    expect(claims[0]?.message).toMatch(/says of itself: .*That is its own claim; the desk did not see it\.$/s)
    expect(claims.every(isRemark)).toBe(true)
    for (const { message } of report.troubles.filter(({ code }) => code === 'capture-obtained')) expect(message).toMatch(/^The capture says: /)
  }
  const code = first?.summary.incident ?? ''
  const asked = JSON.stringify(await desk.questions(code))
  expect(asked).not.toMatch(/1999|Court Certified|Proven|Verified by this desk/)
  if (unread !== true) expect(asked).toContain('Three workers')
})
