// German reports answer questions as English ones do: when and where, which footage, where it was seen, how many; and what must not answer.
import { describe, expect, test } from 'vitest'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { readText } from './page-in-hand.ts'

/** The answers to one kind of question, in words, of a page published on Monday 16 March 2026. */
function answers(kind: string, text: string): readonly string[] {
  const report = resolved(readPage({ ...textPage(text), language: 'de' }), { published: '2026-03-16', publication: 'Hafenblatt' }, 'UTC', null)
  const given = { id: 'r', title: report.report.title, publication: 'Hafenblatt', versionOf: null, takenInAt: '2026-03-17T00:00:00Z', report, judgements: {} }
  return answerQuestions({ zone: 'UTC', reports: [given], links: [], findings: [] })
    .filter((question) => question.kind === kind)
    .flatMap((question) => question.answers.map((answer) => answer.words))
}
const page = (body: string): string => `Kran stürzt in Wexmar um\n\nIn Wexmar ist ein Kran umgestürzt. Die Leute sprechen noch von nichts anderem.\n\n${body}`

describe('when it happened', () => {
  test.each([
    ['sich ereignen', 'Das Unglück ereignete sich am Samstag.', ['Saturday 14 March 2026']],
    ['stattfinden am Ende', 'Die Werft teilte mit, dass der Einsturz am 9. März stattgefunden hat.', ['Monday 9 March 2026']],
    ['im Nebensatz, tatsächlich', 'Nachtrag: Die Werft hat den Einsturz bestätigt, der sich tatsächlich am 9. März ereignete.', ['Monday 9 March 2026']],
    ['Konjunktiv', 'Die Polizei sagte am Sonntag, das Feuer sei am Samstagabend ausgebrochen.', ['Saturday 14 March 2026, evening']],
    ['vorausgesetzt', 'Die Werft äußerte sich nicht zu dem Einsturz vom Samstag.', ['Saturday 14 March 2026']],
    ['nicht am einen, sondern am anderen Tag', 'Korrektur: Das Unglück geschah nicht am Samstag, sondern am 9. März.', ['Monday 9 March 2026']],
    ['trennbares Verb', 'Am Samstag stürzte der Kran gegen Mittag um.', ['Saturday 14 March 2026']],
  ])('%s', (_, body, expected) => {
    expect(answers('happened', page(body)).filter((words) => !/noon|:/.test(words))).toEqual(expected)
  })

  test.each([
    'Die Werft äußerte sich am Sonntag.',
    'Am Freitag soll der Kai wieder geöffnet werden.',
    'Eine Pressekonferenz fand am Sonntag statt.',
    'Ein ähnlicher Unfall ereignete sich am 3. Mai 2019 in Lundby.',
    'WEXMAR, 16. März 2026 (Hafenpress) – Der Kran liegt noch da.',
  ])('no time of it: %s', (body) => {
    expect(answers('happened', page(body))).toEqual([])
  })
})

describe('when the footage was recorded, and where it was seen', () => {
  test.each([
    ['soll aufgenommen worden sein', 'Das Video soll am Samstagnachmittag aufgenommen worden sein.', ['Saturday 14 March 2026, afternoon']],
    ['entstand', 'Die Aufnahmen entstanden am Samstag.', ['Saturday 14 March 2026']],
    ['gedreht, mit Einschub', 'Der Clip wurde laut der Werft am Samstag vom Ufer aus gedreht.', ['Saturday 14 March 2026']],
  ])('recorded: %s', (_, body, expected) => {
    expect(answers('recorded', page(body))).toEqual(expected)
  })

  test.each([
    [
      'auftauchen, zwei Orte',
      'Ein Video tauchte am Samstagabend auf Facebook auf und am Sonntag dann auf YouTube.',
      ['Facebook, Saturday 14 March 2026, evening', 'YouTube, Sunday 15 March 2026'],
    ],
    ['hochladen', 'Das Video wurde am Sonntag auf Telegram hochgeladen.', ['Telegram, Sunday 15 March 2026']],
    [
      'wer es stellte',
      'Der Verein Nordkai stellte das Video am Sonntag auf seine Internetseite.',
      ['seine Internetseite, by der Verein Nordkai, Sunday 15 March 2026'],
    ],
    [
      'zu sehen',
      'Am Samstagabend stellte ein Nutzer das Video auf X, am Sonntag war es auf Reddit zu sehen.',
      ['X, by ein Nutzer, Saturday 14 March 2026, evening', 'Reddit, Sunday 15 March 2026'],
    ],
  ])('seen: %s', (_, body, expected) => {
    expect(answers('appeared', page(body))).toEqual(expected)
  })

  test.each([
    'Die Werft teilte am Sonntag mit, das Video sei echt.',
    'Das Video zeigt den Kran am Samstag.',
    'Die Polizei stellte am Sonntag fest, dass das Video echt ist.',
    'Die Bilder vom Samstag sind unscharf.',
  ])('seen nowhere: %s', (body) => {
    expect(answers('appeared', page(body))).toEqual([])
  })

  test('from what year footage stems is when it was recorded, and not when it was seen', () => {
    const body = 'Ein Video, das im Netz kursiert, stammt nach Angaben der Polizei aus dem Jahr 2024.'
    expect(answers('appeared', page(body))).toEqual([])
    expect(answers('recorded', page(body))).toEqual(['2024'])
  })

  test('older footage from elsewhere is another piece, and its place no place of this', () => {
    const { footage, places } = readText(page('Das Video ist kurz. Ältere Videos aus den Jahren 2013 und 2014 zeigen Szenen in Lundby.'), { language: 'de' })
    expect(footage.map((piece) => [piece.id, piece.event])).toEqual([
      ['f1', 'e1'],
      ['f2', 'e2'],
    ])
    expect(places.map(({ name, event }) => `${name} ${event}`)).toEqual(['Wexmar e1', 'Wexmar e1', 'Lundby e2'])
  })
})

