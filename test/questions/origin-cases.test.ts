// How many independent origins stand behind an answer: small cases of one origin, and beside each one much like it of two.
import { expect, test } from 'vitest'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { ReportForQuestions } from '../../src/model/question.ts'
import type { Post } from '../../src/model/page.ts'
import { made, type Made } from './build.ts'

const TOLD =
  'The gate at the north lock collapsed on Saturday while a barge of gravel was rising in the chamber, and the water carried three rowing boats and the keeper’s hut down as far as the weir before anybody could close the upper sluice.'
const OTHER =
  'The lock gate collapsed on Saturday, shortly after breakfast, with a noise like a door slamming, and when those who live beside the towpath looked out there was only brown water and a hut that turned as it went by.'
const report = (publication: string, text: string, more: Partial<Made> = {}): ReportForQuestions =>
  made({ publication, published: '2026-03-16', text: `Lock gate collapses\n${text}`, times: [['Saturday', '2026-03-14']], ...more })
const said = (publication: string, speaker: string, lead = 'Told: '): ReportForQuestions =>
  report(publication, `${lead}the gate collapsed on Saturday.`, {
    statements: [{ content: 'the gate collapsed on Saturday', speakers: [publication, speaker] }],
  })
const origins = (...reports: readonly ReportForQuestions[]): number =>
  answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find(({ id }) => id === 'happened')?.answers[0]?.origins ?? 0

const REWORDED =
  'The door at the north lock collapsed on Saturday while a boat of gravel was rising in the basin, and the water carried three rowing skiffs and the keeper’s shed down as far as the weir before anyone could close the upper sluice.'
const posted = (id: string, repostOf: string | null, text = 'The gate collapsed on Saturday.', platform = 'Quill'): ReportForQuestions => {
  const one = report(`@${platform}${id}`, text)
  const post: Post = { platform, account: `@a${id}`, id, postedAt: null, replyTo: null, repostOf }
  return { ...one, report: { ...one.report, post } }
}

