// Who says what, against PolNeAR: `node bench/attribution.ts --corpora DIR [--part dev|train|test] [--errors N]`.
//
// DIR holds PolNeAR as cloned (no licence: measured with, never kept here). PolNeAR marks wishes, beliefs and stances too; Dateline's unit is
// speech and writing, so gold whose words are unquoted and whose cue holds no word of communication is set aside, and so is a reading that
// pairs best with one. Gold and readings are paired one to one by the overlap of their content's words, best first; a pair at half or more
// is found, and its speaker is right when the two share a word that is not a mere function word, or both name nobody. `test` is for milestones.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readOriginal } from '../src/reading/read.ts'

type Range = readonly [number, number]
type Kind = 'direct' | 'mixed' | 'indirect'
type Attribution = { readonly content: readonly Range[]; readonly source: readonly Range[]; readonly cue: readonly Range[] }
type Tally = { gold: number; read: number; found: number; right: number; rightRead: number; named: number; namedRight: number }

const COMMUNICATION =
  /\b(say|said|says|saying|tell|told|add|wrote|write|ask|note|report|announc|suggest|show|found|find|tweet|describ|argu|continu|explain|acknowledg|declar|recall|conclud|claim|respon|agree|state|warn|promis|insist|repl|reveal|predict|question|pledg|vow|admit|den(?:y|ies|ied)|indicat|confirm|emphasi|stress|jok|quip|remark|observ|conced|contend|maintain|assert|alleg|estimat|testi|comment|shout|yell|chant|exclaim|reiterat|repeat|complain|boast|brag|charg|caution|counter|disclos|call|accus|critici|according|cit(?:e|ing)|quot|post|read|spoke|speak|talk|mention|discuss|urg|point(?:s|ed|ing)? (?:out|to)|refer|express|answer|demand|propos|recommend|slam|blast|mock|prais|dismiss|interview|speech|letter|email|:)/i
const FUNCTION_WORDS = new Set('the a an of to in on at for and or his her its their our my your this that these those who which mr mrs ms dr s'.split(' '))

const option = (name: string): string | null => (process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? null) : null)
const corpora = option('--corpora')
if (corpora === null) {
  process.stderr.write('usage: node bench/attribution.ts --corpora DIR [--part dev|train|test] [--errors N]\n')
  process.exit(2)
}
const part = option('--part') ?? 'dev'
let errorsLeft = Number(option('--errors') ?? 0)
const tallies: Record<Kind | 'all', Tally> = { all: tally(), direct: tally(), mixed: tally(), indirect: tally() }
const folder = join(corpora, 'PolNeAR/data', part)
const began = process.cpuUsage()
let documents = 0
let characters = 0
const seen = new Set<string>()
for (const file of readdirSync(join(folder, 'attributions')).sort()) {
  const name = file.replace(/_[0-9a-z]{4}\.ann$/, '')
  if (!file.endsWith('.ann') || seen.has(name)) continue // the first of several annotators
  seen.add(name)
  const bytes = readFileSync(join(folder, 'text', `${name}.txt`))
  const text = bytes.toString('utf8')
  documents++
  characters += text.length
  const [read] = await readOriginal(new Uint8Array(bytes), { name: `${name}.txt`, mediaType: 'text/plain' })
  const readings = (read?.reading.statements ?? []).map((s) => ({
    content: s.content.map(({ start, end }): Range => [start, end]),
    source: s.speaker === null ? [] : [[s.speaker.start, s.speaker.end] as Range],
    cue: [],
  }))
  compare(text, goldOf(readFileSync(join(folder, 'attributions', file), 'utf8'), text), readings)
}
const used = process.cpuUsage(began)
const seconds = (used.user + used.system) / 1e6
console.log(
  `PolNeAR ${part}, speech: ${documents} articles of ${Math.round(characters / documents)} characters, ${(documents / seconds).toFixed(0)} articles a CPU second`,
)
for (const [kind, t] of Object.entries(tallies)) {
  const [p, r] = [t.rightRead / (t.read || 1), t.right / (t.gold || 1)]
  const speaker = t.named === 0 ? '-' : percent(t.namedRight / t.named)
  console.log(
    `${kind.padEnd(9)} gold ${t.gold}, read ${t.read}: quote + speaker P ${percent(p)} R ${percent(r)} F ${percent((2 * p * r) / (p + r || 1))}; speaker right, given the span ${speaker}`,
  )
}

