// On how many independent origins an answer stands. Five reports that print one agency text, or that all quote one voice, are one origin.
//
// Joined are: versions of one page; reports that share a passage of 25 words or more which is not merely the same quotation; a repost and
// the post it repeats; a report that credits another of the same incident, or the same agency (reuse.ts); and, for one answer, reports in which
// the same voice gives it, and a report that links to another right where it gives it. What joins two reports is kept, so that it can be shown.
import type { Origin, ReportForQuestions, Said } from '../../model/question.ts'
import { addressKey } from '../../model/same-address.ts'
import { covers } from '../../model/span.ts'
import { bodyNamed } from './body-names.ts'
import type { Bodies } from './bodies.ts'
import { find, join, type Reuse } from './reuse.ts'
import { stepsOf } from './steps.ts'
import { nameOf, NOBODY, THE_REPORT } from '../said.ts'

/** The origins behind one answer, earliest first. Each report of the answer is in exactly one. */
export function originsOf(said: readonly Said[], reports: ReadonlyMap<string, ReportForQuestions>, reuse: Reuse): readonly Origin[] {
  const rootOf = (s: Said): string => reuse.roots.get(s.report) ?? s.report
  const roots = [...new Set(said.map(rootOf))]
  const leader = new Map(roots.map((root) => [root, root]))
  const because = new Map<string, string[]>()
  const sameGroup = new Map<string, string>()
  for (const root of roots) {
    const group = reuse.group.get(root) ?? root
    const other = sameGroup.get(group)
    if (other === undefined) sameGroup.set(group, root)
    else join(leader, other, root)
  }
  const voices = voicesMet(reuse.bodies)
  const meet = (s: Said, name: string | null, isNew: boolean): void => {
    if (name === null || nameWords(name).length === 0) return
    const root = rootOf(s)
    const same = voices.like(name, s.report)
    if (same === undefined) {
      if (isNew) voices.add(name, s, root)
    } else if (find(leader, same.root) !== find(leader, root)) {
      join(leader, same.root, root)
      because.set(root, [...(because.get(root) ?? []), whyOneVoice(same, name, s, isNew)])
    }
  }
  const anonymous = new Map<string, string>()
  for (const s of said) {
    const [root, voice] = [rootOf(s), voiceOf(s)]
    if (voice === null || !ANYBODY.test(voice)) {
      meet(s, voice, true)
      continue
    }
    // "Residents" of two papers may be other people, unless their very words are the same.
    if (s.directness !== 'direct' && s.directness !== 'mixed') continue
    const words = wordsOf(s.span.quote)
    const key = (words.length >= OWN_WORDS ? words : [...nameWords(voice), ...words]).join(' ')
    const other = anonymous.get(key)
    if (other === undefined) anonymous.set(key, root)
    else if (find(leader, other) !== find(leader, root)) {
      join(leader, other, root)
      because.set(root, [...(because.get(root) ?? []), `both give the same words of ${voice}`])
    }
  }
  // A statement that a body publishes itself, and a paper that quotes the body, are one voice.
  for (const s of said) meet(s, publisherOf(s), false)
  for (const link of linksIn(said, reports, reuse)) {
    const [from, to] = [link.from.id, link.to.id].map((id) => reuse.roots.get(id) ?? id) as [string, string]
    if (!leader.has(to) || find(leader, from) === find(leader, to)) continue
    join(leader, to, from)
    because.set(from, [...(because.get(from) ?? []), `${nameOf(link.from)} links to ${nameOf(link.to)} there`])
  }
  /** One voice has one name here, however it is called: the name it was met under first. */
  const voiceNamed = (name: string, report: string): string => voices.like(name, report)?.name ?? name
  const saidBy = Map.groupBy(said, (s) => find(leader, rootOf(s)))
  const members = Map.groupBy(roots, (root) => find(leader, root))
  return [...members].map(([lead, group]) => {
    const inGroup = new Set(group)
    const own = saidBy.get(lead) ?? []
    const ids = [...new Set(own.map((s) => s.report))]
    const touching = group.length === 1 ? [] : [...new Set(group.flatMap((root) => reuse.tiesOf.get(root) ?? []))].toSorted((x, y) => x.place - y.place)
    // Two reports may rest on a third that gives another answer; then what ties each of them to it is shown.
    const within = touching.filter((t) => inGroup.has(t.a) && inGroup.has(t.b))
    const ties = within.length > 0 ? within : touching
    const first = reports.get(ids[0] ?? '')
    const reasons = [...new Set([...ties.map((t) => t.because), ...group.flatMap((root) => because.get(root) ?? [])])]
    const passages = ties.flatMap(({ passage, ids: [a, b] }) =>
      passage === null ? [] : [{ words: passage.words, a: { report: a, span: passage.a.span }, b: { report: b, span: passage.b.span } }],
    )
    const voice = group.length > 1 && ties.length === 0 ? own.map(voiceOf).find((v) => v !== null) : null
    return {
      steps: stepsOf(own, ties, linksIn(own, reports, reuse), reports, voiceNamed),
      name: voice ?? (first === undefined ? (ids[0] ?? '') : nameOf(first)),
      reports: ids,
      because: group.length === 1 ? 'nothing shows that it rests on another report' : reasons.join('; ') || 'they rest on the same report',
      passages,
    }
  })
}

