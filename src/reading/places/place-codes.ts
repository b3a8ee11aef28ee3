// Places told by figures and codes: coordinates ("53.41°N, 2.98°W", "53.4108, -2.9779"), plus codes ("8FVC9G8F+6X") and three words behind three strokes.
//
// They are taken as written; where on the map they lie is not for reading.
import type { Place } from './place-setting.ts'

const ANGLE = String.raw`\d{1,3}(?:\.\d{1,8})?° ?(?:\d{1,2}(?:\.\d{1,6})?[′'’] ?)?(?:\d{1,2}(?:\.\d{1,6})?[″"”] ?)?`
const COORDINATES = new RegExp(String.raw`(?<![\d.])(?:[NS] ?)?${ANGLE}[NS]?,? ?(?:[EW] ?)?${ANGLE}[EW]?(?![\p{L}\d])`, 'gu')
const DECIMALS = /(?<![\d.,-])-?\d{1,2}\.\d{3,8}, ?-?\d{1,3}\.\d{3,8}(?![\d.,])/g
// https://github.com/google/open-location-code: twenty letters and digits that look like no others, in fours, sixes or eights before the sign.
const PLUS_CODE =
  /(?<![\p{L}\p{N}+])(?=[2-9]*[CFGHJMPQRVWX])(?:[2-9CFGHJMPQRVWX]{8}|[2-9CFGHJMPQRVWX]{6}|[2-9CFGHJMPQRVWX]{4})\+[2-9CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}+])/gu
const THREE_WORDS = /(?<![/\p{L}:])\/\/\/\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20}(?![\p{L}.])/gu

/** Every such code of a sentence. */
export const codesIn = (text: string): readonly Place[] =>
  MAY_HOLD.test(text)
    ? [COORDINATES, DECIMALS, PLUS_CODE, THREE_WORDS].flatMap((form) =>
        [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'other', name: match[0], within: null })),
      )
    : []
const MAY_HOLD = /[°+]|\.\d{3}|\/\/\//
