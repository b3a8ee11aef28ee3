// One phrase to its meaning: the form's own rule from the table, against the setting it stands in.
import type { SaidForm, SaidTime } from '../model/said-time.ts'
import { unfixed } from './meaning.ts'
import type { Meaning, Resolve, Setting } from './meaning.ts'
import { date } from './forms/dates.ts'
import { festival } from './forms/festivals.ts'
import { clock, partOfDay, weekday } from './forms/days.ts'
import { anaphoric, beside, relative } from './forms/relative.ts'
import { century, decade, edge, half, quarter, range, season } from './forms/periods.ts'
import { duration, reference, set } from './forms/lengths.ts'

const forms: { readonly [Form in SaidForm]: Resolve<Form> } = {
  date,
  weekday,
  relative,
  anaphoric,
  beside,
  edge,
  partOfDay,
  clock,
  season,
  quarter,
  half,
  decade,
  century,
  festival,
  duration,
  set,
  reference,
  range,
}

/** What a phrase means in its setting. A time further off than the calendar can count ("999,999 centuries ago") stays without bounds. */
export function meaningOf(said: SaidTime, setting: Setting): Meaning {
  // One rule a form: the table's type ties each form to its own parts, which the lookup cannot see.
  const resolve = forms[said.form] as Resolve<SaidForm>
  try {
    return resolve(said, setting, meaningOf)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return unfixed('DATE', 'XXXX', 'XXXX', 'century', 'further off than the calendar can count', true)
  }
}
