// Whole pages of one shape: footage, a belief, a website, a network's repost, an authority's later word. Names, days and wording differ.
import { expect, test } from 'vitest'
import { expectStatements, layersOf, readText } from './page-in-hand.ts'

test('a quay: single marks in the headline, a correction after the body, a spokeswoman for the port authority', () => {
  const reading = readText(
    `Video: Dockers Chased Inspectors off the East Quay


Video showing about a dozen harbour inspectors being driven off the east quay has surfaced online.

The clip, which lasts two minutes, shows one inspector falling to the ground. A man off camera can be heard yelling “Get off our quay!”

The clip is thought to have been filmed on Friday night. It was first shared on Telegram on Saturday morning, and later on Facebook.

According to the dockers' newsletter Bollard, the inspectors had been boarding boats to check papers before a crowd turned on them.

Bollard wrote: “they come every month, and they never find anything. This time people stood up.”

The Harbour Solidarity Network, which reposted the clip on its page, added the caption: “This is what neighbours look like when they stop being afraid – of uniforms, of ‘notices’, of each other.”

The Port Authority was approached for comment about Friday's events.

Correction: The Port Authority has confirmed the incident, which actually happened on March 4th. Officers inspected three boats at Berth 7 that day.

On the Marigold, two men were detained. No one was detained on the other boats.

A spokeswoman for the Port Authority told the Harbour Post: “Our inspectors were doing their job. Attacks on staff will be prosecuted.

“We ask anyone who saw what happened to come forward.”


Sign up for our free newsletter.`,
    'Harbour Post',
  )
  expectStatements(reading, [
    { words: '“Get off our quay!”', by: 'A man off camera', kind: 'direct', chain: 3 },
    { words: 'to have been filmed on Friday night', by: null, kind: 'indirect', chain: 2, entity: null, strength: 'believes' },
    {
      words: 'the inspectors had been boarding boats to check papers before a crowd turned on them',
      by: "the dockers' newsletter Bollard",
      kind: 'indirect',
      entity: 'org:bollard',
    },
    { words: '“they come every month, and they never find anything. This time people stood up.”', by: 'Bollard', kind: 'direct', entity: 'org:bollard' },
    {
      words: '“This is what neighbours look like when they stop being afraid – of uniforms, of ‘notices’, of each other.”',
      by: 'The Harbour Solidarity Network',
      kind: 'direct',
      entity: 'org:harbour-solidarity-network',
    },
    {
      words: 'the incident, which actually happened on March 4th',
      by: 'The Port Authority',
      kind: 'indirect',
      strength: 'confirms',
      layer: 'correction',
      chain: 2,
    },
    { words: 'Officers inspected three boats at Berth 7 that day.', by: null, kind: 'implicit', entity: 'org:port-authority', chain: 2 },
    { words: 'On the Marigold, two men were detained.', by: null, kind: 'implicit', entity: 'org:port-authority' },
    { words: 'No one was detained on the other boats.', by: null, kind: 'implicit', entity: 'org:port-authority' },
    {
      words: '“Our inspectors were doing their job. Attacks on staff will be prosecuted. … “We ask anyone who saw what happened to come forward.”',
      by: 'A spokeswoman for the Port Authority',
      kind: 'direct',
      chain: 3,
      entity: 'org:port-authority',
      layer: 'correction',
    },
  ])
  expect(reading.layers.map((layer) => layer.kind)).toEqual(['headline', 'boilerplate', 'body', 'correction', 'boilerplate'])
  expect(reading.narration.map((narration) => narration.quote)).toContain("The Port Authority was approached for comment about Friday's events.")
})

