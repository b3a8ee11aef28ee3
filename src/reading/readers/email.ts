// E-mail (.eml, RFC 5322). The subject is the headline, the sender the publication, the Date header its date.
// Attachments are not read here; each is named in a trouble, so that it can be taken in by itself.
import PostalMime from 'postal-mime'
import type { Address, Email } from 'postal-mime'
import type { Page } from '../../model/page.ts'
import type { Reader } from '../../model/sockets.ts'
import type { Trouble } from '../../model/trouble.ts'
import { Problem } from '../../model/problem.ts'
import { paragraphsOf, writtenLinks } from '../pages/blocks.ts'
import { refuseBinary, tooLong, MAX_TEXT } from '../pages/charset.ts'
import { emptyPage, endsWith, typeOf } from '../pages/file-facts.ts'
import { headersOf } from '../pages/mime-head.ts'
import { sortedDates } from '../pages/page-dates.ts'
import { bareHtmlPage } from '../pages/bare-html.ts'

export const email: Reader = {
  name: 'an e-mail',

  claims(head, facts) {
    const { headers, known } = headersOf(head)
    const named = endsWith(facts, '.eml') || typeOf(facts) === 'message/rfc822'
    if (known >= 2 && named) return 0.96
    if (known >= 3 && headers.has('from') && (headers.has('date') || headers.has('subject'))) return 0.88
    return named ? 0.5 : 0
  },

  async read(bytes, facts) {
    refuseBinary(bytes, facts.name)
    if (bytes.length > MAX_BYTES)
      throw new Problem(
        'email-too-long',
        `"${facts.name}" is an e-mail of more than ${MAX_BYTES / 1_000_000} MB. Save its text and attachments and take those in.`,
      )
    if (headersOf(bytes.subarray(0, 65_536)).headers.size === 0)
      throw new Problem('not-an-email', `"${facts.name}" does not begin with the header lines of an e-mail (From, Date, Subject).`)
    const message = await PostalMime.parse(bytes.slice(), { forceRfc822Attachments: true, maxNestingDepth: 50 })
    return [pageOf(message, bytes.length, facts.name)]
  },

  samples: [
    {
      name: 'a statement sent by mail, with an attachment',
      bytes: [
        'From: Port Authority Press <press@port.example>',
        'To: desk@example.org',
        'Subject: Statement on the east quay',
        'Date: Mon, 16 Mar 2026 09:12:00 +0100',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b1',
        '',
        '--b1',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'The crane fell on 9 March.',
        '',
        'The quay is closed.',
        '--b1',
        'Content-Type: application/pdf; name="log.pdf"',
        'Content-Disposition: attachment; filename="log.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'JVBERg==',
        '--b1--',
        '',
      ].join('\r\n'),
      finds: {
        text: 'Statement on the east quay\n\nThe crane fell on 9 March.\n\nThe quay is closed.',
        title: 'Statement on the east quay',
        publication: 'Port Authority Press',
        dates: [{ value: '2026-03-16T09:12:00+01:00', raw: 'Mon, 16 Mar 2026 09:12:00 +0100', from: 'meta', modified: false }],
        troubles: [{ code: 'attachment-not-read', message: 'The attachment "log.pdf" (application/pdf) was not read. Save it and take it in by itself.' }],
      },
    },
  ],
}

const MAX_BYTES = 100_000_000

function pageOf(message: Email, bytes: number, name: string): Page {
  const title = message.subject?.replace(/\s+/g, ' ').trim() || null
  const troubles: Trouble[] = []
  const plain = message.text?.replace(/\r\n/g, '\n').trim() ?? ''
  const page = plain !== '' || message.html === undefined ? plainPage(plain, title, bytes, troubles) : bareHtmlPage(message.html, title, null, bytes)
  if (page.blocks.length === 0) throw new Problem('not-readable', `"${name}" is an e-mail without a subject and without words.`)
  const date = message.headers.find(({ key }) => key === 'date')?.value ?? null
  const sorted = sortedDates(date === null ? [] : [{ raw: withoutComment(date), from: 'meta', modified: false }])
  const attachments = message.attachments
    .filter(({ related }) => related !== true)
    .map(({ filename, mimeType }) => ({
      code: 'attachment-not-read',
      message: `The attachment "${filename ?? 'without a name'}" (${mimeType}) was not read. Save it and take it in by itself.`,
    }))
  return {
    ...page,
    title,
    publication: senderOf(message.from),
    dates: sorted.dates,
    troubles: [...page.troubles, ...troubles, ...sorted.troubles, ...attachments],
  }
}

function plainPage(body: string, title: string | null, bytes: number, troubles: Trouble[]): Page {
  if (body.length > MAX_TEXT) troubles.push(tooLong(MAX_TEXT, bytes))
  const cut = body.slice(0, MAX_TEXT)
  const text = title === null ? cut : cut === '' ? title : `${title}\n\n${cut}`
  const blocks = paragraphsOf(text).map(({ start, end }, index) => ({ start, end, role: roleOf(text.slice(start, end), index === 0 && title !== null) }))
  return { ...emptyPage, text, blocks, links: writtenLinks(text) }
}

// Lines that begin with ">" are somebody's earlier words.
const roleOf = (words: string, isTitle: boolean): 'heading' | 'quote' | 'paragraph' => (isTitle ? 'heading' : /^>/.test(words) ? 'quote' : 'paragraph')

const withoutComment = (date: string): string => date.replace(/\([^)]{0,60}\)/g, '').trim()

const senderOf = (from: Address | undefined): string | null => (from === undefined ? null : from.name.trim() || from.address || null)
