// The cue lexicon: verbs and nouns by which a text says that somebody said something, and how strongly.
//
// A cue is known by its written form. What it takes is told by frames: `clause` (that ..., or a bare clause), `thing` (a noun phrase:
// "criticised the plan"), `quote` (only words in quotation marks, or that ...), `marked` (a thing, only with words in quotation marks in it),
// `addressee` (somebody told, before the content), `to` (an infinitive: "vowed to leave"). Weak forms are
// nouns or everyday verbs as often as cues and count only where the tagger sees a verb and the frame fits.
import type { Strength } from '../../../model/statement.ts'
import { table } from '../../../model/table.ts'

export type Frame = 'clause' | 'thing' | 'addressee' | 'to' | 'about' | 'quote' | 'marked'
export type Cue = {
  readonly lemma: string
  readonly form: 'base' | 's' | 'past' | 'ing'
  readonly frames: ReadonlySet<Frame>
  readonly strength: Strength
  readonly weak: boolean // the form is also a noun or an everyday verb
  readonly voice: boolean // something heard or seen: shouting, telling, asking
  readonly particle: string | null // "pointed out": the word that must follow
}

/** A cue that no list holds: past, of no weak form, heard by nobody, without a particle. */
export const cueOf = (lemma: string, frames: readonly Frame[], strength: Strength = 'says', form: Cue['form'] = 'past'): Cue => ({
  lemma,
  form,
  frames: new Set(frames),
  strength,
  weak: false,
  voice: false,
  particle: null,
})

/** Verbs that a desk added, by their form in lower case. */
export type OwnCues = ReadonlyMap<string, Strength>