test('a market: straight marks, the update first in the voice of the police, "alongside the words:"', () => {
  const reading = readText(
    `LIVE: Bailiffs Forced to Leave Covered Market

Footage of four bailiffs being jeered out of the covered market in Aldmoor has appeared on social media.

In the video, stallholders are seen blocking the gate. One woman is heard telling the bailiffs "Shame on you" and "You should be ashamed of yourselves. Go home."  A crowd then surrounds the van, chanting "Out, out, out."

The recording is believed to have been made on Tuesday afternoon.

"We will not be moved," said Tenants' Voice, a local campaign group, in a post on Wednesday. "Every time they come, we will be there."

The group, which shared the video on its page alongside the words: "Look at what happens when people stick together", claims that the bailiffs were acting "without any papers".

Police have been contacted about Tuesday's incident.

UPDATE 12 June: Aldmoor Police have confirmed that officers were called to the market on June 2nd. Two stalls were visited.

At Kerr's Fruit, one woman was arrested on suspicion of obstruction. She has since been released. No arrests were made at the other stall.

An Aldmoor Police spokesman said: "Officers attended to prevent a breach of the peace."

Please note that comments are closed on this article.`,
    null,
  )
  expectStatements(reading, [
    { words: '"Shame on you"', by: 'One woman', kind: 'direct', chain: 3 },
    { words: '"You should be ashamed of yourselves. Go home."', by: 'One woman', kind: 'direct', chain: 3 },
    { words: '"Out, out, out."', by: 'A crowd', kind: 'direct', chain: 3 },
    { words: 'to have been made on Tuesday afternoon', by: null, kind: 'indirect', strength: 'believes', chain: 2 },
    { words: '"We will not be moved," … "Every time they come, we will be there."', by: "Tenants' Voice", kind: 'direct', chain: 2 },
    { words: '"Look at what happens when people stick together"', by: 'The group', kind: 'direct', chain: 2 },
    { words: 'the bailiffs were acting "without any papers"', by: 'The group', kind: 'mixed', chain: 2 },
    { words: 'officers were called to the market on June 2nd', by: 'Aldmoor Police', kind: 'indirect', strength: 'confirms', layer: 'update' },
    { words: 'Two stalls were visited.', by: null, kind: 'implicit', entity: 'org:aldmoor-police' },
    { words: "At Kerr's Fruit, one woman was arrested on suspicion of obstruction.", by: null, kind: 'implicit', entity: 'org:aldmoor-police' },
    { words: 'She has since been released.', by: null, kind: 'implicit', entity: 'org:aldmoor-police' },
    { words: 'No arrests were made at the other stall.', by: null, kind: 'implicit', entity: 'org:aldmoor-police' },
    {
      words: '"Officers attended to prevent a breach of the peace."',
      by: 'An Aldmoor Police spokesman',
      kind: 'direct',
      chain: 3,
      entity: 'org:aldmoor-police',
    },
  ])
  const update = reading.layers.find((layer) => layer.kind === 'update')
  expect(update?.stated?.quote).toBe('12 June')
  expect(layersOf(reading).filter(([kind]) => kind === 'boilerplate')).toEqual([
    ['boilerplate', 'LIVE:'],
    ['boilerplate', 'Please note that comments are closed on this article.'],
  ])
})

