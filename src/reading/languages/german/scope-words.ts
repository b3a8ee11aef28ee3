// The words by which German says of which part of an event, or of which premises, a count is: "bei dem Gerangel", "im Imbiss Delta".
import type { SceneWords } from '../../../model/sockets.ts'

const PARTS =
  'Gerangel|Rangelei|Auseinandersetzung|Handgemenge|Schlägerei|Prügelei|Verfolgung|Verfolgungsjagd|Rettung|Rettungsaktion|Evakuierung|Räumung|Suche|Festnahme|Wortwechsel|Streit|Tumult|(?:erste[nr]?|zweite[nr]?|dritte[nr]?|andere[nr]?|frühere[nr]?|spätere[nr]?) (?:Vorfall|Einsatz|Razzia|Angriff|Brand|Explosion|Unfall|Protest|Kontrolle)'

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
}
