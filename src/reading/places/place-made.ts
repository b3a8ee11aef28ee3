// The place that a phrase names, once a rule knows it: its span, with the article that belongs to the name.
import type { Word } from './capitalised.ts'
import type { Candidate, Place, Scan } from './place-setting.ts'
import type { PlaceKind } from '../../model/statement.ts'

/** The words of the sentence from the one to the other. */
export const between = (scan: Scan, from: Word, to: Word): string => scan.text.slice(from.start, to.end)

/** From one word of the phrase to another; `within` is left open. */
export function placeFrom({ scan, opening, setting }: Candidate, from: Word, to: Word, kind: PlaceKind): Place {
  // "the West End", "the UK": the article belongs to names of districts, regions and countries.
  const withThe =
    from === opening &&
    setting.article === 'the' &&
    /^[Tt]he $/.test(scan.text.slice(from.start - 4, from.start)) &&
    (kind === 'country' || kind === 'region' || WITH_THE.test(to.text))
  return { start: withThe ? from.start - 4 : from.start, end: to.end, kind, name: between(scan, from, to), within: null }
}

const WITH_THE = /^(?:End|Side|Quarter|District|Bank|Bronx|Gorbals|City|Town|Zone|Docklands|Tenderloin|Marais|Strip)$/