test('a bridge: single marks for speech, apostrophes everywhere, a correction above the story', () => {
  const reading = readText(
    `Marchers stop lorries on the Tarn bridge

Correction: An earlier version of this story gave the wrong day.

A short film of marchers stopping lorries on the Tarn bridge was posted on YouTube on Monday.

In it, two drivers can be seen arguing with the marchers. 'You don't own this road,' one driver shouts. The marchers' answer is drowned out by horns.

The film is understood to have been shot at the weekend. 'It's the third time they've done this,' the haulage firm Brandt told Radio Tarn. 'Our drivers' patience won't last for ever.'

Members of River Watch, writing on the group's blog, pledge to 'stay until the lorries go', by blocking the bridge to the hauliers, who they say are 'choking the town to death':

'We are not leaving. The council's promises aren't worth the paper they're written on, and the drivers' bosses know it.

'We've lived with this for years. Let's end it together.'

The council, however, denied that it had broken any promise.`,
  )
  expectStatements(reading, [
    { words: "'You don't own this road,'", by: 'one driver', kind: 'direct', chain: 3 },
    { words: 'to have been shot at the weekend', by: null, kind: 'indirect', strength: 'believes', chain: 2 },
    {
      words: "'It's the third time they've done this,' … 'Our drivers' patience won't last for ever.'",
      by: 'the haulage firm Brandt',
      kind: 'direct',
      chain: 2,
      entity: 'org:brandt',
    },
    { words: "to 'stay until the lorries go', by blocking the bridge to the hauliers", by: 'Members of River Watch', kind: 'mixed', chain: 2 },
    { words: "who … are 'choking the town to death'", by: 'they', kind: 'mixed', chain: 2 },
    {
      words:
        "'We are not leaving. The council's promises aren't worth the paper they're written on, and the drivers' bosses know it. … 'We've lived with this for years. Let's end it together.'",
      by: 'Members of River Watch',
      kind: 'direct',
      chain: 2,
    },
    { words: 'it had broken any promise', by: 'The council', kind: 'indirect', strength: 'denies' },
  ])
  expect(reading.layers.map((layer) => layer.kind)).toEqual(['headline', 'correction', 'body'])
})

test('a school: an outlet that is named, "the channel" that could be two, an update with a date and a denial', () => {
  const reading = readText(
    `WATCH: Parents ‘drag’ surveyors from school gates

A video which appears to show parents dragging two surveyors from the gates of Hillbrook School was uploaded to Facebook on Thursday.

The 40-second clip opens with a surveyor being pulled by the arm. A parent can then be heard shouting: “You’re not coming in here!” Several others are heard chanting “Save our school” as the surveyors leave.

The footage is reported to have been shot on Wednesday morning.

The parents’ channel Hillbrook Live said: “We did not start this. The council did.” Its post has since been removed.

Kestrel TV, which broadcast the clip on Friday, said it had spoken to both men. Neither was hurt, according to the channel.

Hillbrook Council has not responded to a request for comment regarding Wednesday’s events.

UPDATE (3 October): The council has now confirmed the incident, but denied that anyone was dragged. It took place on September 21st, a council spokeswoman said.

The surveyors had permission to be there. They have returned to work.

“Nobody was dragged anywhere,” the spokeswoman told Kestrel TV. “Two people were asked to leave and they left.”`,
    'The Hillbrook Times',
  )
  expectStatements(reading, [
    { words: '“You’re not coming in here!”', by: 'A parent', kind: 'direct', chain: 3 },
    { words: '“Save our school”', by: 'Several others', kind: 'direct', chain: 3 },
    { words: 'to have been shot on Wednesday morning', by: null, kind: 'indirect', chain: 2, strength: 'says' },
    { words: '“We did not start this. The council did.”', by: 'The parents’ channel Hillbrook Live', kind: 'direct', chain: 2, entity: 'org:hillbrook-live' },
    { words: 'it had spoken to both men', by: 'Kestrel TV', kind: 'indirect', chain: 2, entity: 'org:kestrel-tv' },
    { words: 'Neither was hurt', by: 'the channel', kind: 'indirect', chain: 2 },
    { words: 'the incident', by: 'The council', kind: 'indirect', strength: 'confirms', layer: 'update' },
    { words: 'anyone was dragged', by: 'The council', kind: 'indirect', strength: 'denies', layer: 'update' },
    { words: 'It took place on September 21st', by: 'a council spokeswoman', kind: 'indirect', chain: 3, layer: 'update' },
    { words: 'The surveyors had permission to be there.', by: null, kind: 'implicit' },
    { words: 'They have returned to work.', by: null, kind: 'implicit' },
    { words: '“Nobody was dragged anywhere,” … “Two people were asked to leave and they left.”', by: 'the spokeswoman', kind: 'direct', layer: 'update' },
  ])
  expect(reading.statements.find((statement) => statement.speaker?.quote === 'the channel')?.ambiguous.length).toBe(2)
  expect(reading.layers.find((layer) => layer.kind === 'update')?.stated?.quote).toBe('3 October')
  expect(reading.narration.map((narration) => narration.quote)).toContain(
    'Hillbrook Council has not responded to a request for comment regarding Wednesday’s events.',
  )
})

