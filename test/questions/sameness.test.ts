// Two reports, one event or two: fifteen small pairs that are one, and beside each a report much like it that tells of another.
import { expect, test } from 'vitest'
import { sameReports } from '../../src/questions/same/reports.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { resolveReading } from '../../src/time/resolve.ts'

type Told = { readonly text: string; readonly published?: string }
/** Whether the first two are one event, in a batch beside the other scenes: how rare a word is can only be told among several. */
const areOne = (a: Told, b: Told): boolean =>
  sameReports(
    [a, b, ...[CRANE, FIRE, FERRY, MARCH, RAID].filter((scene) => scene !== a && scene !== b)].map(({ text, published }, i) => ({
      id: `r${i}`,
      report: resolveReading(readPage(textPage(text)), published === undefined ? {} : { published }, 'UTC'),
    })),
  ).some(({ docs }) => docs.includes('r0') && docs.includes('r1'))
const on = (published: string, text: string): Told => ({ published, text })

const CRANE = on(
  '2026-03-16',
  'Crane falls at Marren quay\n\nA crane fell at the East Quay in Marren on Saturday. Three workers were hurt. The port authority said the crane was forty years old.',
)
const FIRE = on(
  '2026-05-04',
  'Fire at rope works\n\nA fire broke out at the Tolland rope works in Holm on Sunday night. Two firefighters were treated for smoke. The roof fell in before dawn.',
)
const FERRY = on(
  '2026-06-11',
  'Ferry aground off Lenn Point\n\nThe ferry Sea Pink ran aground off Lenn Point on Wednesday with 120 passengers aboard. Nobody was hurt. The coastguard took everybody off by lifeboat.',
)
const MARCH = on(
  '2026-09-21',
  'Thousands march in Calder\n\nSome 3,000 people marched through Calder on Saturday against the new lock. The march ended at the town hall. Police made four arrests.',
)
const RAID = on(
  '2026-02-12',
  'Raid on fish market\n\nInspectors raided the Netherby fish market on Tuesday morning. Six traders were detained over unpaid duty. Video of the raid was shared online.',
)

