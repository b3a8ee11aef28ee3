// The second round, written when the first had been read while rules grew. People, places and outlets are invented.
import type { Incident } from './gold.ts'

export const incidents: readonly Incident[] = [
  {
    name: 'schoolbus',
    zone: 'Europe/Madrid',
    reports: [
      [
        'Costa Diario',
        '2026-02-03T10:15:00+01:00',
        `School bus overturns near Alcudra; 17 pupils hurt

A school bus carrying 31 pupils and two teachers overturned on the N-340 near Alcudra on Tuesday morning. Seventeen of the pupils were hurt, four of them badly, the emergency service 112 said. The driver, 61, was unhurt.
`,
      ],
      [
        'Onda Sur',
        '2026-02-03T13:00:00+01:00',
        `Bus crash: a girl of 11 dies in hospital

An 11-year-old girl has died after the school bus crash near Alcudra, the regional health service said. Twenty-two children are being treated in three hospitals. "We saw 10 or 12 children on the verge," a lorry driver told Onda Sur.
`,
      ],
      [
        'Guardia',
        '2026-02-03T18:00:00+01:00',
        `Press note 14/2026

At 8:20 on 3 February a bus left the road at kilometre 214 of the N-340, in the municipality of Alcudra. There were 33 passengers. One pupil died and 22 were injured. The driver tested negative for alcohol. Two vehicles were involved. In the last five years 16 people have died on this stretch.
`,
      ],
      [
        'Parents of Alcudra',
        '2026-02-04T12:00:00+01:00',
        `Parents: the bus had no belts

Not one of the 31 pupils wore a belt, the Parents of Alcudra say. Half of the seats had none. The bus crashed on Tuesday at about 8.30. More than 400 parents have signed our letter. One in three school buses is older than 16 years.
`,
      ],
      [
        'Costa Diario',
        '2026-02-05T09:00:00+01:00',
        `Second pupil dies after bus crash

A second pupil has died after Tuesday's bus crash near Alcudra, raising the death toll to two. Nine children are still in hospital. All but five of the injured have gone home.

CORRECTION: An earlier version said that the bus carried 41 pupils. It carried 31.
`,
      ],
    ],
    expect: {
      happened: { answers: [/3 February 2026/], may: [/08:/] },
      where: { answers: [/Alcudra/], may: [/N-340/] },
      'count:deaths': { answers: [/one pupil/, /two (people|pupils)/], shown: [/rose/], conflicts: [] },
      'count:injuries': { answers: [/17 pupils/, /22 (children|pupils|people)/], may: [/no/], conflicts: [] },
    },
    free: /treat|carry|carri|wear|wore|sign|hospital|pupils|children/,
  },
  {
    name: 'stadium',
    zone: 'Africa/Accra',
    reports: [
      [
        'Gold Coast Wire',
        '2025-12-07T21:00:00Z',
        `Stand collapses during match at Obrasi, dozens hurt

Dozens of fans were injured when part of a stand collapsed during a match at the Yaw Mensa Stadium in Obrasi on Sunday evening, police said. There were no immediate reports of deaths. Some 12,000 people were watching.
`,
      ],
      [
        'Obrasi FM',
        '2025-12-07T22:10:00Z',
        `At least five dead at stadium

At least five people have died at the Yaw Mensa Stadium, Dr Efua Larbi of the Obrasi Teaching Hospital told Obrasi FM. Her hospital has taken in 63 injured. The East Stand came down at 6.40 p.m., during the second half. Obrasi were 2-1 up.
`,
      ],
      [
        'Football Federation',
        '2025-12-08T10:00:00Z',
        `Statement on the events at the Yaw Mensa Stadium

Seven supporters lost their lives at the Yaw Mensa Stadium on Sunday. 114 were injured, 20 of whom remain in hospital. The stadium, opened in 1978, holds 15,000; 9,800 tickets were sold. No player was hurt.
`,
      ],
      [
        'Supporters Union',
        '2025-12-08T15:00:00Z',
        `Eleven names

Eleven supporters were killed on Sunday, the Supporters Union says. It has published their names. In March 2001, 126 people died in a crush at another ground in the city. We ask for the release of the two stewards who were arrested.
`,
      ],
      [
        'The Pulse',
        '2025-12-09T08:00:00Z',
        `What is known about the collapse of the stand

Seven people died in the stadium collapse in Obrasi, police spokesman Kofi Adjei said on Tuesday, rejecting the union's figure of 11. A video that shows the stand coming down was filmed from the West Stand on Sunday at 6.41 p.m. It has been viewed 3 million times. Three contractors have been detained.
`,
      ],
    ],
    expect: {
      happened: { answers: [/7 December 2025/], may: [/18:40/] },
      where: { answers: [/Yaw Mensa Stadium/], may: [/Obrasi/, /East Stand/] },
      'count:deaths': {
        answers: [
          { is: /at least five/, by: /Larbi/ },
          { is: /seven (people|supporters)/, by: /Adjei|Federation/, origins: 2 },
          { is: /eleven (supporters|people)/, by: /Union/ },
        ],
        conflicts: [[/seven/i, /eleven|11/i]],
        shown: [/11|eleven/],
      },
      'count:injuries': { answers: [/24 fans/, /114 (people|supporters)/], may: [/^no player/], conflicts: [] },
      'count:arrests': { answers: [{ is: /three contractors/, by: /Pulse|Adjei/ }], may: [/two stewards/], conflicts: [] },
      'recorded:f1': { answers: [/7 December 2025/], may: [/18:41|18:40/] },
    },
    free: /injuries:.*hospital|take|took|watch|hospital|hold|ticket|sold/,
  },
  {
    name: 'raid',
    zone: 'America/Bogota',
    reports: [
      [
        'Valle Hoy',
        '2026-05-19T09:00:00-05:00',
        `Police raid on market in Tierralta leaves three dead

Three people were killed and nine wounded in a police raid on the San Marcos market in Tierralta on Monday night. Police said that the three were members of a gang. Neighbours said that shots were fired for 20 minutes.
`,
      ],
      [
        'National Police',
        '2026-05-19T11:00:00-05:00',
        `Operation in Tierralta

In an operation at the San Marcos market on 18 May, three criminals were killed, 16 people were arrested and four rifles and 12 kilos of cocaine seized. No officers were killed; two were slightly wounded.
`,
      ],
      [
        'Traders of San Marcos',
        '2026-05-19T16:00:00-05:00',
        `They killed five of us

Five traders died in the raid on our market, and none of them was armed. A boy of 14 is missing. Thirty-one people were arrested, not 16. The raid began at 10 p.m. on Monday.
`,
      ],
      [
        'Derechos Ya',
        '2026-05-22T10:00:00-05:00',
        `Killings at the San Marcos market

Derechos Ya has confirmed the deaths of five people, one of them a 14-year-old boy, in the police raid of 18 May. Between 25 and 35 people were arrested; all but three have been released. In 2022 police killed 10 people in a similar raid in Puerto Seco. Two of the five were shot in the back.
`,
      ],
      [
        'Valle Hoy',
        '2026-05-23T09:00:00-05:00',
        `Prosecutor opens inquiry into raid

The prosecutor has opened an inquiry into the raid on the San Marcos market, in which at least three people died on Monday. Twelve officers have been suspended. The market will stay closed until June.
`,
      ],
    ],
    expect: {
      happened: { answers: [/18 May 2026/], may: [/22:00|night/] },
      where: { answers: [/San Marcos/], may: [/Tierralta/] },
      'count:deaths': {
        answers: [
          { is: /three (people|criminals)/, by: /Police|Hoy/ },
          { is: /five (traders|people)/, by: /Traders|Derechos/, origins: 2 },
        ],
        may: [/no officers/, /at least three/],
        conflicts: [[/three/i, /five/i]],
        shown: [],
      },
      'count:injuries': { answers: [/nine people/], may: [/two (people|officers)/], conflicts: [] },
      'count:arrests': {
        answers: [
          { is: /16 people/, by: /Police/ },
          { is: /31 people/, by: /Traders/ },
        ],
        may: [/25 to 35/],
        conflicts: [[/16/, /31|thirty-one/i]],
      },
      'count:missing': { answers: [], may: [/one|boy/] },
    },
    free: /suspend|rifles|officers|kilos|releas/,
  },
  {
    name: 'train',
    zone: 'Europe/Warsaw',
    reports: [
      [
        'Kurier Polny',
        '2026-10-12T07:50:00+02:00',
        `Trains collide at Zarnow: live

7.45: Firefighters say about 20 people are hurt.

7.20: Two trains have collided at Zarnow station this morning. One was the night train from Brest to Lodz, with 180 passengers on board; the other, a freight train of 32 wagons.

7.05: Line 12 between Zarnow and Opole is closed. Replacement buses run every 30 minutes.
`,
      ],
      [
        'Railways',
        '2026-10-12T10:00:00+02:00',
        `Collision at Zarnow

At 6.48 this morning a passenger train and a freight train collided at Zarnow station. Thirty-four people were injured: 31 passengers and three members of staff. Nobody is in danger of death. In the first carriage 12 people were injured, in the second nine. Nobody in the sleeping cars was hurt.
`,
      ],
      [
        'District Hospital',
        '2026-10-12T14:00:00+02:00',
        `Information for the press

We have treated 19 patients from the train accident. Eleven have been discharged. One patient, a man of 70, died this afternoon.
`,
      ],
      [
        'Kurier Polny',
        '2026-10-13T06:00:00+02:00',
        `One dead, 38 hurt in train collision

One man died and 38 people were injured when two trains collided at Zarnow on Monday. The man, 70, died in hospital. In 1997 seven people were killed at the same crossing. Signal boxes were modernised in 2015 at a cost of 40 million zlotys.
`,
      ],
      [
        'Drivers Union',
        '2026-10-13T15:00:00+02:00',
        `Union: signal was green

The driver of the night train had a green signal, the Drivers Union says. It puts the number of injured at more than 50, because many went to a doctor themselves.
`,
      ],
    ],
    expect: {
      happened: { answers: [/12 October 2026/], may: [/06:48/] },
      where: { answers: [/Zarnow/], conflicts: [] },
      'count:injuries': {
        answers: [
          { is: /about 20 people/, by: /[Ff]irefighters/ },
          { is: /34 people/, by: /Railways/ },
          { is: /38 people/, by: /Kurier/ },
          { is: /more than 50/, by: /Union/ },
        ],
        may: [],
        conflicts: [],
        shown: [/rose/],
      },
      '^count:injuries:.*carriage': { answers: [/(twelve|12) people/], may: [/nine/] },
      '^count:injuries:.*sleeping': { answers: [/^no/] },
      'count:deaths': { answers: [/one (man|patient|person)/], conflicts: [] },
    },
    free: /treat|discharg|hospital|passengers|trains/,
  },
  {
    name: 'explosion',
    zone: 'America/New_York',
    reports: [
      [
        'Metro Desk',
        '2026-01-28T23:00:00-05:00',
        `Gas explosion levels house on Tolman Street

A gas explosion leveled a two-family house on Tolman Street in Harlow, injuring at least six people, fire officials said Wednesday. Two neighboring houses were damaged and about a dozen residents were displaced. A second blast was heard minutes later.
`,
      ],
      [
        'Harlow Fire Department',
        '2026-01-29T06:30:00-05:00',
        `Fire Department statement

At 7:52 p.m. on January 28, units responded to 114 Tolman Street for a reported explosion. Eight civilians and one firefighter were injured. Two residents are unaccounted for. Fourteen residents were displaced. 60 firefighters from five companies took part.
`,
      ],
      [
        'Metro Desk',
        '2026-01-29T12:00:00-05:00',
        `Two bodies found in rubble of Harlow house

The bodies of two people were pulled from the rubble on Thursday, bringing the number of dead to two, Fire Chief Dana Ruiz said. Nobody else is missing. The explosion injured nine people, including a firefighter. Residents say that they had smelled gas three times in two weeks.
`,
      ],
      [
        'Harlow Gas',
        '2026-01-29T15:00:00-05:00',
        `Statement

A service call was made to 114 Tolman Street on January 26. Our crews found no leak. The cause of Wednesday's explosion is not known. We have shut off gas to 43 homes.
`,
      ],
      [
        'harlow_scanner',
        '2026-01-28T20:30:00-05:00',
        `House explosion Tolman St

Whole house gone. Neighbors say 4 people inside. One guy told me 10 dead, can't confirm.
`,
      ],
    ],
    expect: {
      happened: { answers: [/28 January 2026/], may: [/19:52/], conflicts: [] },
      where: { answers: [/Tolman Street/], may: [/Harlow/, /Tolman St/] },
      'count:injuries': {
        answers: [{ is: /at least six/, by: /officials/ }, { is: /eight civilians/, by: /Fire/ }, /nine people/],
        may: [/one firefighter/],
        conflicts: [],
      },
      'count:deaths': { answers: [{ is: /two people/, by: /Ruiz|Desk/ }], may: [/ten people|10/], conflicts: [] },
      'count:missing': { answers: [/two (residents|people)/], may: [/^no/], conflicts: [] },
    },
    free: /displac|houses|homes|companies|inside|firefighters|smell/,
  },
]
