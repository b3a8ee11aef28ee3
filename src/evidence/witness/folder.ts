// The folder of a witness: its name and key, the logs it was told to watch, and what it signed last. Touches the file system through log/files.ts.
//
//   key.pem     the private key, readable by its owner only: whoever has it can sign in the witness's name
//   vkey        the name and public key, to hand to desks and to those who check
//   logs        one verifier key a line: the logs this witness was told to watch
//   seen/       seen.ts
import { createPrivateKey } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import { replaceFile, writeWhole, type Files } from '../log/files.ts'
import { COSIGNATURE, formatVkey, newPrivateKey, parseVkey, signerOf, type NoteKey } from '../log/note-keys.ts'
import { originHash, seenIn } from './seen.ts'
import { witnessWith, type Witness } from './witness.ts'

export type WitnessFolder = { readonly witness: Witness; readonly vkey: string; readonly logs: readonly NoteKey[]; readonly made: boolean }

/**
 * Opens the witness in a folder that is there, making its key at the first opening (`name` is then needed: Problem `witness-unnamed`).
 * `newLogs` are added to those it watches. `seconds` is its clock.
 */
export async function openWitness(
  files: Files,
  folder: string,
  { name, newLogs, seconds }: { name: string | null; newLogs: readonly string[]; seconds: () => number },
): Promise<WitnessFolder> {
  const held = await textIn(files, `${folder}/vkey`)
  if (held === null && name === null)
    throw new Problem('witness-unnamed', 'A new witness needs a name that says whose it is, such as --name library.example/witness.')
  if (held === null && !/^[^\s+]{1,200}$/u.test(name ?? ''))
    throw new Problem('witness-unnamed', `"${name}" cannot name a witness: a name is an address without spaces or a plus, such as library.example/witness.`)
  const vkey = held?.trim() ?? (await makeKey(files, folder, name ?? ''))
  const known = parseVkey(vkey)
  if (name !== null && name !== known.name)
    throw new Problem('witness-named', `This witness is called ${known.name}; its name is signed along and cannot change.`)
  const pem = await textIn(files, `${folder}/key.pem`)
  if (pem === null)
    throw new Problem('witness-key-missing', `The private key of ${known.name} is not in its folder. A new witness needs a new folder and a new name.`)
  const logs = await watch(files, folder, newLogs)
  const seen = await seenIn(files, folder)
  const signer = signerOf(known.name, COSIGNATURE, createPrivateKey(pem))
  if (formatVkey(signer.key) !== vkey) throw new Problem('witness-key-missing', `The private key in this folder is not the one of ${known.name}.`)
  return { witness: witnessWith(signer, logs, seen, seconds, originHash), vkey, logs, made: held === null }
}

/** The key first, its public half last: a start that was cut short begins anew. */
async function makeKey(files: Files, folder: string, name: string): Promise<string> {
  const key = newPrivateKey(COSIGNATURE)
  const vkey = formatVkey(signerOf(name, COSIGNATURE, key).key)
  await writeWhole(files, `${folder}/key.pem`, bytesOf(String(key.export({ type: 'pkcs8', format: 'pem' }))), 0o600)
  await files.syncFolder(folder)
  await replaceFile(files, folder, 'vkey', bytesOf(`${vkey}\n`))
  return vkey
}

async function watch(files: Files, folder: string, newLogs: readonly string[]): Promise<readonly NoteKey[]> {
  const held = ((await textIn(files, `${folder}/logs`)) ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const fresh = newLogs.map((vkey) => formatVkey(parseVkey(vkey))).filter((vkey) => !held.includes(vkey))
  if (fresh.length > 0) await replaceFile(files, folder, 'logs', bytesOf([...held, ...fresh, ''].join('\n')))
  return [...held, ...fresh].map(parseVkey)
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function textIn(files: Files, path: string): Promise<string | null> {
  const bytes = await files.read(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}
