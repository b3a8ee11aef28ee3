// Times in a German sentence: at each word the rows that can begin with it, the longest match, and then neighbours joined ("am Samstag um
// 20.40 Uhr"). A row runs only where one of its words stands, so the cost grows with the length of the sentence and not faster.
import type { SaidTime } from '../../../model/said-time.ts'
import type { Extractor, TimeInWords } from '../../../model/sockets.ts'
import { longestAt } from '../../extractors/time/longest.ts'
import { CUES } from './cues.ts'
import { dateRows } from './date-rows.ts'
import { dayRows } from './day-rows.ts'
import { relativeRows } from './relative-rows.ts'
import type { GermanRow } from './time-row.ts'

type Piece = { readonly start: number; readonly end: number; readonly said: SaidTime; readonly onlyJoined: boolean }

export const germanTimes: Extractor<TimeInWords> = {
  name: 'german times',

  find({ text }) {
    return pieces(text).flatMap(({ start, end, said: written, onlyJoined }) => {
      const said = inCaption(text, start, written)
      return onlyJoined
        ? []
        : [
            {
              quote: text.slice(start, end),
              offset: start,
              value: { said, hedge: hedgeBefore(text, start), tense: tenseOf(text, start, end), ofTelling: datesTelling(text, start, end) },
            },
          ]
    })
  },

  samples: [
    {
      text: 'Der Kran stürzte am Samstag, dem 14. März 2026, gegen 20.40 Uhr um.',
      finds: [{ quote: 'Samstag, dem 14. März 2026, gegen 20.40 Uhr', value: { tense: 'past' } }],
    },
    { text: 'Das Video wurde am Samstagabend veröffentlicht und gestern gelöscht.', finds: [{ quote: 'Samstagabend' }, { quote: 'gestern' }] },
    { text: 'Gegen 20 Uhr am Freitag kam Hilfe.', finds: [{ quote: '20 Uhr am Freitag', value: { hedge: 'gegen' } }] },
    { text: 'Vor drei Tagen, in der Nacht zum Sonntag, war der Kai leer.', finds: [{ quote: 'Vor drei Tagen' }, { quote: 'Nacht zum Sonntag' }] },
    { text: 'Zwischen dem 13. und 15. Mai bleibt der Hafen geschlossen.', finds: [{ quote: '13. und 15. Mai' }] },
    { text: 'Am Tag zuvor hatte es geregnet; eine Woche später nicht.', finds: [{ quote: 'Tag zuvor' }, { quote: 'eine Woche später' }] },
    {
      text: 'Im vergangenen Jahr und im Sommer 2013 fiel jeden Freitag ein Schiff aus.',
      finds: [{ quote: 'vergangenen Jahr' }, { quote: 'Sommer 2013' }, { quote: 'jeden Freitag' }],
    },
    { text: 'Guten Morgen, sagte der 60 Jahre alte Mann; 2013 Menschen kamen, Version 2.0.1 kostet 1999 Euro.', finds: [] },
    { text: 'Der 3. Zug hielt auf Gleis 14. Danach war Schluss.', finds: [] },
  ],
}

