// What a person says of a file that the file does not say: --published, --zone, --publication, --address.
import { Problem } from '../model/problem.ts'
import { checkedByHand } from '../desk/taking-in/by-hand.ts'
import { text, type Values } from './command.ts'
import type { ByHand } from '../model/report.ts'

export const byHandOptions = {
  published: { type: 'string' },
  zone: { type: 'string' },
  publication: { type: 'string' },
  address: { type: 'string' },
} as const

export const BY_HAND_USAGE = `  --published DATE      when it was published, where the file does not say: 2026-03-16, or 2026-03-16T07:30:00Z
  --zone ZONE           the time zone meant: Europe/London
  --publication NAME    who issued it
  --address ADDRESS     where it stood`

/** The flags as they were given. Problem `address-not-understood`, and those of the desk's own check of dates and zones. */
export function byHandFrom(values: Values): ByHand {
  const given = Object.fromEntries(Object.keys(byHandOptions).flatMap((key) => (text(values, key) === undefined ? [] : [[key, text(values, key)]]))) as ByHand
  if (given.address !== undefined && !(isAddress(given.address) && URL.canParse(given.address))) {
    throw new Problem('address-not-understood', `"${given.address}" is not a web address. It should start with https:// or http://.`)
  }
  return checkedByHand(given, given.zone ?? 'UTC') // a desk checks again with the zone of its incident
}

const isAddress = (word: string): boolean => /^https?:\/\//i.test(word)
