// What a reader should know beside the answers: who denies one, which counts have other scopes, which assumption an answer rests on, which posts' files
// are taken for one piece.
import type { Given, Material, QuestionKind } from '../model/sockets.ts'
import { ownAppearance } from './footage/posted.ts'
import { mainSubject } from './footage/subject.ts'
import type { Weighed } from './weigh.ts'
import { shortened } from './sentences.ts'
import { numberInWords, valueInWords } from './wording.ts'

type Asked = { readonly kind: QuestionKind; readonly subject: string | null; readonly answers: readonly Weighed[] }

/** Sentences, each once, in a fixed order; [] where there is nothing to know. `held`: the pieces that the desk holds of the footage in question. */
export function notesOn(
  kind: string,
  subject: string | null,
  given: readonly Given[],
  answers: readonly Weighed[],
  all: readonly Asked[],
  material: Material,
  held: readonly string[],
): readonly string[] {
  const unasserted = given.filter((g) => g.denied && g.assumes === null).map(toldAs)
  const assumed = kind === 'recorded' ? speakOfIt(answers.reduce((sum, a) => sum + a.assumed.size, 0)) : []
  const scopes = kind === 'count' ? otherScopes(subject, all) : []
  const grounds = kind === 'sameEvent' ? (material.others.find((o) => o.name === subject)?.grounds ?? []).map((g) => `Held apart for now: ${g}.`) : []
  const pieces = (kind === 'recorded' || kind === 'author') && subject === 'f1' && held.length === 0 ? takenForOne(material) : []
  return [...new Set([...unasserted, ...assumed, ...pieces, ...scopes, ...grounds])]
}

/** "The Post, citing the union, denies Saturday 14 March 2026 (“it did not fall on Saturday”)." What is no answer is told as what it is. */
function toldAs({ said, value, stands = 'denied' }: Given): string {
  const [outer = said.title, ...inner] = said.speakers
  const who = inner.length === 0 ? outer : `${outer}, citing ${inner.join(', who cites ')},`
  return `${who} ${TOLD[stands](valueInWords(value).replace(/^no people\b/, 'nobody'))} (“${shortened(said.span.quote)}”).`
}

const TOLD: Readonly<Record<NonNullable<Given['stands']>, (value: string) => string>> = {
  denied: (value) => `denies ${value}`,
  rumoured: (value) => `tells ${value} as a rumour only`,
  open: (value) => `does not confirm ${value}`,
  supposed: (value) => `only supposes ${value}`,
  asked: (value) => `asks about ${value}`,
  altered: (value) => `gave ${value} in an earlier version; the page was altered`,
  replaced: (value) => `gave ${value} before, and has replaced it`,
}

function otherScopes(subject: string | null, all: readonly Asked[]): string[] {
  const [of] = (subject ?? '').split(':')
  const same = all.filter((q) => q.kind.name === 'count' && q.subject !== subject && (q.subject ?? '').split(':')[0] === of)
  if (same.length === 0) return []
  const words = same.flatMap((q) => q.answers.map((a) => a.words))
  return [`Different scopes, no conflict: also ${words.slice(0, 4).join('; ')}.`]
}

/** What `recorded` assumes (SAME_AS_SHOWN), told once for all answers. */
function speakOfIt(passages: number): string[] {
  if (passages === 0) return []
  const words = numberInWords(passages)
  const [speak, answer] = passages === 1 ? ['passage speaks', 'it answers'] : ['passages speak', 'they answer']
  return [`${words.slice(0, 1).toUpperCase()}${words.slice(1)} ${speak} of the incident; ${answer} this if the footage shows it.`]
}

/** Posts of several accounts may show one piece or several: nothing tells, as long as none is held. */
function takenForOne({ reports }: Material): string[] {
  const posts = reports.filter((given) => mainSubject(given) === 'f1' && given.report.post?.repostOf === null && ownAppearance(given.report) !== null)
  const accounts = [...new Set(posts.map(({ report }) => report.post?.account ?? ''))].filter((account) => account !== '')
  if (accounts.length < 2) return []
  const [last = '', ...others] = accounts.length > 3 ? [`${accounts.length - 2} others`, ...accounts.slice(0, 2)] : accounts.toReversed()
  return [`Posts by ${others.join(', ')} and ${last} are taken to show one piece. Where one shows another, correct its footage in the report (C).`]
}
