// Rows for days by name, parts of a day, and the clock: "am vergangenen Samstag", "Nacht zum Sonntag", "heute", "20.40 Uhr", "halb neun".
import { germanNumber, NUMBER } from './numbers.ts'
import { anaphoric, clock, form, relative, weekday } from './time-row.ts'
import type { GermanRow } from './time-row.ts'
import { LAST, NEXT, PART, partOf, shiftOf, THIS, WEEKDAY, weekdayOf, weekdayStarts, whichOf, whichStarts } from './time-words.ts'

export const dayRows: readonly GermanRow[] = [
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
    begins: weekdayStarts.flatMap((day) => ['', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'früh'].map((part) => day + part)),
    pattern: form(`(?<d>${WEEKDAY})(?:(?<p>morgen|vormittag|mittag|nachmittag|abend|nacht|früh)| (?<p>früh))`, 'iyu'),
    read: ({ d, p }) => ({ form: 'partOfDay', part: partOf(p ?? ''), of: weekday(weekdayOf(d ?? '')) }),
  },
  {
    begins: ['nacht'], // in der Nacht zum Sonntag: it began on Saturday
    pattern: form(`Nacht (?:zu|zum|auf|auf den) (?<d>${WEEKDAY})|Nacht (?:vom|von) (?<on>${WEEKDAY}) (?:zu|zum|auf|auf den) ${WEEKDAY}`),
    read: ({ d, on }) => ({ form: 'partOfDay', part: 'night', of: weekday(on === undefined ? ((weekdayOf(d ?? '') + 5) % 7) + 1 : weekdayOf(on)) }),
  },
  {
    begins: ['heute', 'gestern', 'vorgestern', 'morgen', 'übermorgen'],
    pattern: form(`(?<t>[Hh]eute|[Vv]orgestern|[Gg]estern|[Üü]bermorgen|[Mm]orgen)(?: (?<p>${PART}))?`, 'yu'),
    read({ t: written, p }, before, after) {
      // "Der Morgen" is a part of the day; "Morgen wird gewählt" begins a sentence, and a verb follows.
      if (
        written === 'Morgen' &&
        !(/^$|[.!?:„“"»] ?$/.test(before) && /^ (?:wird|werden|will|wollen|soll|sollen|ist|beginnt|tagt|findet|geht|kommt)/.test(after))
      )
        return null
      const t = written?.toLowerCase()
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
    begins: ['früh'], // in der Früh (Austria)
    pattern: form('Früh'),
    read: (_, before) => (/\b(?:in der|am|zeitig in der) $/i.test(before) ? { form: 'partOfDay', part: 'morning', of: anaphoric('day', 0) } : null),
  },
  {
    begins: ['morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'frühen', 'späten'], // am Abend, in der Nacht, am frühen Morgen
    pattern: form('(?:(?:frühen|späten) )?(?<p>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)'),
    read: ({ p }, before) => {
      if (/\b(?:am selben|an jenem|an diesem|in dieser|in jener|in derselben) $/i.test(before))
        return { form: 'partOfDay', part: partOf(p ?? ''), of: anaphoric('day', 0) }
      return /\b(?:am|gegen|seit dem|bis zum|bis in den|bis in die|in der|zum|vom) $/i.test(before)
        ? { form: 'partOfDay', part: partOf(p ?? ''), of: anaphoric('day', 0) }
        : null
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
      `(?<h>\\d{1,2}) ?Uhr (?<m>[0-5]\\d)(?! ?(?:\\p{Lu}|[.:]\\d|\\p{Ll}{4,}(?:e|en|er) \\p{Lu}))|(?<h>\\d{1,2})(?:[.:](?<m>\\d\\d))? ?Uhr(?: (?<z>MEZ|MESZ|UTC|GMT|Ortszeit))?|(?<h>[01]\\d|2[0-3]):(?<m>[0-5]\\d)(?: (?<z>MEZ|MESZ|UTC|GMT|Ortszeit))?`,
    ),
    read({ h, m, z }, before, after) {
      const read = /[\d.:/-]$/.test(before) ? null : clock(Number(h), m === undefined ? null : Number(m), 'known', z)
      // "18:42 Uhr: Deich gebrochen": the minute of a live blog is of the day on which it is written.
      const isStamp = /^(?:\+\+\+ ?)?$/.test(before) && /^(?:: \p{Lu}|[ \t]*\n)/u.test(after)
      return read !== null && isStamp && read.form === 'clock' ? { ...read, of: relative('day', 0, false) } : read
    },
  },
  {
    begins: ['#'], // zwischen 14 und 16 Uhr, von 20.30 bis 22 Uhr, 14-16 Uhr
    pattern: form('(?<a>\\d{1,2})(?:[.:](?<b>\\d\\d))?(?<to> (?:und|bis|bis gegen) | ?[-–] ?)(?<h>\\d{1,2})(?:[.:](?<m>\\d\\d))? ?Uhr'),
    read({ a, b, to, h, m }, before) {
      if (/[\d.:/-]$/.test(before) || (to === ' und ' && !/\bzwischen $/i.test(before))) return null
      const [from, until] = [
        clock(Number(a), b === undefined ? null : Number(b), 'known', undefined),
        clock(Number(h), m === undefined ? null : Number(m), 'known', undefined),
      ]
      return from === null || until === null ? null : { form: 'range', from, to: until }
    },
  },
  {
    begins: ['ein', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'], // gegen neun Uhr abends
    pattern: form('(?<h>ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf) Uhr', 'iyu'),
    read: ({ h }) => clock(/^eins?$/i.test(h ?? '') ? 1 : (germanNumber(h ?? '') ?? 99), null, null, undefined),
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
]
