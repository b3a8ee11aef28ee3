// The third round, written last. People, places and outlets are invented.
import type { Incident } from './gold.ts'

export const incidents: readonly Incident[] = [
  {
    name: 'protest',
    zone: 'Africa/Nairobi',
    reports: [
      [
        'Coast Monitor',
        '2026-06-25T18:30:00+03:00',
        `Police fire tear gas at tax protest in Malengo

Police fired tear gas and rubber bullets at thousands of protesters on Uhuru Road in Malengo on Thursday. At least four people were shot, a doctor at the Aga Clinic said. Police said 18 people had been arrested.
`,
      ],
      [
        'witness_malengo',
        '2026-06-25T17:05:00+03:00',
        `Uhuru Rd now. They are shooting!! I saw two bodies. At least 30 of us taken in police lorries. #TaxMustFall
`,
      ],
      [
        'National Police Service',
        '2026-06-25T21:00:00+03:00',
        `STATEMENT

Today, an unlawful assembly took place on Uhuru Road, Malengo. 18 suspects were arrested. Eleven officers were injured, two of them seriously. No live ammunition was used and nobody was killed. About 600 people took part.
`,
      ],
      [
        'Lawyers for Justice',
        '2026-06-26T10:00:00+03:00',
        `Malengo: two dead, 43 held

Two protesters were killed by live bullets on Uhuru Road on 25 June and at least 26 were injured, Lawyers for Justice says. 43 people are being held at four police stations; nine of them are under 18. We call for the release of all 43. More than 5,000 people marched, the organisers said.
`,
      ],
      [
        'Coast Monitor',
        '2026-06-27T07:00:00+03:00',
        `Police admit one death in Malengo

Police have admitted that one man died after Thursday's protest in Malengo. Inspector General Jomo Atieno said on Friday that a 23-year-old had died in hospital. Police had said on Thursday that nobody was killed. In 2024, 39 people were killed in protests across the country.
`,
      ],
    ],
    expect: {
      happened: { answers: [/25 June 2026/] },
      where: { answers: [/Uhuru R/], may: [/Malengo/] },
      'count:deaths': {
        answers: [
          { is: /^no/, by: /Police/ },
          { is: /two (protesters|people)/, by: /Lawyers/ },
          { is: /one man|one person/, by: /Monitor|[Pp]olice/ },
        ],
        conflicts: [[/no(body|\b)/i, /two/i]],
      },
      'count:injuries': {
        answers: [
          { is: /eleven officers|11 officers/, by: /Police/ },
          { is: /at least 26/, by: /Lawyers/ },
        ],
        conflicts: [],
      },
      'count:arrests': { answers: [{ is: /18 (people|suspects)/, by: /[Pp]olice/, origins: 1 }], may: [/at least 30/, /43/], conflicts: [] },
      'count:took-part': {
        answers: [
          { is: /600/, by: /Police/ },
          { is: /5,?000/, by: /organisers/ },
        ],
        conflicts: [[/600/, /5,?000/]],
      },
    },
    free: /held|hold|shot|bodies|people-(march|took|tak)|protesters/,
  },
  {
    name: 'hotel',
    zone: 'Asia/Bangkok',
    reports: [
      [
        'Isle Times',
        '2026-03-30T09:00:00+07:00',
        `Hotel collapses on Koh Samra after quake

The four-storey Sea Pearl Hotel on Koh Samra collapsed after a 5.8-magnitude earthquake early on Monday. Rescuers believe that 20 to 25 people are under the rubble. Eleven people have been pulled out alive.
`,
      ],
      [
        'Disaster Office',
        '2026-03-30T12:00:00+07:00',
        `SITUATION REPORT 1 (12:00)

Earthquake: 03:14, magnitude 5.8, depth 10 km.
Sea Pearl Hotel: collapsed.
Dead: 3
Injured: 14
Missing: 21
Evacuated: 350
`,
      ],
      [
        'Disaster Office',
        '2026-03-30T18:00:00+07:00',
        `SITUATION REPORT 2 (18:00)

Sea Pearl Hotel: collapsed.
Dead: 7
Injured: 19
Missing: 15
Evacuated: 350
`,
      ],
      [
        'Isle Times',
        '2026-03-31T08:00:00+07:00',
        `Nine dead in hotel collapse, including three tourists

Nine people are now known to have died in the collapse of the Sea Pearl Hotel on Koh Samra, three of them foreign tourists. Thirteen people are still missing. A Norwegian couple in their sixties was found alive after 26 hours. The hotel had 48 rooms and a permit for two storeys.
`,
      ],
      [
        'Embassy of Dorvia',
        '2026-03-31T11:00:00+07:00',
        `Koh Samra earthquake

Two citizens of Dorvia died and one is missing after the earthquake on Koh Samra on 30 March. None of the seven Dorvian guests at the neighbouring Palm Hotel was hurt.
`,
      ],
      [
        'Bay Radio',
        '2026-04-02T19:00:00+07:00',
        `Search on Koh Samra ends

The search in the ruins of the Sea Pearl Hotel has ended. Twenty-two people died, the governor said on Thursday, and nobody is missing any more. It was first feared that 40 people had been buried.
`,
      ],
    ],
    expect: {
      happened: { answers: [/30 March 2026/], may: [/03:14/], conflicts: [] },
      where: { answers: [/Sea Pearl|Koh Samra/], may: [/Koh Samra|Sea Pearl/] },
      'count:deaths': { answers: [/three people/, /seven people/, /nine people/, /22 people/], may: [/two citizens/], conflicts: [], shown: [/rose/] },
      'count:injuries': { answers: [/14 people/, /19 people/], may: [/^no/], conflicts: [] },
      'count:missing': { answers: [/21 people/, /15 people/, /13 people/, /^no/], may: [/one/], conflicts: [] },
      'count:evacuated': { answers: [/350 people/] },
      '^count:injuries:.*palm': { answers: [], may: [/^no/] },
    },
    free: /pull|rescue|rubble|bur/,
  },
  {
    name: 'convoy',
    zone: 'Africa/Khartoum',
    reports: [
      [
        'Desert Wire',
        '2026-09-14T20:00:00+02:00',
        `Aid convoy hit near Um Rasha

An aid convoy of 14 lorries was hit by an air strike near Um Rasha on Monday, the Relief Union said. Five drivers were killed and three lorries burnt out. The convoy was on its way from Tabat to the Sereif camp, where 80,000 people live.
`,
      ],
      [
        'Relief Union',
        '2026-09-15T08:00:00+02:00',
        `Statement: attack on our convoy

At 14:20 on 14 September a strike hit our convoy 12 km south of Um Rasha. Five of our colleagues were killed and two wounded. All 14 lorries were marked. Three were destroyed. Since January, 21 of our staff have been killed.
`,
      ],
      [
        'Army Spokesman',
        '2026-09-15T13:00:00+02:00',
        `On false reports

The army did not hit any convoy on Monday. No aid workers were killed. Four vehicles of the rebels were destroyed at Um Rasha and 12 fighters killed.
`,
      ],
      [
        'Sudan Eye',
        '2026-09-18T12:00:00+02:00',
        `Who bombed the lorries at Um Rasha?

Satellite images show three burnt lorries on the road south of Um Rasha on 15 September. Videos filmed on Monday afternoon show at least four bodies. Two drivers who survived said that a drone had circled for half an hour before the strike. Six people died, they said.
`,
      ],
      [
        'Desert Wire',
        '2026-09-19T09:00:00+02:00',
        `Sixth aid worker dies after strike on convoy

A sixth aid worker has died of his wounds after Monday's strike on a convoy near Um Rasha, the Relief Union said, bringing the toll to six.
`,
      ],
    ],
    expect: {
      happened: { answers: [/14 September 2026/], may: [/14:20/], conflicts: [] },
      where: { answers: [/Um Rasha/] },
      'count:deaths': {
        answers: [
          { is: /five (drivers|people|colleagues)/, by: /Relief/ },
          { is: /^no aid workers|^no workers|^no/, by: /[Aa]rmy/ },
          { is: /six people/, by: /Eye|Relief|drivers/ },
        ],
        may: [/12 fighters/, /five colleagues/, /six/],
        conflicts: [],
      },
      'count:injuries': { answers: [/two (people|colleagues)/], conflicts: [] },
      '^count:lorries.*(destroy|burn)': { answers: [], may: [/three/] },
    },
    free: /lorries|vehicles|drivers-(surviv)|bodies/,
  },
  {
    name: 'club',
    zone: 'Europe/Bucharest',
    reports: [
      [
        'Agerpol',
        '2025-10-31T06:30:00+02:00',
        `Fire in Brasnov club: 12 dead, more than 60 injured

BRASNOV, Oct 31 (Agerpol) - Twelve people died and more than 60 were injured in a fire at the Metro Blue club in Brasnov in the night to Friday, the emergency inspectorate ISU said. Some 300 people were inside, twice as many as allowed.
`,
      ],
      [
        'Ziarul',
        '2025-10-31T09:10:00+02:00',
        `LIVE Fire in Brasnov

09:05 Health minister: 14 dead, 71 in hospitals, 18 of them critical
08:20 ISU: 13 dead
07:40 ISU: twelve bodies recovered, 64 injured
02:15 The fire broke out during a concert shortly before 2 a.m.
`,
      ],
      [
        'Ministry of Health',
        '2025-10-31T20:00:00+02:00',
        `Press release

Following the fire in Brasnov, 16 persons have died. 74 patients are in 9 hospitals. Of these, 20 are intubated. Two patients were flown abroad. The youngest victim was 17 years old.
`,
      ],
      [
        'Metro Blue',
        '2025-10-31T15:00:00+02:00',
        `Our thoughts

We are in mourning. There were 180 guests in the club last night, not 300. All exits were open.
`,
      ],
      [
        'Parents Association',
        '2025-11-07T10:00:00+02:00',
        `A week after

Twenty-one young people are dead, a week after the fire at Metro Blue. Seven of them died in hospital of infections. Nobody has resigned.
`,
      ],
    ],
    expect: {
      happened: { answers: [/3[01] October 2025/], may: [/night|30 October|02:00/], conflicts: [] },
      where: { answers: [/Metro Blue|Brasnov/], may: [/Brasnov|Metro Blue/] },
      'count:deaths': {
        answers: [{ is: /twelve people/, by: /ISU|inspectorate/ }, /13 people/, /14 people/, /16 (persons|people)/, /21 (people|young people)/],
        conflicts: [],
        shown: [/rose/],
      },
      'count:injuries': { answers: [/more than 60/], may: [/64/], conflicts: [] },
      '^count:(people|guests)': { answers: [], may: [/300|180/] },
    },
    free: /hospital|bodies|patients|critical|guests|people-|intubat/,
  },
]
