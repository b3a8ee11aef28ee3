// The places where the house grows. To add one: write its file beside its siblings and put it on the shelf.
// A member's samples are its documentation and its contract test (test/shelves.test.ts runs every one).
import type { Block, Page } from './page.ts'
import type { OwnWords } from './own-words.ts'
import type { FileSaid } from './held-footage.ts'
import type { Question, Answer, AnswerValue, Conflict, FootageGround, FootageSeen, ReportForQuestions, Said, SharedStretch } from './question.ts'
import type { LayerKind } from './report.ts'
import type { SaidTime } from './said-time.ts'
import type { Count, FootageMention, Narration, PlaceKind, Statement, Strength, TimeRole, Unasserted } from './statement.ts'
import type { TimePhrase } from './phrase.ts'
import type { Zone } from './time.ts'

/** What is known of a file before it is read. */
export type FileFacts = {
  readonly name: string
  readonly mediaType: string | null
  /** Whether it is time to stop and give what was read so far: handed in, for readers have no clock. */
  readonly timeIsUp?: () => boolean
  /** This desk made the file itself, by fetching: what it says of its making is the desk's own word, and no stranger's claim. */
  readonly ours?: boolean
}

/** An input format. `claims` looks at the first bytes and the facts: 0 not mine, 1 certainly mine; the highest claim on the shelf reads. */
export type Reader = {
  readonly name: string
  claims(head: Uint8Array, facts: FileFacts): number
  /** The pages of these bytes (a CSV holds several). Throws a Problem where nothing can be read; a part that cannot is a trouble on its page. */
  read(bytes: Uint8Array, facts: FileFacts): Promise<readonly Page[]>
  readonly samples: readonly { readonly name: string; readonly bytes: string | Uint8Array; readonly finds: Partial<Page> }[]
}

/** A sentence in hand: its words, where it stands, and what surrounds it. Offsets in findings count from the sentence's start. */
export type Sentence = {
  readonly text: string // equal-length normalised: no-break spaces are spaces, so that rules need not know them
  readonly start: number // offset of the sentence in the stored text
  readonly inQuotation: (offset: number) => boolean // offset within the sentence
}

export type Found<V> = { readonly quote: string; readonly offset: number; readonly value: V }

/** What is found in a sentence. `samples` hold what must and what must not be found. */
export type Extractor<V> = {
  readonly name: string
  find(sentence: Sentence): readonly Found<V>[]
  readonly samples: readonly { readonly text: string; readonly finds: readonly { readonly quote: string; readonly value?: Partial<V> }[] }[]
}

/** A time as the words give it; `hedge` as written ("about"), `tense` that of the clause. */
export type TimeInWords = {
  readonly said: SaidTime
  readonly hedge: string | null
  readonly tense: 'past' | 'present' | 'future' | null
  readonly ofTelling?: boolean // as in model/phrase.ts
}
/** A place as the words give it: "Dock Road, Harwick" is a street within Harwick. */
export type PlaceInWords = { readonly kind: PlaceKind; readonly name: string; readonly within: string | null }

type Range = { readonly start: number; readonly end: number }

/** A page cut up, for whoever tells who says what in it. Every range points into `text`; `plain` is its twin, of equal length. */
export type PageInPieces = {
  readonly text: string
  readonly plain: string
  readonly publication: string | null
  readonly paragraphs: readonly Block[]
  readonly layers: readonly (Range & { readonly kind: LayerKind; readonly marker: Range | null })[]
  readonly quotations: readonly (Range & { readonly parts: readonly Range[]; readonly inner: readonly Range[]; readonly closed: boolean })[]
  /** Those in layers of the pack's own language; `paragraph` is a position in `paragraphs`. */
  readonly sentences: readonly (Range & { readonly paragraph: number })[]
  readonly ownWords: OwnWords
}

/** A clause in which the scene is read, with what stands in it; offsets are those of the page. `text` is its words, no-break spaces as spaces. */
export type ClauseInHand = Range & {
  readonly text: string
  readonly layer: LayerKind
  readonly phrases: readonly (TimePhrase & { readonly id: string })[]
  readonly places: readonly (Range & { readonly name: string })[]
  /** Mentions of footage, each with the pieces it stands for; where the clause has none of its own, those that its "it" means. */
  readonly mentions: readonly (Range & { readonly quote: string })[]
  readonly footage: readonly string[]
}
export type SeenSomewhere = Range & { readonly where: string; readonly by: string | null; readonly time: string | null; readonly verb: string }

