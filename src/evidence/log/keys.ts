// The keys of a desk's log, kept in a folder of its own beside it: made once, at the first opening, readable by their owner alone (mode 600).
//
//   log-ed25519.pem     signs every checkpoint (PKCS#8)
//   log-ml-dsa-44.pem   signs it a second time, in a way that holds against quantum computers as well
//   actor.key           32 bytes as hex: turns a name into the 16 digits by which a leaf tells who acted; erasing it forgets who they were
//
// Whoever holds the first two can sign checkpoints in the desk's name. What they cannot do is change one that a stamp or a witness has seen.
import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import { replaceFile, type Files } from './files.ts'
import { ED25519, ML_DSA_44, newPrivateKey, signerOf, type Algorithm, type Signer } from './note-keys.ts'
import { sha256 } from './sha256.ts'

export type DeskKeys = {
  /** The log's signers under its name, Ed25519 first. */
  signersFor(origin: string): readonly Signer[]
  readonly actor: Uint8Array
  /** Eight hex digits that are this desk's alone, from its first key. */
  readonly mark: string
}

const LOG_KEYS = [
  ['log-ed25519.pem', ED25519],
  ['log-ml-dsa-44.pem', ML_DSA_44],
] as const satisfies readonly (readonly [string, Algorithm])[]
const ACTOR = 'actor.key'

/** The keys in `folder`, inside a desk's folder that is there. `make`: missing ones are made; else they are a Problem `log-key-missing`. */
export async function openKeys(files: Files, deskFolder: string, folder: string, make: boolean): Promise<DeskKeys> {
  if (make) {
    await files.makeFolder(folder, 0o700)
    await files.syncFolder(deskFolder)
  }
  const bytesOf = async (name: string, fresh: () => string): Promise<string> => {
    const held = await files.read(`${folder}/${name}`)
    if (held !== null) return new TextDecoder().decode(held)
    if (!make) throw missing(name)
    const made = fresh()
    await replaceFile(files, folder, name, new TextEncoder().encode(made), 0o600)
    return made
  }
  const keys: (readonly [Algorithm, KeyObject])[] = []
  for (const [name, algorithm] of LOG_KEYS) {
    const pem = await bytesOf(name, () => newPrivateKey(algorithm).export({ format: 'pem', type: 'pkcs8' }))
    keys.push([algorithm, privateKeyFrom(name, algorithm, pem)])
  }
  const actor = (await bytesOf(ACTOR, () => `${randomBytes(32).toString('hex')}\n`)).trim()
  if (!/^[0-9a-f]{64}$/.test(actor)) throw damaged(ACTOR)
  const signersFor = (origin: string): readonly Signer[] => keys.map(([algorithm, key]) => signerOf(origin, algorithm, key))
  return {
    signersFor,
    actor: Uint8Array.fromHex(actor),
    mark: sha256(signersFor('mark')[0]?.key.publicKey ?? new Uint8Array())
      .slice(0, 4)
      .toHex(),
  }
}

function privateKeyFrom(name: string, algorithm: Algorithm, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === (algorithm === ML_DSA_44 ? 'ml-dsa-44' : 'ed25519')) return key
  } catch {
    // Not a key at all: the same sentence serves.
  }
  throw damaged(name)
}

const missing = (name: string): Problem =>
  new Problem(
    'log-key-missing',
    `The key ${name} of the desk's log is not in its folder "keys". Put it back, or restore the desk from a backup into a new folder; nothing was changed.`,
  )
const damaged = (name: string): Problem =>
  new Problem(
    'log-key-damaged',
    `The file ${name} in the desk's folder "keys" holds no such key. Put the right one back, or restore the desk from a backup into a new folder; nothing was changed.`,
  )
