// Which desk a command means: --data, else DATELINE_DATA, else ./desk; and opening it for as long as the command runs.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../model/problem.ts'
import { text, type Values } from './command.ts'
import { unnamedDesk } from './standing.ts'
import type { ModelSettings } from '../desk/reading/model-settings.ts'
import type { Desk } from '../desk/desk.ts'

export const deskOptions = { data: { type: 'string' } } as const
export const DESK_USAGE = "  --data DIR            the desk's folder (else DATELINE_DATA, else ./desk)"

/** The folder of the desk that a command means, absolute. It need not exist. */
export function deskFolder(values: Values): string {
  const named = text(values, 'data') ?? (process.env.DATELINE_DATA || null)
  return named === null ? unnamedDesk() : path.resolve(named)
}

/** `model`: settings by flags; undefined where the desk's own count; null, and so by default, where the command asks none. Opens the desk, hands it to `use`, and closes it whatever happens. `create: false` refuses a folder that is not there (`desk-missing`). */
export async function withDesk<T>(
  folder: string,
  { create, model = null }: { readonly create: boolean; readonly model?: ModelSettings | null | undefined },
  use: (desk: Desk) => Promise<T>,
): Promise<T> {
  if (!create && !existsSync(folder)) {
    throw new Problem('desk-missing', `There is no desk in ${folder}. Name its folder by --data, or begin one: take-in --new "Title" FILE...`)
  }
  // Opened late: commands that need no desk should not pay for its database.
  const { openDesk } = await import('../desk/open.ts')
  const desk = await openDesk(folder, model === undefined ? {} : { model })
  try {
    return await use(desk)
  } finally {
    await desk.close()
  }
}
