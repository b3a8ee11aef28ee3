// `npm ci` ends here: builds the web once, so that `npm start` only serves. Without the build tools (--omit=dev) there is nothing to do.
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { teachExec } from './teach-exec.mjs'

if (existsSync('node_modules/.bin/vite')) execSync('npm run web', { stdio: 'inherit' })

teachExec()
