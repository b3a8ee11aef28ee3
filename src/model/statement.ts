// Who says what, and what stands inside it. Ids ("s1", "t3") are stable for one reading: judgements and links refer to them.
import type { Span } from './span.ts'
import type { Time } from './time.ts'
import type { TimeType } from './phrase.ts'
import type { LayerKind } from './report.ts'

export type Directness = 'direct' | 'mixed' | 'indirect' | 'implicit' // implicit: no cue of its own, it continues another's words
export type Strength = 'says' | 'confirms' | 'denies' | 'believes' | 'presupposes'

/** The speaker as written beside the cue ("they"), and whom it stands for ("org:harbour-watch"). */
export type Speaker = Span & { readonly entity: string | null }

/** Speakers run outermost first: the publication, then whoever it quotes. `speaker: null` means that nobody is named. */
export type Statement = {
  readonly id: string
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly speaker: Speaker | null
  readonly speakers: readonly string[] // display names, outermost first; a last member 'nobody named' where speaker and entity are null
  readonly entity: string | null // of the innermost speaker, also where no mention stands beside the cue (implicit)
  readonly ambiguous: readonly string[] // "the website" could be these two
  readonly directness: Directness
  readonly strength: Strength
  readonly negated: boolean
  readonly layer: LayerKind
  readonly editorial: readonly Span[] // words in brackets that the publication put in
  readonly origin?: 'model' // suggested by a model and not read by rules: nothing rests on it until a person confirms it
}

/** What the publication says in its own voice: one sentence or clause. `presupposes` marks what it takes for granted. */
export type Narration = Span & { readonly id: string; readonly layer: LayerKind }

/**
 * Words whose content the text does not assert, whoever speaks: "Reports of 20 injured were false" (denied), "rumours of 12 dead" (rumoured), "could not
 * confirm that three died" (open), "If the bridge had fallen" (supposed), "Could it have fallen on Friday?" (asked). standing.ts tells how a passage stands.
 */
export type Unasserted = Span & {
  readonly as: 'denied' | 'rumoured' | 'open' | 'supposed' | 'asked'
  /** Denied is that the footage is of it ("does not show the fire in Holm"), and not that it happened. */
  readonly of?: 'footage'
  /** Who denies it, outermost first; where nothing tells, or it is not denied, absent. */
  readonly by?: readonly string[]
}

export type TimeMention = Span &
  Time & {
    readonly id: string
    readonly value: string // TIMEX3
    readonly edtf: string
    readonly type: TimeType
    readonly reason: string // "the last Saturday before 16 March 2026"
    readonly needsDateline: boolean // true when the words alone do not fix it: without a dateline a conflict on it is conditional
  } & Answering

/**
 * What a time is said of, where the pack of its language tells that: the occurrence or its footage. `inPassing`: taken for granted ("the events of last
 * Saturday"), not asserted. `footage` is the id of the report's own mention.
 */
export type TimeRole = {
  readonly time: string
  readonly of: 'happened' | 'recorded'
  readonly footage: string | null
  readonly denied: boolean
  readonly inPassing: boolean
  readonly hedge: string | null
}

export type PlaceKind = 'country' | 'region' | 'city' | 'district' | 'street' | 'premises' | 'area' | 'other'
export type PlaceMention = Span &
  Answering & {
    readonly id: string
    readonly kind: PlaceKind
    readonly name: string
    readonly within: string | null
    readonly event: string | null
  }

/** A count is a range, because reports rarely count exactly. Scope says of which event or premises; two scopes never conflict. */
export type Count = {
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly about: boolean
  readonly of: string
  readonly verb: string | null
  readonly fate?: Fate // where a pack tells it; English is told by the words of `of` and `verb`
}
/** The question that a time, a place or a number answers, where a person said so; null: none of them. Absent: the rules tell. */
export type Answering = { readonly answers?: AskedOf | null }
export type AskedOf = 'happened' | 'recorded' | 'where' | 'filmed' | Fate | 'took-part'

/** What became of people, as questions ask for it. */
export type Fate = 'arrests' | 'injuries' | 'deaths' | 'missing' | 'evacuated'
export type CountMention = Span &
  Count &
  Answering & { readonly id: string; readonly scope: string | null; readonly partOf: string | null; readonly event: string | null }

/** An occurrence that the report speaks of. The first, "e1", is what the report is about; others are older or elsewhere. */
export type EventMention = {
  readonly id: string
  readonly main: boolean
  readonly words: string
  readonly spans: readonly Span[] // the clauses that speak of it
  readonly places: readonly string[]
  readonly times: readonly string[] // without those at which footage appeared
}

export type FootageMention = {
  readonly id: string
  readonly kind: 'video' | 'image' | 'audio'
  readonly event: string | null
  readonly mentions: readonly Span[]
  readonly apart?: boolean // a person said that it is another piece than the one the other reports speak of
}

/** Footage was seen somewhere. `time` is the id of a time mention; in `read --json` it is printed as its index in `times`. */
export type AppearanceMention = Span & {
  readonly id: string
  readonly footage: string
  readonly where: string
  readonly by: string | null
  readonly time: string | null
  readonly verb: string
}

export type ReadingStatus = 'proposed' | 'confirmed' | 'rejected' | 'mended'
