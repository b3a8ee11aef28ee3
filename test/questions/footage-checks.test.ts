// A page that checks footage tells two stories of it: what those who shared it claim, and what the page finds.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { checksFootage } from '../../src/model/footage-check.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'

async function asked(text: string): Promise<readonly Question[]> {
  const facts = { publication: 'Sift', published: '2026-03-20T12:00:00Z' }
  const [page] = await readFile(new TextEncoder().encode(`${text}\n`), { name: 'page.txt', mediaType: 'text/plain' }, facts, 'UTC')
  const shared = { title: '', publication: 'Sift', versionOf: null, takenInAt: '2026-03-21T00:00:00Z', judgements: {} }
  const reports: ReportForQuestions[] = [{ id: 'r1', ...shared, report: page!.resolved }]
  return answerQuestions({ zone: 'UTC', reports, links: [], findings: [] })
}
/** Each answer with whoever gives it, without the page: "Posk <- Sift", "Orlen <- a video shared on Lookout". */
const given = (questions: readonly Question[], id: string): string[] =>
  questions
    .filter((question) => question.id === id)
    .flatMap(({ answers }) => answers.flatMap(({ words, statements }) => statements.map(({ speakers }) => `${words} <- ${speakers.at(-1) ?? ''}`)))
const notes = (questions: readonly Question[], id: string): string => questions.find((question) => question.id === id)?.notes.join('\n') ?? ''

const CHECK = 'Fact check: old video of a crane\n\n'

test('the claim is the post’s and the finding the page’s, side by side', async () => {
  const questions = await asked(
    `${CHECK}A video shared on Lookout purports to show a crane falling in Orlen on 12 March 2026.\n\nThe video was filmed in Posk in 2019.`,
  )
  expect(given(questions, 'recorded:f1')).toEqual(['2019 <- Sift', 'Thursday 12 March 2026 <- a video shared on Lookout'].toReversed())
  expect(given(questions, 'filmed:f1')).toEqual(['Orlen <- a video shared on Lookout', 'Posk <- Sift'])
  expect(questions.find(({ id }) => id === 'recorded:f1')?.conflicts).toHaveLength(1)
})

test('a paragraph under the head “Claim” is nobody’s by name, and not the page’s', async () => {
  const questions = await asked(
    `Video of a crane in Orlen\n\nCLAIM: Video shows a crane falling in Orlen.\n\nTHE FACTS: The video shows a crane in Posk, not in Orlen.`,
  )
  expect(given(questions, 'filmed:f1')).toEqual(['Orlen <- the claim', 'Posk <- Sift'])
  expect(notes(questions, 'filmed:f1')).toContain('Sift denies Orlen')
})

test.each([
  ['The video shows a crane in Posk.', ['Posk']],
  ['It did not take place in Orlen, but on a quay in Posk.', ['Posk']],
  ['The video is neither from Orlen nor recent.', []],
  ['The video does not show footage from the storm in Orlen.', []],
  ['The incident took place in Posk, not Orlen.', ['Posk']],
  ['The lighthouse visible in the video matches one in Posk.', ['Posk']],
  ['The lighthouse in the video does not match the one in Orlen.', []],
  ['The clip was posted with the title, “Crane falls in Posk.”', ['Posk']],
  ['The clip was shared after a storm hit Orlen.', []],
  ['(RELATED: Does this video show a storm in Orlen?)', []],
  ['The video is being shared to falsely show a storm in Orlen.', []],
  ['The location was listed as Leeds.', ['Leeds']],
  ['No, the video does not show Orlen – it was shot in Posk.', ['Posk']],
  ['A video of the crane in Leeds is falsely claimed to be recent.', ['Leeds']],
  ['A docker who works in Leeds told Sift that the crane in the video does not match his.', []],
  ['A picture matching the scene was published by the Orlen Herald.', []],
  ['The video does not show Orlen as the clip is old and from Leeds.', ['Leeds']],
  ['The footage, filmed in Leeds in 2016, is old.', ['Leeds']],
])('where footage is from: %s', async (sentence, places) => {
  expect(given(await asked(`${CHECK}The clip spread on Sunday. ${sentence}`), 'filmed:f1')).toEqual(places.map((place) => `${place} <- Sift`))
})

test.each([
  ['“This is Leeds now,” the caption reads.', ['Leeds <- the caption']],
  ['“May 3, 2025: a storm hits Leeds,” reads on-screen text.', ['Leeds <- on-screen text']],
  ['“France bombed the quay,” the caption reads.', []],
])('what a caption says of the place: %s', async (sentence, expected) => {
  expect(given(await asked(`${CHECK}The clip spread on Sunday. ${sentence}`), 'filmed:f1')).toEqual(expected)
})