// "ein Video mit dem Titel „Gestern in Lund“", "„Heute in Lund“, schreibt ein Nutzer dazu": yesterday is of the day of the post, which the page need not tell
function inCaption(text: string, start: number, said: SaidTime): SaidTime {
  const day = said.form === 'partOfDay' || said.form === 'clock' ? said.of : said
  if (day?.form !== 'relative' || day.unit !== 'day' || day.shift === null || !/[„“"»«]/.test(text)) return said
  const before = text.slice(Math.max(0, start - 300), start)
  const open = Math.max(...['„', '«', '»', '"', '“'].map((mark) => before.lastIndexOf(mark)))
  const isOpen = open >= 0 && (/[„]/.test(before[open] ?? '') || /(?:^|[\s(])$/.test(before.slice(0, open)))
  if (!isOpen) return said
  const outside = `${before.slice(0, open)} ${text.slice(start, start + 300).replace(/^[^“”"»«]*/, '')}`
  return CAPTIONS.test(outside) ? { form: 'reference', to: day.shift < 0 ? 'past' : day.shift > 0 ? 'future' : 'present' } : said
}
const CAPTIONS =
  /(?<!\p{L})(?:angeblich|[Tt]itel|Überschrift|Bildunterschrift|Beschreibung|Begleittext|Kommentar|(?:\p{L}+-)?(?:Beitrags?|Beiträgen?|Posts?|Postings?|Tweets?|Nutzer(?:in|innen|n)?|User(?:in|innen|n)?|Videos?|Clips?|Aufnahmen?))(?!\p{L})/u

const byWord = new Map<string, GermanRow[]>()
for (const row of [...dateRows, ...dayRows, ...relativeRows]) for (const word of new Set(row.begins)) byWord.set(word, [...(byWord.get(word) ?? []), row])

const WORD = /\p{L}+|\d+/gu
const CONTEXT = 28

function pieces(text: string): readonly Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const word of text.matchAll(WORD)) {
    const at = word.index
    if (
      at < from ||
      /[\p{L}\p{N}_$£€@#/\\-]/u.test(text[at - 1] ?? ' ') ||
      (/[.,:]/.test(text[at - 1] ?? ' ') && /\d/.test(text[at - 2] ?? ' ') && /\d/.test(text[at] ?? ''))
    )
      continue
    const piece = pieceAt(text, at, /\d/.test(word[0]) ? '#' : word[0].toLowerCase())
    if (piece === null) continue
    from = piece.end
    found.push(piece)
  }
  return joined(text, found)
}

function pieceAt(text: string, at: number, word: string): Piece | null {
  const best = longestAt(text, at, byWord.get(word) ?? [], CONTEXT, (row, { groups, before, after }) => row.read(groups, before, after))
  return best === null ? null : { start: at, end: best.end, said: best.said, onlyJoined: best.row.onlyJoined === true }
}

function joined(text: string, found: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of found) {
    let right = piece
    for (let left = out.at(-1); left !== undefined; left = out.at(-1)) {
      const gap = text.slice(left.end, right.start)
      const said = gap.length > 16 ? null : together(left.said, gap, right.said, text.slice(Math.max(0, left.start - 12), left.start))
      if (said === null) break
      out.pop()
      right = { start: left.start, end: right.end, said, onlyJoined: false }
    }
    out.push(right)
  }
  return out
}

/** Two neighbours as one time, or null: "Samstag" + ", dem " + "14. März", "Samstag" + " um " + "20 Uhr". */
function together(a: SaidTime, gap: string, b: SaidTime, before: string): SaidTime | null {
  if (a.form === 'weekday' && b.form === 'date' && b.day !== null && b.weekday === null && /^,? (?:dem |den |\()?$/.test(gap))
    return { ...b, weekday: a.weekday }
  // "am Morgen des 9. Dezember"
  if (a.form === 'partOfDay' && isLoose(a) && isDay(b) && /^ (?:des|vom) $/.test(gap)) return { ...a, of: b }
  // "am Sonntagmorgen (1. 5.)"
  if (a.form === 'partOfDay' && a.of?.form === 'weekday' && b.form === 'date' && b.day !== null && gap === ' (')
    return { ...a, of: { ...b, weekday: a.of.weekday } }
  if (isDay(a) && b.form === 'partOfDay' && isLoose(b) && /^,? (?:am |in der )?$/.test(gap)) return { ...b, of: a }
  if (isDay(a) && b.form === 'clock' && b.of === null && /^,? (?:um |gegen |kurz nach |kurz vor )?$/.test(gap)) return { ...b, of: a }
  if (a.form === 'partOfDay' && a.of !== null && b.form === 'clock' && b.of === null && /^,? (?:um |gegen )?$/.test(gap)) return clockIn(b, a.part, a.of)
  if (a.form === 'clock' && a.of === null && isDay(b) && /^,? (?:am )?$/.test(gap)) return { ...a, of: b }
  if (a.form === 'clock' && a.of === null && b.form === 'partOfDay' && /^,? (?:am |in der )?$/.test(gap)) return clockIn(a, b.part, b.of)
  // "am Sonntag gegen halb drei nachts"
  if (a.form === 'clock' && a.of !== null && a.halfDay === null && b.form === 'partOfDay' && b.of === null && gap === ' ') return clockIn(a, b.part, a.of)
  // "am Samstag zwischen 14 und 16 Uhr", "zwischen 14 und 16 Uhr am Samstag"
  if (isDay(a) && isLooseStretch(b) && /^,? (?:zwischen |von |in der Zeit von |in der Zeit zwischen )?$/.test(gap)) return stretchOn(b, a)
  if (isLooseStretch(a) && isDay(b) && /^,? (?:am )?$/.test(gap)) return stretchOn(a, b)
  // "ab 19 Uhr bis Mittwoch, 6 Uhr": the first is no hour of Wednesday.
  if (a.form === 'clock' && a.of === null && b.form === 'clock' && b.of !== null) return null
  if (
    /^,? (?:bis|bis zum|bis einschließlich|bis gegen) $/.test(gap) &&
    a.form === b.form &&
    (isDay(a) || a.form === 'clock' || (a.form === 'date' && b.form === 'date'))
  )
    return { form: 'range', from: a, to: b }
  if (/\bzwischen (?:dem )?$/i.test(before) && /^,? und $/.test(gap) && a.form === b.form && (isDay(a) || a.form === 'clock' || a.form === 'date'))
    return { form: 'range', from: a, to: b }
  // "13. bis 15. Mai", where the first day stands without its month, is a row of its own; "2013 und 2014" stays two years.
  return null
}

const isDay = (said: SaidTime): boolean =>
  said.form === 'weekday' || (said.form === 'date' && said.day !== null) || ((said.form === 'relative' || said.form === 'anaphoric') && said.unit === 'day')
type Stretch = Extract<SaidTime, { form: 'range' }>
const isLooseStretch = (said: SaidTime): said is Stretch =>
  said.form === 'range' && said.from.form === 'clock' && said.to.form === 'clock' && said.from.of === null && said.to.of === null
const stretchOn = (said: Stretch, of: SaidTime): Stretch => ({
  form: 'range',
  from: said.from.form === 'clock' ? { ...said.from, of } : said.from,
  to: said.to.form === 'clock' ? { ...said.to, of } : said.to,
})
/** A part of the day that only hangs on what was said before can hang on the day beside it. */
const isLoose = (said: Extract<SaidTime, { form: 'partOfDay' }>): boolean => said.of === null || said.of.form === 'anaphoric'

function clockIn(clock: Extract<SaidTime, { form: 'clock' }>, part: string, of: SaidTime | null): SaidTime {
  const late = part === 'afternoon' || part === 'evening' || (part === 'night' && clock.hour >= 6)
  const hour = clock.hour <= 12 && late && clock.hour > 0 && clock.hour < 12 ? clock.hour + 12 : clock.hour
  return { ...clock, hour, halfDay: 'known', of: of?.form === 'anaphoric' ? of : of }
}

const HEDGE = /\b(gegen|etwa|ungefähr|circa|ca\.|rund|kurz vor|kurz nach|vermutlich|mutmaßlich|offenbar|wohl|wahrscheinlich|angeblich)(?: um| am| gegen)? $/i
const hedgeBefore = (text: string, start: number): string | null => HEDGE.exec(text.slice(Math.max(0, start - CONTEXT), start))?.[1]?.toLowerCase() ?? null

// The finite verb of the clause decides between the last and the next Saturday: "wird ... abgebaut" lies ahead, "stürzte", "ist ... gefallen" behind.
const AHEAD = /\b(?:wird|werden|werde|will|wollen|wolle|soll|sollen|solle|müsse|plant|planen|kündigt|beginnt|startet|muss|müssen)\b/
const DONE =
  /\b(?:war|waren|wurde|wurden|hatte|hatten|worden|gewesen|sei|seien|habe|\p{Ll}+(?:te|ten|tet)|kam|kamen|ging|gingen|fiel|fielen|stand|standen|lag|sah|gab|nahm|brach|hielt|ließ|lief|zog|traf|fuhr|schlug|fand|begann|starb|rief|riefen|schrie|sprach|ge\p{Ll}+(?:t|en))\b/u

// "bleibt bis Freitag gesperrt": what lasts still lasts until the coming one.
const LASTS = /\b(?:bleibt|bleiben|bleibe|ist|sind|sei|seien|gilt|gelten|gelte|dauert|dauere|wird|werden|werde)\b/

function tenseOf(text: string, start: number, end: number): 'past' | 'present' | 'future' | null {
  const clause = clauseAround(text, start, end)
  const lead = text.slice(Math.max(0, start - 24), start)
  // "ein Video, das den Einsturz zeigen soll, wurde am Dienstag aufgenommen": the finite verb between the same commas comes first.
  const part = partAround(text, start, end)
  if (/\bbis (?:zum |einschließlich |voraussichtlich |mindestens |zunächst )?$/i.test(lead) && LASTS.test(part)) return 'future'
  // "seit Samstagabend wird das Video verbreitet": it has begun.
  if (/\bseit (?:dem |der |etwa |rund |mindestens )?$/i.test(lead)) return 'past'
  // "ein Video des Brands vom 3. März": what hangs on a noun so was; "vom 3. bis 5. März" may be to come
  if (/\p{Lu}[\p{L}-]+ vom $/u.test(lead) && !/^(?: \d{4})? bis /.test(text.slice(end, end + 12)) && !/bis/.test(text.slice(start, end))) return 'past'
  // "kündigte an, den Park bis Dienstag zu schließen", "verlangte Aufklärung bis Ende Juni", "Experten rechnen damit, dass ..."
  if (
    /(?<!um )\b(?:zu \p{Ll}+en|\p{Ll}+zu\p{Ll}+en)[.!?]? *$/u.test(part) &&
    !FINITE.test(part) &&
    !/\b(?:zu haben|zu sein|ist|sind|hat|haben|bleibt|gibt)\b/.test(part)
  )
    return 'future'
  if (/\bbis (?:zum |Anfang |Mitte |Ende |spätestens )?$/i.test(lead) && DEMANDS.test(part)) return 'future'
  if (EXPECTS.test(clause) && !/\b(?:war|waren|wurde|wurden|hatte|hatten|sei|seien|habe|worden|gewesen)\b/.test(part)) return 'future'
  if (/\b(?:worden|gewesen)\b/.test(clause)) return 'past'
  if (PERFECT.test(part)) return 'past'
  // "Am Mittwoch entscheidet das Gericht": what is told of in the present is to come.
  if (TO_COME.test(text.slice(end, end + 24)) && /(?:^|[.;:!?] |, )(?:Am|Im|An|Ab|Noch am|am) $/.test(lead)) return 'future'
  if (FINITE.test(part) && !AHEAD.test(part)) return 'past'
  if (
    /\b(?:[Ss]oll(?:en?)?|will|wollen)\b/.test(clause) &&
    /\p{Ll}(?:t|en) (?:worden )?(?:sein|haben)\b/u.test(`${clause} ${/^(?:[^.;:]|\.(?! \p{Lu})){0,400}/u.exec(text.slice(end))?.[0] ?? ''}`)
  )
    return 'past'
  // "ab Montag", and not the particle of "spielte sich am Montag ab"
  if (AHEAD.test(clause) || /\bab (?:dem |der )?$/i.test(lead)) return 'future'
  // "..., dass die Brücke im Juni öffne, sagte er": the clause has a verb of its own
  return DONE.test(/^ ?(?:dass|daß|ob|weil|wenn)(?!\p{L})/u.test(part) ? part : clause) ? 'past' : /\b(?:ist|sind|hat|haben)\b/.test(clause) ? 'present' : null
}
const PERFECT =
  /\b(?:hat|haben|habe|ist|sind)\b[^,;]*(?<!\p{L})(?!(?:gegen|bereit|entlang|bekannt|verantwortlich)(?!\p{L}))(?:\p{Ll}*ge\p{Ll}+(?:t|en)|(?:be|ent|er|ver|zer)\p{Ll}+(?:t|en)|\p{Ll}+iert)[.!?]? *$/u
const DEMANDS = /\b(?:verlang(?:t|te|ten|en)|forder(?:t|te|ten|n)|versprach|verspricht|kündigte|kündigt|plan(?:t|te|en)|Frist|Ultimatum)\b/
const EXPECTS =
  /\b(?:rechne[nt]?(?:\b[^.;]{0,30})? (?:damit|mit)|erwarte[nt]?|prognostizier(?:t|en)|voraussichtlich|vorhersag\p{Ll}*|Vorhersagen?|Prognosen?)\b/u
const TO_COME =
  /^ (?:beginnt|startet|tagt|entscheidet|entscheiden|findet|spielt|spielen|trifft|treffen|reist|fährt|fahren|öffnet|schließt|endet|wählt|wählen|berät|beraten|läuft|steht|kommt|gastiert|tritt|kehrt|geht|fällt|fallen|bleibt|bleiben|ruht|erscheint)\b/
/** "sagte am Sonntag", "wie die Feuerwehr am Sonntag mitteilte": the part between commas has a verb of saying, with its other half where it has one. */
function datesTelling(text: string, start: number, end: number): boolean {
  const words = partAround(text, start, end).match(/(?<!\p{L})\p{Ll}+/gu) ?? []
  const last = words.at(-1)
  return words.some(
    (word) =>
      !/^forder/.test(word) &&
      (CUES.get(word) ?? []).some((cue) => cue.takes.has('clause') && cue.strength !== 'believes' && (cue.particle === null || cue.particle === last)),
  )
}
const FINITE =
  /\b(?:wurden?|war(?:en)?|hatten?|(?!(?:heute|bitte|(?:letz|ers|zwei|drit|al|gu|ro|bes|näch?s|leich|weis|wei|meis)ten?)\b)\p{Ll}{2,}(?:te|ten)|kam|kamen|ging|gingen|fiel|fielen|stand|standen|brach|sank|begann|starb)\b/u

const partAround = (text: string, start: number, end: number): string => {
  const left = text.slice(Math.max(0, start - 120), start)
  const right = text.slice(end, end + 120)
  return `${left.slice(Math.max(...[',', ';', ':', '„', '–'].map((mark) => left.lastIndexOf(mark))) + 1)} ${right.split(/[,;:„“–]/, 1)[0] ?? ''}`
}

function clauseAround(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - 120), start)
  const right = text.slice(end, end + 120)
  return `${left.slice(Math.max(left.lastIndexOf(';'), left.lastIndexOf(':'), left.lastIndexOf('„')) + 1)} ${right.split(/[;:„“]/, 1)[0] ?? ''}`
}