// lemma, and irregular forms as base/s/past/ing where spelling rules do not give them.
const GROUPS: readonly {
  readonly frames: readonly Frame[]
  readonly strength?: Strength
  readonly weak?: boolean
  readonly voice?: boolean
  readonly lemmas: string
}[] = [
  {
    frames: ['clause'],
    lemmas: 'say/says/said/saying write/writes/wrote,written/writing add/adds/added/adding tweet',
    voice: false,
  },
  {
    frames: ['clause', 'thing'],
    lemmas:
      'note/notes/noted/noting announce argue declare recall claim assert allege reiterate emphasize emphasise stress/stresses/stressed/stressing disclose reveal predict mention/mentions/mentioned/mentioning indicate suggest concede contend maintain insist clarify specify boast brag/brags/bragged/bragging lament state',
  },
  {
    frames: ['clause'],
    lemmas:
      'explain/explains/explained/explaining conclude observe remark/remarks/remarked/remarking joke quip/quips/quipped/quipping testify caution/cautions/cautioned/cautioning counter/counters/countered/countering complain/complains/complained/complaining exclaim/exclaims/exclaimed/exclaiming opine muse surmise posit/posits/posited/positing attest/attests/attested/attesting affirm/affirms/affirmed/affirming proclaim/proclaims/proclaimed/proclaiming hint/hints/hinted/hinting imply vent/vents/vented/venting gush/gushes/gushed/gushing rant/rants/ranted/ranting interject/interjects/interjected/interjecting elaborate chime fume moan/moans/moaned/moaning groan/groans/groaned/groaning wail/wails/wailed/wailing gripe',
  },
  { frames: ['clause', 'thing'], strength: 'confirms', lemmas: 'confirm/confirms/confirmed/confirming verify acknowledge admit/admits/admitted/admitting' },
  { frames: ['clause', 'thing'], strength: 'denies', lemmas: 'deny dispute refute rebut/rebuts/rebutted/rebutting' },
  {
    frames: ['clause', 'addressee', 'to'],
    voice: true,
    lemmas:
      'tell/tells/told/telling inform/informs/informed/informing warn/warns/warned/warning remind/reminds/reminded/reminding assure advise instruct/instructs/instructed/instructing reassure notify beg/begs/begged/begging',
  },
  { frames: ['clause', 'addressee', 'to', 'about'], voice: true, lemmas: 'ask/asks/asked/asking' },
  { frames: ['addressee', 'to'], lemmas: 'urge implore exhort/exhorts/exhorted/exhorting' },
  { frames: ['clause', 'to'], lemmas: 'vow/vows/vowed/vowing pledge promise threaten/threatens/threatened/threatening swear/swears/swore,sworn/swearing' },
  {
    frames: ['clause'],
    voice: true,
    lemmas:
      'shout/shouts/shouted/shouting bellow/bellows/bellowed/bellowing holler/hollers/hollered/hollering roar/roars/roared/roaring sing/sings/sang,sung/singing jeer/jeers/jeered/jeering taunt/taunts/taunted/taunting plead/pleads/pleaded/pleading sob/sobs/sobbed/sobbing chant/chants/chanted/chanting yell/yells/yelled/yelling scream/screams/screamed/screaming whisper/whispers/whispered/whispering mutter/mutters/muttered/muttering cry/cries/cried/crying',
  },
  {
    frames: ['thing'],
    lemmas:
      'accuse criticize criticise praise denounce condemn/condemns/condemned/condemning slam/slams/slammed/slamming blast/blasts/blasted/blasting mock/mocks/mocked/mocking deride describe decry/decries/decried/decrying dismiss characterize characterise hail/hails/hailed/hailing lambast lambaste chide rebuke ridicule applaud/applauds/applauded/applauding commend/commends/commended/commending bemoan/bemoans/bemoaned/bemoaning disavow/disavows/disavowed/disavowing echo/echoes/echoed/echoing reiterate cite recount/recounts/recounted/recounting summarize summarise invoke rip/rips/ripped/ripping bash/bashes/bashed/bashing skewer/skewers/skewered/skewering blame credit/credits/credited/crediting liken/likens/likened/likening',
  },
  {
    frames: ['clause', 'thing'],
    weak: true,
    lemmas:
      'call/calls/called/calling report/reports/reported/reporting question/questions/questioned/questioning claim show/shows/showed/showing find/finds/found/finding agree/agrees/agreed/agreeing propose recommend/recommends/recommended/recommending express/expresses/expressed/expressing quote estimate demand/demands/demanded/demanding repeat/repeats/repeated/repeating discuss/discusses/discussed/discussing charge label/labels/labeled,labelled/labeling,labelling dub/dubs/dubbed/dubbing deem',
  },
  {
    frames: ['quote'],
    weak: true,
    lemmas:
      'post/posts/posted/posting share retweet/retweets/retweeted/retweeting continue comment/comments/commented/commenting reply respond/responds/responded/responding answer/answers/answered/answering read/reads/read/reading wonder/wonders/wondered/wondering',
  },
  {
    // Judgements, where somebody's words tell them. Verbs that are deeds too (attack, target, cast) are left out: marks round a name are nobody's words.
    frames: ['thing', 'marked'],
    weak: true,
    lemmas:
      'laud tout/touts/touted/touting portray depict brand scold berate excoriate admonish castigate upbraid compare equate justify trumpet/trumpets/trumpeted/trumpeting highlight/highlights/highlighted/highlighting underline underscore advocate promise',
  },
  { frames: ['quote'], weak: true, lemmas: 'rule' },
  { frames: ['thing'], strength: 'denies', lemmas: 'reject rubbish/rubbishes/rubbished/rubbishing debunk repudiate dispel/dispels/dispelled/dispelling' },
  { frames: ['clause'], strength: 'believes', lemmas: 'believe suspect/suspects/suspected/suspecting think/thinks/thought/thinking fear/fears/feared/fearing' },
]
/** Verbs that tell something only of claims: "rejected suggestions that", not "rejected the bid". */
export const ONLY_OF_CLAIMS = new Set(['reject', 'rubbish', 'debunk', 'repudiate', 'dispel', 'rule'])
const PARTICLES: readonly (readonly [string, string, readonly Frame[]])[] = [
  ['point', 'out', ['clause', 'thing']],
  ['rule', 'out', ['thing']],
  ['point', 'to', ['thing']],
  ['refer', 'to', ['thing']],
  ['allude', 'to', ['thing']],
  ['talk', 'about', ['thing']],
  ['speak', 'about', ['thing']],
  ['speak', 'of', ['thing']],
  ['object', 'to', ['thing']],
  ['lash', 'out', ['thing']],
  ['call', 'for', ['thing']],
  ['give', 'evidence', ['clause']],
  ['call', 'on', ['addressee', 'to']],
  ['apologize', 'for', ['thing']],
  ['apologise', 'for', ['thing']],
  ['complain', 'about', ['thing']],
  ['respond', 'to', ['thing', 'marked']],
  ['comment', 'on', ['thing']],
  ['warn', 'of', ['thing']],
  ['warn', 'against', ['thing']],
  ['warn', 'about', ['thing']],
  ['caution', 'against', ['thing']],
  ['boast', 'of', ['thing']],
  ['boast', 'about', ['thing']],
  ['brag', 'about', ['thing']],
  ['talk', 'of', ['thing', 'marked']],
  ['rail', 'against', ['thing', 'marked']],
  ['hint', 'at', ['thing', 'marked']],
  ['joke', 'about', ['thing']],
  ['cry', 'out', ['quote']],
  ['call', 'out', ['quote']],
  ['shout', 'out', ['quote']],
  ['yell', 'out', ['quote']],
]

