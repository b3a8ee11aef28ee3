// Roads by number, and points of them: "the A12", "National Highway 44", "junction 12 of the M40", "kilometre 47 of the A4", "mile marker 118".
//
// Streets by their names are place-rules.ts's. Junctions and marks of a road lie in it.
import type { Place } from './place-setting.ts'

const NUMBER = String.raw`(?:[ABEM]\d{1,4}(?:\(M\))?|[A-Z]{1,3}-\d{1,4}|(?:(?:National|State|County|Federal|Provincial|Interstate) )?(?:Highway|Route|Road|Interstate) \d{1,4})`
// "the A12", "Interstate 95", "Texas Highway 62", "I-95", "NH-44"
const ROAD =
  /(?<![\p{L}\p{N}-])(?:(?<=\bthe )(?:[ABEM]\d{1,4}|[AM]\d{1,3}\(M\))|(?<=\b(?:on|along|off|of|near) )M\d{1,3}(?!\p{L})|(?:(?!On |The |At |In |Near |Along |From |And |But |Off |Via |Of |To |By )\p{Lu}\p{Ll}+ )?(?:Interstate|Route|Highway|Autobahn|State Route|State Road|County Road|Farm to Market Road) \d{1,4}|U\.?S\.? (?:Route|Highway) \d{1,4}|(?:I|NH|SH|SR|FM|RN|BR)-\d{1,4})(?![\p{L}\p{N}])/gu
const MARK =
  /(?<=\b(?:at|near|by|around|close to|between|off|from|past) (?:the )?)(?:kilomet(?:re|er)(?: (?:marker|post|mark))?|km(?: (?:marker|post|mark))?|mile ?(?:marker|post)|exits?|J(?= ?\d)) ?\d{1,4}(?:\.\d{1,2})?(?: and \d{1,4})?(?![\p{L}\p{N}.:,%]\d|[\p{L}\p{N}]| (?:km|miles|people|minutes|hours|am|pm)\b)/giu
const OF_ROAD = new RegExp(String.raw` (?:of|on|along) (?:the )?(${NUMBER})(?![\p{L}\p{N}])`, 'uy')

/** "82nd Street", "West 4th Avenue" */
const NUMBERED_STREET =
  /(?<![\p{L}\p{N}])(?:(?:East|West|North|South|E|W) )?\d{1,3}(?:st|nd|rd|th) (?:Street|Avenue|Ave|St|Road|Place|Drive|Terrace)(?![\p{L}\p{N}])/gu

/** Every numbered road and street of a sentence, and every mark of a road, in no order; offsets into the sentence. */
export const roadsIn = (text: string): readonly Place[] => [
  ...[...text.matchAll(NUMBERED_STREET), ...text.matchAll(ROAD)].map((match) => placeOf(match, 'street')),
  ...[...text.matchAll(MARK)].map((match) => ofItsRoad(text, placeOf(match, 'area'))),
]
/** Parts of words without one of which none stands there. */
export const ROAD_WORDS =
  '0st |0nd |0rd |0th |the a0|the b0|the m0|the e0|on m0|along m0|off m0|of m0|near m0|interstate 0|route 0|highway 0|autobahn 0|road 0|i-0|nh-0|sh-0|sr-0|fm-0|rn-0|br-0|kilomet|km 0|km marker|km post|km mark|mile marker|milepost|mile post|exit 0|exits 0| j0| j 0'

/** "Junction 12 of the M40" lies in it. */
export function ofItsRoad(text: string, place: Place): Place {
  OF_ROAD.lastIndex = place.end
  const road = OF_ROAD.exec(text)
  return road === null ? place : { ...place, end: place.end + road[0].length, name: `${place.name}${road[0]}`, within: road[1] ?? null }
}

const placeOf = (match: RegExpExecArray, kind: Place['kind']): Place => ({
  start: match.index,
  end: match.index + match[0].length,
  kind,
  name: match[0],
  within: null,
})
