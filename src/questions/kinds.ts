// The kinds of question, in the order in which a reader meets them: when, then where, then how many, then of the footage whether it is the original, who
// recorded it and why; then whether it is one event at all.
import type { QuestionKind } from '../model/sockets.ts'
import { recorded } from './kinds/recorded.ts'
import { happened } from './kinds/happened.ts'
import { where } from './kinds/where.ts'
import { appeared } from './kinds/appeared.ts'
import { filmed } from './kinds/filmed.ts'
import { count } from './kinds/count.ts'
import { original } from './kinds/original.ts'
import { author } from './kinds/author.ts'
import { motivation } from './kinds/motivation.ts'
import { sameEvent } from './kinds/same-event.ts'

export const kinds: readonly QuestionKind[] = [happened, recorded, filmed, where, appeared, count, original, author, motivation, sameEvent]
