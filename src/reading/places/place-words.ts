// Words that make a capitalised phrase a place, or keep it from being one. Lists of our own; the rules are in extractors/places.ts.
import type { PlaceKind } from '../../model/statement.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Last words of a name that is a place whatever comes before: "Rye Lane", "Calder Harbour". */
export const STRONG_HEADS: ReadonlyMap<string, PlaceKind> = new Map([
  ...list(
    'Street St Road Rd Avenue Ave Boulevard Blvd Crescent Terrace Mews Alley Lane Parade Promenade Esplanade Embankment Highway Motorway Expressway Freeway Turnpike Roundabout Interchange Flyover Underpass Overpass',
    'street',
  ),
  ...list(
    'Square Circus Plaza Piazza Market Bazaar Souk Bridge Quay Quays Quayside Wharf Dock Docks Dockyard Dockside Pier Jetty Harbour Harbor Harbourside Marina Waterfront Station Airport Airfield Airbase Aerodrome Terminal Junction Crossing Checkpoint Tunnel Canal River Lake Reservoir Bay Beach Creek Estuary Strait Channel Forest Woods Park Common Cemetery Estate Gardens Field Fields Yard Shipyard Basin Lock Weir Dam Lighthouse Viaduct Port Mount Mountain Mountains Valley Desert Peninsula Island Islands Isles Cape Coast Border Ghat Maidan Chowk Platz Mandir',
    'area',
  ),
  ...list('District Quarter Borough Ward Neighbourhood Neighborhood Suburb Township Village Heights', 'district'),
  ...list('Town', 'city'),
  ...list('County Province Region State Oblast Governorate Prefecture Parish Territory', 'region'),
])

/** First words of names in other languages, or of waters and ports: "Rue Garibaldi", "Port Ellery", "Lake Holm". */
export const FIRST_HEADS: ReadonlyMap<string, PlaceKind> = new Map([
  ...list('Rue Via Calle Avenida Boulevard Avenue Rua Paseo Jalan Corso Viale Ulitsa', 'street'),
  ...list(
    'Plaza Piazza Praça Place Gare Quai Pont Porte Puerta Puente Lake River Lough Loch Mount Wadi Strait Gulf Isle Koh Pulau Nusa Isla Ilha Isola',
    'area',
  ),
  ...list('Port Fort', 'city'),
  ...list('Camp', 'area'),
])

/** Last words that are also surnames or common words: they need a place-making word before ("in", "on", "near"). */
export const WEAK_HEADS: ReadonlyMap<string, PlaceKind> = new Map([
  ...list(
    'Drive Court Row Way Hill Green Wood Heath Moor Cross End Side Gate Place Close Walk Rise Grove Bank Ring Camp Point Corner Head Haven Ferry Marsh Falls Springs Mill Ridge Meadow Meadows Rock Strand Steps Arches Central',
    'area',
  ),
  ...list('City', 'city'),
])

/** Last words of a building or business: a place after "in", "at", "near", "outside"; after "told" or "of" it speaks, and is no place. */
export const PREMISES_HEADS: ReadonlySet<string> = words(
  "Butchers Butcher's Bakery Bakers Grocers Greengrocers Fishmongers Newsagents Pharmacy Chemist Chemists Supermarket Superstore Store Stores Shop Shops Café Cafe Restaurant Bar Grill Pub Inn Arms Hotel Hostel Takeaway Kitchen Diner Pizzeria Kebab Kebabs Tandoori Nails Salon Barbers Laundry Launderette Garage Motors Tyres Carwash Wash Warehouse Depot Factory Works Mills Mill Foundry Brewery Refinery Plant Hospital Infirmary Clinic Surgery School Academy College Nursery Library Museum Gallery Theatre Theater Cinema Stadium Arena Church Chapel Cathedral Abbey Mosque Synagogue Temple Gurdwara Prison Jail Barracks House Hall Tower Towers Building Centre Center Mall Palace Castle Fort Mansion Farm Courthouse Embassy Consulate Foods Fashions Textiles Cash-and-Carry Club Lodge Apartments Flats Precinct Arcade Sons Brothers Bros",
)

