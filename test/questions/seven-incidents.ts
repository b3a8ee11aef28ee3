// Seven small invented incidents, ten reports each, written to hold what must not become an answer beside what must: denials, rumours, questions, conditions,
// replaced numbers, other occurrences, old footage. With what a careful desk would expect of each question.

/** `answers`: each must be met by one answer, and no other may stand but those in `may`; `conflicts`: pairs that must be told, and no others; `shown`: notes. */
export type Expected = {
  readonly answers: readonly RegExp[]
  readonly may?: readonly RegExp[]
  readonly conflicts: readonly (readonly [RegExp, RegExp])[]
  readonly shown?: readonly RegExp[]
}
export type Incident = {
  readonly name: string
  readonly zone: string
  readonly reports: readonly (readonly [publication: string, published: string, text: string])[]
  readonly expect: Readonly<Record<string, Expected>>
}

export const incidents: readonly Incident[] = [
  {
    name: 'fire',
    zone: 'Europe/London',
    reports: [
      [
        'Eldhaven Echo',
        '2026-03-01T13:00:00Z',
        `Fire destroys warehouse at Tanner's Wharf

A fire destroyed a warehouse at Tanner's Wharf in Eldhaven on Sunday morning, the fire service said. Two firefighters were injured.

The wharf opened in 1911 and is home to forty small firms.
`,
      ],
      [
        'Radio Cove',
        '2026-03-01T15:00:00Z',
        `Warehouse fire at Tanner's Wharf

The fire broke out at about 5.50 a.m. on Sunday, the fire service told Radio Cove. Nobody was killed, police said.
`,
      ],
      [
        'Coast Daily',
        '2026-03-02T10:00:00Z',
        `No deaths in wharf fire, hospital says

Reports that three people died in the fire were false, the hospital said. The fire did not start on Saturday night, as some posts had claimed, the fire service said.
`,
      ],
      [
        'Wharf Watch',
        '2026-03-02T11:00:00Z',
        `Did the fire at Tanner's Wharf start on Saturday?

Could the fire have broken out on Saturday? If it had started on Friday, the building would have been full of people and dozens would have died. Ignore the rumours of 12 dead.
`,
      ],
      [
        'Harbour Gazette',
        '2026-03-02T12:00:00Z',
        `Fire at Tanner's Wharf: what we know

The warehouse fire broke out on Sunday, police said. In 2017 a fire at a mill in Corrin killed four people. Police would not confirm reports that five people were missing.
`,
      ],
      [
        'Eldhaven Times',
        '2026-03-02T12:30:00Z',
        `Fire at Tanner's Wharf injures two

Two firefighters were injured in the fire at Tanner's Wharf on Sunday, the fire service said.

UPDATE 3 March, 9.30 a.m.: The fire service now says three firefighters were injured.
`,
      ],
      [
        'Küstenbote',
        '2026-03-02T13:00:00Z',
        `Brand zerstört Lagerhalle am Tannerkai

Am Sonntag ist in Eldhaven eine Lagerhalle am Tannerkai abgebrannt. Zwei Feuerwehrleute wurden verletzt, teilte die Feuerwehr mit.

Die Polizei widersprach Gerüchten über Tote.
`,
      ],
      [
        'Fact Desk',
        '2026-03-03T10:00:00Z',
        `Video of wharf fire is old

A video said to show the fire at Tanner's Wharf was filmed in Corrin in August 2017, Fact Desk found. It does not show Eldhaven. The video was not recorded on Sunday, the fire service said.
`,
      ],
      [
        'Storage World',
        '2026-03-04T10:00:00Z',
        `Brightwell disputes injuries

Brightwell Storage disputes that two firefighters were hurt in the fire at Tanner's Wharf. The company said on Tuesday that the fire started on Sunday.
`,
      ],
      [
        'Cove Council',
        '2026-03-04T12:00:00Z',
        `Statement on the fire at Tanner's Wharf

The council's meeting on the fire will be held on Friday. The office is open from 10 to 11 a.m. It is not true that seven people died.
`,
      ],
    ],
    expect: {
      happened: { answers: [/Sunday 1 March 2026/], conflicts: [], shown: [/Saturday 28 February/] },
      'recorded:f1': { answers: [/August 2017/], conflicts: [], shown: [/Sunday 1 March/] },
      where: { answers: [/Tanner/], conflicts: [], may: [/Eldhaven|Tannerkai/] },
      'count:deaths': { answers: [/^no people/], conflicts: [], shown: [/three people/, /12|twelve/, /seven people/] },
      'count:injuries': { answers: [/two firefighters/, /three firefighters/], conflicts: [], shown: [/denies|disputes/], may: [/Feuerwehrleute/] },
      'count:missing': { answers: [], conflicts: [], shown: [/five people/] },
    },
  },
  {
    name: 'protest',
    zone: 'Europe/London',
    reports: [
      [
        'Varley Post',
        '2026-05-09T20:00:00+01:00',
        `Six arrested as protesters block Kettle Bridge

Six people were arrested when protesters blocked Kettle Bridge in Varley on Saturday afternoon, police said. The protest began at 2 p.m. and ended at 5 p.m.
`,
      ],
      [
        'Varley Free Press',
        '2026-05-09T22:00:00+01:00',
        `Protest on Kettle Bridge

Protesters blocked Kettle Bridge on Saturday. About 400 people took part, organisers said. Police denied that anyone was injured.
`,
      ],
      [
        'Union Line',
        '2026-05-10T10:00:00+01:00',
        `Union: eight arrested on Kettle Bridge

Eight people were arrested on Kettle Bridge on Saturday, the drivers' union said. Two people were hurt, it said.
`,
      ],
      [
        'Morning Courier',
        '2026-05-11T08:00:00+01:00',
        `Bridge protest: police reject claims

Police said it was not true that the protest on Kettle Bridge took place on Friday. Claims that 30 people were arrested are untrue, police said.

The bridge was also blocked in June 2024, when 21 people were arrested.
`,
      ],
      [
        'Varley Post',
        '2026-05-11T12:00:00+01:00',
        `Where was the video of the bridge protest filmed?

A video posted on Murmur on Sunday shows officers pushing a woman. It was filmed on Saturday afternoon on Kettle Bridge, the union said. Police said it was recorded at the Corn Exchange in April.
`,
      ],
      [
        'Letters Page',
        '2026-05-12T08:00:00+01:00',
        `A letter about the bridge

I wonder whether the protest on Kettle Bridge was held on Thursday. Had it been held on Monday, nobody would have noticed. Rumours that a man died are unconfirmed.
`,
      ],
      [
        'Kesselbote',
        '2026-05-10T12:00:00+02:00',
        `Protest auf der Kettle Bridge

Am Samstag blockierten Demonstranten die Kettle Bridge in Varley. Sechs Menschen wurden festgenommen, teilte die Polizei mit.
`,
      ],
      [
        'City Hall',
        '2026-05-12T10:00:00+01:00',
        `Statement of the mayor

The mayor said on Monday that the protest took place on Saturday. The bridge will reopen on Thursday. The council meets from 10 to 11 a.m. on Wednesday.
`,
      ],
      [
        'Varley Mail',
        '2026-05-11T09:00:00+01:00',
        `Ten arrested in bridge protest

Ten people were arrested in the protest on Kettle Bridge on Saturday, police said.

CORRECTION 11 May: An earlier version of this article said that ten people were arrested. Six people were arrested.
`,
      ],
      [
        'Quiet Streets',
        '2026-05-12T12:00:00+01:00',
        `How the protest ended

The protest on Kettle Bridge ended when it began to rain. Nobody could say whether anyone was hurt.
`,
      ],
    ],
    expect: {
      happened: { answers: [/Saturday 9 May 2026/], conflicts: [], shown: [/Friday 8 May/] },
      'recorded:f1': { answers: [/Saturday 9 May 2026/, /April 2026/], conflicts: [[/Saturday 9 May/, /April 2026/]], shown: [] },
      where: { answers: [/Kettle Bridge/], conflicts: [], may: [/Varley/] },
      'count:arrests': { answers: [/six people/, /eight people/], conflicts: [[/six people/, /eight people/]], shown: [/30 people/] },
      'count:injuries': { answers: [/two people/, /^no people/], conflicts: [[/two people/, /nobody/]], shown: [] },
      'count:deaths': { answers: [], conflicts: [], shown: [] },
    },
  },
  {
    name: 'ship',
    zone: 'Europe/London',
    reports: [
      [
        'Port Ledger',
        '2026-02-04T09:00:00Z',
        `Trawler Anna Bright sinks off Skerry Point

The trawler Anna Bright sank off Skerry Point on Tuesday evening, the coastguard said. Four crew members were rescued and two are missing.
`,
      ],
      [
        'Island Radio',
        '2026-02-04T11:00:00Z',
        `Two missing after trawler sinks

The trawler sank at about 7.40 p.m. on Tuesday, the coastguard told Island Radio. A month earlier, another trawler ran aground at Holm Sound on 6 January.
`,
      ],
      [
        'Skerry News',
        '2026-02-04T13:00:00Z',
        `Owner denies trawler was overloaded

The owner of the Anna Bright, Lowe Fisheries, denied that the trawler had been overloaded. Lowe Fisheries said the ship did not sink on Monday, as a newspaper had reported.

"Nobody has died," the owner said.
`,
      ],
      [
        'Northern Standard',
        '2026-02-04T08:00:00Z',
        `Trawler lost off Skerry Point

The Anna Bright sank on Monday night, the Northern Standard has learned.
`,
      ],
      [
        'Northern Standard',
        '2026-02-05T09:00:00Z',
        `Trawler lost: correction

The Anna Bright sank on Tuesday evening. 

CORRECTION: An earlier version of this article said that the trawler sank on Monday night. It sank on Tuesday evening.
`,
      ],
      [
        'Seafarers Union',
        '2026-02-06T09:00:00Z',
        `Two dead in sinking of the Anna Bright

Two crew members of the Anna Bright died, the union said on Friday. The inquiry opens on 2 March. The union disputes that five were rescued.
`,
      ],
      [
        'Coastguard',
        '2026-02-05T15:00:00Z',
        `Statement on the Anna Bright

The coastguard cannot confirm that two crew members died. The search for the two missing crew members was ended on Thursday.
`,
      ],
      [
        'Küstenkurier',
        '2026-02-05T09:00:00+01:00',
        `Trawler vor Skerry Point gesunken

Am Dienstag ist der Trawler Anna Bright vor Skerry Point gesunken. Zwei Menschen werden vermisst, teilte die Küstenwache mit.
`,
      ],
      [
        'Deck Talk',
        '2026-02-05T18:00:00Z',
        `Was the Anna Bright sunk on Sunday?

Some ask whether the Anna Bright sank on Sunday. If it sank on Sunday, where was the crew for two days? 
`,
      ],
      [
        'Port Ledger',
        '2026-02-06T18:00:00Z',
        `Video shows last hour of the trawler

A video filmed by a crew member of the Anna Bright on Tuesday afternoon shows waves over the deck. It was posted on Reelbox on Thursday.
`,
      ],
    ],
    expect: {
      happened: { answers: [/Tuesday 3 February 2026/], conflicts: [], shown: [/Monday 2 February/], may: [/Monday 2 February/] },
      'recorded:f1': { answers: [/Tuesday 3 February 2026, afternoon/], conflicts: [], shown: [], may: [/Tuesday 3 February 2026/] },
      where: { answers: [/Skerry Point/], conflicts: [] },
      'count:missing': { answers: [/two/], conflicts: [], shown: [] },
      'count:deaths': { answers: [/two crew members|two members/, /^no/], conflicts: [[/two/, /nobody/]], shown: [/confirm/] },
    },
  },
  {
    name: 'flood',
    zone: 'Europe/London',
    reports: [
      [
        'Marl Valley Post',
        '2026-11-02T18:00:00Z',
        `Flood in Lower Marl drives 40 from homes

The River Marl burst its banks at Lower Marl on Sunday night, flooding Mill Street. Forty people were evacuated, the council said.
`,
      ],
      [
        'Valley FM',
        '2026-11-02T20:00:00Z',
        `River Marl floods Lower Marl

The river broke its banks shortly after 11 p.m. on Sunday, the flood agency said. Nobody was injured, it said.
`,
      ],
      [
        'County Herald',
        '2026-11-03T08:00:00Z',
        `Flood agency rejects claims on dam

The flood agency denied that the Marl dam was opened on Sunday. It is false that two people drowned in Lower Marl, the agency said. Reports of looting are unconfirmed.
`,
      ],
      [
        'Marl Talk',
        '2026-11-03T09:00:00Z',
        `Who opened the dam?

Was Lower Marl flooded on Saturday? A neighbour of mine heard that ten people are missing, but that is only a rumour.
`,
      ],
      [
        'Old Days',
        '2026-11-03T10:00:00Z',
        `Floods in the valley

The river burst its banks at Lower Marl on Sunday night. The valley was also flooded in March 1998, when three people died. Another flood hit Upper Stane in 2007.
`,
      ],
      [
        'Flussblatt',
        '2026-11-03T10:00:00+01:00',
        `Hochwasser in Lower Marl

Am Sonntag ist der Fluss Marl in Lower Marl über die Ufer getreten. 40 Menschen wurden in Sicherheit gebracht, teilte der Gemeinderat mit. Verletzt wurde niemand.
`,
      ],
      [
        'Marl Valley Post',
        '2026-11-04T12:00:00Z',
        `Flood in Lower Marl: the bill

The flood in Lower Marl on Sunday cost the council dear. Forty people were evacuated, the council said.

UPDATE 5 November, 10 a.m.: The council now says 52 people were evacuated.
`,
      ],
      [
        'Check It',
        '2026-11-04T09:00:00Z',
        `Old video shared as Lower Marl flood

A video shared as one of the flood in Lower Marl was recorded in Stane in July 2021, Check It found. The clip shows Stane, not Lower Marl.
`,
      ],
      [
        'Rowing Club',
        '2026-11-03T12:00:00Z',
        `Boathouse lost

Our boathouse on Mill Street in Lower Marl was washed away in the flood on Sunday night. The club meets on Thursday from 7 to 9 p.m. Had the river risen on Saturday, the regatta crews would have been on the water.
`,
      ],
      [
        'Stane Echo',
        '2026-11-03T15:00:00Z',
        `Agency head on flood

The head of the flood agency, Ines Maurer, said on Tuesday the river broke its banks on Sunday. She would not say whether anyone had died.
`,
      ],
    ],
    expect: {
      happened: { answers: [/Sunday 1 November 2026/], may: [/23:0|Monday 2 November 2026, 00/], conflicts: [], shown: [/Saturday 31 October/] },
      'recorded:f1': { answers: [/July 2021/], conflicts: [], shown: [] },
      where: { answers: [/Lower Marl|Mill Street/], may: [/Lower Marl|Mill Street|Marl/], conflicts: [] },
      'count:deaths': { answers: [], conflicts: [], shown: [/two people/] },
      'count:injuries': { answers: [/^no/], conflicts: [], shown: [] },
      'count:evacuated': { answers: [/40 people/, /52 people/], conflicts: [], shown: [/40 people|rose/] },
      'count:missing': { answers: [], conflicts: [], shown: [/ten people/] },
    },
  },
  {
    name: 'quake',
    zone: 'Europe/Rome',
    reports: [
      [
        'Corda Notizie',
        '2026-09-17T08:00:00+02:00',
        `Earthquake shakes Valcorda, three dead

An earthquake struck Valcorda in the early hours of Thursday, killing three people, the civil protection agency said. It struck at 4.12 a.m.
`,
      ],
      [
        'Hill Radio',
        '2026-09-17T10:00:00+02:00',
        `Quake kills three in Valcorda

The quake hit Valcorda at 4.12 a.m. on Thursday, the seismology institute said. At least 30 people were injured, the hospital said.
`,
      ],
      [
        'Morning Line',
        '2026-09-18T09:00:00+02:00',
        `Valcorda quake: five dead

Five people were killed in Thursday's earthquake in Valcorda, the civil protection agency said on Friday. A quake in the same valley killed 60 people in 1978.
`,
      ],
      [
        'Rumour Round',
        '2026-09-18T10:00:00+02:00',
        `What is being said about Valcorda

It is not true that 200 people died, the civil protection agency said. The institute dismissed claims that a second quake struck Valcorda on Friday. Rumours that 50 children are missing are baseless, the mayor said.
`,
      ],
      [
        'Ask Us',
        '2026-09-18T12:00:00+02:00',
        `Your questions on the Valcorda quake

Did the earthquake strike Valcorda on Wednesday? Could 1,000 people have died? If it had struck at noon, the school would have been full.
`,
      ],
      [
        'Bergpost',
        '2026-09-18T12:00:00+02:00',
        `Erdbeben in Valcorda

Am Donnerstag hat ein Erdbeben Valcorda erschüttert. Fünf Menschen wurden getötet, teilte der Zivilschutz mit. Es stimmt nicht, dass 200 Menschen gestorben sind, sagte die Bürgermeisterin Lia Ferro.
`,
      ],
      [
        'Corda Notizie',
        '2026-09-18T18:00:00+02:00',
        `Mayor on the earthquake

The mayor of Valcorda, Lia Ferro, said five people were killed in the earthquake on Thursday.
`,
      ],
      [
        'The Plain',
        '2026-09-18T20:00:00+02:00',
        `Quake toll corrected

Seven people were killed in the earthquake in Valcorda on Thursday, the agency said.

CORRECTION: An earlier version of this article said that seven people were killed. Five people were killed.
`,
      ],
      [
        'Cam Watch',
        '2026-09-17T15:00:00+02:00',
        `Video shows quake in Valcorda

A security video posted on Reelbox on Thursday shows shelves falling in Valcorda. It was recorded at 4.12 a.m. on Thursday, the shop owner said.
`,
      ],
      [
        'Seismo Blog',
        '2026-09-19T09:00:00+02:00',
        `On the Valcorda quake

The quake struck on Thursday. A lorry overturned near Pietrafonte on Friday. The institute will publish its report in October. The institute was founded in 1949.
`,
      ],
    ],
    expect: {
      happened: {
        answers: [/Thursday 17 September 2026/],
        may: [/Thursday 17 September 2026, (04:12|night)/],
        conflicts: [],
        shown: [/Wednesday 16 September/],
      },
      'recorded:f1': { answers: [/Thursday 17 September 2026/], conflicts: [], shown: [] },
      where: { answers: [/Valcorda/], conflicts: [] },
      'count:deaths': { answers: [/three people/, /five people/], conflicts: [], shown: [/200 people/, /seven people/, /rose from three/] },
      'count:injuries': { answers: [/30/], conflicts: [], shown: [] },
      'count:missing': { answers: [], conflicts: [], shown: [/50/] },
    },
  },
  {
    name: 'attack',
    zone: 'Europe/Athens',
    reports: [
      [
        'Gulf Wire',
        '2026-07-12T09:00:00+03:00',
        `Drone strike hits depot at Port Halis, two killed

A drone strike hit a fuel depot at Port Halis on Saturday night, killing two people, the governor said.
`,
      ],
      [
        'Halis Today',
        '2026-07-12T11:00:00+03:00',
        `Army denies strike on Port Halis

The army denied that it attacked Port Halis on Saturday. "No strike was carried out on Saturday," an army spokesman, Col. Ander Voss, said.
`,
      ],
      [
        'Front Page',
        '2026-07-12T13:00:00+03:00',
        `Group claims strike on depot

A group calling itself the Northern Column claimed that ten soldiers were killed in the strike. The governor rejected the claim that ten soldiers were killed.
`,
      ],
      [
        'Gulf Wire',
        '2026-07-13T09:00:00+03:00',
        `Three dead at Port Halis

Three people were killed in the strike on the depot at Port Halis on Saturday, the governor said on Monday.
`,
      ],
      [
        'Skeptic',
        '2026-07-13T10:00:00+03:00',
        `Did it happen?

Was the depot at Port Halis hit on Friday? Nobody knows whether twenty people died. In 2023 a strike on a depot in Sarra killed eleven people.
`,
      ],
      [
        'Hafenpost',
        '2026-07-13T10:00:00+02:00',
        `Drohnenangriff auf Port Halis

Am Samstag ist ein Treibstofflager in Port Halis getroffen worden. Drei Menschen wurden getötet, teilte der Gouverneur mit. Die Armee bestreitet den Angriff.
`,
      ],
      [
        'Video Lab',
        '2026-07-13T12:00:00+03:00',
        `Footage of burning depot examined

Footage said to show the strike on Port Halis was posted on Telegram on Sunday. It was not filmed on Saturday, the army said. The governor said it was filmed on Saturday night.
`,
      ],
      [
        'Health Board',
        '2026-07-13T14:00:00+03:00',
        `Statement on the strike

Four people were injured in the strike at Port Halis, the health board said. It could not confirm that a child had died.
`,
      ],
      [
        'Port Union',
        '2026-07-14T09:00:00+03:00',
        `Union on the depot

If the strike had come on Monday, 300 dockers would have been at work. The union disputes that four people were injured. The port is open from 6 to 10 a.m.
`,
      ],
      [
        'Front Page',
        '2026-07-14T11:00:00+03:00',
        `The strike on Port Halis

The strike on the depot at Port Halis took place on Sunday morning, a fisherman said. We previously reported that ten soldiers were killed; that was wrong.
`,
      ],
    ],
    expect: {
      happened: {
        answers: [/Saturday 11 July 2026/, /Sunday 12 July 2026, morning/],
        may: [/Saturday 11 July 2026/],
        conflicts: [[/Saturday/, /Sunday 12 July 2026, morning/]],
        shown: [/denies Saturday/, /Friday 10 July/],
      },
      'recorded:f1': { answers: [/Saturday 11 July 2026/], may: [/Sunday 12 July 2026, morning/], conflicts: [], shown: [/denies Saturday/] },
      where: { answers: [/Port Halis/], conflicts: [] },
      'count:deaths': { answers: [/two people/, /three people/], may: [/ten soldiers/], conflicts: [], shown: [/ten soldiers/] },
      'count:injuries': { answers: [/four people/], conflicts: [], shown: [/denies four/] },
    },
  },
  {
    name: 'crash',
    zone: 'Europe/London',
    reports: [
      [
        'Dale Gazette',
        '2026-06-05T19:00:00+01:00',
        `Coach overturns on Farrow Pass, nine injured

A coach overturned on Farrow Pass on Friday morning, injuring nine people, police said. The road was closed until 4 p.m.
`,
      ],
      [
        'Pass FM',
        '2026-06-05T20:00:00+01:00',
        `Nine hurt in coach crash

The coach crashed at about 8.15 a.m. on Friday, according to Sergeant Tilda Crane. The coach was built in 2009 and last serviced on 3 May 2026.
`,
      ],
      [
        'North Chronicle',
        '2026-06-06T08:00:00+01:00',
        `Coach crash: driver not arrested

The driver was not arrested, police said. Police denied reports that four passengers had died. The crash did not happen on Thursday, as the North Chronicle reported on Friday.
`,
      ],
      [
        'Passblatt',
        '2026-06-06T09:00:00+02:00',
        `Reisebus auf dem Farrow Pass verunglückt

Am Freitag ist auf dem Farrow Pass ein Reisebus umgekippt. Neun Menschen wurden verletzt, sagte Polizeisprecherin Tilda Crane. Tote gab es nicht.
`,
      ],
      [
        'Dale Gazette',
        '2026-06-06T12:00:00+01:00',
        `Coach crash: eleven hurt

Nine people were injured when a coach overturned on Farrow Pass on Friday, police said.

UPDATE: Police now say eleven people were injured.
`,
      ],
      [
        'Road Safety Group',
        '2026-06-07T09:00:00+01:00',
        `Farrow Pass must be made safe

In 2014 a lorry overturned on Farrow Pass, killing five people. A van crashed at Nether Gill on Saturday. Speculation that the driver of the coach was asleep is just that.
`,
      ],
      [
        'Old Boys',
        '2026-06-07T10:00:00+01:00',
        `Our trip

We were on the coach that overturned on Farrow Pass on Friday. Twelve people were injured, not nine. I wonder if the crash would have happened on Sunday, with less traffic.
`,
      ],
      [
        'Fact Friends',
        '2026-06-08T10:00:00+01:00',
        `Photo is not of the coach crash

A photo shared as one of the crash on Farrow Pass was taken in Norway in January 2020, Fact Friends found.
`,
      ],
      [
        'County Police',
        '2026-06-08T11:00:00+01:00',
        `Crash on Farrow Pass

Nobody was killed in the crash on Farrow Pass on Friday 5 June 2026. Eleven people were injured. We ask anyone who saw the coach between 8 and 8.15 a.m. to come forward.
`,
      ],
      [
        'Village Voice',
        '2026-06-08T12:00:00+01:00',
        `The crash on the pass

The coach overturned at half past nine on Friday, a farmer said. The farmer said on Monday the coach overturned on Friday.
`,
      ],
    ],
    expect: {
      happened: {
        answers: [/Friday 5 June 2026/, /09:30|9:30/],
        may: [/Friday 5 June 2026(, morning)?$/, /08:1/],
        conflicts: [[/08:15/, /09:30|9:30/]],
        shown: [/Thursday 4 June/],
      },
      'recorded:f1': { answers: [/January 2020/], conflicts: [], shown: [] },
      where: { answers: [/Farrow Pass/], conflicts: [] },
      'count:injuries': { answers: [/nine people/, /eleven people/, /twelve people/], conflicts: [[/twelve/, /eleven|nine/]], shown: [/denies nine/] },
      'count:deaths': { answers: [/^no/], conflicts: [], shown: [/four/] },
      'count:arrests': { answers: [], conflicts: [], shown: [] },
    },
  },
]
