// Signed notes (c2sp.org/signed-note): a text, and lines in which keys sign it. What the text says is left to others (checkpoint.ts).
//
//   example.com/log            <- text, ends with a newline
//   …
//                              <- the last empty line of all
//   — example.com/log Uw2QOkn8srV1yJGh2VYR…          <- em dash, key name, base64(key id (4 bytes) || signature)
//
// A line of a key that nobody knows is skipped; one of a known key that does not hold spoils the whole note. Which keys and algorithms
// there are stands in note-keys.ts.
import { Problem } from '../../model/problem.ts'
import { fromBase64, idText, signatureHolds, type NoteKey, type Signer } from './note-keys.ts'

export type SignatureLine = { readonly name: string; readonly keyId: number; readonly signature: Uint8Array }
export type Note = { readonly text: string; readonly signatures: readonly SignatureLine[] }
/** A signature that held, with the key that made it; `timestamp` (seconds since 1970) where the algorithm signs one. */
export type Held = { readonly key: NoteKey; readonly line: SignatureLine; readonly timestamp: number | null }

export const MOST_NOTE_BYTES = 1_000_000
export const MOST_SIGNATURES = 64

/** A note as received, taken apart and not yet believed. Problem `note-malformed`. */
export function parseNote(received: Uint8Array | string): Note {
  if (received.length > MOST_NOTE_BYTES) throw malformed(`it is longer than ${MOST_NOTE_BYTES} bytes`)
  const whole = textOf(received)
  const control = CONTROL.exec(whole)
  if (control !== null) throw malformed(`it holds the control character ${control[0].charCodeAt(0)} at ${control.index}`)
  const gap = whole.lastIndexOf('\n\n')
  if (gap < 0) throw malformed('no empty line stands between its text and its signatures')
  const lines = whole.slice(gap + 2)
  if (!lines.endsWith('\n')) throw malformed('its last line has no end')
  const signatures = lines.slice(0, -1).split('\n')
  if (signatures.length > MOST_SIGNATURES) throw malformed(`it has ${signatures.length} signatures, more than ${MOST_SIGNATURES}`)
  return { text: whole.slice(0, gap + 1), signatures: signatures.map(parseLine) }
}

/** The note as it is stored and sent. */
export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(formatLine).join('')}`

/** With its end. */
export function formatLine({ name, keyId, signature }: SignatureLine): string {
  const bytes = new Uint8Array(4 + signature.length)
  new DataView(bytes.buffer).setUint32(0, keyId)
  bytes.set(signature, 4)
  return `— ${name} ${bytes.toBase64()}\n`
}

/** One line a signer, in their order. `seconds` goes into signatures that carry a time. */
export function signNote(text: string, signers: readonly Signer[], seconds = 0): Note {
  if (!text.endsWith('\n') || CONTROL.test(text) || !text.isWellFormed())
    throw new Error('a note to be signed ends with a newline and holds no other control character')
  return { text, signatures: signers.map((signer) => ({ name: signer.key.name, keyId: signer.key.keyId, signature: signer.sign(text, seconds) })) }
}

/**
 * The signatures of the known keys, each of which holds, in the order of the lines; a key counts once. Problems `note-malformed`,
 * `note-signature-wrong` (a known key's signature fails), `note-unsigned` (no known key signed).
 */
export function openNote(received: Uint8Array | string, known: readonly NoteKey[]): Note & { readonly held: readonly Held[] } {
  const note = parseNote(received)
  const held: Held[] = []
  for (const line of note.signatures) {
    for (const key of known) {
      if (key.name !== line.name || key.keyId !== line.keyId || held.some((h) => h.key === key)) continue
      const found = signatureHolds(key, note.text, line.signature)
      if (found === null)
        throw new Problem('note-signature-wrong', `The signature of ${key.name} (key ${idText(key.keyId)}) does not fit the text it stands under.`)
      held.push({ key, line, timestamp: found.timestamp })
    }
  }
  if (held.length === 0)
    throw new Problem('note-unsigned', `None of the keys asked for (${known.map((key) => key.name).join(', ') || 'none'}) has signed this note.`)
  return { ...note, held }
}

function parseLine(line: string): SignatureLine {
  const [, name = '', base64 = ''] = LINE.exec(line) ?? []
  const bytes = name === '' ? null : fromBase64(base64)
  if (bytes === null || bytes.length <= 4) throw malformed(`this is no signature line: "${line.slice(0, 80)}"`)
  return { name, keyId: new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), signature: bytes.slice(4) }
}

function textOf(received: Uint8Array | string): string {
  if (typeof received === 'string') {
    if (!received.isWellFormed()) throw malformed('it is not well-formed Unicode')
    return received
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(received)
  } catch {
    throw malformed('it is not UTF-8')
  }
}

const LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u
// Everything below a space except the newline.
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/

const malformed = (how: string): Problem => new Problem('note-malformed', `This is not a signed note: ${how}.`)
