// What German says of footage: whether it is the original, who recorded it, why; and what says nothing of the kind.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { german } from '../../src/questions/footage/words/german.ts'

const HEAD =
  'Kran stürzt auf den Ostkai, Video zeigt den Moment\n\nDas ist am Montag nicht weit von der Werft und dem Markt geschehen, teilte die Stadt mit.\n\n'

async function answersIn(text: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const [page] = await readFile(new TextEncoder().encode(HEAD + text), { name: 'seite.txt', mediaType: 'text/plain' }, { published: '2026-03-16' }, 'UTC')
  const report = page?.resolved ?? expect.fail('a text is one report')
  expect(report.report.language).toBe('de')
  const given = { id: 'r1', title: report.report.title, publication: null, versionOf: null, takenInAt: '2026-03-16T00:00:00Z', report, judgements: {} }
  const kinds = ['original', 'author', 'motivation']
  const asked = answerQuestions({ zone: 'UTC', reports: [given], links: [], findings: [] }).filter(({ kind }) => kinds.includes(kind))
  return Object.fromEntries(asked.flatMap(({ kind, answers }) => (answers.length === 0 ? [] : [[kind, answers.map(({ words }) => words)]])))
}

const GENUINE = 'genuine and unaltered, it is said'
const OLDER = 'older: shown before, or of something else'
const ALTERED = 'altered or edited'

const said: readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] = [
  ['Das Video ist echt, sagte die Werft.', { original: [GENUINE] }],
  ['Die Werft sagte, dass das Video echt sei.', { original: [GENUINE] }],
  ['Das Video ist eine Aufnahme vom Kai. Es sei weder bearbeitet noch geschnitten worden, hieß es.', { original: [GENUINE] }],
  ['Zudem wurde das Video gespiegelt und beschnitten.', { original: [ALTERED] }],
  ['Das Video, das seit Sonntag kursiert, wurde nachträglich bearbeitet.', { original: [ALTERED] }],
  ['Das Video stammt aus dem Jahr 2019.', { original: [OLDER] }],
  ['Das Video ist mehrere Jahre alt.', { original: [OLDER] }],
  ['Das Video wurde bereits 2017 veröffentlicht.', { original: [OLDER] }],
  ['Bei dem Video handelt es sich um eine ältere Aufnahme.', { original: [OLDER] }],
  ['Das Video hat mit dem Kran am Ostkai nichts zu tun.', { original: [OLDER] }],
  ['Das Video ist nur ein Ausschnitt eines Films.', { original: ['a copy of something else'] }],
  ['Das Video ist das Original, sagte die Werft.', { original: ['the original, it is said'] }],
  ['Das Video wurde von einem jungen Passanten gefilmt.', { author: ['ein junger Passant'] }],
  ['Das Video wurde offenbar von einer Anwohnerin mit dem Handy aufgenommen.', { author: ['eine Anwohnerin'] }],
  ['Die Aufnahme stammt von einer Überwachungskamera.', { author: ['eine Überwachungskamera'] }],
  ['Ein Hafenarbeiter, der das Video filmte, wurde befragt.', { author: ['ein Hafenarbeiter'] }],
  ['Das Video wurde von Mara Dunn gefilmt.', { author: ['a person named by the report'] }],
  [
    'Die Gewerkschaft Kaiwind hat das Video veröffentlicht, um andere zu warnen.',
    { author: ['die Gewerkschaft Kaiwind (posted it)'], motivation: ['shared um andere zu warnen'] },
  ],
  ['Er habe das Video gefilmt, weil niemand zugehört habe.', { motivation: ['recorded weil niemand zugehört habe'] }],
  ['Das Video sei als Warnung geteilt worden.', { motivation: ['shared als Warnung'] }],
]
test.each(said)('%s', async (text, answers) => expect(await answersIn(`${text}\n`)).toEqual(answers))

test.each([
  'Das Video zeigt einen alten Kran, der umgebaut wurde, um mehr zu tragen.',
  'Ob das Video echt ist, ist nicht bekannt.',
  'Das Video zeigt, wie ein Mann von einem Polizisten gefilmt wird.',
  'Das Video stammt vom Samstag.',
  'Das Original liegt der Redaktion vor, wie es zum Video hieß.',
  'Das Video wurde am Fluss gefilmt und von vielen für einen Scherz gehalten.',
  'Auf dem Video ist ein Haus aus dem Jahr 1912 zu sehen.',
  'Im Video sagt ein Mann, der Kran sei zu alt und werde von einer Firma ersetzt.',
  'Die Polizei teilte das Video betreffend mit, um Geduld zu bitten.',
])('nothing is found in: %s', async (text) => expect(await answersIn(`${text}\n`)).toEqual({}))

test('what is said not to be so is kept as denied', () => {
  const [, altered] = german.claims.find(([is]) => is === 'unaltered')!
  const [claim] = altered.exec('Das Video ist nicht echt.')!
  expect(german.denies(claim)).toBe(true)
  expect(german.denies('Das Video wurde nicht bearbeitet')).toBe(false)
  expect(german.purpose('Er habe das Video nicht veröffentlicht, um zu schaden.')).toMatchObject({ denied: true })
})

test('"es", "er" and "sie" go on about footage of their gender only', () => {
  expect(german.goesOn('Es sei echt, sagte die Werft.', 'Das Video', true)).toBe(true)
  expect(german.goesOn('Er wurde 2017 hochgeladen.', 'Ein Clip', false)).toBe(true)
  expect(german.goesOn('Aufgenommen wurde sie am Kai.', 'Die Aufnahme', true)).toBe(true)
  expect(german.goesOn('Er wurde 2017 entlassen.', 'Das Video', true)).toBe(false)
  expect(german.goesOn('Sie sei alt, sagte er.', 'Ein Clip', true)).toBe(false)
})

test('long sentences without an end are looked through in time', () => {
  const started = process.threadCpuUsage()
  for (const piece of ['das Video ', 'wurde von ', 'um zu ', 'veröffentlicht ', 'Aufnahme, die ', 'ist nicht ', 'Ein Mann, der ', 'aus dem Jahr ']) {
    const words = `Das Video ${piece.repeat(600 / piece.length)}`
    for (const [, claim] of german.claims) claim.exec(words)
    for (const pattern of [...german.recorded, german.mine, german.credit]) pattern.exec(words)
    german.purpose(words)
  }
  const { user, system } = process.threadCpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(400)
})
