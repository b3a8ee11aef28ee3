// What is counted where no noun follows the amount: a toll ("rose to 43"), as many of the same elsewhere ("and five at the station"), another's estimate
// ("police put it at 4,500"), a crowd ("the rally drew 300").
//
// What a noun behind the amount tells is for extractors/counts.ts.
import { hedgeStart } from './amounts.ts'
import type { Amount } from './amounts.ts'
import { fateBehind } from './count-fates.ts'
import { isOfThings, THING_FARED } from './count-words.ts'
import { stands } from './triggers.ts'
import { table } from '../model/table.ts'
import type { Count } from '../model/statement.ts'

/** What is counted: the first plural within a few words, or the people of "12 injured", "two more were arrested". */
export type Counted = { readonly of: string; readonly end: number; readonly verb: string | null }

// "The death toll rose to 43": people, and what happened to them is in the word.
export function tollAt(text: string, amount: Amount): Counted | null {
  if (amount.none) return null
  const start = hedgeStart(text, amount)
  const window = text.slice(Math.max(0, start - LONGEST_TOLL), start)
  if (!mayBeToll(window)) return null
  if (window.endsWith('to ') && BROUGHT_TO.test(window)) {
    // "brought to six the number of survivors"
    const behind = NUMBER_OF.exec(text.slice(amount.end, amount.end + 60))
    if (behind !== null) return { of: 'people', end: amount.end, verb: fateOfNoun(behind[1] ?? 'toll') }
  }
  const lead = TOLL.exec(window.slice(-80)) ?? NUMBERED.exec(window.slice(-40)) ?? (LINKED.test(window.slice(-60)) ? LONG_TOLL.exec(window) : null)
  if (lead === null || !AT_AN_END.test(text.slice(amount.end, amount.end + 14))) return null
  const counted = (lead[1] ?? lead[2])?.toLowerCase() ?? ''
  return { of: /toll|^the |^(?:dead|injured|wounded|missing|killed|people)/.test(counted) ? 'people' : counted, end: amount.end, verb: fateOfNoun(counted) }
}
const LONGEST_TOLL = 180
const mayBeToll = stands(
  'toll|casualt|fatalit|death|injur|arrest|dead n|wounded n|missing n|number of|tally of|total of|count of|brought to|bring to|brings to|bringing to|taking to|takes to|took to|raising to|raises to|raised to|raise to|lifts to|lifting to|pushes to|pushed to|pushing to',
)

/** The fate that the name of a toll tells; null where it is only "the toll". */
const fateOfNoun = (noun: string): string | null =>
  /injur|wounded/.test(noun)
    ? 'injured'
    : /death|fatalit|dead|killed|martyr|bodies|^toll$/.test(noun)
      ? 'killed'
      : /arrest|detain/.test(noun)
        ? 'arrested'
        : /missing|unaccounted/.test(noun)
          ? 'missing'
          : /surviv/.test(noun)
            ? 'survived'
            : /rescued/.test(noun)
              ? 'rescued'
              : /evacuat|displaced/.test(noun)
                ? 'evacuated'
                : null

