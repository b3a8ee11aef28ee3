// What a time in a German clause is said of: when the occurrence happened, when its footage was recorded, or something that answers neither.
//
// As in English (questions/said-of/clauses.ts) there is no grammar, only the part of the sentence around the time: the noun that it hangs on ("der Vorfall vom
// Samstag"), else the verb of that part, which in German stands second and at the end ("brach am Montag aus"). A verb of saying, of appearing, or none
// that is known answers nothing: a missing answer costs a look, a wrong one invents a conflict.
import type { SceneWords } from '../../../model/sockets.ts'
import { OCCURRENCE } from './event-words.ts'
import { CUE_FORMS } from './cues.ts'

/** Null: it answers neither. */
export const germanRoles: NonNullable<SceneWords['saidOf']> = (time, clause, page) => {
  const { form } = time.said
  if (form === 'duration' || form === 'set' || form === 'reference') return null
  // What runs on without an end is looked at so far: rules over it must not take longer the longer it gets.
  const from = Math.max(0, time.start - clause.start - NEAR)
  const text = clause.text.slice(from, time.end - clause.start + NEAR)
  const [start, end] = [time.start - clause.start - from, time.end - clause.start - from]
  const part = partAround(text, start, end)
  const lead = text.slice(part.start, start)
  const words = text.slice(part.start, part.end)
  // "LUND, 14. Mai 2024 (Seepress) –": the report's own date
  if (
    start < 70 &&
    /^\.? ?(?:\([^()]{1,40}\) ?)?[-–—:] ?\S/.test(clause.text.slice(end, end + 50)) &&
    /^[\p{Lu} .'-]{2,50}[,(]? ?$/u.test(clause.text.slice(0, start))
  )
    return null
  const told = { footage: clause.footage[0] ?? null, denied: DENIED.test(lead), hedge: HEDGE.exec(words)?.[0] ?? null }

  // "zu den Ereignissen vom vergangenen Samstag"
  const hangs = /(\p{Lu}[\p{L}-]+) (?:vom|von|am|aus) (?:dem |der )?$/u.exec(lead)
  if (hangs !== null && IS_OCCURRENCE.test(hangs[1] ?? '') && /(?:vom|von|aus) (?:dem |der )?$/.test(lead)) {
    return OTHERS.test(lead.slice(-60)) ? null : { ...told, of: 'happened', footage: null, inPassing: true, hedge: null }
  }
  if (hangs !== null && FOOTAGE.test(hangs[1] ?? '') && /(?:vom|von) (?:dem |der )?$/.test(lead)) return null
  if (isAhead(words)) return null
  // "Das Video ist bereits von 2018", "Die Aufnahmen sind vom September 2017", "ist kein Video von 2020"
  if (OF_TIME.test(lead) && (clause.footage.length > 0 || FOOTAGE.test(words)))
    return { ...told, of: 'recorded', inPassing: false, denied: told.denied || NONE.test(lead) }
  if (RECORDED.test(words)) return clause.footage.length > 0 || FOOTAGE.test(words) ? { ...told, of: 'recorded', inPassing: false } : null
  if (APPEARED.test(words)) return null
  if (OTHERS.test(words) || AFTERMATH.test(words)) return null
  if (HAPPENED.test(words) || (FELL.test(words) && !isOfSaying(words)))
    return isOfEvent(words, page.headline) ? { ...told, of: 'happened', footage: null, inPassing: false } : null
  if (isOfSaying(words)) return null
  // In the first sentences the verb need only be one that tells something done, with a word of the headline beside it.
  return page.isLead && PAST.test(words) && sharesWord(words, page.headline) ? { ...told, of: 'happened', footage: null, inPassing: false } : null
}

const NEAR = 400

type Part = { readonly start: number; readonly end: number }

/** From comma to comma; a part without a verb belongs to the one behind it ("nicht am Samstag, sondern am 8. Mai stattfand"), an enclosed one is passed over. */
function partAround(text: string, start: number, end: number): Part {
  const cuts = [...text.matchAll(/, |; | – |: /g)].map(({ index }) => index).filter((at) => at < start || at >= end)
  let from = (cuts.filter((at) => at < start).at(-1) ?? -1) + 1
  let to = cuts.find((at) => at >= end) ?? text.length
  const hasVerb = (): boolean => VERB.test(text.slice(from, to))
  if (/^,? ?sondern /.test(text.slice(from, to)) || !hasVerb()) {
    const before = (cuts.filter((at) => at < from - 1).at(-1) ?? -1) + 1
    if (/^ ?sondern /.test(text.slice(from, to))) from = before
    else if (/^, sondern /.test(text.slice(to, to + 12))) to = cuts.find((at) => at > to) ?? text.length
    else if (before < from) from = before
    // "Am Samstag, gegen 2.40 Uhr, geriet eine Wohnung in Brand": what opens the sentence belongs to what follows.
    else for (const next of cuts.filter((at) => at >= to).slice(0, 3)) if (!hasVerb()) to = cuts.find((at) => at > next) ?? text.length
  }
  return { start: from, end: to }
}

const b = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu')
const RECORDED = b('aufgenommen|gefilmt|gedreht|entstand|entstanden|gemacht|aufgezeichnet|mitgeschnitten|fotografiert|stammt|stammen|stamme|datiert|geschossen')
const OF_TIME =
  /(?<![\p{L}])(?:ist|sind|war|waren|sei|seien)(?: (?:\p{Ll}+|es|kein(?:e|en)? (?:\p{Ll}+ )?\p{L}*(?:[Vv]ideo|[Aa]ufnahmen?|[Bb]ild(?:er)?|[Ff]oto)s?)){0,4} (?:von|vom|aus)(?: dem| der)?(?: Jahr)? $/u
const NONE = /(?<![\p{L}])kein(?:e|en)? [^,;]*$/iu
const APPEARED = b(
  'veröffentlicht|veröffentlichte|veröffentlichten|gepostet|postete|hochgeladen|geteilt|verbreitet|verbreiteten|kursiert|kursieren|aufgetaucht|erschienen|ausgestrahlt|gesendet|gelöscht',
)
const HAPPENED = b(
  'ereignet|ereignete|ereigneten|geschah|geschahen|geschehen|passiert|passierte|stattgefunden|stattfand|stattfanden|zugetragen|zutrug|abgespielt|abspielte|kam es|gekommen sei|gekommen ist|gekommen war|fand|fanden|trug sich|spielte sich',
)
const FELL = b(
  'ausgebrochen|ausbrach|brach|brannte|gebrannt|abgebrannt|brannten|eingestürzt|umgestürzt|abgestürzt|stürzte|stürzten|einstürzte|umstürzte|gestürzt|umgekippt|kippte|umgefallen|explodiert|explodierte|detonierte|entgleist|entgleiste|gesunken|sank|gekentert|kenterte|kollidiert|kollidierte|kollidierten|zusammengestoßen|gerammt|rammte|angegriffen|griff|griffen|attackiert|attackierten|überfallen|überfiel|gestürmt|stürmten|blockiert|blockierten|geräumt|durchsucht|durchsuchten|kontrolliert|gestrandet|geflohen|vertrieben|verjagt|beworfen|bewarfen|geplündert|plünderten|besetzt|besetzten|demonstriert|demonstrierten|protestierten|geprügelt|prügelten|überschwemmt|übergelaufen|ausgelaufen|havariert|evakuiert|geriet [^,;.]{0,140}in brand|gerieten [^,;.]{0,140}in brand|in brand geraten|auf (?:grund|eine sandbank|ein riff) (?:gelaufen|gesetzt|lief)|lief [^,;]{0,80}auf (?:grund|eine sandbank)|aufgelaufen|auflief|schossen|schoss|niedergestochen|stach|überfuhr|erfasst|erfasste|prallte|prallten|raste|entgleisten|explodierten|detonierten|schlugen? [^,;]{0,60}ein|eingeschlagen|einschlug',
)
const PAST = b('ist|sind|wurde|wurden|hat|haben|war|waren|kam|kamen|[\\p{Ll}]{3,}(?:te|ten)')
const VERB = b(
  'ist|sind|war|waren|wurde|wurden|wird|werden|hat|haben|hatte|hatten|habe|sei|seien|soll|sollen|kam|kamen|fand|brach|entstand|[\\p{Ll}]{3,}(?:te|ten)|stattfand|ereignete|geschah|(?!gegen(?!\\p{L}))[\\p{Ll}]*ge[\\p{Ll}]+(?:t|en)|stammt|fiel|zeigt|sank|griff|griffen|teilt|tauchte|stellte|ließ|gab|gibt',
)
const AFTERMATH = b(
  '[\\p{L}-]*(?:sitzung|prozess|verhandlung|pressekonferenz|gedenkfeier|trauerfeier|beerdigung|mahnwache|anhörung|untersuchung|gutachten|urteil|abstimmung|wahl|gespräche|treffen|besichtigung|aufräumarbeiten|reparatur|spiel|konzert)|freigeschleppt|gelöscht|geborgen|abgeschleppt|aufgehoben|wiedereröffnet|freigegeben|beigesetzt|identifiziert|freigelassen|vernommen|verurteilt|obduziert|befragt',
)
const OTHERS = b(
  'ähnlich(?:e|en|er|es|em)|früher(?:e|en|er|es|em)|älter(?:e|en|er|es|em)|vergleichbar(?:e|en|er|es|em)|weiter(?:e|en|er|es|em)|ander(?:e|en|er|es|em)',
)
const DENIED = /(?<![\p{L}])(?:nicht|nie|keineswegs)(?: erst| schon| bereits)?(?: (?:am|im|in|an|vom|von|aus|seit|zum))?(?: der| dem)? $/iu
const HEDGE =
  /(?<![\p{L}])(?:soll|sollen|vermutlich|offenbar|mutmaßlich|angeblich|wohl|möglicherweise|wahrscheinlich|dürfte|dürften|anscheinend|nach bisherigen Erkenntnissen|ersten Erkenntnissen zufolge)(?![\p{L}])/iu
const FOOTAGE = /(?:video|videos|clip|clips|film|films|aufnahmen?|mitschnitt|bilder|bildern|fotos?)(?![\p{L}])/iu
const IS_OCCURRENCE = new RegExp(`^[\\p{L}-]*?${OCCURRENCE}$`, 'iu')
const HAS_OCCURRENCE = new RegExp(`(?<![\\p{L}])[\\p{L}-]*?${OCCURRENCE}(?![\\p{L}])`, 'iu')

/** "soll am Montag stattfinden", "wird am Montag": a time ahead is not when it happened. */
const isAhead = (words: string): boolean =>
  /(?<![\p{L}])(?:wird|werden|soll|sollen|will|wollen)(?![\p{L}])[^.;]*(?<![\p{L}])(?:werden|stattfinden|beginnen|entscheiden|tagen|[\p{Ll}]{4,}en)[.!?]?$/iu.test(
    words.trim(),
  ) && !/(?<![\p{L}])(?:worden|gewesen|entstanden|haben|sein)(?: sein)?[.!?]?$/iu.test(words.trim())

const isOfSaying = (words: string): boolean => (words.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).some((word) => CUE_FORMS.has(word)) // "Angaben" is no form of "angeben"

/** What happened is called by a noun of occurrences, by a pronoun, or by a word of the headline. */
const isOfEvent = (words: string, headline: string): boolean =>
  HAS_OCCURRENCE.test(words) || /(?<![\p{L}])(?:es|dies|das|der|die|sich|er|sie)(?![\p{L}])/iu.test(words) || sharesWord(words, headline)

const stems = (words: string): ReadonlySet<string> => new Set((words.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)))
function sharesWord(words: string, headline: string): boolean {
  const own = stems(headline)
  return [...stems(words)].some((stem) => own.has(stem))
}
