// Whether the name of a time zone is one, or may still become one while it is written. What counts is decided by the desk (desk/taking-in/by-hand.ts).
import { plainZone } from '../../model/zone-names.ts'

const ALL: readonly string[] = Intl.supportedValuesOf('timeZone')

/** Names that IANA knows besides its list ("Europe/Kyiv" and the older spelling) count too: the browser is asked. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name.trim() })
    return name.trim() !== ''
  } catch {
    return false
  }
}

/** Whether some name may still become of what is written so far. */
export const mayBecomeZone = (words: string): boolean => ALL.some((name) => plainZone(name).includes(plainZone(words)))