/** Any of these in a phrase makes it a body, a paper, a team, an act: never a place. */
export const BODY_WORDS: ReadonlySet<string> = words(
  "Council University Police Constabulary United FC AFC City's Athletic Rovers Wanderers Albion Hotspur Times Post Herald News Gazette Guardian Tribune Telegraph Mail Mirror Express Chronicle Observer Courier Journal Argus Echo Star Standard Examiner Advertiser Mercury Independent Reporter Dispatch Sentinel Bulletin Ledger Inquirer Enquirer Radio TV Television Broadcasting Media Press Online Today Live Daily Weekly Review Magazine Brigade Service Services Office Department Ministry Ministries Agency Authority Authorities Commission Committee Board Bureau Network Watch Group Party Union Unions Association Federation Confederation Institute Institution Society Trust Foundation Fund Charity Coalition Campaign Alliance Front Movement League Forum Organisation Organization Corporation Company Ltd Limited Inc PLC plc LLC Partners Holdings Industries Enforcement Force Forces Army Navy Guard Patrol Command Regiment Battalion Brigades Corps Team Squad Unit Division Officers Officer Act Bill Treaty Agreement Accord Accords Convention Protocol Declaration Conference Summit Festival Marathon Derby Cup Games Olympics Championship Championships Open Prize Award Parliament Senate Assembly Congress Government Cabinet Exchange Airways Airlines Rail Railways Railway Buses Transport Against Rights Justice Sisters Voice Voices Workers Trades Chamber Congregation Diocese Archdiocese Symphony Orchestra Review Mayor Governor Bishop Archbishop President Minister Ambassador Spokesman Spokeswoman Spokesperson Commissioner Chief Sheriff Sheriff's Senator Councillor MP MPs Prime Secretary Chancellor Director Professor Operation Project Programme Program",
)

/** Of these, names of papers: before another last word they are names like any other ("Lucky Star Bakery"). */
export const PAPER_WORDS: ReadonlySet<string> = words(
  'Times Post Herald Gazette Guardian Tribune Telegraph Mail Mirror Express Chronicle Observer Courier Journal Argus Echo Star Standard Mercury Today Live Sentinel Ledger',
)

/** Before a name, these say that it is a person. */
export const TITLES: ReadonlySet<string> = words(
  'Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor Rev Reverend Father Sister Brother Captain Capt Major Colonel Col General Gen Lieutenant Lt Sergeant Sgt Corporal Private Constable PC DC DI DS DCI Inspector Superintendent Commander Commissioner Detective Officer Judge Justice President Minister Secretary Chancellor Senator Sen Rep Representative Congressman Congresswoman Governor Gov Mayor Councillor Cllr King Queen Prince Princess Duke Earl Sheikh Imam Rabbi Pope Bishop Archbishop Coach Mr. Mrs. Ms. Dr. Gen. Sen. Gov. Rep. Lt. Sgt. Col. Capt. Prof. Rev. Sheriff Ayatollah Emir Sultan Sheik',
)

/** Words before a known name that belong to it: "south London", "Greater Manchester", "downtown Cairo". */
export const MODIFIERS: ReadonlySet<string> = words(
  'North South East West Northern Southern Eastern Western Central Greater Inner Outer Upper Lower Downtown Uptown Mid Old North-East North-West South-East South-West Northeast Northwest Southeast Southwest Rural Metropolitan New',
)

