// The words by which reports speak of an occurrence, of footage, and of what came after. Lists, because a wrong verb invents a conflict.
import { table } from '../../model/table.ts'

export const HAPPENED = new Set(['happened', 'happens', 'occurred', 'occurs', 'unfolded', 'erupted', 'ensued'])
export const PLACE_VERBS = new Set(['took', 'take', 'taken', 'takes', 'taking']) // "took place"
export const RECORDED = new Set([
  'filmed',
  'recorded',
  'shot',
  'captured',
  'taken',
  'videoed',
  'videotaped',
  'taped',
  'photographed',
  'filming',
  'recording',
  'dates',
  'dated',
  'dating',
])
export const APPEARED = new Set(
  'posted reposted uploaded shared published emerged surfaced resurfaced appeared circulated circulating spread released broadcast streamed tweeted viral online seen viewed watched sent reshared aired screened deleted removed'.split(
    ' ',
  ),
)
/** What is said, done or found about the occurrence afterwards, with a time of its own. */
export const REPORTED = new Set(
  'said says say told tells tell confirm claim report believe believes confirmed confirms announced announces reported reports wrote writes added adds claimed claims denied denies stated states described insisted admitted acknowledged asked answered contacted replied responded declined commented warned condemned called released issued investigating investigated examined inspected reopened closed cancelled postponed visited interviewed charged bailed appeared sentenced detained questioned identified named updated corrected amended spoke speaking writing saying'.split(
    ' ',
  ),
)
export const EVENT_NOUNS = new Set(
  'incident incidents event events occurrence attack attacks collapse crash clash clashes fire blaze blast explosion raid raids shooting protest protests demonstration riot riots fight brawl altercation confrontation scuffle scuffles disturbance disturbances disorder flood flooding landslide accident collision derailment sinking spill leak robbery assault stabbing killing killings evacuation ambush bombing shelling airstrike strike rally eviction standoff chase violence unrest fall march outage breach rescue scene scenes arson burglary rockfall avalanche storm quake earthquake eruption stampede crush hijacking seizure siege disaster tragedy'.split(
    ' ',
  ),
)
/** Verbs that tell an occurrence whatever the headline says; what they are said of must still be the one in question. */
export const EVENT_VERBS = new Set(
  'collapsed collapses crashed crashes collided exploded explodes derailed capsized sank erupted attacked stormed raided clashed flooded toppled overturned ignited detonated ambushed bombed shelled torched fell plunged plummeted grounded struck hit burst burned burnt sunk crumbled buckled'.split(
    ' ',
  ),
)
/** Said of an occurrence ("the fire began") they tell when it happened, said of a thing or a body they do not. */
export const BEGAN = new Set('began begun started begin start'.split(' '))
/** Behind "did not": what is said not to have happened on a day. */
export const DENIABLE = new Set('happen occur start begin collapse fall crash sink explode erupt burn capsize derail strike hit break come'.split(' '))
/** How an occurrence ends, and what is routine, is not when it happened: "the bridge opened from 10 to 11". */
export const ENDED = new Set('ended ends finished stopped lasted opened opens sits meets met'.split(' '))
/** Things that take place because of the occurrence, and are not it. */
export const AFTERMATH = new Set(
  'meeting hearing trial inquest funeral vigil interview briefing conference inspection inquiry vote election investigation appeal ceremony review statement call talks visit visits sentencing service match game concert exercise training anniversary repair repairs'.split(
    ' ',
  ),
)
/** What is set off by an occurrence, and who comes because of it. */
export const SIGNALS = new Set(
  'alarm alarms siren sirens call calls crew crews power electricity warning warnings firefighters ambulance ambulances search'.split(' '),
)
export const FOOTAGE_NOUNS = new Set(
  'footage video videos clip clips film recording recordings picture pictures photo photos photograph photographs image images audio livestream stream tape screenshot screenshots'.split(
    ' ',
  ),
)
export const OTHERS =
  /\b(?:similar|another|other|earlier|previous|previously|older|old|separate|unrelated|later|second|first|archive|past|next|different|like that of|as in)\b/

/** Words that carry no occurrence of their own and must not tie a sentence to the headline. */
export const STOP = new Set(
  'the a an of to in on at for and or but by with from as into off over under after before about his her its their our your my it this that these those he she they we you who which what when where how is are was were be been being has have had do does did not no will would can could may might shall should than then so if up down out all more most some any one two three four five six at least video footage clip watch live update new news report reports exclusive breaking show shows showing shown see seen say says said go went gone come came get got make made take took taken put day week weekend today yesterday morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

const IRREGULAR: Readonly<Record<string, string>> = table({
  ...{ fell: 'fall', fallen: 'fall', struck: 'strike', drove: 'drive', driven: 'drive', ran: 'run', sank: 'sink', sunk: 'sink', blew: 'blow', blown: 'blow' },
  ...{
    broke: 'break',
    broken: 'break',
    burnt: 'burn',
    caught: 'catch',
    fought: 'fight',
    threw: 'throw',
    thrown: 'throw',
    tore: 'tear',
    torn: 'tear',
    held: 'hold',
  },
  ...{
    rose: 'rise',
    shook: 'shake',
    shaken: 'shake',
    stole: 'steal',
    stolen: 'steal',
    hit: 'hit',
    burst: 'burst',
    gave: 'give',
    slid: 'slide',
    spilt: 'spill',
    flew: 'fly',
  },
})

/** A rough stem, good enough to meet "collapsed", "collapses", "collapsing" and "collapse". */
export function stemOf(word: string): string {
  const w = word.toLowerCase().replace(/'s$|'$/, '')
  const bare = (IRREGULAR[w] ?? w).replace(/(?:ings|ing|ed|es|s|e)$/, '')
  const stem = bare.length < 3 ? (IRREGULAR[w] ?? w) : bare
  return /([bdgklmnprt])\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem
}

/** Words that look like a verb to someone who has no tagger: endings, and common verbs without one. Only used to stop a search. */
export const looksLikeVerb = (word: string): boolean => (/(?:ed|ing)$/.test(word) && !NO_VERBS.has(word)) || COMMON_VERBS.has(word)
/** "a high-speed train", "the building on Mill Street" */
const NO_VERBS = new Set(
  'speed seed need deed weed breed reed greed steed indeed hundred sacred red bed shed sled thing something nothing anything everything king ring wing spring string building ceiling wedding evening morning during'.split(
    ' ',
  ),
)
const COMMON_VERBS = new Set(
  'is are was were be been being has have had went go goes came come comes met meets began begin begun left leave leaves found find finds gave give made make makes got get gets put saw see sees sent kept keep lost lose won win paid pay heard hear stood stand brought bring built build bought buy led lead rose ran run runs took take takes taken fell fall falls broke break breaks hit hits struck strike blew sank sink burst shot shook caught fought threw tore held hold grew knew drew wrote spoke spent sold shut cut set let began swept fled'.split(
    ' ',
  ),
)
