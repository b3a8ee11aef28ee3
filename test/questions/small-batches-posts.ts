// Small batches of posts and other short texts, 20 to 40 words each, as a desk has them beside its reports. As in small-batches.ts: half were looked at
// while rules grew (`seen`), the others were scored without looking; what each tells was written down before the first run.
import type { BatchReport, SmallBatch } from './small-batches.ts'

const on = (event: string, published: string, text: string): BatchReport => ({ event, published, text })

export const POST_BATCHES: readonly SmallBatch[] = [
  {
    name: 'posts: one town, two gas leaks two weeks apart',
    seen: true,
    reports: [
      on(
        'a',
        '2026-02-03T09:10',
        'Strong smell of gas on Tanner Row in Oldwick this morning. Fire crews have taped off both ends and sent the bakery staff home. Bus 14 is turned round at the bridge.',
      ),
      on(
        'a',
        '2026-02-03T10:25',
        'Oldwick: the gas leak on Tanner Row is shut off, say the fire crews. Bakery and dentist open again at noon. Nobody was taken ill.',
      ),
      on(
        'b',
        '2026-02-17T18:40',
        'Gas leak in Oldwick again, this time behind the swimming baths on Mill Lane. Everybody out of the pool and standing in the car park in towels. Fire crews here.',
      ),
      on(
        'b',
        '2026-02-17T20:05',
        'All clear at Mill Lane in Oldwick. A cracked pipe behind the swimming baths let out the gas, fire crews say. The pool stays shut until Thursday.',
      ),
    ],
  },
  {
    name: 'posts: one day, two towns, two walls down',
    seen: true,
    reports: [
      on(
        'a',
        '2026-05-09T14:02',
        'Garden wall of the old vicarage in Pellow just came down onto the pavement. Two parked cars flattened, nobody under it as far as we can see. Police are holding people back.',
      ),
      on(
        'b',
        '2026-05-09T15:30',
        'Wall down in Ansty! The one beside the playing field, about ten metres of it. A dog was hurt and the path to the school is closed. Council on its way.',
      ),
      on(
        'a',
        '2026-05-09T16:45',
        'Pellow: two cars crushed when the vicarage wall fell onto the pavement this afternoon. Police say nobody was hurt. The lane stays closed overnight.',
      ),
    ],
  },
  {
    name: 'a first report and its follow-up two days later with another lead',
    seen: true,
    reports: [
      on(
        'a',
        '2026-09-14',
        'Cable car stops over Rennick gorge\n\nThe Rennick cable car stopped above the gorge on Monday afternoon with 31 people aboard. They were lowered on ropes one by one until midnight. The operator spoke of a power cut.',
      ),
      on(
        'a',
        '2026-09-16',
        'Inspector had warned of worn rope\n\nA worn hauling rope was noted at the Rennick cable car in June, according to a letter seen by this paper. On Monday 31 people had to be lowered from its cabins into the gorge. The operator declined to comment.',
      ),
      on(
        'b',
        '2026-09-16',
        'Lift stuck in Rennick tower\n\nFour people spent three hours in a lift in the Rennick television tower on Tuesday evening. A fitter got them out. The operator said a door switch had failed.',
      ),
    ],
  },
  {
    name: 'posts and a round-up of the night',
    seen: true,
    reports: [
      on(
        'a',
        '2026-11-22T01:15',
        'Barn on fire at Hallow Farm near Scarrow, flames above the trees, cattle running in the lane. Two engines have just gone past our house.',
      ),
      on(
        'b',
        '2026-11-22T02:30',
        'Lorry on its side at the Dunmere roundabout, oranges everywhere, one lane open. The driver is sitting on the verge talking to police.',
      ),
      on(
        'a',
        '2026-11-22T07:50',
        'Hallow Farm near Scarrow this morning: the barn is gone, forty cattle are safe. Fire crews were there all night, the farmer says hay had heated up.',
      ),
      on(
        'c',
        '2026-11-22T09:00',
        'The night in brief\n\nA barn burned down at Hallow Farm near Scarrow; forty cattle were saved. A lorry with oranges tipped over at the Dunmere roundabout. In Elmsby a burst main left 200 homes dry.',
      ),
    ],
  },
  {
    name: 'a German and an English report of one derailment, and another one in German',
    seen: true,
    reports: [
      on(
        'a',
        '2026-07-21',
        'Tram jumps rails in Grauburg\n\nA tram of line 7 left the rails at the Kornmarkt in Grauburg on Monday evening and hit a kiosk. Eleven people were hurt, the operator Stadtbahn Grauburg said.',
      ),
      on(
        'a',
        '2026-07-21',
        'Straßenbahn entgleist am Kornmarkt\n\nIn Grauburg ist am Montagabend eine Straßenbahn der Linie 7 am Kornmarkt entgleist und gegen einen Kiosk geprallt. Elf Menschen wurden verletzt, teilte die Stadtbahn Grauburg mit.',
      ),
      on(
        'b',
        '2026-07-23',
        'Güterzug entgleist bei Lindow\n\nBei Lindow ist am Mittwoch ein Güterzug mit Kies entgleist. Drei Wagen liegen neben dem Gleis. Verletzt wurde niemand, die Strecke bleibt bis Freitag gesperrt.',
      ),
    ],
  },
  {
    name: 'posts: two protests on one square a week apart',
    seen: false,
    reports: [
      on(
        'a',
        '2026-03-07T12:30',
        'Some 300 people on Linden Square in Corby Heath against the closing of the maternity ward. Prams, drums, a brass band. Police relaxed.',
      ),
      on(
        'b',
        '2026-03-14T12:10',
        'Linden Square in Corby Heath is full again: this time dog owners, about 80 of them, against the new leash rule. A lot of barking. Police relaxed.',
      ),
      on(
        'a',
        '2026-03-07T17:05',
        'Organisers count 450 at today’s maternity ward protest on Linden Square, Corby Heath. They want to hand 9,000 signatures to the health board on Wednesday.',
      ),
    ],
  },
  {
    name: 'captions of one bridge closed, and of another bridge the same day',
    seen: false,
    reports: [
      on(
        'a',
        '2026-01-28',
        'Engineers look at the cracked pier of the Harrow Ford bridge near Stenning on Wednesday. The bridge was closed at dawn after a barge had struck it. Photo: our reporter',
      ),
      on(
        'a',
        '2026-01-29',
        'The barge that struck a pier of the Harrow Ford bridge near Stenning is towed away on Thursday. The bridge stays closed for at least two weeks, engineers say.',
      ),
      on(
        'b',
        '2026-01-28',
        'Ice on the Tolgate bridge in Marlin on Wednesday. The bridge was closed at dawn after six cars had slid into one another. Photo: our reporter',
      ),
    ],
  },
  {
    name: 'an anniversary piece and a new accident at the same crossing',
    seen: false,
    reports: [
      on(
        'a',
        '2026-10-11',
        'Ten years since Wexley crossing\n\nCandles were lit at the level crossing of Wexley on Sunday for the five who died there when a school bus was hit on 11 October 2016. A bell was rung at 7.52.',
      ),
      on(
        'b',
        '2026-10-13',
        'Tractor hit at Wexley crossing\n\nA regional train hit the trailer of a tractor on the level crossing of Wexley on Tuesday morning. The driver jumped clear. Trains run again since noon.',
      ),
      on(
        'b',
        '2026-10-14',
        'Barrier was up when tractor crossed\n\nThe barrier at Wexley was open when a train hit a tractor’s trailer there on Tuesday, the railway inspector believes. The farmer had jumped off in time.',
      ),
      on(
        'a',
        '2016-10-12',
        'Five die as train hits school bus\n\nFive people died when a train hit a school bus on the level crossing of Wexley on Tuesday morning at 7.52. Twelve pupils are in hospital.',
      ),
    ],
  },
  {
    name: 'posts: eyewitness, official and paper of one shooting at a fair, and a knife attack the same night',
    seen: false,
    reports: [
      on(
        'a',
        '2026-08-15T22:14',
        'Shots at the Brenfield fair, by the big wheel!! Everybody running, I counted four bangs. We are hiding behind the bakery stall. Anyone know what is going on?',
      ),
      on(
        'a',
        '2026-08-15T23:02',
        'Brenfield police: we are at the fairground after reports of shots near the big wheel. One man has been arrested. Please keep away from the area and do not share videos.',
      ),
      on(
        'b',
        '2026-08-15T23:40',
        'Police are also dealing with a stabbing outside the Anchor bar in Brenfield harbour. A woman of 27 is in hospital. There is no link to the fairground, they say.',
      ),
      on(
        'a',
        '2026-08-16T06:30',
        'One arrest after shots at fair\n\nA man was arrested after four shots were fired into the air near the big wheel at the Brenfield fair on Saturday night. Nobody was hurt, police said.',
      ),
    ],
  },
  {
    name: 'posts: power cuts in three villages of one valley, two evenings',
    seen: false,
    reports: [
      on(
        'a',
        '2026-12-02T18:20',
        'No light in Upper Sarn since 6. Whole hillside dark, the pub is serving by candle. Does anybody have news from the network people?',
      ),
      on(
        'a',
        '2026-12-02T19:30',
        'Sarn Valley Power: a transformer fault has cut off 640 homes in Upper Sarn. Crews are on site, we expect supply back by 22:00.',
      ),
      on(
        'b',
        '2026-12-03T17:45',
        'Now it is Nether Sarn’s turn: lights out since half past five, a tree is lying over the line by the chapel. Crews on their way, says Sarn Valley Power.',
      ),
      on(
        'b',
        '2026-12-03T21:10',
        'Tree cleared from the line by the chapel, lights back on in Nether Sarn. Thank you to the crews from Sarn Valley Power who stood in the sleet for three hours.',
      ),
    ],
  },
]
