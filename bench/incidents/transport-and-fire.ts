// A ferry, a prison fire and others: the first round of invented incidents, gold written before the first run and mended where docs/questions.md calls it one answer. People, places and outlets are invented.
import type { Incident } from './gold.ts'

export const incidents: readonly Incident[] = [
  {
    name: 'ferry',
    zone: 'Europe/Oslo',
    reports: [
      [
        'Northwire',
        '2026-06-06T12:40:00+02:00',
        `Ferry hits quay at Tarnsund, at least 14 hurt

TARNSUND, June 6 (Northwire) - At least 14 people were injured, two of them seriously, when a ferry carrying 212 passengers and 18 crew struck the quay at Tarnsund on Saturday morning, police said.

The Solveig Star rammed the quay at about 9.20 a.m., port director Nils Harbo told Northwire. None of the 18 crew members was hurt.

The 64-metre ferry, built in 1998, sails four times a day between Tarnsund and Lunnvik, 25 kilometres to the north. A ticket costs 12 euros. In 2011 another ferry of the line ran aground off Lunnvik, injuring 30 passengers.
`,
      ],
      [
        'Coast Live',
        '2026-06-06T16:30:00+02:00',
        `Live: ferry strikes quay in Tarnsund

16.10: The hospital now says 23 people were injured. Three are in intensive care. No one has died.

12.30: The number of injured has risen to 14, police say.

11.15: Police say eight people have been injured. Buses of line 12 are not running.

10.40: A ferry has hit the quay at Tarnsund this morning.
`,
      ],
      [
        'Tarnsund Police',
        '2026-06-06T19:00:00+02:00',
        `Police release: collision of a ferry with the quay

On Saturday 6 June 2026 at 09.22 the passenger ferry Solveig Star collided with the quay at Tarnsund.

Twenty-three people were injured, three of them seriously. The captain, a man of 47, was detained. All 230 people aboard have been accounted for. No one is missing.

Anyone who filmed the collision is asked to call 02800.
`,
      ],
      [
        'tarnsund_now',
        '2026-06-06T10:05:00+02:00',
        `FERRY CRASH AT THE QUAY

At least three people were killed when the ferry hit the quay in Tarnsund, says a sailor who was there. About 300 people are standing on the quay.
`,
      ],
      [
        'Lunnvik Tidende',
        '2026-06-07T08:00:00+02:00',
        `Ferry crash in Tarnsund injures 23

Twenty-three people were injured when the Solveig Star hit the quay at Tarnsund on Saturday, the hospital said.

CORRECTION 7 June: An earlier version of this article said that 32 people were injured. The hospital gave 23.
`,
      ],
      [
        'Ferry Passengers’ League',
        '2026-06-09T12:00:00+02:00',
        `League: more were hurt on the Solveig Star than is said

Forty-one passengers were injured in the collision of the Solveig Star on Saturday, according to a survey of the Ferry Passengers' League. A third of them are older than 70. "I was thrown five metres," said one of the 41.
`,
      ],
      [
        'Radio Lunn',
        '2026-06-08T09:00:00+02:00',
        `Passengers of the Solveig Star tell of crash

Twelve passengers were injured by glass in the forward lounge when the ferry hit the quay at Tarnsund on Saturday, the shipping line said. Half a dozen cars were damaged on the car deck. Nobody on the car deck was hurt.
`,
      ],
    ],
    expect: {
      happened: { answers: [/6 June 2026/], may: [/09:2/] },
      where: { answers: [/Tarnsund/], may: [/quay/] },
      'count:injuries': {
        answers: [
          { is: /eight people/, by: /[Pp]olice/ },
          { is: /^14 people/, by: /[Pp]olice/ },
          { is: /23 people/, by: /hospital|Police/, origins: 2 },
          { is: /41 (passengers|people)/, by: /League|survey/ },
        ],
        may: [/at least 14/, /no (crew|people|members)/],
        shown: [/rose/],
      },
      '^count:injuries:.*lounge': { answers: [/(twelve|12) passengers/] },
      '^count:injuries:.*deck': { answers: [/^no/] },
      'count:deaths': {
        answers: [
          { is: /at least three/, by: /sailor/ },
          { is: /^no/, by: /hospital|Coast/ },
        ],
        conflicts: [[/three/, /no (people|one)|nobody/]],
      },
      'count:missing': { answers: [/^no/] },
      'count:arrests': { answers: [], may: [/one/] },
    },
  },
  {
    name: 'prison',
    zone: 'America/Lima',
    reports: [
      [
        'Agencia Sur',
        '2025-11-18T07:30:00-05:00',
        `At least 19 inmates dead in prison fire in Quellay

QUELLAY (Agencia Sur) - At least 19 inmates died and more than 40 people were injured in a fire at the Santa Rufina prison outside Quellay early on Tuesday, the interior ministry said.

The fire broke out in Block C at around 2 a.m. Two guards were held hostage for three hours. The prison was built for 600 inmates and holds 1,450. Four years ago 11 prisoners died in a riot at the same prison.
`,
      ],
      [
        'Canal Nueve',
        '2025-11-18T13:00:00-05:00',
        `Prison fire: death toll climbs to 27

Twenty-seven inmates were killed in the fire at the Santa Rufina prison near Quellay on Tuesday, the prison service said. Among the dead are two men aged 19 and 21. No guards were killed.

Nine inmates escaped; six of them were caught again by noon, the service said.
`,
      ],
      [
        'Families of Santa Rufina',
        '2025-11-19T10:00:00-05:00',
        `We count 35 dead

Thirty-five prisoners died in the fire at Santa Rufina on Tuesday, the Families of Santa Rufina say. "My son is not on any list," said Rosa Illapa, 52, who has come 300 km. Another 60 families wait at the gate.
`,
      ],
      [
        'Prison Service',
        '2025-11-20T09:00:00-05:00',
        `Communiqué No. 3

The fire in Block C of the Santa Rufina prison on 18 November 2025 claimed the lives of 27 inmates. 44 people were injured: 41 inmates and three guards. Nine inmates escaped, of whom seven have been recaptured. The service rejects reports of 35 dead. In Block D nobody was hurt.
`,
      ],
      [
        'Rights Without Walls',
        '2025-11-25T15:00:00-05:00',
        `Briefing: the fire at Santa Rufina

At least 31 people died in the prison fire of 18 November, Rights Without Walls has found, on the basis of 12 interviews and two lists of names. In Block C, 12 of the 31 were found behind a locked door. All but three of the dead were awaiting trial.

Neither the ministry nor the prison service answered our questions.
`,
      ],
      [
        'El Faro de Quellay',
        '2025-11-18T09:00:00-05:00',
        `Video from the burning prison

A video posted on Telegram on Tuesday at 3.10 a.m. shows flames over the roof of the Santa Rufina prison. It was filmed from the corner of Calle Luna and Calle Norte, a neighbour said. Dozens of relatives came to the prison gate. Hundreds of thousands of soles had been spent on alarms.
`,
      ],
    ],
    expect: {
      happened: { answers: [/18 November 2025/], may: [/02:00/] },
      where: { answers: [/Santa Rufina/], may: [/Quellay/, /Block C/] },
      'count:deaths': {
        answers: [
          { is: /at least 19 (inmates|people)/, by: /ministry/ },
          { is: /^27 (inmates|people)/, by: /[Pp]rison [Ss]ervice/, origins: 1 },
          { is: /^35 (prisoners|people)/, by: /Families/ },
        ],
        may: [/no guards/, /at least 31/],
        conflicts: [
          [/35/, /27/],
          [/31/, /27|35/],
        ].slice(0, 1) as [RegExp, RegExp][],
        shown: [/rose/, /35/],
      },
      'count:injuries': { answers: [/^44/], may: [/more than 40/, /41 inmates/, /three guards/] },
      '^count:injuries:.*block-d': { answers: [/^no/] },
      '^count:inmates-escap': { answers: [/nine/] },
      'recorded:f1': { answers: [/18 November 2025/], may: [/03:10/] },
    },
    free: /^count:(?!deaths|injuries).*held|recapt|caught/,
  },
  {
    name: 'mine',
    zone: 'Africa/Lusaka',
    reports: [
      [
        'Copper Standard',
        '2026-02-11T18:00:00+02:00',
        `Landslide buries miners at Kalundwe

A landslide buried a part of the Kalundwe copper mine, 30 km north of Chibota, on Wednesday afternoon. Fourteen miners are missing, the mine's manager said. Another three were rescued with broken legs. The slide came down at 3.40 p.m. after two days of rain.
`,
      ],
      [
        'Radio Chibota',
        '2026-02-12T07:00:00+02:00',
        `Two bodies found after slide at Kalundwe

Rescuers have found the bodies of two miners after Wednesday's landslide at the Kalundwe mine. Twelve are still missing. The mine employs 2,300 people and lies between Chibota and Lwansa.
`,
      ],
      [
        'Mine Workers Union',
        '2026-02-12T12:00:00+02:00',
        `Union says 25 were underground

At least 25 men were in the pit when the slope came down on Wednesday, the Mine Workers Union said. Twenty men are missing, it said, because subcontractors were never counted.
`,
      ],
      [
        'Copper Standard',
        '2026-02-13T17:00:00+02:00',
        `Death toll at Kalundwe rises to nine

Nine miners have died in the landslide at Kalundwe and five are missing, the mine's manager said on Friday. Among the dead are two brothers from Lwansa, aged 23 and 27. All but one of the nine worked for subcontractors. The owner, Redvale Mining, will pay each family 40,000 kwacha.
`,
      ],
      [
        'Ministry of Mines',
        '2026-02-14T09:00:00+02:00',
        `Statement by the Minister

On 11 February 2026 a landslide occurred at the Kalundwe mine. As of this morning, nine miners are confirmed dead and five remain missing. Neither of the two men who were in hospital is in danger. In August 2023 a landslide at the same mine killed four people.
`,
      ],
      [
        'pitwatch_zm',
        '2026-02-16T20:00:00+02:00',
        `Kalundwe: search called off

All 14 are dead. The search for the last five miners was ended on Monday, a foreman told us. The slide at Kalundwe happened on Tuesday evening, not on Wednesday, he said.
`,
      ],
    ],
    expect: {
      happened: {
        answers: [/Wednesday 11 February 2026/, { is: /Tuesday 10 February 2026/, by: /foreman/ }],
        conflicts: [[/Tuesday/, /Wednesday|11 February/]],
      },
      where: { answers: [/Kalundwe/], may: [/Chibota/] },
      'count:deaths': {
        answers: [/two (miners|bodies|people)/, { is: /nine (miners|people)/, by: /manager/, origins: 2 }, /14 (people|miners)/],
        shown: [/rose/],
      },
      'count:missing': {
        answers: [{ is: /14 (miners|people)/, by: /manager/ }, /(twelve|12)/, { is: /20 men/, by: /Union/ }, { is: /five/, by: /manager|Ministry/ }],
        conflicts: [[/20|twenty/i, /12|twelve/i]],
      },
      '^count:(miners|people|men)-rescue|^count:rescue': { answers: [], may: [/three/] },
    },
    free: /^count:.*(employ|pit|bodies|found|subcontr)/,
  },
  {
    name: 'crush',
    zone: 'Asia/Kolkata',
    reports: [
      [
        'Indic Wire',
        '2026-01-14T20:15:00+05:30',
        `Crush at river festival in Pavanpur kills 8

PAVANPUR, Jan 14 (Indic Wire) - Eight people were killed and about 50 injured in a crush at the Sangam Ghat in Pavanpur on Wednesday, officials said, as hundreds of thousands of pilgrims came to bathe. Five of the dead were women and one was a child.
`,
      ],
      [
        'Pavanpur Chronicle',
        '2026-01-14T22:30:00+05:30',
        `Festival crush: what we know

* Eleven people died in the crush at the Sangam Ghat, district magistrate Anil Rathe said.
* 62 people were injured, 15 of them critically, he said.
* The crush began at about 5.30 p.m. near the footbridge when a rope gave way.
* In 2013, 36 people died in a stampede at the railway station.
* The district had sent 4,000 police officers.
`,
      ],
      [
        'City Hospital',
        '2026-01-15T09:00:00+05:30',
        `Bulletin

The hospital received 38 injured people on Wednesday night. Four died here. 20 have gone home. A family of five from Ronai is among those treated.
`,
      ],
      [
        'The Lantern',
        '2026-01-15T11:00:00+05:30',
        `Toll in Pavanpur crush far higher, say witnesses

More than 20 people died in the crush at Pavanpur's Sangam Ghat on Wednesday, three boatmen told The Lantern. "I carried 12 bodies myself," one of them said. The district magistrate, Anil Rathe, put the toll at 11 on Thursday.
`,
      ],
      [
        'Pavanpur District',
        '2026-01-16T10:00:00+05:30',
        `Press note

Eleven persons lost their lives in the incident at Sangam Ghat on 14.01.2026. The figure of more than 20 deaths is false. 62 persons were injured; all but nine have been discharged. The families of the dead will be given Rs 500,000 each. Three organisers have been arrested.
`,
      ],
      [
        'Eastern Mail',
        '2026-01-16T18:00:00+05:30',
        `Two arrested over festival crush

Police in Pavanpur have arrested two organisers of the river festival after the crush on Wednesday in which 11 people died. A third is on the run. The footage of the crush, recorded on Wednesday evening at the Sangam Ghat by a pilgrim, has been seen two million times.
`,
      ],
    ],
    expect: {
      happened: { answers: [/14 January 2026/], may: [/17:30/] },
      where: { answers: [/Sangam Ghat/], may: [/Pavanpur/, /footbridge/] },
      'count:deaths': {
        answers: [
          { is: /eight people/, by: /officials/ },
          { is: /(11|eleven) (people|persons)/, by: /Rathe|magistrate/ },
          { is: /more than 20/, by: /boatmen/ },
        ],
        may: [/four/],
        conflicts: [[/more than 20/, /11|eleven/i]],
        shown: [/rose/],
      },
      'count:injuries': { answers: [/about 50/, { is: /62 p/, by: /Rathe|District/ }], may: [/38/] },
      'count:arrests': {
        answers: [
          { is: /three organisers/, by: /District/ },
          { is: /two (organisers|people)/, by: /[Pp]olice|Mail/ },
        ],
        conflicts: [[/three/i, /two/i]],
      },
      'recorded:f1': { answers: [/14 January 2026/] },
      'filmed:f1': { answers: [/Sangam Ghat/] },
    },
    free: /hospital|treat|receiv|bodies/,
  },
  {
    name: 'depot',
    zone: 'Europe/Kyiv',
    reports: [
      [
        'Steppe News Agency',
        '2026-08-21T08:00:00+03:00',
        `Drones set fuel depot ablaze in Verkhova

Three drones struck a fuel depot on the outskirts of Verkhova overnight, setting two tanks ablaze, the regional governor said on Friday. Air defences shot down nine of 12 drones. Nobody was hurt, governor Taras Mohyl wrote on Telegram.
`,
      ],
      [
        'governor_mohyl',
        '2026-08-21T06:40:00+03:00',
        `Night attack on our region

Nine drones were shot down over the region last night. Debris fell on a fuel depot near Verkhova. Two tanks are burning. According to preliminary information, there are no casualties.
`,
      ],
      [
        'Verkhova Watch',
        '2026-08-21T12:00:00+03:00',
        `At least 1 firefighter killed at depot

At least one firefighter was killed and four others were wounded at the fuel depot in Verkhova, two officials told Verkhova Watch. Twin blasts were heard at 2.15 a.m. and 2.20 a.m. on Friday. Five tanks are on fire, not two, they said.
`,
      ],
      [
        'Emergency Service',
        '2026-08-21T17:00:00+03:00',
        `Information as of 16:00

As a result of the attack of 21 August, one firefighter died and six people were injured, among them two firefighters. The fire covers 5,000 square metres. 140 rescuers and 38 vehicles are at work.
`,
      ],
      [
        'Flame Monitor',
        '2026-08-22T10:00:00+03:00',
        `Satellite images show four burning tanks at Verkhova

Satellite images taken on Friday at 11.20 a.m. show four burning tanks at the Verkhova fuel depot, the Flame Monitor group says. The depot, 12 km from the border, was also attacked on 3 May, when one tank burned. The depot can hold 60,000 cubic metres.
`,
      ],
      [
        'Steppe News Agency',
        '2026-08-22T15:00:00+03:00',
        `Second firefighter dies after drone strike

A second firefighter has died of wounds after Friday's drone strike on the depot in Verkhova, the emergency service said. That brings the death toll to two. Between 10 and 12 people are in hospital.
`,
      ],
    ],
    expect: {
      happened: { answers: [/21 August 2026/], may: [/02:15|02:20|night|20 August/] },
      where: { answers: [/depot|Verkhova/], may: [/Verkhova/, /depot/] },
      'count:injuries': { answers: [/^no/, /four (others|people|firefighters)/, /six people/], may: [/firefighters/], conflicts: [] },
      'count:deaths': {
        answers: [{ is: /at least one firefighter/, by: /officials/ }, /one firefighter/, /two (people|firefighters)/],
        may: [/^no/],
        conflicts: [],
        shown: [/rose/],
      },
      '^count:tanks': { answers: [/two tanks/, /five tanks/, /four tanks|four burning/], may: [/one tank/], conflicts: [[/two/i, /five|four/i]] },
      '^count:drones': { answers: [], may: [/nine/, /three/] },
    },
    free: /^count:.*(hospital|blast)/,
  },
  {
    name: 'bridge',
    zone: 'America/Chicago',
    reports: [
      [
        'Plains Wire',
        '2026-04-03T11:00:00-05:00',
        `Bridge collapse near Corliss drops cars into river

CORLISS (Plains Wire) - A bridge over the Little Fork River between Corliss and Dunmore collapsed Friday morning, sending five vehicles into the water, the sheriff's office said. Three people were pulled from the river alive. Two people were missing.
`,
      ],
      [
        'KLFR Radio',
        '2026-04-03T17:00:00-05:00',
        `Corliss bridge: one dead, two missing

One person is dead and two are missing after the Highway 9 bridge collapsed at 7:48 a.m. on Friday, Sheriff Dale Corbin told KLFR. Six vehicles went into the river, he said: four cars, a van and a school bus. None of the 22 children aboard the bus was hurt.
`,
      ],
      [
        'Corliss Daily',
        '2026-04-04T08:00:00-05:00',
        `Divers find truck driver

Divers found the body of a truck driver, 58, on Saturday, a day after the bridge over the Little Fork River came down. Two people have now died. One person is still missing, Sheriff Dale Corbin said. The bridge was built in 1961 and inspected in 2024. Repairs had cost $1.2 million.
`,
      ],
      [
        'State Transport Department',
        '2026-04-04T12:00:00-05:00',
        `Statement on the Highway 9 bridge

The Highway 9 bridge collapsed on April 3, 2026 at 7:48 a.m. Two of its four spans fell. Six vehicles were involved. 14 people were treated at St. Agnes Hospital. About 3,100 vehicles a day used the bridge.
`,
      ],
      [
        'Dunmore Ledger',
        '2026-04-05T09:00:00-05:00',
        `Correction and clarification

CORRECTION: On Saturday we wrote that seven vehicles fell into the Little Fork River when the bridge collapsed on Friday. It was six vehicles, the sheriff's office said.
`,
      ],
      [
        'Roads For All',
        '2026-04-06T09:00:00-05:00',
        `A third of state bridges in poor shape

A third of the 900 bridges in the state are in poor shape, Roads For All said after the collapse of the Highway 9 bridge on Friday, in which two people died. Since 2010, nine bridges have collapsed and 31 people have been killed.
`,
      ],
    ],
    expect: {
      happened: { answers: [/3 April 2026/], may: [/07:48/] },
      where: { answers: [/Little Fork|bridge/i], may: [/Corliss|Dunmore|Highway 9|Little Fork/] },
      'count:deaths': { answers: [{ is: /one person/, by: /Corbin|KLFR/ }, { is: /two people/ }], shown: [/rose/] },
      'count:missing': {
        answers: [
          { is: /two people/, by: /sheriff|Corbin/i },
          { is: /one person/, by: /Corbin/ },
        ],
      },
      'count:injuries': { answers: [], may: [/^no (children|people)/] },
      '^count:vehicles': { answers: [/five vehicles/, /six vehicles/], may: [/3,?100/], conflicts: [] },
    },
    free: /^count:(people|persons)-(pull|treat)|bus/,
  },
  {
    name: 'leak',
    zone: 'Asia/Manila',
    reports: [
      [
        'Bay Bulletin',
        '2026-07-08T15:00:00+08:00',
        `Ammonia leak at ice plant sends workers to hospital

An ammonia leak at the Frio ice plant in the Santo Cristo district of Malabay sent 24 workers to hospital on Wednesday, the fire bureau said. Some 500 residents were evacuated. No one died.
`,
      ],
      [
        'DZMB',
        '2026-07-08T18:00:00+08:00',
        `Two dead in ammonia leak

Two workers have died after the ammonia leak at the Frio ice plant in Malabay, Mayor Lito Cruz told DZMB. 67 people were hospitalised, a third of them children from the Lito Cruz Elementary School across the street, he said. The leak started at 10.30 this morning.
`,
      ],
      [
        'Frio Corporation',
        '2026-07-08T20:00:00+08:00',
        `Company statement

A valve failed at our Malabay plant at 10.20 a.m. on Wednesday 8 July. To our knowledge one employee has lost his life. Reports of more deaths are not confirmed. All 53 employees on shift have been accounted for.
`,
      ],
      [
        'Bay Bulletin',
        '2026-07-09T08:00:00+08:00',
        `Ammonia leak: fire bureau gives figures

Two people died and 96 were hospitalised after Wednesday's ammonia leak at the Frio ice plant in Malabay, the fire bureau said. Between 1,200 and 1,500 people were evacuated from three streets. Families within 500 metres could return at midnight.
`,
      ],
      [
        'Clean Air Network',
        '2026-07-12T10:00:00+08:00',
        `Fourth leak in ten years

Wednesday's leak at the Frio plant, which killed two workers, was the fourth in ten years. In 2019 a leak at a Frio plant in Duyan killed five. Over 1,000 people were evacuated.
`,
      ],
    ],
    expect: {
      happened: { answers: [/8 July 2026/], may: [/8 July 2026/], conflicts: [[/10:20/, /10:30/]] },
      where: { answers: [/Frio|Malabay/], may: [/Santo Cristo|Malabay|Frio|plant/] },
      'count:deaths': {
        answers: [/^no/, { is: /two (workers|people)/, by: /Cruz|bureau/, origins: 3 }, { is: /one employee/, by: /Frio|[Cc]ompany/ }],
        conflicts: [[/one employee/i, /two/i]],
        shown: [/rose/],
      },
      'count:evacuated': {
        answers: [
          { is: /(some|about) 500/, by: /bureau|Bulletin/ },
          { is: /1,?200/, by: /bureau/ },
        ],
        may: [/more than 1,?000/],
      },
      'count:injuries': { answers: [] },
    },
    free: /hospital|treat/,
  },
]