test('a station: a nurse with a name, a participle, an apposition, an editor’s note', () => {
  const reading = readText(
    `Ticket inspectors surrounded at Varga Central

At least eight ticket inspectors were surrounded at Varga Central on Sunday, a video posted on X shows.

In the recording a youth tells an inspector: “Nobody here is paying you.” Passengers with suitcases are then seen cheering.

Passenger group Free Rails called the inspectors “a private army”, adding that the operator had been “warned many times”.

“It was frightening,” said Mara Lind, a nurse who was waiting for the 18.40 train. “But nobody was hurt.” She said the inspectors had left through a side door.

Lind added: “I hope it does not happen again.”

The Ministry of Transport did not immediately comment. In a statement on Monday, the operator, Norrail, said that two inspectors had been treated in hospital.

Editor’s note, 5 May: The Ministry of Transport has since confirmed that the video was recorded on 18 April. Eight inspectors were on duty.

© Varga Daily. All rights reserved.`,
    'Varga Daily',
  )
  expectStatements(reading, [
    { words: '“Nobody here is paying you.”', by: 'a youth', kind: 'direct', chain: 3 },
    { words: 'the inspectors “a private army”', by: 'Passenger group Free Rails', kind: 'mixed', chain: 2, entity: 'org:free-rails' },
    { words: 'the operator had been “warned many times”', by: 'Passenger group Free Rails', kind: 'mixed', chain: 2 },
    { words: '“It was frightening,” … “But nobody was hurt.”', by: 'Mara Lind', kind: 'direct', chain: 2, entity: 'person:mara-lind' },
    { words: 'the inspectors had left through a side door', by: 'She', kind: 'indirect', entity: 'person:mara-lind' },
    { words: '“I hope it does not happen again.”', by: 'Lind', kind: 'direct', entity: 'person:mara-lind' },
    { words: 'two inspectors had been treated in hospital', by: 'the operator, Norrail', kind: 'indirect', chain: 2, entity: 'org:norrail' },
    {
      words: 'the video was recorded on 18 April',
      by: 'The Ministry of Transport',
      kind: 'indirect',
      strength: 'confirms',
      layer: 'editorsNote',
      entity: 'org:ministry-of-transport',
    },
    { words: 'Eight inspectors were on duty.', by: null, kind: 'implicit', entity: 'org:ministry-of-transport' },
  ])
  expect(reading.narration.map((narration) => narration.quote)).toContain('The Ministry of Transport did not immediately comment.')
})

test('a square: the authority speaks first, the belief is somebody’s, and a quotation runs on after its speaker', () => {
  const reading = readText(
    `Officials pelted with fruit in Lower Square

The city’s trading office says four of its officials were pelted with fruit in Lower Square on 2 June.

A clip of the scene was shared widely on Instagram on Sunday evening. Witnesses believe it was filmed on Saturday.

“They came to take our scales,” one trader is heard telling a passer-by. “We told them no.”

“The square belongs to everyone,” the Traders’ Union wrote on its website. “We will not be fined for selling pears.

“We have asked for a meeting. We are still waiting for an answer.”

The union vowed to “keep the square open”. It insisted that no official had been injured.

A spokesman for the trading office told Lower Square News: “Four of our staff were hit. One needed stitches.”

Comments on this article are closed.`,
  )
  expectStatements(reading, [
    { words: 'four of its officials were pelted with fruit in Lower Square on 2 June', by: 'The city’s trading office', kind: 'indirect', chain: 2 },
    { words: 'it was filmed on Saturday', by: 'Witnesses', kind: 'indirect', strength: 'believes', chain: 2 },
    { words: '“They came to take our scales,” … “We told them no.”', by: 'one trader', kind: 'direct', chain: 3 },
    {
      words:
        '“The square belongs to everyone,” … “We will not be fined for selling pears. … “We have asked for a meeting. We are still waiting for an answer.”',
      by: 'the Traders’ Union',
      kind: 'direct',
      chain: 2,
    },
    { words: 'to “keep the square open”', by: 'The union', kind: 'mixed', chain: 2 },
    { words: 'no official had been injured', by: 'It', kind: 'indirect', chain: 2 },
    { words: '“Four of our staff were hit. One needed stitches.”', by: 'A spokesman for the trading office', kind: 'direct', chain: 3 },
  ])
})

