// Runs the program as a shell does, and gives back what it printed.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const CRANE = join(ROOT, 'fixtures/cases/crane')
const BIN = join(ROOT, 'bin/dateline.mjs')

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export const dateline = (...argv: string[]): Promise<Ran> => ended(start(...argv))

/** The same with further variables of the environment. */
export const datelineIn = (env: Readonly<Record<string, string>>, ...argv: string[]): Promise<Ran> => ended(startIn({ ...process.env, ...env }, ...argv))

function ended(child: ReturnType<typeof start>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (data: string) => (stdout += data))
    child.stderr.setEncoding('utf8').on('data', (data: string) => (stderr += data))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

const startIn = (env: NodeJS.ProcessEnv, ...argv: string[]) => {
  const child = spawn(process.execPath, [BIN, ...argv], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  // One that a test gave up waiting for would keep its desk from the tests that follow.
  if (expect.getState().currentTestName !== undefined) onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
export const start = (...argv: string[]) => startIn(process.env, ...argv)

/** A folder that is gone when the test is over. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
