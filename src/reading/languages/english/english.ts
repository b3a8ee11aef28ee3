// English: the language the reading room began with. Its rules stand in the corners of the room; this file puts them together as a pack.
import type { LanguagePack } from '../../../model/sockets.ts'
import { counts } from '../../extractors/counts.ts'
import { places } from '../../extractors/places.ts'
import { timePhrases } from '../../extractors/time-phrases.ts'
import { ownIndexOf } from '../../own-words.ts'
import { isAbbreviation } from '../../sentences.ts'
import { attribute } from '../../who/attribute.ts'
import { statementsOf } from '../../who/whom/chains.ts'
import { narrationOf } from '../../who/narration.ts'
import { englishScene } from './scene-words.ts'
import { unasserted } from './unasserted.ts'
import { verdict } from './verdict.ts'

export const english: LanguagePack = {
  code: 'en',
  name: 'English',
  commonest:
    'the of and to in a is that for it was on with as by at from has have been were are this which be said he she they not his her will who had their not than when more after until one two there would but what over into'.split(
      ' ',
    ),
  turning: new Set(),
  layerWords: [], // layers.ts knows them: they announce layers in every language of the web
  notices: [],
  titleCase: true,
  stopsNothing: isAbbreviation,
  times: timePhrases,
  places,
  placesAgain: false,
  counts,
  scene: englishScene,
  unasserted,
  verdict,

  whoSays({ text, plain, publication, paragraphs, layers, quotations, sentences, ownWords }) {
    const own = ownIndexOf(ownWords)
    const attributed = attribute({ plain, paragraphs, layers, quotations, sentences, own })
    const statements = statementsOf(text, plain, attributed.drafts, attributed.sentences, publication, own)
    return { statements, narration: narrationOf(text, attributed.drafts, statements, attributed.sentences) }
  },

  samples: [
    { text: 'The port said that the crane was old.', says: [{ who: 'The port', words: 'the crane was old', kind: 'indirect' }] },
    { text: '“It bent,” said Mara Lane, a docker.', says: [{ who: 'Mara Lane', words: '“It bent,”', kind: 'direct' }] },
    { text: 'The clip is believed to have been filmed on Sunday.', says: [{ who: null, words: 'to have been filmed on Sunday', strength: 'believes' }] },
    { text: 'The crane fell at noon. Nobody was below.', says: [] },
  ],
}
