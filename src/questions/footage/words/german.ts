// How German says who recorded footage, why, and whether it is the original: "wurde von einem Hafenarbeiter gefilmt", "ins Netz gestellt, um zu warnen",
// "stammt aus dem Jahr 2019".
//
// A verb in two parts stands about what is said ("wurde ... gefilmt"), and in a subordinate clause at its end ("dass das Video echt ist"), so most things are looked
// for in both orders. No pattern goes beyond a comma but about one relative clause: what is said behind another is said of something else.
import type { FootageWords } from './words.ts'

const B = '(?<![\\p{L}\\p{N}])'
const E = '(?![\\p{L}\\p{N}])'
const FOOTAGE = `${B}(?:\\p{L}*(?:[Vv]ideo|[Cc]lip|[Ff]ilm|[Aa]ufnahme|[Ff]oto|[Ff]otografie|[Bb]ild|[Mm]itschnitt|[Mm]aterial|[Ss]equenz)(?:s|n|er|ern|en|es)?|[Ee]s|[Ee]r|[Ss]ie|[Dd]ies|[Dd]as)${E}`
const RELATIVE = '(?:, (?:das|die|der|den|dem) [^,.;„“”"]{0,90},)?'
const IS = '(?:ist|sind|war|waren|sei|seien|wäre|wären)'
const BECAME = `(?:${IS}|wurden?|werden?|worden sei(?:en)?|hat|haben|habe)`
const NEAR = '[^.,;:„“”"]{0,50}?'
const END = '(?=[.,;:!?“”"]|$| und | oder | worden| sein| noch | sagte| teilte| hieß)'

/** "Das Video wurde bearbeitet", "wurde das Video bearbeitet", "dass das Video bearbeitet wurde". */
const said = (be: string, what: string): RegExp =>
  new RegExp(
    `${FOOTAGE}${NEAR}${RELATIVE} ${be} (?:${NEAR} )?(?:${what})${END}|${B}${be} ${NEAR}${FOOTAGE} (?:${NEAR} )?(?:${what})${END}|${FOOTAGE} (?:${NEAR} )?(?:${what}) (?:worden )?${be}${E}`,
    'iu',
  )

const CHANGED =
  '(?:nachträglich |digital |stark |heimlich )?(?:bearbeitet|manipuliert|verfälscht|gefälscht|geschnitten|gekürzt|beschnitten|zugeschnitten|gespiegelt|verlangsamt|beschleunigt|nachvertont|nachgestellt|inszeniert|zusammengeschnitten|generiert|retuschiert)'
const YEAR = '(?:19|20)\\d\\d'
const MONTH = '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter)'
const LONG_AGO = `(?:(?:im )?(?:Jahre? )?(?:${MONTH} )?${YEAR}|vor (?:\\p{L}+ )?(?:Jahren|Monaten))`
const OLD_ONE =
  '(?:ältere|alte|frühere|archivierte)[nrs]? (?:\\p{L}*(?:[Vv]ideo|[Cc]lip|[Ff]ilm|[Aa]ufnahmen?|[Ff]oto|[Bb]ild(?:er)?|[Mm]itschnitt|[Mm]aterial)s?)|Archiv(?:bild|bilder|aufnahmen?|video|material|foto)'
const PART = '(?:Kopie|Version|Fassung|Ausschnitt|Bildschirmaufnahme|Zusammenschnitt|Mitschnitt|Repost|Auszug)'
const ABOUT = '(?:handelt|handele|handelte) es sich(?: \\p{L}+){0,3} um'

const BODY =
  /(?<![\p{L}])(?:\p{L}*(?:[Pp]olizei|[Ff]euerwehr|[Gg]ewerkschaft|[Aa]mt|[Bb]ehörde|[Aa]gentur|[Zz]eitung|[Bb]latt|[Pp]ost|[Kk]urier|[Bb]ote|[Aa]nzeiger|[Rr]undschau|[Nn]achrichten|[Ss]ender|[Rr]undfunk|[Vv]erein|[Vv]erband|[Nn]etzwerk|[Gg]ruppe|[Ww]erke?|[Ww]erft|[Rr]eederei|[Mm]inisterium|[Bb]ündnis|[Ii]nitiative)|Stadt|dpa|AFP|AP|Reuters|TV|Radio|Verlag|\p{Lu}{2,})(?![\p{L}])/u

