// Words about counting: what is counted, what only looks like it, and what happened to those who were counted.
import { table } from '../model/table.ts'
import { fateAhead, fateBehind } from './count-fates.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Plurals that do not end in s. */
export const PLURALS =
  /^(?:people|men|women|children|police|servicemen|servicewomen|policemen|policewomen|firemen|gunmen|seamen|fishermen|workmen|postmen|spokesmen|spokeswomen|\p{Ll}{3,}men|\p{Ll}{2,}women|cattle|sheep|personnel|aircraft|feet|teeth|youth|staff|crew|passers-by|bystanders|dead)$/u

/** Units of time, money, size, share and turns: "three weeks", "12 metres", "five times". */
export const NOT_COUNTED: ReadonlySet<string> = words(
  'seconds minutes hours days weeks months years decades centuries nights mornings evenings afternoons weekends fortnights quarters seasons am pm pounds pence dollars cents euros francs rubles roubles lira rupees yen yuan pesos quid bucks metres meters feet inches yards miles kilometres kilometers centimetres centimeters millimetres km cm mm kg kilograms kilogrammes kilos grams grammes tonnes tons litres liters gallons pints acres hectares degrees knots mph kph volts watts kilowatts megawatts bytes megabytes gigabytes pixels percent points goals runs wickets sets laps rounds innings cracks times ways things reasons occasions thirds quarters fifths halves tenths parts sides storeys stories floors o’clock lots kinds sorts types series news towards besides always perhaps sometimes across does has was is this its us whereas others as plus versus details signs doubts plans options figures numbers lines words letters pages chapters issues aspects examples steps stages levels degrees chances terms views ideas questions answers others’ others’s carats decibels dimensions waves hands eyes knees feet fronts hopes thanks means',
)

/** Plurals in s that stand before the noun they belong to: "sales staff", "emergency services workers". */
export const ATTRIBUTIVE_S: ReadonlySet<string> = words(
  'police staff crew sales arms sports services systems operations communications affairs customs forces goods headquarters human-rights rights news works securities savings',
)

/** At these a number has no noun after it in reach. */
export const STOPS: ReadonlySet<string> = words(
  'is are was were be been being has have had do does did will would can could may might must shall should and or but nor that which who whom whose when where while as at in on to from with without by for about into onto over under after before during since until because if than then so there here this these those it he she they we you i not no never also only just both either neither say says said told asked added according a an the his her its their our my your went came got made left took gave ran began per each every all of up down out off back again carrying containing loaded laden filled',
)

/** Participles that say what happened to people: "12 injured", "six were arrested", "two dead". */
export const CASUALTY: ReadonlySet<string> = words(
  'killed dead injured hurt wounded arrested detained missing hospitalised hospitalized rescued evacuated displaced trapped charged fined released treated held shot stabbed drowned unaccounted deported freed questioned cautioned jailed convicted sentenced kidnapped abducted burned burnt homeless stranded martyred',
)

/** Nouns of which a report says that there were none. Plans, doubts and details are left out: "no plans" counts nothing. */
export const COUNTED_AT_NONE: ReadonlySet<string> = words(
  'arrests arrest injuries injury casualties casualty deaths death fatalities fatality victims victim survivors survivor charges fines summonses detentions prosecutions convictions fines deportations removals evacuations hospitalisations hospitalizations people persons men women children officers workers staff passengers crew civilians residents protesters protestors demonstrators police soldiers suspects witnesses passers-by bystanders vehicles cars vans lorries trucks buses ships boats homes houses buildings shops businesses premises weapons guns knives shots explosions explosives bombs fires missiles rockets drones raids attacks complaints incidents injured wounded dead missing offences offenses crimes migrants refugees patients pedestrians motorists cyclists drivers guards irregularities violations breaches infringements infractions suspensions dismissals evictions herders tenants customers visitors inspectors agents bailiffs stewards',
)

