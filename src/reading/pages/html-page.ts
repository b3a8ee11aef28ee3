// From one parsed page to a Page: its facts, its article, the stored text with the headline first.
import type { MediaFound, Page } from '../../model/page.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { articleOf, dropHidden } from './article.ts'
import { lay, piece } from './blocks.ts'
import type { Piece } from './blocks.ts'
import { parseDocument } from './dom.ts'
import { mediaOf, piecesOf, wholeAddress } from './dom-blocks.ts'
import { emptyPage } from './file-facts.ts'
import { alike, pageFacts } from './page-facts.ts'
import type { Raw } from './page-dates.ts'
import { aroundHeadline, headlineAmong } from './headline.ts'
import { besideHeadline } from './beside-headline.ts'
import { pageDates } from './page-dates.ts'
import { restored } from './restored.ts'
import { mended } from './furniture.ts'
import { wordsOf } from './html-bounds.ts'
import { isByline } from '../readers/plain-text.ts'

/** The page of this HTML, which is not too deep and not too long (html-bounds.ts). `savedFrom` is where its file says it comes from. */
export function htmlPage(html: string, savedFrom: string | null): Page {
  const document = parseDocument(html)
  const facts = pageFacts(document, savedFrom)
  const covered = dropHidden(document)
  const played = players(document, facts.address)
  const article = articleOf(document)
  const inArticle = piecesOf(article.root, facts.address)
  const { pieces, media } = inArticle.pieces.length > 0 ? inArticle : piecesOf(article.whole, facts.address)
  const title = facts.title ?? article.title
  const all = piecesOf(article.whole, facts.address).pieces
  const { headline, isElsewhere, isFurniture } = aroundHeadline(article.page, title)
  const at = headlineAmong(all, headline, title)
  const whole = restored(pieces, all, at, isFurniture)
  const note = (element: DomElement): readonly Piece[] => piecesOf(element, facts.address).pieces.map(({ text, role, links }) => ({ text, role, links }))
  const shown = [...article.before.flatMap(note), ...mended(whole, title, article.root), ...article.after.flatMap(note)]
  const inData = onlyInData(shown, facts.data?.body ?? null)
  const body = inData ?? shown
  const opening: Piece[] = []
  if (title !== null && body.length > 0) opening.push(piece(title, 'heading'))
  if (article.byline !== null && !starts(body, article.byline)) opening.push(piece(article.byline.replace(/\s+/g, ' '), 'byline'))
  const laid = lay([
    ...opening,
    ...body.map((one, index) => ({ ...one, role: index < 4 && one.role === 'paragraph' && isByline(one.text) ? ('byline' as const) : one.role })),
  ])
  const beside = (): readonly Raw[] => besideHeadline(all, at, isElsewhere, facts.language)
  const { dates, troubles } = pageDates(facts.marked, laid.text, laid.blocks, facts.address, facts.shown, beside)
  return {
    ...emptyPage,
    ...laid,
    title,
    publication: facts.publication,
    address: facts.address,
    language: facts.language,
    dates,
    media: once([...media, ...played]),
    troubles: [...facts.troubles, ...(inData === null ? [] : [TEXT_FROM_DATA]), ...(covered ? [TEXT_HIDDEN] : []), ...troubles],
  }
}

// A page that builds itself by script and was saved without it shows nothing, but may carry its whole text as data.
function onlyInData(shown: readonly Piece[], articleBody: string | null): readonly Piece[] | null {
  const length = shown.filter(({ role }) => role !== 'aside').reduce((sum, { text }) => sum + text.length, 0)
  if (articleBody === null || articleBody.length < 400 || length * 3 > articleBody.length) return null
  return wordsOf(articleBody)
    .split(/\n\s*/)
    .map((text) => piece(text.trim(), 'paragraph'))
}

const TEXT_FROM_DATA = {
  code: 'text-from-data',
  message: 'The page as saved shows next to nothing of its article. The text was taken from the data it carries (JSON-LD), without headings or links.',
}

const TEXT_HIDDEN = {
  code: 'text-hidden',
  message: 'The page as saved hides all of its words until a script shows them. They were read as they stand, shown or not.',
}

const starts = (pieces: readonly Piece[], byline: string): boolean => pieces.slice(0, 3).some(({ text }) => text.includes(byline) || alike(text, byline))

/** Moving pictures and sound anywhere on the page: the search for the article drops players it does not know. */
function players(document: DomDocument, base: string | null): readonly MediaFound[] {
  const shared = [...document.querySelectorAll('meta[property="og:video"], meta[property="og:video:url"]')].flatMap((meta): MediaFound[] => {
    const address = wholeAddress(meta.getAttribute('content'), base)
    return address === null ? [] : [{ kind: 'video', address, alt: null }]
  })
  const embedded = [...document.body.querySelectorAll('video, audio, iframe')].flatMap((element) => mediaOf(element, base) ?? [])
  return [...shared, ...embedded.filter(({ kind, address }) => kind !== 'embed' || PLAYERS.test(address))]
}

const PLAYERS =
  /(?:youtube|youtu\.be|vimeo|dailymotion|facebook|instagram|tiktok|twitter|x\.com|telegram|t\.me|rumble|odysee|bitchute|streamable|vk\.com|ok\.ru|video|player|embed)/i

const once = (media: readonly MediaFound[]): readonly MediaFound[] =>
  media.filter((one, index) => media.findIndex(({ address }) => address === one.address) === index)