type LinkThere = { readonly from: ReportForQuestions; readonly to: ReportForQuestions }

/** Links that stand in the very sentence that gives the answer, to the page of another report of the incident. */
function linksIn(said: readonly Said[], reports: ReadonlyMap<string, ReportForQuestions>, { byAddress, roots }: Reuse): readonly LinkThere[] {
  const found = new Map<string, LinkThere>()
  for (const { report, sentence } of said) {
    const from = reports.get(report)
    for (const link of from?.report.links ?? []) {
      if (from === undefined || !covers(sentence, link)) continue
      const to = byAddress.get(addressKey(link.address) ?? '')
      if (to !== undefined && roots.get(to.id) !== roots.get(from.id)) found.set(`${from.id} ${to.id}`, { from, to })
    }
  }
  return [...found.values()]
}

/** Who the passage ultimately comes from; null where nobody is named. The publication itself where it speaks in its own voice. */
function voiceOf(said: Said): string | null {
  const voice = said.speakers.at(-1) ?? NOBODY
  return voice === NOBODY || voice === THE_REPORT || OWN.test(voice) ? null : voice
}
/** "Our information" in a release is its own publication's. */
const OWN =
  /^(?:we|us|wir|our own|(?:our|unsere[nrms]?)(?: own)? (?:information|findings?|records?|data|figures?|count|understanding|assessment|knowledge|estimates?|erkenntnissen?|angaben|informationen|zahlen|kenntnis|staff|people|teams?|crews?|units?|forces|officers|ministry|council|hospital|union|directorate|department|office))$/i

/** A release of which only the head is known is called by it, where the head is the name of a body. */
const publisherOf = ({ publication, title }: Said): string | null => publication ?? (bodyNamed(title) === null ? null : title)
const isOwn = ({ speakers }: Said): boolean => speakers.length === 1
const bare = (name: string): string => name.replace(/^“|”$/g, '')

function whyOneVoice(same: Voice, name: string, s: Said, isQuoted: boolean): string {
  if (same.ownIn !== null) return `told by ${bare(same.name)} itself in ${same.ownIn}`
  if (!isQuoted || isOwn(s)) return `told by ${bare(same.name)} itself in ${s.report}`
  const isOneName = nameWords(same.name).join(' ') === nameWords(name).join(' ')
  return `both give the words of ${same.name}${isOneName ? '' : `, also called “${name}”`}`
}

/** People without a name or a body to speak for: whoever is called so elsewhere may be somebody else. */
const ANYBODY =
  /^(?:(?:an?|one|another|two|three|four|several|some|many|other|local|nearby|angry|worried|most|few) )*(?:[a-z]+ ){0,2}?(?:eye-?witness(?:es)?|witness(?:es)?|residents?|locals|villagers?|neighbou?rs?|bystanders?|onlookers?|passers?-by|passengers?|motorists?|drivers?|workers?|dockers?|shopkeepers?|traders?|protesters?|demonstrators?|activists?|campaigners?|officials?|sources?|insiders?|critics?|experts?|analysts?|observers?|people|users?|mourners?|relatives?|friends?|m[ae]n|wom[ae]n|boys?|girls?|youths?|teenagers?|tourists?|visitors?|customers?|fans?|videos?|clips?|footage|posts?|tweets?|captions?|captions? of (?:the|a) [a-z]+|reels?|messages?)(?: (?:shared|posted|circulating|uploaded|on|from|over) .*)?$|^the claim$/i
