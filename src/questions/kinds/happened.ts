// When did it happen?
import type { QuestionKind } from '../../model/sockets.ts'
import { momentsSaid } from '../said-of/moments.ts'

export const happened: QuestionKind = {
  name: 'happened',
  always: true,
  asks: () => 'When did it happen?',
  from: (material) => momentsSaid(material).filter((t) => t.of === 'happened'),
  samples: [
    {
      text: 'Crane collapses at the East Quay\n\nA crane collapsed at the East Quay on Saturday afternoon, the union said.\n',
      gives: ['Saturday 14 March 2026, afternoon'],
    },
    { text: 'Crane falls\n\nThe port authority has confirmed the collapse, which in fact took place on 9 March.\n', gives: ['Monday 9 March 2026'] },
    {
      text: 'Rowers fight fire at the east quay\n\nUPDATE: The port has confirmed the fire, which in fact broke out on 9 March.\n',
      gives: ['Monday 9 March 2026'],
    },
    { text: 'Choir blocks lock\n\nThe museum has confirmed that the protest was held on 9 March.\n', gives: ['Monday 9 March 2026'] },
    { text: 'Ferry strikes swing bridge\n\nThe ferry struck the bridge on Monday 9 March, a resident said.\n', gives: ['Monday 9 March 2026'] },
    { text: 'Short note\n\nThe crane operator has not found the cause by Monday 9 March.\n', gives: [] },
    { text: 'Crane falls\n\nThe crane operator has not answered our questions by Monday 9 March.\n', gives: [] },
    { text: 'Crane falls\n\nThe crane was inspected on Friday. The union met on Sunday.\n', gives: [] },
  ],
}
