// The form in which words stand in ids and are compared: of subjects, answers, places, accounts.

/** Small letters without accents, figures and hyphens. */
export const slug = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '') // "Mégantic" is "megantic", and not "me-gantic"
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
