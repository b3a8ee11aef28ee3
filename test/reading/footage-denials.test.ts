// What a page that checks footage denies: of the footage, by whom, and which claims of others it calls false.
import { expect, test } from 'vitest'
import { readShape } from '../../src/cli/read-shape.ts'
import { readFile } from '../../src/desk/reading/read-report.ts'

type Shape = {
  readonly statements: readonly {
    readonly content: readonly { readonly quote: string }[]
    readonly standing?: string
    readonly deniedBy?: readonly string[][]
  }[]
  readonly narration: readonly { readonly quote: string; readonly denies?: readonly string[] }[]
  readonly unasserted: readonly { readonly quote: string; readonly as: string; readonly of?: string; readonly by?: readonly string[] }[]
}

async function read(text: string): Promise<Shape> {
  const facts = { publication: 'Sift', published: '2026-03-20T12:00:00Z' }
  const [page] = await readFile(new TextEncoder().encode(`${text}\n`), { name: 'page.txt', mediaType: 'text/plain' }, facts, 'UTC')
  return readShape('page', page!.resolved, []) as unknown as Shape
}
const CHECK = 'Fact check: old video of a crane\n\nThe clip spread on Sunday. '
const deniedIn = ({ unasserted }: Shape): string[] => unasserted.filter(({ as }) => as === 'denied').map(({ quote, by }) => `${quote} <- ${by?.at(-1) ?? ''}`)

test.each([
  ['The video does not show the quay in Orlen.', ['the quay in Orlen. <- Sift']],
  ['But the clip doesn’t actually depict recent events in Orlen.', ['recent events in Orlen. <- Sift']],
  ['The video is neither from Orlen nor recent.', ['from Orlen nor recent. <- Sift']],
  ['The footage is not, however, from the storm.', ['from the storm. <- Sift']],
  ['It was not filmed in Orlen.', ['filmed in Orlen. <- Sift']],
  ['It has nothing to do with the storm in Orlen.', ['the storm in Orlen. <- Sift']],
  ['The footage is unrelated to the storm.', ['the storm. <- Sift']],
  ['The clip predates the storm by three years.', ['the storm by three years. <- Sift']],
  ['The video shows a quay in Posk, not in Orlen.', ['in Orlen. <- Sift']],
  ['It did not take place in Orlen, but in Posk.', ['in Orlen <- Sift']],
  ['Police in Posk told Sift that the video was not filmed in Orlen.', ['filmed in Orlen <- Police in Posk']],
  ['An old clip is being miscaptioned online as footage from Orlen.', ['footage from Orlen <- Sift']],
  ['The clip is falsely being shared to show the storm.', ['the storm. <- Sift']],
  ['The dockers did not answer. Nobody was on the quay, not even the guard.', []],
  ['The crane was not new, and it has nothing on it but rust.', []],
])('denied of footage: %s', async (sentence, expected) => {
  expect(deniedIn(await read(CHECK + sentence))).toEqual(expected)
})

test('what happened is not denied with the footage of it', async () => {
  const { unasserted } = await read(`${CHECK}The video does not show the storm of 12 March in Orlen.`)
  expect(unasserted.map(({ as, of }) => `${as} ${of ?? ''}`)).toEqual(['denied footage'])
})

test('a page that checks no footage denies nothing of it', async () => {
  expect(
    deniedIn(await read(`Crane falls\n\n${'A crane fell at the quay. '.repeat(15)}The video does not show the moment at which it fell, the port said.`)),
  ).toEqual([])
})

test.each([
  'Verdict: False',
  'The claim is false.',
  'The caption is inaccurate.',
  'Our rating: False',
  'That is not what the video shows.',
  'We rate this claim false.',
])('a claim that the page calls false says who denies it: %s', async (verdict) => {
  const { statements } = await read(
    `${CHECK}A video shared on Lookout purports to show a crane falling in Orlen.\n\n${verdict}\n\nThe video was filmed in Posk.`,
  )
  expect(statements.map(({ standing, deniedBy }) => [standing, deniedBy])).toEqual([['denied', [['Sift']]]])
})

test.each(['Verdict: True', 'It is not known whether the claim is false.', 'Police said the crane is safe.'])(
  'a claim that nobody calls false stands: %s',
  async (verdict) => {
    const { statements } = await read(`${CHECK}A video shared on Lookout purports to show a crane falling in Orlen.\n\n${verdict}`)
    expect(statements[0]?.standing).toBeUndefined()
  },
)

test.each(['The video is neither from Orlen nor recent.', 'The clip does not show the storm in Orlen.', 'It was filmed in Posk, not in Orlen.'])(
  'a claim of a place that the page denies by its name is denied: %s',
  async (denial) => {
    const { statements } = await read(`${CHECK}A video shared on Lookout purports to show a crane falling in Orlen.\n\n${denial}`)
    expect(statements[0]?.standing).toBe('denied')
  },
)

test('what was found is not denied with the claim, though a caption tells it', async () => {
  const { statements } = await read(
    `${CHECK}A video shared on Lookout purports to show a crane falling in Orlen.\n\nThe claim is false. A reverse image search led to a clip whose title says “Crane falls in Posk”.`,
  )
  expect(statements.filter(({ content }) => content.some(({ quote }) => quote.includes('Posk'))).map(({ standing }) => standing)).not.toContain('denied')
})

test('narration says what it denies', async () => {
  const { narration } = await read(`${CHECK}The video does not show the quay in Orlen.`)
  expect(narration.find(({ denies }) => denies !== undefined)?.denies).toEqual(['the quay in Orlen.'])
})
