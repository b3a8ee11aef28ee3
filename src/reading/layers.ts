// Layers: which parts of a page are its headline, its body, a later update or correction, and which are furniture.
//
// Each layer has its own time of writing, so an UPDATE is never read as part of the body it was added to. What the date of a layer
// is, is found by the time phrases in its marker ("Update, 4 May:"); this file only says where the marker stands.
import type { LayerKind } from '../model/report.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Range } from './quotations.ts'
import { stands, triggered } from './triggers.ts'

/** `marker` is the words that announce the layer ("UPDATE:"), where there are any; `entry` when the entry of a live page was written, of which it is the body. */
export type LayerRange = Range & { readonly kind: LayerKind; readonly marker: Range | null; readonly entry?: string }

/** What announces a layer and what is furniture, beyond the English words below: from the packs of other languages. */
type LayerWords = {
  readonly layerWords: readonly { readonly kind: LayerKind; readonly form: RegExp }[]
  readonly notices: readonly RegExp[]
  readonly capitals: boolean
}
const NO_WORDS: LayerWords = { layerWords: [], notices: [], capitals: true }

/** The layers in order of where they start. Body layers never overlap others; a boilerplate layer may lie inside a headline. */
export function layersOf(twin: string, paragraphs: readonly Paragraph[], title: string | null, words: LayerWords = NO_WORDS): readonly LayerRange[] {
  const isNotice = asked(
    (text) => text.length <= 320 && (noticesFor(text).some(([, form]) => form.test(text)) || words.notices.some((form) => form.test(text))),
  )
  const markerOf = asked((text) => (mayAnnounce(text) ? announced(text, MARKERS) : null) ?? announced(text, words.layerWords))
  const out: LayerRange[] = []
  const headline = headlineAt(twin, paragraphs, title, (text) => isNotice(text) || markerOf(text) !== null, words.capitals)
  let open: { kind: LayerKind; start: number; end: number; marker: Range | null; entry?: string } | null = null
  let entry: string | undefined
  let bodySeen = false
  let storyAt = -1
  const close = (): void => {
    if (open !== null) out.push(open)
    open = null
  }
  for (const [p, paragraph] of paragraphs.entries()) {
    const text = twin.slice(paragraph.start, paragraph.end)
    if (paragraph.written !== entry) {
      close()
      entry = paragraph.written
    }
    if (paragraph.role === 'byline') continue // about the page: who wrote it and when
    if (paragraph.role === 'aside' || isNotice(text)) {
      close()
      out.push({ kind: 'boilerplate', start: paragraph.start, end: paragraph.end, marker: null })
      continue
    }
    if (p === headline) {
      close()
      out.push({ kind: 'headline', start: paragraph.start, end: paragraph.end, marker: null })
      const prefix = text.match(TEASER)?.[1] ?? null
      if (prefix !== null) out.push({ kind: 'boilerplate', start: paragraph.start, end: paragraph.start + prefix.length, marker: null })
      continue
    }
    if (paragraph.role === 'caption') {
      close()
      out.push({ kind: 'caption', start: paragraph.start, end: paragraph.end, marker: null })
      continue
    }
    const marked = markerOf(text)
    if (marked !== null) {
      close()
      const marker = { start: paragraph.start, end: paragraph.start + marked.length }
      // A marker above the story ends where the story begins; where that cannot be seen, the note is one paragraph.
      if (!bodySeen) storyAt = storyAfter(twin, paragraphs, p)
      open = { kind: marked.kind, start: paragraph.start, end: paragraph.end, marker }
      continue
    }
    if (p === storyAt) close()
    if (open === null) open = { kind: 'body', start: paragraph.start, end: paragraph.end, marker: null, ...(entry === undefined ? {} : { entry }) }
    else open.end = paragraph.end
    if (text.length > 60 && open.kind === 'body') bodySeen = true
  }
  close()
  return out.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The layer an offset lies in; the innermost where a boilerplate lies inside a headline. */
export function layerAt(layers: readonly LayerRange[], offset: number): LayerRange | null {
  let found: LayerRange | null = null
  for (const layer of layers) if (layer.start <= offset && offset < layer.end) found = layer
  return found
}

// The headline is the heading block; else the block that is the title; else, in plain text, a first short paragraph that is no full sentence.
function headlineAt(twin: string, paragraphs: readonly Paragraph[], title: string | null, isNoHeadline: (text: string) => boolean, capitals: boolean): number {
  const heading = paragraphs.findIndex((paragraph) => paragraph.role === 'heading')
  if (heading >= 0) return heading
  const wanted = title?.replace(/\s+/g, ' ').trim()
  const same = wanted ? paragraphs.slice(0, 5).findIndex((paragraph) => twin.slice(paragraph.start, paragraph.end).replace(/\s+/g, ' ') === wanted) : -1
  if (same >= 0) return same
  const at = paragraphs.findIndex((paragraph) => paragraph.role === 'paragraph' && !isNoHeadline(twin.slice(paragraph.start, paragraph.end)))
  const first = paragraphs[at]
  if (first === undefined || at > 2 || paragraphs.length < at + 2) return -1
  const text = twin.slice(first.start, first.end)
  if (text.length > 160 || text.includes('\n')) return -1
  if (!/[.…:;,]["”’']?$/.test(text)) return at
  return /\.$/.test(text) && text.length <= 120 && capitals && isTitleCase(text) ? at : -1
}

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length
}

const TEASER =
  /^(\[(?:watch|video|clip|pictures|photos|listen|live)\]|(?:watch(?: live| this| now| video)?|video|clip|film|footage|live(?: updates)?|listen|photos?|pictures|in pictures|gallery|exclusive|breaking(?: news)?|just in|opinion|analysis|must see|revealed|report)\s*(?::|\||\s[–—-](?=\s)))/i

// A story begins with the footage it tells of, or below a rule. Looked for only just below the note.
function storyAfter(twin: string, paragraphs: readonly Paragraph[], marker: number): number {
  for (let p = marker + 1; p < paragraphs.length && p <= marker + 8; p++) {
    const { start, end } = paragraphs[p] as Paragraph
    const head = twin.slice(start, Math.min(end, start + 220))
    if (STORY.test(head)) return p
  }
  return marker + 1
}

const STORY =
  /^(?:[-*_–—=]{3,}$|(?:[\p{L}\p{N}-]+ ){0,4}(?:video|footage|clip|film|recording|images?|pictures?|photos?|photographs?)\b.*\b(?:emerged|appeared|surfaced|circulat\w+|shared|posted|uploaded|published|shows?|showing|spread\w*|gone viral)\b)/iu

/** The same answer without asking twice, for a paragraph that is looked at as a headline and again as what it is. */
function asked<V>(question: (text: string) => V): (text: string) => V {
  const answers = new Map<string, V>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = question(text)
    answers.set(text, answer)
    return answer
  }
}

/** What a paragraph's first words announce, and how long the announcement is. */
function announced(text: string, markers: LayerWords['layerWords']): { kind: LayerKind; length: number } | null {
  const head = text.slice(0, 160)
  for (const { kind, form } of markers) {
    const match = form.exec(head)
    if (match !== null) return { kind, length: match[0].length }
  }
  return null
}

const mayAnnounce = stands('note|correct|clarif|erratum|amend|edited|updat|earlier version')
const MARKERS: readonly { readonly kind: LayerKind; readonly form: RegExp }[] = [
  {
    kind: 'editorsNote',
    form: /^[*[(•_ ]{0,3}(?:Editor(?:['’]?s|s['’])?|Ed\.?)(?: |['’]s )note\b(?:[^:.\n–—]|(?<=\d)[:.](?=\d\d(?!\d))){0,50}(?:[:.\]–—]+(?!\d\d(?!\d)))?/i,
  },
  { kind: 'editorsNote', form: /^[*[(•_ ]{0,3}(?:A )?note (?:to|for) (?:our )?readers\b[^:.\n]{0,40}[:.]?/i },
  {
    kind: 'correction',
    form: /^[*[(•_ ]{0,3}(?:corrections?(?: and clarifications?)?|clarification|corrected|erratum|amendment)\b(?:[^:.\n]|(?<=\d)[:.](?=\d\d(?!\d))){0,50}[:\]–—]+(?!\d\d(?!\d))/i,
  },
  { kind: 'correction', form: /^[*[(•_ ]{0,3}(?:corrections?|clarification)\s+[-–—]\s/i },
  {
    kind: 'correction',
    form: /^[*[(•_ ]{0,3}(?:this|the) (?:article|story|report|post|piece|page|headline|item)(?: and (?:its )?headline)? (?:was|has been|have been) (?:amended|corrected|edited|clarified)\b[^.:;\n]{0,60}?(?:(?= to\b| because\b| after\b)|[.:;])/i,
  },
  { kind: 'correction', form: /^[*[(•_ ]{0,3}(?:Corrected|Amended|Clarified)(?: on| at|,) [^:.\n]{3,40}? (?=(?:to|because|after) [a-z])/ },
  { kind: 'correction', form: /^[*[(•_ ]{0,3}an earlier version of this (?:article|story|report|post|piece|page|headline)\b/i },
  {
    kind: 'update',
    form: /^[*[(•_ ]{0,3}(?:this|the) (?:article|story|report|post|piece|page) (?:was|has been) (?:last )?updated\b[^.:;\n]{0,60}?(?:(?= to\b| with\b| after\b)|[.:;])/i,
  },
  { kind: 'update', form: /^[*[(•_ ]{0,3}(?:UPDATE[DS]?|Updated?)\b(?:[^:.\n]|(?<=\d)[:.](?=\d\d(?!\d))){0,50}[:\]–—]+(?!\d\d(?!\d))/ },
  { kind: 'update', form: /^[*[(•_ ]{0,3}(?:UPDATE[DS]?|Updated?)\s+[-–—]\s/ },
  { kind: 'update', form: /^[*[(•_ ]{0,3}Updated(?: on| at|,) [^:.\n]{3,40}? (?=(?:to|with|after) [a-z])/ },
  { kind: 'update', form: /^[*[(•_ ]{0,3}(?:UPDATED?|Updated?)\b(?: (?:at|on) )?[^:\n]{0,12}\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?[^:\n]{0,30}[:\]–—]/ },
]

/** With the words without one of which it is none. */
const NOTICES: readonly (readonly [needs: string, form: RegExp])[] = [
  [
    'rules|guidelines|policy|policies|standards|code',
    /^(?:please )?(?:read|see|review|check|consult) (?:our|the) (?:comment\w*|community|house|posting|discussion) (?:rules|guidelines|policy|policies|standards|code)\b/i,
  ],
  [
    '^join our|^get our|^download our|^install our|^try our|^visit our|^support our|^browse our',
    /^(?:join|get|download|install|try|visit|support|browse) our (?:[\w-]+ ){0,3}(?:channel|group|app|apps|page|newsletters?|podcast|community|feed|forum|server|mailing list|archive|shop)\b.{0,80}$/i,
  ],
  ['^advertise ', /^advertise (?:with|on|in|here)\b.{0,60}$/i],
  ['^already a|^not a|^not yet a', /^(?:already|not|not yet) an? (?:member|subscriber|registered user)\b.{0,120}$/i],
  ['^log in |^sign in ', /^(?:log|sign) in (?:to|or|with|here)\b.{0,100}$/i],
  ['comment', /\b(?:issues?|problems?|trouble|difficult(?:y|ies)) (?:with )?(?:commenting|comments|posting comments|the comments? section)\b/i],
  [
    '^please|^note that|^comments ',
    /^(?:please )?(?:note that )?comments (?:are|have been|will be|on this) (?:now )?(?:closed|moderated|open|disabled|turned off|article|story)\b/i,
  ],
  [
    '^join the |^have your say|^leave a |^post a |^view |^show |^add a |^to comment',
    /^(?:join the (?:conversation|discussion|debate)|have your say|leave a comment|post a comment|view (?:all )?comments|show comments|add a comment|to comment\b)/i,
  ],
  ['^sign up|^subscribe|^register', /^(?:sign up|subscribe|register)\b.{0,160}\b(?:newsletter|e-?mails?|inbox|alerts?|updates|briefing|today|free|now)\b/i],
  ['^comments on ', /^comments on (?:this|the) (?:story|article|page|post|report) (?:are|have been|will be)\b/i],
  ['is free|subscription', /^(?:this|the) (?:article|story|page) is free\b|\b(?:take out|taking out|buy|buying) (?:a|your) subscription\b/i],
  ['^subscribe ', /^subscribe (?:to|for)\b.{0,60}\bfor\b.{0,60}\b(?:access|news|stories|coverage)\b/i],
  ['^like|^love|^enjoy', /^(?:like|liked|love|enjoy|enjoyed) (?:this|the|our) (?:story|article|report|journalism)\?/i],
  ['^get |^receive ', /^(?:get|receive) (?:our|the|all) .{0,60}\b(?:by e-?mail|newsletter|briefing|headlines)\b/i],
  ['^get|^receive', /^(?:get|receive)\b.{0,80}\b(?:newsletter|in your inbox|straight to your|delivered to)\b/i],
  ['sign up ', /\bsign up (?:to|for) (?:our|the|my)\b.{0,80}\b(?:newsletter|alerts?|e-?mails?|briefing)\b/i],
  ['^share|^tweet this|^email this|^e-mail this|^print this|^copy link', /^(?:share (?:this|on|via)\b|share$|tweet this|e-?mail this|print this|copy link)/i],
  [
    '^follow |^like |^find |^join ',
    /^(?:follow|like|find|join) (?:us|our|me|@\w+|[A-Z][\w ]{1,30}) (?:on|at) (?:twitter|facebook|instagram|youtube|telegram|x|whatsapp|threads|bluesky|tiktok)\b/i,
  ],
  [
    '^read |^also read|^more on this|^related|^see also|^recommended|^advertisement|^sponsored|^click here|^most read|^you may|^story continues',
    /^(?:read more|read next|read also|also read|more on this|related(?: stories| articles)?|see also|recommended|advertisement|sponsored|click here|most read|you may also like|story continues below)\b.{0,160}$/i,
  ],
  ['copyright|^©|^(c)|all rights reserved', /^(?:copyright|©|\(c\)\s)|\ball rights reserved\b|^©/i],
  ['this material may not', /\bthis material may not be (?:published|reproduced)\b/i],
  [
    '^do you have|^have you got|^got ',
    /^(?:do you have|have you got|got) (?:a story|a tip|information|any information|a news tip)\b.{0,200}\b(?:contact|e-?mail|call|get in touch|write|let us know|tell us)\b/i,
  ],
  ['^please|^contact|^email|^e-mail|^write to', /^(?:please )?(?:contact|e-?mail|write to) (?:us|the (?:author|newsroom|news desk)|our newsroom)\b/i],
  ['^please|^let us know', /^(?:please )?let us know (?:if|what)\b.{0,120}\b(?:comment|comments|commenting|below|site|page|error|typo)/i],
  ['^support|^donate|^become a member', /^(?:support|donate to|become a member of) (?:our|us|independent)\b/i],
  ['cookies', /\b(?:we use|uses|this site uses) cookies\b/i],
  ['^if you|^to ', /^(?:if you|to) (?:spot|see|notice|report) (?:an?|any) (?:error|mistake|typo)\b/i],
]
const noticesFor = triggered(NOTICES, ([needs]) => needs)
