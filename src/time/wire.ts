// Agency texts name their own day: "Friday" in an AP story of a Friday is that day, where a paper of a Friday would say "today".

/** Whether a text opens with an agency's credit: "LONDON (AP) -", "(Reuters)". Only the opening is looked at. */
export const isWire = (text: string): boolean => CREDIT.test(text.slice(0, 600))

const CREDIT = /\((?:AP|Reuters|AFP|UPI|PA|Xinhua|dpa|Bloomberg|IANS|ANSA|TASS|EFE|Kyodo|Yonhap|CNN)\)/
