// What an editor's own incident showed: agency lines, people who were reported missing, denials of what stands before, mail below a reply, posts that filmed.
import { describe, expect, test } from 'vitest'
import { readOriginal } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] =>
  readText(text, 'Quay Post').statements.map((statement) => `${statement.speakers.slice(1).join(' > ')} ${statement.strength}: ${wordsOf(statement)}`)

describe('whose words begin where', () => {
  test.each<readonly [string, readonly string[]]>([
    ['LEITH, Nov 6 (Coastwire) - A crane fell at the mole on Friday, the port said.', ['the port says: A crane fell at the mole on Friday']],
    ['LEITH (Coastwire) — A crane fell, the port said.', ['the port says: A crane fell']],
    ['BBN - a station - said a crane fell.', ['BBN says: a crane fell']],
    ['The docker reported missing on Saturday was found on Sunday.', []],
    ['The docker reported on Saturday that a rope was missing.', ['the docker says: a rope was missing']],
    ['The boat reported stolen in May lies at the mole, the port said.', ['the port says: The boat reported stolen in May lies at the mole']],
    ['“There was no drill,” managing director Jo Reed said.', ['managing director Jo Reed says: “There was no drill,”']],
    ['Managing the quay, Jo Reed said, is hard.', ['Jo Reed says: Managing the quay … is hard']],
    ['The Courier reports four dead, citing hospital staff.', ['the Courier > hospital staff says: four dead']],
    ['The Courier reports that four died, citing hospital staff.', ['the Courier > hospital staff says: four died']],
    ['The union said the rope was old. Quay Holdings rejects this.', ['the union says: the rope was old', 'Quay Holdings denies: this']],
    ['The union said the rope was old. Quay Holdings rejects the bid.', ['the union says: the rope was old']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

test('an office keeps the name it was introduced by', () => {
  const { statements } = readText('The prosecutor’s office Leith wrote on Friday. The clip is new, the office said.')
  expect(statements.at(-1)?.speakers.at(-1)).toBe("the prosecutor's office Leith")
})

test('a question in a mail below a reply is nobody’s statement, and what it asks about is open', async () => {
  const head = 'From: Port Press <press@port.example>\nTo: desk@desk.example\nDate: Sat, 7 Nov 2026 10:15:00 +0100\nSubject: Re: the crane\nMIME-Version: 1.0\n'
  const body = 'Two dockers were hurt.\n\n> On 7 Nov 2026, Newsdesk wrote:\n> The Courier reports four dead, citing hospital staff. Can you confirm?'
  const bytes = new TextEncoder().encode(`${head}Content-Type: text/plain; charset=utf-8\n\n${body}\n`)
  const [first] = await readOriginal(bytes, { name: 'mail.eml', mediaType: 'message/rfc822' })
  expect(first?.reading.statements.map((s) => [s.speakers.join(' > '), wordsOf(s)])).toEqual([
    ['Port Press > Newsdesk > the Courier > hospital staff', 'four dead'],
  ])
  expect(first?.reading.unasserted?.map(({ quote, as }) => [quote, as])).toContainEqual(['four dead', 'open'])
})

describe('a post without a list of media', () => {
  const post = (text: string) =>
    readText(text, { post: { platform: 'Telegram', account: 'moleview', id: null, postedAt: null, replyTo: null, repostOf: null } })

  test.each(['The crane just came down. Filmed from the mole.', 'BREAKING: crane down at the mole. Watch', 'Crane down. I filmed this at noon.'])(
    '%s',
    (text) => {
      const { footage, appearances } = post(text)
      expect(footage).toHaveLength(1)
      expect(appearances.map(({ where, by }) => [where, by])).toEqual([['Telegram', 'moleview']])
    },
  )

  test.each(['The video by @otherdock is OLD. It shows Leith in 2024.', 'Watch out for the crane at the mole.', 'The crane was filmed for years.'])(
    '%s',
    (text) => {
      expect(post(text).appearances).toEqual([])
    },
  )
})

test('the agency in brackets at the head issues the text, and a place in brackets does not', () => {
  const issued = (text: string): readonly string[] => readText(text, textPage(text)).statements.map(({ speakers }) => speakers.join(' > '))
  expect(issued('Crane falls\n\nLEITH, Nov 6 (Coastwire) - A crane fell at the mole, the port said.')).toEqual(['Coastwire > the port'])
  expect(issued('Crane falls\n\nLEITH (Coastwire) — A crane fell at the mole, the port said.')).toEqual(['Coastwire > the port'])
  expect(issued('Crane falls\n\nLeith (Coastwire) is a port. A crane fell, the port said.')).toEqual(['the report > the port'])
})
