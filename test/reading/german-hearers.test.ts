// German: whom words are said to, figures that are given and give nothing, and on whom a teller rests; beside each, the same shape where it is otherwise.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const voices = (text: string): readonly string[] =>
  readText(`Nachrichten aus dem Hafen von heute\n\nDas Hafenamt ist seit dem Montag wieder für alle geöffnet.\n\n${text}`, 'Hafenpost').statements.map(
    (statement) => `${statement.speakers.slice(1).join(' > ')}: ${wordsOf(statement)}`,
  )

describe('wer es sagt', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'Eine 38-jährige Zeugin, die nicht genannt werden will, sagte dieser Redaktion, sie habe drei Schläge gehört.',
      ['eine 38-jährige Zeugin: sie habe drei Schläge gehört'],
    ],
    ['Der Bürgermeister sagte unserer Zeitung, der Steg sei alt.', ['der Bürgermeister: der Steg sei alt']],
    ['Diese Zeitung sagte ihm, der Steg sei alt.', ['diese Zeitung: der Steg sei alt']],
    ['Die Zahl der Verletzten gab das Krankenhaus am Abend mit 12 an, am Morgen waren es noch 25 gewesen.', ['das Krankenhaus: Die Zahl der Verletzten … 12']],
    ['Das Krankenhaus gab an, zwölf Menschen seien verletzt.', ['das Krankenhaus: zwölf Menschen seien verletzt']],
    ['Ein Bericht aus dem Jahr 2019, der der Hafenpost vorliegt, besagt das Gegenteil.', []],
    ['Der Bote hatte unter Berufung auf Ermittlerkreise von vier Toten berichtet.', ['der Bote > Ermittlerkreise: vier Toten']],
    ['Das bestätigte das Auswärtige Amt am Montagabend auf Anfrage des Boten.', []],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})
