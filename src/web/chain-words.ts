// How a chain of speakers is said: "Harbour Post says that the port authority confirms", with the verb in step with who speaks.
import type { Directness, Strength } from '../model/statement.ts'

/** Whose words a page heads with "Claim", where it names nobody. */
export const THE_CLAIM = 'the claim'

/** The words between two members of a chain: "Harbour Post *says that* the port authority *confirms*". */
export function chainOf(
  speakers: readonly string[],
  strength: Strength,
  directness: Directness | 'narration',
): readonly { readonly who: string; readonly verb: string }[] {
  const [only = 'nobody named'] = speakers
  if (speakers.length <= 1) return [{ who: only, verb: directness === 'narration' ? 'in its own voice' : agreeing(only, LAST[strength]) }]
  return speakers.map((who, i) => {
    const last = i === speakers.length - 1
    if (speakers[i + 1] === THE_CLAIM) return { who, verb: 'gives as' }
    if (who === THE_CLAIM) return { who, verb: '' }
    // A spokeswoman does not report what her house says: she says it for them.
    if (!last && SPEAKS_FOR.test(who)) return { who, verb: 'speaking for' }
    if (!last) return { who, verb: agreeing(who, i === speakers.length - 2 && strength === 'believes' ? 'says it is believed:' : 'says that') }
    return { who, verb: strength === 'believes' && who === 'nobody named' ? '' : agreeing(who, LAST[strength]) }
  })
}

/** "residents of the estate" say, "the fire service" says: the verb of a speaker who is named by what they are. Names of houses are one, whatever they end in. */
export function agreeing(who: string, verb: string): string {
  const head = (who.split(/,| (?:of|at|in|on|from|for|with|near|who|whose|working|living) /u)[0] ?? '').trim().split(/\s+/).at(-1) ?? ''
  const isMany = MANY.test(head) || (/^\p{Ll}+[^s'’u]s$/u.test(head) && !/(?:is|ews|quarters)$/u.test(head))
  return isMany ? verb.replace(/^\w+/u, (one) => PLURAL[one] ?? one) : verb
}
// Also where they begin a sentence.
const MANY =
  /^(?:police|people|staff|officials|authorities|witnesses|residents|listeners|neighbou?rs|workers|doctors|investigators|firefighters|prosecutors|organi[sz]ers|sources)$/iu
const PLURAL: Readonly<Record<string, string>> = {
  says: 'say',
  confirms: 'confirm',
  denies: 'deny',
  believes: 'believe',
  takes: 'take',
  presupposes: 'presuppose',
}
const SPEAKS_FOR = /(?:^|\P{L})(?:spokes(?:man|woman|person|people)|press officer|(?:Presse)?sprecher(?:in)?)(?!\p{L})/iu
const LAST: Readonly<Record<Strength, string>> = {
  says: 'says',
  confirms: 'confirms',
  denies: 'denies',
  believes: 'believes',
  presupposes: 'takes for granted',
}
