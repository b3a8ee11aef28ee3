// German, one frame at a time, and beside it what is nobody's statement, no time, no place and no count.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import { german } from '../../src/reading/languages/german/german.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { expectVerbatim, readText, wordsOf } from './page-in-hand.ts'
import { scoreOf, UNSEEN, type Gold } from './language-gold.ts'

const read = (text: string) => readText(text, { language: 'de' })
const said = (text: string): readonly (readonly [string | null, string])[] =>
  read(text).statements.map((statement) => [statement.speaker?.quote ?? null, wordsOf(statement)])

describe('a frame gives its speaker and words', () => {
  test.each([
    ['dass', 'Die Werft sagte, dass der Kran alt war.', [['Die Werft', 'der Kran alt war']]],
    ['ohne dass', 'Die Werft teilte am Montag mit, der Kran sei alt.', [['Die Werft', 'der Kran sei alt']]],
    ['nachgestellt', 'Der Kran war alt, sagte die Werft am Montag.', [['die Werft', 'Der Kran war alt']]],
    ['wörtlich', '„Der Kran war alt“, sagte Mara Holm, eine Fischerin.', [['Mara Holm', '„Der Kran war alt“']]],
    ['unterbrochen', '„Der Kran war alt“, sagte Holm, „und niemand kam.“', [['Holm', '„Der Kran war alt“ … „und niemand kam.“']]],
    ['Doppelpunkt', 'Eine Fischerin sagte dem Hafenboten: „Er kippte.“', [['Eine Fischerin', '„Er kippte.“']]],
    ['umgekehrte Winkel', '»Er kippte«, rief ein Mann.', [['ein Mann', '»Er kippte«']]],
    ['Schweizer Winkel', '«Er kippte», rief ein Mann.', [['ein Mann', '«Er kippte»']]],
    ['laut', 'Laut Polizei war der Kran alt.', [['Polizei', 'war der Kran alt']]],
    ['laut, mitten im Satz', 'Der Kran war laut Werft alt.', [['Werft', 'Der Kran war … alt']]],
    ['nach Angaben', 'Nach Angaben der Polizei wurde niemand verletzt.', [['der Polizei', 'wurde niemand verletzt']]],
    ['zufolge', 'Augenzeugen zufolge fiel der Kran langsam.', [['Augenzeugen', 'fiel der Kran langsam']]],
    ['so', 'Der Kran sei geprüft worden, so die Werft.', [['die Werft', 'Der Kran sei geprüft worden']]],
    ['wie', 'Der Kran war alt, wie die Werft mitteilte.', [['die Werft', 'Der Kran war alt']]],
    ['bestätigen', 'Die Werft bestätigte den Einsturz.', [['Die Werft', 'den Einsturz']]],
    ['zurückweisen', 'Die Werft wies die Vorwürfe am Montag zurück.', [['Die Werft', 'die Vorwürfe am Montag']]],
    ['Nebensatz vor dem Verb', 'Die Werft, die den Kran betreibt, sagte, dass er alt war.', [['Die Werft', 'er alt war']]],
    ['Verb vor dem Subjekt', 'Am Montag sagte ein Sprecher der Werft, dass der Kran alt war.', [['ein Sprecher der Werft', 'der Kran alt war']]],
    ['nennen', 'Der Reeder nannte den Sturz „ein Rätsel“.', [['Der Reeder', 'den Sturz „ein Rätsel“']]],
    ['soll gewesen sein', 'Das Video soll am Sonntag gefilmt worden sein.', [[null, 'am Sonntag gefilmt worden sein']]],
    ['es heißt', 'Es heißt, der Kran sei alt.', [[null, 'der Kran sei alt']]],
    ['es wird vermutet', 'Es wird vermutet, dass der Kran alt war.', [[null, 'der Kran alt war']]],
    ['Kommentar', 'Der Verein teilte den Clip mit dem Kommentar: „So sieht es aus.“', [['Der Verein', '„So sieht es aus.“']]],
    ['Perfekt mit Partizip', 'Die Werft hat am Montag mitgeteilt, dass der Kran alt war.', [['Die Werft', 'der Kran alt war']]],
    ['bestätigt, mit Relativsatz', 'Die Werft hat den Einsturz bestätigt, der am Montag geschah.', [['Die Werft', 'den Einsturz … der am Montag geschah']]],
    ['zu hören, wie sie ruft', 'Eine Fischerin ist zu hören, wie sie ruft: „Weg da!“', [['Eine Fischerin', '„Weg da!“']]],
    ['Perfekt', 'Die Werft hat erklärt, dass der Kran alt war.', [['Die Werft', 'der Kran alt war']]],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
    expectVerbatim(read(text))
  })
})

