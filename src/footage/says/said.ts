// One thing that a file says, made of the words that stand in it: a time with its bounds where the words are one, else the words alone.
import type { FileSaid } from '../../model/held-footage.ts'

type About = FileSaid['about']

const LONGEST = 160

/** Words without a time; nothing where there are none. */
export function words(field: string, about: About, written: string | null | undefined): readonly FileSaid[] {
  const plain = tidy(written ?? '')
  return plain === '' ? [] : [{ field, about, written: plain, earliest: null, latest: null }]
}

/**
 * A time as files write it: "2026:03:09 15:10:02" (EXIF, with an offset beside it), "2026-03-09T15:10:02+0100", "2026-03-09". Without an offset it is the clock
 * on somebody's wall, from 14 hours ahead of UTC to 12 behind. Nothing where it is no day of any calendar.
 */
export function time(field: string, about: About, written: string | null | undefined, offset: string | null = null, more = ''): readonly FileSaid[] {
  const plain = tidy(written ?? '')
  const match = /^(\d{4})[-:](\d\d)[-:](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?\s*(Z|[+-]\d\d:?\d\d)?/.exec(plain)
  if (match === null) return []
  const [, year, month, day, hour, minute, second = '00', zone] = match
  const own = zone ?? (offset !== null && /^[+-]\d\d:\d\d$/.test(offset) ? offset : null)
  const zoned = own === null ? null : own === 'Z' ? 'Z' : own.includes(':') ? own : `${own.slice(0, 3)}:${own.slice(3)}`
  const date = `${year}-${month}-${day}`
  const from = hour === undefined ? `${date}T00:00:00` : `${date}T${hour}:${minute}:${second}`
  try {
    const first = Temporal.Instant.from(`${from}${zoned ?? '+14:00'}`)
    const last = Temporal.Instant.from(`${from}${zoned ?? '-12:00'}`)
    const latest = last.add(hour === undefined ? { hours: 24 } : { seconds: 1 })
    const said = zone === undefined && zoned !== null ? `${plain} ${zoned}` : plain
    return [{ field, about, written: tidy(`${said}${more}`), earliest: first.toString(), latest: latest.toString() }]
  } catch {
    return []
  }
}

/** One line, without what steers a terminal or turns the direction of letters. */
export function tidy(written: string): string {
  const plain = written
    .replace(/\0[\s\S]*$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...plain]
  return letters.length <= LONGEST ? plain : `${letters.slice(0, LONGEST).join('')}…`
}
