// Answers to one question that were said in different zones: "Monday 9 March 2026" in Tokyo is not the Monday of London, so each names its zone.
import type { AnswerValue } from '../model/question.ts'
import type { Zone } from '../model/time.ts'
import type { Weighed } from './weigh.ts'

/** The answers as they were, unless clocks differ between them: then the words of each time are followed by its zone in brackets. */
export function zonesNamed(answers: readonly Weighed[]): readonly Weighed[] {
  const timed = answers.map(({ value }) => timeIn(value))
  const first = timed.find((time) => time !== null)
  if (
    first === undefined ||
    first === null ||
    !timed.some((time) => time !== null && time.zone !== first.zone && offsetAt(time.zone, first.at) !== offsetAt(first.zone, first.at))
  )
    return answers
  return answers.map((answer, i) => {
    const zone = timed[i]?.zone
    if (zone === undefined) return answer
    const words = `${answer.words} (${zone})`
    const parts = answer.parts.map((part) => (part.words === answer.words ? { ...part, words } : part))
    return { ...answer, words, parts }
  })
}

function timeIn(value: AnswerValue): { readonly zone: Zone; readonly at: string } | null {
  const time = value.kind === 'time' ? value : value.kind === 'appearance' ? value.time : null
  const at = time === null ? null : (time.earliest ?? time.latest)
  return time === null || at === null ? null : { zone: time.zone, at }
}

const offsetAt = (zone: Zone, at: string): number => Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds
