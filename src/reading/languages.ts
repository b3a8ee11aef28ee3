// The shelf of languages, and which pack reads which words.
//
// English stands first: a text that no pack claims (a name, a number, three words) is read as English. A language that is told and has no pack
// keeps the dates that need no language.
import type { LanguagePack } from '../model/sockets.ts'
import { english } from './languages/english/english.ts'
import { german } from './languages/german/german.ts'

export const languages: readonly [LanguagePack, ...LanguagePack[]] = [english, german]

/** The pack that reads a language; null where none does. 'und' (nothing speaks) is read as English. */
export const packFor = (language: string): LanguagePack | null => (language === 'und' ? english : (languages.find((pack) => pack.code === language) ?? null))
