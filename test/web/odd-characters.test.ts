// Characters that nobody sees: each is drawn as a sign, in every field and on every screen; where one does its job it is left alone; and
// what is marked and copied is what was written.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawn, signed } from '../../src/web/drawn/odd-characters.ts'
import { openWorkbench, selectedWords, settled, type Workbench } from './workbench.ts'

// After the examples of "Trojan Source" (Boucher and Anderson, 2021): our own words in their orders.
const TROJAN = [
  'quay\u202egpj.exe', // an override, never closed
  'east \u2067 west\u2069 quay', // an isolate
  'the \u202bharbour\u202c master', // an embedding
  'berth \u2066 4 \u2069\u2069\u2069 closed', // closed more often than opened
  'Satur\u200bday \u2060morning\ufeff', // words that no search finds
  'crane \u{e0066}\u{e0061}\u{e006c}\u{e006c}\u{e0065}\u{e006e} down', // tags that spell
]
const names = (text: string) => drawn(text)?.filter(({ mark }) => mark !== null).map(({ mark }) => mark?.label) ?? [] // prettier-ignore

describe('which characters are odd', () => {
  test('those that turn a text, and those that are not seen', () => {
    expect(names('a\u202eb')).toEqual(['RLO'])
    expect(names('Satur\u200bday')).toEqual(['ZWSP'])
    expect(names('a\u0007b\u0000c\u0085')).toEqual(['U+0007', 'U+0000', 'U+0085'])
    expect(names('\ufeffa')).toEqual(['BOM'])
    expect(names('a\ud800b')).toEqual(['U+D800'])
    expect(names('p\u200dort')).toEqual(['ZWJ'])
    expect(names('port\u00ad')).toEqual(['SHY'])
  })
  test('not those that do the job they are made for', () => {
    const fine = ['می\u200cخواهم', 'क्\u200dष', '👨\u200d👩\u200d👧', '❤\ufe0f', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 'Hafen\u00adbehörde', '葛\u{e0100}', '👩🏽\u200d🚒', '1\ufe0f\u20e3', 'tab\tand\r\nline', 'كانت الرافعة'] // prettier-ignore
    for (const text of fine) expect(drawn(text), text).toBeNull()
  })
  test('stretches follow one another without a gap, and hold the text', () => {
    for (const text of [...TROJAN, '\u202e', 'x'.repeat(9) + '\u200b'.repeat(5) + '\u202d', '\u{e0041}']) {
      const pieces = drawn(text) ?? []
      expect(pieces.map(({ text: words }) => words).join('')).toBe(text)
      for (const { start, text: words } of pieces) expect(text.slice(start, start + words.length)).toBe(words)
    }
  })
  test('many in a row are one sign, which says what tags spell', () => {
    const [, many] = drawn(`a${[...'look away'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}b`) ?? []
    expect(many?.mark?.label).toBe('TAGS ×9')
    expect(many?.mark?.name).toContain('“look away”')
    expect(signed('quay\u202egpj.exe')).toBe('quay‹RLO›gpj.exe')
  })
  test('a text of nothing else takes no longer for its length', () => {
    const time = (n: number) => {
      const from = process.cpuUsage().user
      drawn('\u202e\u200d'.repeat(n))
      drawn('a\u200d'.repeat(n))
      return process.cpuUsage().user - from
    }
    time(20_000)
    expect(time(200_000) / Math.max(1, time(20_000))).toBeLessThan(30)
  })
})

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

