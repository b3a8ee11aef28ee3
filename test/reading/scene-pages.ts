// Pages of our own for the places, counts and scene tests: invented people and incidents, British and American, with what stands in
// them found by hand. Places in order of the text; a count is [words, atLeast, atMost].
export type ScenePage = {
  readonly name: string
  readonly text: string
  readonly places: readonly string[]
  readonly counts: readonly (readonly [string, number | null, number | null])[]
  readonly optional?: readonly string[] // neither right nor wrong
}

export const scenePages: readonly ScenePage[] = [
  {
    name: 'bailiffs in Hackney',
    text: `See: Bailiffs Chased From Hackney Estate

A clip of no fewer than eight court bailiffs being driven out of Hackney has surfaced online.

The brief clip shows three bailiffs in a shoving match with one woman before she is pulled back by neighbours. Somebody else is heard yelling “Don’t you dare come back here”.

The clip is thought to have been recorded on Sunday morning. It was first shared on Instagram on Sunday night, and on TikTok on Monday.

According to the tenants’ website Doorstep, the bailiffs had been visiting flats near Ridley Road Market when a crowd gathered.

Comparable Facebook videos from 2016 and 2018 show scenes in Salford, Manchester and the East End. In both cases the crowds were called together by a tenants’ union.

In an East End cafe, two bailiffs are shown asking for the owner. In Salford, about 40 people block a stairwell. The two bailiffs leave without a word.

Hackney Council and the Ministry of Justice have been contacted about last Sunday’s events in Hackney.

UPDATE: The Ministry of Justice has confirmed the visit, which in fact happened on 4 March. On that day, enforcement officers went to three addresses in Mare Street, Hackney.

At Dalton & Sons, two men of Polish origin were arrested. No arrests were made at the second address. In the course of the confrontation, no one was hurt and no charges were brought.

A Ministry of Justice spokesman told Metro London: “Our officers have a job to do in the UK.”

Tell us if the comments below do not load.`,
    places: [
      'Hackney',
      'Hackney',
      'Ridley Road Market',
      'Salford, Manchester',
      'the East End',
      'an East End cafe',
      'Salford',
      'events in Hackney',
      'Mare Street, Hackney',
      'Dalton & Sons',
      'the second address',
    ],
    optional: ['the UK'],
    counts: [
      ['no fewer than eight', 8, null],
      ['three bailiffs', 3, 3],
      ['one woman', 1, 1],
      ['two bailiffs', 2, 2],
      ['about 40 people', 40, 40],
      ['The two bailiffs', 2, 2],
      ['three addresses', 3, 3],
      ['two men', 2, 2],
      ['No arrests', 0, 0],
      ['no charges', 0, 0],
    ],
  },
  {
    name: 'invented names, American wording',
    text: `Crowd blocks tow trucks in downtown Marlow Falls

Video of a crowd surrounding at least five tow trucks in Marlow Falls appeared on the internet over the weekend.

The one-minute video shows four drivers arguing with two men outside Kessler's Diner on Canal Street. More than 60 people can be seen along the block, and dozens of others watch from Founders Park.

The footage is believed to have been filmed Friday night, according to the Marlow Falls Sentinel. It was posted to Reddit early Saturday and reposted on X by the tenants' group Open Curb.

"Nobody is going to tow us out of our own neighborhood," a woman says in the video.

Similar clips from 2019 show crowds in Brannock, Ohio, and the Steel District. In Brannock, between 10 and 15 people sat down in the road.

Police Chief Dana Whitfield said no arrests were made and no injuries were reported. She said seven officers were sent to Canal Street.

Correction: An earlier version of this article said three trucks were towed. The city said the number was two trucks, and that it happened on Tuesday at Harbor View Apartments.`,
    places: [
      'Marlow Falls',
      'Marlow Falls',
      "Kessler's Diner",
      'Canal Street',
      'Founders Park',
      'Brannock, Ohio',
      'the Steel District',
      'Brannock',
      'Canal Street',
      'Harbor View Apartments',
    ],
    counts: [
      ['at least five tow trucks', 5, null],
      ['four drivers', 4, 4],
      ['two men', 2, 2],
      ['More than 60 people', 61, null],
      ['dozens of others', 24, null],
      ['between 10 and 15 people', 10, 15],
      ['no arrests', 0, 0],
      ['no injuries', 0, 0],
      ['seven officers', 7, 7],
      ['three trucks', 3, 3],
      ['two trucks', 2, 2],
    ],
  },
  {
    name: 'a ferry, told by a wire',
    text: `Ferry hits pier at Port Ellery, nine hurt

PORT ELLERY, 3 June (Tidewire) - A passenger ferry struck the end of pier 2 in Port Ellery harbour on Tuesday, injuring nine people, the harbour master said.

Some 180 passengers and 12 crew were on board. Up to 30 people were treated on the quayside, and two of them were taken to St Brannock's Hospital.

A 34-year-old woman, who paid £12 for her ticket, said the boat was doing about 15 knots. "We were thrown five or six feet," she said.

The Ellery Ferry Company, which was founded in 1962, runs seven services a day from Port Ellery to Sandholm. Its shares fell 4 per cent.

In 2021 two ferries collided off Sandholm Head. Nobody was killed. Flight 206 was not affected.

Hundreds of passengers were stranded at the main station in Sandholm.`,
    places: [
      'Port Ellery',
      'pier 2',
      'Port Ellery harbour',
      "St Brannock's Hospital",
      'Port Ellery',
      'Sandholm',
      'Sandholm Head',
      'the main station',
      'Sandholm',
    ],
    optional: ['PORT ELLERY'],
    counts: [
      ['nine', 9, 9],
      ['nine people', 9, 9],
      ['Some 180 passengers', 180, 180],
      ['12 crew', 12, 12],
      ['Up to 30 people', null, 30],
      ['two of them', 2, 2],
      ['two ferries', 2, 2],
      ['Hundreds of passengers', 200, null],
    ],
    // "seven services a day" is a rate
  },
  {
    name: 'names that only look like places',
    text: `Manchester City and Leeds United fans clashed with officers of the Greater Manchester Police, the Manchester Evening News reported.

Jordan Hill, a lecturer at the University of Leeds, told the London Review of Streets that he had seen nothing. Mrs Lincoln said the Bank of Harwick had closed.

Paris Whitfield and Chelsea Dunn of the British Red Cross spoke in English. In May, the Home Office asked Parliament for more money.

Virginia Holt, 41, shouted at Smith. On Facebook she wrote that the Washington Group had hired Austin Reed.

The German ambassador denied it. Brighton Rock is a novel.`,
    places: [],
    optional: ['Brighton Rock'],
    counts: [],
  },
  {
    name: 'numbers that only look like counts',
    text: `The man, 52, paid $3 million on 12 April 2017 for a 12-storey block at 14 Dock Lane, 3.5 miles away.

At 9.30 the score was 2-1. Version 2.0 came two weeks later. One of them said it was the first time in 20 years; no one had a comment.

Call 020 7946 0958 or see page 4, section 12. The temperature fell by 5 degrees in 2011. About 30 per cent agreed, one in three refused.

Unit 7 met on the 3rd floor. It was one day, one thing, one way or another. There were no plans, no details and no doubt.`,
    places: ['14 Dock Lane'],
    counts: [],
  },
  {
    name: 'two premises and a chase',
    text: `Officers raided two restaurants and a car wash in Calder Street, Northby, on Thursday, the border agency said.

Five people were detained at the Golden Lantern restaurant. None was held at the second restaurant, and no offences were found at Riverside Car Wash.

During the chase along the canal, one officer was hurt. Two vehicles were damaged near Tollgate Bridge.

Of the five people detained, three were later released. The agency said it would visit a dozen more businesses in Northby and the surrounding villages.

"We counted 15 to 20 officers," said a trader at Northby Market. Another said there were at least a hundred.`,
    places: [
      'Calder Street, Northby',
      'the Golden Lantern restaurant',
      'the second restaurant',
      'Riverside Car Wash',
      'Tollgate Bridge',
      'Northby',
      'Northby Market',
    ],
    optional: [],
    counts: [
      ['two restaurants', 2, 2],
      ['Five people', 5, 5],
      ['no offences', 0, 0],
      ['one officer', 1, 1],
      ['Two vehicles', 2, 2],
      ['the five people', 5, 5],
      ['three', 3, 3],
      ['a dozen more businesses', 12, 12],
      ['15 to 20 officers', 15, 20],
    ],
  },
  {
    name: 'known cities abroad',
    text: `Protests spread from Nairobi to Mombasa on Wednesday, after police in the Kenyan capital fired tear gas near the Jeevanjee Gardens.

Thousands of people marched through the streets of Kisumu. At least 14 protesters were wounded and three killed, doctors at the Aga Khan hospital said. The United Nations called for calm.

Videos shared on Telegram showed soldiers on Moi Avenue. One clip, filmed outside the Parliament in Nairobi on Tuesday and uploaded to YouTube on Wednesday by a user called @mwangaza, has been seen by more than 200,000 people.

In Kampala, Uganda, a smaller crowd gathered at the Kenyan embassy. France and Germany advised travellers to stay away from Kenya.

An older video, dating from 2017, shows a similar march in Nakuru.`,
    places: ['Nairobi', 'Mombasa', 'Jeevanjee Gardens', 'Kisumu', 'Moi Avenue', 'Nairobi', 'Kampala, Uganda', 'France', 'Germany', 'Kenya', 'Nakuru'],
    optional: ['the Aga Khan hospital', 'the Kenyan embassy', 'the Parliament'],
    counts: [
      ['Thousands of people', 2000, null],
      ['At least 14 protesters', 14, null],
      ['three killed', 3, 3],
      ['more than 200,000 people', 200001, null],
    ],
  },
  {
    name: 'a crane, with berths and an update',
    text: `Watch: tower crane topples in Leith

Footage of a tower crane falling across Salamander Street in Leith, Edinburgh, has been shared widely on social media.

Six workmen can be seen running. A second video, posted on Facebook by a resident on Monday, shows two of them being helped into an ambulance.

The builders, Carrick & Lowe, said that nobody was inside the cab. A spokeswoman for Edinburgh Council said 25 homes in Salamander Street and Bath Road were evacuated.

In a similar accident in Dundee in 2014, one worker was killed and four others were hurt. At the time, the firm was fined £200,000.

UPDATE, 7 May: Police Scotland said on Thursday that the crane fell on 29 April, not at the weekend. Three workers were treated at Leith Hospital; no residents were injured.`,
    places: ['Leith', 'Salamander Street', 'Leith, Edinburgh', 'Salamander Street', 'Bath Road', 'Dundee', 'Leith Hospital'],
    counts: [
      ['Six workmen', 6, 6],
      ['two of them', 2, 2],
      ['25 homes', 25, 25],
      ['one worker', 1, 1],
      ['four others', 4, 4],
      ['Three workers', 3, 3],
      ['no residents', 0, 0],
    ],
  },
  {
    name: 'a repost, in a network’s own words',
    text: `They tried it again in Holm Street

On Saturday our neighbours in Marren saw off four vans and a coach outside the Corner Bakery. Send this to everyone in Marren and Oldhaven.

We are sharing the video that Marren Watch put on Telegram on Saturday night. There were twenty of us and then there were two hundred people.

Last year in Oldhaven, the same firm took six families from Quay Road. Not one of them had been warned.

Meet us on Tuesday at 7pm at the Old Town Hall, Oldhaven.`,
    places: ['Holm Street', 'Marren', 'the Corner Bakery', 'Marren', 'Oldhaven', 'Oldhaven', 'Quay Road', 'the Old Town Hall, Oldhaven'],
    counts: [
      ['four vans', 4, 4],
      ['twenty of us', 20, 20],
      ['two hundred people', 200, 200],
      ['six families', 6, 6],
    ],
  },
]
