// verify.mjs in a bundle: checks the bundle it lies in, or the one named, with plain Node and nothing else.
//
//   node data/verify/verify.mjs [BUNDLE.zip | FOLDER]
import './older-runtimes.ts'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkBundle } from '../check.ts'
import { nodeRuntime, openParts } from '../node-parts.ts'
import { inWords } from '../verdict-words.ts'

const named = process.argv[2] ?? resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const { parts, close } = await openParts(named)
const verdict = await checkBundle({ parts, runtime: nodeRuntime, at: new Date().toISOString() })
await close()
process.stdout.write(`${inWords(verdict)}\n`)
process.exitCode = verdict.fits ? 0 : 1
