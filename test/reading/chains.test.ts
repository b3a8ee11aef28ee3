// Who reports whom, outermost first: small pages, the whole chain of each statement, and beside each the words that look alike and have another.
import { expect, test } from 'vitest'
import { expectVerbatim, readText } from './page-in-hand.ts'

const chains = (text: string): readonly string[] => {
  const reading = readText(text, 'Quay Post')
  expectVerbatim(reading)
  return reading.statements.map(({ speakers }) => speakers.join(' > '))
}

type Case = readonly [name: string, text: string, chain: readonly string[], beside: string, not: readonly string[]]
const CASES: readonly Case[] = [
  [
    'a spokesperson of a named body',
    'A spokesman for the Port of Marren said the crane was old.',
    ['Quay Post > a spokesman for the Port of Marren > the Port of Marren'],
    'A fisherman from the Port of Marren said the crane was old.',
    ['Quay Post > a fisherman from the Port of Marren'],
  ],
  [
    'a body that owns its spokeswoman',
    'The ferry company’s spokeswoman said nobody was hurt.',
    ["Quay Post > the ferry company's spokeswoman > the ferry company"],
    'The ferry company’s cook said nobody was hurt.',
    ["Quay Post > the ferry company's cook"],
  ],
  [
    'a spokeswoman after her body',
    'The harbour board said the gate was shut. A spokeswoman said it would open on Monday.',
    ['Quay Post > the harbour board', 'Quay Post > a spokeswoman > the harbour board'],
    'Mara Lane said the gate was shut. A spokeswoman said it would open on Monday.',
    ['Quay Post > Mara Lane', 'Quay Post > a spokeswoman'],
  ],
  [
    'what witnesses told the police',
    'Police said witnesses told officers that the gate was open.',
    ['Quay Post > Police > witnesses'],
    'Police said witnesses saw that the gate was open.',
    ['Quay Post > Police'],
  ],
  [
    'three in a row',
    'The inquiry says that, according to two dockers, the pilot had told the tower he was lost.',
    ['Quay Post > the inquiry > two dockers > the pilot'],
    'The inquiry says that two dockers and the pilot were lost.',
    ['Quay Post > the inquiry'],
  ],
  [
    'a deputy by name',
    'Mara Lane told the Ledger her deputy, Karl Moor, had told her the dam was “sound”.',
    ['Quay Post > Mara Lane > her deputy, Karl Moor'],
    'Mara Lane told the Ledger she had told them the dam was “sound”.',
    ['Quay Post > Mara Lane'],
  ],
  [
    'one whose denial is told',
    'Police said the owner denied that five people were hurt.',
    ['Quay Post > Police > the owner'],
    'Police denied that the owner had said five people were hurt.',
    ['Quay Post > Police'],
  ],
  [
    'a paper that tells what a port said',
    'According to the Ledger, the port said the crane was old.',
    ['Quay Post > the Ledger > the port'],
    'According to the Ledger, the port shut when the crane fell, as the mayor said.',
    ['Quay Post > the Ledger'],
  ],
  [
    'whom a paper cited',
    'According to the Ledger, which cited two officials, the ship was lost. The Echo, which quoted a docker, said it was found.',
    ['Quay Post > the Ledger > two officials', 'Quay Post > the Echo > a docker'],
    'According to the Ledger, which is a daily, the ship was lost.',
    ['Quay Post > the Ledger'],
  ],
  [
    'a name behind the office',
    '“All are safe,” the head teacher, Rosa Klein, said. “It is shut,” said its director, Olga Brandt.',
    ['Quay Post > the head teacher, Rosa Klein', 'Quay Post > its director, Olga Brandt'],
    '“All are safe,” the head teacher, who was there, said. “It is shut,” said its director, Monday.',
    ['Quay Post > the head teacher', 'Quay Post > its director'],
  ],
  [
    'a spokesman named before',
    'Tom Reed, a spokesman for the yard, confirmed the delay. The spokesman added that two ships were waiting.',
    ['Quay Post > Tom Reed', 'Quay Post > Tom Reed'],
    'Tom Reed, a docker at the yard, confirmed the delay. The spokesman added that two ships were waiting.',
    ['Quay Post > Tom Reed', 'Quay Post > the spokesman'],
  ],
  [
    'an office named before',
    'Mara Lane, mayor of Kell, said the quay was shut. The mayor added that it would open.',
    ['Quay Post > Mara Lane', 'Quay Post > Mara Lane'],
    'Mara Lane, mayor of Kell, said the quay was shut. The nurse added that it would open.',
    ['Quay Post > Mara Lane', 'Quay Post > the nurse'],
  ],
  [
    'a voice in footage',
    'The video shows two guards at the gate. A man is heard shouting “Get back!”',
    ['Quay Post > the footage > a man'],
    'Two guards stood at the gate. A man shouted “Get back!”',
    ['Quay Post > a man'],
  ],
  [
    'a paper that quotes somebody',
    'The Ledger quoted Mara Lane as saying the crane was old.',
    ['Quay Post > the Ledger > Mara Lane'],
    'The Ledger called Mara Lane, who said the crane was old.',
    ['Quay Post > Mara Lane'],
  ],
  [
    'nobody behind a belief',
    'The clip is believed to have been filmed on Sunday.',
    ['Quay Post > nobody named'],
    'The union believes the clip was filmed on Sunday.',
    ['Quay Post > the union'],
  ],
  [
    'a crowd in footage',
    'In the video, dockers are heard chanting “Open the gate”.',
    ['Quay Post > the footage > dockers'],
    'On Monday, dockers chanted “Open the gate”.',
    ['Quay Post > dockers'],
  ],
  [
    'the words of a post',
    'The group Deep Keel posted the clip with the caption: “It fell.”',
    ['Quay Post > the group Deep Keel'],
    'The group Deep Keel posted the clip, which shows the fall.',
    [],
  ],
  [
    'according to a spokesman',
    'According to a spokesman for the coastguard, the boat was empty.',
    ['Quay Post > a spokesman for the coastguard > the coastguard'],
    'According to the coastguard, the boat was empty.',
    ['Quay Post > the coastguard'],
  ],
  [
    'two bodies in one sentence',
    'The union said the rope was worn, but a port spokesman said it was new.',
    ['Quay Post > the union', 'Quay Post > a port spokesman > the port'],
    'The union and the port said the rope was worn.',
    ['Quay Post > the union and the port'],
  ],
  [
    'what an authority told the paper',
    'The inspectorate told the Quay Post that the crane was old.',
    ['Quay Post > the inspectorate'],
    'The inspectorate told the Ledger that the crane was old.',
    ['Quay Post > the inspectorate'],
  ],
  [
    'a pronoun for a body’s voice',
    'A council spokesman said the bridge was safe. He said it had been checked.',
    ['Quay Post > a council spokesman > the council', 'Quay Post > a council spokesman > the council'],
    'Mara Lane said the bridge was safe. She said it had been checked.',
    ['Quay Post > Mara Lane', 'Quay Post > Mara Lane'],
  ],
  [
    'an update under a confirmation',
    'The crane fell on Saturday, dockers said.\n\nUPDATE: The port has confirmed the fall. Three men were hurt.',
    ['Quay Post > dockers', 'Quay Post > the port', 'Quay Post > the port'],
    'The port has confirmed the fall. Three men were hurt.',
    ['Quay Post > the port'],
  ],
  [
    'a statement signed by a body',
    'A letter, signed by the crew’s committee, reads: “We will not sail.”',
    ["Quay Post > the crew's committee"],
    'A letter on the quay wall lists the names of the crew.',
    [],
  ],
  [
    'a claim of somebody’s',
    'The union’s claim that the rope was worn was read out.',
    ['Quay Post > the union'],
    'A claim that the rope was worn was read out.',
    [],
  ],
]

for (const [name, text, chain, beside, not] of CASES) {
  test(name, () => expect(chains(text)).toEqual(chain))
  test(`beside “${name}”: ${beside.slice(0, 60)}`, () => expect(chains(beside)).toEqual(not))
}
