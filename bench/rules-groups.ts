// Groups of rules and how each is taken out for a measurement: an edit of a source text as it is loaded. The shipped files have no switches.
//
// `from` has to stand in the file; where it no longer does, bench/rules.ts stops and says so, and the line here is brought up to date.
export type Group = { readonly name: string; readonly edits: readonly { readonly file: string; readonly from: string; readonly to: string }[] }

const one = (name: string, file: string, from: string, to: string): Group => ({ name, edits: [{ file: `src/reading/${file}`, from, to }] })

export const GROUPS: readonly Group[] = [
  one(
    'the cue before its speaker: "…, said Lane"',
    'who/speakers/of-verbs.ts',
    "if (!aux && (beforeGroup?.pos === 'QUOTE'",
    "if (false as boolean && !aux && (beforeGroup?.pos === 'QUOTE'",
  ),
  one('"according to"', 'who/cues/find.ts', 'const found = isAccording(units, v)', 'const found = (false as boolean)'),
  one('passives that name nobody: "is believed to"', 'who/cues/find.ts', '(passiveAt(units, v) ??', '(null ??'),
  one(
    'participles and infinitives: "adding that", "vowed to tell"',
    'who/speakers/of-verbs.ts',
    'return participleSpeaker(units, before, verb)',
    'return null',
  ),
  one(
    'verbs with a particle: "pointed out", "lashed out"',
    'who/cues/saying-verbs.ts',
    'const particle = PARTICLE_CUES.get(unit.lower)?.find((cue) => cue.particle === next?.lower)',
    'const particle = undefined as Cue | undefined',
  ),
  one(
    'everyday verbs: "called", "reported", "found", "agreed"',
    'who/cues/lexicon.ts',
    'for (const group of GROUPS) {',
    'for (const group of GROUPS.filter((g) => g.weak !== true)) {',
  ),
  one(
    'verbs that take a thing: "criticised the plan"',
    'who/cues/lexicon.ts',
    'const frames = new Set(group.frames)',
    "const frames = new Set(group.frames.filter((f) => f !== 'thing'))",
  ),
  one(
    'frames inside their own content: "The crane, Lane said, was old"',
    'who/content/of-cue.ts',
    'to > comma + 1 &&',
    '(false as boolean) && to > comma + 1 &&',
  ),
  one('the colon: "the banner: “…”"', 'who/said.ts', '...colons(units, taken, out),', ''),
  one('any verb beside a quotation: "“…,” Lane sighed"', 'who/said.ts', '...adjacent(units, taken),', ''),
  one('shouts: "take up the cry “…”"', 'who/said.ts', '...shouts(units, taken),', ''),
  one('nouns as cues: "his claim that"', 'who/said.ts', '...claims(units, taken, handed),', ''),
  one('appositions stepped over: "Lane, a nurse, said"', 'who/speakers/subjects.ts', 'jumps < 4 &&', 'jumps < 0 &&'),
  one('the whole subject: "a woman holding a child pleads"', 'who/speakers/subjects.ts', 'whole(units, nounPhraseLeft(units, i))', 'nounPhraseLeft(units, i)'),
  one(
    'a speaker carried over to the next quotation',
    'who/attribute.ts',
    'if (last === undefined || last.layer !== layer || last.speaker === null || last.authority !== null) continue',
    'continue',
  ),
  one('a colon that hands on to the next paragraph', 'who/attribute.ts', 'pending = { saying, sentence: s }', 'pending = null'),
  one(
    'updates under a confirmation',
    'who/implicit.ts',
    'const bySentence = new Map<number, Draft[]>()',
    'if (drafts.length >= 0) return drafts\n  const bySentence = new Map<number, Draft[]>()',
  ),
  {
    name: 'pronouns: "she said"',
    edits: [
      {
        file: 'src/reading/who/whom/chains.ts',
        from: 'const near = memory.pronoun(word, at, from, openings, rivalsFrom(sentences, draft.sentence, word, openings.at(-1)?.start ?? at))',
        to: 'const near: ReturnType<typeof memory.pronoun> = []',
      },
      {
        file: 'src/reading/who/whom/chains.ts',
        from: 'const next = near.length === 0 ? memory.namedNext(word, at, until) : null',
        to: 'const next = null as ReturnType<typeof memory.namedNext>',
      },
    ],
  },
  one(
    'the definite noun: "the website"',
    'who/whom/chains.ts',
    'const found = memory.definite(head.lower, at)',
    'const found: ReturnType<typeof memory.definite> = []',
  ),
  one('voices heard in footage', 'who/attribute.ts', 'const scenes = footageScenes(sentences, paragraphs)', 'const scenes = new Set<number>()'),
  one(
    'quotations over several paragraphs',
    'quotations.ts',
    "if (next === undefined || next.role === 'aside'",
    "if (true as boolean || next === undefined || next.role === 'aside'",
  ),
  one(
    'sentences not cut inside a quotation',
    'sentences.ts',
    'if (part !== undefined && i >= part.start) {',
    'if (false as boolean && part !== undefined && i >= part.start) {',
  ),
  one('plural verbs of saying: "polls show", "critics call it"', 'who/sentences-read.ts', 'withMendedTags(unitsOf(', '(unitsOf('),
  one(
    'the last named reports the whole: "…, the Echo reported"',
    'who/said.ts',
    'const outer = outermost(units, cues)',
    'const outer = null as ReturnType<typeof outermost>',
  ),
  one(
    'whom the paragraph is about: "Lane … he said"',
    'who/whom/coreference.ts',
    'if (opened !== null && opened.at > seen.at',
    'if ((false as boolean) && opened !== null && opened.at > seen.at',
  ),
  one(
    'turns of an interview, signed posts',
    'who/attribute.ts',
    'const labelled = labelledIn(plain, paragraphs)',
    'const labelled: ReturnType<typeof labelledIn> = new Map()',
  ),
  one('headlines: "Mayor: Crane ‘safe’"', 'who/said.ts', '...headlines(units, taken),', ''),
  one('marks not repeated in the next paragraph', 'quotations.ts', '&& closesFirst(twin, next)', '&& (false as boolean)'),
  one(
    'pull quotes, signed',
    'who/attribute.ts',
    'const signature = signatureAfter(sentences, s, paragraph)',
    'const signature = null as ReturnType<typeof signatureAfter>',
  ),
  one(
    'deeds that are no sayings: "found a job", "called the police"',
    'who/content/after.ts',
    'if (isDeed(units, cue, at)) return null',
    'if (false as boolean && isDeed(units, cue, at)) return null',
  ),
  one(
    'of nobody in particular: "It emerged that", "..., it was said"',
    'who/cues/impersonal.ts',
    'if (ofIt !== undefined) return ofItAt(units, v, ofIt)',
    'if (ofIt !== undefined) return null',
  ),
  one(
    '"no evidence that" is not told as what there is none of',
    'who/content/starts.ts',
    'n > 0 && /^(?:no|little|scant)$/',
    'n > 99 && /^(?:no|little|scant)$/',
  ),
  one(
    'names in a paragraph below the words, and posts under their account',
    'who/paragraphs/labelled.ts',
    'if (apart !== null) {',
    'if (apart !== null && (false as boolean)) {',
  ),
  one('lists under "According to the brigade:"', 'who/attribute.ts', '} else if (items.length > 0) {', '} else if (items.length > 999) {'),
  one(
    'one person without a name: "a policeman ... he said"',
    'who/whom/chains.ts',
    'if (found.length === 0 && !memory.namesPerson',
    'if (found.length > 99 && !memory.namesPerson',
  ),
  one('a time or place after the cue: "said in a statement they"', 'who/content/after.ts', '? clauseAfterPlace(units, at)', '? -1'),
  one('cited sources: "reported, citing an unnamed official, that"', 'who/said.ts', 'if (citing === null) return', 'if (true as boolean) return'),
  one(
    'sayings told in a saying: "police said witnesses told them"',
    'who/content/nested.ts',
    'for (let n = 0; n < MOST; n++) {',
    'for (let n = MOST; n < MOST; n++) {',
  ),
  one('what nobody asserts: denied, rumoured, supposed, asked', 'unasserted.ts', 'if (found.length === 0) continue', 'if (found.length >= 0) continue'),
  one('told before a court: "the inquest heard that"', 'who/cues/find.ts', '(hearingAt(units, v) ??', '(null ??'),
  one(
    'turns and forwarded words that run on over paragraphs',
    'who/paragraphs/running-on.ts',
    'else if (isSpoken(plain, paragraph)) {',
    'else if ((false as boolean) && isSpoken(plain, paragraph)) {',
  ),
  one(
    'statements in full behind a colon, in the first person',
    'who/attribute.ts',
    'const told = toldInFirstPerson(plain, paragraphs, sentence.paragraph)',
    'const told: ReturnType<typeof toldInFirstPerson> = []',
  ),
  one(
    'named after a bare quotation',
    'who/attribute.ts',
    'const named = namedAfter(sentences, s, drafts)',
    'const named = null as ReturnType<typeof namedAfter>',
  ),
  one(
    'a second verb goes on with whoever tells: "said it was early but noted"',
    'who/speakers/heirs.ts',
    '(teller(units, from, before, nearest) ?? nearest)',
    'nearest',
  ),
  one(
    'where somebody lives: "Crole, 31, of Low Street, Holm, said"',
    'who/speakers/subjects.ts',
    'const apart = residentAt(units, phrase) ?? toldOf(units, phrase)',
    'const apart = toldOf(units, phrase)',
  ),
  one(
    'headlines without marks: "Two dead, police say"',
    'who/frames/headlines.ts',
    '(q < 0 ? withoutMarks(units) : withMarks(units, q))',
    '(q < 0 ? null : withMarks(units, q))',
  ),
  one('first names: "Mara" for Mara Lane', 'who/whom/coreference.ts', '?? this.ofFirstName(named, tokens, at)', ''),
  one('writers of mails that a mail quotes', 'read.ts', '() => quotedMail(text)', '() => []'),
  {
    name: 'counted where no noun follows: "the toll rose to 43", "five at the station"',
    edits: ['tollAt(text, amount)', 'elsewhere(text, amount, found)', 'ofTheSame(text, amount, previous)'].map((from) => ({
      file: 'src/reading/extractors/counts.ts',
      from,
      to: 'null',
    })),
  },
  ...['dateRows', 'clockRows', 'dayRows', 'relativeRows', 'periodRows', 'setRows', 'durationRows', 'referenceRows'].map((rows) =>
    one(`time rows: ${rows.replace('Rows', '')}`, 'extractors/time-phrases.ts', `...${rows}`, '...[]'),
  ),
  one('neighbours joined: "8.40pm" + "on Saturday"', 'extractors/time-phrases.ts', 'return joinedUp(text, found)', 'return found'),
  one('the tense of the clause, for weekdays and bare dates', 'extractors/time-phrases.ts', 'tense: tenseAt(text, start, end, piece.said)', 'tense: null'),
  one('places in apposition: "Southall, London"', 'extractors/places.ts', 'joinedByComma(sentence.text, withoutOverlaps(found))', 'withoutOverlaps(found)'),
  one(
    'the gazetteer',
    'places/gazetteer.ts',
    'export function known(name: string): Known | null {',
    'export function known(name: string): Known | null {\n  if (name.length > 0) return null',
  ),
  one('numbered places: "Berth 4", "Gate 2"', 'extractors/places.ts', 'find: numbered,', 'find: () => [],'),
  one('hedges of counts: "at least", "some"', 'amounts.ts', 'return HEDGES.find(([form]) => form.test(words))?.[1](n) ??', 'return'),
  one('scope by premises', 'scene/scope.ts', 'after?.quote ?? leading?.quote ?? part', 'part'),
  one('scope by a part of the event: "in the altercation"', 'scene/scope.ts', 'part = unit.words.scopes.during.exec(unit.text)?.[1] ?? null', 'part = null'),
  one(
    'other occurrences: "a similar raid in Hull in 2019"',
    'languages/english/event-words.ts',
    'const citesAnother = (text: string): boolean =>',
    'const citesAnother = (text: string): boolean => text.length < 0 && citesAny(text)\nconst citesAny = (text: string): boolean =>',
  ),
]

/** The source of a file with a group's edits made; null where none of them is for it. */
export function edited(group: Group, path: string, source: string): string | null {
  const edits = group.edits.filter(({ file }) => path.endsWith(file))
  if (edits.length === 0) return null
  return edits.reduce((text, { file, from, to }) => {
    if (!text.includes(from)) throw new Error(`"${group.name}": ${file} no longer holds ${from}`)
    return text.replace(from, () => to)
  }, source)
}