/** By which words a language tells the scene of a page: footage, occurrences, appearances, scopes. What is done with them is reading/scene's. */
export type SceneWords = {
  /** Where a sentence turns to something else, one half about Saturday's footage and the other about an older case. Global. */
  readonly turn: RegExp
  readonly footage: {
    mentionsIn(clause: string): readonly Range[]
    kindOf(mention: string): FootageMention['kind']
    readonly other: RegExp // "another", "older"
    readonly definite: RegExp
    readonly pictures: RegExp // "images" can be those of the video
    readonly same: RegExp
    readonly similar: RegExp
    readonly own?: RegExp // of a post: "Filmed from the towpath", "Watch": it shows footage, though its file lists none
    readonly anothers?: RegExp // of a post: "The video by @x is old": it speaks of footage that somebody else posted
  }
  readonly events: {
    cites(clause: string): boolean // "similar videos", "an earlier raid", "a 2013 raid"
    readonly same: RegExp
    readonly begins: RegExp // at the head of a clause: "In 2013"
    readonly done: RegExp
    readonly several: RegExp // "videos", "raids"
    readonly listing: RegExp // what may stand between places side by side
    readonly yearBeside: RegExp // behind a place: "in 2019"
    readonly another: RegExp
    readonly ownPast: RegExp
    readonly goesOn: RegExp
    readonly ownAgain: RegExp
    readonly longAgo: RegExp // in the words of a time
    readonly dayNamed: RegExp // in the words of a time, its year left out
  }
  readonly appearances: {
    readonly means: RegExp // "it", "which": the footage of the clause before
    readonly heads: RegExp // "It was posted": of a few clauses before
    seenIn(clause: ClauseInHand): readonly SeenSomewhere[]
  }
  readonly scopes: {
    readonly during: RegExp // group 1: "the altercation"
    readonly sited: RegExp // before premises: "at the"
    readonly elsewhere: RegExp // premises to which people are taken
    readonly ofThem: RegExp // in a count: "two of them"
    readonly those: RegExp // in a count: "the three men"
    readonly ofThe: RegExp // before a count: "of the five"
    readonly site: RegExp // premises by a common noun, group "site": "at the bakery", "from a garage". Global.
    readonly opens: RegExp // what may stand before a site for all counts of its clause to be of it
    readonly breaks: RegExp // between a count and a site behind it: the site is of another clause
  }
  /** What a time is said of. Null where the questions tell that themselves, as for English (questions/said-of/clauses.ts). */
  readonly saidOf:
    | ((
        time: TimePhrase & { readonly id: string },
        clause: ClauseInHand,
        page: { readonly headline: string; readonly isLead: boolean },
      ) => Omit<TimeRole, 'time'> | null)
    | null
}

/**
 * A language that is read. A pack is one folder of reading/languages and its line on the shelf (reading/languages.ts); docs/languages.md walks
 * through one. It is chosen layer by layer, by `commonest`.
 */