test.each([
  ['The footage dates back to 2019.', ['2019']],
  ['The video shows a fall that took place on Aug. 2, 2018, long before.', ['Thursday 2 August 2018']],
  ['The video stems from a 2019 incident.', ['2019']],
  ['The video does not show the quay in 2025.', []],
  ['The video was viewed 300 times in 2025.', []],
  ['The crane was inspected on 3 March.', []],
  ['“Crane down yesterday,” the caption reads.', []],
  ['The footage stems from a November 2010 video on YouTube titled “Posk 7 Dec 2009”.', ['Monday 7 December 2009']],
  ['The quake that was recorded on 3 March shook the quay.', []],
  ['In a post dated March 12, 2026, a union published the clip.', []],
  ['A search for the video led to a report by the Herald, dated 5 June 2013.', []],
  ['The clip shows the storm that had killed nine as of 12 March.', []],
  ['The crane in Orlen fell on Sunday.', []],
  ['The video was recorded long before the storm, in February 2019.', ['February 2019']],
  ['The time stamp on the footage reads 12 May 2016.', ['Thursday 12 May 2016']],
  ['The clip is from a 2017 YouTube video.', ['2017']],
  ['The fire in the video broke out in 2016.', ['2016']],
  ['The visuals are from the 2013 storm.', ['2013']],
  ['A search led to several YouTube videos from 26 June 2024.', []],
])('when footage is from: %s', async (sentence, times) => {
  const answers = (await asked(`${CHECK}The clip is in many posts. ${sentence}`)).find(({ id }) => id === 'recorded:f1')?.answers ?? []
  expect(answers.map(({ words }) => words)).toEqual(times)
  for (const { statements } of answers) for (const { speakers } of statements) expect(speakers.join()).toBe('Sift')
})

test('“the claim” of two pages is two origins: nobody knows whose it is', async () => {
  const text = (page: string): string =>
    `Video of a crane in Orlen, ${page}\n\nCLAIM: Video shows a crane falling in Orlen.\n\nTHE FACTS: The ${page} found nothing.`
  const pages = await Promise.all(
    ['Sift', 'Echo'].map(async (publication, i) => {
      const facts = { publication, published: '2026-03-20T12:00:00Z' }
      const [page] = await readFile(new TextEncoder().encode(`${text(publication)}\n`), { name: 'page.txt', mediaType: 'text/plain' }, facts, 'UTC')
      return { id: `r${i + 1}`, title: '', publication, versionOf: null, takenInAt: '2026-03-21T00:00:00Z', judgements: {}, report: page!.resolved }
    }),
  )
  const filmed = answerQuestions({ zone: 'UTC', reports: pages, links: [], findings: [] }).find(({ id }) => id === 'filmed:f1')
  expect(filmed?.answers.map(({ words, reports, origins }) => `${words}: ${reports}, ${origins}`)).toEqual(['Orlen: 2, 2'])
})

test.each([
  ['Das Video stammt aus Dortmund.', ['Dortmund <- Sift']],
  ['Es wurde nicht in Leipzig aufgenommen, sondern in Dortmund.', ['Dortmund <- Sift']],
  ['Das Video zeigt nicht Leipzig.', []],
  ['Das Video soll einen Brand in Leipzig zeigen.', ['Leipzig <- nobody named']],
  ['Das Video wurde geteilt, nachdem es in Leipzig gebrannt hatte.', []],
])('in German: %s', async (sentence, expected) => {
  const page =
    'Faktencheck: Altes Video eines Brandes wird neu geteilt\n\nEin Video eines Brandes wird derzeit in vielen Beiträgen in den sozialen Medien geteilt.\n\n'
  expect(given(await asked(`${page}Das Video ist kurz. ${sentence} Die Feuerwehr hat sich dazu bisher nicht geäußert.`), 'filmed:f1')).toEqual(expected)
})

test('what a video shared claims is not why it was shared', async () => {
  const questions = await asked(`${CHECK}A video shared on Lookout claims to show a crane falling in Orlen.`)
  expect(given(questions, 'motivation:f1')).toEqual([])
})

test('in a report of the occurrence itself, footage that shows it is from nowhere else', async () => {
  const questions = await asked('Crane falls in Orlen\n\nA crane fell in Orlen on Sunday. A video shows the crane coming down.')
  expect(given(questions, 'recorded:f1')).toEqual(['Sunday 15 March 2026 <- Sift'])
  expect(questions.filter(({ kind }) => kind === 'filmed')).toEqual([])
})

test('where a video is only mentioned, the occurrence does not date it', async () => {
  const questions = await asked('Crane falls in Orlen\n\nA crane fell in Orlen on Sunday. The mayor spoke by phone, and put a video online for the families.')
  expect(given(questions, 'recorded:f1')).toEqual([])
})

test.each([
  ['Fact check: does a video show the fall?', true],
  ['Video does not show the fall in Orlen', true],
  ['Old clip falsely shared as the fall', true],
  ['Misleading video of the fall seen by millions', true],
  ['Videos claiming to show the fall are old', true],
  ['Watch: video of the fall\n\nClaim: Video shows Orlen.\n\nVerdict: False', true],
  ['A crane fell\n\nA reverse image search led to an older copy of the video.', true],
  ['A crane fell\n\nA video shows the crane. The union claims it was old.', false],
  ['Facts about cranes\n\nFacts: cranes are tall.', false],
  ['Fact check: the mayor on cranes', false],
])('a page that checks footage says so: %s', (text, is) => {
  expect(checksFootage(text)).toBe(is)
})

test('the page’s own day below its headline dates no footage', async () => {
  const questions = await asked('Old video of a crane shared as one from Orlen\nSift\n2026-03-20\nThe video was filmed in Posk on 2 March 2019.')
  expect(questions.find(({ id }) => id === 'recorded:f1')?.answers.map(({ words }) => words)).toEqual(['Saturday 2 March 2019'])
})
