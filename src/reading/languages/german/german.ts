// German: the second language, and the proof that a pack is one folder. docs/languages.md walks through it.
import type { LanguagePack } from '../../../model/sockets.ts'
import { germanCounts } from './counts.ts'
import { layerWords, notices } from './layer-words.ts'
import { germanPlaces } from './places.ts'
import { germanScene } from './scene-words.ts'
import { stopsNothing } from './stops.ts'
import { germanTimes } from './times.ts'
import { whoSays } from './who-says.ts'
import { unasserted } from './unasserted.ts'
import { verdict } from './verdict.ts'

export const german: LanguagePack = {
  code: 'de',
  name: 'German',
  commonest:
    'der die das und ist nicht ein eine mit von zu den auf für im dem des sich auch als es wurde sind bei nach haben hat dass am an aus wird einen einer noch nur war sei um sie er zum zur wurden werden worden waren hatte hatten habe seien wie vor über gegen durch seit bis mehr kein keine diese dieser seine ihre zwei drei sagte oder aber soll'.split(
      ' ',
    ),
  turning: new Set('“”‘«»‹›'),
  layerWords,
  notices,
  titleCase: false,
  stopsNothing,
  times: germanTimes,
  places: germanPlaces,
  placesAgain: true,
  counts: germanCounts,
  scene: germanScene,
  unasserted,
  verdict,
  whoSays,

  samples: [
    { text: 'Die Polizei sagte, dass der Kran alt war.', says: [{ who: 'Die Polizei', words: 'der Kran alt war', kind: 'indirect' }] },
    { text: '„Es fiel einfach um“, sagte Anna Holm, eine Fischerin.', says: [{ who: 'Anna Holm', words: '„Es fiel einfach um“', kind: 'direct' }] },
    { text: 'Laut Polizei wurden drei Menschen verletzt.', says: [{ who: 'Polizei', words: 'wurden drei Menschen verletzt' }] },
    { text: 'Der Kran sei geprüft gewesen, teilte die Werft am Montag mit.', says: [{ who: 'die Werft', words: 'Der Kran sei geprüft gewesen' }] },
    { text: 'Die Werft dementierte den Bericht.', says: [{ who: 'Die Werft', words: 'den Bericht', strength: 'denies' }] },
    { text: 'Das Video soll am Samstag aufgenommen worden sein.', says: [{ who: null, words: 'am Samstag aufgenommen worden sein' }] },
    { text: 'Der Kran soll am Samstag abgebaut werden. Niemand stand darunter.', says: [] },
    { text: 'Es wird vermutet, dass das Fundament nachgab.', says: [{ who: null, words: 'das Fundament nachgab', strength: 'believes' }] },
  ],
}