/** "Dead: 3", "Houses destroyed: 120", "Injured – 83: Region II", as lists, fact boxes and situation reports have it. */
export function labelledAt(text: string, amount: Amount): Counted | null {
  if (amount.none || !/[:=–—|-]\s?$/.test(text.slice(Math.max(0, hedgeStart(text, amount) - 3), hedgeStart(text, amount)))) return null
  const start = hedgeStart(text, amount)
  const window = text.slice(Math.max(0, start - 60), start)
  if (!/^\s*(?:$|[\n,;.|(•*:–-])/.test(text.slice(amount.end, amount.end + 4))) return null
  const label = LABEL.exec(window)
  if (label !== null) {
    const word = label[1]?.toLowerCase() ?? ''
    return { of: 'people', end: amount.end, verb: LABELLED[word] ?? word }
  }
  const thing = THING_LABEL.exec(window)
  return thing === null ? null : { of: thing[1]?.toLowerCase() ?? '', end: amount.end, verb: thing[2]?.toLowerCase() ?? null }
}
const OPENS_LABEL = String.raw`(?:^|[\n,;.|(•*–-]\s*)`
const LABEL = new RegExp(
  String.raw`${OPENS_LABEL}(?:(?:total|confirmed|reported|official|number of|no\. of|people|persons|civilians?|passengers|of which|thereof|the|currently|still) ?)*(dead|deaths|death toll|fatalities|killed|injured|injuries|wounded|missing|unaccounted for|evacuated|evacuees|displaced|arrested|arrests|detained|rescued|survivors|survived|hospitali[sz]ed|trapped|stranded|casualties|martyrs|(?:people |persons )?(?:on board|aboard))(?: (?:people|persons|miners|workers|passengers|fishermen|victims|so far|confirmed|total|in all|count|toll|alive))*(?: \([^()\n]{1,20}\))? ?[:=–—|-] ?$`,
  'iu',
)
const THING_LABEL = new RegExp(
  String.raw`${OPENS_LABEL}(?:(?:total|number of|no\. of|affected|damaged|destroyed) ?)*(houses|homes|buildings|dwellings|vehicles|cars|wagons|boats|vessels|villages|families|households|barangays|schools|bridges|roads|people|persons|passengers|crew)(?: (?:totally |partially |partly |completely |fully )?(damaged|destroyed|affected|flooded|burned|derailed|lost|cut off|on board))?(?: \([^()\n]{1,20}\))? ?[:=–—|-] ?$`,
  'iu',
)
const LABELLED: Readonly<Record<string, string>> = table({
  ...{ deaths: 'dead', 'death toll': 'dead', fatalities: 'dead', martyrs: 'killed', injuries: 'injured', casualties: 'casualties', arrests: 'arrested' },
  ...{
    'unaccounted for': 'missing',
    evacuees: 'evacuated',
    survivors: 'survived',
    hospitalized: 'hospitalised',
    'on board': 'aboard',
    'people on board': 'aboard',
  },
})

const NOUNS = String.raw`(?:death |injury |casualty )?toll|casualties|fatalities|deaths|injuries|arrests|(?<=\b(?:number|tally|total|count) of (?:the |confirmed |known |people |those |official )*)(?:the )?(?:dead|injured|wounded|missing|people|victims|killed|survivors|rescued|arrested|detained|evacuated|martyrs|bodies)`
const TOLL = new RegExp(String.raw`\b(${NOUNS}) (?:\p{L}+ |\d[\d,]* ){0,6}(?:to|at|of|reached|hit|is|was|now|stands at) $`, 'iu')
/** "The dead now number 61", "Quake: toll 73" */
const NUMBERED = /\bthe (dead|injured|wounded|missing) (?:now |already )?number(?:s|ed)? $|\b((?:death )?toll) $/i
const LINKS = String.raw`(?:(?:rose|risen|rises?|rising|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|grew|grows?|grown|growing|went up|gone up|goes up|going up|increas(?:es|ed|ing)|mount(?:s|ed|ing)|soar(?:s|ed|ing)|revised|raised|lowered|cut|corrected|updated|brought|fell|dropped|up|down)(?: [\p{L}-]+){0,4}? to|(?:stood|stands?|standing|remain(?:s|ed|ing)?|put|puts|given|is|was|were|now|currently) (?:now |still |currently )?at|reach(?:es|ed|ing)?|hits?|hitting|pass(?:es|ed|ing)?|tops|topped|surpass(?:es|ed)|exceed(?:s|ed)|now) $`
const LONG_TOLL = new RegExp(String.raw`\b(${NOUNS})(?![\p{L}])[^.;:!?]{0,110}? ${LINKS}`, 'iu')
const LINKED = new RegExp(String.raw` ${LINKS}`, 'iu')
const BROUGHT_TO = /\b(?:bring|brings|bringing|brought|takes|taking|took|raise[sd]?|raising|lifts|lifting|pushe[sd]|pushing) to $/i
const NUMBER_OF =
  /^,? the (?:total |confirmed |official )*(?:number|count|tally|total) of (?:\p{L}+ ){0,2}?(dead|deaths|fatalities|killed|bodies|injured|wounded|missing|survivors|rescued|arrests|arrested)(?![\p{L}])|^,? the (?:\p{L}+ )?(death toll|toll)\b/iu
const AT_AN_END =
  /^["”’']?(?:[,.;:!?]|$| (?:and|in|at|on|after|as|by|with|from|people|overnight|so|while|but|this|last|today|yesterday|when|since|following|across)\b)/

/** "Bringing the total to 17", "which makes nine in all", "two so far": as many of what was counted before. */
export function inAll(text: string, amount: Amount, previous: Count | null): Counted | null {
  if (amount.none || amount.both === true || previous === null) return null
  const start = hedgeStart(text, amount)
  const lead = text.slice(Math.max(0, start - 90), start)
  const after = text.slice(amount.end, amount.end + 16)
  const total = /(?:to|at) $/.test(lead) && TOTAL.test(lead) && AT_AN_END.test(after)
  const all = IN_ALL.exec(after)
  // "57 wagons, including 27 carrying gas", "of which 12 badly damaged"
  const fared = isOfThings(previous.of) && SOME_OF.test(lead) ? THOSE.exec(text.slice(amount.end, amount.end + 40)) : null
  if (fared !== null) return { of: previous.of, end: amount.end, verb: fared[1] ?? null }
  if (!total && (all === null || !BEGINS.test(lead))) return null
  return { of: previous.of, end: amount.end + (total ? 0 : (all?.[0].length ?? 0)), verb: previous.verb }
}
const TOTAL =
  /\b(?:(?:bring|brings|bringing|brought|takes?|taking|took|push(?:es|ed|ing)|rais(?:es|ed|ing)|lift(?:s|ed|ing)|puts?|putting) (?:the |its |their |that |our |this )?(?:[\p{Ll}-]+ ){0,3}?|the |with the )(?:total|count|tally|figure|number)(?: [^.;:,]{1,40}?)?(?: now| stands| stood| rises| rose| up)? (?:to|at) $/iu
const SOME_OF = /\b(?:including|of which|of them|among them|and|,) $/
const THOSE =
  /^ (?:(?:totally|partially|partly|completely|fully|badly|severely|slightly|heavily|still) )?(?:(damaged|destroyed|derailed|burned|burnt|flooded|overturned)|carrying|containing|loaded|laden|filled with)(?![\p{L}])/u
const IN_ALL = /^ (?:in all|in total|altogether|all told)(?![\p{L}])/u
const BEGINS = /(?:^|[.;:,“"(–—-] ?|\b(?:that|and|but|makes|made|making|makes it|made it|were|was|are|with) )$/i

/** "More than 100 were airlifted to hospital", "with 57 still unaccounted for", "over 140 were in hospital": nobody but people fares so. */
export function farAt(text: string, amount: Amount, previous: Count | null): Counted | null {
  if (amount.none || amount.both === true || amount.number < 2) return null
  if (!FARES.has(WORD_BEHIND.exec(text.slice(amount.end, amount.end + 20))?.[1] ?? '')) return null
  const more = /^(?: (?:more|others|further))?(?: (?:of (?:them|whom|those)))?/.exec(text.slice(amount.end, amount.end + 16))?.[0].length ?? 0
  const lead = text.slice(Math.max(0, hedgeStart(text, amount) - 24), hedgeStart(text, amount))
  if (!SPELLED_OR_BEGINS.test(lead) || OF_TIME.test(lead)) return null
  const clause = /^[^.;:!?]{0,120}/.exec(text.slice(amount.end + more))?.[0] ?? ''
  // "12 wagons were damaged", behind a count of wagons
  const thing = more === 0 && previous !== null && previous.atMost !== 0 ? THING_FARED.exec(clause)?.[1] : undefined
  if (thing !== undefined && previous !== null && isOfThings(previous.of)) return { of: previous.of, end: amount.end, verb: thing }
  // "Four died at the scene and five in hospital"
  const verb =
    /^ in (?:the )?hospital/.test(clause) && /\band $/.test(lead) && /^(?:died|dead|killed)$/.test(previous?.verb ?? '') ? 'died' : fateBehind(clause)
  return verb === null ? null : { of: 'people', end: amount.end + more, verb }
}
const WORD_BEHIND = /^,? (?:(?:more|others|further|of (?:them|whom|those)),? )?(\p{Ll}+)/u
/** What the words behind may begin with. */
const FARES: ReadonlySet<string> = new Set(
  'who which that in on at from have has had were was are is be been being got also still now since later then all both already so thus to believed thought feared understood said reported reportedly known taken rushed sent transported transferred brought admitted airlifted flown moved ferried driven carried referred treated receiving undergoing recovering kept held remain remains remained remaining hospitalised hospitalized needed required received needing requiring suffered suffering sustained sustaining escaped nursing led relocated told ordered asked forced pulled dug plucked lifted winched fished saved freed recovered helped survived alive found safe unhurt unharmed uninjured unscathed not unaccounted accounted yet could buried washed swept lost stuck entombed aboard onboard seriously critically safely badly slightly mostly derailed damaged destroyed wrecked overturned capsized sank collapsed flooded burned burnt gutted'.split(
    ' ',
  ),
)
const SPELLED_OR_BEGINS =
  /(?:^|[.;:,“"(–—-] ?|\b(?:that|and|but|with|while|said|where|when|than|whom|another|further|only|saw|see|left|leaving|least|some|about) )$/i
const OF_TIME = /\b(?:at|by|in|since|until|from|aged?|ages|of|no\.?|number|page|room|flat|flight|bus|train|line|unit|ward|level) $/i

/**
 * What became of those who are counted beside others, where nothing is told of them alone: "killing three men and two women", "the bodies of six women and three
 * children", "64 people were injured, including 14 children".
 */
export function alike(
  text: string,
  start: number,
  end: number,
  amount: Amount,
  before: { readonly quote: string; readonly offset: number; readonly value: Count } | undefined,
): string | null {
  if (before === undefined || before.value.verb === null || amount.none) return null
  const gap = text.slice(before.offset + before.quote.length, start)
  if (gap.length > 110 || /[.;:!?]/.test(gap)) return null
  if (INCLUDING.test(gap)) return isFewer(amount, before.value) ? before.value.verb : null
  return AND.test(gap) && ALONE.test(text.slice(end, end + 16)) ? before.value.verb : null
}
const INCLUDING = /(?:\bincluding|\bamong them|\bof whom|\bof them|\bof which|\bamong whom)(?: (?:also|the))? $/i
const AND = /^(?: members?| workers?)?(?:,| and|, and)(?: another| a further)? $/
const ALONE = /^["”’']?(?:[,.;:!?)]|$| (?:in|on|at|from|near|after|when|as|during|outside|inside|aboard|and|or|who|this|last|early|late)\b| were (?:re|fo|pu))/
const isFewer = ({ atMost }: Amount, whole: Count): boolean => atMost !== null && (whole.atMost ?? whole.atLeast ?? 0) >= atMost

/** "Police put the crowd at 8,000", "organisers said 40,000 marched": those who came, where no noun stands behind the number. */
export function crowdAt(text: string, amount: Amount): Counted | null {
  if (amount.none || amount.both === true || amount.number < LEAST_CROWD) return null
  const start = hedgeStart(text, amount)
  const lead = text.slice(Math.max(0, start - 80), start)
  const isCrowd = CROWD.test(lead) || (AGAIN.test(lead) && CROWD_WORD.test(text.slice(Math.max(0, start - 160), start)))
  if (isCrowd && AT_AN_END.test(text.slice(amount.end, amount.end + 12))) return { of: 'people', end: amount.end, verb: 'attended' }
  const verb = CAME.exec(text.slice(amount.end, amount.end + 60))?.[1]
  // "those who in 1989 marched", "at 10 gathered"
  return verb === undefined || /\b(?:in|on|at|by|of|since|from|until|before|after) $/i.test(lead) ? null : { of: 'people', end: amount.end, verb }
}
const LEAST_CROWD = 10
const CROWD =
  /\b(?:crowds?|turn-?out|attendance|(?<=\bnumber of )(?:participants|marchers|protest[eo]rs|demonstrators|attendees))(?: \p{Ll}+){0,4} (?:to|at|of|reached|was|exceeded|numbered) $/iu
/** "The crowd, which police put at 8,000, was put at 40,000", "attendance at 8,000 and organisers at 40,000", "but there were only 8,000" */
const AGAIN =
  /\b(?:put|estimated|reckoned|(?:and|but|while|against) (?:the )?(?:police|organi[sz]ers|unions?|authorities|officials|council|ministry|army|mayor)) at $|\bthere were (?:only |just )?$/iu
const CROWD_WORD = /\b(?:crowds?|turn-?out|attendance)\b/i
const CAME =
  /^ (?:(?:had|have|has|also|then|later|still) ){0,2}(marched|gathered|rallied|demonstrated|protested|attended|assembled|participated|massed|took part|taken part|turned out|turned up|took to the streets|taken to the streets|joined(?= (?:in|the) ))(?!\p{L})/u

/** "Police estimated 4,500", "who put the number at 112", "the rally drew about 300": as many of what was counted before, or people. */
export function ofTheSame(text: string, amount: Amount, previous: Count | null): Counted | null {
  if (amount.none || amount.both === true) return null
  const start = hedgeStart(text, amount)
  const lead = text.slice(Math.max(0, start - 60), start)
  if (!AT_AN_END.test(text.slice(amount.end, amount.end + 12))) return null
  if (/\b(?:drew|draws|drawn|attracted|attracts) (?:\p{Ll}+ ){0,2}$/u.test(lead) && !/^ from/.test(text.slice(amount.end)))
    return { of: 'people', end: amount.end, verb: null }
  const again = previous !== null && (ESTIMATED.test(lead) || ESTIMATED.test(text.slice(Math.max(0, amount.start - 60), amount.start)))
  return again ? { of: previous.of, end: amount.end, verb: previous.verb } : null
}

const ESTIMATED =
  /\b(?:estimate[sd]?|counted|counts|reckon(?:s|ed)?|put(?:s|ting)? (?:it|that|them|the (?:number|figure|total|count|crowd|turnout)|its (?:number|size)|their number) (?:closer |nearer )?(?:at|to)) $/i

// "two men at the market and five at the station": as many of the same, elsewhere
export function elsewhere(text: string, amount: Amount, found: readonly { readonly value: Count }[]): Counted | null {
  const previous = found.at(-1)?.value
  if (previous === undefined || amount.none) return null
  if (!/(?:(?:,| and|, and|, but|;) |\()$/.test(text.slice(0, hedgeStart(text, amount)).slice(-8))) return null
  const place =
    /^ (?:more |others )?(?:in|at|near|outside|aboard|from) (?:the (?!\p{Lu}?\p{L}* ?(?:morning|evening|afternoon|end|night))|a |\p{Lu})(\p{L}*)/u.exec(
      text.slice(amount.end, amount.end + 40),
    )
  if (place === null || MONTHS_OR_DAYS.test(text.slice(amount.end, amount.end + 40))) return null
  const other = found.at(-2)?.value.of
  const mixed = other !== undefined && other !== previous.of && FOLK.test(other) && FOLK.test(previous.of) // "12 men and two women here and five there"
  const more = /^ (?:more|others)(?=[ ,.;])/.exec(text.slice(amount.end, amount.end + 9))?.[0].length ?? 0
  return { of: mixed ? 'people' : previous.of, end: amount.end + more, verb: previous.verb }
}

const FOLK = /^(?:men|women|boys|girls|children)$/
const MONTHS_OR_DAYS =
  /^ (?:more |others )?(?:in|at|near|outside|aboard|from) (?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b/u
