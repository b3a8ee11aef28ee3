// Which way a German weekday is read, by the finite verb between its own commas. Written on Wednesday 15 April 2026, in the morning.
import { expect, test } from 'vitest'
import { germanTimes } from '../../src/reading/languages/german/times.ts'

test.each([
  ['Am Montag werde die Brücke gesprengt, sagte der Bürgermeister.', 'future'],
  ['Die Schleuse bleibt bis Freitag gesperrt.', 'future'],
  ['Die Straße sei noch bis Freitag gesperrt, hieß es.', 'future'],
  ['Die Brücke wird, wie angekündigt, am Montag gesprengt.', 'future'],
  ['Die Prüfung solle am Freitag beginnen.', 'future'],
  ['Der Prozess, der lange dauerte, wird am Donnerstag fortgesetzt.', 'future'],
  ['Ein Video, das den Einsturz zeigen soll, wurde laut Behörde nicht am Dienstag aufgenommen.', 'past'],
  ['Wer die Brücke nutzen will, stand am Montag vor einer Schranke.', 'past'],
  ['Die Schleuse war bis Freitag gesperrt.', 'past'],
  ['Die Brücke soll am Montag eingestürzt sein.', 'past'],
  ['Am Montag wurde die Brücke gesperrt.', 'past'],
  ['Das Dach sei am Montag eingestürzt, sagte sie.', 'past'],
])('%s', (text, tense) => {
  expect(germanTimes.find({ text, start: 0, inQuotation: () => false }).find(({ quote }) => /tag$/.test(quote))?.value.tense).toBe(tense)
})

test.each([
  ['Vorgestern war es ruhig.', ['Vorgestern']],
  ['Gestern kam die Polizei, übermorgen wird demonstriert.', ['Gestern', 'übermorgen']],
  ['Morgen wird gewählt.', ['Morgen']],
  ['Der Morgen war kalt.', []],
  ['Guten Morgen, sagte er.', []],
])('days beside the writing begin sentences too: %s', (text, quotes) => {
  expect(germanTimes.find({ text, start: 0, inQuotation: () => false }).map(({ quote }) => quote)).toEqual(quotes)
})
