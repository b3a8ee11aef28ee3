// Text, mail, documents, tables and posts: what each gives, and what it must leave alone.
import { describe, expect, test } from 'vitest'
import type { Page } from '../../../src/model/page.ts'
import { pagesOf } from '../../../src/reading/readers.ts'
import { smallPdf } from '../../../src/reading/pages/small-pdf.ts'
import { clockInAddress, timeInId } from '../../../src/reading/pages/platform-id.ts'
import { writtenDate } from '../../../src/reading/pages/written-date.ts'

const read = (content: string | Uint8Array, name: string): Promise<readonly Page[]> =>
  pagesOf(typeof content === 'string' ? new TextEncoder().encode(content) : content, { name, mediaType: null })
const codes = (page: Page | undefined): readonly string[] => page?.troubles.map(({ code }) => code) ?? []

describe('dates as they are written', () => {
  test.each([
    ['2026-03-16', '2026-03-16'],
    ['2026-03-16T09:12:00Z', '2026-03-16T09:12:00+00:00'],
    ['2026-03-16T09:12:00.123+0100', '2026-03-16T09:12:00+01:00'],
    ['2026-03-16T09:12:00', '2026-03-16'],
    ['Mon, 16 Mar 2026 09:12:00 GMT', '2026-03-16T09:12:00+00:00'],
    ['Monday 16 March 2026, 09:12', '2026-03-16'],
    ['March 16, 2026 at 9.12pm EST', '2026-03-16T21:12:00-05:00'],
    ['16th March 2026', '2026-03-16'],
    ['16.03.2026', '2026-03-16'],
    ['16/03/2026', '2026-03-16'],
    ['03/16/2026', '2026-03-16'],
    ['20260316', '2026-03-16'],
    ['16 MAR 2026', '2026-03-16'],
    ['Mon 6:45 PM, Mar 16, 2026', '2026-03-16'],
    ['10:01 pm PST, Monday, March 16, 2026', '2026-03-16T22:01:00-08:00'],
    ['Mon Mar 16 2026 09:12:00 GMT+0100 (Central European Standard Time)', '2026-03-16T09:12:00+01:00'],
  ])('%s is %s', (raw, value) => {
    expect(writtenDate(raw)).toEqual({ kind: 'date', value })
  })
  test.each(['March 2026', 'yesterday', '16 March', '12:30', 'Version 2026.3', '2026', 'Maybe 3 2026'])('%s is no date', (raw) => {
    expect(writtenDate(raw)).toBeNull()
  })
  test('figures that can be read two ways are left open', () => {
    expect(writtenDate('03/04/2026')).toEqual({ kind: 'ambiguous' })
  })
})

describe('plain text', () => {
  test('the stored text is the file, to the last space', async () => {
    const file = '  Crane falls\r\n\r\nA crane fell.  \r\n\r\n\r\nThe end.\n\n'
    const [page] = await read(file, 'crane.txt')
    expect(page?.text).toBe(file)
    expect(page?.blocks.map(({ role, start, end }) => [role, file.slice(start, end)])).toEqual([
      ['heading', 'Crane falls'],
      ['paragraph', 'A crane fell.'],
      ['paragraph', 'The end.'],
    ])
  })
  test.each([
    ['Published: 16 March 2026, 09:12 GMT', '2026-03-16T09:12:00+00:00', false],
    ['By Ada Moor | 16 March 2026', '2026-03-16', false],
    ['16 March 2026', '2026-03-16', false],
    ['Last updated 16 March 2026', '2026-03-16', true],
    ['EASTPORT, 16 March 2026 (Quay News) - A crane fell onto the quay.', '2026-03-16', false],
    ['Eastport Pilots, 16 March 2026', '2026-03-16', false],
    ['Port of Eastport – Harbour Office | March 16, 2026', '2026-03-16', false],
    ['The Eastport Post, Monday 16 March 2026', '2026-03-16', false],
  ])('"%s" near the headline gives a date', async (line, value, modified) => {
    const [page] = await read(`Crane falls\n\n${line}\n\nIt fell at once.\n`, 'crane.txt')
    expect(page?.dates.map((date) => [date.value, date.from, date.modified])).toEqual([[value, 'text', modified]])
  })
  test.each([
    'The crane fell on 14 March 2026.',
    'UPDATE 20 March 2026: It fell on 9 March.',
    'On 16 March 2026 the port authority said it had no log.',
    'Saturday 14 March',
    'A crane fell at the quay, 14 March 2026',
    'Crane fell in Eastport, 14 March 2026.',
    'Picture: East Quay, 14 March 2026',
    'Correction, 20 March 2026',
    'Closed until Monday, 20 April 2026',
    'Closed Monday, 20 April 2026',
    'Eastport Pilots, 16 March',
    'East Quay, 14 March 2026 and later',
  ])('"%s" is no dateline', async (line) => {
    const [page] = await read(`Crane falls\n\n${line}\n\nIt fell at once.\n`, 'crane.txt')
    expect(page?.dates).toEqual([])
  })
  test('a headline with a date tells of that day, and a line that says it is the date goes before a name with one', async () => {
    const [headed] = await read('Eastport Regatta, 14 March 2026\n\nIt was called off.\n', 'crane.txt')
    expect(headed?.dates).toEqual([])
    const [page] = await read('Crane falls\n\nEast Quay, 14 March 2026\n\nPublished 16 March 2026\n\nIt fell at once.\n', 'crane.txt')
    expect(page?.dates[0]?.value).toBe('2026-03-16')
  })
})

