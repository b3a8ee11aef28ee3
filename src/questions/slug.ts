// The form in which words stand in ids and are compared: of subjects, answers, places, accounts.

/** Small letters without accents, figures and hyphens. */
export const slug = (words: string): string =>
  (BEYOND_ASCII.test(words) ? words.toLowerCase().normalize('NFKD').replace(ACCENTS, '') : words.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
const BEYOND_ASCII = /[^\0-\x7f]/
/** "Börnsee" is "bornsee", and not "bo-rnsee". */
const ACCENTS = /[\u0300-\u036f]/g
