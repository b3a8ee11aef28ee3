// German counts: "mindestens sechs Arbeiter", "rund 40 Häuser", "keine Festnahmen", "Dutzende Demonstranten", "zwei weitere".
//
// Every German noun has a capital, so what is counted is the first one after the number and its adjectives. Times, money, measures and shares
// look like counts and are left alone.
import type { Extractor } from '../../../model/sockets.ts'
import type { Count, Fate } from '../../../model/statement.ts'
import { table } from '../../../model/table.ts'
import { germanNumber, NUMBER } from './numbers.ts'

export const germanCounts: Extractor<Count> = {
  name: 'german counts',

  find({ text }) {
    const out: { quote: string; offset: number; value: Count }[] = []
    let end = 0
    for (const match of text.matchAll(FORM)) {
      if (match.index < end) continue
      const found = countOf(text, match)
      if (found === null) continue
      end = found.offset + found.quote.length
      out.push(found)
    }
    if (text.includes('paar'))
      for (const { index, 0: couple } of text.matchAll(COUPLE)) {
        const until = index + couple.length
        const verb = / und $/.test(text.slice(until, until + 5)) ? null : fateIn(text, until)
        out.push({ quote: couple, offset: index, value: told({ atLeast: 2, atMost: 2, about: false, of: 'Menschen', verb }) })
      }
    if (text.includes(' es '))
      for (const { index, 0: of } of text.matchAll(NONE_BEHIND))
        out.push({ quote: of, offset: index, value: told({ atLeast: 0, atMost: 0, about: false, of, verb: null }) })
    return out.sort((a, b) => a.offset - b.offset)
  },

  samples: [
    { text: 'Mindestens sechs Arbeiter standen unten.', finds: [{ quote: 'Mindestens sechs Arbeiter', value: { atLeast: 6, atMost: null, of: 'Arbeiter' } }] },
    { text: 'Rund 40 Häuser waren ohne Strom.', finds: [{ quote: 'Rund 40 Häuser', value: { atLeast: 40, atMost: 40, about: true } }] },
    { text: 'Mehr als 3.000 Menschen kamen.', finds: [{ quote: 'Mehr als 3.000 Menschen', value: { atLeast: 3001, atMost: null } }] },
    { text: 'Bis zu 30 Beamte suchten.', finds: [{ quote: 'Bis zu 30 Beamte', value: { atLeast: null, atMost: 30 } }] },
    {
      text: 'Es gab keine Festnahmen und keine Verletzten.',
      finds: [{ quote: 'keine Festnahmen', value: { atLeast: 0, atMost: 0 } }, { quote: 'keine Verletzten' }],
    },
    { text: 'Dutzende Demonstranten riefen.', finds: [{ quote: 'Dutzende Demonstranten', value: { atLeast: 24, atMost: null, about: true } }] },
    {
      text: 'Zwischen fünf und zehn Männer liefen weg, zwei wurden verletzt.',
      finds: [
        { quote: 'Zwischen fünf und zehn Männer', value: { atLeast: 5, atMost: 10 } },
        { quote: 'zwei', value: { of: 'Menschen', verb: 'verletzt' } },
      ],
    },
    { text: 'Drei Menschen wurden festgenommen.', finds: [{ quote: 'Drei Menschen', value: { atLeast: 3, atMost: 3, verb: 'festgenommen' } }] },
    { text: 'Niemand wurde verletzt.', finds: [{ quote: 'Niemand', value: { atLeast: 0, atMost: 0, of: 'Menschen', verb: 'verletzt' } }] },
    { text: 'Der 34-jährige Mann zahlte 30 Euro für 12 Meter, drei Stunden und 40 Prozent am 14. März um 9.30 Uhr.', finds: [] },
    { text: 'Keine Ahnung, keine Zeit, kein Kommentar; Gleis 14 Nord, ein Mann und eine Frau.', finds: [] },
  ],
}

