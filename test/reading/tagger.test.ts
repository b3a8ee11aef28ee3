// The tagger gives what wink-nlp gives, though it asks each run of characters once: the words, the space before each, the part of speech.
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { expect, test } from 'vitest'
import { taggerInHand } from '../../src/reading/tagger.ts'

const TEXTS = [
  'The crane fell at noon, and nobody was below.',
  "They can't and won't say; the port's own log doesn't. It's Lane's, isn't it? She'd've known.",
  '“It bent,” said Mara Lane (a docker), “and then — well-known as it was — it fell…”',
  'U.S. officials told the Echo-Post at 8.40pm on 13/05/2015 that $1,200,000.50 was lost: see http://quay.example/a?b=c, or write to a.b@quay.example!',
  '#eastquay @maralane 😀👍 :-) 1st 22nd 1990s ’90s e-mail re-opened anti-port cannot gonna',
  'two  spaces,   three\nand a line\r\n\r\nor two\tthen a tab',
  'Ein Kran stürzte um. Łódź, naïve café, O’Neill d’Arc',
  '.-- ... ?! ((( ))) "" \'\' `` [sic] <3 </3 & + = ~ ^ © ™',
  `${' '.repeat(70)}x${'-y'.repeat(30)} ${'.z'.repeat(30)}`,
  '',
]

test('words, spaces and parts of speech are those of wink-nlp, the first time and again', () => {
  const nlp = winkNLP(model, ['pos'])
  const tagger = taggerInHand()
  for (const text of [...TEXTS, ...TEXTS, ...TEXTS.map((text) => text.toUpperCase()), TEXTS.join(' '), ...TEXTS.map((text) => [...text].reverse().join(''))]) {
    const tokens = nlp.readDoc(text).tokens()
    const { tokens: words, gaps, tags } = tagger(text)
    expect(words.map((word) => word.text)).toEqual(tokens.out(nlp.its.value))
    expect(gaps.map((gap) => ' '.repeat(gap))).toEqual(tokens.out(nlp.its.precedingSpaces))
    expect(tags).toEqual(tokens.out(nlp.its.pos))
  }
})

test('white space beyond what the tokenizer counts is counted as it counts it', () => {
  const nlp = winkNLP(model, ['pos'])
  for (const gap of [' '.repeat(70_000), '\u00a0\u00a0 \u2003'])
    expect(taggerInHand()(`quay${gap}mole`).gaps).toEqual([0, nlp.readDoc(`quay${gap}mole`).tokens().out<string>(nlp.its.precedingSpaces).at(-1)?.length])
})
