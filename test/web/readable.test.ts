// What every screen owes whoever reads it otherwise: contrast, order of headings, nothing to press inside something to press, lists of nothing but their lines.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

let workbench: Workbench
let screens: Readonly<Record<string, string>>
beforeAll(async () => {
  workbench = await openWorkbench()
  const { desk } = workbench
  await desk.nameDesk('A. Editor')
  const { code } = await desk.openSample()
  await desk.idle()
  const at = `/incidents/${code}`
  const answer = (await desk.question(code, 'where')).answers[0]?.id ?? 'undetermined'
  await desk.decide(code, 'where', { answer, because: 'Every report names it.' })
  const report = (await desk.reports(code)).find(({ version }) => version > 1)?.id ?? ''
  const [piece] = await desk.footage(code)
  const match = piece?.matches[0]?.id
  screens = {
    start: '/',
    incident: at,
    reports: `${at}/reports`,
    conflict: `${at}/questions/recorded%3Af1`,
    found: `${at}/questions/where`,
    report: `${at}/reports/${report}#s1`,
    redaction: `${at}/reports/${report}/redact`,
    fetching: `${at}/fetch`,
    footage: `${at}/footage`,
    ...(piece === undefined ? {} : { piece: `${at}/footage/${piece.id}` }),
    ...(match === undefined ? {} : { match: `${at}/matches/${match}` }),
    trail: `${at}/trail`,
    evidence: `${at}/evidence`,
    search: `${at}/search?words=crane`,
  }
})
afterAll(() => workbench.close())

for (const colorScheme of ['light', 'dark'] as const)
  test(`every screen can be read by whoever sees little, or nothing (${colorScheme})`, { timeout: 180_000 }, async () => {
    const found: string[] = []
    for (const [name, path] of Object.entries(screens)) {
      const page = await workbench.open(path, { colorScheme })
      await page.locator('h1').waitFor()
      await settled(page)
      for (const told of await page.evaluate(faults)) found.push(`${name}: ${told}`)
      await page.context().close()
    }
    expect(found).toEqual([])
  })

/** Runs in the page. WCAG 2.2: 1.4.3 (contrast of words, 4.5 to 1), 1.3.1 and 4.1.2 as far as the shape of the page tells. */
function faults(): string[] {
  const LEAST = 4.5
  const told: string[] = []
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const pixel = (color: string): readonly number[] => {
    if (canvas === null) return []
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const light = (color: string): number => {
    const [r = 0, g = 0, b = 0] = pixel(color).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element | null): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if ((pixel(backgroundColor)[3] ?? 0) > 250) return backgroundColor
    }
    return 'Canvas'
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const element = node.parentElement
    if (
      element === null ||
      (node.textContent ?? '').trim() === '' ||
      element.closest(':disabled, [data-disabled], [aria-hidden=true], .veil, .hiddenLabel, option')
    )
      continue
    if (element.getClientRects().length === 0 || element instanceof SVGElement) continue
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a)
    const contrast = ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05)
    if (contrast < LEAST) told.push(`${contrast.toFixed(2)} to 1: “${(node.textContent ?? '').trim().slice(0, 40)}” (${element.className})`)
  }
  const PRESSED = 'a[href], button, input, select, textarea, summary'
  for (const inner of document.querySelectorAll(PRESSED)) {
    const outer = inner.parentElement?.closest(PRESSED)
    if (outer) told.push(`${inner.tagName} in ${outer.tagName}: ${(inner.textContent ?? '').slice(0, 40)}`)
  }
  for (const list of document.querySelectorAll('ul, ol'))
    if (list.getAttribute('role') === null && [...list.children].some((child) => child.tagName !== 'LI' || child.hasAttribute('role')))
      told.push(`a list with something else in it: ${list.className}`)
  let level = 0
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const own = Number(heading.tagName.slice(1))
    if (heading.getClientRects().length > 0 && own > level + 1) told.push(`${heading.tagName} after H${level}: ${heading.textContent ?? ''}`)
    if (heading.getClientRects().length > 0) level = own
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input:not([type=file][hidden]), select, textarea'))
    if ((field.labels?.length ?? 0) === 0 && !field.hasAttribute('aria-label') && !field.hasAttribute('aria-labelledby'))
      told.push(`a field without a name: ${field.className}`)
  return told
}
