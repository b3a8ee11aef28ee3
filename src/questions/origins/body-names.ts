// The name of a body in its parts: its kind (ministry, police, council ...) and the words for its topic and place, order apart. "Ministry of Transport",
// "the transport ministry" and „das Verkehrsministerium“ have the same parts. Names of people, and of kinds that are not in the table, have none.

/** `words` are topics under one English name each, and places without the ending that makes an adjective of them. */
export type BodyName = { readonly kind: string; readonly words: ReadonlySet<string> }

/** The parts of a name that somebody is called by; null where it is no single body. */
export function bodyNamed(name: string): BodyName | null {
  if (name.length > LONGEST) return null
  const spoken = name.replace(SPOKEN_FOR, '').replace(SPEAKS, '')
  if (ANY.test(spoken) && spoken === name) return null
  const plain = spoken
    .replace(/^(?:an? |eine?[mnrs]? )/i, '')
    .replace(OFFICE, '')
    .toLowerCase()
    .replace(/[’']s?(?![\p{L}\p{N}])/gu, '')
    .replace(/\bco-?ordinat/g, 'coordinat')
  let words: readonly string[] = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  words = joined(words.filter((w) => w !== 'the' && !ARTICLES.has(w)))
  if (words.length === 0 || words.length > 9) return null
  const of = words.findIndex((w) => PREPOSITIONS.has(w))
  const [head, rest] = of < 0 ? [words, []] : [words.slice(0, of), words.slice(of)]
  if (head.some((w) => w === 'and' || w === 'und')) return null
  const forms = head.findLastIndex((w) => !FORMS.has(w))
  const found = partsOf(head[forms] ?? '')
  if (found === null) return german(head, rest)
  return { kind: found.kind, words: new Set([...found.words, ...head.slice(0, forms), ...rest].flatMap(topicsOf)) }
}

/** In German the place stands behind, without a preposition: „Polizei Velmar“, „Polizeidirektion Velmar“. */
function german(head: readonly string[], rest: readonly string[]): BodyName | null {
  const found = /^\p{L}*(?:polizei|polizeidirektion|polizeipräsidium|feuerwehr|staatsanwaltschaft|klinikum|krankenhaus)$/u.test(head[0] ?? '')
    ? partsOf(head[0] ?? '')
    : null
  return found === null || head.length > 3 ? null : { kind: found.kind, words: new Set([...found.words, ...head.slice(1), ...rest].flatMap(topicsOf)) }
}

/** The kind that a word names, with the topic that a German compound holds. */
function partsOf(word: string): { readonly kind: string; readonly words: readonly string[] } | null {
  const kind = KINDS.get(word)
  if (kind !== undefined) return { kind, words: [] }
  const compound = COMPOUND.exec(word)
  if (compound === null) return null
  const [, own = '', end = ''] = compound
  const federal = /^bundes(?=\p{L})/u.test(own)
  const topic = federal ? own.slice('bundes'.length) : own
  const known = TOPICS.get(topic) ?? TOPICS.get(topic.replace(/s$/, ''))
  const of = KINDS.get(end) ?? (end.startsWith('polizei') ? 'police' : 'union')
  return known === undefined && of !== 'ministry' ? null : { kind: of, words: [known ?? topic, ...(federal ? ['federal'] : [])] }
}
const COMPOUND =
  /^(\p{L}*?)(ministerium|polizei|polizeidirektion|polizeipräsidium|gewerkschaft|verband|verein|bund|rat|gericht|behörde|regierung|klinik|krankenhaus)$/u

function topicsOf(word: string): readonly string[] {
  if (word === '' || PREPOSITIONS.has(word) || FILLERS.has(word)) return []
  const known = TOPICS.get(word)
  if (known !== undefined) return [known]
  const single = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  return [TOPICS.get(single) ?? single.replace(/(?<=\p{L}{4})(?:ia|ian|isch(?:e[mnrs]?)?)$/u, '~')]
}

/** Kinds of two words are one word here. */
const joined = (words: readonly string[]): readonly string[] =>
  words.length < 2
    ? words
    : words
        .join(' ')
        .replace(/\bfire (?:and )?rescue(?= service)|\bfire(?= (?:service|brigade|department)\b)/, 'firefighting')
        .replace(/\bfirefighting (?:service|brigade|department)\b/, 'firefighters')
        .replace(/\bcoast guard\b/, 'coastguard')
        .replace(/\bair force\b/, 'airforce')
        .replace(/\btrades? union\b/, 'union')
        .replace(/\b(?:public )?prosecut(?:or|ors|ion)(?: (?:office|service))?$/, 'prosecutors')
        .replace(/\bambulance service\b/, 'ambulances')
        .split(' ')

const LONGEST = 120
/** Of people of whom there are many, and of several bodies, nobody knows which. */
const ANY = /^(?:an?|one|another|other|some|several|many|two|three|four|both|all|no|any|each|every|local|eine?[mnrs]?|mehrere|viele|zwei)\s/i
const SPEAKS = / ?(?:press(?:e)?)?(?:spokes(?:man|woman|person|people)|sprecher(?:in)?)$/i
const SPOKEN_FOR = /^(?:(?:the|an?|der|die|eine?) )?(?:press(?:e)?)?(?:spokes(?:man|woman|person)|sprecher(?:in)?) (?:for|of|at|from|der|des|vom) /i
/** The office that speaks for a body is that body. */
const OFFICE =
  /(?:['’]s)? (?:press|media|communications?|information|public (?:affairs|information|relations))(?: and (?:press|media|information))? (?:office|team|service|department|desk|centre|center)$/i
const ARTICLES: ReadonlySet<string> = new Set(['der', 'die', 'das', 'den', 'dem', 'des'])
const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'for', 'in', 'at', 'von', 'für', 'in', 'zu', 'im'])
const FILLERS: ReadonlySet<string> = new Set([
  'its',
  'their',
  'affairs',
  'and',
  'und',
  'republic',
  'republik',
  'country',
  'nation',
  'town',
  'matters',
  'a',
  'local',
])
/** What a body of that kind is also called: "Police Directorate" is police. */
const FORMS: ReadonlySet<string> = new Set(['directorate', 'department', 'force', 'service', 'headquarters', 'hq', 'command', 'administration'])

const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [name = '', ...words] = row.trim().split(' ')
        return [name, ...words].map((word) => [word, name] as const)
      }),
  )

const KINDS = table(`
  ministry ministerium
  police constabulary polizei polizeidirektion polizeipräsidium
  council rat
  union gewerkschaft
  hospital infirmary krankenhaus klinik klinikum
  firefighters feuerwehr berufsfeuerwehr
  army armee
  navy marine
  airforce luftwaffe
  court gericht
  prosecutors staatsanwaltschaft
  coastguard küstenwache
  ambulances rettungsdienst
  government regierung
  authority behörde
  mission
`)

const TOPICS = table(`
  defence defense verteidigung verteidigungs
  health gesundheit gesundheits
  interior internal innen inneres
  transport transportation verkehr verkehrs
  foreign external außen auswärtiges
  justice justiz
  finance finanz finanzen
  environment environmental umwelt
  education bildung bildungs kultus
  economy economic wirtschaft wirtschafts
  agriculture landwirtschaft landwirtschafts
  labour labor arbeit arbeits
  energy energie
  tenant tenants mieter
  teacher teachers lehrer
  farmer farmers bauern
  docker dockers hafenarbeiter
  miner miners bergarbeiter
  rail railway eisenbahn bahn
  port harbour harbor hafen
  city municipal stadt städtische
  federal bundes bund
  regional bezirk bezirks
`)
