// Verbs of finding, calling, pleading and confirming that bring nobody's words, what nobody in particular says, and whom "he" means where nobody has a name.
// Beside each, the same shape with words.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const voices = (text: string): readonly string[] =>
  readText(text, 'Quay Post').statements.map((statement) => `${statement.speakers.slice(1).join(' > ')}: ${wordsOf(statement)}`)

describe('deeds are no words', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Crews found three sheds well alight.', []],
    ['Neither the club nor the league would confirm the fee.', []],
    ['The cook told her story to three papers.', []],
    ['Divers found a boot and saw a second float away.', []],
    ['Crews found two boys under the stairs and saw a third climb out.', []],
    ['Engineers found a hole in the hull but have not left the site.', []],
    ['The firefighters found the hatch had been bolted.', ['the firefighters: the hatch had been bolted']],
    ['The inquiry found three faults in the hull.', ['the inquiry: three faults in the hull']],
    ['Detectives found no proof that the hatch was bolted.', ['Detectives: no proof that the hatch was bolted']],
    ['A neighbour called the fire brigade.', []],
    ['It is not known who called the brigade.', []],
    ['The mayor called a meeting for Tuesday evening.', []],
    ['The mayor called the delay a disgrace.', ['the mayor: the delay a disgrace']],
    ['The village said goodbye to the ferry, and the owner said nothing about the price.', []],
    ['Dole rose only to confirm his name.', []],
    ['The union could not verify either version.', []],
    ['Her uncle pointed to the wreck and said the cargo was salt.', ['her uncle: the cargo was salt']],
    ['We apologise for the mistake. We could not confirm the hour.', []],
    ['The firm promised help to the crew, and a hearing is to be held in May.', ['the firm: help to the crew']],
    ['Ada, a cook who asked that her surname not be used because she feared for her post, said she had seen nothing.', ['Ada: she had seen nothing']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

describe('of nobody in particular', () => {
  test.each<readonly [string, readonly string[]]>([
    ['The lamp was lit by a child, it was said.', ['nobody named: The lamp was lit by a child']],
    ['It has emerged that the hatch was bolted.', ['nobody named: the hatch was bolted']],
    ['It was confirmed that nobody else was aboard.', ['nobody named: nobody else was aboard']],
    ['A boy emerged from the hold that was still dry.', []],
    ['The mate, Col Tarn, gave evidence that the hatch was bolted.', ['the mate, Col Tarn: the hatch was bolted']],
    ['The firm rejects the accusation.', ['the firm: the accusation']],
    ['The firm rejects the report.', []],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))

  test('a quotation is not the name of whoever speaks after it', () => {
    expect(voices('“Nobody told us.” “We stood in the wet for an hour,” Ada Tarn said.')).toContain('Ada Tarn: “We stood in the wet for an hour,”')
    expect(voices('“Nobody told us.” “We stood in the wet for an hour,” Ada Tarn said.').join()).not.toContain('” Ada Tarn:')
  })
})

describe('whom “he” and “she” mean', () => {
  test.each<readonly [string, string]>([
    ['Divers spoke to a clerk. He said the hatch was bolted.', 'the clerk: the hatch was bolted'],
    ['Residents heard a bang. Mrs Tarn saw a van leave. She told officers that the van was red.', 'Mrs Tarn: the van was red'],
    ['The first copy was posted on a Marnholm news channel. We found the pilot. He told us he had filmed it.', 'the pilot: he had filmed it'],
    ['A clerk met a pilot. He said the hatch was bolted.', 'He: the hatch was bolted'],
    ['A man met Karl Tarn. He said the hatch was bolted.', 'Karl Tarn: the hatch was bolted'],
    ['His mother saw the van. He said the hatch was bolted.', 'He: the hatch was bolted'],
  ])('%s', (text, expected) => expect(voices(`Boat sinks at Orm\n\n${text}`)).toContain(expected))
})
