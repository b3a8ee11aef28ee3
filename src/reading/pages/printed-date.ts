// Dates as a visitor reads them in a short line: "04.02.2022 | 13:10 Uhr | Ada Moor", "Ada Moor, 8.5.12", "Published on 16 March 2026".
//
// Two things are told apart: what the line says of the day (published, changed, nothing) and which day it is. A line of running text, a span of days,
// a day something takes place, a copyright notice or the day of a picture is not such a line. Days in figures that could be read in two orders are read
// only where the page's own language has but one.
import { DATE_IN_WORDS, writtenDate } from './written-date.ts'

/** `reads` is the day as ISO writes it, null where it may be read in two orders. `says`: what the words before it call it; `nothing` where it stands by itself. */
export type PrintedDate = { readonly raw: string; readonly reads: string | null; readonly says: 'published' | 'changed' | 'nothing' }

const FIGURES =
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)|\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d.]\\d)|\\d{4}(?:年|년 ?)\\d{1,2}(?:月|월 ?)\\d{1,2}[日일]|\\d{4}\\. ?\\d{1,2}\\. ?\\d{1,2}\\.?'
const DATES = new RegExp(`(?<![\\d.:/-])(?:${FIGURES})|(?<![\\p{L}\\d])${DATE_IN_WORDS}`, 'giu')
const MAX_LINE = 160

/** The dates in a line that holds little else, or whose own words say what they are. Empty for any other line. */
export function printedDates(line: string, language: string | null): readonly PrintedDate[] {
  const text = line.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  if (text.length > MAX_LINE || !/\d/.test(text)) return []
  const found: { readonly at: number; readonly raw: string; readonly reads: string | null }[] = []
  for (const match of text.matchAll(DATES)) {
    const reads = dayOf(match[0], language)
    if (reads !== undefined) found.push({ at: match.index, raw: match[0], reads })
  }
  if (found.length === 0 || found.length > 3) return []
  let before = 0
  const dates = found.map(({ at, raw, reads }): PrintedDate => {
    const label = text.slice(before, at)
    before = at + raw.length
    const after = text.slice(before, before + 60)
    const says = CHANGED.test(label) ? 'changed' : PUBLISHED.test(label) || PUBLISHED_AFTER.test(after) ? 'published' : 'nothing'
    return { raw, reads, says }
  })
  // "UPDATE 20 March 2026: The port now says ..." is a part of the text, with a time of its own.
  const rest = text.slice(before).trim().split(' ').length
  if (dates.every(({ says }) => says !== 'nothing')) return rest > (dates.some(({ says }) => says === 'changed') ? 6 : 14) ? [] : dates
  return found.length === 1 && standsAlone(text, found[0]?.at ?? 0, found[0]?.raw.length ?? 0) ? dates : []
}

const CHANGED =
  /(?:updat|modif|edited|revis|last change|amended|aktualisier|geändert|änderung|überarbeitet|bearbeitet|\bstand\b|mis(?:e)? à jour|maj\b|actualiz|atualiz|aggiorna|bijgewerkt|gewijzigd|aktualizac|обновл|оновл|güncelle|uppdater|oppdater|opdater|muokat|更新|수정)[^\d]{0,30}$/i
const PUBLISHED =
  /(?:publi[cks]|posted|issued|released|written|created|first aired|\bdate\s?:|veröffentlicht|erschienen|erstellt|eingestellt|geschrieben|publiziert|mitteilung vom|meldung vom|artikel vom|beitrag (?:wurde )?(?:vor )?(?:am|vom)|\bdatum\s?:|mis en ligne|mise en ligne|fecha\s?:|pubblica|geplaatst|gepubliceerd|opublikowan|опубл|yayın|publicer|publisert|julkaist|入力|掲載|公開|発表|입력|등록)[^\d]{0,30}$/iu
const PUBLISHED_AFTER = /^[^\d]{0,12}(?:um \d{1,2}[:.]\d\d (?:uhr )?)?(?:von [^.]{2,40} )?(?:veröffentlicht|publiziert|geschrieben|erschienen|に公開|掲載)/i

