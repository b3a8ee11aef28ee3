// A desk in a folder of its own that goes when the test ends, with a clock that the test sets.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Desk, FileIn } from '../../src/desk/desk.ts'
import { openDesk, type DeskOptions } from '../../src/desk/open.ts'

/** Tests that run side by side hand in their own `onTestFinished`: the general one does not know which of them asks. */
export async function testFolder(finished: typeof onTestFinished = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'))
  finished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export type TestDesk = Desk & { readonly clock: { goTo(instant: string): void } }

export async function openTestDesk(options: DeskOptions & { readonly now?: string; readonly in?: string } = {}): Promise<TestDesk> {
  let now = Temporal.Instant.from(options.now ?? '2026-03-20T09:00:00Z')
  const desk = await openDesk(options.in ?? join(await testFolder(), 'desk'), {
    clock: () => now,
    readers: { processes: 1, ...options.readers },
    browser: options.browser ?? null, // a page is rendered where a test asks for it
    ...(options.network === undefined ? {} : { network: options.network }),
    ...(options.model === undefined ? {} : { model: options.model }),
  })
  onTestFinished(() => desk.close().catch(() => undefined))
  return { ...desk, clock: { goTo: (instant) => void (now = Temporal.Instant.from(instant)) } }
}

export const file = (name: string, text: string | Uint8Array, byHand: FileIn['byHand'] = {}): FileIn => ({
  ...{ name, bytes: typeof text === 'string' ? Buffer.from(text) : text, mediaType: null, method: 'upload', byHand },
})

/** The bytes of an original, as somebody who downloads it gets them. */
export const bytesOf = async (desk: Desk, sha256: string): Promise<Buffer> => Buffer.from(await (await desk.openOriginal(sha256, 'download')).whole())

/** The code of the Problem that the promise ends in; null when it ends well. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: { code?: unknown }) => error.code ?? error,
  )
