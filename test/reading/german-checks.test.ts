// German pages that check footage, police releases and tickers: claims that are passed on, what is denied, sources in the midst of a sentence; and beside each
// what must not be read so.
import { describe, expect, test } from 'vitest'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'

const read = (text: string) => resolved(readPage({ ...textPage(text), language: 'de' }), { published: '2026-03-16' }, 'Europe/Berlin', null)
const said = (text: string): readonly string[] =>
  read(text).statements.map(({ speakers, content }) => `${speakers.slice(1).join(' > ')}: ${content.map(({ quote }) => quote).join(' … ')}`)
const unasserted = (text: string): readonly string[] => (read(text).unasserted ?? []).map(({ as, quote }) => `${as}: ${quote}`)
const times = (text: string) => read(text).times.map(({ quote, value }) => `${quote}: ${value}`)
const places = (text: string) => read(text).places.map(({ name, kind }) => `${name}: ${kind}`)
const counts = (text: string) => read(text).counts.map(({ quote, atLeast, atMost, of }) => `${quote}: ${atLeast ?? ''}-${atMost ?? ''} ${of}`)
const seen = (text: string) => read(text).appearances.map(({ where, by }) => `${where}${by === null ? '' : ` by ${by}`}`)

describe('a claim about footage is not the page’s own', () => {
  test.each([
    ['Ein Video auf Murmel soll den Brand in Wexmar zeigen.', ['nobody named: den Brand in Wexmar zeigen']],
    ['Das Video, das den Brand in Wexmar zeigen soll, ist alt.', ['nobody named: den Brand in Wexmar zeigen']],
    ['Angeblich soll der Clip am 6. Februar in Wexmar entstanden sein.', ['nobody named: der Clip am 6. Februar in Wexmar entstanden sein']],
    ['Sie sollen den Brand in Wexmar zeigen.', ['nobody named: den Brand in Wexmar zeigen']],
    ['Es wird behauptet der Clip sei in Wexmar entstanden.', ['nobody named: der Clip sei in Wexmar entstanden']],
    ['Von einem „Sturm auf Wexmar“ ist die Rede.', ['nobody named: „Sturm auf Wexmar“']],
    ['Die Behauptung: „Wexmar brennt.“', ['nobody named: „Wexmar brennt.“']],
    ['Sie ist nicht die einzige, die den Clip teilt und behauptet, er sei neu.', ['nobody named: er sei neu']],
    ['Der Clip wird mit der Angabe «Wexmar, gerade eben» auf Murmel verbreitet.', ['nobody named: «Wexmar, gerade eben»']],
    ['Die Bildunterschrift lautet „Betet für Wexmar“.', ['nobody named: „Betet für Wexmar“']],
    ['So wird auf Murmel behauptet, eine Drohne habe den Brand ausgelöst.', ['nobody named: eine Drohne habe den Brand ausgelöst']],
    ['Insgesamt soll es 16 Verletzte geben.', ['nobody named: es 16 Verletzte geben']],
    ['Nutzer teilen den Clip mit der Behauptung, in Wexmar sei ein Kran umgestürzt.', ['Nutzer: in Wexmar sei ein Kran umgestürzt']],
    ['Der Clip wird mit der Behauptung geteilt, er zeige den Kran in Wexmar.', ['nobody named: er zeige den Kran in Wexmar']],
    ['Die Behauptung des Vereins Kaibund, der Kran sei alt, ist falsch.', ['der Verein Kaibund: der Kran sei alt']],
    ['Zunächst war davon die Rede, dass auch Kinder an Bord waren.', ['nobody named: auch Kinder an Bord waren']],
    ['Der Beitrag gibt vor, den Brand in Wexmar zu zeigen.', ['der Beitrag: den Brand in Wexmar zu zeigen']],
    [
      'Die Halle am Kai brannte.\n\nBehauptung: Der Clip zeigt den Brand in Wexmar.\n\nBewertung: Falsch.',
      ['nobody named: Der Clip zeigt den Brand in Wexmar'],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
  test.each([
    'Der Kran soll am Montag abgebaut werden.',
    'Die neue Brücke soll den Verkehr entlasten und am Montag öffnen.',
    'Die Behauptung, die im Netz kursiert, ist alt.',
    'Die Polizei gibt vor Gericht nach.',
    'Wir fanden heraus, dass der Clip alt ist.',
    'Der Unfall forderte drei Verletzte.',
    'Der Unfall oberhalb von Wexmar ging glimpflich aus.',
    'Die Zeitung zeigt es mit dem Titel „Wexmar“ am Kai.',
  ])('nobody says anything: %s', (text) => expect(said(text)).toEqual([]))
})

describe('what the page denies of footage', () => {
  test.each([
    ['Das Video zeigt nicht den Brand in Wexmar, sondern ein Feuer in Lund.', ['denied: den Brand in Wexmar']],
    ['Nein, dieses Video zeigt nicht, wie Fischer in Wexmar kentern.', ['denied: Fischer in Wexmar kentern.']],
    ['Das Foto ist nicht vom 29. Oktober 2025.', ['denied: vom 29. Oktober 2025.']],
    ['Es kann nicht am 29. Oktober entstanden sein.', ['denied: am 29. Oktober entstanden sein.']],
    ['Ein Beitrag verortet den Clip in Wexmar, was auch falsch ist.', ['denied: Ein Beitrag verortet den Clip in Wexmar']],
    ['Es explodieren dort keine Schiffe im Hafen von Wexmar, sondern das Lager der Werft.', ['denied: Schiffe im Hafen von Wexmar']],
    ['Alle Aufnahmen zeigen Lund, nicht Wexmar.', ['denied: Wexmar.']],
    ['Der Clip ist nicht 2021 entstanden.', ['denied: 2021 entstanden.']],
    ['Man sieht keine Merkmale, die darauf schließen lassen, dass es Wexmar ist.', ['open: es Wexmar ist.']],
    ['Der Sturm wütete nicht in Wexmar.', ['denied: in Wexmar.']],
    ['Die Aufnahme stammt nicht vom 3. März.', ['denied: vom 3. März.']],
    ['Der Clip zeigt somit keine Szenen vom 19. November 2025.', ['denied: Szenen vom 19. November 2025.']],
    ['Es wurde nicht in Wexmar aufgenommen.', ['denied: in Wexmar aufgenommen.']],
    ['Der Clip hat mit dem Brand in Wexmar nichts zu tun.', ['denied: dem Brand in Wexmar nichts zu tun.']],
    ['Hier ist angeblich ein Auto explodiert, aber die Straße war leer.', ['rumoured: Hier ist angeblich ein Auto explodiert']],
  ])('%s', (text, expected) => expect(unasserted(text)).toEqual(expected))
  test.each([
    'Das Video zeigt nicht nur Wexmar, sondern auch Lund.',
    'Der Hafen ist nicht in der Lage, alles zu fassen.',
    'Die Aufnahme stammt aus Wexmar und wurde am Sonntag nicht weiter geteilt.',
    'Ein angeblich neues Video zeigt die Brücke in Wexmar.',
    'Die Ursache des Brandes in Wexmar steht noch nicht fest.',
  ])('nothing is denied: %s', (text) => expect(unasserted(text)).toEqual([]))
})

describe('whose words they are', () => {
  test.each([
    ['Die Anwohner hatten der Polizei zufolge einen Knall gehört.', ['die Polizei: Die Anwohner hatten … einen Knall gehört']],
    ['Drei kamen in die Klinik, zudem wurde einer laut Feuerwehr leicht verletzt.', ['Feuerwehr: zudem wurde einer … leicht verletzt']],
    ['Die Halle, die laut Werft leer stand, brannte ab.', ['Werft: leer stand']],
    [
      'Tausende kamen, nach Angaben der Veranstalter waren es 12.000, die Polizei sprach von rund 7000.',
      ['die Veranstalter: waren es 12.000', 'die Polizei: rund 7000'],
    ],
    ['Nach bisherigem Kenntnisstand der Polizei kam der Wagen von der Straße ab.', ['die Polizei: kam der Wagen von der Straße ab']],
    ['Gemäss der Werft war der Kran alt.', ['die Werft: war der Kran alt']],
    ['Er befindet sich nach Angaben der Armee in kritischem Zustand.', ['die Armee: Er befindet sich … in kritischem Zustand']],
    ['Der Kran sei alt, sagt sie. Weiterhin erklärt sie, er werde abgebaut.', ['sie: Der Kran sei alt', 'sie: er werde abgebaut']],
    ['Laut Angaben der Werft war er alt, laut ersten Informationen nicht.', ['die Werft: war er alt', 'nobody named: nicht']],
    ['Der Kran war alt, wie der Chef der Vereinten Werften (VW), Karl Moser, sagte.', ['Karl Moser: Der Kran war alt']],
    ['Der Kran war alt, wie auch andere Medien berichteten.', ['andere Medien: Der Kran war alt']],
    ['Der Kran war alt, wie die Werft in einer Mitteilung vom 30. 12. schreibt.', ['die Werft: Der Kran war alt']],
    ['Prüfer von «Blick» fanden jedoch mithilfe von Karten heraus, dass der Clip alt ist.', ['Prüfer von «Blick»: der Clip alt ist']],
    ['Sie wurden von Nachbarn alarmiert, die auch von Explosionen berichteten.', ['Nachbarn: Explosionen']],
    [
      'Der Fahrer sei abgekommen, so die Polizei. So hätten Zeugen ihn gesehen. Auch an der Brücke gebe es Schäden.',
      ['die Polizei: Der Fahrer sei abgekommen', 'die Polizei: So hätten Zeugen ihn gesehen', 'die Polizei: Auch an der Brücke gebe es Schäden'],
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
  test('words in the subjunctive without a speaker near are somebody’s whom nobody names', () => {
    expect(said('Der größte Teil der Proteste sei friedlich verlaufen. Der Wirt raunte, der Kran sei alt.')).toEqual([
      'nobody named: Der größte Teil der Proteste sei friedlich verlaufen',
    ])
  })
  test('where two have spoken, words behind a sentence of the page are neither’s', () => {
    const [, , third] = said('Der Kran sei alt, sagte die Werft. Er sei neu, sagte der Hafen. Es regnete stark. Die Seile seien gerissen.')
    expect(third).toBe('nobody named: Die Seile seien gerissen')
  })
})

test.each([
  ['Polizei: Brand am Ostkai war gelegt', ['Polizei: Brand am Ostkai war gelegt']],
  ['Lund: Polizei sucht Zeugen', []],
  ['Brand am Ostkai: Drei Menschen wurden verletzt', []],
  ['Feuerwehr: Wie lange brannte es?', []],
])('a headline’s colon: %s', (headline, expected) => expect(said(`${headline}\n\nAm Montag brannte es am Kai. Die Ursache ist noch unklar.`)).toEqual(expected))

describe('when, where and how many', () => {
  test.each([
    ['In der Nacht auf Pfingstmontag brannte es.', ['Nacht auf Pfingstmontag: 2025-06-08TNI']],
    ['Am Donnerstag um 5 Uhr 45 brannte es.', ['Donnerstag um 5 Uhr 45: 2026-03-12T05:45']],
    ['Am Morgen des 9. März und am Dienstag früh brannte es.', ['Morgen des 9. März: 2026-03-09TMO', 'Dienstag früh: 2026-03-10TMO']],
    [
      'Es sollen am 30. Januar zwei Boote in geringer Entfernung vom Hafen der Stadt am Rande des Deichs eine Tonne abgeworfen haben.',
      ['30. Januar: 2026-01-30'],
    ],
    ['Das teilte sie am Donnerstag (12. 3.) mit.', ['Donnerstag (12. 3.: 2026-03-12']],
    ['Das Video stammt aus 2023.', ['2023: 2023']],
    ['Heuer im Jänner brannte es in der Früh nicht.', ['Heuer: 2026', 'Jänner: 2026-01', 'Früh: XXXX-XX-XXTMO']],
    ['Der Clip wird geteilt, er zeige den Brand vom 3. Mai in Wexmar.', ['3. Mai: 2025-05-03']],
    ['Ein Video mit dem Titel „Gestern in Wexmar“ tauchte auf.', ['Gestern: PAST_REF']],
    ['„Gestern war es ruhig“, sagte der Wirt.', ['Gestern: 2026-03-15']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
  test.each([
    ['Die A 7 und die B 27 sind frei, auch die naheliegende A 1.', ['A 7: street', 'B 27: street', 'A 1: street']],
    ['Es geschah in Höhe des Stadtteiles Altlau.', ['Altlau: district']],
    ['Im Kreis 8 brannte es, im 3. Bezirk nicht.', ['Kreis 8: district', '3. Bezirk: district']],
    ['Ein Auto brannte an der Ecke Linden-/Weberstraße.', ['Lindenstraße: street', 'Weberstraße: street']],
    ['Im Westen Norwegens schneite es.', ['Norwegen: country']],
    ['Zwischen Bruckau und Lohen fuhr im hessischen Volkheim kein Zug.', ['Bruckau: city', 'Lohen: city']],
    ['Am Piz Belverin rutschte Schnee.', ['Piz Belverin: area']],
    ['In der Lunder Altstadt brannte es.', ['Lunder Altstadt: area']],
    ['Er fuhr von Walldorn kommend geradeaus.', ['Walldorn: city']],
    ['Die Halle stand in Vollbrand, der Wirt rief nach Hilfe.', []],
  ])('%s', (text, expected) => expect(places(text)).toEqual(expected))
  test.each([
    ['Fast eine Million Menschen sahen es.', ['Fast eine Million Menschen: 1000000-1000000 Menschen']],
    ['Vier wurden verletzt, 13 davon schwer, eine davon starb.', ['Vier: 4-4 Menschen', '13 davon: 13-13 Schwerverletzte', 'eine davon: 1-1 Schwerverletzte']],
    ['Auf der Autobahn 9 nahe Wexmar gab es 12 Male Stau in beide Richtungen.', []],
    ['Es gab 14 leicht und drei schwer Verletzte.', ['14 leicht: 14-14 Leichtverletzte', 'drei schwer Verletzte: 3-3 Schwerverletzte']],
    ['Zwei leicht verletzte Personen kamen ins Spital.', ['Zwei leicht verletzte Personen: 2-2 Personen']],
    ['27 Polizisten wurden leicht und einer schwer verletzt.', ['27 Polizisten: 27-27 Polizisten', 'einer schwer verletzt: 1-1 Schwerverletzte']],
    ['Nach vorläufigem Stand rund 2400 Menschen starben.', ['rund 2400 Menschen: 2400-2400 Menschen']],
    ["Es kamen 1'200 Besucher.", ["1'200 Besucher: 1200-1200 Besucher"]],
    ['Im Kreis 8 die Kleider einer Frau brannten.', []],
    ['Die Kosten waren hoch: Es waren es 12.000 Euro.', []],
  ])('%s', (text, expected) => expect(counts(text)).toEqual(expected))
  test.each([
    ['Das Video wurde bereits im Mai 2017 von „Kai Blick“ auf YouTube hochgeladen.', ['YouTube by Kai Blick']],
    ['Das verbreitete Video ist alt.', []],
    ['Das Video von der Flutwelle ist am Sonntag auf YouTube verbreitet worden.', ['YouTube']],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))
})