const NO_NAMES = '(?!(?:Er|Sie|Es|Ich|Wir|Man|Wer|Das|Die|Der|Dies|Diese|Dieser|Ein|Eine|Auf|Im|In|Am|Ob|Dass)(?![\\p{L}]))'
const NAME = `@[\\p{L}\\p{N}_.-]{2,40}|${NO_NAMES}\\p{Lu}[\\p{L}\\p{N}'&.-]*(?: (?:(?:von|für|der|des|und|&) )?\\p{Lu}[\\p{L}\\p{N}'&.-]*){0,4}`
const PERSON =
  '(?:[Pp]assant|[Aa]nwohner|[Aa]nrainer|[Zz]euge?|[Aa]rbeiter|[Dd]ocker|[Ff]ahrer|[Ff]ahrgast|[Pp]assagier|[Tt]ourist|[Bb]esucher|[Ss]tudent|[Ss]chüler|[Jj]ournalist|[Rr]eporter|[Ff]otograf|[Bb]eamte?|[Pp]olizist|[Ss]oldat|[Nn]utzer|[Uu]ser|[Mm]itglied|[Mm]itarbeiter|[Aa]ngestellte?|[Dd]emonstrant|[Kk]unde?|[Rr]adler|[Pp]ilot|[Ss]paziergänger|[Jj]ugendliche?|[Mm]ann|[Ff]rau|[Jj]unge|[Mm]ädchen|[Nn]achbar|[Ff]ischer|[Ll]eser|[Ee]inwohner|[Bb]ewohner)(?:innen|in|en|es|e|n|s|r)?'
const THING =
  '(?:[Kk]amera|[Dd]rohne|[Dd]ashcam|[Bb]odycam|[Hh]andy|[Pp]olizei|[Ff]euerwehr|[Gg]ewerkschaft|[Aa]gentur|[Bb]ehörde|[Ff]irma|[Uu]nternehmen|[Ss]ender|[Gg]ruppe|[Oo]rganisation|[Kk]anal|[Aa]mt|[Mm]inisterium|[Rr]eederei|[Ww]erft|[Vv]erein|[Tt]eam)s?n?'
const NOUN = `(?:\\p{Lu}[\\p{L}-]*?)?(?:${PERSON}|${THING})`
const SOMEBODY = `(?:(?:[Ee]ine[mnrs]?|[Ee]in|[Dd]em|[Dd]er|[Dd]ie|[Dd]as|[Dd]en) (?:[\\p{Ll}-]+ ){0,2}${NOUN}|[Jj]emand(?:em)?(?: (?:auf|an Bord|in|aus) (?:eine[mr]|dem|der) [\\p{L}-]+)?|(?:Anwohnern?|Augenzeugen|Zeugen|Passanten|Touristen|Demonstranten|Arbeitern?|Überwachungskameras?))${E}`
const WHO = `(?<who>${SOMEBODY}|${NAME})`
const DID = '(?:gefilmt|aufgenommen|gedreht|fotografiert|mitgeschnitten|aufgezeichnet)'
const PAST = '(?:filmte|aufnahm|drehte|fotografierte|mitschnitt|aufzeichnete)'
const SEEN = `(?:(?:das|die|den|dieses|diese|diesen) (?:[\\p{Ll}-]+ )?(?:\\p{L}*(?:[Vv]ideo|[Cc]lip|[Ff]ilm|[Aa]ufnahmen?|[Ff]otos?|[Bb]ilder|[Bb]ild|[Mm]itschnitt|[Mm]aterial|[Ss]zenen?))|es|sie|ihn|alles|das)`
const NO_NAME = `(?!(?:Facebook|YouTube|Telegram|TikTok|Instagram|WhatsApp|X|Twitter|Internet|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|${MONTH}|Januar)${E})`

const REASON = '(?:Protest|Rache|Spaß|Angst|Sorge|Wut|Solidarität|Langeweile|\\p{Lu}\\p{Ll}*gründen)'
const AS =
  '(?:Warnung|Protest|Beweis|Beweismittel|Beleg|Mahnung|Scherz|Erinnerung|Appell|Werbung|Drohung|Propaganda|Beweissicherung|Abschreckung|Unterhaltung|Dokumentation|Aufklärung|\\p{Lu}\\p{Ll}*zwecken)'
