import { expect, test } from 'vitest'
import { formatCheckpoint, parseCheckpoint } from '../../../src/evidence/log/checkpoint.ts'
import { formatNote, openNote, parseNote, signNote } from '../../../src/evidence/log/note.ts'
import { COSIGNATURE, ED25519, formatVkey, ML_DSA_44, newPrivateKey, parseVkey, signerOf } from '../../../src/evidence/log/note-keys.ts'

// c2sp.org/signed-note
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const EXAMPLE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`
const POEM = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`
// c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature
const COSIGNED = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

const code = (work: () => unknown): unknown => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

test('the example notes of the specifications are read as they are written', () => {
  expect(openNote(EXAMPLE, [parseVkey(EXAMPLE_KEY)]).text).toBe('This is an example message.\n')
  expect(formatVkey(parseVkey(EXAMPLE_KEY))).toBe(EXAMPLE_KEY)
  for (const note of [EXAMPLE, POEM, COSIGNED]) expect(formatNote(parseNote(note))).toBe(note)
  expect(parseNote(POEM).text.split('\n')).toHaveLength(5)
  const checkpoint = parseCheckpoint(parseNote(COSIGNED).text)
  expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
  expect(formatCheckpoint(checkpoint)).toBe(parseNote(COSIGNED).text)
  const cosignature = parseNote(COSIGNED).signatures[1]?.signature ?? new Uint8Array()
  expect(new DataView(cosignature.buffer, cosignature.byteOffset).getBigUint64(0)).toBe(1679315147n)
})

const HEAD = 'desk.example/log\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
const signers = [ED25519, ML_DSA_44, COSIGNATURE].map((algorithm, i) =>
  signerOf(['desk.example/log', 'desk.example/log', 'w.example/w'][i] ?? '', algorithm as 1 | 4 | 6, newPrivateKey(algorithm as 1 | 4 | 6)),
)
const keys = signers.map(({ key }) => parseVkey(formatVkey(key)))

test('three kinds of signature hold over one checkpoint, and the two that carry a time give it back', () => {
  const { held } = openNote(formatNote(signNote(HEAD, signers, 1_800_000_000)), keys)
  expect(held.map(({ key, timestamp }) => [key.algorithm, timestamp])).toEqual([
    [1, null],
    [6, 1_800_000_000],
    [4, 1_800_000_000],
  ])
})

test('a key nobody knows is passed over; a known key that does not hold spoils the note; one signed by nobody known is refused', () => {
  const note = formatNote(signNote(HEAD, signers, 1))
  for (const key of keys) expect(openNote(note, [key]).held).toHaveLength(1)
  for (const key of keys) expect(code(() => openNote(note.replace('\n3\n', '\n4\n'), [key]))).toBe('note-signature-wrong')
  expect(code(() => openNote(note, [parseVkey(EXAMPLE_KEY)]))).toBe('note-unsigned')
  const twice = formatNote({ ...signNote(HEAD, signers), signatures: [...signNote(HEAD, signers).signatures, ...signNote(HEAD, signers).signatures] })
  expect(openNote(twice, keys).held).toHaveLength(3)
})

test('each byte of a signed checkpoint counts', () => {
  const note = Buffer.from(formatNote(signNote(HEAD, signers.slice(0, 1))))
  for (let i = 0; i < note.length; i++) {
    const changed = Buffer.from(note)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(
      code(() => openNote(changed, keys.slice(0, 1))),
      `byte ${i}`,
    ).toMatch(/^note-/)
  }
})

test.for([
  ['a control character', 'a\tb\n\n— x AAAAAAA=\n'],
  ['no signature', 'text\n'],
  ['no end of the last line', EXAMPLE.trimEnd()],
  ['a hyphen for the dash', EXAMPLE.replace('—', '-')],
  ['base64 with stray bits', 'a\n\n— x AAAAAAB=\n'],
  ['a signature of four bytes', 'a\n\n— x AAAAAA==\n'],
  ['a name with a plus', 'a\n\n— x+y AAAAAAA=\n'],
  ['a hundred signatures', `a\n\n${'— x AAAAAAA=\n'.repeat(100)}`],
  ['half a character', 'a\ud800\n\n— x AAAAAAA=\n'],
])('a note with %s is refused', ([, note]) => {
  expect(code(() => parseNote(note ?? ''))).toBe('note-malformed')
})

test.for([['a/b\n03\n'], ['a/b\n-1\n'], ['a/b\n9007199254740993\n'], ['\n3\n'], ['a/b\n3\nAAAA\n'], ['a/b\n3'], [`${HEAD}\n`]])(
  '%j is no checkpoint',
  ([text]) => {
    expect(code(() => parseCheckpoint((text ?? '').split('\n').length > 3 ? (text ?? '') : `${text}CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n`))).toBe(
      'checkpoint-malformed',
    )
  },
)

test('a verifier key whose parts do not belong together is refused', () => {
  expect(code(() => parseVkey(EXAMPLE_KEY.replace('530d903a', '530d903b')))).toBe('vkey-malformed')
  expect(code(() => parseVkey(EXAMPLE_KEY.replace('foo', 'fou')))).toBe('vkey-malformed')
  expect(code(() => parseVkey('example.com/foo'))).toBe('vkey-malformed')
})
