// Pages that check what is claimed of footage, each an incident of one report. People, places and outlets are invented; the forms are those that such pages have.
//
// `claimed` answers must be by whoever shared the footage (`POSTS`), never by the page alone; what the page finds is by the page or whom it cites.
import type { Incident } from './gold.ts'

/** A chain that ends with a post, a caption, whoever shared it, or nobody by name. */
const POSTS = />.*(?:nobody named|the claim|video|clip|footage|photo|post|tweet|caption|message|text|user|account|page)/i

const page = (name: string, published: string, text: string, expect: Incident['expect'], zone = 'UTC'): Incident => ({
  ...{ name: `check-${name}`, zone, reports: [['Sift', published, text] as const], expect },
  free: /^(?:count|happened|where|appeared|original|author|motivation|sameEvent)/,
})

export const incidents: readonly Incident[] = [
  page(
    'verdict-label',
    '2026-03-20',
    `FACT CHECK: Does This Video Show The Fire At Orlen Market?

A video shared on Lookout purportedly shows the Feb. 27 fire at the market in Orlen, Tarvia.

Verdict: False

The video was filmed in Posk in 2019 and predates the fire by years.

Fact Check:

At least nine people died when a fire swept through Orlen market, the mayor said. A video posted to Lookout claims to show the market burning. “Pray for Orlen,” the caption reads.

The claim is false. A reverse image search revealed that the clip was first uploaded to YouTube on June 3, 2019 by the channel Posk Today with the title, “Warehouse fire in Posk.”
`,
    {
      'recorded:f1': { answers: [/^2019/, { is: /27 February 2026/, by: POSTS }], conflicts: [[/2019/, /27 February/]] },
      'filmed:f1': { answers: [/Posk/, { is: /Orlen/, by: POSTS }] },
      'appeared:f1': { answers: [/YouTube.*3 June 2019/], may: [/Lookout/] },
      'original:f1': { answers: [/older/] },
    },
  ),
  page(
    'viewed-in-posts',
    '2026-04-02',
    `Old flood footage falsely linked to Marrow Bay storm

A video has been viewed tens of thousands of times on Facebook alongside a claim that it shows flooding in Marrow Bay in March 2026. The claim is false: the footage was filmed in Selke in 2021.

The clip was posted here on Facebook on March 29, 2026. It shows cars floating down a street.

The same video was shared in posts here and here with a similar claim.

But the video does not show Marrow Bay. A keyframe search led to a longer version of the clip published by broadcaster Selke One on July 14, 2021. Its caption translates as: “Floods in the old town of Selke”.

Street views on an online map match the bakery seen in the clip with one on Mill Lane in Selke.
`,
    {
      'recorded:f1': { answers: [/2021/, { is: /March 2026/, by: POSTS }], conflicts: [[/2021/, /March 2026/]] },
      'filmed:f1': { answers: [/Selke/, { is: /Marrow Bay/, by: POSTS }], may: [/Mill Lane/] },
    },
  ),
  page(
    'claim-and-rating',
    '2026-01-30',
    `Fact check: Video shows 2018 bridge collapse in Dorvia, not recent quake

The claim: Video shows bridge falling in the Jan. 24 earthquake in Kastrel

A Jan. 25 Facebook post shows a bridge breaking in two above a river.

“Kastrel is gone,” reads the post's caption.

Our rating: False

The video is miscaptioned. It shows the collapse of a bridge in Dorvia that took place on Aug. 2, 2018, more than seven years before the quake.

The Dorvian transport ministry confirmed the video was recorded by a traffic camera near Lomna in 2018.
`,
    {
      'recorded:f1': { answers: [/2018/, { is: /24 January 2026/, by: POSTS }], conflicts: [[/2018/, /24 January/]] },
      'filmed:f1': { answers: [/Dorvia/, /Lomna/, { is: /Kastrel/, by: POSTS }] },
      'appeared:f1': { answers: [/Facebook.*25 January 2026/] },
    },
  ),
  page(
    'assessment-and-facts',
    '2026-05-12',
    `No, this video does not show troops entering Halberg

CLAIM: A video shows soldiers marching into Halberg on Sunday.

ASSESSMENT: False. The footage was recorded during a parade in Oster in 2023.

THE FACTS: As fighting spread on Sunday, social media users shared a clip of soldiers walking past a red church. “Halberg has fallen,” one post said.

However, the clip shows a parade in Oster that was held on 9 May 2023, according to a local broadcaster.
`,
    {
      'recorded:f1': { answers: [/2023/, { is: /10 May 2026/, by: POSTS }], conflicts: [[/2023/, /10 May/]] },
      'filmed:f1': { answers: [/Oster/, { is: /Halberg/, by: POSTS }] },
    },
  ),
  page(
    'claim-on-its-own-line',
    '2026-02-18',
    `Video of 2017 train fire in Pellgrad viral as recent attack

Claim
Visuals of a train set on fire by protesters in Nimmerov on February 16, 2026

Fact
A reverse image search of keyframes led us to a report by Pellgrad Herald dated 4 May 2017. The report carried the same visuals and stated that the fire broke out near Pellgrad station after a short circuit.

The video is from 2017 and has nothing to do with the protests.

Result: False
`,
    {
      'recorded:f1': { answers: [/2017/, { is: /16 February 2026/, by: POSTS }], conflicts: [[/2017/, /16 February/]] },
      'filmed:f1': { answers: [/Pellgrad/, { is: /Nimmerov/, by: POSTS }] },
    },
  ),
  page(
    'what-was-claimed',
    '2026-06-11',
    `Video of stadium crush is from 2022, not Lutham

What was claimed
A video shows fans crushed at the stadium in Lutham this month.

Our verdict
The video was taken in Corvin in October 2022.

A video of people climbing a fence has been shared on social media with the false claim that it shows the stadium in Lutham.

But the clip was recorded in Corvin in October 2022, when a gate gave way after a match.
`,
    {
      'recorded:f1': { answers: [/October 2022/, { is: /June 2026/, by: POSTS }], conflicts: [[/2022/, /June 2026/]] },
      'filmed:f1': { answers: [/Corvin/, { is: /Lutham/, by: POSTS }] },
    },
  ),
  page(
    'miscaptioned',
    '2026-08-04',
    `Fact Check: Clip of falling crane shows film set in Brevik, not Ostwick accident

A clip of a crane toppling onto a row of cars shows the making of an action film in Brevik in 2024, not footage captured in Ostwick in August 2026.

Social media users shared the clip claiming it was filmed in Ostwick during Saturday's accident.

The film's stunt coordinator told Sift that the scene was shot in Brevik harbour.

VERDICT

Miscaptioned. The clip shows the making of a film in Brevik in 2024.
`,
    {
      'recorded:f1': { answers: [/2024/, { is: /1 August 2026/, by: POSTS }], conflicts: [[/2024/, /1 August/]] },
      'filmed:f1': { answers: [/Brevik/, { is: /Ostwick/, by: POSTS }] },
      'original:f1': { answers: [/older/] },
    },
  ),
  page(
    'passed-off-as',
    '2026-03-03',
    `Old video of Tamsin bus crash passed off as Friday's accident in Ruel

Several accounts have shared a video of a burning bus, claiming that it shows Friday's accident in Ruel.

Sift found that the video was shot in Tamsin on 12 November 2020. It was posted that day by the Tamsin fire brigade on its Facebook page.

“The bus in the picture is ours, and this was in Tamsin in 2020,” said Ilse Brandt, a spokeswoman for the bus company.
`,
    {
      'recorded:f1': { answers: [/12 November 2020/, { is: /27 February 2026/, by: POSTS }], conflicts: [[/2020/, /27 February/]] },
      'filmed:f1': { answers: [/Tamsin/, { is: /Ruel/, by: POSTS }] },
    },
  ),
  page(
    'real-and-where-it-says',
    '2026-07-01',
    `Fact check: Yes, the video of the collapsing pier is from Wexholm

Some users doubted that a video of a collapsing pier was filmed in Wexholm on 28 June 2026.

The video is genuine. The lighthouse visible in the clip matches the one at Wexholm harbour, and the footage was recorded in Wexholm on 28 June 2026, the harbour master confirmed.
`,
    {
      'recorded:f1': { answers: [/28 June 2026/] },
      'filmed:f1': { answers: [/Wexholm/] },
    },
  ),
  page(
    'unknown-where',
    '2026-09-09',
    `Clip of gunfire is not from the Sarnow border

FACT CHECK

A clip shared on Telegram allegedly shows gunfire on the border near Sarnow on 6 September.

The clip is old. It has been circulating online since at least May 2023, and Sift could not establish where it was filmed.
`,
    {
      'recorded:f1': { answers: [{ is: /6 September 2026/, by: POSTS }], conflicts: [[/6 September/, /appeared.*May 2023/]] },
      'filmed:f1': { answers: [{ is: /Sarnow/, by: POSTS }] },
      'appeared:f1': { answers: [/May 2023/], may: [/Telegram/] },
      'original:f1': { answers: [/older/] },
    },
  ),
  page(
    'two-denials',
    '2026-10-21',
    `Video does not show refugees in Akkerby

CLAIM: Video shows refugees arriving in Akkerby on 18 October 2026.

THE FACTS: The video does not show Akkerby. It was neither filmed in Akkerby nor in October 2026, but in Sund in 2016, according to the coastguard.
`,
    {
      'recorded:f1': { answers: [/2016/, { is: /18 October 2026/, by: POSTS }], conflicts: [[/2016/, /18 October/]] },
      'filmed:f1': { answers: [/Sund/, { is: /Akkerby/, by: POSTS }] },
    },
  ),
  page(
    'generated',
    '2026-04-19',
    `Fact Check: FAKE Video Of Tower Fire In Belmar Is AI-Generated

Does a video show a tower on fire in Belmar on April 17, 2026? No, that's not true: The clip was generated by AI, a detection tool found, and the Belmar fire service said there was no such fire.

The claim appeared in a post on X on April 17, 2026 with the caption: “Belmar is burning”.
`,
    {
      'recorded:f1': { answers: [] },
      'filmed:f1': { answers: [], may: [/Belmar/] },
      'original:f1': { answers: [/altered/] },
    },
  ),
  page(
    'footage-of-a-drill',
    '2026-11-05',
    `Video of rescue drill in Hallow shared as mine disaster

A video of men carried out of a tunnel is being shared as footage of Monday's mine disaster in Kellin.

The footage shows a drill at the Hallow pit that took place on 3 October 2025. The Hallow rescue service uploaded it to YouTube the same day.
`,
    {
      'recorded:f1': { answers: [/3 October 2025/, { is: /2 November 2026/, by: POSTS }], conflicts: [[/2025/, /2 November/]] },
      'filmed:f1': { answers: [/Hallow/, { is: /Kellin/, by: POSTS }] },
    },
  ),
  page(
    'geolocated',
    '2026-05-30',
    `Where was the video of the burning convoy filmed?

Fact check

Posts on Telegram say the video was filmed in Drava on 26 May 2026.

Sift geolocated the footage to a road north of Lissa. The mosque visible in the video matches the Green Mosque in Lissa. Satellite images from 20 May show the road without wrecks.
`,
    {
      'recorded:f1': { answers: [{ is: /26 May 2026/, by: POSTS }] },
      'filmed:f1': { answers: [/Lissa/, { is: /Drava/, by: POSTS }] },
    },
  ),
  page(
    'photo',
    '2026-01-15',
    `Fact check: Photo of stranded whale was not taken in Norrby

An Instagram post claims to show a whale stranded in Norrby on Jan. 12.

The photo was taken in 2011 on the coast of Tarvia by a press photographer. It does not show Norrby.
`,
    {
      'recorded:f1': { answers: [/2011/, { is: /12 January 2026/, by: POSTS }], conflicts: [[/2011/, /12 January/]] },
      'filmed:f1': { answers: [/Tarvia/, { is: /Norrby/, by: POSTS }] },
    },
  ),
  page(
    'same-town-other-year',
    '2026-08-22',
    `Old video of Varnholt riot resurfaces

A video that shows cars burning in Varnholt has resurfaced, with users claiming that it shows the unrest of 20 August 2026.

The video does show Varnholt, but it dates back to the riot of May 2019. A reverse image search led to a tweet dated 4 May 2019.
`,
    {
      'recorded:f1': { answers: [/May 2019/, { is: /20 August 2026/, by: POSTS }], conflicts: [[/2019/, /20 August/]] },
      'filmed:f1': { answers: [/Varnholt/] },
    },
  ),
  page(
    'hedged-finding',
    '2026-12-01',
    `Fact check: Video of tank column likely older than claimed

A video shared on X supposedly shows tanks in Orsk Vale on 28 November 2026.

The footage appears to have been filmed in Bratten in 2022, though Sift could not confirm the exact place.
`,
    {
      'recorded:f1': { answers: [/2022/, { is: /28 November 2026/, by: POSTS }], conflicts: [[/2022/, /28 November/]] },
      'filmed:f1': { answers: [/Bratten/, { is: /Orsk Vale/, by: POSTS }] },
    },
  ),
  page(
    'quoted-sources',
    '2026-02-10',
    `Video of prison break is three years old

Fact Check

One tweet claims that the video shows inmates fleeing a prison in Dunmere on 7 February 2026.

The prison service told Sift: “This video was recorded in Hexley in 2023.” Dunmere police said that nobody had fled.
`,
    {
      'recorded:f1': { answers: [/2023/, { is: /7 February 2026/, by: POSTS }], conflicts: [[/2023/, /7 February/]] },
      'filmed:f1': { answers: [/Hexley/, { is: /Dunmere/, by: POSTS }] },
    },
  ),
  page(
    'translated-captions',
    '2026-02-25',
    `Video shows landslide in Tarvia in 2022, not Senn valley

A video has been shared repeatedly on Facebook and TikTok in February 2026 with a claim that it shows a landslide in the Senn valley. The claim is false; the video has circulated in reports about a landslide in Tarvia since August 2022.

The Tarvian-language caption of one post, dated February 21, 2026, translates to English as: “Landslide in Senn valley this morning”.

A reverse image search of a keyframe found the same video published here by the broadcaster Tarvia Two on August 9, 2022. Its report says the landslide hit the village of Lomm in Tarvia.

Below is a screenshot comparison of the video in the misleading posts (left) and the video published by Tarvia Two (right).

The bridge seen in the video corresponds to this location on an online map of Lomm.
`,
    {
      'recorded:f1': { answers: [/2022/, { is: /21 February 2026/, by: POSTS }], conflicts: [[/2022/, /21 February/]] },
      'filmed:f1': { answers: [/Tarvia|Lomm/, { is: /Senn/, by: POSTS }], may: [/Lomm/, /Tarvia/] },
      'appeared:f1': { answers: [/9 August 2022/], may: [/Facebook|TikTok|Tarvia Two/, /August 2022/] },
    },
  ),
  page(
    'claim-rating-facts',
    '2026-04-27',
    `FALSE: Video of rebels entering Marrad

Claim: A video shows rebels entering the town of Marrad on April 25.

Rating: FALSE

The facts: The video was recorded in Kassim in January 2024, when the army took the town back. The uploader of the original, a local reporter, confirmed to Sift that she filmed it there.

Why it matters: The video has 300,000 views.
`,
    {
      'recorded:f1': { answers: [/January 2024/, { is: /25 April 2026/, by: POSTS }], conflicts: [[/2024/, /25 April/]] },
      'filmed:f1': { answers: [/Kassim/, { is: /Marrad/, by: POSTS }] },
    },
  ),
  page(
    'found-that',
    '2026-07-19',
    `Video from Ruhen festival viral as stampede at Dorp temple

A video of people running through a narrow lane is viral with the claim that it shows Friday's stampede at the temple in Dorp.

Sift found that the viral video is from a festival in Ruhen and dates back to January 2025.

The video is being shared on WhatsApp with the caption, "Dorp temple, don't go there."

We ran a keyword search and found the same video on the YouTube channel Ruhen Live, uploaded on 14 January 2025.
`,
    {
      'recorded:f1': { answers: [/January 2025/, { is: /17 July 2026/, by: POSTS }], conflicts: [[/2025/, /17 July/]] },
      'filmed:f1': { answers: [/Ruhen/, { is: /Dorp/, by: POSTS }] },
      'appeared:f1': { answers: [/14 January 2025/], may: [/WhatsApp/] },
    },
  ),
  page(
    'no-video-does-not',
    '2026-03-30',
    `No, video doesn't show train robbery in Keld – it was shot in Ostrava in 2021

“Train robbed in Keld last night!” reads a message posted with a video on Facebook on 28 March 2026.

The video shows men climbing onto a goods train.

But does it show a robbery in Keld? We checked.

A Google reverse image search shows that the video was first posted on Twitter on 2 May 2021. It was filmed in Ostrava, according to the railway police there.
`,
    {
      'recorded:f1': { answers: [/2021/, { is: /27 March 2026/, by: POSTS }], conflicts: [[/2021/, /27 March/]] },
      'filmed:f1': { answers: [/Ostrava/], may: [/Keld/] },
      'appeared:f1': { answers: [/Twitter.*2 May 2021/, /Facebook.*28 March 2026/] },
    },
  ),
  page(
    'evaluation',
    '2026-05-05',
    `Old clip of barricades does not show May Day in Lenz

A Facebook user shares a clip of burning barricades and writes: “Barricades in Lenz on 1 May 2026.” (archived)

Evaluation

The clip is seven years old. It shows protests in Bordal in 2019.

Facts

The clip can be found in a report by the broadcaster Canal Nord of 18 March 2019. The shop sign in the clip matches a bakery in Bordal.

The police in Lenz said that 1 May had been quiet.
`,
    {
      'recorded:f1': { answers: [/2019/, { is: /1 May 2026/, by: POSTS }], conflicts: [[/2019/, /1 May/]] },
      'filmed:f1': { answers: [/Bordal/, { is: /Lenz/, by: POSTS }] },
    },
  ),
  page(
    'verify-desk',
    '2026-06-22',
    `Misleading video of Karsk harbour attack viewed millions of times

A video which claims to show Saturday's drone attack in Karsk has been viewed 4m times on X.

Sift has established that the footage was in fact recorded in Vell in July 2023, during a fire at an oil depot. An identical clip was uploaded to Telegram on 11 July 2023.

Real footage of Saturday's attack, which we have verified, shows smoke over the grain terminal.
`,
    {
      'recorded:f1': { answers: [/July 2023/, { is: /20 June 2026/, by: POSTS }], conflicts: [[/2023/, /20 June/]] },
      'filmed:f1': { answers: [/Vell/, { is: /Karsk/, by: POSTS }] },
    },
  ),
  page(
    'german',
    '2026-03-02',
    `Faktencheck: Altes Video zeigt nicht den Brand in Leipzig

Ein Video, das auf Facebook geteilt wird, soll den Brand am 27. Februar 2026 in Leipzig zeigen.

Behauptung: Das Video zeigt den Brand eines Lagers in Leipzig am 27. Februar 2026.

Bewertung: Falsch. Das Video wurde im Juni 2019 in Dortmund aufgenommen.

Fakten: Eine Rückwärtssuche führt zu einem Beitrag vom 3. Juni 2019. Das Video stammt aus Dortmund. Es zeigt nicht Leipzig.

Die Feuerwehr Dortmund bestätigte, dass das Video 2019 in Dortmund entstanden ist.
`,
    {
      'recorded:f1': { answers: [/June 2019/, { is: /27 February 2026/, by: POSTS }], conflicts: [[/2019/, /27 February/]] },
      'filmed:f1': { answers: [/Dortmund/, { is: /Leipzig/, by: POSTS }] },
      'original:f1': { answers: [], may: [/older/] },
    },
  ),
  page(
    'no-check',
    '2026-03-16',
    `Crane falls at the East Quay

A crane fell at the East Quay in Wexmouth on Saturday, injuring two dockers. A video posted on Lookout shows the crane coming down.

The port claims to have inspected the crane in 2019. Union members shared pictures of the wreck with the mayor.
`,
    {
      'recorded:f1': { answers: [/14 March 2026/] },
      '^filmed': { answers: [] },
    },
  ),
  page(
    'no-check-filmed',
    '2026-03-16',
    `Footbridge collapses in Tillow

A footbridge in Tillow collapsed on Sunday. The video was filmed at Mill Weir by a walker, the council said.
`,
    {
      'recorded:f1': { answers: [/15 March 2026/] },
      'filmed:f1': { answers: [/Mill Weir/] },
    },
  ),
  {
    name: 'check-beside-reports',
    zone: 'UTC',
    reports: [
      [
        'Orlen Courier',
        '2026-03-13T08:00:00Z',
        `Two hurt as crane falls in Orlen

A crane fell onto a warehouse in Orlen on Thursday 12 March, injuring two dockers, the port said. Videos of the fall spread on Lookout within the hour.
`,
      ],
      [
        'Port Authority of Orlen',
        '2026-03-13T12:00:00Z',
        `Statement on the fall of a crane

A crane fell at berth 4 in Orlen on 12 March at 14:20. Two dockers are in hospital.
`,
      ],
      [
        'Sift',
        '2026-03-16T09:00:00Z',
        `Fact check: Viral clip does not show crane falling in Orlen

A clip shared on Lookout with 2 million views claims to show a crane falling in Orlen on 12 March.

The clip was filmed in Posk in 2019. A crane did fall in Orlen on 12 March, but the clip shows another one. It was posted on YouTube on 5 August 2019 by the channel Posk Today.
`,
      ],
    ],
    expect: {
      happened: { answers: [/12 March 2026/] },
      where: { answers: [/Orlen|berth 4/], may: [/Orlen/, /[Bb]erth 4/] },
      'recorded:f1': { answers: [/^2019/, { is: /12 March 2026/, by: POSTS }], conflicts: [[/2019/, /12 March/]] },
      'filmed:f1': { answers: [/Posk/, { is: /Orlen/, by: POSTS }] },
      'appeared:f1': { answers: [/YouTube.*5 August 2019/], may: [/Lookout/] },
    },
    free: /^(?:count|author|motivation|sameEvent)/,
  },
]
