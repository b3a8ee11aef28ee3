// The words by which German says where footage was seen: "tauchte am Samstag auf Facebook auf", "stellte das Video auf seine Seite", "wird auf X geteilt".
//
// A clause is cut where another time or place of appearance begins (", am Sonntag", " und am Sonntag"); each piece has one verb, or that of the piece
// before it. A platform that nobody has heard of is only taken behind "auf" and "bei", and with a verb of posting: German nouns all have a capital.
import type { ClauseInHand, SceneWords, SeenSomewhere } from '../../../model/sockets.ts'

export const germanAppearances: SceneWords['appearances'] = {
  means: /(?<![\p{L}])(?:er|es|sie|das|der|die|davon|ihn)(?![\p{L}])/iu,
  heads:
    /^[^.;„“]{0,80}(?<![\p{L}])(?:stellte|stellten|postete|posteten|teilte|teilten|veröffentlichte|veröffentlichten|verbreitete|verbreiteten|zeigte|löschte|entstand|entstanden|wurde|wurden|war|waren) (?:es|sie|ihn|er)(?![\p{L}])|^(?:Gefilmt|Aufgenommen|Gedreht|Entstanden|Fotografiert|Gemacht) (?:wurden?|ist|sind|sei|seien) |^(?:Es|Er|Sie|Veröffentlicht|Verbreitet|Zuerst|Zunächst|Erstmals|Zu sehen|Aufgetaucht|Geteilt|Hochgeladen|(?:Am|Auf|Bei|Über|Noch am|Bereits am|Schon am) [\p{L}\d. ]{2,30} (?:stellte|wurde|wurden|tauchte|tauchten|erschien|erschienen|war|waren|teilte|postete|lud|veröffentlichte|verbreitete))(?![\p{L}])/u,
  seenIn,
}

const APPEARED =
  /(?<![\p{L}])(?:veröffentlicht(?:e|en)?|gepostet|poste(?:t|te|ten)|hochgeladen|hochlud(?:en)?|lud(?:en)?|geteilt|teilt(?:e|en)?|weiterverbreitet(?:e|en)?|verbreite(?:t|te|ten|n)|kursier(?:t|te|ten|en)|aufgetaucht|auftauchte|tauch(?:t|te|ten|en)|erschien(?:en)?|erscheint|gestellt|stell(?:t|te|ten|en)|eingestellt|online|ausgestrahlt|strahlte|gesendet|sendete|gezeigt|retweetet(?:e)?|repostet(?:e)?|gelöscht|löschte|entfernt|abrufbar|findet|finden|fand|fanden|zu sehen|zu finden|runde|viral|herum|landete|landeten)(?![\p{L}])/giu
const RECORDED =
  /(?<![\p{L}])(?:aufgenommen|gefilmt|gedreht|entstand(?:en)?|gemacht|aufgezeichnet|mitgeschnitten|fotografiert|stamm(?:t|en)|datier(?:t|en))(?![\p{L}])/iu
const PLATFORM =
  'Facebook|YouTube|Youtube|Twitter|X|Telegram|TikTok|Tiktok|Instagram|WhatsApp|Whatsapp|Snapchat|Reddit|Bluesky|Mastodon|Threads|LinkedIn|VKontakte|VK|Vimeo|Rumble|Weibo|WeChat|Discord|Twitch|Signal|Gab|Xing'
const PAGE =
  'Internetseite|Internetseiten|Webseite|Webseiten|Website|Websites|Seite|Homepage|Kanal|Kanäle|Kanälen|Blog|Account|Profil|Konto|Gruppe|Gruppen|Plattform|Plattformen|Portal|Forum|Messenger-Gruppe|Telegram-Kanal|Facebook-Seite|YouTube-Kanal|Instagram-Account|X-Account'
