// What is counted, in one language: "zwei Menschen" and "two people" are one answer, and are compared with one another.
import { table } from '../model/table.ts'

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
})

/** The noun as English has it; a word that is not in the list stays as it was written. */
export const inEnglish = (noun: string): string => ENGLISH[noun.toLowerCase()] ?? noun