const ONE = words(
  'man woman person boy girl child baby teenager youth officer worker employee policeman policewoman constable soldier civilian pedestrian cyclist driver passenger motorist protester protestor demonstrator activist resident witness bystander passer-by victim suspect survivor casualty fatality death injury arrest migrant refugee patient prisoner guard firefighter paramedic nurse doctor teacher student pupil journalist reporter photographer councillor sailor fisherman docker engineer shopkeeper trader customer tourist visitor neighbour neighbor van car lorry truck bus train tram boat ship vessel ferry plane aircraft helicopter drone vehicle ambulance motorcycle motorbike bicycle house home building shop business restaurant warehouse factory school hospital flat apartment bridge crane container body gun knife weapon bomb missile rocket shell shot explosion fire blast raid attack supporter gunman attacker assailant steward crewman crew employer tenant pensioner toddler infant rioter looter member official inspector bailiff agent',
)

// Nouns in -er, -or, -ist and -man are people, but for these.
const NOT_PEOPLE = words(
  'matter order number factor letter chapter corner winter summer quarter water paper answer offer other another either later error color colour minor major floor door mirror power tower computer newspaper theater center career sector river border layer cover finger shoulder dinner character disaster former senior junior prior anger danger master monster semester trimester metre meter centimetre kilometer kilometre liter litre after over under never ever per her super inner outer upper lower poster folder filter register counter monitor tutor motor anchor harbor honor favor flavor rumor humor labor neighbor terror horror minister barrier folder list twist mist human german roman woman better greater larger smaller higher longer shorter older younger newer further farther',
)

/** "One man" counts; "one day", "one thing", "one side" do not: people, and things on the list. */
export const COUNTED_AT_ONE = (word: string): boolean => ONE.has(word) || (/^\p{Ll}{2,}(?:er|or|ist|man|eer)$/u.test(word) && !NOT_PEOPLE.has(word))

const HAPPENED =
  /\b(arrested|unaccounted|accounted|perished|survived|martyred|detained|injured|hurt|wounded|killed|rescued|evacuated|displaced|trapped|charged|fined|released|treated|held|shot|stabbed|drowned|deported|freed|questioned|cautioned|jailed|convicted|sentenced|kidnapped|abducted|missing|died|made|sustained|reported|recorded|destroyed|damaged|seized|visited|raided|hospitalised|hospitalized|burned|burnt|stranded|suspended|removed|expelled|dead)\b/g

// Where what is told of the counted ends: another clause begins, or another count.
const ANOTHER_CLAUSE =
  / (?:after|when|because|before|until|as) (?:he|she|they|it|police|officers)\b| (?:could not|couldn't|cannot|can't|did not|would not) (?:say|tell|confirm)\b| whether (?:they|he|she|it|any|the)\b|, (?:but|while|and|of (?:whom|which|them)|including|among) | and (?:no|one|two|three|four|five|six|seven|eight|nine|ten|\d|a )|, (?:no|one|two|three|\d)/

