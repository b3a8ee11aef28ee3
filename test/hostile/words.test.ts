// Words that mean something to the language we are written in ("constructor", "__proto__"): a table looked up by a stranger's word must not answer with them.
import { expect, test } from 'vitest'
import { file, openTestDesk } from '../desk/open-test-desk.ts'

const WORDS = Object.getOwnPropertyNames(Object.prototype)

test('a report made of such words is read and answered like any other, whatever its name, tags and columns', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('constructor', 'UTC')
  const text = (n: number): string =>
    WORDS.map((word) =>
      [
        `The ${word} fell on Saturday, the ${word} authority said${n === 0 ? '' : ' again'}. ${word} was closed; ${word}s and ${word}'s ${word}ed, ${word} 14, ${word} people were hurt.`,
        `“We saw ${word} ${word},” a ${word} told the ${word} Post on ${word} ${word} day. A video of the ${word} was filmed in ${word} at ${word} o'clock ${word}.`,
        `At least six ${word} died, ${word} hundred ${word} ${word}ing in ${word} Street; last ${word}, every ${word}, ${word} 2026 ${word} time.`,
      ].join('\n\n'),
    ).join('\n\n')
  const tags = WORDS.map((word) => `<${word} ${word}="${word}"><p ${word}>The ${word} fell on Saturday, the port authority said.</p></${word}>`).join('')
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'toString', datePublished: 'constructor', publisher: { name: 'valueOf' } })
  for (const [n, word] of WORDS.entries()) if (n < 3) await desk.takeIn(code, file(`a.${word}`, `${text(n)} ${n}`))
  await desk.takeIn(code, file('a.html', `<html lang="constructor"><script type="application/ld+json">${data}</script><body>${tags}</body></html>`))
  await desk.takeIn(code, file('a.csv', `${WORDS.join(',')},text\n${WORDS.map((word) => `${word} fell`).join(',')},The crane fell on Saturday.\n`))
  await desk.takeIn(
    code,
    file(
      'a.json',
      JSON.stringify({
        ...Object.fromEntries(WORDS.map((word) => [`${word}_`, word])),
        platform: 'constructor',
        account: 'toString',
        text: 'The constructor fell.',
        postedAt: 'valueOf',
      }),
    ),
  )
  await desk.takeIn(
    code,
    file(
      'a.eml',
      `Subject: constructor\r\nFrom: toString <a@b.example>\r\n${WORDS.map((word) => `${word}: ${word}`).join('\r\n')}\r\n\r\nThe ${WORDS.join(' ')} fell on Saturday.`,
    ),
  )
  await desk.idle()
  const reports = await desk.reports(code)
  expect(
    reports
      .flatMap(({ name, troubles }) => troubles.map((trouble) => `${name}: ${trouble.code} ${trouble.message}`))
      .filter((trouble) => /not a function|undefined|part-not-read|broke|cannot read|iterable/i.test(trouble)),
  ).toEqual([])
  expect(await desk.questions(code)).toBeInstanceOf(Array)
  expect(await desk.drift(code)).toBeInstanceOf(Array)
  expect(await desk.sameEvents(code)).toBeInstanceOf(Array)
  for (const { id } of reports) await desk.changesOf(id).catch((error: unknown) => expect(error).toHaveProperty('code'))
  for (const word of WORDS) await desk.search(word, code)
})
