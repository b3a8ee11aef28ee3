// What a reader should know beside the answers: who denies one, which counts have other scopes, which assumption an answer rests on.
import type { Given, Material, QuestionKind } from '../model/sockets.ts'
import type { Weighed } from './weigh.ts'
import { valueInWords } from './wording.ts'

type Asked = { readonly kind: QuestionKind; readonly subject: string | null; readonly answers: readonly Weighed[] }

export function notesOn(
  kind: string,
  subject: string | null,
  given: readonly Given[],
  answers: readonly Weighed[],
  all: readonly Asked[],
  material: Material,
): readonly string[] {
  const denials = given.filter((g) => g.denied).map((g) => `${g.said.speakers.join(', citing ')} denies ${valueInWords(g.value)}.`)
  const assumed = answers.flatMap((a) => a.assumes.map((assumption) => `“${a.words}” answers this on the assumption that ${assumption}.`))
  const scopes = kind === 'count' ? otherScopes(subject, all) : []
  const grounds = kind === 'sameEvent' ? (material.others.find((o) => o.name === subject)?.grounds ?? []).map((g) => `Held apart for now: ${g}.`) : []
  return [...new Set([...denials, ...assumed, ...scopes, ...grounds])]
}

function otherScopes(subject: string | null, all: readonly Asked[]): string[] {
  const [of] = (subject ?? '').split(':')
  const same = all.filter((q) => q.kind.name === 'count' && q.subject !== subject && (q.subject ?? '').split(':')[0] === of)
  if (same.length === 0) return []
  const words = same.flatMap((q) => q.answers.map((a) => a.words))
  return [`Different scopes, no conflict: also ${words.slice(0, 4).join('; ')}.`]
}
