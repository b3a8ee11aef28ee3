// The incident that take-in means: one that is there, or a new one by --new.
import { existsSync } from 'node:fs'
import { say } from './terminal.ts'
import type { Desk } from '../desk/desk.ts'
import type { Incident } from '../model/incident.ts'
import type { Zone } from '../model/time.ts'

/**
 * Without --new the first word names the incident. With it the words are files; a first word that is no file
 * and looks like none is taken for the incident's name, as in `take-in crane --new "Crane at the east quay" page.html`. A title that is there already
 * is taken in to, not opened twice: the same command given again should add nothing.
 */
export async function incidentFor(
  desk: Desk,
  words: readonly string[],
  title: string | undefined,
  zone: Zone | undefined,
): Promise<{ incident: Incident; rest: readonly string[] }> {
  const [first = '', ...others] = words
  if (title === undefined) return { incident: await desk.incident(first), rest: others }
  const named = words.length > 1 && /^[\w-]+$/.test(first) && !existsSync(first)
  const rest = named ? others : words
  const held = (await desk.incidents()).find((each) => each.title === title)
  if (held !== undefined) {
    say(`${title} is there already as ${held.code}; taking in to it.`)
    if (zone !== undefined && zone !== held.zone) say(`Its time zone stays ${held.zone}; ${zone} is taken as the zone of these files.`)
    return { incident: held, rest }
  }
  const incident = await desk.openIncident(title, zone ?? 'UTC')
  say(`Opened ${incident.title} as ${incident.code}, times in ${incident.zone}.${zone === undefined ? ' Another zone is given by --zone.' : ''}`)
  return { incident, rest }
}
