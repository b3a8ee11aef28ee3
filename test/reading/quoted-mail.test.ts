// Words that an e-mail quotes or forwards: the sender hands them on, their writer says them, and whoever is named inside stands inside.
import { expect, test } from 'vitest'
import { readOriginal } from '../../src/reading/read.ts'
import { wordsOf } from './page-in-hand.ts'

const mail = async (body: string): Promise<readonly (readonly [string, string])[]> => {
  const head = 'From: Mara Lane <mara@mail.example>\nTo: desk@desk.example\nDate: Wed, 15 Apr 2026 08:12:44 +0100\nSubject: The quay\nMIME-Version: 1.0\n'
  const bytes = new TextEncoder().encode(`${head}Content-Type: text/plain; charset=utf-8\n\n${body}\n`)
  const [first] = await readOriginal(bytes, { name: 'mail.eml', mediaType: 'message/rfc822' })
  return (first?.reading.statements ?? []).map((s) => [s.speakers.join(' > '), wordsOf(s).replaceAll(/\n> ?/g, ' ')])
}

test('the head may stand among the marked lines', async () => {
  expect(await mail('It is open again.\n\n> On 14 Apr 2026, Newsdesk wrote:\n> The crane fell at noon, police said.')).toEqual([
    ['Mara Lane > Newsdesk > police', 'The crane fell at noon'],
  ])
})

test('a reply under a head with an hour and an address, over several paragraphs', async () => {
  const body =
    'On Tue, 14 Apr 2026 at 09:12, Tom Hale <tom@port.example> wrote:\n\n> The crane fell on Monday. Two\n> dockers were hurt, the clinic said.\n>\n> “Nobody saw it,” said Jo Reed.\n\nI saw it.'
  expect(await mail(body)).toEqual([
    ['Mara Lane > Tom Hale', 'The crane fell on Monday.'],
    ['Mara Lane > Tom Hale > the clinic', 'Two dockers were hurt'],
    ['Mara Lane > Tom Hale > Jo Reed', '“Nobody saw it,”'],
  ])
})

test('a message forwarded with its own head', async () => {
  const body =
    'See below.\n\nFrom: Tom Hale <tom@port.example>\nSent: 14 April 2026 09:12\nTo: Mara Lane\nSubject: the quay\n\nThe crane fell on Monday. Police said two dockers were hurt.'
  expect(await mail(body)).toEqual([
    ['Mara Lane > Tom Hale', 'The crane fell on Monday.'],
    ['Mara Lane > Tom Hale > Police', 'two dockers were hurt'],
  ])
})

test('somebody who wrote something is no quoted mail', async () => {
  expect(await mail('On Tuesday evening Tom Hale wrote that he filmed the fall. I was at home.')).toEqual([['Mara Lane > Tom Hale', 'he filmed the fall']])
})
