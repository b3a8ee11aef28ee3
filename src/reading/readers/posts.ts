// Social posts as JSON (docs/formats/post.md): one object, a list, or {"posts": [...]}; each post becomes one page.
//
//   {"platform": "X", "account": "harbourwatch", "id": "1234567890123456789", "postedAt": "2026-03-14T20:40:00Z", "text": "...",
//    "media": ["https://..."], "replyTo": null, "repostOf": null, "address": "https://..."}
import type { MediaFound, Page } from '../../model/page.ts'
import type { Reader } from '../../model/sockets.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Raw } from '../pages/page-dates.ts'
import { Problem } from '../../model/problem.ts'
import { paragraphsOf, writtenLinks } from '../pages/blocks.ts'
import { decoded, refuseBinary, MAX_TEXT } from '../pages/charset.ts'
import { declaredCharset, emptyPage, endsWith, glimpse, typeOf } from '../pages/file-facts.ts'
import { sortedDates } from '../pages/page-dates.ts'
import { timeInId } from '../pages/platform-id.ts'

export const posts: Reader = {
  name: 'posts as JSON',

  claims(head, facts) {
    const start = glimpse(head).trimStart()
    const named = endsWith(facts, '.json', '.jsonl', '.ndjson') || typeOf(facts) === 'application/json'
    if (!/^[[{]/.test(start)) return named ? 0.3 : 0
    if (named) return 0.9
    return /^[[{]\s*(?:\{\s*)?"[\w@-]+"\s*:/.test(start) ? 0.7 : 0
  },

  read(bytes, facts) {
    refuseBinary(bytes, facts.name)
    if (bytes.length > MAX_BYTES)
      throw new Problem('posts-too-long', `"${facts.name}" holds more than ${MAX_BYTES / 1_000_000} MB of JSON. Split it and take the parts in.`)
    const { text, troubles } = decoded(bytes, declaredCharset(facts), MAX_BYTES)
    const { posts: found, of, wrong } = listOf(parsed(text, facts.name), facts.name)
    // What is wrong with an entry has no page of its own; it is told once, on the first that was read.
    const told = (index: number): readonly Trouble[] => (index === 0 ? [...troubles, ...wrong] : troubles)
    return Promise.resolve(found.map(({ post, number }, index) => postPage(post, of === 1 ? null : `post ${number}`, told(index))))
  },

  samples: [
    {
      name: 'a post whose id carries a clock',
      bytes: '{"platform":"X","account":"harbourwatch","id":"2032920000000000000","postedAt":"2026-03-14","text":"Crane down at the east quay"}',
      finds: {
        text: 'Crane down at the east quay',
        publication: '@harbourwatch on X',
        post: { platform: 'X', account: 'harbourwatch', id: '2032920000000000000', postedAt: '2026-03-14T20:41:12.484Z', replyTo: null, repostOf: null },
      },
    },
    {
      name: 'two posts, displayed times only',
      bytes:
        '{"posts":[{"platform":"Quaychat","account":"@mo","id":"17","postedAt":"2026-03-14T20:40:00Z","text":"Look"},{"platform":"Quaychat","account":"lee","text":"Where?","replyTo":"17"}]}',
      finds: {
        part: 'post 1',
        publication: '@mo on Quaychat',
        dates: [{ value: '2026-03-14T20:40:00+00:00', raw: '2026-03-14T20:40:00Z', from: 'meta', modified: false }],
      },
    },
  ],
}

const MAX_BYTES = 50_000_000

type Json = Readonly<Record<string, unknown>>

// One value, or one value a line (JSON Lines).
function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text, wholeNumbers) as unknown
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line, wholeNumbers) as unknown)
    } catch {
      // The fault of the whole says more than that of a line.
    }
    const reason = error instanceof Error ? error.message.slice(0, 120) : ''
    throw new Problem('json-damaged', `"${name}" is not whole JSON: ${reason}.`)
  }
}

// Ids longer than 2^53 stay as they are written: as numbers they would lose their last digits.
function wholeNumbers(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) && /^\d+$/.test(context?.source ?? '') ? context?.source : value
}

type Listed = { readonly posts: readonly { readonly post: Json; readonly number: number }[]; readonly of: number; readonly wrong: readonly Trouble[] }

// An entry that is no post does not keep the others from being read; a file without any post is refused.
function listOf(value: unknown, name: string): Listed {
  const inner: unknown = isObject(value) && Array.isArray(value['posts']) ? value['posts'] : value
  const list: readonly unknown[] = Array.isArray(inner) ? inner : [inner]
  if (list.length === 0) throw new Problem('not-a-post', `"${name}" is JSON with an empty list: there is no post in it.`)
  const posts = list.flatMap((post, index) => (isPost(post) ? [{ post, number: index + 1 }] : []))
  const wrong = list.flatMap((entry, index) => (isPost(entry) ? [] : [notAPost(entry, index + 1, name)]))
  const [first] = wrong
  if (posts.length === 0 && first !== undefined) throw new Problem(first.code, first.message)
  const rest = wrong.length - MOST_TOLD
  const more = { code: 'not-a-post', message: `Of "${name}", ${rest} further ${rest === 1 ? 'entry is' : 'entries are'} no post and not read either.` }
  return { posts, of: list.length, wrong: rest > 0 ? [...wrong.slice(0, MOST_TOLD), more] : wrong }
}