test('a stadium: a quotation in the headline, "as reported by", a threat, an acknowledgement in the update', () => {
  const reading = readText(
    `‘Get out’: Ticket touts driven from stadium gates

Dramatic footage has surfaced of no fewer than seven stewards being forced away from the gates of Marlow Park.

In the 90-second clip, a steward is knocked to the floor. A bystander can be heard bellowing, “Leave her alone!” Seconds later someone off camera shouts: “Call the police!”

The clip is said to have been recorded on Thursday night. It surfaced on Reddit on Friday, and was later uploaded to TikTok.

As reported by the fan website Terrace Talk, the stewards had been searching bags outside the ground when supporters surrounded them.

“It happens at every home game,” Terrace Talk added. “They pick on the young ones.”

Earlier videos, from 2009 and 2010, show scenes in Dunmouth and Skarn. In one of them, stewards are heard demanding “Where’s your ticket?” and fans are shown replying “We’ve paid.” Supporters with scarves can be heard urging others: “Do not let them search you.”

In Skarn, members of the Potters’ Bloc chant “No [more] searches” at stewards. Two stewards calmly assure fans that nobody will be arrested.

The Bloc uploaded last week’s clip to its channel, writing: “This is what solidarity looks like – on the terraces, at the ‘gates’, everywhere.”

In a separate post, supporters behind the channel threaten to “boycott every game” until the club drops its security firm.

“We have had enough,” they wrote. “For ten years we have been searched, filmed and pushed around by people who ‘just do their job’.

“That ends now. We’ll stand at the gates ourselves if we must.”

Marlow Park FC has been asked to comment on last Thursday’s incident.

UPDATE, 9.15pm: The club has now acknowledged the incident, saying it took place on April 4. According to the club, stewards had searched two supporters’ buses that day.

On the first bus, four men were found to be carrying flares and were handed to police. Nothing was found on the second.

In a statement to the Marlow Mercury, a club spokesperson said: “Our stewards acted properly. We will not tolerate violence.

“Supporters with information should contact us.”

Follow us on Twitter for more.`,
  )
  expectStatements(reading, [
    { words: '“Leave her alone!”', by: 'A bystander', kind: 'direct', chain: 3 },
    { words: '“Call the police!”', by: 'someone off camera', kind: 'direct', chain: 3 },
    { words: 'to have been recorded on Thursday night', by: null, kind: 'indirect', chain: 2, strength: 'says' },
    {
      words: 'the stewards had been searching bags outside the ground when supporters surrounded them',
      by: 'the fan website Terrace Talk',
      kind: 'indirect',
      entity: 'org:terrace-talk',
      chain: 2,
    },
    { words: '“It happens at every home game,” … “They pick on the young ones.”', by: 'Terrace Talk', kind: 'direct', chain: 2 },
    { words: '“Where’s your ticket?”', by: 'stewards', kind: 'direct', chain: 3 },
    { words: '“We’ve paid.”', by: 'fans', kind: 'direct', chain: 3 },
    { words: '“Do not let them search you.”', by: 'Supporters with scarves', kind: 'direct', chain: 3 },
    { words: '“No [more] searches”', by: 'members of the Potters’ Bloc', kind: 'direct', chain: 3 },
    { words: 'nobody will be arrested', by: 'Two stewards', kind: 'indirect', chain: 3 },
    { words: '“This is what solidarity looks like – on the terraces, at the ‘gates’, everywhere.”', by: 'The Bloc', kind: 'direct', chain: 2 },
    { words: 'to “boycott every game” until the club drops its security firm', by: 'supporters behind the channel', kind: 'mixed', chain: 2 },
    {
      words:
        '“We have had enough,” … “For ten years we have been searched, filmed and pushed around by people who ‘just do their job’. … “That ends now. We’ll stand at the gates ourselves if we must.”',
      by: 'they',
      kind: 'direct',
      chain: 2,
      entity: 'group:supporters',
    },
    { words: 'the incident', by: 'The club', kind: 'indirect', strength: 'confirms', layer: 'update' },
    { words: 'it took place on April 4', by: 'The club', kind: 'indirect', layer: 'update' },
    { words: 'stewards had searched two supporters’ buses that day', by: 'the club', kind: 'indirect', layer: 'update' },
    { words: 'On the first bus, four men were found to be carrying flares and were handed to police.', by: null, kind: 'implicit', entity: 'org:club' },
    { words: 'Nothing was found on the second.', by: null, kind: 'implicit', entity: 'org:club' },
    {
      words: '“Our stewards acted properly. We will not tolerate violence. … “Supporters with information should contact us.”',
      by: 'a club spokesperson',
      kind: 'direct',
      chain: 3,
      entity: 'org:club',
    },
  ])
  expect(reading.narration.map((narration) => narration.quote)).toContain('Marlow Park FC has been asked to comment on last Thursday’s incident.')
})

