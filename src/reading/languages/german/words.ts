// German words in a sentence with their parts of speech, as far as rules need them: no model, only closed lists, endings, and the capital
// letter that every German noun has.
import { foldedUnits } from '../../words.ts'
import type { Unit, Word } from '../../words.ts'
import type { Quotation, Range } from '../../quotations.ts'
import { CUE_FORMS, REPORTED } from './cues.ts'

/** With what Switzerland writes for "ß". */
const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').flatMap((word) => (word.includes('ß') ? [word, word.replaceAll('ß', 'ss')] : [word])))

const DETERMINERS = list(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem mehrere mehreren einige einigen viele vielen alle allen beide beiden manche manchen zahlreiche zahlreichen etliche mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer welche welcher welches',
)
const PRONOUNS = list(
  'er sie es ich wir man wer jemand niemand ihm ihn ihnen uns mich dich dir mir euch sich wen wem was etwas nichts dies alles andere anderen anderer',
)
const PREPOSITIONS = list(
  'in im an am auf bei beim nach von vom zu zum zur mit aus um über unter vor hinter neben zwischen durch für gegen ohne seit bis ab laut wegen während trotz gegenüber nahe ins ans aufs per pro gemäß zufolge anlässlich unweit innerhalb außerhalb entlang mithilfe anhand aufgrund infolge mittels dank binnen samt',
)
const CONJUNCTIONS = list('und oder aber sondern sowie denn doch')
const SUBORDINATORS = list('dass daß weil ob wenn als wie nachdem bevor während obwohl damit sobald solange indem falls sodass bis wo woher wohin warum wobei')
/** Sein, haben, werden and the modals, finite. */
export const FINITE_AUXILIARIES = list(
  'bin ist sind war waren sei seien wäre wären habe hat haben hatte hatten hätte hätten wird werden wurde wurden werde würde würden kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten darf dürfen durfte durften dürfe dürfte soll sollen sollte sollten solle will wollen wollte wollten wolle mag mögen möge möchte möchten',
)
const ADVERBS = list(
  'nicht auch noch nur schon dort hier da dann danach davor zuvor jetzt nun heute gestern morgen vorgestern übermorgen später früher bereits erst wieder immer nie oft bisher zunächst zudem außerdem jedoch allerdings dagegen hingegen daraufhin inzwischen unterdessen offenbar vermutlich mutmaßlich angeblich wohl etwa rund knapp fast sehr so zurück hinzu an ein ab aus mit vor fest weiter selbst sogar ebenfalls indes dabei daran darauf davon dafür dagegen damals kurz bald kürzlich zuletzt gerade sofort anschließend schließlich wörtlich gegenüber mehr weniger mindestens höchstens derweil mittlerweile ferner überdies hierzu dazu demnach ebenso tatsächlich zugleich gleichzeitig erneut abends morgens nachmittags nachts telefonisch öffentlich offiziell stattdessen vielmehr immerhin lediglich unlängst hinterher seinerzeit ebenso erstmals mehrfach nachher vorab weiterhin insgesamt ansonsten letztlich einerseits andererseits jedenfalls ohnehin zumindest teils teilweise meist häufig gleichwohl trotzdem dennoch deshalb deswegen daher somit also folglich nämlich aktuell derzeit zurzeit momentan bislang seither seitdem vorerst nochmals abermals oberhalb unterhalb',
)
const STRONG_PASTS = list(
  'kam kamen ging gingen fiel fielen stand standen lag lagen sah sahen gab gaben nahm nahmen brach brachen hielt hielten ließ ließen lief liefen blieb blieben zog zogen trug trugen traf trafen fuhr fuhren schlug schlugen fand fanden begann begannen starb starben flog flogen sprang sprangen saß saßen half halfen verließ verließen verlor verloren zerbrach riss rissen stieg stiegen kommt geht steht liegt sieht gibt nimmt hält lässt läuft bleibt zieht trägt fährt zeigt zeigen zeigte stehen liegen gehen kommen gilt gelten folgt bog',
)
const PREFIX = /^(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|nieder|um|vor|weg|zu|zurück|zusammen|über|unter|ver|zer|be|ent|er)(?=\p{L}{3})/u
const NO_VERBS = list(
  'heute leute alte neue gute erste letzte zweite dritte vierte fünfte sechste siebte achte neunte zehnte beste rote bunte laute rechte linke harte weite späte breite größte meiste nächste mehrere keine seine ihre eine meine unsere welche solche jede diese jene beide viele einige manche alle weitere andere übrige getötete verletzte',
)
const NUMBERS = list('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend dutzende')

