// How papers tell when it happened: beside what befell people, behind "shortly before", in a list of facts; and what dates something else.
import { expect, test } from 'vitest'
import { timesSaid } from '../../src/questions/said-of/times-said.ts'
import { ask, taken } from './pages-asked.ts'

async function happened(title: string, text: string): Promise<readonly string[]> {
  const [report] = await taken(['The Post', '2026-03-17T12:00:00Z', `${title}\n\n${text}`])
  return timesSaid(report!).flatMap(({ of, denied, time }) => (of === 'happened' && !denied ? [time.quote] : []))
}

test.each<readonly [string, string, readonly string[]]>([
  ['Nine dead in bus crash', 'Nine people were killed and 20 injured on Saturday when a bus overturned near Orley, police said.', ['Saturday']],
  ['Nine dead after bus crash', 'Nine people died on Saturday, two of them children, when a bus plunged into a ravine.', ['Saturday']],
  ['Ferry capsizes', 'At least 35 people died on Saturday after a crowded ferry carrying 189 people capsized.', ['Saturday']],
  ['Ferry capsizes', 'The ferry had left Orley at about noon on Saturday when the disaster occurred.', ['noon on Saturday']],
  ['Nine dead after bus crash', 'A tenth passenger died on Monday after a bus overturned.', []],
  ['Nine dead after bus crash', 'A bus overturned near Orley. Police say four were killed in January when a van overturned there.', []],
  ['Dozens hurt at fair', 'Dozens were hurt on Saturday in a crush at a fair in Orley.', ['Saturday']],
  ['Dozens hurt at fair', 'Dozens were hurt in a crush at a fair in Orley, police said on Sunday.', []],
  ['Crane topples in Orley', 'A crane toppled in Orley. It happened shortly before 10 a.m. on Monday.', ['10 a.m. on Monday']],
  ['Crane topples in Orley', 'The crane, which fell just after 10 a.m. on Monday, had been inspected on 3 March.', ['10 a.m. on Monday']],
  ['Crane topples in Orley', 'A crane toppled in Orley, and the road was closed until 10 a.m. on Monday.', []],
  ['Volcano erupts', 'The eruption, at 2.11 p.m. on Monday, sent ash into the air.', ['2.11 p.m. on Monday']],
  ['Gunman opens fire in mall', 'Police said the first shots were fired at 3.05 p.m. on Monday.', ['3.05 p.m. on Monday']],
  ['Crush at festival', 'Dozens were hurt in a crush that police said started at 9.20 p.m. on Monday.', ['9.20 p.m. on Monday']],
  ['Attack on market', 'A lorry ploughed into a market in Orley at about 8pm on Monday.', ['8pm on Monday']],
  ['Update on Dune Street', 'Incident: crane collapse\nDate: 16 March 2026\nTime: 9.51 a.m.\nLocation: Dune Street', ['16 March 2026', '9.51 a.m.']],
  ['Police appeal', 'Date: 16 March 2026\nContact: press office\n\nA crane fell in Orley.', []],
])('%s: %s', async (title, text, quotes) => {
  expect(await happened(title, text)).toEqual(quotes)
})

test('before dawn on Wednesday is that Wednesday', async () => {
  const asked = await ask(
    'happened',
    ['Echo', '2026-03-12T10:00:00Z', 'Landslide in Orley\n\nA landslide hit Orley before dawn on Wednesday, killing 16 people.'],
    ['Post', '2026-03-12T12:00:00Z', 'Landslide in Orley\n\nSixteen people died in the landslide, which hit Orley on Wednesday.'],
  )
  expect(asked?.answers.map(({ words, origins }) => [words, origins])).toEqual([['Wednesday 11 March 2026', 2]])
})
