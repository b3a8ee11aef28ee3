// The words by which English says of which part of an event, or of which premises, a count is.
import { PREMISES_NOUNS } from '../../places/place-words.ts'
import type { SceneWords } from '../../../model/sockets.ts'

/** Parts of an event that reports count apart. The event's own noun ("the collapse", "the fire") is no part of it. */
const PARTS =
  'altercation|scuffle|confrontation|chase|stand-?off|exchange|brawl|fight|rescue|evacuation|search|(?:first|second|third|other|earlier|later|previous) (?:incident|raid|visit|protest|attack|blast|explosion|fire|crash|operation|collapse|march|clash)'
const DURING = new RegExp(
  `(?<![\\p{L}])(?:during|in|after|following|throughout|in the course of|amid) (the (?:[\\p{L}-]+ ){0,2}?(?:${PARTS}))(?![\\p{L}])`,
  'iu',
)

/** Where people are taken afterwards, and where those work who say so, is not where they were counted. */
const ELSEWHERE = /\b(?:hospital|infirmary|clinic|police station|prison|jail|court|surgery)$/i
const SITED = /(?<!\b(?:doctors|medics|nurses|staff|officials|sources|employees|managers|spokes\p{L}+|workers) )\b(?:at|in|inside) (?:the )?$/iu

// Premises, vehicles and other narrow sites by their common nouns. Towns, streets and areas are too wide, and hospitals are in ELSEWHERE.
const NOUNS = `${PREMISES_NOUNS}|market|marketplace|flat|apartment|house|home|bungalow|villa|lock-up|basement|cellar|barn|shed|stable|stables|office|offices|van|lorry|truck|car|taxi|bus|coach|minibus|train|carriage|tram|boat|ship|ferry|vessel|tanker|barge|yacht|container|plane|aircraft|club|casino|stadium|arena|hall|town hall|library|station|railway station|bus station|metro station|petrol station|barracks|base|camp|shelter|bunker|hangar|compound|embassy|consulate|airport|terminal|port|harbour|quay|pier|wharf|dock|shipyard|boatyard|yard|bridge|tunnel|checkpoint|crossing|park|playground|campsite|beach|mine|quarry|plant|refinery|power station|tower|building|block of flats|tower block|deck|lounge|cabin|ward|wing|cell block|dormitory|compartment|engine room|hold|grandstand|marquee|tent|classroom|canteen|kitchen|gallery|shaft|hut|pavilion|care home|nursing home|nursery|kindergarten|college|university|monastery|synagogue|chapel|cathedral`
const SITE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<by>[Aa]t|[Ii]n|[Ii]nside|[Oo]utside|[Nn]ear|[Aa]board|[Oo]n board|[Oo]n|[Ff]rom|in connection with|to) (?<site>(?:the|a|an|another|one) (?:(?!of|and|in|at|on|near|where|when|that|who|to)[\\p{Ll}-]+ ){0,2}?(?:${NOUNS}))(?=[.,;:!?)"”’']|$| (?:on|in|at|near|by|beside|outside|opposite|and|or|but|where|when|while|which|that|who|after|before|during|were|was|are|is|have|has|had|did|last|this|yesterday|today|nearby|next|opposite|early|late|later|earlier|over|alone|itself|too|also|since|until|two|three|four|five|six|seven|eight|nine|ten|\\d+|no|none|nobody|because|as|for|with|belonging|owned|called|named|\\p{L}+ly)(?![\\p{L}-]))`,
  'gu',
)

export const englishScopes: SceneWords['scopes'] = {
  during: DURING,
  sited: SITED,
  elsewhere: ELSEWHERE,
  ofThem: /\bof (?:them|those|whom)$/,
  those: /^(?:the|all|those) /i,
  ofThe: /(?:^|, |^\S+, )of (?:the |those |these )?$/i,
  site: SITE,
  opens:
    /^(?:\P{L}*(?:and|but|while|whereas|although|meanwhile|also|only|then|later|elsewhere|[Mm]eanwhile|[Ee]lsewhere|[Ll]ater|[Tt]hen|[Bb]ut|[Aa]nd)(?![\p{L}]))*\P{L}*$/u,
  breaks:
    /, (?!aged|all|both|most|some|including|among|one|two|three|and |or )|(?<!\p{L})(?:when|after|before|because|while|as|since|until|if|who|which|whose|said|says|told|went|gone|drove|fled|ran|walked|came|arrived|were called|was called|called)(?!\p{L})/iu,
}
