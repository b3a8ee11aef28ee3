// The evidence page: what is proved in plain words, before anybody outside has said anything and after; the bundle made and saved; custody opened.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

type Authority = { readonly root: string; stamp(query: Uint8Array): Buffer; remove(): void }
type Checked = { readonly fits: boolean; readonly originals: number }
// By address, as in workbench.ts: a browser's types do not know the server's rooms.
const { authority } = (await import(new URL('../evidence/authority.ts', import.meta.url).href)) as { authority(): Authority }
const { openParts, nodeRuntime } = (await import(new URL('../../src/evidence/bundle/node-parts.ts', import.meta.url).href)) as {
  openParts(path: string): Promise<{ parts: object; close(): Promise<void> }>
  nodeRuntime: object
}
const { checkBundle } = (await import(new URL('../../src/evidence/bundle/check.ts', import.meta.url).href)) as { checkBundle(of: object): Promise<Checked> }

let workbench: Workbench
let code: string
const clock = authority()
const folder = mkdtempSync(join(tmpdir(), 'dateline-evidence-'))
beforeAll(async () => {
  workbench = await openWorkbench()
  await workbench.desk.nameDesk('A. Editor')
  code = (await workbench.desk.openSample()).code
  await workbench.desk.idle()
})
afterAll(async () => {
  await workbench.close()
  clock.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('nobody outside yet; a query is carried, its answer brought, and the page says who says so', async () => {
  const page = await workbench.open(`/incidents/${code}`)
  await page.getByRole('link', { name: 'Evidence' }).click()
  await page.getByText('Nobody outside this desk has said yet').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Write a query to carry' }).click()])
  await download.saveAs(join(folder, 'q.tsq'))
  await page.getByText('asked: a query is written').waitFor()
  writeFileSync(join(folder, 'a.tsr'), clock.stamp(readFileSync(join(folder, 'q.tsq'))))
  writeFileSync(join(folder, 'root.pem'), clock.root)

  await page.getByRole('button', { name: 'Bring an answer' }).click()
  const form = page.getByRole('form', { name: 'Bring an answer' })
  await form.getByLabel(/full response/).setInputFiles(join(folder, 'a.tsr'))
  await form.getByRole('button', { name: 'Check and keep it' }).click()
  await form.getByRole('alert').waitFor() // its roots are not known here
  await form.getByLabel(/root certificates/).setInputFiles(join(folder, 'root.pem'))
  await form.getByRole('button', { name: 'Check and keep it' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('One authority outside this desk has confirmed all of this record.').waitFor()
  await page.getByText(/says Invented Time Authority/).waitFor()
  await page.getByText('revocation not checked').waitFor() // nobody brought a list
  await page.getByRole('button', { name: 'Bring a revocation list' }).waitFor()
  expect(workbench.complaints.filter((words) => !words.includes('422'))).toEqual([])
})

test('a bundle is made with progress, saved, and fits', async () => {
  const page = await workbench.open(`/incidents/${code}/evidence`)
  await page.getByRole('button', { name: 'Make an evidence bundle' }).click()
  const link = page.getByRole('link', { name: /^Save the bundle/ })
  await link.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe(`${code}.zip`)
  await download.saveAs(join(folder, 'bundle.zip'))
  const { parts, close } = await openParts(join(folder, 'bundle.zip'))
  expect(await checkBundle({ parts, runtime: nodeRuntime, at: new Date().toISOString() })).toMatchObject({ fits: true, wrong: [] })
  await close()
})

test('custody of an original opens as a table; nothing runs over the edge of a narrow screen', async () => {
  const page = await workbench.open(`/incidents/${code}/evidence`, { viewport: { width: 380, height: 800 } })
  await page.getByText('Custody of the originals').waitFor()
  await page.locator('details.custody summary').first().click()
  await page.getByRole('cell', { name: 'taken in, as received' }).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

test('the page in the bundle checks it in a browser without a network, and finds one changed byte', async () => {
  const { execFileSync } = await import('node:child_process')
  execFileSync('unzip', ['-q', join(folder, 'bundle.zip'), '-d', join(folder, 'unpacked')])
  const context = await workbench.browser.newContext({ offline: true })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`file://${join(folder, 'unpacked/data/verify/index.html')}`)
  await page.getByLabel('The ZIP file').setInputFiles(join(folder, 'bundle.zip'))
  await page.getByText(/^valid: every part fits/).waitFor()
  expect(await page.getByRole('status').textContent()).toContain('Invented Time Authority')
  const bytes = readFileSync(join(folder, 'bundle.zip'))
  const at = bytes.length - 5000
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(join(folder, 'changed.zip'), bytes)
  await page.getByLabel('The ZIP file').setInputFiles(join(folder, 'changed.zip'))
  await page.getByText(/^NOT VALID/).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})
