// Builds the two verifiers that travel in a bundle, from src/evidence/ alone: verify.mjs for plain Node and verify/index.html for a browser.
//
//   node scripts/build-verify.ts       writes src/evidence/bundle/offline/built.ts; a test builds again and compares
//
// A package would be code that a stranger has to trust too: a module from anywhere but src/evidence/ (and the word Problem) stops the build.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OFFLINE = `${ROOT}src/evidence/bundle/offline/`
const BUILT = `${OFFLINE}built.ts`

/** The text of built.ts. */
export async function builtVerifiers(): Promise<string> {
  const mjs = await bundled('verify-node.ts', true)
  const script = `\n${await bundled('verify-page.ts', false)}`
  const template = readFileSync(`${OFFLINE}page.html`, 'utf8')
  const style = /<style>([^]*)<\/style>/.exec(template)?.[1] ?? ''
  if (script.includes('</script')) throw new Error('the script would end the page')
  const html = template
    .replace('SCRIPT-HASH', hashOf(script))
    .replace('STYLE-HASH', hashOf(style))
    .replace(/<script>\s*SCRIPT\s*<\/script>/, () => `<script>${script}</script>`)
  if (!html.includes(script)) throw new Error('the page has no place for its script')
  const text = `// Made by scripts/build-verify.ts from the other files of src/evidence/. Do not edit: a test builds it again and compares.\n\n${constant('VERIFY_MJS', mjs)}\n\n${constant('VERIFY_PAGE', html)}\n`
  return format(text, { ...(await resolveConfig(BUILT)), filepath: BUILT })
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
/** Line by line, so that a change of it can be read. */
const constant = (name: string, text: string): string => `export const ${name} = [\n${text.split('\n').map((line) => JSON.stringify(line)).join(',\n')},\n].join('\\n')` // prettier-ignore

async function bundled(entry: string, forNode: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [
      {
        name: 'from-evidence-alone',
        enforce: 'pre',
        resolveId(id, importer) {
          if (importer === undefined || id.startsWith('\0')) return null
          if (!forNode && id.endsWith('/sha256.ts')) return `${OFFLINE}page-runtime.ts`
          if (id.startsWith('node:')) return forNode ? { id, external: true } : '\0not-in-a-page'
          if (!id.startsWith('.')) throw new Error(`${importer} imports ${id}: a verifier has no packages`)
          return null
        },
        load(id) {
          // What of the log makes keys and signs needs Node; a page only checks, by Web Crypto.
          if (id === '\0not-in-a-page') return NOT_IN_A_PAGE
          if (id.startsWith('/') && !id.includes('/src/evidence/') && !id.endsWith('/src/model/problem.ts')) throw new Error(`${id} is not of src/evidence/`)
          return null
        },
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: `${OFFLINE}${entry}`, formats: [forNode ? 'es' : 'iife'], name: 'verify' },
      rollupOptions: { external: forNode ? [/^node:/] : [] },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

const NOT_IN_A_PAGE = `const no = () => { throw new Error('a page does not sign') }
export { no as createHash, no as createHmac, no as createPrivateKey, no as createPublicKey, no as generateKeyPairSync, no as hash, no as sign, no as verify }`

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(BUILT, await builtVerifiers())
