// Rows for loose references, as TimeML marks them: "recently", "now", "soon". They name no time, and bound nothing.
import { pattern } from './row.ts'
import type { Row } from './row.ts'

export const referenceRows: readonly Row[] = [
  {
    name: 'the present', // now, currently, at present, these days
    begins: ['now', 'currently', 'nowadays', 'these', 'right', 'current', 'the', 'present', 'presently'],
    pattern: pattern(
      `right now|now|currently|presently|nowadays|these days|current|(?<=\\bat )the moment|(?<=\\bat )present|(?<=\\bat )the present (?:time|moment)`,
    ),
    read: (_parts, quote, before, after) => {
      if (
        /^current$/i.test(quote) &&
        (/^[A-Z]/.test(quote) || /^ (?:of|affairs|account|quarter|year|fiscal|month|week)\b/i.test(after) || /^[ ]?[.,;]/.test(after) || /then /i.test(before))
      )
        return null
      if (
        /^Now$/.test(quote) &&
        /\b(?!(?:Is|Are|Was|Were|Has|Have|Had|Can|Will|May|And|But|Right|Even|From|For|By|Until|It|He|She|They|We|You) $)[A-Z][A-Za-z]* $/.test(before)
      )
        return null // an alliance called "Riverside Now"
      return { form: 'reference', to: 'present' }
    },
  },
  {
    name: 'the day of writing', // seen 3,000 times at the time of writing
    begins: ['the'],
    pattern: pattern(`(?<=\\b(?:at|by|as of|until) )the time of (?:writing|publication|publishing|going to press)`),
    read: () => ({ form: 'relative', unit: 'day', shift: 0, counted: false, which: null }),
  },
  {
    name: 'the past', // recently, previously, in the past, once
    begins: ['recently', 'recent', 'more', 'the', 'lately'],
    pattern: pattern(`more recently|recently|recent times|recent|lately|the recent past|(?<=\\b(?:in|of|from) )the past`),
    read: (_parts, quote, _before, after) =>
      /^the past$/i.test(quote) &&
      /^ (?:few|several|couple|\d|[a-z]+ (?:days|weeks|months|years)|week|month|year|decade|quarter|half|day|dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|summer|tense|participle)/i.test(
        after,
      )
        ? null
        : { form: 'reference', to: 'past' },
  },
  {
    name: 'the future', // soon, in the future, the near future, next time
    begins: ['soon', 'the', 'a', 'next', 'some', 'someday', 'one'],
    pattern: pattern(
      `soon|some ?day|(?<=\\b(?:will|would|could|may|might|can|to) )one day|the (?:(?:near|not-too-distant|not too distant|immediate|distant) )?future|the near term|the short term|a later date|next time`,
    ),
    read: (_parts, quote, before, after) => {
      if (/^soon$/i.test(quote) && /\b(?:as|very|too|so|how) $/i.test(before) && /^ (?:as|after)\b/i.test(after)) return null
      if (/^soon$/i.test(quote) && /^ after\b/i.test(after)) return null
      // "was soon retaken", "they soon found": told as past, it is no time
      if (
        /^soon$/i.test(quote) &&
        (/\b(?:was|were|had|then) $/i.test(before) ||
          /^ (?:[a-z]{3,}ed|became|began|came|found|went|took|got|grew|made|led|fell|lost|broke|saw|drew|left|won|gave|ran|rose|spread|felt|knew|had|was|were)\b/.test(
            after,
          ))
      )
        return null
      if (/^the future$/i.test(quote) && (/^ of\b/i.test(after) || !/\b(?:in|for|of|into|to|about) $/i.test(before) || /^ [A-Z]/.test(after))) return null
      return { form: 'reference', to: 'future' }
    },
  },
]
