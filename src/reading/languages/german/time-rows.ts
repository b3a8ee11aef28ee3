// German times as words: one row a form, each with the words it can begin with. What a phrase means is for src/time, which knows no language.
import type { PartOfDay, SaidTime, Season, Unit, Which } from '../../../model/said-time.ts'
import { germanNumber, NUMBER } from './numbers.ts'
import { table } from '../../../model/table.ts'

type Parts = Readonly<Record<string, string | undefined>>
export type GermanRow = {
  readonly begins: readonly string[] // lower case; '#' is a number
  readonly pattern: RegExp
  readonly onlyJoined?: boolean
  read(parts: Parts, before: string, after: string): SaidTime | null
}

const MONTHS = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember']
const MONTH =
  '(?:Januar|Jänner|Jan\\.|Februar|Feber|Feb\\.|März|Mrz\\.|April|Apr\\.|Mai|Juni|Juli|August|Aug\\.|September|Sept\\.|Sep\\.|Oktober|Okt\\.|November|Nov\\.|Dezember|Dez\\.)'
const WEEKDAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
const WEEKDAY = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)'
const PART = '(?:[Mm]orgen|[Vv]ormittag|[Mm]ittag|[Nn]achmittag|[Aa]bend|[Nn]acht|früh)'
const UNIT = '(?:Sekunden?|Minuten?|Stunden?|Tag(?:en?|e)?|Wochen?|Monat(?:en?|s|e)?|Jahr(?:en?|es|e)?|Wochenenden?|Jahrzehnt(?:en?|e)?)'
const YEAR = '(?:1[5-9]|20)\\d\\d'
const LAST = 'vergangene[nrs]?|letzte[nrs]?|vorige[nrs]?|zurückliegende[nrs]?'
const NEXT = 'kommende[nrs]?|nächste[nrs]?'
const THIS = 'diese[nrsm]?'

const form = (source: string, flags = 'yu'): RegExp => new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, flags)
const monthOf = (word: string): number => {
  const head = word
    .toLowerCase()
    .replace(/^jänner$/, 'jan')
    .replace(/^feber$/, 'feb')
    .replace(/^mrz/, 'mär')
    .slice(0, 3)
  return MONTHS.findIndex((name) => name.startsWith(head)) + 1
}
const weekdayOf = (word: string): number => WEEKDAYS.indexOf(word.toLowerCase().replace('sonnabend', 'samstag')) + 1
const partOf = (word: string): PartOfDay => PARTS[word.toLowerCase()] ?? 'night'
const PARTS: Readonly<Record<string, PartOfDay>> = table({
  morgen: 'morning',
  früh: 'morning',
  vormittag: 'morning',
  mittag: 'noon',
  nachmittag: 'afternoon',
  abend: 'evening',
  nacht: 'night',
  morgens: 'morning',
  vormittags: 'morning',
  mittags: 'noon',
  nachmittags: 'afternoon',
  abends: 'evening',
  nachts: 'night',
})
const whichOf = (word: string | undefined): Which | null =>
  word === undefined
    ? null
    : new RegExp(`^(?:${LAST})$`, 'i').test(word)
      ? 'last'
      : new RegExp(`^(?:${NEXT})$`, 'i').test(word)
        ? 'next'
        : /^folgende/i.test(word)
          ? 'following'
          : /^(?:dies)/i.test(word)
            ? 'this'
            : null
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^sek/i, 'second'],
  [/^min/i, 'minute'],
  [/^stun/i, 'hour'],
  [/^tag/i, 'day'],
  [/^wochenend/i, 'weekend'],
  [/^woch/i, 'week'],
  [/^mon/i, 'month'],
  [/^jahrz/i, 'decade'],
  [/^jahr/i, 'year'],
]
const unitOf = (word: string): Unit => UNITS.find(([head]) => head.test(word))?.[1] ?? 'day'