type Case = readonly [name: string, one: readonly ReportForQuestions[], beside: string, two: readonly ReportForQuestions[]]
const CASES: readonly Case[] = [
  [
    'the same text in two papers',
    [report('Courier', TOLD), report('Ledger', TOLD)],
    'two texts of one morning',
    [report('Courier', TOLD), report('Ledger', OTHER)],
  ],
  [
    'the text under another head',
    [report('Courier', TOLD), report('Ledger', `By our staff.\n${TOLD}`)],
    'another text under the same head',
    [report('Courier', OTHER), report('Ledger', TOLD)],
  ],
  [
    'the text with its end cut',
    [report('Courier', TOLD), report('Ledger', TOLD.slice(0, 200))],
    'the first words alone',
    [report('Courier', TOLD), report('Ledger', `${TOLD.slice(0, 60)}. ${OTHER}`)],
  ],
  [
    'the text with a beginning of its own',
    [report('Courier', TOLD), report('Ledger', `Rowers were lucky. ${TOLD}`)],
    'the same beginning, another text',
    [report('Courier', `Rowers were lucky. ${OTHER}`), report('Ledger', `Rowers were lucky. ${TOLD}`)],
  ],
  [
    'capitals and marks changed',
    [report('Courier', TOLD), report('Ledger', TOLD.replaceAll(',', ' –').replace('north lock', 'North Lock'))],
    'every third word changed',
    [
      report('Courier', TOLD),
      report(
        'Ledger',
        TOLD.split(' ')
          .map((word, i) => (i % 3 === 1 && word !== 'Saturday' ? `${word}x` : word))
          .join(' '),
      ),
    ],
  ],
  [
    'one authority in two papers',
    [said('Courier', 'the lock board'), said('Ledger', 'the lock board')],
    'the board and the rowers',
    [said('Courier', 'the lock board'), said('Ledger', 'the rowing club')],
  ],
  [
    'one authority, named more fully',
    [said('Courier', 'the lock board'), said('Ledger', 'Marren Lock Board')],
    'two boards',
    [said('Courier', 'the lock board'), said('Ledger', 'the harbour board')],
  ],
  [
    'one person in two papers',
    [said('Courier', 'Mara Lane'), said('Ledger', 'Mara Lane')],
    'two people of one name’s end',
    [said('Courier', 'Mara Lane'), said('Ledger', 'Doyle Lane')],
  ],
  [
    'three papers, one voice',
    [said('Courier', 'the lock board'), said('Ledger', 'the lock board'), said('Echo', 'the lock board')],
    'nobody named in two',
    [said('Courier', 'nobody named'), said('Ledger', 'nobody named')],
  ],
  [
    'two versions of a page',
    [report('Courier', TOLD, { id: 'a' }), report('Courier', `${OTHER} More.`, { id: 'b', versionOf: 'a' })],
    'two pages of two papers',
    [report('Courier', TOLD, { id: 'a' }), report('Ledger', `${OTHER} More.`, { id: 'b' })],
  ],
  [
    'a paper that credits the other',
    [report('Courier', TOLD), report('Ledger', `${OTHER} As first reported by the Courier.`)],
    'a paper that names another matter of the other',
    [report('Courier', TOLD), report('Ledger', `${OTHER} The Courier moves to new rooms in May.`)],
  ],
  [
    'two papers that rest on a third',
    [report('Ledger', `${OTHER} As first reported by the Courier.`), report('Echo', `The gate collapsed on Saturday, as first reported by the Courier.`)],
    'two papers that rest on two',
    [report('Ledger', `${OTHER} As first reported by the Courier.`), report('Echo', `The gate collapsed on Saturday, as first reported by the Argus.`)],
  ],
  [
    'the text twice in one page',
    [report('Courier', `${TOLD} ${TOLD}`), report('Ledger', TOLD)],
    'half of each',
    [report('Courier', `${TOLD.slice(0, 100)} x. ${OTHER}`), report('Ledger', TOLD)],
  ],
  [
    'an agency’s text in two papers',
    [report('Courier', `MARREN (Coastwire) – ${TOLD}`), report('Ledger', `MARREN (Coastwire) – ${TOLD}`)],
    'two agencies’ texts',
    [report('Courier', `MARREN (Coastwire) – ${TOLD}`), report('Ledger', `MARREN (Northpress) – ${OTHER}`)],
  ],
  [
    'the text with one word in ten another',
    [report('Courier', TOLD), report('Ledger', REWORDED)],
    'two texts with some phrases in common',
    [
      report('Courier', TOLD),
      report('Ledger', `${OTHER} The water carried three rowing boats down to the town, and a barge of gravel lies across the chamber.`),
    ],
  ],
  [
    'an agency under both texts',
    [report('Courier', `${TOLD}\n\nSource: Coastwire`), report('Ledger', `${OTHER} (Coastwire)`)],
    'an agency under both pictures',
    [report('Courier', `${TOLD}\n\nPhoto: Coastwire`), report('Ledger', `${OTHER}\n\nPhoto: Coastwire`)],
  ],
  [
    'an agency that helped both',
    [report('Courier', `${TOLD}\n\nAdditional reporting by Coastwire.`), report('Ledger', `${OTHER}\n\nCoastwire contributed to this report.`)],
    'what the police heard of first',
    [report('Courier', `${TOLD} It was reported by Police.`), report('Ledger', `${OTHER} It was reported by Police.`)],
  ],
  [
    'an agency in a byline and in a dateline',
    [report('Courier', `By Coastwire staff\n${TOLD}`), report('Ledger', `Marren/Coastwire – ${OTHER}`)],
    'a place in brackets',
    [
      report('Courier', `The gate is old (Marren) – and ${TOLD}`, { places: [['Marren', 'city']] }),
      report('Ledger', `(Marren) – ${OTHER}`, { places: [['Marren', 'city']] }),
    ],
  ],
  [
    'a paper that calls the other by the end of its name',
    [report('Marren Courier', TOLD), report('Ledger', `${OTHER} The gap was first reported by the Courier.`)],
    'one publisher under two papers',
    [report('Courier', `${TOLD}\n\n© Lockside Media 2026`), report('Ledger', `${OTHER}\n\n© Lockside Media 2026`)],
  ],
  [
    'two posts that repeat a third, which nobody took in',
    [posted('12', '11'), posted('13', '11', 'The lock gate collapsed on Saturday, it seems.')],
    'the same number on another platform',
    [posted('11', null), posted('13', '11', 'The lock gate collapsed on Saturday, it seems.', 'Murmur')],
  ],
  [
    'line ends within the text',
    [report('Courier', TOLD), report('Ledger', TOLD.replaceAll(', ', ',\n'))],
    'the sentences of the other in turn',
    [report('Courier', OTHER), report('Ledger', `${TOLD.slice(0, 70)}.`)],
  ],
]

for (const [name, one, beside, two] of CASES) {
  test(`one origin: ${name}`, () => expect(origins(...one)).toBe(1))
  test(`two origins: ${beside}`, () => expect(origins(...two)).toBe(2))
}
