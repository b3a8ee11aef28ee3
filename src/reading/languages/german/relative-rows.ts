// Rows for what is counted or told from another time, how long it took, how often, feasts, and loose references: "vor drei Tagen", "am Tag zuvor",
// "jeden Freitag", "zwei Wochen", "Ostern", "kürzlich".
import type { SaidTime } from '../../../model/said-time.ts'
import { table } from '../../../model/table.ts'
import { germanNumber, NUMBER } from './numbers.ts'
import { anaphoric, form, relative, set } from './time-row.ts'
import type { GermanRow } from './time-row.ts'
import { LAST, NEXT, numberStarts, partOf, shiftOf, THIS, UNIT, unitOf, WEEKDAY, weekdayOf, whichOf, whichStarts, YEAR } from './time-words.ts'

const FESTIVALS: Readonly<Record<string, string>> = table({
  Heiligabend: 'christmas eve',
  Weihnachten: 'christmas',
  Weihnachtstag: 'christmas',
  Silvester: "new year's eve",
  Neujahr: "new year's day",
  Neujahrstag: "new year's day",
  Ostern: 'easter',
  Ostersonntag: 'easter sunday',
  Ostersamstag: 'easter saturday',
  Ostermontag: 'easter monday',
  Karfreitag: 'good friday',
  Aschermittwoch: 'ash wednesday',
  'Christi Himmelfahrt': 'ascension day',
  Himmelfahrtstag: 'ascension day',
  Pfingsten: 'pentecost',
  Pfingstsonntag: 'pentecost',
  Pfingstmontag: 'whit monday',
  'Tag der Arbeit': 'may day',
  Halloween: 'halloween',
})

export const relativeRows: readonly GermanRow[] = [
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
      'einmal',
      'zweimal',
      'dreimal',
      'viermal',
    ],
    pattern: form(
      `(?:jede[ns]?) (?:(?<d>${WEEKDAY})|(?<u>Tag|Woche|Monat|Jahr|Nacht|Abend))|(?<a>täglich|wöchentlich|monatlich|jährlich)|(?<d>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s|(?<often>ein|zwei|drei|vier)mal (?:pro|am|in der|im|die|je) (?<u>Tag|Woche|Monat|Jahr)`,
      'iyu',
    ),
    read({ d, u, a, often }) {
      if (often !== undefined) return set(unitOf(u ?? ''))
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
    begins: Object.keys(FESTIVALS).flatMap((name) =>
      ['', 's', 'abend', 'nacht', 'morgen', 'nachmittag'].map((part) => `${name.split(' ')[0]?.toLowerCase() ?? ''}${part}`),
    ), // Ostern, Silvester 2025, Pfingstsonntag vergangenen Jahres
    pattern: form(
      `(?<f>${Object.keys(FESTIVALS)
        .sort((a, b) => b.length - a.length)
        .join('|')})(?:(?<p>abend|nacht|morgen|nachmittag)|s)?(?: (?<y>${YEAR})| (?<rel>${LAST}|${NEXT}|${THIS}) Jahres)?`,
    ),
    read({ f, p, y, rel }) {
      const festival: SaidTime = {
        form: 'festival',
        festival: FESTIVALS[f ?? ''] ?? 'christmas',
        year: y === undefined ? null : Number(y),
        which: null,
        ofYear: rel === undefined ? null : shiftOf(rel),
      }
      return p === undefined ? festival : { form: 'partOfDay', part: partOf(p), of: festival }
    },
  },
  {
    begins: ['nacht'], // in der Nacht auf Pfingstmontag: it began the day before
    pattern: form(
      `Nacht (?:zu|zum|auf|auf den) (?<f>${Object.keys(FESTIVALS)
        .filter((name) => /(?:tag|mittwoch)$/.test(name))
        .join('|')})`,
    ),
    read: ({ f }) => ({
      form: 'partOfDay',
      part: 'night',
      of: {
        ...{ form: 'beside', unit: 'day', shift: -1 },
        of: { form: 'festival', festival: FESTIVALS[f ?? ''] ?? 'christmas', year: null, which: null, ofYear: null },
      },
    }),
  },
  { begins: ['heuer', 'heurigen'], pattern: form('heuer|heurigen Jahr(?:es)?', 'iyu'), read: () => relative('year', 0, false, 'this') }, // Austria, Bavaria
  {
    begins: ['derzeit', 'momentan', 'jetzt', 'kürzlich', 'neulich', 'demnächst', 'zurzeit'],
    pattern: form('(?<now>derzeit|momentan|jetzt|zurzeit)|(?<past>kürzlich|neulich)|demnächst', 'iyu'),
    read: ({ now, past }, before) =>
      // "Menschenrechte Jetzt fordert": a name
      /\p{Lu}\p{L}+ $/u.test(before) && isCapital(now ?? past)
        ? null
        : { form: 'reference', to: now !== undefined ? 'present' : past !== undefined ? 'past' : 'future' },
  },
]

const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '')
