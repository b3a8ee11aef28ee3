// Of which premises, berth or event a count is said; and beside each, words that look alike and give it no scope or another.
import { expect, test } from 'vitest'
import { readText } from './page-in-hand.ts'

const scopes = (text: string): readonly string[] => readText(text).counts.map(({ quote, scope }) => `${quote}: ${scope ?? '-'}`)

type Case = readonly [name: string, text: string, scope: readonly string[], beside: string, not: readonly string[]]
const CASES: readonly Case[] = [
  ['a shop by name', 'At Brandt & Sons, three men were arrested.', ['three men: Brandt & Sons'], 'Three men were arrested on Saturday.', ['Three men: -']],
  [
    'none at the second shop',
    'Police checked two shops. No arrests were made at the second shop.',
    ['two shops: -', 'No arrests: the second shop'],
    'No arrests were made.',
    ['No arrests: -'],
  ],
  [
    'two premises, two scopes',
    'Three men were arrested at Pike’s Kiosk. No arrests were made at the second kiosk.',
    ['Three men: Pike’s Kiosk', 'No arrests: the second kiosk'],
    'Three men were arrested at the weekend. No arrests were made in the end.',
    ['Three men: -', 'No arrests: -'],
  ],
  ['a berth', 'Two workers were hurt at Berth 4.', ['Two workers: Berth 4'], 'Two workers were hurt at noon.', ['Two workers: -']],
  ['a gate by its number', 'Six vans were damaged at Gate 2.', ['Six vans: Gate 2'], 'Six vans were damaged in Dock Road.', ['Six vans: -']],
  ['an altercation', 'No arrests were made in the altercation.', ['No arrests: the altercation'], 'Nine people were hurt in the collapse.', ['Nine people: -']],
  [
    'a hospital is where they are taken',
    'Four men were injured at Gate 2 and taken to Leith Hospital.',
    ['Four men: Gate 2'],
    'Four men were treated at Leith Hospital.',
    ['Four men: -'],
  ],
  [
    'a town is too wide to be one',
    'At the Anchor Inn in Marren, two cooks were fined.',
    ['two cooks: Anchor Inn'],
    'In Marren, two cooks were fined.',
    ['two cooks: -'],
  ],
  [
    'none at the bar beside two at the inn',
    'Two cooks were fined at the Anchor Inn, and none at the Rope Bar.',
    ['Two cooks: Anchor Inn', 'none: Rope Bar'],
    'Two cooks were fined, and none was held.',
    ['Two cooks: -', 'none: -'],
  ],
  [
    'a count in a denial keeps its scope',
    'The port denied that two men were hurt at Berth 6.',
    ['two men: Berth 6'],
    'The port denied that two men were hurt in any way.',
    ['two men: -'],
  ],
  ['a terminal', 'Nobody was hurt at Terminal 3.', ['Nobody: Terminal 3'], 'Nobody was hurt at sea.', ['Nobody: -']],
  [
    'a scope said first and once',
    'At Berth 6, three workers were injured and two arrested.',
    ['three workers: Berth 6', 'two arrested: Berth 6'],
    'By evening, three workers were injured and two arrested.',
    ['three workers: -', 'two arrested: -'],
  ],
  [
    'two berths in one sentence',
    'Two men were hurt at Berth 4 and one man at Berth 5.',
    ['Two men: Berth 4', 'one man: Berth 5'],
    'Two men were hurt at ten and one man at noon.',
    ['Two men: -', 'one man: -'],
  ],
  ['a scuffle', 'No arrests were made in the scuffle.', ['No arrests: the scuffle'], 'No arrests were made in the end.', ['No arrests: -']],
  [
    'two premises by common nouns',
    'Three people were held at the bakery, but no arrests were made at the market.',
    ['Three people: the bakery', 'no arrests: the market'],
    'Bakery burns\n\nThree people were hurt at the bakery.',
    ['Three people: -'],
  ],
  [
    'two premises in two sentences',
    'Two people were hurt in a house, police said. Nobody was hurt in the barn, police said.',
    ['Two people: a house', 'Nobody: the barn'],
    'A fire broke out in a barn. Nobody was hurt in the barn, police said.',
    ['Nobody: -'],
  ],
  [
    'where they were taken from',
    'Officers seized nine rifles from a flat in Marren and two from a garage in Kell.',
    ['nine rifles: a flat', 'two: a garage'],
    'Nine men from the factory marched, and two boys from the school.',
    ['Nine men: -', 'two boys: -'],
  ],
  [
    'one that opens the clause',
    'At the depot, four drivers were fined. On the ferry nobody was fined.',
    ['four drivers: the depot', 'nobody: the ferry'],
    'Staff at the depot said four drivers were fined.',
    ['four drivers: -'],
  ],
  [
    'one that “where” points at',
    'Crews went to the mill in Dock Road, where nobody was hurt.',
    ['nobody: the mill'],
    'Nobody was hurt when a lorry drove into the mill.',
    ['Nobody: -'],
  ],
  [
    'a part and premises',
    'There were no arrests in the scuffle, but two arrests were made at the shop.',
    ['no arrests: the scuffle', 'two arrests: the shop'],
    'There were no arrests in the factory fire.',
    ['no arrests: -'],
  ],
  [
    'a house by its sign',
    'No arrests were made at the Red Lion.',
    ['No arrests: Red Lion'],
    'No arrests were made in Red Lion, Pennsylvania.',
    ['No arrests: -'],
  ],
  ['a warehouse by its number', 'Four vans stood at Warehouse 9.', ['Four vans: Warehouse 9'], 'Four vans stood at the ready.', ['Four vans: -']],
]

for (const [name, text, scope, beside, not] of CASES) {
  test(name, () => expect(scopes(text)).toEqual(scope))
  test(`beside “${name}”: ${beside}`, () => expect(scopes(beside)).toEqual(not))
}
