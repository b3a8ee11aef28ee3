// Runs before `npm start` and `npm test`, still under whatever Node started npm: plain JavaScript that an old Node reads.
// Repairs a missing or half-made install, so that either command works alone on a clean clone.
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { teachExec } from './teach-exec.mjs'

const need = ['node_modules/.package-lock.json', 'node_modules/.bin/node', 'node_modules/.bin/vite']
if (!need.every((file) => existsSync(file))) execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' })
const major = Number(execSync('node -p process.versions.node', { encoding: 'utf8' }).split('.')[0])
if (major < 26) {
  console.error(`Dateline needs Node 26; here scripts would run on Node ${major}. Install again with: npm ci (without --omit=optional)`)
  process.exit(1)
}
if (!existsSync('dist/web/index.html')) execSync('npm run web', { stdio: 'inherit' })
teachExec()