type Case = readonly [name: string, a: Told, same: Told, beside: string, other: Told]
const CASES: readonly Case[] = [
  [
    'the same fall in other words',
    CRANE,
    on(
      '2026-03-17',
      'Port explains crane collapse\n\nThe crane that came down at the East Quay in Marren at the weekend was forty years old, the port authority has said. Three workers are still in hospital.',
    ),
    'a fall in another port',
    on(
      '2026-03-17',
      'Crane falls in Wick\n\nA crane fell at the coal pier in Wick on Monday. One driver was killed. The owners of the pier said the wind had been strong.',
    ),
  ],
  [
    'the same fire a day later',
    FIRE,
    on(
      '2026-05-05',
      'Rope works fire: cause unknown\n\nNobody knows yet why the Tolland rope works in Holm burned on Sunday night. Two firefighters treated for smoke have gone home.',
    ),
    'another fire in the town, years before',
    on(
      '2019-11-02',
      'Fire at bakery\n\nA fire broke out at the Corner bakery in Holm on Friday night. Four people were treated for burns. The shop will reopen in spring.',
    ),
  ],
  [
    'the same grounding by another paper',
    FERRY,
    on(
      '2026-06-11',
      'Passengers taken off stranded ferry\n\nLifeboats took 120 passengers off the Sea Pink on Wednesday after the ferry struck a bank off Lenn Point. All were well.',
    ),
    'another ferry, another year',
    on(
      '2022-01-20',
      'Ferry loses engine off Skerry Head\n\nThe ferry Kittiwake lost its engine off Skerry Head on Thursday and was towed to port. Forty lorries were aboard.',
    ),
  ],
  [
    'one march, two counts',
    MARCH,
    on(
      '2026-09-20',
      'Lock protest in Calder\n\nOrganisers said 5,000 people joined the march through Calder on Saturday against the new lock, which ended at the town hall.',
    ),
    'the march of the year before',
    on('2025-06-15', 'March against school closure\n\nParents marched through Calder on Saturday against the closure of Mill Lane school. About 400 came.'),
  ],
  [
    'one raid, told by those raided',
    RAID,
    on(
      '2026-02-13',
      'Traders angry after market raid\n\nTraders at the Netherby fish market say inspectors broke a door when they raided it on Tuesday. Six of them were detained over duty.',
    ),
    'a raid on another market',
    on('2024-08-08', 'Police raid flea market\n\nPolice raided a flea market in Oldmere on Wednesday and seized four hundred watches. Nobody was detained.'),
  ],
  [
    'a short notice of it',
    CRANE,
    on('2026-03-15', 'Crane down in Marren\n\nA crane has come down at the East Quay in Marren. The quay is closed.'),
    'a notice of something else there',
    on('2026-10-02', 'New library in Marren\n\nA library has opened in Marren. The first book was lent by the mayor, who read from it to two school classes.'),
  ],
  [
    'the inquest, which tells the fire again',
    FIRE,
    on(
      '2026-05-20',
      'Inquiry into rope works fire opens\n\nAn inquiry into the fire at the Tolland rope works in Holm has opened. The fire broke out on Sunday 3 May and brought down the roof.',
    ),
    'an inquest into another death',
    on(
      '2026-05-20',
      'Inquest into diver’s death opens\n\nAn inquest into the death of a diver in the Skerry sound has opened. He was found beside his boat in April.',
    ),
  ],
  [
    'the same grounding, undated',
    FERRY,
    {
      text: 'Aground: what passengers saw\n\nPassengers of the Sea Pink told of a bang and a long scrape when the ferry ran aground off Lenn Point. The coastguard took all 120 off by lifeboat.',
    },
    'a rescue of one yacht, undated',
    { text: 'Yacht rescued\n\nA lifeboat towed a yacht with a broken mast into Ellery harbour. Its skipper had been alone aboard for two weeks.' },
  ],
  [
    'a denial of what happened at it',
    MARCH,
    on(
      '2026-09-22',
      'Police deny force at Calder march\n\nPolice denied that officers used force when four people were arrested at Saturday’s march through Calder against the lock.',
    ),
    'a denial about another matter',
    on('2026-09-22', 'Bank denies leak\n\nThe Coast Bank denied that details of its customers had been sold. It said its systems were sound.'),
  ],
  [
    'footage of it',
    RAID,
    on(
      '2026-02-12',
      'Video shows inspectors at market\n\nA video shared on Tuesday evening shows inspectors leading traders out of the Netherby fish market during the raid that morning.',
    ),
    'footage from elsewhere',
    on(
      '2026-02-12',
      'Video of flooded street spreads\n\nA video of a flooded street has been shared thousands of times. It was made in Brackwell in 2017, the fire service says.',
    ),
  ],
  [
    'what it cost',
    CRANE,
    on(
      '2026-03-30',
      'Marren port counts cost of crane\n\nThe fall of the crane at the East Quay in Marren on 14 March will cost the port authority six million, it said.',
    ),
    'what another thing cost',
    on('2026-03-30', 'Holm counts cost of new buses\n\nThe new buses in Holm will cost two million more than planned, the council said. They run from June.'),
  ],
  [
    'a firefighter tells of it',
    FIRE,
    on(
      '2026-05-06',
      '“The roof just went”\n\nOne of the firefighters treated for smoke after the fire at the Tolland rope works in Holm says the roof went before dawn without a sound.',
    ),
    'a firefighter tells of a rescue',
    on('2026-01-06', '“The dog was fine”\n\nA firefighter who pulled a dog from a well near Ostby says it wagged its tail all the way up.'),
  ],
  [
    'the captain is heard',
    FERRY,
    on(
      '2026-06-20',
      'Captain of Sea Pink questioned\n\nThe captain of the ferry Sea Pink, which ran aground off Lenn Point on 10 June with 120 passengers, has been questioned.',
    ),
    'another captain is heard',
    on('2026-06-20', 'Trawler captain fined\n\nThe captain of a trawler that cut a cable near Skerry was fined by a court in Wick on Friday.'),
  ],
  [
    'those arrested go free',
    MARCH,
    on(
      '2026-09-23',
      'Four freed after Calder march\n\nThe four people arrested at the march against the lock in Calder on Saturday were released without charge.',
    ),
    'others go free',
    on('2026-09-23', 'Sailors freed after two years\n\nEleven sailors held on a ship in Quayle harbour since 2024 over unpaid fees were allowed home.'),
  ],
  [
    'the duty is paid',
    RAID,
    on('2026-03-01', 'Fish traders settle duty\n\nThe six traders detained in the raid on the Netherby fish market in February have paid the duty they owed.'),
    'another duty is raised',
    on('2026-03-01', 'Duty on salt to rise\n\nThe duty on salt rises by a tenth in April. Bakers have called it a tax on bread.'),
  ],
]

for (const [name, a, same, beside, other] of CASES) {
  test(`one event: ${name}`, () => expect(areOne(a, same)).toBe(true))
  test(`two events: ${beside}`, () => expect(areOne(a, other)).toBe(false))
}
