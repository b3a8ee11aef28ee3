// The shelf of extractors: what is found sentence by sentence, beside who says what.
//
// Order matters: times come first, because a number that is part of a time ("13 May", "8.40pm") is no count, and a month no place.
import { counts } from './extractors/counts.ts'
import { places } from './extractors/places.ts'
import { timePhrases } from './extractors/time-phrases.ts'

export const extractors = [timePhrases, places, counts] as const
