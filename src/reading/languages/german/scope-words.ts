// The words by which German says of which part of an event, or of which premises, a count is: "bei dem Gerangel", "im Imbiss Delta".
import type { SceneWords } from '../../../model/sockets.ts'

const PARTS =
  'Gerangel|Rangelei|Auseinandersetzung|Handgemenge|Schlägerei|Prügelei|Verfolgung|Verfolgungsjagd|Rettung|Rettungsaktion|Evakuierung|Räumung|Suche|Festnahme|Wortwechsel|Streit|Tumult|(?:erste[nr]?|zweite[nr]?|dritte[nr]?|andere[nr]?|frühere[nr]?|spätere[nr]?) (?:Vorfall|Einsatz|Razzia|Angriff|Brand|Explosion|Unfall|Protest|Kontrolle)'

const SITES =
  'bäckerei|metzgerei|markt|laden|geschäft|imbiss|kiosk|lokal|kneipe|bar|gaststätte|restaurant|café|hotel|wohnung|haus|garage|keller|lager|lagerhalle|halle|fabrik|werkstatt|schule|kirche|moschee|synagoge|club|disko|disco|büro|praxis|tankstelle|bahnhof|hafen|kai|brücke|tunnel|park|lieferwagen|transporter|lastwagen|auto|wagen|bus|zug|bahn|schiff|fähre|boot|zelt|lager|unterkunft|kaserne|botschaft|bibliothek|theater|kino|museum|gebäude|turm|scheune|stall|container'
const SITE = new RegExp(
  `(?<![\\p{L}])(?<!\\p{L}*(?:[Bb]rand|[Ff]euer|[Ee]xplosion|[Uu]nfall|[Üü]berfall|[Ee]inbruch|[Aa]ngriff|[Ss]chießerei|[Aa]nschlag|[Uu]nglück|[Rr]azzia|[Ss]treit) )(?:(?:[Ii]m|[Aa]m|[Bb]eim|[Vv]om) |(?:[Ii]n|[Aa]n|[Aa]uf|[Bb]ei|[Aa]us|[Vv]or) (?:der|dem|einer|einem|den) )(?<site>(?:[\\p{Ll}]+(?:en|er) )?(?:\\p{Lu}\\p{Ll}*)?(?:${SITES})s?)(?![\\p{L}])`,
  'giu',
)

export const germanScopes: SceneWords['scopes'] = {
  during: new RegExp(
    `(?<![\\p{L}])(?:[Bb]ei|[Ww]ährend|[Nn]ach|[Ii]n|[Bb]eim|[Ii]m) ((?:(?:dem|der|den|des|einem|einer) )?(?:[\\p{Ll}]+ )?(?:${PARTS})s?)(?![\\p{L}])`,
    'u',
  ),
  sited: /(?<![\p{L}])(?:im|in|in der|in dem|am|an der|beim|bei|bei der|auf dem|auf der|vor dem|vor der)(?: (?:der|dem|den))? $/iu,
  elsewhere: /(?:krankenhaus|klinik|klinikum|polizeiwache|polizeirevier|wache|gefängnis|gericht|praxis|haftanstalt)$/i,
  ofThem: /\b(?:von ihnen|von denen|davon)$/,
  those: /^(?:die|alle|jene) /i,
  ofThe: /(?:^|, |^\S+, )(?:von den|von diesen|der) $/i,
  site: SITE,
  opens: /^(?:\P{L}*(?:und|aber|während|doch|jedoch|auch|dann|später|anderswo)(?![\p{L}]))*\P{L}*$/iu,
  breaks: /(?<!\p{L})(?:als|nachdem|bevor|weil|während|seit|bis|wenn|der|die|das|sagte|floh|flüchtete|fuhr|gingen|kam|kamen|gerufen)(?!\p{L})/u,
}
