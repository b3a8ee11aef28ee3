// Towns with the short form of their state behind them, as papers of North America and Australia write them: "Tarn, Ark.", "Selkirk, New York", "Erie, PA".
//
// The short form says what the name before it is, also where no list knows the town. Two letters alone could be a degree or a word, so before them the town must be known.
import { table } from '../../model/table.ts'
import { known } from './gazetteer.ts'
import type { Place } from './place-setting.ts'

const STATES: Readonly<Record<string, string>> = table({
  ...{ 'Ala.': 'Alabama', 'Ariz.': 'Arizona', 'Ark.': 'Arkansas', 'Calif.': 'California', 'Colo.': 'Colorado', 'Conn.': 'Connecticut', 'Del.': 'Delaware' },
  ...{ 'Fla.': 'Florida', 'Ga.': 'Georgia', 'Ill.': 'Illinois', 'Ind.': 'Indiana', 'Kan.': 'Kansas', 'Ky.': 'Kentucky', 'La.': 'Louisiana', 'Md.': 'Maryland' },
  ...{ 'Mass.': 'Massachusetts', 'Mich.': 'Michigan', 'Minn.': 'Minnesota', 'Miss.': 'Mississippi', 'Mo.': 'Missouri', 'Mont.': 'Montana', 'Neb.': 'Nebraska' },
  ...{
    'Nev.': 'Nevada',
    'N.H.': 'New Hampshire',
    'N.J.': 'New Jersey',
    'N.M.': 'New Mexico',
    'N.Y.': 'New York',
    'N.C.': 'North Carolina',
    'N.D.': 'North Dakota',
  },
  ...{
    'Okla.': 'Oklahoma',
    'Ore.': 'Oregon',
    'Pa.': 'Pennsylvania',
    'R.I.': 'Rhode Island',
    'S.C.': 'South Carolina',
    'S.D.': 'South Dakota',
    'Tenn.': 'Tennessee',
  },
  ...{
    'Vt.': 'Vermont',
    'Va.': 'Virginia',
    'Wash.': 'Washington',
    'W.Va.': 'West Virginia',
    'W. Va.': 'West Virginia',
    'Wis.': 'Wisconsin',
    'Wyo.': 'Wyoming',
  },
  ...{
    'B.C.': 'British Columbia',
    'Ont.': 'Ontario',
    'Que.': 'Quebec',
    'Alta.': 'Alberta',
    'Sask.': 'Saskatchewan',
    'N.S.': 'Nova Scotia',
    'N.B.': 'New Brunswick',
  },
  ...{ 'New York': 'New York', Washington: 'Washington', Georgia: 'Georgia' },
})
const POSTAL = 'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|ID|IL|IA|KS|KY|LA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|NSW'
const escaped = Object.keys(STATES)
  .map((name) => name.replaceAll('.', String.raw`\.`))
  .join('|')
const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}`
const IN_STATE = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(${NAME}), (?:(${escaped})|(${POSTAL})(?=[ ,.;)]))(?![\p{L}\p{N}-])`, 'gu')
/** Words that open a sentence, and no name. */
const OPENS = /^(?:In|At|From|Near|To|Of|On|Outside|Around|Through|Between|And|But|The|By|Off|Via|Into|With|For|When|While|After|Before)\s/

/** Each town with its state. */
export function statesIn(text: string): readonly Place[] {
  return [...text.matchAll(IN_STATE)].flatMap((match) => {
    const [whole, before = '', short, postal] = match
    const name = before.replace(OPENS, '')
    // "In Boston, New York and Velin" is a list; a spelled-out state is one only behind a town that nobody knows.
    if (
      short !== undefined &&
      !short.includes('.') &&
      ((known(name)?.people ?? 0) > 100_000 || / and /.test(text.slice(match.index + whole.length, match.index + whole.length + 5)))
    )
      return []
    if (postal !== undefined && known(name) === null) return []
    const start = match.index + before.length - name.length
    return [{ start, end: match.index + whole.length, kind: 'city', name, within: STATES[short ?? ''] ?? postal ?? null }]
  })
}
/** Parts of words without one of which none stands there. */
export const STATE_WORDS = [
  ...Object.keys(STATES).map((name) => `, ${name.toLowerCase()}`),
  ...POSTAL.split('|').flatMap((name) => [' ', ',', '.', ';', ')'].map((behind) => `, ${name.toLowerCase()}${behind}`)),
].join('|')
