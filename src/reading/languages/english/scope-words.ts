// The words by which English says of which part of an event, or of which premises, a count is.
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

export const englishScopes: SceneWords['scopes'] = {
  during: DURING,
  sited: SITED,
  elsewhere: ELSEWHERE,
  ofThem: /\bof (?:them|those|whom)$/,
  those: /^(?:the|all|those) /i,
  ofThe: /(?:^|, |^\S+, )of (?:the |those |these )?$/i,
}
