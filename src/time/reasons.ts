// How a bound is explained to a person: the words from which the day follows, and the day they were counted from.
import type { Day } from './civil.ts'
import { MONTHS } from './names.ts'

/** "26 May 2015". */
export const dayWords = (day: Day): string => `${day.day} ${MONTHS[day.month - 1] ?? ''} ${day.year}`

/** "as written" where the words alone fix the time. */
export const AS_WRITTEN = 'as written'

/** Why nothing could be worked out. */
export const NO_DATELINE = 'the report gives no date of its own to count from'

export const NOTHING_BEFORE = 'nothing said before it gives a time to count from'