const HEDGES: readonly (readonly [RegExp, (n: number) => Pick<Count, 'atLeast' | 'atMost' | 'about'>])[] = [
  [/^(?:mindestens|wenigstens|nicht weniger als)$/i, (n) => ({ atLeast: n, atMost: null, about: false })],
  [/^(?:mehr als|über)$/i, (n) => ({ atLeast: n + 1, atMost: null, about: false })],
  [/^(?:weniger als|unter)$/i, (n) => ({ atLeast: null, atMost: n - 1, about: false })],
  [/^(?:bis zu|höchstens|maximal|nicht mehr als)$/i, (n) => ({ atLeast: null, atMost: n, about: false })],
  [/^(?:rund|etwa|ungefähr|knapp|fast|circa|ca\.|gut|an die|schätzungsweise|nahezu)$/i, (n) => ({ atLeast: n, atMost: n, about: true })],
]
const HEDGE =
  'mindestens|wenigstens|nicht weniger als|mehr als|über|weniger als|unter|bis zu|höchstens|maximal|nicht mehr als|rund|etwa|ungefähr|knapp|fast|circa|ca\\.|gut|an die|schätzungsweise|nahezu'
const COUPLE = /(?<![\p{L}])(?:[Ee]in|[Dd]as)(?: \p{Ll}+e?s)? (?:Ehepaar|Rentnerpaar|Zwillingspaar|Geschwisterpaar)(?![\p{L}-])/gu
// "Tote gab es nicht", "Verletzte gebe es keine"
const NONE_BEHIND =
  /(?<![\p{L}] )(?<![\p{L}-])(Tote|Verletzte|Todesopfer|Vermisste|Festnahmen|Opfer|Schwerverletzte|Überlebende)(?= (?:gab|gibt|gebe|habe) es (?:nach \p{L}+ )?(?:\p{Ll}+ ){0,3}?(?:nicht|keine)(?!\p{L}| mehr))/gu
