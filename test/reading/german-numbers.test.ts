// German counts, times and places in the forms of agencies and police reports, and beside each what is none.
import { describe, expect, test } from 'vitest'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'

const report = (text: string) => resolved(readPage({ ...textPage(text), language: 'de' }), { published: '2026-05-18' }, 'Europe/Berlin', null)
const counts = (text: string) =>
  report(text).counts.map(({ quote, atLeast, atMost, of, fate }) => `${quote}: ${atLeast ?? ''}-${atMost ?? ''} ${of}${fate === undefined ? '' : ` ${fate}`}`)
const times = (text: string) => report(text).times.map(({ quote, value }) => `${quote}: ${value}`)
const places = (text: string) => report(text).places.map(({ quote, kind }) => `${quote}: ${kind}`)

describe('how many', () => {
  test.each([
    ['Zahl der', 'Die Zahl der Toten ist am Montag auf mindestens 17 gestiegen.', ['mindestens 17: 17- Toten deaths']],
    ['Teil eines Ganzen', 'Zwei der vier Insassen starben.', ['Zwei der vier Insassen: 2-2 Insassen deaths']],
    ['von', 'Zwei von drei Tätern sind in Haft.', ['Zwei von drei Tätern: 2-2 Tätern']],
    ['keiner', 'Keiner der fünf Insassen wurde verletzt.', ['Keiner der fünf Insassen: 0-0 Insassen injuries']],
    ['keine, nachgestellt', 'Tote gab es nicht.', ['Tote: 0-0 Tote deaths']],
    ['zu Schaden', 'Kein Mensch kam zu Schaden.', ['Kein Mensch: 0-0 Mensch injuries']],
    ['einer', 'Es gab einen Toten und acht Verletzte.', ['einen Toten: 1-1 Toten deaths', 'acht Verletzte: 8-8 Verletzte injuries']],
    ['ein Mensch', 'Ein Mensch kam ums Leben.', ['Ein Mensch: 1-1 Mensch deaths']],
    ['nahm fest', 'Die Polizei nahm elf Menschen fest.', ['elf Menschen: 11-11 Menschen arrests']],
    [
      'ohne Nomen',
      'Sieben Zivilisten wurden getötet und mehr als 20 verletzt.',
      ['Sieben Zivilisten: 7-7 Zivilisten deaths', 'mehr als 20: 21- Menschen injuries'],
    ],
    ['beide', 'Beide Insassen wurden verletzt.', ['Beide Insassen: 2-2 Insassen injuries']],
    ['Ehepaar', 'Ein Ehepaar wurde verletzt.', ['Ein Ehepaar: 2-2 Menschen injuries']],
    ['mit Abstand geschrieben', 'Es kamen 20 000 Zuschauer.', ['20 000 Zuschauer: 20000-20000 Zuschauer']],
    ['deren Zahl', 'Es kamen 1200 Besucher, die Polizei von 700.', ['1200 Besucher: 1200-1200 Besucher', '700: 700-700 Besucher']],
    ['als Wort', 'Hunderttausende gingen auf die Straße.', ['Hunderttausende: 200000- Menschen']],
  ])('%s', (_, text, expected) => {
    expect(counts(text)).toEqual(expected)
  })
  test.each([
    'Auf der Bundesstraße 96 zwischen Altlau und Bergwitz, der A 44 und der Linie 4 Nord staute es sich.',
    'Berichte über einen zweiten Täter bestätigte niemand.',
    'Ein Mensch ging vorbei. Ein Toter war Feuerwehrmann.',
    'Die 28-Jährige und der 40-Jährige gingen.',
    'Beide Seiten schwiegen.',
  ])('nothing is counted: %s', (text) => {
    expect(counts(text)).toEqual([])
  })
  test('what was first spoken of, and what an earlier version had, is not asserted', () => {
    expect(report('Zunächst war von 18 Toten die Rede.').unasserted?.map(({ as, quote }) => `${as} ${quote}`)).toEqual(['rumoured 18 Toten die Rede.'])
    expect(
      report('Die Behauptung, die Polizei habe geschossen, ist nach Angaben des Amtes falsch.').unasserted?.map(({ as, quote }) => `${as} ${quote}`),
    ).toEqual(['denied die Polizei habe geschossen'])
    expect(report('In einer ersten Fassung war von Donnerstag die Rede.').unasserted?.map(({ as }) => as)).toEqual(['denied'])
    expect(report('Der Unfall geschah nicht am Montag, sondern am Dienstag.').unasserted?.map(({ as, quote }) => `${as} ${quote}`)).toEqual([
      'denied am Montag',
    ])
  })
})

