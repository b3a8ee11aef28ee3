// What is counted, in one language: "zwei Menschen" and "two people" are one answer, and are compared with one another.
import { table } from '../../model/table.ts'

const ENGLISH: Readonly<Record<string, string>> = table({
  ...{
    mensch: 'people',
    menschen: 'people',
    person: 'person',
    personen: 'people',
    leute: 'people',
    leuten: 'people',
    einwohner: 'residents',
    anwohner: 'residents',
  },
  ...{ toter: 'person', tote: 'people', toten: 'people', todesopfer: 'people', todesopfern: 'people', opfer: 'people', opfern: 'people', leichen: 'people' },
  ...{ verletzter: 'person', verletzte: 'people', verletzten: 'people', schwerverletzte: 'people', leichtverletzte: 'people', verwundete: 'people' },
  ...{ vermisste: 'people', vermissten: 'people', festgenommene: 'people', festgenommenen: 'people' },
  ...{ festnahme: 'arrest', festnahmen: 'arrests', verhaftungen: 'arrests' },
  ...{ mann: 'man', männer: 'men', männern: 'men', frau: 'woman', frauen: 'women', kinder: 'children', kindern: 'children' },
  ...{ arbeiter: 'workers', arbeitern: 'workers', bauarbeiter: 'workers', passagiere: 'passengers', passagieren: 'passengers', fahrgäste: 'passengers' },
  ...{ feuerwehrmann: 'firefighter', feuerwehrleute: 'firefighters', feuerwehrleuten: 'firefighters', feuerwehrmänner: 'firefighters' },
  ...{ polizist: 'officer', polizisten: 'officers', beamte: 'officers', beamten: 'officers', soldaten: 'soldiers', demonstranten: 'protesters' },
  ...{ schüler: 'pupils', schülern: 'pupils', besatzungsmitglieder: 'crew members', besatzungsmitgliedern: 'crew members', zivilisten: 'civilians' },
  ...{ häuser: 'houses', häusern: 'houses', wohnungen: 'homes', gebäude: 'buildings', fahrzeuge: 'vehicles', autos: 'cars' },
  ...{ bewohner: 'residents', bewohnern: 'residents', insasse: 'occupant', insassen: 'occupants', täter: 'attackers', angreifer: 'attackers' },
  ...{ verdächtiger: 'suspect', verdächtige: 'suspects', verdächtigen: 'suspects', zeugen: 'witnesses', geiseln: 'hostages', vermisster: 'person' },
  ...{ einsatzkräfte: 'emergency workers', einsatzkräften: 'emergency workers', rettungskräfte: 'rescuers', retter: 'rescuers', helfer: 'helpers' },
  ...{ teilnehmer: 'participants', teilnehmern: 'participants', teilnehmenden: 'participants', besucher: 'visitors', gäste: 'guests', zuschauer: 'spectators' },
  ...{ mitarbeiter: 'employees', mitarbeitern: 'employees', beschäftigte: 'employees', beschäftigten: 'employees', patienten: 'patients', ärzte: 'doctors' },
  ...{ touristen: 'tourists', flüchtlinge: 'refugees', flüchtlingen: 'refugees', migranten: 'migrants', häftlinge: 'prisoners', gefangene: 'prisoners' },
  ...{ jugendliche: 'youths', jugendlichen: 'youths', mädchen: 'girls', jungen: 'boys', fahrer: 'drivers', fischer: 'fishermen', seeleute: 'sailors' },
  ...{ sanitäter: 'paramedics', journalisten: 'journalists', aktivisten: 'activists', studierende: 'students', überlebende: 'survivors', bergleute: 'miners' },
  ...{ haushalte: 'households', gebäuden: 'buildings', fahrzeugen: 'vehicles', züge: 'trains', busse: 'buses', schiffe: 'ships', boote: 'boats' },
  ...{ drohnen: 'drones', raketen: 'missiles', schüsse: 'shots', explosionen: 'explosions', flugzeuge: 'planes', hubschrauber: 'helicopters' },
})
/** "Schulkinder", "Tatverdächtige", "Wohnhäuser": the last part says what they are. */
const COMPOUND =
  /^\p{L}{3,}?(kinder|kindern|männer|männern|frauen|leute|leuten|arbeiter|arbeitern|soldaten|bewohner|bewohnern|schüler|verdächtiger?|verdächtigen|kräfte|häuser|gebäude|fahrzeuge|patienten|besucher|gäste|flüchtlinge|schiffe|boote|züge|passagiere|mitarbeiter|toten?|verletzten?)$/u

