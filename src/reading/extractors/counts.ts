// Counts of people and things: "at least six workers", "some 40 homes", "no injuries", "dozens of protesters".
//
// A count is kept as a range (amounts.ts). Ages, money, shares, dates, clock times, durations, sizes, scores and numbered things look like counts
// and are left alone. Of which event or premises a count is said is for the page as a whole (scope.ts).
import { amountAt, hedgeStart, startsIn } from '../amounts.ts'
import { allBut, countedAfter, thoseOf } from '../counted-behind.ts'
import { alike, crowdAt, elsewhere, farAt, inAll, labelledAt, ofTheSame, tollAt } from '../counted-by-context.ts'
import { nobodyAfter, orAfter } from '../counted-none.ts'
import { mayBeCounted } from '../counted-not.ts'
import { verbOf } from '../count-words.ts'
import type { Extractor } from '../../model/sockets.ts'
import type { Count } from '../../model/statement.ts'

export const counts: Extractor<Count> = {
  name: 'counts',

  find(sentence) {
    const text = sentence.text
    const found: { readonly quote: string; readonly offset: number; readonly value: Count }[] = []
    let end = 0
    for (const start of startsIn(text)) {
      if (start < end) continue
      const amount = allBut(text, amountAt(text, start))
      if (amount === null) continue
      const previous = found.at(-1)?.value ?? null
      const counted =
        amount.nobody === true
          ? nobodyAfter(text, amount, previous)
          : (thoseOf(text, amount, previous, countedAfter(text, amount)) ??
            labelledAt(text, amount) ??
            crowdAt(text, amount) ??
            tollAt(text, amount) ??
            elsewhere(text, amount, found) ??
            ofTheSame(text, amount, previous) ??
            inAll(text, amount, previous) ??
            farAt(text, amount, previous))
      if (counted === null || !mayBeCounted(text, amount, counted)) continue
      const offset = hedgeStart(text, amount)
      end = counted.end
      const { atLeast, atMost, about } = amount
      const verb = counted.verb ?? verbOf(text, offset, end, counted.of) ?? alike(text, offset, end, amount, found.at(-1))
      found.push({ quote: text.slice(offset, end), offset, value: { atLeast, atMost, about, of: counted.of, verb } })
      const second = amount.none ? orAfter(text, end) : null
      if (second === null) continue
      found.push({ quote: second.word, offset: second.at, value: { atLeast, atMost, about, of: 'people', verb: second.word.toLowerCase() } })
      end = second.at + second.word.length
    }
    return found
  },

  samples: [
    { text: 'At least six workers were below.', finds: [{ quote: 'At least six workers', value: { atLeast: 6, atMost: null, about: false, of: 'workers' } }] },
    { text: 'Some 40 homes lost power.', finds: [{ quote: 'Some 40 homes', value: { atLeast: 40, atMost: 40, about: true, of: 'homes' } }] },
    {
      text: 'More than 20 port police officers came.',
      finds: [{ quote: 'More than 20 port police officers', value: { atLeast: 21, atMost: null, of: 'officers' } }],
    },
    { text: 'Up to 30 people waited.', finds: [{ quote: 'Up to 30 people', value: { atLeast: null, atMost: 30 } }] },
    { text: 'Between five and 10 men ran.', finds: [{ quote: 'Between five and 10 men', value: { atLeast: 5, atMost: 10 } }] },
    { text: 'Five to seven vans left.', finds: [{ quote: 'Five to seven vans', value: { atLeast: 5, atMost: 7 } }] },
    {
      text: 'No arrests were made and no injuries were sustained.',
      finds: [{ quote: 'No arrests', value: { atLeast: 0, atMost: 0, verb: 'made' } }, { quote: 'no injuries' }],
    },
    { text: 'Dozens of protesters shouted.', finds: [{ quote: 'Dozens of protesters', value: { atLeast: 24, atMost: null, about: true } }] },
    {
      text: 'Two people were killed and 12 injured.',
      finds: [
        { quote: 'Two people', value: { of: 'people', verb: 'killed' } },
        { quote: '12 injured', value: { atLeast: 12, of: 'people', verb: 'injured' } },
      ],
    },
    {
      text: 'The blast killed 12 and injured at least five, officials said.',
      finds: [
        { quote: '12', value: { of: 'people', verb: 'killed' } },
        { quote: 'at least five', value: { of: 'people', verb: 'injured' } },
      ],
    },
    {
      text: 'Two people were killed in Hull and three in Leeds.',
      finds: [
        { quote: 'Two people', value: { of: 'people', verb: 'killed' } },
        { quote: 'three', value: { atLeast: 3, atMost: 3, of: 'people', verb: 'killed' } },
      ],
    },
    {
      text: 'The death toll rose to at least 43 on Monday.',
      finds: [{ quote: 'at least 43', value: { atLeast: 43, atMost: null, of: 'people', verb: 'killed' } }],
    },
    { text: 'One in five voters stayed away in May and three in June.', finds: [] },
    { text: 'The clinic said that three had died.', finds: [{ quote: 'three', value: { atLeast: 3, atMost: 3, of: 'people', verb: 'died' } }] },
    { text: 'A man of 45 died in 2019. Lane, 62, died too.', finds: [] },
    { text: 'Two more were arrested.', finds: [{ quote: 'Two more', value: { atLeast: 2, atMost: 2, of: 'people', verb: 'arrested' } }] },
    { text: 'The 34-year-old man, aged 34, lost £30 at 9.30 on 13 May 2014.', finds: [] },
    { text: 'One of them said no one had a comment for the first two hours.', finds: [] },
    { text: 'The crane is 60 years old and 12 metres high, and stood at 14 Dock Road.', finds: [] },
    { text: 'They won 2-1 with 40 per cent of version 2.0 for three weeks in a row.', finds: [] },
    { text: 'Nobody was hurt at the gate.', finds: [{ quote: 'Nobody', value: { atLeast: 0, atMost: 0, of: 'people', verb: 'hurt' } }] },
    {
      text: 'Two cooks were fined at the inn, and none at the bar.',
      finds: [{ quote: 'Two cooks' }, { quote: 'none', value: { atLeast: 0, atMost: 0, of: 'cooks', verb: 'fined' } }],
    },
    {
      text: 'Not more than five crew survived; no fewer than eight boats sank.',
      finds: [
        { quote: 'Not more than five crew', value: { atLeast: null, atMost: 5 } },
        { quote: 'no fewer than eight boats', value: { atLeast: 8, atMost: null } },
      ],
    },
    {
      text: 'There was no bus fire, no weapon was found and both schools were destroyed.',
      finds: [{ quote: 'no bus fire' }, { quote: 'no weapon' }, { quote: 'both schools', value: { atLeast: 2, atMost: 2 } }],
    },
    { text: 'A man of 31 from 24 Mill Street owns both papers.', finds: [] },
    { text: 'No more late buses! Nobody knows, and no one was there; none of it was true.', finds: [] },
    { text: 'There were no plans, no longer any doubt, and no comment.', finds: [] },
  ],
}