const ADVERB = `(?:aus (?:\\p{L}+ )?${REASON}|als (?:\\p{L}+ )?${AS}|zur ${AS}|zu (?:\\p{L}+ )?${AS})${E}`
const AIM = '(?:um (?:[^.;:„“”"]{2,110}? )?(?:zu \\p{Ll}{2,}n|\\p{Ll}{2,9}zu\\p{Ll}{2,}n)|damit [^.;:„“”"]{3,100}|weil [^.;:„“”"]{3,100})'
const SHARED =
  '(?:veröffentlicht(?:en?)?|geteilt|teilten?(?! [^.;]{0,60}?(?<![\\p{L}])mit(?![\\p{L}]))|hochgeladen|lud(?:en)?(?= [^.;]{0,80}? hoch)|gepostet|posteten?|verbreitet(?:en?)?|weitergeleitet|weitergegeben|herausgegeben|freigegeben|(?:ins (?:Netz|Internet)|online|auf \\p{L}+) (?:ge)?stellten?|(?:ins (?:Netz|Internet)|online|auf \\p{L}+) gestellt|stellten?(?= [^.;]{0,80}?(?:ins Netz|ins Internet|online)))'
const TOOK = `(?:${DID}|${PAST}|filmten|drehten|fotografierten|nahm(?:en)?(?= [^.;]{0,60}? auf))`
const PURPOSE = new RegExp(
  `(?<hedge>(?:angeblich|offenbar|mutmaßlich|womöglich|vermutlich) )?(?<not>nicht |nie )?${B}(?<verb>${SHARED}|${TOOK})${E}(?<what>[^.,;:!?„“”"]{0,70}?),? (?<why>${AIM}|${ADVERB})(?=[.,;:!?“”"]|$| sagte| teilte| schrieb)|${FOOTAGE}${NEAR} (?:${BECAME}) (?:${NEAR} )?(?<not2>nicht )?(?<why2>${ADVERB})(?: ${NEAR})? (?<verb2>veröffentlicht|geteilt|verbreitet|gepostet|hochgeladen|weitergegeben|${DID})${E}`,
  'u',
)

/** By its gender: "das Video ... es", "der Clip ... er", "die Aufnahme ... sie"; "Gefilmt wurde es von ...". */
const PRONOUN: readonly (readonly [RegExp, string])[] = [
  [/(?:[Vv]ideo|[Ff]oto|[Bb]ild|[Mm]aterial)s?$/u, 'es'],
  [/(?:[Cc]lip|[Ff]ilm|[Mm]itschnitt)s?$/u, 'er'],
  [/(?:[Aa]ufnahmen?|[Bb]ildern?|[Ff]otos|[Vv]ideos|[Cc]lips|[Ss]equenz)$/u, 'sie'],
]
const GOES_ON = (pronoun: string): RegExp =>
  new RegExp(
    `^(?:${pronoun[0]!.toUpperCase()}${pronoun.slice(1)}|Das (?:\\p{L}*material|Material)|\\p{Lu}\\p{L}+ (?:wurden?|sei|seien|ist|sind|hat|haben|habe|worden sei) (?:${pronoun}|das \\p{L}*[Mm]aterial))${E} `,
    'u',
  )