function compare(text: string, gold: readonly Attribution[], readings: readonly Attribution[]): void {
  const marks = quoted(text)
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m): Range => [m.index, m.index + m[0].length])
  const prepared = (a: Attribution) => ({ ...a, words: wordsOf(words, a.content), kind: kindOf(text, a.content, marks), aside: false })
  const G = gold.map(prepared).filter((a) => a.words.size > 0)
  const R = readings.map(prepared)
  for (const a of G) a.aside = a.kind === 'indirect' && !COMMUNICATION.test(a.cue.map(([s, e]) => text.slice(s, e)).join(' '))
  const pairs = G.flatMap((a, i) =>
    R.flatMap((b, j) => {
      const shared = [...b.words].filter((w) => a.words.has(w)).length
      return shared === 0 ? [] : [{ overlap: shared / (a.words.size + b.words.size - shared), i, j }]
    }),
  ).sort((a, b) => b.overlap - a.overlap)
  const [usedG, usedR] = [new Set<number>(), new Set<number>()]
  const paired = pairs.filter(({ i, j }) => {
    if (usedG.has(i) || usedR.has(j)) return false
    usedG.add(i)
    usedR.add(j)
    return true
  })
  for (const { i, j } of paired) if (G[i]?.aside === true && R[j] !== undefined) R[j].aside = true
  for (const a of G) if (!a.aside) for (const t of [tallies.all, tallies[a.kind]]) t.gold++
  for (const b of R) if (!b.aside) for (const t of [tallies.all, tallies[b.kind]]) t.read++
  for (const { overlap, i, j } of paired) {
    const [a, b] = [G[i], R[j]]
    if (a === undefined || b === undefined || a.aside || b.aside || overlap < 0.5) continue
    const [wanted, got] = [contentWords(text, a.source), contentWords(text, b.source)]
    const isRight = wanted.size === 0 && got.size === 0 ? true : [...wanted].some((w) => got.has(w))
    for (const t of [tallies.all, tallies[a.kind]]) {
      t.found++
      if (isRight) t.right++
      if (wanted.size > 0) t.named++
      if (wanted.size > 0 && isRight) t.namedRight++
    }
    for (const t of [tallies.all, tallies[b.kind]]) if (isRight) t.rightRead++
    if (!isRight && errorsLeft-- > 0) console.log(`speaker: wanted "${[...wanted].join(' ')}", read "${[...got].join(' ')}"`)
  }
}

/** brat standoff: "T1<tab>Content 12 40;42 60<tab>words" and "E1<tab>Attribution:T3 Source:T1 Cue:T2 Content:T4". Offsets count code points. */
function goldOf(annotation: string, text: string): Attribution[] {
  const at: number[] = []
  let unit = 0
  for (const character of text) {
    at.push(unit)
    unit += character.length
  }
  at.push(unit)
  const spans = new Map<string, Range[]>()
  const events: Record<'source' | 'cue' | 'content', Range[]>[] = []
  for (const line of annotation.split('\n')) {
    const [id = '', body = ''] = line.split('\t')
    if (id.startsWith('T')) spans.set(id, body.slice(body.indexOf(' ') + 1).split(';').map((pair) => pair.trim().split(' ').map((n) => at[Number(n)] ?? unit) as unknown as Range)) // prettier-ignore
    if (!id.startsWith('E')) continue
    const event = { source: [] as Range[], cue: [] as Range[], content: [] as Range[] }
    for (const argument of body.split(' ').slice(1)) {
      const [role = '', span = ''] = argument.split(':')
      const key = role.replace(/\d+$/, '').toLowerCase()
      if (key === 'source' || key === 'cue' || key === 'content') event[key].push(...(spans.get(span) ?? []))
    }
    events.push(event)
  }
  return events.filter(({ content }) => content.length > 0)
}

/** For each unit of the text, whether it stands in quotation marks. One that never closes ends at its paragraph, and counts only when the next one opens with a mark. */
function quoted(text: string): Uint8Array {
  const inside = new Uint8Array(text.length)
  let open = -1
  let closing = ''
  for (let i = 0; i < text.length; i++) {
    const pair = text.slice(i, i + 2)
    const mark = pair === '``' || pair === "''" ? pair : (text[i] ?? '')
    if (open < 0 && (mark === '“' || mark === '``' || mark === '"' || mark === "''")) {
      open = i
      closing = mark === '“' || mark === '``' ? '”' : mark
    } else if (open >= 0 && (mark === closing || mark === '”')) {
      inside.fill(1, open, i + mark.length)
      open = -1
    } else if (open >= 0 && text[i] === '\n' && /^\s*\n/.test(text.slice(i + 1, i + 3))) {
      if (/^\s*(?:“|"|``|'')/.test(text.slice(i, i + 40))) inside.fill(1, open, i)
      open = -1
    }
    i += mark.length - 1 > 0 ? mark.length - 1 : 0
  }
  return inside
}

function kindOf(text: string, content: readonly Range[], inside: Uint8Array): Kind {
  let [letters, marked] = [0, 0]
  for (const [start, end] of content)
    for (let i = start; i < end; i++)
      if (/[\p{L}\p{N}]/u.test(text[i] ?? '')) {
        letters++
        marked += inside[i] ?? 0
      }
  const share = letters === 0 ? 0 : marked / letters
  return share >= 0.97 ? 'direct' : share > 0.03 ? 'mixed' : 'indirect'
}

function wordsOf(words: readonly Range[], spans: readonly Range[]): Set<number> {
  return new Set(words.flatMap(([start, end], i) => (spans.some(([s, e]) => start < e && end > s) ? [i] : [])))
}

function contentWords(text: string, spans: readonly Range[]): Set<string> {
  const found = spans.flatMap(
    ([s, e]) =>
      text
        .slice(s, e)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  return new Set(found.filter((word) => !FUNCTION_WORDS.has(word)))
}

function tally(): Tally {
  return { gold: 0, read: 0, found: 0, right: 0, rightRead: 0, named: 0, namedRight: 0 }
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