test('a harbour: the update stands above the story, in single marks, and a resident gives another day', () => {
  const reading = readText(
    `LIVE: Fishery officers driven from harbour

UPDATE: The Marine Agency confirmed the confrontation, which took place on 9 April. Its officers boarded two boats at the north pier, it said.

On the Annabel, one man was found to be landing undersized crab and was cautioned. No one was cautioned on the second boat.

An agency spokeswoman told Coast Radio: 'Our officers will go back. Nobody is above the law.

'Anyone with information should call us.'

A video of fishery officers being driven from the harbour at Skarn has been circulating on WhatsApp.

The video, filmed from a balcony, shows two officers arguing with a skipper. Another skipper is heard shouting 'Leave him be!' and 'Go back to the city.'

It is believed the video was taken on Thursday evening.

The fishermen's page Salt and Rope claimed that the officers had boarded boats without a warrant. 'They do it every spring,' it wrote. 'And every spring we throw them off.'

The clip was reposted by the Harbour Users' League with the comment: 'This is our harbour.'

'I was there, and it was not on Thursday,' said one resident, who asked not to be named. 'It was weeks ago.'

The League denied organising the protest. It says the crowd gathered 'by itself'.

The Marine Agency has been asked for comment on Thursday's events.

Share this on Facebook`,
  )
  expectStatements(reading, [
    { words: 'the confrontation, which took place on 9 April', by: 'The Marine Agency', kind: 'indirect', strength: 'confirms', layer: 'update' },
    { words: 'Its officers boarded two boats at the north pier', by: 'it', kind: 'indirect', layer: 'update', entity: 'org:marine-agency' },
    { words: 'On the Annabel, one man was found to be landing undersized crab and was cautioned.', by: null, kind: 'implicit', layer: 'update' },
    { words: 'No one was cautioned on the second boat.', by: null, kind: 'implicit', layer: 'update', entity: 'org:marine-agency' },
    {
      words: "'Our officers will go back. Nobody is above the law. … 'Anyone with information should call us.'",
      by: 'An agency spokeswoman',
      kind: 'direct',
      chain: 3,
      entity: 'org:marine-agency',
      layer: 'update',
    },
    { words: "'Leave him be!'", by: 'Another skipper', kind: 'direct', chain: 3, layer: 'body' },
    { words: "'Go back to the city.'", by: 'Another skipper', kind: 'direct', chain: 3 },
    { words: 'the video was taken on Thursday evening', by: null, kind: 'indirect', strength: 'believes', chain: 2 },
    { words: 'the officers had boarded boats without a warrant', by: "The fishermen's page Salt and Rope", kind: 'indirect', entity: 'org:salt-and-rope' },
    { words: "'They do it every spring,' … 'And every spring we throw them off.'", by: 'it', kind: 'direct', entity: 'org:salt-and-rope' },
    { words: "'This is our harbour.'", by: "the Harbour Users' League", kind: 'direct', chain: 2 },
    { words: "'I was there, and it was not on Thursday,' … 'It was weeks ago.'", by: 'one resident', kind: 'direct', chain: 2 },
    { words: 'organising the protest', by: 'The League', kind: 'indirect', strength: 'denies', entity: 'org:harbour-users-league' },
    { words: "the crowd gathered 'by itself'", by: 'It', kind: 'mixed' },
  ])
})

