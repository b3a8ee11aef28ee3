// A published list of ways to run script, each as a page as received and as words in nine fields, in a real browser in front of the workbench.
//
//   node bench/soak-xss.ts FILE-OF-PAYLOADS   (the fixture of DOMPurify's tests, fetched outside this repository)
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Desk } from '../src/desk/desk.ts'

// By address, not by name: that file is checked with a browser's types.
type Workbench = {
  readonly desk: Desk
  readonly address: string
  readonly complaints: readonly string[]
  open(path: string): Promise<Page>
  close(): Promise<void>
}
const { openWorkbench } = (await import(new URL('../test/web/workbench.ts', import.meta.url).href)) as { openWorkbench(): Promise<Workbench> }

const source = readFileSync(process.argv[2] ?? '', 'utf8')
const payloads = [...source.matchAll(/payload['"]?:\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g)].map(([, quoted = '']) =>
  quoted
    .slice(1, -1)
    .replace(/\\(['"`\\])/g, '$1')
    .replace(/\\n/g, '\n')
    .replaceAll('\0', ''),
)
const { desk, address, open, complaints, close } = await openWorkbench()
await desk.nameDesk('Soak')
const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const { code } = await desk.openIncident(`Crane ${payloads[0] ?? ''}`, 'UTC')
for (const words of payloads) {
  const html = `<html><head><title>${escaped(words)}</title></head><body><article><h1>Crane ${escaped(words)}</h1><img alt="${escaped(words).replace(/"/g, '&quot;')}"><p>“A crane fell on Saturday ${escaped(words)},” the port authority said.</p><div>${words}</div></article></body></html>`
  const byHand = {
    title: words,
    publication: words.slice(0, 100),
    address: `https://harbourpost.example/${encodeURIComponent(words)}`,
    published: '2026-03-16',
  }
  await desk.takeIn(code, { name: `${words.slice(0, 80)}.html`, bytes: Buffer.from(html.toWellFormed()), mediaType: null, method: 'upload', byHand })
}
await desk.idle()
const page = await open('/')
let ran = 0
page.on('dialog', (dialog) => {
  ran++
  console.log(`DIALOG ${dialog.message()} at ${page.url()}`)
  void dialog.dismiss()
})
let looked = 0
for (const { id } of await desk.reports(code)) {
  for (const path of [`/incidents/${code}/reports/${id}`, `/received/${id}`]) {
    await page.goto(address + path).catch(() => null)
    await page.waitForTimeout(30)
    looked++
  }
}
for (const path of ['/', `/incidents/${code}`, `/incidents/${code}/reports`, `/incidents/${code}/trail`]) {
  await page.goto(address + path)
  await page.waitForTimeout(500)
  looked++
}
const requests = complaints.filter((complaint) => complaint.startsWith('request to'))
console.log(`${payloads.length} payloads, ${looked} pages looked at: ${ran} scripts run, ${requests.length} outside requests`)
for (const request of requests.slice(0, 10)) console.log(`  ${request}`)
for (const complaint of [...new Set(complaints.filter((c) => !c.startsWith('request to')).map((c) => c.slice(0, 160)))].slice(0, 10))
  console.log(`  refused by the policy, or said: ${complaint}`)
await close()