describe('the bytes say what a file is, before its name does', () => {
  test.each([
    ['a page called .txt', '<!doctype html><html><body><h1>Crane</h1><p>It fell.</p></body></html>', 'a.txt', 'Crane\n\nIt fell.'],
    ['a text called .html', 'Crane falls\n\nIt fell.', 'a.html', 'Crane falls\n\nIt fell.'],
    ['a text that begins with a bracket', '[Updated] It fell.', 'a.txt', '[Updated] It fell.'],
    ['a letter with a colon', 'Crane: it fell.\nNote: nobody was hurt.\n', 'a.txt', 'Crane: it fell.\nNote: nobody was hurt.\n'],
    [
      'mail without an ending',
      'From: a@port.example\nTo: b@c.example\nDate: Mon, 16 Mar 2026 09:12:00 +0000\nSubject: Crane\n\nIt fell.\n',
      'mail',
      'Crane\n\nIt fell.',
    ],
  ])('%s', async (_, content, name, text) => {
    const [page] = await read(content, name)
    expect(page?.text).toBe(text)
  })
})

describe('mail', () => {
  const head = 'From: Port Press <press@port.example>\r\nSubject: =?utf-8?Q?Crane_=E2=80=93_statement?=\r\n'
  test('a body in HTML is laid out, and hidden parts are left out', async () => {
    const [page] = await read(
      `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<p>The crane fell.</p><div style="display:none">preheader</div><p>Closed.</p>`,
      'a.eml',
    )
    expect(page?.text).toBe('Crane – statement\n\nThe crane fell.\n\nClosed.')
    expect(page?.dates).toEqual([])
  })
  test('a date in year 0 is told and the mail is read', async () => {
    const [page] = await read(`${head}Date: Mon, 16 Mar 0000 09:12:00 +0000\r\n\r\nThe crane fell.\r\n`, 'a.eml')
    expect(page?.dates).toEqual([])
    expect(codes(page)).toEqual(['dateline-implausible'])
  })
  test('what somebody wrote before is a quotation', async () => {
    const [page] = await read(`${head}\r\nWe confirm.\r\n\r\n> Did it fall?\r\n`, 'a.eml')
    expect(page?.blocks.map(({ role }) => role)).toEqual(['heading', 'paragraph', 'quote'])
  })
})