const FORM = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/€$-])(?:(?<none>keine[rn]?|kein)|(?<nobody>niemand)|(?<both>beiden?)|(?:(?<hedge>${HEDGE}) )?(?:(?<vague>mehrere[nr]? (?:Dutzend|Hundert|hundert|Tausend|tausend)|Dutzende|Hunderte|Tausende|Zehntausende|Hunderttausende)|(?<million>(?:eine|eineinhalb|anderthalb|zwei|drei|vier|fünf|zehn|\\d{1,3}(?:,\\d)?) Million(?:en)?)|(?<dozen>einem Dutzend|vier Dutzend|drei Dutzend|fünf Dutzend|ein Dutzend|zwei Dutzend)|(?<between>zwischen )?(?<n>${NUMBER})(?:(?<to> bis | und |[-–])(?<m>${NUMBER}))?))(?![\\p{L}\\p{N}-]|[.,:/]\\d|\\. \\p{Lu}|\\.\\p{L})`,
  'giu',
)

function countOf(text: string, match: RegExpExecArray): { quote: string; offset: number; value: Count } | null {
  const { none, nobody, both, hedge, vague, dozen, million, between, n, to, m } = match.groups ?? {}
  let start = match.index
  let end = start + match[0].length
  if (nobody !== undefined) {
    const verb = fateIn(text, end) ?? fateBefore(text, start)
    return verb === null ? null : { quote: text.slice(start, end), offset: start, value: told({ atLeast: 0, atMost: 0, about: false, of: 'Menschen', verb }) }
  }
  if (hedge === undefined && NUMBERED.test(text.slice(Math.max(0, start - 24), start))) return null
  if (none !== undefined) {
    // "Keiner der fünf Insassen war angeschnallt": nobody, whatever became of them
    const of = /^keiner$/i.test(none) ? NONE_OF.exec(text.slice(end, end + 90)) : null
    if (of !== null) {
      const until = end + of[0].length
      return {
        quote: text.slice(start, until),
        offset: start,
        value: told({ atLeast: 0, atMost: 0, about: false, of: of[1] ?? '', verb: fateIn(text, until) }),
      }
    }
  }
  let amount: Pick<Count, 'atLeast' | 'atMost' | 'about'>
  if (both !== undefined) amount = { atLeast: 2, atMost: 2, about: false }
  else if (none !== undefined) amount = { atLeast: 0, atMost: 0, about: false }
  else if (vague !== undefined) amount = { atLeast: leastOf(vague), atMost: null, about: true }
  else {
    const first =
      million !== undefined
        ? millionsOf(million)
        : dozen !== undefined
          ? 12 * (({ z: 2, d: 3, v: 4, f: 5 } as Readonly<Record<string, number>>)[dozen[0]?.toLowerCase() ?? ''] ?? 1)
          : germanNumber(n ?? '')
    if (first === null) return null
    if (/^(?:über|unter|gut|fast|etwa|an die)$/i.test(hedge ?? '') && /^ein/i.test(n ?? '')) return null // "über einen zweiten Täter"
    const second = m === undefined ? null : germanNumber(m)
    if (second !== null && second > first && (to !== ' und ' || between !== undefined)) amount = { atLeast: first, atMost: second, about: false }
    else {
      if (m !== undefined) end = start + match[0].length - (to ?? '').length - m.length
      if (between !== undefined) start += between.length
      amount = HEDGES.find(([form]) => form.test(hedge ?? ''))?.[1](first) ?? { atLeast: first, atMost: first, about: false }
    }
    // "ein Mann", "eine Frau": an article. Only a stressed one counts, and that cannot be seen but where nobody would say it otherwise.
    if (first === 1 && hedge === undefined && /^ein/i.test(n ?? '') && !isOne(text, start, end)) return null
  }
  const hurt = none === undefined && both === undefined ? hurtBehind(text, end) : null
  if (hurt !== null) {
    const until = end + hurt.length
    return { quote: text.slice(start, until), offset: start, value: told({ ...amount, of: hurt.of, verb: hurt.verb }) }
  }
  const noun = NOUN.exec(text.slice(end, end + 90))
  if (noun !== null) {
    const [words, of = ''] = noun
    if (both !== undefined && fateIn(text, end + words.length) === null) return null
    if (NOT_COUNTED.test(of.toLowerCase()) || (of.endsWith('-') && /sten \p{Lu}/u.test(words))) return null // "der zwanzig wichtigsten Industrie- und ..."
    // "dass Prüfer bereits 2023 Korrosion sahen": a year before a noun
    if (
      hedge === undefined &&
      /^(?:19|20)\d\d$/.test(n ?? '') &&
      !/^(?:menschen|personen|leute|teilnehmer|teilnehmende[nr]?|zuschauer|besucher|polizisten|soldaten|demonstranten|häuser|haushalte|tote[nr]?|verletzte[nr]?)$/.test(
        of.toLowerCase(),
      )
    )
      return null
    if (none !== undefined && !AT_NONE.test(of.toLowerCase())) return null
    const until = end + words.length
    return { quote: text.slice(start, until), offset: start, value: told({ ...amount, of, verb: fateIn(text, until) ?? arrested(text, start, until) }) }
  }
  // "die Zahl der Toten stieg auf 17", "1200 Teilnehmern, die Polizei von 700": of what is told before
  const before = none === undefined && both === undefined ? countedBefore(text, start) : null
  if (before !== null) return { quote: text.slice(start, end), offset: start, value: told({ ...amount, of: before, verb: null }) }
  // "waren es 12.000", "die Polizei sprach von rund 7000": of the crowd that the sentence tells of
  if (
    none === undefined &&
    both === undefined &&
    vague === undefined &&
    n !== undefined &&
    /\d{2}/.test(n) &&
    OF_CROWD.test(text.slice(Math.max(0, start - 60), start)) &&
    /^(?:[.,;:]|$| (?:aus|und)(?!\p{L}))/u.test(text.slice(end, end + 5)) &&
    CROWD.test(text)
  )
    return { quote: text.slice(start, end), offset: start, value: told({ ...amount, of: 'Menschen', verb: null }) }
  // "Hunderttausende gingen auf die Straße"
  if (
    vague !== undefined &&
    /^(?:Dutzende|Hunderte|Tausende|Zehntausende|Hunderttausende)$/.test(vague) &&
    /^ (?!von |der )\p{Ll}+(?:en|ten)(?!\p{L})/u.test(text.slice(end, end + 24))
  )
    return { quote: text.slice(start, end), offset: start, value: told({ ...amount, of: 'Menschen', verb: fateIn(text, end) }) }
  // "13 davon schwer", "eine davon starb", "einer von ihnen wurde schwer verletzt"
  const among =
    none === undefined && both === undefined ? /^ (?:davon|von ihnen|von diesen)(?: (leicht|schwer)(?!\p{L}))?/u.exec(text.slice(end, end + 30)) : null
  if (among !== null) {
    const of = among[1] ?? /^[^.;,]{0,30}?(?<!\p{L})(leicht|schwer) verletzt/u.exec(text.slice(end + among[0].length))?.[1]
    const fate = of !== undefined ? 'verletzt' : fateIn(text, end + among[0].length)
    const until = end + among[0].length - (among[1] === undefined ? 0 : among[1].length + 1)
    return fate === null
      ? null
      : {
          quote: text.slice(start, until),
          offset: start,
          value: told({ ...amount, of: of === undefined ? 'Menschen' : (GRADES[of] ?? 'Menschen'), verb: fate }),
        }
  }
  // "zwei wurden verletzt", "zwei weitere"
  const verb = none === undefined ? fateIn(text, end) : null
  const bare =
    /^(?: weitere| andere)?(?= (?:wurden|werden|sind|seien|waren|starben|kamen|erlitten|blieben|gelten|galten|verletzt|getötet|festgenommen|vermisst)(?!\p{L}))/u.exec(
      text.slice(end, end + 30),
    )
  if (bare === null || verb === null) return null
  const until = end + bare[0].length
  return { quote: text.slice(start, until), offset: start, value: told({ ...amount, of: 'Menschen', verb }) }
}

/** Adjectives in small letters, and then the noun; "zwei von drei Tätern", "zwei der vier Insassen". A preposition leads elsewhere: "96 zwischen Altlau und Bergwitz". */
const NO_ADJECTIVE =
  '(?!(?:die|diese|alle|nahe|zwischen|neben|wegen|gegen|hinter|unter|über|aber|oder|weder|werden|wurden|waren|haben|hatten|sollen|wollen|können|müssen|später|früher|bevor|weil|eine|einen|einer|keine|keinen|seine|ihre|wurde|hatte|habe|seien|gingen|kamen|nahmen|ohne|bei|erlitten|erlagen|starben|blieben|standen|fielen|saßen|lagen|flohen|sind|verloren|fanden|befinden|davon)(?!\\p{L}))'
const NOUN = new RegExp(
  `^(?: (?:von|der|dieser|von den) (?:${NUMBER}) )?(?:(?<= )| )(?:${NO_ADJECTIVE}(?:weitere|andere|[a-zäöüß]+(?:e|en|er|ere|eren)) )?(?:${NO_ADJECTIVE}[a-zäöüß]+(?:e|en|er) )?(\\p{Lu}[\\p{L}-]+)`,
  'u',
)
/** "Bundesstraße 96", "die A 44", "Linie 4": a number that names. */
const NUMBERED =
  /(?:(?<![\p{L}])[ABKLS]|straße|[Aa]utobahn|(?<!\p{L})(?:Linie|Hausnummer|Nummer|Nr\.|Gleis|Kilometer|Raum|Zimmer|Block|Stufe|Version|Kapitel|Flug|Tempo|Paragraf|Artikel|Halle|Tor|Abschnitt|Warnstufe|Stärke|Platz|Rufnummer|Telefon|Postleitzahl|PLZ|Bus|ICE|RE|RB|Haus|Seite|Kategorie|Stand|Kreis|Bezirk|Zone|Perron|Bahnsteig|Revier)) $/u
const NONE_OF = new RegExp(`^ (?:der|von den|dieser|unserer|ihrer|seiner) (?:(?:${NUMBER}) )?(?:[a-zäöüß]+en )?(\\p{Lu}[\\p{L}-]+)`, 'u')

// "zwei leicht Verletzte", "drei schwer verletzte Personen"; of "14 leicht und drei schwer Verletzte" and "27 wurden leicht und einer schwer verletzt" each alone
const HURT =
  /^ (?:(?:weitere|andere) )?(leicht|schwer|schwerst|mittelschwer|lebensgefährlich|lebensbedrohlich)(?:(?: und| bis) \p{Ll}+)?(?: (verletzte[nr]?|verletzt)(?!\p{L})(?: (\p{Lu}[\p{L}-]+))?|(?: und| sowie|,) [\p{L}\d. ]{1,30}?(?:leicht|schwer|mittelschwer|lebensgefährlich) (verletzte[nr]?|verletzt)(?!\p{L}))/iu
const GRADES: Readonly<Record<string, string>> = table({ leicht: 'Leichtverletzte', schwer: 'Schwerverletzte' })

/** `of`: people by how badly they are hurt, as the compound would call them ("Leichtverletzte"), or the noun. */
function hurtBehind(text: string, end: number): { readonly length: number; readonly of: string; readonly verb: string | null } | null {
  const match = HURT.exec(text.slice(end, end + 90))
  if (match === null) return null
  const [whole, grade = '', participle, noun, later] = match
  if (later !== undefined) return { length: whole.indexOf(grade) + grade.length, of: GRADES[grade.toLowerCase()] ?? 'Schwerverletzte', verb: 'verletzt' }
  if (noun !== undefined && /^verletzte/.test(participle ?? ''))
    return NOT_COUNTED.test(noun.toLowerCase()) ? null : { length: whole.length, of: noun, verb: 'verletzt' }
  const length = noun === undefined ? whole.length : whole.length - noun.length - 1
  return { length, of: GRADES[grade.toLowerCase()] ?? 'Schwerverletzte', verb: 'verletzt' }
}

/** "ein Mensch kam ums Leben", "es gab einen Toten", "Ein Toter und acht Verletzte": one, and no article. */
function isOne(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 60)
  if (/^ (?:Mensch|Menschen|Person|Todesopfer)(?!\p{L})/u.test(after)) return fateIn(text, end) !== null || /^ Todesopfer/.test(after)
  if (/^ (?:davon|von ihnen|von diesen)(?!\p{L})/u.test(after)) return true
  if (HURT.test(after)) return /^[Ee]ine?[rn]?$/.test(text.slice(start, end)) && !/^ \p{Ll}+ verletzte[nrs]? \p{Lu}/u.test(after) // "und einer schwer verletzt", "ein schwer Verletzter"
  if (/^ (?:Kind|Kleinkind|Baby|Mädchen|Junge|Jugendlicher|Frau|Mann|Polizist|Feuerwehrmann)(?!\p{L})/u.test(after))
    return /(?:darunter|unter ihnen)(?: auch| mindestens)? $/.test(text.slice(Math.max(0, start - 30), start))
  if (/^ (?:Tatverdächtiger|Verdächtiger)(?!\p{L})/u.test(after)) return /^(?:festgenommen|verhaftet)$/.test(fateIn(text, end) ?? '')
  if (!/^ (?:Tote[rn]?|Verletzte[rn]?|Schwerverletzte[rn]?|Leichtverletzte[rn]?|Vermisste[rn]?|Festnahme)(?!\p{L})/u.test(after)) return false
  const before = text.slice(Math.max(0, start - 40), start)
  return (
    /(?:^|[.:!+–-] ?|\b(?:gab|gibt|gebe|habe|forderte|fordert|von|um|mit|mindestens) (?:es |bisher |bislang |auch )*|\p{L} und |, )$/u.test(before) &&
    !/^ \p{L}+ (?:war|ist|wurde) /u.test(after)
  )
}

// "Die Zahl der Toten ist auf 17 gestiegen", "die Zahl der Festnahmen lag bei 34"
const NUMBER_OF =
  /(?<!\p{L})(?:Zahl|Anzahl) (?:der|an) (?:\p{Ll}+en )?(\p{Lu}[\p{L}-]+)(?: [\p{L}\d.]+){0,8}? (?:auf|bei|mit|von|beträgt|betrage|ist|war|sei|liege bei|erreichte|erreicht) (?:mindestens |rund |etwa |mehr als |inzwischen |nun )?$/u
const THEIRS =
  /(\p{Lu}[\p{L}-]+)(?: vor Ort| im Einsatz| beteiligt| angerückt)?, (?:die|der|das) (?:[\p{Lu}][\p{L}-]+ ){1,3}(?:von|auf|mit|zählten?|meldeten?|nannten?) (?:rund |etwa |nur |lediglich |mindestens )?$/u
const countedBefore = (text: string, start: number): string | null => {
  const near = text.slice(Math.max(0, start - 110), start)
  const of = (NUMBER_OF.exec(near) ?? THEIRS.exec(near))?.[1]
  return of === undefined || NOT_COUNTED.test(of.toLowerCase()) ? null : of
}
const OF_CROWD =
  /(?:(?<!\p{L})(?:waren|seien|sind) es|(?:sprach|sprachen|spricht|sprechen|ging|gingen|geht|gehen) (?:\p{Ll}+ )?von|zählten?|schätzten? (?:sie )?auf)(?: (?:nur|sogar|lediglich|insgesamt|etwa|rund|mehr als|über|bis zu|mindestens|knapp|gut))* $/u
const CROWD =
  /(?<!\p{L})(?:Tausende|Hunderte|Zehntausende|Hunderttausende|Menschenmenge|[\p{L}-]*(?:[Tt]eilnehmer|[Tt]eilnehmende|[Dd]emonstrant|[Bb]esucher|[Zz]uschauer)(?:innen|in|en|n|den)?|[\p{L}-]*(?:[Dd]emonstration|[Dd]emo|[Kk]undgebung|[Aa]ufzug|[Pp]rotestzug))(?!\p{L})/u
const NOT_COUNTED =
  /^(?:sekunden?|minuten?|stunden?|tage?n?|nächte|wochen?|monate?n?|jahre?n?|jahrzehnte?n?|uhr|euro|cent|dollar|pfund|franken|prozent|millionen|milliarden|meter|metern|kilometer|kilometern|zentimeter|kilo|kilogramm|gramm|tonnen|liter|grad|punkte|tore|mal|prozentpunkte|quadratmeter|hektar|seiten|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|stock|stockwerke|etagen|nord|süd|ost|west|teile|gründe|dinge|fragen|male|perspektiven?|blickwinkeln?|richtungen|aufrufen?|beispielen?)$/
const AT_NONE =
  /^(?:festnahmen?|verletzten?|toten?|todesopfer|opfer|verhaftungen|anzeigen|schäden|vermissten?|menschen|personen|leute|beamten?|arbeiter|anwohner|kinder|zeugen|fahrzeuge|autos|schiffe|häuser|gebäude|waffen|schüsse|explosionen|brände|angriffe|verstöße|unregelmäßigkeiten|strafen|bußgelder|beschwerden|überlebenden?|passagiere|demonstranten|mensch|person|insassen?|bewohner|fahrgäste|anwohner|gäste|schüler|einsatzkräfte|polizisten)$/

const FATE =
  /(?<!\p{L})(verletzt|getötet|festgenommen|verhaftet|verhört|vermisst|gerettet|evakuiert|geborgen|befreit|freigelassen|überlebten|überlebte|angeklagt|verurteilt|erschossen|entlassen|behandelt|zerstört|beschädigt|gesperrt|starben|starb|tot|ertranken|ertrunken|gestorben|umgekommen|ums Leben|zu Schaden|in Gewahrsam|verwundet|verschüttet|eingeklemmt|Verletzungen|Rauchvergiftungen)(?!\p{L})/u

const fateIn = (text: string, from: number): string | null =>
  FATE.exec(
    /^[^.;:!?„“]{0,100}/.exec(text.slice(from))?.[0].split(/, (?:aber|während|und)| und (?:niemand|kein|zwei|drei|\d+(?!\d| Jahre))/, 1)[0] ?? '',
  )?.[1] ?? null

/** "Verletzt wurde niemand", "Festgenommen worden sei bisher niemand": the word that tells stands before. */
const fateBefore = (text: string, at: number): string | null =>
  /(?:^|[,.;:„“"] ?)(verletzt|getötet|festgenommen|verhaftet|vermisst|evakuiert|gerettet)(?: worden)? (?:wurde|sei|ist|war|worden sei)(?: [\p{Ll}]+){0,3} $/iu
    .exec(text.slice(Math.max(0, at - 80), at))?.[1]
    ?.toLowerCase() ?? null

/** "Die Polizei nahm elf Menschen fest" */
const arrested = (text: string, start: number, end: number): string | null =>
  /^ (?:vorläufig |vorübergehend )?fest(?!\p{L})/u.test(text.slice(end, end + 24)) &&
  /(?<!\p{L})(?:nahm|nahmen|nimmt|nehmen|nehme)(?!\p{L})/u.test(text.slice(Math.max(0, start - 60), start))
    ? 'festgenommen'
    : null

/** With what became of people, where the words tell. */
function told(count: Count): Count {
  const fate = FATES.find(([words]) => (count.verb !== null && words.test(count.verb.toLowerCase())) || words.test(count.of.toLowerCase()))?.[1]
  return fate === undefined ? count : { ...count, fate }
}
const FATES: readonly (readonly [RegExp, Fate])[] = [
  [/^(?:festgenommen|verhaftet|in gewahrsam|festnahmen?|verhaftungen?|festgenommenen?)$/, 'arrests'],
  [/^(?:zu schaden|verletzungen|rauchvergiftungen|verletzt|verletzten?|verletzter|verwundet|schwerverletzten?|leichtverletzten?)$/, 'injuries'],
  [/^(?:getötet|starb|starben|tot|tote[nr]?|todesopfer|erschossen|ertranken|umgekommen|ertrunken|gestorben|ums leben)$/, 'deaths'],
  [/^(?:vermisst|vermisste[nr]?)$/, 'missing'],
  [/^(?:evakuiert|evakuierungen?)$/, 'evacuated'],
]

const millionsOf = (words: string): number => {
  const [amount = ''] = words.toLowerCase().split(' ')
  const n = /^(?:eineinhalb|anderthalb)$/.test(amount) ? 1.5 : /^\d/.test(amount) ? Number(amount.replace(',', '.')) : (germanNumber(amount) ?? 1)
  return Math.round(n * 1_000_000)
}
const leastOf = (vague: string): number =>
  /hunderttausend/i.test(vague) ? 200_000 : /zehntausend/i.test(vague) ? 20_000 : /tausend/i.test(vague) ? 2000 : /hundert/i.test(vague) ? 200 : 24
