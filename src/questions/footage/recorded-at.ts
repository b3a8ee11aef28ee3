// Whether a time that hangs on a word of recording dates footage, and which piece of it.
import { touches } from '../../model/span.ts'
import { hedgeIn } from '../said-of/clause-around.ts'
import type { Role } from '../said-of/clauses.ts'
import type { Reader, Stretch, Word } from '../reader.ts'

/** Null where nothing says that it is footage, or where it is a piece set beside the one in question. */
export function recorded(reader: Reader, clause: Stretch, sentence: Stretch, time: Stretch, denied: boolean, verb: Word | null = null): Role | null {
  const { report, flat, mainFootage } = reader
  const until = verb?.end ?? time.start
  const mentioned = report.footage.flatMap((f) => f.mentions.map((m) => ({ id: f.id, start: m.start, end: m.end })))
  const inClause = mentioned.filter((m) => touches(m, { start: clause.start, end: until })).at(-1)
  const inSentence = inClause ?? mentioned.filter((m) => touches(m, { start: sentence.start, end: until })).at(-1)
  const subject = flat.slice(sentence.start, until).toLowerCase()
  const namesFootage = inSentence !== undefined || /\b(?:footage|video|clip|film|recording|picture|photo|photograph|image|livestream)s?\b/.test(subject)
  const isPronoun =
    /^\s*(?:["“]?)(?:it|this|that|they|both|which)\b|\b(?:said|says|say|added|claimed|insisted|believes?|that) (?:it|this) (?:was|is|had|has)\b[^,;]*$/.test(
      subject,
    )
  const onCamera =
    verb !== null && /^\s*(?:on|by) (?:camera|video|film|(?:a|his|her|their) (?:mobile )?phone|cctv)/.test(flat.slice(verb.end, verb.end + 24).toLowerCase())
  const carried = isPronoun ? (mentioned.filter((m) => m.end <= sentence.start).at(-1) ?? null) : null
  const isPlainVerb = verb !== null && (verb.text === 'filmed' || verb.text === 'videoed')
  if (!namesFootage && carried === null && !onCamera && !isPlainVerb) return null
  if (COMPARED.test(flat.slice(sentence.start, sentence.end))) return null
  const id = (inSentence ?? carried)?.id ?? mainFootage
  const ofFootage = report.footage.find((f) => f.id === id)
  if (ofFootage !== undefined && ofFootage.id !== mainFootage) {
    // Older pieces set beside the main one; several at once ("videos dating from 2013 and 2014") give no time for any one of them.
    if (/s$/i.test(ofFootage.mentions[0]?.quote ?? '')) return null
  } else if (/\b(?:similar|older|another|earlier|previous|archive)\b[^.]{0,40}$/.test(subject)) return null
  return { of: 'recorded', footage: id, denied, inPassing: false, hedge: hedgeIn(flat.slice(clause.start, until)), told: null, onlyIf: null }
}

/** "Satellite images of 12 March show the building intact", "an image from 5 February shows the yard": set beside the footage to compare it, and not the footage. */
export const COMPARED =
  /\b(?:images?|pictures?|photos?|photographs?|imagery)\b.{0,80}\b(?:shows?|showed|showing)\b.{0,80}\b(?:intact|undamaged|unharmed|still standing|no (?:sign|trace|damage)|without|empty)\b|^\W*an? (?:\w+ )?(?:image|picture|photo|photograph) (?:from|of|taken (?:on|in)) [^.]{1,40} shows\b/i
