// "Berg said three people died. This is false.": the page judges what somebody said, and what is to be said is said by nobody yet.
import { expect, test } from 'vitest'
import { standingAt } from '../../src/model/standing.ts'
import { readText } from './page-in-hand.ts'

function standing(text: string, words: string): string {
  const reading = readText(text)
  const start = text.indexOf(words)
  const statement = reading.statements.find(({ content }) => content.some((span) => span.start <= start && start < span.end)) ?? null
  return standingAt({ unasserted: reading.unasserted ?? [] }, { start, end: start + words.length }, statement)
}

test.each<readonly [text: string, words: string, stands: string]>([
  ['Mayor Berg said three people died. This is false.', 'three people', 'denied'],
  ['The channel reported that the dam had burst. That was not true: the dam is intact.', 'the dam had burst', 'denied'],
  ['A post says that two men were arrested. They were not.', 'two men', 'denied'],
  ['The paper claimed that ten boats sank. It never did correct it. The claim was baseless.', 'ten boats', 'asserted'], // not the sentence before
  ['It has been claimed that the pilot slept. There is no evidence for this.', 'the pilot slept', 'open'],
  ['The ministry rejected as “fantasy” a report that 70 men had left.', '70 men', 'denied'],
  ['Nobody in the town believes that the fire was an accident.', 'the fire was an accident', 'open'],
  ['The mayor is expected to say on Monday that two roads will open.', 'two roads', 'open'],
  ['The mayor may say later that two men had died.', 'two men', 'open'],
  ['Officials stopped short of saying that two men had died.', 'two men', 'open'],
  // and beside them
  ['Mayor Berg said three people died. This is true.', 'three people', 'asserted'],
  ['Mayor Berg said three people died. That is false, the hospital said.', 'three people', 'asserted'], // two voices, and both are told
  ['Mayor Berg said three people died. It was wrong of him.', 'three people', 'asserted'],
  ['Mayor Berg said three people died. He was not there.', 'three people', 'asserted'],
  ['The mayor said on Monday that two roads will open.', 'two roads', 'asserted'],
])('%s', (text, words, stands) => expect(standing(text, words)).toBe(stands))

test('whoever is expected to speak has not spoken', () => {
  expect(readText('The mayor is expected to say that the road will open.').statements).toEqual([])
  expect(readText('The mayor, as expected, said that the road will open.').statements).toHaveLength(1)
})
