// Is it the same event as ...? Asked of each occurrence that reports of this incident are about and that is held apart for now.
import type { QuestionKind } from '../../model/sockets.ts'
import { saidOf } from '../said.ts'
import { sentenceAt } from '../reader.ts'

export const sameEvent: QuestionKind = {
  name: 'sameEvent',
  always: false,
  asks: (_, given) => `Is it the same event as in “${given[0]?.said.title ?? ''}”?`,
  from: (material) =>
    material.others.flatMap((other) =>
      other.reports.flatMap((given) => {
        const at = given.report.layers.find((l) => l.kind !== 'boilerplate') ?? sentenceAt(given.report, 0)
        const sentence = sentenceAt(given.report, at.start)
        if (sentence.end <= sentence.start) return []
        return [
          { subject: other.name, value: { kind: 'sameness' as const, same: false }, said: saidOf(given, sentence, false, null), denied: false, assumes: null },
        ]
      }),
    ),
  samples: [{ text: 'Crane falls\n\nA crane fell at the East Quay on Saturday.\n', gives: [] }],
}