test('a street: the correction stands above the headline, and a blog, a leader, residents and the police each speak', () => {
  const reading = readText(
    `Correction: This story originally said that the clip was filmed on Sunday. The Highways Authority has confirmed the incident took place on 2 May.

Road workers chased by residents

Footage of road workers being chased by residents of Elm Row has been shared thousands of times.

“Leave our trees alone,” one resident is heard to shout. Another tells the workers: “You are not welcome.”

Local blog Elm Row Eye reports that the workers had started felling trees without notice. “We saw them arrive at dawn,” it says.

The clip, which was posted to Nextdoor by a resident on Sunday, is believed to show events of that morning.

“I want to be clear,” said council leader Ann Marsh: “no tree has been felled.” She called the scenes “shameful” and accused the blog of “making things up”.

The Elm Row Eye denies this. Its editor, Tom Bright, said: “We stand by our reporting”.

A Highways Authority spokesman said two workers had been hurt.

Three people were arrested, police said. They were later released.

What the video does not show, residents say, is what happened before.

The authority declined to say whether work would resume. Asked whether the workers would return, Marsh said no.`,
  )
  expectStatements(reading, [
    { words: 'the incident took place on 2 May', by: 'The Highways Authority', kind: 'indirect', strength: 'confirms', layer: 'correction' },
    { words: '“Leave our trees alone,”', by: 'one resident', kind: 'direct', chain: 3, layer: 'body' },
    { words: '“You are not welcome.”', by: 'Another', kind: 'direct', chain: 3 },
    { words: 'the workers had started felling trees without notice', by: 'Local blog Elm Row Eye', kind: 'indirect', entity: 'org:elm-row-eye' },
    { words: '“We saw them arrive at dawn,”', by: 'it', kind: 'direct', entity: 'org:elm-row-eye', chain: 2 },
    { words: 'to show events of that morning', by: null, kind: 'indirect', strength: 'believes', chain: 2 },
    { words: '“I want to be clear,” … “no tree has been felled.”', by: 'council leader Ann Marsh', kind: 'direct', entity: 'person:ann-marsh' },
    { words: 'the scenes “shameful”', by: 'She', kind: 'mixed', entity: 'person:ann-marsh' },
    { words: 'the blog of “making things up”', by: 'She', kind: 'mixed', entity: 'person:ann-marsh' },
    { words: 'this', by: 'The Elm Row Eye', kind: 'indirect', strength: 'denies', entity: 'org:elm-row-eye' },
    { words: '“We stand by our reporting”', by: 'Its editor, Tom Bright', kind: 'direct', entity: 'person:tom-bright' },
    { words: 'two workers had been hurt', by: 'A Highways Authority spokesman', kind: 'indirect', chain: 3, entity: 'org:highways-authority' },
    { words: 'Three people were arrested', by: 'police', kind: 'indirect', chain: 2 },
    { words: 'What the video does not show … is what happened before', by: 'residents', kind: 'indirect', chain: 2 },
  ])
  expect(reading.layers.map((layer) => layer.kind)).toEqual(['correction', 'headline', 'body'])
  expect(reading.title).toBe('Road workers chased by residents')
})