test.each([
  'Der Kran stürzte am Samstag um. Niemand stand darunter.',
  'Der Kran soll im Mai abgebaut werden.',
  'Das Video zeigt, wie der Kran fällt.',
  'Sein Schweigen sagte alles.',
  'Die „Seestern“ lag am Kai.',
  'Die Reederei bestreitet das.',
  'Er sei gegrüßt, der Hafen.',
  'Der Kran wurde, wie angekündigt, abgebaut.',
  'Das ist schon oft gesagt worden.',
])('nobody says anything: %s', (text) => {
  expect(said(text)).toEqual([])
})

test('the subjunctive goes on with the last speaker’s words, and an indicative sentence does not', () => {
  const { statements, narration } = read('Die Werft sagte, der Kran sei alt. Er werde im Mai abgebaut. Am Kai standen zwei Schiffe.')
  expect(statements.map((s) => [s.directness, s.entity, wordsOf(s)])).toEqual([
    ['indirect', 'org:werft', 'der Kran sei alt'],
    ['implicit', 'org:werft', 'Er werde im Mai abgebaut'],
  ])
  expect(narration.map(({ quote }) => quote)).toEqual(['Am Kai standen zwei Schiffe.'])
})

test('who speaks for a body has it behind her; pronouns and short names stand for who spoke', () => {
  const { statements } = read(
    'Eine Sprecherin der Hafenbehörde sagte, der Kran sei alt. Sie sagte, niemand sei verletzt. Anna Holm widersprach: „Doch.“ „Ich sah es“, sagte Holm. Die Behörde bestritt das Unglück.',
  )
  expect(statements.map((s) => s.entity)).toEqual(['org:hafenbehorde', 'org:hafenbehorde', 'person:anna-holm', 'person:anna-holm', 'org:hafenbehorde'])
  expect(statements[0]?.speakers).toEqual(['the report', 'eine Sprecherin der Hafenbehörde', 'die Hafenbehörde'])
})

test('the definite word that fits two is told as ambiguous, and nobody is chosen', () => {
  const { statements } = read('Die Hafenbehörde sagte, es sei nichts. Die Umweltbehörde sagte, es sei Öl. Die Behörde sagte, man warte.')
  expect(statements.at(-1)?.ambiguous).toEqual(['die Umweltbehörde', 'die Hafenbehörde'])
})

test.each([
  ['Nach Angaben der Werft war er alt.', 'die Werft'],
  ['Laut dem Ministerium war er alt.', 'das Ministerium'],
  ['Nach Angaben des Senders war er alt.', 'der Sender'],
  ['Laut einer Fischerin war er alt.', 'eine Fischerin'],
  ['Augenzeugen zufolge war er alt.', 'Augenzeugen'],
])('%s: the chain names who speaks as they are called', (text, name) => {
  expect(read(text).statements[0]?.speakers).toEqual(['the report', name])
})

test('a voice in footage is heard through it', () => {
  const [statement] = read('In dem Video ist zu hören, wie ein Mann ruft: „Weg da!“').statements
  expect(statement?.speakers).toEqual(['the report', 'the footage', 'ein Mann'])
})

test('a date, an abbreviation or an initial ends no sentence', () => {
  expect(read('Am 14. März kam Dr. Holm, z. B. mit J. Lund. Danach ging er. Die 3. Kammer tagte.').sentences).toHaveLength(3)
})

test('layers are announced in German, and an update keeps its own date', () => {
  const { layers } = read(
    'Der Kran ist am Samstag im Hafen von Wexmar umgestürzt.\n\nNachtrag, 24. März: Es waren zwei.\n\nKorrektur: Der Kran stand am Ostkai.',
  )
  expect(layers.map((layer) => [layer.kind, layer.stated?.quote ?? null])).toEqual([
    ['body', null],
    ['update', '24. März'],
    ['correction', null],
  ])
})

test('each layer is read in its own language', () => {
  const reading = readText(
    'The crane came down at the east quay on Saturday, and the port said that it was old. Nobody was hurt, and the quay has been closed since.\n\nNachtrag: Die Werft sagte am Montag, dass der Kran nicht mehr zu retten ist und dass es noch Wochen dauert.',
  )
  expect([reading.language, ...reading.layers.map((layer) => layer.language)]).toEqual(['en', undefined, 'de'])
  expect(reading.statements.map((s) => [s.id, s.speaker?.quote])).toEqual([
    ['s1', 'the port'],
    ['s2', 'Die Werft'],
  ])
  expectVerbatim(reading)
})

test.each([
  'No fewer than eight boats sank; not more than five crew survived.',
  'Ship sinks; no crew aboard, one man missing as storm hits Varn, no rescue until dawn.',
  'No trains in or out of Varn as crews clear snow; no word on injuries, no date given.',
  'Gas leak: no injuries and no arrests after a blast in Kell, with no comment so far from its owner.',
])('a word or two that other languages share does not make English Spanish: %s', (text) => {
  expect(readText(text).language).toBe('en')
})