export const date = (parts: Partial<Extract<SaidTime, { form: 'date' }>>): SaidTime => ({
  ...{ form: 'date' as const, year: null, month: null, day: null, weekday: null, which: null, shortYear: false, either: null, of: null },
  ...parts,
})
const relative = (unit: Unit, shift: number | null, counted: boolean, which: Which | null = null): SaidTime => ({
  form: 'relative',
  unit,
  shift,
  counted,
  which,
})
const anaphoric = (unit: Unit, shift: number, counted = false): SaidTime => ({ form: 'anaphoric', unit, shift, counted })
export const weekday = (day: number, which: Which | null = null, weeks = 0): SaidTime => ({ form: 'weekday', weekday: day, which, weeks, of: null })
const set = (unit: Unit, more: { weekday?: number; part?: PartOfDay | null } = {}): SaidTime => ({
  form: 'set',
  unit,
  amount: 1,
  weekday: more.weekday ?? null,
  month: null,
  part: more.part ?? null,
})
const clock = (hour: number, minute: number | null, halfDay: 'known' | null, zone: string | undefined): SaidTime | null =>
  hour <= 24 && (minute ?? 0) < 60
    ? { form: 'clock', hour, minute, second: null, halfDay, zone: zone === undefined ? null : (ZONES[zone.toLowerCase()] ?? zone), of: null }
    : null
const ZONES: Readonly<Record<string, string>> = table({ mez: 'CET', mesz: 'CEST', ortszeit: 'local time' })
const shiftOf = (which: string): number => (whichOf(which) === 'last' ? -1 : whichOf(which) === 'next' ? 1 : 0)

function dayOf(day: number, month: number, year: string | undefined): SaidTime | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  const short = year !== undefined && year.length === 2
  return date({ day, month, year: year === undefined ? null : short ? 2000 + Number(year) : Number(year), shortYear: short })
}

const weekdayStarts = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag']
const whichStarts = [
  'vergangene',
  'vergangenen',
  'vergangener',
  'vergangenes',
  'letzte',
  'letzten',
  'letzter',
  'letztes',
  'vorige',
  'vorigen',
  'voriger',
  'voriges',
  'kommende',
  'kommenden',
  'kommender',
  'kommendes',
  'nächste',
  'nächsten',
  'nächster',
  'nächstes',
  'diese',
  'diesen',
  'dieser',
  'dieses',
  'diesem',
]
const monthStarts = [...MONTHS, 'jänner', 'jan', 'feb', 'apr', 'aug', 'sept', 'sep', 'okt', 'nov', 'dez']
const numberStarts = [
  '#',
  'ein',
  'eine',
  'einem',
  'einen',
  'einer',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
  'mehrere',
  'mehreren',
  'einige',
  'einigen',
  'wenige',
  'wenigen',
  'zwanzig',
  'dreißig',
]

