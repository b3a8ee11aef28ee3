// What the benches of pages share: the page of a file, its body, the day it gives itself, and which pages are kept unseen.
import { createHash } from 'node:crypto'
import { pagesOf } from '../src/reading/readers.ts'
import type { DateFound, Page } from '../src/model/page.ts'

/** The page of these bytes, or null where nothing can be read in them. */
export async function pageOf(bytes: Uint8Array, name: string): Promise<Page | null> {
  try {
    return (await pagesOf(bytes, { name, mediaType: 'text/html' }))[0] ?? null
  } catch {
    return null
  }
}

/** The words of the article proper: no headline, byline, caption or furniture. The standfirst belongs to the text by the gold of some sets, and not of others. */
export function bodyOf(page: Page, standfirst: boolean): string {
  return page.blocks
    .filter(({ role }) => role !== 'heading' && role !== 'byline' && role !== 'aside' && role !== 'caption' && (standfirst || role !== 'standfirst'))
    .map(({ start, end }) => page.text.slice(start, end))
    .join('\n\n')
}

/** The date that becomes the report's: the first of its page that is not one of a change. */
export const dateline = (page: Page | null): DateFound | null => page?.dates.find(({ modified }) => !modified) ?? null

/** The first byte of the SHA-256 of a name: what a set is split by. */
export const split = (name: string): number => createHash('sha256').update(name).digest()[0] ?? 0
