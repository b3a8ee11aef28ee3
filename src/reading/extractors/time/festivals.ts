// Rows for days that have a name: "Christmas Eve", "last Thanksgiving", "Presidents' Day". Which day each is, src/time/festivals.ts knows.
import { S, YEAR } from './words.ts'
import { pattern, whichOf } from './row.ts'
import type { Row } from './row.ts'

export const festivalRows: readonly Row[] = [
  {
    name: 'festival', // Christmas Day, New Year's Eve 2014, last Thanksgiving, Easter Monday
    begins: [
      'christmas',
      'new',
      'boxing',
      'halloween',
      'easter',
      'good',
      'thanksgiving',
      'independence',
      'bastille',
      'bonfire',
      'valentine',
      'st',
      'april',
      'may',
      'armistice',
      'remembrance',
      'labor',
      'memorial',
      'veterans',
      'palm',
      'ash',
      'whit',
      'pentecost',
      'ascension',
      'twelfth',
      'epiphany',
      'hogmanay',
      'guy',
      'last',
      'this',
      'next',
      'election',
      'groundhog',
      'international',
      'women',
      'earth',
      'anzac',
      'cinco',
      'juneteenth',
      'canada',
      'australia',
      'world',
      'human',
      'columbus',
      'presidents',
      'martin',
      'father',
      'all',
      'maundy',
      'holy',
      'shrove',
      'black',
      'cyber',
    ],
    pattern: pattern(
      `(?:(?<w>last|this|next)${S})?(?<f>christmas(?:${S}(?:day|eve))|christmas|new${S}year's(?:${S}(?:day|eve))|boxing day|hallowe'?en|easter(?:${S}(?:sunday|monday|saturday))?|good friday|thanksgiving(?:${S}day)?|independence day|bastille day|bonfire night|guy fawkes night|(?:st\\.? )?valentine's day|st\\.? (?:patrick|george|andrew|david|stephen)'s day|all (?:saints|souls)'? day|international workers' day|maundy thursday|holy saturday|shrove tuesday|april fools?'? day|may day|armistice day|veterans'? day|remembrance sunday|labor day|memorial day|palm sunday|ash wednesday|whit monday|pentecost|ascension day|epiphany|hogmanay|twelfth night|election day|groundhog day|(?:international )?women's day|earth day|anzac day|cinco de mayo|juneteenth|canada day|australia day|world aids day|human rights day|columbus day|presidents'? day|martin luther king(?:,? jr\\.?)? day|father's day|black friday|cyber monday)(?:,?${S}(?<y>${YEAR}))?`,
    ),
    read(parts, _quote, before, after) {
      if (/\bmerry $/i.test(before)) return null // a wish
      const name = (parts.f ?? '').toLowerCase().replace(/ {2,8}/g, ' ')
      if (
        !isCapital(parts.f) ||
        /^(?:-| (?:seals|vigil)\b)|^ (?:tree|card|present|gift|carol|dinner|lights|market|shopping|sales|egg|bunny|party|parade|island|rising|cake|bonus)/i.test(
          after,
        )
      )
        return null
      if (name === 'easter' && /^ (?:sunday|monday|road|street)/i.test(after)) return null
      return { form: 'festival', festival: name, year: parts.y === undefined ? null : Number(parts.y), which: whichOf(parts.w), ofYear: null }
    },
  },
]

const isCapital = (written: string | undefined): boolean => /^[A-Z]/.test(written ?? '')