describe('how many, of what', () => {
  test('arrests in one shop, none in the other and none in the scuffle do not meet', () => {
    const text = page('Im Imbiss Delta wurden drei Männer festgenommen. Im Café Lindner gab es keine Festnahmen. Bei dem Gerangel wurde niemand verletzt.')
    expect(answers('count', text)).toEqual(['three men (Imbiss Delta)', 'no arrests (Café Lindner)', 'no people (dem Gerangel)'])
  })
  test('what is counted is told in one language, whatever it is a part of', () => {
    expect(answers('count', page('Vier Hausbewohner und sechs Schulkinder wurden verletzt.'))).toEqual(['four residents', 'six children'])
  })
  test('what became of people stands before them', () => {
    expect(answers('count', page('Verletzt wurde niemand.'))).toEqual(['no people'])
  })
  test('beside a place for which no count is said there is none', () => {
    expect(answers('count', page('Drei Schiffe lagen am Kai. Niemand wusste, warum.'))).toEqual([])
  })
})

describe('the date that a page prints about itself', () => {
  test.each([
    ['Stand: 14.03.2026, 18:20 Uhr', '2026-03-14'],
    ['aktualisiert am 14. März 2026 um 18.20 Uhr', '2026-03-14'],
    ['Veröffentlicht am Samstag, 14. März 2026', '2026-03-14'],
    ['Veröffentlicht am 12.03.2026 | Aktualisiert am 14.03.2026', '2026-03-12'],
  ])('%s', (line, day) => {
    const reading = readText(`Kran umgestürzt\n\n${line}\n\nEin Kran ist in Wexmar umgestürzt, und die Polizei sucht nach dem Grund.`, { language: 'de' })
    expect(textPage(`Kran umgestürzt\n\n${line}\n\nEin Kran ist umgestürzt.`).dates[0]?.value).toBe(day)
    expect(reading.layers.map(({ kind }) => kind)).toEqual(['headline', 'boilerplate', 'body'])
    expect(reading.phrases.filter(({ quote }) => /2026/.test(quote))).toEqual([])
  })
  test.each(['WEXMAR, 14. März 2026 (Hafenpress) – Ein Kran ist umgestürzt.', 'WEXMAR (hpa), 14.03.2026 - Ein Kran ist umgestürzt.'])('%s', (text) => {
    expect(textPage(text).dates[0]?.value).toBe('2026-03-14')
  })
  test('a day without a year, and a day in the text, are no date of the page', () => {
    expect(textPage('WEXMAR, 14. März (Hafenpress) – Ein Kran ist umgestürzt.').dates).toEqual([])
    expect(textPage('Kran umgestürzt\n\nAm 14. März 2026 ist ein Kran umgestürzt.').dates).toEqual([])
  })
})

describe('a language that is not read keeps the dates that need none, and says so', () => {
  test.each([
    ['es', 'Grúa caída en el puerto\n\nLa grúa del puerto se cayó el 14/03/2026 a las 20:40 y no hay más datos de la empresa.', ['14/03/2026', '20:40']],
    ['uk', 'Кран упав у порту\n\nКран упав у порту 14.03.2026 о 20:40, і його ще не підняли.', ['14.03.2026', '20:40']],
    ['ar', 'سقوط رافعة في الميناء\n\nسقطت الرافعة يوم ١٤/٠٣/٢٠٢٦ الساعة ٢٠:٤٠ ولم يصب أحد.', ['١٤/٠٣/٢٠٢٦', '٢٠:٤٠']],
    ['zh', '港口起重机倒塌\n\n起重机于2026年3月14日20:40倒塌，2026-03-15清理完毕。', ['2026年3月14日', '20:40', '2026-03-15']],
    ['ja', '港のクレーンが倒れる\n\nクレーンは2026年3月14日20:40に倒れ、けが人はいないと発表された。', ['2026年3月14日', '20:40']],
  ])('%s', (language, text, quotes) => {
    const reading = readText(text)
    expect(reading.language).toBe(language)
    expect(reading.troubles.map(({ code }) => code)).toEqual(['language-not-read'])
    expect(reading.phrases.map(({ quote }) => quote)).toEqual(quotes)
    expect([reading.statements, reading.places, reading.counts, reading.footage, reading.appearances]).toEqual([[], [], [], [], []])
  })
})

test.each(['Video ', 'am Samstag auf Facebook ', 'vom 9. März ', 'in Wexmar und ', 'stellte das Video auf ', ', der ', '„', '2013 '])(
  '100 kB of %j is read in time',
  (piece) => {
    const text = `Kran stürzt um\n\n${piece.repeat(100_000 / piece.length)}`
    const started = process.threadCpuUsage()
    readText(text, { language: 'de' })
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(3000)
  },
)
