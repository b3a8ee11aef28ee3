// When was the footage recorded?
//
// Who dates the occurrence dates the footage of it too, provided that the footage shows that occurrence. Nobody may have said so; the
// assumption is carried with the answer, and is one of the ways out of a conflict.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import { clash } from '../compatible.ts'
import { footageInWords } from '../footage-in-question.ts'
import { allTimesSaid } from '../times-said.ts'

export const SAME_AS_SHOWN = 'what the footage shows is the incident that is spoken of'

export const recorded: QuestionKind = {
  name: 'recorded',
  always: false,
  ofFootage: true,
  asks: (subject, given, footage) => `When was ${footageInWords(subject, given[0]?.said.span.quote, footage)} recorded?`,
  from(material) {
    const times = allTimesSaid(material)
    const direct = times.filter((t) => t.of === 'recorded')
    const hasFootage = direct.some((t) => t.subject === 'f1') || material.reports.some((r) => r.report.footage.length > 0)
    if (!hasFootage) return []
    const own = Map.groupBy(
      direct.filter((t) => t.subject === 'f1' && !t.denied),
      (t) => t.said.report,
    )
    // A report that says itself when the footage was recorded need not be read as saying it a second time.
    const carried = times
      .filter((t) => t.of === 'happened' && !t.denied && !(own.get(t.said.report) ?? []).some((d) => !clash(d.value, t.value).clash || t.inPassing))
      .map((t): Given => ({ ...t, subject: 'f1', assumes: SAME_AS_SHOWN }))
    return [...direct, ...carried]
  },
  samples: [
    { text: 'Watch: crane falls\n\nThe footage is believed to have been shot on Saturday afternoon.\n', gives: ['Saturday 14 March 2026, afternoon'] },
    { text: 'Watch: crane falls\n\nA video of the fall was posted on Murmur on Sunday.\n', gives: [] },
  ],
}
