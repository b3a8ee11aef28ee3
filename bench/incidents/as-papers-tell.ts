// A mill that blew up and a stabbing at a fair, told as papers tell such things: headlines shorter than their texts, points in a list, tolls so far, so many more,
// bodies beside the dead, a toll that holds the attacker, places of agencies, lines and hospitals. Gold written before the first run. People, places and outlets are invented.
import type { Incident } from './gold.ts'

export const incidents: readonly Incident[] = [
  {
    name: 'mill',
    zone: 'Europe/Vienna',
    reports: [
      [
        'Alpenbote',
        '2026-02-07',
        `Grain mill explodes in Sankt Orlen: 2 dead, 30 missing

VIENNA (Alpenbote) — A grain mill blew up in Sankt Orlen early on Saturday, killing at least two people, the fire service said. About 30 people were missing.

Sankt Orlen is a town of 4,000 people some 40 kilometres south of Graz. The mill belongs to the Korn & Sohn company, which also owns one in Linz.

A reporter spoke to two injured workers. "The roof was gone," one of them said.
`,
      ],
      [
        'Morning Wire',
        '2026-02-07T16:30:00+01:00',
        `Four dead after Austrian mill blast

What we know so far:

- Four people have died, and five more are feared dead
- Nineteen people were hurt, six of them badly
- Some 25 people are missing, police say
- When: Saturday 7 February, shortly after 5 a.m.

Chief fire officer Ida Lenk told reporters outside the Graz Clinic that the toll could rise. The company would not say how many people were at work during Saturday's explosion.
`,
      ],
      [
        'Sankt Orlen Fire Service',
        '2026-02-07T21:00:00+01:00',
        `Statement on the explosion at the mill

The explosion at the mill in Sankt Orlen, which came at 5.10 a.m. on 7 February, has claimed seven lives. Twenty-six people were injured. Thirteen people are missing.
`,
      ],
      [
        'Food Workers Union',
        '2026-02-07T21:00:00+01:00',
        `Union: eleven dead at Sankt Orlen

Eleven people died when the mill exploded, the Food Workers Union said. Two of the dead were apprentices.
`,
      ],
      [
        'Alpenbote',
        '2026-02-09T09:00:00+01:00',
        `Mill blast: toll now 12

Twelve people died in Saturday's explosion in Sankt Orlen, police said on Monday. Ten bodies were recovered from the silo. Nobody is missing any more.

The country's last mill explosion was in 2004, when it killed four people near Linz.
`,
      ],
      [
        'Radio Graz',
        '2026-02-08',
        `At least nine dead in Sankt Orlén mill

At least nine people were killed when the mill in Sankt Orlén exploded on Saturday, said the mayor of Graz. Before he came to the town he had been in Linz. The wounded lie in the Graz Clinic.
`,
      ],
    ],
    expect: {
      happened: { answers: [/7 February 2026/], may: [/05:/] },
      where: { answers: [/Sankt Orl/], may: [/[Mm]ill/] },
      'count:deaths': {
        answers: [
          { is: /^at least two people/, by: /[Ff]ire/ },
          /^four people/,
          { is: /^seven people/, by: /Fire Service/ },
          { is: /^eleven people/, by: /Union/ },
          /nine people/,
          { is: /^twelve people/, by: /[Pp]olice/ },
        ],
        conflicts: [[/seven/, /eleven/]],
        shown: [/rose/],
      },
      'count:injuries': { answers: [/^19 people/, { is: /^26 people/, by: /Fire Service/ }], shown: [/rose/] },
      'count:missing': { answers: [/^about 30 people/, { is: /25 people/, by: /police/ }, /^13 people/, /^no/], shown: [/fell/] },
    },
  },
  {
    name: 'fair',
    zone: 'Europe/Oslo',
    reports: [
      [
        'Fjord Daily',
        '2026-08-22T23:30:00+02:00',
        `Four dead in stabbing at Midsummer fair in Holmvik

Four people, including the attacker and a guard, have been killed in Holmvik after a man with two knives attacked visitors of the Midsummer fair on Saturday night.

Police Norway's chief of operations, Tor Lind, said more than 20 people had been injured. Two people died in the attack on the pier. One woman was killed on the steps.

Police searched two flats in Lunden.
`,
      ],
      [
        'Coast Times',
        '2026-08-22',
        `Holmvik attack: 20 hurt

Twenty people were injured when a man attacked visitors of a fair in Holmvik on Saturday. A school class was among those on the pier, with three injured. Several thousand people were at the fair.
`,
      ],
      [
        'Fjord Daily',
        '2026-08-23T11:00:00+02:00',
        `Five dead, more than 30 hurt in Holmvik

Five people have died and more than 30 were hurt after the attack that struck Holmvik on Saturday, the hospital said.
`,
      ],
      [
        'Norway Police',
        '2026-08-23T15:00:00+02:00',
        `The attack in Holmvik

Four people died in Holmvik on 22 August at 21.40, among them the attacker; the number is not five. Thirty-four people were injured. One man has been arrested.
`,
      ],
      [
        'The Lunden Post',
        '2026-08-24',
        `Holmvik mourns

The fair that was attacked on Saturday will not open again. The hospital in Lunden is treating 12 people. Nine of them are in danger, said the hospital's director, who came from Bergen at 8 a.m. on Sunday.
`,
      ],
    ],
    expect: {
      happened: { answers: [/22 August 2026/], may: [/21:40|night/] },
      where: { answers: [/Holmvik/], may: [/pier|fair/] },
      'count:deaths': {
        answers: [
          { is: /^four people/, by: /Police|Fjord/ },
          { is: /^five people/, by: /hospital/ },
        ],
        conflicts: [[/four/, /five/]],
      },
      '^count:deaths:.*pier': { answers: [/two people/] },
      'count:injuries': {
        answers: [/^(more than )?20 people/, { is: /34 people/, by: /Police|hospital/ }],
        may: [/20 people/, /more than 20/],
      },
      'count:arrests': { answers: [/one man/] },
    },
    free: /knives|flats|took-part|treat/,
  },
]