/** What happened to what was counted: the first such word after it in the clause, else right before it ("arrested three men"), else null. */
export function verbOf(text: string, start: number, end: number, of = 'people'): string | null {
  const words = /^[^.;:!?]{0,120}/.exec(text.slice(end))?.[0] ?? ''
  // "two men, 23 and 31, were arrested"
  const clause = words.startsWith(', ') ? words.replace(AGES, '').replace(INCLUDED, '') : words
  const lead = text.slice(Math.max(0, start - 40), start).toLowerCase()
  // What stands rarely is looked for by a part of its words first.
  if (text.startsWith(' lives', end - 6) && (LIVES_TAKEN.test(lead) || /^(?: (?:were|was|have been|had been|are))? lost(?![\p{L}])/u.test(clause)))
    return 'died'
  if (clause.includes(' li') && LOST_LIFE.test(clause)) return 'died'
  if (clause.includes(' custody') && CUSTODY.test(clause)) return 'detained'
  const isOf = lead.includes(' of ')
  if (isOf && (BODIES_OF.test(lead) || LIVES_OF.test(lead))) return 'died'
  const fate = isOf ? FATE_OF.exec(lead)?.[1]?.toLowerCase() : undefined
  if (fate !== undefined) return FATE_NAMED[fate.replace(/s$/, '')] ?? null
  HAPPENED.lastIndex = 0
  const after = HAPPENED.exec(clause)
  const ahead =
    /\b(arrested|detained|injured|hurt|wounded|killed|rescued|evacuated|displaced|charged|released|treated|shot dead|gunned down|shot|stabbed|deported|freed|questioned|jailed|convicted|sentenced|kidnapped|abducted|destroyed|damaged|derailed|seized|visited|raided|injuring|killing|wounding|hurting|arresting|detaining|leaving|trapping|rescuing|evacuating|displacing|destroying|damaging|derailing|martyring|(?<!\b(?:to|could|would|may|might|will|can|must|should|not) )(?:kills?|injures?|wounds?|hurts?))(?: (?:and (?:injured|wounded|detained|charged)))? $/.exec(
      lead,
    )
  // "leaving at least 78 people dead"
  if (ahead !== null && after !== null && /^leaving$/.test(ahead[1] ?? '') && LEFT_SO.test(clause)) return after[1] ?? null
  if (ahead !== null) return VERB_OF_ING[ahead[1] ?? ''] ?? ahead[1] ?? null
  // "Killing all nine people on board": what was done to them goes before where they were
  const phrase = isOfThings(of) ? (THING_FARED.exec(clause)?.[1] ?? null) : fateBehind(clause)
  if (phrase !== null) return phrase
  const led = isOfThings(of) ? null : fateAhead(lead, of, clause)
  if (led !== null && (after === null || led !== 'aboard')) return led
  if (after === null) return led
  if (ANOTHER_CLAUSE.test(clause.slice(0, after.index))) return andOthers(clause)
  if (OF_OTHERS.test(clause.slice(0, after.index))) return null
  if (/^(?:reported|recorded)$/.test(after[1] ?? '')) return REPORTED_AS.exec(clause.slice(after.index + after[0].length))?.[1] ?? after[1] ?? null
  if (/^(?:shot|stabbed|burned|burnt|crushed|beaten|trampled)$/.test(after[1] ?? '') && TO_DEATH.test(clause.slice(after.index + after[0].length)))
    return 'killed'
  // "killed or injured" is neither of the two
  const either = KILLED.test(after[1] ?? '') ? EITHER.exec(clause.slice(after.index + after[0].length)) : null
  return `${nameOf(after[1] ?? '')}${either?.[0] ?? ''}`
}

/** One name for what is called by several. */
export const nameOf = (fate: string): string => (fate === 'martyred' ? 'killed' : fate)

/** What became of things: "32 cars on the freight train derailed" */
export const THING_FARED =
  /^(?: (?:of|on|in) (?:the|a|an|its|their) (?:[\p{L}-]+ ){0,3}?[\p{L}-]+)?(?: (?:have|has|had|were|was|are|been|also|then|either|\p{Ll}+ly))* (derailed|damaged|destroyed|wrecked|overturned|capsized|sank|sunk|collapsed|flooded|leaked|burned|burnt|exploded|submerged|flattened|gutted|razed|affected)(?![\p{L}])/u
/** Nouns of things that are wrecked, and of whom nobody is arrested. */
export const isOfThings = (of: string): boolean => THINGS.test(of)
const THINGS =
  /^(?:cars?|wagons?|carriages?|coaches|railcars?|boxcars?|locomotives?|trains?|trucks?|lorries|buses|vehicles?|vans?|tankers?|containers?|boats?|ships?|vessels?|ferries|planes?|aircraft|helicopters?|drones?|missiles|rockets|homes?|houses?|buildings?|flats|apartments|shops|schools|hospitals|churches|mosques|bridges|roads|villages|towns|farms|businesses|properties|structures|facilities|places|trees|bodies|animals|sheep|cattle)$/

function andOthers(clause: string): string | null {
  const match = AND_OTHERS.exec(clause)
  return match?.[1] ?? match?.[2] ?? null
}