const WHERE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Aa]uf|[Bb]ei|[Üü]ber|[Vv]ia|[Ii]n|[Ii]m|[Ii]ns|von) (?:(?:der|dem|den|die|das) (?:Plattform |Kurznachrichtendienst |Netzwerk |Videoportal |Dienst )?)?((?:${PLATFORM})(?: (?:und|oder|sowie) (?:auf |bei )?(?:${PLATFORM}))*|Internet|Netz|soziale[nr]? (?:Medien|Netzwerke[n]?)|(?:seine[rnm]?|ihre[rnm]?|sein|ihr|eine[rnm]?|ein|mehreren|verschiedenen|der|dem|den|die|das) (?:eigene[nr]? )?(?:\\p{Lu}[\\p{L}-]*-)?(?:${PAGE}))(?![\\p{L}\\p{N}-])|(?<![\\p{L}\\p{N}])(online)(?= (?:gestellt|veröffentlicht|verbreitet|geteilt))`,
  'gu',
)
const UNHEARD = /(?<![\p{L}\p{N}])(?:[Aa]uf|[Bb]ei) (\p{Lu}[\p{L}\p{N}]+)(?![\p{L}\p{N}-])(?! \p{Lu})/gu
const POSTS = /(?<![\p{L}])(?:gepostet|postete|hochgeladen|hochlud|lud|geteilt|veröffentlicht|tauchte|aufgetaucht|erschien|erschienen|auftauchte)(?![\p{L}])/iu
const NO_PLATFORM =
  /^(?:Anfrage|Video|Videos|Bildern|Fotos|Aufnahmen|Deutsch|Englisch|Platz|Antrag|Anordnung|Grund|Basis|Wunsch|Druck|Dauer|Zeit|Abruf|Twitter)$/

/** What runs on longer than this is no clause of a report, and is looked at so far. */
const LONGEST = 1200

/** A quotation that is no account's name: "von „Seeblick“ hochgeladen" goes on. */
const SPEECH =
  /(?<!(?<!\p{L})(?:von|vom|Kanal|Account|Konto|Nutzer|Nutzerin|User|Seite|Gruppe|namens|durch) )[„“"»«](?<!(?:(?:von|vom|Kanal|Account|Konto|Nutzer|Nutzerin|User|Seite|Gruppe|namens|durch) )[„“"»«]\p{Lu}[^„“”"»«.!?,]{1,40}["“”»«])/u

type Piece = { readonly start: number; readonly end: number; readonly text: string }

function seenIn(whole: ClauseInHand): readonly SeenSomewhere[] {
  const quoted = whole.text.slice(0, LONGEST).search(SPEECH)
  const text = whole.text.slice(0, quoted < 0 ? LONGEST : quoted)
  const isDateline = (end: number): boolean => end < 70 && /^\.? ?(?:\([^()]{1,40}\) ?)?[-–—] ?\S/.test(text.slice(end, end + 50))
  const clause = { ...whole, phrases: whole.phrases.filter(({ end }) => end <= whole.start + text.length && !isDateline(end - whole.start)) }
  const wheres = wheresIn(clause, text)
  const found: SeenSomewhere[] = []
  let verb: string | null = null
  const used = new Set<string>()
  const poster = byWhom(text, clause)
  for (const piece of piecesOf(text)) {
    const said = [...piece.text.matchAll(APPEARED)].map((match) => match[0].toLowerCase()).filter((word) => isOfFootage(word, piece.text))[0]
    if (said !== undefined) verb = said
    const here = wheres.filter((where) => where.start >= piece.start && where.end <= piece.end)
    if (verb === null) continue
    const times = clause.phrases
      .filter((phrase) => MOMENT(phrase) && phrase.start - clause.start >= piece.start && phrase.end - clause.start <= piece.end && !used.has(phrase.id))
      .filter((phrase) => !HANGS.test(text.slice(0, phrase.start - clause.start)) && !isRecording(text, phrase.start - clause.start))
    if (RECORDED.test(piece.text) && here.length === 0) continue
    const own = said ?? verb
    const by = BY_ITSELF.test(own) ? null : poster
    if (here.length === 0) {
      const [time] = times
      if (said === undefined || (by === null && (time === undefined || !RELEASED.test(said)))) continue
      // "Die Stadtwerke veröffentlichten das Video": by whom is enough; "zeigte" and "stellte" say more things than that, and need a time.
      if (time === undefined && !RELEASED.test(said)) continue
      if (time !== undefined) used.add(time.id)
      const at = text.toLowerCase().indexOf(said, piece.start)
      found.push({ start: clause.start + at, end: clause.start + at + said.length, where: by ?? 'not said', by, time: time?.id ?? null, verb: said })
      continue
    }
    for (const [n, where] of here.entries()) {
      const before = times.filter((time) => time.end - clause.start <= where.start && time.start - clause.start >= (here[n - 1]?.end ?? -1)).at(-1)
      const after = times.find((time) => time.start - clause.start >= where.end && time.start - clause.start <= (here[n + 1]?.start ?? Infinity))
      const time = before ?? after ?? (times.length === 1 ? times[0] : undefined)
      if (time !== undefined) used.add(time.id)
      found.push({ start: clause.start + where.start, end: clause.start + where.end, where: where.name, by, time: time?.id ?? null, verb: own })
    }
  }
  return found
}

/** Footage comes up and is seen by itself: whoever stands beside did not post it. */
const BY_ITSELF = /^(?:zu sehen|abrufbar|f[ai]nd|landete|zu finden|tauch|auftauchte|aufgetaucht|erschien|erscheint|kursier|runde|viral|herum)/

/** Cut where a new time or a new place of appearance is told: ", am Sonntag", " und am Sonntag", "; am Samstag", ", und bei". */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const cut of text.matchAll(
    /(?:, (?:und |dann |später )?|; | und )(?=(?:dann |später |erst |auch |noch |zuletzt |schließlich |wenig später |kurz darauf )?(?:am|an|im|in der|auf|bei|gegen|seit|später)(?![\p{L}]))/giu,
  )) {
    pieces.push({ start: from, end: cut.index, text: text.slice(from, cut.index) })
    from = cut.index
  }
  pieces.push({ start: from, end: text.length, text: text.slice(from) })
  return pieces
}

const MOMENT = (phrase: ClauseInHand['phrases'][number]): boolean =>
  phrase.said.form !== 'duration' && phrase.said.form !== 'set' && phrase.said.form !== 'reference'
/** "das Video vom vergangenen Wochenende": a time of the footage, and not of its appearance. */
const HANGS = /(?:\p{Lu}[\p{L}-]+) (?:vom|von|aus) (?:dem |der |den )?$/u
/** ", stammt nach Angaben der Polizei aus dem Jahr 2024": when it was recorded, and not when it was seen. */
const isRecording = (text: string, at: number): boolean =>
  /(?<![\p{L}])(?:stamm(?:t|en|e|te|ten)|datier(?:t|en))(?![\p{L}])/u.test(text.slice(text.lastIndexOf(',', at) + 1, at)) ||
  /(?<![\p{L}])(?:stamm(?:t|en|e|te|ten))(?![\p{L}])[^.;]{0,80} (?:aus|vom|von)(?: dem| der)?(?: Jahr)? $/u.test(text.slice(Math.max(0, at - 120), at))
const RELEASED = /^(?:veröffentlicht|gepostet|hochgeladen|geteilt|aufgetaucht|erschien|tauchte|verbreitet)/i

/** "teilte mit", "stellte fest", "tauchte im Wasser": verbs that post nothing without their other half. */
function isOfFootage(verb: string, piece: string): boolean {
  // "das verbreitete Video": which one it is, and not that it was seen
  if (
    /e[nrsm]?$/.test(verb) &&
    new RegExp(`(?<!\\p{L})(?:[Dd](?:as|ie|er|en|em|es|ieses|iese)|[Ee]in|[Ee]ine|[Ee]inem)(?: \\p{Ll}[\\p{L}-]*){0,3}? ${verb}[nrsm]? \\p{Lu}`, 'u').test(
      piece,
    )
  )
    return false
  if (/^f[ai]nd/.test(verb) && !/(?<!\p{L})sich(?!\p{L})/u.test(piece)) return false
  if (/^teilt/.test(verb))
    return !/(?<![\p{L}])mit(?:[.,;:]|$| (?=[„"]))|(?<![\p{L}])mit, /u.test(piece) && !/ mit$/u.test(piece.trimEnd().replace(/[.,;:]$/, ''))
  if (/^(?:stell|gestellt|eingestellt)/.test(verb))
    return (
      new RegExp(`(?:auf|in|ins|bei) [^.;]{0,60}?(?:${PLATFORM}|${PAGE}|Netz|Internet)|online`, 'u').test(piece) && !/(?<![\p{L}])fest(?![\p{L}])/iu.test(piece)
    )
  if (/^lud/.test(verb)) return /(?<![\p{L}])hoch(?![\p{L}])/iu.test(piece)
  if (/^tauch/.test(verb)) return /(?<![\p{L}])auf(?:[.,;:]|$| und| sowie)/iu.test(piece) || /(?:Facebook|YouTube|Telegram|X|Internet|Netz)/u.test(piece)
  if (/^(?:zu sehen|zu finden|findet|finden|fand|fanden|abrufbar|gezeigt|online|herum|runde|viral|landete|landeten)$/.test(verb))
    return verb === 'runde'
      ? /die Runde/u.test(piece)
      : new RegExp(
          `(?:[Aa]uf|[Bb]ei|[Ii]n|[Ii]m) (?:den |der |dem |einer |einem )?(?:${PLATFORM}|(?:\\p{Lu}[\\p{L}-]*-)?(?:${PAGE})|Internet|Netz|soziale)`,
          'u',
        ).test(piece)
  return true
}

function wheresIn(clause: ClauseInHand, text: string): readonly { readonly start: number; readonly end: number; readonly name: string }[] {
  const found = [...text.matchAll(WHERE)].flatMap((match) => {
    const words = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].length - words.length
    if (match[2] === undefined && new RegExp(`^(?:${PLATFORM}) (?:und|oder|sowie) `, 'u').test(words))
      return [...words.matchAll(new RegExp(`(?<![\\p{L}])(?:${PLATFORM})(?![\\p{L}])`, 'gu'))].map((one) => ({
        start: start + one.index,
        end: start + one.index + one[0].length,
        name: one[0],
      }))
    if (/^von /.test(match[0]) && !new RegExp(`^(?:${PLATFORM})`, 'u').test(words)) return []
    return [{ start, end: start + words.length, name: words === 'Internet' || words === 'Netz' ? `the ${words === 'Netz' ? 'web' : 'internet'}` : words }]
  })
  const unheard = !POSTS.test(text)
    ? []
    : [...text.matchAll(UNHEARD)].flatMap((match) => {
        const name = match[1] ?? ''
        const start = match.index + match[0].length - name.length
        const span = { start: clause.start + start, end: clause.start + start + name.length }
        const isTaken = [...clause.places, ...clause.phrases, ...clause.mentions].some((other) => other.start < span.end && span.start < other.end)
        return isTaken || NO_PLATFORM.test(name) || found.some((where) => where.start < start + name.length && start < where.end)
          ? []
          : [{ start, end: start + name.length, name }]
      })
  return [...found, ...unheard].sort((a, b) => a.start - b.start)
}

const SOMEBODY =
  '(?:(?:Der|Die|Das|Ein|Eine|der|die|das|dem|den|einem|einer|ein|eine) )?(?:[\\p{Ll}-]+(?:e|er|en|es) )?\\p{Lu}[\\p{L}&-]*(?: (?:\\p{Lu}[\\p{L}&-]*|für|der|des|und|vom|am|von|alle|gegen))*|(?:(?:dem|der|einem|einer) (?:\\p{Lu}[\\p{L}-]*|\\p{Ll}+en \\p{Lu}[\\p{L}-]*)(?: namens)? )?[„“"»«]\\p{Lu}[^„“”"»«.!?,]{1,40}["“”»«]|@[\\p{L}\\p{N}_.]+'
const POSTING =
  '(?:veröffentlicht|veröffentlichte|veröffentlichten|postete|posteten|stellte|stellten|teilte|teilten|lud|verbreitete|verbreiteten|repostete|löschte|sendete)'
// "Die Gruppe Dach für alle stellte das Video", and not "Am Samstag stellte es ein Nutzer"
const FIRST = new RegExp(`^(?:(?:Der|Die|Das) (?:Nutzer(?:in)?|Kanal|Konto|Account) )?(${SOMEBODY}) ${POSTING} (?!(?:ein|eine) )`, 'u')
const PERFECT = new RegExp(
  `^(${SOMEBODY}) (?:hat|haben|habe|hatten?) (?:das|die|den|ein|eine|einen|mehrere) (?:[\\p{Ll}-]+ )?\\p{L}*(?:[Vv]ideos?|[Cc]lips?|[Ff]ilm|[Aa]ufnahmen?|[Bb]ilder|[Ff]otos?|[Mm]itschnitt) (?:[^,;]{0,60} )?(?:veröffentlicht|geteilt|hochgeladen|gepostet|verbreitet|gestellt)(?![\\p{L}])`,
  'u',
)
const BEHIND = new RegExp(
  `(?<![\\p{L}])${POSTING} (?:es|sie|ihn|das \\p{Lu}\\p{L}+|die \\p{Lu}\\p{L}+|den \\p{Lu}\\p{L}+) ((?:ein|eine|der|die|das) (?:[\\p{Ll}-]+ )?\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)*)`,
  'u',
)
// "Am Samstag stellte ein Nutzer das Video auf"
const INVERTED = new RegExp(
  `(?<![\\p{L}])${POSTING} (${SOMEBODY}) (?:das|die|den|ein|eine|einen|mehrere) (?:[\\p{Ll}-]+ )?(?:\\p{L}*(?:[Vv]ideo|[Cc]lip|[Ff]ilm|[Aa]ufnahmen?|[Bb]ilder|[Ff]otos?|[Mm]itschnitt))`,
  'u',
)
const PASSIVE = new RegExp(
  `(?<![\\p{L}])von (${SOMEBODY}) (?:(?!(?:ist|sind|wurde|wurden|wird|werden|war|waren) )[^,.; ]{1,30} ){0,8}?(?:veröffentlicht|gepostet|hochgeladen|geteilt|verbreitet|gestellt)(?![\\p{L}])`,
  'u',
)
const RELATIVE = new RegExp(
  `(?:von|vom) (${SOMEBODY}), (?:das|der|die) [^,;]{0,90}(?:veröffentlichte|veröffentlicht hat|postete|stellte|teilte|hochlud|verbreitete)(?![\\p{L}])`,
  'u',
)
// "einen Clip, den die Stadtwerke am Freitag veröffentlichten"
const OBJECT = new RegExp(
  `(?:[Vv]ideos?|[Cc]lips?|[Ff]ilms?|[Aa]ufnahmen?|[Bb]ilder|[Ff]otos?|[Mm]itschnitts?), (?:das|den|die) (${SOMEBODY}) (?:[^,;]{0,60} )?(?:veröffentlichten?|veröffentlicht (?:hat|haben|hatten?)|posteten?|teilten?|hochluden?|hochlud|verbreiteten?)(?![\\p{L}])`,
  'u',
)
/** "die Stadtwerke am Freitag": a name goes on with "am" only before a place. */
const TIME_BEHIND = / (?:am|vom) (?:\p{L}*(?:tag|abend|morgen|mittag|nacht|woch)|Sonnabend|\d).*$/u
const NOBODY =
  /^(?:Das|Der|Die|Ein|Eine|Dieses|Diese|das|der|die|ein|eine|dem|den|einem|einer)$|^(?:Das|Der|Die|Ein|Eine|das|der|die|ein|eine)? ?(?:[\p{Ll}-]+ )?(?:\p{L}*(?:video|clip|film|aufnahmen?|bilder|fotos?|mitschnitt|stand))$|^(?:Am|Im|In|Auf|Es|Sie|Er|Zuerst|Dann|Darin|Zu|Nach|Laut) |^(?:Samstag|Sonntag|Montag)/iu

function byWhom(text: string, clause: ClauseInHand): string | null {
  const names = [FIRST, PERFECT, RELATIVE, OBJECT, INVERTED, PASSIVE, BEHIND].map((pattern) => pattern.exec(text)?.[1]?.replace(TIME_BEHIND, ''))
  // "Auf X teilte ..." begins like "Die Gruppe teilte ...": the next pattern knows better.
  const name = names.find((each) => each !== undefined && !NOBODY.test(each) && !clause.places.some((place) => place.name === each))
  if (name === undefined) return null
  return inNominative(name)
}

/** "dem Netzwerk Offener Markt" is called "das Netzwerk Offener Markt" only where the gender is known; the article is left out otherwise. */
function inNominative(name: string): string {
  const quoted = /[„“"»«](.+)["“”»«]$/u.exec(name)?.[1]
  if (quoted !== undefined) return quoted
  return /^(?:dem|den|einem|einer) /.test(name)
    ? name
        .replace(/^(?:dem|den) /, '')
        .replace(/^einem /, 'ein ')
        .replace(/^einer /, 'eine ')
    : name.replace(/^(?:Der|Die|Das|Ein|Eine) /, (article) => article.toLowerCase())
}
