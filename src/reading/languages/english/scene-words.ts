// How English tells the scene of a page. What its times are said of, the questions tell themselves (questions/said-of/clauses.ts).
import type { SceneWords } from '../../../model/sockets.ts'
import { englishAppearances } from './appearance-words.ts'
import { englishEvents } from './event-words.ts'
import { englishFootage } from './footage-words.ts'
import { englishScopes } from './scope-words.ts'

export const englishScene: SceneWords = {
  turn: /, (?=(?:but|while|whereas|although|unlike) )|; /g,
  footage: englishFootage,
  events: englishEvents,
  appearances: englishAppearances,
  scopes: englishScopes,
  saidOf: null,
}