/** "Ten miners are being hailed for saving co-workers injured by a blast": a participle right behind another noun is of that. */
const OF_OTHERS = /(?: (?:are|were|was|is|have|has|had|to|who|for|will|would)\b)[^,]* (?:\p{Ll}+s|people|men|women|children) $/u
/** "Were reported missing" */
const REPORTED_AS = /^ (?:to be |as |to have been )?(missing|dead|injured|killed|wounded|trapped|unaccounted|hurt|arrested)(?![\p{L}])/u
const BODIES_OF = /\bbod(?:y|ies) of (?:the |another |a further |at least |some |about )*$/i
/** "the deaths of five people", "the arrest of two men" */
const FATE_OF =
  /\b(deaths?|martyrdom|killings?|murders?|arrests?|detentions?|disappearance|evacuation|rescue) of (?:the |another |a further |at least |some |about |more than |up to )*$/i
const FATE_NAMED: Readonly<Record<string, string>> = table({
  ...{ death: 'died', martyrdom: 'killed', killing: 'killed', murder: 'killed', arrest: 'arrested', detention: 'detained' },
  ...{ disappearance: 'missing', evacuation: 'evacuated', rescue: 'rescued' },
})
const AGES = /^, (?:aged )?\d{1,2}(?:(?:, \d{1,2})*,? and \d{1,2})?,(?= )/
/** "Four people, including an officer, have been killed" */
const INCLUDED = /^, (?:including|among them|most of them|some of them|all of them) [^,;.]{1,70},(?= (?:have|had|has|were|was|are|is)\b)/
const LIVES_TAKEN = /\b(?:claim(?:s|ed|ing)|cost(?:s|ing)?|took|takes|taking) $/i
const LIVES_OF = /\b(?:claim(?:s|ed|ing)|cost(?:s|ing)?|took|takes|taking) the li(?:ves|fe) of (?:at least |some |about |more than |up to )?$/i
const LOST_LIFE = /^(?: \p{L}+){0,5}? (?:lost|lose|losing) (?:their|his|her) li(?:ves|fe)(?!\p{L})/u
const CUSTODY = /^(?: (?:are|were|was|is|remain|remained|being|held|taken|still|now|put))* (?:in|into) custody(?!\p{L})/u
const LEFT_SO = /^ (?:dead|injured|hurt|wounded|missing|trapped|stranded)\b/
const KILLED = /^(?:killed|dead|died)$/
/** "Shot dead", "stabbed to death" */
const TO_DEATH = /^ (?:dead|and killed|to death)(?!\p{L})/u
const EITHER = /^ (?:or|and) (?:injured|wounded|hurt|missing)(?!\p{L})/u
/** "Four men and two women were arrested": what is said of both. */
const AND_OTHERS =
  /^(?:, [\p{Ll}\d-]+ [\p{Ll}-]+)*,? and [\p{Ll}\d-]+ (?:[\p{Ll}-]+ ){1,3}?(?:(?:were|are|have been|had been)(?: \p{Ll}+ly)? (arrested|detained|injured|hurt|wounded|killed|rescued|evacuated|charged|missing|treated)|,? ?(?:have |had )?(died|drowned|perished))(?!\p{L})/u

const VERB_OF_ING: Readonly<Record<string, string>> = table({
  injuring: 'injured',
  killing: 'killed',
  wounding: 'wounded',
  arresting: 'arrested',
  detaining: 'detained',
  leaving: 'left',
  trapping: 'trapped',
  ...{
    hurting: 'hurt',
    rescuing: 'rescued',
    evacuating: 'evacuated',
    displacing: 'displaced',
    martyring: 'killed',
    'shot dead': 'killed',
    'gunned down': 'killed',
  },
  ...{ destroying: 'destroyed', damaging: 'damaged', derailing: 'derailed' },
  ...{ kill: 'killed', kills: 'killed', injure: 'injured', injures: 'injured', wound: 'wounded', wounds: 'wounded', hurts: 'hurt' },
})