const WORD = /@[\p{L}\p{N}_]+|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-.,'’](?=[\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/gu
const ABBREVIATED = /^(?:dr|prof|st|nr|str|ca|bzw|usw)$/i

/** The units of a sentence: its words, with each outermost quotation as one unit of part of speech QUOTE. */
export function germanUnits(plain: string, range: Range, quotations: readonly Quotation[]): readonly Unit[] {
  const words: Word[] = []
  for (const match of plain.slice(range.start, range.end).matchAll(WORD)) {
    const start = range.start + match.index
    const last = words.at(-1)
    // "Dr. Holm": the stop belongs to the word.
    if (match[0] === '.' && last !== undefined && last.end === start && ABBREVIATED.test(last.text) && start + 1 < range.end)
      words[words.length - 1] = { ...last, end: start + 1, text: `${last.text}.`, lower: `${last.lower}.` }
    else words.push({ start, end: start + match[0].length, text: match[0], lower: match[0].toLowerCase(), pos: '' })
  }
  const units = foldedUnits(plain, range, words, quotations, partOf)
  return units.map((unit, i) => {
    if (unit.pos === 'VERB?') return { ...unit, pos: leansOn(units[i + 1]) && INFLECTED.test(unit.lower) ? 'ADJ' : 'VERB' }
    // ", der Kran sei alt": an article before its noun, and no relative pronoun.
    const noun = units[i + 1]?.pos === 'ADJ' ? units[i + 2] : units[i + 1]
    // "andere Medien": beside its noun it is no pronoun
    if (unit.pos === 'PRON' && /^andere[nr]?$/.test(unit.lower) && (noun?.pos === 'NOUN' || noun?.pos === 'PROPN')) return { ...unit, pos: 'ADJ' }
    return unit.pos === 'RELATIVE' && (noun?.pos === 'NOUN' || noun?.pos === 'PROPN') ? { ...unit, pos: 'DET' } : unit
  })
}

const leansOn = (next: Unit | undefined): boolean => next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text)
const INFLECTED = /(?:e|en|er|es|em)$/

