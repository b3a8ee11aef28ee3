// Rows for dates: a day of a month, a month, a year, a decade, a season, and the edges of them: "14. März 2026", "Ende vergangener Woche", "2013".
import type { Season } from '../../../model/said-time.ts'
import { table } from '../../../model/table.ts'
import { date, dayOf, form, relative } from './time-row.ts'
import type { GermanRow } from './time-row.ts'
import { LAST, MONTH, monthOf, monthStarts, NEXT, shiftOf, THIS, unitOf, whichOf, whichStarts, YEAR } from './time-words.ts'

export const dateRows: readonly GermanRow[] = [
  {
    begins: ['#'], // 2026-03-14, 14.03.2026, 14.3.26, 14/3/2026
    pattern: form(`(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)|(?<d>\\d{1,2})(?<sep>[./])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d\\d)(?!\\.\\d)`),
    read: ({ d, m, y }) => dayOf(Number(d), Number(m), y),
  },
  {
    begins: ['#'], // am 14.3.
    pattern: /(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?!\d)/y,
    read: ({ d, m }, before) => (/\b(?:am|vom|bis|zum|seit|ab|dem|den) $|tag,? (?:den |dem )?$/i.test(before) ? dayOf(Number(d), Number(m), undefined) : null),
  },
  {
    begins: ['#'], // 13. bis 15. Mai, 13. und 15. Mai
    pattern: form(`(?<a>\\d{1,2})\\.? ?(?<to>bis(?: zum)?|und|[-–]) ?(?:dem |den )?(?<b>\\d{1,2})\\. (?<m>${MONTH})(?: (?<y>${YEAR}))?`),
    read({ a, b, m, y, to }, before) {
      if (to === 'und' && !/\bzwischen (?:dem )?$/i.test(before)) return null
      const [from, until] = [dayOf(Number(a), monthOf(m ?? ''), y), dayOf(Number(b), monthOf(m ?? ''), y)]
      return from === null || until === null || Number(a) >= Number(b) ? null : { form: 'range', from, to: until }
    },
  },
  {
    begins: ['#'], // 14. März 2026, 14. März vergangenen Jahres
    pattern: form(`(?<d>\\d{1,2})\\. ?(?<m>${MONTH})(?: (?<y>${YEAR})| (?<rel>${LAST}|${NEXT}|${THIS}) Jahres)?`),
    read({ d, m, y, rel }) {
      const day = dayOf(Number(d), monthOf(m ?? ''), y)
      return day === null || rel === undefined || day.form !== 'date' ? day : { ...day, of: relative('year', shiftOf(rel), false, whichOf(rel)) }
    },
  },
  {
    begins: monthStarts, // März 2026, Mai vergangenen Jahres, im Mai
    pattern: form(`(?<m>${MONTH})(?: (?<y>${YEAR})| (?<rel>${LAST}|${NEXT}|${THIS}) Jahres)?`),
    read({ m, y, rel }, before) {
      const of = rel === undefined ? null : relative('year', shiftOf(rel), false, whichOf(rel))
      if (y === undefined && of === null && !/\b(?:im|seit|bis|ab|vom|zum|von|und|Anfang|Mitte|Ende|Monat) $/i.test(before)) return null
      return date({ month: monthOf(m ?? ''), year: y === undefined ? null : Number(y), of })
    },
  },
  {
    begins: whichStarts, // im vergangenen März
    pattern: form(`(?<w>${LAST}|${NEXT}|${THIS}) (?<m>${MONTH})`, 'iyu'),
    read: ({ m, w }) => date({ month: monthOf(m ?? ''), which: whichOf(w) }),
  },
  {
    begins: ['anfang', 'mitte', 'ende'], // Anfang März 2026, Ende vergangener Woche, Mitte 2013
    pattern: form(
      `(?<e>Anfang|Mitte|Ende) (?:(?<m>${MONTH})(?: (?<y>${YEAR}))?|(?:der|des) (?<w>${LAST}|${NEXT}|${THIS}) (?<u>Woche|Monats|Jahres)|(?<w>${LAST}|${NEXT}|${THIS}) (?<u>Woche|Monats|Jahres)|(?<y>${YEAR}))`,
      'iyu',
    ),
    read({ e, m, y, w, u }) {
      const edge = ({ anfang: 'start', mitte: 'mid', ende: 'end' } as const)[(e ?? '').toLowerCase() as 'anfang' | 'mitte' | 'ende']
      const of =
        u !== undefined
          ? relative(unitOf(u), shiftOf(w ?? ''), false, whichOf(w))
          : date({ month: m === undefined ? null : monthOf(m), year: y === undefined ? null : Number(y) })
      return { form: 'edge', edge, of }
    },
  },
  {
    begins: ['#'], // im Jahr 2013, 2013: a bare year, never a number of something
    pattern: form(`(?<y>${YEAR})(?![.,]\\d)`),
    read: ({ y }, before, after) =>
      /\b(?:Jahre?s?|seit|Sommer|Winter|Frühjahr|Frühling|Herbst|von|ab|bis|in|Anfang|Mitte|Ende) $/i.test(before) ||
      (!/[\p{L}\d€$£#/-]$/u.test(before.trimEnd().slice(-1)) && /^(?:[.,;:)]|$)/.test(after)) ||
      (/\p{Ll} $/u.test(before) && /^ \p{Ll}/u.test(after))
        ? date({ year: Number(y) })
        : null,
  },
  {
    begins: ['#'], // die 1990er Jahre
    pattern: form(`(?<y>(?:1[5-9]|20)\\d0|\\d0)er(?:[- ]Jahren?)?`),
    read: ({ y }) => ({ form: 'decade', decade: (y ?? '').length === 2 ? 1900 + Number(y) : Number(y), shortYear: (y ?? '').length === 2 }),
  },
  {
    begins: ['sommer', 'winter', 'frühjahr', 'frühling', 'herbst'],
    pattern: form(`(?<s>Sommer|Winter|Frühjahr|Frühling|Herbst)(?: (?<y>${YEAR}))?`),
    read: ({ s, y }, before) => {
      if (y === undefined && !/\b(?:im|seit|diesen|diesem|vergangenen|letzten|nächsten|kommenden) $/i.test(before)) return null
      const word = /(vergangenen|letzten|nächsten|kommenden|diesem) $/i.exec(before)?.[1]
      return { form: 'season', season: SEASONS[s ?? ''] ?? 'summer', year: y === undefined ? null : Number(y), which: whichOf(word), of: null }
    },
  },
]

const SEASONS: Readonly<Record<string, Season>> = table({ Sommer: 'summer', Winter: 'winter', Frühjahr: 'spring', Frühling: 'spring', Herbst: 'autumn' })