describe('PDF', () => {
  test('a paragraph goes on over the end of a page; running heads and page numbers are left out', async () => {
    const lines = [0, 1, 2].flatMap((page) => [
      { text: 'Port Authority', y: 800, size: 8, page },
      { text: `The report goes on for a long while on page ${page + 1} and then`, y: 700, size: 11, page },
      { text: 'it continues with no end in sight, says the port authority of it', y: 686, size: 11, page },
      { text: `Page ${page + 1}`, y: 40, size: 8, page },
    ])
    const [page] = await read(smallPdf(lines), 'a.pdf')
    expect(page?.blocks).toHaveLength(1)
    expect(page?.text).not.toMatch(/Port Authority|Page \d/)
  })
  test('running heads and feet that the file writes behind the text stand in no sentence; the date beside the number of the release is its day', async () => {
    const body = [
      [
        ['HARBOUR NOTICE OFFICE', 780, 16],
        ['MEDIA RELEASE No. 14/2026', 750, 11],
        ['Tuesday, 7 July 2026, 16:30', 736, 11],
        ['Reports that the lock was opened by hand at the request of the pilots are', 60, 11],
      ],
      [
        ['wrong.', 780, 11],
        ['The lock is shut.', 740, 11],
      ],
    ] as const
    const lines = body.flatMap((rows, page) => [
      ...rows.map(([text, y, size]) => ({ text, y, size, page })),
      { text: 'Harbour Office - Release 14/2026', y: 820, size: 6, page },
      { text: `Sheet ${page + 1} of 2`, y: 20, size: 6, page },
    ])
    const [page] = await read(smallPdf(lines), 'a.pdf')
    expect(page?.text).toContain('at the request of the pilots are wrong.')
    expect(page?.text).not.toMatch(/Sheet|Release 14/)
    expect(page?.dates[0]?.value).toContain('2026-07-07')
  })
  test('lines that two pages share at other heights, and inside, are text', async () => {
    const lines = [0, 1].flatMap((page) => [
      { text: `Part ${page + 1}`, y: 780, size: 16, page },
      { text: 'It began at noon.', y: 740, size: 11, page },
      { text: 'Nobody was hurt.', y: 700 - page * 20, size: 11, page },
      { text: 'It was over at two.', y: 640, size: 11, page },
      { text: page === 0 ? 'Then it rained.' : 'Then it snowed.', y: 600 - page * 30, size: 11, page },
    ])
    expect((await read(smallPdf(lines), 'a.pdf'))[0]?.text.match(/Nobody was hurt/g)).toHaveLength(2)
  })
  const sheet = (rows: readonly (readonly [text: string, gap: number])[], size = 11, page = 0): Uint8Array => {
    let y = 800
    return smallPdf(rows.map(([text, gap]) => ({ text, y: (y -= gap), size, page })))
  }
  const LONG = 'The crane that stood at the east quay came down in the storm and lay across'
  const paragraphs = async (bytes: Uint8Array): Promise<readonly string[]> => (await read(bytes, 'a.pdf'))[0]?.text.split('\n\n') ?? []
  test.each([
    ['short paragraphs with more space between them than lines inside', 15, 26],
    ['double spacing', 30, 44],
    ['lines set tightly', 11, 20],
  ])('%s stay apart and whole', async (_, line, space) => {
    const three = ['first', 'second', 'third'].flatMap((name): [string, number][] => [
      [`${LONG} the`, space],
      [`${name} of the rails.`, line],
    ])
    const rows: [string, number][] = [['23 March 2026', 20], ...three, ['Closed.', space], ['No. 4 is open.', space], ['Nobody was hurt.', space]]
    expect(await paragraphs(sheet(rows))).toEqual([
      '23 March 2026',
      ...['first', 'second', 'third'].map((name) => `${LONG} the ${name} of the rails.`),
      ...['Closed.', 'No. 4 is open.', 'Nobody was hurt.'],
    ])
  })
  test('an address set tightly above a letter does not part the letter’s lines', async () => {
    const letter: [string, number][] = [
      ['Port Authority', 20],
      ['1 Customs Lane', 12],
      ['Eastport', 12],
      ['Telephone 0123', 12],
      [`${LONG} the`, 40],
      ['rails until it was cut up on Sunday, and the quay was closed for all of it,', 20],
      ['says the log.', 20],
    ]
    expect((await paragraphs(sheet(letter))).at(-1)).toBe(
      `${LONG} the rails until it was cut up on Sunday, and the quay was closed for all of it, says the log.`,
    )
  })
  test('a headline over two lines is one, however large it is set', async () => {
    const y = [800, 776, 740, 712, 698]
    const texts = ['A statement on the fall of the crane', 'at the east quay of Eastport', '23 March 2026', `${LONG} the`, 'rails.']
    const bytes = smallPdf(texts.map((text, i) => ({ text, y: y[i] ?? 0, size: i < 2 ? 20 : 11 })))
    expect(await paragraphs(bytes)).toEqual(['A statement on the fall of the crane at the east quay of Eastport', '23 March 2026', `${LONG} the rails.`])
  })
  test('where no line goes on, lines set apart stay apart', async () => {
    const rows: [string, number][] = [
      ...['Port Authority', '1 Customs Lane', 'Eastport'].map((text): [string, number] => [text, 13]),
      ...['16 March 2026', 'The quay is closed.', 'The crane fell on Monday.', 'Nobody was below.'].map((text): [string, number] => [text, 26]),
    ]
    expect((await paragraphs(sheet(rows))).slice(1)).toEqual(['16 March 2026', 'The quay is closed.', 'The crane fell on Monday.', 'Nobody was below.'])
  })
  test('a program’s own title is not the headline', async () => {
    const [page] = await read(smallPdf([{ text: 'The crane fell.', y: 700, size: 11 }], { title: 'Microsoft Word - statement2.docx' }), 'a.pdf')
    expect(page?.title).toBeNull()
  })
  test('a printed date is the dateline', async () => {
    const lines = [
      { text: 'Statement', y: 780, size: 18 },
      { text: 'Issued 23 March 2026', y: 740, size: 11 },
      { text: 'The crane fell on 9 March.', y: 700, size: 11 },
    ]
    expect((await read(smallPdf(lines), 'a.pdf'))[0]?.dates).toEqual([{ value: '2026-03-23', raw: '23 March 2026', from: 'text', modified: false }])
  })
})

