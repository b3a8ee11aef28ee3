// The names of answers: one key for equal values, and an id that a person can read and type: "2026-03-14TAF", "berth-4".
import type { AnswerValue } from '../model/question.ts'
import type { Time } from '../model/time.ts'
import { slug } from './slug.ts'

/** Equal for equal values. */
export function keyOf(value: AnswerValue): string {
  switch (value.kind) {
    case 'time':
      return value.earliest === null && value.latest === null ? value.value : `${at(value.earliest)}/${at(value.latest)}`
    case 'place':
      return slug(value.name.replace(/^the /i, ''))
    case 'count':
      return [value.atLeast, value.atMost, value.about, slug(value.of), slug(value.scope ?? '')].join('|')
    case 'appearance':
      return `${slug(value.where)}|${slug(value.by ?? '')}|${at(value.time?.earliest ?? null)}|${at(value.time?.latest ?? null)}`
    case 'sameness':
      return String(value.same)
    case 'words':
      return value.words
    case 'provenance':
      return value.is
    case 'authorship':
      return `${value.did}|${slug(value.who).replace(/^the-/, '').replaceAll('-', '')}`
    case 'purpose':
      return `${value.of}|${slug(value.words)}`
  }
}

const at = (instant: string | null): string => (instant === null ? '' : String(Date.parse(instant)))

/** Readable, and the same for equal values: "2026-03-14TAF", "east-quay", "3-workers:berth-6", "murmur@2026-03-14TEV". */
export function idOf(value: AnswerValue): string {
  switch (value.kind) {
    case 'time':
      return value.value
    case 'place':
      return slug(value.name.replace(/^the /i, '')) || 'place'
    case 'count': {
      const range = value.atLeast === value.atMost ? `${value.atLeast}` : `${value.atLeast ?? ''}..${value.atMost ?? ''}`
      return `${value.about ? 'about-' : ''}${range}-${slug(value.of)}${value.scope === null ? '' : `:${slug(value.scope)}`}`
    }
    case 'appearance': {
      const when = timeName(value.time)
      return [slug(value.where), ...(when === null ? [] : [when])].join('@') + (value.by === null ? '' : `:${slug(value.by)}`)
    }
    case 'sameness':
      return value.same ? 'same' : 'other'
    case 'words':
      return slug(value.words) || 'words'
    case 'provenance':
      return value.is
    case 'authorship':
      return `${slug(value.who.replace(/^the /i, '')) || 'somebody'}${value.did === 'recorded' ? '' : `:${value.did}`}`
    case 'purpose':
      return slug(`${value.of} ${value.words}`)
  }
}

/** A time that was read keeps its value ("2026-03-14TEV") beside its bounds; that of a post has only bounds. */
function timeName(time: Time | null): string | null {
  if (time === null) return null
  return 'value' in time && typeof time.value === 'string' ? time.value : (time.earliest?.slice(0, 16) ?? null)
}
