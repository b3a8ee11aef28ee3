// Rows for dates: a day of a month, a month, a year, a decade, a season, and the edges of them: "14. März 2026", "Ende vergangener Woche", "2013".
import type { Season, SaidTime } from '../../../model/said-time.ts'
import { table } from '../../../model/table.ts'
import { germanNumber, NUMBER } from './numbers.ts'
import { anaphoric, date, dayOf, form, relative, weekday } from './time-row.ts'
import type { GermanRow } from './time-row.ts'
import { LAST, MONTH, monthOf, monthStarts, NEXT, partOf, shiftOf, THIS, unitOf, WEEKDAY, weekdayOf, whichOf, whichStarts, YEAR } from './time-words.ts'

const ORDINAL_STARTS = ['erste', 'ersten', 'erstes', 'zweite', 'zweiten', 'zweites', 'dritte', 'dritten', 'drittes', 'vierte', 'vierten', 'viertes']
/** "am 1. Mai vor drei Jahren" */
const YEARS_AGO = `vor (?<ago>${NUMBER}) Jahr(?:en)?`
const yearMeant = (rel: string | undefined, ago: string | undefined): SaidTime | null => {
  const years = ago === undefined ? null : germanNumber(ago)
  return rel !== undefined ? relative('year', shiftOf(rel), false, whichOf(rel)) : years === null ? null : relative('year', -years, false, 'last')
}
const nightOf = (of: SaidTime | null): SaidTime | null => (of === null ? null : { form: 'partOfDay', part: 'night', of })

export const dateRows: readonly GermanRow[] = [
  {
    begins: ['#'], // 2026-03-14, 14.03.2026, 14.3.26, 14/3/2026
    pattern: form(`(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)|(?<d>\\d{1,2})(?<sep>[./])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d\\d)(?!\\.\\d)`),
    read: ({ d, m, y }) => dayOf(Number(d), Number(m), y),
  },
  {
    begins: ['#'], // am 14.3.
    pattern: /(?<d>\d{1,2})\. ?(?<m>\d{1,2})\.(?! ?\d)/y,
    read: ({ d, m }, before) =>
      /\b(?:am|vom|bis|zum|seit|ab|dem|den) $|(?:tag|abend|morgen|mittag|nacht|woch),? (?:\(|den |dem )?$/i.test(before)
        ? dayOf(Number(d), Number(m), undefined)
        : null,
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
    begins: ['#'], // 14. März 2026, 14. März vergangenen Jahres, 14. März vor zwei Jahren
    pattern: form(`(?<d>\\d{1,2})\\. ?(?<m>${MONTH})(?: (?<y>${YEAR})| (?<rel>${LAST}|${NEXT}|${THIS}) Jahres| ${YEARS_AGO})?`),
    read({ d, m, y, rel, ago }) {
      const day = dayOf(Number(d), monthOf(m ?? ''), y)
      const of = yearMeant(rel, ago)
      return day === null || of === null || day.form !== 'date' ? day : { ...day, of }
    },
  },
  {
    begins: ['nacht'], // in der Nacht vom 3. auf den 4. Mai: it began on the 3rd
    pattern: form(
      `Nacht (?:vom|von) (?:dem )?(?<d>\\d{1,2})\\. ?(?:(?<m>${MONTH}) )?(?:auf|zu) ?(?:den|dem)? ?\\d{1,2}\\. ?(?<n>${MONTH})(?: (?<y>${YEAR}))?|Nacht (?:auf den|zum) (?<next>\\d{1,2})\\. ?(?<n>${MONTH})(?: (?<y>${YEAR}))?`,
    ),
    read({ d, m, n, y, next }) {
      if (d !== undefined) return nightOf(dayOf(Number(d), monthOf(m ?? n ?? ''), y))
      const day = dayOf(Number(next), monthOf(n ?? ''), y)
      return nightOf(day === null ? null : { form: 'beside', unit: 'day', shift: -1, of: day })
    },
  },
  {
    begins: ['frühen', 'morgenstunden', 'abendstunden', 'nachtstunden', 'nachmittagsstunden', 'vormittagsstunden', 'mittagsstunden', 'späten'], // in den frühen Morgenstunden des 16. Mai
    pattern: form(
      `(?:(?<edge>frühen|späten) )?(?<p>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)s?stunden(?: (?:des|vom|am) (?:(?<d>\\d{1,2})\\. ?(?<m>${MONTH})(?: (?<y>${YEAR}))?|(?<w>${WEEKDAY})s?))?`,
      'yu',
    ),
    read({ edge, p, d, m, y, w }) {
      const part = edge === 'frühen' && p === 'Morgen' ? 'smallHours' : partOf(p ?? '')
      const of = d !== undefined ? dayOf(Number(d), monthOf(m ?? ''), y) : w !== undefined ? weekday(weekdayOf(w)) : anaphoric('day', 0)
      return of === null ? null : { form: 'partOfDay', part, of }
    },
  },
  {
    begins: ['#', ...ORDINAL_STARTS, 'quartal'], // im ersten Quartal 2025, im 3. Quartal
    pattern: form(`(?:(?<q>[1-4])\\.|(?<o>erste|zweite|dritte|vierte)[nsr]?) (?:Quartals?|Vierteljahre?s?)(?: (?<y>${YEAR}))?`, 'iyu'),
    read: ({ q, o, y }) => ({
      form: 'quarter',
      quarter: q === undefined ? ['erste', 'zweite', 'dritte', 'vierte'].indexOf((o ?? '').toLowerCase()) + 1 : Number(q),
      fiscal: false,
      year: y === undefined ? null : Number(y),
      of: null,
    }),
  },
  {
    begins: monthStarts, // zwischen Januar und März, von Mai bis Juli 2025
    pattern: form(`(?<m>${MONTH})(?: (?<x>${YEAR}))? (?<to>und|bis) (?<n>${MONTH})(?: (?<y>${YEAR}))?`),
    read({ m, x, to, n, y }, before) {
      if (!(to === 'und' ? /\bzwischen $/i : /\bvon $/i).test(before)) return null
      const [from, until] = [monthOf(m ?? ''), monthOf(n ?? '')]
      const years = [x ?? y, y].map((year) => (year === undefined ? null : Number(year)))
      return from >= until && x === undefined
        ? null
        : { form: 'range', from: date({ month: from, year: years[0] ?? null }), to: date({ month: until, year: years[1] ?? null }) }
    },
  },
  {
    begins: monthStarts, // März 2026, Mai vergangenen Jahres, Mai vor zwei Jahren, im Mai
    pattern: form(`(?<m>${MONTH})(?: (?<y>${YEAR})| (?<rel>${LAST}|${NEXT}|${THIS}) Jahres| ${YEARS_AGO})?`),
    read({ m, y, rel, ago }, before) {
      const of = yearMeant(rel, ago)
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
      `(?<e>Anfang|Mitte|Ende) (?:(?<m>${MONTH})(?: (?<y>${YEAR}))?|(?:der|des) (?<w>${LAST}|${NEXT}|${THIS}) (?<u>Woche|Monats|Jahres)|(?<w>${LAST}|${NEXT}|${THIS}) (?<u>Woche|Monats|Jahres)|(?:der|des) (?<u>Woche|Monats|Jahres)|(?<y>${YEAR}))`,
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
      /\b(?:Jahre?s?|seit|(?:seit|bereits) mindestens|Sommer|Winter|Frühjahr|Frühling|Herbst|von|ab|bis|in|Anfang|Mitte|Ende) $/i.test(before) ||
      /(?<!\p{L})stamm\p{Ll}{1,3} (?:bereits |schon |wohl |also |noch )?aus $/u.test(before) ||
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