describe('tables', () => {
  test('each row is a report; a bad row is told and loses no other', async () => {
    const pages = await read(
      'Title\tText\tDate\nCrane\tIt fell.\t16/03/2026\n\t\t\nFerry\t\t03/04/2026\nStorm\tIt blew.\tsoon\nOld\tIt was.\t0000-01-01\n',
      'r.tsv',
    )
    expect(pages.map(({ part, text, dates }) => [part, text, dates[0]?.value ?? null])).toEqual([
      ['row 1', 'Crane\n\nIt fell.', '2026-03-16'],
      ['row 3', 'Ferry', '2026-04-03'],
      ['row 4', 'Storm\n\nIt blew.', null],
      ['row 5', 'Old\n\nIt was.', null],
    ])
    expect(pages.map(codes)).toEqual([[], ['row-without-text'], ['date-not-read'], ['dateline-implausible']])
  })
})

describe('posts', () => {
  test('the clock in an id stands first, the displayed time beside it', async () => {
    const [page] = await read(
      '{"platform":"X","account":"mo","id":2032920000000000001,"postedAt":"2026-03-14T22:00:00Z","text":"Look https://a.example/x."}',
      'p.json',
    )
    expect(page?.post).toMatchObject({ id: '2032920000000000001', postedAt: '2026-03-14T20:41:12.484Z' })
    expect(page?.dates.map(({ value }) => value)).toEqual(['2026-03-14T20:41:12+00:00', '2026-03-14T22:00:00+00:00'])
    expect(codes(page)).toEqual(['post-time-differs'])
    expect(page?.links).toEqual([{ address: 'https://a.example/x', start: 5, end: 24 }])
  })
  test.each([
    ['TikTok', '7617196800000000000', '2026-03-14T19:33:53Z'],
    ['Twitter', '20', null],
    ['Telegram', '2032920000000000000', null],
    ['X', 'abc', null],
    ['X', '99999999999999999999', null],
    ['Discord', '175928847299117063', '2016-04-30T11:18:25.796Z'],
    ['Instagram', '3667331063574730547', '2025-07-01T19:59:12.357Z'],
    ['YouTube', 'dQw4w9WgXcQ', null],
    ['Mastodon', '112233445566778899', null],
  ])('%s %s', (platform, id, time) => {
    expect(timeInId(platform, id)).toBe(time)
  })

  test.each([
    ['https://x.com/mo/status/2032920000000000001?s=20', { platform: 'x.com', at: '2026-03-14T20:41:12.484Z', firm: true }],
    ['https://www.tiktok.com/@mo/video/7617196800000000000', { platform: 'tiktok.com', at: '2026-03-14T19:33:53Z', firm: true }],
    ['https://discord.com/channels/1/2/175928847299117063', { platform: 'discord.com', at: '2016-04-30T11:18:25.796Z', firm: true }],
    ['https://cdn.discordapp.com/attachments/2/175928847299117063/quay.mp4', { platform: 'discordapp.com', at: '2016-04-30T11:18:25.796Z', firm: true }],
    // A person runs a Mastodon server, and the author's own program sets a record key: said, and not firm.
    ['https://quay.example/@mo/112233445566778899', { platform: 'quay.example', at: '2024-04-08T03:21:11.661Z', firm: false }],
    ['https://bsky.app/profile/mo.example/post/3l25zusnsfctk', { platform: 'bsky.app', at: '2024-08-20T16:31:35.793Z', firm: false }],
    ['https://quay.example/@mo@other.example/112233445566778899', null],
    ['https://quay.example/news/175928847299117063', null],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', null],
    ['https://x.com/mo', null],
    ['file:///x.com/mo/status/2032920000000000001', null],
    ['no address', null],
  ])('the clock in %s', (address, clock) => {
    expect(clockInAddress(address)).toEqual(clock)
  })

  test('an Instagram shortcode and its number are one clock', () => {
    const number = 3667331063574730547n
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const code = Array.from({ length: 11 }, (_, i) => letters[Number((number >> BigInt(6 * (10 - i))) & 63n)]).join('')
    for (const kind of ['p', 'reel', 'tv'])
      expect(clockInAddress(`https://www.instagram.com/${kind}/${code}/`)).toEqual({
        platform: 'instagram.com',
        at: timeInId('Instagram', String(number)),
        firm: true,
      })
    expect(clockInAddress('https://www.instagram.com/p/short/')).toBeNull()
  })
})
