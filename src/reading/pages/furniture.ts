// Small repairs of what the search for the article leaves behind. Nothing is thrown away but a headline said twice: captions, credits,
// share bars, invitations to subscribe and lists of other stories stay in the text with the role they have.
//
// Rules look at a piece's words, at how much of it is link, at the class names it stands under, and at where it stands: before the first
// paragraph of prose, or after the last. An update, a correction or an editor's note is prose and stays.
import type { Block } from '../../model/page.ts'
import type { DomElement } from './dom.ts'
import type { PieceOf } from './dom-blocks.ts'
import type { Piece } from './blocks.ts'
import { printedDates } from './printed-date.ts'
import { writtenDate } from './written-date.ts'

type Role = Block['role']

/** The article's pieces with furniture marked aside, captions and credits as what they are. `root` bounds the look at class names. */
export function mended(pieces: readonly PieceOf[], title: string | null, root: DomElement): readonly Piece[] {
  const bare = title === null ? null : plain(title)
  const kept = pieces.filter(({ text }, index) => !(bare !== null && index < 30 && plain(text) === bare))
  const standingOf = standings(root)
  const roles = kept.map((one) => roleByItself(one, standingOf(one.owner)))
  markLists(kept, roles)
  markOpening(kept, roles)
  markClosing(kept, roles)
  return kept.map(({ text, links, written }, index) => ({ text, links, role: roles[index] ?? 'paragraph', ...(written === undefined ? {} : { written }) }))
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const wordCount = (text: string): number => text.split(/\s+/, 60).length

/** The share of a piece's characters that is link, 0 to 1. */
const linked = ({ text, links }: Piece): number => links.reduce((sum, link) => sum + link.end - link.start, 0) / text.length

/** A sentence or more of running text: what an article is made of. */
const isProse = (one: Piece, role: Role | undefined): boolean =>
  (role === 'paragraph' || role === 'quote') && wordCount(one.text) >= 16 && linked(one) < 0.6 && /[.!?…。:]["”’'»)\]]*$/.test(one.text)

function roleByItself(one: Piece, standing: Standing): Role {
  const { text, role } = one
  if (role === 'aside' || role === 'caption') return role
  if (!/[\p{L}\p{N}]/u.test(text)) return 'aside'
  if (standing !== null && wordCount(text) < 60) return standing
  if (text.length > 400) return role
  if (CREDIT.test(text)) return 'caption'
  if (
    BUTTON.test(text) ||
    INVITATION.test(text) ||
    POINTER.test(text) ||
    LABEL.test(text) ||
    (text.length < 330 && REQUEST.test(text)) ||
    LEGAL.test(text) ||
    /^https?:\/\/\S+$/.test(text)
  )
    return 'aside'
  if (role === 'paragraph' && linked(one) > 0.95 && one.links.length === 1 && text === text.toUpperCase() && wordCount(text) > 3) return 'aside'
  return role
}

const UNDER_CAPTION =
  /(?:^|[\s_-])(?:(?:\w+-?)?caption|photo-?credit|image-?credit|credits?|photo-?caption|cutline|wp-caption-text|(?:image|img|photo|picture|media|bild|foto)-?_{0,2}(?:text|info|inline|annotation|description\w*|meta\w*|legend\w*|title|copyright|unterschrift|quelle|box)|legende?|dida(?:scalia)?|bildunterschrift|bildtext|leyenda|pie-?(?:de-?)?foto)(?:$|[\s_-])/i
const UNDER_FURNITURE =
  /(?:^|[\s_-])(?:newsletter|sign-?up|subscribe|subscription|share|sharing|social|related|recommended|recirc|promo|advert|advertisement|breadcrumbs?|author-?bio|about-?author|author-?box|comments?-?(?:link|area|section|count)|read-?more|most-?(?:read|popular)|trending|toolbar|login|tags?-?(?:list|links)|cookie|toc|toc-?\w+|table-?of-?contents|inhaltsverzeichnis|rating|voting|print-?button|paywall|disclaimer|disclosure|licen[cs]e-?info|alert|related\w+|recommend\w+|similar|infobox-?contact|lnkrel|view-?more|further-?\w*|crumbs|entry-?crumbs|post-?author\w*|\w+bio)(?:$|[\s_-])/i

type Standing = 'caption' | 'aside' | null

/** What the class names around an element call it. A name on something that holds much of the article says nothing about its parts. */
function standings(root: DomElement): (element: DomElement) => Standing {
  const known = new Map<DomElement, Standing | undefined>()
  const much = Math.max(400, root.textContent.length / 6)
  // `undefined`: nothing is said here, ask the element around it.
  const own = (element: DomElement): Standing | undefined => {
    const names = `${element.className} ${element.id}`
    const standing = UNDER_CAPTION.test(names) ? 'caption' : UNDER_FURNITURE.test(names) ? 'aside' : undefined
    return standing === undefined || element.textContent.length < much ? standing : null
  }
  return (element) => {
    for (let up: DomElement | null = element, steps = 0; up !== null && up !== root && steps < 6; up = up.parentElement, steps++) {
      if (!known.has(up)) known.set(up, own(up))
      const standing = known.get(up)
      if (standing !== undefined) return standing
    }
    return null
  }
}

// Whole pieces that are a button or the label of one.
const BUTTON =
  /^(?:sign (?:in|up)|log ?in|register|subscribe(?: now)?|advert(?:isement)?s?|sponsored(?: content)?|continue reading(?: below)?|read (?:more|next)|see (?:more|also)|show more|load more|close|caption|comments?|share(?: this.{0,20})?|tweet|e-?mail(?: the author)?|print|save|skip to (?:main )?content|enlarge image|loading.{0,20}|latest(?: news)?|popular|trending(?: now)?|related(?: news| stories| articles| topics| content)?|highlights|post comment.{0,8}|(?:view|add) comments?|leave a (?:comment|reply)|view author archive|follow on twitter|breaking news|more:?|tags?:?|topics:?|filed under:?.{0,40}|image \d+ of ?\/? ?\d+|\d+ of \d+|this slideshow requires javascript\.?|copy link|whatsapp|facebook|twitter|pinterest|back to top|home)$/i

// The same in the languages that pages of this kind are most often written in: what to read next, rate, share, print or sign up for.
const LABEL =
  /^(?:(?:mehr|alles|weitere[sn]?|weiter)(?: (?:zum|zu|auf|informationen|infos|artikel|beiträge|links?|nachrichten|themen|aus))?(?: (?:diesem )?(?:themen?|artikel|lesen|thema))?|(?:auch )?interessant|zum weiterlesen|weiterlesen|lesen sie (?:auch|mehr|weiter)|das könnte (?:sie|dich) (?:auch )?interessieren|(?:das )?thema könnte dich auch interessieren|ähnliche (?:artikel|beiträge|themen)|themen(?: im artikel| dieses artikels)?|schlag(?:worte|wörter)|stichwort[e]?|inhalt(?:sverzeichnis)?|übersicht|über den autor|zur(?:ück)?(?: (?:zur )?übersicht)?|drucken|teilen|anzeige|werbung|(?:noch )?keine (?:bewertungen|kommentare)|kommentare?(?: \(\d+\))?|kommentare insgesamt: ?\d+|bild(?:er)? (?:anzeigen|schließen)(?: bild schließen)?|lade weitere inhalte|heute empfehlen wir|siehe auch|veja (?:também|mais)|leia (?:também|mais)|lea (?:también|además)|le puede interesar|te puede interesar|relacionad[oa]s?|más (?:noticias|información)|temas(?: relacionados)?|etiquetas|à lire aussi|lire aussi|voir aussi|sur le même (?:sujet|thème)|en savoir plus|partager|leggi anche|potrebbe interessarti|argomenti|lees ook|meer over dit onderwerp|czytaj (?:także|też|również)|zobacz (?:także|też)|drukuj|więcej|читайте также|читайте також)\s?[:.…!-]{0,3}$/i
// A whole line that asks for a rating, a comment, a share or a subscription, or says that what was read is not all.
const REQUEST =
  /^(?:möchten sie (?:den|diesen) artikel|war (?:der|dieser) artikel|hier können sie den artikel|sie sind (?:aktuell )?nicht (?:eingeloggt|angemeldet)|(?:noch )?keine kommentare|den artikel (?:mit anderen )?teilen|verpasse keine|jetzt (?:newsletter|abonnieren)|valora esta|comparte (?:esta|este)|hazte (?:miembro|socio)|suscríbete|assine|inscreva|abonnez|inscrivez|iscriviti|subscribe now|to (?:view|read|see) the (?:full|rest)|if you.?re seeing this message|first-time subscribers|never miss|we want to hear what you think|advertising disclosure|dieser (?:beitrag|artikel|text) (?:gibt die meinung|wurde veröffentlicht unter)|bei den verlinkungen handelt|alle angaben ohne gewähr|materiał chroniony|letzte aktualisierung am)/i

// "Photo: Ada Moor, Quay News", "(Image: Getty)", "© Ada Moor", "... (Credit: Quay Images)"
export const CREDIT =
  /^[([]?(?:photo(?:graph)?s?|images?|pictures?|illustration|video|credits?|image credit|photo credit|photo by|picture by|foto)(?: credit| by)?: ?\S[^\n]{2,120}$|^©\s?(?!\d{4})\S.{2,200}$|\((?:image|photo|picture|credit|photo credit|image credit|photo by|picture by)s?[:/ ][^()]{2,120}\)$|\((?:AP|AFP|Reuters|EPA|Getty)[ /][^()]{2,80}\)$|\b(?:via|\/|\|) ?(?:Getty Images|Reuters|AFP)(?: via Getty Images)?\)?$/i

// Begins by telling the reader what to do, and is about a newsletter, an account or an app.
const INVITATION =
  /^(?:sign up|subscribe|get|follow|like|click here|tap here|join|download|want more|want to|stay|become|support|register|have a tip|email|have you|did you like|like this story|let our|enjoying|start your)\b[^\n]{0,300}(?:newsletters?|inbox|e-?mails?|twitter|facebook|instagram|youtube|\bapp\b|alerts?|subscri\w+|forums?|share it|friend|membership|podcast|on the go)\b/i

// "Related: ...", "READ MORE: ...", "Also on ...: another story", "[Related: ...]"
const POINTER =
  /^[[(]?(?:related(?: (?:post|story|article|video|news|coverage|content|stories))?|read more|read also|see also|also read|read next|watch(?: (?:also|now|the video))?|more from [^:]{2,40}|don['’]t miss|more on this|leggi anche(?: su)?|(?:à )?lire aussi|lesen sie (?:auch|hier|mehr)|auch (?:lesen|interessant)|siehe auch|leia também|lea también|veja também|czytaj (?:też|także|również)|zobacz (?:też|także)|lees ook|читайте также|читайте також)\s?:[^\n]{3,300}$|^(?:you (?:may|might) also (?:like|enjoy)|read more on|also on \S+\.\S+|more (?:great )?[^.]{0,30}stories|recommended for you|what to read next|around the web|from our partners)\b.{0,160}$/i

const LEGAL =
  /^(?:copyright\b|©|\(c\) ?\d{4})|\ball rights reserved\b|^this (?:document|material|website) (?:is subject to copyright|may not be published|uses cookies)/i

/** Lists of nothing but links, and a line that is a link below a label that says what follows, are other stories. */
function markLists(pieces: readonly Piece[], roles: Role[]): void {
  for (let index = 0; index < pieces.length; index++) {
    let end = index
    while (end < pieces.length && roles[end] === 'listItem' && linked(pieces[end] as Piece) > 0.8) end++
    const isWhole = roles[end] !== 'listItem' && (index === 0 || roles[index - 1] !== 'listItem')
    if (isWhole && end - index >= 2) roles.fill('aside', index, end)
    const one = pieces[index]
    if (one !== undefined && index > 0 && roles[index - 1] === 'aside' && roles[index] === 'paragraph' && linked(one) > 0.95 && wordCount(one.text) < 30)
      roles[index] = 'aside'
    if (end > index) index = end - 1
  }
}

/** Before the first prose: dates and names are the byline, the rest short and furniture-like is aside. */
function markOpening(pieces: readonly Piece[], roles: Role[]): void {
  const first = pieces.findIndex((one, index) => isProse(one, roles[index]))
  const until = first < 0 ? Math.min(6, pieces.length) : Math.min(60, first)
  for (let index = 0; index < until; index++) {
    const one = pieces[index]
    if (one === undefined || roles[index] === 'aside' || roles[index] === 'caption') continue
    const { text } = one
    if (isDateLine(text) || isCreditLine(text) || printedDates(text, null).length > 0) roles[index] = 'byline'
    else if (roles[index] === 'listItem' && wordCount(text) <= 5) roles[index] = 'aside'
    else if (wordCount(text) <= 5 && linked(one) > 0.9) roles[index] = 'aside'
  }
}

const WORDS_AROUND_A_DATE = /^(?:first )?(?:published|updated|posted|on)?:?\s*/i

/** Whether a line is a date, a clock time beside it, a label before it: "Updated 12:24 am EST, Wednesday, November 20, 2019". */
export function isDateLine(text: string): boolean {
  if (text.length > 110 || !/\d/.test(text) || wordCount(text) > 14) return false
  if (writtenDate(text.replace(WORDS_AROUND_A_DATE, ''))?.kind === 'date') return true
  const rest = text
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?/gi, '')
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b/gi, '')
    .replace(/\b(?:first|published|updated|last|modified|posted|at|on|by|am|pm|a\.m|p\.m|[A-Z]{2,4})\b\.?/gi, '')
    .replace(/[\d\s.,:;/|·•()–—-]+/g, '')
  return rest.length <= 12 && /\b(?:19|20)\d{2}\b/.test(text)
}

// "By Ada Moor", "Ada Moor, Quay News": names alone, no sentence.
const isCreditLine = (text: string): boolean =>
  wordCount(text) <= 10 &&
  (/^by\s\p{L}/iu.test(text) ||
    (/^(?:von|par|por|di|de|door|av|text|texto|autor(?:in)?|redaktion|автор):? (?:\p{Lu}[\p{L}.'’-]+(?:,? (?:und|et|y|e|en|og|och|&|i)? ?|$)){1,6}$/iu.test(
      text,
    ) &&
      /^\S+ \p{Lu}/u.test(text)) ||
    /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+, (?:\p{Lu}[\p{L}.'’-]* ?){1,5}$/u.test(text)) &&
  !/[.!?]$/.test(text)

/** After the last prose: lists of links, what is said of the author, credits. */
function markClosing(pieces: readonly Piece[], roles: Role[]): void {
  let last = pieces.length - 1
  while (last >= 0) {
    const one = pieces[last]
    if (one === undefined) break
    if (roles[last] === 'aside' || roles[last] === 'caption') last--
    else if (REPORTING.test(one.text) || SIGNED.test(one.text)) roles[last--] = 'byline'
    else if (ABOUT_THE_AUTHOR.test(one.text) && wordCount(one.text) < 60) roles[last--] = 'aside'
    else if (linked(one) > 0.8 && wordCount(one.text) < 30) roles[last--] = 'aside'
    else if (roles[last] === 'subheading' && pieces.slice(last + 1).every((_, after) => ['aside', 'caption', 'byline'].includes(roles[last + 1 + after] ?? '')))
      roles[last--] = 'aside'
    else break
  }
}

// What an agency or a writer signs with: "Source: Quay News", "am/QN", "(qn)".
const SIGNED =
  /^(?:[Qq]uellen?|[Ss]ources?|[Ff]uente|[Ff]onte|[Źź]ródło|[Ии]сточник|[Дд]жерело|[Bb]ron|[Kk]ilde|[Kk]älla)\s?:[^\n]{2,80}$|^\((?:[\p{L}]{2,8}[/, -]{0,2}){1,4}\)$|^(?:\p{Ll}{1,5}\s?[/-]\s?){0,3}\p{Lu}{2,8}(?:\s?\/\s?\p{L}{2,8}){0,3}$/u
const REPORTING =
  /^\(?(?:reporting|additional reporting|writing|editing|compiled) by [^.]{3,300}\.?\)?$|^[^.]{3,250} contributed to this (?:report|story|article)\.?$/i
const ABOUT_THE_AUTHOR =
  /\bfollow (?:him|her|them|me|us) (?:on|@)|\bis an? (?:[\w-]+ ){0,4}(?:writer|reporter|editor|journalist|correspondent|columnist|author|contributor|blogger)\b|\b(?:can|may) be reached at\b|\breach the reporters?\b|^e-?mail [A-Z][^.]{2,60} at \S+@/i