export const german: FootageWords = {
  goesOn: (sentence, named) =>
    PRONOUN.some(([noun, pronoun]) => noun.test(named) && GOES_ON(pronoun).test(sentence)) ||
    /^(?:Das Material|\p{Lu}\p{L}+ (?:wurde|sei|worden sei) das Material)(?![\p{L}])/u.test(sentence),
  claims: [
    [
      'original',
      new RegExp(
        `${said(IS, '(?:tatsächlich |wirklich )?das Original(?:video|bild|material|foto)?').source}|${ABOUT} das Original(?:video|material)?${END}`,
        'iu',
      ),
    ],
    [
      'unaltered',
      said(
        BECAME,
        `(?:nicht )?(?:echt|authentisch|unverändert|unbearbeitet|ungeschnitten)|nicht ${CHANGED}|weder ${CHANGED} noch ${CHANGED}|keine Fälschung(?:en)?|keine Montage`,
      ),
    ],
    [
      'altered',
      said(
        BECAME,
        `(?<!(?:weder|noch|nicht|nie) )${CHANGED}|gestellt(?<=(?:ist|sind|sei|seien|war|waren)(?: offenbar| nur| komplett)? gestellt)|eine (?:plumpe |dreiste )?(?:Fälschung|Montage)`,
      ),
    ],
    [
      'copy',
      new RegExp(
        `${FOOTAGE}${NEAR} (?:${IS} (?:nur |lediglich |bloß )?|${ABOUT} )(?:eine?n? |die |den )?(?:\\p{L}+ )?${PART} (?:eine[rs]|von|des|der|aus)|${ABOUT} (?:eine?n? )?(?:\\p{L}+ )?${PART} (?:eine[rs]|von|des|der|aus)`,
        'iu',
      ),
    ],
    [
      'older',
      new RegExp(
        [
          said(IS, '(?:schon |bereits |deutlich |viel |mehrere |einige |\\p{L}+ )?(?:(?:Jahre|Monate|Wochen) )?(?:alt|älter(?: als \\p{L}+)?)').source,
          `${FOOTAGE}${NEAR}${RELATIVE} stamm(?:t|en|e|ten)(?: [\\p{L}]+){0,4}? (?:aus (?:dem (?:Jahre? |${MONTH} )?)?(?:den Jahren )?(?:${MONTH} )?${YEAR}|von ${YEAR}|aus (?:eine[mr]|de[mrn]) (?:anderen|früheren|älteren|vorigen|vergangenen)|aus dem (?:vergangenen|letzten|vorigen) Jahr|aus dem Archiv)`,
          `(?:${ABOUT}|${FOOTAGE}${NEAR} ${IS}) (?:eine?n? |die |den )?(?:${OLD_ONE})`,
          `${FOOTAGE}${NEAR} (?:${BECAME}|tauchten?|erschien(?:en)?|kursier(?:t|ten?|en)) (?:${NEAR} )?(?:bereits|schon|erstmals|zuerst|erstmalig) (?:seit )?${LONG_AGO}`,
          `${FOOTAGE}${NEAR} (?:hat|haben|habe|hätten) (?:mit [^.;,„“”"]{3,70} nichts|nichts mit [^.;,„“”"]{3,70}) zu tun`,
        ].join('|'),
        'iu',
      ),
    ],
  ],
  denies: (claim) =>
    /(?<![\p{L}])(?:nicht|nie|kein|keine|keinesfalls)(?![\p{L}])/iu.test(
      claim.replace(new RegExp(`nicht ${CHANGED}|keine (?:Fälschung|Montage)|nichts`, 'iu'), ''),
    ),
  hedged: /(?<![\p{L}])(?:offenbar|angeblich|mutmaßlich|vermutlich|wohl|womöglich|möglicherweise|wahrscheinlich|scheint|könnte|dürfte)(?![\p{L}])/iu,
  unsure: /(?<![\p{L}])(?:ob|falls|wenn|unklar)(?![\p{L}])/iu,
  mine: new RegExp(
    `${B}(?:[Ii]ch|[Ww]ir) (?:habe|haben|hatte|hatten)(?: ${SEEN}| dies(?:es Video)?)(?<not> nicht| nie)?(?: selbst| selber| gerade| eben| auch)*(?: nicht)? (?:${DID}|gemacht)${E}|${B}[Mm]ein(?:e|em|en)? (?:eigene[sn]? )?(?:Video|Aufnahmen?|Foto|Clip|Mitschnitt)${E}`,
    'u',
  ),
  recorded: [
    new RegExp(`${FOOTAGE}${NEAR}${RELATIVE} ${BECAME} (?:${NEAR} )?(?<not>nicht )?(?:von|durch) ${WHO}(?: ${NEAR})? (?:und [^.,;]{0,40} )?${DID}`, 'u'),
    new RegExp(`${B}${BECAME} ${NEAR}${FOOTAGE}(?<not> nicht)? ${NEAR}(?:von|durch) ${WHO}(?: ${NEAR})? ${DID}`, 'u'),
    new RegExp(
      `(?:^|[.:“”] ?)(?:Gefilmt|Aufgenommen|Gedreht|Fotografiert|Mitgeschnitten|Aufgezeichnet) (?:wurden?|worden seie?n?|hat|haben) [^.;„“”"]{0,60}?(?:von|durch) ${WHO}`,
      'u',
    ),
    new RegExp(`${FOOTAGE}${NEAR}${RELATIVE} (?:stamm(?:t|en|e|ten)|wurden? gemacht)(?: [\\p{Ll}]+){0,3}? (?<not>nicht )?von ${NO_NAME}${WHO}`, 'u'),
    new RegExp(`${WHO},? (?:der|die|das) ${SEEN} (?:[^.,;]{0,50} )?(?<not>nicht )?(?:${PAST}|${DID} (?:hat|haben|hatten?|habe))`, 'u'),
    new RegExp(`(?:^|[.,;:] )${WHO} (?:hat|habe|hatte|haben|hatten) ${SEEN} (?:[^.,;]{0,50} )?(?<not>nicht )?(?:selbst )?${DID}`, 'u'),
    new RegExp(`(?:^|[.,;:] )${WHO} (?:filmte|filmten|drehte|drehten|fotografierte) ${SEEN}${E}`, 'u'),
  ],
  credit: /(?:^|[.(–—|] ?)(?:Foto|Fotos|Video|Videos|Bild|Bilder|Bildquelle|Quelle|Aufnahme|Aufnahmen|Film)(?: von|:) ?/u,
  body: BODY,
  asNamed,
  purpose(words) {
    const { hedge, not, not2, verb, verb2, what = '', why, why2 } = PURPOSE.exec(words)?.groups ?? {}
    const [did, reason] = [verb ?? verb2, why ?? why2]
    if (did === undefined || reason === undefined) return null
    const match = PURPOSE.exec(words)!
    return {
      start: match.index + (hedge?.length ?? 0),
      end: match.index + match[0].length,
      of: /^(?:gefilmt|filmt|aufg|aufn|nahm|gedreht|dreh|foto|mit)/.test(did) ? 'recording' : 'sharing',
      why: reason,
      hedge: hedge?.trim() ?? null,
      denied: not !== undefined || not2 !== undefined,
      pointsAtIt: /(?<![\p{L}])(?:das|es|dies|dieses|diese)(?![\p{L}])/iu.test(`${words.slice(0, match.index)} ${did} ${what}`),
    }
  },
}

/** In the first case: "einem jungen Passanten" is "ein junger Passant". What "dem" belongs to is not known, so it is left out. */
function asNamed(who: string): string {
  const [, article = '', rest = who] = /^([Ee]ine[mnr]?|[Ee]in|[Dd]em|[Dd]er|[Dd]ie|[Dd]as|[Dd]en) (.+)$/u.exec(who) ?? []
  const low = article.toLowerCase()
  if (low === 'einer' || (low === 'der' && FEMININE.test(rest))) return `${low === 'der' ? 'die' : 'eine'} ${rest.replace(/(\p{Ll})en (?=\p{Lu})/gu, '$1e ')}`
  const plain = rest
    .replace(/(?<=ant|ist|at|ent|af|ot)en$|(?<=arbeiter|wohner|nutzer)n$|(?<=barn?)n$/u, '')
    .replace(/(?<=(?:[Zz]euge|[Kk]unde|[Jj]unge|[Bb]eamte|[Aa]ngestellte|[Jj]ugendliche))n$/u, '')
  if (low === 'einem' || low === 'einen')
    return `ein ${plain.replace(/(\p{Ll})en (?=\p{Lu})/gu, `$1${/(?:Mitglied|Mädchen|Handy|Team|Amt|Unternehmen)$/.test(plain) ? 'es' : 'er'} `)}`
  if (low === 'dem' || low === 'den') return plain
  if (low === 'jemandem' || /^[Jj]emand/.test(who)) return who.replace(/^[Jj]emandem/, 'jemand')
  return article === '' ? who : `${low} ${rest}`
}

const FEMININE =
  /(?:in|[Kk]amera|[Dd]rohne|[Pp]olizei|[Ff]euerwehr|[Gg]ewerkschaft|[Aa]gentur|[Bb]ehörde|[Ff]irma|[Gg]ruppe|[Oo]rganisation|[Rr]eederei|[Ww]erft|[Ff]rau|cam)$/