function partOf({ text }: Word, lower: string, before: readonly Unit[]): string {
  const last = before.at(-1)
  const opens = last === undefined || /^[.:!?–—-]$/.test(last.text) || last.pos === 'QUOTE'
  if (/^@./.test(text)) return 'PROPN' // an account
  if (/^[^\p{L}\p{N}]/u.test(text)) return 'PUNCT'
  if (/^\d+-\p{Lu}/u.test(text)) return 'NOUN' // "die 28-Jährige"
  if (/^\d/.test(text) || NUMBERS.has(lower)) return 'NUM'
  const capital = /^\p{Lu}/u.test(text)
  if (/^(?:dpa|afp|epd|kna|apa|sda)$/.test(lower)) return 'PROPN'
  // "Weinend berichtet sie", "Schriftlich erklärte er": no name opens the sentence
  if (
    capital &&
    opens &&
    !SUBORDINATORS.has(lower) &&
    /(?:[^b]end|lich|weise)$/.test(lower) &&
    !/(?:^|ab|jug|geg|el|dutz|taus|reich|tug)end$|(?:lich|weise)n/.test(lower)
  )
    return 'ADV'
  if (!capital || opens) {
    if (last?.text === ',' && /^(?:der|die|das|den|dem|deren|dessen)$/.test(lower)) return 'RELATIVE'
    if (DETERMINERS.has(lower)) return 'DET'
    if (PRONOUNS.has(lower)) return 'PRON'
    if (FINITE_AUXILIARIES.has(lower)) return 'AUX'
    if ((SUBORDINATORS.has(lower) && (opens || last?.text === ',')) || (lower === 'da' && last?.text === ',')) return 'SCONJ'
    if (PREPOSITIONS.has(lower)) return 'ADP'
    if (CONJUNCTIONS.has(lower)) return 'CCONJ'
    if (SUBORDINATORS.has(lower)) return 'SCONJ'
    if (ADVERBS.has(lower)) return 'ADV'
    if (CUE_FORMS.has(lower) || REPORTED.has(lower) || STRONG_PASTS.has(lower) || STRONG_PASTS.has(lower.replace(PREFIX, ''))) return 'VERB'
  }
  if (capital) {
    const beside = last?.pos === 'DET' || last?.pos === 'ADJ' || last?.pos === 'NUM' || /^(?:im|am|beim|vom|zum|zur|ins)$/.test(last?.lower ?? '')
    if (opens && /(?:te|ten|te[rs]?)$/.test(lower) && !beside && CUE_FORMS.has(lower)) return 'VERB'
    // "Rita Sandmann" ends as a noun would.
    return beside || (COMMON.test(lower) && last?.pos !== 'PROPN') ? 'NOUN' : 'PROPN'
  }
  if (lower.includes('.') && DOMAIN.test(lower)) return 'PROPN' // "wie blick-nord.de berichtet"
  if (/^[a-zäöüß]{2,}iere$/.test(lower)) return 'VERB'
  if (
    /^[a-zäöüß]{2,}(?:t|te|ten|tet|ierte|ierten|iert|ieren|en)$/.test(lower) &&
    !NO_VERBS.has(lower) &&
    !/(?:lich|isch|ig|haft|los|bar)(?:e|en|er|es|em)?$/.test(lower)
  )
    return 'VERB?'
  return /(?:weise|wärts|mals|lich|ig|isch)$/.test(lower) ? 'ADV' : 'ADJ'
}

const DOMAIN = /^[\p{L}\d-]+\.(?:de|at|ch|com|net|org|eu|info|tv)$/u
/** Endings of nouns that are no names. */
const COMMON =
  /(?:ung|ungen|heit|keit|schaft|schaften|tion|tionen|behörde|behörden|amt|polizei|feuerwehr|ministerium|ministeriums|sprecher|sprecherin|sprechern|zeuge|zeugen|zeugin|anwohner|anwohnerin|anwohnern|gewerkschaft|verband|verein|werft|sender|zeitung|agentur|video|videos|aufnahme|aufnahmen|frau|mann|männer|frauen|menschen|leute|stadt|hafen|schiff|kran|straße|platz|halle|angaben|arbeiter|arbeiterin|fischer|fischerin|bewohner|demonstranten|beamte|beamten|betreiber|leiter|leiterin|chef|chefin|bürgermeister|bürgermeisterin|kinder|leitung|regierung|verwaltung|gericht|klinik|krankenhaus|augenzeugen|behörden|ermittler|retter|helfer|aktivisten|vertreter|vertreterin|tag|woche|monat|jahr|abend|nacht|uhr|minister|ministerin|präsident|präsidentin|kanzler|kanzlerin|senator|senatorin|landrat|landrätin|gouverneur|gouverneurin|kapitän|kapitänin|direktor|direktorin|anwalt|anwältin|oberst|pfarrer|pfarrerin|trainer|trainerin|rentner|rentnerin|landwirt|landwirtin|experte|expertin|forscher|forscherin|reporterin|journalist|journalistin|aktivist|aktivistin|fahrer|fahrerin|sanitäter|sanitäterin|arzt|ärztin|lehrer|lehrerin|kommissar|kommissarin|brandmeister|meisterin|student|studentin|besitzer|besitzerin|verkäufer|verkäuferin|nachbar|nachbarin|mutter|vater|witwe|geschäftsführer|geschäftsführerin|vorsitzende|vorsitzender|abgeordnete|abgeordneter|rätin|fahrgast|fluggast|führer|führerin)$/
