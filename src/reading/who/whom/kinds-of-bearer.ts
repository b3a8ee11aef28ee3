// What a bearer of a name can be called without it: "the website", "the channel" for Kestrel TV. Heads that stand for one another are told together.
/** Nouns that can stand for one another. */
export const ALIKE: readonly (readonly string[])[] = [
  ['website', 'site', 'page', 'blog', 'portal', 'websites'],
  ['network', 'channel', 'broadcaster', 'station'],
  ['newspaper', 'paper', 'daily', 'tabloid', 'outlet', 'magazine', 'publication'],
  ['group', 'organisation', 'organization', 'collective', 'campaign', 'movement', 'charity', 'network'],
  ['company', 'firm', 'operator', 'contractor'],
  ['force', 'police'],
  ['ministry', 'department', 'office'],
  ['council', 'authority'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
]
export const KINDS_OF_HEAD = new Set(ALIKE.flat())
/** What a name says of its bearer: "Kestrel TV" can be "the channel". */
export const HEAD_OF_TOKEN = new Map([
  ...['tv', 'television', 'fm'].map((token) => [token, 'channel'] as const),
  ...['radio'].map((token) => [token, 'station'] as const),
  ...['times', 'post', 'herald', 'gazette', 'tribune', 'chronicle', 'observer', 'telegraph', 'courier', 'journal', 'echo', 'argus'].map(
    (token) => [token, 'newspaper'] as const,
  ),
  ...['union', 'movement', 'collective', 'alliance', 'coalition'].map((token) => [token, 'group'] as const),
])
