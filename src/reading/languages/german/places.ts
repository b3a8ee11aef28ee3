// German places as written: streets, quays and squares by their last part ("Dockstraße"), cities and countries that are known, and names that a
// preposition places ("in Wexmar", "am Ostkai").
import { known } from '../../places/gazetteer.ts'
import { placesByForm } from './place-forms.ts'
import type { Extractor, PlaceInWords } from '../../../model/sockets.ts'
import type { PlaceKind } from '../../../model/statement.ts'

export const germanPlaces: Extractor<PlaceInWords> = {
  name: 'german places',

  find({ text }) {
    const out: { quote: string; offset: number; value: PlaceInWords }[] = []
    let end = 0
    for (const match of text.matchAll(NAME)) {
      if (match.index < end) continue
      // "im Stadtteil Neue Vahr", "auf der Kreuzung Goethestraße": the name begins behind the word for what it is.
      const level = LEVEL.exec(match[0])?.[0] ?? ''
      const start = match.index + level.length
      const found = level === '' ? placeAt(text, start, match[0]) : levelPlace(text, start, level.trim(), match[0].slice(level.length))
      if (found === null) continue
      end = start + found.quote.length
      out.push({ ...found, offset: start })
      // "in Nordheven und Krahnburg": what stands beside a town, and is nothing else, is one too.
      const beside =
        found.value.kind === 'city' || /^(?:Anschlussstellen|Ortsteilen|Stadtteilen|Orten|Städten|Gemeinden) /.test(match[0])
          ? /^(?:,? und|,|,? oder|,? sowie) ((?:(?:Groß|Klein|Bad|Alt|Neu|Sankt|Ober|Unter|Hohen|Nieder) )?\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-]| \p{Lu}| (?:wurde|wird|sagte|ist|hat)\b)/u.exec(
              text.slice(end, end + 40),
            )
          : null
      const name = beside?.[1] ?? ''
      if (beside === null || NOUNS.test(name.toLowerCase()) || NO_PLACE.test(name) || !isName(text, start, name)) continue
      const from = end + beside[0].length - name.length
      end = from + name.length
      out.push({ quote: name, value: { kind: 'city', name, within: null }, offset: from })
    }
    const more = placesByForm(text, (name) => (COUNTRIES.has(name) ? 'country' : REGIONS.has(name) ? 'region' : null))
    if (more.length > 0) {
      const taken = new Uint8Array(text.length)
      for (const { offset, quote } of out) taken.fill(1, offset, offset + quote.length)
      for (const found of more) {
        if (taken[found.offset] === 1 || taken[found.offset + found.quote.length - 1] === 1) continue
        taken.fill(1, found.offset, found.offset + found.quote.length)
        out.push(found)
      }
    }
    if (/\d/.test(text))
      for (const road of text.matchAll(ROAD)) out.push({ quote: road[0], offset: road.index, value: { kind: 'street', name: road[0], within: null } })
    return out.sort((a, b) => a.offset - b.offset)
  },

  samples: [
    {
      text: 'Der Kran stürzte in der Dockstraße in Wexmar um.',
      finds: [
        { quote: 'Dockstraße', value: { kind: 'street' } },
        { quote: 'Wexmar', value: { kind: 'city' } },
      ],
    },
    {
      text: 'Die Leute standen am Alten Markt und in Hamburg.',
      finds: [
        { quote: 'Alten Markt', value: { kind: 'street' } },
        { quote: 'Hamburg', value: { kind: 'city' } },
      ],
    },
    {
      text: 'Am Ostkai, nahe der Nordbrücke, lag ein Schiff aus Norwegen.',
      finds: [
        { quote: 'Ostkai', value: { kind: 'area' } },
        { quote: 'Nordbrücke', value: { kind: 'area' } },
        { quote: 'Norwegen', value: { kind: 'country' } },
      ],
    },
    { text: 'Auf der Werft Brandt & Söhne arbeiteten Fischer aus München.', finds: [{ quote: 'München', value: { kind: 'city' } }] },
    { text: 'Die Hamburger Polizei sprach mit dem Hafenboten über den Einsturz.', finds: [] },
    { text: 'In Zukunft, im Mai und in Wahrheit sagte Frau Berlin nichts; am Samstag auf Anfrage.', finds: [] },
  ],
}

