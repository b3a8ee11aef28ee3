// Ed25519 under a note by Web Crypto, for the page. ML-DSA-44 is in no browser yet: null, and the verdict says that it was not checked.
import { COSIGNATURE, ED25519, type NoteKey } from '../../log/note-keys.ts'

/** Null where this browser cannot tell. */
export async function signatureHolds({ algorithm, publicKey }: NoteKey, text: string, signature: Uint8Array): Promise<boolean | null> {
  if (algorithm !== ED25519 && algorithm !== COSIGNATURE) return null
  const bytes = new Uint8Array(signature)
  const timed = algorithm === COSIGNATURE
  if (bytes.length !== (timed ? 72 : 64)) return false
  const seconds = timed ? new DataView(bytes.buffer).getBigUint64(0) : 0n
  const message = new TextEncoder().encode(timed ? `cosignature/v1\ntime ${seconds}\n${text}` : text)
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, bytes.subarray(timed ? 8 : 0), message)
}
