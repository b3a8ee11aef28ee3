// Rows for years by themselves: "2013", "the year 2000", "2013-14", "fiscal 1989", "nineteen ninety-four".
import { S, YEAR, amountOf } from './words.ts'
import { date, pattern } from './row.ts'
import type { Row } from './row.ts'

export const yearRows: readonly Row[] = [
  {
    name: 'fiscal year', // fiscal 1989, FY2015, fiscal year 1990
    begins: ['fiscal', 'fy', 'financial'],
    pattern: pattern(`(?:(?:fiscal|financial)(?:${S}year)?${S}|fy${S}?)(?<y>${YEAR})`),
    read: (parts) => date({ year: Number(parts.y) }),
  },
  {
    name: 'year before the common era', // 490 BC, 31 B.C., 1200 BCE
    begins: ['#'],
    pattern: new RegExp(`(?<y>[1-9]\\d{0,3})${S}?(?-i:BCE|BC|B\\.C\\.(?:E\\.)?)(?![\\w])`, 'iy'),
    read: (parts) => date({ year: 1 - Number(parts.y) }),
  },
  {
    name: 'years', // 2013-14, 1914-1918
    begins: ['#'],
    pattern: pattern('(?<a>(?:1[5-9]|20)\\d\\d)[-/](?<b>(?:1[5-9]|20)?\\d\\d)(?![-/]\\d)'),
    read(parts) {
      const from = Number(parts.a)
      const to = (parts.b ?? '').length === 4 ? Number(parts.b) : Math.floor(from / 100) * 100 + Number(parts.b)
      return to > from && to - from < 60 ? { form: 'range', from: date({ year: from }), to: date({ year: to }) } : null
    },
  },
  {
    name: 'year', // 2013, the year 2000
    begins: ['#', 'the'],
    pattern: pattern(`(?:(?<the>the year)${S})?(?<y>${YEAR})(?!-W\\d)(?!-(?:day|week|month|year|page|seat|mile|metre|meter|foot|strong))`),
    read(parts, _quote, before, after) {
      const year = Number(parts.y)
      return parts.the !== undefined || looksLikeYear(year, before, after) ? date({ year }) : null
    },
  },
  {
    name: 'year in words', // nineteen ninety-four, the year two thousand
    begins: ['nineteen', 'the', 'two', 'twenty', 'eighteen'],
    pattern: pattern(
      `(?:the year )?(?:(?<c>nineteen|eighteen)${S}(?:hundred${S}(?:and )?)?(?<n>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)|(?<k>two thousand)(?:${S}(?:and )?(?<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen))?)`,
    ),
    read(parts, quote, before) {
      if (parts.k !== undefined && !/^the year/i.test(quote) && !/\b(?:in|since|by|until|of|year) $/i.test(before)) return null
      const base = parts.k !== undefined ? 2000 : parts.c?.toLowerCase() === 'eighteen' ? 1800 : 1900
      return date({ year: base + (parts.n === undefined ? 0 : (amountOf(parts.n) ?? 0)) })
    },
  },
]

/** Things that reports count by the thousand. */
const COUNTED =
  /^ (?:passengers|workers|protesters|demonstrators|marchers|visitors|residents|villagers|refugees|migrants|soldiers|troops|officers|students|pupils|patients|homes|houses|jobs|votes|arrests|cars|vehicles|animals|books|copies|words|times|tickets|bodies|deaths|cases|members|supporters|followers|views)\b/

/** A year of make is no date. */
const OF_A_CAR =
  /^(?: model-year| model year)?(?: (?:black|white|red|blue|green|grey|gray|silver|gold|tan|brown))? (?:Acura|Audi|BMW|Bentley|Buick|Cadillac|Chev(?:rolet|y)|Chrysler|Dodge|Ferrari|Fiat|Ford|GMC|Harley|Honda|Hyundai|Infiniti|Isuzu|Jaguar|Jeep|Kawasaki|Kia|Lexus|Lincoln|Mazda|Mercedes|Mercury|Mitsubishi|Nissan|Oldsmobile|Opel|Peugeot|Plymouth|Pontiac|Porsche|Renault|Rolls|Saab|Skoda|Subaru|Suzuki|Tesla|Toyota|VW|Vauxhall|Volkswagen|Volvo|Yamaha|sedan|pickup|saloon|hatchback|minivan|convertible|coupe)\b/

const OLD_LED = /\b(?:in|since|from|of|by|until|till|before|after|circa|between|early|late|and|year|\d{4} to) $|\b(?:ca|c)\. ?$/i
/** "the 1863 proclamation", "his 1796 essay", "this 1833 map". */
const OF_A_THING = /\b(?:the|his|her|its|their|this|an|[A-Za-z]+'s) $/i
/** "(1821)", "(c. 1590-": as the years of a life, a book or a reign are given. */
const isInBrackets = (before: string, after: string): boolean => /\((?:c\.|ca\.|born|b\.|d\.|died)? ?$/i.test(before) && /^ ?[-),;]/.test(after)

/** Four digits are a year unless a currency, a number word or a counted noun stands by. */
function looksLikeYear(year: number, before: string, after: string): boolean {
  if (/[$£€#]\s?$|\b(?:no\.?|nos\.?|number|route|flight|page|room|box|suite|flat|unit|highway|gate|bus|train|p\.) ?$/i.test(before)) return false
  if (/^ ?(?:b\.?c|bce)\b/i.test(after)) return false
  if (/\b(?:called|named|dubbed|titled|entitled) [A-Z][A-Za-z]+ $/.test(before)) return false // a venture called "Helion 1980"
  if (OF_A_CAR.test(after) && !/\b(?:in|since|by|until|from|early|late|year) $/i.test(before)) return false // "her 1987 Chevrolet"
  if (/[\d][,.:/-]$/.test(before) || (/[A-Za-z]-$/.test(before) && !/(?:mid|post|pre|early|late|from|since)-$/i.test(before))) return false
  if (
    /^\s?(?:%|percent|per cent|km|mph|kg|feet|ft|metres|meters|miles|yards|euros|dollars|pounds|points|hours|hrs|gmt|a\.m|p\.m|am\b|pm\b|people|men|women|children|others|million|billion)/i.test(
      after,
    )
  )
    return false
  if (COUNTED.test(after) && !/\b(?:in|since|of|from|by|until|during|the) $/i.test(before)) return false
  const counted = /^ [a-z]+s\b/.test(after)
  const led =
    /\b(?:in|since|of|from|by|until|till|before|after|during|early|late|mid|circa|between|year|for|the|and|or|to|through|is|was|as|on|fall|spring|summer|winter|than|late|back) $|-$/i.test(
      before,
    )
  if (year < 1900)
    return year >= 1500
      ? !counted && (OLD_LED.test(before) || isInBrackets(before, after) || (year % 100 !== 0 && OF_A_THING.test(before) && /^ [A-Za-z]/.test(after)))
      : /\b(?:in|since|year) $/i.test(before) && !counted && !/^ [a-z]/.test(after)
  if (/\b(?:some|about|over|than|least|around|nearly|almost|up to|most|roughly|approximately|further|another|an estimated) $/i.test(before) && counted)
    return false
  if (counted && year % 100 === 0 && !led) return false
  return year < 2100
}