export const rows: readonly GermanRow[] = [
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
  {
    begins: [...weekdayStarts, ...whichStarts, 'folgenden'], // Samstag, am vergangenen Samstag, Samstag vor einer Woche
    pattern: form(
      `(?:(?<w>${LAST}|${NEXT}|${THIS}|folgenden) )?(?<d>${WEEKDAY})(?: (?<weeks>vor einer Woche|in einer Woche|vergangener Woche|letzter Woche|nächster Woche|kommender Woche|dieser Woche))?`,
      'iyu',
    ),
    read({ w, d, weeks }) {
      const day = weekdayOf(d ?? '')
      if (weeks === undefined) return weekday(day, whichOf(w))
      if (/^vor/.test(weeks)) return weekday(day, null, -2)
      if (/^in/.test(weeks)) return weekday(day, null, 1)
      const rel = weeks.split(' ')[0] ?? ''
      return { form: 'weekday', weekday: day, which: null, weeks: 0, of: relative('week', shiftOf(rel), false, whichOf(rel)) }
    },
  },
  {
    // Samstagabend, am Samstag Nachmittag
    begins: weekdayStarts.flatMap((day) => ['morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'früh'].map((part) => day + part)),
    pattern: form(`(?<d>${WEEKDAY})(?<p>morgen|vormittag|mittag|nachmittag|abend|nacht|früh)`, 'iyu'),
    read: ({ d, p }) => ({ form: 'partOfDay', part: partOf(p ?? ''), of: weekday(weekdayOf(d ?? '')) }),
  },
  {
    begins: ['nacht'], // in der Nacht zum Sonntag: it began on Saturday
    pattern: form(`Nacht (?:zu|zum|auf|auf den) (?<d>${WEEKDAY})`),
    read: ({ d }) => ({ form: 'partOfDay', part: 'night', of: weekday(((weekdayOf(d ?? '') + 5) % 7) + 1) }),
  },
  {
    begins: ['heute', 'gestern', 'vorgestern', 'morgen', 'übermorgen'],
    pattern: form(`(?<t>heute|vorgestern|gestern|übermorgen|morgen)(?: (?<p>${PART}))?`, 'yu'),
    read({ t, p }, before) {
      if (t === 'morgen' && p === undefined && /\b(?:am|guten|jeden) $/i.test(before)) return null
      const of = relative('day', { heute: 0, gestern: -1, vorgestern: -2, morgen: 1, übermorgen: 2 }[t as 'heute'] ?? 0, false)
      return p === undefined ? of : { form: 'partOfDay', part: partOf(p), of }
    },
  },
  {
    begins: ['vergangene', 'letzte', 'vergangenen', 'letzten'], // vergangene Nacht
    pattern: form('(?:vergangene|letzte)[rn]? (?<p>Nacht)|(?:vergangenen|letzten) (?<p>Abend)', 'iyu'),
    read: ({ p }) => ({ form: 'partOfDay', part: partOf(p ?? ''), of: relative('day', -1, false) }),
  },
  {
    begins: ['morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'frühen', 'späten'], // am Abend, in der Nacht, am frühen Morgen
    pattern: form('(?:(?:frühen|späten) )?(?<p>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)'),
    read: ({ p }, before) => {
      if (/\b(?:am selben|an jenem|an diesem|in dieser|in jener|in derselben) $/i.test(before))
        return { form: 'partOfDay', part: partOf(p ?? ''), of: anaphoric('day', 0) }
      return /\b(?:am|gegen|seit dem|bis zum|in der|zum|vom) $/i.test(before) ? { form: 'partOfDay', part: partOf(p ?? ''), of: anaphoric('day', 0) } : null
    },
  },
  {
    begins: ['morgens', 'vormittags', 'mittags', 'nachmittags', 'abends', 'nachts'],
    pattern: form('(?<p>morgens|vormittags|mittags|nachmittags|abends|nachts)', 'iyu'),
    onlyJoined: true,
    read: ({ p }) => ({ form: 'partOfDay', part: partOf(p ?? ''), of: null }),
  },
  {
    begins: ['#'], // 20.40 Uhr, 20:40, 20 Uhr, 20:40 Uhr MEZ
    pattern: form(
      `(?<h>\\d{1,2})(?:[.:](?<m>\\d\\d))? ?Uhr(?: (?<z>MEZ|MESZ|UTC|GMT|Ortszeit))?|(?<h>[01]\\d|2[0-3]):(?<m>[0-5]\\d)(?: (?<z>MEZ|MESZ|UTC|GMT|Ortszeit))?`,
    ),
    read: ({ h, m, z }, before) => (/[\d.:/-]$/.test(before) ? null : clock(Number(h), m === undefined ? null : Number(m), 'known', z)),
  },
  {
    begins: ['halb', 'viertel'], // um halb neun, Viertel nach acht
    pattern: form(`(?<half>halb) (?<h>${NUMBER})|Viertel (?<dir>vor|nach) (?<h>${NUMBER})`, 'iyu'),
    read({ half, dir, h }) {
      const hour = germanNumber(h ?? '') ?? 99
      if (hour < 1 || hour > 12) return null
      const before = hour === 1 ? 12 : hour - 1
      return half !== undefined ? clock(before, 30, null, undefined) : dir === 'vor' ? clock(before, 45, null, undefined) : clock(hour, 15, null, undefined)
    },
  },
  { begins: ['mitternacht'], pattern: form('Mitternacht'), read: () => clock(24, 0, 'known', undefined) },
  {
    begins: ['vor', 'in'], // vor drei Tagen, vor einem Jahr, in zwei Wochen
    pattern: form(`(?<dir>vor|in) (?:(?:rund|etwa|knapp|gut|ungefähr) )?(?<n>${NUMBER}|mehreren|einigen|wenigen) (?<u>${UNIT})`, 'iyu'),
    read({ dir, n, u }, _before, after) {
      if (/^in$/i.test(dir ?? '') && /(?:e|es)$/.test(u ?? '') && !/^(?:Woche|Stunde|Minute|Sekunde)$/.test(u ?? '')) return null
      if (/^ (?:alt|lang)/.test(after)) return null
      const amount = germanNumber(n ?? '')
      const shift = amount === null ? null : /^vor$/i.test(dir ?? '') ? -amount : amount
      return relative(unitOf(u ?? ''), shift, true, /^vor$/i.test(dir ?? '') ? 'last' : 'next')
    },
  },
  {
    begins: numberStarts, // zwei Tage später, eine Woche zuvor
    pattern: form(`(?<n>${NUMBER}) (?<u>${UNIT}) (?<dir>später|danach|darauf|zuvor|vorher|davor|früher)`, 'iyu'),
    read({ n, u, dir }) {
      const amount = germanNumber(n ?? '') ?? 1
      return anaphoric(unitOf(u ?? ''), /später|danach|darauf/.test(dir ?? '') ? amount : -amount, true)
    },
  },
  {
    begins: [
      'tag',
      'tags',
      'vortag',
      'folgetag',
      'woche',
      'jahr',
      'selben',
      'diesem',
      'jenem',
      'folgenden',
      'nächsten',
      'gleichen',
      'jener',
      'derselben',
      'jenes',
      'vorabend',
    ],
    pattern: form(
      '(?:(?<same>selben|diesem|jenem|gleichen) (?<u>Tag|Wochenende|Monat|Jahr)|(?<same>jener|derselben) (?<u>Woche)|(?<next>folgenden|nächsten) (?<u>Tag)|(?<u>Tags?|Woche|Jahr) (?<dir>darauf|danach|zuvor|davor|vorher)|(?<eve>Vortag)(?! de[rs])|(?<next>Folgetag))',
      'iyu',
    ),
    read({ same, next, u, dir, eve }) {
      if (same !== undefined) return anaphoric(unitOf(u ?? ''), 0)
      if (next !== undefined) return anaphoric('day', 1)
      if (eve !== undefined) return anaphoric('day', -1)
      return anaphoric(unitOf(u ?? ''), /darauf|danach/i.test(dir ?? '') ? 1 : -1)
    },
  },
  {
    begins: ['tag', 'vortag', 'vorabend'], // am Tag vor dem Einsturz, am Vortag des Einsturzes
    pattern: form('(?:Tag (?<dir>vor|nach)(?= (?:dem|der|den|einem|einer) \\p{Lu})|(?<eve>Vortag)(?= de[rs] ))', 'iyu'),
    read: ({ dir }) => ({ form: 'beside', unit: 'day', shift: dir === 'nach' ? 1 : -1, of: null }),
  },
  {
    begins: whichStarts, // vergangene Woche, diesen Monat, kommendes Jahr, vergangenes Wochenende
    pattern: form(`(?<w>${LAST}|${NEXT}|${THIS}) (?<u>Woche|Monat|Monats|Jahr|Jahres|Wochenende)`, 'iyu'),
    read: ({ w, u }) => relative(unitOf(u ?? ''), shiftOf(w ?? ''), false, whichOf(w)),
  },
  {
    begins: ['wochenende'],
    pattern: form('Wochenende'),
    read: (_parts, before) => (/\b(?:am|übers|das|dem|über das) $/i.test(before) ? relative('weekend', 0, false) : null),
  },
  {
    begins: [
      'jeden',
      'jede',
      'jedes',
      'täglich',
      'wöchentlich',
      'monatlich',
      'jährlich',
      'montags',
      'dienstags',
      'mittwochs',
      'donnerstags',
      'freitags',
      'samstags',
      'sonntags',
    ],
    pattern: form(
      `(?:jede[ns]?) (?:(?<d>${WEEKDAY})|(?<u>Tag|Woche|Monat|Jahr|Nacht|Abend))|(?<a>täglich|wöchentlich|monatlich|jährlich)|(?<d>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s`,
      'iyu',
    ),
    read({ d, u, a }) {
      if (d !== undefined) return set('week', { weekday: weekdayOf(d) })
      if (a !== undefined)
        return set(({ täglich: 'day', wöchentlich: 'week', monatlich: 'month', jährlich: 'year' } as const)[a.toLowerCase() as 'täglich'] ?? 'day')
      return /nacht|abend/i.test(u ?? '') ? set('day', { part: partOf(u ?? '') }) : set(unitOf(u ?? ''))
    },
  },
  {
    begins: [...numberStarts, ...whichStarts], // drei Stunden, in den vergangenen zwei Wochen
    pattern: form(`(?:(?<w>vergangenen|letzten|kommenden|nächsten) )?(?<n>${NUMBER}|mehrere|mehreren|einige|einigen|wenige|wenigen) (?<u>${UNIT})`, 'iyu'),
    read({ w, n, u }, before, after) {
      if (
        /^ (?:alte?[nrs]?|jung)\b/.test(after) ||
        /-$/.test(before) ||
        (w === undefined && /^(?:ein|eine|einen|einem|einer)$/i.test(n ?? '') && !/^ lang\b/.test(after) && !/\bseit $/i.test(before))
      )
        return null
      const where = w === undefined ? null : whichOf(w) === 'last' ? 'past' : 'next'
      return { form: 'duration', amount: germanNumber(n ?? ''), unit: unitOf(u ?? ''), where, limit: null }
    },
  },
  {
    begins: ['heiligabend', 'weihnachten', 'silvester', 'neujahr', 'ostern', 'ostersonntag', 'ostermontag', 'karfreitag', 'pfingsten', 'pfingstmontag'],
    pattern: form(`(?<f>Heiligabend|Weihnachten|Silvester|Neujahr|Ostern|Ostersonntag|Ostermontag|Karfreitag|Pfingsten|Pfingstmontag)(?: (?<y>${YEAR}))?`),
    read: ({ f, y }) => ({
      form: 'festival',
      festival: FESTIVALS[f ?? ''] ?? 'christmas',
      year: y === undefined ? null : Number(y),
      which: null,
      ofYear: null,
    }),
  },
  {
    begins: ['derzeit', 'momentan', 'jetzt', 'kürzlich', 'neulich', 'demnächst', 'zurzeit'],
    pattern: form('(?<now>derzeit|momentan|jetzt|zurzeit)|(?<past>kürzlich|neulich)|demnächst', 'iyu'),
    read: ({ now, past }) => ({ form: 'reference', to: now !== undefined ? 'present' : past !== undefined ? 'past' : 'future' }),
  },
]

const SEASONS: Readonly<Record<string, Season>> = table({ Sommer: 'summer', Winter: 'winter', Frühjahr: 'spring', Frühling: 'spring', Herbst: 'autumn' })
const FESTIVALS: Readonly<Record<string, string>> = table({
  Heiligabend: 'christmas eve',
  Weihnachten: 'christmas',
  Silvester: "new year's eve",
  Neujahr: "new year's day",
  Ostern: 'easter',
  Ostersonntag: 'easter sunday',
  Ostermontag: 'easter monday',
  Karfreitag: 'good friday',
  Pfingsten: 'pentecost',
  Pfingstmontag: 'whit monday',
})