/** Capitalised words that are no places, also after "in", "on", "at": media, languages, parties, abstractions. Weekdays and months are left out by rule. */
export const NOT_PLACES: ReadonlySet<string> = words(
  "I Number Hamas Hezbollah Hizbollah Taliban Houthi Houthis ISIS Isis ISIL Daesh Fatah Haram PKK Shabaab Qaeda Jazeera al-Shabaab al-Qaeda al-Qaida al-Nusra al-Jazeera Al-Shabaab Al-Qaeda Al-Jazeera Lancet Typhoon Cyclone Hurricane Storm Facebook YouTube Twitter Telegram TikTok Instagram WhatsApp Snapchat Reddit LinkedIn Bluesky Mastodon Threads VKontakte VK Google Apple Microsoft Amazon Meta Netflix Wikipedia Signal Discord Twitch Vimeo Rumble X WeChat Weibo Internet Web English French German Spanish Arabic Russian Chinese Urdu Hindi Punjabi Bengali Turkish Kurdish Polish Ukrainian Hebrew Persian Farsi Somali Italian Portuguese Dutch Greek Japanese Korean Swedish Swahili Kiswahili Maa Amharic Hausa Yoruba Igbo Zulu Xhosa Afrikaans Tagalog Mandarin Cantonese Catalan Gaelic Hungarian Romanian Bulgarian Czech Croatian Serbian Bosnian Albanian Lithuanian Latvian Estonian Finnish Norwegian Danish Armenian Pashto Dari Tamil Telugu Nepali Vietnamese Thai Yiddish Latin Creole Parliament Congress Senate Commons Lords Labour Conservative Conservatives Tory Tories Democrats Republicans Democrat Republican Labor Ukip UKIP Brexit Islam Christianity Judaism Buddhism Hinduism Sikhism Catholicism Christmas Easter Ramadan Eid Diwali Ascension Lent Passover Hanukkah Thanksgiving Halloween Covid Covid-19 God Allah Jesus BBC CNN ITV Reuters AFP AP PA NATO Nato UN EU European FBI CIA NHS MI5 MI6 Interpol Europol Unicef Unesco WHO IMF UKBA CCTV Twitter's Instagram's GMT BST UTC EST PST CET EDT PDT Breaking Update UPDATE Watch Exclusive Photo Photos Video Videos Image Images Picture Pictures Footage Credit Source Sources Read Story Page Chapter Section Article Phase Category Annex Appendix Figure Table Internet Web Wi-Fi Bible Koran Quran Constitution Supreme Whitehall's Morning Evening Afternoon Weekend Year's Eve Speech War Cup Speaker Chief Mr Mrs Ms Dr Premier League Championship Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Muslim Muslims Christian Christians Jewish Jews Sunni Shia Hindu Sikh Catholic Protestant Islamic Islamist Roma Kurds Kurdish Arab Arabs Asian Asians African Africans American Americans British Britons Briton Irish Scottish Welsh English",
)

/** Cities that are everyday words, given names or surnames: read only after "in", "at", "near", or beside a place that contains them. */
export const DOUBTFUL: ReadonlySet<string> = words(
  'Reading Nice Bath Sale Of Police Split Mobile Orange Wedding Gulf Queens Downtown Midtown Van Paradise Oral Metro Tours Man Surprise Independence Enterprise Bend Mission Union Normal Spring Spa Best Central Liberty Savage Salt Superior Green Opportunity Crystal Holiday Summit Alliance Liberal Same Sunset Federal Republic Young Boom Hard Commerce Prospect Vice Street Chamber Long Real Side Hope Reserve Valley Economy Rifle Gateway Cave Triangle Star Page As King Officer Welcome Noble Hamlet Landing Talent Battle Center Media Post Hazard Harvest Is Ward Till Foster Give Empire Grant Church Bishop Root Sand Freedom Lead West Eye Over Driver Early Winner Many Victor Burns Cook Berry Snow Arsenal Wing Research Unity Mountain Never Fell Cut Brains Limit Plenty Most Bury Shields Die Tea Sun Court Strong Home Advance Hurt Brand See Dry Us Haven Rock Pill Energy Beach Minor Job Hill Ask Earth Echo Era Zone Front Circle Re Going Used Plan Said Me Wall Share Mega Mine Box Bride Hunt Song Mayo Jackson Lincoln Houston Austin Clinton Madison Charlotte Victoria Florence Hamilton Wellington Bradford Preston Jordan Georgia Chad Kent Chelsea Brooklyn Dallas Carson Douglas Wilson Johnson Warren Stanley Gordon Sterling Marion Nelson Taylor Tyler Logan Mason Morgan Parker Harrison Franklin Jefferson Monroe Wayne Wallace Russell Montgomery Norman Vernon Vincent Francis Allen Aurora Eugene Irving Garland Olivia Sofia Sophia Alexandria Lorena Santiago Diego Martin Leon León Carmen Santana Salem Lebanon Buffalo Phoenix Cork Battle Deal Ware Rugby Stone Wells Hull Ford Barnes Ash Lancaster Lawrence Marshall Cleveland Vance Fox Bell Ali Omar Hassan Hussein Khan Kiran Gaya Moss Asha Bo Lima Male Nancy Pau Pedro Troy Cyprus Dale Dover Devon Ripley Bolton Burnley Ashford Barnet Norfolk Sutton Hastings Crewe Carlisle Chester Derby Durham Stafford Winchester Worthing Holland Ireland England France Paris Milan Roma Wales Virginia Carolina Dakota Montana Indiana Washington Melbourne Sydney Darwin Adelaide Perth Hobart Newport Newton Milton Hudson Arlington Bloomfield Clifton Compton Hamra Acton Watts Hayes Barking Fulham Brent Harrow Stratford Greenwich Camden Hollywood Mitte Munster Limerick Highlands Midlands Java Bali Gambia Jersey Leith',
)

