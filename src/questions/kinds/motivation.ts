// Why was it recorded, or shared? Only what somebody says: "posted it to warn others", "filmed as evidence". Commonly nobody does, and the answer is that
// this is not determinable from what is held. What may be guessed from a caption's tone is left alone.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import { saidOf } from '../said.ts'
import { footageInWords } from '../footage-in-question.ts'
import { footageSentences } from '../footage-sentences.ts'

export const motivation: QuestionKind = {
  name: 'motivation',
  always: false,
  ofFootage: true,
  asks: (subject, given, footage) => `Why was ${footageInWords(subject, given[0]?.said.span.quote, footage)} recorded, or shared?`,
  from: (material) =>
    material.reports.flatMap((report) =>
      footageSentences(report).flatMap(({ start, words, subject, byPost }): Given[] => {
        const match = PURPOSE.exec(words)
        const [whole, hedge, not, verb = '', what = '', why = ''] = match ?? []
        // In a post that does not name what it carries, "it" and "this" are the footage; in other sentences the footage is named anyway.
        if (match === null || whole === undefined || (byPost && !/\b(?:this|it)\b/.test(`${verb} ${what}`))) return []
        const at = { start: start + match.index + (hedge === undefined ? 0 : hedge.length), end: start + match.index + whole.length }
        const of = /^(?:film|record|shot|shoot|captur|took|taken|tak|video|photograph)/i.test(verb) ? 'recording' : 'sharing'
        return [
          {
            ...{ subject, value: { kind: 'purpose', of, words: why.trim().replace(/\s+/g, ' ') }, denied: not !== undefined, assumes: null },
            said: saidOf(report, at, false, hedge?.trim() ?? null),
          },
        ]
      }),
    ),
  samples: [
    { text: 'Watch: crane falls\n\nThe video was posted to warn others, the union said.\n', gives: ['shared to warn others'] },
    { text: 'Watch: crane falls\n\nA worker said he filmed the video because nobody had listened.\n', gives: ['recorded because nobody had listened'] },
    { text: 'Watch: crane falls\n\nThe footage was released as evidence in the case.\n', gives: ['shared as evidence in the case'] },
    { text: 'Watch: crane falls\n\nThe video was posted to Murmur on Sunday. It was shared to great interest.\n', gives: [] },
    { text: 'Watch: crane falls\n\nThe video shows men who ran to warn others.\n', gives: [] },
  ],
}

const VERB = `(?:(?:film|record)(?:ed|ing)|shot|captur(?:ed|ing)|took|taken|posted|posting|shar(?:ed|ing)|upload(?:ed|ing)|publish(?:ed|ing)|releas(?:ed|ing)|repost(?:ed|ing)|leak(?:ed|ing)|circulat(?:ed|ing)|put online|made public)`
const AIM = `show|warn|prove|document|raise|draw|highlight|expose|mock|embarrass|discredit|alert|inform|record|remind|ask|appeal|call|demand|support|help|keep|stir|mislead|deceive|sell|gain|promote|provoke|incite|protect|share|tell|encourage|urge|put pressure|shame|honour|commemorate|entertain|intimidate|threaten|recruit|preserve|identify|find|trace`
const END = `(?=[.,;:!?”"()]|$| the \\p{L}+ said| (?:said|says|according)\\b)`
const WHY = `((?:in order |so as )?to (?:${AIM})\\b[^.;:!?,”"()]{0,90}?|in (?:an attempt|a bid|an effort|the hope|protest)\\b[^.;:!?,”"()]{0,90}?|so (?:that )?(?:people|others|everyone|nobody|the|they|it)\\b[^.;:!?,”"()]{0,90}?|because [^.;:!?,”"()]{2,90}?|as (?:a |an )?(?:warning|protest|proof|evidence|reminder|joke|prank|appeal|plea|record|advertisement|threat|tribute)\\b[^.;:!?,”"()]{0,60}?|for (?:evidence|insurance|training|safety reasons|the record|fun|propaganda|publicity)\\b[^.;:!?,”"()]{0,60}?)`
const PURPOSE = new RegExp(`((?:apparently|allegedly|reportedly|seemingly|possibly) )?(not |n't |never )?\\b(${VERB})\\b([^.;:!?”"]{0,60}?) ${WHY}${END}`, 'iu')