test('in all nine fields, on every screen: no odd character stands outside its sign', async () => {
  const { desk, complaints } = workbench
  const all = TROJAN.join(' ')
  await desk.nameDesk(`Ada ${TROJAN[0] ?? ''}`)
  const { code } = await desk.openIncident(`Crane ${all}`, 'UTC')
  for (const [n, words] of TROJAN.entries()) {
    const html = `<html><head><title>${words}</title></head><body><article><h1>Crane ${words}</h1><img src="data:image/png;base64,AA==" alt="${words}">
      <p>“A crane fell on Saturday ${words},” the port authority said. At least ${n + 2} workers ${words} were hurt at the east quay.</p></article></body></html>`
    const byHand = {
      title: `Crane ${words}`,
      publication: `Post ${words}`,
      published: `2026-03-1${n}`,
      address: `https://harbourpost.example/${words.replace(/\s/g, '')}`,
    }
    await desk.takeIn(code, { name: `${words}.html`, bytes: Buffer.from(html), mediaType: null, method: 'upload', byHand })
  }
  await desk.takeIn(code, { name: 'titled.pdf', bytes: pdfTitled(all), mediaType: null, method: 'upload', byHand: {} })
  await desk.idle()
  const questions = await desk.questions(code)
  for (const { id } of questions.slice(0, 3)) await desk.decide(code, id, { answer: 'undetermined', because: all })

  const page = await workbench.open('/')
  const seen = new Set<string>()
  const look = async (path: string): Promise<void> => {
    await page.goto(workbench.address + path)
    await page.locator('main').first().waitFor()
    await settled(page)
    for (const tab of await page.getByRole('tab').all()) await tab.click()
    const { loose, signs } = await page.evaluate(LOOSE)
    expect(loose, path).toEqual([])
    for (const sign of signs) seen.add(sign)
  }
  const reports = await desk.reports(code)
  const paths = ['', '/reports', '/trail', '/evidence', '/search?words=crane', ...questions.map(({ id }) => `/questions/${encodeURIComponent(id)}`), ...reports.map(({ id }) => `/reports/${id}`)] // prettier-ignore
  await look('/')
  for (const path of paths) await look(`/incidents/${code}${path}`)
  expect([...seen].sort()).toEqual(['BOM', 'LRI', 'PDF', 'PDI', 'RLE', 'RLI', 'RLO', 'TAGS ×6', 'WJ', 'ZWSP'])
  expect(complaints).toEqual([])
})

test('a sign turns nothing around it, marked words keep their places, and what is copied is what was written', async () => {
  const { desk } = workbench
  const { code } = await desk.openIncident('A quay', 'UTC')
  const text = 'Crane down\n\nThe har\u200bbour master said on 14 March 2026 that \u202eat least six workers\u2069 ran. حَدَثَ ذلك في \u200fالميناء (الشرقي)!\n'
  await desk.takeIn(code, { name: 'a.txt', bytes: Buffer.from(text), mediaType: null, method: 'upload', byHand: { published: '2026-03-16' } })
  await desk.idle()
  const [report] = await desk.reports(code)
  const page = await workbench.open(`/incidents/${code}/reports/${report?.id}`)
  await page.locator('.text .odd').first().waitFor()
  const { report: read } = await desk.report(report?.id ?? '')
  const six = read?.counts.find(({ quote }) => quote.includes('six'))
  expect(six).toBeDefined()
  await page.goto(`${workbench.address}/incidents/${code}/reports/${report?.id}#${six?.start}-${six?.end}`)
  await page.reload()
  await page.locator('.text .odd').first().waitFor()
  expect(await selectedWords(page)).toBe(six?.quote)

  const copied = await page.evaluate(() => {
    const selection = getSelection()
    selection?.selectAllChildren(document.querySelectorAll('.text .line')[1] ?? document.body)
    return selection?.toString()
  })
  expect(copied?.trim()).toBe(text.split('\n')[2]?.trim())

  // The words after an override stand to the right of it, in the order of their letters.
  const lefts = await page.evaluate(() => {
    const words = [...document.querySelectorAll('.text [data-start]')].find((element) => element.textContent?.startsWith('at least six'))?.firstChild
    return [0, 1, 2, 3].map((at) => {
      const range = document.createRange()
      range.setStart(words ?? document, at)
      range.setEnd(words ?? document, at + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
})

/** In the page: text nodes that hold an odd character outside its sign, attributes that do, and which signs there are. */
const LOOSE = `(() => {
  const odd = /[\\u202a-\\u202e\\u2060\\u2066-\\u2069\\u200b\\ufeff\\u{e0000}-\\u{e007f}]/u
  const loose = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (odd.test(node.data) && node.parentElement.closest('.odd, textarea') === null) loose.push(node.parentElement.outerHTML.slice(0, 200))
  for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]'))
    for (const name of ['title', 'aria-label', 'placeholder', 'alt']) if (odd.test(element.getAttribute(name) ?? '')) loose.push(name + ' of ' + element.outerHTML.slice(0, 200))
  if (odd.test(document.title)) loose.push('the name of the window')
  return { loose, signs: [...document.querySelectorAll('.odd')].map((sign) => sign.dataset.shows) }
})()` as unknown as () => { loose: string[]; signs: string[] }

/** A PDF whose title is these words, in UTF-16. */
function pdfTitled(words: string): Uint8Array {
  const hex = `FEFF${[...words].flatMap((c) => c.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))).join('')}`
  const shown = 'BT /F1 12 Tf 20 700 Td (A crane fell on Saturday.) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title <${hex}> >>`,
  ]
  return Buffer.from(
    `%PDF-1.4\n${objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Info 6 0 R >>\n%%EOF`,
    'latin1',
  )
}
