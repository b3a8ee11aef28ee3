// How a page shows that it checks what is claimed of footage: it says so at its head, heads a paragraph with "Claim" and another with "Verdict", or tells how
// it looked for earlier copies.
//
// On such a page two voices speak of one piece: those who shared it, and the page that looked into it. Reading and questions both ask here, so that they agree
// on which pages these are. English and German.
import { table } from './table.ts'

/** Whether the text is one. Looks at its beginning and at the heads of its paragraphs, in linear time. */
export function checksFootage(text: string): boolean {
  if (text !== last.text) last = { text, is: looked(text) }
  return last.is
}
/** A page is asked about by one stage after the other. */
let last = { text: '', is: false }

function looked(text: string): boolean {
  if (!FOOTAGE.test(text.slice(0, OPENING))) return false
  const beginning = text.slice(0, MOST)
  return HEADED.test(text.slice(0, HEADLINE)) || labelsIn(beginning) > 1 || tellsMethod(beginning)
}
const OPENING = 1500
const HEADLINE = 300
const MOST = 20_000

const FOOTAGE = /\b(?:footage|aufnahmen?|bilder|fotos?|videos?|clips?|recordings?|photos?|photographs?|pictures?|images?|film)\b/i
const HEADED =
  /\bfact[- ]?check(?:s|ed|ing)?\b|\bfaktencheck\b|\b(?:videos?|clips?|aufnahmen?|fotos?|bild(?:er)?) [^.!?\n]{0,80}?\b(?:zeigt|zeigen|stammt|stammen|ist|sind) (?:nicht|kein)|\b(?:video|footage|clip|photo|photograph|picture|image|recording)s? [^.!?\n]{0,80}?\b(?:do(?:es)? ?n[o'’]t|do(?:es)? not|did not|didn['’]t) (?:actually )?(?:show|depict)|\bno, (?:this|that|these|the) (?:[\p{L}-]+ ){0,3}(?:video|footage|clip|photo|picture|image|recording)s?\b|\b(?:falsely|wrongly|misleadingly) (?:shared|linked|claimed|presented|passed off|described|attributed|captioned)\b|\b(?:shared|passed off|presented|viral|circulated|recirculated|resurfaces|goes viral) (?:as|with (?:a )?(?:false|misleading))\b|\bmis(?:captioned|represented|attributed)\b|\b(?:videos?|footage|clips?|photos?|photographs?|pictures?|images?|recordings?) (?:[\p{L}]+ ){0,2}(?:claiming|purporting) to (?:show|be)\b|\b(?:misleading|fake|unrelated|misused|false) (?:[\p{L}-]+ )?(?:video|footage|clip|photo|photograph|picture|image|recording)s?\b/iu
const METHOD =
  /\brückwärtssuche\b|\breverse[- ](?:image|video)[- ]search|\bkey ?frames?\b|\bmis(?:captioned|labelled|labeled|attributed)\b|\b(?:video|footage|clip|photo|picture|image)s? (?:[\p{L}]+ ){0,3}pre-?dates?\b|\bthe (?:claim|caption)s? (?:is|are|was) (?:false|misleading|inaccurate|untrue)\b|\bfact[- ]?check found\b/iu

// Words are found in small letters at a fraction of what the pattern takes, and most pages hold none of them.
function tellsMethod(text: string): boolean {
  const lower = text.toLowerCase()
  return PARTS_OF_METHOD.some((part) => lower.includes(part)) && METHOD.test(text)
}
const PARTS_OF_METHOD = [
  'reverse',
  'key frame',
  'keyframe',
  'miscaptioned',
  'mislabel',
  'misattributed',
  'predate',
  'pre-date',
  'claim',
  'caption',
  'check found',
]

/** The heads that tell a claim from what was found. */
function labelsIn(text: string): number {
  const kinds = new Set<string>()
  for (let at = 0; at < text.length;) {
    LABEL.lastIndex = at
    const label = LABEL.exec(text)?.[1]
    const kind =
      label === undefined
        ? undefined
        : KINDS[
            label
              .toLowerCase()
              .replace(/[’']/g, "'")
              .replace(/^(?:the|our) /, '')
          ]
    if (kind !== undefined) kinds.add(kind)
    const next = text.indexOf('\n', at)
    at = next < 0 ? text.length : next + 1
  }
  return kinds.size
}
const LABEL =
  /[^\S\n]*((?:the |our )?(?:claims?|verdict|rating|ruling|conclusion|facts?|fact[- ]check|result|assessment|what was claimed|what we found|behauptung|bewertung|fakten|\p{Lu}+['’]s assessment))\b[^\S\n]*(?::|$)/imuy
const KINDS: Readonly<Record<string, string>> = table({
  ...{ claim: 'claim', claims: 'claim', 'what was claimed': 'claim' },
  ...{ verdict: 'found', rating: 'found', ruling: 'found', conclusion: 'found', fact: 'found', facts: 'found', result: 'found', assessment: 'found' },
  ...{ behauptung: 'claim', bewertung: 'found', fakten: 'found' },
  ...{ "ap's assessment": 'found', 'fact check': 'found', 'fact-check': 'found', 'what we found': 'found' },
})

/** A paragraph that is a claim by its own head: "CLAIM: ...", "The claim: ...", "What was claimed" on a line of its own. Groups: 1 the head. */
export const CLAIM_HEAD = /^((?:the )?claims?|what was claimed)[^\S\n]*(?::[^\S\n]*\n?|\n)\s*(?=\S)/i