/** Whether the line is about the page: the date at one of its ends or between bars, and what is left is a name, a clock, a place or a section. */
function standsAlone(text: string, at: number, length: number): boolean {
  const before = text.slice(0, at)
  const after = text.slice(at + length)
  if (ANOTHER_MATTER.test(`${before} ${after.split(/[|·•/]/, 1)[0] ?? ''}`)) return false
  if (/^(?:\s?[–—-]\s?|\s(?:bis|to|until|au|al|a|t\/m)\s)\d/.test(after) && !/^\s?[–—-]\s?\d{1,2}[:.h]\d\d/.test(after)) return false
  const edge = (side: string): string => side.replace(CLOCKS, '').trim()
  const [left, right] = [edge(before), edge(after)]
  if (left.length + right.length > 70 || /[.!?…]$/.test(right) || /\p{Ll}{2}[.!?…] \p{Lu}/u.test(right)) return false
  const openLeft = left === '' || /[|·•–—/,;:()>»-]$/.test(left) || LEADS_IN.test(left) || isName(left)
  const openRight = right === '' || /^[|·•–—/,;:.)<>«»-]/.test(right) || /^(?:von|by|par|por|di|door|in|kategorie|category)\b/i.test(right) || isName(right)
  return openLeft && openRight
}

const CLOCKS =
  /(?:,?\s?(?:um|at|às|à|a las|alle|ore|kl\.?|@|[–—|/-])?\s?\d{1,2}(?:[:.h]\d{2}){1,2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:Uhr|h|hs|Hrs))?(?:\s?\(?[A-Z]{2,4}\)?)?(?=\s|[,.;|)]|$))/gi
const LEADS_IN = /(?:^|\s)(?:am|vom|on|le|el|em|il|op|den|der|от|від|del)$/i
const isName = (words: string): boolean =>
  words.split(' ').length <= 5 && words.split(' ').every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|&|und|and|et|y|e|von|van|de|di|da|der)$/u.test(word))
// What takes place, is pictured, owned, valid or joined on a day, and a day that is today's on every page.
const ANOTHER_MATTER =
  /©|\(c\)|copyright|\b(?:foto|photo|image|picture|bild|video|source|quelle|credit)s?\b|\b(?:until|till|deadline|event|termin|veranstaltung|ticket|joined|member since|mitglied|registriert|anmeld\w*|born|geboren|died|gestorben|valid|gültig|expires|seit|since|accessed|abgerufen|retrieved|heute|today|hoy|hoje|oggi|aujourd)\b/iu

/** The day in these words as ISO writes it, null where it may be read in two orders, undefined where there is none, or no such day. */
function dayOf(raw: string, language: string | null): string | null | undefined {
  const figures = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(raw)
  const tag = language?.slice(0, 2).toLowerCase() ?? ''
  if (figures !== null) {
    const [, a = '', mark = '', b = '', written = ''] = figures
    // "20.11.02" is read year first where years are written first.
    if (written.length === 2 && (YEAR_FIRST.has(tag) || mark === '-' || Number(written) > 40)) return undefined
    const year = written.length === 2 ? `20${written}` : written
    const dayFirst = mark === '.' || Number(a) > 12 || isDayFirst(language)
    const date = writtenDate(`${a}/${b}/${year}`, dayFirst ? 'dayFirst' : null)
    return date?.kind === 'date' ? date.value : date?.kind === 'ambiguous' && written.length === 4 ? null : undefined
  }
  const korean = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/.exec(raw)
  const date = writtenDate(
    korean === null ? raw.replace(/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, '$1-$2-$3') : `${korean[1] ?? ''}-${korean[2] ?? ''}-${korean[3] ?? ''}`,
  )
  return date?.kind === 'date' ? date.value.slice(0, 10) : undefined
}

const YEAR_FIRST = new Set(['ja', 'ko', 'zh', 'hu', 'lt', 'mn'])
// Month first is written in the United States and the Philippines. "en" alone, and "en-US" (what programs are set to that nobody told otherwise), settle nothing.
const isDayFirst = (language: string | null): boolean =>
  language !== null &&
  (/^en-(?:gb|au|nz|ie|in|za)\b/i.test(language) || (!/^(?:en|tl|fil|ja|ko|zh|hu|lt|mn)\b/i.test(language) && /^[a-z]{2}\b/i.test(language)))
