// German as agencies, the police, tabloids, live blogs and posts write it: who says what over sentences and inside others' words, hearsay, denials, turns of an
// interview; and beside each what nobody says.
import { describe, expect, test } from 'vitest'
import { expectVerbatim, readText, wordsOf } from './page-in-hand.ts'

const read = (text: string) => readText(text, { language: 'de' })
const said = (text: string): readonly string[] =>
  read(text).statements.map(
    ({ speakers, strength, ...statement }) =>
      `${speakers.slice(1).join(' > ')}${strength === 'says' ? '' : ` ${strength}`}: ${wordsOf({ ...statement, speakers, strength })}`,
  )

describe('a frame gives its speaker and words', () => {
  test.each([
    ['Beisatz mit Namen', 'Der Chef des Verbands, Karl Moser, forderte ein Verbot.', ['Karl Moser: ein Verbot']],
    ['Beisatz mit Amt', 'Tom Ried, Sprecher des Hafens, bestätigte die Verspätung.', ['Tom Ried confirms: die Verspätung']],
    [
      'Objekt zuerst',
      'Den Vorwurf wies der Minister zurück. Die Vorwürfe bestritt auch die Firma.',
      ['der Minister denies: Den Vorwurf', 'die Firma denies: Die Vorwürfe'],
    ],
    ['Gerüchte zuerst', 'Gerüchte, wonach es Tote gegeben habe, wies die Polizei zurück.', ['die Polizei denies: Gerüchte, wonach es Tote gegeben habe']],
    ['Berichten widersprechen', 'Das Amt widersprach Berichten, wonach das Silo leer gewesen sei.', ['das Amt denies: das Silo leer gewesen sei']],
    [
      'Kritik und Zitat',
      'Der Chef, Karl Moser, wies Kritik zurück, er habe gelogen: „Es war so.“',
      ['Karl Moser denies: er habe gelogen', 'Karl Moser: „Es war so.“'],
    ],
    ['geht hervor', 'Aus einem internen Vermerk, der uns vorliegt, geht hervor, dass Rost gefunden wurde.', ['ein interner Vermerk: Rost gefunden wurde']],
    ['eine Seite', 'Bei Angriffen starben nach ukrainischen Angaben fünf Menschen.', ['ukrainische Angaben: Bei Angriffen starben … fünf Menschen']],
    ['und forderte', 'Präsident Selenko sprach von „Terror“ und forderte mehr Hilfe.', ['Präsident Selenko: „Terror“', 'Präsident Selenko: Hilfe']],
    ['wem bestätigt', 'Der Wirt bestätigte dem Sender den Diebstahl; er sei froh, dass es vorbei sei.', ['der Wirt confirms: den Diebstahl']],
    ['wird behauptet', 'In sozialen Netzwerken wird behauptet, ein Video zeige den Einsturz.', ['nobody named: ein Video zeige den Einsturz']],
    ['wem gesagt', 'Ihr Vater zu BLICKPUNKT: „Es tut ihr leid.“', ['ihr Vater: „Es tut ihr leid.“']],
    ['geht hervor, danach', 'Es starben drei Menschen. Das geht aus einem Bericht hervor, den der Verein zeigt.', ['ein Bericht: Es starben drei Menschen']],
    ['weder noch', 'Die Reederei hat weder bestätigt noch dementiert, dass es sank.', ['die Reederei confirms: es sank']],
    [
      'wem gesagt, nach dem Namen',
      'Am Sonntag, sagte Inga Rolf der Zeitung, habe sie den Hafen verlassen.',
      ['Inga Rolf: Am Sonntag … habe sie den Hafen verlassen'],
    ],
    ['laut, ohne Artikel', 'Er raste laut Polizei mit Tempo 210 davon.', ['Polizei: Er raste … mit Tempo 210 davon']],
    [
      'während',
      'Während die Polizei von Diebstahl ausgeht, beharrt der Wirt darauf, der Wagen sei verliehen gewesen.',
      ['die Polizei believes: Diebstahl', 'der Wirt: der Wagen sei verliehen gewesen'],
    ],
    ['soll, nach Überzeugung', 'Sie soll ihn nach Überzeugung der Ermittler getötet haben.', ['die Ermittler believes: Sie soll ihn … getötet haben']],
    [
      'niemand klagt',
      'Niemand habe ihn gewarnt, klagt Murat E. Er schätze den Schaden hoch.',
      ['Murat E.: Niemand habe ihn gewarnt', 'Murat E.: Er schätze den Schaden hoch'],
    ],
    ['packt aus', 'Die Wirtin packt aus: „Er log.“ Die Wirtin packt aus: „Er log“, sagt sie.', ['die Wirtin: „Er log.“', 'die Wirtin: „Er log“']],
    [
      'demnach',
      'Drei Menschen starben. Das teilte die Polizei mit. Das Feuer brach demnach um vier aus.',
      ['die Polizei: Drei Menschen starben', 'die Polizei: Das Feuer brach demnach um vier aus'],
    ],
    [
      'als Lüge',
      'Dass er geprüft sei, bezeichnete der Rat als Lüge. Der Rat bezeichnete den Bericht als falsch.',
      ['der Rat denies: er geprüft sei', 'der Rat denies: den Bericht'],
    ],
    ['Zitat als Titel', '„Ich dachte, ich sterbe“: Kassiererin Olga Pohl überlebte den Überfall.', ['Kassiererin Olga Pohl: „Ich dachte, ich sterbe“']],
    ['wie, mit Wemfall', 'Wie ein Sprecher dem „Elbkurier“ sagte, brach das Feuer im Keller aus.', ['ein Sprecher: brach das Feuer im Keller aus']],
    ['Konto', 'Der Nutzer @dorvat_live schrieb auf X: „Neun Tote.“', ['der Nutzer @dorvat_live: „Neun Tote.“']],
    ['ließ erklären', 'Der Angeklagte ließ über seinen Anwalt erklären, er bedauere die Tat.', ['der Angeklagte: er bedauere die Tat']],
    ['was gefragt war', 'Auf die Frage, ob er ihn hörte, antwortete der Zeuge: „Nein.“', ['der Zeuge: „Nein.“']],
    ['wann etwas war', 'Am Montag, gegen 0.30 Uhr, meldeten Anwohner einen Knall.', ['Anwohner: einen Knall']],
    ['wie, voran', 'Wie die Polizei mitteilte, wurde der Mann verletzt.', ['die Polizei: wurde der Mann verletzt']],
    ['Blatt ohne Nomen', 'Wie die „Elbpost“ berichtet, war er bekannt.', ['die „Elbpost“: war er bekannt']],
    ['nach Relativsatz', '„Es war laut“, sagte der Wirt, dessen Haus dort steht, „und dunkel.“', ['der Wirt: „Es war laut“ … „und dunkel.“']],
    ['Einschub', 'Er selbst, so Brink, sei erst um acht gekommen.', ['Brink: Er selbst … sei erst um acht gekommen']],
    ['Einschub, Zeit voran', 'Am Sonntag, sagte die Kapitänin, habe sie den Hafen verlassen.', ['die Kapitänin: Am Sonntag … habe sie den Hafen verlassen']],
    ['zusammengesetzt', 'Nach Polizeiangaben kamen 400 Menschen.', ['die Polizei: kamen 400 Menschen']],
    ['zwei Quellen', 'Laut Werft war er alt, nach Angaben von Anwohnern war er neu.', ['Werft: war er alt', 'Anwohner: war er neu']],
    ['sprechen von', 'Die Veranstalter sprachen von 1200 Teilnehmern, die Polizei von 700.', ['die Veranstalter: 1200 Teilnehmern', 'die Polizei: 700']],
    ['berichten von', 'Augenzeugen berichten von Schüssen.', ['Augenzeugen: Schüssen']],
    ['warnen vor', 'Der Wetterdienst warnt vor Sturm.', ['der Wetterdienst: Sturm']],
    ['für echt halten', 'Die Fachleute halten das Video für echt.', ['die Fachleute believes: das Video für echt']],
    ['will gesehen haben', 'Ein Zeuge will gesehen haben, wie zwei Männer flohen.', ['ein Zeuge: wie zwei Männer flohen']],
    ['bekannt geben', 'Am Montag gab die Polizei die Festnahme eines Mannes bekannt.', ['die Polizei: die Festnahme eines Mannes']],
    ['in einem Papier', 'Er habe davon gewusst, heißt es in einem internen Papier.', ['ein internes Papier: Er habe davon gewusst']],
    ['ohne Verb', 'Die Mutter fassungslos: „Er war bei mir.“', ['die Mutter: „Er war bei mir.“']],
    ['Swiss', '«Wir prüfen den Fall», hiess es bei der Kantonspolizei.', ['die Kantonspolizei: «Wir prüfen den Fall»']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
    expectVerbatim(read(text))
  })
})

describe('words that reach over sentences', () => {
  test.each([
    ['man, es, einer', 'Der Minister sagte, er sei krank. Man habe ihn gepflegt. Es gehe ihm gut. Einer der Pfleger sei bei ihm.', 4],
    ['seltenere Formen', 'Der Wirt sagte, er sei fort. Der Schaden belaufe sich auf viel Geld. Das Haus ruhe.', 3],
    ['Mehrzahl', 'Der Wirt sagte, er sei fort. Die Täter hätten gewartet.', 2],
    ['ein Indikativ ist keines mehr', 'Der Wirt sagte, er sei fort. Am Montag standen dort zwei Schiffe.', 1],
    ['was nie geschah, auch nicht', 'Der Wirt sagte, er sei fort. Beinahe hätten alle gewartet.', 1],
    ['ein Rezept auch nicht', 'Der Wirt sagte, er sei fort. Man nehme zwei Eier.', 1],
    ['es sei denn auch nicht', 'Der Wirt sagte, er sei fort. Es sei denn, es regnet.', 1],
  ])('%s', (_, text, several) => {
    expect(said(text)).toHaveLength(several)
  })

  test('whoever told it stands in the next sentence', () => {
    expect(said('Drei Menschen wurden verletzt. Das teilte die Polizei am Sonntag mit.')).toEqual(['die Polizei: Drei Menschen wurden verletzt'])
    expect(said('Drei Menschen wurden verletzt. Das teilte die Polizei nicht mit.')).toEqual([])
    expect(said('Der Mann floh. Das Haus brannte, und die Polizei kam.')).toEqual([])
  })
  test('what nobody named has said is denied in the next sentence, and what somebody named said stays theirs', () => {
    expect(said('Im Netz hieß es, zwei Menschen seien tot. Die Polizei wies das zurück.')).toEqual([
      'die Polizei denies: zwei Menschen seien tot',
      'nobody named: zwei Menschen seien tot',
    ])
    expect(said('Der Wirt sagte, zwei Menschen seien tot. Die Polizei wies das zurück.')).toEqual([
      'der Wirt: zwei Menschen seien tot',
      'die Polizei denies: zwei Menschen seien tot',
    ])
  })
  test('the turns of an interview are their speakers’ own words; one heading with a colon is none', () => {
    const talk = 'Moderatorin: Was haben Sie gesehen?\nKeller: Ich stand an der Brücke.\nModeratorin: Und dann?\nKeller: Dann kippte der Kran.'
    expect(said(talk)).toEqual([
      ...['Moderatorin: Was haben Sie gesehen?', 'Keller: Ich stand an der Brücke.', 'Moderatorin: Und dann?', 'Keller: Dann kippte der Kran.'],
    ])
    expect(said('Frage: Wussten Sie davon?\n\nAntwort: Nein, ich las davon.\n\nFrage: Und nun?\n\nAntwort: Nun gehe ich.')).toEqual([
      'nobody named: Nein, ich las davon.',
      'nobody named: Nun gehe ich.',
    ])
    expect(said('Ort: Hallberg\nZeit: heute\nEin Mann überfiel dort einen Laden.')).toEqual([])
  })
  test('where a report comes from, and the minute of a live blog, are said by nobody in it', () => {
    expect(said('HALLBERG, 17. Mai (npa) - Die Strecke ist frei, wie die Bahn mitteilte.')).toEqual(['die Bahn: Die Strecke ist frei'])
    expect(said('16:05 Uhr\nDer Verkehr rollt wieder, meldet die Bahn.')).toEqual(['die Bahn: Der Verkehr rollt wieder'])
  })
})

test.each([
  ['berufen', 'Der Sender TV Elbe, der sich auf Beamte beruft, meldet, die Geiseln seien frei.', 'der Sender TV Elbe > Beamte: die Geiseln seien frei'],
  ['unter Berufung', 'Wie die „Elbpost“ unter Berufung auf Beamte berichtet, war er bekannt.', 'die „Elbpost“ > Beamte: war er bekannt'],
  ['Angaben, berufen', 'Nach Angaben des Roten Kreuzes, das sich auf Zeugen beruft, brannten Häuser.', 'das Rote Kreuz > Zeugen: brannten Häuser'],
  ['erzählt', 'Der Zeuge sagte aus, der Angeklagte habe ihm erzählt, er sei fort.', 'der Zeuge > der Angeklagte: der Angeklagte habe ihm erzählt, er sei fort'],
  ['gehört', 'Nachbarn wollen gehört haben, er sei fort, berichtet die „Elbpost“.', 'die „Elbpost“ > Nachbarn: Nachbarn wollen gehört haben, er sei fort'],
  ['zitiert', '„Es ist alt“, zitiert das Blatt einen Ingenieur.', 'das Blatt > ein Ingenieur: „Es ist alt“'],
])('whose words are told within another’s follow in the chain: %s', (_, text, expected) => {
  expect(said(text)).toEqual([expected])
})

test('the minutes of a live blog are no speakers, their headings nobody’s words, and their day is the day of writing', () => {
  const blog =
    '18:42 Uhr: Deich bei Norderfeld gebrochen\nDer Deich ist gebrochen. Das bestätigte der Krisenstab.\n\n17:15 Uhr: Bund schickt Helfer\nDer Bund schickt Helfer, wie Landrat Uwe Thies am Sonntag ankündigte.\n\n16:03 Uhr: Straße gesperrt\nDie Straße ist gesperrt.\n\n14:50 Uhr: Straße nass\nDie Straße ist nass.'
  expect(said(blog)).toEqual(['der Krisenstab confirms: Der Deich ist gebrochen', 'Landrat Uwe Thies: Der Bund schickt Helfer'])
})
test('what is confirmed of the sentence before is confirmed, or not', () => {
  expect(said('Die Zeitung schrieb, er sei tot. Die Polizei bestätigte das nicht.')).toEqual(['die Zeitung: er sei tot', 'die Polizei confirms: er sei tot'])
  expect(read('Die Zeitung schrieb, er sei tot. Die Polizei bestätigte das nicht.').statements.map(({ negated }) => negated)).toEqual([false, true])
})

test('she is whoever stood in the sentence before; of two nobody is chosen', () => {
  expect(read('Anna Koval, eine Krankenschwester, hatte Dienst. Sie sagte, das Licht sei aus.').statements[0]?.entity).toBe('person:anna-koval')
  const [statement] = read('Anna Koval traf Lena Dorn am Tor. Sie sagte, das Licht sei aus.').statements
  expect([statement?.entity, statement?.ambiguous]).toEqual([null, ['Lena Dorn', 'Anna Koval']])
  expect(read('Tom Ried, Sprecher des Hafens, bestätigte die Verspätung. Der Sprecher sagte, er warte.').statements.map(({ entity }) => entity)).toEqual([
    'person:tom-ried',
    'person:tom-ried',
  ])
})

test.each([
  'Der Film „Das Boot am Kai“ läuft im Kino „Capitol“, und die Gaststätte „Zum Anker“ bleibt zu.',
  'Der Chef meldete sich am Montag.',
  'Er sprach von seiner Kindheit.',
  'Der Anwalt will Berufung einlegen.',
  'Der Bus hielt an der Ecke.',
  'Die sogenannte „Friedenswache“ wurde aufgelöst.',
])('nobody says anything: %s', (text) => {
  expect(said(text)).toEqual([])
})