test.each([
  ['es', 'El alcalde dijo que no hubo heridos en el incendio de la noche, y que las calles siguen cerradas.'],
  ['it', 'Il sindaco ha detto che tre persone sono rimaste ferite e che la strada resta chiusa per la notte.'],
  ['fr', 'Le maire a déclaré que trois personnes ont été blessées et que la route restera fermée.'],
])('beside it, a sentence in %s is', (language, text) => {
  expect(readText(text).language).toBe(language)
})

test('paragraphs that are read are read on a page of which most is in a language that nobody reads', () => {
  const french = 'Le maire a déclaré que trois personnes ont été blessées et que la route restera fermée pendant plusieurs jours encore.'
  const around = readText(`The mayor of Lyon spoke first.\n\n${french}\n\nThe mayor said three people were hurt.`)
  expect(around.statements.map((s) => s.speaker?.quote)).toEqual(['The mayor'])
  expect(around.troubles.map(({ code }) => code)).toEqual(['language-not-read'])
  expect(readText(`${french}\n\nDie Werft teilte mit, dass der Kran alt war und niemand darunter stand.`).statements.map((s) => s.speaker?.quote)).toEqual([
    'Die Werft',
  ])
  expect(readText(`${french}\n\nThe Voice of Lyon, no. 12`).statements).toEqual([])
})

test('a part in a language that nobody reads is told, and the rest is read', () => {
  const reading = readText(
    'The port said that the crane was old, and that nobody was below when it fell.\n\nUpdate: La grue est tombée le 14.03.2026 sur le quai et la police dit que les ouvriers ne sont pas dans le port.',
  )
  expect(reading.statements).toHaveLength(1)
  expect(reading.troubles.map(({ code }) => code)).toEqual(['language-not-read'])
  expect(reading.phrases.map(({ quote }) => quote)).toEqual(['14.03.2026'])
})

test.each([
  ['am 14. März 2026', '2026-03-14'],
  ['am Samstagnachmittag', '2026-03-14TAF'],
  ['gestern Abend', '2026-03-15TEV'],
  ['in der Nacht zum Sonntag', '2026-03-14TNI'],
  ['am vergangenen Freitag um 20.40 Uhr', '2026-03-13T20:40'],
  ['vor zwei Wochen', '2026-W10'],
  ['im Sommer 2013', '2013-SU'],
  ['vom 13. bis 15. Januar', '2026-01-13/2026-01-15'],
])('%s means what it means in English', (words, value) => {
  const report = resolved(readPage({ ...textPage(`Der Kran wurde ${words} geprüft.`), language: 'de' }), { published: '2026-03-16' }, 'UTC', null)
  expect(report.times.map((time) => (time.value.startsWith('P') ? time.edtf : time.value))).toEqual([value])
})

const folder = 'fixtures/languages/de'
for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt') && !UNSEEN.has(file.replace('.txt', ''))))
  test(`the page ${name} is read as its gold says`, () => {
    const gold = JSON.parse(readFileSync(`${folder}/${name.replace('.txt', '.json')}`, 'utf8')) as Gold
    const report = resolved(readPage(textPage(readFileSync(`${folder}/${name}`, 'utf8'))), { published: gold.published }, 'UTC', null)
    const score = scoreOf(report, gold)
    expect(Object.values(score).flatMap(({ wrong }) => wrong)).toEqual([])
  })

/** The pieces that cost most are read whole; the extractors are asked about all of them. */
const WHOLE: ReadonlySet<string> = new Set(['in Abc ', 'Am 1. ', 'laut Polizei ', '“A\n\n'])
test('a hundred thousand of one thing is read in bounded time', () => {
  read('Die Werft sagte, der Kran sei alt.')
  for (const piece of ['ä', '„', '»', 'Am 1. ', 'in Abc ', 'die, ', 'sagte ', 'der von ', 'laut Polizei ', 'zwei und ', 'keine ', '“A\n\n', 'Montag bis ']) {
    const sentence = { text: piece.repeat(100_000 / piece.length), start: 0, inQuotation: () => false }
    for (const extractor of [german.times, german.places, german.counts]) {
      const began = process.threadCpuUsage()
      extractor.find(sentence)
      const used = process.threadCpuUsage(began)
      expect([piece, extractor.name, (used.user + used.system) / 1000 < 300]).toEqual([piece, extractor.name, true]) // 22 ms at most on a quiet machine
    }
    if (!WHOLE.has(piece)) continue
    const before = process.threadCpuUsage()
    read(piece.repeat(100_000 / piece.length))
    const spent = process.threadCpuUsage(before)
    expect([piece, (spent.user + spent.system) / 1000 < 4000]).toEqual([piece, true])
  }
})
