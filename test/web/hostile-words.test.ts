// Words that would like to be a program, in every field that a stranger can fill: shown as words, on every screen. Nothing runs, nothing is asked of anybody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

// Each calls `ran` if it ever gets to run, or asks for a picture from elsewhere. Our own, after the ways in which markup has been smuggled past filters.
const PAYLOADS = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '"><svg onload=ran()>',
  "'><details open ontoggle=ran()>",
  '<iframe srcdoc="<script>parent.ran()</script>">',
  '<a href="javascript:ran()">press</a>',
  '<a href="java&#10;script:ran()">press</a>',
  '</title><script>ran()</script>',
  '</textarea><img src=x onerror=ran()>',
  '<math><mtext><table><mglyph><style><img src=x onerror=ran()>',
  '<svg><style><img src=x onerror=ran()></style></svg>',
  '<form><button formaction=javascript:ran()>press',
  '<input autofocus onfocus=ran()>',
  '<body onpageshow=ran()>',
  '<object data="data:text/html,<script>ran()</script>">',
  '<base href="http://planted.invalid/"><a href=a>press</a>',
  '<link rel=stylesheet href="http://planted.invalid/a.css">',
  '<meta http-equiv=refresh content="0;url=http://planted.invalid/">',
  '<img src="http://planted.invalid/a.png">',
  '${ran()} {{constructor.constructor("ran()")()}} #{ran()}',
  '<template shadowrootmode=open><script>ran()</script></template>',
  '<x style="animation:a" onanimationstart=ran()>',
  '\u202e<script>ran()</script>\u2066',
  '<scr\u0000ipt>ran()</scr\u0000ipt><ſcript>ran()</ſcript>',
]
const FIELDS = ['incident title', 'report title', 'quotation', 'publication', 'address', 'picture text', 'PDF title', 'file name', 'reason of a finding']

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replaceAll('\0', '')

test(`${PAYLOADS.length} payloads in ${FIELDS.length} fields are shown as words on every screen`, { timeout: 480_000 }, async () => {
  const { desk, complaints } = workbench
  await desk.nameDesk('Ada <script>ran()</script>')
  const incidents: string[] = []
  for (const [n, words] of PAYLOADS.entries()) {
    if (n % 8 === 0) incidents.push((await desk.openIncident(`Crane ${n} ${words.replaceAll('\0', '')}`, 'UTC')).code)
    const code = incidents.at(-1) ?? ''
    const html = `<html><head><title>${escaped(words)}</title></head><body><article><h1>Crane ${escaped(words)}</h1><img src="data:image/png;base64,AA==" alt="${escaped(words)}">
      <p>“A crane fell on Saturday ${escaped(words)},” the port authority said. ${words}</p></article></body></html>`
    const byHand = {
      title: words.replaceAll('\0', ''),
      publication: `Post ${words.replaceAll('\0', '')}`,
      published: '2026-03-16',
      address: `https://harbourpost.example/${encodeURIComponent(words)}`,
    }
    await desk.takeIn(code, { name: `${words.replaceAll('\0', '')}.html`, bytes: Buffer.from(html), mediaType: null, method: 'upload', byHand })
    await desk.takeIn(code, { name: `${n}.pdf`, bytes: pdfTitled(words), mediaType: null, method: 'upload', byHand: {} })
  }
  await desk.idle()
  for (const code of incidents)
    for (const { id } of (await desk.questions(code)).slice(0, 1))
      await desk.decide(code, id, { answer: 'undetermined', because: PAYLOADS.join(' ').replaceAll('\0', '') })

  const page = await workbench.open('/')
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.context().addInitScript('window.ran = () => { window.hasRun = true; throw new Error("a payload ran") }')
  const look = async (path: string): Promise<void> => {
    await page.goto(workbench.address + path)
    await page.locator('main').first().waitFor()
    await settled(page)
    for (const frame of page.frames()) expect(await frame.evaluate('window.hasRun === true').catch(() => false), path).toBe(false)
    // Not one of them became an element.
    expect(
      await page
        .locator('main script, main iframe[srcdoc], main [onerror], main [onload], main [ontoggle], main base, main link, main object, main math')
        .count(),
      path,
    ).toBe(0)
    expect(await page.locator('a[href^="javascript" i]').count(), path).toBe(0)
  }
  await look('/')
  for (const code of incidents) {
    await look(`/incidents/${code}`)
    await look(`/incidents/${code}/trail`)
    for (const { id } of await desk.questions(code)) await look(`/incidents/${code}/questions/${encodeURIComponent(id)}`)
    // Of the PDFs, which differ in one field, every fourth.
    for (const { id } of (await desk.reports(code)).filter(({ name }, n) => !name.endsWith('.pdf') || n % 4 === 1))
      await look(`/incidents/${code}/reports/${id}`)
  }
  expect(dialogs).toEqual([])
  expect(complaints).toEqual([])
})

/** A PDF whose title and words are these. */
function pdfTitled(words: string): Uint8Array {
  const plain = words.replace(/[^\x20-\x7e]/g, '').replace(/[\\()]/g, '\\$&')
  const shown = `BT /F1 12 Tf 20 700 Td (Crane ${plain}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (Crane and ${plain}) >>`,
  ]
  return Buffer.from(
    `%PDF-1.4\n${objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Info 6 0 R >>\n%%EOF`,
    'latin1',
  )
}
