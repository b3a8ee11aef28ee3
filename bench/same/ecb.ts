// Reports of ECB+ topics 1 to 23 as they are measured on: each topic holds two events that are alike. Topics 24 to 45 are not opened.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { resolveReading } from '../../src/time/resolve.ts'

export type EcbReport = { readonly topic: string; readonly event: string; readonly report: Report }

/** `corpora` holds EventStoryLine as cloned. */
export function ecbReports(corpora: string): readonly EcbReport[] {
  const root = join(corpora, 'EventStoryLine/ECB+_LREC2014/ECB+')
  const numbers = readdirSync(root)
    .filter((name) => /^\d+$/.test(name) && Number(name) <= 23)
    .toSorted((a, b) => Number(a) - Number(b))
  return numbers.flatMap((topic) =>
    readdirSync(join(root, topic))
      .filter((file) => file.endsWith('.xml'))
      .toSorted()
      .map((file) => {
        const text = textIn(readFileSync(join(root, topic, file), 'utf8'))
        return { topic, event: file.includes('plus') ? `${topic}+` : topic, report: resolveReading(readPage(textPage(text)), {}, 'UTC') }
      }),
  )
}

/** The tokens of a file by sentence, without the address that some begin with. */
function textIn(xml: string): string {
  const sentences = new Map<number, string[]>()
  for (const [, attributes = '', word = ''] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const sentence = Number(/sentence="(\d+)"/.exec(attributes)?.[1] ?? 0)
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), plain(word)])
  }
  const lines = [...sentences].toSorted(([a], [b]) => a - b).map(([, words]) => words.join(' '))
  return lines.slice(/^(?:https? ?:|www)/.test(lines[0] ?? '') ? 1 : 0).join('\n\n')
}

function plain(word: string): string {
  return word.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '')
}
