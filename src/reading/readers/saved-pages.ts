// Archives of saved pages, as programs that record an investigation export them: a ZIP with a page in each MHTML or HTML file. Each page is a report.
import type { Page } from '../../model/page.ts'
import type { FileFacts, Reader } from '../../model/sockets.ts'
import { Problem } from '../../model/problem.ts'
import { endsWith } from '../pages/file-facts.ts'
import { smallZip } from '../pages/small-zip.ts'
import { memberBytes, zipMembers } from '../pages/zip.ts'
import { html } from './html.ts'
import { mhtml } from './mhtml.ts'

export const savedPages: Reader = {
  name: 'an archive of saved pages',

  claims(head, facts) {
    const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
    return isZip ? (endsWith(facts, '.zip') ? 0.8 : 0.7) : endsWith(facts, '.zip') ? 0.45 : 0
  },

  async read(bytes, facts) {
    const members = zipMembers(bytes, facts.name)
    if (members === null) throw new Problem('zip-damaged', `"${facts.name}" is called an archive but is cut off or damaged. The original is kept.`)
    const nested = members.find(({ name }) => /\.(?:zip|docx|wacz|7z|rar|tar|gz|tgz|bz2|xz)$/i.test(name))
    const saved = members.filter(({ name }) => /\.(?:mhtml?|html?)$/i.test(name)).slice(0, MOST_PAGES)
    if (saved.length === 0) {
      if (nested !== undefined)
        throw new Problem(
          'zip-nest',
          `"${facts.name}" holds other archives, and archives inside archives are not opened. Unpack it and take in what is in it. The original is kept.`,
        )
      throw new Problem(
        'zip-without-page',
        `"${facts.name}" is an archive of ${members.length} files, and none is a saved page (MHTML or HTML). The original is kept.`,
      )
    }
    const found: Page[] = []
    for (const member of saved) {
      const inner: FileFacts = { name: member.name, mediaType: null }
      const content = memberBytes(bytes, member, facts.name)
      const reader = mhtml.claims(content.subarray(0, 65_536), inner) > html.claims(content.subarray(0, 65_536), inner) ? mhtml : html
      const pages = await reader.read(content, inner).catch(() => []) // a page without words does not keep the others from being read
      found.push(...pages.map((page) => ({ ...page, part: member.name.slice(0, 200) })))
    }
    return found
  },

  samples: [
    {
      name: 'two saved pages',
      bytes: smallZip({
        'case/one.html': '<html><body><h1>Crane falls</h1><p>The arm fell.</p></body></html>',
        'case/two.html': '<html><body><p>Nobody was below.</p></body></html>',
      }),
      finds: { text: 'Crane falls\n\nThe arm fell.', part: 'case/one.html' },
    },
  ],
}

const MOST_PAGES = 500
