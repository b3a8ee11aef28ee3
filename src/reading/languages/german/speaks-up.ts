// Who speaks up in a German sentence that tells no words of theirs: "Trotzdem wollte sich der Angeklagte zum Ablauf äußern.", "Die Werft nahm dazu Stellung."
// The subjunctive of the next sentences is theirs.
import type { Unit } from '../../words.ts'
import { isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'

/** Who does, or null. A word of speaking up is asked for first. */
export function speaksUp(units: readonly Unit[]): Phrase | null {
  const word = units.find(({ lower }) => SPEAKING_UP.test(lower))
  if (word === undefined || (/^(?:ä|ae)u(?:ß|ss)er/.test(word.lower) && !units.some(({ lower }) => lower === 'sich'))) return null
  if (units.some(({ lower }) => /^(?:nicht|niemand|keiner|kein|keine|weder)$/.test(lower))) return null
  const verb = units.findIndex(isVerb)
  if (verb < 0) return null
  const first = phraseAt(units, 0)
  if (first !== null && first.to === verb) return withoutMatter(units, first)
  const behind = phraseAt(units, pastAdverbials(units, verb + 1))
  return behind === null || /^(?:dem|den|einem|ihm|ihn|ihnen)$/.test(units[behind.from]?.lower ?? '') ? null : withoutMatter(units, behind)
}

// "der Angeklagte zum Ablauf": of what he speaks is no part of who he is
function withoutMatter(units: readonly Unit[], { from, to }: Phrase): Phrase {
  const matter = units.slice(from, to).findIndex(({ lower }) => /^(?:zum|zur|zu|gegen|über)$/.test(lower))
  return { from, to: matter > 0 ? from + matter : to }
}

const SPEAKING_UP =
  /^(?:äußer(?:t|te|ten|n)|äusser(?:t|te|ten|n)|geäußert|geäussert|stellung|rechtfertig(?:t|te|ten|en)|verteidig(?:t|te|ten|en)|wehr(?:t|te|ten|en))$/
