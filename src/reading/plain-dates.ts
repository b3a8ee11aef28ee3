// Dates that need no language: 2026-03-14, 14.03.2026, 14/03/2026, 20:40, 2026年3月14日, in the figures of any script that has its own for news. What is left to a text in a language that nobody here reads.
import type { Extractor, TimeInWords } from '../model/sockets.ts'
import type { SaidTime } from '../model/said-time.ts'

export const plainDates: Extractor<TimeInWords> = {
  name: 'plain dates',

  find({ text }) {
    return [...withPlainFigures(text).matchAll(FORM)].flatMap((match) => {
      const said = saidBy(match.groups ?? {})
      return said === null
        ? []
        : [{ quote: text.slice(match.index, match.index + match[0].length), offset: match.index, value: { said, hedge: null, tense: null } }]
    })
  },

  samples: [
    { text: 'Marren, 14.03.2026, 20:40', finds: [{ quote: '14.03.2026' }, { quote: '20:40' }] },
    { text: '2026-03-14T20:40:00Z 14/03/2026', finds: [{ quote: '2026-03-14T20:40:00Z' }, { quote: '14/03/2026' }] },
    { text: '13.5.2026', finds: [{ quote: '13.5.2026' }] },
    { text: '起重机于2026年3月14日20:40倒塌。', finds: [{ quote: '2026年3月14日' }, { quote: '20:40' }] },
    { text: 'سقطت الرافعة يوم ١٤/٠٣/٢٠٢٦ الساعة ٢٠:٤٠.', finds: [{ quote: '١٤/٠٣/٢٠٢٦' }, { quote: '٢٠:٤٠' }] },
    { text: '1.2.3 10.0.0.1 020 7946 0018 2026 99.99.2026 2:1 12/13/14 192.168.2.2026', finds: [] },
  ],
}

// Scripts without spaces between words, where a figure stands beside a letter.
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}]'
const NO_LETTER = `(?:(?!${UNSPACED})\\p{L})`
const FORM = new RegExp(
  `(?<!${NO_LETTER}|[\\p{N}.,:/-])(?:(?<cy>\\d{4})(?:年|년 ?)(?<cm>\\d{1,2})(?:月|월 ?)(?<cd>\\d{1,2})(?:日|일)|(?:(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:[T ](?<H>\\d\\d):(?<M>\\d\\d)(?::(?<s>\\d\\d)(?:\\.\\d{1,9})?)?(?<z>Z|[+-]\\d\\d:?\\d\\d)?)?|(?<a>\\d{1,2})(?<sep>[./])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4})|(?<h>[01]\\d|2[0-3]):(?<min>[0-5]\\d))(?!${NO_LETTER}|\\p{N}|[.:/,-]\\d))`,
  'gu',
)

/** Arabic-Indic, Persian and full-width figures as 0 to 9, in a text of the same length. */
const withPlainFigures = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (figure) => String(figureOf(figure.charCodeAt(0))))

const figureOf = (code: number): number => code - (code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660)

function saidBy(parts: Readonly<Record<string, string | undefined>>): SaidTime | null {
  if (parts.h !== undefined) return clock(Number(parts.h), Number(parts.min), null, null, null)
  if (parts.cy !== undefined) return dateOf(Number(parts.cy), Number(parts.cm), Number(parts.cd), null)
  if (parts.y !== undefined) {
    const day = dateOf(Number(parts.y), Number(parts.m), Number(parts.d), null)
    if (day === null || parts.H === undefined) return day
    const [hour, minute] = [Number(parts.H), Number(parts.M)]
    return hour > 24 || minute > 59 ? day : clock(hour, minute, parts.s === undefined ? null : Number(parts.s), parts.z ?? null, day)
  }
  const [a, b, year] = [Number(parts.a), Number(parts.b), Number(parts.year)]
  // Day first, as nearly everywhere; with a slash and both below 13 it could be month first.
  const first = dateOf(year, b, a, parts.sep === '/' && a <= 12 && b <= 12 && a !== b ? { month: a, day: b } : null)
  return first ?? (parts.sep === '/' ? dateOf(year, a, b, null) : null)
}

function dateOf(year: number, month: number, day: number, either: { month: number; day: number } | null): SaidTime | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return null
  return { form: 'date', year, month, day, weekday: null, which: null, shortYear: false, either, of: null }
}
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const clock = (hour: number, minute: number, second: number | null, zone: string | null, of: SaidTime | null): SaidTime => ({
  ...{ form: 'clock' as const, hour, minute, second, halfDay: 'known' as const, zone, of },
})
