// The kinds of question, in the order in which a reader meets them: when, then where, then how many, then whether it is one event at all.
import type { QuestionKind } from '../model/sockets.ts'
import { recorded } from './kinds/recorded.ts'
import { happened } from './kinds/happened.ts'
import { where } from './kinds/where.ts'
import { appeared } from './kinds/appeared.ts'
import { count } from './kinds/count.ts'
import { sameEvent } from './kinds/same-event.ts'

export const kinds: readonly QuestionKind[] = [happened, recorded, where, appeared, count, sameEvent]
