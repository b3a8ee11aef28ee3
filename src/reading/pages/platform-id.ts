// The clock that some platforms write into the ids of posts. It is set by the platform when the post is made and cannot be backdated by its author.
//
// X (Twitter) "snowflakes": milliseconds since 2010-11-04T01:42:54.657Z in the bits above 22. TikTok: seconds since 1970 in the upper 32 of 64 bits.
// Other platforms count up, or are not documented well enough to rest a bound on.

/** The instant in this id, as RFC 3339 in UTC, or `null` where the platform or the id carries none. */
export function timeInId(platform: string, id: string | null): string | null {
  if (id === null || !/^\d{15,20}$/.test(id)) return null
  const name = platform.trim().toLowerCase()
  const number = BigInt(id)
  if (/^(?:x|twitter|x\.com|twitter\.com|x \(twitter\)|x \(formerly twitter\))$/.test(name)) return plausible(Number(number >> 22n) + X_EPOCH, X_EPOCH)
  if (/^tiktok(?:\.com)?$/.test(name)) return plausible(Number(number >> 32n) * 1000, TIKTOK_STARTED)
  return null
}

const X_EPOCH = 1_288_834_974_657
const TIKTOK_STARTED = Date.UTC(2014, 0, 1) // musical.ly, whose ids TikTok took over
const FAR = Date.UTC(2200, 0, 1)

const plausible = (milliseconds: number, from: number): string | null =>
  milliseconds >= from && milliseconds < FAR ? Temporal.Instant.fromEpochMilliseconds(milliseconds).toString() : null