// So many words in a row are nobody else's, whatever those who say them are called: "a user" here, "one man" there.
const OWN_WORDS = 6
const wordsOf = (words: string): readonly string[] => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

type Voice = { readonly root: string; readonly name: string; readonly words: readonly string[]; readonly ownIn: string | null }

/** The voices met so far. A body is one under any of its names; two names of anybody else end in the same word, so only these are compared. */
function voicesMet(bodies: Bodies): { like(name: string, report: string): Voice | undefined; add(name: string, at: Said, root: string): void } {
  const byEnd = new Map<string, Voice[]>()
  const byBody = new Map<string, Voice>()
  const known = new Map<string, Voice>()
  return {
    like(name, report) {
      const body = bodies.of(name, report)
      if (body !== null) return byBody.get(body)
      const found = known.get(name)
      if (found !== undefined) return found
      const words = nameWords(name)
      const alike = byEnd.get(words.at(-1) ?? '') ?? []
      const voice = alike.find((v) => v.words.join(' ') === words.join(' ')) ?? alike.find((v) => isSameVoice(v.words, words))
      if (voice !== undefined) known.set(name, voice)
      return voice
    },
    add(name, at, root) {
      const words = nameWords(name)
      const voice = { root, name, words, ownIn: isOwn(at) ? at.report : null }
      const body = bodies.of(name, at.report)
      if (body !== null) {
        byBody.set(body, voice)
        return
      }
      byEnd.set(words.at(-1) ?? '', [...(byEnd.get(words.at(-1) ?? '') ?? []), voice])
      known.set(name, voice)
    },
  }
}

const nameWords = (name: string): string[] =>
  personIn(name)
    .replace(/^(@\S+) on .+$/, '$1')
    .replace(OFFICE, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !WEAK.has(w))

/**
 * The person without office: "Feuerwehrchef Alan Prewett", "Chief Fire Officer Alan Prewett" and "a spokeswoman for the authority, Alan Prewett" are one
 * voice. A name of two words is left at least, and a body is none.
 */
function personIn(name: string): string {
  const last = name.slice(name.lastIndexOf(',') + 1).trim()
  const own = name.includes(',') && PERSON.test(last) ? last : name
  const words = own.split(' ')
  let from = 0
  while (from < words.length - 2 && TITLE.test(words[from] ?? '')) from++
  const rest = words.slice(from).join(' ')
  return from > 0 && PERSON.test(rest) ? rest : own
}
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: (?:van|von|de|der|den|la|le|el|bin|al|\p{Lu}\.))*(?: \p{Lu}[\p{L}'’-]+){1,2}$/u
const TITLE =
  /^(?:the|a|an|der|die|das|chief|deputy|assistant|acting|senior|former|fire|police|harbour|port|station|district|area|detective|officer|inspector|superintendent|sergeant|constable|commissioner|commander|captain|lieutenant|colonel|major|general|admiral|sheriff|marshal|mayor|councillor|president|chancellor|minister|secretary|director|manager|chair(?:man|woman)?|head|leader|coach|bishop|father|sister|rabbi|imam|judge|justice|prosecutor|lawyer|solicitor|doctor|dr\.?|prof(?:essor|\.)?|sir|lady|lord|mr\.?|mrs\.?|ms\.?|miss|herr|frau|spokes(?:man|woman|person)|witness|eyewitness|resident|neighbour|engineer|prime|foreign|interior|pressesprecher(?:in)?|einsatzleiter(?:in)?|\p{L}+(?:chef|leiter|sprecher|minister|meister|präsident|direktor|kommissar|inspektor|offizier|zeuge|anwalt)(?:in)?|chefin?|sprecher(?:in)?|bürgermeister(?:in)?|augenzeuge|augenzeugin|anwohner(?:in)?|zeug(?:e|in))$/iu

/** "the port authority" and "Wexmouth Port Authority": the shorter name is the end of the longer. */
const isSameVoice = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 1 && short.every((word, i) => word === long[long.length - short.length + i])
}
/** The office that speaks for a body is that body. "Home Office" is none. */
const OFFICE = /(?:['’]s)? (?:press|media|communications) (?:office|team|service|department|desk)$/i
const WEAK = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'of', 'for', 'spokesman', 'spokeswoman', 'spokesperson', 's'])