export type LanguagePack = {
  readonly code: string // ISO 639-1, lower case: "de"
  readonly name: string // in English: "German"
  /** Its commonest words in lower case, some 40: by them the language of a page and of a layer is told. */
  readonly commonest: readonly string[]
  /** Quotation marks that open or close by where they stand and not by their shape: “ closes in German. */
  readonly turning: ReadonlySet<string>
  /** What announces a layer, at the head of a paragraph: "Korrektur:". Only words that no other language on the shelf begins a paragraph with. */
  readonly layerWords: readonly { readonly kind: LayerKind; readonly form: RegExp }[]
  /** Whether a short line in which every longer word has a capital is a headline; where nouns have one anyway it says nothing. */
  readonly titleCase: boolean
  /** Paragraphs of furniture: "Newsletter abonnieren". */
  readonly notices: readonly RegExp[]
  /** Whether the full stop at `stop` ends no sentence: an abbreviation, an initial, the "14." of a date. `from` is where the sentence began. */
  stopsNothing(text: string, stop: number, from: number): boolean
  readonly times: Extractor<TimeInWords>
  readonly places: Extractor<PlaceInWords>
  /** A name that was placed once on a page is a place wherever it stands again there. English tells that from the page as a whole. */
  readonly placesAgain: boolean
  readonly counts: Extractor<Count>
  readonly scene: SceneWords
  /** Statements and narration, each in the order of the text, ids "s1".. and "n1"... Linear in the length of the text. */
  whoSays(page: PageInPieces): { readonly statements: readonly Statement[]; readonly narration: readonly Narration[] }
  /** Words of a sentence that nobody asserts, in its offsets: `from` is where what tells so begins ("rumours of"), `start` to `end` what it is told of. */
  unasserted?(sentence: Sentence): readonly UnassertedInSentence[]
  /** Whether a sentence judges what the one before it told ("This is false.", "There is no evidence for that."), in its own words alone; null where it does not. */
  verdict?(sentence: Sentence): 'denied' | 'open' | null
  /** A text, and everything that is said in it: who (as written beside the cue; null where nobody is named) and the words. `[]`: nobody says anything. */
  readonly samples: readonly {
    readonly text: string
    readonly says: readonly { readonly who: string | null; readonly words: string; readonly strength?: Strength; readonly kind?: Statement['directness'] }[]
  }[]
}

/** Why a passage gives no answer, though it names one: nobody asserts it, its own report has replaced it since, or the page that said it was altered. */
export type Stands = Unasserted['as'] | 'replaced' | 'altered'

/** `agent`: somebody does the denying ("dismissed claims that"), and where the words are not read as theirs nobody else denies anything. */
export type UnassertedInSentence = {
  readonly from: number
  readonly start: number
  readonly end: number
  readonly as: Unasserted['as']
  readonly agent?: true
  readonly of?: 'footage'
}

/** What one passage gives for a question. `denied`: it is no answer; `stands` says why, and where it is left out the passage denies it. `assumes`: what must be granted for it to be one. */
export type Given = {
  readonly subject: string | null // "f1"; null where the kind has one question only
  readonly value: AnswerValue
  readonly said: Said
  readonly denied: boolean
  readonly stands?: Stands
  readonly assumes: string | null
}

/** The reports of one occurrence, in the order in which they were written; readings that a person rejected and boilerplate are taken out. */
export type Material = {
  readonly zone: Zone
  readonly reports: readonly ReportForQuestions[]
  /** Other occurrences that reports of the same incident are about, with what speaks for and against their being the same. */
  readonly others: readonly { readonly name: string; readonly reports: readonly ReportForQuestions[]; readonly grounds: readonly string[] }[]
}

/** Footage in question: the pieces that are held of it (none: reports alone speak of it), where it was seen, and what its files say. */
export type FootageInQuestion = {
  readonly subject: string // "f1", what reports speak of; else the id of a piece of which nobody has said which report speaks of it
  readonly name: string | null // of such a piece
  readonly own: readonly string[]
  readonly seen: readonly FootageSeen[]
  readonly shares: readonly SharedStretch[]
  readonly says: readonly FileSaid[]
}

/** What footage that is held gives for a question, without anybody saying so. */
export type GivenByFootage = { readonly value: AnswerValue; readonly hedged: boolean; readonly ground: FootageGround }

/** A kind of question. Adding one is a file in questions/kinds and its line on the shelf; weighing, origins and wording come by the value's kind. */
export type QuestionKind = {
  readonly name: string
  asks(subject: string | null, given: readonly Given[], footage?: FootageInQuestion): string
  /** Whether the question stands even where nothing answers it yet. */
  readonly always: boolean
  from(material: Material): readonly Given[]
  /** The kind is asked of each piece of footage; it then stands for those that are held, also where nothing answers it yet. */
  readonly ofFootage?: true
  byFootage?(footage: FootageInQuestion, zone: Zone): readonly GivenByFootage[]
  /** A report of this text, published on Monday 16 March 2026 in UTC, gives answers of these words, and no others. */
  readonly samples: readonly { readonly text: string; readonly gives: readonly string[] }[]
}

export type { Question, Answer, Conflict }
