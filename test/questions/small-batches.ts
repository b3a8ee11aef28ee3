// Small batches as a desk has them: two to eight invented reports each, every one with the event it tells (`event`; a letter for each).
//
// Half of them were looked at while rules grew (`seen`); the others were written before and scored once. A roundup tells several events and is
// held to be none of them; an anniversary piece that tells the old event again is of that event; a report of a new event that cites an old one
// is of the new one.

export type BatchReport = { readonly event: string; readonly published?: string; readonly text: string }
export type SmallBatch = { readonly name: string; readonly seen: boolean; readonly reports: readonly BatchReport[] }

const on = (event: string, published: string, text: string): BatchReport => ({ event, published, text })

export const SMALL_BATCHES: readonly SmallBatch[] = [
  {
    name: 'two fires in one town on two days',
    seen: true,
    reports: [
      on(
        'a',
        '2026-04-08',
        'Fire guts bakery in Ellery\n\nA fire destroyed the Morrow bakery in Canal Street, Ellery, on Tuesday night. Two people were treated for smoke. The fire service said an oven was to blame.',
      ),
      on(
        'a',
        '2026-04-09',
        'Oven blamed for Canal Street blaze\n\nAn oven that had been left on started the blaze which destroyed the Morrow bakery in Ellery on Tuesday night, the fire service believes. Two people were treated for smoke and have gone home.',
      ),
      on(
        'b',
        '2026-04-11',
        'Garage burns in Ellery\n\nA fire broke out at a garage in Station Road, Ellery, on Friday evening. Five cars were lost. The fire service said nobody was hurt.',
      ),
      on(
        'b',
        '2026-04-12',
        'Five cars lost in garage fire\n\nFive cars burned out when a garage in Station Road in Ellery caught fire on Friday evening. Its owner, who was not there, said he had heard a bang on the telephone.',
      ),
    ],
  },
  {
    name: 'two roads blocked by farmers in one week',
    seen: true,
    reports: [
      on(
        'a',
        '2026-02-03',
        'Farmers block bridge at Tarn\n\nAbout thirty farmers blocked the Mill Bridge at Tarn with tractors on Monday morning over the price of milk. Police moved them on after three hours.',
      ),
      on(
        'b',
        '2026-02-06',
        'Tractors block ring road\n\nFarmers with some fifty tractors blocked the ring road near Tarn on Thursday afternoon in their protest over the price of milk. Four were fined.',
      ),
      on(
        'a',
        '2026-02-03',
        'Mill Bridge open again\n\nThe Mill Bridge at Tarn was open again on Monday afternoon after farmers with tractors had blocked it for three hours.',
      ),
      on(
        'b',
        '2026-02-07',
        'Fines after blockade of ring road\n\nFour farmers must pay fines for the blockade of the ring road near Tarn on Thursday, police said. One of them, the chairman of the dairy union, said he would not pay.',
      ),
    ],
  },
  {
    name: 'one clash, other counts and another name of the place',
    seen: true,
    reports: [
      on(
        'a',
        '2026-06-15',
        'Six hurt in clash at Corn Exchange\n\nSix people were hurt when stewards and skaters clashed outside the Corn Exchange in Averly on Saturday, the ambulance service said.',
      ),
      on(
        'a',
        '2026-06-15',
        'Skaters and stewards fight in Averly\n\nAt least ten people were injured in a fight between skaters and stewards in the old market square of Averly on Saturday, according to the skaters.',
      ),
      on(
        'a',
        '2026-06-16',
        'Averly council: eight injured\n\nThe council of Averly said on Monday that eight people had been injured when skaters and stewards came to blows at the Exchange building at the weekend.',
      ),
    ],
  },
  {
    name: 'the day is corrected afterwards',
    seen: true,
    reports: [
      on(
        'a',
        '2026-03-16',
        'Barge hits lock gate at Wenning\n\nA barge struck the gate of the upper lock at Wenning on Saturday evening. The lock is closed until the gate has been mended, the canal office said.',
      ),
      on(
        'a',
        '2026-03-20',
        'Correction: lock gate at Wenning\n\nThe barge struck the gate of the upper lock at Wenning on Wednesday 11 March, not on Saturday, the canal office has told us. We are sorry for the mistake.',
      ),
      on(
        'a',
        '2026-03-21',
        'Wenning lock to open in April\n\nThe upper lock at Wenning, closed since a barge struck its gate on 11 March, will open again in April.',
      ),
    ],
  },
  {
    name: 'an anniversary piece, and a new accident that cites the old one',
    seen: true,
    reports: [
      on(
        'a',
        '2025-05-19',
        'Cable car falls at Mount Orrin\n\nA cabin of the Mount Orrin cable car fell on Sunday 18 May with nine people in it. Four died. The operator, Orrin Lifts, stopped the line.',
      ),
      on(
        'a',
        '2026-05-18',
        'A year after the fall at Mount Orrin\n\nFamilies lit nine candles at Mount Orrin, where a cabin of the cable car fell on 18 May 2025. Four of the nine people in it died. Orrin Lifts has never said why the cabin fell.',
      ),
      on(
        'b',
        '2026-08-03',
        'Chairlift stops over gorge\n\nForty people hung above the gorge at Saint Vell for five hours on Saturday when a chairlift stopped. Nobody was hurt. Last year four people died when a cabin fell at Mount Orrin.',
      ),
      on(
        'b',
        '2026-08-04',
        'Stuck for five hours over the gorge\n\nThe operator of the chairlift at Saint Vell says a bearing broke on Saturday, leaving forty people above the gorge for five hours.',
      ),
    ],
  },
  {
    name: 'a roundup of three events and a report of each',
    seen: true,
    reports: [
      on(
        'roundup',
        '2026-01-12',
        'The weekend in brief\n\nA bus slid into a shop front in Holm on Saturday; nobody was hurt. In Calder, 300 people marched against the new lock. A seal that had lost its way into Marren harbour was carried back to sea on Sunday.',
      ),
      on(
        'a',
        '2026-01-11',
        'Bus slides into shop\n\nA bus slid on ice into the front of a shoe shop in Holm on Saturday morning. Its twelve passengers were unhurt, the bus company said.',
      ),
      on(
        'b',
        '2026-01-11',
        'March against lock\n\nAround 300 people marched through Calder on Saturday against the new lock. Speakers asked the water board for a ballot.',
      ),
      on(
        'c',
        '2026-01-12',
        'Seal goes home\n\nVolunteers carried a young seal from Marren harbour back to the open sea on Sunday. It had followed a trawler in.',
      ),
    ],
  },
  {
    name: 'two clips shared, of two things in two towns',
    seen: true,
    reports: [
      on(
        'a',
        '2026-07-02',
        'Video shows guard striking man\n\nA video shared on social media shows a guard striking a man at the Netherby bus station. It was posted on Tuesday and has been viewed 40,000 times.',
      ),
      on(
        'b',
        '2026-07-02',
        'Video shows bear in pool\n\nA video shared on social media shows a bear swimming in a hotel pool at Orley. It was posted on Tuesday and has been viewed 90,000 times.',
      ),
      on(
        'a',
        '2026-07-03',
        'Guard suspended over clip\n\nA guard seen striking a man at Netherby bus station in a clip that has been viewed thousands of times has been suspended, the bus company said.',
      ),
    ],
  },
  {
    name: 'two clips and nothing else',
    seen: true,
    reports: [
      on(
        'a',
        '2026-03-10',
        'Clip of flooded underpass goes round\n\nA clip shared widely on social media on Monday shows cars afloat in an underpass in Calder. It has been viewed more than 20,000 times. Police said nobody was hurt.',
      ),
      on(
        'b',
        '2026-03-10',
        'Clip of street fight goes round\n\nA clip shared widely on social media on Monday shows two cooks fighting with pans in a street in Wick. It has been viewed more than 60,000 times. Police said nobody was hurt.',
      ),
    ],
  },
  {
    name: 'two strangers in one town on one day',
    seen: true,
    reports: [
      on(
        'a',
        '2026-09-10',
        'Mayor of Holm resigns\n\nThe mayor of Holm resigned on Wednesday after eleven years. She gave no reasons. The council will elect another in October.',
      ),
      on(
        'b',
        '2026-09-10',
        'Holm baker wins prize\n\nA baker from Holm won the national prize for rye bread on Wednesday. The council of bakers praised the crust.',
      ),
    ],
  },
  {
    name: 'two raids by one office in one street, a week apart',
    seen: false,
    reports: [
      on(
        'a',
        '2026-10-06',
        'Inspectors search phone shop\n\nTrading inspectors searched the Blue Bell phone shop in Lantern Row, Quayle, on Monday and took away 200 telephones. The owner said he had papers for all of them.',
      ),
      on(
        'a',
        '2026-10-07',
        'Phone shop owner: I have papers\n\nThe owner of the Blue Bell in Lantern Row says he has papers for the 200 telephones that inspectors carried off on Monday.',
      ),
      on(
        'b',
        '2026-10-13',
        'Second search in Lantern Row\n\nTrading inspectors were back in Lantern Row, Quayle, on Monday and searched a butcher’s. Two freezers were sealed. A week before they had taken telephones from a shop in the same street.',
      ),
      on(
        'b',
        '2026-10-14',
        'Butcher’s freezers sealed\n\nTwo freezers of a butcher in Lantern Row in Quayle were sealed by trading inspectors on Monday because of meat past its date, the council said.',
      ),
    ],
  },
  {
    name: 'two storms over one coast in one month',
    seen: false,
    reports: [
      on(
        'a',
        '2026-11-04',
        'Storm Ada tears roofs off in Skerry\n\nStorm Ada tore the roofs off forty houses on the Skerry coast on Tuesday night. The pier at Lenn was washed away. Nobody was hurt.',
      ),
      on(
        'a',
        '2026-11-05',
        'Lenn loses its pier\n\nThe pier at Lenn, built in 1887, was washed away by Storm Ada on Tuesday night. Forty houses on the Skerry coast lost their roofs.',
      ),
      on(
        'b',
        '2026-11-24',
        'Storm Bruno floods Skerry coast\n\nStorm Bruno flooded cellars along the Skerry coast on Monday night. A man drowned in his car at Ostby. Three weeks ago Storm Ada took the pier at Lenn.',
      ),
      on(
        'b',
        '2026-11-25',
        'Man who drowned at Ostby was nurse\n\nThe man who drowned in his car at Ostby when Storm Bruno flooded the coast on Monday night was a nurse on his way to work, police said.',
      ),
    ],
  },
  {
    name: 'a spill, told by the firm, the office and those who live there',
    seen: false,
    reports: [
      on(
        'a',
        '2026-05-12',
        'Oil in the Wye Brook\n\nUp to 4,000 litres of oil ran into the Wye Brook from the Harker tannery on Sunday, the water board said. Dead fish lay on the banks.',
      ),
      on(
        'a',
        '2026-05-12',
        'Tannery: far less oil than said\n\nNo more than 900 litres of oil were lost at our works at the weekend, the Harker tannery said. It denied that fish had died of it in the brook.',
      ),
      on(
        'a',
        '2026-05-18',
        'Anglers count dead fish\n\nAnglers have picked 1,100 dead fish out of the Wye Brook below the Harker tannery, a week after oil ran into it.',
      ),
      on(
        'b',
        '2026-05-13',
        'Tannery to close in Orley\n\nThe last tannery in Orley will close in autumn, its owners said on Tuesday. Sixty people work there. Leather from abroad is cheaper.',
      ),
    ],
  },
  {
    name: 'the day of the filming is corrected, and an old clip of the same kind',
    seen: false,
    reports: [
      on(
        'a',
        '2026-08-17',
        'Wardens pelted with fruit in Dock Street\n\nA clip posted on Saturday shows three wardens being pelted with fruit in Dock Street, Brackwell. It is thought to have been filmed that afternoon.',
      ),
      on(
        'a',
        '2026-08-24',
        'Dock Street clip is older\n\nThe clip of wardens being pelted with fruit in Dock Street, Brackwell, was filmed on 29 July, the council now says. Two wardens were bruised.',
      ),
      on(
        'b',
        '2021-06-02',
        'Wardens chased in Brackwell market\n\nA clip shows two wardens being chased through the market hall in Brackwell on Sunday. Traders cheered. One stall was overturned.',
      ),
    ],
  },
  {
    name: 'a missing boat, found in the end',
    seen: false,
    reports: [
      on(
        'a',
        '2026-12-02',
        'Trawler missing off Ostby\n\nThe trawler Anna Grey with five men aboard has been missing off Ostby since Monday. Two lifeboats and a helicopter are searching.',
      ),
      on(
        'a',
        '2026-12-03',
        'Search for trawler goes on\n\nLifeboats searched a second day for the Anna Grey, which has not been heard of since Monday. The wind is dropping.',
      ),
      on(
        'a',
        '2026-12-05',
        'Five fishermen safe\n\nThe five men of the Anna Grey are alive. Their trawler, missing since Monday, was found with a dead engine forty miles off Ostby on Friday.',
      ),
      on(
        'b',
        '2026-12-04',
        'Ferry cancelled off Ostby\n\nThe ferry from Ostby to Lenn will not sail until Monday because of the wind, the company said. Tickets stay valid.',
      ),
    ],
  },
  {
    name: 'eight reports of three events in one town',
    seen: false,
    reports: [
      on(
        'a',
        '2026-03-03',
        'Wall falls on path in Tolland\n\nA wall of the old gasworks fell on to the riverside path in Tolland on Monday. A cyclist broke her arm.',
      ),
      on(
        'b',
        '2026-03-04',
        'Tolland nurses walk out\n\nSome 200 nurses walked out of the Tolland infirmary on Tuesday over night shifts. Operations were put off.',
      ),
      on(
        'a',
        '2026-03-04',
        'Gasworks wall: cyclist hurt\n\nA cyclist whose arm was broken by a falling wall of the gasworks in Tolland says a sign had warned of it for years.',
      ),
      on('c', '2026-03-05', 'Tolland wins cup\n\nTolland beat Calder 3-1 in the county final on Wednesday. Midfielder Sam Orde scored twice.'),
      on(
        'b',
        '2026-03-05',
        'Nurses back at work\n\nNurses at the Tolland infirmary are back at work after Tuesday’s walk-out over night shifts. Talks begin next week.',
      ),
      on('c', '2026-03-05', 'Orde scores twice in final\n\nTwo goals by Sam Orde gave Tolland the county cup on Wednesday. Calder had led after ten minutes.'),
      on(
        'b',
        '2026-03-04',
        '“We are too few at night”\n\nThe 200 nurses who walked out on Tuesday say the Tolland infirmary has too few of them on night shifts.',
      ),
      on(
        'a',
        '2026-03-06',
        'Riverside path shut\n\nThe riverside path in Tolland stays shut until the rest of the gasworks wall has been taken down, the council said.',
      ),
    ],
  },
  {
    name: 'a follow-up at court, beside another case in the same court',
    seen: false,
    reports: [
      on(
        'a',
        '2026-02-10',
        'Statue thrown into river\n\nThe statue of General Harrow was thrown into the river at Wick on Sunday by a crowd of some 400. Divers raised it on Monday.',
      ),
      on(
        'a',
        '2026-09-01',
        'Two in court over statue\n\nA woman of 31 and a man of 44 stood before the court at Wick on Monday over the statue of General Harrow, which was thrown into the river in February.',
      ),
      on(
        'b',
        '2026-09-01',
        'Man in court over swan\n\nA man of 52 stood before the court at Wick on Monday. He is said to have shot a swan on the river in June.',
      ),
    ],
  },
  {
    name: 'two reports of one thing, no word of the day in either',
    seen: false,
    reports: [
      {
        event: 'a',
        text: 'Well poisoned at Sarn\n\nSomebody has put diesel into the well at Sarn, from which sixty families drink. The district has sent a tanker with water.',
      },
      {
        event: 'a',
        text: 'Families at Sarn drink from tanker\n\nSixty families at Sarn live on water from a tanker because there is diesel in their well. The district suspects a neighbour.',
      },
    ],
  },
]
