// The words by which a German clause opens another occurrence: "ähnliche Videos", "ein früherer Einsatz", "Videos aus dem Jahr 2013", "Vor zwei Jahren".
import type { SceneWords } from '../../../model/sockets.ts'

/** Nouns of what can happen, singular and plural, as they end: "Großbrand" is one. */
export const OCCURRENCE =
  '(?:vorfall|vorfalls|vorfälle|vorfällen|vorgang|vorgänge|vorgängen|ereignis|ereignisses|ereignisse|ereignissen|fall|falls|fälle|fällen|einsatz|einsatzes|einsätze|einsätzen|razzia|razzien|kontrolle|kontrollen|durchsuchung|durchsuchungen|räumung|räumungen|brand|brandes|brände|bränden|feuer|feuers|unfall|unfalls|unfälle|unfällen|unglück|unglücks|unglücke|einsturz|einsturzes|sturz|sturzes|explosion|explosionen|angriff|angriffs|angriffe|angriffen|überfall|überfalls|überfälle|schlägerei|schlägereien|prügelei|prügeleien|auseinandersetzung|auseinandersetzungen|zusammenstoß|zusammenstöße|zusammenstößen|ausschreitungen|krawalle|krawallen|protest|proteste|protesten|demonstration|demonstrationen|kundgebung|kundgebungen|blockade|blockaden|besetzung|streik|streiks|schießerei|attacke|attacken|anschlag|anschlags|anschläge|tumult|tumulte|tumulten|gerangel|handgemenge|überschwemmung|hochwasser|kollision|havarie|entgleisung|messerstecherei|plünderungen|randale|szenen)'
const SIGHT = '(?:videos?|clips?|aufnahmen?|filme?n?|fotos?|bildern?|mitschnitte?)'
const OTHER = '(?:ähnlich|vergleichbar|älter|alt|früher|weiter|vorherig|ander|damalig|zurückliegend|unabhängig)(?:e|en|er|es|em)'
const YEAR = '(?:1[89]|20)\\d\\d'

const CITES = new RegExp(`(?<![\\p{L}])${OTHER}(?: [\\p{L}-]+){0,2}? [\\p{L}-]*?(?:${OCCURRENCE}|${SIGHT})(?![\\p{L}])`, 'iu')
const DATED = new RegExp(
  `[\\p{L}-]*?(?:${OCCURRENCE}|${SIGHT}) (?:aus|von|im) (?:(?:dem|den|der|Jahr|Jahre|Jahren|Sommer|Winter|Frühjahr|Herbst|Frühling|\\p{Lu}\\p{Ll}+) ){0,2}${YEAR}(?![\\p{L}\\d])`,
  'iu',
)
/** "Bereits im Januar hatte ein Mann in einem Zug ...": of what had been before. */
const BEFORE = /^\P{L}*(?:bereits|schon|erst) (?:im|am|vor|ende|anfang|mitte) [^,.;]{3,40} (?:hatten?|war|waren) /iu
const MAY_CITE = new RegExp(OTHER, 'iu')

export const germanEvents: SceneWords['events'] = {
  cites: (clause) => BEFORE.test(clause) || (MAY_CITE.test(clause) && CITES.test(clause)) || (/(?:1[89]|20)\d\d/.test(clause) && DATED.test(clause)),
  same: /(?<![\p{L}])(?:dasselbe|dieselben?|demselben|denselben|derselben)(?![\p{L}])/iu,
  begins: new RegExp(
    `^(?:(?:bereits|schon|auch|erst|zuletzt) )?(?:im (?:jahr(?:e)? |\\p{L}+ )?${YEAR}|anfang ${YEAR}|ende ${YEAR}|vor (?:\\p{L}+ )?\\p{L}+ (?:jahren|monaten|jahrzehnten)|vor einem jahr|im (?:vergangenen|letzten|vorigen) jahr|${YEAR}(?! [\\p{Lu}\\d]))`,
    'iu',
  ),
  done: /(?<![\p{L}])(?:war|waren|wurde|wurden|hatte|hatten|kam|kamen|gab|starb|starben|brannte|brannten|stürzte|stürzten|griffen|griff|sank|brach|brachen|fiel|fielen|trafen|traf|blockierten|blockierte|stießen|stieß|ereignete|geschah)(?![\p{L}])/iu,
  several: new RegExp(
    `(?<![\\p{L}])[\\p{L}-]*?(?:videos|clips|aufnahmen|filme|fotos|bilder|szenen|vorfälle|fälle|einsätze|razzien|brände|proteste)(?![\\p{L}])`,
    'iu',
  ),
  listing: /^(?: (?:\p{L}+ )?\d{4})?(?:,? und |, |,? oder )(?:in |am |im |aus |bei )?(?:der |dem )?$/u,
  yearBeside: new RegExp(`^,? (?:(?:im )?(?:jahr(?:e)? |\\p{L}+ )?|aus dem jahr )${YEAR}(?!\\d)`, 'iu'),
  another: /^(?:eine?s?|einer|zwei|drei|mehrere|weitere|andere)(?![\p{L}])|(?<![\p{L}])(?:ebenfalls|auch|weitere)(?![\p{L}])/iu,
  ownPast: /(?<![\p{L}])(?:tatsächlich|in wahrheit|eigentlich|ursprünglich|in wirklichkeit)(?![\p{L}])/iu,
  goesOn: /^(?:damals|seinerzeit|in (?:jenem|diesem|beiden) f(?:all|ällen)|auch damals)(?![\p{L}])/iu,
  ownAgain:
    /(?<![\p{L}])(?:diesmal|dieses mal|der jüngste|die jüngsten|vom (?:vergangenen |letzten )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|wochenende))(?![\p{L}])/iu,
  longAgo:
    /\bvor (?:\p{L}+ )?\p{L}+ (?:jahren|monaten|jahrzehnten)\b|\bvor einem jahr\b|\b(?:vergangene[snm]?|letzte[snm]?|vorige[snm]?) (?:jahr|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|sommer|winter|herbst|frühjahr)\b|^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|mehreren|einigen|\d+) (?:jahren|monaten|jahrzehnten)$/iu,
  dayNamed: /\d{1,2}|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag/i,
}
