// Persons who stand in a German sentence without speaking there, for "er" and "sie" of the next: a first and a last name, or an office with its article.
//
// Names behind a preposition are mostly places ("in Bad Selm") and are left out. Bounded: a sentence is looked at as far as phrases reach.
import type { OwnIndex } from '../../own-words.ts'
import type { Unit } from '../../words.ts'
import { phraseAt } from './phrases.ts'
import { bearerOf } from './whom.ts'
import type { Bearer } from './whom.ts'

const OFFICE =
  /(?:minister|ministerin|präsident|präsidentin|bürgermeister|bürgermeisterin|kanzler|kanzlerin|sprecher|sprecherin|anwalt|anwältin|richter|richterin|direktor|direktorin|leiter|leiterin|chef|chefin|kapitän|kapitänin|fahrer|fahrerin|landwirt|lehrer|lehrerin|arzt|ärztin|zeuge|zeugin|augenzeuge|augenzeugin|nachbar|nachbarin|anwohner|anwohnerin|senator|senatorin|landrat|landrätin|gouverneur|gouverneurin|täter|täterin|verdächtige|verdächtiger|angeklagte|angeklagter|beschuldigte|mann|frau|mutter|vater|polizist|polizistin|rentner|rentnerin)$/
const LONGEST = 80

/** Four at most, in the order of the sentence. */
export function personsIn(units: readonly Unit[], plain: string, own: OwnIndex): readonly Bearer[] {
  const out: Bearer[] = []
  for (let at = 0; at < Math.min(units.length, LONGEST) && out.length < 4; at++) {
    const unit = units[at] as Unit
    if (unit.pos !== 'DET' && unit.pos !== 'PROPN' && unit.pos !== 'NOUN') continue
    const phrase = phraseAt(units, at)
    if (phrase === null) continue
    const bearer = units[at - 1]?.pos === 'ADP' ? null : bearerOf(coreOf(units.slice(phrase.from, phrase.to)), plain, own)
    at = phrase.to - 1
    if (bearer === null || bearer.kind !== 'person') continue
    const names = bearer.id.slice('person:'.length).split('-')
    if ((bearer.isNamed && names.length >= 2) || (bearer.heads.length > 0 && OFFICE.test(bearer.heads[0] ?? '') && /^(?:der|die|ein|eine)$/.test(unit.lower)))
      out.push(bearer)
  }
  return out
}

/** "die Sprecherin in Wexmar" is she; what a preposition or a conjunction adds is another's. */
const coreOf = (units: readonly Unit[]): readonly Unit[] => {
  const cut = units.findIndex((unit, i) => i > 0 && (unit.pos === 'ADP' || unit.pos === 'CCONJ'))
  return cut < 0 ? units : units.slice(0, cut)
}