const MOST_TOLD = 20

// Programs that copy posts name these two in their own ways; the page of the format lists those that are understood.
const ACCOUNT = ['account', 'author', 'user', 'username', 'handle', 'screen_name']
const POSTED = ['postedAt', 'posted_at', 'createdAt', 'created_at', 'publishedAt', 'published', 'date']

const firstWritten = (post: Json, names: readonly string[]): string | null => names.map((name) => written(post[name])).find((words) => words !== null) ?? null

/** The name an account goes by, also where it stands inside an object: {"author": {"username": "mo"}}. */
const accountOf = (post: Json): string | null =>
  firstWritten(post, ACCOUNT) ?? ACCOUNT.flatMap((name) => (isObject(post[name]) ? (firstWritten(post[name], [...ACCOUNT, 'name']) ?? []) : [])).at(0) ?? null

const isPost = (value: unknown): value is Json => isObject(value) && typeof value['text'] === 'string' && accountOf(value) !== null

function notAPost(entry: unknown, number: number, name: string): Trouble {
  const found = isObject(entry)
    ? `the fields ${Object.keys(entry).slice(0, 8).join(', ') || '(none)'}`
    : `a ${entry === null ? 'null' : Array.isArray(entry) ? 'list' : typeof entry}`
  return {
    code: 'not-a-post',
    message: `"${name}" is JSON but entry ${number} is no post: a post has "account" and "text" (docs/formats/post.md), found ${found}.`,
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The page of one post: its fields as the page of the format names them. A row of a table is one, too. */
export function postPage(post: Json, part: string | null, fileTroubles: readonly Trouble[]): Page {
  const text = (post['text'] as string).slice(0, MAX_TEXT)
  const account = (accountOf(post) ?? '').replace(/^@/, '')
  const platform = written(post['platform']) ?? 'unnamed platform'
  const id = written(post['id'])
  const displayed = firstWritten(post, POSTED)
  const clock = timeInId(platform, id)
  const raws: Raw[] = []
  if (clock !== null && id !== null) raws.push({ raw: clock, from: 'meta', modified: false })
  if (displayed !== null) raws.push({ raw: displayed, from: 'meta', modified: false })
  const { dates, troubles } = sortedDates(raws)
  const shown = displayed === null ? undefined : dates.find(({ raw }) => raw === displayed.trim())
  return {
    ...emptyPage,
    text,
    part,
    publication: `@${account} on ${platform}`,
    address: written(post['address']) ?? written(post['url']),
    language: written(post['language']),
    dates: dates.map((date) => (date.raw === clock && id !== null ? { ...date, raw: `id ${id}` } : date)),
    blocks: paragraphsOf(text).map(({ start, end }) => ({ start, end, role: 'paragraph' as const })),
    links: writtenLinks(text),
    media: mediaOf(post['media']),
    post: { platform, account, id, postedAt: clock ?? shown?.value ?? null, replyTo: reference(post['replyTo']), repostOf: reference(post['repostOf']) },
    troubles: [...fileTroubles, ...troubles, ...unreadTime(displayed, shown, troubles), ...differing(clock, shown?.value ?? null)],
  }
}

const written = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : null

/** "17", 17, "https://...", or the post itself: its id, else its address. */
const reference = (value: unknown): string | null => written(value) ?? (isObject(value) ? (written(value['id']) ?? written(value['address'])) : null)

function mediaOf(value: unknown): readonly MediaFound[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return list.flatMap((one) => {
    const address = written(one) ?? (isObject(one) ? (written(one['address']) ?? written(one['url'])) : null)
    if (address === null) return []
    const said = isObject(one) ? written(one['kind']) : null
    const kind =
      KINDS.find((known) => known === said) ??
      (/\.(?:mp4|mov|webm|m4v)(?:$|[?#])/i.test(address) ? 'video' : /\.(?:mp3|m4a|ogg|wav)(?:$|[?#])/i.test(address) ? 'audio' : 'image')
    return [{ kind, address, alt: isObject(one) ? written(one['alt']) : null }]
  })
}

const KINDS = ['image', 'video', 'audio', 'embed'] as const

function unreadTime(displayed: string | null, shown: object | undefined, told: readonly Trouble[]): readonly Trouble[] {
  if (displayed === null || shown !== undefined || told.length > 0) return []
  return [{ code: 'date-not-read', message: `The time posted, "${displayed.slice(0, 80)}", is not written as a date that can be read. It was not used.` }]
}

// A displayed time can be set by hand; the clock in the id cannot. Two minutes allow for scheduling and rounding.
function differing(clock: string | null, displayed: string | null): readonly Trouble[] {
  if (clock === null || displayed === null || displayed.length <= 10) return []
  const minutes = Math.abs(Temporal.Instant.from(clock).epochMilliseconds - Temporal.Instant.from(displayed).epochMilliseconds) / 60_000
  return minutes <= 2
    ? []
    : [
        {
          code: 'post-time-differs',
          message: `The post is displayed with the time ${displayed}, but the clock in its id says ${clock}. The clock in the id was used.`,
        },
      ]
}
