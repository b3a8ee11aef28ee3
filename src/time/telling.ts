// Which times date a telling, or a visit or a hearing beside it, and not what is told: "police said on Sunday", "On Tuesday the mayor corrected the figure", "broadcast the interview on Monday".
//
// By the nearest verb on the side where the time hangs, from a closed list of verbs of saying and of publishing. A wrong yes sends a later clock time to
// another day that the text names; a wrong no sends it to the day of the telling.

// "Said the fire on Sunday killed two" is of the fire: behind these only a preposition leads on to the day.
const SAYS =
  'said|says|say|announced|announces|confirmed|confirms|reported|reports|added|stated|explained|insisted|claimed|claims|denied|denies|repeated|admitted|acknowledged|declared|warned|testified|disclosed|revealed|spoke|speaking|commented|commenting|tweeted|wrote|writes|writing|announcing|confirming|apologised|apologized'
// What is told to somebody, or what is published or mended, may stand between.
const SHOWS =
  'told|tells|posted|published|broadcast|broadcasted|aired|released|corrected|amended|revised|updated|clarified|issued|shared|uploaded|retracted|withdrew|interviewed|printed|reprinted|visited|toured|inspected'
const TELLS = `${SAYS}|${SHOWS}`
/** What may stand between the verb and the time, or the time and the verb: words that are no verb and open no clause. */
const PLAIN =
  "(?! ?(?:that|which|who|when|where|while|after|before|until|since|and|but|it|he|she|they|we|i|was|were|had|has|have|is|are|been|be|fell|fall|began|broke|took|came|went|got|hit|shot|killed|died|left|struck|sank|burst|found|held|made|saw|met)\\b)(?! ?[a-z]{3,}ed\\b)[A-Za-z’'.0-9-]+"
const BEHIND = new RegExp(
  `\\b(?:(?:${SAYS})(?: (?:in|at|to|by|from|during|through|via|before) ${PLAIN}(?: ${PLAIN}){0,4}?)?|(?:${SHOWS})(?: (?:it|them|him|her))?(?: ${PLAIN}){0,6}?) (?:(?:late|early|earlier|later) )?(?:(?:on|in|at|by|around|about) (?:the )?)?(?<!\\b(?:from|of|for|since|between|dated|dating|to|with|than) (?:the )?)$`,
  'i',
)
const BEFORE = new RegExp(`^['’]?,? (?:${PLAIN} ){0,6}?(?:(?:also|then|later|first|had|has|have) )?(?:${TELLS})\\b`)
const LETTER = /\b(?:letter|e-?mail|memo|memorandum|note|statement|message|tweet|post) (?:dated|of|from) (?:the )?$/i
/** What is held about a thing that happened: "a hearing was held on Thursday", "during a visit to the site on Monday", "appeared in court on Friday". */
const HELD = new RegExp(
  `(?:\\b(?:hearing|inquest|trial|vigil|funeral|inquiry|(?:press|news) conference|briefing)(?: (?:was|were|is|had been|has been))?(?: (?:held|opened|opens|began|begun|resumed|adjourned|started|took place))?|\\b(?:during|on|in|at) (?:an?|the|his|her|its|their) (?:visit|tour|hearing|speech|interview|briefing|inquest|trial)|\\bcourt(?: (?:heard|ruled))?)(?: (?:in|at|to|by|of|before) ${PLAIN}(?: ${PLAIN}){0,4}?)? (?:on (?:the )?)?$`,
  'i',
)
const OPENS = /^(?:["“]?(?:but|and|then|later),? )?(?:(?:late|early|earlier|later) )?(?:(?:on|in|by|at) (?:the )?)?$/i

/** Whether the time at `start`..`end` of a sentence dates a telling. */
export function datesTelling(sentence: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const clause = clauseBefore(sentence, start)
  if (BEHIND.test(clause) || LETTER.test(clause) || HELD.test(clause)) return true
  return OPENS.test(sentence.slice(0, start)) && BEFORE.test(sentence.slice(end, end + REACH))
}
const REACH = 96

const clauseBefore = (sentence: string, start: number): string => {
  const near = sentence.slice(Math.max(0, start - REACH), start)
  return near.slice(Math.max(...[',', ';', ':', '"', '“', '”', '(', ')', '\n'].map((mark) => near.lastIndexOf(mark))) + 1)
}

/** Whether an offset of a sentence stands within double quotation marks. */
export function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  // „...“ closes with the mark that opens in English.
  const low = Math.max(before.lastIndexOf('„'), before.lastIndexOf('»'))
  if (low >= 0) return low > Math.max(before.lastIndexOf('“'), before.lastIndexOf('«'))
  return (before.split('"').length - 1) % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** "on Saturday and again at 9pm": nothing is told between the two. */
export const isAlongside = (between: string): boolean =>
  /^(?:,? (?:and|or|again|then|also|later|at|about|around|by|shortly|just|after|before|from|until|once|more|more than|to))*,? $/i.test(between)
