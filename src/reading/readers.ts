// The shelf of readers, and the way from the bytes of an original to its pages.
//
// Order matters where two readers claim equally: the one that knows more about the bytes comes first, plain text last.
import type { FileFacts, Reader } from '../model/sockets.ts'
import type { Page } from '../model/page.ts'
import { Problem } from '../model/problem.ts'
import { severalKinds } from './pages/kinds-found.ts'
import { pdf } from './readers/pdf.ts'
import { docx } from './readers/docx.ts'
import { wacz } from './readers/wacz.ts'
import { warc } from './readers/warc.ts'
import { savedPages } from './readers/saved-pages.ts'
import { posts } from './readers/posts.ts'
import { mhtml } from './readers/mhtml.ts'
import { email } from './readers/email.ts'
import { html } from './readers/html.ts'
import { reportsCsv } from './readers/reports-csv.ts'
import { plainText } from './readers/plain-text.ts'

export const readers: readonly Reader[] = [pdf, docx, wacz, warc, savedPages, posts, mhtml, email, html, reportsCsv, plainText]

/** Bytes of an original that a reader may look at before it claims it. */
const HEAD_BYTES = 65_536

/** The pages of these bytes, at least one. Throws a Problem where nothing can be read: the sentence says what was found. */
export async function pagesOf(bytes: Uint8Array, facts: FileFacts): Promise<readonly Page[]> {
  if (bytes.length === 0) throw new Problem('file-empty', `"${facts.name}" is empty: it has 0 bytes, so there is nothing to read.`)
  const head = bytes.subarray(0, HEAD_BYTES)
  let chosen: Reader = plainText
  let highest = 0
  for (const reader of readers) {
    const claim = reader.claims(head, facts)
    if (claim > highest) {
      chosen = reader
      highest = claim
    }
  }
  try {
    const pages = flagged(await chosen.read(bytes, facts), bytes)
    if (pages.length === 0) throw new Problem('not-readable', `"${facts.name}" was taken for ${chosen.name}, but no report was found in it.`)
    return pages
  } catch (error) {
    if (error instanceof Problem) throw error
    // What a library throws on a damaged file is about the file, not about us; the sentence keeps its reason.
    const reason = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : String(error)
    throw new Problem('not-readable', `"${facts.name}" was taken for ${chosen.name}, but could not be read: ${reason ?? 'no reason given'}.`)
  }
}

/** A file that is two things at once says so on its first page. */
function flagged(pages: readonly Page[], bytes: Uint8Array): readonly Page[] {
  const several = severalKinds(bytes)
  return several === null ? pages : pages.map((page, index) => (index === 0 ? { ...page, troubles: [...page.troubles, several] } : page))
}
