// The words by which German speaks of footage: "das kurze Video", "ältere Aufnahmen", "ein Handyvideo", "Bilder".
import type { SceneWords } from '../../../model/sockets.ts'

/** Of a post: "das Video von @x", "das Video, das mir alle schicken", "hört auf, es zu teilen", "wir haben unseren Beitrag gelöscht". */
const NOT_ITS_OWN = new RegExp(
  `(?<![\\p{L}])(?:${[
    '(?:Video|Clip|Foto|Bild|Film|Aufnahmen?) (?:von|des Kontos|des Accounts) @[\\p{L}\\p{N}_.]{2,40}',
    '(?:Das|Der|Dieses|Dieser) (?:\\p{L}+ ){0,3}(?:Video|Clip|Foto|Bild|Film), (?:das|den) (?:\\p{L}+ ){0,3}(?:alle|viele|jeder|jemand|manche) (?:\\p{L}+ ){0,2}(?:schick|teil|verbreit|weiterleit|post)\\p{L}*',
    '(?:hört auf|hören Sie auf|bitte nicht (?:mehr |weiter )?(?:teilen|verbreiten)|nicht (?:mehr |weiter)(?:teilen|verbreiten))',
    '(?:(?:haben|habe) (?:unser|mein|den|das|ein)\\p{L}* (?:\\p{L}+ ){0,2}(?:Beitrag|Post|Video|Clip|Tweet|Posting) (?:\\p{L}+ ){0,2}(?:gelöscht|entfernt|zurückgezogen))',
    '(?:Das|Der) (?:\\p{L}+ ){0,3}(?:Video|Clip|Foto|Bild|Film) (?:\\p{L}+ ){0,4}(?:ist|stammt) (?:\\p{L}+ ){0,1}nicht (?:von|aus|hier)',
  ].join('|')})(?![\\p{L}])`,
  'iu',
)

export const germanFootage: SceneWords['footage'] = {
  mentionsIn(clause) {
    return [...clause.matchAll(NOUN)].flatMap((match) => {
      const end = match.index + match[0].length
      if (NONE.test(match[0]) || /^-/.test(clause.slice(end, end + 1))) return []
      const start = startOf(clause, match.index)
      const words = clause.slice(start, end)
      // "Film" and "Aufnahme" are said of other things too: without an article they are no footage; nor is what there is none of.
      if (/^(?:Film|Aufnahme)$/.test(words) || /^kein/i.test(words) || OTHER_SENSE.test(clause.slice(end, end + 40))) return []
      return [{ start, end }]
    })
  },
  kindOf: (words) =>
    /(?:bild|bilder|bildern|foto|fotos|fotografien?)$/i.test(words) ? 'image' : /(?:ton|sprach|audio)\p{L}*$/iu.test(words) ? 'audio' : 'video',
  anothers: NOT_ITS_OWN,
  other:
    /(?<![\p{L}])(?:ander|weiter|älter|alt|früher|ähnlich|vergleichbar|zweit|dritt|viert|länger|kürzer|zusätzlich|vorherig|damalig)(?:e|en|er|es|em)(?![\p{L}])|(?<![\p{L}])Archiv/iu,
  definite: /^(?:das|die|der|dem|den|dieses|diese|dieser|diesem|diesen|jenes|jene|jener|beide|beiden) /i,
  pictures: /(?:^|[^\p{L}])(?:bilder|bildern|aufnahmen)$/iu,
  same: /(?<![\p{L}])(?:dasselbe|dieselben?|demselben|denselben|gleichen?|derselben)(?![\p{L}])/iu,
  similar: /ähnlich|vergleichbar/i,
}

const NOUN =
  /(?<![\p{L}\p{N}])(?=\p{Lu})(?:(?:\p{L}+-)*(?:\p{Lu}\p{Ll}*?)?(?:[Vv]ideos?|[Vv]ideoclips?|[Cc]lips?|[Ff]ilmaufnahmen?|[Aa]ufnahmen?|[Mm]itschnitte?s?|[Ff]otos?|[Ff]otografien?|[Bb]ildern?|[Bb]ildmaterial|[Ff]ilmmaterial|[Ll]ivestreams?)|Films?|Filmen|Filme)(?![\p{L}\p{N}])/gu
const NONE =
  /^(?:Vorbild|Weltbild|Leitbild|Feindbild|Stadtbild|Straßenbild|Gesamtbild|Lagebild|Krankheitsbild|Erscheinungsbild|Wiederaufnahmen?|Bestandsaufnahmen?|Kontaktaufnahmen?|Teilnahme|Festnahmen?|Aufnahmeb|Kreditaufnahme|Unfallaufnahme|Nahrungsaufnahme|Spurenaufnahme|Musikvideos?|Bilder[nr]?buch|Vorbilder[n]?|Leitbilder[n]?|Feindbilder[n]?|Weltbilder[n]?)$/
const OTHER_SENSE =
  /^ (?:der|von|weiterer|neuer) (?:Ermittlungen|Gesprächen|Verhandlungen|Flüchtlingen|Patienten|Arbeiten|Beziehungen|Krediten)|^ in (?:das|ein|die) (?:Krankenhaus|Klinik|Programm)/

/** Back over adjectives to the article, at most four words. */
function startOf(clause: string, noun: number): number {
  const from = Math.max(0, noun - 70)
  const words = [...clause.slice(from, noun).matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}-]*(?= )/gu)].map((match) => ({
    word: match[0],
    start: from + match.index,
  }))
  let start = noun
  for (const { word, start: at } of words.reverse().slice(0, 4)) {
    if (clause.slice(at + word.length, start) !== ' ') break
    if (ARTICLE.test(word)) return at
    if (!/^\p{Ll}[\p{L}-]*(?:e|en|er|es|em)$/u.test(word) && !COUNT.test(word) && !/^\p{Lu}\p{L}+(?:er)?-$/u.test(word)) break
    if (NO_ADJECTIVE.test(word)) break
    start = at
  }
  return start
}
const ARTICLE =
  /^(?:das|die|der|dem|den|des|ein|eine|einen|einem|einer|eines|dieses|diese|dieser|diesem|diesen|jenes|jene|jenen|jenem|jener|kein|keine|keinen|seine|seinen|seinem|seiner|sein|ihre|ihr|ihren|ihrem|ihrer|unser|unsere|mehrere|mehreren|einige|einigen|viele|vielen|alle|allen|beide|beiden)$/i
const COUNT = /^(?:\d+|zwei|drei|vier|fünf|sechs|mehrere|einige)$/i
const NO_ADJECTIVE =
  /^(?:wurden|werden|sollen|hatten|haben|waren|zeigen|wurde|werde|hatte|habe|über|unter|hinter|neben|oder|aber|später|immer|wieder|gegen|zeigten|unter|ohne|dieser|hier|einer)$/
