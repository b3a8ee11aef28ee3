// Sentences that are somebody's by their verb alone, and whose: after a denial, a question, whoever only spoke up; names cut to a letter; what is told of one's own saying.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const OPENING = 'Nachrichten vom Hafen\n\nDas Amt wurde am Montag wieder geöffnet, und die Leute standen in einer langen Schlange vor der Tür.\n\n'
const voices = (text: string): readonly string[] =>
  readText(OPENING + text, 'Hafenpost').statements.map((statement) => `${statement.speakers.slice(1).join(' > ')}: ${wordsOf(statement)}`)

describe('whose the subjunctive is', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Jens T. stritt die Tat ab. Am Abend habe er das Gegenteil erklärt.', ['Jens T.: die Tat', 'Jens T.: Am Abend habe er das Gegenteil erklärt']],
    ['Die Wirtin blieb dabei, dass es gebrannt habe.', ['die Wirtin: es gebrannt habe']],
    ['Dann wollte sich der Fahrer zum Unfall äußern. Er habe gebremst.', ['der Fahrer: Er habe gebremst']],
    ['Der Fahrer wollte sich nicht äußern. Er habe gebremst.', ['nobody named: Er habe gebremst']],
    [
      'Der als Zeuge geladene Wirt schilderte dem Gericht, dass es brannte. Danach habe es gekracht.',
      ['der als Zeuge geladene Wirt: es brannte', 'der als Zeuge geladene Wirt: Danach habe es gekracht'],
    ],
    [
      'Das Tor sei offen gewesen, so die Werft. Wer das Tor öffne, mache sich strafbar.',
      ['die Werft: Das Tor sei offen gewesen', 'die Werft: Wer das Tor öffne, mache sich strafbar'],
    ],
    [
      'Die Werft teilte mit, dass alles falsch sei. Die Verträge mit den Händlern, die darin genannt würden, seien längst beendet.',
      ['die Werft: alles falsch sei', 'die Werft: Die Verträge mit den Händlern, die darin genannt würden, seien längst beendet'],
    ],
    ['In ihrer Ausgabe vom 11. Mai hat die „Hafenpost“ behauptet, die Werft sei verkauft.', ['die „Hafenpost“: die Werft sei verkauft']],
    ['Die Männer liefen davon. Ihre Behauptung: Der Wirt sei tot.', ['nobody named: Der Wirt sei tot']],
    ['Wörtlich heißt es in dem Schreiben der Behörde: „Das Tor war zu.“', ['das Schreiben der Behörde: „Das Tor war zu.“']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})