/** Of the doubtful, those that are places far more often than not: doubted only beside what looks like a person. */
export const OFTEN_PLACES: ReadonlySet<string> = words(
  'Houston Austin Dallas Phoenix Brooklyn Chelsea Bradford Jordan Georgia Kent Preston Derby Durham Bolton Burnley Hull Norfolk Dover Lebanon Cyprus England France Ireland Wales Paris Milan Virginia Indiana Washington Melbourne Sydney Perth Adelaide Cleveland Santiago Lima Carolina Montana Newport Salem Wellington Stratford Greenwich Camden Hollywood Midlands Highlands Devon Croydon Cork Limerick Brent Harrow Fulham Barking Hayes Acton Leith Carlisle Chester Winchester Hastings Stafford Crewe Lancaster Bali Gambia Ashford Barnet Sutton Sofia Roma Alexandria Adelaide Hobart Arlington Queens Gulf Troy',
)

/** Adjectives of peoples by their endings; "Finnish", "Kenyan", "Iraqi". A name in the gazetteer is never one. */
export const DEMONYM =
  /^(?:\p{Lu}\p{L}+(?:ish|ese|ian|ians|eans?|icans?|yans?|nians?|lans?)|\p{Lu}\p{L}*(?:aqi|aeli|emeni|uwaiti|audi|irati|ibyan|rench|utch|reek|reeks|wiss|hai|zech|lovaks?|inns?|anes?|wedes?|oles?|urks?|urd|fghans?|akistanis?|ngladeshis?|Qatari|Omani|Nepali|Somalis?|Indians?|Germans?|Romans?|Londoners?|New Yorkers?))$/u

/** Common nouns for a business or a building, lower-case: "a Dockside cafe", "the second business". */
export const PREMISES_NOUNS =
  "restaurant|cafe|café|bar|pub|shop|store|business|premises|bakery|butchers|butcher's|butcher’s|grocers|supermarket|warehouse|factory|workshop|takeaway|hotel|hostel|salon|nail bar|car wash|garage|nightclub|laundry|launderette|mosque|church|temple|synagogue|gurdwara|school|hospital|clinic|pharmacy|stall|kiosk|depot|bookshop|cinema|theatre|theater|museum|gallery|diner|farm|mill|barbershop|barber's|newsagent|newsagents|off-licence|venue|bus stop|tram stop|stop|convenience store|corner shop|fish market"

/** Common nouns of places after a name, lower-case: "Calder market", "the Brannock waterfront". */
export const PLACE_NOUNS: ReadonlyMap<string, PlaceKind> = new Map([
  ...list('street road lane avenue highway motorway expressway freeway', 'street'),
  ...list('stop', 'area'),
  ...list(
    'market bazaar souk bridge quay wharf dock docks dockyard pier jetty harbour harbor marina waterfront seafront promenade station airport square roundabout junction tunnel canal estuary beach park estate ferry terminal crossing checkpoint port shipyard mine quarry colliery dam reservoir river creek',
    'area',
  ),
  ...list('hospital prison jail mosque temple cemetery', 'premises'),
  ...list('district neighbourhood neighborhood suburb quarter borough', 'district'),
  ...list('province county region', 'region'),
])

function list(names: string, kind: PlaceKind): readonly (readonly [string, PlaceKind])[] {
  return names.split(' ').map((name) => [name, kind] as const)
}