/** The noun as English has it; a word that is not in the list stays as it was written. */
export const inEnglish = (noun: string): string => {
  const small = noun.toLowerCase()
  return ENGLISH[small] ?? (/^\p{Lu}/u.test(noun) ? ENGLISH[COMPOUND.exec(small)?.[1] ?? ''] : undefined) ?? noun
}

/** One who is counted under several names: between them a difference of number is one of number. */
const SAME: Readonly<Record<string, string>> = table({
  ...{ inmates: 'prisoners', inmate: 'prisoner', detainees: 'prisoners', convicts: 'prisoners' },
  ...{ employees: 'workers', employee: 'worker', policemen: 'officers', policeman: 'officer', firemen: 'firefighters', fireman: 'firefighter' },
  ...{
    demonstrators: 'protesters',
    protestors: 'protesters',
    demonstrator: 'protester',
    troops: 'soldiers',
    fans: 'supporters',
    fan: 'supporter',
    spectators: 'supporters',
    spectator: 'supporter',
    houses: 'homes',
    house: 'home',
    dwellings: 'homes',
    miners: 'workers',
    miner: 'worker',
  },
  ...{ students: 'pupils', schoolchildren: 'pupils', student: 'pupil', motorists: 'drivers', motorist: 'driver' },
})

/** The name by which nouns are compared with one another. */
export function comparedAs(noun: string): string {
  const known = SAME[noun.toLowerCase()] ?? noun.toLowerCase()
  return ONE_OF[known] ?? known.replace(/(?<=[^s])s$/, '')
}
const ONE_OF: Readonly<Record<string, string>> = table({ people: 'person', men: 'man', women: 'woman', children: 'child', babies: 'baby' })

/** Nouns of people, by the list and by how such nouns end. */
export const isOfPeople = (noun: string): boolean => PEOPLE.test(noun) && !THINGS.test(noun)
const PEOPLE =
  /^(?:people|persons?|man|men|woman|women|child|children|boys?|girls?|youths?|babies|inmates?|residents?|passengers?|pilgrims?|soldiers?|pupils?|students?|guards?|members?|crew|civilians?|migrants?|refugees?|families|relatives?|police|troops|patients?|guests?|staff|personnel|victims?|survivors?|[a-z]+(?:ers?|ors?|ists?|men|women|ees?|eers?))$/i
const THINGS =
  /^(?:containers?|trailers?|computers?|towers?|rivers?|tankers?|helicopters?|numbers?|orders?|letters?|papers?|newspapers?|boilers?|mortars?|trees?|motors?|reactors?|tractors?|sensors?|doors?|floors?|lasers?|launchers?|carriers?|freighters?|trawlers?|cruisers?|fighters?|bombers?|drawers?|offers?|members of|quarters?|corners?|borders?|answers?|covers?|fires?|lists?|posters?)$/i

/** What is killed, missing or evacuated and is nobody: sheep, boats, homes. */
export const isOfThings = (noun: string): boolean => NOBODIES.test(noun)
const NOBODIES =
  /^(?:animals?|sheep|cattle|cows?|calves|dogs?|cats?|horses?|pigs?|hens?|chickens?|goats?|birds?|fish|whales?|dolphins?|seals?|livestock|camels?|elephants?|boats?|ships?|vessels?|planes?|aircraft|helicopters?|drones?|vehicles?|cars?|vans?|lorries|lorry|trucks?|buses|trains?|tanks?|homes?|houses?|buildings?|flats?|apartments?|schools?|hospitals?|shops?|streets?|villages?|towns?|hotels?|offices?|weapons?|rifles?|guns?|documents?|items?)$/i
