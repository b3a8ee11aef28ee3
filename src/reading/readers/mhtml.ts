// Pages saved as MHTML (RFC 2557): one e-mail-like file with the page and its pictures as parts.
//
//   From: <Saved by Blink>
//   Snapshot-Content-Location: https://harbourpost.example/crane
//   Content-Type: multipart/related; type="text/html"; boundary="----Boundary"
//
// Only the first HTML part is decoded: it is the page; later ones are its frames. `Date` is when it was saved, never when it was published.
import PostalMime from 'postal-mime'
import type { Reader } from '../../model/sockets.ts'
import { Problem } from '../../model/problem.ts'
import { endsWith, glimpse, typeOf } from '../pages/file-facts.ts'
import { headersOf, indexOfBytes } from '../pages/mime-head.ts'
import { pageOfHtml } from './html.ts'

export const mhtml: Reader = {
  name: 'a page saved as MHTML',

  claims(head, facts) {
    const { headers } = headersOf(head)
    const related = /^multipart\/related/i.test(headers.get('content-type') ?? '')
    if (related && (headers.has('snapshot-content-location') || /saved by/i.test(headers.get('from') ?? '') || endsWith(facts, '.mht', '.mhtml'))) return 0.97
    if (/^text\/html/i.test(headers.get('content-type') ?? '') && headers.has('content-location') && !headers.has('to')) return 0.9
    return (endsWith(facts, '.mht', '.mhtml') || typeOf(facts) === 'multipart/related') && /^[\w-]+:/.test(glimpse(head, 200)) ? 0.6 : 0
  },

  async read(bytes, facts) {
    const { headers } = headersOf(bytes.subarray(0, 65_536))
    const part = htmlPart(bytes, headers.get('content-type') ?? '')
    if (part === null) throw new Problem('mhtml-without-page', `"${facts.name}" is an MHTML file without an HTML part: there is no page in it.`)
    const message = await PostalMime.parse(part)
    const own = message.headers.find(({ key }) => key === 'content-location')?.value.trim()
    const address = [headers.get('snapshot-content-location'), own].find((found) => found !== undefined && /^https?:/.test(found)) ?? null
    const page = pageOfHtml(message.html ?? '', address, bytes.length)
    if (page.blocks.length === 0) throw new Problem('not-readable', `"${facts.name}" holds a page without words.`)
    const saved = headers.get('date')
    const claims = {
      code: 'capture-claims',
      message: `The file says of itself: ${saved === undefined ? 'nothing of when it was saved' : `saved at ${saved.slice(0, 60)}`}${address === null ? '' : ` from ${address.slice(0, 300)}`}. That is its own claim; the desk did not see it.`,
    }
    return [{ ...page, address: page.address ?? address, troubles: [...page.troubles, claims] }]
  },

  samples: [
    {
      name: 'a page as a browser saves it',
      bytes: [
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://harbourpost.example/2026/03/16/crane',
        'Date: Tue, 17 Mar 2026 08:00:00 -0000',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; type="text/html"; boundary="----b1"',
        '',
        '------b1',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://harbourpost.example/2026/03/16/crane',
        '',
        '<html><body><h1>Crane falls</h1><p>The crane=E2=80=99s arm fell.</p></body></html>',
        '------b1',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA',
        '------b1--',
        '',
      ].join('\r\n'),
      finds: {
        text: 'Crane falls\n\nThe crane’s arm fell.',
        address: 'https://harbourpost.example/2026/03/16/crane',
        dates: [{ value: '2026-03-16', raw: '2026-03-16', from: 'address', modified: false }],
      },
    },
  ],
}

const MAX_PART = 64_000_000

/** The bytes of the first HTML part with its headers, as a message of its own; the whole when there are no parts. */
function htmlPart(bytes: Uint8Array, contentType: string): Uint8Array | null {
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType)
  if (boundary === null) return /^text\/html/i.test(contentType) ? bytes.subarray(0, MAX_PART) : null
  const mark = new TextEncoder().encode(`\n--${boundary[1] ?? boundary[2] ?? ''}`)
  let at = indexOfBytes(bytes, mark, 0)
  for (let parts = 0; at >= 0 && parts < 10_000; parts++) {
    const start = bytes.indexOf(10, at + mark.length) + 1
    if (start === 0) return null
    const next = indexOfBytes(bytes, mark, start - 1)
    const part = bytes.subarray(start, next < 0 ? bytes.length : next)
    if (/^text\/html/i.test(headersOf(part.subarray(0, 16_384)).headers.get('content-type') ?? '')) return part.subarray(0, MAX_PART)
    at = next
  }
  return null
}
