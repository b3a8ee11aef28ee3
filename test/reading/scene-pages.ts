// Pages of our own for the places, counts and scene tests, British and American, with what stands in them found by hand. The people and
// incidents are invented; some towns are real, because what lies in what is known only of real ones. Places in order of the text; a count is [words, atLeast, atMost].
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

Hackney Council and the Tenancy Office have been contacted about last Sunday’s events in Hackney.

UPDATE: The Tenancy Office has confirmed the visit, which in fact happened on 4 March. On that day, enforcement officers went to three addresses in Mare Street, Hackney.

At Dalton & Sons, two men of Polish origin were arrested. No arrests were made at the second address. In the course of the confrontation, no one was hurt and no charges were brought.

A Tenancy Office spokesman told Metro London: “Our officers have a job to do in the UK.”

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
      ['no one', 0, 0],
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
      ['Nobody', 0, 0],
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
      ['None', 0, 0],
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
    text: `Power cuts spread from Nairobi to Mombasa on Wednesday, after a fire in the Kenyan capital near the Jeevanjee Gardens.

Thousands of people walked home through the streets of Kisumu. At least 14 residents were hurt and three rescued, doctors at the Lakeside hospital said. The Red Cross called for calm.

Videos shared on Telegram showed candles on Moi Avenue. One clip, filmed outside the Parliament in Nairobi on Tuesday and uploaded to YouTube on Wednesday by a user called @mwangaza, has been seen by more than 200,000 people.

In Kampala, Uganda, a smaller cut was reported. France and Germany said that they would send engineers to Kenya.

An older video, dating from 2017, shows a similar fire in Nakuru.`,
    places: ['Nairobi', 'Mombasa', 'Jeevanjee Gardens', 'Kisumu', 'Moi Avenue', 'Nairobi', 'Kampala, Uganda', 'France', 'Germany', 'Kenya', 'Nakuru'],
    optional: ['the Lakeside hospital', 'the Parliament'],
    counts: [
      ['Thousands of people', 2000, null],
      ['At least 14 residents', 14, null],
      ['three rescued', 3, 3],
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
  {
    name: 'wardens, in other words and another order',
    text: `Revealed: Traffic Wardens Driven Out of Birmingham Suburb

Video showing no fewer than four council traffic wardens being chased through Sparkbrook has appeared on social media.

In the 40-second clip, three wardens are seen scuffling with two teenagers outside a shop, before a woman in the crowd yells: “Get out and stay out!”

The wardens, among them a senior officer, climb into one van and drive off to cheers.

The video is thought to have been filmed on Tuesday morning. It was first posted on TikTok late on Tuesday, before being shared on X on Wednesday.

The blog Wildfire said the wardens had been ticketing cars on Stratford Road when a crowd surrounded them.

“This happens every week in Sparkbrook and in Small Heath,” the blog wrote.

Earlier clips filmed in 2018 and 2019 show similar confrontations in Toxteth, Liverpool, and Moss Side. In both cases residents had been alerted by text message.

In Toxteth, around 30 people bang pans as five wardens retreat. At a Moss Side supermarket, two wardens are pelted with eggs.

The council has been approached for comment about Tuesday’s incident in Sparkbrook.

UPDATE: The council has now confirmed the incident, which it says happened on 2 June. On that day wardens inspected three shops in Ladypool Road, Sparkbrook.

At Oak & Ash Fabrics, one man was arrested. No arrests were made at the other two shops. Nobody was injured in the scuffle and no vehicles were damaged.

A council spokesman told the Harwick Mail: “Our staff should be able to do their work in safety.”`,
    places: [
      'Birmingham',
      'Sparkbrook',
      'Stratford Road',
      'Sparkbrook',
      'Small Heath',
      'Toxteth, Liverpool',
      'Moss Side',
      'Toxteth',
      'a Moss Side supermarket',
      'Sparkbrook',
      'Ladypool Road, Sparkbrook',
      'Oak & Ash Fabrics',
      'the other two shops',
    ],
    counts: [
      ['no fewer than four', 4, null],
      ['three wardens', 3, 3],
      ['two teenagers', 2, 2],
      ['one van', 1, 1],
      ['around 30 people', 30, 30],
      ['five wardens', 5, 5],
      ['two wardens', 2, 2],
      ['three shops', 3, 3],
      ['one man', 1, 1],
      ['No arrests', 0, 0],
      ['two shops', 2, 2],
      ['Nobody', 0, 0],
      ['no vehicles', 0, 0],
    ],
  },
  {
    name: 'agents, American, with a correction',
    text: `WATCH: Crowd Forces Parking Agents Out Of Queens Neighborhood

Footage of a dozen city agents being forced out of Jackson Heights has gone viral online.

The clip, which runs less than a minute, shows two agents holding a man back near Roosevelt Avenue before more than 100 people close in.

The footage was first uploaded to Instagram on Thursday night by the group Neighbors Up, and appeared on Facebook on Friday morning.

According to the tenants' website Stoop, agents had gone into a grocery store on 82nd Street.

Older videos from 2017 show agents being blocked in Elizabeth, New Jersey and the Bronx.

In the Bronx, six agents wait in two SUVs outside a Fordham Road laundromat.

The city's Parking Bureau did not respond to questions about Thursday's events in Queens.

CORRECTION: The bureau said Saturday that the operation took place on October 3. Agents visited two businesses on Junction Boulevard, it said. Four people were detained at Lucky Star Bakery. There were no detentions at the second location.

"No agents were injured," a spokesperson told the Queens Chronicle.`,
    places: [
      'Queens',
      'Jackson Heights',
      'Roosevelt Avenue',
      '82nd Street',
      'Elizabeth, New Jersey',
      'the Bronx',
      'the Bronx',
      'Fordham Road',
      'events in Queens',
      'Junction Boulevard',
      'Lucky Star Bakery',
      'the second location',
    ],
    counts: [
      ['a dozen city agents', 12, 12],
      ['two agents', 2, 2],
      ['more than 100 people', 101, null],
      ['six agents', 6, 6],
      ['two SUVs', 2, 2],
      ['two businesses', 2, 2],
      ['Four people', 4, 4],
      ['no detentions', 0, 0],
      ['No agents', 0, 0],
    ],
  },
  {
    name: 'a fight outside a pub',
    text: `Police in Bristol are appealing for witnesses after three men were hurt in a fight outside the Copper Kettle in Stapleton Road on Saturday night.

Officers were called to the pub at 11.45pm. One man, aged 27, was taken to Ellery Hospital with head injuries; two others were treated at the scene. Two arrests have been made.

A mobile phone video posted on Reddit on Sunday shows up to 15 people near the junction with Easton Way.

A 19-year-old man from Fishponds and a 22-year-old man from Bath had been released on bail. Superintendent Dana Whitlock said there had been four similar incidents in Easton since January.

Anyone with information should call 101, quoting reference 5219 023 4471.`,
    places: ['Bristol', 'the Copper Kettle', 'Stapleton Road', 'Ellery Hospital', 'Easton Way', 'Fishponds', 'Bath', 'Easton'],
    counts: [
      ['three men', 3, 3],
      ['One man', 1, 1],
      ['two others', 2, 2],
      ['Two arrests', 2, 2],
      ['up to 15 people', null, 15],
      ['four similar incidents', 4, 4],
    ],
  },
  {
    name: 'an update at the head of the page',
    text: `Video: Bouncers Chased Down Cardiff Street By Students

UPDATE (Thursday): The police now say the incident took place on 2 October, during freshers' week. On that night officers were called to two venues in St Mary Street, Cardiff.

At Club Meridian, five doormen were questioned. Nobody was detained at the other venue. No one was hurt in the chase and no weapons were found, police said.

Earlier videos from Swansea and the Hayes, dating from 2011, show students confronting door staff. In Swansea, two doormen lock themselves into a van. At a Hayes nightclub, up to 40 students sing outside.

The new footage, which surfaced on Snapchat on Friday night and on YouTube the next day, shows seven or more doormen running along Greyfriars Road. One student is pushed to the ground by three of them.

It is believed to have been filmed on Friday evening.

The student paper The Gull said the doormen had tried to clear a queue near Cathays station.

The students' union shared the clip on its website with the words: "They won't be coming back to Cathays."`,
    places: [
      'Cardiff',
      'St Mary Street, Cardiff',
      'Club Meridian',
      'the other venue',
      'Swansea',
      'Hayes',
      'Swansea',
      'a Hayes nightclub',
      'Greyfriars Road',
      'Cathays station',
    ],
    optional: ['Cathays'],
    counts: [
      ['two venues', 2, 2],
      ['five doormen', 5, 5],
      ['Nobody', 0, 0],
      ['No one', 0, 0],
      ['no weapons', 0, 0],
      ['two doormen', 2, 2],
      ['up to 40 students', null, 40],
      ['seven or more doormen', 7, null],
      ['One student', 1, 1],
      ['three of them', 3, 3],
    ],
  },
  {
    name: 'inspectors in Lyon',
    text: `Footage has emerged online of upwards of ten railway inspectors being jeered out of a station in Lyon.

In the video, which lasts under a minute, one inspector tussles with a young man. Four others look on. They leave in three cars.

It was posted first on X on Wednesday morning and then on Facebook that night.

According to the collective Rail Libre, the inspectors had been checking tickets at Part-Dieu station.

Comparable clips filmed in 2014 and 2016 show scenes in Villeurbanne, Lyon and La Guillotière. In La Guillotière, passengers bang on the windows of a tram. The four inspectors on board stay calm.

The operator was asked about Wednesday's events in Lyon.

UPDATE: The operator says the incident happened on 12 January. That day inspectors worked at two stops on the Rue Garibaldi, Lyon.

At the Saxe stop, six people were fined. No fines were issued at the second stop. There were no arrests and no injuries during the scuffle.`,
    places: [
      'Lyon',
      'Part-Dieu station',
      'Villeurbanne, Lyon',
      'La Guillotière',
      'La Guillotière',
      'Lyon',
      'Rue Garibaldi, Lyon',
      'the Saxe stop',
      'the second stop',
    ],
    counts: [
      ['upwards of ten railway inspectors', 11, null],
      ['one inspector', 1, 1],
      ['Four others', 4, 4],
      ['three cars', 3, 3],
      ['The four inspectors', 4, 4],
      ['two stops', 2, 2],
      ['six people', 6, 6],
      ['No fines', 0, 0],
      ['no arrests', 0, 0],
      ['no injuries', 0, 0],
    ],
  },
  {
    // GAP: "from Coal Run", a name nobody knows after "from" alone, is not taken for a place.
    name: 'rangers, with an editor’s note',
    text: `Forest rangers jeered in Harlan Gap

A shaky cellphone video of eleven rangers leaving Harlan Gap under a hail of abuse has been viewed thousands of times since it was uploaded to Facebook on Labor Day.

The rangers, from the state Forest Agency, are seen getting into four trucks outside Doyle's Feed Store. One ranger is bumped by a man in a red cap. About 70 people follow them down Main Street to the Harlan Gap Bridge.

Harlan Gap, a town of 1,900 people in eastern Kentucky, has been at odds with the agency since 2009.

In a 2015 video from Pine Fork, Tennessee, a dozen loggers block a road. In a second, from Coal Run, three rangers are refused coffee.

Mayor Ellis Boone said no charges had been filed. "Two of my deputies were there," he said. "They saw no crime."

Editor's note: The agency told this newspaper on Friday that the visit was on August 29, and that eight rangers, not eleven, were in town. It said one ranger was treated at Harlan Gap Clinic for a cut.`,
    places: [
      'Harlan Gap',
      'Harlan Gap',
      "Doyle's Feed Store",
      'Main Street',
      'Harlan Gap Bridge',
      'Harlan Gap',
      'Kentucky',
      'Pine Fork, Tennessee',
      'Harlan Gap Clinic',
    ],
    counts: [
      ['eleven rangers', 11, 11],
      ['four trucks', 4, 4],
      ['One ranger', 1, 1],
      ['About 70 people', 70, 70],
      ['1,900 people', 1900, 1900],
      ['a dozen loggers', 12, 12],
      ['three rangers', 3, 3],
      ['no charges', 0, 0],
      ['Two of my deputies', 2, 2],
      ['eight rangers', 8, 8],
      ['one ranger', 1, 1],
    ],
  },
  {
    name: 'guards in a market',
    text: `Caught on camera: security guards run out of Glasgow market

A video in which at least nine private security guards are forced out of the Barras in Glasgow has been widely shared.

It shows two of the guards shoving a teenager, who falls against a stall. A trader can be heard shouting: "Leave him alone!"

The recording, thought to date from Sunday lunchtime, first appeared on Facebook on Sunday night; by Monday it was on X and TikTok.

Traders' group Stallholders United says the guards had come to clear stalls in Moncur Street when shoppers turned on them.

Similar footage from 2012 and 2015 was filmed in Leith, Edinburgh, and in the Northern Quarter. In the Leith film, three guards are followed down Great Junction Street by some 50 people. In a Northern Quarter bar, a single guard is shown being photographed by about a dozen drinkers.

The company, Kestrel Guarding, has been asked to comment on Sunday's scenes at the Barras.

UPDATE 14:30: Kestrel has confirmed that its staff were involved but says it happened on 9 August. Its guards attended four premises in Gallowgate that day, it said.

Two people were charged after an incident at McTavish Carpets. Nobody was charged at the three other premises, and there were no injuries during the dispute at the market.

"Our people are trained to walk away," a Kestrel spokeswoman told Clyde Glasgow.`,
    places: [
      'Glasgow',
      'the Barras',
      'Glasgow',
      'Moncur Street',
      'Leith, Edinburgh',
      'the Northern Quarter',
      'Leith',
      'Great Junction Street',
      'a Northern Quarter bar',
      'the Barras',
      'Gallowgate',
      'McTavish Carpets',
      'the three other premises',
    ],
    counts: [
      ['at least nine private security guards', 9, null],
      ['two of the guards', 2, 2],
      ['three guards', 3, 3],
      ['some 50 people', 50, 50],
      ['about a dozen drinkers', 12, 12],
      ['four premises', 4, 4],
      ['Two people', 2, 2],
      ['Nobody', 0, 0],
      ['three other premises', 3, 3],
      ['no injuries', 0, 0],
    ],
  },
  {
    name: 'collectors in Dublin',
    text: `Watch: Debt Collectors Forced Out of Dublin Flats

Images of more than a dozen debt collectors retreating from a block of flats in Ballymun have spread across social media.

The minute-long clip shows three collectors arguing with a woman on a stairwell. One of them drops a clipboard. “Take that with you!” a neighbour shouts.

The collectors, two of whom wear body cameras, run to a white van.

It is understood that the clip was recorded last Wednesday night. It surfaced on Twitter on Thursday, and was on Instagram by Friday.

According to the housing campaign Roof Over, the collectors had gone door to door near Poppintree Park.

“We saw the same in Finglas and in Tallaght,” the campaign said in a statement. “People have had enough.”

Two earlier videos, from 2014 and 2017, show stand-offs in Limerick and in the Liberties. In both, locals had been warned by a WhatsApp message. In the Liberties, a crowd of some 200 fills Meath Street. In Limerick, two collectors and a locksmith are turned back.

Dublin City Council and the firm, Hallmark Recovery, were asked about last Wednesday’s incident in Ballymun.

UPDATE: Hallmark Recovery has confirmed that its staff were there, but on 3 November. That evening they called at two addresses on Shangan Road, Ballymun.

At Number 14, one tenant agreed to pay. No payment was taken at the second address. During the confrontation on the stairs, no one was injured and no property was damaged.

A Hallmark spokesman told Independent Dublin: “Our agents follow the law in Ireland to the letter.”

Comments are closed. Sign up to our newsletter.`,
    places: [
      'Dublin',
      'Ballymun',
      'Poppintree Park',
      'Finglas',
      'Tallaght',
      'Limerick',
      'the Liberties',
      'the Liberties',
      'Meath Street',
      'Limerick',
      'incident in Ballymun',
      'Shangan Road, Ballymun',
      'Number 14',
      'the second address',
    ],
    optional: ['Ireland'],
    counts: [
      ['more than a dozen debt collectors', 13, null],
      ['three collectors', 3, 3],
      ['two of whom', 2, 2],
      ['Two earlier videos', 2, 2],
      ['some 200', 200, 200],
      ['two collectors', 2, 2],
      ['two addresses', 2, 2],
      ['one tenant', 1, 1],
      ['no one', 0, 0],
    ],
  },
]
