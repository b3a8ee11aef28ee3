// The clock that some platforms write into the ids of posts.
//
// Set by the platform when the post is made, so that its author cannot backdate it:
// - X (Twitter) "snowflakes": milliseconds since 2010-11-04T01:42:54.657Z in the bits above 22 (github.com/twitter-archive/snowflake).
// - TikTok: seconds since 1970 in the upper 32 of 64 bits.
// - Discord: milliseconds since 2015 in the bits above 22 (discord.com/developers/docs/reference#snowflakes).
// - Instagram: milliseconds since 2011-08-24T21:07:01.721Z in the upper 41 bits, 13 of shard and 10 of sequence below ("Sharding & IDs at Instagram", the
//   company's engineering blog, 2011); in addresses 64 bits are written as letters of base64url, the shortcode.
// Set by somebody else, and therefore no more than a displayed time:
// - Mastodon: milliseconds since 1970 in the bits above 16 (lib/mastodon/snowflake.rb), by whoever runs the server; the copy of another server's post gets the
//   time that the other one claims.
// - Bluesky: microseconds since 1970 in the 53 bits above 10, in base32 with an alphabet of its own (atproto.com/specs/tid), by the author's own program.
// YouTube's ids are drawn at random. Other platforms count up, or are not documented well enough to rest a bound on.

/** The instant in this id, as RFC 3339 in UTC, or `null` where the platform or the id carries none that the platform itself set. */
export function timeInId(platform: string, id: string | null): string | null {
  if (id === null) return null
  const name = platform.trim().toLowerCase()
  if (/^instagram(?:\.com)?$/.test(name)) return inInstagram(id)
  if (!/^\d{15,20}$/.test(id)) return null
  const number = BigInt(id)
  if (/^(?:x|twitter|x\.com|twitter\.com|x \(twitter\)|x \(formerly twitter\))$/.test(name)) return plausible(Number(number >> 22n) + X_EPOCH, X_EPOCH)
  if (/^tiktok(?:\.com)?$/.test(name)) return plausible(Number(number >> 32n) * 1000, TIKTOK_STARTED)
  if (/^discord(?:\.com|app\.com)?$/.test(name)) return plausible(Number(number >> 22n) + DISCORD_EPOCH, DISCORD_EPOCH)
  return null
}

/** The post that an address names, with the clock in it. `firm`: the platform set it. Null where the address is of no kind known here, or carries no clock. */
export type ClockInAddress = { readonly platform: string; readonly at: string; readonly firm: boolean }

/** Null where the address is of no post, or of a platform whose ids hold no clock. */
export function clockInAddress(address: string): ClockInAddress | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname, protocol } = new URL(address)
  if (!/^https?:$/.test(protocol)) return null
  const host = hostname.toLowerCase().replace(/^(?:www|m|mobile|cdn|media|ptb|canary)\./, '')
  const firm = (platform: string, id: string | undefined): ClockInAddress | null => {
    const at = timeInId(platform, id ?? null)
    return at === null ? null : { platform: host, at, firm: true }
  }
  if (host === 'x.com' || host === 'twitter.com') return firm('x', /\/status(?:es)?\/(\d+)/.exec(pathname)?.[1])
  if (host === 'tiktok.com') return firm('tiktok', /\/(?:video|photo)\/(\d+)/.exec(pathname)?.[1])
  if (host === 'instagram.com') return firm('instagram', /\/(?:p|reels?|tv)\/([\w-]+)/.exec(pathname)?.[1])
  if (host === 'discord.com' || host === 'discordapp.com' || host === 'discordapp.net')
    return firm('discord', /^\/(?:channels\/[^/]+\/\d+|attachments\/\d+)\/(\d+)/.exec(pathname)?.[1])
  if (host === 'bsky.app') return given(host, inTid(/^\/profile\/[^/]+\/post\/([2-7a-z]{13})$/.exec(pathname)?.[1]))
  // A post on the server of its own account; "@account@other.example" is a copy.
  const status = /^\/@[\w.-]+\/(\d{17,19})$/.exec(pathname)?.[1]
  return status === undefined ? null : given(host, plausible(Number(BigInt(status) >> 16n), MASTODON_COUNTED_BEFORE))
}

const given = (platform: string, at: string | null): ClockInAddress | null => (at === null ? null : { platform, at, firm: false })

const X_EPOCH = 1_288_834_974_657
const TIKTOK_STARTED = Date.UTC(2014, 0, 1) // musical.ly, whose ids TikTok took over
const DISCORD_EPOCH = 1_420_070_400_000
const INSTAGRAM_EPOCH = 1_314_220_021_721
const MASTODON_COUNTED_BEFORE = Date.UTC(2017, 0, 1) // and gave plain numbers
const BLUESKY_STARTED = Date.UTC(2022, 0, 1)
const FAR = Date.UTC(2200, 0, 1)

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const TID_LETTERS = '234567abcdefghijklmnopqrstuvwxyz'

/** A shortcode of 10 or 11 letters, or the number itself. Longer ones, of private accounts, carry a key behind the eleventh. */
function inInstagram(id: string): string | null {
  const number = /^\d{15,20}$/.test(id) ? BigInt(id) : /^[\w-]{10,50}$/.test(id) ? inLetters(id.slice(0, 11), BASE64URL, 6n) : null
  return number === null || number >= 1n << 64n ? null : plausible(Number(number >> 23n) + INSTAGRAM_EPOCH, INSTAGRAM_EPOCH)
}

function inTid(tid: string | undefined): string | null {
  const number = tid === undefined ? null : inLetters(tid, TID_LETTERS, 5n)
  return number === null ? null : plausible(Number((number >> 10n) / 1000n), BLUESKY_STARTED)
}

function inLetters(letters: string, alphabet: string, bits: bigint): bigint | null {
  let number = 0n
  for (const letter of letters) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    number = (number << bits) | BigInt(value)
  }
  return number
}

const plausible = (milliseconds: number, from: number): string | null =>
  milliseconds >= from && milliseconds < FAR ? Temporal.Instant.fromEpochMilliseconds(milliseconds).toString() : null
