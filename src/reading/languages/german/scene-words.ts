// How German tells the scene of a page.
import type { SceneWords } from '../../../model/sockets.ts'
import { germanAppearances } from './appearance-words.ts'
import { germanEvents } from './event-words.ts'
import { germanFootage } from './footage-words.ts'
import { germanScopes } from './scope-words.ts'
import { germanRoles } from './time-roles.ts'

export const germanScene: SceneWords = {
  turn: /, (?=(?:aber|während|wohingegen|doch|jedoch|anders als|obwohl) )|; /g,
  footage: germanFootage,
  events: germanEvents,
  appearances: germanAppearances,
  scopes: germanScopes,
  saidOf: germanRoles,
}