describe('when', () => {
  test.each([
    ['Ein Mann wurde am 14.03.26 überfallen.', ['14.03.26: 2026-03-14']],
    ['Es geschah in der Nacht vom 3. auf den 4. Mai.', ['Nacht vom 3. auf den 4. Mai: 2026-05-03TNI']],
    ['Es geschah in der Nacht von Freitag auf Samstag.', ['Nacht von Freitag auf Samstag: 2026-05-15TNI']],
    ['In den frühen Morgenstunden des 16. Mai sank sie.', ['frühen Morgenstunden des 16. Mai: 2026-05-16TMO']],
    ['Zwischen 14 und 16 Uhr am Samstag war Stille.', ['14 und 16 Uhr am Samstag: 2026-05-16T14:00/2026-05-16T16:00']],
    ['Sie rief am Sonntag gegen halb drei nachts an.', ['Sonntag gegen halb drei nachts: 2026-05-17T02:30']],
    ['Am 1. Mai vor drei Jahren brannte es.', ['1. Mai vor drei Jahren: 2023-05-01']],
    ['Am Pfingstsonntag vergangenen Jahres brannte es.', ['Pfingstsonntag vergangenen Jahres: 2025-06-08']],
    ['Am Silvesterabend brannte es.', ['Silvesterabend: 2025-12-31TEV']],
    ['Im ersten Quartal 2025 brannte es.', ['ersten Quartal 2025: 2025-Q1']],
    ['Die Fähre fährt zweimal pro Woche.', ['zweimal pro Woche: P1W']],
    ['Er kündigte an, den Park bis Dienstagabend zu schließen.', ['Dienstagabend: 2026-05-19TEV']],
    ['Er verlangte Aufklärung bis Ende Juni.', ['Ende Juni: 2026-06']],
    ['Fachleute rechnen damit, dass die Flut am Mittwoch kommt.', ['Mittwoch: 2026-05-20']],
    ['Das Video wird seit Samstagabend auf X verbreitet.', ['Samstagabend: 2026-05-16TEV']],
    ['Ein Nachbar will das Feuer am Freitagabend gesehen haben.', ['Freitagabend: 2026-05-15TEV']],
    ['Am Sonntag ist dort ein Haus abgebrannt.', ['Sonntag: 2026-05-17']],
    ['Am Dienstag fällt der Unterricht aus.', ['Dienstag: 2026-05-19']],
    ['Es geschah zwischen Januar und März.', ['Januar und März: 2026-01/2026-03']],
    ['Die Gruppe Freiheit Jetzt fordert es.', []],
    ['Sie ging am Sonntag gegen neun Uhr abends.', ['Sonntag gegen neun Uhr abends: 2026-05-17T21:00']],
    ['Am Mittwoch entscheidet das Gericht.', ['Mittwoch: 2026-05-20']],
    ['Er gehe davon aus, dass die Brücke im Juni öffne, sagte er.', ['Juni: 2026-06']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })
  test('the day on which somebody said it is not the day on which it happened', () => {
    const text = 'Am Freitagabend starben drei Menschen, wie die Feuerwehr am Sonntag mitteilte. Die Explosion ereignete sich gegen 17.40 Uhr.'
    expect(times(text)).toEqual(['Freitagabend: 2026-05-15TEV', 'Sonntag: 2026-05-17', '17.40 Uhr: 2026-05-15T17:40'])
    expect(times('Dorn sagte am Freitag: „Es geschah gestern.“ „Es geschah heute“, sagte Lind am Samstag.')).toEqual([
      ...['Freitag: 2026-05-15', 'gestern: 2026-05-14', 'heute: 2026-05-16', 'Samstag: 2026-05-16'],
    ])
  })
  test('the minute of a live blog is of the day on which it is written', () => {
    expect(
      times(
        '18:42 Uhr: Deich gebrochen\nDie Brüder werden seit Sonntag vermisst, und die Polizei sucht sie.\n\n14:50 Uhr: Straße nass\nDie Straße ist nass, und keiner fährt.',
      ),
    ).toEqual([...['18:42 Uhr: 2026-05-18T18:42', 'Sonntag: 2026-05-17', '14:50 Uhr: 2026-05-18T14:50']])
  })
  test('a stretch that begins today and one hour of another day are two times', () => {
    expect(times('Die Sperrung gilt ab 19 Uhr bis Mittwoch, 6 Uhr.')).toEqual(['19 Uhr: 2026-05-18T19:00', 'Mittwoch, 6 Uhr: 2026-05-20T06:00'])
  })
})

describe('where', () => {
  test.each([
    ['Auf der Bundesstraße 96 und der A 44 staute es sich.', ['Bundesstraße 96: street', 'A 44: street']],
    ['Im Stadtteil Neue Vahr und in der Ortschaft Wiesental brannte es.', ['Neue Vahr: district', 'Wiesental: city']],
    ['In der Nähe des Bahnhofs Kirchmar hielt ein Zug.', ['Kirchmar: area']],
    ['An den Anschlussstellen Werlau und Soden-Ost staute es sich.', ['Werlau: area', 'Soden-Ost: city']],
    ['Vor Norderwiek lief eine Fähre auf Grund.', ['Norderwiek: city']],
    ['Auf der Kreuzung Goethestraße/Lindenallee krachte es.', ['Goethestraße: street', 'Lindenallee: street']],
    ['In einem Waldstück bei Steinlau lag ein Koffer.', ['Steinlau: city']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })
  test.each([
    'Er sitzt in Untersuchungshaft und wurde in Gewahrsam genommen.',
    'Vor Gericht schwieg er.',
    'Die Polizei sucht nach Raub und Einbruch Zeugen.',
    'Bei Regen fuhren alle langsam.',
    'Eine Handvoll schlief in Autos.',
  ])('no place: %s', (text) => {
    expect(places(text)).toEqual([])
  })
})

test.each([
  'Gerüchte, wonach es vier Tote gegeben habe, wies die Polizei zurück.',
  'Insgesamt wurden neun Personen in Gewahrsam genommen.',
  'Zweihundert Menschen waren ohne Strom, und keine Hilfe kam.',
])('one sentence is enough to be German: %s', (text) => {
  expect(report(text).report.language).toBe('de')
})