const NAME =
  /(?<![\p{L}\p{N}@#])(?!(?:Zwischen|Gegen|Während|Neben|Am|Im|In|An|Auf|Bei|Beim|Aus|Nach|Vom|Von|Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer|Zum|Zur|Nahe|Vor|Unter|Über|Durch|Entlang|Hinter|Seit|Laut|Und|Auch|Als|Er|Sie|Es|Wir)(?![\p{L}]))\p{Lu}[\p{L}\p{M}'’-]*(?: (?:am|an der|ob der) (?:Main|Oder|Rhein|Inn|Neckar|See|Donau|Elbe|Weser|Saale|Ruhr|Havel|Tauber|Ilm)(?!\p{L})| \p{Lu}[\p{L}\p{M}'’-]*){0,3}/gu
/** "Bundesstraße 96", "L 12", "A 44" behind an article or "auf": a road by its number. */
const ROAD =
  /(?<![\p{L}\p{N}])(?:(?:Bundes|Landes|Kreis|Staats)stra(?:ß|ss)e|Autobahn|Bundesautobahn|(?<=\b(?:[Dd]er|[Dd]ie|[Zz]ur|[Aa]uf)(?: \p{Ll}{4,})? )[ABLKS]) ?(?:[ABLKS] ?)?\d{1,4}(?![\p{L}\p{N}]|[.,:]\d)|(?<=\()[AB] ?\d{1,3}(?=\))/gu
const LEVEL =
  /^(?:Stadtteilen|Ortsteilen|Orten|Städten|Gemeinden|Weilern|Weilers?|Marktgemeinde|Stadtgemeinde|Gemeindeteils?|Quartiers?|Kantons?|Stadt|Insel|(?:Grenz|Berg|Küsten|Kriegs)?region|Region|Provinz|Stadtteil(?:e?s)?|Ortsteil(?:e?s)?|Ortschaft|Stadtbezirks?|Landkreis(?:es)?|Kreis(?:es)?|Gemeinde|Bezirks?|Dorfs?|Anschlussstellen?|Ausfahrt|Abfahrt|Raststätte|Kreuzung|Einmündung|Ecke|Haltestelle|U-Bahn-Station|S-Bahn-Station|U-Bahnhofs?|Bahnhofs?|Hafenstadt|Kleinstadt|Großstadt|Hauptstadt|Küstenstadt|Grenzstadt|Kreisstadt|Nachbarort|Ort) (?=\p{Lu})/u
const DISTRICTS = /^(?:Stadtteilen|Ortsteilen|Stadtteil(?:e?s)?|Ortsteil(?:e?s)?|Stadtbezirks?|Bezirks?|Quartiers?|Gemeindeteils?)$/
const STATIONS = /^(?:Bahnhofs?|U-Bahnhofs?|Haltestelle|U-Bahn-Station|S-Bahn-Station|Raststätte|Anschlussstellen?|Ausfahrt|Abfahrt)$/

function levelPlace(text: string, start: number, level: string, run: string): { quote: string; value: PlaceInWords } | null {
  const before = text.slice(Math.max(0, start - level.length - 1 - 24), start - level.length - 1)
  if (/^(?:Kreuzung|Einmündung|Ecke)$/.test(level)) {
    const [word = ''] = run.split(' ')
    return STREET.test(word.toLowerCase()) ? { quote: word, value: { kind: 'street', name: word, within: null } } : null
  }
  if (
    !/(?:(?:^|\b(?:in|im|am|an|aus|der|die|dem|des|den|beim|vom|zum|zur|bei|nahe|vor|zwischen|nach dem|nach der)(?: \p{Ll}+(?:en|er|e))?) |\()$/iu.test(before)
  )
    return null
  const words = run.split(' ')
  const name = (NOUNS.test((words[1] ?? '').toLowerCase()) ? words.slice(0, 1) : words.slice(0, 3)).join(' ')
  if (NO_PLACE.test(words[0] ?? '')) return null
  const place = (kind: PlaceKind, quote = name): { quote: string; value: PlaceInWords } => ({ quote, value: { kind, name: quote, within: null } })
  return place(DISTRICTS.test(level) ? 'district' : STATIONS.test(level) ? 'area' : /kreis|Region|Provinz|Kanton/i.test(level) ? 'region' : 'city')
}

/** "Vor Norderwiek lief eine Fähre auf Grund"; elsewhere "vor" is of time or stands before things. */
const AT_SEA = /(?:schiff|fähre|frachter|boot|kutter|tanker|yacht|küste|insel|sandbank|auf grund|anker|seenot|gesunken|gekentert)/i

const STREET =
  /(?:straße|strasse|autobahn|weg|allee|gasse|platz|markt|damm|ring|ufer|chaussee|promenade|(?<!bahn|fried|gast|bauern|gerichts|innen|schul|hinter|vor|pausen)hof)$/
const AREA = /(?:einkaufszentrum|kai|hafen|brücke|dock|mole|schleuse|bahnhof|pier|becken|tor|terminal|park|deich|werft|strand)$/
const PREMISES =
  /^(?:Imbiss|Café|Restaurant|Gaststätte|Gasthaus|Gasthof|Hotel|Bäckerei|Metzgerei|Fleischerei|Kiosk|Laden|Supermarkt|Apotheke|Werkstatt|Bar|Club|Kneipe|Pizzeria|Friseursalon|Salon|Kaufhaus|Autohaus|Spielhalle|Klinik|Schule|Kita|Kino|Theater|Museum|Brauerei|Druckerei|Gärtnerei|Tankstelle|Hof|Betrieb|Firma|Geschäft|Lokal)$/
const SITES =
  /^(?:Piz|Mont|Monte|Cima|Hafen|Bahnhof|Flughafen|Schloss|Kloster|Gut|Burg|Kraftwerk|Umspannwerk|Bergwerk|Autobahnkreuz|Campingplatz|Sportplatz|Friedhof|Gewerbegebiet|Industriegebiet|Tunnel|Einkaufszentrum|Stadion|Hauptbahnhof|Güterbahnhof|Wohngebiet|Schleuse|Deponie|Chemiepark|Klinikum|Seniorenheim|Pflegeheim|Flüchtlingslager|Gefängnis|JVA|Raffinerie|Stausee|Talsperre)$/
const BARE =
  /^(?:straße|strasse|hauptstrasse|autobahn|stadtautobahn|bundesautobahn|einkaufszentrum|fußweg|waldweg|feldweg|schulweg|fluchtweg|rastplatz|bundesstraße|landesstraße|kreisstraße|staatsstraße|landstraße|seitenstraße|nebenstraße|weg|platz|markt|hafen|brücke|dock|bahnhof|park|werft|strand|tor|ring|ufer|deich|umweg|ausweg|rückweg|heimweg|arbeitsplatz|parkplatz|supermarkt|arbeitsmarkt|doktor|motor|autor|direktor|reaktor|sektor|hering|frühling|vorhafen|flughafen|hafenbecken|notausweg|gehweg|radweg|spielplatz|marktplatz|sitzplatz|katheder)$/
const IN =
  /\b(?:(?:Hafen|Hafens|Küste|Nähe|Stadtrat|Zentrum|Innenstadt|Altstadt|Norden|Süden|Osten|Westen|Stadt|Umgebung|Bürgermeister|Bürgermeisterin|Fußgängerzone|Ortskern|Stadtkern|Stadtrand|Vorort|Hauptbahnhof|Flughafen|Bahnhof|Straßen|nördlich|südlich|östlich|westlich|unweit|Strecke|Bucht|Ortsrand|[A-ZÄÖÜ][a-zäöüß]*(?:katastrophe|unglück)|Küste) von|nördlich|südlich|östlich|westlich|unweit|zwischen|in|aus|nach|bei|nahe|vor|Stadt|Hafenstadt|Gemeinde|Ort|Dorf|Stadtteil|Bezirk|Insel|Raum) $/i
const AT =
  /\b(?:in|im|am|an|an der|auf|auf dem|auf der|in der|im|aus dem|beim|vom|zum|zur|nahe dem|nahe der|entlang der|entlang des|des|Höhe der|Höhe des|an den|von der|unter der|vor der|vor dem|hinter der|hinter dem|aus der|durch die|über die) $/i
const NO_PLACE =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|zukunft|wahrheit|anfrage|folge|kraft|sicherheit|haft|panik|not|brand|frage|ordnung|gefahr|uniform|zivil|angaben|facebook|youtube|telegram|instagram|tiktok|twitter|whatsapp|ostern|weihnachten|frühling|deutsch|englisch|ruhe|form|bewegung|betrieb|stücke|trümmern|flammen|tränen|richtung|höhe|absprache|einzelheiten|polizeiangaben|hause|monaten|tagen|wochen|jahren|stunden|berichten|medienberichten|informationen|zeugenaussagen|aussagen|worten|ansicht|auskunft|darstellung|zeugen|augenzeugen|anwohnern|arbeitern|freunden|der|die|das|dem|den|urlaub|rückkehr|busse|züge|boote|krankenwagen|rettungswagen|taxis|notunterkünfte|turnhallen|gewahrsam|untersuchungshaft|autos|teilen|raub|einbruch|diebstahl|unfall|streit|flucht|angriff|kritik|überfall|schüssen|explosion|hinweisen|verhandlungen|angst|trauer|eile|deckung|schutt|asche|begleitung|lebensgefahr|behandlung|besitz|notwehr|verbindung|anbetracht|bezug|hinblick|erinnerung|arbeit|planung|vorbereitung|rente|quarantäne|freiheit|gefangenschaft|geiselhaft|sichtweite|reichweite|zeiten|fällen|gruppen|kürze|wirklichkeit|praxis|theorie|rücksprache|mitleidenschaft|schach|schutz|zahlen|händen|augen|kauf|holz|wut|rache|sorge|verzweiflung|solidarität|abschnitten|schritten|etappen|regie|eigenregie|schräglage|seenot|brandstiftung|gesprächen|ermittlungen|protesten|krawallen|kämpfen|drohungen|feierabend|dienstschluss|mitternacht|notaufnahmen|krankenhäuser|krankenhäusern|kliniken|schulen|städten|dörfern|gebieten|regionen|ländern|häusern|wohnungen|gebäuden|straßen|zügen|bussen|fahrzeugen|läden|geschäften|teams|ermittlerkreisen|sicherheitskreisen|regierungskreisen|parteikreisen|kreisen|presseberichten|erkenntnissen|prüfung|abschluss|beratungen|protest|gewalt|vandalismus|unwetter|sturm|regen|schnee|nebel|dunkelheit|tagesanbruch|sonnenaufgang|sonnenuntergang|einbruch|ankunft|abfahrt|auffassung|meinung|schätzung|schätzungen|recherchen)$/i
const NOUNS =
  /(?:halle|haus|hause|schule|kirche|straße|bahn|büro|zelt|raum|gericht|beginn|not|fall|teil|ung|heit|keit|schaft|tion|tät|ungen|heiten|keiten|schaften|tionen|brand|jagd|hilfe|suche|einsatz|verkehr|ismus|nis|ment|chen|lein|stunden?|tagen?|jahren?|wochen?|monaten?|leuten?|arbeitern?|fischern?|zeugen|anwohnern|menschen|kindern|frauen|männern|behörden?|booten?|schiffen?|autos?|videos?|aufnahmen?|bildern?|zeitungen?)$/

function placeAt(text: string, start: number, run: string): { quote: string; value: PlaceInWords } | null {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(start + run.length, start + run.length + 3)
  const words = run.split(' ')
  // "vor Lund am See": a river or a lake in its name makes it a town.
  if (/ (?:am|an der|ob der) \p{Lu}\p{Ll}+$/u.test(run)) return { quote: run, value: { kind: 'city', name: run, within: null } }
  for (let n = words.length; n > 0; n--) {
    const name = words.slice(0, n).join(' ')
    const last = (words[n - 1] ?? '').toLowerCase()
    const place = (kind: PlaceKind): { quote: string; value: PlaceInWords } => ({ quote: name, value: { kind, name, within: null } })
    if (/(?:angaben|informationen|berichten|recherchen|kreisen)$/.test(last) || NO_PLACE.test(name) || (n > 1 && NO_PLACE.test(words[0] ?? ''))) continue
    const stem = !last.endsWith('s') ? last : last.replace(/(?<=(?:weg|platz|ring|damm|markt|ufer|hof|park))e?s$/, '') // "im Bereich des Altenwegs"
    if (!BARE.test(stem) || n > 1) {
      if (STREET.test(stem) && (n > 1 || last.length > 6) && (AT.test(before) || /(?:straße|weg|allee|gasse|platz) ?\/ ?$/.test(before))) return place('street')
      if (/.{3}(?:viertel|kiez|siedlung|vorstadt)$/.test(last) && AT.test(before)) return place('district')
      if (AREA.test(last) && (n > 1 || last.length > 5) && AT.test(before)) return place('area')
    }
    // "im Imbiss Delta", "in der Bäckerei Rahn": premises with a name of their own
    if (n > 1 && PREMISES.test(words[0] ?? '') && AT.test(before)) return place('premises')
    if (n > 1 && SITES.test(words[0] ?? '') && AT.test(before)) return place('area')
    const country = COUNTRIES.has(name) ? 'country' : REGIONS.has(name) ? 'region' : null
    if (country !== null) return place(country)
    if (/\b(?:Herr|Frau|Herrn|Dr\.) $/.test(before)) continue
    if (CITIES.has(name)) return place('city')
    if (/(?:er)$/.test(last) && n < words.length) continue // "Hamburger Polizei"
    // "von Varnhausen kommend"
    if (
      n === words.length &&
      n <= 2 &&
      before.endsWith('von ') &&
      /^ (?:her)?komm/.test(text.slice(start + name.length, start + name.length + 10)) &&
      !NOUNS.test(last)
    )
      return place('city')
    // "im hessischen Varnhausen": an adjective of a land before what sounds like a town
    if (
      n === words.length &&
      n === 1 &&
      before.endsWith('en ') &&
      /.{3}(?:stadt|burg|berg|dorf|heim|hausen|hofen|ingen|bach|münde|kirchen|leben|marsen|itz|furt|brück|hagen)$/.test(last) &&
      !/(?:innenstadt|altstadt|neustadt|hauptstadt|großstadt|kleinstadt|hafenstadt|kreisstadt|küstenstadt|grenzstadt|heim)$/.test(last) &&
      /\b(?:im|in der|aus dem|nahe dem|beim) [\p{Ll}-]{3,}(?:ischen|deutschen|lichen) $/u.test(before)
    )
      return place('city')
    if (n === words.length && !IN.test(before)) continue
    if (!IN.test(before) || NOUNS.test(last)) continue
    const held = known(name)
    if (held !== null && held.people >= 1000) return place(held.kind)
    // "in Wexmar": a name that no list holds, alone after a preposition that places it; a noun without an article seldom stands there.
    if (
      n === words.length &&
      n <= 2 &&
      (/\b(?:von|in|aus|nach|[Zz]wischen|Stadt|Hafenstadt|Ort|Dorf|Gemeinde|Stadtteil|Insel) $/.test(before) ||
        /(?:wald|waldstück|feld|acker|see|fluss|ort|dorf|autobahn(?: \d+)?|straße(?: \d+)?|bahnstrecke|strecke|hof|zug|bus|bahnhof|tunnel|lokal|\b[ABLK] ?\d{1,4}|höhe|nähe|kilometer|übergang|gelände) bei $/i.test(
          before,
        ) ||
        (/\bvor $/i.test(before) && AT_SEA.test(text))) &&
      !/^-/.test(after) &&
      isName(text, start, /^(?:Bad|Sankt|St|Alt|Neu|Groß|Klein|Ober|Unter|Hohen)$/.test(words[0] ?? '') ? (words[1] ?? '') : (words[0] ?? ''))
    )
      return place('city')
  }
  return null
}

// A noun that stands with an article nearby is no name; looked for around the word alone, so that a long sentence costs no more.
const isName = (text: string, start: number, word: string): boolean =>
  word.length > 3 &&
  !new RegExp(`\\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer) ${word.replace(/[^\p{L}-]/gu, '')}\\b`, 'u').test(
    text.slice(Math.max(0, start - 200), start + 200),
  )

const list = (names: string): ReadonlySet<string> => new Set(names.split('|'))
const COUNTRIES = list(
  'Deutschland|Österreich|Schweiz|Frankreich|Italien|Spanien|Portugal|Polen|Tschechien|Slowakei|Ungarn|Rumänien|Bulgarien|Griechenland|Türkei|Niederlande|Niederlanden|Belgien|Luxemburg|Dänemark|Schweden|Norwegen|Finnland|Island|Irland|Großbritannien|England|Schottland|Wales|Russland|Ukraine|Belarus|Estland|Lettland|Litauen|Kroatien|Serbien|Slowenien|Bosnien|Albanien|Kosovo|Montenegro|Moldau|Georgien|Armenien|Aserbaidschan|Zypern|Malta|Liechtenstein|Nordmazedonien|Kasachstan|Usbekistan|Indonesien|Malaysia|Philippinen|Bangladesch|Nepal|Neuseeland|Saudi-Arabien|Katar|Kuwait|Oman|Peru|Bolivien|Ecuador|Paraguay|Uruguay|Panama|Guatemala|Honduras|Nicaragua|Jamaika|Senegal|Ghana|Kamerun|Angola|Mosambik|Simbabwe|Sambia|Tansania|Madagaskar|Tschad|Elfenbeinküste|Benin|Togo|Namibia|Botswana|Kambodscha|Laos|Mongolei|Singapur|Grönland|Syrien|Libanon|Israel|Palästina|Jordanien|Ägypten|Irak|Iran|Jemen|Afghanistan|Pakistan|Indien|China|Japan|Südkorea|Nordkorea|Taiwan|Vietnam|Thailand|Myanmar|Australien|Kanada|USA|Mexiko|Brasilien|Argentinien|Chile|Kolumbien|Venezuela|Kuba|Haiti|Libyen|Tunesien|Algerien|Marokko|Sudan|Südsudan|Äthiopien|Eritrea|Somalia|Kenia|Uganda|Ruanda|Kongo|Nigeria|Niger|Mali|Südafrika',
)
const REGIONS = list(
  'Europa|Afrika|Asien|Bayern|Sachsen|Hessen|Brandenburg|Thüringen|Niedersachsen|Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Schleswig-Holstein|Baden-Württemberg|Mecklenburg-Vorpommern|Sachsen-Anhalt|Tirol|Kärnten|Steiermark|Alaska|Kalifornien|Florida|Texas|Hawaii|Sizilien|Sardinien|Kreta|Lombardei|Vorarlberg|Oberösterreich|Niederösterreich|Burgenland|Südtirol|Graubünden|Wallis|Tessin|Aargau|Thurgau|Waadt|Krim|Donbass|Gaza|Gazastreifen|Westjordanland',
)
const CITIES = list(
  'Berlin|Hamburg|München|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Bremen|Bremerhaven|Rostock|Kiel|Lübeck|Wien|Graz|Salzburg|Linz|Innsbruck|Zürich|Genf|Basel|Bern|Rom|Mailand|Venedig|Neapel|Florenz|Turin|Paris|London|Madrid|Lissabon|Brüssel|Antwerpen|Den Haag|Kopenhagen|Warschau|Krakau|Danzig|Breslau|Prag|Budapest|Bukarest|Athen|Moskau|Kiew|Kyjiw|Charkiw|Odessa|Belgrad|Istanbul|Kairo|Peking|Tokio|Neu-Delhi|New York|Washington|Jerusalem|Damaskus|Aleppo|Bagdad|Teheran|Kabul|Tripolis|Algier|Tunis|Khartum|Straßburg|Marseille|Barcelona|Los Angeles|San Francisco|Chicago|Houston|Miami|Boston|Seattle|Beirut|Mumbai|Rio de Janeiro|Buenos Aires|Kapstadt|Durban|Johannesburg|Nairobi|Dubai|Doha|Riad|Mekka|Tel Aviv|Haifa|Ankara|Izmir|Seoul|Pjöngjang|Hongkong|Shanghai|Bangkok|Jakarta|Manila|Melbourne|Toronto|Montreal|Mariupol|Cherson|Lwiw|Donezk|Luhansk|Minsk|Riga|Tallinn|Oslo|Stockholm|Helsinki|Dublin|Edinburgh|Manchester|Rotterdam|Lyon|Nizza|Toulouse|Valencia|Sevilla|Palermo|Bologna|Bozen|Triest|Zagreb|Sarajevo|Bratislava|Thessaloniki|Luzern|Lausanne|Winterthur|Klagenfurt|Villach|Bregenz|Saarbrücken|Mannheim|Karlsruhe|Augsburg|Chemnitz|Magdeburg|Erfurt|Kassel|Potsdam|Schwerin',
)