const IRREGULAR: Readonly<Record<string, string>> = table({
  speak: 'speaks/spoke,spoken/speaking',
  cry: 'cries/cried/crying',
  refer: 'refers/referred/referring',
  give: 'gives/gave,given/giving',
})

const ALSO_NOUNS = new Set(
  'roar roars taunt taunts jeer jeers sang notes note claims claim state states promise promises pledge pledges tweet tweets retweet joke jokes quip quips remark remarks comment comments warning boast stress mention cry cries shout shouts chant chants vow vows dispute caution counter credit credits blame blast slam hint hints rant rants bash reveal post rip mock hail praise ask cites suspect suspects thought fear fears'.split(
    ' ',
  ),
)

export const CUES: ReadonlyMap<string, Cue> = lexicon()
export const PARTICLE_CUES: ReadonlyMap<string, readonly Cue[]> = particles()

function lexicon(): ReadonlyMap<string, Cue> {
  const out = new Map<string, Cue>()
  for (const group of GROUPS) {
    for (const entry of group.lemmas.split(' ')) {
      const [lemma = '', ...irregular] = entry.split('/')
      const frames = new Set(group.frames)
      for (const [form, written] of formsOf(lemma, irregular)) {
        const weak = (group.weak ?? false) || ALSO_NOUNS.has(written)
        const cue = { lemma, form, frames, strength: group.strength ?? 'says', weak, voice: group.voice ?? false, particle: null }
        // "it read" is past, "read" alone never told of now
        if (!out.has(written) || (written === 'read' && form === 'past')) out.set(written, cue)
      }
    }
  }
  return out
}

function particles(): ReadonlyMap<string, readonly Cue[]> {
  const out = new Map<string, Cue[]>()
  for (const [lemma, particle, frames] of PARTICLES) {
    for (const [form, written] of formsOf(lemma, IRREGULAR[lemma]?.split('/') ?? [])) {
      const cue: Cue = {
        lemma,
        form,
        frames: new Set(frames),
        strength: lemma === 'rule' ? 'denies' : 'says',
        weak: true,
        voice: frames.includes('quote'),
        particle,
      }
      out.set(written, [...(out.get(written) ?? []), cue])
    }
  }
  return out
}

function formsOf(lemma: string, irregular: readonly string[]): readonly (readonly [Cue['form'], string])[] {
  const [s, past, ing] = irregular
  const stem = lemma.replace(/e$/, '')
  const y = /[^aeiou]y$/.test(lemma)
  return [
    ['base', lemma],
    ['s', s ?? (y ? lemma.replace(/y$/, 'ies') : /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`)],
    ...(past ?? (y ? lemma.replace(/y$/, 'ied') : `${stem}ed`)).split(',').map((form) => ['past', form] as const),
    ...(ing ?? `${stem}ing`).split(',').map((form) => ['ing', form] as const),
  ]
}

/** Passives without an agent: "is believed to have been shot". Nobody is named, and nobody may be made up. */
export const PASSIVE: ReadonlyMap<string, Strength> = new Map([
  ['believed', 'believes'],
  ['thought', 'believes'],
  ['understood', 'believes'],
  ['feared', 'believes'],
  ['suspected', 'believes'],
  ['presumed', 'believes'],
  ['assumed', 'believes'],
  ['considered', 'believes'],
  ['said', 'says'],
  ['reported', 'says'],
  ['alleged', 'says'],
  ['claimed', 'says'],
  ['rumoured', 'says'],
  ['rumored', 'says'],
  ['estimated', 'says'],
])

/** Nouns that stand for words: "in a statement", "with the caption:", "their claim that". */
export const WORD_NOUNS = new Set(
  'statement statements comment comments commentary caption captions message messages post posts tweet tweets reply replies response warning remark remarks words line lines note letter email e-mail headline title slogan slogans chant chants motto tagline hashtag banner sign placard text interview press release speech op-ed editorial blog question questions answer quote description claim claims appeal call testimony report video update thread'.split(
    ' ',
  ),
)

/** Nouns that take "that" and somebody's words: "his claim that", "allegations by X that". */
export const CLAIM_NOUNS = new Set(
  'claim claims allegation allegations assertion assertions accusation accusations suggestion suggestions statement statements warning warnings promise promises pledge pledges admission announcement insistence contention complaint complaints argument belief'.split(
    ' ',
  ),
)

/** "is heard shouting", "can be seen telling": what footage lets us hear and see. */
export const PERCEIVED = new Set(['heard', 'seen', 'shown', 'filmed', 'recorded', 'captured', 'overheard', 'caught'])

export const FOOTAGE_NOUNS = new Set('video videos footage clip clips film films recording recordings livestream stream audio'.split(' '))
