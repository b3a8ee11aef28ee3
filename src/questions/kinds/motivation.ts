// Why was it recorded, or shared? Only what somebody says: "posted it to warn others", "filmed as evidence". Commonly nobody does, and the answer is that
// this is not determinable from what is held. What may be guessed from a caption's tone is left alone.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import { saidOf } from '../said.ts'
import { footageInWords } from '../footage/in-question.ts'
import { footageSentences } from '../footage/sentences.ts'
import { footageWords } from '../footage/words/words.ts'

export const motivation: QuestionKind = {
  name: 'motivation',
  always: false,
  ofFootage: true,
  asks: (subject, given, footage) => `Why was ${footageInWords(subject, given[0]?.said.span.quote, footage)} recorded, or shared?`,
  from: (material) =>
    material.reports.flatMap((report) =>
      footageSentences(report).flatMap(({ start, words, subject, byPost, language }): Given[] => {
        const told = footageWords(language).purpose(words)
        // In a post that does not name what it carries, "it" and "this" are the footage; in other sentences the footage is named anyway.
        if (told === null || (byPost && !told.pointsAtIt)) return []
        const { of, why, hedge, denied } = told
        const value = { kind: 'purpose', of, words: why.trim().replace(/\s+/g, ' ') } as const
        return [{ subject, value, denied, assumes: null, said: saidOf(report, { start: start + told.start, end: start + told.end }, false, hedge) }]
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
