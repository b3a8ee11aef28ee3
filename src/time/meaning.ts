// What resolving a phrase gives, before it becomes instants: wall-clock bounds, both notations, and the reason in words.
import type { Granularity } from '../model/time.ts'
import type { TimeType } from '../model/phrase.ts'
import type { SaidTime } from '../model/said-time.ts'
import type { Instant, Zone } from '../model/time.ts'
import type { Day, Stretch } from './civil.ts'
import type { Order } from './figures.ts'
import type { YearsTold } from './years-told.ts'

export type Meaning = {
  readonly value: string
  readonly edtf: string
  readonly type: TimeType
  readonly granularity: Granularity
  readonly bounds: Stretch | null // null where no calendar time is known, or none is meant
  readonly zone: string | null // a zone word said with it, as written
  readonly reason: string
  readonly needsDateline: boolean
  readonly ofSaying?: true // it dates a telling, a visit or a hearing, not what is told: "officials said on Sunday"
  readonly either?: Meaning // one of two days, which its figures do not tell apart: the likelier of them, on which what follows hangs
  readonly bare?: true // a day or month said without a year, of which later ones are too where nothing else tells
  readonly ahead?: true // a quarter told of as to come, with which no figures are compared yet
  readonly echo?: true // it repeats or shifts a time said before, so later words do not hang on it
}

/** What a phrase is read against. */
export type Setting = {
  readonly written: Day | null // the day its layer was written, in the incident's zone
  readonly tense: 'past' | 'future' | 'present' | null
  readonly before: readonly Meaning[] // dates, times and lengths said before in the same layer, in order
  readonly sameSentence: Meaning | null // the last of them, if it stands in the same sentence
  readonly zone: Zone
  readonly until?: Instant | null // by when its layer was written at the latest: what is told as past is over by then
  readonly at?: Temporal.ZonedDateTime | null // the minute in which it was written, in the incident's zone, where that is known: a post, an entry of a live page
  readonly onward?: boolean // nothing between it and the time told before it says that it lies before that
  readonly alongside?: boolean // it goes on with the time before it ("on Saturday and again at 9pm"), or dates a telling itself
  readonly since?: (told: Meaning) => number // how many sentences back a time said before stands
  readonly entry?: Day // it heads an entry of a live page, whose order tells its day
  readonly tied?: boolean // it stands in one clause with the time before it: no comma, no further saying between them
  readonly mends?: true // it stands in a correction, which is of the report's matter and not of its own day
  readonly apart?: string // what its day hangs on, which no calendar tells: "ten days before the shooting"
  readonly retold?: Meaning | null // the day of the same thing, told before in the same words
  readonly ownDate?: true // it is the date that a layer states for itself: "Correction, 9 June"
  readonly figures?: Order | null // how the page writes dates in figures
  readonly years?: YearsTold // what the dates of the page tell of its years
}

export type Resolve<Form extends SaidTime['form']> = (said: Extract<SaidTime, { form: Form }>, setting: Setting, resolve: ResolveAny) => Meaning
export type ResolveAny = (said: SaidTime, setting: Setting) => Meaning

/** Something that is not a calendar time: a length, a repetition, a loose reference, or a time nobody can fix. */
export const unfixed = (type: TimeType, value: string, edtf: string, granularity: Granularity, reason: string, needsDateline: boolean): Meaning => ({
  value,
  edtf,
  type,
  granularity,
  bounds: null,
  zone: null,
  reason,
  needsDateline,
})

/** A DATE with these bounds; whoever needs another type spreads it. */
export const fixed = (text: { value: string; edtf: string }, granularity: Granularity, bounds: Stretch, reason: string, needsDateline: boolean): Meaning => ({
  ...text,
  type: 'DATE',
  granularity,
  bounds,
  zone: null,
  reason,
  needsDateline,
})

/** The day a meaning starts on, or `null`. */
export const dayOf = (meaning: Meaning): Day | null => meaning.bounds?.from.toPlainDate() ?? null

/** Whether a meaning lies within one day. */
export const isWithinDay = (meaning: Meaning): boolean =>
  ['day', 'partOfDay', 'hour', 'minute', 'second'].includes(meaning.granularity) && meaning.type !== 'DURATION'

/** Of "Monday to Wednesday" a clock time is of none. */
export const isOneDay = (meaning: Meaning): boolean =>
  isWithinDay(meaning) && (meaning.bounds === null || Temporal.PlainDateTime.compare(meaning.bounds.to, meaning.bounds.from.add({ hours: 36 })) < 0)

/** The last time said before that fits; one that only dates the telling gives way to any other. */
export const lastSaid = (before: readonly Meaning[], fits: (meaning: Meaning) => boolean): Meaning | null =>
  before.findLast((meaning) => meaning.ofSaying === undefined && fits(meaning)) ?? before.findLast(fits) ?? null
